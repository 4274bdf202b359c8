//! What a run takes of disk and memory, and whether the machine has it: the one place of the sums.
//!
//! They are plans, not promises: within a factor of two of what was measured (docs/reliability.md).

use crate::catalogue::outcomes::{COUNTS, MEANS, TABLE};
use crate::experiment::{
    MUNICIPALITIES_IN_BLOCK, Plan, REPLICATES_IN_BLOCK, REPLICATES_IN_WORLD, World,
};
use crate::records::{BINS, Places, Record};
use crate::scenario::{Rows, Scenario};
use crate::studies::shared::cuts::references;
use crate::studies::shared::error::CommandError;
use crate::words::message;
use crate::{engine, results};
use std::path::Path;

/// Bytes of a municipality's row in `outcomes.csv`, with its part in the journal.
const DISK_OF_ROW: f64 = 700.0;
/// Bytes on disk of a replicate, policy, profile and year in a part.
const DISK_OF_RECORD: f64 = 450.0;
/// The same of a profile of which the part has no municipality.
const DISK_OF_EMPTY: f64 = 40.0;
/// Bytes of a profile's row in `outcomes.csv`.
const DISK_OF_PROFILE_ROW: f64 = 430.0;
/// Bytes on disk of the courses and spreads of a policy in a part, for each observed year.
const DISK_OF_COURSE: f64 = 9e3;
/// Bytes of a cell of `replicates.csv`.
const DISK_OF_CELL: f64 = 9.0;
/// Bytes of a policy and profile in the other tables, for each observed year.
const DISK_OF_POLICY: f64 = 20e3;
/// Bytes of all outcomes of a policy at a point in `sweep.csv`.
const DISK_OF_SWEPT_POLICY: f64 = 25e3;
/// Sets of assumptions under which a run is repeated, at most.
const WORLDS: f64 = 64.0;
/// Bytes of figures, page and what else is always there.
const DISK_ALWAYS: f64 = 3e6;

/// Bytes of the program with its fonts and threads.
const MEMORY_ALWAYS: f64 = 40e6;
/// How often a part is in memory while it is made and kept: plain, encoded, compressed.
const COPIES_OF_PART: f64 = 2.5;
/// How often the table by replicate is: as it is gathered, as it is compared.
const COPIES_OF_TABLE: f64 = 3.0;
/// Bytes of a unit of work in lists.
const MEMORY_OF_UNIT: f64 = 100.0;
/// Bytes of a municipality.
const MEMORY_OF_MUNICIPALITY: f64 = 400.0;
/// Bytes of a running mean.
const MEMORY_OF_MEAN: f64 = 32.0;

/// Bytes that a run takes.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Need {
    /// On disk, parts and tables.
    pub disk: f64,
    /// In memory, at most.
    pub memory: f64,
}

impl Need {
    /// Of a run on so many threads (0: one a core) as far as there are cores, or of all points of a sweep.
    pub fn of(scenario: &Scenario, threads: usize) -> Self {
        let threads = engine::thread_count(threads) as f64;
        let Some(sweep) = &scenario.sweep else {
            let keep_rows = scenario.rows == Rows::Municipality;
            let plan = Plan::new(scenario, &World::of(scenario), keep_rows);
            let mut need = Self::of_plan(scenario, &plan, threads);
            if scenario.policies.len() > 1 {
                // Under other assumptions, parts hold sums over years alone.
                let worlds = WORLDS * f64::from(REPLICATES_IN_WORLD);
                need.disk += worlds * scenario.policies.len() as f64 * DISK_OF_RECORD;
            }
            return need;
        };
        let mut need = Self { disk: DISK_ALWAYS, memory: MEMORY_ALWAYS };
        let scenarios = sweep.points.iter().map(|point| &point.scenario);
        for scenario in scenarios.chain(&references(sweep)) {
            need.add_point(scenario, threads);
        }
        need
    }

    fn of_plan(scenario: &Scenario, plan: &Plan, threads: f64) -> Self {
        let Sizes { policies, profiles, years, replicates, places } = Sizes::of(plan);
        let blocks = (places / MUNICIPALITIES_IN_BLOCK as f64).ceil();
        let in_block = replicates.min(f64::from(REPLICATES_IN_BLOCK));
        let units = (replicates / in_block).ceil() * blocks;
        let rows = plan.municipality_rows() as f64;
        // Those of all municipalities, and of the profile of each.
        let filled = profiles.min(1.0 + MUNICIPALITIES_IN_BLOCK as f64);
        let by_profile = replicates * policies * profiles * years;
        let cells = replicates * policies * profiles * TABLE.len() as f64;
        let table = match scenario.rows {
            Rows::Municipality => rows * DISK_OF_ROW,
            Rows::Profile => by_profile * DISK_OF_PROFILE_ROW,
            Rows::None => 0.0,
        };
        let record_of_part = filled * DISK_OF_RECORD + (profiles - filled) * DISK_OF_EMPTY;
        let disk = table
            + units * in_block * policies * years * record_of_part
            + units * policies * years * DISK_OF_COURSE
            + cells * DISK_OF_CELL
            + policies * profiles * years * DISK_OF_POLICY
            + DISK_ALWAYS;
        let rows_of_part = if plan.keep_rows { MUNICIPALITIES_IN_BLOCK as f64 } else { 0.0 };
        let courses = Places { years: scenario.run.years }.count() as f64;
        let part = in_block * policies * years * (profiles + rows_of_part) * record()
            + policies * courses * (in_block * 16.0 + BINS as f64 * 4.0);
        let tally = policies * profiles * (years + 1.0) * TABLE.len() as f64 * MEMORY_OF_MEAN
            + policies * courses * (MEMORY_OF_MEAN + BINS as f64 * 4.0);
        let memory = MEMORY_ALWAYS
            + places * MEMORY_OF_MUNICIPALITY
            + units * MEMORY_OF_UNIT
            + part * COPIES_OF_PART * threads
            + cells * 8.0 * COPIES_OF_TABLE
            + tally;
        Self { disk, memory }
    }

    /// Adds a point of a sweep, whose parts hold sums over years alone.
    fn add_point(&mut self, scenario: &Scenario, threads: f64) {
        let plan = Plan::new(scenario, &World::of(scenario), false);
        let Sizes { policies, places, replicates, .. } = Sizes::of(&plan);
        let one = Self::of_plan(scenario, &plan, threads);
        let units = plan.units().len() as f64;
        let records = replicates * policies * (places / MUNICIPALITIES_IN_BLOCK as f64).ceil();
        self.disk += records * DISK_OF_RECORD + policies * DISK_OF_SWEPT_POLICY;
        // One point at a time is in work on each thread; its municipalities are kept throughout.
        let kept = places * MEMORY_OF_MUNICIPALITY + units * MEMORY_OF_UNIT;
        self.memory = self.memory.max(one.memory) + kept;
    }

    /// What one of so many shares takes.
    pub fn of_share(self, shares: u32) -> Self {
        Self { disk: self.disk / f64::from(shares.max(1)), ..self }
    }

    /// Less the parts that are there already, where a run goes on.
    pub fn going_on(self, folder: &Path) -> Self {
        let disk = (self.disk - results::kept(folder) as f64).max(0.0);
        Self { disk, ..self }
    }

    /// Refuses what the machine cannot hold: more than is free on the disk of `folder`, or than there
    /// is memory.
    ///
    /// # Errors
    /// What is needed and what there is.
    pub fn refuse(&self, name: &str, folder: &Path) -> Result<(), CommandError> {
        let free = results::free(folder).map(|free| free as f64);
        if let Some(free) = free.filter(|free| self.disk > *free) {
            return Err(CommandError::Asked(message!(
                "error-disk",
                name = name,
                needed = size(self.disk),
                free = size(free),
                folder = folder.display().to_string(),
            )));
        }
        let there = results::memory().map(|bytes| bytes as f64);
        if let Some(there) = there.filter(|there| self.memory > *there) {
            return Err(CommandError::Asked(message!(
                "error-memory",
                name = name,
                needed = size(self.memory),
                there = size(there),
            )));
        }
        Ok(())
    }
}

/// How large a plan is, as numbers to reckon with.
struct Sizes {
    policies: f64,
    profiles: f64,
    years: f64,
    replicates: f64,
    places: f64,
}

impl Sizes {
    fn of(plan: &Plan) -> Self {
        Self {
            policies: plan.policies.len() as f64,
            profiles: plan.profiles.len() as f64,
            years: f64::from(plan.years),
            replicates: f64::from(plan.replicates),
            places: plan.municipalities.len() as f64,
        }
    }
}

/// Bytes of a record in memory.
fn record() -> f64 {
    (size_of::<Record>() + 8 * (COUNTS + MEANS)) as f64
}

/// Bytes in words, to two figures.
pub(crate) fn size(bytes: f64) -> String {
    let (unit, word) = [(1e12, "TB"), (1e9, "GB")]
        .into_iter()
        .find(|(unit, _)| bytes >= *unit)
        .unwrap_or((1e6, "MB"));
    let number = bytes / unit;
    if number < 10.0 && unit > 1e6 {
        format!("{number:.1} {word}")
    } else {
        format!("{number:.0} {word}")
    }
}
