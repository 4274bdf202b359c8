//! What studies within a folder of results add to its page.

use crate::commands::Failure;
use crate::output::Manifest;
use crate::output::read::{self, Found};
use crate::report::{Section, Study};
use crate::scenario::{Difference, differences};
use crate::words::en;
use std::path::Path;

/// Keys in which a study differs from the run for reasons of its own.
const OF_THE_STUDY: [&str; 5] = [
    "run.replicates",
    "run.precision",
    "output.rows",
    "run.precision.half_width",
    "run.precision.max_replicates",
];

/// The parts, in the order in which the page shows them.
pub(super) fn sections(folder: &Path, manifest: &Manifest) -> Result<Vec<Section>, Failure> {
    let mut sections = Vec::new();
    for study in Study::ALL {
        let Some(found) = read::study(folder, study.folder())? else { continue };
        let Some(markdown) = found.text(study.page())? else { continue };
        let plots = found.manifest.files.iter().map(|written| &written.file);
        let drawn = plots.filter(|name| name.ends_with(".svg"));
        let figures: Result<Vec<Option<String>>, _> = drawn.map(|name| found.text(name)).collect();
        sections.push(Section {
            study,
            remarks: remarks(&found, manifest),
            markdown,
            figures: figures?.into_iter().flatten().collect(),
            page: format!("{}/{}", study.folder(), study.page()),
        });
    }
    Ok(sections)
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
