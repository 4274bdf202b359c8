//! The page: what was asked, which parameters matter, how much of the variation is whose.

use super::summary::sentences;
use super::{IN_PLACES, PLACES, Told, index};
use crate::analysis::sensitivity::{OTHERS, Screened, Share, Shares};
use crate::words::en;
use std::fmt::Write;

/// How many rows of the first stage stand on the page; the table has all.
const ROWS: usize = 20;

/// The page of a sensitivity analysis, in Markdown.
#[must_use]
pub fn page(told: &Told) -> String {
    let mut text = format!("# Sensitivity of {}\n\n", told.scenario);
    opening(&mut text, told);
    for (at, shares) in told.shares.iter().enumerate() {
        indices(&mut text, told, at, shares);
    }
    screening(&mut text, told);
    roster(&mut text, told);
    text
}

fn opening(text: &mut String, told: &Told) {
    let asked = told.policy.map_or_else(String::new, |policy| {
        format!(", and the effect of {policy} on them: its difference from the baseline")
    });
    let _ = writeln!(
        text,
        "{}. Scenario `{}`, version {}, seed {}: {} years after {} of burn-in, {} replicates of \
         each world, the same luck in all of them.\n\n\
         Asked is on which of {} uncertain things the level of {} under {} hangs{asked}. {} \
         worlds along {} trajectories screen all of them; {} worlds then share out the variation \
         over the {} that are kept, with all others varying together as one.",
        told.title,
        told.scenario,
        env!("CARGO_PKG_VERSION"),
        told.seed,
        told.years,
        told.burn_in_years,
        told.replicates,
        told.factors.len(),
        told.outcome_name(),
        told.baseline,
        en::fixed(told.worlds[0] as f64, 0),
        told.screening.trajectories,
        en::fixed(told.worlds[1] as f64, 0),
        told.screening.kept.len()
    );
}

fn indices(text: &mut String, told: &Told, at: usize, shares: &Shares) {
    let _ = writeln!(
        text,
        "\n## {} ({})\n\nWhat {} hangs on: shares of its variation over worlds, with 95% \
         intervals, by rank. Total: all in which the parameter takes part; first: what it does alone.\n\n\
         | | parameter | is | total | first | a higher value | rank correlation |\n\
         |---|---|---|---|---|---|---|",
        told.heading(shares.question),
        told.measured_in(shares.question),
        told.subject(shares.question).trim_end_matches(',')
    );
    for share in &shares.shares {
        row(text, told, at, share);
    }
    if shares.shares.is_empty() {
        text.push_str("| | none: it does not vary | | | | | |\n");
    }
    text.push('\n');
    for sentence in sentences(told, shares) {
        let _ = writeln!(text, "- {sentence}");
    }
}

fn row(text: &mut String, told: &Told, at: usize, share: &Share) {
    let (total, first) = (index(&share.indices.total), index(&share.indices.first));
    let _ = match share.factor {
        Some(factor) => writeln!(
            text,
            "| {} | `{}` | {} | {total} | {first} | {} | {} |",
            share.rank.unwrap_or_default(),
            told.factors[factor].name,
            told.factors[factor].meaning,
            told.way(factor, at),
            share.correlation.map_or_else(String::new, |found| en::fixed(found, 2))
        ),
        None => writeln!(text, "| | {OTHERS} | | {total} | {first} | | |"),
    };
}

fn screening(text: &mut String, told: &Told) {
    let screening = told.screening;
    let beyond = screening.order.iter().filter(|factor| screening.beyond_noise(**factor)).count();
    let _ = write!(
        text,
        "\n## Screening\n\nBy how many places of 100 an answer moves in the order of all worlds \
         when a parameter goes from end to end of its range: mean size (mu\\*), with a 95% interval over trajectories; behind the stroke the size that luck \
         alone would give. {beyond} of {} lie beyond luck for some question. The first {} of all \
         are below; `screening.csv` has the rest.\n\n| parameter |",
        told.factors.len(),
        ROWS.min(screening.order.len())
    );
    for question in &screening.questions {
        let _ = write!(text, " {}, {IN_PLACES} |", told.heading(*question));
    }
    let _ = writeln!(text, " kept |\n|---|{}---|", "---|".repeat(screening.questions.len()));
    for factor in screening.order.iter().take(ROWS) {
        let _ = write!(text, "| `{}` |", told.factors[*factor].name);
        for effects in &screening.effects {
            let cell = effects[*factor].map_or_else(String::new, |found| size(&found));
            let _ = write!(text, " {cell} |");
        }
        let kept = if screening.kept.contains(factor) { "yes" } else { "" };
        let _ = writeln!(text, " {kept} |");
    }
}

/// The size of an effect and that of luck.
fn size(found: &Screened) -> String {
    let part = |value: f64| en::fixed(PLACES * value, 1);
    let size = found.effects.mu_star;
    format!(
        "{} ({} to {}) / {}",
        part(size.mean),
        part(size.low),
        part(size.high),
        part(found.noise)
    )
}

fn roster(text: &mut String, told: &Told) {
    let _ = write!(
        text,
        "\n## Municipalities\n\n{}\n\n| inhabitants | in the scenario | simulated |\n|---|---|---|\n",
        told.roster()
    );
    for (name, all, simulated) in told.classes.iter().filter(|(_, all, _)| *all > 0) {
        let _ = writeln!(text, "| {name} | {all} | {simulated} |");
    }
    let _ = writeln!(text, "\n{}.", told.municipalities.join(", "));
}
