//! Scenario discovery: the ranges in which cases concentrate, by the patient rule induction method
//! (PRIM; Friedman and Fisher 1999) along the factors that matter, and by a small tree.
//!
//! A permutation test first establishes whether being a case depends on anything at all. Only sides of
//! factors whose cut gains more than chance does in one of twenty searches are peeled, so that
//! irrelevant factors remove nothing. Of the path of boxes, the one with the highest likelihood is
//! selected (Kulldorff 1997). Its coverage and density are measured on points that were not used in
//! the search, over many splits.
//!
//! Points that may or may not be cases have a lower weight in the search, and none when a box is
//! evaluated: the weight of a decided point is 1.

mod chance;
mod cuts;
mod error;
mod held;
mod limits;
mod peel;
mod power;
mod search;
mod stream;
mod tree;

pub use chance::Chance;
pub use error::{CASES_MIN, POINTS_MIN, PrimError};
pub use limits::{Count, Data, Limit, Range, Share, Side};
pub use peel::{Rules, Step};
pub use power::{COVERAGE, DENSE, DENSITY, HOLDS};

use cuts::Grid;

/// The rules of a search: nothing is pasted, because the limits are adjusted afterwards.
const RULES: Rules = Rules { peel: 0.05, paste: None, mass_min: 0.05 };

/// One box of the path from the whole space to the smallest, with its coverage and density.
#[derive(Debug, Clone, PartialEq)]
pub struct TradeOff {
    /// Factors with their ranges in it; all others are free.
    pub limits: Vec<(usize, Range)>,
    /// Share of the points in it.
    pub mass: f64,
    /// Share of the cases in it, on the points on which it was found: biased upwards.
    pub coverage_found: Option<f64>,
    /// Share of its points that are cases, on the same points.
    pub density_found: Option<f64>,
    /// The coverage of boxes of the same size on held-out points.
    pub coverage: Option<f64>,
    /// The density of boxes of the same size on held-out points.
    pub density: Option<f64>,
}

/// A box in which cases concentrate.
#[derive(Debug, Clone, PartialEq)]
pub struct Discovery {
    /// Its limits, by factor, the lower first.
    pub limits: Vec<Limit>,
    /// Counts of all points and of those in the box, on the points on which it was found: biased
    /// upwards. Only decided points have a weight.
    pub found: [Count; 2],
    /// Share of the cases that lie in it, on held-out points.
    pub coverage: Share,
    /// Share of its points that are cases, on held-out points.
    pub density: Share,
    /// Share of the points that lie in it, on held-out points.
    pub mass: Share,
    /// The path of boxes.
    pub path: Vec<TradeOff>,
}

impl Discovery {
    /// The share of all points that are cases, in 0..=1.
    #[must_use]
    pub fn base(&self) -> f64 {
        self.found[0].density()
    }

    /// Whether its density on held-out points is significantly above that of all points.
    #[must_use]
    pub fn is_denser(&self) -> bool {
        self.density.interval.is_some_and(|density| density.low > self.base())
    }
}

/// A leaf of a tree.
#[derive(Debug, Clone, PartialEq)]
pub struct Leaf {
    /// Factors with their ranges in it; all others are free.
    pub limits: Vec<(usize, Range)>,
    /// The count of its points, on those on which the tree was grown. Only decided points have a
    /// weight.
    pub found: Count,
    /// The mean held-out prediction for its points.
    pub predicted: f64,
}

/// A tree that predicts how likely a point is to be a case.
#[derive(Debug, Clone, PartialEq)]
pub struct Grown {
    /// Its leaves; one if nothing was cut.
    pub leaves: Vec<Leaf>,
    /// The area under the ROC curve on held-out points: how often a case gets a higher prediction
    /// than another point, 0.5 by chance, 1 if always.
    pub auc: Option<f64>,
}

/// Checks that there are enough points for a search.
///
/// # Errors
/// A total weight below [`POINTS_MIN`], a weight of cases or of other points below [`CASES_MIN`], or
/// invalid input.
pub fn enough(data: Data) -> Result<(), PrimError> {
    check(data.points, data.cases)?;
    if data.weights.len() != data.points.len() {
        return Err(PrimError::Lengths);
    }
    let fits = |weight: &f64| (0.0..=1.0).contains(weight);
    if let Some(point) = data.weights.iter().position(|weight| !fits(weight)) {
        return Err(PrimError::Weight { point });
    }
    let whole = data.count(0..data.points.len());
    let fewest = f64::from(CASES_MIN);
    let others = whole.weight - whole.cases;
    if whole.weight < f64::from(POINTS_MIN) || whole.cases < fewest || others < fewest {
        return Err(PrimError::TooFew { points: whole.weight as u32, cases: whole.cases as u32 });
    }
    Ok(())
}

/// A search with its permutation test.
pub struct Search<'a> {
    data: Data<'a>,
    others: Vec<bool>,
    decided: Vec<f64>,
    grid: Grid,
    chance: Chance,
    seed: u64,
    alpha: f64,
}

impl<'a> Search<'a> {
    /// Tests whether being a case depends on any factor, as one of `tests` tests with a family-wise
    /// error rate of `alpha`. The same seed gives the same result.
    ///
    /// # Errors
    /// Too few points (see [`enough`]), factors that do not vary, or invalid input.
    pub fn new(data: Data<'a>, tests: usize, alpha: f64, seed: u64) -> Result<Self, PrimError> {
        enough(data)?;
        let grid = Grid::new(data.points);
        let chance = chance::chance(data, &grid, tests.max(1), alpha, seed)?;
        let others = data.cases.iter().map(|case| !case).collect();
        let decided = data.weights.iter().map(|weight| if *weight < 1.0 { 0.0 } else { 1.0 });
        let decided = decided.collect();
        Ok(Self { data, others, decided, grid, chance, seed, alpha })
    }

    /// The result of the permutation test.
    #[must_use]
    pub fn chance(&self) -> Chance {
        self.chance
    }

    /// The count of all points.
    #[must_use]
    pub fn whole(&self) -> Count {
        self.data.count(0..self.data.points.len())
    }

    /// The points on which boxes are evaluated: only those of full weight.
    fn judging<'b>(&'b self, data: Data<'b>) -> Data<'b> {
        Data { weights: &self.decided, ..data }
    }

    fn of(&self, cases: bool) -> Data<'_> {
        if cases { self.data } else { Data { cases: &self.others, ..self.data } }
    }

    /// The box in which cases concentrate, or other points if `cases` is false; none if no factor
    /// matters enough.
    #[must_use]
    pub fn discover(&self, cases: bool) -> Option<Discovery> {
        let data = self.of(cases);
        let rows: Vec<usize> = (0..data.points.len()).collect();
        let screen = self.chance.screen;
        let full = search::search(data, &self.grid, &rows, screen, &RULES)?;
        let judge = self.judging(data);
        let held = held::boxes(data, judge, &self.grid, &full, screen, self.seed, &RULES);
        let whole = judge.count(rows.iter().copied());
        let (all, inside) = (held.all, held.inside);
        let coverage = held.between(|one| one.map_or(Some(0.0), |it| it.cover(&whole)));
        let density = held.between(|one| one.and_then(Count::dense));
        let points = whole.points as f64;
        let mass = held.between(|one| Some(one.map_or(0.0, |it| it.points as f64 / points)));
        let share = |part, whole, size: f64, besides| {
            Share::of(part, whole, size / held::times(), besides, self.alpha)
        };
        let (judged, within) = (all.points as f64, inside.points as f64);
        let path = full.path.iter().zip(&held.path).map(|(step, held)| TradeOff {
            limits: limited(full.factors.iter().copied().zip(step.limits.iter().copied())),
            mass: step.count.points as f64 / points,
            coverage_found: full.count(judge, &rows, &step.limits).cover(&whole),
            density_found: full.count(judge, &rows, &step.limits).dense(),
            coverage: held.cover(&all),
            density: held.dense(),
        });
        Some(Discovery {
            limits: held.limits(&full),
            found: [whole, full.count(judge, &rows, &full.limits)],
            coverage: share(inside.cases, all.cases, all.effective_cases(), coverage),
            density: share(inside.cases, inside.weight, inside.effective(), density),
            mass: share(within, judged, judged, mass),
            path: path.collect(),
        })
    }

    /// A tree that predicts which points are cases.
    #[must_use]
    pub fn tree(&self) -> Grown {
        let (data, screen) = (self.data, self.chance.screen);
        let rows: Vec<usize> = (0..data.points.len()).collect();
        let judge = self.judging(data);
        let tree = tree::Tree::grow(data, &self.grid, &rows, screen);
        let (predicted, auc) = held::predictions(data, judge, &self.grid, screen, self.seed);
        let leaf = |(limits, _): (Vec<Range>, Count)| {
            let own = rows.iter().copied();
            let own: Vec<usize> =
                own.filter(|row| limits::inside(&limits, &data.points[*row])).collect();
            let sum: f64 = own.iter().map(|row| predicted[*row]).sum();
            Leaf {
                limits: limited(limits.into_iter().enumerate()),
                predicted: sum / own.len().max(1) as f64,
                found: judge.count(own.into_iter()),
            }
        };
        Grown { leaves: tree.leaves.into_iter().map(leaf).collect(), auc }
    }

    /// The power of a study like this one: the share in which a region would be found that holds a
    /// share [`HOLDS`] of the cases (or of the other points) with a density of [`DENSE`]. Found means
    /// a true coverage of at least [`COVERAGE`] and a true density of at least [`DENSITY`]. None if
    /// there are too many cases for such a region.
    #[must_use]
    pub fn power(&self, cases: bool) -> Option<f64> {
        power::power(self.of(cases), &self.grid, &self.chance, &RULES, self.seed)
    }
}

/// The path of boxes on all points by slices from every side, as other implementations compute it:
/// without a test, a selection of factors or held-out points. For findings, use [`Search`].
///
/// # Errors
/// Invalid input.
pub fn path(points: &[Vec<f64>], cases: &[bool], rules: &Rules) -> Result<Vec<Step>, PrimError> {
    check(points, cases)?;
    let slice = |share: f64| share > 0.0 && share < 0.5;
    let fits =
        slice(rules.peel) && rules.paste.is_none_or(slice) && (0.0..=1.0).contains(&rules.mass_min);
    if !fits {
        return Err(PrimError::Rules);
    }
    let weights = vec![1.0; points.len()];
    let data = Data { points, cases, weights: &weights };
    let rows: Vec<usize> = (0..points.len()).collect();
    let sides = (0..data.factors()).flat_map(|factor| [(factor, Side::High), (factor, Side::Low)]);
    Ok(peel::path(data, &rows, &sides.collect::<Vec<_>>(), rules))
}

/// The factors that have a limit.
fn limited(ranges: impl Iterator<Item = (usize, Range)>) -> Vec<(usize, Range)> {
    ranges.filter(|(_, range)| range.is_limited()).collect()
}

fn check(points: &[Vec<f64>], cases: &[bool]) -> Result<(), PrimError> {
    let factors = points.first().map_or(0, Vec::len);
    if points.len() != cases.len() || points.iter().any(|point| point.len() != factors) {
        return Err(PrimError::Lengths);
    }
    let finite = |point: &Vec<f64>| point.iter().all(|value| value.is_finite());
    match points.iter().position(|point| !finite(point)) {
        Some(point) => Err(PrimError::NotFinite { point }),
        None => Ok(()),
    }
}
