//! The rows of a design without a missing value, and sums over them.

/// The rows without a missing value.
pub(crate) struct Whole<'a> {
    /// Points of a row, in its order, with the block of the row.
    pub(crate) rows: Vec<(usize, &'a [Vec<f64>])>,
    /// How many blocks have rows; blocks are numbered below that.
    pub(crate) blocks: usize,
}

impl<'a> Whole<'a> {
    pub(crate) fn rows(values: &'a [Vec<f64>], factors: usize, blocks: usize) -> Self {
        let whole = |row: &[Vec<f64>]| row.iter().flatten().all(|value| value.is_finite());
        let rows = values.chunks(factors + 2).enumerate();
        let mut rows: Vec<_> =
            rows.filter(|(_, row)| whole(row)).map(|(at, row)| (at % blocks.max(1), row)).collect();
        let mut present: Vec<usize> = rows.iter().map(|(block, _)| *block).collect();
        present.sort_unstable();
        present.dedup();
        for (block, _) in &mut rows {
            *block = present.binary_search(block).unwrap_or_default();
        }
        Self { rows, blocks: present.len() }
    }
}

pub(crate) fn square(value: f64) -> f64 {
    value * value
}

/// The mean of at least one value, in the order given.
pub(crate) fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (count, total) =
        values.fold((0.0, 0.0), |(count, total), value| (count + 1.0, total + value));
    total / count
}

/// The sum of squares around a middle.
pub(crate) fn squares(values: &[f64], middle: f64) -> f64 {
    values.iter().map(|value| square(value - middle)).sum()
}
