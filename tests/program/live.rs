//! The engine of the live page: what it computes is what the command line computes.

use crate::common::{Workshop, scenario};
use polaris::live::Live;
use serde_json::{Value, json};
use std::collections::BTreeMap;

const PLACE: &str = "[[municipalities]]\nprofile = \"town\"\ncount = 3\ninhabitants = 45000\n";
const THREE: &str = "[[policies]]\nname = \"baseline\"\n[[policies]]\nname = \"talks\"\n\
    relatiegesprek = 1\n[[policies]]\nname = \"days\"\ninwerkprogramma = { dose = 1.5, start_week = 52 }\n";

/// Answers to questions, which must be of this kind.
fn ask(live: &mut Live, question: &Value, kind: &str) -> Value {
    let answer: Value = serde_json::from_str(&live.respond(&question.to_string())).unwrap();
    assert_eq!(answer["answer"], kind, "{question} got {answer}");
    answer
}

/// Parts of a scenario, each of so many replicates, the last ones first.
fn parts(live: &mut Live, scenario: &str, replicates: u32, each: usize) -> Vec<Value> {
    let mut parts: Vec<Value> = (1..=replicates)
        .step_by(each)
        .map(|from| {
            let to = (from + each as u32).min(replicates + 1);
            let question = json!({"ask": "simulate", "scenario": scenario, "from": from, "to": to});
            ask(live, &question, "part")
        })
        .collect();
    parts.reverse();
    for part in &mut parts {
        part.as_object_mut().unwrap().remove("answer");
    }
    parts
}

fn compared(live: &mut Live, scenario: &str, replicates: u32, parts: &[Value]) -> Value {
    let question = json!({
        "ask": "compare", "lang": "nl", "scenario": scenario, "replicates": replicates, "whole": true,
        "parts": parts, "assumptions": [],
    });
    ask(live, &question, "comparison")
}

#[test]
fn counts_are_those_of_a_run_whatever_the_pieces() {
    let shop = Workshop::new();
    let text = scenario(24, PLACE, THREE);
    shop.write("a.toml", &text);
    shop.run("out", &[]);
    let mut live = Live::default();
    let whole = parts(&mut live, &text, 24, 24);
    let pieces = parts(&mut live, &text, 24, 5);
    let one = compared(&mut live, &text, 24, &whole);
    let other = compared(&mut live, &text, 24, &pieces);
    assert_eq!(one, other);
    assert_eq!(one["enough"], true);
    let mut sums: BTreeMap<(String, String), i64> = BTreeMap::new();
    for row in shop.table("out/outcomes.csv") {
        for (column, cell) in &row {
            if let Ok(number) = cell.parse::<i64>() {
                *sums.entry((row["policy"].clone(), column.clone())).or_default() += number;
            }
        }
    }
    for (policy, counts) in
        ["baseline", "talks", "days"].into_iter().zip(one["counts"].as_array().unwrap())
    {
        let counts = counts.as_object().unwrap();
        assert!(counts.len() > 50);
        for (outcome, count) in counts {
            let own = sums[&(policy.to_owned(), outcome.clone())];
            assert_eq!(count.as_i64(), Some(own), "{policy} {outcome}");
        }
    }
    // The first table is that of the memo.
    let memo = shop.read("out/antwoord.md");
    for row in one["table"].as_array().unwrap() {
        let cells: Vec<&str> =
            row.as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
        assert!(memo.contains(&format!("| {} |", cells.join(" | "))), "{cells:?} in {memo}");
    }
    assert_eq!(one["figures"][0]["name"], "effects");
    assert!(one["figures"][0]["svg"].as_str().unwrap().starts_with("<svg"));
}

#[test]
fn a_story_without_choices_is_that_of_explain_and_a_choice_replays() {
    let shop = Workshop::new();
    let text = scenario(4, PLACE, THREE);
    shop.write("a.toml", &text);
    let explain = |language: &str| {
        let said = shop.say(&[
            "explain",
            "a.toml",
            "--municipality",
            "1",
            "--replicate",
            "2",
            "--policy",
            "talks",
            "--markdown",
            "--lang",
            language,
        ]);
        said.ended(0).out
    };
    let mut live = Live::default();
    let story = |live: &mut Live, scenario: &str, kind: &str, answer: &str| {
        let question = json!({
            "ask": kind, "lang": "nl", "scenario": scenario, "municipality": 1, "replicate": 2,
            "policy": "talks",
        });
        ask(live, &question, answer)
    };
    let told = story(&mut live, &text, "story", "story");
    assert_eq!(told["markdown"].as_str().unwrap(), explain("nl"));
    let choices = told["choices"].as_array().unwrap();
    let answers = choices.iter().filter(|it| it["stage"] == "answer");
    let choice = answers.clone().find(|it| it["chosen"] == "comply").unwrap();
    for option in choices.iter().flat_map(|it| it["options"].as_array().unwrap()) {
        assert!(option["label"].as_str().unwrap().chars().count() > 3, "{option}");
    }
    let odds: f64 =
        choice["options"].as_array().unwrap().iter().map(|it| it["odds"].as_f64().unwrap()).sum();
    assert!((odds - 1.0).abs() < 1e-9);
    let entry = |option: &str| {
        let week = choice["week"].as_u64().unwrap();
        format!(
            "[[choices]]\nreplicate = 2\npolicy = \"talks\"\nyear = {}\nweek = {}\ndossier = {}\nstage = \"answer\"\noption = {option:?}\n",
            week / 52 + 1,
            week % 52 + 1,
            choice["dossier"],
        )
    };
    // The choice that the model made leaves all as it is but its reason.
    let same = story(&mut live, &format!("{text}{}", entry("comply")), "story", "story");
    assert_eq!(same["states"], told["states"]);
    let chosen = format!("{text}{}", entry("contradict"));
    let played = story(&mut live, &chosen, "story", "story");
    assert_ne!(played["states"], told["states"]);
    assert_eq!(story(&mut Live::default(), &chosen, "story", "story"), played);
    shop.write("a.toml", &chosen);
    assert_eq!(played["markdown"].as_str().unwrap(), explain("nl"));
    let both = story(&mut live, &chosen, "debrief", "debriefing");
    assert!(!both["rows"].as_array().unwrap().is_empty());
}

#[test]
fn the_same_choice_elsewhere_has_intervals_and_does_not_depend_on_pieces() {
    let text = scenario(4, PLACE, THREE);
    let mut live = Live::default();
    let dilemma =
        json!({"stage": "answer", "request": "omit", "chosen": "refuse", "other": "comply"});
    let mut found = |pieces: &[(u32, u32)]| -> Value {
        let each = pieces.iter().map(|(from, to)| {
            let question = json!({
                "ask": "elsewhere", "scenario": text, "policy": "baseline", "dilemma": dilemma,
                "from": from, "to": to,
            });
            let mut found = ask(&mut live, &question, "elsewhere");
            found.as_object_mut().unwrap().remove("answer");
            found
        });
        let found: Vec<Value> = each.collect();
        let question = json!({"ask": "weigh", "lang": "nl", "dilemma": dilemma, "found": found});
        ask(&mut live, &question, "weighed")
    };
    let whole = found(&[(1, 61)]);
    assert_eq!(whole, found(&[(31, 61), (1, 31)]));
    assert_eq!(whole["looked_at"], 60);
    assert_eq!(whole["enough"], true);
    let table = whole["table"].as_array().unwrap();
    assert_eq!(table.len(), 6);
    // Whoever refuses takes no part in an omission; whoever complies often does.
    let cell = |row: usize, column: usize| -> f64 {
        table[row][column].as_str().unwrap().replace(',', ".").parse().unwrap()
    };
    assert!(cell(1, 1) < cell(1, 2), "{table:?}");
}

#[test]
fn a_form_comes_to_a_scenario_and_back_and_faults_are_lines() {
    let mut live = Live::default();
    let page = ask(&mut live, &json!({"ask": "page", "lang": "nl"}), "page");
    assert_eq!(page["worlds"], 64);
    for list in ["sliders", "interventions", "lessons"] {
        assert!(page[list].as_array().unwrap().len() >= 5, "{list}");
    }
    let mut form = page["form"].clone();
    form["sliders"] = json!([{"parameter": "culture.power_culture", "value": 0.6}]);
    form["policies"] = json!([{
        "name": "acquainted", "label": "kennismaking", "interventions":
            [{"intervention": "kennismaking", "dose": 1.5, "coverage": 0.8, "from_year": 2,
              "joint": false, "repeated": false}],
    }, {
        "name": "together", "label": "samen", "interventions":
            [{"intervention": "inwerkprogramma", "dose": 1.0, "coverage": 1.0, "from_year": 1,
              "joint": true, "repeated": true}],
    }]);
    let question = json!({"ask": "municipality", "lang": "nl", "form": form});
    let found = ask(&mut live, &question, "municipality");
    assert_eq!(found["form"], form);
    assert_eq!(found["told"], "27 zetels, 5 wethouders, 5 directeuren");
    let question =
        json!({"ask": "import", "lang": "nl", "name": "a.toml", "text": found["scenario"]});
    assert_eq!(ask(&mut live, &question, "municipality")["form"], form);
    let table = "gemeente;inwoners\nAalst;12.000\nBergen;.\nDorp;11.000\nUtrecht;350000\n";
    let question = json!({"ask": "import", "lang": "nl", "name": "cbs.csv", "text": table});
    let read = ask(&mut live, &question, "municipality");
    assert_eq!(read["municipalities"], 3);
    let said = read.to_string();
    assert!(!said.contains("Aalst") && !said.contains("Utrecht"), "{said}");
    // No real municipality is what is simulated.
    let named = found["scenario"].as_str().unwrap().replace("samen", "Zoals in Zundert");
    let question = json!({"ask": "import", "lang": "nl", "name": "a.toml", "text": named});
    let read = ask(&mut live, &question, "municipality");
    assert!(!read.to_string().contains("Zundert"), "{read}");
    assert!(read["remarks"][0].as_str().unwrap().contains("echte gemeenten"), "{read}");
    assert_eq!(read["policies"][2], json!(["together", "together"]));
    form["inhabitants"] = json!(0);
    let question = json!({"ask": "municipality", "lang": "nl", "form": form});
    let fault = ask(&mut live, &question, "fault");
    assert!(fault["messages"][0].as_str().unwrap().contains("inhabitants"));
    for (name, text, told) in [
        ("a.csv", "", "leeg"),
        ("a.csv", "x;y\n1;2\n", "kolomkoppen"),
        ("a.toml", "title = 1", "regel 1"),
    ] {
        let question = json!({"ask": "import", "lang": "nl", "name": name, "text": text});
        let fault = ask(&mut live, &question, "fault");
        assert!(fault["messages"][0].as_str().unwrap().contains(told), "{fault}");
    }
    ask(&mut live, &json!({"ask": "nothing"}), "fault");
}

#[test]
fn a_lesson_finds_its_beginning() {
    let mut live = Live::default();
    let text = scenario(4, PLACE, THREE).replace("years = 4\n", "years = 8\n");
    for situation in ["ordinary", "change_of_power", "after_an_affair", "election_year"] {
        let question = json!({"ask": "find", "scenario": text, "situation": situation});
        let found = ask(&mut live, &question, "found");
        assert!(found["replicate"].as_u64().is_some(), "{situation}: {found}");
    }
}

#[test]
fn sets_of_assumptions_give_a_range_once_all_are_there() {
    let mut live = Live::default();
    let text = scenario(20, PLACE, THREE);
    let simulated = parts(&mut live, &text, 20, 20);
    let mut worlds: Vec<Value> = (0..64)
        .map(|world| {
            let question = json!({"ask": "assume", "scenario": text, "world": world});
            let mut part = ask(&mut live, &question, "part");
            part.as_object_mut().unwrap().remove("answer");
            part
        })
        .collect();
    let mut compare = |worlds: &[Value]| {
        let question = json!({
            "ask": "compare", "lang": "en", "scenario": text, "replicates": 20, "whole": false,
            "parts": simulated, "assumptions": worlds,
        });
        ask(&mut live, &question, "comparison")["marks"][0]["assumptions"].clone()
    };
    assert!(compare(&worlds[..63]).is_null());
    worlds.reverse();
    let range = compare(&worlds);
    assert!(range[0].as_f64().unwrap() < range[1].as_f64().unwrap());
}
