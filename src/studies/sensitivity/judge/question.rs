//! What is asked of every world of a sensitivity analysis, and on which scale.

#[cfg(test)]
mod tests;

use crate::stats::designs::DesignError;
use crate::stats::indices::IndicesError;
use crate::stats::ranks::ranks;
use crate::stats::screening::ScreeningError;
use crate::studies::answer::by_replicate::Answer;
use crate::words::Message;

/// The chance that an interval misses.
pub(crate) const ALPHA: f64 = 0.05;
/// Fewest replicates of a world: fewer tell nothing of the share of chance.
pub const FEWEST_REPLICATES: u32 = 3;

/// Why there is no analysis.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SensitivityError {
    /// A design that does not exist.
    #[error(transparent)]
    Design(#[from] DesignError),
    /// Worlds that do not fit the trajectories.
    #[error(transparent)]
    Screening(#[from] ScreeningError),
    /// Worlds of which no indices can be had.
    #[error(transparent)]
    Indices(#[from] IndicesError),
}

/// What may be uncertain, for those who read of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Factor {
    /// Its dotted name.
    pub name: String,
    /// What it is, in a few words.
    pub meaning: Message,
}

/// What is asked of every world, about one outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// The outcome under the baseline.
    Level,
    /// Policy less baseline, as a share of the baseline's mean.
    Relative,
    /// Policy less baseline.
    Difference,
}

impl Question {
    /// The questions that can be asked: about a policy only if there is one.
    #[must_use]
    pub fn all(with_policy: bool) -> &'static [Self] {
        let all = &[Self::Relative, Self::Difference, Self::Level];
        if with_policy { all } else { &all[2..] }
    }

    /// Its name in tables.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Level => "baseline",
            Self::Relative => "relative_difference",
            Self::Difference => "difference",
        }
    }

    /// What a world answers in each replicate; not a number where there is no answer.
    #[must_use]
    pub fn values(self, answer: &Answer) -> Vec<f64> {
        match self {
            Self::Level => answer.column(0, 0).to_vec(),
            Self::Difference => answer.differences(1, 0),
            Self::Relative => {
                // Where nothing happens, nothing is a share of it.
                let baseline = Some(mean(answer.column(0, 0))).filter(|mean| *mean > 0.0);
                let baseline = baseline.unwrap_or(f64::NAN);
                answer.differences(1, 0).iter().map(|difference| difference / baseline).collect()
            }
        }
    }
}

/// In what the answers of worlds are compared.
///
/// Levels differ between worlds by factors of hundreds, and where next to nothing happens a relative
/// effect is mostly chance: shares of the plain variance are shares of a few extreme worlds. Ranks let
/// every world count alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// The place of an answer in the order of all answers in all replicates, from 0 to 1.
    Rank,
    /// The answers themselves.
    Plain,
}

impl Scale {
    /// Its name in tables.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Rank => "rank",
            Self::Plain => "plain",
        }
    }

    /// What worlds answer, by world and replicate.
    #[must_use]
    pub fn values(self, question: Question, answers: &[Answer]) -> Vec<Vec<f64>> {
        let mut values: Vec<Vec<f64>> =
            answers.iter().map(|answer| question.values(answer)).collect();
        if self == Self::Rank {
            let finite: Vec<f64> =
                values.iter().flatten().copied().filter(|value| value.is_finite()).collect();
            let mut places = ranks(&finite).into_iter();
            let count = finite.len() as f64;
            for value in values.iter_mut().flatten().filter(|value| value.is_finite()) {
                *value = places.next().map_or(f64::NAN, |place| (place - 0.5) / count);
            }
        }
        values
    }
}

/// The mean of values in their order; not a number without any.
pub(crate) fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}
