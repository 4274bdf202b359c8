//! Estimates from samples: slices of `f64` in, estimates out. This room knows no other.
//!
//! Nothing leaves it without its interval, and every result has the same bits on every platform:
//! sums run in the order of the values, in two passes, and the distribution functions are built on
//! portable exponentials and logarithms. `alpha` is everywhere the chance that an interval misses,
//! 0.05 for a 95% interval.

pub mod chi_squared;
pub mod crossed;
pub mod designs;
pub mod distributions;
pub mod emulator;
pub mod estimate;
pub mod hash_stream;
pub mod indices;
pub mod multiple;
pub mod paired;
pub mod prim;
pub mod proportions;
pub mod ranks;
pub mod regression;
pub mod sample;
pub mod screening;
