//! `polaris params`, `interventions`, `outcomes`, `schema`: the catalogue as a person or an editor
//! reads it.

use super::Failure;
use crate::catalogue::{interventions, outcomes, parameters};
use crate::cli::Listing;
use crate::scenario;
use crate::terminal;
use std::fmt::Write;

/// Lists the parameters.
///
/// # Errors
/// When no name contains what was asked for.
pub fn parameters(listing: &Listing) -> Result<(), Failure> {
    if listing.markdown {
        return shown(&parameters_markdown());
    }
    let mut text = String::new();
    for p in parameters::TABLE.iter().filter(|p| wanted(listing, p.name)) {
        let _ = writeln!(
            text,
            "{} = {}  ({}; plausible {} to {})\n    {}.\n    Source: {}",
            p.name,
            p.default,
            p.unit,
            p.low,
            p.high,
            p.meaning,
            p.source.text()
        );
    }
    found(listing, &text)
}

/// Lists the interventions.
///
/// # Errors
/// When no name contains what was asked for.
pub fn interventions(listing: &Listing) -> Result<(), Failure> {
    if listing.markdown {
        return shown(&interventions_markdown());
    }
    let mut text = String::new();
    for i in
        interventions::TABLE.iter().filter(|i| wanted(listing, i.name) || wanted(listing, i.alias))
    {
        let _ = writeln!(
            text,
            "{} ({})\n    Dose 1: {}.\n    Coverage counts {}.\n    Road: {}.\n    Hours at dose 1: {}. Largest dose: {}.\n    Source: {}",
            i.name,
            i.alias,
            i.dose_one,
            i.reach.words(),
            i.road,
            i.hours_in_words,
            i.dose_max,
            i.source.text()
        );
    }
    found(listing, &text)
}

/// Lists the outcomes.
///
/// # Errors
/// When no name contains what was asked for.
pub fn outcomes(listing: &Listing) -> Result<(), Failure> {
    if listing.markdown {
        return shown(&outcomes_markdown());
    }
    let mut text = String::new();
    for o in outcomes::TABLE.iter().filter(|o| wanted(listing, o.name)) {
        let better = match o.direction {
            outcomes::Direction::Lower => "lower is better",
            outcomes::Direction::Higher => "higher is better",
            outcomes::Direction::Neutral => "neither way is better",
        };
        let empty = if o.simulated { "" } else { " (not simulated yet: empty)" };
        let _ = writeln!(text, "{}  ({}; {better}){empty}\n    {}.", o.name, o.unit(), o.meaning);
    }
    found(listing, &text)
}

/// Prints the JSON Schema of the scenario file.
///
/// # Errors
/// Never; the signature is that of every command.
pub fn schema() -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(&scenario::json_schema()).unwrap_or_default();
    shown(&format!("{text}\n"))
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
            p.meaning,
            p.source.text()
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
            i.dose_one,
            i.reach.words(),
            i.hours_in_words,
            i.road,
            i.source.text()
        );
    }
    text
}

/// The outcomes as a Markdown table.
#[must_use]
pub fn outcomes_markdown() -> String {
    let mut text = String::from("| outcome | unit | better | meaning |\n|---|---|---|---|\n");
    for o in outcomes::TABLE {
        let empty = if o.simulated { "" } else { " (not simulated yet: empty)" };
        let _ = writeln!(
            text,
            "| `{}` | {} | {} | {}{empty} |",
            o.name,
            o.unit(),
            o.direction.word(),
            o.meaning
        );
    }
    text
}

fn wanted(listing: &Listing, name: &str) -> bool {
    listing.contains.as_deref().is_none_or(|part| name.contains(part))
}

fn found(listing: &Listing, text: &str) -> Result<(), Failure> {
    if text.is_empty() {
        let asked = listing.contains.as_deref().unwrap_or_default();
        return Err(Failure::Asked(format!("no name contains {asked:?}")));
    }
    shown(text)
}

fn shown(text: &str) -> Result<(), Failure> {
    terminal::show(text);
    Ok(())
}
