//! What figures, page and sentences need, from the tables of a sweep.

use crate::results::{Manifest, Sweep, Variant};
use crate::studies::run::from_tables::words;
use crate::studies::shared::texts::Texts;
use crate::studies::sweep::results;
use crate::studies::sweep::tables::stored::SweepTables;

/// Of a sweep.
pub(crate) fn of_sweep(
    manifest: &Manifest,
    swept: &Sweep,
    stored: SweepTables,
) -> results::Results {
    let (words, texts) = (words(manifest), Texts::of_manifest(manifest));
    let label = |policy: &String| texts.label(policy, words.language());
    let labels = swept.policies.iter().map(label).collect();
    results::Results {
        words,
        title: texts.title.of(words.language()).to_owned(),
        question: texts.question.of(words.language()).to_owned(),
        texts,
        keys: swept.keys.clone(),
        points: points(manifest, swept),
        variants: swept.variants.iter().map(variant).collect(),
        policies: labels,
        primary: stored.primary,
        rows: stored.rows,
        changes: stored.changes,
        facts: results::Facts {
            municipalities: manifest.municipalities as u32,
            replicates: manifest.replicates,
            years: manifest.years,
            burn_in_years: manifest.burn_in_years,
            seed: manifest.seed,
            version: manifest.version.clone(),
            scenario_hash: manifest.scenario_blake3.clone(),
        },
    }
}

/// The values of points as a reader meets them: the scenario as written in words of the language.
pub(crate) fn points(manifest: &Manifest, swept: &Sweep) -> Vec<Vec<String>> {
    let mut points = swept.points.clone();
    if let (false, Some(first)) = (swept.variants.is_empty(), points.first_mut()) {
        *first = vec![words(manifest).say("as-written")];
    }
    points
}

pub(crate) fn variant(variant: &Variant) -> results::Variant {
    results::Variant { choice: variant.choice.clone(), cut: variant.cut.clone() }
}
