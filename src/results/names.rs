//! Names of files and folders within a folder of results.

/// Held while a process works in the folder; the system lets it go when the process ends.
pub(crate) const LOCK: &str = ".lock";

pub(crate) const PARTS: &str = "parts";

pub(crate) const PLOTS: &str = "plots";

pub(crate) const SCENARIO: &str = "scenario";

/// A copy of the table of worlds that a study read, in the folder of the scenario: as it was found, and
/// so with an ending that no spreadsheet opens.
pub(crate) const WORLDS: &str = "worlds.txt";

/// Folders of other commands within that of a run, with manifests of their own.
pub(crate) const WITHIN: [&str; 6] =
    ["patterns", "calibration", "sensitivity", "explore", "evaluate", "mix"];

/// Ending of a folder in which earlier results are kept.
pub(crate) const PREVIOUS: &str = "previous";

/// Whether a folder of this name within results holds those of another command, or earlier ones.
pub(crate) fn is_within(name: &str) -> bool {
    let name = name.strip_suffix(PREVIOUS).and_then(|name| name.strip_suffix('.')).unwrap_or(name);
    WITHIN.contains(&name)
}

/// Name of the manifest.
pub(crate) const MANIFEST: &str = "manifest.json";

/// The file that says that Polaris made a folder.
pub(crate) const MARK: &str = ".polaris.json";

/// Name of the file.
pub(crate) const SHARD: &str = "shard.json";

/// The staging folder, within the folder of results.
pub(crate) const NEW: &str = ".new";

/// The manifest of the set that is being replaced, which says which files to remove.
pub(crate) const REPLACED: &str = "replaced.json";

/// The columns of the tables, as a data package.
pub(crate) const DATA_PACKAGE: &str = "datapackage.json";

/// Inputs and outputs, as a research object.
pub(crate) const RESEARCH_OBJECT: &str = "ro-crate-metadata.json";
