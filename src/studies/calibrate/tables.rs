//! The tables of a calibration.

use crate::catalogue::figures::{Band, Figure, Measure, TABLE, Use};
use crate::results::sheet::Sheet;
use crate::stats::estimate::Interval;
use crate::studies::answer::published::Evaluation;
use crate::studies::calibrate::judge::answers::{Narrowed, Prediction};
use crate::studies::calibrate::judge::calibration::{Calibration, Wave, share};
use crate::studies::calibrate::judge::tried::Tried;
use crate::studies::designs::tables as designs;
use crate::table::cell::Between;
use crate::table::column::Kind;
use crate::table::described::Described;
use crate::table::listed::{Table, columns};
use std::io::Result;

/// The tables with their columns.
pub(crate) fn described() -> Vec<Described> {
    let key = || std::iter::once("KEY");
    let deciding = TABLE.iter().position(|figure| figure.usage == Use::Tuned);
    let deciding: Vec<usize> = deciding.into_iter().collect();
    let keys = [(0, "KEY")].into_iter();
    let own = vec![
        Described::of("calibrate", "figures", figures_table().columns()),
        Described::of("calibrate", "waves", waves_table(&deciding).columns()),
        Described::of("calibrate", "ranges", ranges_table().columns()),
        Described::of("calibrate", "worlds", worlds_table(keys).columns()),
        Described::of("calibrate", "accepted", accepted_table("belongs_to", "", key()).columns()),
    ];
    [own, designs::described("calibrate", &[])].concat()
}

/// A figure with what came of it.
#[derive(Clone, Copy)]
struct OfFigure<'a> {
    figure: &'static Figure,
    evaluation: &'a Evaluation,
    worlds: Option<Prediction>,
}

impl OfFigure<'_> {
    fn band(self) -> (Option<f64>, Option<f64>) {
        match self.figure.band {
            Band::Between(low, high) => (Some(low), Some(high)),
            Band::AtLeast(low) => (Some(low), None),
            Band::Above(_) | Band::BelowCountry => (None, None),
        }
    }

    fn note(self) -> Option<String> {
        match self.figure.measure {
            Measure::Needs(what) => Some(format!("needs {what}")),
            _ => None,
        }
    }
}

/// Columns of `figures.csv`.
fn figures_table<'a>() -> Table<'a, OfFigure<'a>> {
    columns!(OfFigure<'a>, |it|
        "figure" => it.figure.name, "Published figure";
        "use" => it.figure.usage.word(), "Whether parameters are tuned to it, or it is for validation";
        "unit" => it.figure.unit, "Its unit";
        "band" => it.figure.band.text(), "Where it should lie, in words";
        "band_low" => it.band().0, "Lower end of the band, where that is a number";
        "band_high" => it.band().1, "Upper end of the band, where that is a number";
        "estimate" => it.evaluation.estimate.map(|own| own.mean),
            "The figure in the world from which the calibration starts";
        "standard_error" => it.evaluation.estimate.map(|own| own.standard_error),
            "Its standard error";
        "ci_low" => it.evaluation.estimate.map(|own| own.low), "Lower end of its 95% interval";
        "ci_high" => it.evaluation.estimate.map(|own| own.high), "Upper end of that interval";
        "verdict" => it.evaluation.verdict.word(),
            "Where the estimate lies: inside, below or above the band; untold without one";
        "residual" => it.evaluation.residual(it.figure.band),
            "How far the estimate lies outside the band, in its unit; negative below it";
        "worlds_low" => it.worlds.map(|worlds| worlds.low), "Smallest estimate of an accepted world";
        "worlds_median" => it.worlds.map(|worlds| worlds.median),
            "Middle estimate over accepted worlds";
        "worlds_high" => it.worlds.map(|worlds| worlds.high), "Largest estimate of an accepted world";
        "worlds_inside" => it.worlds.map_or(0, |worlds| worlds.inside),
            "Accepted worlds in which it lies in the band";
        "worlds_told" => it.worlds.map_or(0, |worlds| worlds.told),
            "Accepted worlds that have an estimate";
        "evidence" => it.figure.evidence.word(), "On what kind of evidence the band rests";
        "published" => it.figure.published.en, "What was published";
        "source" => it.figure.source.en, "Where it was published";
        "note" => it.note(), "What the model would have to hold to give it an estimate";
    )
}

/// Writes `figures.csv`: every figure where the scenario starts and over accepted worlds.
///
/// # Errors
/// When it cannot be written.
pub fn figures(out: &mut Sheet, calibration: &Calibration) -> Result<()> {
    let rows = TABLE.iter().enumerate().map(|(index, figure)| OfFigure {
        figure,
        evaluation: &calibration.defaults[index],
        worlds: calibration.prediction(index),
    });
    out.table(&figures_table(), rows)
}

/// A world with its number, from 1.
type Numbered<'a> = (usize, &'a Tried);

fn numbered<'a>() -> Table<'a, Numbered<'a>> {
    columns!(Numbered<'a>, |(number, world)|
        "world" => number, "Number of the world, from 1";
        "wave" => world.wave, "The wave in which it was tried";
    )
}

/// Columns of `worlds.csv`, given the tuned things by place and name.
pub(super) fn worlds_table<'a>(
    tuned: impl Iterator<Item = (usize, &'a str)>,
) -> Table<'a, Numbered<'a>> {
    let mut table = numbered();
    for (axis, name) in tuned {
        let value = move |(_, world): Numbered<'a>| world.values[axis] as f32;
        table = table.with(name, "Its value in the world", value);
    }
    for (index, figure) in TABLE.iter().enumerate().filter(|(_, it)| it.usage == Use::Tuned) {
        let value = move |(_, world): Numbered<'a>| world.evaluations[index].estimate;
        table = table.with(figure.name, figure.meaning.en, move |row| value(row).map(|it| it.mean));
    }
    columns!(in table, Numbered<'a>, |(number, world)|
        "implausibility" as Fine => Some(world.implausibility).filter(|it| it.is_finite()),
            "How far the worst deciding figure lies outside its band widened by two standard errors, in half-widths of the band; empty where one has no estimate";
        "accepted" => world.accepted(), "yes: no deciding figure lies outside its widened band";
    )
}

/// Writes `worlds.csv`: every world that was tried, with its wave, the values of the tuned
/// parameters by their dotted names, the tuned figures, the largest implausibility, and whether it
/// was accepted.
///
/// # Errors
/// When it cannot be written.
pub fn worlds(out: &mut Sheet, calibration: &Calibration) -> Result<()> {
    let tuned = calibration.tuned.iter();
    let tuned = tuned.map(|axis| (*axis, calibration.space.axes[*axis].name.as_str()));
    out.table(&worlds_table(tuned), (1..).zip(&calibration.worlds))
}

/// Columns of `accepted.csv`, given the column that tells what worlds belong to, what it says, and all
/// that differs between them.
fn accepted_table<'a>(
    column: &'a str,
    says: &'a str,
    axes: impl Iterator<Item = &'a str>,
) -> Table<'a, Numbered<'a>> {
    let meaning = "What the world belongs to: where that is another scenario, it is not read again";
    let mut table = numbered().with(column, meaning, move |_| says);
    for (axis, name) in axes.enumerate() {
        let value = move |(_, world): Numbered<'a>| world.values[axis];
        table = table.with(name, "Its value in the world, exact", value);
    }
    table
}

/// Writes `accepted.csv`: every accepted world with its number in `worlds.csv`, its wave, what it
/// belongs to (a column's name and what it says), and the values of all that differs between worlds
/// by their dotted names, exact, so that the model reads the same bits.
///
/// # Errors
/// When it cannot be written.
pub fn accepted(
    out: &mut Sheet,
    calibration: &Calibration,
    column: &str,
    belongs_to: &str,
) -> Result<()> {
    let axes = calibration.space.axes.iter().map(|axis| axis.name.as_str());
    let accepted = (1..).zip(&calibration.worlds).filter(|(_, world)| world.accepted());
    out.table(&accepted_table(column, belongs_to, axes), accepted)
}

/// A wave with its number, from 1.
type OfWave<'a> = (usize, &'a Wave);

/// A share of worlds with its interval; nothing of none.
fn part(of: usize, all: usize) -> Option<Between> {
    share(of, all).map(|(share, interval)| Between(Some(share), Some(interval)))
}

fn wrong(wave: &Wave) -> Option<(f64, Interval)> {
    share(wave.wrongly_ruled_out, wave.checked)
}

/// Columns of `waves.csv`, given the figures that decide.
fn waves_table<'a>(deciding: &[usize]) -> Table<'a, OfWave<'a>> {
    let mut table = columns!(OfWave<'a>, |(number, wave)|
        "wave" => number, "Number of the wave, from 1";
        "candidates" => wave.candidates, "Points that were looked at";
        "tried" => wave.tried, "Those of them that were not ruled out, and so were tried";
        "not_ruled_out" as Share => part(wave.tried, wave.candidates as usize),
            "Their share of all candidates";
        "expected" => wave.expected, "Worlds expected to be accepted; empty in the first wave";
        "accepted" => wave.accepted, "Worlds that were accepted";
        "acceptance" as Share => part(wave.accepted, wave.tried), "Their share of those tried";
        "checked" => wave.checked, "Accepted worlds of all waves before";
        "wrongly_ruled_out" => wave.wrongly_ruled_out,
            "Those of them that the emulators would have ruled out, each left out of the fit";
        "wrongly_ruled_out_share" as Share => wrong(wave).map(|it| it.0), "Their share";
        "wrongly_ruled_out_low" as Share => wrong(wave).map(|it| it.1.low), "Lower end of its interval";
        "wrongly_ruled_out_high" as Share => wrong(wave).map(|it| it.1.high),
            "Upper end of that interval";
    );
    for (place, figure) in deciding.iter().enumerate() {
        let name = format!("predictive_r2_{}", TABLE[*figure].name);
        let meaning = "Share of the variance of this figure that its emulator predicts for worlds \
                       left out of its fit; empty without an emulator";
        let value = move |(_, wave): OfWave<'a>| wave.predictive_r2[place];
        table = table.add(name, Some(Kind::Share), meaning, value);
    }
    table
}

/// Writes `waves.csv`: what each wave tried and accepted, what was ruled out before it, and how
/// good the emulators were that did so.
///
/// # Errors
/// When it cannot be written.
pub fn waves(out: &mut Sheet, calibration: &Calibration) -> Result<()> {
    out.table(&waves_table(&calibration.deciding), (1..).zip(&calibration.waves))
}

/// Something that differs between worlds, and what is left of its range.
type OfRange<'a> = (&'a Calibration, &'a Narrowed);

/// Columns of `ranges.csv`.
fn ranges_table<'a>() -> Table<'a, OfRange<'a>> {
    columns!(OfRange<'a>, |(all, one)|
        "name" => all.space.axes[one.axis].name.as_str(), "What differs between worlds";
        "tuned" => all.tuned.contains(&one.axis), "Whether it is tuned to figures";
        "range_low" => all.space.axes[one.axis].range().0, "Lower end of its range";
        "range_high" => all.space.axes[one.axis].range().1, "Upper end of its range";
        "start" => all.start[one.axis] as f32, "Its value where the calibration starts";
        "accepted_low" => one.low as f32, "Smallest accepted value";
        "accepted_mean" => one.mean as f32, "Mean of the accepted values";
        "accepted_high" => one.high as f32, "Largest accepted value";
        "width" as Share => one.width,
            "Share of the distribution from which worlds are drawn between the smallest and the largest";
        "spread" as Share => one.spread,
            "Standard deviation of accepted values over that of all, both as shares of that distribution; empty for fewer than two";
        "distance" as Fine => one.distance,
            "Largest distance between the distributions of accepted and of drawn values (Kolmogorov)";
        "beyond_chance" => one.beyond_chance,
            "yes: chance gives any so large a distance in at most one of twenty calibrations";
    )
}

/// Writes `ranges.csv`: what accepted worlds leave of the range of all that differs between worlds.
///
/// # Errors
/// When it cannot be written.
pub fn ranges(out: &mut Sheet, calibration: &Calibration) -> Result<()> {
    let narrowed = calibration.narrowed();
    out.table(&ranges_table(), narrowed.iter().map(|one| (calibration, one)))
}
