//! The table of a batch.

use crate::catalogue::outcomes::Direction;
use crate::table::catalogue::Measured;
use crate::table::described::Described;
use crate::table::row::row;
use crate::table::verdict::Verdict;

row! {
    /// One row of `batch.csv`: a policy against the baseline of its own scenario. Empty cells are `None`.
    #[derive(Debug, Clone, PartialEq)]
    pub struct BatchRow in "batch" {
        /// Name of the scenario.
        pub scenario: String,
        /// Its title.
        pub title: String,
        /// Policy.
        pub policy: String,
        /// The policy compared with, of the same scenario.
        pub baseline: String,
        /// What is counted or measured: the primary outcome of the scenario, then the readings of risk.
        pub outcome: Measured,
        /// Whether lower or higher is better; none: neither in itself.
        pub direction: Direction,
        /// yes: the primary outcome of the scenario.
        pub primary: bool,
        /// Difference as a share of the baseline's mean: -18% is 18% fewer; empty below 20 replicates.
        pub relative_difference: Option<f64> => Share,
        /// Lower end of its interval, which holds for all policies and readings of risk of the scenario together;
        /// empty where it has no end.
        pub relative_low_family: Option<f64> => Share,
        /// Upper end of that interval.
        pub relative_high_family: Option<f64> => Share,
        /// Smallest difference that matters in the scenario, as a share of the baseline's mean.
        pub matters: f64 => Share,
        /// What that interval says, by chance alone.
        pub verdict: Option<Verdict>,
        /// Lower end of the middle 80% of relative differences over sets of assumptions; empty where they were not
        /// varied.
        pub assumptions_low: Option<f64> => Share,
        /// Upper end of the middle 80%.
        pub assumptions_high: Option<f64> => Share,
        /// Share of sets of assumptions in which the policy is better by more than matters.
        pub assumptions_share_better: Option<f64> => Share,
        /// Sets of assumptions in which the difference has a value.
        pub assumptions: usize,
        /// yes: they were calibrated for the model as the scenario has it; empty where they were not varied.
        pub assumptions_calibrated: Option<bool>,
        /// Hours of interventions per municipality-year beyond those of the baseline, of all who take part.
        pub hours: Option<f64>,
        /// Municipalities of the scenario.
        pub municipalities: u32,
        /// Replicates of each policy.
        pub replicates: u32,
        /// Years observed.
        pub years: u32,
    }
}

/// The table with its columns.
pub(crate) fn described() -> Vec<Described> {
    vec![Described::filed::<BatchRow>("batch")]
}
