//! The studies, each in a folder with the same plan, and what several of them share.

pub mod answer;
#[cfg(feature = "cli")]
pub mod batch;
pub mod calibrate;
#[cfg(feature = "cli")]
pub mod codebook;
pub mod designs;
#[cfg(feature = "cli")]
pub mod driver;
pub mod evaluate;
pub mod explain;
pub mod explore;
pub mod findings;
pub mod mix;
pub mod patterns;
#[cfg(feature = "cli")]
pub mod report;
pub mod run;
pub mod sensitivity;
pub mod shared;
#[cfg(feature = "cli")]
pub mod side_by_side;
pub mod sweep;
