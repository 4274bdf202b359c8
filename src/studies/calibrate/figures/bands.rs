//! Figures against their bands: worlds of the first wave and accepted ones.

use crate::catalogue::figures::{Band, TABLE};
use crate::charts::axis::Scale;
use crate::charts::sheet::{Anchor, Sheet};
use crate::charts::style::{GRID, INK, LABEL, SMALL, SOFT, STROKE, TINT, look};
use crate::studies::calibrate::judge::answers::BandAtWork;
use crate::studies::calibrate::judge::calibration::Calibration;
use crate::studies::calibrate::told::{Setting, number};
use crate::words::say;

/// Height of a figure.
const ROW: f64 = 46.0;
/// Where the lines begin and end; the band fills the middle third.
const LINES: (f64, f64) = (230.0, 590.0);
/// Where the shares stand.
const SHARES: f64 = 610.0;

/// The sheet; nothing if no figure decides.
pub(crate) fn sheet(calibration: &Calibration, setting: &Setting) -> Option<Sheet> {
    let words = setting.words;
    let (mut sheet, top) = Sheet::open(
        words,
        &setting.scenario,
        &words.say("calibration-bands-title"),
        &words.say("calibration-bands-below"),
    );
    let bands = calibration.bands(1);
    if bands.is_empty() {
        return None;
    }
    let mut y = top + ROW * 0.8;
    for band in &bands {
        row(&mut sheet, calibration, band, y);
        y += ROW;
    }
    Some(sheet.close(y - ROW * 0.2, &words.say("calibration-bands-foot")))
}

fn row(sheet: &mut Sheet, calibration: &Calibration, at_work: &BandAtWork, y: f64) {
    let figure = &TABLE[at_work.figure];
    let Band::Between(low, high) = figure.band else { return };
    let width = high - low;
    let scale = Scale { from: (low - width, LINES.0), to: (high + width, LINES.1) };
    let place = |value: f64| scale.place(value).clamp(LINES.0, LINES.1);
    sheet.text((18.0, y), figure.name, LABEL, INK, Anchor::Start);
    sheet.rectangle((place(low), y - 15.0), (place(high), y + 15.0), TINT);
    for end in [low, high] {
        sheet.rule((place(end), y - 15.0), (place(end), y + 15.0), GRID);
        sheet.text((place(end), y + 22.0), &number(sheet.words, end), SMALL, SOFT, Anchor::Middle);
    }
    if let Some(all) = calibration.estimates(at_work.figure, false) {
        sheet.line(&[(place(all[1]), y - 6.0), (place(all[3]), y - 6.0)], SOFT, 5.0);
    }
    if let Some(all) = calibration.estimates(at_work.figure, true) {
        let colour = look(1).colour;
        sheet.line(&[(place(all[0]), y + 5.0), (place(all[4]), y + 5.0)], colour, STROKE);
        sheet.line(&[(place(all[1]), y + 5.0), (place(all[3]), y + 5.0)], colour, 5.0);
    }
    if let Some(start) = calibration.defaults[at_work.figure].estimate {
        sheet.marker((place(start.mean), y), look(0), false);
    }
    let words = sheet.words;
    let rejects =
        say!(words, "calibration-band-rejects", percent = words.percent(at_work.rejected));
    let alone = say!(words, "calibration-band-alone", percent = words.percent(at_work.alone));
    sheet.text((SHARES, y - 7.0), &rejects, SMALL, INK, Anchor::Start);
    sheet.text((SHARES, y + 7.0), &alone, SMALL, SOFT, Anchor::Start);
}
