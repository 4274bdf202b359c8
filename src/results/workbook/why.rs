//! Why a workbook could not be made.

use rust_xlsxwriter::XlsxError;
use std::io;

/// Why a workbook could not be made.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Why {
    /// A table could not be read.
    #[error(transparent)]
    Table(#[from] ::csv::Error),
    /// A table could not be opened.
    #[error(transparent)]
    Open(#[from] io::Error),
    /// A sheet could not be written.
    #[error(transparent)]
    Sheet(#[from] XlsxError),
}
