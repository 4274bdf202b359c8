//! The events of a story as CSV.

use crate::results::sheet::Sheet;
use crate::studies::explain::judge::rows::Row;
use crate::table::cell::BETWEEN;
use crate::table::described::Described;
use crate::table::listed::{Table, columns};
use std::io::{Result, Write};

/// The tables with their columns.
pub(crate) fn described() -> Vec<Described> {
    vec![Described::of("explain", "events", events_table().columns())]
}

/// Weeks of a year.
const YEAR: u32 = 52;

/// A policy and an event under it.
type Of<'a> = (&'a str, &'a Row);

/// Columns of `events.csv`.
fn events_table<'a>() -> Table<'a, Of<'a>> {
    columns!(Of<'a>, |(policy, row)|
        "policy" => policy, "Policy";
        "year" as Year => row.at / YEAR + 1, "Year since the first election that is told, from 1";
        "week" => row.at % YEAR + 1, "Week of that year, from 1";
        "kind" => row.kind, "Kind of event";
        "dossier" => row.dossier, "Number of the dossier in its week, for events of a dossier";
        "who" => row.who.as_ref().map(|person| person.title.as_str()),
            "Who did it, or whom it happened to";
        "who_number" => row.who.as_ref().map(|person| person.number), "Number of that person";
        "whom" => row.whom.as_ref().map(|person| person.title.as_str()), "To or with whom";
        "whom_number" => row.whom.as_ref().map(|person| person.number), "Number of that person";
        "what" => row.what.as_str(), "What, as codes apart by spaces";
        "value" => row.value, "A size that belongs to the kind";
        "terms" => terms(&row.worth), "What weighed for what was chosen: names and numbers";
        "next_best" => row.next.as_ref().map(|it| it.0), "The best other option";
        "next_best_terms" => row.next.as_ref().map(|it| terms(&it.1)), "What weighed for that";
    )
}

/// Writes `events.csv`: a row for each event under each policy, in its order.
///
/// # Errors
/// When it cannot be written.
pub fn events<W: Write + Send>(out: &mut Sheet<W>, stories: &[(&str, &[Row])]) -> Result<()> {
    let rows = stories.iter().flat_map(|(policy, events)| events.iter().map(|row| (*policy, row)));
    out.table(&events_table(), rows)
}

/// Terms in one cell: `name=0.25; other=-0.5`. Nothing has no sign.
fn terms(worth: &[(&'static str, f32)]) -> String {
    let terms: Vec<String> =
        worth.iter().map(|(name, value)| format!("{name}={}", value + 0.0)).collect();
    terms.join(BETWEEN)
}
