//! Every intervention in a table.

use super::declaration::Intervention;
use super::kind::{KINDS, all_interventions};

macro_rules! table {
    ($($kind:ident $file:ident,)+) => {
        /// Every intervention, in the order of [`Kind`](super::kind::Kind).
        pub const TABLE: [Intervention; KINDS] = [$(super::$file::DECLARED,)+];
    };
}
all_interventions! { table }

/// The intervention that a name or an alias stands for.
#[must_use]
pub fn find(name: &str) -> Option<&'static Intervention> {
    TABLE.iter().find(|intervention| intervention.name == name || intervention.alias == name)
}
