//! What policies consist of, as far as comparisons must know it.

use crate::experiment::Plan;
use crate::interventions::{Form, Kind, TABLE};

/// An intervention of a policy; it acts: dose, coverage and weeks are above 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part {
    /// Its kind.
    pub kind: Kind,
    /// Dose, as the catalogue says.
    pub dose: f32,
    /// Share of those in reach, in 0..1.
    pub coverage: f32,
    /// First observed week in which it acts, from 0.
    pub start_week: u32,
    /// Weeks that it lasts.
    pub weeks: u32,
    /// In which form.
    pub form: Form,
}

/// The parts of every policy of a plan, in the order of the catalogue; the baseline's stand first.
#[must_use]
pub fn parts(plan: &Plan) -> Vec<Vec<Part>> {
    let of_kind = |policy: usize, kind: Kind| {
        let active = plan.programmes[policy].get(kind)?;
        Some(Part {
            kind,
            dose: active.dose,
            coverage: active.coverage,
            start_week: active.start - plan.burn_in_weeks,
            weeks: active.end - active.start,
            form: active.form,
        })
    };
    (0..plan.programmes.len())
        .map(|policy| TABLE.iter().filter_map(|known| of_kind(policy, known.kind)).collect())
        .collect()
}

/// What each policy adds to the baseline, which keeps all that the baseline holds; nothing for one
/// that leaves out or changes a part of it.
pub(crate) fn added(parts: &[Vec<Part>]) -> Vec<Option<Vec<Part>>> {
    let Some(baseline) = parts.first() else {
        return Vec::new();
    };
    let beyond = |policy: &Vec<Part>| {
        let keeps = baseline.iter().all(|part| policy.contains(part));
        keeps.then(|| policy.iter().filter(|part| !baseline.contains(part)).copied().collect())
    };
    parts.iter().map(beyond).collect()
}
