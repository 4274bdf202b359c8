//! The trade-off between coverage and density along the path of boxes: one panel per reported region.

use crate::charts::axis::{Scale, Ticks};
use crate::charts::sheet::{Anchor, Mark, Point, Sheet};
use crate::charts::style::{GRID, HEADING, INK, SMALL, SOFT, STROKE, shorten};
use crate::studies::explore::figures::dots::disc;
use crate::studies::explore::judge::boxes::{BoxRow, Found, Sought};
use crate::studies::explore::judge::exploration::Exploration;
use crate::studies::explore::judge::world::Verdict;
use crate::studies::explore::setting::{Setting, colour};
use crate::studies::explore::told;
use crate::words::capital;

/// Height of a panel without its title and axis.
const HEIGHT: f64 = 150.0;
/// Where the panels of a row begin and end.
const PANELS: [(f64, f64); 2] = [(64.0, 390.0), (456.0, 782.0)];

/// The sheet, for the group with most worlds; none if no region is reported.
pub(crate) fn sheet(told: &Exploration, setting: &Setting) -> Option<Sheet> {
    let words = setting.words;
    let group = told.groups().into_iter().max_by_key(|group| told.count(*group))?;
    let own = told.boxes.iter().filter(|row| row.group == group);
    let rows: Vec<(&BoxRow, &Found)> = own.filter_map(|row| Some((row, row.reported()?))).collect();
    if rows.is_empty() {
        return None;
    }
    let title = words.say("explore-tradeoff-title");
    let below =
        format!("{}. {}.", told::group(setting, told, group), capital(&told::primary(words, told)));
    let (mut sheet, y) = Sheet::open(words, &setting.title, &title, &below);
    let mut y = y + 8.0;
    for pair in rows.chunks(2) {
        for ((row, found), (left, right)) in pair.iter().zip(PANELS) {
            panel(&mut sheet, told, row, found, left, right, y);
        }
        y += HEIGHT + 76.0;
    }
    Some(sheet.close(y - 14.0, &words.say("explore-tradeoff-foot")))
}

fn panel(
    sheet: &mut Sheet,
    told: &Exploration,
    row: &BoxRow,
    found: &Found,
    left: f64,
    right: f64,
    y: f64,
) {
    let words = sheet.words;
    let ticks = Ticks::around(0.0, 100.0, 4);
    let (top, bottom) = (y + HEADING * 1.8, y + HEADING * 1.8 + HEIGHT);
    let up = Scale { from: (0.0, bottom), to: (100.0, top) };
    let across = Scale { from: (0.0, left), to: (100.0, right) };
    let name = told::box_title(words, told, row);
    let name = shorten(&name, HEADING, right - left);
    sheet.text((left, y + HEADING * 0.6), &name, HEADING, INK, Anchor::Start);
    for value in ticks.values.iter().filter(|value| (0.0..=100.0).contains(*value)) {
        let label = format!("{}%", words.fixed(*value, 0));
        let (height, place) = (up.place(*value), across.place(*value));
        sheet.rule((left, height), (right, height), GRID);
        sheet.text((left - 6.0, height), &label, SMALL, SOFT, Anchor::End);
        sheet.text((place, bottom + SMALL * 1.2), &label, SMALL, SOFT, Anchor::Middle);
    }
    let place = |coverage: f64, density: f64| -> Point {
        (across.place(100.0 * coverage), up.place(100.0 * density))
    };
    let verdict = match row.sought {
        Sought::Fails => Verdict::Smaller,
        Sought::Works => Verdict::Better,
        Sought::Worse => Verdict::Worse,
    };
    let base = vec![place(0.0, found.base), place(1.0, found.base)];
    sheet.marks.push(Mark::Line { points: base, colour: SOFT, width: 1.0, dash: &[3.0, 2.5] });
    let path = found.path.iter();
    let mut points: Vec<(f64, f64)> =
        path.filter_map(|step| Some((step.coverage?, step.density?))).collect();
    points.sort_by(|one, other| one.0.total_cmp(&other.0));
    let points: Vec<Point> =
        points.into_iter().map(|(coverage, density)| place(coverage, density)).collect();
    sheet.line(&points, colour(verdict), STROKE);
    if let Some((coverage, density)) = found.coverage.value.zip(found.density.value) {
        disc(sheet, place(coverage, density), 4.5, verdict);
    }
    let label = shorten(&words.say("explore-tradeoff-across"), SMALL, right - left);
    let middle = f64::midpoint(left, right);
    sheet.text((middle, bottom + SMALL * 2.6), &label, SMALL, SOFT, Anchor::Middle);
}
