//! The events of a story as CSV.

use crate::results::columns::Columns;
use crate::results::sheet::Sheet;
use crate::studies::explain::judge::rows::Row;
use std::io::{Result, Write};

/// Weeks of a year.
const YEAR: u32 = 52;
/// Writes `events.csv`: a row for each event under each policy, in its order.
///
/// # Errors
/// When it cannot be written.
pub fn events<W: Write + Send>(line: &mut Sheet<W>, stories: &[(&str, &[Row])]) -> Result<()> {
    line.columns(
        &Columns::default()
            .text(["policy"])
            .year()
            .whole(["week"])
            .text(["kind"])
            .whole(["dossier"])
            .text(["who"])
            .whole(["who_number"])
            .text(["whom"])
            .whole(["whom_number"])
            .text(["what"])
            .real(["value"])
            .text(["terms", "next_best", "next_best_terms"]),
    )?;
    for (policy, events) in stories {
        for row in *events {
            line.text(policy)
                .whole(i64::from(row.at / YEAR + 1))
                .whole(i64::from(row.at % YEAR + 1))
                .text(row.kind);
            whole(line, row.dossier);
            for person in [&row.who, &row.whom] {
                line.text(person.as_ref().map_or("", |person| person.title.as_str()));
                whole(line, person.as_ref().map(|person| person.number));
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
            line.text(&terms(&row.worth)).text(next).text(&terms(worth)).end()?;
        }
    }
    Ok(())
}

fn whole<W: Write + Send>(line: &mut Sheet<W>, number: Option<u32>) {
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
