//! `polaris explain`: one municipality told as a dated story, or where two policies part in it.

#[cfg(feature = "cli")]
pub mod command;
pub mod design;
pub mod handout;
pub mod judge;
pub mod page;
pub mod summary;
#[cfg(feature = "cli")]
pub mod tables;
pub mod told;
