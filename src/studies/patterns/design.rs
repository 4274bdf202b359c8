//! Runs of a world and of its variants: each once, however many patterns and loops read it.

use crate::catalogue::loops::{self, Link};
use crate::catalogue::patterns::{Association, Pattern, TABLE, Test};
use crate::engine::{self, Block, Cancellation, Receiver, RunError};
use crate::experiment::{Change, Plan, Unit, World, arms, programme};
use crate::records::{Record, packed};
use crate::stats::regression::Line;
use crate::studies::patterns::judge::measure;
use serde::{Deserialize, Serialize};
use std::ops::Range;
use std::sync::atomic::Ordering;

/// Which variant of a world a run is of.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Key {
    /// Changes of the world.
    pub changes: Vec<Change>,
    /// The links that are held at their means in the unchanged world; none where all are alive.
    pub held: &'static [Link],
}

/// A variant of a world, ready to run.
#[derive(Debug, Clone, PartialEq)]
pub struct Variant {
    /// Which variant.
    pub key: Key,
    /// The values at which its links are held.
    pub held_at: Vec<f64>,
}

/// What is kept of a run: of each replicate everything that happened in the observed years, all
/// municipalities together, and the slopes of its associations.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Run {
    #[serde(with = "packed")]
    records: Vec<Record>,
    /// By replicate and association; empty where a run was not asked for them.
    lines: Vec<Vec<Line>>,
    years: usize,
    profiles: usize,
}

impl Run {
    /// The record of each replicate.
    #[must_use]
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// The slope of an association in each replicate.
    #[must_use]
    pub fn slopes(&self, association: &Association) -> Vec<Option<f64>> {
        let place = associations().position(|known| known == association);
        let slope = |lines: &Vec<Line>| lines.get(place?).and_then(Line::slope);
        self.lines.iter().map(slope).collect()
    }

    /// The mean over replicates of what a link carried; `None` where it never did.
    #[must_use]
    pub fn link_mean(&self, link: Link) -> Option<f64> {
        let mut whole = Record::default();
        self.records.iter().for_each(|record| whole.add(record));
        whole.link_mean(link)
    }

    /// A run made by hand.
    #[cfg(test)]
    pub(crate) fn of(records: Vec<Record>) -> Self {
        Self { records, ..Self::default() }
    }

    fn take_rows(&mut self, places: usize, replicates: &Range<u32>, rows: &[Record]) {
        let known: Vec<_> = associations().collect();
        let reached = replicates.end as usize - 1;
        self.lines.resize(self.lines.len().max(reached), vec![Line::default(); known.len()]);
        let mut rows = rows.iter();
        for _ in 0..places {
            for replicate in replicates.clone() {
                let lines = &mut self.lines[replicate as usize - 1];
                for row in rows.by_ref().take(self.years) {
                    known.iter().zip(lines.iter_mut()).for_each(|(a, line)| add(line, a, row));
                }
            }
        }
    }
}

impl Receiver for Run {
    type Error = RunError;

    fn rows(&mut self, unit: &Unit, rows: &[Record]) -> Result<(), RunError> {
        if !rows.is_empty() {
            self.take_rows(unit.municipalities.len(), &unit.replicates, rows);
        }
        Ok(())
    }

    fn block(&mut self, block: &Block) -> Result<(), RunError> {
        for replicate in block.sums.chunks_exact(self.profiles * self.years) {
            let mut whole = Record::default();
            replicate[..self.years].iter().for_each(|year| whole.add(year));
            self.records.push(whole);
        }
        Ok(())
    }
}

/// Adds a municipality-year to a regression.
fn add(line: &mut Line, association: &Association, row: &Record) {
    let weight = match association.weight {
        [] => Some(1),
        counts => measure::counted(counts, row),
    };
    let x = measure::value(&association.x, row);
    if let (Some(weight), Some(x), Some(y)) = (weight, x, measure::value(&association.y, row)) {
        line.add(x, y, weight as f64);
    }
}

/// All associations of the catalogue.
fn associations() -> impl Iterator<Item = &'static Association> {
    TABLE.iter().flat_map(|pattern| pattern.tests).filter_map(|test| match test {
        Test::Association(association) => Some(association),
        Test::Experiment { .. }
        | Test::Carried { .. }
        | Test::Windows { .. }
        | Test::Level { .. } => None,
    })
}

/// The runs of variants of one world.
#[derive(Debug, Default)]
pub struct Runs(Vec<(Key, Run)>);

impl Runs {
    /// Runs with their keys.
    #[must_use]
    pub fn new(runs: Vec<(Key, Run)>) -> Self {
        Self(runs)
    }

    /// The run of a variant, if it was made.
    #[must_use]
    pub fn get(&self, key: &Key) -> Option<&Run> {
        self.0.iter().find(|(known, _)| known == key).map(|(_, run)| run)
    }

    /// The run of the world itself.
    #[must_use]
    pub fn baseline(&self) -> Option<&Run> {
        self.get(&Key::default())
    }

    /// A variant with its links held at the means that they carry in the world itself; `None` where one
    /// carries nothing.
    #[must_use]
    pub fn hold(&self, key: Key) -> Option<Variant> {
        let baseline = self.baseline()?;
        let held_at =
            key.held.iter().map(|link| baseline.link_mean(*link)).collect::<Option<_>>()?;
        Some(Variant { key, held_at })
    }

    /// Adds further runs.
    pub fn extend(&mut self, more: Self) {
        self.0.extend(more.0);
    }
}

/// Where runs come from: a world, and how a plan is made of it.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The world that is varied.
    pub world: &'a World,
    /// Makes the plan of a world, with or without rows of municipalities; only its first policy is
    /// read.
    pub plan: &'a (dyn Fn(&World, bool) -> Plan + Sync),
    /// Asked for before each run.
    pub stop: &'a Cancellation,
}

impl Source<'_> {
    /// Runs a variant on this thread. Only runs of an otherwise unchanged world read rows, for their
    /// associations.
    ///
    /// # Errors
    /// When cancelled.
    pub fn run(&self, Variant { key, held_at }: &Variant) -> Result<Run, RunError> {
        if self.stop.load(Ordering::Relaxed) {
            return Err(RunError::Cancelled);
        }
        let years = (self.plan)(self.world, false).years;
        let mut world = self.world.with_changes(&key.changes, years);
        for (link, at) in key.held.iter().zip(held_at) {
            world.held = world.held.hold(*link, *at as f32);
        }
        let mut plan = (self.plan)(&world, key.changes.is_empty());
        let programme = programme(&key.changes, &plan);
        if !programme.is_empty() {
            plan.programmes = vec![programme];
        }
        let (years, profiles) = (plan.years as usize, plan.profiles.len() * plan.policies.len());
        let mut run = Run { years, profiles, ..Run::default() };
        engine::run_in_memory(&plan, &mut run)?;
        Ok(run)
    }
}

/// Adds the keys that a pattern needs, with links held or alive, to those that are asked for.
pub fn ask(keys: &mut Vec<Key>, pattern: &Pattern, held: &'static [Link]) {
    for test in pattern.tests {
        match test {
            Test::Experiment { moved, .. } => {
                for changes in arms(moved).into_iter().flatten() {
                    ask_once(keys, Key { changes, held });
                }
            }
            Test::Carried { moved, .. } => {
                for changes in arms(moved).into_iter().flatten() {
                    ask_once(keys, Key { changes, held: &[] });
                }
            }
            Test::Windows { .. } | Test::Association(_) | Test::Level { .. } => {
                ask_once(keys, Key { changes: Vec::new(), held });
            }
        }
    }
}

/// Adds the keys with links held that the tests of a pattern compare with.
pub fn ask_held(keys: &mut Vec<Key>, pattern: &Pattern) {
    for test in pattern.tests {
        let Test::Carried { moved, by_loop, .. } = test else { continue };
        let Some(described) = loops::find(by_loop) else { continue };
        for changes in arms(moved).into_iter().flatten() {
            ask_once(keys, Key { changes, held: described.links });
        }
    }
}

/// Adds a key unless it is asked for already.
pub fn ask_once(keys: &mut Vec<Key>, key: Key) {
    if !keys.contains(&key) {
        keys.push(key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::outcomes::{Count, Mean, Per};

    #[test]
    fn patterns_that_move_the_same_parameter_share_their_runs() {
        let mut keys = Vec::new();
        for id in ["P07", "P21"] {
            let pattern = &TABLE[crate::catalogue::patterns::find(id).unwrap()];
            ask(&mut keys, pattern, &[]);
        }
        assert_eq!(keys.len(), 4, "pressure for results and media level, low and high");
    }

    /// A municipality-year with so much safety, requests and sign-offs.
    fn row(safety: f32, requests: usize, initiallings: usize) -> Record {
        let mut row = Record::default();
        row.weigh(Per::Dyad, 1);
        row.weigh(Per::Official, 52);
        row.state(Mean::safety, safety);
        row.count_many(Count::requests, requests);
        row.count_many(Count::initiallings, initiallings);
        row
    }

    #[test]
    fn a_slope_is_taken_over_municipality_years_of_one_replicate() {
        // Two municipalities, two replicates, one year; in the order place, replicate, year. In
        // the first replicate sign-offs per request fall from 0.4 to 0.2 as safety rises from 0.5
        // to 0.75, in the second they rise.
        let rows = [row(0.5, 10, 4), row(0.5, 10, 1), row(0.75, 10, 2), row(0.75, 10, 6)];
        let mut run = Run { years: 1, profiles: 1, ..Run::default() };
        run.take_rows(2, &(1..3), &rows);
        let pattern = &TABLE[crate::catalogue::patterns::find("P11").unwrap()];
        let Test::Association(association) = &pattern.tests[0] else { panic!("P11 is one") };
        let slopes: Vec<f64> = run.slopes(association).into_iter().map(Option::unwrap).collect();
        assert!((slopes[0] + 0.8).abs() < 1e-5 && (slopes[1] - 2.0).abs() < 1e-5, "{slopes:?}");
    }
}
