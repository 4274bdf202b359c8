//! The only writer to disk: folders, parts, tables, manifest. Nothing stands under its final name
//! before it is whole.

pub mod calibration;
mod csv;
pub mod curves;
pub mod exploration;
mod folder;
mod manifest;
pub mod outcomes;
#[cfg(feature = "parquet")]
mod parquet;
mod parts;
pub mod patterns;
mod safe;
mod scripts;
pub mod sensitivity;
mod shard;
mod sheet;
mod stored;
pub mod story;
pub mod sweep;
pub mod tables;

pub use folder::Folder;
pub use manifest::{Manifest, Precision, Study, Written};
#[cfg(feature = "parquet")]
pub use parquet::csv_of;
pub use parts::{Identity, Joined, PartFolder};
pub use safe::{Fault, TableFile};
pub use scripts::scripts;
pub use shard::{Shard, ShardFolder, shards};
pub use sheet::{Format, Sheet};
pub use stored::{Stored, altered, stored};
