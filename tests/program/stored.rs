//! Reports made from stored results: the same bytes as those of the run, clear words on tables that
//! are broken, two results side by side, the workbook.

use crate::common::{SMALL, TWO, Workshop, assert_same, is_a, scenario};
use std::fs;

const EVIL: &str = "<script>alert(1)</script> & \"quotes\" =1+1";

/// Results of a run with three policies, one of which has a name that is a formula.
fn shop() -> Workshop {
    let policies = format!("{TWO}[[policies]]\nname = \"=1+1\"\nkennismaking = 1\n");
    let text = scenario(20, SMALL, &policies).replace("\"A title\"", &format!("'{EVIL}'"));
    let shop = Workshop::with(&text);
    shop.say(&["run", "a.toml", "--quiet", "--out", "out"]).ended(0);
    shop
}

/// Takes away what is made of tables.
fn strip(shop: &Workshop, folder: &str) {
    fs::remove_dir_all(shop.path(&format!("{folder}/plots"))).unwrap();
    for name in ["report.html", "tables.xlsx"] {
        fs::remove_file(shop.path(&format!("{folder}/{name}"))).unwrap();
    }
}

#[test]
fn the_report_of_stored_results_has_the_bytes_of_the_run() {
    let shop = shop();
    let whole = shop.files("out");
    for name in ["report.html", "tables.xlsx", "plots/effects.svg", "plots/term.png"] {
        assert!(whole.contains_key(name), "{name}");
    }
    let said = shop.say(&["report", "out"]).ended(0);
    assert!(said.out.contains("report.html") && said.err.is_empty(), "{said:?}");
    assert_same(&whole, &shop.files("out"));
    strip(&shop, "out");
    shop.say(&["report", "out", "--quiet"]).ended(0);
    assert_same(&whole, &shop.files("out"));
    // What a run without plots left out is made afterwards.
    shop.say(&["run", "a.toml", "--quiet", "--no-plots", "--threads", "2", "--out", "bare"])
        .ended(0);
    let bare = shop.files("bare");
    assert!(!bare.contains_key("report.html") && bare["tables.xlsx"] == whole["tables.xlsx"]);
    shop.say(&["report", "bare"]).ended(0);
    assert_same(&whole, &shop.files("bare"));
}

#[test]
fn the_report_of_a_precision_that_was_aimed_at_and_of_curves_comes_back() {
    let policies = "[[policies]]\nname = \"none\"\n\
                    [[policies]]\nname = \"a\"\ninwerkprogramma = { dose = 0.5 }\n\
                    [[policies]]\nname = \"b; a\"\ninwerkprogramma = 1\n\
                    [[policies]]\nname = \"c\"\nkennismaking = 1\n\
                    [[policies]]\nname = \"both\"\ninwerkprogramma = 1\nkennismaking = 1\n";
    let text = scenario(20, SMALL, policies)
        .replace("replicates = 20", "precision = { half_width = 0.9, max_replicates = 32 }");
    let shop = Workshop::with(&text);
    shop.say(&["run", "a.toml", "--quiet", "--out", "out"]).ended(0);
    let whole = shop.files("out");
    for name in ["doses.csv", "interactions.csv", "plots/doses.svg"] {
        assert!(whole.contains_key(name), "{name}");
    }
    strip(&shop, "out");
    shop.say(&["report", "out"]).ended(0);
    assert_same(&whole, &shop.files("out"));
}

#[test]
fn the_report_of_a_sweep_comes_back() {
    let sweep = "[sweep]\n\"environment.media_level\" = [0.2, 0.5]\n";
    let shop = Workshop::with(&format!("{}{sweep}", scenario(20, SMALL, TWO)));
    shop.say(&["run", "a.toml", "--quiet", "--out", "out"]).ended(0);
    let whole = shop.files("out");
    assert!(whole.contains_key("changes.csv") && whole.contains_key("plots/sweep.svg"));
    strip(&shop, "out");
    shop.say(&["report", "out"]).ended(0);
    assert_same(&whole, &shop.files("out"));
    shop.say(&["report", "out", "--compare", "out"]).ended(2).complains(&["holds a sweep"]);
    // A point that the manifest does not know.
    let table = shop.read("out/sweep.csv").replacen("\n0.2,", "\n0.3,", 1);
    shop.write("out/sweep.csv", &table);
    shop.say(&["report", "out"])
        .ended(1)
        .complains(&["sweep.csv, line 2, column `environment.media_level`: \"0.3\" is not"]);
    // A manifest without what the points differ in.
    let manifest = shop.read("out/manifest.json");
    let keys = manifest.find("\"keys\": [").expect("a sweep has keys");
    let end = keys + manifest[keys..].find(']').unwrap();
    let without = format!("{}\"keys\": [{}", &manifest[..keys], &manifest[end..]);
    shop.write("out/manifest.json", &without);
    shop.say(&["report", "out"]).ended(1).complains(&["manifest.json", "a value for each key"]);
    let endless = manifest.replacen("\"years\": ", "\"years\": 4294967", 1);
    shop.write("out/manifest.json", &endless);
    shop.say(&["report", "out"]).ended(1).complains(&["manifest.json", "from 1 to 100 years"]);
}

#[test]
fn a_report_keeps_its_language_until_another_is_asked_for() {
    let shop = shop();
    let english = shop.files("out");
    shop.say(&["run", "a.toml", "--quiet", "--lang", "nl", "--out", "nl"]).ended(0);
    let dutch = shop.files("nl");
    assert!(dutch["report.html"] != english["report.html"]);
    strip(&shop, "nl");
    shop.say(&["report", "nl"]).ended(0);
    assert_same(&dutch, &shop.files("nl"));
    shop.say(&["report", "nl", "--lang", "en"]).ended(0);
    assert_same(&english, &shop.files("nl"));
    shop.say(&["report", "out", "--lang", "nl"]).ended(0);
    assert_same(&dutch, &shop.files("out"));
    let said = shop.say(&["report", "out", "--compare", "nl", "--lang", "nl"]).ended(0);
    assert!(said.out.contains("Resultaten naast elkaar") && said.out.contains("B min A"));
}

#[test]
fn several_folders_are_remade_one_by_one() {
    let shop = shop();
    shop.say(&["run", "a.toml", "--quiet", "--out", "all/one"]).ended(0);
    shop.say(&["run", "a.toml", "--quiet", "--out", "all/two"]).ended(0);
    let before = shop.files("all/two");
    strip(&shop, "all/two");
    fs::remove_file(shop.path("all/one/manifest.json")).unwrap();
    let said = shop.say(&["report", "all"]).ended(1);
    let said = said.complains(&["all/one holds no finished run", "--resume", "1 of 2 reports"]);
    assert!(said.out.contains("all/two"), "{}", said.out);
    assert_same(&before, &shop.files("all/two"));
}

#[test]
fn what_is_no_finished_folder_of_results_is_refused() {
    let shop = shop();
    fs::create_dir(shop.path("theirs")).unwrap();
    shop.write("theirs/thesis.txt", "years of work");
    for folder in ["theirs", "nowhere", "a.toml"] {
        let said = shop.say(&["report", folder]).ended(2);
        said.complains(&[folder, "holds no results of polaris"]);
    }
    assert_eq!(shop.files("theirs").len(), 1);
    let lock = fs::File::options().write(true).open(shop.path("out/.lock")).unwrap();
    lock.try_lock().unwrap();
    shop.say(&["report", "out"]).ended(1).complains(&["in use by another polaris process"]);
    drop(lock);
    let manifest = shop.read("out/manifest.json");
    let other = manifest.replacen("\"version\": \"", "\"version\": \"0.0.", 1);
    shop.write("out/manifest.json", &other);
    shop.say(&["report", "out"]).ended(1).complains(&["was made by polaris 0.0.", "and this is"]);
    // Two versions can be set side by side.
    shop.say(&["report", "out", "--compare", "out"]).ended(0);
    shop.write("out/manifest.json", &manifest[..manifest.len() / 2]);
    shop.say(&["report", "out"]).ended(1).complains(&["out/manifest.json", "line", "column"]);
}

#[test]
fn faults_of_tables_are_told_with_file_line_and_column() {
    let shop = shop();
    let whole = shop.files("out");
    let broken = |name: &str, from: &str, to: &str, parts: &[&str]| {
        let path = format!("out/{name}");
        let text = String::from_utf8(whole[name].clone()).unwrap();
        assert!(text.contains(from), "{name} has no {from:?}");
        shop.write(&path, &text.replacen(from, to, 1));
        let said = shop.say(&["report", "out"]).ended(1);
        assert!(said.err.starts_with("error: "), "{}", said.err);
        said.complains(parts);
        fs::write(shop.path(&path), &whole[name]).unwrap();
    };
    broken("summary.csv", "ci_low", "cilow", &["out/summary.csv, line 1", "no column `ci_low`"]);
    let first = shop.read("out/policies.csv").lines().nth(1).unwrap().to_owned();
    let longer = format!("{first},1");
    broken("policies.csv", &first, &longer, &["out/policies.csv, line 2", "26 cells", "25"]);
    broken("comparison.csv", ",lower,", ",upper,", &["line 2, column `direction`: \"upper\""]);
    broken(
        "comparison.csv",
        "risks_relation_severity",
        "risks",
        &["column `outcome`: \"risks\" is not"],
    );
    broken("trajectories.csv", ",calendar,1,", ",calendar,x,", &["line 2, column `week`: \"x\""]);
    let cells: Vec<&str> = first.split(',').collect();
    let (before, after) = (format!("{},{}", cells[0], cells[1]), format!("{},nan", cells[0]));
    broken("policies.csv", &before, &after, &["column `hours`: \"nan\" is not a number"]);
    let (before, after) = ("\"primary_outcome\": \"risks_relation", "\"primary_outcome\": \"risks");
    let told = ["out/manifest.json: primary_outcome: \"risks", "is no outcome", "polaris outcomes"];
    broken("manifest.json", before, after, &told);
    // What can be read and is not what was written.
    let changed = ["out/summary.csv was changed after the run"];
    let rows: Vec<String> = shop.read("out/summary.csv").lines().map(str::to_owned).collect();
    let last = format!("\n{}\n", rows.last().unwrap());
    broken("summary.csv", &last, "\n", &changed);
    fs::write(shop.path("out/summary.csv"), [0xff, 0xfe, b'\n', b'a', b'\n']).unwrap();
    shop.say(&["report", "out"]).ended(1).complains(&["summary.csv, line 1", "UTF-8"]);
    fs::remove_file(shop.path("out/summary.csv")).unwrap();
    shop.say(&["report", "out"]).ended(1).complains(&["out/summary.csv is missing", "--resume"]);
    // And all that time nothing else was touched.
    fs::write(shop.path("out/summary.csv"), &whole["summary.csv"]).unwrap();
    assert_same(&whole, &shop.files("out"));
}

#[test]
fn two_results_are_set_side_by_side() {
    let shop = shop();
    let before = shop.files("out");
    let other = ["run", "a.toml", "--quiet", "--no-plots", "--out", "b"];
    let sets = [
        "--seed",
        "7",
        "--set",
        "policies.induction.inwerkprogramma.dose=0.5",
        "--set",
        "model.environment.media_level=0.5",
    ];
    shop.say(&[&other[..], &sets[..]].concat()).ended(0);
    let said = shop.say(&["report", "out", "--compare", "b"]).ended(0);
    for part in [
        "policies.induction.inwerkprogramma.dose",
        "environment.media_level",
        "A 0.4   B 0.5",
        "run.seed",
        "Level under baseline",
        "induction, less its baseline",
        "=1+1, less its baseline",
        "B less A",
    ] {
        assert!(said.out.contains(part), "no {part:?} in\n{}", said.out);
    }
    assert!(said.out.lines().all(|line| line.chars().count() <= 80), "{}", said.out);
    assert!(!said.out.contains("meet the same random events"));
    assert_same(&before, &shop.files("out"));
    let said = shop.say(&["report", "out", "--compare", "b", "--markdown"]).ended(0);
    assert!(said.out.starts_with("# ") && said.out.contains("| B less A |"), "{}", said.out);
    // The same run with the same random numbers.
    let said = shop.say(&["report", "out", "--compare", "out"]).ended(0);
    assert!(said.out.contains("A and B hold the same run") && said.out.contains("they are equal"));
    shop.say(&["run", "a.toml", "--quiet", "--no-plots", "--out", "c", "--set", "run.years=8"])
        .ended(0);
    let said = shop.say(&["report", "out", "--compare", "c"]).ended(0);
    assert!(said.out.contains("meet the same random events"), "{}", said.out);
    shop.say(&["report", "out", "--compare", "nowhere"]).ended(2).complains(&["nowhere"]);
}

#[test]
fn a_study_adds_to_the_report_around_it() {
    let shop = Workshop::with(&scenario(20, SMALL, TWO));
    shop.say(&["run", "a.toml", "--quiet"]).ended(0);
    let alone = shop.read("output/a/report.html");
    assert!(!alone.contains("<details><summary>More"));
    shop.say(&["patterns", "a.toml", "--worlds", "0", "--quiet"]).ended(0);
    let page = shop.read("output/a/report.html");
    assert!(page.contains("<h2>Patterns of the study</h2>") && page.contains("P01"), "{page}");
    assert!(!page.contains("another text of the scenario"));
    let manifest: serde_json::Value =
        serde_json::from_str(&shop.read("output/a/manifest.json")).unwrap();
    let listed = manifest["files"].as_array().unwrap();
    let of_page = listed.iter().find(|file| file["file"] == "report.html").unwrap();
    assert_eq!(of_page["blake3"], blake3::hash(page.as_bytes()).to_hex().as_str());
    // Remade, it has the same bytes; and a rerun of another text says what differs.
    shop.say(&["report", "output/a", "--quiet"]).ended(0);
    assert_eq!(shop.read("output/a/report.html"), page);
    shop.say(&["run", "a.toml", "--quiet", "--set", "model.environment.media_level=0.5"]).ended(0);
    let page = shop.read("output/a/report.html");
    assert!(page.contains("Made of another text of the scenario"), "{page:.3000}");
    assert!(page.contains("model.environment.media_level"));
    // A folder of a study is no folder of a run.
    let said = shop.say(&["report", "output/a/patterns"]).ended(2);
    said.complains(&["polaris patterns", "give that folder"]);
    // A page that is not the one that was written is not shown, and stops nobody.
    shop.write("output/a/patterns/patterns.md", "<script>alert(1)</script> P01");
    shop.say(&["report", "output/a"]).ended(0);
    let page = shop.read("output/a/report.html");
    assert!(page.contains("in the folder patterns is not what was written there"));
    assert!(!page.contains("alert") && !page.contains("P01"));
}

#[test]
fn the_workbook_opens_and_holds_numbers_and_no_formula() {
    let shop = shop();
    let script = "import sys, openpyxl\n\
                  book = openpyxl.load_workbook(sys.argv[1])\n\
                  print([sheet.title for sheet in book])\n\
                  kinds = [cell.data_type for sheet in book for row in sheet for cell in row]\n\
                  print(sorted(set(kinds)))\n\
                  sheet = book['comparison']\n\
                  head = {cell.value: place for place, cell in enumerate(sheet[1])}\n\
                  row = sheet[2]\n\
                  of = lambda name: row[head[name]]\n\
                  print(sheet.freeze_panes, of('relative_difference').number_format)\n\
                  print(type(of('difference').value).__name__, of('outcome').value)\n\
                  print({row[head['policy']].value for row in sheet.iter_rows(min_row=2)})\n\
                  print(book.properties.created, book.properties.title)\n";
    shop.write("look.py", script);
    let look = std::process::Command::new("python3")
        .args(["look.py", "out/tables.xlsx"])
        .current_dir(shop.path(""))
        .output();
    let Ok(look) = look.filter_missing() else {
        println!("skipped: there is no python3 with openpyxl");
        return;
    };
    let out = String::from_utf8(look.stdout).unwrap();
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(lines[0], "['comparison', 'policies', 'summary', 'glossary']", "{out}");
    assert_eq!(lines[1], "['n', 's']", "numbers and texts, and nothing that is calculated");
    assert_eq!(lines[2], "A2 0.0%");
    assert_eq!(lines[3], "float risks_relation");
    assert!(lines[4].contains("'=1+1'") && lines[4].contains("'induction'"), "{}", lines[4]);
    assert_eq!(lines[5], format!("2004-01-01 00:00:00 {EVIL}"));
}

/// A program that is not there, or lacks what it needs.
trait Missing {
    fn filter_missing(self) -> Result<std::process::Output, ()>;
}

impl Missing for std::io::Result<std::process::Output> {
    fn filter_missing(self) -> Result<std::process::Output, ()> {
        let output = self.map_err(|_| ())?;
        let lacks = String::from_utf8_lossy(&output.stderr).contains("No module named");
        if lacks {
            return Err(());
        }
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        Ok(output)
    }
}

#[test]
fn control_characters_in_a_title_reach_nobody() {
    // A scenario may not hold them; a manifest that was edited might.
    let shop = shop();
    let text = scenario(2, SMALL, TWO).replace("A title", "A \\u001b[31mtitle");
    shop.write("b.toml", &text);
    shop.say(&["check", "b.toml"]).ended(2).complains(&["U+001B"]);
    let manifest = shop.read("out/manifest.json");
    let evil = manifest.replacen("\"title\": \"", "\"title\": \"\\u001b[31m\\u0007", 1);
    shop.write("out/manifest.json", &evil);
    shop.say(&["report", "out"]).ended(0);
    for (name, bytes) in shop.files("out") {
        let text = ["html", "svg", "csv"].iter().any(|ending| is_a(ending, &name));
        assert!(!text || !bytes.contains(&0x1b), "{name}");
    }
    let said = shop.say(&["report", "out", "--compare", "out"]).ended(0);
    assert!(!said.out.contains('\u{1b}') && !said.out.contains("alert"), "{}", said.out);
}
