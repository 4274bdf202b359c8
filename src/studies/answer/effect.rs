//! One policy against the baseline on one outcome, and numbers with their intervals.

use crate::catalogue::outcomes::Direction;
use crate::charts::estimate::{Estimate, finite};
use crate::charts::style::Sign;
use crate::studies::answer::assumptions::AssumptionRow;
use crate::studies::answer::compare::comparison::Role;
use crate::studies::answer::compare::verdict::is_better;
use crate::table::verdict::Verdict;
use crate::words::{EMPTY, Words, say};
use std::cmp::Ordering;

/// The profile that stands for every municipality.
pub(crate) const ALL: &str = "all";

/// The verdict where too few events for an interval are a matter of too few replicates.
pub const TOO_FEW_REPLICATES: &str = "too_few_replicates";

/// A verdict in a word; with too few replicates it is not for want of events.
pub(crate) fn verdict_word(verdict: Verdict, enough_replicates: bool) -> &'static str {
    match verdict {
        Verdict::TooFewEvents if !enough_replicates => TOO_FEW_REPLICATES,
        verdict => verdict.word(),
    }
}

/// One policy against the baseline on one outcome: what is needed of a row of `comparison.csv`.
/// Numbers that do not exist are `None`; those that are not finite are taken for `None`.
#[derive(Debug, Clone, PartialEq)]
pub struct Effect {
    /// Outcome, by its column name.
    pub outcome: &'static str,
    /// Unit of the means and of the difference.
    pub unit: &'static str,
    /// Which way is better.
    pub direction: Direction,
    /// Whether it is of the primary family.
    pub role: Role,
    /// Profile; `all` for every municipality.
    pub profile: String,
    /// Policy that is compared.
    pub policy: String,
    /// Mean of the baseline over replicates.
    pub baseline_mean: Option<f64>,
    /// The 95% interval of that mean by itself.
    pub baseline_interval: Option<(f64, f64)>,
    /// Mean of the policy over replicates.
    pub policy_mean: Option<f64>,
    /// The 95% interval of that mean by itself.
    pub policy_interval: Option<(f64, f64)>,
    /// Policy less baseline.
    pub difference: Option<f64>,
    /// Lower end of the difference's interval; in the primary family that of the family.
    pub ci_low: Option<f64>,
    /// Upper end, as above.
    pub ci_high: Option<f64>,
    /// Difference as a share of the baseline's mean: -0.18 is 18% fewer.
    pub relative_difference: Option<f64>,
    /// Lower end of the relative difference's interval; `None` if unbounded.
    pub relative_low: Option<f64>,
    /// Upper end, as above.
    pub relative_high: Option<f64>,
    /// False discovery rate, in 0..=1, of an exploratory comparison.
    pub q: Option<f64>,
    /// On which side of zero it lies beyond chance.
    pub side: Option<Ordering>,
    /// Share of replicates, in 0..=1, in which the policy was better, given the same random events in both.
    pub share_of_replicates_better: Option<f64>,
    /// Shares of municipalities with less, as much and more of it than under the baseline.
    pub municipalities: Option<[f64; 3]>,
    /// Whether there are enough replicates for an interval of the difference.
    pub enough_replicates: bool,
    /// The same over sets of assumptions, of a primary comparison, if they were varied.
    pub assumed: Option<AssumptionRow>,
    /// Verdict, of a primary comparison.
    pub verdict: Option<Verdict>,
    /// Variance without pairing over variance with pairing.
    pub variance_ratio: Option<f64>,
    /// The most that ratio could be for risks that arise by chance in fixed cultures.
    pub variance_bound: Option<f64>,
}

impl Effect {
    /// Whether it is distinguishable from chance.
    pub(crate) fn distinguishable(&self) -> bool {
        self.side.is_some()
    }

    /// Whether it is better, or worse, beyond chance; nothing if neither, or if neither direction is better.
    pub(crate) fn is_better(&self) -> Option<bool> {
        let side = self.side?;
        (self.direction != Direction::Neutral).then(|| is_better(Some(side), self.direction))
    }

    /// The verdict in a word.
    pub(crate) fn said(&self) -> Option<&'static str> {
        self.verdict.map(|verdict| verdict_word(verdict, self.enough_replicates))
    }

    /// The sign by which a figure shows it: of the side on which it lies, filled if that is distinguishable from chance; in
    /// the primary family, if it is by enough to matter.
    pub(crate) fn sign(&self) -> Sign {
        let filled = self.verdict.map_or(self.side.is_some(), Verdict::is_difference);
        match (self.side, self.is_better()) {
            (None, _) => Sign::Untold,
            (Some(_), Some(true)) => Sign::Better { filled },
            (Some(_), Some(false)) => Sign::Worse { filled },
            (Some(_), None) => Sign::Neither { filled },
        }
    }

    /// Relative difference, if it exists.
    pub(crate) fn relative(&self) -> Option<Estimate> {
        Estimate::new(self.relative_difference, self.relative_low, self.relative_high)
    }

    /// As [`Effect::relative`], unless there are too few replicates for a percentage to say anything.
    pub(crate) fn relative_to_read(&self) -> Option<Estimate> {
        self.relative().filter(|_| self.enough_replicates)
    }

    /// The verdict in a few words; the false discovery rate of an exploratory comparison.
    pub(crate) fn judged(&self, words: Words) -> String {
        match (self.said(), finite(self.q)) {
            (Some(said), _) => words.verdict_short(said),
            (None, Some(q)) => say!(words, "q", q = words.p_value(q)),
            (None, None) => EMPTY.to_owned(),
        }
    }

    /// Policy, outcome or profile, difference and verdict in a line.
    pub(crate) fn told(&self, words: Words) -> String {
        let what = if self.profile == ALL {
            words.outcome(self.outcome)
        } else {
            words.profile(&self.profile)
        };
        let told = words.mark(&self.policy, &what, &self.change(words));
        say!(words, "mark-verdict", told = told, verdict = self.judged(words))
    }

    /// Relative difference with its interval in words, or the sign for none.
    pub(crate) fn change(&self, words: Words) -> String {
        let numbers = |it: Estimate| it.told_as_effect(words);
        self.relative_to_read().map_or_else(|| EMPTY.to_owned(), numbers)
    }

    /// The middle 80% of relative differences over sets of assumptions, if they were varied.
    pub(crate) fn range_over_assumptions(&self) -> Option<(f64, f64)> {
        let row = self.assumed.as_ref()?;
        finite(row.low).zip(finite(row.high))
    }

    /// Difference in the outcome's unit, if it exists.
    pub(crate) fn absolute(&self) -> Option<Estimate> {
        Estimate::new(self.difference, self.ci_low, self.ci_high)
    }
}
