//! Integrity risks by kind and by field: a bar for each policy, with its interval.

use crate::catalogue::outcomes;
use crate::charts::axis::{Scale, Ticks, lying};
use crate::charts::estimate::Estimate;
use crate::charts::legend;
use crate::charts::sheet::{Anchor, Sheet};
use crate::charts::style::{
    GRID, HAIR, HEADING, INK, LABEL, LEADING, MARGIN, PAPER, SMALL, SOFT, WIDTH, look, wrap,
};
use crate::studies::run::figures::grids::means;
use crate::studies::run::figures::plot::{Plot, Policies};
use crate::studies::run::results::Results;
use crate::words::{Words, capital, say};

/// The figure.
pub(crate) const PLOT: Plot = Plot {
    name: "risks_by_kind",
    section,
    policies: Policies::Few,
    sheet,
    alt: |results| {
        let words = results.words;
        say!(words, "kinds-alt", policies = words.list(&results.policies))
    },
    caption: |results| results.words.say("kinds-caption"),
    tables: |results| {
        let words = results.words;
        vec![
            means(results, &words.say("by-kind"), &KINDS, Words::outcome),
            means(results, &words.say("by-field"), &FIELDS, Words::field),
        ]
    },
    by_outcome: None,
};

/// The section of the page on kinds of risks.
pub(crate) fn section(words: Words) -> (&'static str, String) {
    ("kinds", words.say("part-kinds"))
}

/// The kinds, which add up to all risks.
pub(crate) const KINDS: [&str; 6] = [
    "risks_omission",
    "risks_embellishment",
    "risks_leak",
    "risks_partiality",
    "risks_bypass",
    "risks_unreported",
];
/// The fields, which add up to the same.
pub(crate) const FIELDS: [&str; 3] =
    ["risks_relation", "risks_side_activities", "risks_enterprise"];
/// Room for the names of kinds.
const NAMES: f64 = 140.0;
/// Where the bars begin.
const LEFT: f64 = MARGIN + NAMES + 26.0;
/// Where the axis ends.
const RIGHT: f64 = WIDTH - MARGIN - 52.0;
/// Height of a bar with its white.
const ROW: f64 = 16.0;
/// The same when there are many policies.
const DENSE_ROW: f64 = 12.5;
/// From how many policies on bars stand closer.
const MANY: usize = 5;
/// White between one kind and the next.
const APART: f64 = 12.0;
/// Steps wanted on the axes.
const STEPS: u32 = 6;

/// A kind or field with the value of each policy.
type Category = (String, Vec<Option<Estimate>>);

/// The figure; `None` without a single value.
fn sheet(results: &Results) -> Option<Sheet> {
    let words = results.words;
    let kinds = categories(results, &KINDS, Words::outcome);
    let fields = categories(results, &FIELDS, Words::field);
    if kinds.is_empty() && fields.is_empty() {
        return None;
    }
    let unit = outcomes::find(FIELDS[0]).map_or("", |place| outcomes::TABLE[place].unit());
    let panels = [(words.say("by-kind"), kinds), (words.say("by-field"), fields)];
    Some(bars(results, &words.say("kinds-title"), &words.unit_line(unit), &panels))
}

/// A figure of panels with bars, each under its heading.
pub(crate) fn bars(
    results: &Results,
    title: &str,
    below: &str,
    panels: &[(String, Vec<Category>)],
) -> Sheet {
    let words = results.words;
    let (mut sheet, y) = Sheet::open(words, &results.title, title, below);
    let mut y = legend::above(&mut sheet, y, results.named()) + 6.0;
    for (heading, categories) in panels.iter().filter(|(_, categories)| !categories.is_empty()) {
        y = panel(&mut sheet, heading, categories, &results.policies, y) + 12.0;
    }
    sheet.close(y, &words.foot(&words.say("lines"), results.facts.replicates))
}

/// Those with a value for at least one policy.
pub(crate) fn categories(
    results: &Results,
    names: &[&str],
    called: fn(Words, &str) -> String,
) -> Vec<Category> {
    names
        .iter()
        .map(|name| {
            let values =
                results.policies.iter().map(|policy| results.mean(policy, 0, name)).collect();
            (capital(&called(results.words, name)), values)
        })
        .filter(|(_, values): &Category| values.iter().any(Option::is_some))
        .collect()
}

/// One panel with an axis of its own; returns the height below it.
fn panel(
    sheet: &mut Sheet,
    heading: &str,
    categories: &[Category],
    policies: &[String],
    top: f64,
) -> f64 {
    let words = sheet.words;
    sheet.text((MARGIN, top + HEADING / 2.0), heading, HEADING, INK, Anchor::Start);
    let most = categories
        .iter()
        .flat_map(|(_, values)| values.iter().flatten())
        .map(|value| value.ends().1)
        .fold(0.0, f64::max);
    let ticks = Ticks::around(0.0, most, STEPS);
    let scale = Scale { from: (0.0, LEFT), to: (ticks.ends().1, RIGHT) };
    let count = policies.len();
    let row = if count >= MANY { DENSE_ROW } else { ROW };
    let names: Vec<_> = categories.iter().map(|(name, _)| wrap(name, LABEL, NAMES)).collect();
    let heights: Vec<_> = names
        .iter()
        .map(|lines| (count as f64 * row).max(lines.len() as f64 * LABEL * LEADING) + APART)
        .collect();
    let first = top + HEADING + 10.0;
    let bottom = first + heights.iter().sum::<f64>();

    let labels = ticks.labels(words, "");
    for (value, _) in &labels {
        sheet.rule((scale.place(*value), first), (scale.place(*value), bottom), GRID);
    }
    let mut y = first;
    for (((name, values), lines), height) in categories.iter().zip(&names).zip(&heights) {
        let middle = y + height / 2.0;
        for (number, line) in lines.iter().enumerate() {
            let shift = (number as f64 - (lines.len() - 1) as f64 / 2.0) * LABEL * LEADING;
            sheet.text((MARGIN, middle + shift), line, LABEL, INK, Anchor::Start);
        }
        for (policy, value) in values.iter().enumerate() {
            let place = middle + (policy as f64 - (count - 1) as f64 / 2.0) * row;
            if let Some(value) = value {
                let at = (scale.place(value.mean), place);
                let told = words.mark(&policies[policy], name, &value.told(words));
                sheet.telling(Some(policy), at, &told, |sheet| {
                    bar(sheet, policy, value, place, row, &scale);
                });
            }
        }
        y += height;
    }
    lying(sheet, &scale, bottom, &labels);
    bottom + SMALL * 2.0
}

/// A bar with the policy's marker before it, its interval on it and its value behind it.
fn bar(sheet: &mut Sheet, policy: usize, value: &Estimate, y: f64, row: f64, scale: &Scale) {
    let words = sheet.words;
    let look = look(policy);
    let half = row * 0.36;
    sheet.marker((LEFT - 9.0, y), look, true);
    sheet.rectangle((LEFT, y - half), (scale.place(value.mean), y + half), look.colour);
    let (low, high) = value.ends();
    if value.interval.is_some() {
        let (from, to) = (scale.place(low.max(0.0)), scale.place(high));
        // White below the line, so that it shows on a black bar.
        sheet.line(&[(from, y), (to, y)], PAPER, 3.0 * HAIR);
        sheet.line(&[(from, y), (to, y)], INK, HAIR);
        sheet.line(&[(to, y - half * 0.7), (to, y + half * 0.7)], INK, HAIR);
    }
    let behind = scale.place(high.max(value.mean)) + 6.0;
    sheet.text((behind, y), &words.number(value.mean), SMALL, SOFT, Anchor::Start);
}

#[cfg(test)]
mod tests {
    use super::{FIELDS, KINDS};
    use crate::catalogue::outcomes::TABLE;

    /// Without one of them the bars no longer add up to all risks.
    #[test]
    fn every_kind_and_field_of_risks_has_its_bar() {
        // Severity and grave risks are other readings of risks that have their bars.
        let readings = ["risks_relation_severity", "risks_relation_grave"];
        let risks = TABLE
            .iter()
            .map(|outcome| outcome.name)
            .filter(|it| it.starts_with("risks_") && !readings.contains(it));
        let drawn = |name: &&str| KINDS.contains(name) || FIELDS.contains(name);
        let missing: Vec<&str> = risks.clone().filter(|name| !drawn(name)).collect();
        assert!(missing.is_empty(), "add {missing:?} to KINDS or FIELDS of this file");
        assert_eq!(KINDS.len() + FIELDS.len(), risks.count(), "some bar is no risk any more");
    }
}
