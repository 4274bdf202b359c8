//! The results of a unit of work, and the layout of their lists.

use crate::experiment::{Plan, Unit};
use crate::records::layout::{
    Layout, MunicipalityIndex, PolicyIndex, ProfileIndex, ReplicateIndex, YearIndex,
};
use crate::records::{Course, Record, Spread, packed};
use serde::{Deserialize, Serialize};

/// The layout of sums: by replicate, profile of the plan, policy, year.
pub type SumsLayout = Layout<(ReplicateIndex, ProfileIndex, PolicyIndex, YearIndex)>;

/// The results of a unit: integers only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// By municipality, replicate, policy, year; empty where rows are not kept.
    #[serde(with = "packed")]
    pub rows: Vec<Record>,
    /// Sums over the unit's municipalities, in the order of [`SumsLayout`].
    #[serde(with = "packed")]
    pub sums: Vec<Record>,
    /// By replicate and policy.
    #[serde(with = "packed")]
    pub courses: Vec<Course>,
    /// By policy.
    #[serde(with = "packed")]
    pub spreads: Vec<Spread>,
}

impl Part {
    /// A part of the right size for a unit, with nothing counted yet.
    pub(super) fn empty(plan: &Plan, unit: &Unit) -> Self {
        let layout = PartLayout::new(plan, unit);
        let rows = if plan.keep_rows { layout.rows.length() } else { 0 };
        Self {
            rows: vec![Record::default(); rows],
            sums: vec![Record::default(); layout.sums.length()],
            courses: vec![Course::new(plan.years); layout.courses.length()],
            spreads: vec![Spread::new(plan.years); plan.policies.len()],
        }
    }
}

/// The layouts of the lists of a part.
#[derive(Clone, Copy)]
pub(super) struct PartLayout {
    /// Of [`Part::rows`], where they are kept.
    pub rows: Layout<(MunicipalityIndex, ReplicateIndex, PolicyIndex, YearIndex)>,
    /// Of [`Part::sums`].
    pub sums: SumsLayout,
    /// Of [`Part::courses`].
    pub courses: Layout<(ReplicateIndex, PolicyIndex)>,
}

impl PartLayout {
    pub fn new(plan: &Plan, unit: &Unit) -> Self {
        let municipalities = MunicipalityIndex(unit.municipalities.len());
        let replicates = ReplicateIndex(unit.replicates.len());
        let policies = PolicyIndex(plan.policies.len());
        let years = YearIndex(plan.years as usize);
        Self {
            rows: Layout::up_to((municipalities, replicates, policies, years)),
            sums: sums_layout(plan, unit.replicates.len()),
            courses: Layout::up_to((replicates, policies)),
        }
    }
}

/// The layout of the sums of a plan over so many replicates.
#[must_use]
pub fn sums_layout(plan: &Plan, replicates: usize) -> SumsLayout {
    Layout::up_to((
        ReplicateIndex(replicates),
        ProfileIndex(plan.profiles.len()),
        PolicyIndex(plan.policies.len()),
        YearIndex(plan.years as usize),
    ))
}
