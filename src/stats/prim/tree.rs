//! A small classification tree, in which every cut gains more than cuts do by chance.

use super::cuts::{Cut, Grid};
use super::limits::{Count, Data, Range, Side, inside};

/// Most cuts from the root to a leaf.
const DEPTH_MAX: usize = 3;

/// A tree as its leaves with their counts; those below a cut precede those above.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Tree {
    pub(super) leaves: Vec<(Vec<Range>, Count)>,
}

impl Tree {
    /// Grows a tree on some points. A leaf is cut if that gains at least `screen`.
    pub(super) fn grow(data: Data, grid: &Grid, rows: &[usize], screen: f64) -> Self {
        let mut leaves = Vec::new();
        let limits = vec![Range::default(); data.factors()];
        branch(data, grid, rows.to_vec(), limits, screen, DEPTH_MAX, &mut leaves);
        Self { leaves }
    }

    /// The prediction for a point: the share of cases in its leaf.
    pub(super) fn prediction(&self, point: &[f64]) -> f64 {
        let leaf = self.leaves.iter().find(|(limits, _)| inside(limits, point));
        leaf.map_or(0.0, |(_, count)| count.density())
    }
}

fn branch(
    data: Data,
    grid: &Grid,
    rows: Vec<usize>,
    limits: Vec<Range>,
    screen: f64,
    depth: usize,
    leaves: &mut Vec<(Vec<Range>, Count)>,
) {
    let cut = (depth > 0).then(|| grid.best(data, &rows)).flatten();
    let Some(cut) = cut.filter(|cut: &Cut| cut.gain >= screen) else {
        let count = data.count(rows.into_iter());
        leaves.push((limits, count));
        return;
    };
    let value = grid.value(&cut);
    let (above, below): (Vec<usize>, Vec<usize>) =
        rows.into_iter().partition(|row| grid.above(&cut, *row));
    for (rows, side) in [(below, Side::High), (above, Side::Low)] {
        let mut own = limits.clone();
        own[cut.factor] = own[cut.factor].with(side, Some(value));
        branch(data, grid, rows, own, screen, depth - 1, leaves);
    }
}
