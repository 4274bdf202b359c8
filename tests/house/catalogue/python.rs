//! The types of the Python package: names of outcomes, parameters and tables come from the catalogue.

use polaris::catalogue::{outcomes, parameters};
use polaris::studies::codebook::codebook;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

/// What stands above and below the lists.
const HEAD: &str = "\
# Made from the catalogue by `POLARIS_BLESS=1 cargo test --test house catalogue::`.
from collections.abc import Mapping, Sequence
from typing import Literal

from polaris_abm._table import Table

";
const VARY: &str = "\
# Doses and coverages of policies are keys too, which only a scenario knows.
Vary = Mapping[Parameter | str, tuple[float, float] | Sequence[float]] | Sequence[Parameter]

";

fn literal(name: &str, values: impl Iterator<Item = &'static str>) -> String {
    let mut text = format!("{name} = Literal[\n");
    for value in values {
        writeln!(text, "    \"{value}\",").unwrap();
    }
    text + "]\n"
}

fn keys() -> String {
    let tables: BTreeSet<&str> = codebook().iter().map(|table| table.name).collect();
    let tables = tables.iter().map(|name| format!("    {name}: Table\n"));
    [
        HEAD.to_owned(),
        literal("Outcome", outcomes::TABLE.iter().map(|outcome| outcome.name)),
        literal("Parameter", parameters::TABLE.iter().map(|parameter| parameter.name)),
        VARY.to_owned(),
        "class Tables:\n".to_owned(),
        tables.collect(),
    ]
    .concat()
}

#[test]
fn types_of_the_python_package_follow_the_catalogue() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/python/polaris_abm/_keys.pyi");
    if std::env::var_os("POLARIS_BLESS").is_some() {
        std::fs::write(path, keys()).unwrap();
        return;
    }
    let text = std::fs::read_to_string(path).unwrap().replace("\r\n", "\n");
    assert!(
        text == keys(),
        "{path} lags behind the catalogue: `POLARIS_BLESS=1 cargo test --test house catalogue::` rewrites it"
    );
}

/// Packages outside the workspace have a version of their own, which is that of the program.
#[test]
fn packages_outside_the_workspace_have_the_version_of_the_program() {
    for package in ["python", "web"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(package).join("Cargo.toml");
        let text = std::fs::read_to_string(&path).unwrap();
        let line = format!("\nversion = \"{}\"\n", env!("CARGO_PKG_VERSION"));
        assert!(text.contains(&line), "{}: no {}", path.display(), line.trim());
    }
    let of_r = include_str!("../../../r/DESCRIPTION");
    assert!(
        of_r.contains(concat!("\nVersion: ", env!("CARGO_PKG_VERSION"), "\n")),
        "r/DESCRIPTION"
    );
}
