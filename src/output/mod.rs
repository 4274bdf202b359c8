//! The only writer to disk: folders, parts, tables, manifest. Nothing stands under its final name
//! before it is whole.

pub mod calibration;
pub mod curves;
pub mod exploration;
mod folder;
mod manifest;
mod parts;
pub mod patterns;
mod safe;
pub mod sensitivity;
pub mod stored;
pub mod story;
pub mod sweep;
pub mod tables;
mod workbook;

pub use folder::Folder;
pub use manifest::{Manifest, Precision, Study, Sweep, Written};
pub use parts::PartFolder;
pub use safe::{Fault, TableFile};
pub use workbook::workbook;
