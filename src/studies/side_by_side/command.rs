//! Folders of results side by side; nothing is written.

use crate::catalogue::outcomes;
use crate::cli::Report;
use crate::results::{Manifest, read};
use crate::scenario::{Difference, differences};
use crate::studies::run::from_tables::words;
use crate::studies::run::gathered::Tables;
use crate::studies::shared::error::CommandError;
use crate::studies::shared::texts::Texts;
use crate::studies::side_by_side::judge::{Run, side_by_side};
use crate::studies::side_by_side::page::{markdown, terminal as lines};
use crate::studies::side_by_side::told::{Changed, Other, Side, Told};
use crate::terminal::{self, hanging, printable};
use crate::words::Words;
use crate::words::{Message, message};
use std::path::{Path, PathBuf};

/// The results in a folder.
struct Results {
    manifest: Manifest,
    tables: Tables,
    policies: Vec<String>,
}

impl Results {
    fn read(path: &Path) -> Result<Self, CommandError> {
        let manifest = read::manifest(path)?;
        if let Some(sweep) = &manifest.sweep {
            let path = path.display().to_string();
            return Err(CommandError::Asked(if sweep.variants.is_empty() {
                message!("error-compare-sweep", path = path)
            } else {
                message!("error-compare-variants", path = path)
            }));
        }
        let tables = Tables::read_to_compare(path, &manifest)?;
        let policies = tables.policies.iter().map(|row| row.policy.clone()).collect();
        Ok(Self { manifest, tables, policies })
    }

    fn run(&self) -> Run<'_> {
        Run {
            replicates: self.manifest.replicates,
            policies: &self.policies,
            summary: &self.tables.summary,
            comparison: &self.tables.comparison,
        }
    }

    fn side(&self, path: &Path) -> Side {
        let manifest = &self.manifest;
        Side {
            path: path.display().to_string(),
            scenario: manifest.scenario.clone(),
            version: manifest.version.clone(),
            hash: manifest.scenario_blake3.clone(),
            seed: manifest.seed,
            replicates: manifest.replicates,
            municipalities: manifest.municipalities,
            years: manifest.years,
            policies: self.policies.clone(),
        }
    }
}

/// Shows folders of results side by side: the first, and every other one beside it.
pub(crate) fn compare(folders: &[PathBuf], asked: &Report) -> Result<(), CommandError> {
    let results = folders.iter().map(|path| Results::read(path));
    let results = results.collect::<Result<Vec<_>, _>>()?;
    let ([first, others @ ..], [first_path, paths @ ..]) = (&results[..], folders) else {
        return Ok(());
    };
    let nothing = |path: &Path, why: Message| {
        let [first, second] = [first_path, path].map(|path| path.display().to_string());
        CommandError::Asked(message!(
            "error-compare-nothing",
            first = first,
            second = second,
            why = why,
        ))
    };
    let name = &first.manifest.primary_outcome;
    let mut told = Vec::new();
    for (other, path) in others.iter().zip(paths) {
        let primary = outcomes::find(name).ok_or_else(|| {
            let name = format!("{name:?}");
            nothing(path, message!("error-compare-outcome", name = name))
        })?;
        let beside = side_by_side(&first.run(), &other.run(), primary);
        if beside.is_empty() {
            return Err(nothing(path, message!("error-compare-no-policy", name = name)));
        }
        let (keys, parameters) = changed(&first.manifest, &other.manifest);
        told.push(Other { side: other.side(path), keys, parameters, beside });
    }
    let words = asked.lang.map_or_else(|| words(&first.manifest), |it| Words::of(it.language()));
    let told = Told { words, first: first.side(first_path), others: told };
    let texts: Vec<Texts> = results.iter().map(|it| Texts::of_manifest(&it.manifest)).collect();
    let told = told.labelled(&texts);
    if asked.markdown {
        return Ok(terminal::show(&printable(&markdown(&told)))?);
    }
    let mut text = String::new();
    for line in lines(&told) {
        text.push_str(&hanging(&printable(&line)));
        text.push('\n');
    }
    Ok(terminal::show(&text)?)
}

/// Keys of the scenarios that differ, and parameters that do.
fn changed(first: &Manifest, second: &Manifest) -> (Vec<Changed>, Vec<Changed>) {
    const MODEL: &str = "model.";
    let is_parameter = |key: &str| {
        let name = key.strip_prefix(MODEL);
        name.is_some_and(|name| {
            first.parameters.contains_key(name) || second.parameters.contains_key(name)
        })
    };
    let keys = differences(&first.resolved, &second.resolved)
        .into_iter()
        .filter(|it| !is_parameter(&it.key))
        .map(|Difference { key, one, other }| (key, [one, other]))
        .collect();
    let new = second.parameters.keys().filter(|name| !first.parameters.contains_key(*name));
    let parameters = first
        .parameters
        .keys()
        .chain(new)
        .map(|name| {
            let value = |of: &Manifest| of.parameters.get(name).map(ToString::to_string);
            (name.clone(), [value(first), value(second)])
        })
        .filter(|(_, [first, second])| first != second)
        .collect();
    (keys, parameters)
}
