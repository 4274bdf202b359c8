//! The primary outcome against the dose of an intervention: a small panel for each curve.

use crate::charts::axis::{Scale, Ticks};
use crate::charts::estimate::{Estimate, finite, span};
use crate::charts::legend;
use crate::charts::sheet::{Anchor, Point, Sheet};
use crate::charts::style::{
    AXIS, GRID, HEADING, INK, MARGIN, SMALL, SOFT, STROKE, Sign, WIDTH, look, shorten,
};
use crate::pages::grid::{Cell, Grid, Row};
use crate::studies::answer::effect::TOO_FEW_REPLICATES;
use crate::studies::run::figures::grids::hours;
use crate::studies::run::figures::plot::{Plot, Policies};
use crate::studies::run::results::{Dose, Results};
use crate::studies::shared::form::form;
use crate::words::{EMPTY, Words, say};

/// The figure.
pub(crate) const PLOT: Plot = Plot {
    name: "doses",
    section: |words| ("dosage", words.say("part-doses")),
    policies: Policies::All,
    sheet,
    alt: |results| {
        let words = results.words;
        say!(
            words,
            "doses-alt",
            outcome = words.outcome(results.primary_outcome().name),
            interventions = words.list(&results.interventions()),
        )
    },
    caption: |results| results.words.say("doses-caption"),
    tables: |results| vec![table(results)],
    by_outcome: None,
};

/// Doses besides zero from which on there is a curve.
const FEWEST: usize = 2;
/// Room for the numbers left of a panel.
const NUMBERS: f64 = 50.0;
/// Between the two columns.
const GUTTER: f64 = 26.0;
/// Height of a panel's picture.
const HEIGHT: f64 = 150.0;
/// Height of what stands above a panel's picture.
const HEAD: f64 = 34.0;
/// Height of what stands below it.
const FEET: f64 = 62.0;
/// Steps wanted on the upright axis.
const STEPS: u32 = 5;

/// The figure; `None` without a curve.
fn sheet(results: &Results) -> Option<Sheet> {
    let words = results.words;
    let curves: Vec<&[Dose]> =
        results.doses.chunk_by(same_curve).filter(|curve| curve.len() >= FEWEST).collect();
    let (low, high) = span(curves.iter().flat_map(|curve| curve.iter()).filter_map(estimate))?;
    let ticks = Ticks::around(100.0 * low.min(0.0), 100.0 * high.max(0.0), STEPS);
    let outcome = results.primary_outcome().name;
    let (mut sheet, y) = Sheet::open(
        words,
        &results.title,
        &say!(words, "doses-title", outcome = words.outcome(outcome)),
        &say!(words, "doses-below", baseline = results.baseline()),
    );
    let y = legend::verdicts(&mut sheet, y + 4.0) + 12.0;
    let columns = if curves.len() == 1 { 1 } else { 2 };
    let width = (WIDTH - 2.0 * MARGIN - GUTTER) / 2.0;
    for (number, curve) in curves.iter().enumerate() {
        let left = MARGIN + (number % columns) as f64 * (width + GUTTER);
        let top = y + (number / columns) as f64 * (HEAD + HEIGHT + FEET);
        panel(&mut sheet, curve, &ticks, (left, top), width);
    }
    let bottom = y + curves.len().div_ceil(columns) as f64 * (HEAD + HEIGHT + FEET);
    Some(sheet.close(
        bottom,
        &results.foot_of_differences(|words, replicates| {
            say!(words, "doses-foot", replicates = replicates)
        }),
    ))
}

/// Whether two doses are of one curve.
fn same_curve(one: &Dose, other: &Dose) -> bool {
    one.intervention == other.intervention
        && one.coverage == other.coverage
        && one.weeks == other.weeks
        && one.form == other.form
}

fn estimate(dose: &Dose) -> Option<Estimate> {
    Estimate::new(dose.relative_difference, dose.relative_low, dose.relative_high)
}

/// The name of the curve that a dose is of.
fn name_of_curve(words: Words, dose: &Dose) -> String {
    let form = form(words, dose.form);
    words.curve(&dose.intervention, dose.coverage, dose.weeks.0, &form)
}

/// One curve with its title and axes.
fn panel(sheet: &mut Sheet, curve: &[Dose], ticks: &Ticks, (left, top): Point, width: f64) {
    let words = sheet.words;
    let first = &curve[0];
    let title = name_of_curve(words, first);
    let title = shorten(&title, HEADING, width);
    sheet.text((left, top + HEADING / 2.0), &title, HEADING, INK, Anchor::Start);
    let (start, end) = (left + NUMBERS, left + width - 12.0);
    let (upper, lower) = (top + HEAD, top + HEAD + HEIGHT);
    let up = ticks.scale(lower, upper);
    let largest = curve.iter().map(|dose| dose.dose).fold(0.0, f64::max);
    let across = Scale { from: (0.0, start), to: (largest * 1.06, end) };
    ticks.percentages_across(sheet, &up, start, end);
    let zero = (across.place(0.0), up.place(0.0));
    let told: Vec<(&Dose, Estimate)> =
        curve.iter().filter_map(|dose| Some((dose, estimate(dose)?))).collect();
    let mut points = vec![zero];
    points
        .extend(told.iter().map(|(dose, it)| (across.place(dose.dose), up.place(100.0 * it.mean))));
    sheet.line(&points, GRID, STROKE);
    for ((dose, estimate), point) in told.iter().zip(&points[1..]) {
        let look = Sign::of(dose.verdict).look();
        let (low, high) = estimate.ends();
        let ends = [low, high].map(|end| (point.0, up.place(100.0 * end)));
        let numbers = estimate.told_as_effect(words);
        let what = say!(words, "mark-dose", dose = words.dose(dose.dose));
        let told = words.mark(&title, &what, &numbers);
        sheet.telling(None, *point, &told, |sheet| {
            sheet.line(&ends, look.0.colour, STROKE);
            sheet.marker(*point, look.0, look.1);
        });
    }
    sheet.marker(zero, look(0), true);
    feet(sheet, curve, &across, lower);
}

/// Doses and hours below a panel; numbers that would run into each other are left out.
fn feet(sheet: &mut Sheet, curve: &[Dose], across: &Scale, lower: f64) {
    const APART: f64 = 34.0;
    let words = sheet.words;
    let y = lower + 8.0 + SMALL * 0.8;
    sheet.text((across.place(0.0), y), "0", SMALL, SOFT, Anchor::Middle);
    let mut last = across.place(0.0);
    for dose in curve {
        let x = across.place(dose.dose);
        sheet.rule((x, lower), (x, lower + 4.0), AXIS);
        if x - last < APART {
            continue;
        }
        last = x;
        sheet.text((x, y), &words.dose(dose.dose), SMALL, SOFT, Anchor::Middle);
        if let Some(hours) = finite(dose.hours) {
            let hours = words.hours_short(hours);
            sheet.text((x, y + SMALL * 1.3), &hours, SMALL, SOFT, Anchor::Middle);
        }
    }
    let middle = f64::midpoint(across.from.1, across.to.1);
    sheet.text((middle, y + SMALL * 2.8), &words.say("doses-axis"), SMALL, SOFT, Anchor::Middle);
}

/// All doses of all curves.
fn table(results: &Results) -> Grid {
    let words = results.words;
    let row = |dose: &Dose| {
        let estimate =
            Estimate::new(dose.relative_difference, dose.relative_low, dose.relative_high);
        let change = estimate
            .filter(|_| dose.said() != TOO_FEW_REPLICATES)
            .map(|it| it.told_as_effect(words));
        let cells = [
            name_of_curve(words, dose),
            words.verdict_short(dose.said()),
            words.dose(dose.dose),
            hours(words, dose.hours),
            change.unwrap_or_else(|| EMPTY.to_owned()),
        ];
        Row::plain(cells.map(Cell::plain).to_vec())
    };
    let head = [
        words.say("head-intervention"),
        words.say("verdict"),
        words.say("head-dose"),
        words.say("hours"),
        words.say("head-change"),
    ];
    let outcome = words.outcome(results.primary_outcome().name);
    let title = say!(words, "doses-title", outcome = outcome);
    let mut grid = Grid::of_rows(
        say!(words, "table-of", title = title),
        head.map(Cell::plain).to_vec(),
        results.doses.iter().map(row).collect(),
    );
    grid.numbers = 2..5;
    grid
}
