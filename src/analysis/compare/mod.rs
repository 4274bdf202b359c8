//! Policies against the baseline and against each other, paired by replicate.

/// Outcomes by policy, profile and replicate: what `replicates.csv` holds.
#[derive(Debug, Clone, PartialEq)]
pub struct ReplicateTable {
    /// Policies; the baseline stands first.
    pub policies: Vec<String>,
    /// Profiles; `all` stands first.
    pub profiles: Vec<String>,
    /// Numbers of the replicates, increasing.
    pub replicates: Vec<u32>,
    /// Rates and means in the order policy, profile, replicate, outcome (that of the catalogue's
    /// outcome table); NaN where a value does not exist.
    pub values: Vec<f64>,
}
