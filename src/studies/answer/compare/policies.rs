//! What each policy costs and brings: the rows of `policies.csv`.

use crate::catalogue::outcomes::{self, Direction, Per, TABLE};
use crate::scenario::Scenario;
use crate::stats::estimate::Interval;
use crate::stats::paired::fieller;
use crate::stats::sample::{Sample, mean};
use crate::studies::answer::compare::comparison::ComparisonRow;
use crate::studies::answer::compare::contrast::ALPHA;
use crate::studies::answer::compare::pairs::{PairRow, beaten_by};
use crate::studies::answer::compare::replicate_table::ReplicateTable;
use crate::table::row::row;
use crate::table::verdict::Verdict;
use std::cmp::Ordering;

row! {
    /// One row of `policies.csv`, over all municipalities. Empty cells are `None`; the baseline's row
    /// has no differences.
    #[derive(Debug, Clone, PartialEq)]
    pub struct PolicyRow in "policies" {
        /// Policy.
        pub policy: String,
        /// Hours of interventions per municipality-year, of all who take part.
        ///
        /// Mean over replicates.
        pub hours: Option<f64>,
        /// Mean of the primary outcome under the policy.
        pub primary_mean: Option<f64>,
        /// Policy less baseline in the primary outcome, paired by replicate.
        pub difference: Option<f64>,
        /// Lower end of the interval of the difference that holds for the whole primary family together.
        pub difference_low: Option<f64>,
        /// Upper end of that interval.
        pub difference_high: Option<f64>,
        /// Difference as a share of the baseline's mean: -18% is 18% fewer.
        pub relative_difference: Option<f64> => Share,
        /// Lower end of its interval, which holds for the whole primary family together; empty where it has no end.
        ///
        /// That of Fieller.
        pub relative_low: Option<f64> => Share,
        /// Upper end of that interval.
        pub relative_high: Option<f64> => Share,
        /// Events of the primary outcome, or as much of its amount, avoided per 1,000 hours beyond
        /// the baseline's.
        ///
        /// Empty unless less of it is better and the hours are more.
        pub avoided_per_1000_hours: Option<f64>,
        /// Lower end of its 95% interval; empty where it has no end.
        ///
        /// That of Fieller; empty too where events are too few.
        pub avoided_low: Option<f64>,
        /// Upper end of that interval.
        pub avoided_high: Option<f64>,
        /// Euros per municipality-year beyond the baseline's: one rate for all hours, and the fixed sum of the policy.
        ///
        /// Empty unless the scenario has `[costs]`.
        pub euros: Option<f64>,
        /// Events of the primary outcome, or as much of its amount, avoided per 100,000 euros beyond
        /// the baseline's.
        ///
        /// Empty unless less of it is better and the euros are more.
        pub avoided_per_100000_euros: Option<f64>,
        /// Lower end of its 95% interval; empty where it has no end.
        ///
        /// That of Fieller; empty too where events are too few.
        pub avoided_euros_low: Option<f64>,
        /// Upper end of that interval.
        pub avoided_euros_high: Option<f64>,
        /// Difference in short-term results as a share of the baseline's.
        pub results_short: Option<f64> => Share,
        /// Lower end of its 95% interval.
        pub results_short_low: Option<f64> => Share,
        /// Upper end of that interval.
        pub results_short_high: Option<f64> => Share,
        /// Difference in long-term results as a share of the baseline's.
        pub results_long: Option<f64> => Share,
        /// Lower end of its 95% interval.
        pub results_long_low: Option<f64> => Share,
        /// Upper end of that interval.
        pub results_long_high: Option<f64> => Share,
        /// yes: no other policy is better in the primary outcome, by the verdict of pairs.csv.
        ///
        /// By the interval over pairs.
        pub in_best_set: bool,
        /// Policies that take fewer hours and do better.
        ///
        /// In the order of the scenario.
        pub dominated_by: Vec<String>,
        /// yes: better on the primary outcome, and fewer long-term results by a false discovery rate below 5%.
        pub trade_off: bool,
    }
}

/// The outcome in which a policy's cost is counted, per municipality-year.
const HOURS: &str = "intervention_hours";

/// What policies cost in euros.
#[derive(Debug, Clone, PartialEq)]
pub struct Prices {
    /// Euros of an hour.
    pub hour: f64,
    /// Euros per municipality-year beside those of the hours, by policy.
    pub fixed: Vec<f64>,
}

impl Prices {
    /// Those of a scenario, if it has any.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Option<Self> {
        let fixed = scenario.policies.iter().map(|policy| policy.fixed).collect();
        scenario.costs.map(|costs| Self { hour: costs.hour, fixed })
    }

    /// What so many hours of a policy cost.
    fn euros(&self, policy: usize, hours: f64) -> f64 {
        self.hour * hours + self.fixed.get(policy).copied().unwrap_or_default()
    }
}

/// Hours, or euros, for which [`PolicyRow`] says what is avoided.
const PER_HOURS: f64 = 1000.0;
const PER_EUROS: f64 = 100_000.0;

/// Puts cost, effect and side effects of each policy, the baseline included, in one row.
///
/// Without `prices` there are no euros.
/// `comparison` and `pairs` are the rows that [`compare`](super::effects::compare) and
/// [`pairs`](super::pairs::pairs) made of the same table and primary outcome.
#[must_use]
pub fn policies(
    table: &ReplicateTable,
    primary: usize,
    comparison: &[ComparisonRow],
    pairs: &[PairRow],
    prices: Option<&Prices>,
) -> Vec<PolicyRow> {
    let everywhere = table.profiles.first().map_or("", String::as_str);
    let row = |policy: usize| {
        let name = table.policies[policy].as_str();
        let compared = |outcome: &str| {
            comparison.iter().find(|row| {
                row.outcome.name == outcome && row.profile == everywhere && row.policy == name
            })
        };
        let effect = compared(TABLE[primary].name);
        let short = compared("results_short");
        let long = compared("results_long");
        let per = |each: f64, cost: &dyn Fn(usize, f64) -> f64| {
            avoided(table, policy, primary, effect?, each, cost)
        };
        let avoided = per(PER_HOURS, &|_, hours| hours);
        let avoided_interval = avoided.and_then(|avoided| avoided.interval);
        let for_euros =
            prices.and_then(|it| per(PER_EUROS, &|policy, hours| it.euros(policy, hours)));
        let euros_interval = for_euros.and_then(|avoided| avoided.interval);
        PolicyRow {
            policy: name.to_owned(),
            hours: mean_of(table, policy, HOURS),
            primary_mean: mean_of(table, policy, TABLE[primary].name),
            difference: effect.and_then(|row| row.difference),
            difference_low: effect.and_then(|row| row.ci_low_family),
            difference_high: effect.and_then(|row| row.ci_high_family),
            relative_difference: effect.and_then(|row| row.relative_difference),
            relative_low: effect.and_then(|row| row.relative_low_family),
            relative_high: effect.and_then(|row| row.relative_high_family),
            avoided_per_1000_hours: avoided.map(|avoided| avoided.ratio),
            avoided_low: avoided_interval.map(|interval| interval.low),
            avoided_high: avoided_interval.map(|interval| interval.high),
            euros: prices.filter(|_| policy > 0).and_then(|it| extra_euros(table, policy, it)),
            avoided_per_100000_euros: for_euros.map(|avoided| avoided.ratio),
            avoided_euros_low: euros_interval.map(|interval| interval.low),
            avoided_euros_high: euros_interval.map(|interval| interval.high),
            results_short: short.and_then(|row| row.relative_difference),
            results_short_low: short.and_then(|row| row.relative_low),
            results_short_high: short.and_then(|row| row.relative_high),
            results_long: long.and_then(|row| row.relative_difference),
            results_long_low: long.and_then(|row| row.relative_low),
            results_long_high: long.and_then(|row| row.relative_high),
            in_best_set: beaten_by(name, pairs).next().is_none(),
            dominated_by: dominated_by(table, policy, pairs),
            trade_off: is_trade_off(effect, long),
        }
    };
    (0..table.policies.len()).map(row).collect()
}

/// Mean over replicates of an outcome under a policy, over all municipalities.
fn mean_of(table: &ReplicateTable, policy: usize, outcome: &str) -> Option<f64> {
    let column = table.column(policy, 0, outcomes::find(outcome)?);
    mean(&column.into_iter().filter(|value| value.is_finite()).collect::<Vec<f64>>())
}

/// Mean euros of a policy beyond those of the baseline.
fn extra_euros(table: &ReplicateTable, policy: usize, prices: &Prices) -> Option<f64> {
    let of = |policy: usize| Some(prices.euros(policy, mean_of(table, policy, HOURS)?));
    Some(of(policy)? - of(0)?)
}

/// The policies that beat one and cost less.
fn dominated_by(table: &ReplicateTable, policy: usize, pairs: &[PairRow]) -> Vec<String> {
    let own = mean_of(table, policy, HOURS);
    let costs_less = |rival: &&str| {
        let place = table.policies.iter().position(|other| other == rival);
        let theirs = place.and_then(|place| mean_of(table, place, HOURS));
        theirs.zip(own).is_some_and(|(theirs, own)| theirs < own)
    };
    beaten_by(&table.policies[policy], pairs).filter(costs_less).map(str::to_owned).collect()
}

/// Whether the verdict is better on the primary outcome, and long-term results are fewer beyond chance.
fn is_trade_off(effect: Option<&ComparisonRow>, long: Option<&ComparisonRow>) -> bool {
    let better = effect.and_then(|row| row.verdict) == Some(Verdict::Better);
    better && long.and_then(ComparisonRow::distinguishable) == Some(Ordering::Less)
}

/// What is avoided for so much extra cost.
#[derive(Debug, Clone, Copy)]
struct Avoided {
    ratio: f64,
    interval: Option<Interval>,
}

/// What is avoided of the primary outcome for `each` unit of cost beyond the baseline's; both are taken per
/// municipality-year and paired by replicate. `cost` is that of so many hours of a policy. Nothing where that
/// has no meaning.
fn avoided(
    table: &ReplicateTable,
    policy: usize,
    primary: usize,
    effect: &ComparisonRow,
    each: f64,
    cost: &dyn Fn(usize, f64) -> f64,
) -> Option<Avoided> {
    let events = |policy| events_per_municipality_year(table, policy, primary);
    let hours = outcomes::find(HOURS)?;
    let costs = |policy| table.column(policy, 0, hours).into_iter().map(move |it| cost(policy, it));
    let before = events(0)?.into_iter().zip(costs(0));
    let after = events(policy)?.into_iter().zip(costs(policy));
    let (fewer, extra): (Vec<f64>, Vec<f64>) = before
        .zip(after)
        .map(|(before, after)| (before.0 - after.0, after.1 - before.1))
        .filter(|(fewer, extra)| fewer.is_finite() && extra.is_finite())
        .map(|(fewer, extra)| (fewer * each, extra))
        .unzip();
    let below = mean(&extra).filter(|extra| *extra > 0.0)?;
    let ratio = mean(&fewer)? / below;
    let samples = Sample::new(fewer).ok().zip(Sample::new(extra).ok());
    let interval = samples
        .filter(|_| effect.ci_low.is_some())
        .and_then(|(fewer, extra)| fieller(&fewer, &extra, ALPHA));
    Some(Avoided { ratio, interval })
}

/// Events or amount per municipality-year from the rate and the persons in office, one value per
/// replicate. Nothing unless the outcome is of events over time and less of it is better.
fn events_per_municipality_year(
    table: &ReplicateTable,
    policy: usize,
    outcome: usize,
) -> Option<Vec<f64>> {
    let described = &TABLE[outcome];
    if described.direction != Direction::Lower {
        return None;
    }
    let rates = table.column(policy, 0, outcome);
    let rates: Option<Vec<f64>> = rates.iter().map(|rate| described.for_one(*rate)).collect();
    let rates = rates?;
    let size = match described.per {
        Per::Municipality => return Some(rates),
        Per::Official => "officials",
        Per::Alderman => "aldermen",
        Per::Dyad => "dyads",
        Per::Matter | Per::ElectedSeat | Per::Enterprise => return None,
    };
    let sizes = table.column(policy, 0, outcomes::find(size)?);
    Some(rates.iter().zip(sizes).map(|(rate, size)| rate * size).collect())
}
