//! From a scenario to work: worlds, policies as programmes, and a plan of units.

mod changes;
pub mod drawn;
mod fingerprint;
mod plan;
mod space;
pub mod stratified;
mod worlds;

pub use changes::{Change, arms};
pub use fingerprint::{Fingerprint, study_fingerprint};
pub use plan::{MUNICIPALITIES_IN_BLOCK, Place, Plan, REPLICATES_IN_BLOCK, Unit};
pub use space::{Axis, Space};
pub use worlds::World;
