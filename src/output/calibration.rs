//! The tables of a calibration.

use super::tables::Line;
use crate::analysis::calibration::Calibration;
use crate::catalogue::figures::{Band, Figure, Measure, TABLE, Use};
use crate::catalogue::parameters;
use std::io::{Result, Write};

/// Writes `figures.csv`: every figure where the scenario starts and over accepted worlds. Returns
/// its rows.
///
/// # Errors
/// When it cannot be written.
pub fn figures(out: &mut dyn Write, calibration: &Calibration) -> Result<u64> {
    let mut line = Line::default();
    for name in [
        "figure",
        "use",
        "unit",
        "band",
        "band_low",
        "band_high",
        "estimate",
        "standard_error",
        "ci_low",
        "ci_high",
        "verdict",
        "residual",
        "worlds_low",
        "worlds_median",
        "worlds_high",
        "worlds_inside",
        "worlds_told",
        "evidence",
        "published",
        "source",
        "note",
    ] {
        line.text(name);
    }
    line.end(out)?;
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
        line.end(out)?;
    }
    Ok(TABLE.len() as u64)
}

/// What a reader of a figure must know of what the model counts.
fn note(figure: &Figure) -> String {
    if let Measure::Needs(what) = figure.measure {
        return format!("needs {what}");
    }
    String::new()
}

/// Writes `worlds.csv`: the tuned parameters of every world by their dotted names, the tuned
/// figures, the largest implausibility, and whether the world was accepted. Returns its rows.
///
/// # Errors
/// When it cannot be written.
pub fn worlds(out: &mut dyn Write, calibration: &Calibration) -> Result<u64> {
    let tuned = || TABLE.iter().enumerate().filter(|(_, figure)| figure.usage == Use::Tuned);
    let mut line = Line::default();
    line.text("world");
    for parameter in &calibration.tuned {
        line.text(parameters::TABLE[*parameter].name);
    }
    for (_, figure) in tuned() {
        line.text(figure.name);
    }
    line.text("implausibility").text("accepted").end(out)?;
    for (number, world) in (1..).zip(&calibration.worlds) {
        line.whole(number);
        for value in &world.values {
            line.short(f64::from(*value));
        }
        for (index, _) in tuned() {
            line.number(world.evaluations[index].estimate.map(|estimate| estimate.mean));
        }
        line.number(world.implausibility).yes_no(world.accepted()).end(out)?;
    }
    Ok(calibration.worlds.len() as u64)
}
