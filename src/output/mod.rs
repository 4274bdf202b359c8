//! The only writer to disk: folders, parts, tables, manifest. Nothing stands under its final name
//! before it is whole.

mod as_csv;
mod aside;
pub mod calibration;
mod contents;
mod csv;
pub mod curves;
pub mod exploration;
mod folder;
mod manifest;
mod mark;
mod nearby;
pub mod outcomes;
#[cfg(feature = "parquet")]
mod parquet;
mod parts;
pub mod patterns;
mod place;
pub mod read;
mod safe;
mod scripts;
pub mod sensitivity;
mod shard;
mod sheet;
mod space;
mod staging;
mod stored;
pub mod story;
pub mod sweep;
pub mod tables;
mod workbook;

pub use folder::{Folder, Request};
pub use manifest::{Manifest, Precision, Study, Sweep, Variant, Written};
pub use mark::{Kind, Mark};
#[cfg(feature = "parquet")]
pub use parquet::csv_of;
pub use parts::{Identity, Joined, PartFolder};
pub use safe::{Fault, TableFile};
pub use scripts::scripts;
pub use shard::{FinishedShard, ShardFolder, shards};
pub use sheet::{Format, Sheet};
pub use space::{free, kept, memory};
pub use staging::Staging;
pub use stored::{altered, stored};
pub use workbook::workbook;
