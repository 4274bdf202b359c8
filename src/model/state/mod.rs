//! The state of one simulated municipality: plain records of `f32`, shares in 0..1 unless said.

mod dyad;
mod finite;
mod ledger;
mod people;
mod place;
mod town;

pub use dyad::Dyad;
pub use ledger::{Field, HiddenRisk, RiskKind, Road, Tenure};
pub use people::{Alderman, Official, SideActivities, Style};
pub use place::{Habits, Pair, Place, Post, PostKind};
pub use town::{Belief, Seat, Town};
