//! The catalogue as Markdown tables, and as the schema that editors read.

use crate::catalogue::figures::{self, Below, Measure};
use crate::catalogue::language::Language;
use crate::catalogue::outcomes::{self, Count};
use crate::catalogue::windows::Window;
use crate::catalogue::{parameters, patterns};
use crate::interventions::{self, Addition, Forms, Intervention};
use crate::studies::codebook::codebook;
use crate::studies::shared::error::CommandError;
use crate::table::column::Column;
use crate::words::{Words, say};
use crate::{scenario, terminal};
use std::fmt::Write;

/// How a figure is computed from the columns of the results, in words.
pub(super) fn computed(figure: &figures::Figure, words: Words) -> String {
    let names = |counts: &[Count]| -> String {
        counts.iter().map(|count| count.name()).collect::<Vec<_>>().join(" + ")
    };
    match figure.measure {
        Measure::Events { above, below: Below::Weight(_) } => {
            format!("{}, {}", names(above), words.named("fit-unit", figure.unit))
        }
        Measure::Events { above, below: Below::Events(below) } => {
            format!("({}) / ({})", names(above), names(below))
        }
        Measure::State(state) => state.name().to_owned(),
        Measure::Size(per) => per.size().map_or(per.name(), |size| size.name).to_owned(),
        Measure::NeedsAttention { trust, safety } => say!(
            words,
            "list-needs-attention",
            trust = words.typed(&trust.to_string()),
            safety = words.typed(&safety.to_string()),
        ),
        Measure::Window(Window::Straining) => words.say("list-straining"),
        Measure::Window(window) => say!(words, "list-window", window = window.name()),
        Measure::Needs(_) => {
            say!(words, "list-needs", what = words.code("figure-needs", figure.name))
        }
    }
}

/// Prints the JSON Schema of the scenario file.
///
/// # Errors
/// When standard output cannot be written.
pub fn schema() -> Result<(), CommandError> {
    let text = serde_json::to_string_pretty(&scenario::json_schema()).unwrap_or_default();
    Ok(terminal::show(&format!("{text}\n"))?)
}

/// The parameters as a Markdown table.
#[must_use]
pub fn parameters_markdown() -> String {
    let mut text = String::from(
        "| parameter | default | range | unit | meaning | source |\n|---|---|---|---|---|---|\n",
    );
    for p in parameters::TABLE {
        let _ = writeln!(
            text,
            "| `{}` | {} | {} to {} | {} | {} | {} |",
            p.name,
            p.default,
            p.low,
            p.high,
            p.unit,
            p.meaning.en,
            p.source.text(Language::English)
        );
    }
    text
}

/// The interventions as a Markdown table.
#[must_use]
pub fn interventions_markdown() -> String {
    let mut text = String::from(
        "| intervention | dose 1 | coverage counts | hours at dose 1 | road | source |\n|---|---|---|---|---|---|\n",
    );
    for i in &interventions::TABLE {
        let _ = writeln!(
            text,
            "| `{}` (`{}`) | {} | {} | {} | {} | {} |",
            i.name,
            i.alias,
            i.dose_one.en,
            i.reach.words().en,
            i.hours_in_words(Language::English),
            i.route.en,
            i.source.text(Language::English)
        );
    }
    text.push_str(
        "\nForms that an intervention may take besides; a scenario asks for them by a key:\n\n| intervention | key | what it adds | hours besides, at dose 1 | road |\n|---|---|---|---|---|\n",
    );
    for i in &interventions::TABLE {
        for (key, form) in forms(i) {
            let _ = writeln!(
                text,
                "| `{}` | `{key}` | {} | {} | {} |",
                i.name,
                form.dose_one.en,
                form.hours_in_words(Language::English),
                form.route.en
            );
        }
    }
    text
}

/// The forms that an intervention may take, each with the key that asks for it.
pub(super) fn forms(
    intervention: &Intervention,
) -> impl Iterator<Item = (&'static str, &Addition)> {
    let Forms { joint, repeated } = &intervention.forms;
    let joint = joint.iter().map(|form| ("audience = \"joint\"", form));
    joint.chain(repeated.iter().map(|form| ("repeated = true", form)))
}

/// The outcomes as a Markdown table.
#[must_use]
pub fn outcomes_markdown() -> String {
    let mut text = String::from("| outcome | unit | better | meaning |\n|---|---|---|---|\n");
    for o in outcomes::TABLE {
        let _ = writeln!(
            text,
            "| `{}` | {} | {} | {} |",
            o.name,
            o.unit(),
            o.direction.word(),
            o.meaning.en
        );
    }
    text
}

/// The published figures as a Markdown table.
#[must_use]
pub fn figures_markdown() -> String {
    let mut text = String::from(
        "| figure | meaning | band | unit | use | published | source | evidence | computed as |\n|---|---|---|---|---|---|---|---|---|\n",
    );
    for f in figures::TABLE {
        let _ = writeln!(
            text,
            "| `{}` | {} | {} | {} | {} | {} | {} | {} | {} |",
            f.name,
            f.meaning.en,
            f.band.text(),
            f.unit,
            f.usage.word(),
            f.published.en,
            f.source.en,
            f.evidence.word(),
            computed(f, Words::default())
        );
    }
    text
}

/// Every table with its columns, as Markdown. Columns that the catalogue declares stand in one line.
#[must_use]
pub fn columns_markdown() -> String {
    let mut text = String::new();
    let mut command = "";
    for table in codebook() {
        if command != table.command {
            command = table.command;
            let _ = writeln!(text, "## Tables of `polaris {command}`\n");
        }
        let _ = writeln!(text, "### `{}.csv` ({command})\n", table.name);
        text.push_str("| column | holds | meaning |\n|---|---|---|\n");
        let mut declared = "";
        for column in &table.columns {
            let of = declared_in(column, declared);
            match of {
                None => {
                    let kind = column.kind.word();
                    let _ = writeln!(text, "| `{}` | {kind} | {} |", column.name, column.meaning);
                }
                Some(page) if page != declared => {
                    let _ = writeln!(text, "| one for each of [{page}]({page}.md) | | as there |");
                }
                Some(_) => {}
            }
            declared = of.unwrap_or_default();
        }
        text.push('\n');
    }
    text
}

/// The page that lists what a column stands for, where it means what the catalogue says of its name: that
/// of the column before it, where several do.
fn declared_in(column: &Column, before: &str) -> Option<&'static str> {
    let name = column.name.as_str();
    let pattern = name.strip_suffix("_clearness").unwrap_or(name);
    let pages = [
        ("outcomes", outcomes::find(name).map(|place| outcomes::TABLE[place].meaning.en)),
        ("parameters", parameters::find(name).map(|place| parameters::TABLE[place].meaning.en)),
        ("figures", figures::find(name).map(|place| figures::TABLE[place].meaning.en)),
    ];
    let known = pages.iter().filter(|(_, meaning)| *meaning == Some(&column.meaning));
    let known = known.min_by_key(|(page, _)| *page != before);
    let pattern = || patterns::TABLE.iter().find(|known| known.id == pattern);
    known.map(|(page, _)| *page).or_else(|| pattern().map(|_| "patterns"))
}
