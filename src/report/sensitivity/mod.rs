//! A sensitivity analysis as a page of Markdown, as a few lines for a terminal, and as figures.

mod figures;
mod page;
mod panels;
mod summary;

pub use figures::figures;
pub use page::page;
pub use summary::summary;

use crate::analysis::sensitivity::{Estimate, Factor, Question, Screening, Shares};
use crate::catalogue::outcomes;
use crate::words::en;

/// How many parameters are named first.
const TOLD: usize = 5;

/// By what shares of the order are multiplied, and what they are then.
const PLACES: f64 = 100.0;
const IN_PLACES: &str = "places of 100";

/// Where neither way can be told.
const NO_ONE_WAY: &str = "no one way";

/// All that there is to tell.
#[derive(Debug, Clone)]
pub struct Told<'a> {
    /// Name of the scenario.
    pub scenario: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Place of the primary outcome in the catalogue.
    pub outcome: usize,
    /// Name of the baseline.
    pub baseline: &'a str,
    /// Name of the policy, if there is one.
    pub policy: Option<&'a str>,
    /// The municipalities that are simulated.
    pub municipalities: &'a [String],
    /// How many the scenario has.
    pub of: usize,
    /// Size classes: name, municipalities of the scenario, municipalities simulated.
    pub classes: &'a [(&'static str, usize, usize)],
    /// Observed years.
    pub years: u32,
    /// Years before observation.
    pub burn_in_years: u32,
    /// Replicates of each world.
    pub replicates: u32,
    /// Seed.
    pub seed: u64,
    /// Worlds of the first and of the second stage.
    pub worlds: [usize; 2],
    /// What is uncertain.
    pub factors: &'a [Factor],
    /// The first stage, by rank.
    pub screening: &'a Screening,
    /// The second stage, by rank, by question.
    pub shares: &'a [Shares],
}

impl Told<'_> {
    fn outcome_name(&self) -> String {
        en::outcome(outcomes::TABLE[self.outcome].name)
    }

    fn unit(&self) -> &'static str {
        en::unit(outcomes::TABLE[self.outcome].unit())
    }

    /// What is asked, as the subject of a sentence.
    fn subject(&self, question: Question) -> String {
        let (outcome, policy) = (self.outcome_name(), self.policy.unwrap_or_default());
        match question {
            Question::Level => format!("the level of {outcome} under {}", self.baseline),
            Question::Relative => {
                format!("the effect of {policy} on {outcome}, as a share of their level,")
            }
            Question::Difference => format!("the effect of {policy} on {outcome}, as a number,"),
        }
    }

    /// The same in two or three words.
    fn heading(&self, question: Question) -> String {
        match question {
            Question::Level => format!("Level under {}", self.baseline),
            Question::Relative => "Effect, relative".to_owned(),
            Question::Difference => "Effect, as a number".to_owned(),
        }
    }

    /// In what it is measured.
    fn measured_in(&self, question: Question) -> &'static str {
        match question {
            Question::Relative => "% of the baseline",
            Question::Level | Question::Difference => self.unit(),
        }
    }

    /// A value of an answer, in [`Told::measured_in`].
    fn value(question: Question, value: f64) -> String {
        match question {
            Question::Relative => en::signed_percent(value),
            Question::Difference => en::signed(value),
            Question::Level => en::number(value),
        }
    }

    /// Which municipalities are simulated, in a sentence.
    fn roster(&self) -> String {
        let (few, all) = (self.municipalities.len(), self.of);
        if few == all {
            return format!("All {all} municipalities are simulated.");
        }
        format!(
            "{few} of {all} municipalities are simulated: the middle one of each of {few} equal \
             stretches in order of inhabitants."
        )
    }

    /// What a higher value of a factor does to an answer, in a word or two.
    fn way(&self, factor: usize, at: usize) -> &'static str {
        let rises = self.screening.effects[at][factor].and_then(|found| found.rises());
        let Some(rises) = rises else { return NO_ONE_WAY };
        let question = self.screening.questions[at];
        let mean = self.shares.get(at).and_then(|shares| shares.mean);
        let sign =
            mean.filter(|mean| mean.low > 0.0 || mean.high < 0.0).map(|mean| mean.mean > 0.0);
        match (question, sign) {
            (Question::Level, _) | (_, None) if rises => "raises it",
            (Question::Level, _) | (_, None) => "lowers it",
            (_, Some(sign)) if sign == rises => "strengthens it",
            _ => "weakens it",
        }
    }
}

/// An index with its interval.
fn index(estimate: &Estimate) -> String {
    let part = |value: f64| en::fixed(value, 2);
    format!("{} ({} to {})", part(estimate.mean), part(estimate.low), part(estimate.high))
}

/// A share with its interval, in whole percents.
fn percent(estimate: &Estimate) -> String {
    let part = |value: f64| en::fixed(100.0 * value, 0);
    format!("{}% ({} to {})", part(estimate.mean), part(estimate.low), part(estimate.high))
}
