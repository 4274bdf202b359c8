//! Outcomes by policy, profile and replicate.

use crate::catalogue::outcomes::TABLE;
use crate::records::layout::{Layout, OutcomeIndex, PolicyIndex, ProfileIndex, ReplicateIndex};

/// Outcomes by policy, profile and replicate: what `replicates.csv` holds.
#[derive(Debug, Clone, PartialEq)]
pub struct ReplicateTable {
    /// Policies; the baseline stands first.
    pub policies: Vec<String>,
    /// Profiles; `all` stands first.
    pub profiles: Vec<String>,
    /// Numbers of the replicates, increasing.
    pub replicates: Vec<u32>,
    /// Rates and means in the order policy, profile, replicate, outcome (that of the catalogue's
    /// outcome table); NaN where a value does not exist.
    pub values: Vec<f64>,
}

impl ReplicateTable {
    /// The values of one outcome, one per replicate, in the outcome's unit; NaN where a value does
    /// not exist, or where policy, profile or outcome (places from 0) lie outside the table.
    #[must_use]
    pub fn column(&self, policy: usize, profile: usize, outcome: usize) -> Vec<f64> {
        let replicates = self.replicates.len();
        if profile >= self.profiles.len() || outcome >= TABLE.len() {
            return vec![f64::NAN; replicates];
        }
        let layout = Layout::up_to((
            PolicyIndex(self.policies.len()),
            ProfileIndex(self.profiles.len()),
            ReplicateIndex(replicates),
            OutcomeIndex(TABLE.len()),
        ));
        let (policy, profile) = (PolicyIndex(policy), ProfileIndex(profile));
        (0..replicates)
            .map(|it| layout.position((policy, profile, ReplicateIndex(it), OutcomeIndex(outcome))))
            .map(|position| self.values.get(position).copied().unwrap_or(f64::NAN))
            .collect()
    }

    /// Whether an outcome (place from 0) has a value anywhere.
    #[must_use]
    pub fn has_values(&self, outcome: usize) -> bool {
        self.values.iter().skip(outcome).step_by(TABLE.len()).any(|value| !value.is_nan())
    }
}
