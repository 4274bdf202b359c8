//! The catalogue against its promises: the columns that others read by name, ranges that are wide
//! enough to hold the truth, and pages that say what the code does.

mod python;

use crate::common::{SMALL, TWO, Workshop, scenario};
use polaris::catalogue::figures::{self, Band, Use};
use polaris::catalogue::language::Language;
use polaris::catalogue::outcomes::{self, COUNTS, Count, Kind, MEANS, Mean, SIZES, Scale};
use polaris::catalogue::{Source, Text, loops, parameters, tuning};
use polaris::commands::{
    columns_markdown, figures_markdown, interventions_markdown, outcomes_markdown,
    parameters_markdown,
};
use polaris::interventions;
use polaris::records::{CLOCKS, SERIES};
use polaris::studies::codebook::codebook;
use polaris::table::column::Column;
use polaris::table::described::Described;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What a row of `outcomes.csv` is about.
const KEYS: &str = "policy,replicate,number,inhabitants,profile,year";

/// Parameters whose plausible range is narrower than half to twice the default, with the reason.
const NARROW: [(&str, &str); 2] = [
    ("people.outside_share", "counted: 23% in 2007, 40% in 2014"),
    ("relations.loss_ratio", "measured: losses weigh at least twice as much as gains"),
];

/// Fails if a text is missing in a language, or ends with a point.
#[track_caller]
fn assert_whole(name: &str, text: Text) {
    for text in [text.en, text.nl] {
        assert!(!text.is_empty() && !text.ends_with('.'), "{name}: {text}");
    }
}

#[track_caller]
fn assert_distinct<'a>(names: impl Iterator<Item = &'a str>) {
    let mut seen = BTreeSet::new();
    for name in names {
        assert!(!name.is_empty() && seen.insert(name), "{name} stands there twice");
    }
}

fn words(name: &str) -> bool {
    let letter =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
    name.starts_with(|first: char| first.is_ascii_lowercase()) && name.chars().all(letter)
}

/// The columns of the tables are part of the interface; those of outcomes are pinned in `tests/pinned.txt`.
#[test]
fn the_columns_of_tables_are_a_contract() {
    assert_eq!(outcomes::TABLE.len(), SIZES + COUNTS + MEANS);
    let names: Vec<&str> = outcomes::TABLE.iter().map(|outcome| outcome.name).collect();
    let all = names.join(",");
    let shop = Workshop::with(&scenario(2, SMALL, TWO));
    shop.run("out", &[]);
    let heading =
        |table: &str| shop.read(&format!("out/{table}.csv")).lines().next().unwrap().to_owned();
    assert_eq!(heading("outcomes"), format!("{KEYS},{all}"));
    assert_eq!(heading("replicates"), format!("policy,replicate,profile,{all}"));
    assert_eq!(heading("summary"), "policy,profile,year,outcome,unit,mean,ci_low,ci_high");
    assert_eq!(heading("trajectories"), "policy,clock,week,series,mean,ci_low,ci_high,p10,p50,p90");
    assert_eq!(
        heading("comparison"),
        "outcome,unit,direction,role,profile,policy,baseline,baseline_mean,baseline_se,\
         policy_mean,policy_se,difference,difference_se,ci_low,ci_high,ci_low_family,\
         ci_high_family,relative_difference,relative_low,relative_high,relative_low_family,\
         relative_high_family,p,p_adjusted,q,family_size,share_of_replicates_better,\
         municipalities_lower,municipalities_same,municipalities_higher,share_identical,\
         correlation,variance_ratio,smallest_detectable,replicates,verdict"
    );
}

#[test]
fn every_outcome_has_cells_and_a_place_in_the_summary() {
    let shop = Workshop::with(&scenario(4, SMALL, TWO));
    shop.run("out", &[]);
    let rows = shop.table("out/outcomes.csv");
    let told = summarised(&shop);
    for outcome in outcomes::TABLE {
        let filled = rows.iter().filter(|row| !row[outcome.name].is_empty()).count();
        assert!(filled > 0 && told.contains(outcome.name), "{}", outcome.name);
        // Numbers of events always exist; a mean of nothing does not.
        if !matches!(outcome.kind, Kind::Mean(_)) {
            assert_eq!(filled, rows.len(), "{}", outcome.name);
        }
        let shares = outcome.kind == Kind::Mean(Scale::Share);
        for row in &rows {
            let cell = row[outcome.name].as_str();
            let Ok(number) = cell.parse::<f64>() else {
                assert_eq!(cell, "", "{}", outcome.name);
                continue;
            };
            assert!(number.is_finite(), "{}: {number}", outcome.name);
            // A gap between two shares may lie on either side of zero.
            let low = if outcome.name == "horizon_gap" { -1.0 } else { 0.0 };
            assert!(number >= low && (!shares || number <= 1.0), "{}: {number}", outcome.name);
        }
    }
}

/// The outcomes that the summary tells of.
fn summarised(shop: &Workshop) -> BTreeSet<&'static str> {
    let told: BTreeSet<String> =
        shop.table("out/summary.csv").iter().map(|row| row["outcome"].clone()).collect();
    told.iter().map(|name| outcomes::TABLE[outcomes::find(name).unwrap()].name).collect()
}

#[test]
fn outcomes_are_described_once_and_in_full() {
    assert_distinct(outcomes::TABLE.iter().map(|outcome| outcome.name));
    assert_distinct(outcomes::TABLE.iter().map(|outcome| outcome.meaning.en));
    assert_distinct(outcomes::TABLE.iter().map(|outcome| outcome.meaning.nl));
    for (place, outcome) in outcomes::TABLE.iter().enumerate() {
        assert!(words(outcome.name), "{}", outcome.name);
        assert_eq!(outcomes::find(outcome.name), Some(place));
        let Text { en, nl } = outcome.meaning;
        assert!(!en.ends_with('.') && !nl.ends_with('.'), "{}", outcome.name);
    }
    // The discriminants are the places in a record.
    for count in Count::ALL {
        assert_eq!(outcomes::TABLE[SIZES + count as usize].name, count.name());
    }
    for mean in Mean::ALL {
        assert_eq!(outcomes::TABLE[SIZES + COUNTS + mean as usize].name, mean.name());
    }
}

#[test]
fn parameters_are_described_once_and_in_full() {
    assert_distinct(parameters::TABLE.iter().map(|parameter| parameter.name));
    let defaults = parameters::Parameters::default().values();
    assert_eq!(defaults.len(), parameters::TABLE.len());
    for (place, parameter) in parameters::TABLE.iter().enumerate() {
        let name = parameter.name;
        let (group, rest) = name.split_once('.').unwrap();
        assert!(words(group) && words(rest), "{name}");
        assert_eq!((parameters::find(name), defaults[place]), (Some(place), parameter.default));
        assert!(!parameter.unit.is_empty(), "{name}");
        assert_whole(name, parameter.meaning);
        assert_ne!(parameter.meaning.en, parameter.meaning.nl, "{name}");
        let (Source::Article(told)
        | Source::Figure(told)
        | Source::Theory(told)
        | Source::Assumed(told)) = parameter.source;
        assert!(told.len() > 3, "{name} says where it comes from");
    }
    let mut parameters = parameters::Parameters::default();
    *parameters.value_mut(3).unwrap() = 0.125;
    assert_eq!(parameters.values()[3], 0.125);
    assert!(parameters.value_mut(parameters::TABLE.len()).is_none());
}

#[test]
fn defaults_lie_in_their_ranges_and_ranges_in_what_is_allowed() {
    for p in parameters::TABLE {
        assert!(p.low <= p.default && p.default <= p.high && p.low < p.high, "{}", p.name);
        assert!(p.allowed_low() <= p.low && p.high <= p.allowed_high(), "{}", p.name);
    }
}

#[test]
fn ranges_run_from_half_to_twice_the_default_or_say_why_not() {
    // Ends are written with two digits.
    let wide = |low: f32, default: f32, high: f32| low <= 0.55 * default && high >= 1.9 * default;
    let odds = |share: f32| share / (1.0 - share);
    let mut narrow = Vec::new();
    for p in parameters::TABLE {
        let plain = if p.default < 0.0 {
            wide(-p.high, -p.default, -p.low)
        } else {
            wide(p.low, p.default, p.high)
        };
        // What cannot be above 1 is as wide if its odds run from half to twice those of the default.
        let bounded = p.allowed_high() == 1.0;
        let wide = plain || bounded && wide(odds(p.low), odds(p.default), odds(p.high));
        let reason = NARROW.iter().find(|(name, _)| *name == p.name);
        if !wide && reason.is_none() {
            narrow.push(format!("{}: {} in {} to {}", p.name, p.default, p.low, p.high));
        }
        assert!(!(wide && reason.is_some()), "{} needs no reason any more", p.name);
    }
    assert!(narrow.is_empty(), "too narrow, without a reason:\n{}", narrow.join("\n"));
}

#[test]
fn interventions_have_names_of_their_own() {
    let table = &interventions::TABLE;
    assert_distinct(table.iter().flat_map(|kind| [kind.name, kind.alias]));
    for (place, kind) in table.iter().enumerate() {
        assert_eq!(kind.kind as usize, place, "{}", kind.name);
        assert!(words(kind.name) && words(kind.alias), "{}", kind.name);
        for name in [kind.name, kind.alias] {
            assert_eq!(interventions::find(name).unwrap().name, kind.name);
        }
        let hours = Language::ALL.map(|language| kind.hours_in_words(language));
        let texts = [kind.dose_one, kind.route].map(|text| [text.en, text.nl]).concat();
        for text in texts.into_iter().chain(hours.iter().map(String::as_str)) {
            assert!(!text.is_empty() && !text.ends_with('.'), "{}", kind.name);
        }
        assert!(!kind.hours.is_empty(), "{}", kind.name);
        assert!(outcomes::find(kind.shows.outcome).is_some(), "{}", kind.name);
        assert!(
            kind.dose_max >= 1.0 && kind.hours.iter().all(|hours| hours.number > 0.0),
            "{}",
            kind.name
        );
        for form in [&kind.forms.joint, &kind.forms.repeated].into_iter().flatten() {
            let hours = Language::ALL.map(|language| form.hours_in_words(language));
            let texts = [form.dose_one, form.route].map(|text| [text.en, text.nl]).concat();
            for text in texts.into_iter().chain(hours.iter().map(String::as_str)) {
                assert!(!text.is_empty() && !text.ends_with('.'), "{}", kind.name);
            }
            assert!(form.hours.iter().all(|hours| hours.number > 0.0), "{}", kind.name);
        }
    }
}

/// Bands as published: changing one is a decision, never a consequence of a fit.
#[test]
fn figures_are_described_once_and_in_full() {
    assert_distinct(figures::TABLE.iter().map(|figure| figure.name));
    for (place, figure) in figures::TABLE.iter().enumerate() {
        assert!(words(figure.name), "{}", figure.name);
        assert_eq!(figures::find(figure.name), Some(place));
        for text in [figure.meaning, figure.published, figure.source] {
            assert_whole(figure.name, text);
        }
        assert_ne!(figure.meaning.en, figure.meaning.nl, "{}", figure.name);
        match figure.band {
            Band::Between(low, high) => assert!(low < high, "{}", figure.name),
            Band::Above(other) => assert!(figures::find(other).is_some(), "{other}"),
            Band::AtLeast(_) | Band::BelowCountry => {}
        }
    }
    let band = |name: &str| figures::TABLE[figures::find(name).unwrap()].band;
    for (name, low, high) in [
        ("political_exits", 0.045, 0.070),
        ("exits_for_any_reason", 0.085, 0.14),
        ("exits_by_relations", 0.45, 0.70),
        ("exits_by_integrity", 0.05, 0.20),
        ("coalition_breaks", 0.05, 0.08),
        ("new_after_election", 0.40, 0.60),
        ("aldermen_from_outside", 0.20, 0.40),
        ("years_in_office", 3.0, 5.5),
        ("trust_in_officials", 0.70, 0.87),
        ("officials_asked_improperly", 0.10, 0.40),
        ("straining_against_distorting", 1.0, 2.5),
        ("affairs", 0.02, 0.12),
        ("needs_attention", 0.15, 0.35),
        ("aldermen_per_municipality", 3.9, 4.3),
    ] {
        assert_eq!(band(name), Band::Between(low, high), "{name}");
    }
    assert_eq!(band("violations_per_exposure"), Band::AtLeast(10.0));
}

/// As many parameters as figures can tell apart, each moved for the sake of figures to tune to.
#[test]
fn what_is_tuned_answers_to_figures_that_may_be_tuned_to() {
    assert!(tuning::TABLE.len() <= tuning::MOST);
    assert_distinct(tuning::TABLE.iter().map(|tuned| tuned.parameter));
    for tuned in tuning::TABLE {
        assert!(parameters::find(tuned.parameter).is_some(), "{}", tuned.parameter);
        assert!(!tuned.moves.is_empty() && !tuned.why.ends_with('.'), "{}", tuned.parameter);
        for name in tuned.moves {
            assert_eq!(figures::TABLE[figures::find(name).unwrap()].usage, Use::Tuned, "{name}");
        }
    }
    for figure in figures::TABLE.iter().filter(|figure| figure.usage == Use::Tuned) {
        let moved = tuning::TABLE.iter().any(|tuned| tuned.moves.contains(&figure.name));
        assert!(moved, "nothing moves {}", figure.name);
    }
    for (name, informed) in tuning::INFORMED {
        assert_eq!(figures::TABLE[figures::find(name).unwrap()].usage, Use::Validation, "{name}");
        assert!(informed.iter().all(|parameter| parameters::find(parameter).is_some()), "{name}");
    }
}

#[test]
fn pages_hold_the_tables_that_the_catalogue_makes() {
    const BEGIN: &str = "<!-- generated -->\n";
    const END: &str = "<!-- end of generated -->\n";
    for (page, table) in [
        ("columns", columns_markdown()),
        ("parameters", parameters_markdown()),
        ("outcomes", outcomes_markdown()),
        ("interventions", interventions_markdown()),
        ("figures", figures_markdown()),
    ] {
        for table in table.split("\n\n").filter(|block| block.starts_with('|')) {
            let columns = table.lines().next().unwrap().matches('|').count();
            for line in table.lines() {
                assert_eq!(line.matches('|').count(), columns, "a cell breaks its row: {line}");
            }
        }
        let path = format!("{}/docs/{page}.md", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(&path).unwrap().replace("\r\n", "\n");
        let (before, rest) = text.split_once(BEGIN).expect("where the table begins");
        let (between, after) = rest.split_once(END).expect("where the table ends");
        if std::env::var_os("POLARIS_BLESS").is_some() {
            std::fs::write(&path, [before, BEGIN, "\n", &table, "\n", END, after].concat())
                .unwrap();
        } else {
            let blessed = between.trim_matches('\n') == table.trim_matches('\n');
            assert!(
                blessed,
                "docs/{page}.md lags behind the catalogue: `POLARIS_BLESS=1 cargo test --test house catalogue::` \
                 rewrites its table"
            );
        }
    }
}

/// What a reader of a table needs stands beside it.
#[test]
fn every_column_of_every_table_has_a_meaning() {
    let tables = codebook();
    assert!(tables.len() >= 30, "{} tables", tables.len());
    for Described { command, name, columns } in &tables {
        assert!(!columns.is_empty(), "{command}/{name}");
        assert_distinct(columns.iter().map(|column| column.name.as_str()));
        for Column { name: column, meaning, .. } in columns {
            let place = format!("{command}/{name}, column {column}: {meaning:?}");
            assert!(meaning.len() > 4 && !meaning.ends_with('.'), "{place}");
            assert!(!meaning.contains(['\n', '|']) && meaning.trim() == meaning, "{place}");
        }
    }
}

/// The page must be complete, because the second implementation is written from it.
#[test]
fn the_description_of_the_model_names_all_of_the_catalogue() {
    let page =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/odd.md")).unwrap();
    let section = |from: &str, to: &str| -> String {
        let (_, rest) = page.split_once(from).unwrap_or_else(|| panic!("docs/odd.md: no {from}"));
        rest.split_once(to)
            .unwrap_or_else(|| panic!("docs/odd.md: no {to} after {from}"))
            .0
            .to_owned()
    };
    // `risks_*` stands for every name that begins so.
    let coded = |text: &str, name: &str| {
        text.split('`').skip(1).step_by(2).any(|code| {
            code.strip_suffix('*').map_or(code == name, |start| name.starts_with(start))
        })
    };
    let mut missing = Vec::new();
    let mut look = |text: &str, name: &str, place: &str| {
        if !coded(text, name) {
            missing.push(format!("`{name}`: {place}"));
        }
    };
    let counted = section("**Where each count is made**", "### 7.13");
    for outcome in &outcomes::TABLE[SIZES..SIZES + COUNTS] {
        look(&counted, outcome.name, "section 7.12, where each count is made");
    }
    let summed = section("**Sums of states**", "**Rates.**");
    for outcome in &outcomes::TABLE[SIZES + COUNTS..] {
        look(&summed, outcome.name, "section 7.12, sums of states");
    }
    let courses = section("**Courses.**", "**Where each count is made**");
    for series in SERIES {
        look(&courses, outcomes::TABLE[series.outcome()].name, "section 7.12, series of courses");
    }
    for clock in CLOCKS {
        look(&courses, clock.name(), "section 7.12, clocks of courses");
    }
    let links = section("| link | what is held |", "## 4");
    for link in loops::TABLE.iter().flat_map(|known| known.links) {
        look(&links, link.name(), "section 3, links that are held");
    }
    let acting = section("### 7.2 Interventions", "### 7.3");
    for known in &interventions::TABLE {
        if !acting.contains(&format!("\n| {} |", known.name)) {
            missing.push(format!("{}: a row in a table of section 7.2", known.name));
        }
    }
    let in_a_formula = |name: &str| {
        page.split(&format!("p.{name}"))
            .skip(1)
            .any(|rest| !rest.starts_with(|next: char| next.is_ascii_alphanumeric() || next == '_'))
    };
    for parameter in parameters::TABLE {
        let (_, name) = parameter.name.split_once('.').unwrap();
        // Means of traits, and inputs that vary over time, appear by name only.
        if !in_a_formula(name) && !coded(&page, name) {
            missing.push(format!("`p.{name}`: the rule that reads it"));
        }
    }
    assert!(
        missing.is_empty(),
        "docs/odd.md describes the model in full, and does not name\n{}",
        missing.join("\n")
    );
}

/// Figures, tables and answers select outcomes by name and skip unknown names.
#[test]
fn outcomes_selected_by_name_exist() {
    let mut picked = 0;
    let mut unknown = Vec::new();
    // Columns of tables are no selection.
    let is_table = |path: &PathBuf| path.components().any(|part| part.as_os_str() == "tables");
    for path in sources("src/studies").into_iter().filter(|path| !is_table(path)) {
        let text = std::fs::read_to_string(&path).unwrap();
        let text = text.split("#[cfg(test)]").next().unwrap();
        for list in text.split('[').skip(1) {
            // Only lists of string literals.
            let list = list.split(']').next().unwrap();
            let (between, names): (Vec<_>, Vec<_>) =
                list.split('"').enumerate().partition(|(place, _)| place % 2 == 0);
            let plain = between.iter().all(|(_, it)| it.trim().trim_matches(',').is_empty());
            let known = |name: &str| outcomes::find(name).is_some();
            if plain && names.iter().any(|(_, name)| known(name)) {
                picked += names.len();
                let others = names.into_iter().filter(|(_, name)| !known(name));
                unknown.extend(others.map(|(_, name)| format!("{name} in {}", path.display())));
            }
        }
    }
    assert!(picked > 60, "{picked} names found");
    assert!(unknown.is_empty(), "selected by name, but not in the catalogue: {unknown:#?}");
}

/// Returns all Rust files in a folder and its subfolders.
fn sources(folder: impl AsRef<Path>) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let within = |path: PathBuf| if path.is_dir() { sources(path) } else { vec![path] };
    let files = entries.flat_map(within);
    files.filter(|path| path.extension().is_some_and(|ending| ending == "rs")).collect()
}
