//! What designs there are, and why there is none where it is not so.

use super::points::DIMENSIONS_MAX;

/// Most factors: each needs two dimensions of the sequence.
pub const FACTORS_MAX: usize = DIMENSIONS_MAX / 2;

/// Independently scrambled sequences of which a design is made, taking turns: row 0 is of the first,
/// row 1 of the second, and so on. The rows of one scrambled sequence are not independent, whole
/// sequences are, so that the spread over them tells how far the design may be off.
pub const BLOCKS: u32 = 8;

/// Most rows: as many as the sequence has points, in each block.
pub const ROWS_MAX: u32 = BLOCKS << 16;

/// Why there is no such design.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DesignError {
    /// No factor to move.
    #[error("a design needs at least one factor")]
    NoFactors,
    /// More factors than the Sobol sequence has pairs of dimensions.
    #[error("a Sobol design has at most {} factors, and {factors} are asked for", FACTORS_MAX)]
    TooManyFactors {
        /// How many were asked for.
        factors: usize,
    },
    /// Levels between which steps of half the grid do not exist.
    #[error("levels must be an even number from 2 to 1000, not {levels}")]
    Levels {
        /// How many were asked for.
        levels: u32,
    },
    /// Rows that do not fill the independent parts of the design evenly.
    #[error(
        "rows must be {} times a power of two, from {} to {}, not {rows}",
        BLOCKS, 2 * BLOCKS, ROWS_MAX
    )]
    Rows {
        /// How many were asked for.
        rows: u32,
    },
}
