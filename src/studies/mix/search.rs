//! The search for the best mix, stage by stage: hours, all candidates in a few worlds, the best third in all
//! worlds, and the best of these again under other random numbers.
//!
//! The numbers of a stage decide what the next one tries, so that they flatter what they chose. Only those of
//! the last stage, which chose nothing, are reported.

use crate::stats::sample::mean;
use crate::studies::mix::design::{Budget, Candidate, Origin};
use serde::{Deserialize, Serialize};

/// Worlds in which all candidates are tried.
const FEW_WORLDS: usize = 4;
/// The part of the candidates that is tried in all worlds is one in this many.
const KEPT: usize = 3;

/// A stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Each intervention alone at dose 1, or its largest, for its hours.
    Hours,
    /// All candidates in a few worlds.
    First,
    /// The best third in all worlds.
    Second,
    /// The best of these in all worlds, under other random numbers.
    Check,
}

impl Stage {
    /// Its name.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Hours => "hours",
            Self::First => "candidates",
            Self::Second => "best third",
            Self::Check => "check",
        }
    }
}

/// What a candidate does in a world.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// Candidate less baseline as a share of the baseline's mean, by replicate; none where that has no value.
    pub effects: Option<Vec<f64>>,
    /// Hours per municipality-year beyond the baseline's.
    pub hours: f64,
}

/// What is to be simulated: lists of doses in the first so many worlds.
#[derive(Debug, Clone, PartialEq)]
pub struct Trial {
    /// The stage.
    pub stage: Stage,
    /// Worlds.
    pub worlds: usize,
    /// Doses, by list and intervention.
    pub doses: Vec<Vec<f32>>,
}

/// What came of a stage.
#[derive(Debug, Clone, PartialEq)]
pub struct Answers {
    /// The candidates that were tried, by their places.
    pub candidates: Vec<usize>,
    /// Readings by world and candidate.
    pub readings: Vec<Vec<Reading>>,
}

/// What is searched for.
#[derive(Debug, Clone, PartialEq)]
pub struct Goal {
    /// Hours per municipality-year that may be spent beyond the baseline's.
    pub hours: f64,
    /// Largest dose, by intervention.
    pub most: Vec<f32>,
    /// Worlds.
    pub worlds: usize,
    /// Mixes that are checked.
    pub top: usize,
    /// Whether less of the outcome is better.
    pub lower_is_better: bool,
    /// Seed of the design.
    pub seed: u32,
}

/// A search so far.
#[derive(Debug, Clone)]
pub struct Search {
    goal: Goal,
    at_one: Vec<f64>,
    candidates: Vec<Candidate>,
    /// What came of the stages after that of hours.
    found: Vec<Answers>,
    /// The stage that is next, with its candidates; nothing when all is known.
    next: Option<(Stage, Vec<usize>)>,
}

impl Search {
    /// Begins a search.
    #[must_use]
    pub fn new(goal: Goal) -> Self {
        let next = Some((Stage::Hours, Vec::new()));
        Self { goal, at_one: Vec::new(), candidates: Vec::new(), found: Vec::new(), next }
    }

    /// What is searched for.
    #[must_use]
    pub fn goal(&self) -> &Goal {
        &self.goal
    }

    /// The candidates; empty until hours are known.
    #[must_use]
    pub fn candidates(&self) -> &[Candidate] {
        &self.candidates
    }

    /// Hours of each intervention at dose 1, per municipality-year.
    #[must_use]
    pub fn hours_at_one(&self) -> &[f64] {
        &self.at_one
    }

    /// What came of a stage, if it is done; of hours only [`Search::hours_at_one`] is kept.
    #[must_use]
    pub fn found(&self, stage: Stage) -> Option<&Answers> {
        self.found.get((stage as usize).checked_sub(1)?)
    }

    /// Worlds of a stage.
    #[must_use]
    pub fn worlds_of(&self, stage: Stage) -> usize {
        match stage {
            Stage::Hours | Stage::First => self.goal.worlds.min(FEW_WORLDS),
            Stage::Second | Stage::Check => self.goal.worlds,
        }
    }

    /// What is to be simulated next; nothing when all is known.
    #[must_use]
    pub fn next(&self) -> Option<Trial> {
        let (stage, candidates) = self.next.as_ref()?;
        let doses = match stage {
            Stage::Hours => self.alone(),
            _ => candidates.iter().map(|at| self.candidates[*at].doses.clone()).collect(),
        };
        Some(Trial { stage: *stage, worlds: self.worlds_of(*stage), doses })
    }

    /// Takes the readings of what [`Search::next`] gave, by world and list of doses.
    pub fn take(&mut self, readings: Vec<Vec<Reading>>) {
        let Some((stage, candidates)) = self.next.take() else { return };
        if stage == Stage::Hours {
            self.at_one = self.hours_of(&readings);
            let Goal { hours, most, seed, .. } = &self.goal;
            let (at_one, most) = (self.at_one.clone(), most.clone());
            self.candidates = Budget { hours: *hours, at_one, most }.candidates(*seed);
            self.next = Some((Stage::First, (0..self.candidates.len()).collect()));
            return;
        }
        let answers = Answers { candidates, readings };
        self.next = match stage {
            Stage::First => {
                let all = self.candidates.len();
                let kept = all.div_ceil(KEPT).max(self.goal.top + 1).min(all);
                Some((Stage::Second, self.best(&answers, kept)))
            }
            Stage::Second => Some((Stage::Check, self.best(&answers, self.goal.top))),
            Stage::Hours | Stage::Check => None,
        };
        self.found.push(answers);
    }

    /// Each intervention at dose 1, or at its largest where that is less.
    fn alone(&self) -> Vec<Vec<f32>> {
        let most = &self.goal.most;
        let dose = |lever: usize, it: usize| if it == lever { most[it].min(1.0) } else { 0.0 };
        (0..most.len()).map(|lever| (0..most.len()).map(|it| dose(lever, it)).collect()).collect()
    }

    fn hours_of(&self, readings: &[Vec<Reading>]) -> Vec<f64> {
        let at = |lever: usize, most: f32| {
            let hours: Vec<f64> =
                readings.iter().filter_map(|world| Some(world.get(lever)?.hours)).collect();
            mean(&hours).unwrap_or_default().max(0.0) / f64::from(most.min(1.0))
        };
        self.goal.most.iter().enumerate().map(|(lever, most)| at(lever, *most)).collect()
    }

    /// The best candidates, so many of them, the best first; then the best single intervention and the
    /// baseline, where they are not among them.
    fn best(&self, answers: &Answers, number: usize) -> Vec<usize> {
        let mut ranked: Vec<(usize, f64)> = answers
            .candidates
            .iter()
            .enumerate()
            .filter_map(|(at, candidate)| Some((*candidate, self.gain(answers, at)?)))
            .collect();
        ranked.sort_by(|one, other| other.1.total_cmp(&one.1));
        let is = |origin: Origin| move |at: &usize| self.candidates[*at].origin == origin;
        let places = || ranked.iter().map(|(candidate, _)| *candidate);
        let mut best: Vec<usize> =
            places().filter(|at| !is(Origin::Baseline)(at)).take(number).collect();
        for wanted in [places().find(is(Origin::Single)), Some(0)].into_iter().flatten() {
            if !best.contains(&wanted) {
                best.push(wanted);
            }
        }
        best
    }

    /// Mean gain of a candidate, by its place among those that were tried, over worlds. The order by it is
    /// that by mean regret: in each world, regret is the best gain less one's own.
    #[must_use]
    pub fn gain(&self, answers: &Answers, at: usize) -> Option<f64> {
        let gains: Option<Vec<f64>> =
            answers.readings.iter().map(|world| self.gain_in(world.get(at)?)).collect();
        mean(&gains?)
    }

    /// The gain of a reading: above 0 where the candidate is better than the baseline.
    pub(crate) fn gain_in(&self, reading: &Reading) -> Option<f64> {
        let sign = if self.goal.lower_is_better { -1.0 } else { 1.0 };
        reading.effects.as_ref().and_then(|effects| mean(effects)).map(|effect| sign * effect)
    }
}
