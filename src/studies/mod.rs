//! The studies, each in a folder with the same plan, and what several of them share.

pub mod answer;
pub mod calibrate;
pub mod codebook;
pub mod driver;
pub mod explain;
pub mod explore;
pub mod findings;
pub mod patterns;
pub mod report;
pub mod run;
pub mod sensitivity;
pub mod shared;
pub mod side_by_side;
pub mod sweep;
