//! Texts that page and summary of the best mix share.

use crate::catalogue::outcomes::TABLE;
use crate::interventions;
use crate::scenario::{Intervention, Scenario};
use crate::studies::mix::design::{Candidate, Origin};
use crate::studies::mix::judge::Checked;
use crate::studies::mix::search::Search;
use crate::studies::mix::study::BestMix;
use crate::studies::shared::study::Study;
use crate::words::{EMPTY, Words, say};

/// All that there is to tell.
#[derive(Debug)]
pub struct Told<'a> {
    /// The language in which it is told.
    pub words: Words,
    /// The scenario, narrowed to what is simulated of it.
    pub scenario: &'a Scenario,
    /// The search.
    pub search: &'a Search,
    /// The interventions that are mixed.
    pub levers: &'a [Intervention],
    /// What the check says, the least regret first.
    pub checked: Vec<Checked>,
    /// Whether the worlds were accepted for the model as the scenario has it.
    pub calibrated: bool,
}

impl<'a> Told<'a> {
    /// All that a study has to tell.
    #[must_use]
    pub fn of(study: &'a BestMix, words: Words) -> Self {
        Self {
            words,
            scenario: study.scenario(),
            search: study.search(),
            levers: study.levers(),
            checked: study.checked(),
            calibrated: study.calibrated(),
        }
    }

    pub(crate) fn candidate(&self, checked: &Checked) -> &Candidate {
        &self.search.candidates()[checked.candidate]
    }

    pub(crate) fn outcome(&self) -> String {
        self.words.outcome(TABLE[self.scenario.outcomes.primary].name)
    }

    pub(crate) fn baseline(&self) -> String {
        let baseline = self.scenario.policies.first();
        baseline.map_or("", |policy| policy.label.of(self.words.language())).to_owned()
    }

    pub(crate) fn lever(&self, lever: usize) -> String {
        let kind = self.levers[lever].kind;
        self.words.intervention(interventions::TABLE[kind as usize].name)
    }

    /// A mix in words: `kennismaking at dose 1.2 and relatiegesprek at dose 0.5`.
    pub(crate) fn mix(&self, candidate: &Candidate) -> String {
        let words = self.words;
        let parts: Vec<String> = candidate
            .doses
            .iter()
            .enumerate()
            .filter(|(_, dose)| **dose > 0.0)
            .map(|(lever, dose)| {
                let dose = words.dose(f64::from(*dose));
                say!(words, "mix-part", what = self.lever(lever), dose = dose)
            })
            .collect();
        if parts.is_empty() { self.baseline() } else { words.list(&parts) }
    }

    pub(crate) fn is_baseline(&self, checked: &Checked) -> bool {
        self.candidate(checked).origin == Origin::Baseline
    }

    /// Effect, with its interval; the baseline has none.
    pub(crate) fn effect(&self, checked: &Checked) -> String {
        let effect = checked.effect.filter(|_| !self.is_baseline(checked));
        effect.map_or_else(
            || EMPTY.to_owned(),
            |it| self.words.effect_numbers(it.mean, Some((it.low, it.high))),
        )
    }

    pub(crate) fn hours(&self, checked: &Checked) -> String {
        self.words.fixed(checked.hours, 0)
    }
}
