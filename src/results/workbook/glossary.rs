//! The last sheet: what columns, verdicts and outcomes mean.

use crate::catalogue::outcomes;
use crate::results::workbook::sheet::Sheet;
use crate::table::column::{Column, Kind};
use crate::table::verdict::Verdict;
use crate::words::{Words, say};
use rust_xlsxwriter::XlsxError;

/// Writes the columns of the sheets that are there, verdicts, and every outcome. Names are those of the tables; what is
/// said of them is in the language of these words.
pub(crate) fn fill(
    sheet: &mut Sheet<'_>,
    used: &[(&str, Vec<Column>)],
    words: Words,
) -> Result<(), XlsxError> {
    sheet.heading(words.several("glossary-head").iter().map(String::as_str))?;
    let mut told: Vec<&str> = Vec::new();
    for column in used.iter().flat_map(|(_, columns)| columns) {
        let name = &column.name;
        if told.contains(&name.as_str()) {
            continue;
        }
        told.push(name);
        let has = |columns: &[Column]| columns.iter().any(|column| column.name == *name);
        let tabs = used.iter().filter(|(_, columns)| has(columns)).map(|(tab, _)| *tab);
        let listed = ["outcome", "verdict"].contains(&name.as_str());
        let meaning = column.meaning_in(words.language());
        let meaning = &say!(words, "glossary-meaning", meaning = meaning, listed = listed);
        let tabs = tabs.collect::<Vec<_>>().join(", ");
        line(sheet, [&words.say("glossary-column"), name, meaning, "", "", &tabs])?;
    }
    for verdict in Verdict::ALL {
        let meaning = verdict.meaning().of(words.language());
        line(sheet, [&words.say("glossary-verdict"), verdict.word(), meaning, "", "", ""])?;
    }
    for outcome in outcomes::TABLE {
        let unit = words.column_unit(outcome.unit());
        let direction = words.named("direction", outcome.direction.word());
        let (what, meaning) = (words.say("glossary-outcome"), outcome.meaning.of(words.language()));
        line(sheet, [&what, outcome.name, meaning, &unit, &direction, ""])?;
    }
    Ok(())
}

fn line(sheet: &mut Sheet<'_>, cells: [&str; 6]) -> Result<(), XlsxError> {
    sheet.line(cells.into_iter().map(|cell| (Some(Kind::Text), cell)), "")
}
