//! Section 5: how a municipality starts.

use crate::arrival;
use crate::courses::Course;
use crate::draws::{Luck, Purpose, bounded, difficulty, lower, raise};
use crate::town::{Belief, Habits, Inputs, LONG_AGO, Party, Post, Seat, Town};
use polaris::catalogue::parameters::Parameters;
use polaris::interventions::KINDS;
use polaris::records::Record;

/// Seats of a council by inhabitants, by law.
fn council_seats(inhabitants: u32) -> u32 {
    let lines = [3, 6, 10, 15, 20, 25, 30, 35, 40, 45, 50, 60, 70, 80, 100, 200];
    let step = lines.iter().position(|line| inhabitants <= line * 1000);
    step.map_or(45, |step| 9 + 2 * step as u32)
}

/// The municipality of 5.1 and 5.2, before week 0.
pub fn municipality(p: &Parameters, inputs: &Inputs, luck: &Luck, inhabitants: u32) -> Town {
    let u = luck.row(Purpose::Municipality, 0, 6);
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
        posts.push(post(p, luck, d, home, second));
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
        trust_college: p.college_trust_level,
        trust_top: p.top_trust_level,
        trust_collective: p.trust_start,
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
    // No colleagues report anything yet.
    let safety = arrival::first_safety(p, &town, town.anchor(p));
    for post in 0..town.posts.len() {
        let Post { home, second, .. } = town.posts[post];
        for portfolio in [Some(home), second].into_iter().flatten() {
            town.pairs.push(arrival::blank_pair(portfolio, post, safety));
        }
    }
    town
}

/// What a post directs, and its first official.
fn post(p: &Parameters, luck: &Luck, number: usize, home: usize, second: Option<usize>) -> Post {
    let v = luck.numbers(Purpose::Post, 0, number as u32);
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
