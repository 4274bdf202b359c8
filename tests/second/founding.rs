//! Section 5: how a municipality starts.

use crate::arrival;
use crate::courses::Course;
use crate::draws::{
    Luck, Purpose, bounded, difficulty, exp, ln, logistic, lower, raise, share, towards, weekly,
};
use crate::elections::hold_in_the_past;
use crate::relations::level;
use crate::town::{Alderman, Belief, Habits, Inputs, LONG_AGO, Now, Party, Post, Seat, TERM, Town};
use polaris::catalogue::choice_rules::ChoiceRule;
use polaris::catalogue::parameters::Parameters;
use polaris::interventions::KINDS;
use polaris::records::Record;

/// Seats of a council by inhabitants, by law.
fn council_seats(inhabitants: u32) -> u32 {
    let lines = [3, 6, 10, 15, 20, 25, 30, 35, 40, 45, 50, 60, 70, 80, 100, 200];
    let step = lines.iter().position(|line| inhabitants <= line * 1000);
    step.map_or(45, |step| 9 + 2 * step as u32)
}

/// The municipality of 5.1 and 5.2, before week 0; `fixed` are the numbers of 2.1.
pub fn municipality(
    p: &Parameters,
    inputs: &Inputs,
    fixed: &Luck,
    luck: &Luck,
    inhabitants: u32,
) -> Town {
    let u = fixed.row(Purpose::Municipality, 0, 6);
    let council_seats = council_seats(inhabitants);
    let legal = ((2 * council_seats + 5) / 10).max(2);
    let portfolios = ((legal as f32 * (0.72 + 0.28 * u[0]) + 0.5).floor() as usize).max(2);
    let directors = (0.8 * (inhabitants as f32 / 1000.0).sqrt() + 0.5).floor().clamp(3.0, 25.0);
    let spread = p.municipality_spread;
    let base = Habits {
        informal_culture: bounded(p.informal_culture, spread, u[1]),
        silos: bounded(p.silos, spread, u[3]),
        collectivity: bounded(p.collectivity, spread, u[4]),
        norm_clarity: bounded(p.norm_clarity, spread, u[5]),
        oversight: bounded(p.oversight, spread, u[6]),
        cover_disposition: bounded(p.cover_disposition, spread, u[7]),
        council_control: bounded(p.council_control, spread, u[8]),
        side_rules: bounded(p.side_rules, spread, u[11]),
        enterprise_norms: bounded(p.enterprise_norms, spread, u[12]),
        planning_control: bounded(p.planning_control, spread, u[13]),
        clerk_check: 0.0,
        outside_channel: 0.0,
        open_notes: 0.0,
        audits: 0.0,
    };
    let turn = (u[16] * portfolios as f32).floor() as usize;
    let mut posts = Vec::new();
    for d in 0..directors as usize {
        let home = (d + turn) % portfolios;
        let second = (u[32 + 2 * d] < p.second_portfolio * (1.0 - 0.5 * base.silos)).then(|| {
            let step = (u[33 + 2 * d] * (portfolios - 1) as f32).floor() as usize;
            (home + 1 + step) % portfolios
        });
        posts.push(post(p, [fixed, luck], d, home, second));
    }
    let power_habit = bounded(p.power_culture, spread, u[2]);
    let backbone = |position| {
        bounded(p.backbone, p.person_spread, luck.numbers(Purpose::Channel, 0, position)[0])
    };
    let mut town = Town {
        council_seats,
        coverage_order: u[10],
        base,
        power_habit,
        difficulty: difficulty(p.difficulty_spread, u[9]),
        habits: base,
        measures: [0.0; KINDS],
        belief: Belief::default(),
        weeks_since_enterprise_affair: LONG_AGO,
        media_base: inputs.media_level[0],
        media_excitement: 0.0,
        media: inputs.media_level[0],
        power_culture: power_habit,
        trust_college: 0.0,
        trust_top: 0.0,
        trust_collective: 0.0,
        crisis: false,
        weeks_below: 0,
        weeks_since_crisis: LONG_AGO,
        weeks_since_ouster: LONG_AGO,
        last_affair_week: None,
        mayor_backbone: backbone(0),
        secretary_backbone: backbone(1),
        secretaries: 0,
        parties: vec![Party::default(); (4 + council_seats / 6) as usize],
        seats: vec![Seat::default(); portfolios],
        posts,
        pairs: Vec::new(),
        ledger: Vec::new(),
        backfires: Vec::new(),
        improper: Vec::new(),
        called_back: Vec::new(),
        record: Record::default(),
        record_before: Record::default(),
        course: Course::default(),
    };
    for post in 0..town.posts.len() {
        let Post { home, second, .. } = town.posts[post];
        for portfolio in [Some(home), second].into_iter().flatten() {
            town.pairs.push(arrival::blank_pair(portfolio, post));
        }
    }
    town.trust_college = level(&town, p.college_trust_level);
    town.trust_top = level(&town, p.top_trust_level);
    inhabit(p, inputs, luck, &mut town);
    town
}

/// The past of 5.2, and the persons and pairs of 5.3.
fn inhabit(p: &Parameters, inputs: &Inputs, luck: &Luck, town: &mut Town) {
    let mut in_office = vec![0; town.seats.len()];
    let mut settled = Vec::new();
    for terms_ago in (1..=4u32).rev() {
        let u = luck.row(Purpose::Election, (terms_ago * TERM).wrapping_neg(), 4);
        let first = terms_ago == 4;
        hold_in_the_past(p, town, &u, inputs.volatility[0], &mut in_office, first);
        settled.push(town.parties.iter().any(|party| party.in_coalition && party.terms >= 2));
    }
    // Nobody chooses anything before week 0.
    let choice = ChoiceRule::default();
    let now = Now { week: 0, p, inputs, luck, choice, policy: &[], national: 0.0, row: &[] };
    for seat in 0..town.seats.len() {
        let mut alderman = arrival::alderman(&now, town, u32::MAX, seat, 0, 2);
        serve(p, &mut alderman, in_office[seat]);
        town.seats[seat].alderman = Some(alderman);
    }
    for pair in 0..town.pairs.len() {
        arrival::begin_anew(&now, town, pair, 0.0, p.familiarity_start);
        town.pairs[pair].safety = share(town.anchor(p) - 1.4 * p.stranger_unsafety);
        town.pairs[pair].openness = 0.65;
        town.pairs[pair].began = None;
    }
    let in_post: Vec<f32> =
        (0..town.posts.len()).map(|post| stay(p, luck, town, post, &settled)).collect();
    for pair in 0..town.pairs.len() {
        let alderman = *town.alderman(town.pairs[pair].portfolio);
        let pair = &mut town.pairs[pair];
        let together = in_post[pair.post].min(alderman.weeks_in_office as f32);
        raise(&mut pair.familiarity, closed(p.familiarity_growth * alderman.attention, together));
        let target = p.expectations_by_work * pair.familiarity;
        towards(&mut pair.expectations, target, closed(p.familiarity_growth, together));
    }
    for (post, weeks) in in_post.into_iter().enumerate() {
        let home = town.pairs[town.home_pair(post)];
        let target = p.sensitivity_floor
            + (1.0 - p.sensitivity_floor)
                * ((1.0 - p.sensitivity_openness) * home.familiarity
                    + p.sensitivity_openness * home.openness);
        let part = closed(p.sensitivity_growth, weeks);
        towards(&mut town.posts[post].official.sensitivity, target, part);
    }
    town.trust_collective = 0.85 * town.mean_trust();
}

/// The part of a gap that a weekly share closes in so many weeks.
fn closed(weekly: f32, weeks: f32) -> f32 {
    1.0 - exp(ln((1.0 - weekly).max(0.000_001)) * weeks)
}

/// What weeks in office have made of an alderman.
fn serve(p: &Parameters, alderman: &mut Alderman, weeks: u32) {
    alderman.weeks_in_office = weeks;
    let weeks = weeks as f32;
    alderman.experience_years += weeks / 52.0;
    alderman.experience =
        alderman.experience_years / (alderman.experience_years + p.experience_half);
    let floor = p.uncertainty_floor * (1.0 - alderman.experience);
    towards(&mut alderman.uncertainty, floor, closed(p.uncertainty_decline, weeks));
    raise(&mut alderman.norm_knowledge, closed(p.norm_knowledge_learning, weeks));
}

/// How long the official of a post has been there, and what that has made of him or her.
fn stay(p: &Parameters, luck: &Luck, town: &mut Town, post: usize, settled: &[bool]) -> f32 {
    let w = luck.numbers(Purpose::Founding, 0, post as u32);
    let home = town.pairs[town.home_pair(post)];
    let official = &mut town.posts[post].official;
    let unsafety = (1.0 - home.safety) * (1.0 - p.exit_loyalty * home.loyalty_of_official);
    let leaving = weekly(p.exit_official_rate * (1.0 + p.exit_official_unsafety * unsafety));
    let n = (-ln(w[0]) / leaving).min(2080.0);
    let loyal = 0.5 * (home.loyalty_of_official + official.loyalty_politics);
    let taken = weekly(p.request_rate) * logistic(4.0 * (loyal - 0.5));
    let moves = taken + weekly(p.seat_end_rate);
    if w[1] < taken / moves.max(0.000_001) * closed(moves, n) {
        official.requested = Some(bounded(p.overlap, p.person_spread, w[2]));
    }
    let lost = p.credibility_loss * p.dossier_rate / 70.0;
    let balance = 0.8 * p.credibility_return / (p.credibility_return + lost).max(0.000_001);
    towards(&mut official.credibility, balance, closed(p.credibility_return + lost, n));
    for (term, settled) in settled.iter().enumerate() {
        // Weeks ago at which the term began and ended.
        let ended = (3 - term) as f32 * 208.0;
        let began = if term == 0 { f32::INFINITY } else { ended + 208.0 };
        let m = (n.min(began) - ended).max(0.0);
        if *settled {
            let growth = p.identification_growth * official.loyalty_politics;
            raise(&mut official.identification, closed(growth, m));
        } else {
            lower(&mut official.identification, closed(p.identification_growth, m));
        }
    }
    n
}

/// What section 5.4 does after the first term of burn-in.
pub fn complete(p: &Parameters, town: &mut Town) {
    let mut ledger = Vec::new();
    for risk in &town.ledger {
        let mut same = *risk;
        for terms in 0..8 {
            if terms > 0 {
                let freshness = same.freshness * (1.0 - closed(p.discovery_decay, 208.0));
                same.hazard *= (1.0 - freshness) / (1.0 - same.freshness).max(0.000_001);
                same.freshness = freshness;
                same.week = same.week.wrapping_sub(TERM);
                same.official_since = same.official_since.wrapping_sub(TERM);
                same.alderman_since = same.alderman_since.wrapping_sub(TERM);
                if same.freshness <= 0.05 || same.hazard >= same.threshold {
                    break;
                }
            }
            ledger.push((terms, same));
        }
    }
    // The oldest first, and as they stood within a term.
    ledger.sort_by_key(|(terms, _)| std::cmp::Reverse(*terms));
    town.ledger = ledger.into_iter().map(|(_, risk)| risk).collect();
    let remembered = closed(1.0 - p.belief_memory, 208.0).max(0.01);
    town.belief.all /= remembered;
    town.belief.seen /= remembered;
    town.belief.risky /= remembered;
    let learnt = closed(1.0 - p.power_culture_inertia, 208.0).max(0.01);
    town.power_culture = share(town.power_habit + (town.power_culture - town.power_habit) / learnt);
}

/// What a post directs, and its first official.
fn post(
    p: &Parameters,
    [fixed, luck]: [&Luck; 2],
    number: usize,
    home: usize,
    second: Option<usize>,
) -> Post {
    let v = fixed.numbers(Purpose::Post, 0, number as u32);
    let company = v[0] < p.company_share;
    let enterprise = v[0] < p.company_share + p.project_share;
    let (mut autonomy, mut own_income, mut accountability) = (0.0, 0.0, 1.0);
    if enterprise {
        own_income = bounded(p.own_income, p.municipality_spread, v[1]);
        if !company {
            own_income /= p.project_income.max(1.0);
        }
        autonomy = bounded(p.autonomy, p.municipality_spread, v[2]);
        accountability = bounded(p.accountability, p.municipality_spread, v[3]);
    }
    if company && v[4] < p.spun_off_share {
        raise(&mut autonomy, p.spun_off_autonomy);
        lower(&mut accountability, p.spun_off_accountability);
    }
    let official = arrival::official(p, luck, 0, number, 0);
    Post { home, second, enterprise, autonomy, own_income, accountability, arrivals: 0, official }
}
