//! One key under two names: each value that is given is the value that is simulated and shown.

mod hints;
mod numbers;

use crate::common::Workshop;
use crate::own_files::TINY;
use polaris::scenario::{Base, Scenario, load_text};

/// [`TINY`] with more at its end and with settings.
fn read(more: &str, sets: &[&str]) -> Result<Scenario, String> {
    let sets: Vec<String> = sets.iter().map(|set| (*set).to_owned()).collect();
    load_text("a.toml", &format!("{TINY}{more}"), Base::Shipped, &sets)
        .map_err(|faults| faults.to_string())
}

/// What is wrong with it.
#[track_caller]
fn refused(more: &str, sets: &[&str]) -> String {
    read(more, sets).expect_err("a fault")
}

/// [`TINY`] with one line in the place of another.
fn with_line(old: &str, new: &str) -> String {
    assert!(TINY.contains(old), "{old}");
    TINY.replace(old, new)
}

/// The only fault of a text.
#[track_caller]
fn only(text: &str, sets: &[&str]) -> String {
    let sets: Vec<String> = sets.iter().map(|set| (*set).to_owned()).collect();
    let faults = load_text("a.toml", text, Base::Shipped, &sets).expect_err("a fault");
    assert_eq!(faults.list().len(), 1, "{faults}");
    faults.to_string()
}

#[track_caller]
fn has(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "no {part:?} in\n{text}");
    }
}

/// Line of the first row of what [`read`] adds.
fn first_line() -> usize {
    TINY.lines().count() + 1
}

#[test]
fn a_key_under_two_names_in_a_sweep_is_the_same_key_twice_with_both_places() {
    let dose = "policies.inwerk.inwerkprogramma.dose";
    for (one, other) in [
        ("environment.media_level", "model.environment.media_level"),
        ("policies.inwerk.induction.dose", dose),
        ("policies.2.inwerkprogramma.dose", dose),
        ("policies.inwerk.inwerkprogramma", dose),
        ("policies.2.induction", "policies.inwerk.inwerkprogramma"),
        ("municipalities.1.inhabitants", "municipalities.middling.inhabitants"),
        (
            "municipalities.1.overrides.culture.silos",
            "municipalities.middling.overrides.culture.silos",
        ),
    ] {
        for (one, other) in [(one, other), (other, one)] {
            let sweep = format!("[sweep]\n\"{one}\" = [0.2]\n\"{other}\" = [0.7]\n");
            let told = refused(&sweep, &[]);
            has(&told, &["the same key twice", one, other]);
            let line = first_line();
            has(&told, &[&format!("a.toml:{}:1", line + 1), &format!("a.toml:{}:1", line + 2)]);
        }
    }
    // As nested tables, and the same literal key once in one and once in parts.
    let nested = "[sweep]\n\"environment.media_level\" = [0.2]\n[sweep.model.environment]\nmedia_level = [0.7]\n";
    has(&refused(nested, &[]), &["the same key twice"]);
    let literal = "[sweep]\n\"culture.silos\" = [0.2]\nculture.silos = [0.7]\n";
    has(&refused(literal, &[]), &["the same key twice"]);
    let whole = "[sweep]\n\"policies.inwerk.inwerkprogramma\" = [{ dose = 1 }, { dose = 2 }]\n\
                 \"policies.inwerk.induction.dose\" = [1, 2]\n";
    has(&refused(whole, &[]), &["the same key twice", "overlaps"]);
    // Two keys of one intervention are not one key.
    let two = "[sweep]\n\"policies.2.induction.dose\" = [1, 2]\n\
               \"policies.inwerk.inwerkprogramma.coverage\" = [0.5, 1]\n";
    assert_eq!(read(two, &[]).unwrap().sweep.unwrap().points.len(), 4);
}

#[test]
fn a_range_under_two_names_is_the_same_key_twice() {
    for (one, other) in [
        ("policies.inwerk.inwerkprogramma.dose", "policies.inwerk.induction.dose"),
        ("environment.media_level", "model.environment.media_level"),
        ("policies.inwerk.induction.coverage", "policies.inwerk.inwerkprogramma.coverage"),
    ] {
        let ranges =
            format!("[uncertainty.ranges]\n\"{one}\" = [0.2, 0.4]\n\"{other}\" = [0.6, 0.8]\n");
        has(&refused(&ranges, &[]), &["the same key twice", one, other]);
    }
    let nested =
        "[uncertainty.ranges]\n\"culture.silos\" = [0.2, 0.4]\nculture.silos = [0.6, 0.8]\n";
    has(&refused(nested, &[]), &["the same key twice"]);
    // The spelling with model. is one that ranges take, and a number leads to the name.
    let range = "[uncertainty.ranges]\n\"model.culture.silos\" = [0.2, 0.4]\n";
    let uncertain = read(range, &["uncertainty.parameters=[]"]).unwrap().uncertainty.uncertain;
    assert_eq!((uncertain.len(), uncertain[0].low, uncertain[0].high), (1, 0.2, 0.4));
    let number = "[uncertainty.ranges]\n\"policies.2.induction.dose\" = [0.2, 0.4]\n";
    has(&refused(number, &[]), &["did you mean `policies.inwerk.induction.dose`?"]);
}

#[test]
fn a_key_that_is_set_twice_is_refused_whatever_its_spelling() {
    for [one, other] in [
        ["environment.media_level=0.2", "model.environment.media_level=0.3"],
        ["\"environment.media_level\"=0.2", "environment.media_level=0.3"],
        ["policies.2.inwerkprogramma=0.2", "policies.inwerk.induction.dose=0.3"],
        ["policies.inwerk.inwerkprogramma={dose=1}", "policies.inwerk.inwerkprogramma.dose=2"],
        ["policies.inwerk.induction.dose=2", "policies.2.inwerkprogramma={coverage=0.5}"],
        ["run={seed=2}", "run.seed=3"],
        ["run.years=2", "run.years=3"],
        ["run.precision=0.1", "run.precision.half_width=0.2"],
        ["municipalities.1.count=3", "municipalities.middling.count=2"],
        ["uncertainty.worlds=3", "uncertainty.worlds=4"],
        ["sweep.culture.silos=[0.2]", "sweep.model.culture.silos=[0.3]"],
    ] {
        let told = refused("", &[one, other]);
        has(
            &told,
            &["the same key twice", one.split('=').next().unwrap(), &format!("--set {other}")],
        );
    }
    let both = ["policies.2.inwerkprogramma.dose=2", "policies.inwerk.induction.coverage=0.5"];
    let part = read("", &both).unwrap().policies[1].interventions[0];
    assert_eq!((part.dose, part.coverage), (2.0, 0.5));
}

#[test]
fn an_option_and_a_setting_of_one_key_are_the_same_key_twice() {
    let shop = Workshop::with(TINY);
    for arguments in [
        &["check", "a.toml", "--seed", "3", "--set", "run.seed=4"][..],
        &["check", "a.toml", "--replicates", "3", "--set", "run.replicates=4"],
        &["check", "a.toml", "--rows", "none", "--set", "output.rows=profile"],
        &["explore", "a.toml", "--worlds", "3", "--set", "uncertainty.worlds=4"],
    ] {
        shop.say(arguments).ended(2).complains(&["the same key twice"]);
    }
    // The few replicates of a study are a default, and no setting beside one that was asked for.
    let few = ["--trajectories", "2", "--municipalities", "1", "--base", "16", "--quiet"];
    let set = ["--set", "run.replicates=3", "--set", "uncertainty.parameters=[\"culture.silos\"]"];
    shop.say(&[&["sensitivity", "a.toml"], &few[..], &set].concat()).ended(0);
    has(&shop.read("output/a/sensitivity/manifest.json"), &["\"replicates\": 3"]);
    shop.say(&["slurm", "a.toml", "--job", "calibrate", "--set", "run.replicates=3"]).ended(0);
}

#[test]
fn a_key_that_is_swept_cannot_be_set_as_well() {
    let dose = "[sweep]\n\"policies.inwerk.inwerkprogramma.dose\" = [1, 2]\n";
    let level = "[sweep]\n\"environment.media_level\" = [0.2, 0.4]\n";
    for (sweep, set) in [
        (level, "model.environment.media_level=0.3"),
        (level, "environment.media_level=0.3"),
        (level, "model.environment={media_level=0.3}"),
        (dose, "policies.2.induction=0.5"),
        (dose, "policies.inwerk.inwerkprogramma={dose=0.5}"),
        ("[sweep]\n\"run.years\" = [1, 2]\n", "run.years=3"),
    ] {
        has(&refused(sweep, &[set]), &["has no effect", "leave out this --set", set]);
    }
    // What is set beside it stays: a table without the swept key takes nothing from the sweep.
    let scenario = read(dose, &["policies.2.induction={coverage=0.5}", "run.years=2"]).unwrap();
    let point = &scenario.sweep.unwrap().points[1].scenario;
    let part = point.policies[1].interventions[0];
    assert_eq!((point.run.years, part.dose, part.coverage), (2, 2.0, 0.5));
}

#[test]
fn a_constant_and_a_series_of_one_parameter_are_not_both_taken() {
    let series = "[series]\n\"environment.media_level\" = [[0, 0.5]]\n";
    for constant in [
        "[model]\nenvironment.media_level = 0.3\n",
        "[model]\n\"environment.media_level\" = 0.3\n",
        "[model.environment]\nmedia_level = 0.3\n",
    ] {
        has(
            &refused(&format!("{constant}{series}"), &[]),
            &["a constant for a parameter that has a series"],
        );
    }
    for sweep in ["environment.media_level", "model.environment.media_level"] {
        let told = refused(&format!("[sweep]\n\"{sweep}\" = [0.2, 0.4]\n{series}"), &[]);
        has(&told, &[sweep, "a parameter that has a series"]);
        let told =
            refused(&format!("[uncertainty.ranges]\n\"{sweep}\" = [0.2, 0.4]\n{series}"), &[]);
        has(&told, &[sweep, "a parameter that has a series"]);
    }
    // What is set replaces what the file says, in either direction.
    let set = read(series, &["environment.media_level=0.3"]).unwrap();
    assert_eq!((set.parameters.media_level, set.series.len()), (0.3, 0));
    let constant = "[model]\nenvironment.media_level = 0.3\n";
    let set = read(constant, &["series.environment.media_level=[[0, 0.5]]"]).unwrap();
    assert_eq!(set.series[0].points, [(0.0, 0.5)]);
    let both = ["environment.media_level=0.3", "series.environment.media_level=[[0, 0.5]]"];
    has(&refused("", &both), &["a constant for a parameter that has a series"]);
}

#[test]
fn a_parameter_that_every_municipality_overrides_cannot_be_varied() {
    let text = with_line("count = 4", "count = 4\noverrides = { \"culture.silos\" = 0.9 }");
    for more in [
        "[sweep]\n\"culture.silos\" = [0.2, 0.4]\n",
        "[uncertainty.ranges]\n\"culture.silos\" = [0.2, 0.4]\n",
    ] {
        has(&only(&format!("{text}{more}"), &[]), &["every entry of municipalities overrides"]);
    }
    has(&only(&text, &["culture.silos=0.2"]), &["every entry of municipalities overrides"]);
    // A second kind of municipality without the override is one that it changes.
    let other = "[[municipalities]]\nprofile = \"other\"\ninhabitants = 20000\n";
    let sweep = "[sweep]\n\"culture.silos\" = [0.2, 0.4]\n";
    load_text("a.toml", &format!("{text}{other}{sweep}"), Base::Shipped, &[]).unwrap();
}

#[test]
fn what_a_file_says_replaces_what_its_base_says_under_either_spelling() {
    let shop = Workshop::new();
    let base = "[sweep]\n\"environment.media_level\" = [0.2, 0.4, 0.6]\n\
                \"policies.2.inwerkprogramma\" = [1, 2]\n\
                [uncertainty.ranges]\n\"policies.inwerk.inwerkprogramma.dose\" = [0, 1]\n";
    shop.write("base.toml", &format!("{TINY}{base}"));
    let over = "extends = \"base.toml\"\n[sweep]\n\"model.environment.media_level\" = [0.7]\n\
                \"policies.inwerk.induction.dose\" = [0.5]\n\
                [uncertainty.ranges]\n\"policies.inwerk.induction.dose\" = [2, 3]\n";
    shop.write("over.toml", over);
    let load = |name: &str, sets: &[&str]| {
        let sets: Vec<String> = sets.iter().map(|set| (*set).to_owned()).collect();
        polaris::scenario::load(&shop.path(name), &sets).unwrap_or_else(|it| panic!("{it}"))
    };
    let over = load("over.toml", &["uncertainty.parameters=[]"]);
    let sweep = over.sweep.as_ref().unwrap();
    assert_eq!(sweep.keys, ["model.environment.media_level", "policies.inwerk.induction.dose"]);
    assert_eq!(sweep.points.len(), 1);
    let point = &sweep.points[0];
    assert_eq!(point.values, ["0.7", "0.5"]);
    assert_eq!(point.scenario.parameters.media_level, 0.7);
    assert_eq!(point.scenario.policies[1].interventions[0].dose, 0.5);
    let uncertain = &over.uncertainty.uncertain;
    assert_eq!((uncertain.len(), uncertain[0].low, uncertain[0].high), (1, 2.0, 3.0));
    // A setting replaces the key of a file in the same way.
    let set = load("base.toml", &["sweep.model.environment.media_level=[0.9]"]);
    let levels: Vec<f32> =
        set.sweep.unwrap().points.iter().map(|it| it.scenario.parameters.media_level).collect();
    assert_eq!(levels, [0.9, 0.9]);
    // A constant over a series, and the same parameter of the model in two spellings.
    shop.write("s.toml", &format!("{TINY}[series]\n\"environment.media_level\" = [[0, 0.5]]\n[model.culture]\nsilos = 0.3\n"));
    shop.write("c.toml", "extends = \"s.toml\"\n[model]\n\"environment.media_level\" = 0.3\n\"culture.silos\" = 0.6\n");
    let constant = load("c.toml", &[]);
    assert_eq!((constant.parameters.media_level, constant.series.len()), (0.3, 0));
    assert_eq!(constant.parameters.silos, 0.6);
    // Policies are replaced as a whole, so that no intervention of the base is left under its alias.
    shop.write("p.toml", "extends = \"s.toml\"\n[[policies]]\nname = \"baseline\"\n[[policies]]\nname = \"inwerk\"\ninduction = 0.5\n");
    let policies = load("p.toml", &[]).policies;
    assert_eq!((policies[1].interventions.len(), policies[1].interventions[0].dose), (1, 0.5));
}

#[test]
fn a_key_twice_in_a_file_is_an_error_wherever_it_stands() {
    for twice in [
        "[model]\n\"environment.media_level\" = 0.2\nenvironment.media_level = 0.3\n",
        "[model.environment]\nmedia_level = 0.2\n[model]\n\"environment.media_level\" = 0.3\n",
        "[series]\n\"environment.media_level\" = [[0, 0.5]]\nenvironment.media_level = [[0, 0.4]]\n",
        "induction = 2\n",
        "[[policies]]\nname = \"inwerk\"\n",
    ] {
        has(&refused(twice, &[]), &["twice"]);
    }
    let overrides = "count = 4\noverrides = { \"culture.silos\" = 0.9, culture.silos = 0.8 }";
    has(&only(&with_line("count = 4", overrides), &[]), &["twice"]);
    let set = "municipalities.1.overrides={ \"culture.silos\" = 0.9 }";
    assert_eq!(read("", &[set]).unwrap().municipalities[0].overrides[0].1, 0.9);
    let set = "municipalities.1.overrides={ \"culture.silos\" = 0.9, culture.silos = 0.8 }";
    has(&refused("", &[set]), &["twice"]);
}

#[test]
fn a_name_that_several_entries_have_reaches_none_of_them() {
    let other = "[[municipalities]]\nprofile = \"middling\"\ncount = 1\ninhabitants = 30000\n";
    let text = format!("{TINY}{other}");
    let sets = |set: &str| {
        load_text("a.toml", &text, Base::Shipped, &[set.to_owned()]).map_err(|it| it.to_string())
    };
    has(&sets("municipalities.middling.inhabitants=5000").unwrap_err(), &["the name of 2 of them"]);
    let numbers = "[[policies]]\nname = \"2\"\n";
    has(&refused(numbers, &["policies.2.induction=1"]), &["the number of another"]);
    let policies = read(numbers, &["policies.3.induction=1"]).unwrap().policies;
    assert_eq!(policies[2].interventions.len(), 1);
    // Blanks around a name are no part of it.
    let text = with_line("\"inwerk\"", "\" inwerk \"");
    let set = ["policies.inwerk.induction=0.5".to_owned()];
    let scenario = load_text("a.toml", &text, Base::Shipped, &set).unwrap();
    assert_eq!(scenario.policies[1].interventions[0].dose, 0.5);
}

#[test]
fn two_values_of_a_sweep_that_make_one_scenario_are_refused() {
    for (key, values) in [
        ("policies.inwerk.inwerkprogramma.dose", "[0.1, 0.10]"),
        ("policies.inwerk.inwerkprogramma.dose", "[1, 2, 1.0]"),
        ("policies.inwerk.inwerkprogramma.dose", "[0.1, 0.10000000001]"),
        ("policies.inwerk.inwerkprogramma.dose", "{ from = 1, to = 1, steps = 2 }"),
        ("policies.inwerk.inwerkprogramma", "[1, { dose = 1 }]"),
        ("culture.silos", "{ from = 0.2, to = 0.2000000001, steps = 3 }"),
        ("municipalities.1.inhabitants", "[40000, 4_0000]"),
        ("run.years", "[1, 0x1]"),
        ("policies.inwerk.inwerkprogramma.duration_weeks", "[60, 70]"),
    ] {
        let told = refused(&format!("[sweep]\n\"{key}\" = {values}\n"), &[]);
        assert!(told.contains("each value once") || told.contains("at most 52"), "{key}: {told}");
    }
    let grid = "[sweep]\n\"culture.silos\" = [0.2, 0.4]\n\"policies.2.induction\" = [1, 2, 1.0]\n";
    let told = refused(grid, &[]);
    assert_eq!(told.lines().count(), 1, "{told}");
}

#[test]
fn the_table_of_a_sweep_shows_what_was_simulated() {
    let values = |sweep: &str| -> Vec<Vec<String>> {
        let sweep = read(&format!("[sweep]\n{sweep}\n"), &[]).unwrap().sweep.unwrap();
        sweep.points.into_iter().map(|point| point.values).collect()
    };
    assert_eq!(
        values("\"series.environment.media_level\" = [[[0, 0.1]], [[0, 0.2], [1, 0.3]]]"),
        [["[[0, 0.1]]"], ["[[0, 0.2], [1, 0.3]]"]]
    );
    assert_eq!(
        values("\"policies.inwerk.induction\" = [{ dose = 1 }, { dose = 2, coverage = 0.5 }]"),
        [["{ dose = 1 }"], ["{ coverage = 0.5, dose = 2 }"]]
    );
    assert_eq!(values("\"run.years\" = [0x2, 3]"), [["2"], ["3"]]);
    assert_eq!(values("\"municipalities.1.inhabitants\" = [1_000, 21525]"), [["1000"], ["21525"]]);
    assert_eq!(
        values("\"culture.silos\" = { from = 0.1, to = 0.3, steps = 3 }"),
        [["0.1"], ["0.2"], ["0.3"]]
    );
    // A duration that would be cut off at the end of the run is not shown as if it were whole.
    let cut = "[sweep]\n\"policies.inwerk.induction.duration_weeks\" = [26, 104]\n";
    has(&refused(cut, &[]), &["found 104", "at most 52 weeks"]);
    // Points are compared under the names that the table has.
    for other in [
        "policies = [[{ name = \"baseline\" }, { name = \"x\" }]]",
        "policies = [[{ name = \"inwerk\" }, { name = \"baseline\" }]]",
        "outcomes = [{ primary = \"safety\" }]",
        "run = [{ seed = 7, years = 1 }]",
    ] {
        let at = if other.starts_with("outcomes") { "[sweep]\n" } else { "\n[sweep]\n" };
        has(
            &refused(&format!("{at}{other}\n"), &[]),
            &["points with another"]
                .iter()
                .copied()
                .filter(|_| !other.starts_with("policies"))
                .chain(["the same at every point"])
                .collect::<Vec<_>>(),
        );
    }
}

#[test]
fn a_point_of_a_sweep_has_the_numbers_of_a_run_with_the_values_that_are_shown() {
    let swept =
        "[sweep]\n\"model.environment.media_level\" = [0.2, 0.8]\n\"policies.2.induction\" = [2]\n";
    let shop = Workshop::with(&format!("{TINY}{swept}"));
    shop.run("swept", &[]);
    shop.write("a.toml", TINY);
    shop.run(
        "plain",
        &["--set", "environment.media_level=0.8", "--set", "policies.inwerk.inwerkprogramma=2"],
    );
    let sweep = shop.table("swept/sweep.csv");
    let mut compared = 0;
    for plain in shop.table("plain/summary.csv") {
        if plain["profile"] != "all" || plain["year"] != "0" || plain["mean"].is_empty() {
            continue;
        }
        let row = sweep.iter().find(|row| {
            row["model.environment.media_level"] == "0.8"
                && row["policies.2.induction"] == "2"
                && row["policy"] == plain["policy"]
                && row["outcome"] == plain["outcome"]
        });
        assert_eq!(row.unwrap()["mean"], plain["mean"], "{}", plain["outcome"]);
        compared += 1;
    }
    assert!(compared > 100, "{compared}");
}

#[test]
fn an_empty_sweep_is_an_error_that_says_so() {
    let told = refused("[sweep]\n", &[]);
    has(&told, &[&format!("a.toml:{}:1", first_line()), "an empty table", "at least one key"]);
    has(&refused("", &["sweep={}"]), &["at least one key"]);
    has(&refused("[sweep.environment]\n", &[]), &["sweep.environment", "1 to 1000 values"]);
    has(&refused("[sweep]\n\"culture.silos\" = []\n", &[]), &["a list of 0"]);
}

#[test]
fn commands_about_one_scenario_refuse_a_sweep() {
    let shop = Workshop::with(&format!("{TINY}[sweep]\n\"culture.silos\" = [0.2, 0.4]\n"));
    for command in ["explain", "patterns", "sensitivity", "calibrate", "explore"] {
        shop.say(&[command, "a.toml", "--replicates", "20"]).ended(2).complains(&["[sweep]"]);
    }
    shop.say(&["slurm", "a.toml", "--job", "calibrate"]).ended(2).complains(&["[sweep]"]);
}

#[test]
fn a_drawn_parameter_is_one_that_a_drawn_value_changes() {
    let name = "environment.media_level";
    let overrides = format!("count = 4\noverrides = {{ \"{name}\" = 0.1 }}");
    let overridden = with_line("count = 4", &overrides);
    let series = format!("{TINY}[series]\n\"{name}\" = [[0, 0.3], [1, 0.5]]\n");
    let named = format!("[uncertainty]\nparameters = [\"culture.silos\", \"{name}\"]\n");
    let found = format!("uncertainty.parameters: found `{name}`");
    for (text, why) in [(&overridden, "every entry of municipalities"), (&series, "a series")] {
        has(&only(&format!("{text}{named}"), &[]), &[&found, why]);
        // A group, and all parameters, leave it out.
        for more in ["", "[uncertainty]\nparameters = [\"environment\"]\n"] {
            let text = format!("{text}{more}");
            let scenario = load_text("a.toml", &text, Base::Shipped, &[]).unwrap();
            let drawn: Vec<String> =
                scenario.uncertainty.uncertain.iter().map(|it| scenario.name_of(it.what)).collect();
            assert!(drawn.contains(&"environment.volatility".to_owned()), "{drawn:?}");
            assert!(!drawn.contains(&name.to_owned()), "{drawn:?}");
        }
    }
}

#[test]
fn a_table_that_is_set_is_laid_over_the_one_in_the_file() {
    let silos = "[model]\nculture.silos = 0.7\n";
    let run = read(silos, &["run={years=2}"]).unwrap().run;
    assert_eq!((run.years, run.replicates, run.burn_in_years), (2, 4, 0));
    let parameters = read(silos, &["model={environment={media_level=0.9}}"]).unwrap().parameters;
    assert_eq!((parameters.silos, parameters.media_level), (0.7, 0.9));
    // At the points of a sweep as well.
    let swept = read("[sweep]\nrun = [{ years = 1 }, { years = 2 }]\n", &[]).unwrap();
    let points = swept.sweep.unwrap().points;
    let runs: Vec<(u32, u32)> =
        points.iter().map(|it| (it.scenario.run.years, it.scenario.run.replicates)).collect();
    assert_eq!(runs, [(1, 4), (2, 4)]);
}
