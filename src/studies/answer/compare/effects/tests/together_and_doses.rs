//! Two interventions against the sum of each, and curves of doses.

use super::*;
use crate::interventions::{Audience, Form, Kind};
use crate::studies::answer::compare::doses::doses;
use crate::studies::answer::compare::interactions::{Interplay, interactions};
use crate::studies::answer::compare::pairs::pairs;
use crate::studies::answer::compare::parts::Part;
use crate::studies::answer::compare::policies::policies;

fn part(kind: Kind, dose: f32) -> Part {
    Part { kind, dose, coverage: 1.0, start_week: 0, weeks: 416, form: Form::default() }
}

const ONE: Kind = Kind::Inwerkprogramma;
const OTHER: Kind = Kind::Dekking;

/// A baseline, one alone, the other alone, and both with `extra` beside their sum.
fn pair(extra: impl Fn(usize) -> f64) -> ReplicateTable {
    let policies = ["baseline", "one", "other", "both"];
    table(&policies, &["all"], REPLICATES, |policy, _, replicate, outcome| {
        let level = 20.0 + noise(replicate);
        let effect = match policy {
            0 => 0.0,
            1 => -2.0 - noise(replicate + 500),
            2 => -1.0 - noise(replicate + 900),
            _ => -3.0 - noise(replicate + 500) - noise(replicate + 900) + extra(replicate),
        };
        if outcome == "risks_relation" || outcome == "safety" { level + effect } else { f64::NAN }
    })
}

fn parts_of_pair() -> Vec<Vec<Part>> {
    let (one, other) = (part(ONE, 1.0), part(OTHER, 1.0));
    vec![vec![], vec![one], vec![other], vec![one, other]]
}

#[test]
fn an_interaction_is_what_both_do_beside_the_sum_of_each() {
    let extra = |replicate| -0.5 + 0.2 * noise(replicate + 77);
    let rows = interactions(&pair(extra), &parts_of_pair(), risks());
    let primary = &rows[0];
    let names = [&primary.together, &primary.first, &primary.second].map(String::as_str);
    assert_eq!(
        (names, primary.role, primary.family_size),
        (["both", "one", "other"], Role::Primary, 1)
    );
    let sum = primary.first_difference.unwrap() + primary.second_difference.unwrap();
    let beside = primary.together_difference.unwrap() - sum;
    assert!((primary.interaction.unwrap() - beside).abs() < 1e-12);
    assert!((beside + 0.4).abs() < 0.05, "{beside}");
    assert!(primary.ci_low.unwrap() < beside && beside < primary.ci_high.unwrap());
    assert_eq!(primary.ci_low, primary.ci_low_family);
    assert_eq!(primary.verdict, Some(Interplay::MoreThanTheSum));
    assert!(primary.p_adjusted.is_some() && primary.q.is_none());
    // Other outcomes have an interval and a false discovery rate over all of them, and no verdict.
    let safety = rows.iter().find(|row| row.outcome.name == "safety").unwrap();
    assert_eq!((safety.role, safety.verdict), (Role::Exploratory, None));
    assert!(safety.ci_low.is_some() && safety.ci_low_family.is_none());
    assert!(safety.q.unwrap() < 0.05 && safety.p_adjusted.is_none());
    let with_p = rows.iter().filter(|row| row.role == Role::Exploratory && row.p.is_some());
    assert_eq!(safety.family_size, with_p.count());
    let nothing =
        interactions(&pair(|replicate| noise(replicate + 77) - 0.5), &parts_of_pair(), risks());
    assert_eq!(nothing[0].verdict, Some(Interplay::NoDifferenceDistinguishable));
}

#[test]
fn with_one_that_does_nothing_two_are_exactly_the_sum() {
    let policies = ["baseline", "one", "idle", "both"];
    for idle in [1, 2] {
        let table = table(&policies, &["all"], REPLICATES, |policy, _, replicate, outcome| {
            let acts = policy == 3 || policy == 3 - idle;
            let level =
                0.1 + noise(replicate) + if acts { 0.7 * noise(replicate + 9) } else { 0.0 };
            if outcome == "risks_relation" { level } else { f64::NAN }
        });
        let row = interactions(&table, &parts_of_pair(), risks()).remove(0);
        assert_eq!((row.verdict, row.interaction), (Some(Interplay::ExactlyTheSum), Some(0.0)));
    }
}

#[test]
fn other_doses_and_missing_singles_make_no_pair() {
    let table = pair(|_| 0.0);
    let mut other_dose = parts_of_pair();
    other_dose[1][0].dose = 0.5;
    assert!(interactions(&table, &other_dose, risks()).is_empty());
    let mut other_weeks = parts_of_pair();
    other_weeks[3][1].start_week = 10;
    assert!(interactions(&table, &other_weeks, risks()).is_empty());
    // What the baseline holds, too, does not count.
    let common = part(Kind::Toezicht, 1.0);
    let mut beyond = parts_of_pair();
    for parts in &mut beyond {
        parts.push(common);
    }
    assert_eq!(interactions(&table, &beyond, risks())[0].together, "both");
    beyond[3].pop();
    assert!(interactions(&table, &beyond, risks()).is_empty());
}

#[test]
fn policies_that_differ_in_dose_alone_form_a_curve() {
    let names = ["baseline", "double", "half", "other", "late", "joint", "both"];
    let effects = [0.0, -2.0, -0.8, -1.0, -0.5, -1.5, -3.0];
    let table =
        table(&names, &["all"], REPLICATES, |policy, _, replicate, outcome| match outcome {
            "officials" => 8.0,
            "risks_relation" => {
                20.0 + noise(replicate) + effects[policy] * (1.0 + 0.1 * noise(replicate + policy))
            }
            "intervention_hours" => [0.0, 200.0, 50.0, 10.0, 10.0, 20.0, 300.0][policy],
            _ => f64::NAN,
        });
    let mut late = part(ONE, 1.0);
    late.start_week = 52;
    let mut joint = part(ONE, 1.0);
    joint.form.audience = Audience::Joint;
    let parts = [
        vec![],
        vec![part(ONE, 2.0)],
        vec![part(ONE, 0.5)],
        vec![part(OTHER, 1.0)],
        vec![late],
        vec![joint],
        vec![part(ONE, 1.0), part(OTHER, 1.0)],
    ];
    let comparison = compare(&table, risks(), 0.01);
    let policies = policies(&table, risks(), &comparison, &pairs(&table, risks(), 0.01), None);
    let rows = doses(&parts, &comparison, &policies);
    let told: Vec<(&str, f32)> = rows.iter().map(|row| (row.policy.as_str(), row.dose)).collect();
    assert_eq!(told, [("half", 0.5), ("double", 2.0)]);
    let double = &rows[1];
    assert_eq!((double.intervention.name, double.hours), ("inwerkprogramma", Some(200.0)));
    assert_eq!(double.difference, comparison[0].difference);
    assert_eq!(double.difference_low, comparison[0].ci_low_family);
    assert!(double.avoided_low.unwrap() < double.avoided_per_1000_hours.unwrap());
    assert!(double.relative_high.unwrap() < rows[0].relative_low.unwrap());
}

#[test]
fn the_bound_of_the_variance_ratio_is_that_of_poisson_events() {
    let near = |found: Option<f64>, wanted: f64| (found.unwrap() - wanted).abs() < 1e-12;
    assert!(near(variance_bound(-0.05), 39.0) && near(variance_bound(0.05), 41.0));
    assert!(near(variance_bound(-1.0), 1.0));
    assert_eq!((variance_bound(0.0), variance_bound(-1.1)), (None, None));
}
