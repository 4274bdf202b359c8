//! One policy against the baseline on one outcome, and numbers with their intervals.

use crate::catalogue::outcomes::Direction;
use crate::charts::estimate::Estimate;
use crate::studies::answer::compare::effects::Role;
use crate::table::verdict::Verdict;
use crate::words::{EMPTY, Words, say};

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
    /// p-value after adjustment, in 0..=1.
    pub p_adjusted: Option<f64>,
    /// Share of replicates, in 0..=1, in which the policy came out better under common luck.
    pub probability_better: Option<f64>,
    /// Whether there are enough replicates for an interval of the difference.
    pub enough_replicates: bool,
    /// Verdict.
    pub verdict: Verdict,
    /// Variance without pairing over variance with pairing.
    pub variance_ratio: Option<f64>,
    /// The most that ratio could be for risks that arise by chance in fixed cultures.
    pub variance_bound: Option<f64>,
}

impl Effect {
    /// Whether the verdict says that there is a difference which can be told from chance and
    /// may matter.
    pub(crate) fn distinguishable(&self) -> bool {
        self.verdict.is_difference()
    }

    /// The verdict in a word.
    pub(crate) fn said(&self) -> &'static str {
        verdict_word(self.verdict, self.enough_replicates)
    }

    /// Relative difference, if it exists.
    pub(crate) fn relative(&self) -> Option<Estimate> {
        Estimate::new(self.relative_difference, self.relative_low, self.relative_high)
    }

    /// As [`Effect::relative`], unless there are too few replicates for a percentage to say anything.
    pub(crate) fn relative_to_read(&self) -> Option<Estimate> {
        self.relative().filter(|_| self.enough_replicates)
    }

    /// Policy, outcome or profile, difference and verdict in a line.
    pub(crate) fn told(&self, words: Words) -> String {
        let what = if self.profile == ALL {
            words.outcome(self.outcome)
        } else {
            words.profile(&self.profile)
        };
        let told = words.mark(&self.policy, &what, &self.change(words));
        say!(words, "mark-verdict", told = told, verdict = words.verdict_short(self.said()))
    }

    /// Relative difference with its interval in words, or the sign for none.
    pub(crate) fn change(&self, words: Words) -> String {
        let numbers = |it: Estimate| it.told_as_effect(words);
        self.relative_to_read().map_or_else(|| EMPTY.to_owned(), numbers)
    }

    /// Difference in the outcome's unit, if it exists.
    pub(crate) fn absolute(&self) -> Option<Estimate> {
        Estimate::new(self.difference, self.ci_low, self.ci_high)
    }
}
