//! Variants of the rules: what each policy changes under each of them, with its interval.

use crate::charts::axis::{Scale, Ticks, lying};
use crate::charts::estimate::{Estimate, span};
use crate::charts::sheet::{Anchor, Sheet};
use crate::charts::style::{
    AXIS, GRID, INK, LABEL, MARGIN, SMALL, SOFT, STROKE, WIDTH, look, shorten,
};
use crate::studies::sweep::judge::rows::SweepRow;
use crate::studies::sweep::results::Results;
use crate::studies::sweep::variants::{effect, verdict};
use crate::words::{capital, say};

/// Most rows that can be read.
const ROWS: usize = 80;
/// Where the axis begins.
const LEFT: f64 = MARGIN + 230.0;
/// Where it ends; the numbers stand right of it.
const RIGHT: f64 = WIDTH - MARGIN - 150.0;
/// Height of a variant.
const ROW: f64 = 18.0;
/// Height of the name of a policy.
const HEAD: f64 = 26.0;
/// Steps wanted on the axis.
const STEPS: u32 = 6;

/// The figure, or why there is none.
pub(crate) fn sheet(results: &Results) -> Result<Sheet, String> {
    let words = results.words;
    let policies = 1..results.policies.len();
    let points = 0..results.points.len();
    let rows = policies.len() * points.len();
    if rows > ROWS {
        let (points, most) = (rows.to_string(), ROWS.to_string());
        return Err(say!(words, "sweep-too-many-points", points = points, most = most));
    }
    let effects = results.rows.iter().filter_map(effect).map(percent);
    let (low, high) = span(effects).ok_or_else(|| words.say("sweep-no-values"))?;
    let ticks = Ticks::around(low.min(0.0), high.max(0.0), STEPS);
    let scale = ticks.scale(LEFT, RIGHT);
    let outcome = capital(&words.outcome(results.outcome().name));
    let title = say!(words, "variants-title", outcome = outcome);
    let below = say!(words, "variants-below", baseline = &results.policies[0]);
    let (mut sheet, top) = Sheet::open(words, &results.title, &title, &below);
    let height = HEAD + points.len() as f64 * ROW;
    let bottom = top + policies.len() as f64 * height + ROW / 2.0;
    for value in &ticks.values {
        let x = scale.place(*value);
        sheet.rule((x, top + HEAD / 2.0), (x, bottom), GRID);
    }
    let zero = scale.place(0.0);
    sheet.line(&[(zero, top + HEAD / 2.0), (zero, bottom)], AXIS, 1.5);
    for policy in policies {
        let mut y = top + (policy - 1) as f64 * height + HEAD / 2.0;
        let name = shorten(&results.policies[policy], LABEL, LEFT - MARGIN - 10.0);
        sheet.text((MARGIN, y), &name, LABEL, INK, Anchor::Start);
        y += HEAD / 2.0 + ROW / 2.0;
        for point in points.clone() {
            let name = shorten(&results.at(point), SMALL, LEFT - MARGIN - 26.0);
            sheet.text((MARGIN + 16.0, y), &name, SMALL, SOFT, Anchor::Start);
            if let Some(row) = results.row(point, policy) {
                mark(&mut sheet, row, policy, &scale, y);
            }
            y += ROW;
        }
    }
    lying(&mut sheet, &scale, bottom, &ticks.labels(words, "%"));
    let replicates = words.number_of("replicates", results.facts.replicates);
    Ok(sheet.close(bottom + 22.0, &say!(words, "variants-foot", replicates = replicates)))
}

/// The marker of a policy under a variant, its interval, and both in numbers; the verdict where there
/// is no interval.
fn mark(sheet: &mut Sheet, row: &SweepRow, policy: usize, scale: &Scale, y: f64) {
    let Some(estimate) = effect(row) else {
        let told = sheet.words.verdict_short(verdict(Some(row)));
        sheet.text((RIGHT + 12.0, y), &told, SMALL, SOFT, Anchor::Start);
        return;
    };
    let look = look(policy);
    let drawn = percent(estimate);
    let (low, high) = drawn.ends();
    sheet.line(&[(scale.place(low), y), (scale.place(high), y)], look.colour, STROKE);
    sheet.marker((scale.place(drawn.mean), y), look, row.distinguishable());
    let numbers = estimate.told_as_effect(sheet.words);
    sheet.text((RIGHT + 12.0, y), &numbers, SMALL, INK, Anchor::Start);
}

fn percent(estimate: Estimate) -> Estimate {
    let interval = estimate.interval.map(|(low, high)| (100.0 * low, 100.0 * high));
    Estimate { mean: 100.0 * estimate.mean, interval }
}
