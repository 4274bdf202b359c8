//! The study: a screening of everything uncertain, then indices of what matters.

use crate::catalogue::parameters;
use crate::engine::{Cancellation, RunError, Task};
use crate::experiment::stratified::{SIZE_CLASSES, size_class, stratified_sample};
use crate::experiment::uncertainty::{against_baseline, quantile, with_values};
use crate::experiment::{Plan, World};
use crate::interventions;
use crate::scenario::{Municipality, Quantity, Scenario};
use crate::stats::designs::{LEVELS, Trajectory, morris};
use crate::studies::answer::by_replicate::{Answer, FORM};
use crate::studies::sensitivity::design::Design;
use crate::studies::sensitivity::judge::question::{
    FEWEST_REPLICATES, Factor, Question, Scale, SensitivityError,
};
use crate::studies::sensitivity::judge::screening::Screening;
use crate::studies::sensitivity::judge::shares::Shares;
use crate::studies::sensitivity::told::Told;
use crate::studies::shared::study::{Stage, Study, StudyError, Tried};
use crate::words::Words;
use crate::words::{Message, message};
use serde::{Deserialize, Serialize};
use std::path::Path;

impl From<SensitivityError> for StudyError {
    fn from(error: SensitivityError) -> Self {
        Self::Judged(Box::new(error))
    }
}

/// What is asked.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Asked {
    /// Name of the policy whose effect is analysed; nothing for the first after the baseline.
    pub policy: Option<String>,
    /// Municipalities that represent all; 0 for all.
    pub sample: usize,
    /// Trajectories of the screening.
    pub trajectories: u32,
    /// Parameters that get indices at most.
    pub keep: u32,
    /// Rows of the design of indices, a power of two.
    pub base: u32,
}

/// A sensitivity analysis so far.
#[derive(Debug)]
pub struct Analysis {
    /// The scenario with what is simulated.
    scenario: Scenario,
    asked: Asked,
    /// Municipalities of the whole scenario.
    of: usize,
    /// Size classes: name, municipalities of the whole scenario, municipalities simulated.
    classes: Vec<(&'static str, usize, usize)>,
    factors: Vec<Factor>,
    /// Of the municipalities simulated.
    inhabitants: Vec<u32>,
    trajectories: Vec<Trajectory>,
    /// What the screening says on each scale, with the design that follows from it.
    screened: Option<(Vec<Screening>, Design)>,
    shares: Option<Vec<Shares>>,
    /// What the worlds of the first and of the second stage said.
    answers: [Vec<Answer>; 2],
}

/// The scales, the one that decides first.
const SCALES: [Scale; 2] = [Scale::Rank, Scale::Plain];

impl Analysis {
    /// What is uncertain.
    #[must_use]
    pub fn factors(&self) -> &[Factor] {
        &self.factors
    }

    /// What the screening says, scale after scale; nothing before it is done.
    #[must_use]
    pub fn screenings(&self) -> &[Screening] {
        self.screened.as_ref().map_or(&[], |(screenings, _)| screenings)
    }

    /// Shares of what was kept in the variation of each answer, scale after scale; nothing before they
    /// are known.
    #[must_use]
    pub fn shares(&self) -> &[Shares] {
        self.shares.as_deref().unwrap_or_default()
    }

    /// Every world that was simulated, in the order of the stages: its stage, the value of each factor and what it
    /// said.
    pub fn worlds(&self) -> impl Iterator<Item = (&'static str, Vec<f64>, &Answer)> {
        let screening = self.trajectories.iter().flat_map(|it| &it.points).cloned();
        let design = self.screened.as_ref().map(|(_, design)| design.points());
        let screening = screening.zip(&self.answers[0]).map(|it| ("screening", it));
        let indices = design.into_iter().flatten().zip(&self.answers[1]).map(|it| ("indices", it));
        screening
            .chain(indices)
            .map(|(stage, (point, answer))| (stage, self.values(&point), answer))
    }

    /// The value of each factor at a point, as precise as the model takes it.
    fn values(&self, point: &[f64]) -> Vec<f64> {
        let shares = self.scenario.uncertainty.uncertain.iter().zip(point);
        shares.map(|(range, share)| f64::from(quantile(range, *share) as f32)).collect()
    }

    /// All that there is to tell, once it is known.
    #[must_use]
    pub fn told(&self, words: Words) -> Option<Told<'_>> {
        let (scenario, shares) = (&self.scenario, self.shares());
        Some(Told {
            words,
            scenario: &scenario.name,
            title: scenario.title.of(words.language()),
            outcome: scenario.outcomes.primary,
            baseline: scenario.policies[0].label.of(words.language()),
            policy: scenario.policies.get(1).map(|policy| policy.label.of(words.language())),
            inhabitants: &self.inhabitants,
            of: self.of,
            classes: &self.classes,
            years: scenario.run.years,
            burn_in_years: scenario.run.burn_in_years,
            replicates: scenario.run.replicates,
            seed: scenario.run.seed,
            worlds: [self.answers[0].len(), self.answers[1].len()],
            factors: &self.factors,
            screening: self.screenings().first()?,
            shares: &shares[..shares.len() / SCALES.len()],
        })
    }

    fn questions(&self) -> &'static [Question] {
        Question::all(self.scenario.policies.len() > 1)
    }

    /// A stage at points: shares of the ranges of what is uncertain.
    fn stage(
        &self,
        name: &str,
        tasks: Vec<Task<Vec<f64>>>,
        more: Option<String>,
    ) -> Stage<Vec<f64>> {
        let policies: Vec<&str> =
            self.scenario.policies.iter().map(|policy| policy.name.as_str()).collect();
        let ranges = self.scenario.resolved_uncertainty();
        let ids: Vec<&str> =
            self.scenario.municipalities.iter().map(|town| town.id.as_str()).collect();
        let texts = [ranges, ids.join("\n"), policies.join("\n"), FORM.to_owned()];
        Stage { name: name.to_owned(), texts: texts.into_iter().chain(more).collect(), tasks }
    }

    fn screening(&self) -> Stage<Vec<f64>> {
        let mut tasks = Vec::new();
        for (number, trajectory) in self.trajectories.iter().enumerate() {
            for (step, point) in trajectory.points.iter().enumerate() {
                let name = format!("screening{:04}-{step:03}", number + 1);
                tasks.push(Task { name, input: point.clone() });
            }
        }
        self.stage("screening", tasks, None)
    }

    fn indices(&self, design: &Design) -> Stage<Vec<f64>> {
        let points = design.points().into_iter().enumerate();
        let task = |(number, input)| Task { name: format!("indices{number:07}"), input };
        self.stage("indices", points.map(task).collect(), Some(format!("{:?}", design.kept)))
    }

    /// Elementary effects of everything uncertain on each scale, and what to ask next.
    fn screen(&self, answers: &[Answer]) -> Result<(Vec<Screening>, Design), SensitivityError> {
        let most = self.asked.keep as usize;
        let screened = SCALES.iter().map(|scale| {
            Screening::new(*scale, self.questions(), &self.trajectories, answers, most)
        });
        let screened: Vec<Screening> = screened.collect::<Result<_, _>>()?;
        let (all, seed) = (self.factors.len(), self.scenario.run.seed);
        let design = Design::new(self.asked.base, &screened[0].kept, all, seed)?;
        Ok((screened, design))
    }
}

impl Study for Analysis {
    const COMMAND: &'static str = "sensitivity";
    type Asked = Asked;
    type Point = Vec<f64>;
    type Answer = Answer;

    fn new(scenario: Scenario, asked: &Asked, _: &Path) -> Result<Self, StudyError> {
        let whole = scenario.as_written();
        let scenario = narrowed(asked, &whole)?;
        let uncertain = scenario.uncertainty.uncertain.len();
        let trajectories = morris(asked.trajectories, uncertain, LEVELS, scenario.run.seed);
        let towns = scenario.municipalities.iter();
        Ok(Self {
            asked: asked.clone(),
            of: whole.municipalities.len(),
            classes: classes(&whole.municipalities, &scenario.municipalities),
            factors: factors(&scenario),
            inhabitants: towns.map(|municipality| municipality.inhabitants).collect(),
            trajectories: trajectories.map_err(SensitivityError::from)?,
            screened: None,
            shares: None,
            answers: Default::default(),
            scenario,
        })
    }

    fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    fn next(&self) -> Option<Stage<Vec<f64>>> {
        match (&self.screened, &self.shares) {
            (None, _) => Some(self.screening()),
            (Some((_, design)), None) => Some(self.indices(design)),
            (Some(_), Some(_)) => None,
        }
    }

    fn answer(&self, point: &Vec<f64>, _: &Cancellation) -> Result<Answer, RunError> {
        let uncertain = &self.scenario.uncertainty.uncertain;
        let drawn = with_values(&self.scenario, uncertain, &self.values(point));
        let plan = Plan::new(&drawn, &World::of(&drawn), false);
        Answer::ask(&plan, &[self.scenario.outcomes.primary])
    }

    fn take(&mut self, answers: Vec<Answer>) -> Result<(), StudyError> {
        let Some((_, design)) = &self.screened else {
            self.screened = Some(self.screen(&answers)?);
            self.answers[0] = answers;
            return Ok(());
        };
        let asked = SCALES
            .iter()
            .flat_map(|scale| self.questions().iter().map(move |question| (*scale, *question)));
        let shares = asked.map(|(scale, question)| Shares::new(scale, question, design, &answers));
        self.shares = Some(shares.collect::<Result<_, _>>()?);
        self.answers[1] = answers;
        Ok(())
    }

    fn tried(&self) -> Tried {
        let policy = self.scenario.policies.get(1).map(|policy| policy.name.clone());
        let towns = self.scenario.municipalities.iter();
        let numbers: Vec<u32> = towns.map(|municipality| municipality.number).collect();
        let told = serde_json::json!({ "policy": policy, "municipalities": numbers });
        Tried {
            replicates: self.scenario.run.replicates,
            worlds: self.answers.iter().map(Vec::len).sum(),
            uncertainty: self.scenario.resolved_uncertainty(),
            told: told.as_object().cloned().unwrap_or_default(),
        }
    }
}

/// The scenario with the baseline, the policy that is asked about, and the municipalities that stand
/// for all.
pub(crate) fn narrowed(asked: &Asked, whole: &Scenario) -> Result<Scenario, StudyError> {
    if whole.run.replicates < FEWEST_REPLICATES {
        return Err(StudyError::Asked(message!(
            "error-sensitivity-few",
            number = FEWEST_REPLICATES,
        )));
    }
    let mut scenario = against_baseline(whole, policy(asked, whole)?);
    if scenario.uncertainty.uncertain.is_empty() {
        return Err(StudyError::Asked(message!("error-sensitivity-nothing")));
    }
    let wanted = if asked.sample == 0 { usize::MAX } else { asked.sample };
    let chosen = stratified_sample(&whole.municipalities, wanted);
    let towns = chosen.into_iter().map(|place| whole.municipalities[place].clone());
    scenario.municipalities = towns.collect();
    Ok(scenario)
}

/// The place of the policy that is asked about; nothing where there is only a baseline.
fn policy(asked: &Asked, scenario: &Scenario) -> Result<Option<usize>, StudyError> {
    let Some(name) = &asked.policy else {
        return Ok((scenario.policies.len() > 1).then_some(1));
    };
    let place = scenario.policies.iter().position(|policy| policy.name == *name);
    if let Some(place) = place.filter(|place| *place > 0) {
        return Ok(Some(place));
    }
    let others: Vec<&str> =
        scenario.policies.iter().skip(1).map(|policy| policy.name.as_str()).collect();
    let allowed = match &others[..] {
        [] => message!("error-no-other"),
        others => Message::verbatim(others.join(", ")),
    };
    Err(StudyError::Asked(if place.is_some() {
        message!("error-policy-baseline", name = name, allowed = allowed)
    } else {
        message!("error-policy-unknown", name = name, allowed = allowed)
    }))
}

/// What is uncertain, in words.
fn factors(scenario: &Scenario) -> Vec<Factor> {
    let meaning = |what: Quantity| match what {
        Quantity::Parameter(index) => {
            message!("factor-parameter", meaning = parameters::TABLE[index].meaning)
        }
        Quantity::Dose(_, kind) => {
            message!("factor-dose", dose = interventions::TABLE[kind as usize].dose_one)
        }
        Quantity::Coverage(_, kind) => {
            message!("factor-coverage", reach = interventions::TABLE[kind as usize].reach.words())
        }
    };
    let uncertain = scenario.uncertainty.uncertain.iter().map(|uncertain| uncertain.what);
    uncertain.map(|what| Factor { name: scenario.name_of(what), meaning: meaning(what) }).collect()
}

/// How many municipalities there are of each size, and how many are simulated.
fn classes(all: &[Municipality], few: &[Municipality]) -> Vec<(&'static str, usize, usize)> {
    let count = |towns: &[Municipality], class: usize| {
        towns.iter().filter(|town| size_class(town.inhabitants) == class).count()
    };
    let names = SIZE_CLASSES.iter().enumerate();
    names.map(|(class, (name, _))| (*name, count(all, class), count(few, class))).collect()
}
