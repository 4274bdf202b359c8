//! The share of an output's variance that is chance.

use crate::stats::estimate::Estimate;
use crate::stats::indices::whole::{Whole, mean, square, squares};

/// The share of chance with an interval over blocks and replicates, each left out in turn
/// (jackknife); what the two share is counted twice, so that the interval is rather too wide.
pub(super) fn noise(design: &Whole, replicates: usize, alpha: f64) -> Option<Estimate> {
    if replicates < 3 {
        return None;
    }
    let share = |block: Option<usize>, replicate: Option<usize>| {
        let rows = design.rows.iter().filter(|row| Some(row.0) != block);
        let points = rows.flat_map(|(_, row)| [&row[0], &row[row.len() - 1]]);
        let kept = |values: &Vec<f64>| -> Vec<f64> {
            let values = values.iter().enumerate().filter(|(at, _)| Some(*at) != replicate);
            values.map(|(_, value)| *value).collect()
        };
        noise_share(&points.map(kept).collect::<Vec<_>>())
    };
    let whole = share(None, None)?;
    let without_block = (0..design.blocks).map(|block| share(Some(block), None));
    let without_replicate = (0..replicates).map(|replicate| share(None, Some(replicate)));
    let (blocks, block_freedom) = jackknife(&without_block.collect::<Option<Vec<_>>>()?);
    let (of_replicates, replicate_freedom) =
        jackknife(&without_replicate.collect::<Option<Vec<_>>>()?);
    let weight = square(blocks) / block_freedom + square(of_replicates) / replicate_freedom;
    let freedom = if weight > 0.0 { square(blocks + of_replicates) / weight } else { 1.0 };
    let around = Estimate::around(whole, (blocks + of_replicates).sqrt(), freedom.max(1.0), alpha);
    Some(Estimate { low: around.low.max(0.0), high: around.high.min(1.0), ..around })
}

/// The variance of an estimate from its values with each part left out, and its degrees of freedom.
fn jackknife(without: &[f64]) -> (f64, f64) {
    let freedom = without.len() as f64 - 1.0;
    let middle = mean(without.iter().copied());
    (squares(without, middle) * freedom / (freedom + 1.0), freedom)
}

/// E[Var(Y|x)] / Var(Y) from points by replicates with draws shared by points; nothing where
/// nothing varies.
///
/// The variance of E[Y|x] is that of the points' means, less what the points' own chance adds to it;
/// chance shared by all points moves all means alike and adds nothing.
fn noise_share(points: &[Vec<f64>]) -> Option<f64> {
    let (size, replicates) = (points.len() as f64, points[0].len() as f64);
    let means: Vec<f64> = points.iter().map(|point| mean(point.iter().copied())).collect();
    let shared: Vec<f64> =
        (0..points[0].len()).map(|at| mean(points.iter().map(|point| point[at]))).collect();
    let grand = mean(means.iter().copied());
    let mut within = 0.0;
    let mut own = 0.0;
    for (point, middle) in points.iter().zip(&means) {
        within += squares(point, *middle) / (replicates - 1.0);
        let rest = point.iter().zip(&shared);
        own += rest.map(|(value, shared)| square(value - middle - shared + grand)).sum::<f64>();
    }
    let chance = within / size;
    let own = own / ((size - 1.0) * (replicates - 1.0));
    let inputs = (squares(&means, grand) / (size - 1.0) - own / replicates).max(0.0);
    (chance + inputs > 0.0).then(|| chance / (chance + inputs))
}

#[cfg(test)]
mod tests {
    use super::noise_share;

    #[test]
    fn chance_shared_by_all_points_is_noise_and_does_not_pass_for_inputs() {
        // Inputs 0 or 2 (variance 1, as estimated over many), chance -1, 0, 1 (variance 1).
        let points: Vec<Vec<f64>> = (0..2_000)
            .map(|at| [-1.0, 0.0, 1.0].map(|chance| chance + f64::from(at % 2) * 2.0).to_vec())
            .collect();
        assert!((noise_share(&points).unwrap() - 0.5).abs() < 1e-3);
        assert_eq!(noise_share(&[vec![1.0, 1.0], vec![1.0, 1.0]]), None);
    }
}
