//! Policies against each other, and what they cost.

use super::*;
use crate::studies::answer::compare::pairs::beaten_by;

/// A baseline and three policies: `cheap` and `dear` work alike, `harmful` does the opposite; the
/// paid ones lower long-term results.
fn priced() -> ReplicateTable {
    let policies = ["baseline", "cheap", "dear", "harmful"];
    table(&policies, &["all", "town"], REPLICATES, |policy, _, replicate, outcome| {
        let chance = noise(replicate);
        let own = 0.1 * noise(replicate + 1000 * policy);
        match outcome {
            "officials" => 8.0,
            "risks_relation" => 20.0 + chance + [0.0, -2.0, -2.0, 2.0][policy] + own,
            "risks_relation_severity" => 0.5 + [0.0, -0.02, -0.02, 0.02][policy] + 0.001 * own,
            "intervention_hours" => [0.0, 50.0, 400.0, 500.0][policy],
            "results_long" => 0.8 + 0.1 * chance + [0.0, 0.0, -0.1, -0.1][policy] + 0.01 * own,
            "results_short" => 0.5 + 0.1 * chance,
            _ => f64::NAN,
        }
    })
}

#[test]
fn no_policy_of_the_best_set_is_beaten() {
    let table = priced();
    let pairs = pairs(&table, risks(), 0.01);
    assert_eq!(pairs.len(), 6);
    assert!(pairs.iter().all(|row| row.family_size == 6));
    assert_eq!((pairs[0].policy_a.as_str(), pairs[0].policy_b.as_str()), ("baseline", "cheap"));
    let verdicts: Vec<_> = pairs.iter().map(|row| row.verdict).collect();
    let [better, worse] = [Verdict::Better, Verdict::Worse];
    assert_eq!(verdicts, [better, better, worse, Verdict::SmallerThanMatters, worse, worse]);
    assert_eq!(pairs[1].winner(), Some("dear"));
    assert_eq!(pairs[2].winner(), Some("baseline"));
    let unbeaten = |policy: &String| beaten_by(policy, &pairs).next().is_none();
    let best: Vec<bool> = table.policies.iter().map(unbeaten).collect();
    assert_eq!(best, [false, true, true, false]);
}

#[test]
fn euros_are_those_of_hours_and_of_the_fixed_sum() {
    use crate::studies::answer::compare::policies::Prices;
    let table = priced();
    let (comparison, pairs) = (compare(&table, risks(), 0.01), pairs(&table, risks(), 0.01));
    let prices = Prices { hour: 80.0, fixed: vec![1000.0, 1000.0, 3000.0, 0.0] };
    let rows = policies(&table, risks(), &comparison, &pairs, Some(&prices));
    let euros: Vec<Option<f64>> = rows.iter().map(|row| row.euros).collect();
    assert_eq!(euros, [None, Some(4000.0), Some(34_000.0), Some(39_000.0)]);
    // 0.16 risks fewer for 4,000 euros.
    let avoided = rows[1].avoided_per_100000_euros.unwrap();
    assert!((avoided - 4.0).abs() < 0.1, "{avoided}");
    let ends = rows[1].avoided_euros_low.zip(rows[1].avoided_euros_high).unwrap();
    assert!(ends.0 < avoided && avoided < ends.1, "{ends:?}");
    assert!(rows[3].avoided_per_100000_euros.unwrap() < 0.0);
    assert_eq!(rows[0].avoided_per_100000_euros, None);
    // A policy that spares what the baseline pays costs less, so that nothing is to be divided.
    let saves = Prices { fixed: vec![5000.0, 0.0, 0.0, 0.0], ..prices };
    let rows = policies(&table, risks(), &comparison, &pairs, Some(&saves));
    assert_eq!((rows[1].euros, rows[1].avoided_per_100000_euros), (Some(-1000.0), None));
}

#[test]
fn policies_show_cost_effect_and_side_effects() {
    let table = priced();
    let comparison = compare(&table, risks(), 0.01);
    let rows = policies(&table, risks(), &comparison, &pairs(&table, risks(), 0.01), None);
    let [baseline, cheap, dear, harmful] = rows.as_slice() else { panic!("{rows:?}") };
    assert_eq!((baseline.hours, baseline.difference), (Some(0.0), None));
    assert_eq!((baseline.avoided_per_1000_hours, baseline.in_best_set), (None, false));
    // 2 risks fewer per 100 official-years, 8 officials, 50 hours: 0.16 / 50 x 1,000.
    let avoided = cheap.avoided_per_1000_hours.unwrap();
    assert!((avoided - 3.2).abs() < 0.1, "{avoided}");
    assert!(cheap.avoided_low.unwrap() < avoided && avoided < cheap.avoided_high.unwrap());
    assert!((dear.avoided_per_1000_hours.unwrap() - 0.4).abs() < 0.02);
    assert!(harmful.avoided_high.unwrap() < 0.0);
    assert!(baseline.dominated_by.is_empty() && dear.dominated_by.is_empty());
    assert_eq!(harmful.dominated_by, ["baseline", "cheap", "dear"]);
    let flags: Vec<_> = rows.iter().map(|row| row.trade_off).collect();
    assert_eq!(flags, [false, false, true, false]);
    assert!((dear.results_long.unwrap() + 0.1 / 0.85).abs() < 0.01);
    assert!(dear.results_long_high.unwrap() < 0.0);
    assert_eq!(dear.results_short, Some(0.0));
}

#[test]
fn an_amount_is_avoided_in_its_own_unit_and_a_state_is_not() {
    let table = priced();
    let avoided = |name: &str| {
        let primary = find(name).unwrap();
        let comparison = compare(&table, primary, 0.01);
        let rows = policies(&table, primary, &comparison, &pairs(&table, primary, 0.01), None);
        rows[1].avoided_per_1000_hours
    };
    // 0.02 less an official-year, 8 officials, 50 hours: 0.16 / 50 x 1,000.
    let severity = avoided("risks_relation_severity").unwrap();
    assert!((severity - 3.2).abs() < 0.1, "{severity}");
    assert_eq!(avoided("results_long"), None);
    assert_eq!(avoided("safety"), None);
}
