//! Scenario discovery by patient rule induction (PRIM; Friedman and Fisher 1999): a box of worlds in
//! which most of the cases lie and little else.
//!
//! The box is found on half of the points. What it covers and how dense it is in cases is measured
//! on the other half, which had no part in the search.

mod limits;
mod peel;

use super::estimate::Interval;
use super::proportions::wilson;
pub use limits::{Count, Range, Side};
use limits::{Data, sides};
pub use peel::{Rules, Step};

/// Fewest points for a search.
pub const POINTS_MIN: usize = 500;

/// Fewest cases for a search.
pub const CASES_MIN: usize = 50;

/// A limit with a higher quasi-p value than this is dropped.
const QUASI_P_MAX: f64 = 0.05;

/// Why there is no box.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum PrimError {
    /// Too few points or cases to tell a box from chance.
    #[error(
        "too few: {points} points with {cases} cases, where {} with {} are needed",
        POINTS_MIN,
        CASES_MIN
    )]
    TooFew {
        /// How many points there are.
        points: usize,
        /// How many of them are cases.
        cases: usize,
    },
    /// Every point is a case.
    #[error("every point is a case, so that no box tells them apart")]
    AllCases,
    /// Not one answer for each point, or points of unequal length.
    #[error("a search needs one answer for each point and points of one length")]
    Lengths,
    /// A point holds NaN or an infinite number.
    #[error("point {point} holds a number that is not finite")]
    NotFinite {
        /// Its place, from 0.
        point: usize,
    },
    /// Shares out of range.
    #[error("shares of slices lie above 0 and below 0.5, the smallest mass in 0..=1")]
    Rules,
}

/// One limit of the box.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Restriction {
    /// Which factor, from 0.
    pub factor: usize,
    /// Which side of it.
    pub side: Side,
    /// The limit, included in the box.
    pub limit: f64,
    /// Chance of at least so many cases in the box if the limit told nothing (Bryant and Lempert
    /// 2010): a one-sided binomial test against the density without this limit, on the half that
    /// measures. It describes; it is corrected neither for the search nor for the number of limits.
    pub quasi_p: f64,
}

/// A share with its interval; both empty where it is one of nothing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// In 0..=1.
    pub value: Option<f64>,
    /// Wilson's interval.
    pub interval: Option<Interval>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Discovery {
    /// The path of boxes on the half that searched, from the whole space on.
    pub path: Vec<Step>,
    /// Which of them was chosen.
    pub chosen: usize,
    /// The chosen box without the limits that did not help, by factor.
    pub limits: Vec<Range>,
    /// Its limits one by one; none where no box beats the whole space.
    pub restrictions: Vec<Restriction>,
    /// All points, and those in the box, of the half that searched: better than the truth.
    pub found: [Count; 2],
    /// All points, and those in the box, of the half that measured.
    pub measured: [Count; 2],
    /// Share of the measuring half's cases that lie in the box.
    pub coverage: Share,
    /// Share of the measuring half's points in the box that are cases.
    pub density: Share,
    /// Share of the measuring half's points that lie in the box.
    pub mass: Share,
}

/// Seeks a box in which the cases lie. Intervals miss with chance `alpha`.
///
/// Of each two successive points a keyed coin says which searches and which measures. Of the path
/// the box with the highest harmonic mean of coverage and density is chosen, the first among equals;
/// then the limit with the highest quasi-p value on the searching half is dropped as long as that is
/// above 0.05.
///
/// # Errors
/// Fewer than [`POINTS_MIN`] points or [`CASES_MIN`] cases, nothing but cases, input that does not
/// fit.
pub fn discover(
    points: &[Vec<f64>],
    cases: &[bool],
    rules: &Rules,
    alpha: f64,
) -> Result<Discovery, PrimError> {
    check(points, cases, rules)?;
    let count = cases.iter().filter(|case| **case).count();
    if points.len() < POINTS_MIN || count < CASES_MIN {
        return Err(PrimError::TooFew { points: points.len(), cases: count });
    }
    if count == points.len() {
        return Err(PrimError::AllCases);
    }
    let (searching, measuring): (Vec<usize>, Vec<usize>) =
        (0..points.len()).partition(|at| searches(*at));
    let half = |rows: &[usize]| -> (Vec<&[f64]>, Vec<bool>) {
        rows.iter().map(|at| (points[*at].as_slice(), cases[*at])).unzip()
    };
    let (searching, measuring) = (half(&searching), half(&measuring));
    let search = Data { points: &searching.0, cases: &searching.1 };
    let measure = Data { points: &measuring.0, cases: &measuring.1 };
    let path = peel::path(search, points[0].len(), rules);
    let chosen = choose(&path);
    let limits = drop_idle(search, path[chosen].limits.clone());
    let whole = vec![Range::default(); limits.len()];
    let restrictions = sides(&limits)
        .map(|(factor, side, limit)| {
            let quasi_p = measure.quasi_p(&limits, factor, side);
            Restriction { factor, side, limit, quasi_p }
        })
        .collect();
    let counts = |data: Data| [data.count(&whole), data.count(&limits)];
    let measured = counts(measure);
    let [all, inside] = measured;
    Ok(Discovery {
        coverage: share(inside.cases, all.cases, alpha),
        density: share(inside.cases, inside.points, alpha),
        mass: share(inside.points, all.points, alpha),
        found: counts(search),
        measured,
        restrictions,
        limits,
        chosen,
        path,
    })
}

/// The path of boxes on all points, without a half held back: what other implementations give. For
/// anything that is told, use [`discover`].
///
/// # Errors
/// Input that does not fit.
pub fn path(points: &[Vec<f64>], cases: &[bool], rules: &Rules) -> Result<Vec<Step>, PrimError> {
    check(points, cases, rules)?;
    let rows: Vec<&[f64]> = points.iter().map(Vec::as_slice).collect();
    Ok(peel::path(Data { points: &rows, cases }, points.first().map_or(0, Vec::len), rules))
}

/// The quasi-p value of each limit of a box on given points; see [`Restriction::quasi_p`].
///
/// # Errors
/// Input that does not fit.
pub fn quasi_p(
    points: &[Vec<f64>],
    cases: &[bool],
    limits: &[Range],
) -> Result<Vec<Restriction>, PrimError> {
    check(points, cases, &Rules::default())?;
    let rows: Vec<&[f64]> = points.iter().map(Vec::as_slice).collect();
    let data = Data { points: &rows, cases };
    let restriction = |(factor, side, limit)| {
        let quasi_p = data.quasi_p(limits, factor, side);
        Restriction { factor, side, limit, quasi_p }
    };
    Ok(sides(limits).map(restriction).collect())
}

fn check(points: &[Vec<f64>], cases: &[bool], rules: &Rules) -> Result<(), PrimError> {
    let factors = points.first().map_or(0, Vec::len);
    if points.len() != cases.len() || points.iter().any(|point| point.len() != factors) {
        return Err(PrimError::Lengths);
    }
    let finite = |point: &Vec<f64>| point.iter().all(|value| value.is_finite());
    if let Some(point) = points.iter().position(|point| !finite(point)) {
        return Err(PrimError::NotFinite { point });
    }
    let slice = |share: f64| share > 0.0 && share < 0.5;
    let fits =
        slice(rules.peel) && rules.paste.is_none_or(slice) && (0.0..=1.0).contains(&rules.mass_min);
    if fits { Ok(()) } else { Err(PrimError::Rules) }
}

/// Whether a point searches: of each two the one that a coin keyed by the pair names. So both halves
/// are alike in whatever order the points come, be it that of a grid or of a sequence.
fn searches(at: usize) -> bool {
    let pair = blake3::hash(&(at as u64 / 2).to_le_bytes());
    usize::from(pair.as_bytes()[0] & 1) == at % 2
}

/// The box with the highest harmonic mean of coverage and density, the first among equals.
fn choose(path: &[Step]) -> usize {
    let all = path[0].count;
    // 2 / (1 / coverage + 1 / density), with the counts of cases cancelled.
    let value = |count: &Count| 2.0 * count.cases as f64 / (all.cases + count.points) as f64;
    let mut best = 0;
    for (at, step) in path.iter().enumerate() {
        if value(&step.count) > value(&path[best].count) {
            best = at;
        }
    }
    best
}

/// Takes away limits that do not help, the worst first.
fn drop_idle(data: Data, mut limits: Vec<Range>) -> Vec<Range> {
    loop {
        let values = sides(&limits)
            .map(|(factor, side, _)| (data.quasi_p(&limits, factor, side), factor, side));
        let Some((worst, factor, side)) = values.max_by(|one, other| one.0.total_cmp(&other.0))
        else {
            return limits;
        };
        if worst <= QUASI_P_MAX {
            return limits;
        }
        limits[factor] = limits[factor].with(side, None);
    }
}

fn share(part: u64, whole: u64, alpha: f64) -> Share {
    let value = (whole > 0).then(|| part as f64 / whole as f64);
    Share { value, interval: wilson(part, whole, alpha) }
}
