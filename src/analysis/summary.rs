//! Means over replicates with their intervals: the rows of `summary.csv` and `trajectories.csv`.

/// One row of `summary.csv`. Empty cells are `None`.
#[derive(Debug, Clone, PartialEq)]
pub struct SummaryRow {
    /// Policy.
    pub policy: String,
    /// Profile; `all` for every municipality together.
    pub profile: String,
    /// Observed year from 1; 0 stands for all years together.
    pub year: u32,
    /// Outcome.
    pub outcome: &'static str,
    /// Unit of the mean.
    pub unit: &'static str,
    /// Mean over replicates.
    pub mean: Option<f64>,
    /// Lower end of the 95% interval of the mean.
    pub ci_low: Option<f64>,
    /// Upper end of the 95% interval of the mean.
    pub ci_high: Option<f64>,
}

/// One row of `trajectories.csv`. Empty cells are `None`.
#[derive(Debug, Clone, PartialEq)]
pub struct TrajectoryRow {
    /// Policy.
    pub policy: String,
    /// `calendar`, `election`, `in_office`, `crisis` or `ouster`.
    pub clock: &'static str,
    /// First week of a period of four weeks on that clock, from 1.
    pub week: u32,
    /// Outcome whose course this is.
    pub series: &'static str,
    /// Mean over replicates.
    pub mean: Option<f64>,
    /// Lower end of the 95% interval of the mean.
    pub ci_low: Option<f64>,
    /// Upper end of the 95% interval of the mean.
    pub ci_high: Option<f64>,
    /// Tenth percentile over municipality-replicates.
    pub p10: Option<f64>,
    /// Median over municipality-replicates.
    pub p50: Option<f64>,
    /// Ninetieth percentile over municipality-replicates.
    pub p90: Option<f64>,
}
