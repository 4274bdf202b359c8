//! The search for boxes and trees: which worlds lie on which side of a threshold, and what distinguishes them.

use crate::stats::multiple::holm;
use crate::stats::prim::{Data, Discovery, Grown, Limit, PrimError, Search, TradeOff, enough};
use crate::studies::answer::compare::contrast::ALPHA;
use crate::studies::explore::judge::boxes::{BoxRow, Found, LeafRow, Sought, TreeRow};
use crate::studies::explore::judge::question::{Group, Question, Tried};
use crate::studies::explore::judge::world::{Claim, InWorld, Judged};

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
