//! The tables of the best mix.

use crate::catalogue::outcomes::{Outcome, TABLE};
use crate::interventions;
use crate::scenario::Intervention;
use crate::studies::mix::design::Candidate;
use crate::studies::mix::judge::Checked;
use crate::studies::mix::search::{Search, Stage};
use crate::studies::mix::told::Told;
use crate::table::described::Described;
use crate::table::row::row;

row! {
    /// One row of `mixes.csv`: a mix in the check, under random numbers that chose nothing. Empty cells are `None`.
    #[derive(Debug, Clone, PartialEq)]
    pub struct MixRow in "mixes" {
        /// Rank by mean regret, from 1.
        pub rank: usize,
        /// Number of the candidate in candidates.csv.
        pub candidate: usize,
        /// baseline, single (one intervention at the dose that the budget allows) or mix.
        pub origin: String,
        /// Doses that are added to the baseline, as intervention=dose.
        pub doses: Vec<String>,
        /// What is compared.
        pub outcome: &'static Outcome,
        /// Hours per municipality-year beyond the baseline's, mean over worlds.
        pub hours: f64,
        /// Mix less baseline as a share of the baseline's mean, mean over worlds.
        pub effect: Option<f64> => Share,
        /// Lower end of its 95% interval.
        pub effect_low: Option<f64> => Share,
        /// Upper end of that interval.
        pub effect_high: Option<f64> => Share,
        /// Mean over worlds of what is lost against the mix that was best there before, as a share of the baseline's mean.
        pub regret: f64 => Share,
        /// The same at the upper end of the middle 80% of worlds.
        pub regret_high: f64 => Share,
        /// Share of worlds in which no more than the smallest difference that matters is lost.
        pub near_best: f64 => Share,
        /// Lower end of its 95% interval.
        pub near_best_low: Option<f64> => Share,
        /// Upper end of that interval.
        pub near_best_high: Option<f64> => Share,
        /// Worlds in which all checked mixes have a value.
        pub worlds: usize,
    }
}

row! {
    /// One row of `candidates.csv`: a mix that was tried. Empty cells are `None`.
    #[derive(Debug, Clone, PartialEq)]
    pub struct CandidateRow in "candidates" {
        /// Number of the candidate.
        pub candidate: usize,
        /// baseline, single (one intervention at the dose that the budget allows) or mix.
        pub origin: String,
        /// Doses that are added to the baseline, as intervention=dose.
        pub doses: Vec<String>,
        /// Hours per municipality-year beyond the baseline's, expected from the hours of each intervention at dose 1.
        pub expected_hours: f64,
        /// How much better than the baseline in a few worlds, as a share of its mean; it chose, so that it is not to be quoted.
        pub gain_in_few: Option<f64> => Share,
        /// The same in all worlds, where it was tried there; likewise not to be quoted.
        pub gain_in_all: Option<f64> => Share,
        /// yes: in mixes.csv.
        pub checked: bool,
    }
}

/// The tables with their columns.
pub(crate) fn described() -> Vec<Described> {
    vec![Described::filed::<MixRow>("mix"), Described::filed::<CandidateRow>("mix")]
}

/// Doses as a table has them.
fn doses(levers: &[Intervention], candidate: &Candidate) -> Vec<String> {
    let parts = levers.iter().zip(&candidate.doses).filter(|(_, dose)| **dose > 0.0);
    let name = |lever: &Intervention| interventions::TABLE[lever.kind as usize].name;
    parts.map(|(lever, dose)| format!("{}={dose}", name(lever))).collect()
}

/// The rows of `mixes.csv`, the least regret first.
pub(crate) fn mixes(told: &Told) -> Vec<MixRow> {
    let row = |(rank, checked): (usize, &Checked)| {
        let candidate = told.candidate(checked);
        MixRow {
            rank,
            candidate: checked.candidate + 1,
            origin: candidate.origin.word().to_owned(),
            doses: doses(told.levers, candidate),
            outcome: &TABLE[told.scenario.outcomes.primary],
            hours: checked.hours,
            effect: checked.effect.map(|it| it.mean),
            effect_low: checked.effect.map(|it| it.low),
            effect_high: checked.effect.map(|it| it.high),
            regret: checked.regret,
            regret_high: checked.regret_high,
            near_best: checked.near_best,
            near_best_low: checked.near_best_interval.map(|it| it.low),
            near_best_high: checked.near_best_interval.map(|it| it.high),
            worlds: checked.worlds,
        }
    };
    (1..).zip(&told.checked).map(row).collect()
}

/// The rows of `candidates.csv`, in the order in which they were made.
pub(crate) fn candidates(told: &Told) -> Vec<CandidateRow> {
    let search = told.search;
    let row = |(place, candidate): (usize, &Candidate)| CandidateRow {
        candidate: place + 1,
        origin: candidate.origin.word().to_owned(),
        doses: doses(told.levers, candidate),
        expected_hours: candidate.hours,
        gain_in_few: gain(search, Stage::First, place),
        gain_in_all: gain(search, Stage::Second, place),
        checked: search.found(Stage::Check).is_some_and(|it| it.candidates.contains(&place)),
    };
    search.candidates().iter().enumerate().map(row).collect()
}

fn gain(search: &Search, stage: Stage, candidate: usize) -> Option<f64> {
    let answers = search.found(stage)?;
    let at = answers.candidates.iter().position(|known| *known == candidate)?;
    search.gain(answers, at)
}
