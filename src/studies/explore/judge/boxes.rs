//! In plain ranges, where a policy fails.

use crate::stats::prim::{self, PrimError, Rules, Share, Side};
use crate::studies::answer::compare::effects::ALPHA;
use crate::studies::explore::judge::question::{Group, Question, Tried};
use crate::studies::explore::judge::world::{Claim, InWorld, Judged};

/// What is sought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failing {
    /// Worlds in which it is shown not to be better by more than matters.
    NotBetter,
    /// Worlds in which it is shown to be worse by more than matters.
    Worse,
}

impl Failing {
    /// The word used in tables.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::NotBetter => "not_better",
            Self::Worse => "worse",
        }
    }

    fn holds(self, world: &InWorld) -> bool {
        match self {
            Self::NotBetter => world.better == Claim::No,
            Self::Worse => world.worse == Claim::Yes,
        }
    }
}

/// One limit of a box.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limit {
    /// Place in the list of factors.
    pub factor: usize,
    /// Lower end, where there is one.
    pub low: Option<f64>,
    /// Upper end, where there is one.
    pub high: Option<f64>,
    /// Quasi-p value of the lower end.
    pub quasi_p_low: Option<f64>,
    /// Quasi-p value of the upper end.
    pub quasi_p_high: Option<f64>,
}

/// A box, with what was measured on the half that had no part in the search.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Its limits; none where no box tells failing worlds apart.
    pub limits: Vec<Limit>,
    /// Share of the failing worlds that lie in it.
    pub coverage: Share,
    /// Share of the worlds in it that fail.
    pub density: Share,
    /// Share of all worlds that lie in it.
    pub mass: Share,
    /// Worlds and failing worlds of the half that measured.
    pub measured: (u64, u64),
}

impl Found {
    /// The share of all worlds that fail, on the half that measured, in 0..=1.
    #[must_use]
    pub fn base(&self) -> f64 {
        self.measured.1 as f64 / self.measured.0.max(1) as f64
    }

    /// Whether there is a box in which more worlds fail than elsewhere, beyond chance: the interval
    /// of its density lies above the share of all worlds that fail.
    #[must_use]
    pub fn tells(&self) -> bool {
        let above = self.density.interval.is_some_and(|density| density.low > self.base());
        above && !self.limits.is_empty()
    }
}

/// A policy and what is sought, over the worlds of a group.
#[derive(Debug, Clone, PartialEq)]
pub struct BoxRow {
    /// Which worlds.
    pub group: Group,
    /// Place of the policy in the list.
    pub policy: usize,
    /// What is sought.
    pub failing: Failing,
    /// Worlds in which the policy has a value.
    pub worlds: usize,
    /// Worlds that fail.
    pub cases: usize,
    /// The box, or why there is none.
    pub found: Result<Found, PrimError>,
}

pub(crate) fn rows(question: &Question, group: Group, own: &[(&Tried, &Judged)]) -> Vec<BoxRow> {
    let policies = 1..question.policies.len();
    policies
        .flat_map(|policy| {
            [Failing::NotBetter, Failing::Worse]
                .into_iter()
                .map(move |failing| row(question, group, own, policy, failing))
        })
        .collect()
}

fn row(
    question: &Question,
    group: Group,
    own: &[(&Tried, &Judged)],
    policy: usize,
    failing: Failing,
) -> BoxRow {
    // Doses of other policies have no say in what this one does.
    let factors: Vec<usize> = (0..question.factors.len())
        .filter(|factor| question.factors[*factor].concerns(policy))
        .collect();
    let told = own.iter().filter_map(|(_, judged)| Some((*judged, judged.policy(policy)?)));
    let (points, cases): (Vec<Vec<f64>>, Vec<bool>) = told
        .map(|(world, judged)| {
            let point = factors.iter().map(|factor| world.values[*factor]).collect();
            (point, failing.holds(judged))
        })
        .unzip();
    let found = prim::discover(&points, &cases, &Rules::default(), ALPHA).map(|found| Found {
        limits: limits(&found, &factors),
        coverage: found.coverage,
        density: found.density,
        mass: found.mass,
        measured: (found.measured[0].points, found.measured[0].cases),
    });
    let cases = cases.iter().filter(|case| **case).count();
    BoxRow { group, policy, failing, worlds: points.len(), cases, found }
}

fn limits(found: &prim::Discovery, factors: &[usize]) -> Vec<Limit> {
    let limited = found.limits.iter().enumerate().filter(|(_, range)| range.is_limited());
    limited
        .map(|(place, range)| {
            let quasi_p = |side: Side| {
                let own =
                    found.restrictions.iter().find(|it| it.factor == place && it.side == side);
                own.map(|it| it.quasi_p)
            };
            Limit {
                factor: factors[place],
                low: range.low,
                high: range.high,
                quasi_p_low: quasi_p(Side::Low),
                quasi_p_high: quasi_p(Side::High),
            }
        })
        .collect()
}
