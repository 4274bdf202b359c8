//! `ro-crate-metadata.json`: inputs, program and outputs as a research object (RO-Crate 1.1, profile Process Run
//! Crate).

use crate::results::names::{self, DATA_PACKAGE};
use crate::results::packaging::about::About;
use crate::results::written::Written;
use serde_json::{Map, Value, json};
use std::fmt::Write;
use std::path::Path;

/// The version of RO-Crate.
const SPECIFICATION: &str = "https://w3id.org/ro/crate/1.1";
/// The profile for what a program made in one run.
const PROFILE: &str = "https://w3id.org/ro/wfrun/process/0.5";
/// What the project says of itself, for those who cite it.
const CITATION: &str = include_str!("../../../CITATION.cff");

/// The research object of these files.
pub(super) fn of(files: &[Written], about: &About<'_>) -> Value {
    let is_input = |written: &&Written| written.file.starts_with(&format!("{}/", names::SCENARIO));
    let reference = |written: &Written| json!({ "@id": path(&written.file) });
    let inputs: Vec<Value> = files.iter().filter(is_input).map(reference).collect();
    let outputs: Vec<Value> =
        files.iter().filter(|written| !is_input(written)).map(reference).collect();
    let program = format!("#polaris-{}", about.version);
    let manifest = json!({ "@id": names::MANIFEST });
    let parts: Vec<Value> =
        files.iter().map(reference).chain(std::iter::once(manifest.clone())).collect();
    let mut graph = vec![
        json!({
            "@id": "ro-crate-metadata.json",
            "@type": "CreativeWork",
            "about": { "@id": "./" },
            "conformsTo": { "@id": SPECIFICATION },
        }),
        json!({
            "@id": "./",
            "@type": "Dataset",
            "name": about.name(),
            "description": about.description(),
            "datePublished": cited("date-released"),
            "license": "Results belong to whoever made them; the program is under the MIT licence.",
            "conformsTo": { "@id": PROFILE },
            "hasPart": parts,
            "mentions": { "@id": "#run" },
        }),
        json!({
            "@id": PROFILE,
            "@type": "CreativeWork",
            "name": "Process Run Crate",
            "version": "0.5",
        }),
        json!({
            "@id": "#run",
            "@type": "CreateAction",
            "name": format!("polaris {} of {}", about.command, about.scenario),
            "description": about.description(),
            "instrument": { "@id": program },
            "object": inputs,
            "result": outputs.into_iter().chain(std::iter::once(manifest)).collect::<Vec<_>>(),
        }),
        json!({
            "@id": program,
            "@type": "SoftwareApplication",
            "name": "Polaris",
            "description": format!("{}. Model revision {}", cited("title"), about.model_revision),
            "softwareVersion": about.version,
        }),
    ];
    graph.extend(files.iter().map(file));
    graph.push(json!({
        "@id": names::MANIFEST,
        "@type": "File",
        "name": names::MANIFEST,
        "description": "Everything that determined the results, with the hash of every other file",
        "encodingFormat": "application/json",
    }));
    json!({ "@context": format!("{SPECIFICATION}/context"), "@graph": graph })
}

fn file(written: &Written) -> Value {
    let mut fields = Map::new();
    let mut add = |key: &str, value: Value| fields.insert(key.to_owned(), value);
    add("@id", path(&written.file).into());
    add("@type", "File".into());
    add("name", written.file.as_str().into());
    add("encodingFormat", encoding(&written.file).into());
    add("contentSize", written.bytes.to_string().into());
    add("identifier", format!("blake3:{}", written.blake3).into());
    if written.file == DATA_PACKAGE {
        add("description", "Columns of the tables: names, types, units and meanings".into());
    }
    fields.into()
}

/// A name as a reference: other characters than those that paths may have are escaped.
fn path(name: &str) -> String {
    let mut text = String::with_capacity(name.len());
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~/".contains(&byte) {
            text.push(char::from(byte));
        } else {
            let _ = write!(text, "%{byte:02X}");
        }
    }
    text
}

fn encoding(name: &str) -> &'static str {
    match Path::new(name).extension().and_then(|ending| ending.to_str()) {
        Some("csv") => "text/csv",
        Some("parquet") => "application/vnd.apache.parquet",
        Some("json") => "application/json",
        Some("html") => "text/html",
        Some("md") => "text/markdown",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("toml") => "application/toml",
        Some("xlsx") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "text/plain",
    }
}

/// A value of the citation file.
fn cited(key: &str) -> &'static str {
    let value = |line: &'static str| line.trim().strip_prefix(key)?.strip_prefix(':');
    CITATION.lines().find_map(value).unwrap_or_default().trim().trim_matches('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_date_that_a_research_object_needs_is_that_of_the_version() {
        let date = cited("date-released");
        assert!(date.len() == 10 && date.split('-').count() == 3, "{date}");
        assert_eq!(cited("version"), env!("CARGO_PKG_VERSION"));
    }

    #[test]
    fn names_are_escaped() {
        assert_eq!(path("scenario/roster-1.csv"), "scenario/roster-1.csv");
        assert_eq!(path("a b/é"), "a%20b/%C3%A9");
    }
}
