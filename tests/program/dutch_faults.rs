//! What is wrong, told in Dutch: scenarios with errors of every kind, and commands that cannot be done.

use crate::common::{SMALL, TWO, Workshop, scenario};
use crate::dutch::assert_dutch;
use std::collections::BTreeSet;

/// Lines added to a scenario, each of which makes it faulty, and a word of what is said of it.
const FAULTY: &[(&str, &str)] = &[
    ("nonsense = 1\n", "een onbekende sleutel"),
    ("[run]\nyears = \"8\"\n", "een geheel getal van 1 tot en met 100"),
    ("[run]\nyears = 0,5\n", "decimalen staan achter een punt"),
    ("[run]\nburn_in_years = 3\n", "een veelvoud van vier"),
    ("[run]\nprecision = 0.1\nreplicates = 3\n", "een gewenste precisie"),
    ("[model.environment]\nmedia_level = 9\n", "aannemelijk"),
    ("[model.environment]\nnothing = 9\n", "een onbekende parameter"),
    ("[series.environment]\nmedia_level = [[1, 2, 3]]\n", "oplopende jaren"),
    ("[series.people]\nnothing = 1\n", "een onbekende parameter"),
    ("[outcomes]\nprimary = \"risk\"\n", "een uitkomst"),
    ("[costs]\n", "wat een uur in euro's kost"),
    ("[output]\nrows = 3\n", "toegestaan"),
    ("[[policies]]\nname = \"a\"\n[[policies]]\nname = \"a\"\n", "twee keer de naam"),
    ("[[policies]]\nname = \"a\"\nfixed = 3\n", "zonder [costs]"),
    ("[[policies]]\nname = \"a\"\ndose = 3\n", "een sleutel van een maatregel"),
    ("[[policies]]\nname = \"a\"\nkennismaking = 300\n", "een dosis van 0"),
    ("[[policies]]\nname = \"a\"\nkennismaking = { start_week = 9000 }\n", "een geheel getal"),
    ("[[municipalities]]\nprofile = \"all\"\ninhabitants = 9\n", "een andere naam"),
    ("[[municipalities]]\nroster = \"none.csv\"\n", "dat er niet is"),
    ("[[municipalities]]\nprofile = \"b\"\n", "het aantal inwoners"),
    ("[sweep]\n\"run.years\" = 3\n", "een lijst van 1 tot en met"),
    ("[sweep]\ntitle = [1]\n", "een sleutel die niet in [sweep] kan staan"),
    ("[[variants]]\nname = \"a\"\n", "een variant die niets verandert"),
    ("[[variants]]\nname = \"a\"\nchoice = \"b\"\n", "toegestaan"),
    ("[uncertainty]\nparameters = [\"b\"]\n", "een onbekende parameter"),
    ("[uncertainty.ranges]\n\"environment.media_level\" = [2, 1]\n", "low onder high"),
    ("[uncertainty]\nfrom = 3\n", "geaccepteerde"),
    ("x = [\n", "toegestaan"),
];

/// Names of keys and values in a scenario.
fn names(schema: &serde_json::Value, all: &mut BTreeSet<String>) {
    match schema {
        serde_json::Value::Object(members) => {
            all.extend(members.keys().cloned());
            members.values().for_each(|member| names(member, all));
        }
        serde_json::Value::Array(members) => members.iter().for_each(|it| names(it, all)),
        serde_json::Value::String(name) if !name.contains(' ') => {
            all.insert(name.clone());
        }
        _ => {}
    }
}

/// What is said, without names of keys, without lines of the scenario itself, and without what the
/// reader of TOML says.
fn plain(text: &str) -> String {
    let mut known = BTreeSet::new();
    names(&polaris::scenario::json_schema(), &mut known);
    let is_toml = |line: &&str| line.contains("TOML") || line.contains(": value, `]`");
    let lines = text.lines().filter(|line| !is_toml(line));
    let said = lines.map(|line| match line.split_once(" | ") {
        // Under a line of the scenario stands what is said of it.
        Some((_, marked)) => marked.split_once("^ ").map_or("", |(_, label)| label),
        None => line,
    });
    let is_edge = |letter: char| !letter.is_alphanumeric() && letter != '_';
    let is_name = |word: &&str| known.contains(word.trim_matches(is_edge));
    let words = |line: &str| -> Vec<String> {
        line.split_whitespace().filter(|word| !is_name(word)).map(str::to_owned).collect()
    };
    said.map(|line| words(line).join(" ")).collect::<Vec<_>>().join("\n")
}

#[test]
fn errors_in_a_scenario_are_in_its_language() {
    let shop = Workshop::new();
    for (number, (lines, expected)) in FAULTY.iter().enumerate() {
        // A table that is there already would be an error of its own.
        let base = scenario(2, SMALL, "");
        let base = if lines.starts_with("[run]") {
            format!("title = \"T\"\nquestion = \"Q?\"\n{SMALL}")
        } else {
            base
        };
        let text = if lines.starts_with('[') {
            format!("lang = \"nl\"\n{base}{lines}")
        } else {
            format!("lang = \"nl\"\n{lines}{base}")
        };
        shop.write("a.toml", &text);
        let said = shop.say(&["check", "a.toml"]).ended(2);
        // A text that is no TOML names no language that could be read.
        let said = if *lines == "x = [\n" {
            shop.say(&["check", "a.toml", "--lang", "nl"]).ended(2)
        } else {
            said
        };
        let text = said.err.clone();
        assert!(text.contains("fout: ") && text.contains(expected), "{number}: {lines}\n{text}");
        assert_dutch(lines, &plain(&text));
    }
}

#[test]
fn the_command_line_decides_in_which_language_errors_are() {
    let shop = Workshop::with(&format!("lang = \"nl\"\nx = 1\n{}", scenario(2, SMALL, TWO)));
    shop.say(&["check", "a.toml", "--lang", "en"])
        .ended(2)
        .complains(&["error: x: found an unknown key"]);
    shop.say(&["check", "a.toml"])
        .ended(2)
        .complains(&["fout: x, gevonden: een onbekende sleutel"]);
    let set = ["check", "inwerkprogramma", "--set", "run.years"];
    shop.say(&set).ended(2).complains(&["found no equals sign, allowed KEY=VALUE"][..0]);
    let mut command = shop.command_as_typed(&set);
    let said = Workshop::hear(command.env("POLARIS_LANG", "nl"));
    said.ended(2).complains(&["geen isgelijkteken", "SLEUTEL=WAARDE"]);
    // Several scenarios, each with its own language.
    shop.write("b.toml", &format!("y = 1\n{}", scenario(2, SMALL, TWO)));
    let both = shop.say(&["check", "a.toml", "b.toml"]).ended(2);
    assert!(
        both.err.contains("een onbekende sleutel") && both.err.contains("an unknown key"),
        "{}",
        both.err
    );
}

#[test]
fn what_cannot_be_done_is_told_in_dutch() {
    let shop = Workshop::with(&scenario(2, SMALL, TWO));
    let one = scenario(2, SMALL, "");
    shop.write("one.toml", &one);
    shop.write("sweep.toml", &format!("{one}[sweep]\n\"run.years\" = [1, 2]\n"));
    std::fs::create_dir(shop.path("mine")).unwrap();
    shop.write("mine/notes.txt", "mine");
    shop.run("uit", &[]);
    for (arguments, status, expected) in [
        (&["run", "a.toml", "--out", "mine", "--lang", "nl"][..], 1, "niet door polaris gemaakt"),
        (
            &["run", "a.toml", "--out", "uit", "--seed", "5", "--resume", "--lang", "nl"],
            2,
            "delen van iets anders",
        ),
        (&["run", "a.toml", "one.toml", "--like", "9000", "--lang", "nl"], 2, "één scenario"),
        (&["run", "sweep.toml", "--names", "--lang", "nl"], 2, "geen outcomes.csv"),
        (&["report", "nergens", "--lang", "nl"], 2, "geen map met die naam"),
        (&["verify", "nergens", "--lang", "nl"], 2, "geen resultaten van polaris"),
        (&["explain", "a.toml", "--policy", "none", "--lang", "nl"], 2, "geen beleidsvariant"),
        (&["explain", "sweep.toml", "--lang", "nl"], 2, "die bij `polaris run` hoort"),
        (&["explore", "one.toml", "--lang", "nl"], 2, "vergelijkt beleidsvarianten"),
        (&["patterns", "one.toml", "--lang", "nl"], 2, "minstens"),
        (&["mix", "one.toml", "--hours", "5", "--lang", "nl"], 2, "bestaat uit de maatregelen"),
        (&["merge", "uit", "--lang", "nl"], 2, "geen deel is af"),
        (&["slurm", "a.toml", "--partition", "a b", "--lang", "nl"], 2, "toegestaan zijn letters"),
        (&["new", "a.toml", "--lang", "nl"], 1, "aanmaken van a.toml mislukte"),
    ] {
        let said = shop.say(arguments).ended(status);
        assert!(said.err.contains(expected), "{arguments:?}\n{}", said.err);
        // What the system says stays in its own words.
        let own = ["File exists (os error 17)", "baseline", "induction", arguments[0]];
        let own = own.iter().fold(said.err, |text, own| text.replace(own, ""));
        assert_dutch(&format!("{arguments:?}"), &own);
    }
}

#[test]
fn a_plan_and_what_is_verified_are_told_in_dutch() {
    let shop = Workshop::with(&scenario(24, SMALL, TWO));
    let plan = shop.say(&["check", "a.toml", "--pilot", "20", "--lang", "nl"]).ended(0);
    assert!(plan.out.contains("  gemeenten       3\n"), "{}", plan.out);
    // The title and the names of the scenario are its own.
    let own = ["A title", "baseline", "induction", "small"];
    let told = own.iter().fold(plan.out, |text, own| text.replace(own, ""));
    assert_dutch("check", &told);
    shop.run("uit", &[]);
    let verified = shop.say(&["verify", "uit", "--lang", "nl"]).ended(0);
    assert!(verified.out.contains("bit voor bit hetzelfde"), "{}", verified.out);
    assert_dutch("verify", &verified.out);
    let slurm = shop.say(&["slurm", "a.toml", "--lang", "nl"]).ended(0);
    let told = slurm.out.lines().filter(|line| !line.contains("sbatch"));
    assert_dutch("slurm", &told.collect::<Vec<_>>().join("\n"));
    let scripts = shop.files("slurm");
    let holds = |bytes: &Vec<u8>| String::from_utf8_lossy(bytes).contains("--lang nl");
    assert!(scripts.values().any(holds), "{:?}", scripts.keys());
}
