//! The search for one box: select the sides of factors that matter, peel along these, take the box of
//! the path with the highest likelihood, and adjust its limits to raise the likelihood further.

use super::cuts::{Grid, gain};
use super::limits::{Count, Data, Range, Side, inside};
use super::peel::{self, Rules, Step};

/// Most cuts by which sides are selected.
const CUTS_MAX: usize = 6;

/// Most rounds of adjusting every limit.
const ROUNDS_MAX: usize = 10;

/// A box with the path from which it was selected.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Boxed {
    /// The factors that can have limits; all others are free.
    pub(super) factors: Vec<usize>,
    /// By place among these factors.
    pub(super) limits: Vec<Range>,
    /// The path from the whole space, with limits in the same order.
    pub(super) path: Vec<Step>,
}

impl Boxed {
    /// Whether a point lies within limits of this box or of its path.
    pub(super) fn holds(&self, limits: &[Range], point: &[f64]) -> bool {
        self.factors.iter().zip(limits).all(|(factor, range)| range.holds(point[*factor]))
    }

    /// The count of the points that lie within such limits.
    pub(super) fn count(&self, data: Data, rows: &[usize], limits: &[Range]) -> Count {
        data.count(rows.iter().copied().filter(|row| self.holds(limits, &data.points[*row])))
    }

    /// The share of the points in each box of the path.
    pub(super) fn masses(&self) -> Vec<f64> {
        let all = self.path[0].count.points.max(1) as f64;
        self.path.iter().map(|step| step.count.points as f64 / all).collect()
    }
}

/// The box of some points that raises the likelihood most; none if no cut gains as much as
/// `screen`.
pub(super) fn search(
    data: Data,
    grid: &Grid,
    rows: &[usize],
    screen: f64,
    rules: &Rules,
) -> Option<Boxed> {
    let mut sides = sides(data, grid, rows, screen);
    let mut factors: Vec<usize> = sides.iter().map(|(factor, _)| *factor).collect();
    factors.sort_unstable();
    factors.dedup();
    for (factor, _) in &mut sides {
        *factor = factors.binary_search(factor).ok()?;
    }
    // Only factors that can have limits are copied.
    let pick = |row: &usize| factors.iter().map(|factor| data.points[*row][*factor]).collect();
    let points: Vec<Vec<f64>> = rows.iter().map(pick).collect();
    let cases: Vec<bool> = rows.iter().map(|row| data.cases[*row]).collect();
    let weights: Vec<f64> = rows.iter().map(|row| data.weights[*row]).collect();
    let own = Data { points: &points, cases: &cases, weights: &weights };
    let rows: Vec<usize> = (0..points.len()).collect();
    let path = peel::path(own, &rows, &sides, rules);
    let whole = path[0].count;
    let mut best: Option<(f64, &Step)> = None;
    for step in &path[1..] {
        let value = gain(&step.count, &whole);
        if value > 0.0 && best.is_none_or(|(most, _)| value > most) {
            best = Some((value, step));
        }
    }
    let limits = refine(own, &rows, &sides, best?.1.limits.clone(), rules);
    limits.iter().any(Range::is_limited).then_some(Boxed { factors, limits, path })
}

/// The sides that matter: the best cut of all points, then the best cut of the points on its denser
/// side, as long as each gains at least `screen`.
fn sides(data: Data, grid: &Grid, rows: &[usize], screen: f64) -> Vec<(usize, Side)> {
    let mut sides = Vec::new();
    let mut held = rows.to_vec();
    for _ in 0..CUTS_MAX {
        let Some(cut) = grid.best(data, &held).filter(|cut| cut.gain >= screen) else { break };
        if !sides.contains(&(cut.factor, cut.denser)) {
            sides.push((cut.factor, cut.denser));
        }
        held.retain(|row| grid.above(&cut, *row) == (cut.denser == Side::Low));
    }
    sides
}

/// Adjusts one limit after the other to where the likelihood is highest, until none changes.
fn refine(
    data: Data,
    rows: &[usize],
    sides: &[(usize, Side)],
    mut limits: Vec<Range>,
    rules: &Rules,
) -> Vec<Range> {
    let whole = data.count(rows.iter().copied());
    let fewest = rules.mass_min * rows.len() as f64;
    for _ in 0..ROUNDS_MAX {
        let before = limits.clone();
        for &(factor, side) in sides {
            let mut open = limits.clone();
            open[factor] = open[factor].with(side, None);
            let held = rows.iter().copied().filter(|row| inside(&open, &data.points[*row]));
            let mut held: Vec<(f64, usize)> =
                held.map(|row| (data.points[row][factor], row)).collect();
            // From the end that stays in the box whatever the limit.
            held.sort_by(|one, other| match side {
                Side::High => one.0.total_cmp(&other.0),
                Side::Low => other.0.total_cmp(&one.0),
            });
            let mut count = Count::default();
            let (mut most, mut best) = (gain(&data.inside(rows, &limits), &whole), None);
            for (place, (value, row)) in held.iter().enumerate() {
                count.add(data.weights[*row], data.cases[*row]);
                let next = held.get(place + 1).map(|(next, _)| *next);
                if next == Some(*value) || (count.points as f64) < fewest {
                    continue;
                }
                let value_here = gain(&count, &whole);
                if value_here > most + 1e-9 {
                    most = value_here;
                    best = Some(next.map(|next| f64::midpoint(*value, next)));
                }
            }
            if let Some(limit) = best {
                limits[factor] = limits[factor].with(side, limit);
            }
        }
        if limits == before {
            break;
        }
    }
    limits
}
