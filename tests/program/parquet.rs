//! Tables as Parquet hold what the CSV holds: the same names, numbers, types and empty cells.
//! `cargo test --features parquet --test program parquet::`.

use crate::common::{SMALL, TWO, Workshop, assert_same, is_a, scenario};
use parquet::basic::{Compression, LogicalType, Type};
use parquet::file::reader::{FileReader, SerializedFileReader};
use polaris::results::csv_of;
use std::path::Path;
use std::process::Command;

/// Rows of a table, its heading first.
fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
    let row = |row: csv::StringRecord| row.iter().map(str::to_owned).collect();
    reader.records().map(|it| row(it.unwrap())).collect()
}

/// Fails unless both tables hold the same: the same bits of numbers, the same text.
#[track_caller]
fn assert_table(csv: &Path, parquet: &Path) {
    let (one, other) = (rows(&std::fs::read(csv).unwrap()), rows(&csv_of(parquet).unwrap()));
    assert_eq!(one.len(), other.len(), "{}", csv.display());
    for (one, other) in one.iter().zip(&other) {
        assert_eq!(one.len(), other.len());
        for (one, other) in one.iter().zip(other) {
            let numbers = one.parse::<f64>().ok().zip(other.parse::<f64>().ok());
            let same =
                numbers.map_or(one == other, |(one, other)| one.to_bits() == other.to_bits());
            assert!(same, "{}: {one} and {other}", csv.display());
        }
    }
}

/// Tables of a folder by their names without the ending.
fn tables(shop: &Workshop, folder: &str, ending: &str) -> Vec<String> {
    let files = shop.files(folder);
    let tables = files.keys().filter(|name| is_a(ending, name) && !name.contains('/'));
    tables.map(|name| name.trim_end_matches(&format!(".{ending}")).to_owned()).collect()
}

/// The physical and the logical type of a column, and how it is compressed.
fn column(path: &Path, name: &str) -> (Type, Option<LogicalType>, Compression) {
    let reader = SerializedFileReader::new(std::fs::File::open(path).unwrap()).unwrap();
    let schema = reader.metadata().file_metadata().schema_descr();
    let at = (0..schema.num_columns()).find(|at| schema.column(*at).name() == name).unwrap();
    let described = schema.column(at);
    let compression = reader.metadata().row_group(0).column(at).compression();
    (described.physical_type(), described.logical_type_ref().cloned(), compression)
}

#[test]
fn a_report_is_made_of_either_format() {
    let shop = Workshop::with(&scenario(20, SMALL, TWO));
    for (out, format) in [("text", "csv"), ("typed", "parquet")] {
        let run = ["run", "a.toml", "--quiet", "--out", out, "--format", format];
        shop.say(&run).ended(0);
        let whole = shop.files(out);
        std::fs::remove_dir_all(shop.path(&format!("{out}/plots"))).unwrap();
        for made in ["report.html", "tables.xlsx"] {
            std::fs::remove_file(shop.path(&format!("{out}/{made}"))).unwrap();
        }
        shop.say(&["report", out, "--quiet"]).ended(0);
        assert_same(&whole, &shop.files(out));
    }
    for made in ["report.html", "plots/effects.svg"] {
        let of = |out: &str| shop.read(&format!("{out}/{made}"));
        assert_eq!(of("text").len(), of("typed").len(), "{made}");
    }
}

/// Policies alone, together and at two doses, so that every table of a run is there.
const POLICIES: &str = "[[policies]]\nname = \"baseline\"\n\
    [[policies]]\nname = \"one, with a comma\"\ninwerkprogramma = 1\n\
    [[policies]]\nname = \"half\"\ninwerkprogramma = 0.5\n\
    [[policies]]\nname = \"other\"\nkennismaking = 1\n\
    [[policies]]\nname = \"both\"\ninwerkprogramma = 1\nkennismaking = 1\n";

#[test]
fn every_table_of_a_run_is_the_same_in_both_formats() {
    let shop = Workshop::with(&scenario(40, SMALL, POLICIES));
    shop.run("text", &[]);
    shop.run("typed", &["--format", "parquet"]);
    let names = tables(&shop, "text", "csv");
    assert!(names.len() >= 8, "{names:?}");
    assert_eq!(names, tables(&shop, "typed", "parquet"));
    assert!(tables(&shop, "typed", "csv").is_empty());
    let path =
        |folder: &str, name: &str, ending: &str| shop.path(&format!("{folder}/{name}.{ending}"));
    for name in &names {
        assert_table(&path("text", name, "csv"), &path("typed", name, "parquet"));
    }
    let outcomes = path("typed", "outcomes", "parquet");
    let zstd = |kind: Type| {
        move |(found, _, compression): (Type, Option<LogicalType>, Compression)| {
            found == kind && matches!(compression, Compression::ZSTD(_))
        }
    };
    let (kind, logical, _) = column(&outcomes, "policy");
    assert!(kind == Type::BYTE_ARRAY && logical == Some(LogicalType::String));
    assert!(zstd(Type::INT64)(column(&outcomes, "requests")));
    assert!(zstd(Type::INT32)(column(&outcomes, "year")));
    assert!(zstd(Type::DOUBLE)(column(&outcomes, "trust_college")));
    // The manifest says what is there, and the same run gives the same bytes.
    let manifest: serde_json::Value =
        serde_json::from_str(&shop.read("typed/manifest.json")).unwrap();
    let listed = manifest["files"].as_array().unwrap();
    let outcomes = listed.iter().find(|file| file["file"] == "outcomes.parquet").unwrap();
    assert_eq!(outcomes["rows"], 40 * 3 * 5 * 4);
    shop.say(&["verify", "typed", "--units", "1"]).ended(0);
    shop.run("again", &["--format", "parquet", "--threads", "1"]);
    assert_same(&shop.files("typed"), &shop.files("again"));
    // In another format over it, nothing is left of the first.
    shop.run("typed", &["--resume"]);
    assert_same(&shop.files("text"), &shop.files("typed"));
    frames(&shop);
}

/// What `DuckDB` and polars read, where Python has them.
fn frames(shop: &Workshop) {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/parquet.py");
    let mut python = Command::new("python3");
    python.arg(script).arg(shop.path("text")).arg(shop.path("again"));
    match python.output() {
        Ok(said) if said.status.code() == Some(77) => {
            eprintln!("no duckdb or polars: not compared");
        }
        Ok(said) => {
            assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
        }
        Err(_) => eprintln!("no python3: not compared"),
    }
}

#[test]
fn a_merge_a_sweep_and_the_studies_have_it_too() {
    let uncertain = "[uncertainty]\nworlds = 6\nparameters = [\"risk.forum_threshold\"]\n";
    let shop = Workshop::with(&format!("{}{uncertain}", scenario(40, SMALL, TWO)));
    shop.run("whole", &["--format", "parquet"]);
    for share in ["1/2", "2/2"] {
        shop.say(&["run", "a.toml", "--quiet", "--shard", share]).ended(0);
    }
    let merge = ["merge", "output/a.shards/run", "--quiet", "--no-plots", "--out", "merged"];
    shop.say(&[&merge[..], &["--format", "parquet"]].concat()).ended(0);
    assert_same(&shop.files("whole"), &shop.files("merged"));
    let swept = scenario(20, SMALL, TWO) + "[sweep]\n\"culture.silos\" = [0.2, 0.6]\n";
    shop.write("swept.toml", &swept);
    let studies: [&[&str]; 5] = [
        &["run", "swept.toml"],
        &["explore", "a.toml"],
        &["sensitivity", "a.toml", "--base", "16", "--trajectories", "2", "--keep", "2"],
        &["calibrate", "a.toml", "--worlds", "8", "--waves", "2", "--replicates", "2"],
        &["patterns", "a.toml", "--worlds", "2", "--replicates", "5"],
    ];
    for (number, study) in studies.into_iter().enumerate() {
        let say = |more: &[&str]| {
            shop.say(&[study, &["--quiet", "--no-plots"], more].concat()).ended(0);
        };
        let (text, typed) = (format!("text{number}"), format!("typed{number}"));
        say(&["--out", &text]);
        say(&["--out", &typed, "--format", "parquet"]);
        let names = tables(&shop, &typed, "parquet");
        assert!(!names.is_empty());
        for name in tables(&shop, &text, "csv") {
            if name == "accepted" {
                // Scenarios read it.
                assert_eq!(tables(&shop, &typed, "csv"), ["accepted"]);
                continue;
            }
            let path = |folder: &str, ending: &str| shop.path(&format!("{folder}/{name}.{ending}"));
            assert_table(&path(&text, "csv"), &path(&typed, "parquet"));
        }
    }
}
