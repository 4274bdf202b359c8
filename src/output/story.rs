//! The events of a story as CSV.

use super::tables::{Line, heading};
use crate::analysis::story::Row;
use std::io::Write;

/// Weeks of a year.
const YEAR: u32 = 52;
const COLUMNS: [&str; 14] = [
    "policy",
    "year",
    "week",
    "kind",
    "dossier",
    "who",
    "who_number",
    "whom",
    "whom_number",
    "what",
    "value",
    "terms",
    "next_best",
    "next_best_terms",
];

/// Writes `events.csv`: a row for each event under each policy, in its order. Returns its rows.
///
/// # Errors
/// When it cannot be written.
pub fn events(out: &mut dyn Write, stories: &[(&str, &[Row])]) -> std::io::Result<u64> {
    heading(out, &COLUMNS)?;
    let mut line = Line::default();
    let mut rows = 0;
    for (policy, events) in stories {
        for row in *events {
            line.text(policy)
                .whole(i64::from(row.at / YEAR + 1))
                .whole(i64::from(row.at % YEAR + 1))
                .text(row.kind);
            whole(&mut line, row.dossier);
            for person in [&row.who, &row.whom] {
                line.text(person.as_ref().map_or("", |person| person.title.as_str()));
                whole(&mut line, person.as_ref().map(|person| person.number));
            }
            line.text(&row.what);
            match row.value {
                Some(value) => line.short(f64::from(value)),
                None => line.number(None),
            };
            let (next, worth) = row
                .next
                .as_ref()
                .map_or(("", [].as_slice()), |(next, worth)| (*next, worth.as_slice()));
            line.text(&terms(&row.worth)).text(next).text(&terms(worth)).end(out)?;
            rows += 1;
        }
    }
    Ok(rows)
}

fn whole(line: &mut Line, number: Option<u32>) {
    match number {
        Some(number) => line.whole(i64::from(number)),
        None => line.number(None),
    };
}

/// Terms in one cell: `name=0.25; other=-0.5`. Nothing has no sign.
fn terms(worth: &[(&'static str, f32)]) -> String {
    let terms: Vec<String> =
        worth.iter().map(|(name, value)| format!("{name}={}", value + 0.0)).collect();
    terms.join("; ")
}
