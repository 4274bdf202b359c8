//! The few lines that a terminal of eighty columns shows.

use crate::catalogue::figures::{TABLE, Use};
use crate::studies::calibrate::judge::calibration::{Calibration, share};
use crate::studies::calibrate::page::{acceptance, bias, in_all};
use crate::studies::calibrate::told::{OTHERS, Setting, fine, number, plain_number, short_band};
use crate::words::{Words, say};
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
    let words = setting.words;
    vec![
        Paragraph::Flowing(words.say("calibration-lead")),
        Paragraph::Fixed(figures(words, calibration)),
        Paragraph::Flowing(in_all(calibration, setting)),
        Paragraph::Fixed(waves(words, calibration)),
        Paragraph::Flowing(acceptance(words, calibration)),
        Paragraph::Flowing(bias(words, calibration)),
        Paragraph::Flowing(binding(words, calibration)),
        Paragraph::Flowing(narrowed(words, calibration)),
        Paragraph::Flowing(validation(words, calibration)),
        Paragraph::Flowing(proposal(words, calibration)),
        Paragraph::Fixed(settings(calibration)),
    ]
}

fn figures(words: Words, calibration: &Calibration) -> String {
    let mut text = String::new();
    for (figure, evaluation) in TABLE.iter().zip(&calibration.defaults) {
        let (mean, interval) = evaluation.estimate.map_or_else(Default::default, |estimate| {
            let (low, high) = (number(words, estimate.low), number(words, estimate.high));
            (number(words, estimate.mean), format!("{low}-{high}"))
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
            words.named("figure-verdict", evaluation.verdict.word()),
            short_band(words, figure.band)
        );
    }
    text
}

/// What each wave tried and accepted.
fn waves(words: Words, calibration: &Calibration) -> String {
    let mut text = String::new();
    if let [wave, looked, tried, accepted, share, interval] = &words.several("waves-short")[..] {
        let _ = writeln!(
            text,
            "{wave:>4}  {looked:>9}  {tried:>6}  {accepted:>8}  {share:>6}  {interval}"
        );
    }
    for (number, wave) in (1..).zip(&calibration.waves) {
        let told =
            share(wave.accepted, wave.tried).map_or_else(String::new, |(share, interval)| {
                let (low, high) = (words.percent(interval.low), words.percent(interval.high));
                format!("{:>6}  {}", words.percent(share), words.interval(&low, &high))
            });
        let (looked, tried, accepted) = (wave.candidates, wave.tried, wave.accepted);
        let _ = writeln!(text, "{number:>4}  {looked:>9}  {tried:>6}  {accepted:>8}  {told}");
    }
    text
}

/// What is left of the ranges that accepted worlds narrow or move.
fn narrowed(words: Words, calibration: &Calibration) -> String {
    let told: Vec<String> = calibration
        .narrowed_most(OTHERS)
        .iter()
        .filter_map(|one| {
            let name = &calibration.space.axes[one.axis].name;
            Some(format!("{name} {}", fine(words, one.spread?)))
        })
        .collect();
    if told.is_empty() {
        return words.say("calibration-few");
    }
    say!(words, "calibration-spread", told = told.join(", "))
}

fn binding(words: Words, calibration: &Calibration) -> String {
    let mut bands = calibration.bands(1);
    bands.sort_by(|one, other| other.rejected.total_cmp(&one.rejected));
    let told: Vec<String> = bands
        .iter()
        .filter(|band| band.rejected > 0.0)
        .map(|band| format!("{} ({})", TABLE[band.figure].name, words.percent(band.rejected)))
        .collect();
    if told.is_empty() {
        return words.say("calibration-no-band");
    }
    say!(words, "calibration-rejects", told = told.join(", "))
}

fn validation(words: Words, calibration: &Calibration) -> String {
    let told: Vec<String> = TABLE
        .iter()
        .enumerate()
        .filter(|(_, figure)| figure.usage == Use::Validation)
        .filter_map(|(index, figure)| {
            let found = calibration.prediction(index)?;
            let (inside, all) = (found.inside.to_string(), found.told.to_string());
            let share = say!(words, "calibration-of", some = inside, all = all);
            Some(format!("{} {share}", figure.name))
        })
        .collect();
    if told.is_empty() {
        return words.say("calibration-predicts-nothing");
    }
    say!(words, "calibration-validation", told = told.join(", "))
}

fn proposal(words: Words, calibration: &Calibration) -> String {
    if !calibration.tuned_only() {
        return words.say("calibration-none-proposed-all");
    }
    calibration.proposal().map_or_else(
        || words.say("calibration-none-proposed"),
        |index| say!(words, "calibration-proposed", world = (index + 1).to_string()),
    )
}

/// The proposal as settings of the command line, which takes numbers in one form only.
fn settings(calibration: &Calibration) -> String {
    let Some(index) = calibration.proposal() else { return String::new() };
    let mut text = String::new();
    for axis in &calibration.tuned {
        let (name, value) =
            (&calibration.space.axes[*axis].name, calibration.worlds[index].values[*axis]);
        let _ = writeln!(text, "  --set {name}={}", plain_number(value));
    }
    text
}
