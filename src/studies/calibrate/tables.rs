//! The tables of a calibration.

use crate::catalogue::figures::{Band, Figure, Measure, TABLE, Use};
use crate::results::columns::Columns;
use crate::results::sheet::Sheet;
use crate::studies::calibrate::judge::calibration::{Calibration, share};
use std::io::Result;

/// Writes `figures.csv`: every figure where the scenario starts and over accepted worlds.
///
/// # Errors
/// When it cannot be written.
pub fn figures(out: &mut Sheet, calibration: &Calibration) -> Result<()> {
    out.columns(
        &Columns::default()
            .text(["figure", "use", "unit", "band"])
            .real(["band_low", "band_high", "estimate", "standard_error", "ci_low", "ci_high"])
            .text(["verdict"])
            .real(["residual", "worlds_low", "worlds_median", "worlds_high"])
            .whole(["worlds_inside", "worlds_told"])
            .text(["evidence", "published", "source", "note"]),
    )?;
    let line = out;
    for (index, figure) in TABLE.iter().enumerate() {
        let (low, high) = match figure.band {
            Band::Between(low, high) => (Some(low), Some(high)),
            Band::AtLeast(low) => (Some(low), None),
            Band::Above(_) | Band::BelowCountry => (None, None),
        };
        let evaluation = calibration.defaults[index];
        let own = evaluation.estimate;
        let worlds = calibration.prediction(index);
        line.text(figure.name)
            .text(figure.usage.word())
            .text(figure.unit)
            .text(&figure.band.text())
            .numbers(&[low, high])
            .number(own.map(|own| own.mean))
            .number(own.map(|own| own.standard_error))
            .numbers(&[own.map(|own| own.low), own.map(|own| own.high)])
            .text(evaluation.verdict.word())
            .number(evaluation.residual(figure.band))
            .number(worlds.map(|worlds| worlds.low))
            .number(worlds.map(|worlds| worlds.median))
            .number(worlds.map(|worlds| worlds.high))
            .whole(worlds.map_or(0, |worlds| worlds.inside as i64))
            .whole(worlds.map_or(0, |worlds| worlds.told as i64))
            .text(figure.evidence.word())
            .text(figure.published)
            .text(figure.source)
            .text(&note(figure));
        line.end()?;
    }
    Ok(())
}

/// What a reader of a figure must know of what the model counts.
fn note(figure: &Figure) -> String {
    if let Measure::Needs(what) = figure.measure {
        return format!("needs {what}");
    }
    String::new()
}

/// Writes `worlds.csv`: every world that was tried, with its wave, the values of the tuned
/// parameters by their dotted names, the tuned figures, the largest implausibility, and whether it
/// was accepted.
///
/// # Errors
/// When it cannot be written.
pub fn worlds(out: &mut Sheet, calibration: &Calibration) -> Result<()> {
    let tuned = || TABLE.iter().enumerate().filter(|(_, figure)| figure.usage == Use::Tuned);
    let axes = calibration.tuned.iter().map(|axis| &calibration.space.axes[*axis].name);
    let columns = Columns::default().whole(["world", "wave"]).real(axes);
    let columns = columns.real(tuned().map(|(_, figure)| figure.name)).real(["implausibility"]);
    out.columns(&columns.text(["accepted"]))?;
    let line = out;
    for (number, world) in (1..).zip(&calibration.worlds) {
        line.whole(number).whole(world.wave as i64);
        for axis in &calibration.tuned {
            line.short(world.values[*axis]);
        }
        for (index, _) in tuned() {
            line.number(world.evaluations[index].estimate.map(|estimate| estimate.mean));
        }
        line.number(world.implausibility).yes_no(world.accepted()).end()?;
    }
    Ok(())
}

/// Writes `accepted.csv`: every accepted world with its number in `worlds.csv`, its wave, what it
/// belongs to (a column's name and what it says), and the values of all that differs between worlds
/// by their dotted names, exact, so that the model reads the same bits.
///
/// # Errors
/// When it cannot be written.
pub fn accepted(out: &mut Sheet, calibration: &Calibration, belongs: (&str, &str)) -> Result<()> {
    let columns = Columns::default().whole(["world", "wave"]).text([belongs.0]);
    let axes = calibration.space.axes.iter().map(|axis| &axis.name);
    out.columns(&columns.real(axes))?;
    let line = out;
    for (number, world) in (1..).zip(&calibration.worlds).filter(|(_, world)| world.accepted()) {
        line.whole(number).whole(world.wave as i64).text(belongs.1);
        for value in &world.values {
            line.number(*value);
        }
        line.end()?;
    }
    Ok(())
}

/// Writes `waves.csv`: what each wave tried and accepted, what was ruled out before it, and how
/// good the emulators were that did so.
///
/// # Errors
/// When it cannot be written.
pub fn waves(out: &mut Sheet, calibration: &Calibration) -> Result<()> {
    let foretold = calibration.deciding.iter();
    let foretold = foretold.map(|figure| format!("foretold_{}", TABLE[*figure].name));
    let columns = Columns::default()
        .whole(["wave", "candidates", "tried"])
        .real(["not_ruled_out", "not_ruled_out_low", "not_ruled_out_high", "expected"])
        .whole(["accepted"])
        .real(["acceptance", "acceptance_low", "acceptance_high"])
        .whole(["checked", "wrongly_ruled_out"])
        .real(["wrongly_ruled_out_share", "wrongly_ruled_out_low", "wrongly_ruled_out_high"]);
    out.columns(&columns.real(foretold))?;
    let line = out;
    for (number, wave) in (1..).zip(&calibration.waves) {
        let with_interval = |line: &mut Sheet, of: usize, all: usize| {
            let told = share(of, all);
            line.number(told.map(|(share, _)| share))
                .number(told.map(|(_, interval)| interval.low))
                .number(told.map(|(_, interval)| interval.high));
        };
        line.whole(number).whole(i64::from(wave.candidates)).whole(wave.tried as i64);
        with_interval(line, wave.tried, wave.candidates as usize);
        line.number(wave.expected).whole(wave.accepted as i64);
        with_interval(line, wave.accepted, wave.tried);
        line.whole(wave.checked as i64).whole(wave.wrongly_ruled_out as i64);
        with_interval(line, wave.wrongly_ruled_out, wave.checked);
        line.numbers(&wave.foretold).end()?;
    }
    Ok(())
}

/// Writes `ranges.csv`: what accepted worlds leave of the range of all that differs between worlds.
///
///
/// # Errors
/// When it cannot be written.
pub fn ranges(out: &mut Sheet, calibration: &Calibration) -> Result<()> {
    out.columns(
        &Columns::default()
            .text(["name", "tuned"])
            .real([
                "range_low",
                "range_high",
                "start",
                "accepted_low",
                "accepted_mean",
                "accepted_high",
                "width",
                "spread",
                "distance",
            ])
            .text(["beyond_chance"]),
    )?;
    let line = out;
    let narrowed = calibration.narrowed();
    for one in &narrowed {
        let axis = &calibration.space.axes[one.axis];
        let (low, high) = axis.range();
        line.text(&axis.name)
            .yes_no(calibration.tuned.contains(&one.axis))
            .numbers(&[Some(low), Some(high)])
            .short(calibration.start[one.axis])
            .short(one.low)
            .short(one.mean)
            .short(one.high)
            .number(one.width)
            .number(one.spread)
            .number(one.distance)
            .yes_no(one.beyond_chance)
            .end()?;
    }
    Ok(())
}
