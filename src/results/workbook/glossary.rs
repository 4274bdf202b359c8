//! The last sheet: what columns, verdicts and outcomes mean.

use crate::catalogue::outcomes;
use crate::results::workbook::columns::{Kind, VERDICTS, meaning};
use crate::results::workbook::sheet::Sheet;
use rust_xlsxwriter::XlsxError;

/// Its columns.
pub(crate) const HEADING: [&str; 6] = ["what", "name", "meaning", "unit", "direction", "sheets"];

/// Writes the columns of the sheets that are there, verdicts, and every outcome.
pub(crate) fn fill(sheet: &mut Sheet<'_>, used: &[(&str, Vec<String>)]) -> Result<(), XlsxError> {
    sheet.heading(HEADING.into_iter())?;
    let mut told: Vec<&str> = Vec::new();
    for name in used.iter().flat_map(|(_, columns)| columns) {
        if told.contains(&name.as_str()) {
            continue;
        }
        told.push(name);
        let tabs: Vec<&str> = used
            .iter()
            .filter(|(_, columns)| columns.contains(name))
            .map(|(tab, _)| *tab)
            .collect();
        let meaning = meaning(name).unwrap_or("Value of this swept key at the point");
        line(sheet, ["column", name, meaning, "", "", &tabs.join(", ")])?;
    }
    for (name, meaning) in VERDICTS {
        line(sheet, ["verdict", name, meaning, "", "", ""])?;
    }
    for outcome in outcomes::TABLE {
        let (unit, direction) = (outcome.unit(), outcome.direction.word());
        line(sheet, ["outcome", outcome.name, outcome.meaning, unit, direction, ""])?;
    }
    Ok(())
}

fn line(sheet: &mut Sheet<'_>, cells: [&str; 6]) -> Result<(), XlsxError> {
    sheet.line(cells.into_iter().map(|cell| (Kind::Text, cell)), "")
}
