//! From replicates to answers: the comparison of policies that several studies share. No number
//! leaves it without its interval.

pub mod assumptions;
pub mod by_replicate;
pub mod compare;
pub mod effect;
pub mod municipalities;
pub mod primary;
pub mod published;
pub mod rates;
pub mod readings;
pub mod summary;
pub mod tally;
pub mod trial;
pub mod weighted;
