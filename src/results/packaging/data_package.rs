//! `datapackage.json`: the tables with their columns, as Frictionless Data Package (version 1) describes them.

use crate::catalogue::{outcomes, parameters};
use crate::results::mark;
use crate::results::names::DATA_PACKAGE;
use crate::results::packaging::about::About;
use crate::results::sheet::Format;
use crate::results::staging::Staging;
use crate::results::written::Written;
use crate::table::column::{Column, Kind};
use serde_json::{Map, Value, json};

/// The data package of these files. Tables that were not written now are described as before.
pub(super) fn of(files: &[Written], about: &About<'_>, staging: &Staging) -> Value {
    let before: Option<Value> = mark::json(&staging.results().join(DATA_PACKAGE));
    let tables = files.iter().filter_map(|written| {
        let (name, format) = table(written)?;
        let schema = staging.columns_of(name).map(|columns| schema(name, &columns));
        let schema = schema.or_else(|| schema_before(before.as_ref()?, &written.file));
        Some(resource(written, name, format, schema))
    });
    json!({
        "profile": "data-package",
        "name": package_name(about),
        "title": about.name(),
        "description": about.description(),
        "resources": tables.collect::<Vec<_>>(),
    })
}

/// The name of a table without its ending, and its format; nothing of other files.
fn table(written: &Written) -> Option<(&str, Format)> {
    written.rows?;
    [Format::Csv, Format::Parquet].into_iter().find_map(|format| {
        let stem = written.file.strip_suffix(format.ending())?.strip_suffix('.')?;
        Some((stem, format))
    })
}

/// A name of the letters that names of packages may have.
fn package_name(about: &About<'_>) -> String {
    let name = format!("{}-{}", about.scenario, about.command).to_lowercase();
    name.chars().map(|it| if it.is_ascii_alphanumeric() { it } else { '-' }).collect()
}

fn resource(written: &Written, name: &str, format: Format, schema: Option<Value>) -> Value {
    let mut fields = Map::new();
    let mut add = |key: &str, value: Value| fields.insert(key.to_owned(), value);
    add("name", name.replace('_', "-").into());
    add("path", written.file.as_str().into());
    add("format", format.ending().into());
    match format {
        Format::Csv => {
            add("profile", "tabular-data-resource".into());
            add("mediatype", "text/csv".into());
            add("encoding", "utf-8".into());
            add("dialect", json!({ "delimiter": ",", "header": true }));
        }
        Format::Parquet => {
            add("mediatype", "application/vnd.apache.parquet".into());
        }
    }
    add("bytes", written.bytes.into());
    add("blake3", written.blake3.as_str().into());
    if let Some(schema) = schema {
        add("schema", schema);
    }
    fields.into()
}

/// The schema of a file in an earlier data package.
fn schema_before(package: &Value, file: &str) -> Option<Value> {
    let resources = package["resources"].as_array()?;
    let known = resources.iter().find(|resource| resource["path"] == file)?;
    known.get("schema").cloned()
}

fn schema(table: &str, columns: &[Column]) -> Value {
    let fields: Vec<Value> = columns.iter().map(|column| field(table, column)).collect();
    json!({ "fields": fields, "missingValues": [""] })
}

fn field(table: &str, column: &Column) -> Value {
    let kind = match column.kind {
        Kind::Text => "string",
        Kind::Whole | Kind::Year => "integer",
        Kind::Number | Kind::Share | Kind::Fine => "number",
    };
    let mut fields = Map::new();
    fields.insert("name".to_owned(), column.name.as_str().into());
    fields.insert("type".to_owned(), kind.into());
    fields.insert("description".to_owned(), column.meaning.as_str().into());
    if let Some(unit) = unit(table, column) {
        fields.insert("unit".to_owned(), unit.into());
    }
    if let Some(constraints) = constraints(column) {
        fields.insert("constraints".to_owned(), constraints);
    }
    fields.into()
}

/// The unit of a column that stands for an outcome or a parameter, or holds shares.
fn unit(table: &str, column: &Column) -> Option<&'static str> {
    if let Some(place) = outcomes::find(&column.name) {
        // Rows of single municipalities and years hold numbers of events, not rates.
        let is_count = table == "outcomes" && outcomes::TABLE[place].kind == outcomes::Kind::Count;
        return Some(if is_count { "events" } else { outcomes::TABLE[place].unit() });
    }
    if let Some(place) = parameters::find(&column.name) {
        return Some(parameters::TABLE[place].unit);
    }
    (column.kind == Kind::Share).then_some("share")
}

/// What a column may hold, as far as the catalogue says it.
fn constraints(column: &Column) -> Option<Value> {
    if column.kind == Kind::Number
        && let Some(place) = parameters::find(&column.name)
    {
        let known = &parameters::TABLE[place];
        let (low, high) = (f64::from(known.allowed_low()), f64::from(known.allowed_high()));
        return Some(json!({ "minimum": low, "maximum": high }));
    }
    // Year 0 stands for all years together.
    (column.kind == Kind::Year).then(|| json!({ "minimum": 0 }))
}
