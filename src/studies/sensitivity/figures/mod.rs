//! The two figures: sizes of effects in the first stage, shares of the variation in the second.

pub mod panels;

use crate::charts::error::ChartError;
use crate::charts::figure::{Figure, figure};
use crate::charts::sheet::{Anchor, Sheet};
use crate::charts::style::{GRID, MARGIN, SMALL, SOFT, look, text_width};
use crate::stats::estimate::Estimate;
use crate::studies::sensitivity::figures::panels::{Mark, Panel, draw};
use crate::studies::sensitivity::judge::shares::Shares;
use crate::studies::sensitivity::told::{PLACES, Told};
use crate::words::say;

/// How many rows of the first stage are drawn.
const ROWS: usize = 20;
/// The looks of total and first-order indices.
const TOTAL: usize = 1;
const FIRST: usize = 2;

/// Both figures.
///
/// # Errors
/// When the drawing library fails, which values and names cannot bring about.
pub fn figures(told: &Told) -> Result<Vec<Figure>, ChartError> {
    let words = told.words;
    let drawn = [
        (
            "screening",
            screening(told),
            words.say("sensitivity-screening-alt"),
            words.say("sensitivity-screening-caption"),
        ),
        (
            "indices",
            indices(told),
            words.say("sensitivity-indices-alt"),
            words.say("sensitivity-indices-caption"),
        ),
    ];
    drawn
        .into_iter()
        .map(|(name, sheet, alt, caption)| figure(name, &sheet, alt, caption))
        .collect()
}

fn screening(told: &Told) -> Sheet {
    let words = told.words;
    let rows: Vec<usize> = told.screening.order.iter().copied().take(ROWS).collect();
    let factors = words.number_of("uncertain-things", told.factors.len());
    let title = say!(words, "sensitivity-screening-title", factors = factors);
    let (mut sheet, y) = Sheet::open(told.words, told.title, &title, &asked(told));
    let y = keys(
        &mut sheet,
        y + 6.0,
        &[
            (1, true, words.say("sensitivity-beyond")),
            (1, false, words.say("sensitivity-not-told")),
        ],
        Some(&words.say("sensitivity-by-chance")),
    );
    let panels: Vec<Panel> = told
        .screening
        .questions
        .iter()
        .zip(&told.screening.effects)
        .map(|(question, effects)| {
            let marks = rows.iter().map(|factor| {
                let found = effects[*factor].into_iter();
                let marks = found
                    .map(|found| mark(&found.effects.mu_star, PLACES, TOTAL, found.beyond_noise()));
                marks.collect()
            });
            let shaded =
                rows.iter().map(|factor| effects[*factor].map_or(0.0, |it| PLACES * it.noise));
            Panel {
                heading: told.heading(*question),
                unit: words.say("sensitivity-places"),
                rows: marks.collect(),
                shaded: shaded.collect(),
            }
        })
        .collect();
    let names: Vec<String> = rows.iter().map(|row| told.factors[*row].name.clone()).collect();
    let end = draw(&mut sheet, y, &names, &panels);
    let foot = say!(
        words,
        "sensitivity-screening-foot",
        trajectories = words.number_of("trajectories", told.screening.trajectories),
        roster = told.roster(),
    );
    sheet.close(end, &foot)
}

fn indices(told: &Told) -> Sheet {
    let words = told.words;
    let kept = &told.screening.kept;
    let mut rows: Vec<Option<usize>> = kept.iter().copied().map(Some).collect();
    // In the order of the first question, which is what the scenario is about.
    if let Some(first) = told.shares.first().filter(|first| !first.shares.is_empty()) {
        rows = first.shares.iter().map(|share| share.factor).collect();
    }
    let (mut sheet, y) =
        Sheet::open(told.words, told.title, &words.say("sensitivity-indices-title"), &asked(told));
    let signs = [
        (TOTAL, true, words.say("sensitivity-total")),
        (FIRST, false, words.say("sensitivity-first")),
    ];
    let y = keys(&mut sheet, y + 6.0, &signs, None);
    let panel = |shares: &Shares| Panel {
        heading: told.heading(shares.question),
        unit: words.say("sensitivity-share-unit"),
        rows: rows.iter().map(|row| marks(shares, *row)).collect(),
        shaded: Vec::new(),
    };
    let panels: Vec<Panel> = told.shares.iter().map(panel).collect();
    let names: Vec<String> = rows.iter().map(|row| told.factor(*row)).collect();
    let end = draw(&mut sheet, y, &names, &panels);
    let foot = say!(
        words,
        "sensitivity-indices-foot",
        worlds = words.number_of("worlds", told.worlds[1]),
        replicates = words.number_of("replicates", told.replicates),
        roster = told.roster(),
    );
    sheet.close(end, &foot)
}

/// Total and first-order index of a row.
fn marks(shares: &Shares, row: Option<usize>) -> Vec<Mark> {
    let found = shares.shares.iter().find(|share| share.factor == row);
    found.map_or_else(Vec::new, |found| {
        vec![
            mark(&found.indices.total, 1.0, TOTAL, true),
            mark(&found.indices.first, 1.0, FIRST, false),
        ]
    })
}

fn mark(estimate: &Estimate, scale: f64, look: usize, filled: bool) -> Mark {
    let (mean, low, high) = (scale * estimate.mean, scale * estimate.low, scale * estimate.high);
    Mark { mean, low, high, look, filled }
}

/// What was asked, under the title.
fn asked(told: &Told) -> String {
    let outcome = told.outcome_name();
    match told.policy {
        Some(policy) => {
            say!(told.words, "sensitivity-asked-effect", policy = policy, outcome = outcome)
        }
        None => say!(told.words, "sensitivity-asked-level", outcome = outcome),
    }
}

/// What the signs mean; returns the height below.
fn keys(sheet: &mut Sheet, y: f64, signs: &[(usize, bool, String)], shaded: Option<&str>) -> f64 {
    let y = y + SMALL / 2.0;
    let mut x = MARGIN + 6.0;
    for (sign, filled, words) in signs {
        sheet.marker((x, y), look(*sign), *filled);
        sheet.text((x + 12.0, y), words, SMALL, SOFT, Anchor::Start);
        x += 12.0 + text_width(words, SMALL) + 26.0;
    }
    if let Some(words) = shaded {
        sheet.rectangle((x, y - 6.0), (x + 22.0, y + 6.0), GRID);
        sheet.text((x + 30.0, y), words, SMALL, SOFT, Anchor::Start);
    }
    y + SMALL
}
