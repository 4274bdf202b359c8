//! What determines the results, and what they are: written last, so that a folder without it is
//! unfinished.

use super::folder::Folder;
use super::safe::Fault;
use crate::catalogue::parameters::{Parameters, TABLE};
use crate::engine::Broken;
use serde::{Deserialize, Serialize};
use std::io::Write;

/// Name of the manifest.
pub(super) const NAME: &str = "manifest.json";

/// A file of the results.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Written {
    /// Name in the folder.
    pub file: String,
    /// Rows, for tables.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub rows: Option<u64>,
    /// Bytes.
    pub bytes: u64,
    /// BLAKE3 hash of the bytes.
    pub blake3: String,
}

/// A precision that was aimed at instead of a number of replicates.
#[derive(Debug, Serialize)]
pub struct Precision {
    /// Half-width wanted of the family interval of every primary difference, as a share of the
    /// baseline's mean.
    pub half_width: f64,
    /// Replicates after which the run ended in any case.
    pub max_replicates: u32,
    /// The widest half-width found; missing where there were too few events for one.
    pub half_width_found: Option<f64>,
    /// Whether the target was reached.
    pub reached: bool,
}

/// The manifest of a run.
#[derive(Debug, Serialize)]
pub struct Manifest {
    /// Version of the program.
    pub version: &'static str,
    /// Name of the scenario.
    pub scenario: String,
    /// BLAKE3 hash of the resolved scenario.
    pub scenario_blake3: String,
    /// The resolved scenario.
    pub resolved: String,
    /// Seed.
    pub seed: u64,
    /// Replicates.
    pub replicates: u32,
    /// Municipalities.
    pub municipalities: usize,
    /// What `outcomes.csv` holds a row for, and why.
    pub rows: String,
    /// Shares that were missing when shares were merged, if not all of them were there: then the
    /// results are of the replicates that were complete without them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub missing_shares: Vec<String>,
    /// Units in which the program failed; with any, there are no results.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub broken: Vec<Broken>,
    /// Every parameter by name.
    pub parameters: serde_json::Map<String, serde_json::Value>,
    /// The files of the results.
    pub files: Vec<Written>,
}

impl Manifest {
    /// Every parameter by its dotted name.
    #[must_use]
    pub fn parameters(parameters: &Parameters) -> serde_json::Map<String, serde_json::Value> {
        TABLE
            .iter()
            .zip(parameters.values())
            .map(|(described, value)| (described.name.to_owned(), plain(value)))
            .collect()
    }

    /// Writes it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&self, folder: &Folder) -> Result<(), Fault> {
        write(self, folder)
    }

    /// Writes it with the precision that was aimed at: all, but for the scenario, that tells it from
    /// the manifest of a run of as many replicates.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write_aimed(&self, precision: &Precision, folder: &Folder) -> Result<(), Fault> {
        write(&Aimed { precision, manifest: self }, folder)
    }
}

/// A manifest with what was aimed at.
#[derive(Debug, Serialize)]
struct Aimed<'a> {
    precision: &'a Precision,
    #[serde(flatten)]
    manifest: &'a Manifest,
}

/// The manifest of a study of many worlds: what lies in a folder within that of a scenario.
#[derive(Debug, Serialize)]
pub struct Study {
    /// Version of the program.
    pub version: &'static str,
    /// The command that made it.
    pub command: &'static str,
    /// Name of the scenario.
    pub scenario: String,
    /// BLAKE3 hash of the resolved scenario.
    pub scenario_blake3: String,
    /// The resolved scenario.
    pub resolved: String,
    /// Seed.
    pub seed: u64,
    /// Replicates of each world.
    pub replicates: u32,
    /// Municipalities.
    pub municipalities: usize,
    /// Worlds that were tried.
    pub worlds: usize,
    /// What differs between worlds: TOML.
    pub uncertainty: String,
    /// What else was asked, by name.
    #[serde(skip_serializing_if = "serde_json::Map::is_empty")]
    pub asked: serde_json::Map<String, serde_json::Value>,
    /// Every parameter by name, where the scenario starts.
    pub parameters: serde_json::Map<String, serde_json::Value>,
    /// The files of the results.
    pub files: Vec<Written>,
}

impl Study {
    /// Writes it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&self, folder: &Folder) -> Result<(), Fault> {
        write(self, folder)
    }
}

/// A number through its shortest decimal form, so that 0.4 does not become 0.4000000059604645.
fn plain(value: f32) -> serde_json::Value {
    let number = value.to_string().parse::<f64>().ok().and_then(serde_json::Number::from_f64);
    number.map_or(serde_json::Value::Null, Into::into)
}

/// Writes a manifest of any kind.
pub(super) fn write(manifest: &impl Serialize, folder: &Folder) -> Result<(), Fault> {
    let mut text = serde_json::to_string_pretty(manifest).unwrap_or_default();
    text.push('\n');
    let mut file = folder.create(NAME)?;
    let path = file.path().to_owned();
    file.write_all(text.as_bytes()).map_err(Fault::io("writing", &path))?;
    file.finish().map(|_| ())
}
