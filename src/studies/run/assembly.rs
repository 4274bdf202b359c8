//! Parts into the table of outcomes and the tally.

use crate::engine::{self, Block, Cancellation, Receiver, sums_layout};
use crate::experiment::{Plan, Unit};
use crate::records::Record;
use crate::records::layout::{PolicyIndex, ProfileIndex, ReplicateIndex};
use crate::results::{Staging, Written};
use crate::scenario::Rows;
use crate::studies::answer::municipalities::Municipalities;
use crate::studies::answer::tally::Tally;
use crate::studies::run::single::SingleRun;
use crate::studies::run::tables::outcomes::{OutcomesTable, RowKey};
use crate::studies::shared::error::CommandError;
use crate::studies::shared::manner::Manner;
use crate::studies::shared::signals::go_on;

/// Takes results in plan order: rows go to the table, blocks to the tally.
struct Assembly<'a> {
    plan: &'a Plan,
    rows: Rows,
    table: Option<OutcomesTable>,
    tally: Tally,
    municipalities: Municipalities,
    stop: &'a Cancellation,
}

impl Receiver for Assembly<'_> {
    type Error = CommandError;

    fn rows(&mut self, unit: &Unit, rows: &[Record]) -> Result<(), CommandError> {
        self.municipalities.take(rows);
        let Some(table) = self.table.as_mut().filter(|_| self.rows == Rows::Municipality) else {
            return Ok(());
        };
        let mut rows = rows.iter();
        for place in &self.plan.municipalities[unit.municipalities.clone()] {
            for replicate in unit.replicates.clone() {
                for policy in &self.plan.policies {
                    for (year, record) in (1..=self.plan.years).zip(rows.by_ref()) {
                        let profile = &self.plan.profiles[place.profile];
                        let municipality = Some(place);
                        let key = RowKey { policy, replicate, municipality, profile, year };
                        table.row(&key, record)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn block(&mut self, block: &Block) -> Result<(), CommandError> {
        go_on(self.stop)?;
        self.tally.take(block);
        let Some(table) = self.table.as_mut().filter(|_| self.rows == Rows::Profile) else {
            return Ok(());
        };
        let layout = sums_layout(self.plan, block.replicates.len());
        for profile in 1..self.plan.profiles.len() {
            for (r, replicate) in block.replicates.clone().enumerate() {
                for (p, policy) in self.plan.policies.iter().enumerate() {
                    let at = (ReplicateIndex(r), ProfileIndex(profile), PolicyIndex(p));
                    for (year, record) in (1..).zip(&block.sums[layout.range(at)]) {
                        let profile = &self.plan.profiles[profile];
                        let key = RowKey { policy, replicate, municipality: None, profile, year };
                        table.row(&key, record)?;
                    }
                }
            }
        }
        Ok(())
    }
}

/// Writes the table of outcomes and gathers what answers need.
///
/// # Errors
/// Those of journal and folder.
pub(crate) fn assemble(
    run: &SingleRun,
    journal: &dyn engine::Journal,
    staging: &Staging,
    manner: &Manner,
    files: &mut Vec<Written>,
) -> Result<(Tally, Municipalities), CommandError> {
    let SingleRun { scenario, plan, units, .. } = run;
    let table = match scenario.rows {
        Rows::None => None,
        Rows::Municipality | Rows::Profile => {
            Some(OutcomesTable::begin(staging, manner.format, manner.names)?)
        }
    };
    let municipalities =
        Municipalities::new(scenario.outcomes.primary, plan.policies.len(), plan.years as usize);
    let (tally, stop) = (Tally::new(plan), manner.stop.as_ref());
    let mut assembly = Assembly { plan, rows: scenario.rows, table, tally, municipalities, stop };
    engine::assemble_units(units, &plan.fingerprint(), journal, &mut assembly)?;
    if let Some(table) = assembly.table {
        files.push(table.finish()?);
    }
    Ok((assembly.tally, assembly.municipalities))
}
