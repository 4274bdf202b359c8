//! Choices that a scenario makes for someone: `[[choices]]`.

use crate::common::{Workshop, scenario};

const PLACE: &str = "[[municipalities]]\nprofile = \"town\"\ncount = 2\ninhabitants = 45000\n";
const TWO: &str =
    "[[policies]]\nname = \"baseline\"\n[[policies]]\nname = \"talks\"\nrelatiegesprek = 1\n";
const STORY: [&str; 6] = ["--municipality", "2", "--replicate", "1", "--policy", "talks"];

/// A choice of an official, as `explain --events` lists them.
#[derive(Debug, Clone, PartialEq)]
struct Answered {
    year: String,
    week: String,
    dossier: String,
    what: String,
}

impl Answered {
    fn entry(&self, option: &str) -> String {
        let Self { year, week, dossier, .. } = self;
        format!(
            "[[choices]]\nmunicipality = 2\npolicy = \"talks\"\nyear = {year}\nweek = {week}\ndossier = {dossier}\nstage = \"answer\"\noption = {option:?}\n"
        )
    }
}

/// The answers of officials in a list of events, in their order.
fn answers(events: &str) -> Vec<Answered> {
    let mut reader = csv::Reader::from_reader(events.as_bytes());
    let head = reader.headers().unwrap().clone();
    let column = |name: &str| head.iter().position(|it| it == name).unwrap();
    let places = ["year", "week", "dossier", "what", "kind"].map(column);
    let rows = reader.records().map(|row| row.unwrap());
    let rows = rows.map(|row| places.map(|place| row[place].to_owned()));
    let rows = rows.filter(|row| row[4] == "answered");
    rows.map(|[year, week, dossier, what, _]| Answered { year, week, dossier, what }).collect()
}

fn events(shop: &Workshop) -> String {
    let said = shop.say(&[&["explain", "a.toml", "--events"], &STORY[..]].concat());
    said.ended(0).out
}

#[test]
fn the_choice_of_the_model_leaves_the_story_as_it_is() {
    let shop = Workshop::new();
    let text = scenario(2, PLACE, TWO);
    shop.write("a.toml", &text);
    let plain = events(&shop);
    let told = answers(&plain);
    let entries: String = told.iter().step_by(40).map(|it| it.entry(&it.what)).collect();
    shop.write("a.toml", &format!("{text}{entries}"));
    let chosen = events(&shop);
    assert_eq!(answers(&chosen), told);
    let kept = |line: &&str| !line.contains(",answered,");
    assert_eq!(
        chosen.lines().filter(kept).collect::<Vec<_>>(),
        plain.lines().filter(kept).collect::<Vec<_>>()
    );
}

#[test]
fn another_choice_changes_what_follows_and_nothing_before_it() {
    let shop = Workshop::new();
    let text = scenario(2, PLACE, TWO);
    shop.write("a.toml", &text);
    let plain = events(&shop);
    let told = answers(&plain);
    let place = told.iter().position(|it| it.what == "comply").unwrap();
    shop.write("a.toml", &format!("{text}{}", told[place].entry("contradict")));
    let chosen = events(&shop);
    let changed = answers(&chosen);
    assert_eq!(changed[..place], told[..place]);
    assert_eq!(changed[place].what, "contradict");
    assert_ne!(chosen, plain);
    let before = plain.lines().zip(chosen.lines()).take_while(|(one, other)| one == other).count();
    let row = plain.lines().position(|line| {
        let Answered { year, week, dossier, .. } = &told[place];
        line.starts_with(&format!("talks,{year},{week},answered,{dossier},"))
    });
    assert_eq!(Some(before), row, "the first row that differs is the choice itself");
    // The same choice makes the same story, and a run counts it.
    assert_eq!(events(&shop), chosen);
    let counts = |name: &str| {
        shop.say(&["run", "a.toml", "--out", name]).ended(0);
        shop.read(&format!("{name}/outcomes.csv"))
    };
    let forced = counts("forced");
    shop.write("a.toml", &text);
    let free = counts("free");
    let apart: Vec<(&str, &str)> =
        free.lines().zip(forced.lines()).filter(|(one, other)| one != other).collect();
    assert!(!apart.is_empty());
    for (one, other) in apart {
        assert!(one.starts_with("talks,1,2,") && other.starts_with("talks,1,2,"), "{one}");
    }
}

#[test]
fn what_never_comes_up_is_refused_with_what_does() {
    let shop = Workshop::new();
    let text = scenario(2, PLACE, TWO);
    shop.write("a.toml", &text);
    let told = answers(&events(&shop));
    let nowhere = Answered { dossier: "99999".to_owned(), ..told[0].clone() };
    shop.write("a.toml", &format!("{text}{}", nowhere.entry("refuse")));
    for command in [&["run", "a.toml"][..], &["explain", "a.toml"][..]] {
        let said = shop.say(command);
        let Answered { year, week, dossier, .. } = &told[0];
        said.ended(2).complains(&[
            "dossier 99999 never comes up",
            &format!("week {week} of year {year}"),
            &format!("dossier = {dossier}, stage = \"answer\": comply"),
        ]);
    }
}

#[test]
fn faults_of_choices_name_place_and_what_is_allowed() {
    let shop = Workshop::new();
    let text = scenario(2, PLACE, TWO);
    let first = Answered {
        year: "1".to_owned(),
        week: "1".to_owned(),
        dossier: "0".to_owned(),
        what: String::new(),
    };
    let fine = first.entry("refuse");
    let cases = [
        (fine.replace("\"refuse\"", "\"refues\""), "refuse"),
        (fine.replace("week = 1", "week = 53"), "52"),
        (fine.replace("year = 1", "year = 99"), "observed years of this scenario"),
        (fine.replace("municipality = 2", "municipality = 3"), "1 to 2"),
        (fine.replace("talks", "talk"), "talks"),
        (fine.replace("stage", "stages"), "stage"),
        (format!("{fine}{fine}"), "one option for each week, dossier and stage"),
        (format!("{fine}[sweep]\n\"culture.silos\" = [0.4, 0.5]\n"), "other dossiers come up"),
    ];
    for (entry, told) in cases {
        shop.write("a.toml", &format!("{text}{entry}"));
        let said = shop.say(&["check", "a.toml"]);
        said.ended(2).complains(&["choices", told]);
    }
    shop.write("a.toml", &format!("{text}{fine}"));
    shop.say(&["patterns", "a.toml"]).ended(2).complains(&["[[choices]]"]);
}
