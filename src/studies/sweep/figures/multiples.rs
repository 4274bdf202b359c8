//! Three or four keys, or texts beside a number: small panels of lines along the number that takes
//! most values, one for each combination of the others.

use crate::charts::axis::{Axes, Ticks, lying};
use crate::charts::sheet::{Anchor, Sheet};
use crate::charts::style::{INK, LABEL, MARGIN, SMALL, SOFT, WIDTH, shorten};
use crate::charts::{legend, series};
use crate::studies::sweep::figures::lines::{across, courses, labels};
use crate::studies::sweep::results::{Axis, Results};
use crate::words::say;

/// Most panels that can be read.
const PANELS: usize = 18;
/// Panels beside each other.
const BESIDE: usize = 3;
/// Room for numbers left of a panel.
const NUMBERS: f64 = 40.0;
/// Between panels.
const GUTTER: f64 = 14.0;
/// Height of a panel's picture.
const HEIGHT: f64 = 120.0;
/// Above and below it.
const HEAD: f64 = 22.0;
/// See [`HEAD`].
const FEET: f64 = 32.0;
/// Steps wanted on upright axes.
const STEPS: u32 = 4;

/// The figure, or why there is none.
pub(crate) fn sheet(results: &Results, axes: &[Axis]) -> Result<Sheet, String> {
    let words = results.words;
    let numbers = axes.iter().filter(|axis| axis.numbers.is_some());
    // Of equal ones the first.
    let lying_axis = numbers
        .rev()
        .max_by_key(|axis| axis.values.len())
        .ok_or_else(|| words.say("sweep-no-values"))?;
    let others: Vec<&Axis> = axes.iter().filter(|axis| axis.key != lying_axis.key).collect();
    let panels = combinations(&others);
    if panels.len() > PANELS {
        return Err(say!(
            words,
            "sweep-too-many-panels",
            panels = panels.len().to_string(),
            most = PANELS.to_string(),
        ));
    }
    let drawn: Vec<_> = panels.iter().map(|fixed| courses(results, lying_axis, fixed)).collect();
    let all: Vec<_> = drawn.iter().flatten().cloned().collect();
    let (low, high) = series::span(&all).ok_or_else(|| words.say("sweep-no-values"))?;
    let (ticks, cut) = Ticks::positive(low, high, STEPS);
    let below = words.unit_below(results.outcome().unit(), cut);
    let title = words.sweep_title(results.outcome().name, &words.list(&results.keys));
    let (mut sheet, y) = Sheet::open(words, &results.title, &title, &below);
    let y = legend::above(&mut sheet, y, results.named()) + 6.0;
    let width = (WIDTH - 2.0 * MARGIN - (BESIDE - 1) as f64 * GUTTER) / BESIDE as f64;
    for (number, (fixed, courses)) in panels.iter().zip(&drawn).enumerate() {
        let left = MARGIN + (number % BESIDE) as f64 * (width + GUTTER);
        let top = y + (number / BESIDE) as f64 * (HEAD + HEIGHT + FEET);
        let held: Vec<String> = fixed
            .iter()
            .map(|(key, value)| {
                format!("{} {}", words.key(&results.keys[*key]), words.swept(value))
            })
            .collect();
        let held = shorten(&held.join(", "), LABEL, width);
        sheet.text((left, top + LABEL / 2.0), &held, LABEL, INK, Anchor::Start);
        let (start, end) = (left + NUMBERS, left + width);
        let (upper, lower) = (top + HEAD, top + HEAD + HEIGHT);
        let up = ticks.scale(lower, upper);
        let across = across(lying_axis.numbers.as_deref().unwrap_or_default(), start, end);
        ticks.across(&mut sheet, &up, start, end);
        lying(&mut sheet, &across, lower, &labels(words, lying_axis, &across));
        series::draw(&mut sheet, courses, &Axes { across, up }, 1, &|policy, number, value| {
            let number = words.typed(&number.to_string());
            let key = &results.keys[lying_axis.key];
            let what = say!(words, "mark-swept", key = key, value = number);
            words.mark(&results.policies[policy], &what, &value.told(words))
        });
    }
    let bottom = y + panels.len().div_ceil(BESIDE) as f64 * (HEAD + HEIGHT + FEET);
    let key = &results.keys[lying_axis.key];
    sheet.text((WIDTH / 2.0, bottom), key, SMALL, SOFT, Anchor::Middle);
    Ok(sheet.close(bottom + 12.0, &words.sweep_lines_foot(results.facts.replicates, false)))
}

/// Every combination of values, the last key fastest.
fn combinations<'a>(axes: &[&'a Axis]) -> Vec<Vec<(usize, &'a str)>> {
    let mut all = vec![Vec::new()];
    for axis in axes {
        all = all
            .into_iter()
            .flat_map(|before: Vec<(usize, &str)>| {
                axis.values.iter().map(move |value| {
                    let mut longer = before.clone();
                    longer.push((axis.key, value.as_str()));
                    longer
                })
            })
            .collect();
    }
    all
}
