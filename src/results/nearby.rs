//! Where the results are that somebody probably meant.

use crate::results::mark;
use crate::results::safe::OutputError;
use crate::words::{Message, message};
use std::path::{Path, PathBuf};

/// Where results go by default.
const OUTPUT: &str = "output";
/// Letters by which a name may differ from the one that was meant.
const NEAR: usize = 2;

impl OutputError {
    /// There are no results at this path.
    pub(crate) fn not_results(path: &Path) -> Self {
        Self::NotResults { path: path.display().to_string(), hint: hint(path) }
    }
}

/// Why a path is no folder of results, and which one was probably meant: a clause for a message.
pub(crate) fn hint(path: &Path) -> Message {
    let why = if !path.exists() {
        message!("error-hint-no-folder")
    } else if path.is_dir() {
        message!("error-hint-not-ours")
    } else {
        message!("error-hint-file")
    };
    match meant(path) {
        Some(meant) => {
            message!("error-hint-meant", why = why, path = meant.display().to_string())
        }
        None => message!("error-hint-where", why = why, output = OUTPUT),
    }
}

/// The folder around a file or folder of results, one of the same name where results go, or one with a
/// similar name.
fn meant(path: &Path) -> Option<PathBuf> {
    let is_ours = |path: &PathBuf| mark::owner(path).is_some();
    let around = path.ancestors().skip(1).take(2).map(Path::to_owned);
    let around = around.filter(|outer| *outer != Path::new("") && path.exists());
    let within = |name: &std::ffi::OsStr| Path::new(OUTPUT).join(name);
    let named = path.file_name().into_iter().chain(path.file_stem()).map(within);
    if let Some(found) = around.chain(named).find(is_ours) {
        return Some(found);
    }
    let wanted = path.file_stem()?.to_str()?.to_lowercase();
    let beside = path.parent().filter(|outer| *outer != Path::new("")).unwrap_or(Path::new("."));
    let mut near: Vec<(usize, PathBuf)> = [beside, Path::new(OUTPUT)]
        .iter()
        .filter_map(|outer| std::fs::read_dir(outer).ok())
        .flatten()
        .filter_map(|entry| {
            let entry = entry.ok()?.path();
            let name = entry.file_name()?.to_str()?.to_lowercase();
            let distance = strsim::damerau_levenshtein(&wanted, &name);
            (distance <= NEAR.min(wanted.chars().count() / 2) && is_ours(&entry))
                .then_some((distance, entry))
        })
        .collect();
    near.sort();
    near.into_iter()
        .next()
        .map(|(_, path)| path.strip_prefix(".").map_or(path.clone(), Path::to_owned))
}
