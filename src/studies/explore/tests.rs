//! The page and the summary of an exploration of which everything is known.

use crate::studies::explore::figures::figures;
use crate::studies::explore::judge::exploration::Exploration;
use crate::studies::explore::judge::exploration::tests::grid;
use crate::studies::explore::page::page;
use crate::studies::explore::setting::Setting;
use crate::studies::explore::summary::terminal as summary;
use crate::words::{Language, Words};

fn setting(language: Language) -> Setting {
    Setting {
        words: Words::of(language),
        scenario: "made".to_owned(),
        title: "Made".to_owned(),
        question: "Where?".to_owned(),
        municipalities: 1,
        replicates: 24,
        years: 4,
        seed: 1,
        version: "0".to_owned(),
        asked: 400,
        found: None,
    }
}

fn names_of_figures(told: &Exploration, setting: &Setting) -> Vec<&'static str> {
    figures(told, setting).unwrap().into_iter().map(|figure| figure.name).collect()
}

/// The text of a terminal without its line breaks.
fn unbroken(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn page_and_terminal_say_where_a_policy_fails() {
    let told = grid(|silos, habit| silos > 9.5 && habit < 7.5);
    for (language, where_it_fails, pairs) in [
        (
            Language::English,
            "fails mostly with silos above 9.50 and habit below 7.50: 100% (",
            "in 100% of pairs",
        ),
        (
            Language::Dutch,
            "schiet tekort vooral bij silos boven 9,50 en habit onder 7,50: 100% (",
            "in 100% van de paren",
        ),
    ] {
        let setting = setting(language);
        let (page, terminal) = (page(&told, &setting), unbroken(&summary(&told, &setting)));
        assert!(page.contains(where_it_fails) && page.contains(pairs), "{page}");
        assert!(terminal.contains(where_it_fails), "{terminal}");
        // Leaves of the tree: the corner that fails, the rest of its row, all others.
        let leaves = [" | 80 | 100% | 100% |", " | 80 | 0% | 0% |", " | 240 | 0% | 0% |"];
        assert!(leaves.iter().all(|leaf| page.contains(leaf)), "{page}");
        let names = names_of_figures(&told, &setting);
        assert!(names.contains(&"tradeoff"), "{names:?}");
    }
}

#[test]
fn without_a_finding_the_page_reports_power() {
    let told = grid(|silos, habit| (7.0 * silos + 3.0 * habit) % 5.0 < 1.5);
    let page = page(&told, &setting(Language::English));
    let power = "fails in 160 of 400 worlds, in no range clearly more often than elsewhere; a \
                 region that contains 60% of them, with a share of 90% among its own worlds, \
                 would have been found in 100% of studies like this one";
    assert!(page.contains(power) && told.trees.is_empty(), "{page}");
    assert!(!page.contains("The same as a tree"), "{page}");
    let names = names_of_figures(&told, &setting(Language::English));
    assert!(!names.contains(&"tradeoff"), "{names:?}");
}
