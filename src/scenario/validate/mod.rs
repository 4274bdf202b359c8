//! From a scenario as written to one that can be run; all faults at once.

mod choices;
mod fields;
mod form;
mod labels;
mod model;
mod municipalities;
mod policies;
mod precision;
mod rosters;
mod uncertainty;
mod variants;

use crate::catalogue::language::{Language, Wording};
use crate::catalogue::outcomes::{self, Direction, Kind, Outcome};
use crate::scenario::error::{Draft, Findings, Warnings};
use crate::scenario::load::Raw;
use crate::scenario::source::{Place, Sources};
use crate::scenario::tree::{Table, Value};
use crate::scenario::valid::{Costs, Cultures, Outcomes, Rows, Run, Scenario};
use crate::scenario::validate::fields::{Fields, number, section};
use crate::scenario::{keys, resolve, rows, suggest};
use crate::words::{Message, message};
use std::sync::Arc;
pub(super) use variants::{Variant, variants};

/// Checks everything. The scenario is valid only if there are no findings afterwards.
pub(super) fn scenario(
    raw: &Raw,
    sources: &Sources,
    name: String,
    findings: &mut Findings,
) -> Scenario {
    let (title, question) = texts(&raw.tree, &raw.top, findings);
    let run = run(&raw.tree, findings);
    let series: Vec<_> =
        model::series(&raw.tree, findings).into_iter().map(|(series, _)| series).collect();
    let all = municipalities::municipalities(raw, sources, &series, findings);
    let (parameters, own_parameters) = model::world(&raw.tree, findings);
    let choice = model::choice(&raw.tree, findings);
    model::without_effect(raw, findings);
    let policies = policies::policies(&raw.tree, u64::from(run.years) * keys::WEEKS, findings);
    precision::compares(&raw.tree, policies.len(), findings);
    let outcomes = outcomes(&raw.tree, findings);
    let costs = costs(&raw.tree, findings);
    let choices = choices::choices(&raw.tree, &run, all.municipalities.len(), &policies, findings);
    let uncertainty = uncertainty::uncertainty(raw, sources, &policies, findings);
    let (rows, rows_reason) =
        rows::choose(rows(&raw.tree, findings), all.municipalities.len(), policies.len(), run);
    let mut scenario = Scenario {
        name,
        title,
        question,
        language: language(&raw.tree, &raw.top, findings),
        run,
        municipalities: all.municipalities,
        parameters,
        own_parameters,
        choice,
        series,
        policies,
        outcomes,
        weights: weights(&raw.tree, findings),
        costs,
        choices,
        uncertainty,
        sweep: None,
        rows,
        rows_reason,
        resolved: String::new(),
        written: Arc::default(),
        warnings: Warnings::default(),
    };
    scenario.resolved = resolve::text(&scenario, &all.groups);
    scenario
}

/// Title and question, and the keys of the file as a whole.
fn texts(tree: &Table, top: &Place, findings: &mut Findings) -> (Wording, Wording) {
    for (key, entry) in tree.iter().filter(|(key, _)| !keys::TOP.contains(&key.as_str())) {
        let allowed = suggest::listed(keys::TOP.iter().copied());
        findings.push(
            Draft::at(&entry.key, key, message!("fault-unknown-key"), allowed)
                .suggest(suggest::top_key(key)),
        );
    }
    let mut fields = Fields { table: tree, path: String::new(), place: top.clone(), findings };
    for (key, allowed) in
        [("title", message!("fault-title-wanted")), ("question", message!("fault-question-wanted"))]
    {
        if fields.get(key).is_none() {
            fields.missing(key, allowed);
        }
    }
    let mut written =
        |key: &str, lines: bool| fields.words(key, keys::LONGEST_TEXT, lines).map(|(text, _)| text);
    let title = written("title", false).unwrap_or_default();
    let title = Wording { text: title, dutch: written(keys::TITLE_NL, false) };
    let question = written("question", true).unwrap_or_default();
    (title, Wording { text: question, dutch: written(keys::QUESTION_NL, true) })
}

/// The language in which commands speak of the scenario.
fn language(tree: &Table, top: &Place, findings: &mut Findings) -> Option<Language> {
    let mut fields = Fields { table: tree, path: String::new(), place: top.clone(), findings };
    let chosen = fields.choice(keys::LANG, &Language::ALL.map(Language::code))?;
    chosen.parse().ok()
}

fn run(tree: &Table, findings: &mut Findings) -> Run {
    let empty = Table::new();
    let nowhere = Place { source: 0, span: 0..0 };
    let mut unused = Findings::default();
    let mut fields = section(tree, "run", findings).unwrap_or(Fields {
        table: &empty,
        path: "run".to_owned(),
        place: nowhere,
        findings: &mut unused,
    });
    fields.only(keys::RUN);
    let burn_in = fields.whole_or_default(&keys::BURN_IN_YEARS);
    if !burn_in.is_multiple_of(4)
        && let Some(value) = fields.get(keys::BURN_IN_YEARS.key)
    {
        let allowed = message!("fault-burn-in");
        fields.fault(&value.place, keys::BURN_IN_YEARS.key, value.describe(), allowed);
    }
    let replicates = fields.whole_or_default(&keys::REPLICATES) as u32;
    let target = precision::precision(&mut fields);
    let cultures = fields.choice(keys::CULTURES, &Cultures::ALL.map(Cultures::word));
    Run {
        seed: fields.whole_or_default(&keys::SEED),
        replicates: target.map_or(replicates, |(_, most)| most),
        precision: target.map(|(precision, _)| precision),
        years: fields.whole_or_default(&keys::YEARS) as u32,
        burn_in_years: burn_in as u32,
        cultures: cultures.and_then(Cultures::of_word).unwrap_or_default(),
    }
}

fn outcomes(tree: &Table, findings: &mut Findings) -> Outcomes {
    let default = outcomes::find(keys::PRIMARY).unwrap_or_default();
    let mut outcomes =
        Outcomes { primary: default, smallest_difference: keys::SMALLEST_DIFFERENCE.default };
    let Some(mut fields) = section(tree, "outcomes", findings) else {
        return outcomes;
    };
    fields.only(keys::OUTCOMES);
    outcomes.smallest_difference = fields.real(&keys::SMALLEST_DIFFERENCE);
    if let Some(value) = fields.get("primary") {
        outcomes.primary = primary(value, fields.findings).unwrap_or(default);
    }
    outcomes
}

/// The outcomes that are read as one index, in the order of the catalogue. Those of which more is better cannot be
/// among them.
fn weights(tree: &Table, findings: &mut Findings) -> Vec<(usize, f64)> {
    let fields = section(tree, "outcomes", findings);
    let Some(value) = fields.and_then(|fields| fields.get(keys::WEIGHTS)) else {
        return Vec::new();
    };
    let path = format!("outcomes.{}", keys::WEIGHTS);
    let Some(fields) = Fields::of(value, &path, findings) else { return Vec::new() };
    let fits = |outcome: &Outcome| {
        outcome.direction != Direction::Higher && !matches!(outcome.kind, Kind::Size)
    };
    let mut weights = Vec::new();
    for (name, entry) in fields.table {
        let key = fields.dotted(name);
        let allowed = 0.0..=keys::MOST_WEIGHT;
        let Some(place) = outcomes::find(name).filter(|place| fits(&outcomes::TABLE[*place]))
        else {
            let names = outcomes::TABLE.iter().filter(|outcome| fits(outcome)).map(|it| it.name);
            let draft = Draft::at(
                &entry.value.place,
                &key,
                Message::literal(name),
                message!("fault-weighed"),
            );
            fields.findings.push(draft.suggest(suggest::closest(name, names)));
            continue;
        };
        let told = message!("fault-weight", most = keys::MOST_WEIGHT);
        let weight = number(&entry.value, &key, allowed, told, fields.findings);
        weights.extend(weight.filter(|weight| *weight > 0.0).map(|weight| (place, weight)));
    }
    weights.sort_by_key(|(place, _)| *place);
    weights
}

/// The primary outcome must be one of the catalogue.
fn primary(value: &Value, findings: &mut Findings) -> Option<usize> {
    let text = value.text().unwrap_or_default();
    let index = outcomes::find(text);
    if index.is_none() {
        let names = outcomes::TABLE.iter().map(|outcome| outcome.name);
        let allowed = message!("fault-outcome");
        let draft = Draft::at(&value.place, "outcomes.primary", value.describe(), allowed);
        findings.push(draft.suggest(suggest::closest(text, names)));
    }
    index
}

/// What an hour costs, if the scenario says so.
fn costs(tree: &Table, findings: &mut Findings) -> Option<Costs> {
    let mut fields = section(tree, keys::COSTS, findings)?;
    fields.only(keys::PRICES);
    if fields.get(keys::HOUR.key).is_none() {
        fields.missing(keys::HOUR.key, message!("fault-hour"));
    }
    Some(Costs { hour: fields.real(&keys::HOUR) })
}

fn rows(tree: &Table, findings: &mut Findings) -> Option<Rows> {
    let mut fields = section(tree, "output", findings)?;
    fields.only(keys::OUTPUT);
    Some(match fields.choice("rows", keys::ROWS)? {
        "municipality" => Rows::Municipality,
        "profile" => Rows::Profile,
        _ => Rows::None,
    })
}
