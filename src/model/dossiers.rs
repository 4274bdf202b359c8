//! Phase 3: dossiers arrive at posts, at a rate and with traits that no policy changes.

use super::draws::{
    BLOCK, Key, LANES, Purpose, exponentials, gumbels, half_uniforms, logistic_noises,
};
use super::settings::{DOSSIERS_MAX, Settings};
use super::week::{BATCH, Luck};
use crate::catalogue::parameters::Parameters;
use fearless_simd::prelude::*;
use fearless_simd::{dispatch, u32x16};

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
    let p = &settings.parameters;
    let mut addresses = Addresses::default();
    let mut waiting = 0;
    for (week, end) in ends.iter_mut().enumerate() {
        let words = luck.week(week);
        let mut arrived = dossiers.len() + waiting;
        let mut busy = luck.busy(week);
        while busy != 0 {
            let post = busy.trailing_zeros() as usize;
            busy &= busy - 1;
            for ordinal in 0..settings.arrivals(words.post(post)) {
                addresses.time[waiting] = first_week + week as u32;
                addresses.position[waiting] = (post * DOSSIERS_MAX + ordinal) as u32;
                waiting += 1;
                arrived += 1;
                if waiting == LANES {
                    dispatch!(luck.level(), simd => draw(dossiers, simd, key, p, &addresses, LANES));
                    waiting = 0;
                }
            }
        }
        *end = arrived;
    }
    if waiting > 0 {
        dispatch!(luck.level(), simd => draw(dossiers, simd, key, p, &addresses, waiting));
    }
}

/// Where the blocks of dossiers that are drawn side by side stand.
#[derive(Debug, Clone, Copy, Default)]
struct Addresses {
    time: [u32; LANES],
    position: [u32; LANES],
}

/// Numbers of a dossier: seven for traits, nine for decisions, sixteen for choices among options.
const NUMBERS: usize = 2 * BLOCK;

/// Draws up to sixteen dossiers side by side: their numbers lane by lane, then each by itself.
#[inline(always)]
fn draw<S: Simd>(
    dossiers: &mut Vec<Dossier>,
    simd: S,
    key: &Key,
    p: &Parameters,
    addresses: &Addresses,
    count: usize,
) {
    let time = u32x16::load_array_ref(simd, &addresses.time);
    let position = u32x16::load_array_ref(simd, &addresses.position);
    let block = key.blocks(simd, Purpose::Dossier, time, position);
    let mut numbers = [[0.0; LANES]; NUMBERS];
    for (item, word) in block.into_iter().enumerate() {
        let [lower, upper] = half_uniforms(word);
        let lower = match item {
            7..11 => logistic_noises(lower),
            15 => exponentials(lower),
            _ => lower,
        };
        lower.store_array(&mut numbers[item]);
        gumbels(upper).store_array(&mut numbers[BLOCK + item]);
    }
    for (lane, position) in addresses.position.iter().enumerate().take(count) {
        dossiers.push(dossier(p, *position, &numbers.each_ref().map(|number| number[lane])));
    }
}

/// A dossier from its numbers: of those for decisions the first four are logistic, the last is
/// exponential; those for choices among options are Gumbel numbers, all others uniform.
#[inline(always)]
fn dossier(p: &Parameters, position: u32, numbers: &[f32; NUMBERS]) -> Dossier {
    let [salience, margin, short_payoff, long_payoff, money, norm, cross, rest @ ..] = *numbers;
    let [prepare, settle, tell, initial, setback, punish, willing, escalate, threshold, rest @ ..] =
        rest;
    let [r0, r1, r2, r3, r4, r5, r6, a0, a1, a2, a3, a4, a5, c0, c1, c2] = rest;
    let touches_second = cross < p.cross_share;
    // The same number, stretched back to 0..1 on its side of the line, decides what follows.
    let inner = stretch(cross, p.cross_share);
    let conflict = touches_second && inner < p.conflict_share;
    let step = stretch(inner, p.conflict_share);
    Dossier {
        post: position as usize / DOSSIERS_MAX,
        position,
        salience,
        // Most dossiers leave room: the square keeps the tight ones rare.
        legal_margin: 1.0 - margin * margin,
        short_payoff,
        long_payoff,
        money,
        norm,
        cross_step: touches_second.then_some(step),
        conflict,
        reopened: !touches_second && inner < p.reopened_share,
        luck: Choices {
            prepare,
            settle,
            tell,
            initial,
            setback,
            punish,
            willing,
            escalate,
            threshold,
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
