//! Judges the patterns and loops of the catalogue by their estimators, with an interval for each.
//!
//! ```text
//! world -> variants (runs) -> findings (estimate) -> judgement: holds, undecided, contradicted
//!                          -> loops: contrast alive less contrast held
//! many worlds -> judgements -> shares and the parameter that decides (worlds)
//! ```

mod estimate;
mod loops;
mod measure;
mod runs;
mod study;
mod worlds;

pub use estimate::{FEWEST_VALUES, Finding, Left, judge, left};
pub use loops::{LoopRow, LoopVerdict, loop_rows};
pub use measure::{counted, value};
pub use runs::{Key, Run, Runs, Source, Variant, ask};
pub use study::{AtDefaults, Pair, at_defaults};
pub use worlds::{
    Deciding, InWorld, NumberedWorld, Share, Shares, WorldRow, asked, in_world, shares, spread,
};

pub use crate::stats::estimate::Estimate;

use serde::{Deserialize, Serialize};

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
