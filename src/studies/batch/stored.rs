//! The scenarios of a batch, read back from the folders of their results.

use crate::results::read::{self, ReadError};
use crate::results::{Manifest, relative};
use crate::studies::batch::judge::Member;
use crate::studies::run::from_tables::of_run;
use crate::studies::run::gathered::Tables;
use crate::studies::shared::publish::PAGE;
use crate::words::Words;
use std::path::Path;

/// The results of a scenario, and what its manifest says.
pub(crate) fn member(
    folder: &Path,
    batch: &Path,
    words: Words,
) -> Result<(Member, Manifest), ReadError> {
    let manifest = read::own_manifest(folder)?;
    let primary = read::primary(folder, &manifest)?;
    let results = of_run(&manifest, primary, Tables::read_answer(folder, &manifest)?);
    let member = Member {
        scenario: manifest.scenario.clone(),
        folder: relative(batch, folder),
        has_page: manifest.file(PAGE).is_some(),
        results: results.in_language(words.language()),
    };
    Ok((member, manifest))
}
