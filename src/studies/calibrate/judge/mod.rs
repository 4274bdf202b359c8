//! Which worlds reproduce the tuned figures.
//!
//! History matching in waves, all with the same random numbers. The first wave draws worlds from the ranges of all
//! that is uncertain. Each next one draws from what emulators, fitted to all worlds tried so
//! far, do not rule out: points so unlikely to be accepted that together they hold a twentieth of the
//! worlds that would be. A world is rejected if a tuned figure lies outside its band widened by two
//! standard errors. So accepted worlds are draws from the ranges, kept where they reproduce the
//! figures; what emulators rule out wrongly is the only bias, and it is measured.
//! Figures for validation and structure are computed for every world and decide nothing.

pub mod answers;
pub mod attempt;
pub mod calibration;
pub mod emulators;
pub mod tried;
