//! The ranges of parameters in which a policy fails or works.

use crate::stats::multiple::holm;
use crate::stats::prim::{
    Data, Discovery, Grown, Limit, PrimError, Range, Search, Share, Side, TradeOff, enough,
};
use crate::studies::answer::compare::contrast::ALPHA;
use crate::studies::explore::judge::question::{Group, Question, Tried};
use crate::studies::explore::judge::world::{Claim, InWorld, Judged};

/// Which worlds are searched for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sought {
    /// Worlds in which the policy is not better by more than matters.
    Fails,
    /// Worlds in which it is better by more than matters.
    Works,
    /// Worlds in which it is worse by more than matters.
    Worse,
}

impl Sought {
    /// The word used in tables.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Fails => "not_better",
            Self::Works => "better",
            Self::Worse => "worse",
        }
    }
}

/// A threshold of the effects of a policy: each world lies on one side of it or is undecided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Line {
    /// Better by more than matters, or not.
    Better,
    /// Worse by more than matters, or not.
    Worse,
}

impl Line {
    /// The side on which a world lies, and its weight: the share of its interval on that side minus the
    /// share on the other. The weight is 1 if the whole interval lies on one side, and 0 if the effect
    /// equals the threshold or there is no interval.
    pub(crate) fn side(self, world: &InWorld, sign: f64, matters: f64) -> (bool, f64) {
        let gain = sign * world.effect;
        let (beyond, claim, case) = match self {
            Self::Better => (gain - matters, world.better, Claim::No),
            Self::Worse => (-gain - matters, world.worse, Claim::Yes),
        };
        match claim {
            Claim::Undecided => {
                let above = beyond > 0.0;
                let half = world.interval.map_or(0.0, |it| (it.high - it.low) / 2.0);
                let known = if half > 0.0 { (beyond.abs() / half).min(UNDECIDED_MAX) } else { 0.0 };
                (above == (case == Claim::Yes), known)
            }
            decided => (decided == case, 1.0),
        }
    }

    fn sought(self) -> &'static [Sought] {
        match self {
            Self::Better => &[Sought::Fails, Sought::Works],
            Self::Worse => &[Sought::Worse],
        }
    }
}

/// Largest weight of an undecided world, so that rounding never makes it 1.
const UNDECIDED_MAX: f64 = 1.0 - 1e-9;

/// A box, with shares that were measured on held-out worlds.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Its limits, by factor, the lower first.
    pub limits: Vec<Limit>,
    /// Share of the worlds searched for that lie in it.
    pub coverage: Share,
    /// Share of the worlds in it that are searched for.
    pub density: Share,
    /// Share of all worlds that lie in it.
    pub mass: Share,
    /// The share of all decided worlds that are searched for, in 0..=1.
    pub base: f64,
    /// Boxes from all worlds to the smallest, with coverage and density.
    pub path: Vec<TradeOff>,
    /// Whether it is reported: the permutation test is significant after correction over the study,
    /// and the whole interval of the density lies above the base.
    pub reported: bool,
}

impl Found {
    /// Its density as a multiple of the share of all worlds.
    fn lift(&self) -> f64 {
        self.density.value.unwrap_or(0.0) / self.base
    }
}

/// A search for a policy over the worlds of a group.
#[derive(Debug, Clone, PartialEq)]
pub struct BoxRow {
    /// Which worlds.
    pub group: Group,
    /// Place of the policy in the list.
    pub policy: usize,
    /// Which worlds are searched for.
    pub sought: Sought,
    /// Worlds in which the policy has a value.
    pub worlds: usize,
    /// Decided worlds that are searched for.
    pub cases: usize,
    /// Undecided worlds.
    pub undecided: usize,
    /// p value of the permutation test, corrected over all searches of the study (Holm).
    pub p: Option<f64>,
    /// In which share of studies like this one a region would have been found; only if none is
    /// reported, and for the rarer side of the threshold.
    pub power: Option<f64>,
    /// The box, none if no factor matters enough; or why there was no search.
    pub found: Result<Option<Found>, PrimError>,
}

impl BoxRow {
    /// The box, whether or not it is reported.
    #[must_use]
    pub fn found(&self) -> Option<&Found> {
        self.found.as_ref().ok()?.as_ref()
    }

    /// The box, if it is reported.
    #[must_use]
    pub fn reported(&self) -> Option<&Found> {
        self.found().filter(|found| found.reported)
    }
}

/// A leaf of a tree.
#[derive(Debug, Clone, PartialEq)]
pub struct LeafRow {
    /// The factors that the box limits, with their ranges; all others are free.
    pub limits: Vec<(usize, Range)>,
    /// Worlds in it.
    pub worlds: usize,
    /// Decided worlds in it.
    pub decided: usize,
    /// The share of the decided worlds that are searched for.
    pub share: f64,
    /// The mean held-out prediction for its worlds.
    pub predicted: f64,
}

/// A tree that predicts where a policy fails, or where it is worse.
#[derive(Debug, Clone, PartialEq)]
pub struct TreeRow {
    /// Which worlds.
    pub group: Group,
    /// Place of the policy in the list.
    pub policy: usize,
    /// Which worlds are searched for.
    pub sought: Sought,
    /// The area under the ROC curve on held-out worlds.
    pub auc: Option<f64>,
    /// Its leaves, from lower values to higher ones.
    pub leaves: Vec<LeafRow>,
}

/// The input of one search.
struct Asked {
    group: Group,
    policy: usize,
    line: Line,
    factors: Vec<usize>,
    points: Vec<Vec<f64>>,
    cases: Vec<bool>,
    weights: Vec<f64>,
}

impl Asked {
    fn new(
        question: &Question,
        group: Group,
        own: &[(&Tried, &Judged)],
        policy: usize,
        line: Line,
    ) -> Self {
        // Doses of other policies do not affect this one.
        let factors: Vec<usize> = (0..question.factors.len())
            .filter(|factor| question.factors[*factor].concerns(policy))
            .collect();
        let told = own.iter().filter_map(|(_, judged)| Some((*judged, judged.policy(policy)?)));
        let mut asked = Self {
            group,
            policy,
            line,
            factors,
            points: Vec::new(),
            cases: Vec::new(),
            weights: Vec::new(),
        };
        for (world, judged) in told {
            let (case, weight) = line.side(judged, question.sign(), question.matters);
            asked.points.push(asked.factors.iter().map(|it| world.values[*it]).collect());
            asked.cases.push(case);
            asked.weights.push(weight);
        }
        asked
    }

    fn data(&self) -> Data<'_> {
        Data { points: &self.points, cases: &self.cases, weights: &self.weights }
    }

    fn decided(&self, cases: bool) -> usize {
        let both = self.cases.iter().zip(&self.weights);
        both.filter(|(case, weight)| **case == cases && **weight >= 1.0).count()
    }

    fn row(&self, sought: Sought, found: Result<Option<Found>, PrimError>) -> BoxRow {
        BoxRow {
            group: self.group,
            policy: self.policy,
            sought,
            worlds: self.points.len(),
            cases: self.decided(sought != Sought::Works),
            undecided: self.points.len() - self.decided(true) - self.decided(false),
            p: None,
            power: None,
            found,
        }
    }

    /// The rows of a search, given its corrected p value.
    fn rows(&self, search: &Search, p: f64) -> Vec<BoxRow> {
        let significant = p <= ALPHA;
        let mut rows: Vec<BoxRow> = self
            .line
            .sought()
            .iter()
            .map(|sought| {
                let found = search.discover(*sought != Sought::Works);
                let found = found.map(|found| self.found(found, significant));
                BoxRow { p: Some(p), ..self.row(*sought, Ok(found)) }
            })
            .collect();
        if rows.iter().all(|row| row.reported().is_none()) {
            let whole = search.whole();
            let rarer = if self.line == Line::Better && whole.density() > 0.5 {
                Sought::Works
            } else {
                rows[0].sought
            };
            for row in rows.iter_mut().filter(|row| row.sought == rarer) {
                row.power = search.power(rarer != Sought::Works);
            }
        }
        rows
    }

    fn found(&self, found: Discovery, significant: bool) -> Found {
        let reported = significant && found.is_denser();
        let base = found.base();
        let own = |limit: Limit| Limit { factor: self.factors[limit.factor], ..limit };
        let path = found.path.into_iter().map(|step| {
            let limits = step.limits.into_iter().map(|(at, range)| (self.factors[at], range));
            TradeOff { limits: limits.collect(), ..step }
        });
        Found {
            limits: found.limits.into_iter().map(own).collect(),
            coverage: found.coverage,
            density: found.density,
            mass: found.mass,
            base,
            path: path.collect(),
            reported,
        }
    }

    /// The tree of a search; none if it is a single leaf.
    fn tree(&self, search: &Search) -> Option<TreeRow> {
        let Grown { leaves, auc } = search.tree();
        let leaves = leaves.into_iter().map(|leaf| LeafRow {
            limits: leaf.limits.iter().map(|(at, range)| (self.factors[*at], *range)).collect(),
            worlds: leaf.found.points as usize,
            // Only decided worlds have a weight, which is 1.
            decided: leaf.found.weight as usize,
            share: leaf.found.density(),
            predicted: leaf.predicted,
        });
        let leaves: Vec<LeafRow> = leaves.collect();
        let sought = self.line.sought()[0];
        let (group, policy) = (self.group, self.policy);
        (leaves.len() > 1).then_some(TreeRow { group, policy, sought, auc, leaves })
    }
}

/// The worlds of a group, each with its verdicts.
pub(crate) type Own<'a> = (Group, Vec<(&'a Tried, &'a Judged)>);

/// Boxes and trees of all policies over all groups.
pub(crate) fn rows(question: &Question, groups: &[Own]) -> (Vec<BoxRow>, Vec<TreeRow>) {
    let mut all = Vec::new();
    for (group, own) in groups {
        for policy in 1..question.policies.len() {
            for line in [Line::Better, Line::Worse] {
                all.push(Asked::new(question, *group, own, policy, line));
            }
        }
    }
    let tests = all.iter().filter(|asked| enough(asked.data()).is_ok()).count();
    // Each search has a seed of its own, so that no two share their permutations.
    let searches: Vec<Result<Search, PrimError>> = (0_u64..)
        .zip(&all)
        .map(|(seed, asked)| Search::new(asked.data(), tests, ALPHA, seed))
        .collect();
    let p: Vec<f64> = searches.iter().flatten().map(|search| search.chance().p).collect();
    let mut corrected = holm(&p).into_iter();
    let (mut boxes, mut trees) = (Vec::new(), Vec::new());
    for (asked, search) in all.iter().zip(&searches) {
        match (search, search.as_ref().ok().and_then(|_| corrected.next())) {
            (Ok(search), Some(p)) => {
                boxes.extend(asked.rows(search, p));
                if p <= ALPHA {
                    trees.extend(asked.tree(search));
                }
            }
            (Err(reason), _) => {
                let sought = asked.line.sought().iter();
                boxes.extend(sought.map(|sought| asked.row(*sought, Err(*reason))));
            }
            (Ok(_), None) => {}
        }
    }
    (boxes, trees)
}

/// The most informative row on where a policy fails or works: the reported box with the larger ratio
/// of its density to the share of all worlds, else the rarer side, else where it fails.
pub(crate) fn leading(rows: &[BoxRow], group: Group, policy: usize) -> Option<&BoxRow> {
    let own =
        |row: &&BoxRow| row.group == group && row.policy == policy && row.sought != Sought::Worse;
    let lift = |row: &BoxRow| row.reported().map_or(0.0, Found::lift);
    let reported = rows.iter().filter(own).filter(|row| row.reported().is_some());
    reported
        .max_by(|one, other| lift(one).total_cmp(&lift(other)))
        .or_else(|| rows.iter().filter(own).find(|row| row.power.is_some()))
        .or_else(|| rows.iter().find(own))
}

/// The range of each factor that a box limits.
#[must_use]
pub fn ranges(limits: &[Limit]) -> Vec<(usize, Range)> {
    let mut ranges: Vec<(usize, Range)> = Vec::new();
    for limit in limits {
        let value = Some(limit.value);
        match ranges.last_mut() {
            Some((factor, range)) if *factor == limit.factor => {
                *range = range.with(limit.side, value);
            }
            _ => ranges.push((limit.factor, Range::default().with(limit.side, value))),
        }
    }
    ranges
}

/// The word for a side in tables.
#[must_use]
pub fn side_word(side: Side) -> &'static str {
    match side {
        Side::Low => "at_least",
        Side::High => "at_most",
    }
}
