//! The folder of results: whose it is, what is kept, what happens when something comes between,
//! and what names from a scenario can do to those who open the results.

use crate::common::{SMALL, TWO, Workshop, assert_same, is_a, scenario};
use std::fs::File;
use std::path::Path;

fn small() -> Workshop {
    Workshop::with(&scenario(2, SMALL, TWO))
}

#[test]
fn a_folder_that_cannot_be_written_is_told_with_its_path() {
    let shop = small();
    let mut places = vec!["a.toml/deeper", "a.toml"];
    for beyond in ["/proc/polaris", "/dev/null/polaris"] {
        if Path::new(beyond).parent().is_some_and(Path::exists) {
            places.push(beyond);
        } else {
            println!("skipped: there is no place such as {beyond}");
        }
    }
    for place in places {
        let said = shop.say(&["run", "a.toml", "--no-plots", "--out", place]).ended(1);
        assert!(said.err.starts_with("error: ") && said.err.contains(place), "{}", said.err);
        assert_eq!((said.out.as_str(), said.err.lines().count()), ("", 1), "{}", said.err);
    }
    assert!(shop.read("a.toml").starts_with("title"));
    // A file where the parts should be, and one where a finished table should go.
    shop.run("out", &[]);
    std::fs::remove_dir_all(shop.path("out/parts")).unwrap();
    shop.write("out/parts", "");
    let said = shop.say(&["run", "a.toml", "--no-plots", "--out", "out", "--resume"]);
    said.ended(1).complains(&["out/parts"]);
    std::fs::remove_file(shop.path("out/parts")).unwrap();
    std::fs::remove_file(shop.path("out/pairs.csv")).unwrap();
    std::fs::create_dir_all(shop.path("out/pairs.csv/full")).unwrap();
    let said = shop.say(&["run", "a.toml", "--no-plots", "--out", "out", "--resume"]);
    said.ended(1).complains(&["out/pairs.csv"]);
    assert!(!shop.path("out/manifest.json").exists(), "unfinished, and it shows");
}

#[test]
fn a_folder_of_others_is_refused_and_left_alone() {
    let shop = small();
    std::fs::create_dir(shop.path("theirs")).unwrap();
    shop.write("theirs/thesis.txt", "years of work");
    for more in [[].as_slice(), &["--resume"], &["--force"]] {
        let arguments = [&["run", "a.toml", "--no-plots", "--out", "theirs"], more].concat();
        shop.say(&arguments).ended(1).complains(&["theirs was not made by polaris", "thesis.txt"]);
        assert_eq!(shop.files("theirs").len(), 1);
        assert_eq!(shop.read("theirs/thesis.txt"), "years of work");
    }
    assert!(!shop.path("theirs.previous").exists());
    // Nor is such a folder deleted to make room for results that are set aside.
    shop.run("ours", &[]);
    std::fs::rename(shop.path("theirs"), shop.path("ours.previous")).unwrap();
    let again = ["run", "a.toml", "--no-plots", "--out", "ours", "--force"];
    shop.say(&again).ended(1).complains(&["ours.previous was not made by polaris"]);
    assert_eq!(shop.read("ours.previous/thesis.txt"), "years of work");
    // An empty folder belongs to nobody.
    std::fs::create_dir(shop.path("empty")).unwrap();
    shop.run("empty", &[]);
}

#[test]
fn results_of_another_scenario_are_refused() {
    let shop = small();
    shop.write("b.toml", &scenario(2, SMALL, TWO));
    shop.run("out", &[]);
    let before = shop.files("out");
    for more in [[].as_slice(), &["--resume"]] {
        let arguments = [&["run", "b.toml", "--no-plots", "--out", "out"], more].concat();
        shop.say(&arguments).ended(1).complains(&["\"a\"", "--force"]);
        assert_same(&before, &shop.files("out"));
    }
    shop.say(&["run", "b.toml", "--no-plots", "--out", "out", "--force"]).ended(0);
    assert_same(&before, &shop.files("out.previous"));
}

#[test]
fn a_rerun_keeps_the_last_finished_results() {
    let shop = small();
    shop.run("out", &[]);
    let first = shop.files("out");
    assert!(!shop.path("out.previous").exists());
    shop.run("out", &["--seed", "2"]);
    let second = shop.files("out");
    assert_same(&first, &shop.files("out.previous"));
    shop.run("out", &["--seed", "3"]);
    assert_same(&second, &shop.files("out.previous"));
    // A run that was never finished does not push out one that was.
    std::fs::remove_file(shop.path("out/manifest.json")).unwrap();
    shop.run("out", &[]);
    assert_same(&first, &shop.files("out"));
    assert_same(&second, &shop.files("out.previous"));
}

#[test]
fn one_process_at_a_time_works_in_a_folder() {
    let shop = small();
    shop.run("out", &[]);
    let before = shop.files("out");
    let lock = File::options().write(true).open(shop.path("out/.lock")).unwrap();
    lock.try_lock().unwrap();
    for more in [[].as_slice(), &["--resume"], &["--force"]] {
        let arguments = [&["run", "a.toml", "--no-plots", "--out", "out"], more].concat();
        shop.say(&arguments).ended(1).complains(&["out is in use by another polaris process"]);
        assert_same(&before, &shop.files("out"));
    }
    assert!(!shop.path("out.previous").exists());
    drop(lock);
    shop.run("out", &["--resume"]);
    assert_same(&before, &shop.files("out"));
}

#[test]
fn the_manifest_describes_every_file() {
    let shop = small();
    shop.say(&["run", "a.toml", "--quiet", "--out", "out"]).ended(0);
    let manifest: serde_json::Value =
        serde_json::from_str(&shop.read("out/manifest.json")).unwrap();
    let mut files = shop.files("out");
    for listed in manifest["files"].as_array().unwrap() {
        let name = listed["file"].as_str().unwrap();
        let bytes = files.remove(name).unwrap_or_else(|| panic!("{name} is not there"));
        assert_eq!(listed["bytes"], bytes.len(), "{name}");
        assert_eq!(listed["blake3"], blake3::hash(&bytes).to_hex().as_str(), "{name}");
        if let Some(rows) = listed["rows"].as_u64() {
            assert_eq!(rows as usize, shop.table(&format!("out/{name}")).len(), "{name}");
        }
    }
    files.retain(|name, _| !name.starts_with("parts/"));
    let rest: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(rest, [".lock", ".polaris.json", "manifest.json"]);
    assert_eq!((&manifest["seed"], &manifest["replicates"]), (&1.into(), &2.into()));
    assert_eq!(manifest["parameters"]["environment.media_level"], 0.4);
}

#[cfg(unix)]
#[test]
fn an_interrupt_ends_with_a_word_on_how_to_go_on() {
    use std::process::{Command, Stdio};
    use std::time::{Duration, Instant};

    let shop = Workshop::with(&scenario(1200, SMALL, TWO));
    let arguments = ["run", "a.toml", "--no-plots", "--rows", "none", "--threads", "1"];
    let mut run = shop.command(&arguments);
    let run = run.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let first = shop.path("output/a/parts/r000001-000016_m000001-000003.part");
    let began = Instant::now();
    while !first.exists() {
        assert!(began.elapsed() < Duration::from_secs(120), "no part in two minutes");
        std::thread::sleep(Duration::from_millis(1));
    }
    let Ok(status) = Command::new("kill").args(["-INT", &run.id().to_string()]).status() else {
        println!("skipped: there is no command kill");
        run.wait_with_output().unwrap();
        return;
    };
    assert!(status.success());
    let output = run.wait_with_output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(130), "{err}");
    assert!(err.contains("interrupted after") && err.contains(" of 75 units"), "{err}");
    assert!(err.contains("the same command, with --resume") && !err.contains("panicked"), "{err}");
    assert!(output.stdout.is_empty() && !shop.path("output/a/manifest.json").exists());
    let again = shop.say(&[&arguments[..], &["--resume"]].concat()).ended(0);
    assert!(again.err.contains("75 of 75 units"), "{}", again.err);
    shop.run("whole", &["--rows", "none"]);
    assert_same(&shop.files("whole"), &shop.files("output/a"));
}

#[test]
fn names_cannot_make_a_page_a_figure_or_a_table_do_something() {
    const EVIL: &str = "<script>alert(1)</script> & \"quotes\" =1+1";
    let text = scenario(
        20,
        "[[municipalities]]\nprofile = \"=cmd()\"\ncount = 2\ninhabitants = 20000\n\
         [[municipalities]]\nroster = \"towns.csv\"\nprofile = \"<b>\"\n",
        &format!(
            "[[policies]]\nname = \"@baseline\"\n\
             [[policies]]\nname = '{EVIL}'\ninwerkprogramma = 1\n\
             [[policies]]\nname = '+a,\"b\"'\nkennismaking = 1\n\
             [[policies]]\nname = \"🏛 ../x\"\ncollegiale_coaching = 1\n"
        ),
    );
    let shop = Workshop::with(&text.replace("\"A title\"", &format!("'{EVIL}'")));
    shop.write("towns.csv", "name,inhabitants\n-1+2,30000\n\"<i>, &\",40000\n");
    shop.say(&["run", "a.toml", "--names", "--out", "out"]).ended(0);
    let files = shop.files("out");
    let page = shop.read("out/report.html");
    assert_eq!(page.matches("<script").count(), 1, "its own script and no other");
    assert!(!page.contains("<script>alert") && !page.contains("<b>"));
    assert!(page.contains("<h1>&lt;script&gt;alert(1)&lt;/script&gt; &amp; "), "{page:.2000}");
    for (name, bytes) in files.iter().filter(|(name, _)| is_a("svg", name)) {
        let svg = std::str::from_utf8(bytes).unwrap();
        assert!(!svg.contains("<script") && !svg.contains("<b>"), "{name}");
    }
    let named =
        files.values().filter(|bytes| bytes.windows(14).any(|part| part == b"&lt;script&gt;"));
    assert!(named.count() >= 4, "the policy stands in page and figures");
    // The copy of the roster is as it was written.
    let tables = files.keys().filter(|name| is_a("csv", name) && !name.starts_with("scenario/"));
    for name in tables {
        let mut reader = csv::Reader::from_path(shop.path("out").join(name)).unwrap();
        for row in reader.records().map(Result::unwrap) {
            for cell in &row {
                let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
                assert!(!formula || cell.parse::<f64>().is_ok(), "{cell} in {name}");
            }
        }
    }
    let rows = shop.table("out/outcomes.csv");
    let has = |column: &str, text: &str| rows.iter().any(|row| row[column] == text);
    assert!(has("profile", "'=cmd()") && has("municipality", "'=cmd() 2"));
    assert!(has("municipality", "'-1+2") && has("municipality", "<i>, &"));
    assert!(has("policy", EVIL) && has("policy", "'@baseline") && has("policy", "'+a,\"b\""));
}
