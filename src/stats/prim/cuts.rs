//! Cuts of one factor at one value, and how much they raise the likelihood of the answers.

use super::limits::{Count, Data, Side};

/// Parts of equal size into which the range of a factor is cut.
const PARTS: usize = 20;

/// Least share of the points at hand that lies on either side of a cut.
const SIDE_MIN: f64 = 0.05;

/// The values at which each factor can be cut, and the position of each point among them.
pub(super) struct Grid {
    /// By factor, ascending; empty if the factor does not vary.
    cuts: Vec<Vec<f64>>,
    /// By factor, then by point: the number of cuts below the point.
    places: Vec<Vec<u8>>,
}

/// The best cut of some points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Cut {
    /// How much it raises the logarithm of the likelihood.
    pub(super) gain: f64,
    pub(super) factor: usize,
    /// Its place among the cuts of the factor.
    at: u8,
    /// On which side cases are denser, as the limit that keeps that side.
    pub(super) denser: Side,
}

impl Grid {
    /// Places cuts halfway between neighbouring values, at each twentieth of the points.
    pub(super) fn new(points: &[Vec<f64>]) -> Self {
        let factors = points.first().map_or(0, Vec::len);
        let of_factor = |factor: usize| {
            let mut values: Vec<f64> = points.iter().map(|point| point[factor]).collect();
            values.sort_by(f64::total_cmp);
            let mut cuts: Vec<f64> = Vec::new();
            for part in 1..PARTS {
                // The largest value of these parts; the cut lies above all values equal to it.
                let last = values[(values.len() * part / PARTS).max(1) - 1];
                let next = values.partition_point(|value| *value <= last);
                if let Some(next) = values.get(next) {
                    let cut = f64::midpoint(last, *next);
                    if cuts.last() != Some(&cut) {
                        cuts.push(cut);
                    }
                }
            }
            let place = |point: &Vec<f64>| cuts.partition_point(|cut| *cut < point[factor]) as u8;
            let places = points.iter().map(place).collect();
            (cuts, places)
        };
        let (cuts, places) = (0..factors).map(of_factor).unzip();
        Self { cuts, places }
    }

    /// The factors that vary.
    pub(super) fn varied(&self) -> Vec<usize> {
        (0..self.cuts.len()).filter(|factor| !self.cuts[*factor].is_empty()).collect()
    }

    /// The value at which a cut lies.
    pub(super) fn value(&self, cut: &Cut) -> f64 {
        self.cuts[cut.factor][usize::from(cut.at)]
    }

    /// Whether a point lies above a cut.
    pub(super) fn above(&self, cut: &Cut, row: usize) -> bool {
        self.places[cut.factor][row] > cut.at
    }

    /// The cut of some points that raises the likelihood most, the first among equals; none if no
    /// factor leaves enough points on both sides.
    pub(super) fn best(&self, data: Data, rows: &[usize]) -> Option<Cut> {
        let whole = data.count(rows.iter().copied());
        let base = likelihood(whole.cases, whole.weight);
        let fewest = ((SIDE_MIN * rows.len() as f64).ceil() as u32).max(1);
        let all = rows.len() as u32;
        let weighted: Vec<(usize, f64, f64)> = rows
            .iter()
            .map(|row| {
                let weight = data.weights[*row];
                (*row, weight, if data.cases[*row] { weight } else { 0.0 })
            })
            .collect();
        let mut best: Option<Cut> = None;
        for (factor, (cuts, places)) in self.cuts.iter().zip(&self.places).enumerate() {
            let mut parts = [(0_u32, 0.0_f64, 0.0_f64); PARTS];
            for (row, weight, case) in &weighted {
                let part = &mut parts[usize::from(places[*row])];
                part.0 += 1;
                part.1 += weight;
                part.2 += case;
            }
            let (mut points, mut weight, mut cases) = (0, 0.0, 0.0);
            for (at, part) in parts.iter().enumerate().take(cuts.len()) {
                points += part.0;
                weight += part.1;
                cases += part.2;
                if points < fewest || all - points < fewest {
                    continue;
                }
                let (beyond, cases_beyond) = (whole.weight - weight, whole.cases - cases);
                let gain = likelihood(cases, weight) + likelihood(cases_beyond, beyond) - base;
                if best.is_none_or(|best| gain > best.gain) {
                    let lower = cases * beyond > cases_beyond * weight;
                    let denser = if lower { Side::High } else { Side::Low };
                    best = Some(Cut { gain, factor, at: at as u8, denser });
                }
            }
        }
        best
    }
}

/// The maximum of the log-likelihood of this many cases among all.
fn likelihood(cases: f64, all: f64) -> f64 {
    let term = |part: f64| if part > 0.0 { part * libm::log(part / all) } else { 0.0 };
    term(cases) + term(all - cases)
}

/// How much the log-likelihood rises if the box has one density and the rest another (Kulldorff
/// 1997); 0 if the box is not denser than the whole.
pub(super) fn gain(inside: &Count, whole: &Count) -> f64 {
    if inside.density() <= whole.density() {
        return 0.0;
    }
    let (rest, cases) = (whole.weight - inside.weight, whole.cases - inside.cases);
    likelihood(inside.cases, inside.weight) + likelihood(cases, rest)
        - likelihood(whole.cases, whole.weight)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::f64::consts::LN_2;

    #[test]
    fn the_best_cut_is_the_one_worked_out_by_hand() {
        // Ten cases below 10, ten others above: the deviance of the whole is 20 ln 2, of both parts 0.
        let points: Vec<Vec<f64>> = (0..20).map(|at| vec![3.0, f64::from(at)]).collect();
        let cases: Vec<bool> = (0..20).map(|at| at < 10).collect();
        let data = Data { points: &points, cases: &cases, weights: &[1.0; 20] };
        let grid = Grid::new(&points);
        assert_eq!(grid.varied(), [1]);
        let rows: Vec<usize> = (0..20).collect();
        let cut = grid.best(data, &rows).unwrap();
        assert_eq!((cut.factor, cut.denser, grid.value(&cut)), (1, Side::High, 9.5));
        assert!((cut.gain - 20.0 * LN_2).abs() < 1e-12, "{cut:?}");
        assert!(grid.above(&cut, 10) && !grid.above(&cut, 9));
        // Half the weight, half the gain.
        let half = Data { weights: &[0.5; 20], ..data };
        assert!((grid.best(half, &rows).unwrap().gain - 10.0 * LN_2).abs() < 1e-12);
        let whole = data.count(0..20);
        assert!((gain(&data.count(0..10), &whole) - cut.gain).abs() < 1e-12);
        assert_eq!(gain(&data.count(10..20), &whole), 0.0);
        assert_eq!(Grid::new(&[vec![1.0], vec![1.0]]).best(half, &[0, 1]), None);
    }

    #[test]
    fn equal_values_lie_on_one_side() {
        let points: Vec<Vec<f64>> = (0..40).map(|at| vec![f64::from(at / 20)]).collect();
        let grid = Grid::new(&points);
        assert_eq!(grid.cuts[0], [0.5]);
        assert_eq!((grid.places[0][19], grid.places[0][20]), (0, 1));
    }
}
