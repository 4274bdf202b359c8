//! A small country, simulated in memory.

use polaris::catalogue::outcomes;
use polaris::engine::{
    self, Block, Cancellation, ExecutionOptions, MemoryJournal, Receiver, RunError, Shard,
};
use polaris::experiment::{Plan, Unit, World};
use polaris::records::Record;
use polaris::scenario::{self, Base, Scenario};
use polaris::stats::estimate::Estimate;
use polaris::stats::paired::Paired;
use polaris::studies::answer::rates::rate;
use std::ops::Range;

/// A scenario of each fifteenth municipality of 2019; `more` is added at its end.
pub fn scenario(replicates: u32, years: u32, burn_in_years: u32, more: &str) -> Scenario {
    let text = format!(
        "title = \"A small country\"\nquestion = \"What becomes of it?\"\n\
         [run]\nseed = 1815\nreplicates = {replicates}\nyears = {years}\n\
         burn_in_years = {burn_in_years}\n\
         [[municipalities]]\nroster = \"municipalities-2019.csv\"\n\
         columns = {{ id = \"name\", inhabitants = \"inhabitants\" }}\nevery = 15\n\
         [[policies]]\nname = \"baseline\"\n{more}"
    );
    let read = scenario::load_text("small.toml", &text, Base::Shipped, &[]);
    read.unwrap_or_else(|faults| panic!("{faults}"))
}

/// All that came of a run.
pub struct Country {
    pub plan: Plan,
    blocks: Vec<Block>,
}

impl Receiver for Country {
    type Error = RunError;

    fn rows(&mut self, _: &Unit, _: &[Record]) -> Result<(), RunError> {
        Ok(())
    }

    fn block(&mut self, block: &Block) -> Result<(), RunError> {
        self.blocks.push(Block {
            replicates: block.replicates.clone(),
            sums: block.sums.clone(),
            courses: block.courses.clone(),
            spreads: block.spreads.clone(),
        });
        Ok(())
    }
}

impl Country {
    /// Runs a scenario in a world, on two threads.
    pub fn simulate(scenario: &Scenario, world: &World) -> Self {
        let plan = Plan::new(scenario, world, false);
        let fingerprint = plan.fingerprint();
        let journal = MemoryJournal::default();
        let stop = Cancellation::new(false);
        let options = ExecutionOptions {
            threads: 2,
            shard: Shard::WHOLE,
            cancellation: &stop,
            progress: &|_| {},
        };
        engine::run(&plan, &fingerprint, &journal, &options).unwrap();
        let mut country = Self { plan: plan.clone(), blocks: Vec::new() };
        engine::assemble(&plan, &fingerprint, &journal, &mut country).unwrap();
        country
    }

    /// The record of each replicate over some observed years, all municipalities together.
    pub fn records(&self, policy: usize, years: Range<usize>) -> Vec<Record> {
        let (policies, in_all) = (self.plan.policies.len(), self.plan.years as usize);
        let mut records = Vec::new();
        for block in &self.blocks {
            for replicate in 0..block.replicates.len() {
                let first = (replicate * self.plan.profiles.len() * policies + policy) * in_all;
                let mut whole = Record::default();
                block.sums[first + years.start..first + years.end]
                    .iter()
                    .for_each(|record| whole.add(record));
                records.push(whole);
            }
        }
        records
    }

    /// The value of an outcome in each replicate, over some observed years.
    pub fn values(&self, name: &str, policy: usize, years: Range<usize>) -> Vec<f64> {
        let outcome = outcomes::find(name).unwrap();
        let records = self.records(policy, years);
        records.iter().map(|record| rate(outcome, record).unwrap()).collect()
    }
}

/// The mean of paired differences with an interval that misses once in a million.
pub fn difference(from: Vec<f64>, to: Vec<f64>) -> Estimate {
    Paired::new(from, to).unwrap().difference(1e-6)
}
