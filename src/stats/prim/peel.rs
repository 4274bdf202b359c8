//! Peeling and pasting: the path of boxes from the whole space to the smallest allowed.

use super::limits::{Count, Data, Range, Side, inside};

/// How a path of boxes is made.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rules {
    /// Share of the box that a slice takes off, above 0 and below 0.5.
    pub peel: f64,
    /// Share of the points next to a box that a slice gives back, as `peel`; none for no pasting.
    pub paste: Option<f64>,
    /// Smallest share of the points that a box may hold, in 0..=1.
    pub mass_min: f64,
}

impl Default for Rules {
    fn default() -> Self {
        Self { peel: 0.05, paste: Some(0.05), mass_min: 0.05 }
    }
}

/// One box of the path, on the points that it was found on.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// By factor.
    pub limits: Vec<Range>,
    /// What lies in it.
    pub count: Count,
}

/// A candidate for the next box.
struct Candidate {
    limits: Vec<Range>,
    count: Count,
    /// Gain in density for each point that goes or comes.
    gain: f64,
}

/// The path of boxes over some points, by slices from some sides. The first is the whole space. Each
/// step of peeling removes the slice whose removal raises the density most per point removed; then
/// pasting adds slices back that raise it.
pub(super) fn path(
    data: Data,
    rows: &[usize],
    sides: &[(usize, Side)],
    rules: &Rules,
) -> Vec<Step> {
    let limits = vec![Range::default(); data.factors()];
    let count = data.count(rows.iter().copied());
    let fewest = rules.mass_min * count.points as f64;
    let mut path = vec![Step { limits, count }];
    let mut held = rows.to_vec();
    while let Some(next) = peel(data, &held, sides, &path[path.len() - 1], rules.peel) {
        if (next.count.points as f64) < fewest || next.gain <= 0.0 {
            break;
        }
        held.retain(|row| inside(&next.limits, &data.points[*row]));
        path.push(Step { limits: next.limits, count: next.count });
    }
    if let Some(share) = rules.paste {
        while let Some(next) = paste(data, rows, &path[path.len() - 1], share) {
            path.push(next);
        }
    }
    path
}

/// The best slice to remove; among equals the one that leaves most factors free, then the first in
/// the order of sides.
fn peel(
    data: Data,
    held: &[usize],
    sides: &[(usize, Side)],
    from: &Step,
    share: f64,
) -> Option<Candidate> {
    let mut candidates = Vec::new();
    let mut values = Vec::with_capacity(held.len());
    for &(factor, side) in sides {
        values.clear();
        values.extend(held.iter().map(|row| data.points[*row][factor]));
        values.sort_by(f64::total_cmp);
        let at = if side == Side::High { 1.0 - share } else { share };
        let limit = quantile(&values, at)?;
        let range = Range::default().with(side, Some(limit));
        let rows = held.iter().copied();
        let count = data.count(rows.filter(|row| range.holds(data.points[*row][factor])));
        candidates.push(candidate(from, factor, side, Some(limit), count));
    }
    best(candidates)
}

/// The best slice to add back; none if no slice raises the density.
fn paste(data: Data, rows: &[usize], from: &Step, share: f64) -> Option<Step> {
    let mut candidates = Vec::new();
    for factor in (0..from.limits.len()).filter(|factor| from.limits[*factor].is_limited()) {
        for (side, at) in [(Side::Low, 1.0 - share), (Side::High, share)] {
            let Some(limit) = from.limits[factor].side(side) else { continue };
            let mut beyond = from.limits.clone();
            beyond[factor] = match side {
                Side::Low => Range { low: None, high: Some(limit) },
                Side::High => Range { low: Some(limit), high: None },
            };
            let next = rows.iter().filter(|row| inside(&beyond, &data.points[**row]));
            let mut values: Vec<f64> = next.map(|row| data.points[*row][factor]).collect();
            values.sort_by(f64::total_cmp);
            let limit = quantile(&values, at);
            let mut wider = from.limits.clone();
            wider[factor] = wider[factor].with(side, limit);
            candidates.push(candidate(from, factor, side, limit, data.inside(rows, &wider)));
        }
    }
    let next = best(candidates)?;
    let better = next.count.points > from.count.points && next.gain > 0.0;
    better.then_some(Step { limits: next.limits, count: next.count })
}

/// A box with another limit on one side of a factor.
fn candidate(
    from: &Step,
    factor: usize,
    side: Side,
    limit: Option<f64>,
    count: Count,
) -> Candidate {
    let mut limits = from.limits.clone();
    limits[factor] = limits[factor].with(side, limit);
    let moved = count.points.abs_diff(from.count.points);
    let change = count.density() - from.count.density();
    let gain = if moved == 0 { 0.0 } else { change / moved as f64 };
    Candidate { limits, count, gain }
}

/// The candidate that gains most, then limits fewest factors, then comes first.
fn best(candidates: Vec<Candidate>) -> Option<Candidate> {
    let free = |one: &Candidate| one.limits.iter().filter(|range| !range.is_limited()).count();
    let mut candidates = candidates.into_iter();
    let first = candidates.next()?;
    Some(candidates.fold(first, |best, next| {
        let more = next.gain > best.gain || (next.gain == best.gain && free(&next) > free(&best));
        if more { next } else { best }
    }))
}

/// A quantile of sorted values, halfway between neighbours. Where these are equal, the lower (above
/// the middle) or the upper moves on to the next value, so that equal values go together.
fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let at = sorted.len().checked_sub(1)? as f64 * share;
    let (mut lower, mut upper) = (at.floor() as usize, at.ceil() as usize);
    if share > 0.5 {
        while sorted[lower] == sorted[upper] && lower > 0 {
            lower -= 1;
        }
    } else {
        while sorted[lower] == sorted[upper] && upper < sorted.len() - 1 {
            upper += 1;
        }
    }
    Some(f64::midpoint(sorted[lower], sorted[upper]))
}

#[cfg(test)]
mod tests {
    use super::quantile;

    #[test]
    fn equal_values_go_together() {
        assert_eq!(quantile(&[1.0, 2.0, 3.0, 4.0], 0.9), Some(3.5));
        assert_eq!(quantile(&[1.0, 2.0, 4.0, 4.0], 0.9), Some(3.0));
        assert_eq!(quantile(&[1.0, 1.0, 3.0, 4.0], 0.1), Some(2.0));
        assert_eq!(quantile(&[2.0, 2.0], 0.1), Some(2.0));
        assert_eq!(quantile(&[], 0.1), None);
    }
}
