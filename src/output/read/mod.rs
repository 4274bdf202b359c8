//! Results read back from a folder: the rows from which its tables were written, and nothing else.
//! What stands there was perhaps edited, cut off or made by another version, and each fault is told
//! with its file, line and column.

mod cells;
mod fault;
mod rows;
mod studies;
mod sweep;

pub use fault::ReadFault;
pub use studies::{Found, study};
pub use sweep::SweepTables;

use super::manifest::{Manifest, NAME};
use super::sheet::Columns;
use super::{curves, folder, nearby, tables};
use crate::analysis::compare::{ComparisonRow, DoseRow, InteractionRow, PolicyRow};
use crate::analysis::summary::{SummaryRow, TrajectoryRow};
use cells::{Cells, Table};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::path::{Path, PathBuf};

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
}

impl Tables {
    /// Reads the tables of a run.
    ///
    /// # Errors
    /// When one is missing, was changed after the run, or holds what was not written.
    pub fn read(folder: &Path, manifest: &Manifest) -> Result<Self, ReadFault> {
        let listed = (folder, manifest);
        let (trajectories, interactions, doses) = (
            tables::trajectories_columns(),
            curves::interactions_columns(),
            curves::doses_columns(),
        );
        Ok(Self {
            trajectories: Table::open(folder, manifest, "trajectories", &trajectories.names())?
                .rows(rows::trajectory)?,
            interactions: if_listed(listed, "interactions", &interactions, rows::interaction)?,
            doses: if_listed(listed, "doses", &doses, rows::dose)?,
            ..Self::read_to_compare(folder, manifest)?
        })
    }

    /// Reads means, effects and policies of a run, and leaves the rest empty.
    ///
    /// # Errors
    /// As for [`Tables::read`].
    pub fn read_to_compare(folder: &Path, manifest: &Manifest) -> Result<Self, ReadFault> {
        let open = |name, columns: Columns| Table::open(folder, manifest, name, &columns.names());
        let mut policies = open("policies", tables::policies_columns())?.rows(rows::policy)?;
        rows::part_names(&mut policies);
        let mut comparison =
            open("comparison", tables::comparison_columns())?.rows(rows::comparison)?;
        rows::complete(&mut comparison, &policies);
        Ok(Self {
            summary: open("summary", tables::summary_columns())?.rows(rows::summary)?,
            trajectories: Vec::new(),
            comparison,
            policies,
            interactions: Vec::new(),
            doses: Vec::new(),
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

/// The rows of a table that exists only where policies make it.
fn if_listed<T>(
    (folder, manifest): (&Path, &Manifest),
    name: &str,
    columns: &Columns,
    row: fn(&mut Cells<'_>) -> Result<T, ReadFault>,
) -> Result<Vec<T>, ReadFault> {
    if manifest.table(name).is_none() {
        return Ok(Vec::new());
    }
    Table::open(folder, manifest, name, &columns.names())?.rows(row)
}

/// What tells the manifest of a study from that of a run.
#[derive(Deserialize)]
struct Kind {
    command: Option<String>,
}

/// The manifest of a finished run.
///
/// # Errors
/// When the folder does not hold the results of a finished run, or its manifest cannot be read.
pub fn manifest(folder: &Path) -> Result<Manifest, ReadFault> {
    let scenario = owner(folder)?;
    let Some(text) = text(&folder.join(NAME))? else {
        return Err(ReadFault::Unfinished { path: shown(folder), scenario });
    };
    let path = folder.join(NAME);
    if let Some(command) = json::<Kind>(&path, &text)?.command {
        return Err(ReadFault::Study { path: shown(folder), command });
    }
    let found: Manifest = json(&path, &text)?;
    if found.broken.is_empty() { Ok(found) } else { Err(ReadFault::Broken { path: shown(folder) }) }
}

/// As [`manifest`], of this version of the program.
///
/// # Errors
/// As there, and when another version made it.
pub fn own_manifest(folder: &Path) -> Result<Manifest, ReadFault> {
    let found = manifest(folder)?;
    if found.version != env!("CARGO_PKG_VERSION") {
        return Err(ReadFault::Version { path: shown(folder), found: found.version });
    }
    Ok(found)
}

/// The folder itself if Polaris made it, else those folders in it that it made, by name; but none
/// in which earlier results are kept.
///
/// # Errors
/// When there is no such folder.
pub fn results(path: &Path) -> Result<Vec<PathBuf>, ReadFault> {
    if owner(path).is_ok() {
        return Ok(vec![path.to_owned()]);
    }
    let foreign = || not_ours(path);
    let entries = std::fs::read_dir(path).map_err(|_| foreign())?;
    let mut inside: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_none_or(|ending| ending != folder::PREVIOUS))
        .filter(|path| owner(path).is_ok())
        .collect();
    inside.sort();
    if inside.is_empty() { Err(foreign()) } else { Ok(inside) }
}

/// The scenario of which a folder holds results.
fn owner(path: &Path) -> Result<String, ReadFault> {
    folder::owner(path).ok_or_else(|| not_ours(path))
}

fn not_ours(path: &Path) -> ReadFault {
    ReadFault::NotOurs { path: shown(path), hint: nearby::hint(path) }
}

/// A text file; nothing where there is none.
fn text(path: &Path) -> Result<Option<String>, ReadFault> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(cause) => Err(ReadFault::Unreadable { path: shown(path), cause }),
    }
}

/// What a text of JSON holds.
fn json<T: DeserializeOwned>(path: &Path, text: &str) -> Result<T, ReadFault> {
    serde_json::from_str(text).map_err(|cause| ReadFault::Json { path: shown(path), cause })
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
