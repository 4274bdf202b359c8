//! The page: the mixes that were checked, how to read them, and how they were found.

use crate::pages::markdown::{columns, section};
use crate::studies::mix::judge::Checked;
use crate::studies::mix::search::Stage;
use crate::studies::mix::told::Told;
use crate::words::say;
use std::fmt::Write;

/// The page of a best mix, in Markdown.
#[must_use]
pub fn page(told: &Told) -> String {
    let words = told.words;
    let (scenario, language) = (told.scenario, words.language());
    let title = say!(words, "mix-title", scenario = &scenario.name);
    let mut text = format!("# {title}\n\n");
    let facts = say!(
        words,
        "mix-facts",
        title = scenario.title.of(language),
        scenario = &scenario.name,
        version = env!("CARGO_PKG_VERSION"),
        seed = scenario.run.seed.to_string(),
        municipalities = words.number_of("municipalities", scenario.municipalities.len()),
        replicates = words.number_of("replicates", scenario.run.replicates),
        years = words.number_of("years", scenario.run.years),
        worlds = words.whole(told.search.goal().worlds),
    );
    let asked = say!(
        words,
        "mix-asked",
        hours = words.number(told.search.goal().hours),
        outcome = told.outcome(),
        baseline = told.baseline(),
    );
    let _ = writeln!(text, "{}\n\n{asked}\n\n{facts}\n", words.say("caveat-first"));
    if !told.calibrated {
        let _ = writeln!(text, "{}\n", words.say("mix-not-calibrated"));
    }
    if told.checked.is_empty() {
        let _ = writeln!(text, "{}", words.say("mix-nothing"));
    } else {
        columns(&mut text, &words.several("mix-column"));
        for checked in &told.checked {
            row(&mut text, told, checked);
        }
    }
    reading(&mut text, told);
    interventions(&mut text, told);
    text
}

fn row(text: &mut String, told: &Told, checked: &Checked) {
    let words = told.words;
    let near = words.percent(checked.near_best);
    let near =
        words.with_ends(near, checked.near_best_interval.map(|it| (it.low, it.high)), |end| {
            words.fixed(100.0 * end, 0)
        });
    let regret = |share: f64| format!("{}%", words.fixed(100.0 * share, 1));
    let _ = writeln!(
        text,
        "| {} | {} | {} | {} | {} | {near} |",
        told.mix(told.candidate(checked)),
        told.hours(checked),
        told.effect(checked),
        regret(checked.regret),
        regret(checked.regret_high),
    );
}

fn reading(text: &mut String, told: &Told) {
    let words = told.words;
    let matters = words.threshold(told.scenario.outcomes.smallest_difference);
    let note = say!(words, "mix-reading", matters = matters, baseline = told.baseline());
    section(text, &words.say("mix-reading-heading"), &note);
}

fn interventions(text: &mut String, told: &Told) {
    let words = told.words;
    let tried = |stage: Stage| told.search.found(stage).map_or(0, |it| it.candidates.len());
    let note = say!(
        words,
        "mix-search",
        all = words.whole(told.search.candidates().len()),
        few = words.whole(told.search.worlds_of(Stage::First)),
        third = words.whole(tried(Stage::Second)),
        worlds = words.whole(told.search.worlds_of(Stage::Second)),
        checked = words.whole(tried(Stage::Check)),
    );
    section(text, &words.say("mix-search-heading"), &note);
    columns(text, &words.several("mix-intervention"));
    for (lever, hours) in told.search.hours_at_one().iter().enumerate() {
        let most = words.dose(f64::from(told.search.goal().most[lever]));
        let coverage = words.percent(f64::from(told.levers[lever].coverage));
        let name = told.lever(lever);
        let _ = writeln!(text, "| {name} | {coverage} | {} | {most} |", words.number(*hours));
    }
}
