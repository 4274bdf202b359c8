//! The study: where the scenario starts, and wave after wave until enough worlds are accepted, all
//! under the same random numbers.

use crate::engine::{Cancellation, RunError, Task};
use crate::experiment::{Plan, Space, World};
use crate::scenario::Scenario;
use crate::stats::designs::FACTORS_OF_WORLDS;
use crate::studies::answer::rates::Fraction;
use crate::studies::calibrate::design::{Limits, Next};
use crate::studies::calibrate::judge::attempt::{Attempt, attempt};
use crate::studies::calibrate::judge::calibration::{Calibration, tuned_parameters};
use crate::studies::shared::study::{Stage, Study, StudyError, Tried};
use crate::words::message;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// What is asked.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Asked {
    /// Accepted worlds after which no further wave is run.
    pub accepted: u32,
    /// Worlds at most, in waves of equal size.
    pub worlds: u32,
    /// Waves at most.
    pub waves: u32,
    /// Whether the tuned parameters alone are varied.
    pub tuned_only: bool,
}

/// The waves of a calibration so far.
#[derive(Debug)]
pub struct Waves {
    /// The scenario with its first policy alone.
    scenario: Scenario,
    /// What the whole scenario is, for those who take up the accepted worlds.
    belongs_to: String,
    asked: Asked,
    space: Space,
    /// What came of the worlds so far, once that of the start is there.
    calibration: Option<Calibration>,
    /// Every outcome of the catalogue in each of those worlds, over all replicates.
    outcomes: Vec<Vec<Fraction>>,
    /// The wave that is to be tried.
    next: Option<Next>,
}

impl Waves {
    /// What came of the worlds so far, once that of the start is there.
    #[must_use]
    pub fn calibration(&self) -> Option<&Calibration> {
        self.calibration.as_ref()
    }

    /// Every outcome of the catalogue in each world of the waves, over all replicates.
    #[must_use]
    pub fn outcomes(&self) -> &[Vec<Fraction>] {
        &self.outcomes
    }

    /// [`Scenario::calibration_hash`] of the whole scenario.
    #[must_use]
    pub fn belongs_to(&self) -> &str {
        &self.belongs_to
    }

    /// What is asked.
    #[must_use]
    pub fn asked(&self) -> &Asked {
        &self.asked
    }

    fn limits(&self) -> Limits {
        Limits {
            accepted: self.asked.accepted as usize,
            worlds: self.asked.worlds as usize,
            waves: self.asked.waves as usize,
        }
    }
}

/// Points under the names by which they are kept: their numbers, and whether they are those of the
/// even design or drawn, so that other limits find what was tried.
fn named(next: &Next) -> Vec<Task<Option<Vec<f64>>>> {
    let kind = if next.even { "even" } else { "drawn" };
    let points = next.points.iter();
    let task = |(place, point): &(_, Vec<f64>)| Task {
        name: format!("{kind}{place:07}"),
        input: Some(point.clone()),
    };
    points.map(task).collect()
}

/// How answers are stored: as [`Attempt`].
const FORM: &str = "figures and outcomes";

impl Study for Waves {
    const COMMAND: &'static str = "calibrate";
    type Asked = Asked;
    /// Where the scenario starts, or a point of what differs between worlds.
    type Point = Option<Vec<f64>>;
    type Answer = Attempt;

    fn new(scenario: Scenario, asked: &Asked, _: &Path) -> Result<Self, StudyError> {
        let mut scenario = scenario.as_written();
        let belongs_to = scenario.calibration_hash();
        scenario.policies.truncate(1);
        if scenario.run.replicates < 2 {
            return Err(StudyError::Asked(message!("error-calibrate-few")));
        }
        let space = Space::of_baseline(&scenario, &tuned_parameters(), asked.tuned_only);
        if space.axes.len() > FACTORS_OF_WORLDS {
            return Err(StudyError::Asked(message!(
                "error-calibrate-many",
                number = FACTORS_OF_WORLDS,
            )));
        }
        let asked = asked.clone();
        let outcomes = Vec::new();
        Ok(Self { scenario, belongs_to, asked, space, calibration: None, outcomes, next: None })
    }

    fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    fn next(&self) -> Option<Stage<Self::Point>> {
        let texts = vec![self.space.resolved(&self.scenario), FORM.to_owned()];
        if self.calibration.is_none() {
            let start = Task { name: "start".to_owned(), input: None };
            return Some(Stage { name: "start".to_owned(), texts, tasks: vec![start] });
        }
        let next = self.next.as_ref()?;
        Some(Stage { name: format!("wave {}", next.wave), texts, tasks: named(next) })
    }

    fn answer(&self, point: &Self::Point, _: &Cancellation) -> Result<Self::Answer, RunError> {
        let drawn = point.as_ref().map(|point| self.space.scenario(&self.scenario, point));
        let drawn = drawn.as_ref().unwrap_or(&self.scenario);
        attempt(&Plan::new(drawn, &World::of(drawn), true))
    }

    fn take(&mut self, answers: Vec<Self::Answer>) -> Result<(), StudyError> {
        let limits = self.limits();
        match (&mut self.calibration, self.next.take()) {
            (Some(calibration), Some(next)) => {
                let (figures, outcomes): (Vec<_>, Vec<_>) =
                    answers.into_iter().map(|it| (it.figures, it.outcomes)).unzip();
                calibration.take(next, figures);
                self.outcomes.extend(outcomes);
            }
            (Some(_), None) => {}
            (None, _) => {
                let start = answers.into_iter().next().unwrap_or_default().figures;
                let own = self.space.scenario_values(&self.scenario);
                let (space, seed) = (self.space.clone(), self.scenario.run.seed);
                self.calibration = Some(Calibration::new(space, own, start, seed));
            }
        }
        self.next = self.calibration.as_ref().and_then(|calibration| calibration.next(limits));
        Ok(())
    }

    fn tried(&self) -> Tried {
        Tried {
            replicates: self.scenario.run.replicates,
            worlds: self.calibration.as_ref().map_or(0, |calibration| calibration.worlds.len()),
            uncertainty: self.space.resolved(&self.scenario),
            told: serde_json::Map::new(),
        }
    }
}
