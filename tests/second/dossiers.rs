//! Sections 7.3 and 7.4: dossiers arrive, somebody handles them, something is asked.

use crate::answers::certainty;
use crate::choosing::{choose, recognised};
use crate::draws::{NONE, Purpose, exp, gumbel, ln, logit, lower, lower_half, rising, upper_half};
use crate::relations::{Event, moves, safety_loss, trust_loss};
use crate::town::{Alderman, Now, Pair, Town};
use crate::{answers, results};
use polaris::catalogue::loops::Link;
use polaris::catalogue::outcomes::{Count, Mean, Per};
use polaris::catalogue::parameters::Parameters;
use polaris::catalogue::windows::Window;

/// What an alderman may ask by whatever channel, in the order of options.
#[derive(Clone, Copy, PartialEq)]
pub enum Request {
    Proper,
    Rush,
    UTurn,
    Omit,
    Embellish,
    AgainstNorm,
}

impl Request {
    const ALL: [Self; 6] =
        [Self::Proper, Self::Rush, Self::UTurn, Self::Omit, Self::Embellish, Self::AgainstNorm];

    pub fn is_improper(self) -> bool {
        matches!(self, Self::Omit | Self::Embellish | Self::AgainstNorm)
    }

    /// What is wrong in it, on this dossier, by formal procedure (7.5).
    fn wrongness(self, p: &Parameters, dossier: &Dossier) -> f32 {
        let tight = 1.0 - p.wrong_margin * dossier.legal_margin;
        let n = rising(p.wrong_no_norm, dossier.norm);
        let narrow = 1.0 - dossier.legal_margin;
        match self {
            Self::Proper => 0.0,
            Self::Rush => p.wrong_rush * narrow + p.wrong_rush_norm * dossier.norm,
            Self::UTurn => p.wrong_u_turn + p.wrong_u_turn_norm * dossier.norm * narrow,
            Self::Omit => p.wrong_omit * n * tight * rising(p.wrong_omit_money, dossier.money),
            Self::Embellish => p.wrong_embellish * n * tight,
            Self::AgainstNorm => n * rising(p.wrong_against_margin, narrow),
        }
    }
}

/// A request by its channel.
#[derive(Clone, Copy)]
pub struct Asked {
    pub request: Request,
    /// Whether in the corridor, outside formal procedure.
    pub informal: bool,
    /// What is wrong in it.
    pub wrongness: f32,
    /// Whether the alderman told of a U-turn before.
    pub announced: bool,
}

/// Traits of a dossier and the luck of its decisions.
pub struct Dossier {
    pub position: u32,
    pub salience: f32,
    pub legal_margin: f32,
    pub short_payoff: f32,
    pub long_payoff: f32,
    pub money: f32,
    pub norm: f32,
    touches: bool,
    conflict: bool,
    step: f32,
    reopened: bool,
    /// A uniform number that no choice reads (7.14).
    pub free: f32,
    prepare: f32,
    settle: f32,
    pub tell: f32,
    pub initial: f32,
    pub setback: f32,
    pub punish: f32,
    pub willing: f32,
    pub escalate: f32,
    pub threshold: f32,
    requests: [f32; 6],
    channel: f32,
    pub answers: [f32; 6],
    pub counters: [f32; 3],
}

/// Where a dossier is handled.
pub struct Handling {
    pub pair: usize,
    pub portfolio: usize,
    pub seat: usize,
    pub played_off: bool,
}

/// Phases 3 to 7.
pub fn phase(now: &Now, town: &mut Town) {
    for post in 0..town.posts.len() {
        for ordinal in 0..arrivals(now.p.dossier_rate, now.row[5 + 2 * post]) {
            let dossier = draw(now, 4 * post as u32 + ordinal);
            decide(now, town, post, &dossier);
        }
    }
}

/// How many dossiers arrive: Poisson, cut off at four.
fn arrivals(rate: f32, u: f32) -> u32 {
    let (mut term, mut below) = (exp(-rate), 0.0);
    let mut number = 0;
    for k in 0..4 {
        below += term;
        term *= rate / (k + 1) as f32;
        if u > below {
            number += 1;
        }
    }
    number
}

fn draw(now: &Now, position: u32) -> Dossier {
    let words = now.luck.words(Purpose::Dossier, now.week, position);
    let u = words.map(lower_half);
    let noise = words.map(|word| gumbel(upper_half(word)));
    let p = now.p;
    let stretched = |u: f32, line: f32| {
        if u < line { (true, u / line) } else { (false, (u - line) / (1.0 - line)) }
    };
    let (touches, inner) = stretched(u[6], p.cross_share);
    let (conflicts, step) = stretched(inner, p.conflict_share);
    let reopened = !touches && inner < p.reopened_share;
    Dossier {
        position,
        salience: u[0],
        legal_margin: 1.0 - u[1] * u[1],
        short_payoff: u[2],
        long_payoff: u[3],
        money: u[4],
        norm: u[5],
        touches,
        conflict: touches && conflicts,
        step,
        reopened,
        // The U-turn is the third request.
        free: if reopened { u[8] } else { upper_half(words[3]) },
        prepare: logit(u[7]),
        settle: logit(u[8]),
        tell: logit(u[9]),
        initial: logit(u[10]),
        setback: u[11],
        punish: u[12],
        willing: u[13],
        escalate: u[14],
        threshold: -ln(u[15]),
        requests: [0, 1, 3, 4, 5, 6].map(|word| noise[word]),
        channel: logit(upper_half(words[2])),
        answers: std::array::from_fn(|option| noise[7 + option]),
        counters: std::array::from_fn(|option| noise[13 + option]),
    }
}

/// Section 7.3: who handles it.
fn handle(now: &Now, town: &mut Town, post: usize, dossier: &Dossier) -> Handling {
    let p = now.p;
    let home = town.posts[post].home;
    let home_pair = town.home_pair(post);
    let home_seat = town.acting(home);
    let at_home = Handling { pair: home_pair, portfolio: home, seat: home_seat, played_off: false };
    if !dossier.touches {
        return at_home;
    }
    let portfolios = town.seats.len();
    let second = town.posts[post].second;
    let second_pair = second.and_then(|portfolio| town.pair(post, portfolio));
    let other = second.unwrap_or_else(|| {
        (home + 1 + (dossier.step * (portfolios - 1) as f32).floor() as usize) % portfolios
    });
    let other_seat = town.acting(other);
    let elsewhere = |pair| Handling { pair, portfolio: other, seat: other_seat, played_off: false };
    if !dossier.conflict {
        return second_pair.map_or(at_home, elsewhere);
    }
    if other_seat == home_seat {
        return at_home;
    }
    let collective = 0.5 * (town.habits.collectivity + town.trust_college) - 0.25;
    let settling = p.settle_base + p.settle_collective * collective
        - p.settle_silos * (town.habits.silos - 0.5)
        + p.settle_expectations * (town.pairs[home_pair].expectations - 0.3);
    if dossier.settle < settling {
        return at_home;
    }
    town.count(Count::playing_off);
    for pair in [Some(home_pair), second_pair].into_iter().flatten() {
        safety_loss(p, &mut town.pairs[pair], p.played_off_unsafety);
    }
    lower(&mut town.trust_college, p.body_loss);
    lower(&mut town.trust_top, p.played_off_top * p.body_loss);
    let wish = |alderman: &Alderman| alderman.pressure * (0.5 + alderman.need_to_be_seen);
    if wish(town.alderman(other)) > wish(town.alderman(home)) {
        let first_home = || (0..town.posts.len()).find(|post| town.posts[*post].home == other);
        let taker = second_pair.or_else(|| first_home().map(|post| town.home_pair(post)));
        if let Some(pair) = taker {
            trust_loss(p, &mut town.pairs[home_pair].trust_in_official, p.played_off_trust);
            return Handling { played_off: true, ..elsewhere(pair) };
        }
    } else if let Some(pair) = second_pair {
        trust_loss(p, &mut town.pairs[pair].trust_in_official, p.played_off_trust);
    }
    Handling { played_off: true, ..at_home }
}

fn decide(now: &Now, town: &mut Town, post: usize, dossier: &Dossier) {
    let p = now.p;
    let handling = handle(now, town, post, dossier);
    let pair = town.pairs[handling.pair];
    town.record.link(Link::Safety, pair.safety, 1);
    let alderman = *town.alderman(handling.portfolio);
    let official = town.posts[pair.post].official;
    let preparing = p.prepare_base
        + p.prepare_sensitivity * (0.5 * (official.sensitivity + pair.familiarity) - 0.25)
        + p.prepare_expertise * (official.expertise - 0.5)
        + p.prepare_salience * dossier.salience
        - p.prepare_silos * (town.habits.silos - 0.5);
    let prepared = dossier.prepare < preparing;
    let on_agenda = dossier.prepare < preparing - p.agenda_step;
    if on_agenda {
        town.count(Count::agenda_by_officials);
    }
    let (mut proposal, mut warning) = (0.0, 0.0);
    if prepared {
        proposal = official.expertise;
        warning = official.professional
            * pair.safety
            * rising(p.warning_distrusted, pair.trust_in_official)
            * (1.0 - p.silo_warning * town.habits.silos);
    }
    let utilities = utilities(now, town, dossier, &alderman, &pair, proposal, warning);
    let binds = recognised(town, dossier, &handling, 0.0).alderman_asking;
    let fits = |option: usize| !(binds && Request::ALL[option].is_improper());
    let request = Request::ALL[choose(now, p.proper_appeal, fits, &utilities, &dossier.requests)];
    let asked = ask(now, town, dossier, &handling, request);
    let answer = answers::answer(now, town, dossier, &handling, asked);
    let carried = answers::counter(now, town, dossier, &handling, &answer);
    results::phase(now, town, dossier, &handling, [prepared, on_agenda], &answer, &carried);
}

fn utilities(
    now: &Now,
    town: &Town,
    dossier: &Dossier,
    alderman: &Alderman,
    pair: &Pair,
    proposal: f32,
    warning: f32,
) -> [f32; 6] {
    let p = now.p;
    let habits = &town.habits;
    let visible = dossier.salience * dossier.short_payoff;
    let motive =
        alderman.pressure * (0.5 + alderman.need_to_be_seen) * (0.5 + p.results_pressure) * visible;
    let long = alderman.long_weight * dossier.long_payoff;
    let real =
        alderman.realism + p.reflection_realism * alderman.reflection * (1.0 - alderman.realism);
    let lapse = (1.0 - alderman.norm_knowledge) * (1.0 - p.lapse_clarity * habits.norm_clarity);
    let improper = p.improper_appeal + p.improper_motive * motive + p.improper_lapse * lapse
        - p.improper_restraint * habits.norm_clarity * alderman.norm_knowledge
        - p.improper_respect * (pair.respect_of_alderman - 0.5)
        - p.improper_realism * (real - 0.5)
        - p.warning_weight * warning
        - p.improper_trust * (pair.trust_in_official - 0.5)
        - p.improper_certainty * certainty(now, town)
        - p.improper_caution * alderman.caution;
    let u_turn = p.u_turn_appeal + p.u_turn_motive * (motive + town.media * alderman.boundness)
        - p.improper_realism * real;
    [
        p.proper_appeal + p.proper_long * long + p.proper_timely * proposal * alderman.content,
        p.rush_appeal + p.rush_motive * motive + p.rush_power * town.power_culture
            - p.proper_long * long,
        if dossier.reopened { u_turn } else { NONE },
        improper + p.improper_opportunity * (dossier.money - 0.5),
        improper + p.improper_opportunity * (p.results_pressure - dossier.long_payoff),
        improper
            + p.improper_opportunity * (0.5 - dossier.legal_margin)
            + p.improper_interest * alderman.interest * dossier.money * (1.5 - habits.side_rules),
    ]
}

/// Whether it is asked in the corridor.
fn in_corridor(now: &Now, town: &Town, dossier: &Dossier, pair: &Pair, request: Request) -> bool {
    let (p, habits) = (now.p, &town.habits);
    let utility = p.informal_appeal
        + p.informal_habit * (pair.informal + habits.informal_culture - 1.0)
        + p.informal_trust * (pair.trust_in_official - 0.5)
        + p.informal_oversight * (habits.oversight - 0.5)
        + if request.is_improper() { p.informal_improper } else { 0.0 };
    dossier.channel < utility
}

/// By which channel it is asked, what is counted of it and what it does to the pair at once.
fn ask(
    now: &Now,
    town: &mut Town,
    dossier: &Dossier,
    handling: &Handling,
    request: Request,
) -> Asked {
    let p = now.p;
    let informal = in_corridor(now, town, dossier, &town.pairs[handling.pair], request);
    let mut wrongness = request.wrongness(p, dossier);
    town.count(Count::requests);
    if informal {
        town.count(Count::requests_informal);
        wrongness = wrongness.max(
            p.wrong_corridor * (1.0 - dossier.legal_margin) + p.wrong_corridor_norm * dossier.norm,
        );
    }
    match request {
        Request::UTurn => town.count(Count::u_turns),
        Request::Omit | Request::Embellish => town.record.window(Window::Straining, 0.0, 1),
        Request::AgainstNorm => town.record.window(Window::Straining, 1.0, 0),
        Request::Proper | Request::Rush => {}
    }
    let Alderman { attention, uncertainty, since, .. } = *town.alderman(handling.portfolio);
    let pair = &mut town.pairs[handling.pair];
    let mut announced = false;
    if request.is_improper() {
        moves(p, pair, Event::AskedImproperly { wrongness });
        let post = pair.post;
        town.count(Count::requests_improper);
        town.improper.push((now.week, handling.seat, since));
        if !town.posts[post].official.asked_improperly {
            town.posts[post].official.asked_improperly = true;
            town.count(Count::officials_asked_improperly);
        }
    } else if request == Request::UTurn {
        let telling = p.tell_base
            + p.tell_contact * 0.5 * (attention + pair.familiarity)
            + p.tell_trust * (pair.trust_in_official - 0.5)
            + p.tell_expectations * pair.expectations
            - p.tell_uncertainty * uncertainty;
        announced = -dossier.tell < telling;
        town.record.weights[Per::Matter as usize] += 1;
        if announced {
            town.record.state(Mean::openness, 1.0);
        } else {
            moves(p, pair, Event::SurprisedOfficial { salience: dossier.salience });
            town.count(Count::surprises);
        }
    }
    Asked { request, informal, wrongness, announced }
}
