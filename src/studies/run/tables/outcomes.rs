//! The tables that have a row for each replicate: `outcomes` and `replicates`.

use crate::catalogue::outcomes::{Kind, TABLE};
use crate::records::Record;
use crate::results::columns::Columns;
use crate::results::safe::Fault;
use crate::results::sheet::{Format, Sheet};
use crate::results::staging::Staging;
use crate::results::written::Written;
use crate::studies::answer::compare::effects::ReplicateTable;
use crate::studies::answer::rates::{Cell, cell};
use std::io::Result;
use std::path::PathBuf;

/// What a row of `outcomes.csv` is about.
#[derive(Debug, Clone, Copy)]
pub struct RowKey<'a> {
    /// Policy.
    pub policy: &'a str,
    /// Number of the replicate, from 1.
    pub replicate: u32,
    /// Municipality; empty for rows of a profile.
    pub municipality: &'a str,
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
}

impl OutcomesTable {
    /// Begins the table with its columns.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn begin(staging: &Staging, format: Format) -> std::result::Result<Self, Fault> {
        let (name, file) = staging.begin_table("outcomes", format)?;
        let path = file.path().to_owned();
        let mut sheet = Sheet::new(file, format);
        let mut columns = Columns::default().text(["policy"]).whole(["replicate"]);
        columns = columns.text(["municipality", "profile"]).year();
        for outcome in TABLE {
            // What is counted is whole; amounts, sizes and means are numbers.
            columns = match outcome.kind {
                Kind::Count => columns.whole([outcome.name]),
                Kind::Amount | Kind::Size | Kind::Mean(_) => columns.real([outcome.name]),
            };
        }
        sheet.columns(&columns).map_err(Fault::io("writing", &path))?;
        Ok(Self { name, path, sheet })
    }

    /// Adds a row.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn row(&mut self, key: &RowKey, record: &Record) -> std::result::Result<(), Fault> {
        let sheet = &mut self.sheet;
        sheet
            .text(key.policy)
            .whole(i64::from(key.replicate))
            .text(key.municipality)
            .text(key.profile)
            .whole(i64::from(key.year));
        for outcome in 0..TABLE.len() {
            match cell(outcome, record) {
                Cell::Empty => sheet.empty(),
                Cell::Count(count) => sheet.whole(count),
                Cell::Number(number) => sheet.short(number),
            };
        }
        sheet.end().map_err(Fault::io("writing", &self.path))
    }

    /// Finishes the table.
    ///
    /// # Errors
    /// When it cannot be finished.
    pub fn finish(self) -> std::result::Result<Written, Fault> {
        let (file, rows) = self.sheet.finish().map_err(Fault::io("writing", &self.path))?;
        Staging::end_table(self.name, file, rows)
    }
}

/// Writes `replicates.csv`, ordered by replicate, policy, profile. Returns its rows.
///
/// # Errors
/// When it cannot be written.
pub fn replicates(out: &mut Sheet, table: &ReplicateTable) -> Result<()> {
    let columns = Columns::default().text(["policy"]).whole(["replicate"]).text(["profile"]);
    out.columns(&columns.real(TABLE.iter().map(|outcome| outcome.name)))?;
    for (r, replicate) in table.replicates.iter().enumerate() {
        for (p, policy) in table.policies.iter().enumerate() {
            for (f, profile) in table.profiles.iter().enumerate() {
                out.text(policy).whole(i64::from(*replicate)).text(profile);
                let row = (p * table.profiles.len() + f) * table.replicates.len() + r;
                for value in &table.values[row * TABLE.len()..(row + 1) * TABLE.len()] {
                    out.number(*value);
                }
                out.end()?;
            }
        }
    }
    Ok(())
}
