//! The snippets of docs/r-and-python.md run on the results of a run, and find again what
//! comparison.csv says. Where an interpreter or a package is missing, that is said and passed over.

use crate::common::{SMALL, TWO, Workshop, scenario};
use std::process::{Command, Stdio};

/// A snippet: language, package and text.
fn snippets() -> Vec<(String, String, String)> {
    let page = include_str!("../../docs/r-and-python.md");
    let blocks = page.split("\n```").skip(1).step_by(2);
    let snippets = blocks.filter_map(|block| {
        let (kind, text) = block.split_once('\n')?;
        let (language, package) = kind.split_once(',')?;
        Some((language.to_owned(), package.to_owned(), text.to_owned()))
    });
    snippets.collect()
}

/// The command that runs a text in a language, and a text that fails without the package.
fn interpreter(language: &str, package: &str) -> (&'static str, &'static str, String) {
    match language {
        "python" => ("python3", "-c", format!("import {package}")),
        "r" => ("Rscript", "-e", format!("library({package})")),
        _ => panic!("no interpreter of {language} is known"),
    }
}

fn is_there(program: &str, option: &str, text: &str) -> bool {
    let mut command = Command::new(program);
    command.args([option, text]).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

#[test]
fn snippets_find_the_differences_of_the_comparison_again() {
    let snippets = snippets();
    let packages: Vec<&str> = snippets.iter().map(|(_, package, _)| package.as_str()).collect();
    assert_eq!(packages, ["pandas", "polars", "duckdb", "data.table"]);
    let shop = Workshop::with(&scenario(24, SMALL, TWO));
    shop.run("out", &[]);
    for (language, package, text) in &snippets {
        let (program, option, probe) = interpreter(language, package);
        if !is_there(program, option, &probe) {
            eprintln!("skipped: {program} with {package} is not there");
            continue;
        }
        let ran = Command::new(program)
            .args([option, text])
            .current_dir(shop.path("out"))
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let out = String::from_utf8(ran.stdout).unwrap();
        assert!(ran.status.success(), "{package}: {}", String::from_utf8_lossy(&ran.stderr));
        let last = out.lines().rfind(|line| line.starts_with("largest deviation:")).unwrap();
        let deviation: f64 =
            last.rsplit(' ').find(|word| !word.is_empty()).unwrap().parse().unwrap();
        assert!((0.0..1e-9).contains(&deviation), "{package}: {last}");
        assert!(out.contains("induction"), "{package} printed no policy:\n{out}");
    }
}
