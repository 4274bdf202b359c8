//! What studies within a folder of results add to its page.

use crate::results::Manifest;
use crate::results::read::{self, Found, ReadError};
use crate::scenario::{Difference, differences};
use crate::studies::findings::shown::{Findings, Study};
use crate::words::{Words, say};
use std::path::Path;

/// Keys in which a study differs from the run for reasons of its own.
const OF_THE_STUDY: [&str; 5] = [
    "run.replicates",
    "run.precision",
    "output.rows",
    "run.precision.half_width",
    "run.precision.max_replicates",
];

/// Keys of variants, under which most studies do not look.
const VARIANTS: &str = "variants.";

/// Keys that are named one by one.
const NAMED: usize = 6;

/// The parts, in the order in which the page shows them. A study that is no longer what was written is
/// named and not shown: that is no reason to have no page.
pub(crate) fn findings(folder: &Path, manifest: &Manifest, words: Words) -> Vec<Findings> {
    let told = |study: Study| match of_study(folder, study, manifest, words) {
        Ok(found) => found,
        Err(_) => Some(Findings {
            remarks: vec![say!(words, "study-not-shown", folder = study.folder())],
            ..Findings::empty(study)
        }),
    };
    Study::ALL.into_iter().filter_map(told).collect()
}

/// The part of a study, if there is one.
fn of_study(
    folder: &Path,
    study: Study,
    run: &Manifest,
    words: Words,
) -> Result<Option<Findings>, ReadError> {
    let Some(found) = read::study(folder, study.folder())? else { return Ok(None) };
    let Some(markdown) = found.text(study.page())? else { return Ok(None) };
    let plots = found.manifest.files.iter().map(|written| &written.file);
    let drawn = plots.filter(|name| Path::new(name).extension().is_some_and(|it| it == "svg"));
    let figures: Result<Vec<Option<String>>, _> = drawn.map(|name| found.text(name)).collect();
    Ok(Some(Findings {
        language: found.manifest.language.clone(),
        remarks: remarks(&found, run, words),
        markdown,
        figures: figures?.into_iter().flatten().collect(),
        ..Findings::empty(study)
    }))
}

/// Whether the study is about the same scenario and version as the run.
fn remarks(study: &Found, run: &Manifest, words: Words) -> Vec<String> {
    let mut remarks = Vec::new();
    let keys: Vec<String> = differences(&run.resolved, &study.manifest.resolved)
        .into_iter()
        .map(|Difference { key, .. }| key)
        .filter(|key| !OF_THE_STUDY.contains(&key.as_str()) && !key.starts_with(VARIANTS))
        .collect();
    if !keys.is_empty() {
        let mut named: Vec<String> = keys.iter().take(NAMED).cloned().collect();
        if keys.len() > NAMED {
            let number = words.whole(keys.len() - NAMED);
            named.push(say!(words, "study-keys-more", number = number));
        }
        remarks.push(say!(words, "study-of-another-text", keys = words.list(&named)));
    }
    if study.manifest.version != run.version {
        let version = study.manifest.version.as_str();
        remarks.push(say!(words, "study-of-another-version", version = version));
    }
    remarks
}
