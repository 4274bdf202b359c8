//! Policies over many worlds: in which share of them each is better, how much is lost by choosing
//! it, from which dose it matters, and where it fails.
//!
//! All policies are simulated in every world, paired by replicate; all worlds share the luck of each
//! replicate. Worlds that were accepted by a calibration and worlds drawn from the stated ranges are
//! two groups: nothing is ever said of both together. Shares of worlds are shares of the stated
//! ranges, not probabilities.

mod beside;
mod boxes;
mod breakeven;
mod judge;
mod regret;
mod robust;
#[cfg(test)]
mod tests;
mod variants;

pub use beside::BesideRow;
pub use boxes::{BoxRow, Failing, Found, Limit};
pub use breakeven::{BreakEven, Reached};
pub use judge::{Claim, InWorld, Judged, Verdict};
pub use regret::{Again, Largest, WORST, worst};
pub use robust::{Change, Deciding, RobustRow, Share};
pub use variants::VariantRow;

pub use crate::stats::prim::{PrimError, Share as Part};

use super::answer::Answer;
use crate::catalogue::outcomes::{self, Direction, Per, TABLE};

/// The outcome in which cost is counted, per municipality-year.
pub const HOURS: &str = "intervention_hours";

/// What is looked at beside the primary outcome.
pub const BESIDE: [&str; 9] = [
    "results_short",
    "results_long",
    "trust_alderman_official",
    "trust_official_alderman",
    "risks_relation",
    "risks_side_activities",
    "risks_enterprise",
    "violations_relation",
    "exposures_relation",
];

/// Which worlds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Those that a calibration of this scenario accepted.
    Accepted,
    /// Those of a table that the scenario names, which no calibration of it accepted.
    Given,
    /// Those drawn from the stated ranges.
    Drawn,
}

impl Group {
    /// All, in the order in which they are reported.
    pub const ALL: [Self; 3] = [Self::Accepted, Self::Given, Self::Drawn];

    /// The word used in tables.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Given => "given",
            Self::Drawn => "drawn",
        }
    }
}

/// What a factor is a part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// The world.
    World,
    /// A policy, by its place in the list: a dose or a coverage.
    Policy(usize),
}

/// Something that differs between worlds.
#[derive(Debug, Clone, PartialEq)]
pub struct Factor {
    /// Its dotted name.
    pub name: String,
    /// What it is a part of.
    pub of: Of,
    /// Lower end of its range.
    pub low: f64,
    /// Upper end of its range.
    pub high: f64,
}

impl Factor {
    /// Whether it can make a difference to a policy.
    fn concerns(&self, policy: usize) -> bool {
        self.of == Of::World || self.of == Of::Policy(policy)
    }
}

/// What is asked of every world.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Policies; the baseline stands first.
    pub policies: Vec<String>,
    /// Place of the primary outcome in the catalogue; one that is better lower or higher.
    pub primary: usize,
    /// Smallest difference that matters, as a share of the baseline's mean in each world.
    pub matters: f64,
    /// What differs between worlds.
    pub factors: Vec<Factor>,
    /// Variants of the rules under which worlds are tried, the scenario as written first; empty where
    /// there are none.
    pub variants: Vec<String>,
}

impl Question {
    /// The outcomes that each world keeps, by their places in the catalogue: the primary one, hours,
    /// what turns the primary one into events, then those looked at beside.
    #[must_use]
    pub fn outcomes(&self) -> Vec<usize> {
        let size = self.size().and_then(outcomes::find);
        let named = std::iter::once(HOURS).chain(BESIDE).filter_map(outcomes::find);
        let mut all = vec![self.primary];
        for outcome in size.into_iter().chain(named) {
            if !all.contains(&outcome) {
                all.push(outcome);
            }
        }
        all
    }

    /// The place of an outcome among those that are kept.
    fn kept(&self, name: &str) -> Option<usize> {
        let outcome = outcomes::find(name)?;
        self.outcomes().iter().position(|kept| *kept == outcome)
    }

    /// The outcome that counts whom the primary outcome's rate is about, where less of it is better.
    fn size(&self) -> Option<&'static str> {
        let described = &TABLE[self.primary];
        if described.for_one(0.0).is_none() || described.direction != Direction::Lower {
            return None;
        }
        match described.per {
            Per::Official => Some("officials"),
            Per::Alderman => Some("aldermen"),
            Per::Dyad => Some("dyads"),
            Per::Municipality | Per::Matter | Per::ElectedSeat | Per::Enterprise => None,
        }
    }

    /// 1 where more of the primary outcome is better, -1 where less is.
    fn sign(&self) -> f64 {
        if TABLE[self.primary].direction == Direction::Higher { 1.0 } else { -1.0 }
    }
}

/// A world with what it said.
#[derive(Debug, Clone, PartialEq)]
pub struct Tried {
    /// Its group.
    pub group: Group,
    /// Its number within the group, from 1.
    pub number: usize,
    /// The value of each factor.
    pub values: Vec<f64>,
    /// Place of the variant under which it was tried; 0 where there are none.
    pub variant: usize,
    /// Outcomes by policy and replicate.
    pub answer: Answer,
}

/// What came of all worlds.
#[derive(Debug, Clone)]
pub struct Exploration {
    /// What was asked.
    pub question: Question,
    /// Every world with its verdicts.
    pub worlds: Vec<Judged>,
    /// A row for each group and policy, the baseline first.
    pub robust: Vec<RobustRow>,
    /// Doses and coverages from which a policy matters.
    pub breakeven: Vec<BreakEven>,
    /// Where policies fail.
    pub boxes: Vec<BoxRow>,
    /// Other outcomes.
    pub beside: Vec<BesideRow>,
    /// Policies whose leading verdict differs between the groups.
    pub changes: Vec<Change>,
    /// A row for each group, policy and variant; none without variants.
    pub variants: Vec<VariantRow>,
}

impl Exploration {
    /// Judges worlds, all with as many replicates, with what the worst of them said under fresh luck.
    #[must_use]
    pub fn new(question: Question, tried: &[Tried], again: &[Again]) -> Self {
        let worlds: Vec<Judged> = tried.iter().map(|world| Judged::of(&question, world)).collect();
        let mut robust = Vec::new();
        let (mut breakeven, mut boxes, mut beside) = (Vec::new(), Vec::new(), Vec::new());
        let mut variants = Vec::new();
        for group in Group::ALL {
            let own: Vec<(&Tried, &Judged)> =
                tried.iter().zip(&worlds).filter(|(world, _)| world.group == group).collect();
            if own.is_empty() {
                continue;
            }
            robust.extend(robust::rows(&question, group, &own, again));
            breakeven.extend(breakeven::rows(&question, group, &own));
            boxes.extend(boxes::rows(&question, group, &own));
            beside.extend(beside::rows(&question, group, &own));
            variants.extend(variants::rows(&question, group, &own));
        }
        let changes = robust::changes(&robust);
        Self { question, worlds, robust, breakeven, boxes, beside, changes, variants }
    }

    /// How many worlds a group holds.
    #[must_use]
    pub fn count(&self, group: Group) -> usize {
        self.worlds.iter().filter(|world| world.group == group).count()
    }

    /// The groups that hold worlds.
    #[must_use]
    pub fn groups(&self) -> Vec<Group> {
        Group::ALL.into_iter().filter(|group| self.count(*group) > 0).collect()
    }
}
