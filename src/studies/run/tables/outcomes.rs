//! The tables that have a row for each replicate: `outcomes` and `replicates`.

use crate::catalogue::outcomes::{self, Scale, TABLE};
use crate::experiment::PlannedMunicipality;
use crate::records::Record;
use crate::results::safe::OutputError;
use crate::results::sheet::{Format, Sheet};
use crate::results::staging::Staging;
use crate::results::written::Written;
use crate::studies::answer::compare::replicate_table::ReplicateTable;
use crate::studies::answer::rates::{Cell, cell};
use crate::table::cell::Line;
use crate::table::column::{Column, Kind};
use crate::table::listed::{Table, columns};
use std::io::Result;
use std::path::PathBuf;

/// What a row of `outcomes.csv` is about.
#[derive(Debug, Clone, Copy)]
pub struct RowKey<'a> {
    /// Policy.
    pub policy: &'a str,
    /// Number of the replicate, from 1.
    pub replicate: u32,
    /// Municipality; nothing for rows of a profile.
    pub municipality: Option<&'a PlannedMunicipality>,
    /// Profile.
    pub profile: &'a str,
    /// Observed year, from 1.
    pub year: u32,
}

/// The table of outcomes, written row by row as results are assembled.
#[derive(Debug)]
pub struct OutcomesTable {
    name: String,
    path: PathBuf,
    sheet: Sheet,
    /// Whether a column holds the names of municipalities.
    names: bool,
}

impl OutcomesTable {
    /// Begins the table with its columns, among them one with the names of municipalities if wanted.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn begin(
        staging: &Staging,
        format: Format,
        names: bool,
    ) -> std::result::Result<Self, OutputError> {
        let (name, file) = staging.begin_table("outcomes", format)?;
        let path = file.path().to_owned();
        let mut sheet = Sheet::new(file, format);
        let columns = outcomes_columns(names);
        sheet.begin(&columns).map_err(OutputError::io("writing", &path))?;
        staging.note_columns("outcomes", columns);
        Ok(Self { name, path, sheet, names })
    }

    /// Adds a row.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn row(&mut self, key: &RowKey, record: &Record) -> std::result::Result<(), OutputError> {
        let sheet = &mut self.sheet;
        sheet.text(key.policy);
        sheet.whole(i64::from(key.replicate));
        if let Some(place) = key.municipality {
            sheet.whole(i64::from(place.number));
            sheet.whole(two_digits(place.inhabitants));
        } else {
            sheet.empty();
            sheet.empty();
        }
        if self.names {
            sheet.text(key.municipality.map_or("", |place| &place.id));
        }
        sheet.text(key.profile);
        sheet.whole(i64::from(key.year));
        for outcome in 0..TABLE.len() {
            match cell(outcome, record) {
                Cell::Empty => sheet.empty(),
                Cell::Count(count) => sheet.whole(count),
                Cell::Number(number) => sheet.short(number as f32),
            }
        }
        sheet.end().map_err(OutputError::io("writing", &self.path))
    }

    /// Finishes the table.
    ///
    /// # Errors
    /// When it cannot be finished.
    pub fn finish(self) -> std::result::Result<Written, OutputError> {
        let (file, rows) = self.sheet.finish().map_err(OutputError::io("writing", &self.path))?;
        Staging::end_table(self.name, file, rows)
    }
}

/// Inhabitants in two digits: 21,525 becomes 22,000. The exact number is a key to public statistics, and
/// so as good as a name.
fn two_digits(inhabitants: u32) -> i64 {
    let step = 10_i64.pow(inhabitants.checked_ilog10().unwrap_or(0).saturating_sub(1));
    (i64::from(inhabitants) + step / 2) / step * step
}

/// Columns of `outcomes.csv`, with that of names if wanted.
pub(super) fn outcomes_columns(names: bool) -> Vec<Column> {
    let mut columns = vec![
        Column::new("policy", Kind::Text, "Policy"),
        Column::new("replicate", Kind::Whole, "Number of the replicate, from 1"),
        Column::new(
            "number",
            Kind::Whole,
            "Number of the simulated municipality in the scenario, from 1: rows of one number belong together; empty in rows of a profile",
        ),
        Column::new(
            "inhabitants",
            Kind::Whole,
            "Its inhabitants, rounded to two digits; empty in rows of a profile",
        ),
    ];
    if names {
        columns.push(Column::new("municipality", Kind::Text, MUNICIPALITY));
    }
    columns.extend([
        Column::new("profile", Kind::Text, "Group of municipalities, such as a size class"),
        Column::new("year", Kind::Year, "Observed year, from 1"),
    ]);
    columns.extend(TABLE.iter().map(|outcome| {
        // What is counted is whole; amounts, sizes and means are numbers.
        let kind = match outcome.kind {
            outcomes::Kind::Count => Kind::Whole,
            outcomes::Kind::Mean(Scale::Share) => Kind::Share,
            outcomes::Kind::Amount | outcomes::Kind::Size | outcomes::Kind::Mean(_) => Kind::Number,
        };
        Column::new(outcome.name, kind, outcome.meaning.en)
    }));
    columns
}

/// What the column of names means.
const MUNICIPALITY: &str = "Only with --names: the name in the scenario whose size and random numbers \
                            the rows have; they are simulated, measure nothing of the real \
                            municipality, and rank no municipality above another";

/// Policy, replicate and profile, with the values of all outcomes.
type Of<'a> = (&'a str, u32, &'a str, &'a [f64]);

/// Columns of `replicates.csv`.
pub(super) fn replicates_table<'a>() -> Table<'a, Of<'a>> {
    let mut table = columns!(Of<'a>, |(policy, replicate, profile, _)|
        "policy" => policy, "Policy";
        "replicate" => replicate, "Number of the replicate, from 1";
        "profile" => profile, "Group of municipalities; all: every one of them";
    );
    for (place, outcome) in TABLE.iter().enumerate() {
        // Not a number stands for a value that does not exist.
        table = table.with(outcome.name, outcome.meaning.en, move |row| {
            Some(row.3[place]).filter(|value| !value.is_nan())
        });
    }
    table
}

/// Writes `replicates.csv`, ordered by replicate, policy, profile.
///
/// # Errors
/// When it cannot be written.
pub fn replicates(out: &mut Sheet, table: &ReplicateTable) -> Result<()> {
    let (profiles, replicates) = (table.profiles.len(), table.replicates.len());
    let rows = table.replicates.iter().enumerate().flat_map(|(r, replicate)| {
        table.policies.iter().enumerate().flat_map(move |(p, policy)| {
            table.profiles.iter().enumerate().map(move |(f, profile)| {
                let at = ((p * profiles + f) * replicates + r) * TABLE.len();
                let values = &table.values[at..at + TABLE.len()];
                (policy.as_str(), *replicate, profile.as_str(), values)
            })
        })
    });
    out.table(&replicates_table(), rows)
}

#[cfg(test)]
mod tests {
    use super::two_digits;

    #[test]
    fn inhabitants_are_rounded_to_two_digits() {
        let rounded = [1, 9, 10, 96, 941, 996, 21_525, 863_000, 1_499_999].map(two_digits);
        assert_eq!(rounded, [1, 9, 10, 96, 940, 1_000, 22_000, 860_000, 1_500_000]);
    }
}
