//! From replicates to answers. No number leaves this room without its interval.

pub mod answer;
pub mod calibration;
pub mod compare;
pub mod cuts;
pub mod exploration;
pub mod figures;
pub mod levels;
pub mod patterns;
pub mod primary;
pub mod rates;
pub mod sensitivity;
pub mod side_by_side;
pub mod story;
pub mod summary;
pub mod sweep;
pub mod tally;
pub mod trial;
