//! From the text of a scenario file to a [`Scenario`] that can be run.
//!
//! Texts are found and joined by `load`, kept as written in `raw`, and made valid by `validate`,
//! which finds all [`ScenarioError`] at once. Settings of the command line are laid over the file before
//! it is checked, so that both follow the same rules.

mod accepted;
mod as_json;
mod calibrated;
mod canonical;
mod cells;
mod columns;
mod decimals;
mod decode;
mod differences;
mod distinct;
mod error;
mod flaws;
mod folder_name;
mod guess;
mod keys;
mod load;
mod merge;
mod names;
mod paths;
mod portable;
mod raw;
mod regions;
mod render;
mod resolve;
mod roster;
mod rows;
mod same;
mod schema;
mod sets;
mod shipped;
mod source;
mod stages;
mod suggest;
mod sweep;
mod swept;
mod tree;
mod valid;
mod validate;
mod variants;

use crate::catalogue::language::Language;
use crate::scenario::error::{Draft, Findings};
use crate::scenario::folder_name::stem;
use crate::scenario::load::Loader;
use crate::scenario::source::{Source, Sources};
use crate::words::{Message, message};
pub use accepted::{
    BELONGS_TO, TABLE as ACCEPTED_TABLE, Values, Worlds, accepted, shipped_world_count,
    shipped_worlds,
};
pub use differences::{Difference, differences};
pub use error::{Diagnostic, Elsewhere, ScenarioError, Warnings};
pub use folder_name::{folded, folder_name};
pub use guess::{GuessedColumns, guess_columns, template_of_roster};
pub use load::AtHand;
pub use portable::Portable;
pub use rows::choose as choose_rows;
pub use schema::json_schema;
pub use shipped::{municipality_names, shipped};
pub use source::Base;
pub use stages::options;
use std::path::Path;
use std::sync::Arc;
pub use suggest::closest;
pub use valid::{
    Accepted, Choice, Costs, Cultures, Distribution, Intervention, Municipality, Outcomes, Over,
    Policy, Precision, Quantity, Rows, Run, Scenario, Series, Sweep, SweepPoint, Uncertain,
    Uncertainty,
};

/// Reads the scenario of a file, or a shipped one by its name, with `--set` settings of the form
/// `KEY=VALUE`.
///
/// A path that is not on disk and equals a shipped name (`inwerkprogramma`,
/// `inwerkprogramma.toml`) or ends in `scenarios/NAME.toml` stands for the shipped scenario.
///
/// # Errors
/// All faults of the file, of what it extends, of its rosters and of the settings.
pub fn load(path: &Path, sets: &[String]) -> Result<Scenario, ScenarioError> {
    load_as(&stem(path), path, sets)
}

/// As [`load()`], under a name other than that of the file.
///
/// # Errors
/// As [`load()`].
pub fn load_as(name: &str, path: &Path, sets: &[String]) -> Result<Scenario, ScenarioError> {
    read(folder_name(name), sets, |loader| loader.open(path))
}

/// Reads a scenario from a text; `name` is that of its file and `base` tells where other files
/// are looked up.
///
/// # Errors
/// As [`load()`].
pub fn load_text(
    name: &str,
    text: &str,
    base: Base,
    sets: &[String],
) -> Result<Scenario, ScenarioError> {
    let source = Source::new(name.to_owned(), text.to_owned(), base);
    read(stem(Path::new(name)), sets, |loader| Some(loader.sources.add(source)))
}

/// Reads a scenario from a text whose roster is at hand.
///
/// # Errors
/// As [`load()`].
pub fn load_with_roster(name: &str, text: &str, roster: AtHand) -> Result<Scenario, ScenarioError> {
    let source = Source::new(name.to_owned(), text.to_owned(), Base::Shipped);
    read(stem(Path::new(name)), &[], |loader| {
        loader.beside = Some(roster);
        Some(loader.sources.add(source))
    })
}

/// Names of the profiles by size that a roster without profiles gets, from small to large.
pub fn size_classes() -> impl Iterator<Item = &'static str> {
    keys::SIZE_CLASSES.iter().map(|(_, name)| *name)
}

/// Copies of one municipality that answer for it.
const COPIES: u32 = 60;

/// The setting, as `KEY=VALUE`, by which a scenario is about municipalities of one size alone.
#[must_use]
pub fn alike(inhabitants: u32) -> String {
    let class = keys::SIZE_CLASSES.iter().find(|(above, _)| inhabitants < *above);
    let profile = class.map_or(keys::SIZE_CLASSES[0].1, |(_, name)| name);
    format!(
        "municipalities=[{{profile = {profile:?}, count = {COPIES}, inhabitants = {inhabitants}}}]"
    )
}

/// A commented scenario to start from: a general one, or the text of a shipped one.
///
/// # Errors
/// If no shipped scenario has this name.
pub fn template(from: Option<&str>) -> Result<String, ScenarioError> {
    let Some(name) = from else {
        return Ok(shipped::TEMPLATE.to_owned());
    };
    if let Some((_, text)) = shipped::scenario(Path::new(name)) {
        return Ok(text.to_owned());
    }
    let names = || shipped().iter().map(|(name, _)| *name);
    let found = Message::literal(source::printable(name));
    let draft = Draft::of_file("--from", "name", found, suggest::listed(names()));
    let mut findings = Findings::default();
    findings.push(draft.suggest(closest(name, names())));
    Err(findings.finish(Sources::default()))
}

/// As [`template()`], for an author who writes in this language.
///
/// The remarks of shipped scenarios are in English; a Dutch scenario made from one of them has its keys alone, under
/// a remark of its own.
///
/// # Errors
/// If no shipped scenario has this name.
pub fn template_in(language: Language, from: Option<&str>) -> Result<String, ScenarioError> {
    let text = template(from)?;
    Ok(match (language, from) {
        (Language::English, _) => text,
        (Language::Dutch, None) => shipped::DUTCH_TEMPLATE.to_owned(),
        (Language::Dutch, Some(_)) => shipped::without_remarks(&text, shipped::DUTCH_REMARK),
    })
}

/// Opens, joins and checks.
fn read(
    name: String,
    sets: &[String],
    open: impl FnOnce(&mut Loader<'_>) -> Option<usize>,
) -> Result<Scenario, ScenarioError> {
    let mut findings = Findings::default();
    let mut loader = Loader::new(&mut findings);
    let Some(top) = open(&mut loader) else {
        let sources = loader.sources;
        return Err(findings.finish(sources));
    };
    let mut raw = loader.join(top, sets);
    let named = raw.tree.get(keys::LANG).and_then(|entry| entry.value.text()?.parse().ok());
    let sources = loader.sources;
    let mut further = Findings::default();
    let written = Portable::of(&raw, &sources);
    // A sweep whose only lines could not be read is not an empty one.
    let is_empty = |entry: &tree::Entry| entry.value.table().is_some_and(tree::Table::is_empty);
    let swept = raw.tree.remove("sweep").filter(|it| findings.is_empty() || !is_empty(it));
    let variants = raw.tree.remove("variants");
    let choices = raw.tree.get(keys::CHOICES).cloned();
    let mut scenario = validate::scenario(&raw, &sources, name, &mut further);
    match (swept, variants) {
        (Some(swept), Some(variants)) => {
            let found = message!("fault-variants-and-sweep");
            let allowed = message!("fault-sweep-own-file");
            let draft = Draft::at(&variants.key, "variants", found, allowed);
            further.push(draft.also(&swept.key));
        }
        (Some(swept), None) => {
            scenario.sweep = sweep::sweep(&swept.value, &raw, &sources, &scenario, &mut further);
            resolve::add_sweep(&mut scenario);
        }
        (None, Some(written)) => {
            scenario.sweep =
                variants::variants(&written.value, &raw, &sources, &scenario, &mut further);
            resolve::add_variants(&mut scenario);
        }
        (None, None) => {}
    }
    if let Some(choices) = &choices
        && scenario.sweep.is_some()
    {
        let draft = Draft::at(
            &choices.key,
            keys::CHOICES,
            message!("fault-choices-beside"),
            message!("fault-one-world"),
        );
        further.push(draft);
    }
    scenario.written = Arc::new(written);
    findings.take_over(further, &sources);
    if !findings.is_empty() {
        let mut faults = findings.finish(sources);
        faults.language = named;
        return Err(faults);
    }
    scenario.warnings = findings.into_warnings(sources);
    Ok(scenario)
}
