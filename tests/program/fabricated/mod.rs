//! Results that nobody simulated, plausible enough to look at.

use polaris::catalogue::language::Wording;
use polaris::catalogue::outcomes::{self, Direction, Kind, Outcome};
use polaris::records::{Clock, SERIES};
use polaris::studies::answer::compare::comparison::Role;
use polaris::studies::answer::effect::Effect;
use polaris::studies::answer::readings::family;
use polaris::studies::answer::summary::{SummaryRow, TrajectoryRow};
use polaris::studies::run::results::{Cost, Facts, Results};
use polaris::studies::shared::texts::Texts;
use polaris::table::catalogue::Measured;
use polaris::table::verdict::Verdict;
use std::cmp::Ordering;
use std::fmt::Write as _;

/// The smallest difference that matters.
const MATTERS: f64 = 0.02;
const YEARS: u32 = 8;
const NAMES: [&str; 9] = [
    "Baseline",
    "Inwerkprogramma",
    "Kennismaking",
    "Collegiale coaching",
    "Ervaren wethouders",
    "Inwerkprogramma and kennismaking together",
    "Inwerkprogramma at half of the usual dose",
    "All recommendations of Bovens at once",
    "All recommendations of Bovens, and parties that select on experience",
];
const NEVER: [&str; 4] = ["side_activities", "enterprise", "elections", "ousters"];

/// Returns a number in -1..1 that looks like noise. It depends on the outcome's name, not on its place in
/// the catalogue, so that adding an outcome changes no other.
fn noise(outcome: &Outcome, two: usize) -> f64 {
    let name = outcome.name.bytes().fold(0, |sum: u64, byte| 31 * sum % 1009 + u64::from(byte));
    let mixed = (name * 2_654_435_761 + two as u64 * 40_503 + 12_345)
        .wrapping_mul(6_364_136_223_846_793_005);
    ((mixed >> 33) % 2_001) as f64 / 1_000.0 - 1.0
}

fn level(outcome: &Outcome) -> f64 {
    match outcome.name {
        "risks_relation" => 52.4,
        "risks_omission" => 18.2,
        "risks_embellishment" => 14.9,
        "risks_leak" => 6.1,
        "risks_partiality" => 4.3,
        "risks_bypass" => 7.7,
        "risks_unreported" => 1.2,
        _ if matches!(outcome.kind, Kind::Mean(_)) => 0.62 + 0.1 * noise(outcome, 1),
        _ if outcome.kind == Kind::Size => 5.0,
        _ => 30.0 + 28.0 * noise(outcome, 2),
    }
}

/// The relative change that a policy brings about.
fn share(outcome: &Outcome, policy: usize) -> f64 {
    if policy == 0 || outcome.name == "elections" {
        return 0.0;
    }
    let strength = [0.0, -0.12, -0.05, -0.09, -0.01, -0.16, -0.07, -0.24, -0.26][policy % 9];
    match outcome.name {
        "risks_relation" if policy == 1 => -0.0868,
        "risks_relation" if policy == 2 => -0.02,
        "risks_leak" if policy == 1 => 0.11,
        "results_long" if policy == 2 || policy == 7 => -0.04,
        "results_short" | "results_long" => 0.02,
        _ if matches!(outcome.kind, Kind::Mean(_)) => {
            -0.2 * strength + 0.01 * noise(outcome, policy)
        }
        _ => strength + 0.05 * noise(outcome, policy),
    }
}

fn width(outcome: &Outcome) -> f64 {
    match outcome.name {
        "exposures_relation" | "aldermen_exits_political" => 0.35,
        _ if matches!(outcome.kind, Kind::Mean(_)) => 0.008,
        _ => 0.035,
    }
}

fn verdict(outcome: &Outcome, share: f64, width: f64) -> Verdict {
    if share == 0.0 {
        return Verdict::Identical;
    }
    if share.abs() + width < MATTERS {
        return Verdict::SmallerThanMatters;
    }
    if share.abs() < width {
        return Verdict::CannotTell;
    }
    let by_enough = share.abs() - width >= MATTERS;
    match (outcome.direction, share < 0.0, by_enough) {
        (Direction::Lower, true, true) | (Direction::Higher, false, true) => Verdict::Better,
        (Direction::Lower, true, false) | (Direction::Higher, false, false) => {
            Verdict::BetterUnclear
        }
        (Direction::Neutral, true, true) => Verdict::Lower,
        (Direction::Neutral, false, true) => Verdict::Higher,
        (Direction::Neutral, true, false) => Verdict::LowerUnclear,
        (Direction::Neutral, false, false) => Verdict::HigherUnclear,
        (_, _, true) => Verdict::Worse,
        (_, _, false) => Verdict::WorseUnclear,
    }
}

/// On which side of zero a difference lies beyond chance.
fn side(share: f64, width: f64) -> Option<Ordering> {
    share.partial_cmp(&0.0).filter(|side| side.is_ne() && share.abs() > width)
}

fn simulated(outcome: &Outcome) -> bool {
    !NEVER.iter().any(|never| outcome.name.ends_with(never))
}

fn summary(policies: &[String]) -> Vec<SummaryRow> {
    let mut rows = Vec::new();
    for (policy, name) in policies.iter().enumerate() {
        for year in 0..=YEARS {
            for outcome in outcomes::TABLE {
                let drift = 1.0 + 0.04 * noise(outcome, year as usize) * f64::from(year.min(1));
                let mean = level(outcome) * (1.0 + share(outcome, policy)) * drift;
                let mean = simulated(outcome).then_some(mean);
                rows.push(SummaryRow {
                    policy: name.clone(),
                    profile: "all".to_owned(),
                    year,
                    outcome: Measured(outcome),
                    mean,
                    ci_low: mean.map(|mean| mean * 0.97),
                    ci_high: mean.map(|mean| mean * 1.03),
                });
            }
        }
    }
    rows
}

fn trajectories(policies: &[String]) -> Vec<TrajectoryRow> {
    let series = SERIES.map(|series| outcomes::TABLE[series.outcome()].name);
    let mut rows = Vec::new();
    for (policy, name) in policies.iter().enumerate() {
        for series in series {
            let outcome = &outcomes::TABLE[outcomes::find(series).unwrap()];
            for period in 0..52_u32 {
                let along = f64::from(period) / 52.0;
                let course = 1.0
                    + 0.25
                        * (along - along * along)
                        * if matches!(outcome.kind, Kind::Mean(_)) { 1.0 } else { -2.0 };
                let wobble = 1.0 + 0.006 * noise(outcome, period as usize);
                let mean = level(outcome)
                    * (1.0 + share(outcome, policy) * along.sqrt())
                    * course
                    * wobble;
                rows.push(TrajectoryRow {
                    policy: name.clone(),
                    clock: Clock::Election,
                    week: 1 + 4 * period,
                    series: outcome,
                    mean: Some(mean),
                    ci_low: Some(mean * (0.99 - 0.01 * along)),
                    ci_high: Some(mean * (1.01 + 0.01 * along)),
                    p10: None,
                    p50: None,
                    p90: None,
                });
            }
        }
    }
    rows
}

fn comparison(policies: &[String], profiles: &[String], primary: usize) -> Vec<Effect> {
    let mut rows = Vec::new();
    let family = family(primary);
    for (place, outcome) in
        outcomes::TABLE.iter().enumerate().filter(|(_, outcome)| simulated(outcome))
    {
        for profile in profiles {
            for (policy, name) in policies.iter().enumerate().skip(1) {
                let (base, share, width) = (level(outcome), share(outcome, policy), width(outcome));
                let in_family = family.contains(&place) && profile == "all";
                let q = if share.abs() > width { 0.0004 } else { 0.31 };
                rows.push(Effect {
                    outcome: outcome.name,
                    unit: outcome.unit(),
                    direction: outcome.direction,
                    role: if in_family { Role::Primary } else { Role::Exploratory },
                    profile: profile.clone(),
                    policy: name.clone(),
                    baseline_mean: Some(base),
                    baseline_interval: Some((base * 0.97, base * 1.03)),
                    policy_mean: Some(base * (1.0 + share)),
                    policy_interval: Some((base * (share + 0.97), base * (share + 1.03))),
                    difference: Some(base * share),
                    ci_low: Some(base * (share - width)),
                    ci_high: Some(base * (share + width)),
                    relative_difference: Some(share),
                    relative_low: Some(share - width),
                    relative_high: Some(share + width),
                    q: (!in_family).then_some(q),
                    side: side(share, width),
                    assumed: None,
                    share_of_replicates_better: Some(0.5 - 2.0 * share),
                    municipalities: in_family.then_some([0.5 - share, 0.2, 0.3 + share]),
                    enough_replicates: true,
                    verdict: in_family.then(|| verdict(outcome, share, width)),
                    variance_ratio: Some(14.2),
                    variance_bound: Some(22.0),
                });
            }
        }
    }
    rows
}

/// Results of a number of policies, from 1 on.
pub fn results(policies: usize) -> Results {
    let policies: Vec<String> = NAMES[..policies].iter().map(|name| (*name).to_owned()).collect();
    let profiles: Vec<String> = ["all", "small", "large"].map(str::to_owned).to_vec();
    let primary = outcomes::find("risks_relation").unwrap();
    let costs = policies.iter().enumerate().map(|(policy, name)| Cost {
        policy: name.clone(),
        hours: Some(37.5 * policy as f64),
        in_best_set: true,
        dominated_by: Vec::new(),
        avoided_low: (policy > 0).then_some(2.1),
        avoided_high: (policy > 0).then_some(4.8),
        euros: None,
        avoided_for_euros: None,
    });
    let texts = Texts {
        title: Wording {
            text: "Does an induction programme lower integrity risks?".to_owned(),
            dutch: Some("Verlaagt een inwerkprogramma integriteitsrisico's?".to_owned()),
        },
        question: Wording {
            text: "If every new alderman gets three days of induction, do fewer integrity risks arise between aldermen and top officials, and what does it cost?".to_owned(),
            dutch: Some("Ontstaan er minder integriteitsrisico's tussen wethouders en topambtenaren als elke nieuwe wethouder drie dagen wordt ingewerkt, en wat kost dat?".to_owned()),
        },
        labels: Vec::new(),
    };
    Results {
        words: polaris::words::Words::default(),
        title: texts.title.text.clone(),
        question: texts.question.text.clone(),
        texts,
        names: policies.iter().map(|name| (name.clone(), name.clone())).collect(),
        primary,
        summary: summary(&policies),
        trajectories: trajectories(&policies),
        comparison: comparison(&policies, &profiles, primary),
        costs: costs.collect(),
        doses: Vec::new(),
        assumptions: Vec::new(),
        weighted: Vec::new(),
        interplays: Vec::new(),
        facts: Facts {
            alike: None,
            municipalities: 355,
            replicates: 40,
            target: None,
            matters: MATTERS,
            euros_per_hour: None,
            missing_shares: Vec::new(),
            years: YEARS,
            burn_in_years: 8,
            fixed_cultures: false,
            seed: 20_040_101,
            version: "0.1.0".to_owned(),
            scenario_hash: "6f1b2c9e0d4a7788aa33b1c2d3e4f5061728394a5b6c7d8e9f00112233445566"
                .to_owned(),
            officials_per_municipality: 5.3,
        },
        resolved: resolved(&policies),
        policies,
        profiles,
    }
}

/// The text of a scenario with these policies.
fn resolved(policies: &[String]) -> String {
    let mut text = String::from(
        "format = 1\n[model]\n\"environment.volatility\" = 0.25\n\"culture.silos\" = 0.5\n",
    );
    for (policy, name) in policies.iter().enumerate() {
        let _ = writeln!(text, "[[policies]]\nname = {name:?}");
        if policy > 0 {
            let part = "coverage = 1.0, dose = 0.5, duration_weeks = 0, start_week = 0";
            let _ = writeln!(text, "inwerkprogramma = {{ {part} }}");
        }
    }
    text
}
