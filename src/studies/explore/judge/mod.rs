//! Policies over many worlds: in which share of them each is better, how much is lost by choosing
//! it, from which dose it matters, and where it fails.
//!
//! All policies are simulated in every world, paired by replicate; all worlds share the random numbers of each
//! replicate. Worlds that were accepted by a calibration and worlds drawn from the stated ranges are
//! two groups: nothing is ever said of both together. Shares of worlds are shares of the stated
//! ranges, not probabilities.

pub mod beside;
pub mod boxes;
pub mod breakeven;
pub mod exploration;
pub mod question;
pub mod regret;
pub mod robust;
pub mod search;
pub mod variants;
pub mod world;
