//! Where it works: the relative difference to the baseline in one outcome by profile of municipality, for
//! each policy.

use crate::catalogue::outcomes::{Kind, Outcome};
use crate::charts::axis::Scale;
use crate::charts::estimate::Estimate;
use crate::charts::sheet::{Anchor, Sheet};
use crate::charts::style::{
    HEADING, INK, LABEL, LEADING, MARGIN, SMALL, SOFT, TINT, WIDTH, look, shorten, wrap,
};
use crate::studies::answer::effect::{ALL, Effect};
use crate::studies::run::figures::effects::WIDE;
use crate::studies::run::figures::forest::{Column, keys, reach};
use crate::pages::grid::{Body, Cell, Grid, Row};
use crate::studies::run::figures::grids::{compared_cells, compared_head};
use crate::studies::run::figures::plot::{ByOutcome, Plot, Policies};
use crate::studies::run::results::Results;
use crate::words::{Words, capital, say};

/// The figure.
pub(crate) const PLOT: Plot = Plot {
    name: "profiles",
    section: |words| ("where", words.say("part-profiles")),
    policies: Policies::Few,
    sheet: |results| sheet(results, results.primary_outcome()),
    alt: |results| alt(results, results.primary_outcome()),
    caption: |results| results.words.say("profiles-caption"),
    tables: |results| vec![table(results, results.primary_outcome())],
    by_outcome: Some(ByOutcome { name: "profile", sheet, alt, table }),
};

/// Height of a profile.
const ROW: f64 = 17.0;
/// Height of a policy's name, with the white above it.
const HEAD: f64 = HEADING * 2.0;

/// A policy with its effects by profile, all municipalities first.
struct Block<'a> {
    policy: usize,
    name: &'a str,
    rows: Vec<(&'a Effect, Estimate)>,
}

/// The figure of an outcome; `None` without a second policy, a second profile, or a value.
fn sheet(results: &Results, outcome: &'static Outcome) -> Option<Sheet> {
    if results.profiles.iter().filter(|name| *name != ALL).count() < 2 {
        return None;
    }
    let blocks: Vec<Block> = results
        .others()
        .map(|(policy, name)| Block { policy, name, rows: rows(results, name, outcome) })
        .filter(|block| !block.rows.is_empty())
        .collect();
    let (low, high) =
        reach(blocks.iter().flat_map(|block| &block.rows).map(|(_, estimate)| estimate))?;
    let (left, start, end) = WIDE;
    let scale = Scale { from: (100.0 * low, start), to: (100.0 * high, end) };
    let column = Column { left, scale, dense: false, policies: 1 };

    let words = results.words;
    let hint = words.direction_hint(outcome.direction.word(), outcome.kind == Kind::Count);
    let (mut sheet, y) =
        Sheet::open(words, &results.title, &words.profiles_title(outcome.name), &capital(&hint));
    let top = keys(&mut sheet, y + 4.0, &words.say("filled-told")) + 6.0;
    let bottom = top + blocks.iter().map(|block| height(words, block)).sum::<f64>();
    let labels = column.guide(&mut sheet, top + HEAD, bottom);
    let mut y = top;
    for block in &blocks {
        y = draw(&mut sheet, &column, block, y);
    }
    let end = column.foot(&mut sheet, bottom + 6.0, &labels);
    Some(sheet.close(
        end,
        &results.foot_of_differences(|words, replicates| {
            say!(words, "profiles-foot", replicates = replicates)
        }),
    ))
}

/// The effects of a policy by profile, in the order of the profiles.
fn rows<'a>(
    results: &'a Results,
    policy: &str,
    outcome: &'static Outcome,
) -> Vec<(&'a Effect, Estimate)> {
    let effect = |profile: &String| {
        let effect = results.effect(policy, profile, outcome.name)?;
        Some((effect, effect.relative()?))
    };
    results.profiles.iter().filter_map(effect).collect()
}

/// Width for the name of a profile.
fn room() -> f64 {
    WIDE.1 - WIDE.0 - 14.0
}

fn lines(words: Words, effect: &Effect) -> Vec<String> {
    wrap(&capital(&words.profile(&effect.profile)), LABEL, room())
}

fn row_height(words: Words, effect: &Effect) -> f64 {
    ROW.max(lines(words, effect).len() as f64 * LABEL * LEADING + 2.0)
}

fn height(words: Words, block: &Block) -> f64 {
    HEAD + block.rows.iter().map(|(effect, _)| row_height(words, effect)).sum::<f64>()
}

/// One policy; returns the height below it.
fn draw(sheet: &mut Sheet, column: &Column, block: &Block, top: f64) -> f64 {
    let words = sheet.words;
    let middle = top + HEAD - HEADING * 0.75;
    let name = shorten(block.name, HEADING, WIDTH - 2.0 * MARGIN - 20.0);
    sheet.of_policy(block.policy, |sheet| {
        let band = (middle - HEADING * 0.75, middle + HEADING * 0.75);
        sheet.rectangle((MARGIN - 6.0, band.0), (WIDTH - MARGIN + 6.0, band.1), TINT);
        sheet.marker((MARGIN + 5.0, middle), look(block.policy), true);
        sheet.text((MARGIN + 17.0, middle), &name, HEADING, INK, Anchor::Start);
    });
    let mut y = top + HEAD;
    for (effect, estimate) in &block.rows {
        let height = row_height(words, effect);
        let lines = lines(words, effect);
        let first = y + (height - (lines.len() - 1) as f64 * LABEL * LEADING) / 2.0;
        sheet.of_policy(block.policy, |sheet| {
            let all = effect.profile == ALL;
            for (number, line) in lines.iter().enumerate() {
                let at = (column.left + 6.0, first + number as f64 * LABEL * LEADING);
                let size = if line.is_empty() { SMALL } else { LABEL };
                sheet.text(at, line, size, if all { INK } else { SOFT }, Anchor::Start);
            }
        });
        column.effect(sheet, block.policy, effect, estimate, y + height / 2.0);
        y += height;
    }
    y
}

/// What the figure shows, for those who cannot see it.
fn alt(results: &Results, outcome: &Outcome) -> String {
    let words = results.words;
    let (outcome, policies) = (words.outcome(outcome.name), words.list(&results.policies));
    say!(words, "profiles-alt", outcome = outcome, policies = policies)
}

/// Effects on an outcome by policy and profile.
fn table(results: &Results, outcome: &Outcome) -> Grid {
    let words = results.words;
    let body = |(policy, name): (usize, &str)| {
        let row = |profile: &String| {
            let effect = results.effect(name, profile, outcome.name)?;
            let heading = capital(&words.profile(profile));
            Some(Row::of(policy, compared_cells(words, &heading, effect)))
        };
        let rows = results.profiles.iter().filter_map(row).collect();
        Body { heading: Some(Cell::of(policy, name)), rows }
    };
    Grid {
        caption: say!(words, "table-of", title = words.profiles_title(outcome.name)),
        head: compared_head(words, words.say("head-profile")),
        bodies: results.others().map(body).collect(),
        numbers: 2..3,
        cards: false,
    }
}
