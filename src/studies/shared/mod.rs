//! What several studies share, each part in a file that says so.

#[cfg(feature = "cli")]
pub mod bounds;
pub mod citation;
pub mod cuts;
#[cfg(feature = "cli")]
pub mod error;
#[cfg(feature = "cli")]
pub mod files;
#[cfg(feature = "cli")]
pub mod folders;
pub mod form;
#[cfg(feature = "cli")]
pub mod loading;
#[cfg(feature = "cli")]
pub mod manner;
#[cfg(feature = "cli")]
pub mod publish;
#[cfg(feature = "cli")]
pub mod resume;
#[cfg(feature = "cli")]
pub mod shares;
#[cfg(feature = "cli")]
pub mod signals;
pub mod study;
pub mod texts;
