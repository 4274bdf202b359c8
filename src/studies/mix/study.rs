//! The study: each stage of the search, in worlds that are the shipped sets of assumptions.

use crate::catalogue::outcomes::{self, Direction, TABLE};
use crate::engine::{Cancellation, RunError, Task};
use crate::experiment::{Assumptions, Plan, World};
use crate::scenario::{Intervention, Scenario};
use crate::stats::sample::mean;
use crate::studies::answer::assumptions::spread::by_replicate;
use crate::studies::answer::by_replicate::Answer;
use crate::studies::mix::design::{self, levers};
use crate::studies::mix::judge::{Checked, checked};
use crate::studies::mix::search::{Goal, Reading, Search, Stage as Step, Trial};
use crate::studies::shared::study::{Stage, Study, StudyError, Tried};
use crate::words::message;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// The outcome in which cost is counted, per municipality-year.
const HOURS: &str = "intervention_hours";
/// Lists of doses that one task simulates, beside the baseline.
const IN_TASK: usize = 15;

/// What is asked beside the scenario.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Asked {
    /// Hours per municipality-year that may be spent beyond the baseline's.
    pub hours: f64,
    /// Sets of assumptions.
    pub worlds: u32,
    /// Mixes that are checked and reported.
    pub top: u32,
}

/// The search for the best mix of a scenario.
#[derive(Debug)]
pub struct BestMix {
    /// The scenario, narrowed to what is simulated of it in each world.
    scenario: Scenario,
    assumptions: Assumptions,
    levers: Vec<Intervention>,
    search: Search,
}

/// Lists of doses in a world.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    world: usize,
    seed: u64,
    doses: Vec<Vec<f32>>,
}

impl BestMix {
    /// The search so far.
    #[must_use]
    pub fn search(&self) -> &Search {
        &self.search
    }

    /// The interventions that are mixed.
    #[must_use]
    pub fn levers(&self) -> &[Intervention] {
        &self.levers
    }

    /// What the check says, the least regret first; empty until the search is done.
    #[must_use]
    pub fn checked(&self) -> Vec<Checked> {
        checked(&self.search, self.scenario.outcomes.smallest_difference)
    }

    /// Whether the worlds were accepted for the model as the scenario has it.
    #[must_use]
    pub fn calibrated(&self) -> bool {
        self.assumptions.calibrated()
    }

    fn seed(&self, step: Step) -> u64 {
        let seed = self.scenario.run.seed;
        if step == Step::Check { other_seed(seed) } else { seed }
    }
}

/// A seed whose replicates nobody has seen, which no scenario is likely to ask for.
fn other_seed(seed: u64) -> u64 {
    seed ^ (1 << 61)
}

impl Study for BestMix {
    const COMMAND: &'static str = "mix";
    type Asked = Asked;
    type Point = Point;
    type Answer = Vec<Reading>;

    fn new(scenario: Scenario, asked: &Asked, _: &Path) -> Result<Self, StudyError> {
        let levers = levers(&scenario);
        check(&scenario, &levers)?;
        let assumptions = Assumptions::of(&scenario)?;
        if asked.worlds as usize > assumptions.count() {
            let number = assumptions.count();
            return Err(StudyError::Asked(message!("error-mix-worlds", number = number)));
        }
        let mut narrowed = assumptions.scenario().clone();
        narrowed.run.replicates = scenario.run.replicates;
        let primary = &TABLE[scenario.outcomes.primary];
        let search = Search::new(Goal {
            hours: asked.hours,
            most: levers.iter().map(design::most).collect(),
            worlds: asked.worlds as usize,
            top: asked.top as usize,
            lower_is_better: primary.direction == Direction::Lower,
            seed: scenario.run.seed as u32,
        });
        Ok(Self { scenario: narrowed, assumptions, levers, search })
    }

    fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    fn next(&self) -> Option<Stage<Point>> {
        let Trial { stage: step, worlds, doses } = self.search.next()?;
        let seed = self.seed(step);
        let name = |world: usize, part: usize| {
            format!("{}-w{world:03}-p{part:03}", step.word().replace(' ', "-"))
        };
        let tasks = (0..worlds).flat_map(|world| {
            doses.chunks(IN_TASK).enumerate().map(move |(part, doses)| Task {
                name: name(world, part),
                input: Point { world, seed, doses: doses.to_vec() },
            })
        });
        Some(Stage {
            name: step.word().to_owned(),
            texts: vec![format!("{doses:?}"), format!("{:?}", self.levers)],
            tasks: tasks.collect(),
        })
    }

    fn answer(&self, point: &Point, _: &Cancellation) -> Result<Vec<Reading>, RunError> {
        let mut here = self.assumptions.scenario_in(point.world);
        here.run.replicates = self.scenario.run.replicates;
        here.run.seed = point.seed;
        here.policies = design::policies(&here.policies[0], &self.levers, &point.doses);
        let plan = Plan::new(&here, &World::of(&here), false);
        let hours = outcomes::find(HOURS).unwrap_or_default();
        let answer = Answer::ask(&plan, &[here.outcomes.primary, hours])?;
        let reading = |policy: usize| Reading {
            effects: by_replicate(answer.column(0, 0), answer.column(policy, 0)),
            hours: mean(&answer.differences(policy, 1)).unwrap_or_default(),
        };
        Ok((1..here.policies.len()).map(reading).collect())
    }

    fn take(&mut self, answers: Vec<Vec<Reading>>) -> Result<(), StudyError> {
        let Some(trial) = self.search.next() else { return Ok(()) };
        let parts = trial.doses.len().div_ceil(IN_TASK).max(1);
        let by_world = answers.chunks(parts).map(<[Vec<Reading>]>::concat).collect();
        self.search.take(by_world);
        Ok(())
    }

    fn tried(&self) -> Tried {
        Tried {
            replicates: self.scenario.run.replicates,
            worlds: self.search.goal().worlds,
            uncertainty: String::new(),
            told: serde_json::Map::new(),
        }
    }
}

/// Whether there is anything to mix, and a better way.
fn check(scenario: &Scenario, levers: &[Intervention]) -> Result<(), StudyError> {
    let primary = &TABLE[scenario.outcomes.primary];
    let told = if levers.is_empty() {
        message!("error-mix-nothing")
    } else if primary.direction == Direction::Neutral {
        message!("error-mix-neutral", outcome = primary.name)
    } else if scenario.run.replicates < 2 {
        message!("error-mix-few")
    } else {
        return Ok(());
    };
    Err(StudyError::Asked(told))
}
