//! Power: how often a search like this one finds a region that exists.

use super::chance::Chance;
use super::cuts::Grid;
use super::limits::Data;
use super::peel::Rules;
use super::search::search;
use super::stream::Stream;

/// Share of the cases that lie in the planted region.
pub const HOLDS: f64 = 0.6;

/// Share of the points in the planted region that are cases.
pub const DENSE: f64 = 0.9;

/// True coverage that a box needs to count as found.
pub const COVERAGE: f64 = 0.5;

/// True density that a box needs to count as found.
pub const DENSITY: f64 = 0.8;

/// Simulated studies.
const STUDIES: u64 = 200;

/// The share of simulated studies of these points in which a planted region is found: a corner of two
/// factors, or one end of a factor if no other varies, with a share [`HOLDS`] of the same number of
/// cases and a density of [`DENSE`]. None if there are too many cases for such a region.
pub(super) fn power(
    data: Data,
    grid: &Grid,
    chance: &Chance,
    rules: &Rules,
    seed: u64,
) -> Option<f64> {
    let size = data.points.len();
    let rows: Vec<usize> = (0..size).collect();
    let base = data.count(0..size).density();
    let mass = HOLDS * base / DENSE;
    let outside = (1.0 - HOLDS) * base / (1.0 - mass);
    let varied = grid.varied();
    if outside >= DENSE || varied.is_empty() {
        return None;
    }
    let found = (0..STUDIES).filter(|study| {
        let mut random = Stream::new("power", seed, *study);
        let region = region(data, &varied, mass, &mut random);
        let likely: Vec<f64> =
            region.iter().map(|planted| if *planted { DENSE } else { outside }).collect();
        let cases: Vec<bool> = likely.iter().map(|chance| random.share() < *chance).collect();
        let order = random.order(size);
        let weights: Vec<f64> = order.iter().map(|row| data.weights[*row]).collect();
        let planted = Data { points: data.points, cases: &cases, weights: &weights };
        let significant = grid.best(planted, &rows).is_some_and(|cut| cut.gain >= chance.corrected);
        significant
            && search(planted, grid, &rows, chance.screen, rules).is_some_and(|found| {
                let held =
                    rows.iter().filter(|row| found.holds(&found.limits, &data.points[**row]));
                let held: Vec<f64> = held.map(|row| likely[*row]).collect();
                let cases: f64 = held.iter().sum();
                let all: f64 = likely.iter().sum();
                cases >= COVERAGE * all && cases >= DENSITY * held.len() as f64
            })
    });
    Some(found.count() as f64 / STUDIES as f64)
}

/// Which points lie in a random region that holds a given share of them.
fn region(data: Data, varied: &[usize], mass: f64, random: &mut Stream) -> Vec<bool> {
    let size = data.points.len();
    let factors = if varied.len() < 2 { 1 } else { 2 };
    let order = random.order(varied.len());
    let mut held: Vec<usize> = (0..size).collect();
    for place in order.into_iter().take(factors) {
        let (factor, low) = (varied[place], random.share() < 0.5);
        held.sort_by(|one, other| {
            let (one, other) = (data.points[*one][factor], data.points[*other][factor]);
            if low { one.total_cmp(&other) } else { other.total_cmp(&one) }
        });
        let share = if factors == 1 { mass } else { mass.sqrt() };
        held.truncate((share * held.len() as f64).round() as usize);
    }
    let mut inside = vec![false; size];
    for row in held {
        inside[row] = true;
    }
    inside
}
