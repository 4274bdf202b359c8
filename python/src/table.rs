//! Tables of results as typed columns, in the buffers that Arrow defines.

use polaris::studies::codebook::codebook;
use polaris::table::column::Kind;
use pyo3::exceptions::{PyOSError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use std::path::PathBuf;

/// A column as Python gets it: name, type, number of empty cells, and the buffers of Arrow: which cells are filled,
/// then values, or ends of texts and the texts.
type Described<'py> = (String, &'static str, usize, Vec<Option<Bound<'py, PyBytes>>>);

/// Reads a table of results, of this name, from a CSV file: the number of rows, and the columns. The codebook says
/// which columns are text; those that it does not know (swept keys) are numbers where all cells are.
#[pyfunction]
pub fn read_table<'py>(
    py: Python<'py>,
    path: PathBuf,
    name: &str,
) -> PyResult<(usize, Vec<Described<'py>>)> {
    let (head, columns, rows) = py.detach(|| cells(&path))?;
    let known: Vec<_> =
        codebook().into_iter().filter(|it| it.name == name).flat_map(|it| it.columns).collect();
    let columns = head.into_iter().zip(columns).map(|(name, cells)| {
        let is_text = known.iter().any(|it| it.name == name && it.kind == Kind::Text);
        let filled = py.detach(|| if is_text { cells.text() } else { cells.typed() });
        let buffers = filled.buffers.into_iter().map(|it| it.map(|it| PyBytes::new(py, &it)));
        (name, filled.kind, filled.empty, buffers.collect())
    });
    Ok((rows, columns.collect()))
}

/// The cells of a column: all texts, one after the other.
#[derive(Default)]
struct Cells {
    text: String,
    ends: Vec<usize>,
}

impl Cells {
    fn iter(&self) -> impl Iterator<Item = &str> {
        let starts = std::iter::once(&0).chain(&self.ends);
        starts.zip(&self.ends).map(|(start, end)| &self.text[*start..*end])
    }

    /// Whole numbers if all cells are, else numbers if all are, else texts.
    fn typed(&self) -> Filled {
        if let Some(values) = self.parsed::<i64>() {
            return self.numbers("int64", &values, i64::to_ne_bytes);
        }
        match self.parsed::<f64>() {
            Some(values) => self.numbers("float64", &values, f64::to_ne_bytes),
            None => self.text(),
        }
    }

    /// All cells as numbers, an empty one as zero; nothing if one of them is none, or all are empty.
    fn parsed<T: std::str::FromStr + Default>(&self) -> Option<Vec<T>> {
        let parse =
            |cell: &str| if cell.is_empty() { Some(T::default()) } else { cell.parse().ok() };
        let all_empty = self.text.is_empty() && std::any::type_name::<T>() == "i64";
        if all_empty { None } else { self.iter().map(parse).collect() }
    }

    fn numbers<T: Copy>(
        &self,
        kind: &'static str,
        values: &[T],
        bytes: fn(T) -> [u8; 8],
    ) -> Filled {
        let values = values.iter().flat_map(|value| bytes(*value)).collect();
        self.filled(kind, vec![Some(values)])
    }

    fn text(&self) -> Filled {
        let starts = std::iter::once(&0).chain(&self.ends);
        // Ends of 64 bits, for tables of any size.
        let ends = starts.flat_map(|end| (*end as i64).to_ne_bytes()).collect();
        self.filled("string", vec![Some(ends), Some(self.text.clone().into_bytes())])
    }

    /// The buffers, after the one that says which cells are filled: a bit for each, the lowest first.
    fn filled(&self, kind: &'static str, values: Vec<Option<Vec<u8>>>) -> Filled {
        let mut bits = vec![0; self.ends.len().div_ceil(8)];
        let mut empty = 0;
        for (place, cell) in self.iter().enumerate() {
            if cell.is_empty() {
                empty += 1;
            } else {
                bits[place / 8] |= 1 << (place % 8);
            }
        }
        let bits = (empty > 0).then_some(bits);
        Filled { kind, empty, buffers: std::iter::once(bits).chain(values).collect() }
    }
}

/// A column in buffers.
struct Filled {
    kind: &'static str,
    empty: usize,
    buffers: Vec<Option<Vec<u8>>>,
}

/// The names of the columns, their cells, and the number of rows.
fn cells(path: &PathBuf) -> PyResult<(Vec<String>, Vec<Cells>, usize)> {
    let shown = path.display();
    let unreadable = |cause: csv::Error| {
        if cause.is_io_error() {
            PyOSError::new_err(format!("{shown}: {cause}"))
        } else {
            PyValueError::new_err(format!("{shown} is no table of results: {cause}"))
        }
    };
    let mut reader = csv::Reader::from_path(path).map_err(unreadable)?;
    let head: Vec<String> =
        reader.headers().map_err(unreadable)?.iter().map(ToOwned::to_owned).collect();
    let mut columns: Vec<Cells> = head.iter().map(|_| Cells::default()).collect();
    let mut record = csv::StringRecord::new();
    let mut rows = 0;
    while reader.read_record(&mut record).map_err(unreadable)? {
        rows += 1;
        for (column, cell) in columns.iter_mut().zip(&record) {
            column.text.push_str(cell);
            column.ends.push(column.text.len());
        }
    }
    Ok((head, columns, rows))
}
