//! The words of both languages: the same keys with the same variables, every one used and every one
//! that is used there, all of them readable, and Dutch where it should be Dutch.

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use polaris::catalogue::figures::{self, Measure};
use polaris::catalogue::{outcomes, parameters, tuning};
use polaris::experiment::stratified::SIZE_CLASSES;
use polaris::interventions;
use polaris::words::{Language, Value, Words, keys};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Beginnings of keys whose messages are the same in both languages although they hold letters:
/// names, and words that are spelt alike.
const ALIKE: &[&str] = &[
    "by-profile-group",
    "calibration-band",
    "calibration-parameter",
    "compared-parameter",
    "count-crises",
    "count-dilemmas",
    "explore-in-group",
    "head-parameter",
    "head-week",
    "live-dilemma",
    "live-go-handout",
    "live-menu",
    "live-name",
    "live-timeline",
    "parameter-unit-factor",
    "parameter-unit-logit",
    "parameter-unit-per-week",
    "loops-column-2",
    "patterns-column-1",
    "q",
    "ranges-column-1",
    "sensitivity-column-1",
    "sensitivity-column-2",
    "story-plain-crises",
    "story-week",
];

/// A variable of a message with the options among which the message chooses by it.
type Variables = BTreeMap<String, BTreeSet<String>>;

/// The help of the command line: its English is where the command line is declared.
const HELP: &str = "help";

/// The files of a language: name and text.
fn files(language: Language) -> BTreeMap<String, String> {
    let folder = Path::new("src/words").join(language.code());
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let name = |path: &PathBuf| path.file_name().unwrap().to_str().unwrap().to_owned();
    entries.map(|path| (name(&path), std::fs::read_to_string(&path).unwrap())).collect()
}

/// Every message of a language with its variables, and its text as it stands in the file.
fn messages(language: Language) -> BTreeMap<String, Variables> {
    let mut messages = BTreeMap::new();
    for (name, text) in files(language) {
        let resource = FluentResource::try_new(text)
            .unwrap_or_else(|(_, faults)| panic!("{} {name}: {faults:?}", language.code()));
        for entry in resource.entries() {
            match entry {
                Entry::Message(message) => {
                    let mut variables = Variables::new();
                    gather(message.value.as_ref().unwrap(), &mut variables);
                    let before = messages.insert(message.id.name.to_owned(), variables);
                    assert!(before.is_none(), "{} twice", message.id.name);
                }
                Entry::Comment(_) => {}
                other => panic!("{} {name}: {other:?}", language.code()),
            }
        }
    }
    messages
}

fn gather(pattern: &Pattern<&str>, variables: &mut Variables) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => {
                if let InlineExpression::VariableReference { id } = inline {
                    variables.entry(id.name.to_owned()).or_default();
                }
            }
            Expression::Select { selector, variants } => {
                let InlineExpression::VariableReference { id } = selector else {
                    panic!("chosen by {selector:?}")
                };
                let options = variants.iter().map(|variant| match variant.key {
                    VariantKey::Identifier { name } => name.to_owned(),
                    VariantKey::NumberLiteral { value } => value.to_owned(),
                });
                variables.entry(id.name.to_owned()).or_default().extend(options);
                for variant in variants {
                    gather(&variant.value, variables);
                }
            }
        }
    }
}

/// Whether a message chooses by these as by numbers.
fn is_plural(options: &BTreeSet<String>) -> bool {
    let numeral = |option: &str| ["one", "two", "few"].contains(&option) || option == "0";
    options.iter().any(|option| numeral(option)) || options.iter().map(String::as_str).eq(["other"])
}

/// What may be put in for a variable.
fn samples(name: &str, options: &BTreeSet<String>) -> Vec<Value> {
    if name == "place" {
        return [1, 2, 3, 11].map(Value::Place).to_vec();
    }
    if is_plural(options) {
        return [0_usize, 1, 2, 5].map(Value::from).to_vec();
    }
    if options.is_empty() {
        return vec![Value::from(format!("<{name}>"))];
    }
    options.iter().map(Value::from).collect()
}

/// A message with every option of every choice, the other choices at their first.
fn said(words: Words, key: &str, variables: &Variables) -> Vec<String> {
    let all: Vec<(&'static str, Vec<Value>)> = variables
        .iter()
        .map(|(name, options)| (&*name.clone().leak(), samples(name, options)))
        .collect();
    let mut texts = Vec::new();
    for (place, (_, values)) in all.iter().enumerate() {
        for value in values {
            let given: Vec<(&'static str, Value)> = all
                .iter()
                .enumerate()
                .map(|(other, (name, values))| {
                    (*name, if other == place { value.clone() } else { values[0].clone() })
                })
                .collect();
            texts.push(words.say_with(key, &given));
        }
    }
    if all.is_empty() {
        texts.push(words.say(key));
    }
    texts
}

#[test]
fn both_languages_have_the_same_files_and_keys() {
    let names = |language| files(language).into_keys().collect::<BTreeSet<_>>();
    let mut dutch = names(Language::Dutch);
    assert!(dutch.remove(&format!("{HELP}.ftl")));
    assert_eq!(names(Language::English), dutch);
    let [english, dutch] = Language::ALL.map(messages);
    let missing: Vec<_> = english.keys().filter(|key| !dutch.contains_key(*key)).collect();
    assert!(missing.is_empty(), "not in Dutch: {missing:?}");
    let of_help = |key: &str| key.split('-').next() == Some(HELP);
    let missing: Vec<_> =
        dutch.keys().filter(|key| !english.contains_key(*key) && !of_help(key)).collect();
    assert!(missing.is_empty(), "not in English: {missing:?}");
    for language in Language::ALL {
        let read: BTreeSet<&str> = keys(language).into_iter().collect();
        let there: BTreeSet<String> = messages(language).into_keys().collect();
        let missing: Vec<_> = there.iter().filter(|key| !read.contains(key.as_str())).collect();
        assert!(missing.is_empty(), "in a file that is not read: {missing:?}");
    }
}

#[test]
fn variables_and_choices_are_the_same_in_both_languages() {
    let [english, dutch] = Language::ALL.map(messages);
    for (key, variables) in &english {
        let other = &dutch[key];
        let names = |of: &Variables| of.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(variables), names(other), "{key}");
        for (name, options) in variables {
            let both_count = is_plural(options) && is_plural(&other[name]);
            assert!(both_count || *options == other[name], "{key}, by {name}");
        }
    }
}

#[test]
fn every_message_is_whole_with_every_choice() {
    let mut faulty = Vec::new();
    for language in Language::ALL {
        let words = Words::of(language);
        for (key, variables) in messages(language) {
            for text in said(words, &key, &variables) {
                // What is not there stands in braces.
                let whole = !text.contains('{') && !text.contains('}');
                // The help has columns.
                let columns = key == format!("{HELP}-template");
                let tidy = (columns || !text.contains("  "))
                    && !text.contains(" .")
                    && !text.contains(" ,");
                if !(whole && tidy) {
                    faulty.push(format!("{} {key}: {text}", language.code()));
                }
            }
        }
    }
    assert!(faulty.is_empty(), "{}", faulty.join("\n"));
}

#[test]
fn dutch_is_not_english() {
    let mut english_still = Vec::new();
    let [english, dutch] = Language::ALL.map(Words::of);
    for (key, variables) in messages(Language::Dutch) {
        let letters = |text: &str| {
            let mut plain = text.to_owned();
            for name in variables.keys() {
                plain = plain.replace(&format!("<{name}>"), "");
            }
            plain.chars().any(char::is_alphabetic)
        };
        let (one, other) = (said(english, &key, &variables), said(dutch, &key, &variables));
        let alike = ALIKE.iter().any(|known| key.starts_with(known));
        for (one, other) in one.iter().zip(&other) {
            if !alike && one == other && letters(one) {
                english_still.push(format!("{key}: {other}"));
            }
        }
    }
    assert!(english_still.is_empty(), "{}", english_still.join("\n"));
}

/// All code, tests within files left in: they use no words.
fn source() -> String {
    fn gather(folder: &Path, text: &mut String) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                gather(&path, text);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let code = std::fs::read_to_string(path).unwrap();
                let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
                lines.for_each(|line| text.extend([line, "\n"]));
            }
        }
    }
    let mut text = String::new();
    gather(Path::new("src"), &mut text);
    text
}

/// The first text in quotes after each call of this name; calls without one in quotes are left out.
fn called(source: &str, call: &str, skips: usize) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for rest in source.split(call).skip(1) {
        // Before the key stand so many other arguments.
        let rest = rest.splitn(skips + 1, ',').last().unwrap().trim_start();
        if let Some((key, _)) = rest.strip_prefix('"').and_then(|rest| rest.split_once('"')) {
            found.insert(key.to_owned());
        }
    }
    found
}

/// The codes that a function answers, by what stands before it in a file.
fn codes(file: &str, before: &str) -> Vec<String> {
    let text = std::fs::read_to_string(file).unwrap();
    let (_, body) = text.split_once(before).unwrap_or_else(|| panic!("{file}: no {before}"));
    let body = body.split("fn ").find(|body| body.contains("=> \"")).unwrap();
    let answers = body.split("=> \"").skip(1).map(|rest| rest.split_once('"').unwrap().0);
    let codes: Vec<String> = answers.map(str::to_owned).collect();
    assert!(!codes.is_empty(), "{file}: {before}");
    codes
}

/// The keys that the scripts of the live page ask for: whatever stands in quotes and begins as they do.
fn asked_by_the_live_page() -> BTreeSet<String> {
    fn gather(folder: &Path, keys: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                gather(&path, keys);
            } else if path.extension().is_some_and(|ending| ending == "js") {
                let code = std::fs::read_to_string(path).unwrap();
                let quoted = code.split("\"live-").skip(1).filter_map(|rest| rest.split_once('"'));
                keys.extend(quoted.map(|(key, _)| format!("live-{key}")));
            }
        }
    }
    let mut keys = BTreeSet::new();
    gather(Path::new("web/page"), &mut keys);
    assert!(keys.len() > 100, "{} keys", keys.len());
    keys
}

fn all(names: impl Iterator<Item = &'static str>) -> Vec<String> {
    names.collect::<BTreeSet<_>>().into_iter().map(str::to_owned).collect()
}

fn listed(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// Stages of studies, but for the waves of a calibration, which are counted.
const STAGES: &[&str] = &[
    "worlds",
    "worst worlds",
    "start",
    "screening",
    "indices",
    "patterns",
    "loops",
    "hours",
    "candidates",
    "best third",
    "check",
];

/// Ready lessons of the live page.
const LESSONS: &[&str] = &["small", "power", "election", "affair", "company"];

/// Parameters that the live page has a slider for, without their group.
fn sliders() -> Vec<String> {
    let name = |name: &str| name.rsplit('.').next().map(str::to_owned);
    polaris::live::SLIDERS.into_iter().filter_map(name).collect()
}

/// Every family of messages with its members: whatever the program may ask it for.
#[expect(clippy::too_many_lines, reason = "a list")]
fn families() -> Vec<(&'static str, Vec<String>)> {
    const STORY: &str = "src/studies/explain/judge/codes.rs";
    let units = codes("src/model/catalogue/outcomes.rs", "pub fn unit");
    let verdicts = codes("src/table/verdict.rs", "fn word");
    // In words it is told why events are too few.
    let verdicts: Vec<String> =
        verdicts.into_iter().chain(listed(&["too_few_replicates"])).collect();
    let mut said = verdicts.clone();
    said.push("no_values".to_owned());
    let mut judged = codes("src/studies/explore/judge/world.rs", "enum Verdict");
    judged.extend(listed(&["higher", "lower", "identical"]));
    let of = |function: &str| codes(STORY, &format!("fn {function}("));
    let chosen = |name: &str| codes("src/model/vocabulary.rs", &format!("impl {name} "));
    // That nothing is done is not told.
    let steps = of("step").into_iter().filter(|step| step != "leave").collect();
    let counts = std::fs::read_to_string("src/studies/explain/judge/counts.rs").unwrap();
    let notable = std::fs::read_to_string("src/studies/explain/judge/parting.rs").unwrap();
    let notable = notable.split("const NOTABLE").nth(1).unwrap().split("];").next().unwrap();
    let needs = |it: &&figures::Figure| matches!(it.measure, Measure::Needs(_));
    // A field has risks and exposures of its own.
    let field = |name: &str| {
        let field = name.strip_prefix("exposures_")?;
        let risks = format!("risks_{field}");
        outcomes::find(&risks).map(|_| risks)
    };
    let fields = outcomes::TABLE.iter().filter_map(|it| field(it.name)).collect();
    let numbers = |to: u32| (1..=to).map(|number| number.to_string()).collect::<Vec<_>>();
    vec![
        ("field", fields),
        ("unit", units.clone()),
        ("column-unit", units),
        ("verdict", verdicts),
        ("judged", judged),
        (
            "profile",
            listed(&["all", "under 20,000", "20,000-50,000", "50,000-100,000", "100,000 and over"]),
        ),
        (
            "swept",
            listed(&["dose", "coverage", "start_week", "duration_weeks", "count", "inhabitants"]),
        ),
        ("sweep-said", said),
        ("request", chosen("Request")),
        ("request-instead", chosen("Request")),
        ("answered", chosen("Answer")),
        ("answered-instead", chosen("Answer")),
        ("countered", chosen("Counter")),
        ("countered-instead", chosen("Counter")),
        ("option-request", chosen("Request")),
        ("option-request-line", chosen("Request")),
        ("option-answer", chosen("Answer")),
        ("option-answer-line", chosen("Answer")),
        ("option-counter", chosen("Counter")),
        ("option-counter-line", chosen("Counter")),
        ("slider", sliders()),
        ("slider-low", sliders()),
        ("slider-high", sliders()),
        ("slider-meaning", sliders()),
        ("lesson", listed(LESSONS)),
        ("lesson-text", listed(LESSONS)),
        ("debrief-count", called(&counts, "counted(", 0).into_iter().collect()),
        ("after", listed(&["risk", "came_out", "affair", "official_left", "trust"])),
        ("handout-question", numbers(4)),
        ("dilemma", of("dilemma")),
        ("conduct", of("conduct")),
        ("step", steps),
        ("exit", of("exit")),
        ("risk-kind", of("kind")),
        ("event-kind", notable.split('"').skip(1).step_by(2).map(str::to_owned).collect()),
        ("count", called(&counts, "counted(", 0).into_iter().collect()),
        ("number-of", called(&source(), "number_of(", 0).into_iter().collect()),
        ("municipality-size", listed(&["small", "middling", "large", "city"])),
        ("dossier", listed(&["money", "norm", "legal", "short", "long", "salience"])),
        ("group", codes("src/studies/explore/judge/question.rs", "fn word")),
        ("pattern-verdict", listed(&["holds", "contradicted", "undecided", "no data"])),
        ("pattern-kind", codes("src/model/catalogue/patterns/pattern.rs", "fn word")),
        ("loop-verdict", codes("src/studies/patterns/judge/loops.rs", "fn word")),
        ("loop-expected", codes("src/model/catalogue/loops.rs", "fn word")),
        ("figure-use", codes("src/model/catalogue/figures/figure.rs", "fn word")),
        ("figure-verdict", codes("src/studies/answer/published.rs", "fn word")),
        (
            "figure-needs",
            figures::TABLE.iter().filter(needs).map(|it| it.name.to_owned()).collect(),
        ),
        ("tuned", tuning::TABLE.iter().map(|it| it.parameter.to_owned()).collect()),
        ("size-class", SIZE_CLASSES.iter().map(|(name, _)| (*name).to_owned()).collect()),
        ("evidence", codes("src/model/catalogue/figures/figure.rs", "enum Evidence")),
        ("fit-place", codes("src/studies/answer/published.rs", "fn word")),
        ("fit-unit", all(figures::TABLE.iter().map(|it| it.unit))),
        ("parameter-unit", all(parameters::TABLE.iter().map(|it| it.unit))),
        ("limit", numbers(6)),
        ("caveat", numbers(3)),
        ("check-pilot-head", numbers(4)),
        ("effects-group", numbers(4)),
        ("verdict-key", numbers(4)),
        ("ordinal", numbers(10)),
        ("state", numbers(4)),
        ("explore-memo", numbers(8)),
        ("explore-reading", numbers(5)),
        ("explore-short", numbers(4)),
        ("explore-tree", numbers(5)),
        ("mix-column", numbers(6)),
        ("mix-intervention", numbers(4)),
        ("sensitivity-column", numbers(6)),
        ("sensitivity-classes", numbers(3)),
        ("patterns-column", numbers(8)),
        ("loops-column", numbers(8)),
        ("waves-column", numbers(8)),
        ("waves-short", numbers(6)),
        ("bands-column", numbers(6)),
        ("ranges-column", numbers(6)),
        ("glossary-head", numbers(6)),
        ("stage", listed(STAGES)),
        ("direction", listed(&["lower", "higher", "none"])),
    ]
}

/// The key of a member of a family.
fn key_of(family: &str, member: &str) -> String {
    let kept = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let slug = member.chars().map(|letter| if kept(letter) { letter } else { '-' });
    format!("{family}-{}", slug.collect::<String>())
}

/// Says to which file a missing key belongs: the one with most keys of its family.
fn where_to_add(key: &str) -> String {
    let family = key.split('-').next().unwrap();
    let kin = |text: &str| {
        text.lines().filter(|line| line.split(['-', ' ']).next() == Some(family)).count()
    };
    let files = files(Language::English).into_iter();
    match files.map(|(name, text)| (kin(&text), name)).max() {
        Some((1.., name)) => {
            format!("{key}: add it to src/words/en/{name} and src/words/nl/{name}")
        }
        _ => format!(
            "{key}: add it to a file of src/words/en and the file of that name in src/words/nl"
        ),
    }
}

#[test]
fn every_word_that_is_asked_for_is_there_and_every_other_is_not() {
    let source = source();
    let there = messages(Language::English);
    let mut used = called(&source, "say(", 0);
    used.extend(called(&source, "say!(", 1));
    used.extend(called(&source, "message!(", 0));
    used.extend(called(&source, "counted_of(", 0));
    used.extend(asked_by_the_live_page());
    assert!(used.len() > 300, "{} keys", used.len());
    for (family, members) in families() {
        used.extend(members.iter().map(|member| key_of(family, member)));
    }
    // A test beside it holds that the help is whole.
    used.retain(|key| !key.starts_with(&format!("{HELP}-")));
    let missing: Vec<_> = used.iter().filter(|key| !there.contains_key(*key)).collect();
    let missing: Vec<String> = missing.into_iter().map(|key| where_to_add(key)).collect();
    assert!(missing.is_empty(), "asked for and not there:\n{}", missing.join("\n"));
    // Terms are held to those of the model by the test of stories.
    let idle: Vec<_> =
        there.keys().filter(|key| !used.contains(*key) && !key.starts_with("weighs-")).collect();
    assert!(idle.is_empty(), "there and not asked for: {idle:?}");
}

#[test]
fn every_family_that_is_asked_for_has_its_members_listed() {
    let source = source();
    let mut asked = BTreeSet::new();
    for call in ["of_family(", "named(", "code(", "several("] {
        asked.extend(called(&source, call, 0));
    }
    let known: Vec<&str> = families().iter().map(|(family, _)| *family).collect();
    let new: Vec<_> = asked
        .iter()
        .filter(|family| !known.contains(&family.as_str()) && *family != "weighs")
        .filter(|family| !family.starts_with(HELP))
        .collect();
    assert!(new.is_empty(), "families without members in this test: {new:?}");
}

#[test]
fn numbers_have_the_form_of_the_language() {
    let [english, dutch] = Language::ALL.map(Words::of);
    assert_eq!(
        (english.fixed(-1234.56, 1), dutch.fixed(-1234.56, 1)),
        ("−1,234.6".into(), "−1.234,6".into())
    );
    assert_eq!(
        (english.signed_percent(0.052), dutch.signed_percent(0.052)),
        ("+5.2%".into(), "+5,2%".into())
    );
    assert_eq!((english.p_value(0.0), dutch.p_value(0.0)), ("< 0.001".into(), "< 0,001".into()));
    assert_eq!((english.dose(0.5), dutch.dose(0.5)), ("0.5".into(), "0,5".into()));
    assert_eq!((english.dose(2.0), dutch.dose(2.0)), ("2".into(), "2".into()));
    let three = ["a", "b", "c"].map(str::to_owned);
    assert_eq!(
        (english.list(&three), dutch.list(&three)),
        ("a, b and c".into(), "a, b en c".into())
    );
    assert_eq!((english.ordinal(22), dutch.ordinal(22)), ("22nd".into(), "22e".into()));
    assert_eq!("nl".parse(), Ok(Language::Dutch));
    assert!("fr".parse::<Language>().is_err());
}

#[test]
fn what_the_catalogue_says_in_english_the_page_says_too() {
    for known in interventions::TABLE {
        assert_ne!(known.dose_one.en, known.dose_one.nl, "{}", known.name);
        let said = [Language::English, Language::Dutch]
            .map(|it| Words::of(it).of_language(known.dose_one));
        assert_eq!(said, [known.dose_one.en, known.dose_one.nl]);
    }
    for outcome in outcomes::TABLE {
        assert_ne!(outcome.meaning.en, outcome.meaning.nl, "{}", outcome.name);
    }
}
