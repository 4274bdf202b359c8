//! The study: patterns and loops at the scenario's own parameters, then patterns over worlds.

use crate::engine::{Cancellation, RunError, Task};
use crate::experiment::{Plan, World};
use crate::scenario::Scenario;
use crate::studies::patterns::design::{Run, Runs, Source, Variant};
use crate::studies::patterns::judge::at_defaults::{AtDefaults, variants_alive, variants_held};
use crate::studies::patterns::judge::verdict::FEWEST_VALUES;
use crate::studies::patterns::judge::worlds::{
    NumberedWorld, Shares, WorldRow, asked, in_world, shares, spread,
};
use crate::studies::shared::study::{Stage, Study, StudyError, Tried};
use crate::words::message;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// What is asked.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Asked {
    /// Worlds over the plausible ranges of all parameters.
    pub worlds: u32,
}

/// The patterns of a scenario so far.
#[derive(Debug)]
pub struct Patterns {
    /// The scenario with its baseline alone.
    scenario: Scenario,
    /// The same with the replicates of a world.
    fewer: Scenario,
    asked: Asked,
    /// Runs at the scenario's own parameters, once they are there.
    runs: Option<Runs>,
    own: Option<AtDefaults>,
    worlds: Option<Vec<WorldRow>>,
    shares: Vec<Option<Shares>>,
}

/// What is run: a variant of the scenario's own world, or all variants of another.
#[derive(Debug, Clone)]
pub enum Point {
    /// A variant of the scenario's own world.
    Variant(Variant),
    /// A world.
    World(Box<NumberedWorld>),
}

/// The answer to a task.
#[derive(Debug, Serialize, Deserialize)]
pub enum Answer {
    /// The run of a variant.
    Run(Run),
    /// The verdicts in a world.
    World(WorldRow),
}

impl Patterns {
    /// What came of the scenario's own parameters, once it is known.
    #[must_use]
    pub fn own(&self) -> Option<&AtDefaults> {
        self.own.as_ref()
    }

    /// What came of the worlds so far.
    #[must_use]
    pub fn worlds(&self) -> &[WorldRow] {
        self.worlds.as_deref().unwrap_or_default()
    }

    /// The shares of each pattern over them.
    #[must_use]
    pub fn shares(&self) -> &[Option<Shares>] {
        &self.shares
    }

    /// Replicates in each world.
    #[must_use]
    pub fn world_replicates(&self) -> u32 {
        self.fewer.run.replicates
    }

    fn variants(name: &str, variants: Vec<Variant>) -> Stage<Point> {
        let tasks = (1..)
            .zip(variants)
            .map(|(number, input)| Task { name: format!("{name}-{number:03}"), input });
        let tasks: Vec<Task<Variant>> = tasks.collect();
        let texts = vec![name.to_owned(), asked(), format!("{tasks:?}"), FORM.to_owned()];
        let point =
            |task: Task<Variant>| Task { name: task.name, input: Point::Variant(task.input) };
        Stage { name: name.to_owned(), texts, tasks: tasks.into_iter().map(point).collect() }
    }
}

/// How answers are kept: as [`Answer`].
const FORM: &str = "run or world with its outcomes";

impl Study for Patterns {
    const COMMAND: &'static str = "patterns";
    type Asked = Asked;
    type Point = Point;
    type Answer = Answer;

    fn new(scenario: Scenario, asked: &Asked, _: &Path) -> Result<Self, StudyError> {
        let mut scenario = scenario.as_written();
        scenario.policies.truncate(1);
        let enough = FEWEST_VALUES as u32;
        if scenario.run.replicates < enough {
            return Err(StudyError::Asked(message!("error-patterns-few", number = enough)));
        }
        let mut fewer = scenario.clone();
        // A quarter, but enough for an interval.
        fewer.run.replicates = (scenario.run.replicates / 4).max(enough);
        let (asked, shares) = (asked.clone(), shares(&[]));
        Ok(Self { scenario, fewer, asked, runs: None, own: None, worlds: None, shares })
    }

    fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    fn next(&self) -> Option<Stage<Point>> {
        let Some(runs) = &self.runs else {
            return Some(Self::variants("patterns", variants_alive()));
        };
        if self.own.is_none() {
            return Some(Self::variants("loops", variants_held(runs)));
        }
        if self.worlds.is_some() || self.asked.worlds == 0 {
            return None;
        }
        let task = |world: NumberedWorld| Task {
            name: format!("world-{:05}", world.number),
            input: Point::World(Box::new(world)),
        };
        let worlds = spread(&World::of(&self.scenario), self.asked.worlds);
        let replicates = self.fewer.run.replicates.to_string();
        Some(Stage {
            name: "worlds".to_owned(),
            texts: vec!["worlds".to_owned(), asked(), replicates, FORM.to_owned()],
            tasks: worlds.into_iter().map(task).collect(),
        })
    }

    fn answer(&self, point: &Point, stop: &Cancellation) -> Result<Answer, RunError> {
        match point {
            Point::Variant(variant) => {
                let world = World::of(&self.scenario);
                let plan = |world: &World, rows: bool| Plan::new(&self.scenario, world, rows);
                Source { world: &world, plan: &plan, stop }.run(variant).map(Answer::Run)
            }
            Point::World(numbered) => {
                let plan = |world: &World, rows: bool| Plan::new(&self.fewer, world, rows);
                let source = Source { world: &numbered.world, plan: &plan, stop };
                in_world(numbered.number, &source).map(Answer::World)
            }
        }
    }

    fn take(&mut self, answers: Vec<Answer>) -> Result<(), StudyError> {
        let of = |variants: Vec<Variant>, answers: Vec<Answer>| {
            let runs = answers.into_iter().filter_map(|answer| match answer {
                Answer::Run(run) => Some(run),
                Answer::World(_) => None,
            });
            Runs::new(variants.into_iter().map(|variant| variant.key).zip(runs).collect())
        };
        match &mut self.runs {
            None => self.runs = Some(of(variants_alive(), answers)),
            Some(runs) if self.own.is_none() => {
                runs.extend(of(variants_held(runs), answers));
                self.own = Some(AtDefaults::of(runs));
            }
            Some(_) => {
                let rows = answers.into_iter().filter_map(|answer| match answer {
                    Answer::World(row) => Some(row),
                    Answer::Run(_) => None,
                });
                let rows: Vec<WorldRow> = rows.collect();
                self.shares = shares(&rows);
                self.worlds = Some(rows);
            }
        }
        Ok(())
    }

    fn tried(&self) -> Tried {
        Tried {
            replicates: self.fewer.run.replicates,
            worlds: self.asked.worlds as usize,
            uncertainty: "every parameter over its plausible range".to_owned(),
            told: serde_json::Map::new(),
        }
    }
}
