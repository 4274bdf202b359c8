//! Boxes and trees evaluated on points that were not used to find them.

use super::cuts::Grid;
use super::limits::{Count, Data, Limit, Side};
use super::peel::Rules;
use super::search::{Boxed, search};
use super::stream::Stream;
use super::tree::Tree;
use crate::stats::estimate::Interval;

/// Parts into which the points are split; each evaluates what is found on the others.
const PARTS: usize = 5;

/// How many times the points are split.
const TIMES: usize = 10;

/// Counts of held-out points, summed over splits.
pub(super) struct Held {
    /// All points.
    pub(super) all: Count,
    /// Those in a box.
    pub(super) inside: Count,
    /// Those in the boxes of the path, by step of the path on all points.
    pub(super) path: Vec<Count>,
    /// The boxes, by split and part, each with its count of all points; none if none was found.
    boxes: Vec<Option<(Boxed, Count)>>,
}

/// The points used for finding and those held out, by split and part.
fn splits(size: usize, seed: u64) -> impl Iterator<Item = (usize, Vec<usize>, Vec<usize>)> {
    (0..TIMES).flat_map(move |time| {
        let order = Stream::new("split", seed, time as u64).order(size);
        let mut part_of = vec![0; size];
        for (place, row) in order.into_iter().enumerate() {
            part_of[row] = place % PARTS;
        }
        (0..PARTS).map(move |part| {
            let (judging, finding): (Vec<usize>, Vec<usize>) =
                (0..size).partition(|row| part_of[*row] == part);
            (time, finding, judging)
        })
    })
}

/// Finds boxes repeatedly on four fifths of the points and evaluates each on the others, with the
/// weights of `judge`.
pub(super) fn boxes(
    data: Data,
    judge: Data,
    grid: &Grid,
    full: &Boxed,
    screen: f64,
    seed: u64,
    rules: &Rules,
) -> Held {
    let masses = full.masses();
    let rows: Vec<usize> = (0..data.points.len()).collect();
    let mut held = Held {
        all: Count::default(),
        inside: Count::default(),
        path: vec![Count::default(); masses.len()],
        boxes: Vec::new(),
    };
    for (_, finding, judging) in splits(data.points.len(), seed) {
        held.all = held.all.plus(&judge.count(judging.iter().copied()));
        let found = search(data, grid, &finding, screen, rules).map(|found| {
            held.inside = held.inside.plus(&found.count(judge, &judging, &found.limits));
            let own = found.masses();
            for (sum, wanted) in held.path.iter_mut().zip(&masses) {
                let step = &found.path[nearest(&own, *wanted)];
                *sum = sum.plus(&found.count(judge, &judging, &step.limits));
            }
            let all = found.count(judge, &rows, &found.limits);
            (found, all)
        });
        held.boxes.push(found);
    }
    held
}

impl Held {
    /// The variance of a share because another sample of points would give another box: a jackknife
    /// that leaves out one part at a time (Shao and Tu 1995), averaged over splits. A part without a
    /// box counts if `of` gives it a value.
    pub(super) fn between(&self, of: impl Fn(Option<&Count>) -> Option<f64>) -> f64 {
        let mut sum = 0.0;
        for split in self.boxes.chunks(PARTS) {
            let values = split.iter().filter_map(|one| of(one.as_ref().map(|(_, count)| count)));
            let values: Vec<f64> = values.collect();
            let size = values.len().max(1) as f64;
            let mean = values.iter().sum::<f64>() / size;
            let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
            sum += squares * (size - 1.0) / size;
        }
        sum / times()
    }

    /// The limits of a box, with how often and where boxes of the splits have the same limit.
    pub(super) fn limits(&self, full: &Boxed) -> Vec<Limit> {
        let mut limits = Vec::new();
        for (factor, range) in full.factors.iter().zip(&full.limits) {
            for side in [Side::Low, Side::High] {
                let Some(value) = range.side(side) else { continue };
                let others = self.boxes.iter().flatten();
                let mut values: Vec<f64> = others
                    .filter_map(|(other, _)| {
                        let place = other.factors.binary_search(factor).ok()?;
                        other.limits[place].side(side)
                    })
                    .collect();
                values.sort_by(f64::total_cmp);
                let at = |share: f64| values[(share * (values.len() - 1) as f64).round() as usize];
                let spread = (!values.is_empty()).then(|| Interval { low: at(0.1), high: at(0.9) });
                let again = values.len() as f64 / self.boxes.len() as f64;
                limits.push(Limit { factor: *factor, side, value, again, spread });
            }
        }
        limits
    }
}

/// How often each point is held out: counts over all splits are this many times those of one.
pub(super) const fn times() -> f64 {
    TIMES as f64
}

/// The place of the value nearest to the one wanted, the first among equals.
fn nearest(values: &[f64], wanted: f64) -> usize {
    let mut best = 0;
    for (place, value) in values.iter().enumerate() {
        if (value - wanted).abs() < (values[best] - wanted).abs() {
            best = place;
        }
    }
    best
}

/// Held-out predictions of trees for each point, averaged over splits, and the area under the ROC
/// curve: how often a case gets a higher prediction than a point that is not a case.
pub(super) fn predictions(
    data: Data,
    judge: Data,
    grid: &Grid,
    screen: f64,
    seed: u64,
) -> (Vec<f64>, Option<f64>) {
    let size = data.points.len();
    let mut sums = vec![0.0; size];
    let mut now = vec![0.0; size];
    let mut area = Some(0.0);
    for (place, (_, finding, judging)) in splits(size, seed).enumerate() {
        let tree = Tree::grow(data, grid, &finding, screen);
        for row in judging {
            now[row] = tree.prediction(&data.points[row]);
            sums[row] += now[row];
        }
        if place % PARTS == PARTS - 1 {
            let one = auc(judge, &now);
            area = area.zip(one).map(|(sum, one)| sum + one);
        }
    }
    (sums.into_iter().map(|sum| sum / times()).collect(), area.map(|area| area / times()))
}

/// The area under the ROC curve: the share of pairs of a case and another point, by weight, in which
/// the case has the higher prediction; ties count a half. None without such pairs.
pub(super) fn auc(data: Data, predicted: &[f64]) -> Option<f64> {
    let mut rows: Vec<usize> = (0..predicted.len()).collect();
    rows.sort_by(|one, other| predicted[*one].total_cmp(&predicted[*other]));
    let (mut below, mut won, mut cases) = (0.0, 0.0, 0.0);
    for tied in rows.chunk_by(|one, other| predicted[*one] == predicted[*other]) {
        let count = data.count(tied.iter().copied());
        won += count.cases * (below + (count.weight - count.cases) / 2.0);
        below += count.weight - count.cases;
        cases += count.cases;
    }
    let pairs = cases * below;
    (pairs > 0.0).then(|| won / pairs)
}
