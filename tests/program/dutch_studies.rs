//! Pages and lines of studies in Dutch.

use crate::common::{SMALL, TWO, Workshop, scenario};
use crate::dutch::{assert_dutch, told};
use polaris::catalogue::loops;

/// A scenario whose own texts are Dutch.
fn dutch(replicates: u32, more: &str) -> String {
    let text = scenario(replicates, SMALL, TWO).replace("A title", "Titel");
    let text = text.replace("What comes of it?", "Wat komt ervan?").replace("small", "klein");
    let text = text.replace("baseline", "uitgangssituatie").replace("induction", "inwerken");
    format!("lang = \"nl\"\n{text}{more}")
}

/// Fails if a text has English words other than names of parameters and figures.
#[track_caller]
fn assert_told_in_dutch(what: &str, text: &str) {
    let alone = std::iter::once("affairs").chain(loops::TABLE.iter().map(|known| known.name));
    // Not what is a part of another name.
    let alone = alone.flat_map(|name| [' ', ':', ')', '.', ';'].map(|end| format!(" {name}{end}")));
    let names = ["media level", "Media level"].map(str::to_owned).into_iter().chain(alone);
    // Lines may be broken within a name.
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_dutch(what, &names.fold(text, |text, name| text.replace(&name, " ")));
}

#[test]
fn several_scenarios_side_by_side_and_in_one_table_are_in_dutch() {
    let shop = Workshop::with(&dutch(20, ""));
    shop.write("b.toml", &dutch(20, ""));
    let said = shop.say(&["run", "a.toml", "b.toml", "--out", "uit"]).ended(0);
    assert_told_in_dutch("run", &said.out);
    assert_told_in_dutch("batch", &told(&shop.read("uit/batch/report.html")));
    assert_told_in_dutch("antwoord.md", &shop.read("uit/batch/antwoord.md"));
    let beside = ["report", "uit/a", "--compare", "uit/b", "--lang", "nl"];
    assert_told_in_dutch("report --compare", &shop.say(&beside).ended(0).out);
}

#[test]
fn a_sweep_a_story_and_a_calibration_are_in_dutch() {
    let sweep = "[sweep]\n\"model.environment.media_level\" = [0.1, 0.3]\n";
    let shop = Workshop::with(&dutch(2, ""));
    shop.write("s.toml", &dutch(20, sweep));
    let said = shop.say(&["run", "s.toml", "--out", "reeks"]).ended(0);
    assert_told_in_dutch("sweep", &said.out);
    assert_told_in_dutch("the page of a sweep", &told(&shop.read("reeks/report.html")));
    assert_told_in_dutch("explain", &shop.say(&["explain", "a.toml"]).ended(0).out);
    let calibrate = ["calibrate", "a.toml", "--worlds", "8", "--waves", "1", "--out", "ijk"];
    assert_told_in_dutch("calibrate", &shop.say(&calibrate).ended(0).out);
    let page = shop.read("ijk/calibration.md");
    let plain: Vec<&str> = page.split('`').step_by(2).collect();
    assert_told_in_dutch("calibration.md", &plain.join(" "));
}

#[test]
fn pages_of_studies_over_many_worlds_are_in_dutch() {
    let uncertain = "[uncertainty]\nworlds = 4\nparameters = [\"environment.media_level\", \"politics.break_rate\"]\n";
    let shop = Workshop::with(&dutch(20, uncertain));
    for (command, more) in [
        ("explore", &["--worlds", "8"][..]),
        ("patterns", &["--worlds", "2", "--replicates", "5"][..]),
        ("sensitivity", &["--trajectories", "2", "--base", "16", "--keep", "2"][..]),
    ] {
        let said = shop.say(&[&[command, "a.toml", "--out", command], more].concat()).ended(0);
        assert_told_in_dutch(command, &said.out);
        assert_told_in_dutch(command, &said.err);
        let page = shop.read(&format!("{command}/{command}.md"));
        let plain: Vec<&str> = page.split('`').step_by(2).collect();
        assert_told_in_dutch(command, &plain.join(" "));
    }
}
