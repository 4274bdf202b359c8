//! The compiled part of the Python package: the program itself, tables as typed columns, and the model in process.

mod model;
mod table;

use pyo3::prelude::*;
use std::ffi::OsString;
use std::io::Write as _;

/// Runs a command line, whose first argument is the name of the program, and returns the exit status.
#[pyfunction]
fn main(py: Python<'_>, arguments: Vec<OsString>) -> u8 {
    py.detach(|| {
        let status = polaris::commands::run_command_line(arguments);
        // The program does this at its end; a module has none. What cannot be written was said before.
        let _ = std::io::stdout().flush();
        status
    })
}

/// The compiled part of `polaris_abm`.
#[pymodule]
fn _native(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add("__version__", env!("CARGO_PKG_VERSION"))?;
    module.add_function(wrap_pyfunction!(main, module)?)?;
    module.add_function(wrap_pyfunction!(table::read_table, module)?)?;
    module.add_class::<model::Model>()
}
