//! Hours against effect: what each policy asks and what it changes in the primary outcome.

use crate::catalogue::outcomes::Kind;
use crate::charts::axis::{Axes, Scale, Ticks, lying};
use crate::charts::estimate::{Estimate, finite, span};
use crate::charts::legend;
use crate::charts::sheet::{Anchor, Sheet};
use crate::charts::style::{MARGIN, SMALL, SOFT, STROKE, WIDTH, look};
use crate::studies::answer::effect::{ALL, Effect};
use crate::pages::grid::{Cell, Grid, Row};
use crate::studies::run::figures::grids::hours;
use crate::studies::run::figures::plot::{Plot, Policies};
use crate::studies::run::results::Results;
use crate::words::{EMPTY, Words, say};

/// The figure.
pub(crate) const PLOT: Plot = Plot {
    name: "cost_effect",
    section: |words| ("costs", words.say("part-costs")),
    policies: Policies::Few,
    sheet,
    alt: |results| {
        let words = results.words;
        let outcome = words.outcome(results.primary_outcome().name);
        let policies = words.list(&results.policies);
        say!(words, "cost-alt", outcome = outcome, policies = policies)
    },
    caption: |results| results.words.say("cost-caption"),
    tables: |results| vec![table(results)],
    by_outcome: None,
};

/// Where hours begin, right of the numbers.
const LEFT: f64 = MARGIN + 52.0;
/// Where they end.
const RIGHT: f64 = WIDTH - MARGIN - 14.0;
/// Height of the picture.
const HEIGHT: f64 = 300.0;
/// Steps wanted on either axis.
const STEPS: u32 = 6;

/// A policy with its hours and its effect.
struct Spot {
    policy: usize,
    hours: f64,
    effect: Estimate,
}

/// The figure; `None` without a second policy, or where none asks for hours.
fn sheet(results: &Results) -> Option<Sheet> {
    let outcome = results.primary_outcome();
    let spots = spots(results);
    let most = spots.iter().map(|spot| spot.hours).fold(0.0, f64::max);
    if spots.len() < 2 || most <= 0.0 {
        return None;
    }
    let words = results.words;
    let hint = words.direction_hint(outcome.direction.word(), outcome.kind == Kind::Count);
    let (mut sheet, y) = Sheet::open(
        words,
        &results.title,
        &say!(words, "cost-title", outcome = words.outcome(outcome.name)),
        &say!(words, "cost-below", baseline = results.baseline(), hint = hint),
    );
    let names = spots.iter().map(|spot| (spot.policy, results.policies[spot.policy].as_str()));
    let top = legend::above(&mut sheet, y, names) + 10.0;
    let bottom = top + HEIGHT;
    let (low, high) = span(spots.iter().map(|spot| spot.effect))?;
    let ticks = Ticks::around(100.0 * low.min(0.0), 100.0 * high.max(0.0), STEPS);
    let up = ticks.scale(bottom, top);
    ticks.percentages_across(&mut sheet, &up, LEFT, RIGHT);
    let hours = Ticks::around(0.0, most, STEPS);
    let across = Scale { from: (-0.02 * hours.ends().1, LEFT), to: (hours.ends().1, RIGHT) };
    lying(&mut sheet, &across, bottom, &hours.labels(words, ""));
    let middle = f64::midpoint(LEFT, RIGHT);
    sheet.text((middle, bottom + 34.0), &words.say("hours"), SMALL, SOFT, Anchor::Middle);
    let axes = Axes { across, up };
    for spot in &spots {
        draw(&mut sheet, results, spot, &axes);
    }
    Some(sheet.close(bottom + 48.0, &results.foot_of_differences(Words::effects_foot)))
}

/// Policies with hours and effect, the baseline with none.
fn spots(results: &Results) -> Vec<Spot> {
    let primary = results.primary_outcome().name;
    let hours = |name: &str| {
        let cost = results.costs.iter().find(|cost| cost.policy == name)?;
        finite(cost.hours)
    };
    let spot = |(policy, name): (usize, &String)| {
        let effect = if policy == 0 {
            Estimate { mean: 0.0, interval: None }
        } else {
            results.effect(name, ALL, primary)?.relative()?
        };
        Some(Spot { policy, hours: hours(name)?, effect })
    };
    results.policies.iter().enumerate().filter_map(spot).collect()
}

/// Interval and marker of a policy.
fn draw(sheet: &mut Sheet, results: &Results, spot: &Spot, axes: &Axes) {
    let place = |effect: f64| axes.place(spot.hours, 100.0 * effect);
    let at = place(spot.effect.mean);
    let (low, high) = spot.effect.ends();
    let ends = [low, high].map(place);
    let name = &results.policies[spot.policy];
    let effect = results.effect(name, ALL, results.primary_outcome().name);
    let filled = effect.is_none_or(Effect::distinguishable);
    let words = results.words;
    let hours = say!(words, "mark-hours", hours = words.number(spot.hours));
    let told = if spot.policy == 0 {
        words.mark(name, &hours, &words.say("mark-baseline"))
    } else {
        words.mark(name, &hours, &spot.effect.told_as_effect(words))
    };
    sheet.telling(Some(spot.policy), at, &told, |sheet| {
        sheet.line(&ends, look(spot.policy).colour, STROKE);
        sheet.marker(at, look(spot.policy), filled);
    });
}

/// Hours and effect of every policy.
fn table(results: &Results) -> Grid {
    let words = results.words;
    let primary = results.primary_outcome().name;
    let row = |(policy, name): (usize, &String)| {
        let cost = results.costs.iter().find(|cost| cost.policy == *name)?;
        let effect = results.effect(name, ALL, primary);
        let change = effect.map_or_else(|| EMPTY.to_owned(), |effect| effect.change(words));
        let cells = [name.clone(), hours(words, cost.hours), change];
        Some(Row::of(policy, cells.map(Cell::plain).to_vec()))
    };
    let title = say!(words, "cost-title", outcome = words.outcome(primary));
    let head = [words.say("policy"), words.say("hours"), words.say("head-change")];
    Grid::of_rows(
        say!(words, "table-of", title = title),
        head.map(Cell::plain).to_vec(),
        results.policies.iter().enumerate().filter_map(row).collect(),
    )
}
