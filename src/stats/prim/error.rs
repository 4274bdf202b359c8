//! Why a search cannot be made.

/// Smallest total weight of the points in a search.
pub const POINTS_MIN: u32 = 100;

/// Smallest weight of the cases, and of the other points.
pub const CASES_MIN: u32 = 20;

/// Why a search cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum PrimError {
    /// Too few points, cases or other points to distinguish a box from chance.
    #[error(
        "too few: {points} points with {cases} cases, by weight, where {} with {} to {} are needed",
        POINTS_MIN,
        CASES_MIN,
        points.saturating_sub(CASES_MIN)
    )]
    TooFew {
        /// The weight of all points, rounded down.
        points: u32,
        /// The weight of the cases, rounded down.
        cases: u32,
    },
    /// No factor takes two values often enough.
    #[error("no factor varies enough to be cut")]
    NoCuts,
    /// Not one answer for each point, or points of unequal length.
    #[error("a search needs one answer and one weight for each point and points of one length")]
    Lengths,
    /// A point holds NaN or an infinite number.
    #[error("point {point} holds a number that is not finite")]
    NotFinite {
        /// Its place, from 0.
        point: usize,
    },
    /// A weight out of range.
    #[error("the weight of point {point} lies outside 0..=1")]
    Weight {
        /// Its place, from 0.
        point: usize,
    },
    /// Shares out of range.
    #[error("shares of slices lie above 0 and below 0.5, the smallest mass in 0..=1")]
    Rules,
}
