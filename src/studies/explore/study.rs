//! The study: all policies in all worlds, then the worst worlds once more under another seed.

use crate::catalogue::outcomes::{Direction, TABLE};
use crate::engine::{Cancellation, RunError, Task};
use crate::scenario::{Over, Scenario};
use crate::stats::designs::FACTORS_OF_WORLDS;
use crate::studies::answer::by_replicate::{Answer, FORM};
use crate::studies::answer::compare::contrast::FEWEST_REPLICATES;
use crate::studies::explore::design::Design;
use crate::studies::explore::judge::exploration::Exploration;
use crate::studies::explore::judge::question::{Group, Question, Tried as World};
use crate::studies::explore::judge::regret::{Again, worst};
use crate::studies::explore::judge::world::Judged;
use crate::studies::explore::setting::Setting;
use crate::studies::explore::under::answer;
use crate::studies::shared::study::{Stage, Study, StudyError, Tried};
use crate::words::Words;
use crate::words::message;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// What is asked beside the scenario: nothing.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Asked {}

/// An exploration so far.
pub struct Worlds {
    scenario: Scenario,
    design: Design,
    question: Question,
    /// All worlds with what they said, and the places of the worst.
    tried: Option<(Vec<World>, Vec<usize>)>,
    exploration: Option<Exploration>,
}

/// A world under a seed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// Its place in the design.
    place: usize,
    /// Seed of its random numbers.
    seed: u64,
}

impl Worlds {
    /// What came of it, once all worlds are there.
    #[must_use]
    pub fn exploration(&self) -> Option<&Exploration> {
        self.exploration.as_ref()
    }

    /// All worlds with what they said; nothing before they are there.
    #[must_use]
    pub fn worlds_tried(&self) -> &[World] {
        self.tried.as_ref().map_or(&[], |(tried, _)| tried)
    }

    /// The outcomes that each world keeps, by their places in the catalogue.
    #[must_use]
    pub fn outcomes(&self) -> Vec<usize> {
        self.question.outcomes()
    }

    /// What it was made with.
    #[must_use]
    pub fn setting(&self, words: Words) -> Setting {
        let scenario = &self.scenario;
        Setting {
            words,
            scenario: scenario.name.clone(),
            title: scenario.title.of(words.language()).to_owned(),
            question: scenario.question.of(words.language()).to_owned(),
            municipalities: scenario.municipalities.len(),
            replicates: scenario.run.replicates,
            years: scenario.run.years,
            seed: scenario.run.seed,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            asked: scenario.uncertainty.worlds as usize,
            found: self.design.found.clone(),
        }
    }

    /// The same with policies by the labels that readers see.
    #[must_use]
    pub fn labelled(&self, exploration: &Exploration, words: Words) -> Exploration {
        let mut shown = exploration.clone();
        let policies = self.scenario.policies.iter();
        shown.question.policies =
            policies.map(|policy| policy.label.of(words.language()).to_owned()).collect();
        shown
    }

    fn stage(&self, name: &str, seed: u64, places: impl Iterator<Item = usize>) -> Stage<Point> {
        let task = |place: usize| Task {
            name: format!("{seed:x}-{}", self.design.points[place].name()),
            input: Point { place, seed },
        };
        let kept = format!("{:?}", self.question.outcomes());
        Stage {
            name: name.to_owned(),
            texts: vec![
                self.scenario.resolved_uncertainty(),
                self.design.text(),
                kept,
                FORM.to_owned(),
            ],
            tasks: places.map(task).collect(),
        }
    }

    /// Worlds with what they said.
    fn worlds(&self, places: impl Iterator<Item = usize>, answers: Vec<Answer>) -> Vec<World> {
        let world = |(place, answer): (usize, Answer)| {
            let point = &self.design.points[place];
            World {
                group: point.group,
                number: point.number,
                values: point.values.clone(),
                variant: point.variant,
                answer,
            }
        };
        places.zip(answers).map(world).collect()
    }
}

impl Study for Worlds {
    const COMMAND: &'static str = "explore";
    type Asked = Asked;
    type Point = Point;
    type Answer = Answer;

    fn new(scenario: Scenario, _: &Asked, results: &Path) -> Result<Self, StudyError> {
        check(&scenario)?;
        let design = Design::new(&scenario, results)?;
        if design.things.is_empty() || design.things.len() > FACTORS_OF_WORLDS {
            let told = message!("error-explore-things", number = FACTORS_OF_WORLDS);
            return Err(StudyError::Asked(told));
        }
        let question = Question {
            policies: scenario.policies.iter().map(|policy| policy.name.clone()).collect(),
            primary: scenario.outcomes.primary,
            matters: scenario.outcomes.smallest_difference,
            factors: design.factors(&scenario),
            variants: variants(&scenario),
        };
        Ok(Self { scenario, design, question, tried: None, exploration: None })
    }

    fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    fn next(&self) -> Option<Stage<Point>> {
        let seed = self.scenario.run.seed;
        match (&self.tried, &self.exploration) {
            (None, _) => Some(self.stage("worlds", seed, 0..self.design.points.len())),
            (Some((_, worst)), None) => {
                Some(self.stage("worst worlds", other_seed(seed), worst.iter().copied()))
            }
            (Some(_), Some(_)) => None,
        }
    }

    fn answer(&self, point: &Point, _: &Cancellation) -> Result<Answer, RunError> {
        let world = &self.design.points[point.place];
        answer(&self.scenario, &self.design, world, point.seed, &self.question.outcomes())
    }

    fn take(&mut self, answers: Vec<Answer>) -> Result<(), StudyError> {
        let Some((tried, worst_places)) = &self.tried else {
            let tried = self.worlds(0..self.design.points.len(), answers);
            let judged: Vec<Judged> =
                tried.iter().map(|world| Judged::of(&self.question, world)).collect();
            let places = worst(&self.question, &judged);
            self.tried = Some((tried, places));
            return Ok(());
        };
        let again = self.worlds(worst_places.iter().copied(), answers);
        let again: Vec<Again> =
            again.iter().map(|world| Again::of(&self.question, world)).collect();
        self.exploration = Some(Exploration::new(self.question.clone(), tried, &again));
        Ok(())
    }

    fn tried(&self) -> Tried {
        let (scenario, points) = (&self.scenario, &self.design.points);
        let count = |group: Group| points.iter().filter(|point| point.group == group).count();
        let groups = Group::ALL.map(|group| (group.word(), count(group)));
        let variants = scenario.sweep.as_ref().map(|sweep| ("variants", sweep.points.len()));
        let numbers = [("worlds", scenario.uncertainty.worlds as usize)].into_iter().chain(groups);
        let numbers = numbers.chain(variants);
        Tried {
            replicates: scenario.run.replicates,
            worlds: points.len(),
            uncertainty: scenario.resolved_uncertainty(),
            told: numbers.map(|(name, number)| (name.to_owned(), number.into())).collect(),
        }
    }

    fn worlds_read(&self) -> Option<&str> {
        self.design.read.as_deref()
    }
}

/// The names of the variants of the rules; empty where there are none.
fn variants(scenario: &Scenario) -> Vec<String> {
    let points = scenario.sweep.iter().flat_map(|sweep| &sweep.points);
    points.map(|point| point.values.join("; ")).collect()
}

/// A seed whose replicates nobody has seen, which no scenario is likely to ask for.
fn other_seed(seed: u64) -> u64 {
    seed ^ (1 << 62)
}

/// Whether the question can be answered at all.
pub(crate) fn check(scenario: &Scenario) -> Result<(), StudyError> {
    let primary = &TABLE[scenario.outcomes.primary];
    let is_grid = scenario.sweep.as_ref().is_some_and(|sweep| sweep.over == Over::Grid);
    let told = if is_grid {
        message!("error-explore-sweep")
    } else if scenario.policies.len() < 2 {
        message!("error-explore-alone")
    } else if (scenario.run.replicates as usize) < FEWEST_REPLICATES {
        message!("error-explore-few", number = FEWEST_REPLICATES)
    } else if primary.direction == Direction::Neutral {
        message!("error-explore-neutral", outcome = primary.name)
    } else {
        return Ok(());
    };
    Err(StudyError::Asked(told))
}
