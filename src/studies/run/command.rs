//! `polaris run` of one scenario: simulate every policy, compare, and write tables, plots and a report.

use crate::engine::{self, FailedUnit, Journal, RunError};
use crate::experiment::{Assumptions, Unit};
use crate::results::{Manifest, Precision, Staging, Written};
use crate::scenario::Scenario;
use crate::studies::run::design::{simulate, simulate_assumptions};
use crate::studies::run::files::write_answers;
use crate::studies::run::judge::Answers;
use crate::studies::run::publish::publish;
use crate::studies::run::results::Results;
use crate::studies::run::single::SingleRun;
use crate::studies::run::{assembly, assumptions, summary};
use crate::studies::shared::error::CommandError;
use crate::studies::shared::files::{hex, manifest};
use crate::studies::shared::manner::Manner;
use crate::studies::shared::run::{Check, Run};
use crate::studies::shared::signals::go_on;
use crate::studies::shared::work::Work;
use crate::terminal::StdoutError;
use crate::words::message;
use std::collections::BTreeSet;
use std::path::Path;

impl Run for SingleRun<'_> {
    type Results = Results;

    fn scenario(&self) -> &Scenario {
        self.scenario
    }

    fn simulate(&mut self, journal: &dyn Journal, work: &Work) -> Result<(), CommandError> {
        self.look = simulate(&mut self.plan, self.scenario, journal, work)?;
        self.units = self.plan.units();
        Ok(())
    }

    fn simulate_rest(&mut self, journal: &dyn Journal, work: &Work) -> Result<(), CommandError> {
        if self.vary && assumptions::are_varied(self.scenario) {
            let varied = Assumptions::of(self.scenario)?;
            simulate_assumptions(&varied, &self.scenario.name, journal, work)?;
            self.assumptions = Some(varied);
        }
        Ok(())
    }

    fn parts(
        &mut self,
        from: &dyn Journal,
        missing: &[String],
        check: Check,
    ) -> Result<Vec<String>, CommandError> {
        let mut units = self.plan.units();
        if !missing.is_empty() {
            // The blocks of replicates of which a unit is missing.
            let mut gone = BTreeSet::new();
            for unit in &units {
                if from.get(&unit.name()).map_err(RunError::from)?.is_none() {
                    gone.insert(unit.replicates.start);
                }
            }
            units.retain(|unit| !gone.contains(&unit.replicates.start));
        }
        if units.is_empty() {
            return Err(CommandError::Asked(message!("error-none-complete")));
        }
        let fingerprint = self.plan.fingerprint();
        for unit in &units {
            check(&unit.name(), &fingerprint)?;
        }
        let names = units.iter().map(Unit::name).collect();
        (self.units, self.missing) = (units, missing.to_vec());
        Ok(names)
    }

    fn simulate_again(
        &self,
        names: &BTreeSet<String>,
        _: &dyn Journal,
        again: &dyn Journal,
        work: &Work,
    ) -> Result<(), CommandError> {
        let mut units = self.units.clone();
        units.retain(|unit| names.contains(&unit.name()));
        let fingerprint = self.plan.fingerprint();
        work.show("verify", |options| {
            engine::run_units(&self.plan, &units, &fingerprint, again, options)
        })?;
        Ok(())
    }

    fn manifest(&self, files: Vec<Written>, broken: Vec<FailedUnit>) -> Manifest {
        let precision = self.scenario.run.precision.zip(self.look);
        let precision = precision.map(|(wanted, look)| Precision {
            half_width: wanted.half_width,
            max_replicates: self.scenario.run.replicates,
            half_width_found: look.half_width,
            identical: look.identical as u32,
            reached: look.reached,
        });
        Manifest {
            precision,
            fingerprint: Some(hex(self.plan.fingerprint())),
            replicates: self.plan.replicates,
            missing_shares: self.missing.clone(),
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
        let (stop, format, files) = (manner.stop.as_ref(), manner.format, &mut manifest.files);
        let (tally, municipalities) = assembly::assemble(self, journal, staging, manner, files)?;
        let answers = Answers::of(&tally, &municipalities, self.scenario, &self.plan);
        drop(tally);
        write_answers(&answers, staging, format, stop, files)?;
        if let Some(varied) = &self.assumptions {
            go_on(stop)?;
            files.push(staging.rows(format, &assumptions::rows(varied, journal)?)?);
        }
        Ok(())
    }

    fn publish(
        staging: &Staging,
        manifest: &mut Manifest,
        manner: &Manner,
    ) -> Result<Results, CommandError> {
        publish(staging.path(), staging, manifest, manner.plots, || go_on(&manner.stop))
    }

    fn tell_broken(&self, broken: &[FailedUnit], path: &Path, noted: bool) {
        summary::broken(broken, path, noted);
    }

    fn tell(results: &Results, path: &Path, seconds: f64) -> Result<(), StdoutError> {
        summary::tell(results, path, seconds)
    }
}
