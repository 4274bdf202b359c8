//! What determines the results, and what they are: written last, so that a folder without it is
//! unfinished.

use crate::catalogue::YEARS_MAX;
use crate::catalogue::parameters::{Parameters, TABLE};
use crate::engine::FailedUnit;
use crate::results::names::MANIFEST;
use crate::results::packaging::{self, about::About};
use crate::results::safe::{self, OutputError};
use crate::results::sheet::Format;
use crate::results::staging::Staging;
use crate::results::written::Written;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

/// A precision that was aimed at instead of a number of replicates.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Precision {
    /// Half-width wanted of the family interval of every primary difference, as a share of the
    /// baseline's mean.
    pub half_width: f64,
    /// Replicates after which the run ended in any case.
    pub max_replicates: u32,
    /// The widest half-width found; missing where there were too few events for one.
    pub half_width_found: Option<f64>,
    /// Policies that did not differ in any replicate, and so did not count.
    pub identical: u32,
    /// Whether the target was reached.
    pub reached: bool,
}

/// What a sweep goes over. Where points differ in a number of the manifest, that is the least.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Sweep {
    /// Swept keys, or `variant` alone.
    pub keys: Vec<String>,
    /// The values of each point, one for each key, in the order of the table.
    pub points: Vec<Vec<String>>,
    /// Names of the policies; the baseline stands first.
    pub policies: Vec<String>,
    /// What the points are, where they are variants of the rules; the first is the scenario as written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variants: Vec<Variant>,
}

impl Sweep {
    /// Whether there are keys and policies, and each point has a value for each key.
    fn is_complete(&self) -> bool {
        let has_all = |point: &Vec<String>| point.len() == self.keys.len();
        ![self.keys.len(), self.points.len(), self.policies.len()].contains(&0)
            && self.points.iter().all(has_all)
    }
}

/// Reads a sweep, if there is one, and refuses one that lacks something.
fn complete<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Sweep>, D::Error> {
    let sweep = Option::<Sweep>::deserialize(deserializer)?;
    if sweep.as_ref().is_some_and(|sweep| !sweep.is_complete()) {
        return Err(D::Error::custom(
            "a sweep has keys, policies, and points with a value for each key",
        ));
    }
    Ok(sweep)
}

/// Reads a number of observed years, and refuses one that no run has.
fn years<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    let years = u32::deserialize(deserializer)?;
    if (1..=YEARS_MAX).contains(&years) {
        return Ok(years);
    }
    Err(D::Error::custom(format!("a run has from 1 to {YEARS_MAX} years, not {years}")))
}

/// A variant of the rules.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Variant {
    /// Its name.
    pub name: String,
    /// The rule of choice.
    pub choice: String,
    /// The links that are cut.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cut: Vec<String>,
}

/// What readers see in place of the name of a policy.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Label {
    /// The name.
    pub policy: String,
    /// What readers see.
    pub label: String,
    /// What readers of Dutch see, if that is something else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label_nl: Option<String>,
}

/// The manifest of a run: all that its report needs beside the tables.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Manifest {
    /// The precision aimed at, if there was one: all, but for the scenario, that tells the manifest
    /// from that of a run of as many replicates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub precision: Option<Precision>,
    /// Version of the program.
    pub version: String,
    /// Revision of the model's rules; 0 in results from before there was one.
    #[serde(default)]
    pub model_revision: u32,
    /// Hash of everything that the parts of the run depend on, in hexadecimal; none for a sweep, whose
    /// points each have their own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fingerprint: Option<String>,
    /// Name of the scenario.
    pub scenario: String,
    /// Its title.
    pub title: String,
    /// Its Dutch title, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_nl: Option<String>,
    /// The question that it answers.
    pub question: String,
    /// The Dutch question, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question_nl: Option<String>,
    /// What readers see in place of the names of policies; where there is none for a policy, its name with blanks for
    /// underscores.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub labels: Vec<Label>,
    /// BLAKE3 hash of the resolved scenario.
    pub scenario_blake3: String,
    /// The resolved scenario.
    pub resolved: String,
    /// Column name of the primary outcome.
    pub primary_outcome: String,
    /// Seed.
    pub seed: u64,
    /// Replicates.
    pub replicates: u32,
    /// Years observed.
    #[serde(deserialize_with = "years")]
    pub years: u32,
    /// Years simulated before.
    pub burn_in_years: u32,
    /// Municipalities.
    pub municipalities: usize,
    /// What `outcomes.csv` holds a row for, and why.
    pub rows: String,
    /// Shares that were missing when shares were merged, if not all of them were there: then the
    /// results are of the replicates that were complete without them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing_shares: Vec<String>,
    /// Units in which the program failed; with any, there are no results.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub broken: Vec<FailedUnit>,
    /// Every parameter by name.
    pub parameters: serde_json::Map<String, serde_json::Value>,
    /// Language of report and figures.
    pub language: String,
    /// The files of the results.
    pub files: Vec<Written>,
    /// What was swept, if anything.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "complete")]
    pub sweep: Option<Sweep>,
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

    /// Writes it as the last of a new set of results, with the descriptions of the set for other programs; the set then
    /// replaces the old one.
    ///
    /// # Errors
    /// When it cannot be written, or the old set not be replaced.
    pub fn write(&self, staging: Staging) -> Result<(), OutputError> {
        if !self.broken.is_empty() {
            return write(self, staging);
        }
        let mut whole = self.clone();
        let about = About {
            command: "run",
            scenario: &self.scenario,
            title: Some(self.title.as_str()).filter(|title| !title.is_empty()),
            hash: Some(&self.scenario_blake3),
            version: &self.version,
            model_revision: self.model_revision,
        };
        packaging::add(&mut whole.files, &about, &staging)?;
        write(&whole, staging)
    }

    /// What it says of a file.
    #[must_use]
    pub fn file(&self, name: &str) -> Option<&Written> {
        self.files.iter().find(|written| written.file == name)
    }

    /// What it says of a table, in whatever format it is; `name` is without an ending.
    #[must_use]
    pub fn table(&self, name: &str) -> Option<&Written> {
        [Format::Csv, Format::Parquet]
            .iter()
            .find_map(|format| self.file(&format!("{name}.{}", format.ending())))
    }
}

/// The manifest of a study of many worlds: what lies in a folder within that of a scenario.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Study {
    /// Version of the program.
    pub version: String,
    /// Revision of the model's rules; 0 in results from before there was one.
    #[serde(default)]
    pub model_revision: u32,
    /// The command that made it.
    pub command: String,
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
    #[serde(default, skip_serializing_if = "serde_json::Map::is_empty")]
    pub asked: serde_json::Map<String, serde_json::Value>,
    /// Every parameter by name, where the scenario starts.
    pub parameters: serde_json::Map<String, serde_json::Value>,
    /// Language of page and figures.
    pub language: String,
    /// The files of the results.
    pub files: Vec<Written>,
}

impl Study {
    /// Writes it as the last of a new set of results, with the descriptions of the set for other programs; the set then
    /// replaces the old one.
    ///
    /// # Errors
    /// When it cannot be written, or the old set not be replaced.
    pub fn write(&self, staging: Staging) -> Result<(), OutputError> {
        let mut whole = self.clone();
        let about = About {
            command: &self.command,
            scenario: &self.scenario,
            title: None,
            hash: Some(&self.scenario_blake3),
            version: &self.version,
            model_revision: self.model_revision,
        };
        packaging::add(&mut whole.files, &about, &staging)?;
        write(&whole, staging)
    }
}

/// A scenario of a batch.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct BatchMember {
    /// The folder of its results, as seen from that of the batch.
    pub folder: String,
    /// Name of the scenario.
    pub scenario: String,
    /// BLAKE3 hash of the resolved scenario.
    pub scenario_blake3: String,
    /// Seed.
    pub seed: u64,
}

/// The manifest of several scenarios in one table.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct BatchManifest {
    /// `batch`: what tells it from the manifest of a run or study.
    pub command: String,
    /// Version of the program.
    pub version: String,
    /// Revision of the model's rules.
    pub model_revision: u32,
    /// The scenarios in the order of the table.
    pub members: Vec<BatchMember>,
    /// Names of scenarios with a sweep or variants, which have no place in the table.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<String>,
    /// Language of page and figure.
    pub language: String,
    /// The files of the results.
    pub files: Vec<Written>,
}

impl BatchManifest {
    /// Writes it as the last of a new set of results, with the descriptions of the set for other programs; the set then
    /// replaces the old one.
    ///
    /// # Errors
    /// When it cannot be written, or the old set not be replaced.
    pub fn write(&self, staging: Staging) -> Result<(), OutputError> {
        let mut whole = self.clone();
        let about = About {
            command: "run",
            scenario: "several scenarios in one table",
            title: None,
            hash: None,
            version: &self.version,
            model_revision: self.model_revision,
        };
        packaging::add(&mut whole.files, &about, &staging)?;
        write(&whole, staging)
    }
}

/// A number through its shortest decimal form, so that 0.4 does not become 0.4000000059604645.
fn plain(value: f32) -> serde_json::Value {
    let number = value.to_string().parse::<f64>().ok().and_then(serde_json::Number::from_f64);
    number.map_or(serde_json::Value::Null, Into::into)
}

/// Writes a manifest of any kind.
fn write(manifest: &impl Serialize, staging: Staging) -> Result<(), OutputError> {
    let mut text = safe::json(&staging.path().join(MANIFEST), manifest)?;
    text.push(b'\n');
    staging.finish(MANIFEST, &text)
}
