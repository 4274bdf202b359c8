//! Policies that differ only in the dose of one intervention: the rows of `doses.csv`.

use crate::interventions::{self, Form, Intervention};
use crate::studies::answer::compare::comparison::ComparisonRow;
use crate::studies::answer::compare::parts::{Part, added};
use crate::studies::answer::compare::policies::PolicyRow;
use crate::table::row::row;
use crate::table::verdict::Verdict;

/// The fewest doses besides zero that make a curve.
const FEWEST_DOSES: usize = 2;

row! {
    /// One row of `doses.csv`: a dose of an intervention in the primary outcome over all municipalities.
    /// Rows of one curve share intervention, coverage, weeks and form; dose 0 of every curve is the baseline.
    #[derive(Debug, Clone)]
    pub struct DoseRow in "doses" {
        /// Intervention.
        pub intervention: &'static Intervention,
        /// Share of those in reach whom it reaches.
        pub coverage: f32 => Share,
        /// First observed week in which it acts, from 0.
        pub start_week: u32,
        /// Weeks that it lasts.
        pub weeks as "duration_weeks": u32,
        /// In which form it is held.
        pub form: Form,
        /// Dose, above 0.
        pub dose: f32,
        /// The policy with this dose.
        pub policy: String,
        /// Policy less baseline, paired by replicate.
        pub difference: Option<f64>,
        /// Lower end of the interval of the difference that holds for all policies together.
        pub difference_low: Option<f64>,
        /// Upper end of that interval.
        pub difference_high: Option<f64>,
        /// Difference as a share of the baseline's mean: -18% is 18% fewer.
        pub relative_difference: Option<f64> => Share,
        /// Lower end of its interval, which holds for the whole primary family together; empty where it has no end.
        pub relative_low: Option<f64> => Share,
        /// Upper end of that interval.
        pub relative_high: Option<f64> => Share,
        /// What the numbers say of the policy.
        pub verdict: Verdict,
        /// Hours of interventions per municipality-year, of all who take part.
        pub hours: Option<f64>,
        /// Events of the primary outcome, or as much of its amount, avoided per 1,000 hours beyond
        /// the baseline's.
        pub avoided_per_1000_hours: Option<f64>,
        /// Lower end of its 95% interval; empty where it has no end.
        pub avoided_low: Option<f64>,
        /// Upper end of that interval.
        pub avoided_high: Option<f64>,
    }
}

/// The curves of a run, by intervention, coverage, weeks, form and dose: all policies that add a single
/// intervention to the baseline and of which at least `FEWEST_DOSES` differ in its dose alone.
///
/// `parts` are those of the policies, `comparison` and `policies` the rows that
/// [`compare`](super::effects::compare) and [`policies`](super::policies::policies) made of them; the
/// primary outcome stands first in the comparison.
#[must_use]
pub fn doses(
    parts: &[Vec<Part>],
    comparison: &[ComparisonRow],
    policies: &[PolicyRow],
) -> Vec<DoseRow> {
    let added = added(parts);
    let mut single: Vec<(Part, usize)> = added
        .iter()
        .enumerate()
        .filter_map(|(policy, parts)| match parts.as_deref() {
            Some(&[part]) => Some((part, policy)),
            _ => None,
        })
        .collect();
    single.sort_by(|(one, _), (other, _)| {
        (one.kind as usize)
            .cmp(&(other.kind as usize))
            .then(one.coverage.total_cmp(&other.coverage))
            .then(one.start_week.cmp(&other.start_week))
            .then(one.weeks.cmp(&other.weeks))
            .then(one.form.cmp(&other.form))
            .then(one.dose.total_cmp(&other.dose))
    });
    single
        .chunk_by(|(one, _), (other, _)| same_but_for_dose(one, other))
        .filter(|curve| different_doses(curve) >= FEWEST_DOSES)
        .flatten()
        .filter_map(|(part, policy)| row(part, policies.get(*policy)?, comparison))
        .collect()
}

fn same_but_for_dose(one: &Part, other: &Part) -> bool {
    Part { dose: other.dose, ..*one } == *other
}

fn different_doses(curve: &[(Part, usize)]) -> usize {
    curve.chunk_by(|(one, _), (other, _)| one.dose == other.dose).count()
}

fn row(part: &Part, policy: &PolicyRow, comparison: &[ComparisonRow]) -> Option<DoseRow> {
    let effect = comparison.iter().find(|row| row.policy == policy.policy)?;
    Some(DoseRow {
        intervention: &interventions::TABLE[part.kind as usize],
        coverage: part.coverage,
        start_week: part.start_week,
        weeks: part.weeks,
        form: part.form,
        dose: part.dose,
        policy: policy.policy.clone(),
        difference: effect.difference,
        difference_low: effect.ci_low_family,
        difference_high: effect.ci_high_family,
        relative_difference: effect.relative_difference,
        relative_low: effect.relative_low_family,
        relative_high: effect.relative_high_family,
        verdict: effect.verdict?,
        hours: policy.hours,
        avoided_per_1000_hours: policy.avoided_per_1000_hours,
        avoided_low: policy.avoided_low,
        avoided_high: policy.avoided_high,
    })
}
