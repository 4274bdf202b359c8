//! What the page is built of: its texts, sliders, interventions and lessons.

use super::form::{Form, SLIDERS, Slider};
use super::request::Situation;
use super::response::{Amount, InterventionInfo, Lesson, Page, SliderInfo};
use crate::catalogue::Source;
use crate::catalogue::parameters::{self, Parameter};
use crate::interventions;
use crate::scenario::shipped_world_count;
use crate::studies::answer::compare::contrast::FEWEST_REPLICATES;
use crate::words::{Words, keys, say};

/// Fewest and most inhabitants of the page's slider.
const INHABITANTS: [u32; 2] = [5_000, 900_000];
/// Texts of the page: keys that begin so.
const TEXTS: &str = "live-";

/// Everything in a language.
pub(super) fn page(words: Words) -> Page {
    let texts = keys(words.language()).into_iter().filter(|key| key.starts_with(TEXTS));
    let sliders = SLIDERS.iter().filter_map(|name| parameters::find(name));
    Page {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        texts: texts.map(|key| (key.to_owned(), words.say(key))).collect(),
        sliders: sliders.map(|place| slider(words, &parameters::TABLE[place])).collect(),
        interventions: interventions::TABLE
            .iter()
            .map(|known| intervention(words, known))
            .collect(),
        form: form(words),
        lessons: lessons(words),
        sources: sources(words),
        worlds: shipped_world_count(),
        fewest_replicates: FEWEST_REPLICATES as u32,
        inhabitants: INHABITANTS,
    }
}

/// Where something comes from, without the remarks for those who read the catalogue.
fn source(words: Words, source: Source) -> String {
    match source {
        Source::Article(lines) => {
            let place = lines.split(';').next().unwrap_or(lines);
            let mut told = say!(words, "source-article", place = place);
            if lines.contains("assumed") {
                told.push_str(&words.say("source-size-assumed"));
            }
            told
        }
        Source::Figure(name) | Source::Theory(name) => name.to_owned(),
        Source::Assumed(_) => words.say("source-assumed"),
    }
}

/// From where how many parameters of the model come.
fn sources(words: Words) -> Vec<(String, usize)> {
    let mut counts = [0; 4];
    for parameter in parameters::TABLE {
        let kind = match parameter.source {
            Source::Article(_) => 0,
            Source::Figure(_) => 1,
            Source::Theory(_) => 2,
            Source::Assumed(_) => 3,
        };
        counts[kind] += 1;
    }
    let kinds = [
        words.say("source-kind-article"),
        words.say("source-kind-figure"),
        words.say("source-kind-theory"),
        words.say("source-kind-assumed"),
    ];
    kinds.into_iter().zip(counts).collect()
}

fn slider(words: Words, parameter: &Parameter) -> SliderInfo {
    let name = parameter.name.rsplit('.').next().unwrap_or(parameter.name);
    SliderInfo {
        parameter: parameter.name.to_owned(),
        label: words.named("slider", name),
        ends: [words.named("slider-low", name), words.named("slider-high", name)],
        meaning: words.named("slider-meaning", name),
        source: source(words, parameter.source),
        default: parameter.default,
        plausible: [parameter.low, parameter.high],
    }
}

fn intervention(words: Words, known: &interventions::Intervention) -> InterventionInfo {
    let amount = |hours: &interventions::Hours| Amount {
        hours: hours.number,
        whom: words.of_language(hours.each.words()).to_owned(),
        yearly: hours.each.yearly(),
    };
    let added = |form: Option<interventions::Addition>| {
        form.map_or_else(String::new, |form| words.of_language(form.dose_one).to_owned())
    };
    InterventionInfo {
        name: known.name.to_owned(),
        label: words.intervention(known.name),
        dose_one: words.of_language(known.dose_one).to_owned(),
        reach: words.of_language(known.reach.words()).to_owned(),
        route: words.of_language(known.route).to_owned(),
        hours: known.hours_in_words(words.language()),
        amounts: known.hours.iter().map(amount).collect(),
        source: source(words, known.source),
        dose_max: known.dose_max,
        joint: added(known.forms.joint),
        repeated: added(known.forms.repeated),
    }
}

/// The form as it is at first.
fn form(words: Words) -> Form {
    Form {
        title: words.say("live-scenario-title"),
        inhabitants: 45_000,
        copies: 20,
        seed: 1,
        replicates: 32,
        years: 8,
        sliders: Vec::new(),
        policies: Vec::new(),
        euros_per_hour: None,
        smallest_difference: 0.02,
    }
}

/// Ready lessons: inhabitants, sliders, and how the story begins.
fn lessons(words: Words) -> Vec<Lesson> {
    let lesson = |key: &str, inhabitants, sliders: &[(&str, f32)], situation| {
        let slider = |(parameter, value): &(&str, f32)| Slider {
            parameter: (*parameter).to_owned(),
            value: *value,
        };
        Lesson {
            key: key.to_owned(),
            title: words.named("lesson", key),
            text: words.named("lesson-text", key),
            inhabitants,
            sliders: sliders.iter().map(slider).collect(),
            situation,
        }
    };
    let informal = [("culture.informal_culture", 0.65), ("culture.oversight", 0.4)];
    vec![
        lesson("small", 12_000, &informal, Situation::Ordinary),
        lesson("power", 45_000, &[], Situation::ChangeOfPower),
        lesson("election", 45_000, &[], Situation::ElectionYear),
        lesson("affair", 90_000, &[], Situation::AfterAnAffair),
        lesson("company", 180_000, &[("culture.silos", 0.65)], Situation::Ordinary),
    ]
}
