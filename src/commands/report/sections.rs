//! What studies within a folder of results add to its page.

use crate::commands::Failure;
use crate::output::Manifest;
use crate::output::read::{Found, ReadFault, studies};
use crate::report::Section;
use crate::scenario::{Difference, differences};
use crate::words::en;
use std::path::Path;

/// The file of a study that holds its part of the page.
pub(in crate::commands) const SECTION: &str = "section.json";

/// Keys in which a study differs from the run for reasons of its own.
const OF_THE_STUDY: [&str; 5] = [
    "run.replicates",
    "run.precision",
    "output.rows",
    "run.precision.half_width",
    "run.precision.max_replicates",
];

/// The parts, in the order in which the page shows them. A study without one adds nothing.
pub(super) fn sections(folder: &Path, manifest: &Manifest) -> Result<Vec<Section>, Failure> {
    let mut sections = Vec::new();
    for study in studies(folder)? {
        if let Some(mut section) = section(&study)? {
            section.remarks = remarks(&study, manifest);
            sections.push(section);
        }
    }
    Ok(sections)
}

/// The part of a study, with its figures.
fn section(study: &Found) -> Result<Option<Section>, Failure> {
    let Some(bytes) = study.file(SECTION)? else { return Ok(None) };
    let path = || study.path.join(SECTION).display().to_string();
    let mut section: Section =
        serde_json::from_slice(&bytes).map_err(|cause| ReadFault::Json { path: path(), cause })?;
    for figure in &mut section.figures {
        // A study made without plots has none.
        if let Some(svg) = study.file(&figure.file)? {
            figure.svg = String::from_utf8_lossy(&svg).into_owned();
        }
    }
    section.page = format!("{}/{}", study.name, section.page);
    Ok(Some(section))
}

/// Whether the study is about the same scenario and version as the run.
fn remarks(study: &Found, run: &Manifest) -> Vec<String> {
    let mut remarks = Vec::new();
    let keys: Vec<String> = differences(&run.resolved, &study.manifest.resolved)
        .into_iter()
        .map(|Difference { key, .. }| key)
        .filter(|key| !OF_THE_STUDY.contains(&key.as_str()))
        .collect();
    if !keys.is_empty() {
        remarks.push(en::study_of_another_text(&keys));
    }
    if study.manifest.version != run.version {
        remarks.push(en::study_of_another_version(&study.manifest.version));
    }
    remarks
}
