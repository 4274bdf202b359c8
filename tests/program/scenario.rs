//! Scenario files: what is read, what is refused, and in which words.

use std::path::Path;

use polaris::catalogue::choice_rules::ChoiceRule;
use polaris::catalogue::parameters::Parameter;
use polaris::catalogue::{outcomes, parameters};
use polaris::experiment::{Plan, World};
use polaris::interventions;
use polaris::interventions::{Audience, Form, Kind};
use polaris::scenario::{self, Base, Diagnostic, Rows, Scenario, ScenarioError};
use proptest::prelude::*;
use std::collections::BTreeMap;

const HEAD: &str = "title = \"A title\"\nquestion = \"A question?\"\n";
const TOWN: &str = "[[municipalities]]\nprofile = \"middle\"\ncount = 3\ninhabitants = 40000\n";

fn read(text: &str) -> Result<Scenario, ScenarioError> {
    scenario::load_text("test.toml", text, Base::Shipped, &[])
}

fn read_with(text: &str, sets: &[&str]) -> Result<Scenario, ScenarioError> {
    let sets: Vec<String> = sets.iter().map(|set| (*set).to_owned()).collect();
    scenario::load_text("test.toml", text, Base::Shipped, &sets)
}

/// A scenario that is in order, with more text at its end.
fn with(more: &str) -> String {
    format!("{HEAD}{TOWN}{more}")
}

fn value_of(scenario: &Scenario, name: &str) -> f32 {
    scenario.parameters.values()[parameters::find(name).unwrap()]
}

fn one(text: &str) -> Diagnostic {
    let faults = read(text).unwrap_err();
    assert_eq!(faults.list().len(), 1, "{faults}");
    faults.list()[0].clone()
}

/// Lines made from numbers.
fn lines(count: usize, line: impl Fn(usize) -> String) -> String {
    let lines: Vec<String> = (0..count).map(line).collect();
    lines.join("\n") + "\n"
}

/// A folder with files, gone at the end.
fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

#[test]
fn every_shipped_scenario_loads_by_name_by_path_and_from_disk() {
    for (name, text) in scenario::shipped() {
        let file = format!("scenarios/{name}.toml");
        let by_name =
            scenario::load(Path::new(name), &[]).unwrap_or_else(|faults| panic!("{faults}"));
        let elsewhere = format!("/nowhere/scenarios/{name}.toml");
        let from_disk = scenario::load(Path::new(&file), &[]).unwrap();
        for other in [scenario::load(Path::new(&elsewhere), &[]).unwrap(), from_disk] {
            assert_eq!(by_name.resolved, other.resolved);
            assert_eq!(by_name.name, other.name);
        }
        assert_eq!(by_name.name, *name);
        let size = match *name {
            "small-country" | "plausible-worlds" => 24,
            "interventions" => 36,
            "media-pressure" => 118,
            "amsterdam-2004" => 2,
            "rotterdam-2002" | "port-company" | "small-municipality" => 10,
            _ => 355,
        };
        assert_eq!(by_name.municipalities.len(), size, "{name}");
        assert!(text.starts_with("# "), "{name} opens with its question");
    }
}

#[test]
fn the_scenario_of_interventions_tries_each_by_itself() {
    let all = scenario::load(Path::new("interventions"), &[]).unwrap();
    let alone = |kind: Kind| {
        all.policies
            .iter()
            .any(|policy| matches!(&policy.interventions[..], [only] if only.kind == kind))
    };
    let missing = interventions::TABLE.iter().filter(|known| !alone(known.kind));
    let missing: Vec<String> = missing
        .map(|known| {
            format!(
                "[[policies]]\nname = \"{0}\"\n{0} = {{ dose = 1.0, coverage = 1.0 }}\n",
                known.name
            )
        })
        .collect();
    assert!(
        missing.is_empty(),
        "scenarios/interventions.toml compares all interventions; add\n\n{}",
        missing.join("\n")
    );
}

#[test]
fn the_main_scenario_says_what_it_should() {
    let main = scenario::load(Path::new("inwerkprogramma"), &[]).unwrap();
    let names: Vec<&str> = main.policies.iter().map(|policy| policy.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "baseline",
            "inwerkprogramma",
            "kennismaking",
            "coaching",
            "ervaren",
            "inwerkprogramma_gezamenlijk"
        ]
    );
    assert!(main.policies[0].interventions.is_empty());
    let induction = main.policies[1].interventions[0];
    assert_eq!(
        (induction.kind, induction.dose, induction.coverage),
        (Kind::Inwerkprogramma, 1.0, 1.0)
    );
    assert_eq!((induction.start_week, induction.duration_weeks), (0, 416));
    assert_eq!(
        (main.run.replicates, main.run.years, main.run.burn_in_years, main.run.seed),
        (32, 8, 8, 1)
    );
    assert_eq!(induction.form, Form::default());
    let again = main.policies[5].interventions[0];
    let joint = Form { audience: Audience::Joint, repeated: true };
    assert_eq!((again.kind, again.form), (Kind::Inwerkprogramma, joint));
    assert_eq!(outcomes::TABLE[main.outcomes.primary].name, "risks_relation_severity");
    assert_eq!(main.outcomes.smallest_difference, 0.02);
    assert_eq!(main.rows, Rows::Municipality);
    assert!(main.rows_reason.to_string().contains("545280"), "{}", main.rows_reason);
    let mut sizes = [0; 4];
    for municipality in &main.municipalities {
        let class = ["under 20,000", "20,000-50,000", "50,000-100,000", "100,000 and over"]
            .iter()
            .position(|class| *class == municipality.profile);
        sizes[class.unwrap()] += 1;
    }
    assert_eq!(sizes, [82, 188, 54, 31]);
    assert!(
        main.municipalities
            .iter()
            .any(|municipality| municipality.id == "Nuenen, Gerwen en Nederwetten")
    );
}

#[test]
fn templates_are_scenarios() {
    let general = scenario::template(None).unwrap();
    assert_eq!(read(&general).unwrap_or_else(|faults| panic!("{faults}")).policies.len(), 3);
    let folder = folder(&[]);
    for (name, _) in scenario::shipped() {
        let path = folder.path().join("mine.toml");
        std::fs::write(&path, scenario::template(Some(name)).unwrap()).unwrap();
        let mine = scenario::load(&path, &[]).unwrap();
        assert_eq!(mine.name, "mine");
        assert_eq!(mine.resolved, scenario::load(Path::new(name), &[]).unwrap().resolved);
    }
    let faults = scenario::template(Some("netherland")).unwrap_err();
    assert_eq!(faults.list()[0].suggestion.as_deref(), Some("netherlands"));
}

#[test]
fn without_more_the_defaults_hold() {
    let small = read(&with("")).unwrap();
    assert_eq!(
        (small.run.seed, small.run.replicates, small.run.years, small.run.burn_in_years),
        (1, 32, 8, 8)
    );
    assert_eq!(small.policies.len(), 1);
    assert_eq!(small.policies[0].name, "baseline");
    let ids: Vec<&str> =
        small.municipalities.iter().map(|municipality| municipality.id.as_str()).collect();
    assert_eq!(ids, ["middle 1", "middle 2", "middle 3"]);
    assert_eq!(small.parameters, parameters::Parameters::default());
}

#[test]
fn five_faults_are_all_named_with_their_places() {
    let text = "title = \"A title\"\nquestion = \"A question?\"\n[run]\nseed = -1\nreplicate = 5\nburn_in_years = 5\n\
                [[municipalities]]\nprofile = \"middle\"\ncount = 2\ninhabitants = \"many\"\n\
                [model.environment]\n  media_level = 1.5\n";
    let faults = read(text).unwrap_err();
    let places: Vec<(usize, usize, &str)> =
        faults.list().iter().map(|fault| (fault.line, fault.column, fault.key.as_str())).collect();
    assert_eq!(
        places,
        [
            (4, 8, "run.seed"),
            (5, 1, "run.replicate"),
            (6, 17, "run.burn_in_years"),
            (10, 15, "municipalities.inhabitants"),
            (12, 17, "model.environment.media_level"),
        ]
    );
    assert!(faults.list().iter().all(|fault| fault.file == "test.toml"));
    let lines: Vec<String> = faults.to_string().lines().map(str::to_owned).collect();
    assert_eq!(
        lines[0],
        "test.toml:4:8: run.seed: found -1, allowed a whole number from 0 to 9223372036854775807"
    );
    assert!(lines[1].ends_with("; did you mean `replicates`?"), "{}", lines[1]);
    assert!(lines[4].contains("from 0 to 1 (share; plausible: 0.2 to 0.8)"), "{}", lines[4]);
    let shown = faults.render(false);
    assert!(shown.contains("media_level = 1.5") && shown.contains("test.toml:12:17"), "{shown}");
    assert!(faults.render(true).contains("\u{1b}["));
}

#[test]
fn several_faults_of_form_are_named_together_with_faults_of_content() {
    let faults =
        read(&with("[run]\nseed = \nyears = = 3\n[outcomes]\nprimary = \"risk_relation\"\n"))
            .unwrap_err();
    let found = |line: usize| faults.list().iter().any(|fault| fault.line == line);
    assert!(found(8) && found(9), "{faults}");
    let content = faults.list().iter().find(|fault| fault.key == "outcomes.primary").unwrap();
    assert_eq!(content.suggestion.as_deref(), Some("risks_relation"));
    let missing = read(&with("[run]\nseed = \n").replace("title", "titel")).unwrap_err();
    assert!(missing.to_string().contains("title: found nothing"), "{missing}");
    let broken =
        read(&with("[run]\nseed = x\nyears = 0\n").replace("title = ", "title ")).unwrap_err();
    let lines: Vec<usize> = broken.list().iter().map(|fault| fault.line).collect();
    assert_eq!(lines, [1, 8, 9], "{broken}");
    let later = read(&with("[run]\nyears\nseed\nburn_in_years = 3\n")).unwrap_err();
    let lines: Vec<usize> = later.list().iter().map(|fault| fault.line).collect();
    assert_eq!(lines, [8, 9, 10], "{later}");
    let header = read(&with("[run\nseed = 1\n")).unwrap_err();
    assert!(header.list().iter().all(|fault| fault.key == "TOML"), "{header}");
    let twice = read(&with("[run]\nseed = 1\nseed = 2\n")).unwrap_err();
    assert_eq!((twice.list()[0].line, twice.list()[0].allowed.as_str()), (9, "each key once"));
}

#[test]
fn misspelt_keys_get_a_suggestion() {
    for (more, suggestion) in [
        ("[outcome]\n", "outcomes"),
        ("[run]\nreplicats = 4\n", "replicates"),
        ("[model.environment]\nmedia_levle = 0.5\n", "environment.media_level"),
        ("[model.environment]\npower_culture = 0.5\n", "culture.power_culture"),
        ("[model]\nmedia_level = 0.5\n", "environment.media_level"),
        ("[model.cultuur]\nsilos = 0.5\n", "culture"),
        ("[environment]\nmedia_level = 0.5\n", "model.environment"),
        ("[[policies]]\nname = \"a\"\ninwerkprograma = 1.0\n", "inwerkprogramma"),
        ("[[policies]]\nname = \"a\"\ninduction = { doses = 1 }\n", "dose"),
        ("[output]\nrows = \"municipalities\"\n", "municipality"),
        ("[model.environment]\nmedia_level = \"0,5\"\n", "0.5"),
    ] {
        assert_eq!(one(&with(more)).suggestion.as_deref(), Some(suggestion), "{more}");
    }
    assert_eq!(one(&format!("seed = 4\n{}", with(""))).suggestion.as_deref(), Some("run.seed"));
}

#[test]
fn parameters_are_set_in_each_way_of_writing() {
    for more in [
        "[model.environment]\nmedia_level = 0.5\n",
        "[model]\nenvironment.media_level = 0.5\n",
        "[model]\n\"environment.media_level\" = 0.5\n",
        "[model]\nenvironment = { media_level = 0.5 }\n",
    ] {
        assert_eq!(value_of(&read(&with(more)).unwrap(), "environment.media_level"), 0.5);
    }
    let twice = one(&with(
        "[model]\n\"environment.media_level\" = 0.5\n[model.environment]\nmedia_level = 0.4\n",
    ));
    assert!(twice.also.is_some());
    let town =
        read(&with("overrides = { \"culture.power_culture\" = 0.6, culture.silos = 0.25 }\n"))
            .unwrap();
    let index = |name: &str| parameters::find(name).unwrap();
    let wanted = vec![(index("culture.power_culture"), 0.6), (index("culture.silos"), 0.25)];
    assert_eq!(town.municipalities[2].overrides, wanted);
}

#[test]
fn a_rule_of_choice_is_read_set_swept_and_written_out() {
    assert_eq!(read(&with("")).unwrap().choice, ChoiceRule::Logit);
    for rule in ChoiceRule::ALL {
        let word = rule.word();
        let text = with(&format!("[model]\nchoice = \"{word}\"\nculture.silos = 0.5\n"));
        let written = read(&text).unwrap();
        let set = read_with(&with(""), &[&format!("model.choice={word}"), "culture.silos=0.5"]);
        assert_eq!((written.choice, value_of(&written, "culture.silos")), (rule, 0.5));
        assert_eq!(World::of(&written).settings(&[], 208, 52).choice, rule);
        assert_eq!(set.unwrap().resolved, written.resolved);
        assert!(written.resolved.contains(&format!("\nchoice = \"{word}\"\n")));
    }
    let words = "[sweep]\n\"model.choice\" = [\"logit\", \"satisficing\", \"rule_following\"]\n";
    let sweep = read(&with(words)).unwrap().sweep.unwrap();
    let found: Vec<ChoiceRule> = sweep.points.iter().map(|point| point.scenario.choice).collect();
    assert_eq!(found, ChoiceRule::ALL);
}

#[test]
fn what_is_no_rule_of_choice_is_a_fault_with_those_that_there_are() {
    for (more, suggestion) in [
        ("[model]\nchoice = \"satisfising\"\n", Some("satisficing")),
        ("[model]\nchoice = \"rule-following\"\n", Some("rule_following")),
        ("[model]\nchoice = 2\n", None),
        ("[model.choice]\nlogit = 1\n", None),
    ] {
        let fault = one(&with(more));
        assert_eq!((fault.key.as_str(), fault.suggestion.as_deref()), ("model.choice", suggestion));
        assert_eq!(fault.allowed, "logit, satisficing, rule_following", "{more}");
    }
    let misspelt = one(&with("[model]\nchoise = \"logit\"\n"));
    assert_eq!(misspelt.suggestion.as_deref(), Some("choice"));
    assert!(misspelt.allowed.starts_with("choice, or parameters of"), "{misspelt}");
    let astray = one(&format!("choice = \"logit\"\n{}", with("")));
    assert_eq!(astray.suggestion.as_deref(), Some("model.choice"));
    // One rule holds for all municipalities.
    let town = one(&with("overrides = { choice = \"logit\" }\n"));
    assert!(town.allowed.starts_with("parameters of"), "{town}");
}

#[test]
fn no_checkpoint_is_used_under_another_rule_of_choice() {
    let fingerprint = |rule: ChoiceRule| {
        let text = with(&format!("[model]\nchoice = \"{}\"\n", rule.word()));
        let scenario = read(&text).unwrap();
        Plan::new(&scenario, &World::of(&scenario), false).fingerprint()
    };
    let [logit, satisficing, rule_following] = ChoiceRule::ALL.map(fingerprint);
    assert_ne!(logit, satisficing);
    assert_ne!(logit, rule_following);
    assert_ne!(satisficing, rule_following);
}

#[test]
fn every_parameter_may_stand_at_the_ends_of_its_range_and_not_beyond() {
    for parameter in parameters::TABLE {
        for value in [
            parameter.low,
            parameter.high,
            parameter.default,
            parameter.allowed_low(),
            parameter.allowed_high(),
        ] {
            let text = with(&format!("[model]\n{} = {value:?}\n", parameter.name));
            assert_eq!(
                value_of(&read(&text).unwrap(), parameter.name),
                value,
                "{}",
                parameter.name
            );
        }
        let beyond = parameter.allowed_high() * 1.01;
        let fault = one(&with(&format!("[model]\n{} = {beyond:?}\n", parameter.name)));
        assert!(fault.allowed.contains("plausible"), "{fault}");
    }
}

#[test]
fn series_are_read_and_checked() {
    let text = with(
        "[series]\n\"environment.media_level\" = [[0, 0.4], [8, 0.6]]\nenvironment.dualisering = [[-4, 0], [0, 1.0]]\n",
    );
    let series = read(&text).unwrap().series;
    assert_eq!(series[0].points, [(0.0, 0.4), (8.0, 0.6)]);
    assert_eq!(series[1].points, [(-4.0, 0.0), (0.0, 1.0)]);
    for (bad, part) in [
        ("\"culture.silos\" = [[0, 0.4]]", "cannot vary"),
        ("\"environment.volatility\" = [[4, 0.4], [4, 0.3]]", "year 4 after year 4"),
        ("\"environment.volatility\" = []", "a list of 0"),
        ("\"environment.volatility\" = [[1, 2, 3]]", "a list of 3"),
        ("\"environment.volatility\" = [0, 1]", "found 0"),
        ("\"environment.volatility\" = [[nan, 0.4]]", "nan"),
        ("\"environment.volatility\" = [[0, 1e308]]", "1e308"),
    ] {
        let faults = read(&with(&format!("[series]\n{bad}\n"))).unwrap_err();
        assert!(faults.to_string().contains(part), "{faults}");
    }
    let both = format!(
        "{}overrides = {{ environment.volatility = 0.2 }}\n[series]\n\"environment.volatility\" = [[0, 0.2]]\n",
        with("")
    );
    assert!(one(&both).found.contains("has a series"));
}

#[test]
fn each_series_of_a_scenario_sets_one_input_of_the_model() {
    let inputs = |scenario: &Scenario| {
        let settings = World::of(scenario).settings(&[], 208, 208);
        serde_json::to_value(&settings.inputs).unwrap().as_object().unwrap().clone()
    };
    let constant = inputs(&read(&with("")).unwrap());
    let mut stated = BTreeMap::new();
    for Parameter { name, low, high, .. } in parameters::TABLE {
        let series = format!("[series]\n\"{name}\" = [[0, {low:?}], [4, {high:?}]]\n");
        let Ok(scenario) = read(&with(&series)) else { continue };
        let moved =
            inputs(&scenario).into_iter().filter(|(input, weeks)| *weeks != constant[input]);
        let moved: Vec<String> = moved.map(|(input, _)| input).collect();
        assert_eq!(moved.len(), 1, "{name} moves {moved:?}");
        stated.insert(moved[0].clone(), *name);
    }
    let missing: Vec<&String> = constant.keys().filter(|it| !stated.contains_key(*it)).collect();
    assert!(missing.is_empty(), "no series sets {missing:?}");
}

#[test]
fn policies_take_short_forms_and_aliases_and_the_baseline_comes_first() {
    let text = with(
        "[[policies]]\nname = \"one\"\ninduction = 0.5\npeer_coaching = { coverage = 0.3, start_week = 52, duration_weeks = 5200 }\n\
                     [[policies]]\nname = \"two\"\n[[policies]]\nname = \"three\"\nbaseline = true\n",
    );
    let read_in = read(&text).unwrap();
    let names: Vec<&str> = read_in.policies.iter().map(|policy| policy.name.as_str()).collect();
    assert_eq!(names, ["three", "one", "two"]);
    let parts = &read_in.policies[1].interventions;
    assert_eq!(
        (parts[0].kind, parts[0].dose, parts[0].duration_weeks),
        (Kind::Inwerkprogramma, 0.5, 416)
    );
    assert_eq!((parts[1].coverage, parts[1].start_week, parts[1].duration_weeks), (0.3, 52, 364));
    for bad in [
        "[[policies]]\nname = \"a\"\ninduction = 1\ninwerkprogramma = 1\n",
        "[[policies]]\nname = \"a\"\n[[policies]]\nname = \"a\"\n",
        "[[policies]]\nname = \"a\"\nbaseline = true\n[[policies]]\nname = \"b\"\nbaseline = true\n",
    ] {
        let fault = one(&with(bad));
        assert!(fault.also.is_some() && fault.found.contains("test.toml:"), "{fault}");
    }
    for bad in [
        "[[policies]]\n",
        "[[policies]]\nname = \"\"\n",
        "[[policies]]\nname = \"a\\u0000b\"\n",
        "[[policies]]\nname = \"a\\nb\"\n",
        "[[policies]]\nname = \"a\"\ninwerkprogramma = 4.5\n",
        "[[policies]]\nname = \"a\"\ninwerkprogramma = -0.1\n",
        "[[policies]]\nname = \"a\"\ninwerkprogramma = { start_week = 416 }\n",
        "[[policies]]\nname = \"a\"\nbaseline = 1\n",
    ] {
        one(&with(bad));
    }
    let many = lines(65, |number| format!("[[policies]]\nname = \"{number}\""));
    assert!(one(&with(&many)).allowed.contains("64"));
}

#[test]
fn an_intervention_takes_only_the_forms_that_it_declares() {
    let policy = |part: &str| with(&format!("[[policies]]\nname = \"a\"\n{part}\n"));
    let form = |part: &str| read(&policy(part)).unwrap().policies[0].interventions[0].form;
    assert_eq!(form("inwerkprogramma = 1"), Form::default());
    assert_eq!(
        form("inwerkprogramma = { audience = \"alone\", repeated = false }"),
        Form::default()
    );
    assert_eq!(
        form("induction = { audience = \"joint\", repeated = true }"),
        Form { audience: Audience::Joint, repeated: true }
    );
    let text = policy("inwerkprogramma = 1");
    let set = read_with(&text, &["policies.a.induction.audience=joint"]).unwrap();
    let part = set.policies[0].interventions[0];
    assert_eq!((part.dose, part.form.audience), (1.0, Audience::Joint));
    assert!(set.resolved.contains("{ audience = \"joint\", coverage = 1.0, dose = 1.0,"));
    for (part, key, found, allowed) in [
        (
            "kennismaking = { audience = \"joint\" }",
            "kennismaking.audience",
            "kennismaking does not",
            "in inwerkprogramma only",
        ),
        (
            "acquaintance = { repeated = true }",
            "acquaintance.repeated",
            "kennismaking does not",
            "in inwerkprogramma only",
        ),
        (
            "inwerkprogramma = { audience = \"all\" }",
            "inwerkprogramma.audience",
            "all",
            "alone, joint",
        ),
        ("inwerkprogramma = { repeated = 1 }", "inwerkprogramma.repeated", "1", "true or false"),
        ("audience = \"joint\"", "audience", "a key of an intervention", "within an intervention"),
    ] {
        let fault = one(&policy(part));
        assert_eq!(fault.key, format!("policies.a.{key}"));
        assert!(fault.found.contains(found) && fault.allowed.contains(allowed), "{fault}");
    }
    let misspelt = one(&policy("kennismaking = { coverag = 1 }"));
    assert!(!misspelt.allowed.contains("audience"), "{misspelt}");
    assert_eq!(misspelt.suggestion.as_deref(), Some("coverage"));
}

#[test]
fn settings_reach_every_key_and_name_themselves_when_faulty() {
    let text = with(
        "[[policies]]\nname = \"baseline\"\n[[policies]]\nname = \"inwerk 2.0\"\ninduction = { dose = 1.0, coverage = 0.5 }\n",
    );
    let set = |sets: &[&str]| read_with(&text, sets).unwrap_or_else(|faults| panic!("{faults}"));
    assert_eq!(set(&["run.seed=5"]).run.seed, 5);
    assert_eq!(set(&["title=Hello, world"]).title.text, "Hello, world");
    assert_eq!(set(&["title=\"Quoted\""]).title.text, "Quoted");
    assert_eq!(set(&["municipalities.middle.count=7"]).municipalities.len(), 7);
    assert_eq!(set(&["municipalities.1.count=7"]).municipalities.len(), 7);
    for way in [
        "environment.media_level=0.5",
        "model.environment.media_level=0.5",
        "\"environment.media_level\"=0.5",
    ] {
        assert_eq!(value_of(&set(&[way]), "environment.media_level"), 0.5);
    }
    let series = set(&["series.environment.media_level=[[0, 0.4], [4, 0.5]]"]).series;
    assert_eq!(series[0].points.len(), 2);
    let overridden = set(&["municipalities.middle.overrides.culture.silos=0.9"]);
    assert_eq!(overridden.municipalities[0].overrides[0].1, 0.9);
    for way in [
        "policies.\"inwerk 2.0\".induction.dose=0.25",
        "policies.\"inwerk 2.0\".inwerkprogramma=0.25",
        "policies.2.inwerkprogramma.dose=0.25",
    ] {
        let part = set(&[way]).policies[1].interventions[0];
        assert_eq!((part.dose, part.coverage), (0.25, 0.5), "{way}");
    }
    let roster = scenario::load(
        Path::new("inwerkprogramma"),
        &["municipalities.municipalities-2019.every=10".to_owned()],
    );
    assert_eq!(roster.unwrap().municipalities.len(), 36);
}

#[test]
fn faulty_settings_are_faults_with_a_place() {
    for (bad, part) in [
        ("run.seed=x", "found the text \"x\""),
        ("run.sed=1", "did you mean `seed`?"),
        ("nothing", "KEY=VALUE"),
        ("=1", "cannot be read"),
        ("run..seed=1", "cannot be read"),
        ("policies.basline.inwerkprogramma=1", "did you mean `baseline`?"),
        ("policies.baseline=1", "no key of baseline"),
        ("title.x=1", "which has no parts"),
        ("extends=x", "extends in the file only"),
        ("environment.media_levle=0.5", "did you mean `environment.media_level`?"),
        ("environment.media_level=nan", "found nan"),
        ("a.a.a.a.a.a.a.a.a.a.a.a.a.a=1", "cannot be read"),
        ("run.seed=[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]", "whole number"),
    ] {
        let faults = read_with(&with("[[policies]]\nname = \"baseline\"\n"), &[bad]).unwrap_err();
        let line = faults.to_string();
        assert!(line.starts_with(&format!("--set {bad}: ")) && line.contains(part), "{line}");
        assert!(faults.render(false).contains("--set"), "{line}");
    }
}

#[test]
fn a_file_extends_another_and_each_value_keeps_its_place() {
    let base = with("[run]\nseed = 9\nyears = 4\n[model]\nculture.silos = 0.5\n");
    let folder = folder(&[
        ("base.toml", base.as_bytes()),
        ("top.toml", b"extends = \"base.toml\"\ntitle = \"Other\"\n[run]\nyears = 6\n[model]\n\"culture.silos\" = 0.75\n"),
        ("one.toml", b"extends = \"two.toml\"\n"),
        ("two.toml", b"extends = \"one.toml\"\n"),
        ("gone.toml", b"extends = \"inwerkprograma.toml\"\n"),
        ("from_shipped.toml", b"extends = \"inwerkprogramma.toml\"\ntitle = \"Mine\"\n[run]\nreplicates = 2\n"),
        ("faulty.toml", b"extends = \"bad.toml\"\n[run]\nseed = true\n"),
        ("bad.toml", with("[run]\nyears = 0\n").as_bytes()),
    ]);
    let load = |name: &str| scenario::load(&folder.path().join(name), &[]);
    let top = load("top.toml").unwrap();
    assert_eq!((top.title.text.as_str(), top.run.seed, top.run.years), ("Other", 9, 6));
    assert_eq!(value_of(&top, "culture.silos"), 0.75);
    assert_eq!((top.name.as_str(), top.question.text.as_str()), ("top", "A question?"));
    assert!(load("one.toml").unwrap_err().to_string().contains("extends itself"));
    let gone = load("gone.toml").unwrap_err();
    assert_eq!(gone.list().len(), 1, "{gone}");
    assert_eq!(gone.list()[0].suggestion.as_deref(), Some("inwerkprogramma"));
    assert_eq!(load("from_shipped.toml").unwrap().municipalities.len(), 355);
    let faulty = load("faulty.toml").unwrap_err();
    let files: Vec<bool> =
        faulty.list().iter().map(|fault| fault.file.ends_with("bad.toml")).collect();
    assert_eq!(files, [false, true], "{faulty}");
}

fn with_roster(csv: &[u8], entry: &str) -> Result<Scenario, ScenarioError> {
    let text = format!("{HEAD}[[municipalities]]\nroster = \"towns.csv\"\n{entry}\n");
    let folder = folder(&[("towns.csv", csv)]);
    scenario::load_text("test.toml", &text, Base::Folder(folder.path().to_owned()), &[])
}

#[test]
fn rosters_are_read_as_offices_export_them() {
    let columns = "columns = { id = \"Gemeente\", inhabitants = \"Inwoners\" }";
    for csv in [
        "Gemeente,Inwoners\nSúdwest,89583\n\"Nuenen, Gerwen\",23019\n",
        "\u{feff}Gemeente;Inwoners\r\nSúdwest;89.583\r\n\"Nuenen, Gerwen\";\"23.019\"\r\n",
        "Code\tGemeente\tInwoners\n1\tSúdwest\t89 583\n2\tNuenen, Gerwen\t23019,0\n",
        "Gemeente|Inwoners\n\nSúdwest|89583\n\nNuenen, Gerwen|23019\n",
        "\"Bevolking; kerncijfers\"\n\n\"gemeente\";\"INWONERS\"\n\"Súdwest\";\"89583\"\n\"Nuenen, Gerwen\";\"23019\"\n\"Bron: CBS\"\n",
    ] {
        let read_in =
            with_roster(csv.as_bytes(), columns).unwrap_or_else(|faults| panic!("{csv}\n{faults}"));
        let found: Vec<(&str, u32)> = read_in
            .municipalities
            .iter()
            .map(|town| (town.id.as_str(), town.inhabitants))
            .collect();
        assert_eq!(found, [("Súdwest", 89_583), ("Nuenen, Gerwen", 23_019)], "{csv}");
        assert_eq!(read_in.municipalities[0].profile, "50,000-100,000");
    }
    let latin = with_roster(b"name,inhabitants\nS\xFAdwest,5\n", "").unwrap();
    assert_eq!(latin.municipalities[0].id, "Súdwest");
    let kinds = with_roster(
        b"name,inhabitants,kind\nA,5,harbour\nB,6,\n",
        "columns = { profile = \"kind\" }\nprofile = \"other\"",
    )
    .unwrap();
    assert_eq!(
        (kinds.municipalities[0].profile.as_str(), kinds.municipalities[1].profile.as_str()),
        ("harbour", "other")
    );
}

#[test]
fn rosters_are_filtered_and_thinned() {
    let towns = lines(20, |number| format!("town {number},{}", (number + 1) * 1000));
    let csv = format!("name,inhabitants\n{towns}");
    let sizes = |entry: &str| -> Vec<u32> {
        with_roster(csv.as_bytes(), entry)
            .unwrap()
            .municipalities
            .iter()
            .map(|town| town.inhabitants / 1000)
            .collect()
    };
    assert_eq!(sizes("every = 5"), [3, 8, 13, 18]);
    assert_eq!(sizes("every = 1000"), [10]);
    assert_eq!(sizes("minimum_inhabitants = 4000\nmaximum_inhabitants = 6000"), [4, 5, 6]);
    assert!(
        with_roster(csv.as_bytes(), "minimum_inhabitants = 90000")
            .unwrap_err()
            .to_string()
            .contains("at least one")
    );
}

#[test]
fn faults_of_a_roster_have_their_place_in_it() {
    let csv = b"name,inhabitants\nA,5\n\"B\",many\nA,7\nC\nD,0\n,9\nE\x07,9\n\"F\nF\",3\nG,all,\n";
    let faults = with_roster(csv, "").unwrap_err();
    let places: Vec<(usize, usize)> =
        faults.list().iter().map(|fault| (fault.line, fault.column)).collect();
    assert_eq!(
        places,
        [(3, 5), (4, 1), (5, 2), (6, 3), (7, 1), (8, 1), (9, 2), (11, 3)],
        "{faults}"
    );
    assert_eq!(faults.list()[1].also.as_ref().map(|first| first.line), Some(2));
    assert!(faults.list().iter().all(|fault| fault.file.ends_with("towns.csv")));
    let columns = with_roster(b"naam;inwoners\nA;5\n", "").unwrap_err();
    assert_eq!(columns.list().len(), 2);
    assert_eq!(columns.list()[0].suggestion.as_deref(), Some("naam"));
    for csv in [
        &b""[..],
        b"\n\n",
        b"name,inhabitants\n",
        b"\xFF\xFEn\0",
        b"name,inhabitants\nA\0,5\n",
        b"name,inhabitants\n\"A,5\nB,6\n",
    ] {
        assert!(with_roster(csv, "").is_err());
    }
    let absent = one(&format!("{HEAD}[[municipalities]]\nroster = \"../gone.csv\"\n"));
    assert_eq!((absent.line, absent.key.as_str()), (4, "municipalities.roster"));
}

#[test]
fn identifiers_are_distinct() {
    // Entries of one profile are numbered on.
    let more = with("[[municipalities]]\nprofile = \"middle\"\ncount = 2\ninhabitants = 9000\n");
    let read_in = read(&more).unwrap();
    let ids: Vec<&str> = read_in.municipalities.iter().map(|town| town.id.as_str()).collect();
    assert_eq!(ids, ["middle 1", "middle 2", "middle 3", "middle 4", "middle 5"]);
    // A roster under the same names is another matter.
    let twice = "[[municipalities]]\nroster = \"municipalities-2019.csv\"\n".repeat(2);
    let faults = read(&format!("{HEAD}{twice}")).unwrap_err();
    assert_eq!((faults.list().len(), faults.more()), (200, 155));
    let first = &faults.list()[0];
    assert!(first.also.is_some() && first.found.contains("municipalities-2019.csv"), "{first}");
}

#[test]
fn markup_and_formulas_are_names_and_control_characters_are_not() {
    for name in ["<script>", "=cmd()", "../", "😀", "a, b"] {
        let text = with(&format!("[[policies]]\nname = '{name}'\n"));
        assert_eq!(read(&text).unwrap().policies[0].name, name);
    }
    for title in ["\\u0000", "a\\u001Bb", "\\u0085", "", "   "] {
        let text = with("").replace("A title", title);
        assert_eq!(one(&text).key, "title", "{title:?}");
    }
}

#[test]
fn euros_are_read_with_their_rate_and_refused_without_it() {
    let policies = "[[policies]]\nname = \"none\"\n[[policies]]\nname = \"some\"\nfixed = 12000\n";
    let priced = read(&with(&format!("{policies}[costs]\nhour = 85.0\n"))).unwrap();
    assert_eq!(priced.costs.map(|costs| costs.hour), Some(85.0));
    let fixed: Vec<f64> = priced.policies.iter().map(|policy| policy.fixed).collect();
    assert_eq!(fixed, [0.0, 12_000.0]);
    assert!(priced.resolved.contains("[costs]\nhour = 85.0\n"), "{}", priced.resolved);
    assert!(priced.resolved.contains("fixed = 12000.0\n"), "{}", priced.resolved);
    assert_eq!(read(&with("")).unwrap().costs, None);
    for (more, key) in [
        ("[costs]\n", "costs.hour"),
        ("[costs]\nhour = -1\n", "costs.hour"),
        ("[costs]\nhour = inf\n", "costs.hour"),
        ("[costs]\nhour = 80\nday = 500\n", "costs.day"),
        ("[costs]\nhour = 80\n[[policies]]\nname = \"a\"\nfixed = nan\n", "policies.a.fixed"),
        ("[costs]\nhour = 80\n[[policies]]\nname = \"a\"\nfixed = -5\n", "policies.a.fixed"),
        ("[[policies]]\nname = \"a\"\nfixed = 5\n", "policies.a.fixed"),
        ("[costs]\nhour = 80\n[sweep]\n\"costs.hour\" = [80, 90]\n", "sweep.costs.hour"),
    ] {
        assert_eq!(one(&with(more)).key, key, "{more}");
    }
}

#[test]
fn numbers_that_are_none_are_refused() {
    for (more, key) in [
        ("[model]\nculture.silos = nan\n", "model.culture.silos"),
        ("[model]\nculture.silos = -inf\n", "model.culture.silos"),
        ("[model]\nculture.silos = 1e308\n", "model.culture.silos"),
        ("[model]\nculture.silos = 1e999\n", "model.culture.silos"),
        ("[run]\nseed = 9223372036854775808\n", "run.seed"),
        ("[run]\nseed = 99999999999999999999999999999999999999999999\n", "run.seed"),
        ("[run]\nyears = 8.0\n", "run.years"),
        ("[run]\nyears = 1979-05-27\n", "run.years"),
        ("[outcomes]\nsmallest_difference = -0.1\n", "outcomes.smallest_difference"),
    ] {
        assert_eq!(one(&with(more)).key, key);
    }
    assert_eq!(
        read(&with("[run]\nseed = 9223372036854775807\n")).unwrap().run.seed,
        i64::MAX as u64
    );
    for bad in ["count = 0", "count = -3", "count = 1000000000000"] {
        let text = with("").replace("count = 3", bad);
        assert_eq!(one(&text).key, "municipalities.count");
    }
    for none in ["", "municipalities = []\n", "municipalities = 3\n", "[municipalities]\n"] {
        assert!(
            read(&format!("{HEAD}{none}")).unwrap_err().to_string().contains("municipalities"),
            "{none}"
        );
    }
}

#[test]
fn strange_files_are_faults_and_never_a_panic() {
    let deep = 10_000;
    let texts = [
        String::new(),
        "\u{feff}".to_owned(),
        "\0".to_owned(),
        "[".repeat(deep),
        format!("title = {}{}", "[".repeat(deep), "]".repeat(deep)),
        format!("title = {}", "{a=".repeat(deep)),
        format!("a{} = 1", ".a".repeat(deep)),
        format!("[a{}]", ".a".repeat(deep)),
        format!("{} = 1", "\"a b\".".repeat(deep)),
        format!("a = {}1", "{a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a=".repeat(70)),
        "\"".repeat(deep),
        "'''".to_owned(),
        "a = \"\\uD800\"".to_owned(),
        "[[municipalities]]\n".repeat(deep),
        "= = =\n".repeat(deep),
        lines(deep, |number| format!("k{number} = 1")),
        "a".repeat(1 << 20),
    ];
    for text in &texts {
        let faults = read(text).unwrap_err();
        assert!(!faults.list().is_empty());
        assert!(!faults.to_string().is_empty() && !faults.render(false).is_empty());
    }
    let rosters = "[[municipalities]]\nroster = \"municipalities-2019.csv\"\n".repeat(10_000);
    assert!(one(&format!("{HEAD}{rosters}")).allowed.contains("1000"));
    let bom = format!("\u{feff}{}", with("[run]\nseed = -1\n"));
    assert_eq!((one(&bom).line, one(&bom).column), (8, 8));
    let folder = folder(&[
        ("bytes.toml", b"title = \"a\"\nquestion = \"\xFF\"\n"),
        ("large.toml", "#".repeat((1 << 20) + 1).as_bytes()),
    ]);
    let fails =
        |name: &str| scenario::load(&folder.path().join(name), &[]).unwrap_err().list()[0].clone();
    assert_eq!((fails("bytes.toml").line, fails("bytes.toml").column), (2, 13));
    assert!(fails("large.toml").found.contains("1 MB"));
    assert!(fails(".").found.contains("folder"));
    assert!(fails("a\0b").line == 0);
    assert_eq!(fails("netherland.toml").suggestion.as_deref(), Some("netherlands"));
}

#[test]
fn what_is_resolved_depends_on_what_counts_alone() {
    let plain = read(&with("[[policies]]\nname = \"a\"\ninduction = 1\n")).unwrap();
    let other = with("[[policies]]\nname = \"a\"\ninwerkprogramma = { coverage = 1.0, duration_weeks = 500 }\n[run]\nseed = 1\n[model]\nculture.silos = 0.50\n")
        .replace("A title", "Another");
    assert_eq!(plain.resolved, read(&other).unwrap().resolved);
    let changed =
        with("[[policies]]\nname = \"a\"\ninduction = 1\n[model]\nculture.silos = 0.51\n");
    assert_ne!(plain.resolved, read(&changed).unwrap().resolved);
    let main = scenario::load(Path::new("inwerkprogramma"), &[]).unwrap().resolved;
    assert!(
        main.contains("culture.silos = 0.5\n")
            && main.contains("count = 355\n")
            && !main.contains("csv"),
        "{main}"
    );
    let table: toml::Table = main.parse().unwrap();
    let names: Vec<&String> = table.keys().collect();
    assert!(names.is_sorted(), "{names:?}");
    let unix = with_roster(b"name,inhabitants\nA,5\n", "").unwrap();
    let windows = with_roster(b"\xEF\xBB\xBFname,inhabitants\r\nA,5\r\n", "").unwrap();
    assert_eq!(unix.resolved, windows.resolved);
    assert!(
        read(&with("[[policies]]\nname = 'a \"b\" \\ c'\n"))
            .unwrap()
            .resolved
            .parse::<toml::Table>()
            .is_ok()
    );
}

#[test]
fn rows_are_by_profile_where_there_would_be_too_many() {
    let large = read(&with("[run]\nreplicates = 100000\n")).unwrap();
    assert_eq!(large.rows, Rows::Profile);
    assert!(large.rows_reason.to_string().contains("2400000"), "{}", large.rows_reason);
    let asked =
        read(&with("[run]\nreplicates = 100000\n[output]\nrows = \"municipality\"\n")).unwrap();
    assert_eq!(asked.rows, Rows::Municipality);
    assert_eq!(read(&with("[output]\nrows = \"none\"\n")).unwrap().rows, Rows::None);
}

#[test]
fn the_schema_names_every_key_and_the_page_explains_it() {
    let schema = scenario::json_schema();
    let page = include_str!("../../docs/scenario.md");
    let properties = schema["properties"].as_object().unwrap();
    for key in properties.keys() {
        assert!(
            page.contains(&format!("`{key}`")) || page.contains(&format!("[{key}]")),
            "{key} in docs/scenario.md"
        );
    }
    for parameter in parameters::TABLE {
        let (group, name) = parameter.name.split_once('.').unwrap();
        let nested = &properties["model"]["properties"][group]["properties"][name];
        assert_eq!(
            nested["default"].as_f64().unwrap() as f32,
            parameter.default,
            "{}",
            parameter.name
        );
        assert_eq!(*nested, properties["model"]["properties"][parameter.name]);
    }
    for part in ["run", "outcomes", "output"] {
        for key in properties[part]["properties"].as_object().unwrap().keys() {
            assert!(page.contains(&format!("`{key}`")), "{part}.{key} in docs/scenario.md");
        }
    }
    for known in interventions::TABLE {
        let keys = &properties["policies"]["items"]["properties"][known.name]["anyOf"][1];
        let keys = keys["properties"].as_object().unwrap();
        assert_eq!(keys.contains_key("audience"), known.forms.joint.is_some(), "{}", known.name);
        assert_eq!(keys.contains_key("repeated"), known.forms.repeated.is_some(), "{}", known.name);
        for key in keys.keys() {
            assert!(page.contains(&format!("`{key}`")), "{key} in docs/scenario.md");
        }
    }
    for form in properties["municipalities"]["items"]["anyOf"].as_array().unwrap() {
        for key in form["properties"].as_object().unwrap().keys() {
            assert!(page.contains(&format!("`{key}`")), "{key} in docs/scenario.md");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Cut, doubled and overwritten texts are scenarios or faults, and so are any settings.
    #[test]
    fn mutations_of_shipped_texts_never_panic(
        which in 0..4_usize,
        edits in prop::collection::vec(edit(), 1..8),
        set in "[a-z.\"'=0-9\\[\\]{} ]{0,30}",
    ) {
        let text = edited(scenario::shipped()[which].1, &edits);
        for sets in [&[][..], &[set.as_str()], &["policies.1.induction=1", set.as_str()]] {
            if let Err(faults) = read_with(&text, sets) {
                prop_assert!(!faults.list().is_empty() && !faults.to_string().contains("cannot be parsed"));
                prop_assert!(!faults.render(true).is_empty());
            }
        }
    }

    /// The same holds for rosters.
    #[test]
    fn mutations_of_rosters_never_panic(edits in prop::collection::vec(edit(), 1..8)) {
        let text = edited(include_str!("../../scenarios/municipalities-2019.csv"), &edits);
        if let Err(faults) = with_roster(text.as_bytes(), "columns = { profile = \"name\" }") {
            prop_assert!(!faults.render(false).is_empty());
        }
    }
}

/// A place, how much is taken out there, and what comes instead.
fn edit() -> impl Strategy<Value = (usize, usize, String)> {
    (0..8000_usize, 0..40_usize, "[\\PC\n\r\t\"'=,;|\\[\\]{}.#0-9\\\\]{0,6}")
}

fn edited(text: &str, edits: &[(usize, usize, String)]) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    for (at, length, new) in edits {
        let from = at % (characters.len() + 1);
        let to = (from + length).min(characters.len());
        characters.splice(from..to, new.chars());
    }
    characters.into_iter().collect()
}

#[test]
fn a_sweep_is_a_grid_of_scenarios() {
    let scenario = read(&with(
        "[[policies]]\nname = \"none\"\n[[policies]]\nname = \"inwerk\"\ninduction = 1\n\
         [sweep]\nculture.silos = [0.3, 0.7]\n\
         \"policies.inwerk.inwerkprogramma.dose\" = { from = 0, to = 2, steps = 3 }\n",
    ))
    .unwrap();
    let sweep = scenario.sweep.as_ref().unwrap();
    assert_eq!(sweep.keys, ["culture.silos", "policies.inwerk.inwerkprogramma.dose"]);
    let values: Vec<&[String]> = sweep.points.iter().map(|point| &point.values[..]).collect();
    assert_eq!(values[..3], [["0.3", "0"], ["0.3", "1"], ["0.3", "2"]]);
    let last = &sweep.points[5].scenario;
    assert_eq!((last.parameters.silos, last.policies[1].interventions[0].dose), (0.7, 2.0));
    assert!(last.sweep.is_none() && last.resolved != scenario.resolved);
    assert!(scenario.resolved.contains("\"culture.silos\" = [\"0.3\", \"0.7\"]"));
}

#[test]
fn faults_of_a_sweep_are_told_once_and_where_they_stand() {
    let faults = read(&with(
        "[sweep]\n\"culture.silos\" = [0.3, 7]\n\"culture.power_culture\" = [0.2, 0.4]\n\
         title = [\"a\"]\n\"run.years\" = { from = 1, to = 2 }\n",
    ))
    .unwrap_err();
    let told: Vec<String> = faults.list().iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 3, "{told:#?}");
    let faults = read(&with("[sweep]\n\"culture.silos\" = [0.3, 7]\nrun.years = [1, 2]\n"));
    let faults = faults.unwrap_err();
    let told: Vec<String> = faults.list().iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 1, "{told:#?}");
    assert!(told[0].contains("found 7, allowed a number from 0 to 1"), "{told:#?}");
}

#[test]
fn what_is_uncertain_is_what_the_scenario_does_not_set() {
    let all = read(&with("[model]\nculture.silos = 0.5\n")).unwrap().uncertainty;
    assert_eq!((all.worlds, all.uncertain.len()), (512, parameters::TABLE.len() - 1));
    let chosen = read(&with(
        "[[policies]]\nname = \"none\"\n[[policies]]\nname = \"inwerk\"\ninduction = 1\n\
         [uncertainty]\nworlds = 64\nparameters = [\"risk\"]\nfrom = \"calibration\"\n\
         [uncertainty.ranges]\nrisk.forum_threshold = [0.1, 0.5]\n\
         \"policies.inwerk.induction.dose\" = { low = 0.5, high = 2, distribution = \"log_uniform\" }\n",
    ))
    .unwrap();
    let known = &chosen.uncertainty;
    let names: Vec<String> = known.uncertain.iter().map(|one| chosen.name_of(one.what)).collect();
    let risk = parameters::TABLE.iter().filter(|one| one.name.starts_with("risk.")).count();
    assert_eq!((known.worlds, names.len()), (64, risk + 1));
    assert_eq!(names[risk], "policies.inwerk.inwerkprogramma.dose");
    assert_eq!(known.accepted, Some(scenario::Accepted::OwnCalibration));
    let place = names.iter().position(|name| name == "risk.forum_threshold").unwrap();
    assert_eq!((known.uncertain[place].low, known.uncertain[place].high), (0.1, 0.5));
    assert!(chosen.resolved_uncertainty().contains("log_uniform"));
}

#[test]
fn faults_of_uncertainty_name_what_is_allowed() {
    for (text, found) in [
        ("ranges = { \"risk.forum_threshold\" = [0.5, 0.1] }", "[0.5, 0.1]"),
        ("ranges = { \"risk.forum\" = [0.1, 0.2] }", "an unknown parameter"),
        ("ranges = { \"policies.a.induction.dose\" = [0, 1] }", "no such dose or coverage"),
        ("parameters = [\"risks\"]", "an unknown parameter"),
        ("parameters = []", "nothing that is uncertain"),
        ("worlds = 1", "1"),
        ("from = 3", "3"),
        (
            "ranges = { \"risk.forum_threshold\" = { low = 0.1, high = 0.2, distribution = \"normal\" } }",
            "an unknown distribution",
        ),
        (
            "ranges = { \"request.rush_appeal\" = { low = -1, high = 0, distribution = \"log_uniform\" } }",
            "a logarithm of zero or less",
        ),
    ] {
        let faults = read(&with(&format!("[uncertainty]\n{text}\n"))).unwrap_err();
        assert_eq!(faults.list().len(), 1, "{text}: {faults}");
        assert_eq!(faults.list()[0].found, found, "{text}");
    }
}

/// A scenario with a policy, and a table of worlds beside it.
fn accepted_of(table: &str) -> Result<Vec<scenario::Values>, ScenarioError> {
    let shop = folder(&[("worlds.csv", table.as_bytes())]);
    let chosen = read(&with(POLICIES)).unwrap();
    let from = scenario::Accepted::File(shop.path().join("worlds.csv"));
    scenario::accepted(&chosen, &from, Path::new("nowhere")).map(|worlds| worlds.values)
}

const POLICIES: &str =
    "[[policies]]\nname = \"none\"\n[[policies]]\nname = \"in.werk\"\ninduction = 1\n";

#[test]
fn accepted_worlds_are_read_with_all_their_bits() {
    let value = 0.123_456_79_f32;
    let table = format!(
        "world,wave,culture.silos,policies.in.werk.inwerkprogramma.dose,belongs_to\r\n\
         7,1,{},0.5,x\r\n9,2,0.25,2,x\r\n",
        f64::from(value)
    );
    let worlds = accepted_of(&table).unwrap();
    let silos = scenario::Quantity::Parameter(parameters::find("culture.silos").unwrap());
    assert_eq!((worlds.len(), worlds[0].len()), (2, 2));
    assert_eq!((worlds[0][0].0, worlds[0][0].1 as f32), (silos, value));
    let dose = scenario::Quantity::Dose(1, interventions::find("induction").unwrap().kind);
    assert_eq!(worlds[1], [(silos, 0.25), (dose, 2.0)]);
}

#[test]
fn faults_of_accepted_worlds_name_line_column_and_what_is_allowed() {
    for (table, place, found) in [
        ("world,culture.silo\n1,0.5\n", "worlds.csv:1:7", "did you mean `culture.silos`"),
        (
            "world,culture.silos\n1,0.5\n2,7\n",
            "worlds.csv:3:3",
            "`7`, allowed a number from 0 to 1",
        ),
        ("world,culture.silos\n1,half\n", "worlds.csv:2:3", "`half`"),
        ("world,culture.silos\n1,NaN\n", "worlds.csv:2:3", "`NaN`"),
        ("world,culture.silos\n1\n", "worlds.csv:2:1", "1 cell,"),
        ("world,culture.silos,culture.silos\n1,0.5,0.5\n", "worlds.csv:1:21", "a second column"),
        ("world,wave\n1,1\n", "worlds.csv:1:1", "none that holds values"),
        ("world,culture.silos\n", "worlds.csv:1:1", "no world"),
        ("", "worlds.csv:1:1", "none that holds values"),
        ("world,policies.none.induction.dose\n1,1\n", "worlds.csv:1:7", "an unknown column"),
    ] {
        let faults = accepted_of(table).unwrap_err();
        assert_eq!(faults.list().len(), 1, "{table}: {faults}");
        let told = faults.to_string();
        assert!(told.contains(place) && told.contains(found), "{table:?}: {told}");
        assert!(!faults.render(false).is_empty());
    }
}

#[test]
fn a_calibration_belongs_to_a_model_and_not_to_policies_seed_or_replicates() {
    let own = |text: &str| read(text).unwrap().calibration_hash();
    let base = with(POLICIES);
    for same in [
        with(&POLICIES.replace("induction = 1", "acquaintance = 2")),
        with(&format!(
            "{POLICIES}[uncertainty.ranges]\n\"policies.\\\"in.werk\\\".inwerkprogramma.dose\" = [0, 1]\n"
        )),
        with(&format!("{POLICIES}[outcomes]\nsmallest_difference = 0.1\n")),
    ] {
        assert_eq!(own(&same), own(&base), "{same}");
    }
    for other in [
        with(&format!("{POLICIES}[model]\nculture.silos = 0.4\n")),
        with(&format!("{POLICIES}[model]\nchoice = \"satisficing\"\n")),
        with(&format!("{POLICIES}[series]\nenvironment.media_level = [[0, 0.2], [2, 0.4]]\n")),
        with(&format!("{POLICIES}[uncertainty]\nparameters = [\"risk\"]\n")),
        with(&format!("{POLICIES}[uncertainty.ranges]\nculture.silos = [0.1, 0.2]\n")),
        with(&POLICIES.replacen("name = \"none\"", "name = \"none\"\nacquaintance = 1", 1)),
    ] {
        assert_ne!(own(&other), own(&base), "{other}");
    }
    let set = |setting: &str| read_with(&base, &[setting]).unwrap().calibration_hash();
    assert_eq!(set("run.seed=9"), own(&base));
    assert_eq!(set("run.replicates=9"), own(&base));
    assert_ne!(set("run.years=3"), own(&base));
}

#[test]
fn a_kept_scenario_needs_no_other_file() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("own.toml");
    std::fs::write(folder.path().join("towns.csv"), "name,inhabitants\nAlpha,20000\n").unwrap();
    let town = "[[municipalities]]\nroster = \"towns.csv\"\n";
    std::fs::write(folder.path().join("base.toml"), format!("{HEAD}{town}")).unwrap();
    std::fs::write(&own, "extends = \"base.toml\"\n[run]\nyears = 4\n").unwrap();
    let shipped = scenario::shipped().iter().map(|(name, _)| Path::new(name).to_owned());
    for path in shipped.chain([own]) {
        let sets = ["run.seed=7".to_owned(), "model.culture.silos=0.45".to_owned()];
        let scenario = scenario::load(&path, &sets).unwrap();
        let kept = tempfile::tempdir().unwrap();
        let file = kept.path().join("scenario.toml");
        std::fs::write(&file, &scenario.written.text).unwrap();
        for (name, text) in &scenario.written.rosters {
            std::fs::write(kept.path().join(name), text).unwrap();
        }
        let again = scenario::load_as(&scenario.name, &file, &[]).unwrap();
        assert_eq!(again.resolved, scenario.resolved);
        assert_eq!((&again.title, &again.question), (&scenario.title, &scenario.question));
        assert_eq!(again.municipalities, scenario.municipalities);
        assert_eq!(again.resolved_uncertainty(), scenario.resolved_uncertainty());
        assert_eq!(again.written, scenario.written, "kept once more it stays as it is");
    }
}
