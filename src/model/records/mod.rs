//! Plain results: what leaves the model, and all that the rest sees of it.
//!
//! Everything is an integer, so that sums do not depend on the order in which they are made.

mod course;
pub mod layout;
pub mod packed;
mod record;

pub use course::{
    BINS, CLOCKS, Clock, Course, Courses, InOffice, PERIOD, Places, SERIES, Series, Spread,
};
pub use record::{FIXED, Record, THOUSANDTHS, fixed, fixed_four};
