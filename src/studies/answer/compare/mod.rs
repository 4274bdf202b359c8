//! Policies beside the baseline, paired by replicate.

pub mod comparison;
pub mod contrast;
pub mod doses;
pub mod effects;
pub mod interactions;
pub mod pairs;
pub mod parts;
pub mod pilot;
pub mod policies;
pub mod precision;
pub mod replicate_table;
pub mod verdict;
