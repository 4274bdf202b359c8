//! The last sheet: what columns, verdicts and outcomes mean.

use crate::catalogue::outcomes;
use crate::results::workbook::sheet::Sheet;
use crate::table::column::{Column, Kind};
use crate::table::verdict::Verdict;
use rust_xlsxwriter::XlsxError;

/// Its columns.
const HEADING: [&str; 6] = ["what", "name", "meaning", "unit", "direction", "sheets"];

/// Writes the columns of the sheets that are there, verdicts, and every outcome.
pub(crate) fn fill(sheet: &mut Sheet<'_>, used: &[(&str, Vec<Column>)]) -> Result<(), XlsxError> {
    sheet.heading(HEADING.into_iter())?;
    let mut told: Vec<&str> = Vec::new();
    for Column { name, meaning, .. } in used.iter().flat_map(|(_, columns)| columns) {
        if told.contains(&name.as_str()) {
            continue;
        }
        told.push(name);
        let has = |columns: &[Column]| columns.iter().any(|column| column.name == *name);
        let tabs = used.iter().filter(|(_, columns)| has(columns)).map(|(tab, _)| *tab);
        let listed = ["outcome", "verdict"].contains(&name.as_str());
        let meaning = &format!("{meaning}{}", if listed { "; each is told below" } else { "" });
        line(sheet, ["column", name, meaning, "", "", &tabs.collect::<Vec<_>>().join(", ")])?;
    }
    for verdict in Verdict::ALL {
        line(sheet, ["verdict", verdict.word(), verdict.meaning(), "", "", ""])?;
    }
    for outcome in outcomes::TABLE {
        let (unit, direction) = (outcome.unit(), outcome.direction.word());
        line(sheet, ["outcome", outcome.name, outcome.meaning, unit, direction, ""])?;
    }
    Ok(())
}

fn line(sheet: &mut Sheet<'_>, cells: [&str; 6]) -> Result<(), XlsxError> {
    sheet.line(cells.into_iter().map(|cell| (Some(Kind::Text), cell)), "")
}
