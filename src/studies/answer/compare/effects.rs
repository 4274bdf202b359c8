//! Policies against the baseline and against each other, paired by replicate.
//!
//! The independent unit is the replicate. Intervals are paired t intervals and stand only where
//! these can be trusted: at least [`FEWEST_REPLICATES`](super::contrast::FEWEST_REPLICATES) replicates of which at least
//! [`FEWEST_CHANGED`](super::contrast::FEWEST_CHANGED) differ at all. Below that the p value is that
//! of an exact sign test.

#[cfg(test)]
mod tests;

use crate::catalogue::outcomes::TABLE;
use crate::stats::multiple::benjamini_hochberg;
use crate::stats::paired::Paired;
use crate::studies::answer::compare::comparison::{ComparisonRow, Role};
use crate::studies::answer::compare::contrast::{ALPHA, Contrast};
use crate::studies::answer::compare::replicate_table::ReplicateTable;
use crate::studies::answer::readings::{family, family_size, in_order};
use crate::table::catalogue::Measured;

/// The most by which common random numbers can lower the variance of a difference of risks that come about
/// like Poisson events, where cultures are the same in all replicates: a policy that prevents share
/// p of them allows (2 - p) / p, one that adds share q allows (2 + q) / q.
///
/// `relative` is the difference as a share of the baseline's mean; nothing where that is 0 or below
/// -1. Where cultures differ between replicates the ratio can lie above: it is a yardstick only.
#[must_use]
pub fn variance_bound(relative: f64) -> Option<f64> {
    (relative != 0.0 && relative >= -1.0).then(|| (2.0 + relative) / relative.abs())
}

/// Compares every policy with the baseline: one row for each outcome that has values, profile and
/// policy, in that order; the primary outcome first, then the readings of risk, then the others as in the catalogue.
///
/// `primary` is the primary outcome's place in the catalogue. `smallest_difference` is the smallest
/// difference that matters, as a share of the absolute mean under the baseline, for every outcome.
#[must_use]
pub fn compare(
    table: &ReplicateTable,
    primary: usize,
    smallest_difference: f64,
) -> Vec<ComparisonRow> {
    let mut rows: Vec<ComparisonRow> = in_order(primary)
        .into_iter()
        .filter(|outcome| table.has_values(*outcome))
        .flat_map(|outcome| uncorrected(table, outcome, primary, 1))
        .collect();
    correct(&mut rows);
    for row in &mut rows {
        row.settle(smallest_difference);
    }
    rows
}

/// All rows of one outcome by profile and policy, without false discovery rates and verdicts. The primary family is
/// `tables` times as large as in this table alone: so many tables of the same shape are judged together.
pub(crate) fn uncorrected(
    table: &ReplicateTable,
    outcome: usize,
    primary: usize,
    tables: usize,
) -> Vec<ComparisonRow> {
    let policies = table.policies.len().saturating_sub(1);
    let in_family = family(primary).contains(&outcome);
    let family_size = family_size(primary, policies) * tables;
    let mut rows = Vec::with_capacity(table.profiles.len() * policies);
    for profile in 0..table.profiles.len() {
        let baseline = table.column(0, profile, outcome);
        for policy in 1..table.policies.len() {
            let contrast = Contrast::new(&baseline, &table.column(policy, profile, outcome));
            let names = Names {
                profile: &table.profiles[profile],
                policy: &table.policies[policy],
                baseline: &table.policies[0],
            };
            let family = (in_family && profile == 0).then_some(family_size);
            rows.push(uncorrected_row(&contrast, outcome, &names, family));
        }
    }
    rows
}

/// Fills in false discovery rates: all exploratory rows are corrected together.
fn correct(rows: &mut [ComparisonRow]) {
    let mut exploratory: Vec<&mut ComparisonRow> =
        rows.iter_mut().filter(|row| row.role == Role::Exploratory).collect();
    let p: Vec<f64> = exploratory.iter().map(|row| row.p.unwrap_or(f64::NAN)).collect();
    let size = p.iter().filter(|p| !p.is_nan()).count();
    for (row, q) in exploratory.iter_mut().zip(benjamini_hochberg(&p)) {
        row.discovered(q, size);
    }
}

/// What a row compares, by name.
struct Names<'a> {
    profile: &'a str,
    policy: &'a str,
    baseline: &'a str,
}

/// A row whose false discovery rate and verdict are still to be filled in; `family` is the size of the primary family,
/// if it is of that.
fn uncorrected_row(
    contrast: &Contrast,
    outcome: usize,
    names: &Names,
    family: Option<usize>,
) -> ComparisonRow {
    let direction = TABLE[outcome].direction;
    let plain = contrast.interval(ALPHA);
    let relative = contrast.relative_interval(ALPHA);
    let alpha = family.map(|size| ALPHA / size.max(1) as f64);
    let in_family = alpha.and_then(|alpha| contrast.interval(alpha));
    let relative_family = alpha.and_then(|alpha| contrast.relative_interval(alpha));
    let paired = contrast.paired();
    let p = contrast.p_value();
    ComparisonRow {
        outcome: Measured(&TABLE[outcome]),
        direction,
        role: if family.is_some() { Role::Primary } else { Role::Exploratory },
        profile: names.profile.to_owned(),
        policy: names.policy.to_owned(),
        baseline: names.baseline.to_owned(),
        baseline_mean: contrast.baseline_mean(),
        baseline_se: paired.map(|paired| paired.baseline().standard_error()),
        policy_mean: contrast.other_mean(),
        policy_se: paired.map(|paired| paired.other().standard_error()),
        difference: contrast.difference(),
        difference_se: paired.map(|paired| paired.differences().standard_error()),
        ci_low: plain.map(|interval| interval.low),
        ci_high: plain.map(|interval| interval.high),
        ci_low_family: in_family.map(|interval| interval.low),
        ci_high_family: in_family.map(|interval| interval.high),
        relative_difference: contrast.relative_difference(),
        relative_low: relative.map(|interval| interval.low),
        relative_high: relative.map(|interval| interval.high),
        relative_low_family: relative_family.map(|interval| interval.low),
        relative_high_family: relative_family.map(|interval| interval.high),
        p,
        p_adjusted: family.and_then(|size| p.map(|p| (p * size as f64).min(1.0))),
        q: None,
        family_size: family.unwrap_or_default(),
        share_of_replicates_better: contrast.share_better(direction),
        municipalities_lower: None,
        municipalities_same: None,
        municipalities_higher: None,
        share_identical: contrast.share_identical(),
        correlation: paired.and_then(Paired::correlation),
        variance_ratio: paired.and_then(Paired::variance_ratio),
        smallest_detectable: contrast.smallest_detectable(ALPHA, family.unwrap_or(1)),
        replicates: contrast.replicates(),
        verdict: None,
    }
}
