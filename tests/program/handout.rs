//! Stories for a room: on one page, without numbers, side by side, as a page to hand out.

use crate::common::{Workshop, scenario};
use polaris::catalogue::roles::PORTFOLIOS;
use polaris::words::{Language, Words};

const CITIES: &str = "[[municipalities]]\nprofile = \"city\"\ncount = 2\ninhabitants = 300000\n";
const POLICIES: &str =
    "[[policies]]\nname = \"baseline\"\n[[policies]]\nname = \"talks\"\nrelatiegesprek = 1\n";
/// One that is named, so that none has to be picked.
const ONE: [&str; 4] = ["--municipality", "2", "--replicate", "2"];

fn cities() -> Workshop {
    Workshop::with(&scenario(3, CITIES, POLICIES))
}

fn explain(shop: &Workshop, more: &[&str]) -> String {
    shop.say(&[&["explain", "a.toml"], &ONE[..], more].concat()).ended(0).out
}

/// In both languages: the option, and the words to look for.
fn languages() -> [(&'static str, Words); 2] {
    [("en", Words::of(Language::English)), ("nl", Words::of(Language::Dutch))]
}

/// A text in one line, as it was before it was broken.
fn unbroken(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_short_story_is_one_page() {
    let shop = cities();
    for (lang, words) in languages() {
        let told = explain(&shop, &["--short", "--lang", lang]);
        assert!(told.lines().count() <= 60, "{told}");
        assert!(told.lines().all(|line| line.chars().count() <= 80), "{told}");
        assert!(unbroken(&told).contains(&words.say("story-caveat")), "{told}");
        for heading in ["story-cast", "story-outcome"] {
            let heading = words.say(heading);
            assert!(told.lines().any(|line| line == heading), "{heading} in\n{told}");
        }
        // Scenes stand under their time, at most three, and nothing is weighed.
        let year = words.when(1, 1);
        let year = year.split(' ').next().unwrap();
        let scenes = told.lines().filter(|line| line.to_lowercase().starts_with(year)).count();
        assert!((1..=3).contains(&scenes), "{told}");
        assert!(!told.contains(" \u{b7} "), "{told}");
    }
}

#[test]
fn a_plain_story_has_no_numbers() {
    let shop = cities();
    for (lang, words) in languages() {
        for more in [&[][..], &["--short"], &["--against", "talks"]] {
            let told = explain(&shop, &[&["--plain", "--lang", lang], more].concat());
            assert!(!told.contains(|letter: char| letter.is_ascii_digit()), "{told}");
            assert!(unbroken(&told).contains(&words.say("story-caveat")), "{told}");
            assert!(told.lines().all(|line| line.chars().count() <= 80), "{told}");
        }
    }
}

#[test]
fn two_scenes_stand_side_by_side_on_paper_and_below_each_other_elsewhere() {
    let shop = cities();
    for (lang, words) in languages() {
        let html = format!("{lang}.html");
        let against = ["--against", "talks", "--lang", lang];
        let told = explain(&shop, &[&against[..], &["--html", &html]].concat());
        let written = if lang == "nl" {
            format!("{html} is geschreven\n")
        } else {
            format!("wrote {html}\n")
        };
        assert_eq!(told, written);
        let page = shop.read(&html);
        let caveat = words.say("story-caveat");
        assert_eq!(page.matches(&caveat).count(), 2, "at the top and below the story");
        let (_, sides) = page.split_once("<div class=\"sides\">").unwrap();
        let (sides, _) = sides.split_once("</div><h2>").unwrap();
        assert_eq!(sides.matches("<section>").count(), 2, "{sides}");
        let markdown = explain(&shop, &[&against[..], &["--markdown"]].concat());
        let headings = markdown.lines().filter(|line| line.starts_with("### "));
        assert_eq!(headings.count(), 4, "{markdown}");
        assert!(markdown.contains(&format!("**{caveat}**")), "{markdown}");
    }
    let again = [&["explain", "a.toml", "--html", "en.html"], &ONE[..]].concat();
    shop.say(&again).ended(1).complains(&["en.html", "is there already", "--force"]);
    shop.say(&[&again[..], &["--force"]].concat()).ended(0);
    assert!(shop.read("en.html").contains("<h1>A municipality of 300,000 inhabitants "));
    shop.say(&[&again[..], &["--markdown"]].concat()).ended(2);
    shop.say(&["explain", "a.toml", "--short", "--all"]).ended(2);
}

#[test]
fn directors_of_a_small_municipality_have_titles_that_fit() {
    let shop = Workshop::new();
    let events = ["explain", "small-municipality", "--events"];
    let told = shop.say(&[&events[..], &ONE].concat()).ended(0).out;
    let all = PORTFOLIOS.iter().flat_map(|it| [it.services, it.companies, it.projects].concat());
    let (fits, others): (Vec<_>, Vec<_>) = all.partition(|title| title.smallest <= 12_000);
    let met = |name: &str| told.contains(&format!("directeur {name},"));
    assert!(fits.iter().any(|title| met(title.name)), "{told:.2000}");
    for title in others {
        assert!(!met(title.name), "{}", title.name);
    }
}
