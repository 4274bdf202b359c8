//! The page in a browser, as a reader meets it. Skipped, with a word, where there is no Chromium.

use std::path::PathBuf;

use crate::chromium::Browser;
use polaris::studies::run::figures::figures;
use polaris::studies::run::page::page;
use polaris::studies::run::results::Results;
use polaris::words::{Language, Words};

/// Shown elements, as selectors find them; within drawings visibility alone does not tell.
const SHOWN: &str = "const shown = (selector) => [...document.querySelectorAll(selector)]\
                     .filter((it) => it.checkVisibility() && it.getClientRects().length > 0);";

/// The page of some results in a language in a browser of its own; `None` where there is none.
fn opened(
    policies: usize,
    language: Language,
    change: impl Fn(String) -> String,
) -> Option<(Browser, Vec<String>)> {
    let Some(program) = crate::chromium::find() else {
        eprintln!("skipped: no chromium, chromium-browser or google-chrome, nor POLARIS_CHROMIUM");
        return None;
    };
    let mut browser = Browser::start(&program, 1280, 900);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("report.html");
    let mut results = crate::fabricated::results(policies);
    results.words = Words::of(language);
    std::fs::write(&file, change(report(&results))).unwrap();
    let complaints = browser.open(&file);
    Some((browser, complaints))
}

fn report(results: &Results) -> String {
    page(results, &figures(results).unwrap(), &[])
}

fn shown(browser: &mut Browser, selector: &str) -> u64 {
    browser.number(&format!("(() => {{ {SHOWN} return shown('{selector}').length; }})()"))
}

#[test]
fn it_opens_without_an_error_or_a_request_and_draws() {
    for language in Language::ALL {
        let Some((mut browser, complaints)) = opened(5, language, |page| page) else { return };
        assert_eq!(complaints, Vec::<String>::new());
        assert_eq!(browser.value("document.documentElement.lang"), language.code());
        let drawn = browser.value(&format!(
            "(() => {{ {SHOWN} return shown('.card svg').map((it) => {{
                const box = it.getBoundingClientRect();
                return box.width > 600 && box.height > 200 && it.querySelectorAll('path').length > 10;
            }}); }})()"
        ));
        let drawn = drawn.as_array().unwrap();
        assert_eq!(drawn.len(), 9, "one chart of each kind is shown");
        assert!(drawn.iter().all(|it| it == true), "{drawn:?}");
        assert_eq!(browser.value("document.title"), crate::fabricated::results(5).title.as_str());
    }
}

#[test]
fn a_policy_switched_off_is_nowhere_and_comes_back() {
    for language in Language::ALL {
        let Some((mut browser, _)) = opened(5, language, |page| page) else { return };
        let marks = shown(&mut browser, "svg [data-policy=\"2\"] path");
        let rows = shown(&mut browser, "tr[data-policy=\"2\"]");
        let others = shown(&mut browser, "[data-policy=\"1\"]");
        assert!(marks > 20 && rows > 5, "{marks} marks, {rows} rows");
        browser.value("document.querySelector('.policies input[value=\"2\"]').focus()");
        browser.press(" ", 32);
        assert_eq!(shown(&mut browser, "[data-policy=\"2\"]"), 0);
        assert_eq!(shown(&mut browser, "[data-policy=\"1\"]"), others);
        let told = browser.value("document.querySelector('p.off').textContent");
        assert_eq!(told, format!("{} Kennismaking", Words::of(language).say("switched-off")));
        browser.value("document.querySelector('.policies button').click()");
        assert_eq!(shown(&mut browser, "svg [data-policy=\"2\"] path"), marks);
        assert_eq!(shown(&mut browser, "tr[data-policy=\"2\"]"), rows);
        assert_eq!(browser.value("document.querySelector('p.off').textContent"), "");
    }
}

#[test]
fn a_chosen_outcome_changes_the_charts_of_both_kinds() {
    for language in Language::ALL {
        let Some((mut browser, _)) = opened(3, language, |page| page) else { return };
        let charts = "(() => { const shown = [...document.querySelectorAll('.choice')]
            .filter((it) => it.checkVisibility());
            return shown.map((it) => it.dataset.outcome).join(' '); })()";
        assert_eq!(browser.value(charts), "risks_relation risks_relation");
        for control in ["choose-years", "choose-profile"] {
            browser.value(&format!("document.getElementById('{control}').focus()"));
            browser.press("End", 35);
            let chosen = browser.value(&format!("document.getElementById('{control}').value"));
            assert_ne!(chosen, "risks_relation");
            let chosen = chosen.as_str().unwrap().to_owned();
            assert_eq!(browser.value(charts), format!("{chosen} {chosen}"));
            browser.press("Home", 36);
            assert_eq!(browser.value(charts), "risks_relation risks_relation");
        }
    }
}

#[test]
fn tab_reaches_every_control_and_shows_where_it_is() {
    for language in Language::ALL {
        let Some((mut browser, _)) = opened(3, language, |page| page) else { return };
        let all = browser.number(&format!(
            "(() => {{ {SHOWN} const all = shown('a[href], button, input, select, summary, [tabindex=\"0\"]');
                all.forEach((it) => it.dataset.wanted = 'yes'); return all.length; }})()"
        ));
        assert!(all > 40, "{all} controls");
        for step in 0..all {
            browser.press("Tab", 9);
            let clear = browser.value(
                "(() => { const it = document.activeElement; delete it.dataset.wanted;
                    const box = it.getBoundingClientRect();
                    return it !== document.body && getComputedStyle(it).outlineStyle !== 'none'
                        && box.bottom > 0 && box.top < innerHeight; })()",
            );
            let what = browser.value("document.activeElement.outerHTML.slice(0, 120)");
            assert!(clear == true, "step {step}: focus cannot be seen on {what}");
        }
        let left = browser.value(
            "[...document.querySelectorAll('[data-wanted]')].map((it) => it.outerHTML.slice(0, 80))",
        );
        assert_eq!(left, serde_json::json!([]), "never reached");
        let small = browser.value(&format!(
            "(() => {{ {SHOWN} return shown('aside a, button, select, summary, .policies label').filter((it) =>
                it.getBoundingClientRect().height < 24).map((it) => it.outerHTML.slice(0, 80)); }})()"
        ));
        assert_eq!(small, serde_json::json!([]), "too small to touch");
    }
}

#[test]
fn marks_say_their_value_to_pointer_and_keyboard() {
    for language in Language::ALL {
        let Some((mut browser, _)) = opened(3, language, |page| page) else { return };
        let place = browser.value(
            "(() => { const card = document.querySelector('#risks_over_years .card');
                card.scrollIntoView({ block: 'center', behavior: 'instant' });
                const mark = card.querySelector('[data-told][data-policy=\"1\"]');
                const svg = card.querySelector('svg'); const box = svg.getBoundingClientRect();
                const scale = box.width / svg.viewBox.baseVal.width;
                return [box.left + mark.dataset.x * scale, box.top + mark.dataset.y * scale]; })()",
        );
        browser.point(place[0].as_f64().unwrap() + 3.0, place[1].as_f64().unwrap() - 2.0);
        let year = Words::of(language).say_with("mark-year", &[("year", "1".into())]);
        let told = browser.value("document.querySelector('.tip[data-on]').textContent");
        assert!(
            told.as_str().unwrap().starts_with(&format!("Inwerkprogramma, {year}: ")),
            "{told}"
        );
        browser.press("Escape", 27);
        assert_eq!(browser.value("document.querySelectorAll('.tip[data-on]').length"), 0);
        browser.value("document.querySelector('#effects .card').focus()");
        browser.press("ArrowRight", 39);
        let first = browser.value("document.querySelector('.tip[data-on]').textContent");
        browser.press("ArrowRight", 39);
        let second = browser.value("document.querySelector('.tip[data-on]').textContent");
        assert!(first.as_str().unwrap().contains("; ") && first != second, "{first} {second}");
    }
}

#[test]
fn without_its_script_the_page_shows_everything_and_no_dead_control() {
    let without = |page: String| {
        let (before, after) = page.split_once("<script>").unwrap();
        format!("{before}{}", after.split_once("</script>").unwrap().1)
    };
    for language in Language::ALL {
        let Some((mut browser, complaints)) = opened(3, language, without) else { return };
        assert_eq!(complaints, Vec::<String>::new());
        assert_eq!(shown(&mut browser, "select, input, button"), 0);
        browser.value("document.querySelectorAll('details').forEach((it) => it.open = true)");
        let charts = browser.number("document.querySelectorAll('.card svg').length");
        assert_eq!(shown(&mut browser, ".card svg"), charts);
    }
}

#[test]
fn axe_finds_no_serious_fault() {
    let target = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("../axe-core/axe.min.js");
    let path = std::env::var_os("POLARIS_AXE").map_or(target, PathBuf::from);
    let Ok(axe) = std::fs::read_to_string(&path) else {
        eprintln!("skipped: no axe-core at {}, nor POLARIS_AXE", path.display());
        return;
    };
    for language in Language::ALL {
        let Some((mut browser, _)) = opened(3, language, |page| page) else { return };
        browser.value("document.querySelectorAll('details').forEach((it) => it.open = true)");
        browser.value(&format!("{axe}; 1"));
        for (width, scheme) in [(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")] {
            browser.resize(width, 900);
            browser.prefer(scheme);
            let found = browser.value(
                "axe.run(document, { preload: false, resultTypes: ['violations'] }).then((found) =>
                    found.violations.map((it) => `${it.impact} ${it.id}: ${it.help}; `
                        + it.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')))",
            );
            let found: Vec<&str> =
                found.as_array().unwrap().iter().filter_map(|it| it.as_str()).collect();
            for fault in &found {
                eprintln!("{width} {scheme}: {fault}");
            }
            let grave = found
                .iter()
                .filter(|fault| fault.starts_with("serious") || fault.starts_with("critical"));
            assert_eq!(grave.count(), 0, "{found:#?}");
        }
    }
}
