use super::*;
use crate::studies::answer::summary::SummaryRow;
use crate::table::described::Described;
use crate::table::row::Row;
use crate::words::Words;
use std::fmt::Write as _;
use std::fs;

/// A folder with a `summary.csv` of so many rows for each of two profiles, and its manifest.
fn summary(rows: u64) -> (tempfile::TempDir, Manifest) {
    let folder = tempfile::tempdir().unwrap();
    let columns: Vec<String> = SummaryRow::columns().into_iter().map(|it| it.name).collect();
    let mut text = format!("{}\n", columns.join(","));
    for profile in ["all", "small"] {
        for year in 0..rows {
            let _ = writeln!(text, "'=1+1,{profile},{year},safety,0-1,0.5,0.25,0.75");
        }
    }
    fs::write(folder.path().join("summary.csv"), text).unwrap();
    let manifest = serde_json::json!({
        "version": "1", "scenario": "a", "title": "T\u{1}\u{fffe}", "question": "", "scenario_blake3": "",
        "resolved": "", "primary_outcome": "risks_relation", "seed": 1, "replicates": 2, "years": 4,
        "burn_in_years": 0, "municipalities": 1, "rows": "", "parameters": {}, "language": "en",
        "files": [{ "file": "summary.csv", "rows": 2 * rows, "bytes": 0, "blake3": "" }],
    });
    (folder, serde_json::from_value(manifest).unwrap())
}

#[test]
fn two_writings_are_equal() {
    let (folder, manifest) = summary(100);
    let known = [Described::filed::<SummaryRow>("run")];
    let book =
        || bytes(folder.path(), &known, &[], Words::default(), &manifest, MOST_LINES).unwrap();
    let one = book();
    std::thread::sleep(std::time::Duration::from_millis(1100));
    assert!(one == book());
    // What was kept beside the results meanwhile is gone.
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn what_does_not_fit_a_sheet_is_left_out() {
    let (folder, manifest) = summary(50);
    let known = [Described::filed::<SummaryRow>("run")];
    let most =
        |lines| bytes(folder.path(), &known, &[], Words::default(), &manifest, lines).unwrap();
    // Heading and rows fit to the last line.
    assert!(most(101) == most(MOST_LINES));
    assert!(most(100) != most(MOST_LINES));
    // Fewer lines than there are rows of `all` make another workbook again.
    assert!(most(100) == most(52) && most(52) != most(40));
}

#[test]
fn a_library_that_gives_up_is_told_as_the_system_told_it() {
    let said = "worksheet.rs:1: Couldn't write to xml file: Os { code: 28, kind: StorageFull, \
                message: \"No space left on device\" }";
    let Why::Open(cause) = gave_up(said) else { panic!("of another kind") };
    assert_eq!(cause.kind(), io::ErrorKind::StorageFull);
    assert!(cause.to_string().starts_with("No space left on device ("), "{cause}");
    let Why::Open(cause) = gave_up("something else") else { panic!("of another kind") };
    assert_eq!(cause.kind(), io::ErrorKind::Other);
}
