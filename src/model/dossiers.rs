//! Phase 3: dossiers arrive at posts, at a rate and with traits that no policy changes.

use super::draws::{
    Address, BLOCK, Gumbels, Key, Purpose, exponential, gumbels, half_uniform, halves,
    logistic_noise,
};
use super::settings::{DOSSIERS_MAX, Settings};
use super::week::{BATCH, Luck};
use crate::catalogue::parameters::Parameters;

/// A sensitive dossier: its traits, and the luck with which it will be decided.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dossier {
    /// Post of the director who gets it.
    pub post: usize,
    /// Position of its draws: post times [`DOSSIERS_MAX`] plus ordinal in the week.
    pub position: u32,
    /// How much the public minds.
    pub salience: f32,
    /// Room that the law leaves.
    pub legal_margin: f32,
    /// Payoff that shows soon.
    pub short_payoff: f32,
    /// Payoff after two years.
    pub long_payoff: f32,
    /// Money and interests at stake: what there is to hide.
    pub money: f32,
    /// Norm at stake.
    pub norm: f32,
    /// Steps from the home portfolio to that of a second alderman, where it touches one.
    pub cross_step: Option<f32>,
    /// Whether the wishes of the two aldermen conflict.
    pub conflict: bool,
    /// Whether an earlier decision is being carried out already.
    pub reopened: bool,
    /// The luck of its yes-no decisions.
    pub luck: Choices,
}

/// The keyed numbers of a dossier's decisions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Choices {
    /// Logistic numbers: yes where below the utility. Preparing.
    pub prepare: f32,
    /// Settling conflicting wishes in the college.
    pub settle: f32,
    /// Telling a material matter in time.
    pub tell: f32,
    /// Asking an extra sign-off.
    pub initial: f32,
    /// Uniform numbers: a setback.
    pub setback: f32,
    /// Punishing dissent.
    pub punish: f32,
    /// A colleague stepping in.
    pub willing: f32,
    /// Escalating, and the call-back that may follow.
    pub escalate: f32,
    /// Exponential number: hazard at which a risk comes out.
    pub threshold: f32,
    /// Gumbel numbers of the alderman's request.
    pub request: [f32; 7],
    /// Gumbel numbers of the official's answer.
    pub answer: [f32; 6],
    /// Gumbel numbers of the alderman's counter-response.
    pub counter: [f32; 3],
}

/// Draws the dossiers of a batch of weeks, in the order of weeks and posts; `ends` tells where each
/// week's end.
pub fn arrive(
    dossiers: &mut Vec<Dossier>,
    ends: &mut [usize; BATCH],
    key: &Key,
    settings: &Settings,
    luck: &Luck,
    first_week: u32,
) {
    dossiers.clear();
    let mut addresses = [Address { purpose: Purpose::Dossier, time: 0, position: 0 }; 4];
    let mut waiting = 0;
    for (week, end) in ends.iter_mut().enumerate() {
        let mut arrived = dossiers.len() + waiting;
        let mut busy = luck.busy(week);
        while busy != 0 {
            let post = busy.trailing_zeros() as usize;
            busy &= busy - 1;
            for ordinal in 0..settings.arrivals(luck.arrival(week, post)) {
                addresses[waiting].time = first_week + week as u32;
                addresses[waiting].position = (post * DOSSIERS_MAX + ordinal) as u32;
                waiting += 1;
                arrived += 1;
                if waiting == 4 {
                    draw(dossiers, key, &settings.parameters, addresses, 4);
                    waiting = 0;
                }
            }
        }
        *end = arrived;
    }
    if waiting > 0 {
        draw(dossiers, key, &settings.parameters, addresses, waiting);
    }
}

/// Draws up to four dossiers at once.
fn draw(
    dossiers: &mut Vec<Dossier>,
    key: &Key,
    p: &Parameters,
    addresses: [Address; 4],
    count: usize,
) {
    let blocks = key.blocks(addresses);
    let gumbels = gumbels();
    for (address, block) in addresses.iter().zip(&blocks).take(count) {
        dossiers.push(dossier(p, address.position, &halves(block), gumbels));
    }
}

/// A dossier from the 32 numbers of its block: seven for traits, nine for decisions, sixteen for
/// choices among options.
fn dossier(p: &Parameters, position: u32, halves: &[u16; 2 * BLOCK], gumbels: &Gumbels) -> Dossier {
    let u: [f32; 16] = std::array::from_fn(|item| half_uniform(halves[item]));
    let cross = u[6];
    let touches_second = cross < p.cross_share;
    // The same number, stretched back to 0..1 on its side of the line, decides what follows.
    let inner = stretch(cross, p.cross_share);
    let conflict = touches_second && inner < p.conflict_share;
    let step = stretch(inner, p.conflict_share);
    let mut noise = [0.0f32; 16];
    for (noise, half) in noise.iter_mut().zip(&halves[16..]) {
        *noise = gumbels[usize::from(*half)];
    }
    let mut yes_no = [0.0f32; 4];
    for (noise, u) in yes_no.iter_mut().zip(&u[7..11]) {
        *noise = logistic_noise(*u);
    }
    let [prepare, settle, tell, initial] = yes_no;
    let [r0, r1, r2, r3, r4, r5, r6, a0, a1, a2, a3, a4, a5, c0, c1, c2] = noise;
    Dossier {
        post: position as usize / DOSSIERS_MAX,
        position,
        salience: u[0],
        // Most dossiers leave room: the square keeps the tight ones rare.
        legal_margin: 1.0 - u[1] * u[1],
        short_payoff: u[2],
        long_payoff: u[3],
        money: u[4],
        norm: u[5],
        cross_step: touches_second.then_some(step),
        conflict,
        reopened: !touches_second && inner < p.reopened_share,
        luck: Choices {
            prepare,
            settle,
            tell,
            initial,
            setback: u[11],
            punish: u[12],
            willing: u[13],
            escalate: u[14],
            threshold: exponential(u[15]),
            request: [r0, r1, r2, r3, r4, r5, r6],
            answer: [a0, a1, a2, a3, a4, a5],
            counter: [c0, c1, c2],
        },
    }
}

/// A uniform number, stretched back to 0..1 on its side of a line.
fn stretch(u: f32, line: f32) -> f32 {
    let (above, length) = if u < line { (u, line) } else { (u - line, 1.0 - line) };
    above / length
}
