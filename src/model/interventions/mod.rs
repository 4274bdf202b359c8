//! Interventions: what a policy can consist of, one in a file.
//!
//! A file declares its names, what dose 1 is, whom coverage counts, the hours it takes and its source,
//! and holds the rule by which it acts. It acts only through states that other rules use anyway, and never
//! touches a count other than its hours. Names are Dutch, as practitioners say them.

pub mod declaration;
mod hours;
pub mod kind;
mod phase;
pub mod reach;

pub use declaration::{Effect, Intervention, Measure, Reach, Shows, Text};
pub use hours::{Hours, HoursFor};
pub use kind::{KINDS, Kind};
pub use phase::{act, count_selection};

use kind::all_interventions;

macro_rules! table {
    ($($kind:ident $file:ident,)+) => {
        $(pub mod $file;)+

        /// Every intervention, in the order of [`Kind`].
        pub const TABLE: [Intervention; KINDS] = [$($file::DECLARED,)+];
    };
}
all_interventions! { table }

/// The intervention that a name or an alias stands for.
#[must_use]
pub fn find(name: &str) -> Option<&'static Intervention> {
    TABLE.iter().find(|intervention| intervention.name == name || intervention.alias == name)
}
