//! The study: every world of the design, once.

use crate::catalogue::outcomes::{TABLE, find};
use crate::engine::{Cancellation, RunError, Task};
use crate::experiment::uncertainty::with_each;
use crate::experiment::{Plan, World};
use crate::scenario::{self, Accepted, Scenario};
use crate::studies::answer::by_replicate::{Answer, FORM};
use crate::studies::evaluate::design::Design;
use crate::studies::shared::study::{Stage, Study, StudyError, Tried};
use crate::text::printable;
use crate::words::message;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// What is asked beside the scenario, whose worlds are those of the design.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Asked {
    /// Names of the outcomes that are kept; all where there are none.
    pub outcomes: Vec<String>,
}

/// The worlds of a design, with what they gave.
#[derive(Debug)]
pub struct Evaluation {
    scenario: Scenario,
    design: Design,
    /// Places of the outcomes in the catalogue.
    outcomes: Vec<usize>,
    answers: Option<Vec<Answer>>,
}

impl Evaluation {
    /// The design.
    #[must_use]
    pub fn design(&self) -> &Design {
        &self.design
    }

    /// Places of the outcomes that are kept, in the catalogue.
    #[must_use]
    pub fn outcomes(&self) -> &[usize] {
        &self.outcomes
    }

    /// What each world of the design gave; nothing before they are there.
    #[must_use]
    pub fn answers(&self) -> &[Answer] {
        self.answers.as_deref().unwrap_or_default()
    }
}

impl Study for Evaluation {
    const COMMAND: &'static str = "evaluate";
    type Asked = Asked;
    /// The place of a world in the design.
    type Point = usize;
    type Answer = Answer;

    fn new(scenario: Scenario, asked: &Asked, _: &Path) -> Result<Self, StudyError> {
        let outcomes = outcomes(&asked.outcomes)?;
        let Some(Accepted::File(path)) = scenario.uncertainty.accepted.clone() else {
            return Err(StudyError::Asked(message!("error-design-none")));
        };
        let design = Design::read(&scenario, &path)?;
        Ok(Self { scenario, design, outcomes, answers: None })
    }

    fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    fn next(&self) -> Option<Stage<usize>> {
        if self.answers.is_some() {
            return None;
        }
        let worlds = self.design.worlds.iter().enumerate();
        let tasks = worlds.map(|(input, world)| Task { name: world.name(), input });
        let first = self.design.worlds.first().into_iter().flat_map(|world| &world.values);
        let keys: Vec<String> = first.map(|(what, _)| self.scenario.name_of(*what)).collect();
        let kept = format!("{:?}", self.outcomes);
        let texts = vec![keys.join("\n"), kept, FORM.to_owned()];
        Some(Stage { name: "worlds".to_owned(), texts, tasks: tasks.collect() })
    }

    fn answer(&self, place: &usize, _: &Cancellation) -> Result<Answer, RunError> {
        let here = with_each(&self.scenario, &self.design.worlds[*place].values);
        Answer::ask(&Plan::new(&here, &World::of(&here), false), &self.outcomes)
    }

    fn take(&mut self, answers: Vec<Answer>) -> Result<(), StudyError> {
        self.answers = Some(answers);
        Ok(())
    }

    fn tried(&self) -> Tried {
        Tried {
            replicates: self.scenario.run.replicates,
            worlds: self.design.worlds.len(),
            uncertainty: String::new(),
            told: serde_json::Map::new(),
        }
    }

    fn worlds_read(&self) -> Option<&str> {
        Some(&self.design.text)
    }
}

/// The places of outcomes in the catalogue, each once; of all where none is named.
fn outcomes(names: &[String]) -> Result<Vec<usize>, StudyError> {
    if names.is_empty() {
        return Ok((0..TABLE.len()).collect());
    }
    let mut places = Vec::new();
    for name in names {
        let Some(place) = find(name) else {
            let known = TABLE.iter().map(|outcome| outcome.name);
            let near = scenario::closest(name, known).unwrap_or_else(|| TABLE[0].name.to_owned());
            return Err(StudyError::Asked(message!(
                "error-design-outcome",
                name = printable(name),
                near = near
            )));
        };
        if !places.contains(&place) {
            places.push(place);
        }
    }
    Ok(places)
}
