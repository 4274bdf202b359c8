//! The only writer to disk: folders, parts, tables, manifest. Nothing stands under its final name
//! before it is whole.

pub(crate) mod as_csv;
pub(crate) mod aside;
pub(crate) mod contents;
pub(crate) mod csv;
pub(crate) mod finished;
pub(crate) mod folder;
pub(crate) mod manifest;
pub(crate) mod mark;
pub(crate) mod names;
pub(crate) mod nearby;
pub(crate) mod packaging;
pub(crate) mod page;
#[cfg(feature = "parquet")]
pub(crate) mod parquet;
pub(crate) mod parts;
pub(crate) mod place;
pub(crate) mod read;
pub(crate) mod request;
pub(crate) mod safe;
pub(crate) mod scripts;
pub(crate) mod shard;
pub(crate) mod sheet;
pub(crate) mod space;
pub(crate) mod staging;
pub(crate) mod stored;
pub(crate) mod workbook;
pub(crate) mod written;

pub use finished::FinishedShard;
pub use folder::Folder;
pub use manifest::{BatchManifest, BatchMember, Label, Manifest, Precision, Study, Sweep, Variant};
pub use mark::{Kind, Mark};
pub use page::page;
#[cfg(feature = "parquet")]
pub use parquet::csv_of;
pub use parts::{Identity, Joined, PartFolder};
pub use place::relative;
pub use request::Request;
pub use safe::{OutputError, TableFile};
pub use scripts::scripts;
pub use shard::{ShardFolder, shards};
pub use sheet::{Format, Sheet};
pub use space::{free, kept, memory};
pub use staging::Staging;
pub use stored::{Stored, altered, stored};
pub use workbook::workbook;
pub use written::Written;
