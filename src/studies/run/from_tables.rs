//! What figures, page and sentences need of a stored run, by its manifest.

use crate::results::{Manifest, Precision};
use crate::studies::run::gathered::{Made, Tables, results};
use crate::studies::run::results::{Results, Target};
use crate::studies::shared::texts::Texts;
use crate::words::Words;

/// Of a run, given the place of its primary outcome.
pub(crate) fn of_run(manifest: &Manifest, primary: usize, stored: Tables) -> Results {
    // Of a part of a run there are fewer than were planned.
    let rows = manifest.table("replicates").and_then(|written| written.rows);
    let each = (stored.policies.len() * stored.profiles().len()).max(1) as u64;
    let made = Made {
        words: words(manifest),
        texts: Texts::of_manifest(manifest),
        primary,
        replicates: rows.map_or(manifest.replicates, |rows| (rows / each) as u32),
        municipalities: manifest.municipalities as u32,
        years: manifest.years,
        burn_in_years: manifest.burn_in_years,
        seed: manifest.seed,
        version: manifest.version.clone(),
        scenario_hash: manifest.scenario_blake3.clone(),
        resolved: manifest.resolved.clone(),
        missing_shares: manifest.missing_shares.clone(),
        target: manifest.precision.as_ref().map(target),
    };
    results(made, stored)
}

/// The words of the language in which a report is written.
pub(crate) fn words(manifest: &Manifest) -> Words {
    Words::of(manifest.language.parse().unwrap_or_default())
}

fn target(precision: &Precision) -> Target {
    Target {
        wanted: precision.half_width,
        found: precision.half_width_found,
        identical: precision.identical,
        most: precision.max_replicates,
        reached: precision.reached,
    }
}
