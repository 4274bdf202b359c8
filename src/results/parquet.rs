//! Tables as Parquet: row groups of a bounded number of cells, so that memory stays flat; every cell
//! may be null; the same numbers that a reader takes from the CSV.

use crate::results::safe::OutputError;
use crate::table::column::{Column as Named, Kind};
use parquet::basic::{Compression, Encoding, LogicalType, Repetition, Type as Physical, ZstdLevel};
use parquet::data_type::{ByteArray, ByteArrayType, DoubleType, Int32Type, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::{EnabledStatistics, WriterProperties};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::file::writer::SerializedFileWriter;
use parquet::record::Field;
use parquet::schema::types::{ColumnPath, Type};
use std::fs::File;
use std::io::{Error, Result, Write};
use std::path::Path;
use std::sync::Arc;

/// Cells of a row group: some 40 MB of memory.
const CELLS_IN_GROUP: usize = 1 << 22;
/// Rows of a row group at most.
const ROWS_IN_GROUP: usize = 1 << 17;
/// The level at which files are as small as it pays.
const LEVEL: i32 = 3;

/// The cells of a column in the row group under construction; nulls have none.
#[derive(Debug)]
enum Cells {
    Text(Vec<ByteArray>),
    Whole(Vec<i64>),
    Year(Vec<i32>),
    Real(Vec<f64>),
}

#[derive(Debug)]
struct Column {
    name: String,
    cells: Cells,
    /// 1 for each cell that is there, 0 for each null.
    there: Vec<i16>,
    /// The last text, so that names which stand row after row share their bytes.
    last: ByteArray,
}

impl Column {
    fn new(Named { name, kind, .. }: &Named) -> Self {
        let cells = match kind {
            Kind::Text => Cells::Text(Vec::new()),
            Kind::Whole => Cells::Whole(Vec::new()),
            Kind::Year => Cells::Year(Vec::new()),
            Kind::Number | Kind::Share | Kind::Fine => Cells::Real(Vec::new()),
        };
        Self { name: name.to_owned(), cells, there: Vec::new(), last: ByteArray::from("") }
    }

    fn described(&self) -> std::result::Result<Type, ParquetError> {
        let (physical, logical) = match self.cells {
            Cells::Text(_) => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
            Cells::Whole(_) => (Physical::INT64, None),
            Cells::Year(_) => (Physical::INT32, None),
            Cells::Real(_) => (Physical::DOUBLE, None),
        };
        Type::primitive_type_builder(&self.name, physical)
            .with_logical_type(logical)
            .with_repetition(Repetition::OPTIONAL)
            .build()
    }

    fn clear(&mut self) {
        self.there.clear();
        match &mut self.cells {
            Cells::Text(cells) => cells.clear(),
            Cells::Whole(cells) => cells.clear(),
            Cells::Year(cells) => cells.clear(),
            Cells::Real(cells) => cells.clear(),
        }
    }
}

/// Row groups of a file, one under construction.
pub(crate) struct Groups<W: Write + Send> {
    /// Until the columns are known.
    out: Option<W>,
    writer: Option<SerializedFileWriter<W>>,
    columns: Vec<Column>,
    /// The column of the next cell.
    at: usize,
    /// Rows of the group so far.
    rows: usize,
    /// A cell that does not fit its column; told at the end of the row.
    misfit: Option<String>,
}

impl<W: Write + Send> std::fmt::Debug for Groups<W> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Groups").field("columns", &self.columns.len()).finish_non_exhaustive()
    }
}

impl<W: Write + Send> Groups<W> {
    pub fn new(out: W) -> Self {
        let (writer, columns, misfit) = (None, Vec::new(), None);
        Self { out: Some(out), writer, columns, at: 0, rows: 0, misfit }
    }

    pub fn begin(&mut self, columns: &[Named]) -> Result<()> {
        self.columns = columns.iter().map(Column::new).collect();
        let fields: std::result::Result<Vec<_>, _> =
            self.columns.iter().map(|column| column.described().map(Arc::new)).collect();
        let schema = Type::group_type_builder("polaris").with_fields(fields?).build()?;
        let out = self.out.take().ok_or_else(|| Error::other("a table has one heading"))?;
        let writer = SerializedFileWriter::new(out, Arc::new(schema), Arc::new(self.properties()?));
        self.writer = Some(writer?);
        Ok(())
    }

    /// The same for every file, so that its bytes follow from its cells.
    fn properties(&self) -> Result<WriterProperties> {
        let mut properties = WriterProperties::builder()
            .set_created_by(concat!("polaris ", env!("CARGO_PKG_VERSION")).to_owned())
            .set_compression(Compression::ZSTD(ZstdLevel::try_new(LEVEL)?))
            .set_statistics_enabled(EnabledStatistics::Chunk);
        for column in &self.columns {
            if matches!(column.cells, Cells::Real(_)) {
                // Where numbers are too many for a dictionary: bytes of a kind lie together.
                let path = ColumnPath::from(column.name.as_str());
                properties = properties.set_column_encoding(path, Encoding::BYTE_STREAM_SPLIT);
            }
        }
        Ok(properties.build())
    }

    pub fn text(&mut self, text: &str) {
        if text.is_empty() {
            return self.null();
        }
        match self.next() {
            Some(Column { cells: Cells::Text(cells), there, last, .. }) => {
                if last.data() != text.as_bytes() {
                    *last = ByteArray::from(text);
                }
                cells.push(last.clone());
                there.push(1);
            }
            column => {
                let misfit = misfit(column, &text);
                self.misfit.get_or_insert(misfit);
            }
        }
    }

    /// A number as it was written; text where its column holds text.
    pub fn plain(&mut self, number: &str) {
        match (self.columns.get(self.at).map(|column| &column.cells), number.parse()) {
            (Some(Cells::Real(_)), Ok(number)) => self.number(Some(number)),
            _ => self.text(number),
        }
    }

    pub fn whole(&mut self, number: i64) {
        match self.next() {
            Some(Column { cells: Cells::Whole(cells), there, .. }) => {
                cells.push(number);
                there.push(1);
            }
            Some(Column { cells: Cells::Year(cells), there, .. })
                if i32::try_from(number).is_ok() =>
            {
                cells.push(number as i32);
                there.push(1);
            }
            column => {
                let misfit = misfit(column, &number);
                self.misfit.get_or_insert(misfit);
            }
        }
    }

    /// A finite number, or nothing.
    pub fn number(&mut self, number: Option<f64>) {
        let Some(number) = number else { return self.null() };
        match self.next() {
            Some(Column { cells: Cells::Real(cells), there, .. }) => {
                cells.push(number);
                there.push(1);
            }
            column => {
                let misfit = misfit(column, &number);
                self.misfit.get_or_insert(misfit);
            }
        }
    }

    /// The number that a reader of the CSV takes from its seven digits.
    pub fn short(&mut self, number: f32) {
        let read = || ryu::Buffer::new().format_finite(number).parse().ok();
        self.number(Some(number).filter(|number| number.is_finite()).and_then(|_| read()));
    }

    fn null(&mut self) {
        if let Some(column) = self.next() {
            column.there.push(0);
        } else {
            self.misfit.get_or_insert_with(|| "a row has more cells than columns".to_owned());
        }
    }

    fn next(&mut self) -> Option<&mut Column> {
        self.at += 1;
        self.columns.get_mut(self.at - 1)
    }

    pub fn end(&mut self) -> Result<()> {
        if let Some(misfit) = self.misfit.take() {
            return Err(Error::other(misfit));
        }
        if self.at != self.columns.len() {
            return Err(Error::other("a row has fewer cells than columns"));
        }
        self.at = 0;
        self.rows += 1;
        let most = (CELLS_IN_GROUP / self.columns.len().max(1)).clamp(1, ROWS_IN_GROUP);
        if self.rows == most { self.flush() } else { Ok(()) }
    }

    /// Writes the row group, and begins the next.
    fn flush(&mut self) -> Result<()> {
        let Some(writer) = self.writer.as_mut().filter(|_| self.rows > 0) else { return Ok(()) };
        let mut group = writer.next_row_group()?;
        for column in &mut self.columns {
            let missing = || Error::other("a column is missing in the schema");
            let mut out = group.next_column()?.ok_or_else(missing)?;
            let there = Some(column.there.as_slice());
            match &column.cells {
                Cells::Text(cells) => {
                    out.typed::<ByteArrayType>().write_batch(cells, there, None)?
                }
                Cells::Whole(cells) => out.typed::<Int64Type>().write_batch(cells, there, None)?,
                Cells::Year(cells) => out.typed::<Int32Type>().write_batch(cells, there, None)?,
                Cells::Real(cells) => out.typed::<DoubleType>().write_batch(cells, there, None)?,
            };
            out.close()?;
            column.clear();
        }
        group.close()?;
        self.rows = 0;
        Ok(())
    }

    pub fn finish(mut self) -> Result<W> {
        self.flush()?;
        let nothing = || Error::other("a table without columns");
        match self.writer {
            Some(writer) => Ok(writer.into_inner()?),
            None => self.out.ok_or_else(nothing),
        }
    }
}

fn misfit(column: Option<&mut Column>, cell: &dyn std::fmt::Display) -> String {
    match column {
        Some(column) => format!("column {} does not hold what {cell} is", column.name),
        None => format!("there is no column for {cell}"),
    }
}

/// A table that lies in a Parquet file as the CSV that it would have been, but for the form of some
/// numbers: for those who read tables of either kind.
///
/// # Errors
/// When it cannot be read.
pub fn csv_of(path: &Path) -> std::result::Result<Vec<u8>, OutputError> {
    let read = || -> Result<Vec<u8>> {
        let reader = SerializedFileReader::new(File::open(path)?)?;
        let schema = reader.metadata().file_metadata().schema_descr();
        let mut lines = crate::results::csv::Lines::new(Vec::new());
        for column in schema.columns() {
            lines.text(column.name());
        }
        lines.end()?;
        for row in reader.get_row_iter(None)? {
            for (_, field) in row?.get_column_iter() {
                match field {
                    Field::Str(text) => lines.text(text),
                    Field::Long(number) => lines.whole(*number),
                    Field::Int(number) => lines.whole(i64::from(*number)),
                    Field::Double(number) => lines.number(Some(*number)),
                    _ => lines.number(None),
                }
            }
            lines.end()?;
        }
        Ok(lines.finish())
    };
    read().map_err(OutputError::io("reading", path))
}
