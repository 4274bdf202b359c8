//! The only writer to disk: folders, parts, tables, manifest. Nothing stands under its final name
//! before it is whole.

pub mod calibration;
mod folder;
mod manifest;
mod parts;
pub mod patterns;
mod safe;
pub mod story;
pub mod tables;

pub use folder::Folder;
pub use manifest::{Manifest, Study, Written};
pub use parts::PartFolder;
pub use safe::{Fault, TableFile};
