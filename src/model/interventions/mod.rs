//! Interventions: what a policy can consist of, one in a file.
//!
//! A file declares its names, what dose 1 is, whom coverage counts, which forms it may take, the hours it
//! takes and its source, and holds the rule by which it acts. It acts only through states that other rules use anyway, and never
//! touches a count other than its hours. Names are Dutch, as practitioners say them.

pub mod declaration;
pub mod form;
mod hours;
pub mod kind;
mod phase;
pub mod reach;
mod table;

pub use declaration::{Effect, Intervention, Measure, Reach, Shows};
pub use form::{Addition, Audience, Form, Forms};
pub use hours::{Hours, HoursFor};
pub use kind::{KINDS, Kind};
pub use phase::{act, count_selection};
pub use table::{TABLE, find};

macro_rules! files {
    ($($kind:ident $file:ident,)+) => {
        $(pub mod $file;)+
    };
}
kind::all_interventions! { files }
