//! The page: what was asked, which parameters matter, how much of the variation is whose.

use crate::pages::markdown::{columns, section};
use crate::studies::sensitivity::judge::screening::Screened;
use crate::studies::sensitivity::judge::shares::{Share, Shares};
use crate::studies::sensitivity::summary::sentences;
use crate::studies::sensitivity::told::{PLACES, Told};
use crate::words::say;
use std::fmt::Write;

/// How many rows of the first stage stand on the page; the table has all.
const ROWS: usize = 20;

/// The page of a sensitivity analysis, in Markdown.
#[must_use]
pub fn page(told: &Told) -> String {
    let title = say!(told.words, "sensitivity-title", scenario = told.scenario);
    let mut text = format!("# {title}\n\n");
    opening(&mut text, told);
    for (at, shares) in told.shares.iter().enumerate() {
        indices(&mut text, told, at, shares);
    }
    screening(&mut text, told);
    roster(&mut text, told);
    text
}

fn opening(text: &mut String, told: &Told) {
    let words = told.words;
    let facts = say!(
        words,
        "sensitivity-facts",
        title = told.title,
        scenario = told.scenario,
        version = env!("CARGO_PKG_VERSION"),
        seed = told.seed.to_string(),
        years = words.number_of("years", told.years),
        burnin = words.number_of("years", told.burn_in_years),
        replicates = words.number_of("replicates", told.replicates),
    );
    let asked = say!(
        words,
        "sensitivity-asked",
        factors = words.number_of("uncertain-things", told.factors.len()),
        outcome = told.outcome_name(),
        baseline = told.baseline,
        effect = told.policy.is_some(),
        policy = told.policy.unwrap_or_default(),
        first = words.number_of("worlds", told.worlds[0]),
        trajectories = words.number_of("trajectories", told.screening.trajectories),
        second = words.number_of("worlds", told.worlds[1]),
        count = told.screening.kept.len(),
        kept = told.screening.kept.len().to_string(),
    );
    let _ = writeln!(text, "{facts}\n\n{asked}");
}

fn indices(text: &mut String, told: &Told, at: usize, shares: &Shares) {
    let words = told.words;
    let subject = told.subject(shares.question);
    let columns = words.several("sensitivity-column");
    let _ = writeln!(
        text,
        "\n## {} ({})\n\n{}\n\n| | {} |\n|---|{}",
        told.heading(shares.question),
        told.measured_in(shares.question),
        say!(words, "sensitivity-shares", subject = subject),
        columns.join(" | "),
        "---|".repeat(columns.len())
    );
    for share in &shares.shares {
        row(text, told, at, share);
    }
    if shares.shares.is_empty() {
        let _ = writeln!(text, "| | {} | | | | | |", words.say("sensitivity-does-not-vary"));
    }
    text.push('\n');
    for sentence in sentences(told, shares) {
        let _ = writeln!(text, "- {sentence}");
    }
}

fn row(text: &mut String, told: &Told, at: usize, share: &Share) {
    let (total, first) = (told.index(&share.indices.total), told.index(&share.indices.first));
    let _ = match share.factor {
        Some(factor) => writeln!(
            text,
            "| {} | `{}` | {} | {total} | {first} | {} | {} |",
            share.rank.unwrap_or_default(),
            told.factors[factor].name,
            told.words.tell(&told.factors[factor].meaning),
            told.way(factor, at).told(told.words),
            share.correlation.map_or_else(String::new, |found| told.words.fixed(found, 2))
        ),
        None => writeln!(text, "| | {} | | {total} | {first} | | |", told.factor(None)),
    };
}

fn screening(text: &mut String, told: &Told) {
    let (words, screening) = (told.words, told.screening);
    let beyond = screening.order.iter().filter(|factor| screening.beyond_noise(**factor)).count();
    let note = say!(
        words,
        "sensitivity-screening-note",
        beyond = beyond.to_string(),
        factors = told.factors.len().to_string(),
        rows = ROWS.min(screening.order.len()).to_string(),
    );
    section(text, &words.say("sensitivity-screening"), &note);
    let mut names = vec![words.several("sensitivity-column").remove(0)];
    let places = words.say("sensitivity-places");
    names.extend(screening.questions.iter().map(|it| format!("{}, {places}", told.heading(*it))));
    names.push(words.say("sensitivity-kept"));
    columns(text, &names);
    for factor in screening.order.iter().take(ROWS) {
        let _ = write!(text, "| `{}` |", told.factors[*factor].name);
        for effects in &screening.effects {
            let cell = effects[*factor].map_or_else(String::new, |found| size(told, &found));
            let _ = write!(text, " {cell} |");
        }
        let kept = screening.kept.contains(factor);
        let kept = if kept { words.say("sensitivity-yes") } else { String::new() };
        let _ = writeln!(text, " {kept} |");
    }
}

/// The size of an effect and that of chance.
fn size(told: &Told, found: &Screened) -> String {
    let part = |value: f64| told.words.fixed(PLACES * value, 1);
    let size = found.effects.mu_star;
    let size = told.words.estimate([size.mean, size.low, size.high], part);
    format!("{size} / {}", part(found.noise))
}

fn roster(text: &mut String, told: &Told) {
    section(text, &told.words.say("sensitivity-municipalities"), &told.roster());
    columns(text, &told.words.several("sensitivity-classes"));
    for (name, all, simulated) in told.classes.iter().filter(|(_, all, _)| *all > 0) {
        let name = told.words.named("size-class", name);
        let _ = writeln!(text, "| {name} | {all} | {simulated} |");
    }
    let mut sizes = told.inhabitants.to_vec();
    sizes.sort_unstable();
    let sizes: Vec<String> = sizes.iter().map(|size| told.words.whole(*size as usize)).collect();
    let sizes = say!(told.words, "sensitivity-sizes", sizes = sizes.join("; "));
    let _ = writeln!(text, "\n{sizes}");
}
