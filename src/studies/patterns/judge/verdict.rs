//! What a test of a pattern found, and the judgement on all of its tests.

use crate::catalogue::patterns::{Claim, Sign};
use crate::stats::estimate::Estimate;
use crate::stats::sample::Sample;
use serde::{Deserialize, Serialize};

/// The chance that an interval misses.
pub(crate) const ALPHA: f64 = 0.05;
/// Clearness of what has no spread at all.
const CERTAIN: f64 = 1000.0;
/// Fewest replicates with a value that an interval is made of: of fewer, all may be equal by chance.
pub const FEWEST_VALUES: usize = 5;

/// The verdict on a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    /// Every interval lies on the stated side.
    Holds,
    /// Some interval lies on the other side.
    Contradicted,
    /// Neither.
    Undecided,
}

impl Verdict {
    /// The word used in tables.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::Contradicted => "contradicted",
            Self::Undecided => "undecided",
        }
    }
}

/// A pattern as it came out in one world.
#[derive(Debug, Clone, PartialEq)]
pub struct Judgement {
    /// Identifier of the pattern.
    pub id: &'static str,
    /// What came of its tests.
    pub findings: Vec<Finding>,
    /// The verdict.
    pub verdict: Verdict,
}

impl Judgement {
    /// The judgement on findings: contradicted if one is, holding if all do, else undecided.
    #[must_use]
    pub fn of(id: &'static str, findings: Vec<Finding>) -> Self {
        let verdicts: Vec<Verdict> = findings.iter().map(Finding::verdict).collect();
        let verdict = if verdicts.contains(&Verdict::Contradicted) {
            Verdict::Contradicted
        } else if !verdicts.is_empty() && verdicts.iter().all(|one| *one == Verdict::Holds) {
            Verdict::Holds
        } else {
            Verdict::Undecided
        };
        Self { id, findings, verdict }
    }

    /// Whether no test has data.
    #[must_use]
    pub fn no_data(&self) -> bool {
        self.findings.iter().all(|finding| finding.estimate.is_none())
    }

    /// The verdict in a word, or `no data`.
    #[must_use]
    pub fn word(&self) -> &'static str {
        if self.no_data() { "no data" } else { self.verdict.word() }
    }

    /// How far the worst finding lies on the stated side, in half-widths of its interval: above 1
    /// it holds. `None` where a finding has no data.
    #[must_use]
    pub fn worst(&self) -> Option<f64> {
        let clear: Option<Vec<f64>> = self.findings.iter().map(Finding::clearness).collect();
        clear?.into_iter().reduce(f64::min)
    }
}

/// What came of one test: the estimate and its 95% interval over replicates.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// What was measured.
    pub what: &'static str,
    /// What is claimed of it.
    pub claim: Claim,
    /// The difference or slope in each replicate.
    pub effects: Vec<Option<f64>>,
    /// Their mean with its interval, or the relative difference where the claim is on that; `None`
    /// where there are no data, or too few.
    pub estimate: Option<Estimate>,
}

impl Finding {
    pub(crate) fn of(what: &'static str, sign: Sign, effects: Vec<Option<f64>>) -> Self {
        let estimate = mean(&effects);
        Self { what, claim: Claim::Side(sign), effects, estimate }
    }

    pub(crate) fn nothing(what: &'static str, claim: Claim) -> Self {
        Self { what, claim, effects: Vec::new(), estimate: None }
    }

    /// Estimate and interval turned so that above zero is as claimed: estimate, lower, upper end.
    fn turned(&self) -> Option<(f64, f64, f64)> {
        let Estimate { mean, low, high, .. } = self.estimate?;
        Some(match self.claim {
            Claim::Side(Sign::Up) => (mean, low, high),
            Claim::Side(Sign::Down) => (-mean, -high, -low),
            Claim::LosesLessThan(share) => (mean + share, low + share, high + share),
            Claim::GainsLessThan(share) => (share - mean, share - high, share - low),
            Claim::GainsMoreThan(share) => (mean - share, low - share, high - share),
        })
    }

    /// The verdict on this finding alone.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        match self.turned() {
            Some((_, low, _)) if low > 0.0 => Verdict::Holds,
            Some((_, _, high)) if high < 0.0 => Verdict::Contradicted,
            _ => Verdict::Undecided,
        }
    }

    /// How far it lies on the stated side, in half-widths of the interval: above 1 it holds, below
    /// -1 it is contradicted.
    #[must_use]
    pub fn clearness(&self) -> Option<f64> {
        let (mean, low, high) = self.turned()?;
        let half = 0.5 * (high - low);
        Some(match half > 0.0 {
            true => (mean / half).clamp(-CERTAIN, CERTAIN),
            false if mean == 0.0 => 0.0,
            false => CERTAIN.copysign(mean),
        })
    }

    /// The verdict in a word, or `no data`.
    #[must_use]
    pub fn word(&self) -> &'static str {
        if self.estimate.is_none() { "no data" } else { self.verdict().word() }
    }
}

/// The mean of those values that exist, if they are enough.
pub(crate) fn mean(values: &[Option<f64>]) -> Option<Estimate> {
    let values: Vec<f64> = values.iter().copied().flatten().collect();
    if values.len() < FEWEST_VALUES {
        return None;
    }
    Sample::new(values).ok().map(|sample| Estimate::of_mean(&sample, ALPHA))
}
