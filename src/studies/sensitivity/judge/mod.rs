//! On which parameters an outcome hangs, and on which the difference that a policy makes.
//!
//! ```text
//! trajectories over everything uncertain -> worlds -> Screening: elementary effects, what is kept
//! design over what is kept, the rest as one -> worlds -> Shares: Sobol indices, share of chance
//! ```
//!
//! Every world has the same random numbers. Which worlds there are is settled here, who simulates them is not
//! said.

pub mod question;
pub mod screening;
pub mod shares;
