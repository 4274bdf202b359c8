//! The only writer to disk: folders, parts, tables, manifest. Nothing stands under its final name
//! before it is whole.

mod aside;
pub mod calibration;
pub mod curves;
pub mod exploration;
mod folder;
mod manifest;
mod parts;
pub mod patterns;
pub mod read;
mod safe;
pub mod sensitivity;
mod shard;
mod space;
mod stored;
pub mod story;
pub mod sweep;
pub mod tables;
mod workbook;

pub use folder::Folder;
pub use manifest::{Manifest, Precision, Study, Sweep, Written};
pub use parts::{Identity, Joined, PartFolder};
pub use safe::{Fault, TableFile};
pub use shard::{Shard, ShardFolder, shards};
pub use space::{free, kept, memory};
pub use stored::{Stored, altered, stored};
pub use workbook::workbook;
