//! Comparisons on tables small enough to know the answer.

pub mod policies_and_pairs;
pub mod together_and_doses;

use super::*;
use crate::catalogue::outcomes::{self, find};
use crate::studies::answer::compare::pairs::pairs;
use crate::studies::answer::compare::policies::policies;
use crate::table::verdict::Verdict;

const REPLICATES: usize = 64;

/// A table in which `value(policy, profile, replicate, outcome)` exists for the named outcomes.
fn table(
    policies: &[&str],
    profiles: &[&str],
    replicates: usize,
    value: impl Fn(usize, usize, usize, &str) -> f64,
) -> ReplicateTable {
    let mut values = Vec::new();
    for policy in 0..policies.len() {
        for profile in 0..profiles.len() {
            for replicate in 0..replicates {
                let cell =
                    |outcome: &outcomes::Outcome| value(policy, profile, replicate, outcome.name);
                values.extend(TABLE.iter().map(cell));
            }
        }
    }
    ReplicateTable {
        policies: policies.iter().map(|&name| name.to_owned()).collect(),
        profiles: profiles.iter().map(|&name| name.to_owned()).collect(),
        replicates: (1..=replicates as u32).collect(),
        values,
    }
}

/// A value in 0..1 that looks like chance and differs by place (splitmix64's finish).
fn noise(place: usize) -> f64 {
    let mut word = (place as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    ((word ^ (word >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
}

fn risks() -> usize {
    find("risks_relation").unwrap()
}

/// A table of the primary outcome alone: a baseline around 10 and one policy that adds `effect`.
fn one_policy(replicates: usize, effect: impl Fn(usize) -> f64) -> ReplicateTable {
    table(&["baseline", "policy"], &["all"], replicates, |policy, _, replicate, outcome| {
        let level = 10.0 + noise(replicate);
        match outcome {
            "risks_relation" if policy == 0 => level,
            "risks_relation" => level + effect(replicate),
            _ => f64::NAN,
        }
    })
}

fn only_row(table: &ReplicateTable, smallest_difference: f64) -> ComparisonRow {
    let mut rows = compare(table, risks(), smallest_difference);
    assert_eq!(rows.len(), 1);
    rows.remove(0)
}

#[test]
fn a_policy_that_does_nothing_is_identical() {
    for replicates in [1, 5, REPLICATES] {
        let row = only_row(&one_policy(replicates, |_| 0.0), 0.05);
        assert_eq!(row.verdict, Some(Verdict::Identical));
        assert_eq!((row.difference, row.p, row.p_adjusted), (Some(0.0), Some(1.0), Some(1.0)));
        assert_eq!((row.share_identical, row.share_of_replicates_better), (Some(1.0), Some(0.5)));
        assert_eq!(row.variance_ratio, None);
    }
}

#[test]
fn verdicts_come_in_their_order() {
    let verdict = |effect: fn(usize) -> f64, share| {
        only_row(&one_policy(REPLICATES, effect), share).verdict.unwrap()
    };
    let nine_changed = |replicate| if replicate < 9 { -5.0 } else { 0.0 };
    let ten_changed = |replicate| if replicate < 10 { -5.0 } else { 0.0 };
    assert_eq!(verdict(nine_changed, 0.01), Verdict::TooFewEvents);
    assert_eq!(verdict(ten_changed, 0.01), Verdict::Better);
    assert_eq!(verdict(ten_changed, 0.05), Verdict::BetterUnclear);
    let ten_more = |replicate| if replicate < 10 { 5.0 } else { 0.0 };
    assert_eq!(verdict(ten_more, 0.05), Verdict::WorseUnclear);
    assert_eq!(
        verdict(|replicate| -0.2 - 0.01 * noise(replicate), 0.05),
        Verdict::SmallerThanMatters
    );
    assert_eq!(verdict(|replicate| -0.2 - 0.01 * noise(replicate), 0.0), Verdict::Better);
    assert_eq!(verdict(|replicate| 1.0 + noise(replicate), 0.05), Verdict::Worse);
    let undecided = |replicate: usize| {
        if replicate.is_multiple_of(2) { 3.0 } else { -3.1 }
    };
    assert_eq!(verdict(undecided, 0.05), Verdict::CannotTell);
}

#[test]
fn an_outcome_without_a_better_side_is_higher_or_lower() {
    let exposures = find("exposures_relation").unwrap();
    for (sign, expected) in [(1.0, Verdict::Higher), (-1.0, Verdict::Lower)] {
        let table =
            table(&["baseline", "policy"], &["all"], REPLICATES, |policy, _, r, outcome| {
                let effect = sign * policy as f64 * (1.0 + noise(r));
                if outcome == "exposures_relation" { 3.0 + effect } else { f64::NAN }
            });
        let rows = compare(&table, exposures, 0.05);
        assert_eq!(rows.len(), 1);
        assert_eq!((rows[0].verdict, rows[0].role), (Some(expected), Role::Primary));
        let unclear = if sign > 0.0 { Verdict::HigherUnclear } else { Verdict::LowerUnclear };
        assert_eq!(compare(&table, exposures, 0.5)[0].verdict, Some(unclear));
        let rows = compare(&table, risks(), 0.05);
        assert_eq!((rows[0].verdict, rows[0].role), (None, Role::Exploratory));
        assert!(rows[0].q.unwrap() < ALPHA && rows[0].distinguishable().is_some());
        assert_eq!(rows[0].share_of_replicates_better, None);
    }
}

#[test]
fn too_few_replicates_give_a_sign_test_and_no_interval() {
    let row = only_row(&one_policy(19, |replicate| -1.0 - noise(replicate)), 0.05);
    assert_eq!(row.verdict, Some(Verdict::TooFewEvents));
    assert_eq!((row.ci_low, row.ci_high_family, row.relative_low), (None, None, None));
    assert_eq!((row.smallest_detectable, row.distinguishable()), (None, None));
    assert_eq!(row.p, Some(2.0 / f64::from(1 << 19)));
    assert!(row.difference_se.is_some() && row.relative_difference.is_some());
}

#[test]
fn one_replicate_has_no_spread() {
    let row = only_row(&one_policy(1, |_| -1.0), 0.05);
    assert_eq!((row.verdict, row.replicates), (Some(Verdict::TooFewEvents), 1));
    assert_eq!((row.baseline_se, row.policy_se, row.difference_se), (None, None, None));
    assert_eq!((row.ci_low, row.ci_low_family, row.correlation), (None, None, None));
    assert_eq!((row.difference, row.p), (Some(-1.0), Some(1.0)));
}

#[test]
fn missing_replicates_are_left_out() {
    let effect = |replicate: usize| -1.0 - noise(replicate);
    let holed = |replicate: usize| {
        if replicate < 30 { effect(replicate) } else { f64::NAN }
    };
    let mut expected = only_row(&one_policy(30, effect), 0.05);
    let found = only_row(&one_policy(REPLICATES, holed), 0.05);
    assert_eq!(found.replicates, 30);
    expected.replicates = 30;
    assert_eq!(found, expected);
    let none = only_row(&one_policy(REPLICATES, |_| f64::NAN), 0.05);
    assert_eq!((none.replicates, none.difference, none.p), (0, None, None));
    assert_eq!(none.verdict, Some(Verdict::TooFewEvents));
}

/// Four policies in two profiles and two outcomes, with effects of every size around chance.
fn many() -> ReplicateTable {
    let policies = ["baseline", "a", "b", "c", "d"];
    table(&policies, &["all", "town"], REPLICATES, |policy, profile, replicate, outcome| {
        let place = replicate + 1000 * (policy + 10 * profile);
        let effect = -0.06 * policy as f64;
        match outcome {
            "risks_relation" | "affairs_relation" => {
                5.0 + noise(replicate) + effect + 0.5 * noise(place)
            }
            _ => f64::NAN,
        }
    })
}

#[test]
fn rows_stand_in_order_and_families_have_their_size() {
    let affairs = find("affairs_relation").unwrap();
    let rows = compare(&many(), affairs, 0.0);
    let names: Vec<_> = rows
        .iter()
        .map(|row| format!("{} {} {}", row.outcome.name, row.profile, row.policy))
        .collect();
    assert_eq!(names.len(), 16);
    assert_eq!(names[0], "affairs_relation all a");
    assert_eq!(names[7], "affairs_relation town d");
    assert_eq!(names[8], "risks_relation all a");
    let families: Vec<_> = rows.iter().map(|row| (row.role, row.family_size)).collect();
    // Five readings and the primary outcome, which is none of them; readings without a value count.
    assert!(families[..4].iter().all(|family| *family == (Role::Primary, 24)));
    assert!(families[4..8].iter().all(|family| *family == (Role::Exploratory, 8)));
    assert!(families[8..12].iter().all(|family| *family == (Role::Primary, 24)));
    assert!(families[12..].iter().all(|family| *family == (Role::Exploratory, 8)));
}

#[test]
fn a_comparison_without_a_value_is_no_test_of_the_false_discovery_rate() {
    let mut holed = many();
    let primary = find("affairs_relation").unwrap();
    let whole = compare(&holed, primary, 0.0);
    // Nobody lives in the towns under the last policy.
    let cells = REPLICATES * TABLE.len();
    holed.values[9 * cells..].fill(f64::NAN);
    let rows = compare(&holed, primary, 0.0);
    let exploratory = |rows: &[ComparisonRow]| -> Vec<(usize, Option<f64>, Option<f64>)> {
        let rows = rows.iter().filter(|row| row.role == Role::Exploratory);
        rows.map(|row| (row.family_size, row.p, row.q)).collect()
    };
    assert!(exploratory(&whole).iter().all(|(size, _, q)| *size == 8 && q.is_some()));
    let found = exploratory(&rows);
    assert!(found.iter().all(|(size, p, q)| *size == 6 && p.is_some() == q.is_some()));
    assert_eq!(found.iter().filter(|(_, _, q)| q.is_none()).count(), 2);
}

#[test]
fn verdicts_agree_with_adjusted_p_values_and_stand_in_the_primary_family_alone() {
    let rows = compare(&many(), risks(), 0.0);
    let (primary, exploratory): (Vec<&ComparisonRow>, Vec<&ComparisonRow>) =
        rows.iter().partition(|row| row.role == Role::Primary);
    for row in &primary {
        let called = row.p_adjusted.unwrap() < ALPHA;
        assert_eq!(row.distinguishable().is_some(), called, "{row:?}");
        assert_eq!(row.verdict != Some(Verdict::CannotTell), called);
        assert!(row.p_adjusted >= row.p && row.q.is_none());
        assert!(row.ci_low_family < row.ci_low && row.ci_high < row.ci_high_family);
    }
    let of = |verdict| primary.iter().filter(|row| row.verdict == Some(verdict)).count();
    assert!(of(Verdict::Better) > 0 && of(Verdict::CannotTell) > 0);
    let relative = |row: &ComparisonRow| {
        [row.relative_low_family, row.relative_low, row.relative_high, row.relative_high_family]
    };
    assert!(primary.iter().all(|row| relative(row).is_sorted_by(|one, other| one < other)));
    assert!(exploratory.iter().all(|row| row.p_adjusted.is_none()));
    let p: Vec<f64> = exploratory.iter().map(|row| row.p.unwrap()).collect();
    let q: Vec<f64> = exploratory.iter().map(|row| row.q.unwrap()).collect();
    assert_eq!(q, benjamini_hochberg(&p));
    assert!(exploratory.iter().all(|row| row.verdict.is_none() && row.ci_low_family.is_none()));
}

#[test]
fn another_policy_changes_no_difference_that_stood_there() {
    let (few, many) = (one_policy(REPLICATES, noise), many());
    let mut fewer = many.clone();
    fewer.policies.pop();
    fewer.values.truncate(4 * 2 * REPLICATES * TABLE.len());
    let all = compare(&many, risks(), 0.05);
    for row in compare(&fewer, risks(), 0.05) {
        let same = all.iter().find(|other| {
            (other.outcome, &other.profile, &other.policy)
                == (row.outcome, &row.profile, &row.policy)
        });
        let same = same.unwrap();
        assert_eq!((same.difference, same.ci_low, same.p), (row.difference, row.ci_low, row.p));
    }
    assert_eq!(compare(&few, risks(), 0.05).len(), 1);
}

#[test]
fn a_table_without_policies_or_values_gives_no_rows() {
    let alone = table(&["baseline"], &["all"], 4, |_, _, _, _| 1.0);
    assert!(compare(&alone, risks(), 0.05).is_empty());
    assert!(pairs(&alone, risks(), 0.05).is_empty());
    assert_eq!(policies(&alone, risks(), &[], &[], None).len(), 1);
    let empty = table(&[], &[], 0, |_, _, _, _| 1.0);
    assert!(compare(&empty, risks(), 0.05).is_empty() && pairs(&empty, risks(), 0.05).is_empty());
    assert!(policies(&empty, risks(), &[], &[], None).is_empty());
}
