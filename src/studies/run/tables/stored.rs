//! The tables of a stored run, read again.

use crate::results::manifest::Manifest;
use crate::results::read::cells::{if_listed, table};
use crate::results::read::error::ReadError;
use crate::studies::answer::compare::policies::PolicyRow;
use crate::studies::run::gathered::Tables;
use crate::studies::run::tables::rows;
use std::path::Path;

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
            weighted: if_listed(folder, manifest)?,
            assumptions: if_listed(folder, manifest)?,
            ..Self::read_to_compare(folder, manifest)?
        })
    }

    /// Reads what the answer of a run is told from: means, effects, policies and sets of assumptions.
    ///
    /// # Errors
    /// As for [`Tables::read`].
    pub fn read_answer(folder: &Path, manifest: &Manifest) -> Result<Self, ReadError> {
        let (assumptions, weighted) = (if_listed(folder, manifest)?, if_listed(folder, manifest)?);
        Ok(Self { assumptions, weighted, ..Self::read_to_compare(folder, manifest)? })
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
            weighted: Vec::new(),
        })
    }
}
