//! Designs: points of the unit cube at which a model is asked, and in which order.
//!
//! All are fixed by a seed, and asking for more never changes what was there.

mod error;
mod morris;
mod points;
mod saltelli;
mod stream;

pub use error::{BLOCKS, DesignError, FACTORS_MAX, ROWS_MAX};
pub use morris::{LEVELS, Step, Trajectory, morris};
pub use points::{
    DIMENSIONS_MAX, FACTORS_OF_WORLDS, SOBOL_DIMENSIONS, scrambled_sobol, space_filling,
    space_filling_point, uniform_point,
};
pub use saltelli::{Row, saltelli};
