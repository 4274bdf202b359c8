//! What accepted worlds leave of each range.

use crate::charts::axis::Scale;
use crate::charts::sheet::{Anchor, Sheet};
use crate::charts::style::{GRID, HEADING, INK, LABEL, SMALL, SOFT, STROKE, look};
use crate::studies::calibrate::judge::answers::Narrowed;
use crate::studies::calibrate::judge::calibration::Calibration;
use crate::studies::calibrate::told::{OTHERS, Setting, fine, number};
use crate::words::say;

/// Height of a parameter.
const ROW: f64 = 24.0;
/// Where the ranges begin and end.
const LINES: (f64, f64) = (280.0, 610.0);
/// Where the numbers stand.
const NUMBERS: f64 = 625.0;

/// The sheet; nothing if no world was accepted.
pub(crate) fn sheet(calibration: &Calibration, setting: &Setting) -> Option<Sheet> {
    let told = calibration.narrowed_most(OTHERS);
    if told.is_empty() {
        return None;
    }
    let words = setting.words;
    let (mut sheet, mut y) = Sheet::open(
        words,
        &setting.scenario,
        &words.say("calibration-ranges-title"),
        &words.say("calibration-ranges-below"),
    );
    let (tuned, others) = told.split_at(calibration.tuned.len());
    for (heading, rows) in [
        (words.say("calibration-ranges-tuned"), tuned),
        (words.say("calibration-ranges-others"), others),
    ] {
        if rows.is_empty() {
            continue;
        }
        y += HEADING * 1.6;
        sheet.text((18.0, y), &heading, HEADING, INK, Anchor::Start);
        y += ROW;
        for narrowed in rows {
            row(&mut sheet, calibration, narrowed, y);
            y += ROW;
        }
    }
    let accepted = words.number_of("accepted-worlds", calibration.accepted().count());
    let foot = say!(words, "calibration-ranges-foot", accepted = accepted);
    Some(sheet.close(y - ROW * 0.3, &foot))
}

fn row(sheet: &mut Sheet, calibration: &Calibration, narrowed: &Narrowed, y: f64) {
    let axis = &calibration.space.axes[narrowed.axis];
    let (low, high) = axis.range();
    let scale = Scale { from: (low, LINES.0), to: (high, LINES.1) };
    let place = |value: f64| scale.place(value).clamp(LINES.0, LINES.1);
    let [lowest, tenth, median, ninth, highest] =
        narrowed.shares.map(|share| place(axis.quantile(share)));
    sheet.text((18.0, y), &axis.name, LABEL, INK, Anchor::Start);
    sheet.line(&[(LINES.0, y), (LINES.1, y)], GRID, 9.0);
    let look_of = look(1);
    sheet.line(&[(lowest, y), (highest, y)], look_of.colour, STROKE);
    sheet.line(&[(tenth, y), (ninth, y)], look_of.colour, 5.0);
    sheet.line(&[(median, y - 7.0), (median, y + 7.0)], INK, STROKE);
    let start = calibration.start[narrowed.axis];
    if (low..=high).contains(&start) {
        sheet.marker((place(start), y), look(0), false);
    }
    let words = sheet.words;
    let spread = narrowed.spread.map_or(String::new(), |spread| fine(words, spread));
    let ends = words.interval(&number(words, low), &number(words, high));
    sheet.text((NUMBERS, y), &ends, SMALL, SOFT, Anchor::Start);
    sheet.text((782.0, y), &spread, SMALL, INK, Anchor::End);
}
