//! The few lines that a terminal of eighty columns shows.

use super::page::{acceptance, bias, in_all};
use super::{OTHERS, Setting, number, percent, short_band};
use crate::analysis::calibration::{Calibration, share};
use crate::catalogue::figures::{TABLE, Use};
use std::fmt::Write;

/// A paragraph for a terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Paragraph {
    /// Text that may be broken between words.
    Flowing(String),
    /// Lines that stand as they are, none longer than eighty columns.
    Fixed(String),
}

/// What came of a calibration, in paragraphs.
#[must_use]
pub fn summary(calibration: &Calibration, setting: &Setting) -> Vec<Paragraph> {
    vec![
        Paragraph::Flowing(
            "Figures where the scenario starts, with 95% intervals over replicates (T tuned to, \
             V for validation only, S structure):"
                .to_owned(),
        ),
        Paragraph::Fixed(figures(calibration)),
        Paragraph::Flowing(in_all(calibration, setting)),
        Paragraph::Fixed(waves(calibration)),
        Paragraph::Flowing(acceptance(calibration)),
        Paragraph::Flowing(bias(calibration)),
        Paragraph::Flowing(binding(calibration)),
        Paragraph::Flowing(narrowed(calibration)),
        Paragraph::Flowing(validation(calibration)),
        Paragraph::Flowing(proposal(calibration)),
        Paragraph::Fixed(settings(calibration)),
    ]
}

fn figures(calibration: &Calibration) -> String {
    let mut text = String::new();
    for (figure, evaluation) in TABLE.iter().zip(&calibration.defaults) {
        let (mean, interval) = evaluation.estimate.map_or_else(Default::default, |estimate| {
            let interval = format!("{}-{}", number(estimate.low), number(estimate.high));
            (number(estimate.mean), interval)
        });
        let usage = match figure.usage {
            Use::Tuned => "T",
            Use::Validation => "V",
            Use::Structure => "S",
        };
        let _ = writeln!(
            text,
            "{usage} {:<28} {mean:>6} {interval:<13} {:<6} {}",
            figure.name,
            evaluation.verdict.word(),
            short_band(figure.band)
        );
    }
    text
}

/// What each wave tried and accepted.
fn waves(calibration: &Calibration) -> String {
    let mut text = String::from("wave  looked at   tried  accepted   share  95% interval\n");
    for (number, wave) in (1..).zip(&calibration.waves) {
        let told =
            share(wave.accepted, wave.tried).map_or_else(String::new, |(share, interval)| {
                let (low, high) = (percent(interval.low), percent(interval.high));
                format!("{:>6}  {low} to {high}", percent(share))
            });
        let (looked, tried, accepted) = (wave.candidates, wave.tried, wave.accepted);
        let _ = writeln!(text, "{number:>4}  {looked:>9}  {tried:>6}  {accepted:>8}  {told}");
    }
    text
}

/// What is left of the ranges that accepted worlds narrow or move.
fn narrowed(calibration: &Calibration) -> String {
    let told: Vec<String> = calibration
        .narrowed_most(OTHERS)
        .iter()
        .filter_map(|one| {
            let name = &calibration.space.axes[one.axis].name;
            Some(format!("{name} {:.2}", one.spread?))
        })
        .collect();
    if told.is_empty() {
        return "Too few worlds are accepted to tell what is left of ranges.".to_owned();
    }
    format!(
        "Spread of accepted values over that of the whole range, for the tuned parameters and others \
         that accepted worlds move beyond chance: {}.",
        told.join(", ")
    )
}

fn binding(calibration: &Calibration) -> String {
    let mut bands = calibration.bands(1);
    bands.sort_by(|one, other| other.rejected.total_cmp(&one.rejected));
    let told: Vec<String> = bands
        .iter()
        .filter(|band| band.rejected > 0.0)
        .map(|band| format!("{} ({})", TABLE[band.figure].name, percent(band.rejected)))
        .collect();
    if told.is_empty() {
        return "No band rejects any world.".to_owned();
    }
    format!("Bands that reject worlds of the first wave, and what share: {}.", told.join(", "))
}

fn validation(calibration: &Calibration) -> String {
    let told: Vec<String> = TABLE
        .iter()
        .enumerate()
        .filter(|(_, figure)| figure.usage == Use::Validation)
        .filter_map(|(index, figure)| {
            let found = calibration.prediction(index)?;
            Some(format!("{} {} of {}", figure.name, found.inside, found.told))
        })
        .collect();
    if told.is_empty() {
        return "No accepted world predicts anything.".to_owned();
    }
    format!("Validation, in the band in so many accepted worlds: {}.", told.join(", "))
}

fn proposal(calibration: &Calibration) -> String {
    if !calibration.tuned_only() {
        return "No values are proposed: those of a world fit only all others of the same world. With \
                --tuned-only, all else stays as the scenario has it."
            .to_owned();
    }
    calibration.proposal().map_or_else(
        || "No world is proposed, since none was accepted.".to_owned(),
        |index| {
            format!(
                "Proposal: world {}, among the accepted ones with every tuned figure in its band, if \
                 any, nearest to the centre of all accepted. The program never changes its \
                 defaults; to try it:",
                index + 1
            )
        },
    )
}

/// The proposal as settings of the command line.
fn settings(calibration: &Calibration) -> String {
    let Some(index) = calibration.proposal() else { return String::new() };
    let mut text = String::new();
    for axis in &calibration.tuned {
        let (name, value) =
            (&calibration.space.axes[*axis].name, calibration.worlds[index].values[*axis]);
        let _ = writeln!(text, "  --set {name}={}", number(value));
    }
    text
}
