//! The two figures: sizes of effects in the first stage, shares of the variation in the second.

use super::super::sheet::{Anchor, Sheet};
use super::super::style::{GRID, MARGIN, SMALL, SOFT, look, text_width};
use super::super::{Error, Figure, render, svg};
use super::panels::{Mark, Panel, draw};
use super::{IN_PLACES, PLACES, Told};
use crate::analysis::sensitivity::{Estimate, OTHERS, Shares};

/// How many rows of the first stage are drawn.
const ROWS: usize = 20;
/// The looks of total and first-order indices.
const TOTAL: usize = 1;
const FIRST: usize = 2;

const SCREENING_CAPTION: &str = "How to read: by how many places of 100 in the order of all worlds the answer moves on average when a parameter goes from end to end of its plausible range, whatever the others are; the line is a 95% interval over trajectories. \
Grey is what luck alone would give. Filled markers lie beyond it.";
const INDICES_CAPTION: &str = "How to read: squares are total indices, the share of the variation between worlds in which a parameter takes part; triangles are first-order indices, what it does alone. \
Lines are 95% intervals; where they overlap the order is open.";

/// Both figures.
///
/// # Errors
/// When the drawing library fails, which values and names cannot bring about.
pub fn figures(told: &Told) -> Result<Vec<Figure>, Error> {
    let alt = |what: &str| format!("{what}, by parameter; the numbers stand in the tables.");
    let drawn = [
        ("screening", screening(told), alt("Sizes of effects with intervals"), SCREENING_CAPTION),
        ("indices", indices(told), alt("Sobol indices with intervals"), INDICES_CAPTION),
    ];
    drawn
        .into_iter()
        .map(|(name, sheet, alt, caption)| {
            let (svg, png) = (svg::svg(&sheet, &alt), render::png(&sheet)?);
            Ok(Figure { name, svg, png, alt, caption })
        })
        .collect()
}

fn screening(told: &Told) -> Sheet {
    let rows: Vec<usize> = told.screening.order.iter().copied().take(ROWS).collect();
    let title = format!("What matters at all, of {} uncertain things", told.factors.len());
    let (mut sheet, y) = Sheet::open(told.title, &title, &asked(told));
    let y = keys(
        &mut sheet,
        y + 6.0,
        &[(1, true, "beyond luck"), (1, false, "not told from luck")],
        Some("what luck alone gives"),
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
                unit: IN_PLACES.to_owned(),
                rows: marks.collect(),
                shaded: shaded.collect(),
            }
        })
        .collect();
    let names: Vec<String> = rows.iter().map(|row| told.factors[*row].name.clone()).collect();
    let end = draw(&mut sheet, y, &names, &panels);
    let foot = format!(
        "How far an answer moves in the order of all worlds, in places of 100, when a parameter goes from end to end of its plausible range; 95% intervals over {} trajectories. {}",
        told.screening.trajectories,
        told.roster()
    );
    sheet.close(end, &foot)
}

fn indices(told: &Told) -> Sheet {
    let kept = &told.screening.kept;
    let mut rows: Vec<Option<usize>> = kept.iter().copied().map(Some).collect();
    // In the order of the first question, which is what the scenario is about.
    if let Some(first) = told.shares.first().filter(|first| !first.shares.is_empty()) {
        rows = first.shares.iter().map(|share| share.factor).collect();
    }
    let (mut sheet, y) = Sheet::open(told.title, "Whose share of the variation", &asked(told));
    let signs =
        [(TOTAL, true, "total: all it takes part in"), (FIRST, false, "first: what it does alone")];
    let y = keys(&mut sheet, y + 6.0, &signs, None);
    let panel = |shares: &Shares| Panel {
        heading: told.heading(shares.question),
        unit: "share of the variation".to_owned(),
        rows: rows.iter().map(|row| marks(shares, *row)).collect(),
        shaded: Vec::new(),
    };
    let panels: Vec<Panel> = told.shares.iter().map(panel).collect();
    let names: Vec<String> = rows
        .iter()
        .map(|row| row.map_or(OTHERS.to_owned(), |row| told.factors[row].name.clone()))
        .collect();
    let end = draw(&mut sheet, y, &names, &panels);
    let foot = format!(
        "Sobol indices of ranks with 95% intervals over {} worlds of {} replicates. Estimates may lie a little outside 0 to 1. {}",
        told.worlds[1],
        told.replicates,
        told.roster()
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
    told.policy.map_or_else(
        || format!("Level of {outcome}"),
        |policy| format!("Effect of {policy} on {outcome}, and their level"),
    )
}

/// What the signs mean; answers the height below.
fn keys(sheet: &mut Sheet, y: f64, signs: &[(usize, bool, &str)], shaded: Option<&str>) -> f64 {
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
