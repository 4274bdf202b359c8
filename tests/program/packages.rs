//! The descriptions of results for other programs: a data package and a research object in every folder.

use crate::common::{SMALL, TWO, Workshop, assert_same, scenario};
use serde_json::Value;
use std::path::Path;
use std::process::Command;

fn json(shop: &Workshop, name: &str) -> Value {
    serde_json::from_str(&shop.read(name)).unwrap()
}

/// The tables of a folder are those of its data package, with the columns that they have.
#[track_caller]
fn assert_described(shop: &Workshop, folder: &str) {
    let package = json(shop, &format!("{folder}/datapackage.json"));
    let manifest = json(shop, &format!("{folder}/manifest.json"));
    let resources = package["resources"].as_array().unwrap();
    let files = manifest["files"].as_array().unwrap();
    let tables = files.iter().filter(|file| file.get("rows").is_some_and(|rows| !rows.is_null()));
    assert_eq!(resources.len(), tables.count(), "{folder}");
    assert!(!resources.is_empty(), "{folder}");
    for resource in resources {
        let path = resource["path"].as_str().unwrap();
        let text = shop.read(&format!("{folder}/{path}"));
        let header = csv::Reader::from_reader(text.as_bytes()).headers().unwrap().clone();
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let names: Vec<&str> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
        assert_eq!(names, header.iter().collect::<Vec<_>>(), "{folder}/{path}");
        assert!(fields.iter().all(|field| !field["description"].as_str().unwrap().is_empty()));
        let written = files.iter().find(|file| file["file"] == path).unwrap();
        assert_eq!(
            (&written["bytes"], &written["blake3"]),
            (&resource["bytes"], &resource["blake3"])
        );
    }
    // Every file that the manifest names is in the research object, and nothing else but the manifest.
    let object = json(shop, &format!("{folder}/ro-crate-metadata.json"));
    let graph = object["@graph"].as_array().unwrap();
    let described = graph.iter().filter(|entity| entity["@type"] == "File").count();
    assert_eq!(described, files.len(), "all but the research object itself, and the manifest");
}

/// Runs `tests/packages.py`, where there is Python with what it needs.
fn validate(folder: &Path) {
    let python = std::env::var("POLARIS_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packages.py");
    match Command::new(python).arg(script).arg(folder).output() {
        Ok(said) if said.status.code() == Some(77) => {
            eprintln!("not validated: {}", String::from_utf8_lossy(&said.stdout));
        }
        Ok(said) => {
            let (out, err) =
                (String::from_utf8_lossy(&said.stdout), String::from_utf8_lossy(&said.stderr));
            assert!(said.status.success(), "{out}{err}");
            eprintln!("{out}");
        }
        Err(_) => eprintln!("no Python: not validated"),
    }
}

#[test]
fn a_folder_of_results_describes_its_tables_and_files() {
    let shop = Workshop::with(&scenario(20, SMALL, TWO));
    shop.say(&["run", "a.toml", "--quiet", "--out", "whole"]).ended(0);
    assert_described(&shop, "whole");
    validate(&shop.path("whole"));
    let whole = shop.files("whole");
    // A report reads the tables and keeps what is said of them.
    shop.say(&["report", "whole", "--quiet"]).ended(0);
    assert_same(&whole, &shop.files("whole"));
    shop.say(&["verify", "whole", "--units", "1", "--quiet"]).ended(0);
}

#[test]
fn studies_describe_theirs_too() {
    let uncertain = "[uncertainty]\nworlds = 6\nparameters = [\"risk.forum_threshold\"]\n";
    let shop = Workshop::with(&format!("{}{uncertain}", scenario(20, SMALL, TWO)));
    shop.write("design.csv", "culture.silos\n0.3\n");
    let quiet = ["--quiet", "--no-plots"];
    for study in [&["explore", "a.toml"][..], &["evaluate", "a.toml", "--design", "design.csv"]] {
        shop.say(&[study, &quiet].concat()).ended(0);
        let folder = format!("output/a/{}", study[0]);
        assert_described(&shop, &folder);
        validate(&shop.path(&folder));
    }
    let package = json(&shop, "output/a/evaluate/datapackage.json");
    let field = &package["resources"][0]["schema"]["fields"][1];
    assert_eq!((&field["name"], &field["unit"]), (&"culture.silos".into(), &"share".into()));
    assert_eq!(field["constraints"]["maximum"], 1.0);
}

#[test]
fn lists_are_printed_as_json_with_keys_of_their_sources() {
    let shop = Workshop::new();
    for (list, key) in [
        ("params", "culture.silos"),
        ("outcomes", "risks_relation"),
        ("interventions", "inwerkprogramma"),
        ("figures", "political_exits"),
    ] {
        let all: Value = serde_json::from_str(&shop.say(&[list, "--json"]).ended(0).out).unwrap();
        let all = all.as_array().unwrap();
        let found = all.iter().find(|entry| entry["key"] == key).unwrap();
        for field in ["unit", "meaning"] {
            assert!(!found[field].as_str().unwrap().is_empty(), "{list} {field}");
        }
        // Of those that hold a text alone.
        let few: Value =
            serde_json::from_str(&shop.say(&[list, key, "--json"]).ended(0).out).unwrap();
        assert!(
            few.as_array().unwrap().len() < all.len() && few.as_array().unwrap().contains(found)
        );
    }
    let said = shop.say(&["params", "relations.safety_loss", "--json"]).ended(0).out;
    let found: Value = serde_json::from_str(&said).unwrap();
    assert_eq!(found[0]["references"], serde_json::json!(["bovens2004", "korsten"]));
    shop.say(&["params", "no such thing", "--json"]).ended(2);
    shop.say(&["params", "--json", "--markdown"]).ended(2);
}
