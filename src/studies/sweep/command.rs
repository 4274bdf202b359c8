//! `polaris run` of a scenario with a sweep or with variants: every policy at every point, one table.

use crate::engine::{
    self, ExecutionOptions, ExecutionSummary, FailedUnit, Journal, PlannedPoints, RunError,
};
use crate::results::{Manifest, Staging, Sweep as Swept, Variant, Written};
use crate::scenario::{Over, Scenario, Sweep, SweepPoint};
use crate::studies::shared::error::CommandError;
use crate::studies::shared::files::manifest;
use crate::studies::shared::manner::Manner;
use crate::studies::shared::resume::after;
use crate::studies::shared::run::{Check, Run};
use crate::studies::shared::signals::go_on;
use crate::studies::shared::work::Work;
use crate::studies::sweep::design::{Points, first_pass, parts_of_first_pass};
use crate::studies::sweep::files::write_tables;
use crate::studies::sweep::publish::publish;
use crate::studies::sweep::results::Results;
use crate::studies::sweep::summary;
use crate::terminal::{self, StdoutError};
use crate::words::message;
use crate::words::say;
use std::collections::BTreeSet;
use std::path::Path;

/// What a sweep says of rows by municipality.
const ROWS: &str = "none: a sweep keeps no rows of municipalities";

/// A run of all points of a sweep.
pub(crate) struct SweepRun<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Its sweep.
    pub sweep: &'a Sweep,
}

impl SweepRun<'_> {
    /// Does work for the points of the first pass, if there is one, and then for those of the sweep, of which it is
    /// known from the first where links are held. `first` is the journal of the first pass.
    fn in_passes(
        &self,
        first: &dyn Journal,
        work: &Work,
        run: &dyn Fn(PlannedPoints, &ExecutionOptions) -> Result<ExecutionSummary, RunError>,
    ) -> Result<(), CommandError> {
        if self.sweep.points.iter().any(|point| !point.cut.is_empty()) {
            let name = say!(terminal::words(), "loops-cut-in", name = &self.scenario.name);
            // Whole, also in a share.
            after(
                work.whole()
                    .show(&name, |options| first_pass(self.sweep, |points| run(points, options))),
            )?;
        }
        let points = Points::read(self.sweep, first)?;
        let make = |place: usize| points.at(place);
        let points = PlannedPoints { count: points.count(), plan: &make };
        after(work.show(&self.scenario.name, |options| run(points, options)))
    }
}

impl Run for SweepRun<'_> {
    /// With why figures are missing.
    type Results = (Results, Vec<String>);

    fn scenario(&self) -> &Scenario {
        self.scenario
    }

    fn simulate(&mut self, journal: &dyn Journal, work: &Work) -> Result<(), CommandError> {
        self.in_passes(journal, work, &|points, options| {
            engine::run_points(points, journal, options)
        })
    }

    fn parts(
        &mut self,
        from: &dyn Journal,
        missing: &[String],
        check: Check,
    ) -> Result<Vec<String>, CommandError> {
        if !missing.is_empty() {
            return Err(CommandError::Asked(message!("error-sweep-in-part")));
        }
        let mut all = parts_of_first_pass(self.sweep);
        for (name, fingerprint) in &all {
            check(name, fingerprint)?;
        }
        // Which parts points have is known from the first pass.
        for (name, fingerprint) in Points::read(self.sweep, from)?.parts() {
            check(&name, &fingerprint)?;
            all.push((name, fingerprint));
        }
        Ok(all.into_iter().map(|(name, _)| name).collect())
    }

    fn simulate_again(
        &self,
        names: &BTreeSet<String>,
        all: &dyn Journal,
        again: &dyn Journal,
        work: &Work,
    ) -> Result<(), CommandError> {
        let chosen = |name: &str| names.contains(name);
        self.in_passes(all, work, &|points, options| {
            engine::run_parts(points, &chosen, again, options)
        })
    }

    /// Where points differ in a number, the manifest has the least.
    fn manifest(&self, files: Vec<Written>, broken: Vec<FailedUnit>) -> Manifest {
        let fewest = |of: fn(&Scenario) -> u32| {
            self.sweep.points.iter().map(|point| of(&point.scenario)).min().unwrap_or(0)
        };
        Manifest {
            replicates: fewest(|scenario| scenario.run.replicates),
            municipalities: fewest(|scenario| scenario.municipalities.len() as u32) as usize,
            years: fewest(|scenario| scenario.run.years),
            burn_in_years: fewest(|scenario| scenario.run.burn_in_years),
            rows: ROWS.to_owned(),
            sweep: Some(Swept {
                keys: self.sweep.keys.clone(),
                points: self.sweep.points.iter().map(|point| point.values.clone()).collect(),
                policies: self.scenario.policies.iter().map(|policy| policy.name.clone()).collect(),
                variants: match self.sweep.over {
                    Over::Grid => Vec::new(),
                    Over::Variants => self.sweep.points.iter().map(variant).collect(),
                },
            }),
            ..manifest(self.scenario, files, broken)
        }
    }

    fn write_tables(
        &self,
        journal: &dyn Journal,
        staging: &Staging,
        manner: &Manner,
        manifest: &mut Manifest,
    ) -> Result<(), CommandError> {
        write_tables(self.scenario, self.sweep, journal, staging, manner.format, manifest)
    }

    fn publish(
        staging: &Staging,
        manifest: &mut Manifest,
        manner: &Manner,
    ) -> Result<Self::Results, CommandError> {
        publish(staging.path(), staging, manifest, manner.plots, || go_on(&manner.stop))
    }

    fn tell(results: &Self::Results, path: &Path, seconds: f64) -> Result<(), StdoutError> {
        summary::tell(&results.0, &results.1, path, seconds)
    }
}

fn variant(point: &SweepPoint) -> Variant {
    Variant {
        name: point.values.join("; "),
        choice: point.scenario.choice.word().to_owned(),
        cut: point.cut.iter().map(|link| link.key().to_owned()).collect(),
    }
}
