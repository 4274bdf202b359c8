//! What page, figures and summary of a sensitivity analysis share.

use crate::catalogue::outcomes;
use crate::stats::estimate::Estimate;
use crate::studies::sensitivity::judge::question::{Factor, Question};
use crate::studies::sensitivity::judge::screening::Screening;
use crate::studies::sensitivity::judge::shares::Shares;
use crate::words::{Words, capital, say};

/// How many parameters are named first.
pub(crate) const TOLD: usize = 5;

/// By what shares of the order are multiplied.
pub(crate) const PLACES: f64 = 100.0;

/// All that there is to tell.
#[derive(Debug, Clone)]
pub struct Told<'a> {
    /// The language in which it is told.
    pub words: Words,
    /// Name of the scenario.
    pub scenario: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Place of the primary outcome in the catalogue.
    pub outcome: usize,
    /// Label of the baseline.
    pub baseline: &'a str,
    /// Label of the policy, if there is one.
    pub policy: Option<&'a str>,
    /// Inhabitants of the municipalities that are simulated.
    pub inhabitants: &'a [u32],
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

/// What a higher value of a parameter does to an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    None,
    Raises,
    Lowers,
    Strengthens,
    Weakens,
}

impl Way {
    /// In a word or two.
    pub(crate) fn told(self, words: Words) -> String {
        match self {
            Self::None => words.say("way-none"),
            Self::Raises => words.say("way-raises"),
            Self::Lowers => words.say("way-lowers"),
            Self::Strengthens => words.say("way-strengthens"),
            Self::Weakens => words.say("way-weakens"),
        }
    }
}

impl Told<'_> {
    pub(crate) fn outcome_name(&self) -> String {
        self.words.outcome(outcomes::TABLE[self.outcome].name)
    }

    pub(crate) fn unit(&self) -> String {
        self.words.unit(outcomes::TABLE[self.outcome].unit())
    }

    /// What is asked, in words that may stand alone.
    pub(crate) fn subject(&self, question: Question) -> String {
        let (words, outcome) = (self.words, self.outcome_name());
        let policy = self.policy.unwrap_or_default();
        match question {
            Question::Level => {
                let baseline = self.baseline;
                say!(words, "sensitivity-subject-level", outcome = outcome, baseline = baseline)
            }
            Question::Relative => {
                say!(words, "sensitivity-subject-relative", policy = policy, outcome = outcome)
            }
            Question::Difference => {
                say!(words, "sensitivity-subject-difference", policy = policy, outcome = outcome)
            }
        }
    }

    /// The same as the subject of a sentence: what was set apart by a comma ends with one.
    pub(crate) fn subject_of_sentence(&self, question: Question) -> String {
        let end = if question == Question::Level { "" } else { "," };
        format!("{}{end}", capital(&self.subject(question)))
    }

    /// The same in two or three words.
    pub(crate) fn heading(&self, question: Question) -> String {
        let words = self.words;
        match question {
            Question::Level => {
                say!(words, "sensitivity-heading-level", baseline = self.baseline)
            }
            Question::Relative => words.say("sensitivity-heading-relative"),
            Question::Difference => words.say("sensitivity-heading-difference"),
        }
    }

    /// In what it is measured.
    pub(crate) fn measured_in(&self, question: Question) -> String {
        match question {
            Question::Relative => self.words.say("sensitivity-of-baseline"),
            Question::Level | Question::Difference => self.unit(),
        }
    }

    /// A value of an answer, in [`Told::measured_in`].
    pub(crate) fn value(&self, question: Question, value: f64) -> String {
        match question {
            Question::Relative => self.words.signed_percent(value),
            Question::Difference => self.words.signed(value),
            Question::Level => self.words.number(value),
        }
    }

    /// Which municipalities are simulated, in a sentence.
    pub(crate) fn roster(&self) -> String {
        let (few, all) = (self.inhabitants.len(), self.of);
        say!(
            self.words,
            "sensitivity-roster",
            all = few == all,
            count = few,
            few = few.to_string(),
            of = all.to_string(),
        )
    }

    /// What a higher value of a factor does to an answer.
    pub(crate) fn way(&self, factor: usize, at: usize) -> Way {
        let rises = self.screening.effects[at][factor].and_then(|found| found.rises());
        let Some(rises) = rises else { return Way::None };
        let question = self.screening.questions[at];
        let mean = self.shares.get(at).and_then(|shares| shares.mean);
        let sign =
            mean.filter(|mean| mean.low > 0.0 || mean.high < 0.0).map(|mean| mean.mean > 0.0);
        match (question, sign) {
            (Question::Level, _) | (_, None) if rises => Way::Raises,
            (Question::Level, _) | (_, None) => Way::Lowers,
            (_, Some(sign)) if sign == rises => Way::Strengthens,
            _ => Way::Weakens,
        }
    }

    /// The name of a factor for readers; `None` stands for all other factors together.
    pub(crate) fn factor(&self, factor: Option<usize>) -> String {
        factor.map_or_else(
            || self.words.say("sensitivity-others"),
            |factor| self.factors[factor].name.clone(),
        )
    }

    /// An index with its interval.
    pub(crate) fn index(&self, estimate: &Estimate) -> String {
        let numbers = [estimate.mean, estimate.low, estimate.high];
        self.words.estimate(numbers, |value| self.words.fixed(value, 2))
    }

    /// A share with its interval, in whole percents.
    pub(crate) fn percent(&self, estimate: &Estimate) -> String {
        let part = |value: f64| self.words.fixed(100.0 * value, 0);
        let mean = self.words.percent(estimate.mean);
        self.words.with_interval(&mean, &part(estimate.low), &part(estimate.high))
    }
}
