//! The tables of a stored run, read again.

use crate::results::manifest::Manifest;
use crate::results::read::cells::{if_listed, table};
use crate::results::read::error::ReadError;
use crate::studies::answer::assumptions::AssumptionRow;
use crate::studies::answer::compare::doses::DoseRow;
use crate::studies::answer::compare::effects::ComparisonRow;
use crate::studies::answer::compare::interactions::InteractionRow;
use crate::studies::answer::compare::policies::PolicyRow;
use crate::studies::answer::summary::{SummaryRow, TrajectoryRow};
use crate::studies::run::tables::rows;
use std::path::Path;

/// The tables of a run from which its report is made.
#[derive(Debug, Clone)]
pub struct Tables {
    /// `summary.csv`.
    pub summary: Vec<SummaryRow>,
    /// `trajectories.csv`.
    pub trajectories: Vec<TrajectoryRow>,
    /// `comparison.csv`, its primary rows with the interval of `policies.csv`.
    pub comparison: Vec<ComparisonRow>,
    /// `policies.csv`, the baseline first.
    pub policies: Vec<PolicyRow>,
    /// `interactions.csv`, where there is one.
    pub interactions: Vec<InteractionRow>,
    /// `doses.csv`, where there is one.
    pub doses: Vec<DoseRow>,
    /// `assumptions.csv`, where there is one.
    pub assumptions: Vec<AssumptionRow>,
}

impl Tables {
    /// Reads the tables of a run.
    ///
    /// # Errors
    /// When one is missing, was changed after the run, or holds what was not written.
    pub fn read(folder: &Path, manifest: &Manifest) -> Result<Self, ReadError> {
        Ok(Self {
            trajectories: table(folder, manifest)?,
            interactions: if_listed(folder, manifest)?,
            doses: if_listed(folder, manifest)?,
            assumptions: if_listed(folder, manifest)?,
            ..Self::read_to_compare(folder, manifest)?
        })
    }

    /// Reads what the answer of a run is told from: means, effects, policies and sets of assumptions.
    ///
    /// # Errors
    /// As for [`Tables::read`].
    pub fn read_answer(folder: &Path, manifest: &Manifest) -> Result<Self, ReadError> {
        let assumptions = if_listed(folder, manifest)?;
        Ok(Self { assumptions, ..Self::read_to_compare(folder, manifest)? })
    }

    /// Reads means, effects and policies of a run, and leaves the rest empty.
    ///
    /// # Errors
    /// As for [`Tables::read`].
    pub fn read_to_compare(folder: &Path, manifest: &Manifest) -> Result<Self, ReadError> {
        let mut policies: Vec<PolicyRow> = table(folder, manifest)?;
        rows::part_names(&mut policies);
        Ok(Self {
            summary: table(folder, manifest)?,
            trajectories: Vec::new(),
            comparison: table(folder, manifest)?,
            policies,
            interactions: Vec::new(),
            doses: Vec::new(),
            assumptions: Vec::new(),
        })
    }

    /// The profiles in the order of the summary; `all` stands first.
    #[must_use]
    pub fn profiles(&self) -> Vec<String> {
        let mut profiles: Vec<String> = Vec::new();
        for row in self.summary.iter().take_while(|row| row.policy == self.summary[0].policy) {
            if profiles.last() != Some(&row.profile) {
                profiles.push(row.profile.clone());
            }
        }
        profiles
    }
}
