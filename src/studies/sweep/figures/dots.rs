//! Only texts, or a single point: one row a point, a marker with its interval for each policy.

use crate::charts::axis::Ticks;
use crate::charts::estimate::span;
use crate::charts::legend;
use crate::charts::sheet::{Anchor, Sheet};
use crate::charts::style::{GRID, INK, LABEL, MARGIN, SMALL, SOFT, STROKE, WIDTH, look, shorten};
use crate::studies::sweep::results::{Results, level};
use crate::words::say;

/// Most points that can be read.
const POINTS: usize = 40;
/// Where the axis begins.
const LEFT: f64 = MARGIN + 230.0;
/// Where it ends.
const RIGHT: f64 = WIDTH - MARGIN - 12.0;
/// Height of one policy.
const ROW: f64 = 11.0;
/// White between points.
const APART: f64 = 12.0;
/// Steps wanted on the axis.
const STEPS: u32 = 6;

/// The figure, or why there is none.
pub(crate) fn sheet(results: &Results) -> Result<Sheet, String> {
    let words = results.words;
    if results.points.len() > POINTS {
        return Err(say!(
            words,
            "sweep-too-many-points",
            points = results.points.len().to_string(),
            most = POINTS.to_string(),
        ));
    }
    let (low, high) =
        span(results.rows.iter().filter_map(level)).ok_or_else(|| words.say("sweep-no-values"))?;
    let (ticks, cut) = Ticks::positive(low, high, STEPS);
    let below = words.unit_below(results.outcome().unit(), cut);
    let title = words.sweep_title(results.outcome().name, &words.list(&results.keys));
    let (mut sheet, y) = Sheet::open(words, &results.title, &title, &below);
    let top = legend::above(&mut sheet, y, results.named()) + 8.0;
    let height = results.policies.len() as f64 * ROW + APART;
    let bottom = top + results.points.len() as f64 * height;
    let scale = ticks.scale(LEFT, RIGHT);
    for (value, label) in ticks.labels(words, "") {
        let x = scale.place(value);
        sheet.rule((x, top), (x, bottom), GRID);
        sheet.text((x, bottom + 10.0), &label, SMALL, SOFT, Anchor::Middle);
    }
    for point in 0..results.points.len() {
        let first = top + point as f64 * height;
        let words = shorten(&results.at(point), LABEL, LEFT - MARGIN - 10.0);
        sheet.text((MARGIN, first + height / 2.0), &words, LABEL, INK, Anchor::Start);
        for policy in 0..results.policies.len() {
            let Some(estimate) = results.row(point, policy).and_then(level) else { continue };
            let y = first + APART / 2.0 + (policy as f64 + 0.5) * ROW;
            let (low, high) = estimate.ends();
            let look = look(policy);
            sheet.line(&[(scale.place(low), y), (scale.place(high), y)], look.colour, STROKE);
            sheet.marker((scale.place(estimate.mean), y), look, true);
        }
    }
    Ok(sheet.close(bottom + 20.0, &words.foot(&words.say("lines"), results.facts.replicates)))
}
