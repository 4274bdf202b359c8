//! A JSON Schema of the scenario file, made from the catalogue, for editors that complete and
//! check while one types.

use serde_json::{Map, Value, json};

use crate::catalogue::choice_rules::ChoiceRule;
use crate::catalogue::language::Language;
use crate::catalogue::loops::{self, Link};
use crate::catalogue::outcomes::{self, Outcome};
use crate::catalogue::{inputs, parameters};
use crate::interventions::{self, Addition, Audience, Form, Forms};
use crate::model::forced::Stage;

use super::keys::{self, Real, Whole};
use super::stages::options;
use super::valid::Cultures;

/// What parameters of an entry of municipalities are.
const OVERRIDES: &str = "Parameters that differ in these municipalities";

/// The schema as a JSON document.
#[must_use]
pub fn json_schema() -> Value {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Polaris scenario",
        "description": "What polaris runs: municipalities, model, policies, outcomes",
        "type": "object",
        "additionalProperties": false,
        "properties": {
            "title": text(keys::LONGEST_TEXT, "One line that names the experiment; required, here or in the file extended"),
            keys::TITLE_NL: text(keys::LONGEST_TEXT, "The title in Dutch"),
            "question": text(keys::LONGEST_TEXT, "The question that the comparison answers; required likewise"),
            keys::QUESTION_NL: text(keys::LONGEST_TEXT, "The question in Dutch"),
            keys::LANG: {
                "enum": Language::ALL.map(Language::code),
                "description": "Language of page, figures, answer and progress, unless --lang names another",
            },
            "extends": { "type": "string", "description": "Scenario file beside this one, or a shipped scenario, whose keys this file takes over" },
            "run": run(),
            "municipalities": { "type": "array", "minItems": 1, "items": { "anyOf": [by_roster(), by_count()] } },
            "model": model(),
            "series": series(),
            "policies": { "type": "array", "maxItems": keys::MOST_POLICIES, "items": policy() },
            "outcomes": outcomes_table(),
            keys::COSTS: costs(),
            keys::CHOICES: { "type": "array", "maxItems": keys::MOST_CHOICES, "items": forced_choice() },
            "output": object("What is written", named([
                ("rows", json!({ "enum": keys::ROWS, "description": "What outcomes.csv holds a row for" })),
            ])),
            "sweep": sweep(),
            "variants": { "type": "array", "maxItems": keys::MOST_VARIANTS, "items": variant() },
            "uncertainty": uncertainty(),
        },
    })
}

fn run() -> Value {
    let mut properties = wholes(&[keys::SEED, keys::REPLICATES, keys::YEARS, keys::BURN_IN_YEARS]);
    let mut target = wholes(&[keys::MAX_REPLICATES]);
    target.insert(keys::HALF_WIDTH.key.to_owned(), real(&keys::HALF_WIDTH));
    let meaning = "A precision to reach, instead of a number of replicates";
    let target = json!({
        "description": meaning, "anyOf": [real(&keys::HALF_WIDTH), object(meaning, target)],
    });
    let cultures = json!({
        "enum": Cultures::ALL.map(Cultures::word), "default": Cultures::default().word(),
        "description": "Whether what is fixed about municipalities, their cultures above all, is drawn again in each replicate or once",
    });
    properties.extend(named([(keys::PRECISION, target), (keys::CULTURES, cultures)]));
    object("Seed, size and duration", properties)
}

fn text(longest: usize, meaning: &str) -> Value {
    json!({ "type": "string", "minLength": 1, "maxLength": longest, "description": meaning })
}

fn object(meaning: &str, properties: Map<String, Value>) -> Value {
    let properties = Value::Object(properties);
    json!({ "type": "object", "description": meaning, "additionalProperties": false, "properties": properties })
}

/// An object with keys that it must have.
fn object_with(required: &[&str], meaning: &str, properties: Map<String, Value>) -> Value {
    let mut schema = object(meaning, properties);
    schema["required"] = json!(required);
    schema
}

/// Properties by their keys.
fn named<const N: usize>(properties: [(&str, Value); N]) -> Map<String, Value> {
    properties.into_iter().map(|(key, schema)| (key.to_owned(), schema)).collect()
}

fn whole(known: &Whole) -> Value {
    let mut schema = json!({ "type": "integer", "minimum": known.low, "maximum": known.high, "description": known.meaning });
    if let Some(default) = known.default {
        schema["default"] = json!(default);
    }
    schema
}

fn wholes(known: &[Whole]) -> Map<String, Value> {
    known.iter().map(|known| (known.key.to_owned(), whole(known))).collect()
}

fn real(known: &Real) -> Value {
    json!({
        "type": "number", "minimum": known.low, "maximum": known.high,
        "default": known.default, "description": known.meaning,
    })
}

/// The digits that people would write.
fn number(value: f32) -> Value {
    json!(format!("{value:.5}").parse::<f64>().unwrap_or(f64::from(value)))
}

fn parameter(parameter: &parameters::Parameter) -> Value {
    let description = format!(
        "{} ({}; plausible {} to {}; {})",
        parameter.meaning.en,
        parameter.unit,
        parameter.low,
        parameter.high,
        parameter.source.text(Language::English)
    );
    json!({
        "type": "number", "minimum": number(parameter.allowed_low()), "maximum": number(parameter.allowed_high()),
        "default": number(parameter.default), "description": description,
    })
}

/// Parameters as nested tables and by dotted name.
fn parameters_by_name(meaning: &str) -> Value {
    let mut properties = Map::new();
    for known in parameters::TABLE {
        let Some((group, name)) = known.name.split_once('.') else {
            continue;
        };
        let table = properties
            .entry(group)
            .or_insert_with(|| object(&format!("Parameters of {group}"), Map::new()));
        table["properties"][name] = parameter(known);
    }
    properties
        .extend(parameters::TABLE.iter().map(|known| (known.name.to_owned(), parameter(known))));
    object(meaning, properties)
}

fn model() -> Value {
    let mut schema =
        parameters_by_name("Rule of choice, and parameters that differ from the defaults");
    let mut choice = choice();
    choice["default"] = json!(ChoiceRule::default().word());
    schema["properties"][keys::CHOICE] = choice;
    schema
}

fn choice() -> Value {
    let rules = ChoiceRule::ALL;
    let rules = rules.map(|rule| json!({ "const": rule.word(), "description": rule.meaning().en }));
    json!({ "oneOf": rules, "description": "How one of several options is chosen" })
}

fn series() -> Value {
    let (low, high) = keys::SERIES_YEARS;
    let known = parameters::TABLE.iter().enumerate();
    let mut properties = Map::new();
    for (_, parameter) in known.filter(|(index, _)| inputs::PARAMETERS.contains(index)) {
        let points = json!({
            "type": "array", "minItems": 1, "maxItems": keys::MOST_POINTS,
            "description": format!("{}; points of year and value, linear between them", parameter.meaning.en),
            "items": { "type": "array", "minItems": 2, "maxItems": 2, "prefixItems": [
                { "type": "number", "minimum": low, "maximum": high, "description": "Years since observation starts" },
                self::parameter(parameter),
            ] },
        });
        properties.insert(parameter.name.to_owned(), points.clone());
        if let Some((group, name)) = parameter.name.split_once('.') {
            let table = properties
                .entry(group)
                .or_insert_with(|| object(&format!("Series of {group}"), Map::new()));
            table["properties"][name] = points;
        }
    }
    object("Parameters that vary over time", properties)
}

fn sweep() -> Value {
    let evenly = json!({
        "type": "object", "additionalProperties": false, "required": keys::STEPS,
        "properties": {
            "from": { "type": "number" },
            "to": { "type": "number" },
            "steps": { "type": "integer", "minimum": 2, "maximum": keys::MOST_VALUES },
        },
    });
    json!({
        "type": "object", "description": "Grids over keys, crossed with policies and replicates: a list of values, or evenly spaced ones, for each dotted key",
        "additionalProperties": { "anyOf": [
            { "type": "array", "minItems": 1, "maxItems": keys::MOST_VALUES },
            evenly,
            { "type": "object" },
        ] },
    })
}

fn variant() -> Value {
    let loops =
        loops::TABLE.iter().map(|known| json!({ "const": known.name, "description": known.way }));
    let links = Link::ALL.into_iter().map(|link| json!({ "const": link.key() }));
    let cut = json!({
        "type": "array", "uniqueItems": true, "items": { "anyOf": loops.chain(links).collect::<Vec<_>>() },
        "description": "Feedback loops that are cut, or single links of them: held at their mean in the baseline",
    });
    let name = "Name in the results; the scenario without a variant is \"as written\"";
    let properties = named([
        ("name", text(keys::LONGEST_NAME, name)),
        (keys::CHOICE, choice()),
        (keys::CUT, cut),
    ]);
    object_with(&["name"], "A version of the rules, run beside the scenario as written", properties)
}

fn uncertainty() -> Value {
    let ends =
        json!({ "type": "array", "minItems": 2, "maxItems": 2, "items": { "type": "number" } });
    let spread = object(
        "A range with a distribution",
        named([
            ("low", json!({ "type": "number" })),
            ("high", json!({ "type": "number" })),
            ("mode", json!({ "type": "number", "description": "Of a triangular distribution" })),
            (
                "distribution",
                json!({ "enum": ["uniform", "log_uniform", "triangular"], "default": "uniform" }),
            ),
        ]),
    );
    let mut properties = wholes(&[keys::WORLDS]);
    properties.extend(named([
        ("parameters", json!({
            "description": "Which parameters vary over their plausible ranges; all that the scenario does not set by default",
            "anyOf": [{ "const": keys::EVERY_PARAMETER }, { "type": "array", "items": { "type": "string" } }],
        })),
        ("ranges", json!({
            "type": "object", "description": "Ranges of one's own: parameters, and policies.NAME.INTERVENTION.dose or .coverage",
            "additionalProperties": { "anyOf": [ends, spread, { "type": "object" }] },
        })),
        ("from", json!({
            "type": "string", "description": "Accepted worlds: \"calibration\" for those of the scenario's own calibration, or a CSV table",
        })),
    ]));
    object("What is uncertain, for the commands that try worlds", properties)
}

fn by_roster() -> Value {
    let column =
        |name: &str| text(keys::LONGEST_NAME, &format!("Name of the column with the {name}"));
    let columns = keys::COLUMNS.iter().map(|name| ((*name).to_owned(), column(name))).collect();
    let roster = "CSV file with a row for each municipality";
    let mut properties = wholes(&[keys::MINIMUM, keys::MAXIMUM, keys::EVERY]);
    properties.extend(named([
        ("roster", json!({ "type": "string", "description": roster })),
        ("columns", object("Columns of the roster", columns)),
        ("profile", text(keys::LONGEST_NAME, "Profile of all; the size class by default")),
        ("overrides", parameters_by_name(OVERRIDES)),
    ]));
    object_with(&["roster"], "Municipalities of a roster", properties)
}

fn by_count() -> Value {
    let profile = "Name of the profile; municipalities are this name and a number";
    let mut properties = wholes(&[keys::COUNT, keys::INHABITANTS]);
    properties.extend(named([
        ("profile", text(keys::LONGEST_NAME, profile)),
        ("overrides", parameters_by_name(OVERRIDES)),
    ]));
    object_with(&["profile", keys::INHABITANTS.key], "Equal municipalities", properties)
}

fn policy() -> Value {
    let label =
        "What readers see in place of the name; by default the name with blanks for underscores";
    let baseline = "Whether the others are compared with this one";
    let mut properties = named([
        ("name", text(keys::LONGEST_NAME, "Name in tables and settings")),
        (keys::LABEL, text(keys::LONGEST_NAME, label)),
        (keys::LABEL_NL, text(keys::LONGEST_NAME, "The same in Dutch")),
        (keys::FIXED.key, real(&keys::FIXED)),
        ("baseline", json!({ "type": "boolean", "default": false, "description": baseline })),
    ]);
    for known in &interventions::TABLE {
        let dose = json!({
            "type": "number", "minimum": 0, "maximum": number(known.dose_max), "default": 1,
            "description": format!("1 is {}", known.dose_one.en),
        });
        let mut parts = wholes(&[keys::START_WEEK, keys::DURATION_WEEKS]);
        parts.extend(named([
            (keys::DOSE, dose.clone()),
            (keys::COVERAGE.key, real(&keys::COVERAGE)),
        ]));
        parts.extend(form(&known.forms));
        let table = object(
            &format!("{}; coverage counts {}", known.route.en, known.reach.words().en),
            parts,
        );
        let schema = json!({ "description": known.dose_one.en, "anyOf": [dose, table] });
        properties.insert(known.alias.to_owned(), schema.clone());
        properties.insert(known.name.to_owned(), schema);
    }
    object_with(&["name"], "A set of interventions", properties)
}

/// The keys of the form of an intervention.
fn form(forms: &Forms) -> Map<String, Value> {
    let default = Form::default();
    let described =
        |addition: &Addition| format!("{}; {}", addition.dose_one.en, addition.route.en);
    let audience = forms.joint.as_ref().map(|joint| {
        let words = Audience::ALL.map(Audience::word);
        let meaning = format!("joint: {}", described(joint));
        let default = default.audience.word();
        let schema = json!({ "enum": words, "default": default, "description": meaning });
        (keys::AUDIENCE.to_owned(), schema)
    });
    let repeated = forms.repeated.as_ref().map(|repeated| {
        let meaning = described(repeated);
        let default = default.repeated;
        let schema = json!({ "type": "boolean", "default": default, "description": meaning });
        (keys::REPEATED.to_owned(), schema)
    });
    audience.into_iter().chain(repeated).collect()
}

fn outcomes_table() -> Value {
    let choice = |outcome: &Outcome| {
        let meaning = format!("{} ({})", outcome.meaning.en, outcome.unit());
        json!({ "const": outcome.name, "description": meaning })
    };
    let choices: Vec<Value> = outcomes::TABLE.iter().map(choice).collect();
    let properties = named([
        ("primary", json!({ "oneOf": choices, "default": keys::PRIMARY })),
        (keys::SMALLEST_DIFFERENCE.key, real(&keys::SMALLEST_DIFFERENCE)),
        (keys::WEIGHTS, weights()),
    ]);
    object("What is compared first", properties)
}

/// Weights of outcomes in an index.
fn weights() -> Value {
    let fits = |it: &&Outcome| it.direction != outcomes::Direction::Higher;
    let weight = json!({ "type": "number", "minimum": 0, "maximum": keys::MOST_WEIGHT });
    let properties = outcomes::TABLE
        .iter()
        .filter(fits)
        .map(|outcome| (outcome.name.to_owned(), weight.clone()));
    object("Weights of outcomes that are read as one index", properties.collect())
}

/// A choice that is made for someone.
fn forced_choice() -> Value {
    let mut properties =
        wholes(&[keys::MUNICIPALITY, keys::REPLICATE, keys::YEAR, keys::WEEK, keys::DOSSIER]);
    let policy = "Policy under which it is made; under all of them without";
    let stage =
        "Who chooses what: the alderman asks, the official answers, the alderman answers back";
    properties.extend(named([
        (keys::POLICY_KEY, text(keys::LONGEST_NAME, policy)),
        (keys::STAGE, json!({ "enum": Stage::ALL.map(Stage::word), "description": stage })),
        (keys::OPTION, json!({ "type": "string", "description": "What is chosen" })),
    ]));
    let required = [keys::YEAR.key, keys::WEEK.key, keys::DOSSIER.key, keys::STAGE, keys::OPTION];
    let meaning = "A choice that is made for someone, instead of by the rule of choice";
    let mut schema = object_with(&required, meaning, properties);
    schema["allOf"] = json!(Stage::ALL.map(|stage| {
        json!({
            "if": { "properties": { keys::STAGE: { "const": stage.word() } } },
            "then": { "properties": { keys::OPTION: { "enum": options(stage) } } },
        })
    }));
    schema
}

fn costs() -> Value {
    let hour = json!({
        "type": "number", "minimum": keys::HOUR.low, "maximum": keys::HOUR.high,
        "description": keys::HOUR.meaning,
    });
    let meaning = "What things cost, to compare policies in euros as well";
    object_with(&[keys::HOUR.key], meaning, named([(keys::HOUR.key, hour)]))
}
