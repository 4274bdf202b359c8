//! Turns a scenario into work: worlds, policies as programmes, and a plan of units.

mod assumptions;
mod changes;
mod fingerprint;
mod plan;
mod space;
pub mod stratified;
pub mod uncertainty;
mod worlds;

pub use assumptions::{Assumptions, REPLICATES_IN_WORLD};
pub use changes::{Change, arms, programme};
pub use fingerprint::{Fingerprint, study_fingerprint};
pub use plan::{
    MUNICIPALITIES_IN_BLOCK, Plan, PlannedChoice, PlannedMunicipality, REPLICATES_IN_BLOCK, Unit,
};
pub use space::{Axis, Space};
pub use worlds::World;
