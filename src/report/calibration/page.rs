//! The page: every figure, which bands bind, what is left of each range, what moves what, and the
//! proposal.

use super::{Setting, needs, number, percent};
use crate::analysis::calibration::Calibration;
use crate::catalogue::figures::TABLE;
use crate::catalogue::{parameters, tuning};
use std::fmt::Write;

/// The page of a calibration, in Markdown.
#[must_use]
pub fn page(calibration: &Calibration, setting: &Setting) -> String {
    let mut text = format!("# Calibration of {}\n\n", setting.scenario);
    opening(&mut text, calibration, setting);
    figures(&mut text, calibration);
    bands(&mut text, calibration);
    ranges(&mut text, calibration);
    moves(&mut text, calibration);
    proposal(&mut text, calibration);
    informed(&mut text);
    gaps(&mut text);
    text
}

fn opening(text: &mut String, calibration: &Calibration, setting: &Setting) {
    let _ = writeln!(
        text,
        "Scenario `{}`, version {}, seed {}: {} municipalities, {} years after {} of burn-in, {} \
         replicates of each of {} worlds. {}",
        setting.scenario,
        setting.version,
        setting.seed,
        setting.municipalities,
        setting.years,
        setting.burn_in_years,
        setting.replicates,
        calibration.worlds.len(),
        acceptance(calibration)
    );
    let start = if calibration.start_implausibility() == 0.0 { "is" } else { "would not be" };
    let _ = writeln!(text, "The world where the scenario starts {start} accepted itself.");
}

/// How many worlds were accepted, in a sentence.
pub(super) fn acceptance(calibration: &Calibration) -> String {
    let Some((share, interval)) = calibration.acceptance() else {
        return "No world was tried.".to_owned();
    };
    format!(
        "{} worlds are accepted: {} (95% interval {} to {}), a share of the stated ranges and no \
         probability.",
        calibration.accepted().count(),
        percent(share),
        percent(interval.low),
        percent(interval.high)
    )
}

fn figures(text: &mut String, calibration: &Calibration) {
    text.push_str(
        "\n## Figures\n\nAt the parameters where the scenario starts, with a 95% interval over \
         replicates; then over accepted worlds: middle, lowest and highest, and in how many the \
         figure lies in its band. Only tuned figures decide which worlds are accepted.\n\n\
         | figure | use | band | start | verdict | accepted worlds | in band |\n\
         |---|---|---|---|---|---|---|\n",
    );
    for (index, figure) in TABLE.iter().enumerate() {
        let evaluation = calibration.defaults[index];
        let start = evaluation.estimate.map_or(String::new(), |estimate| {
            let (low, high) = (number(estimate.low), number(estimate.high));
            format!("{} ({low} to {high})", number(estimate.mean))
        });
        let (range, inside) = calibration.prediction(index).map_or_else(Default::default, |all| {
            let range =
                format!("{} ({} to {})", number(all.median), number(all.low), number(all.high));
            (range, format!("{} of {}", all.inside, all.told))
        });
        let _ = writeln!(
            text,
            "| {} | {} | {} | {start} | {} | {range} | {inside} |",
            figure.name,
            figure.usage.word(),
            figure.band.text(),
            evaluation.verdict.word()
        );
    }
}

fn bands(text: &mut String, calibration: &Calibration) {
    text.push_str(
        "\n## Bands that bind\n\nShare of worlds that a tuned figure rejects, because it lies \
         outside its band widened by two standard errors, and share that it alone rejects.\n\n\
         | figure | rejects | alone | at the start, outside by |\n|---|---|---|---|\n",
    );
    for band in calibration.bands() {
        let figure = &TABLE[band.figure];
        let residual = calibration.defaults[band.figure].residual(figure.band).unwrap_or(0.0);
        let residual = number(residual);
        let _ = writeln!(
            text,
            "| {} | {} | {} | {residual} |",
            figure.name,
            percent(band.rejected),
            percent(band.alone)
        );
    }
}

fn ranges(text: &mut String, calibration: &Calibration) {
    text.push_str(
        "\n## Ranges\n\nWhat accepted worlds leave of each plausible range: width over width, and \
         standard deviation over that of the whole range (1: the figures say nothing about it).\n\n\
         | parameter | range | start | accepted: mean (lowest to highest) | width | spread |\n\
         |---|---|---|---|---|---|\n",
    );
    for (narrowed, start) in calibration.narrowed().iter().zip(&calibration.start) {
        let described = &parameters::TABLE[narrowed.parameter];
        let spread = narrowed.spread.map_or(String::new(), |spread| format!("{spread:.2}"));
        let _ = writeln!(
            text,
            "| `{}` | {} to {} | {start} | {} ({} to {}) | {:.2} | {spread} |",
            described.name,
            described.low,
            described.high,
            number(narrowed.mean),
            number(narrowed.low),
            number(narrowed.high),
            narrowed.width
        );
    }
}

fn moves(text: &mut String, calibration: &Calibration) {
    text.push_str(
        "\n## What moves what\n\nCorrelation over all worlds of a tuned parameter with each tuned \
         figure.\n\n| parameter |",
    );
    for figure in &calibration.deciding {
        let _ = write!(text, " {} |", TABLE[*figure].name);
    }
    text.push_str("\n|---|");
    text.push_str(&"---|".repeat(calibration.deciding.len()));
    text.push('\n');
    for (axis, parameter) in calibration.tuned.iter().enumerate() {
        let _ = write!(text, "| `{}` |", parameters::TABLE[*parameter].name);
        for correlation in calibration.moves(axis) {
            let cell = correlation.map_or(String::new(), |found| format!("{:+.2}", rounded(found)));
            let _ = write!(text, " {cell} |");
        }
        text.push('\n');
    }
    text.push_str("\nWhy these, and no others:\n\n");
    for tuned in tuning::TABLE {
        let _ = writeln!(text, "- `{}`: {}.", tuned.parameter, tuned.why);
    }
}

/// To two decimals, nought without a sign of its own.
fn rounded(value: f64) -> f64 {
    (100.0 * value).round() / 100.0 + 0.0
}

fn proposal(text: &mut String, calibration: &Calibration) {
    text.push_str("\n## Proposal\n\n");
    let Some(index) = calibration.proposal() else {
        text.push_str("None: no world was accepted.\n");
        return;
    };
    let world = &calibration.worlds[index];
    let _ = writeln!(
        text,
        "World {}: of the accepted ones with every tuned figure in its band (of all accepted, if \
         there are none) the nearest to the centre of all accepted. A proposal only: the program \
         never changes its defaults.\n\n| parameter | start | proposal |\n|---|---|---|",
        index + 1
    );
    let values = calibration.start.iter().zip(&world.values);
    for (parameter, (start, value)) in calibration.tuned.iter().zip(values) {
        let (name, value) = (parameters::TABLE[*parameter].name, number(f64::from(*value)));
        let _ = writeln!(text, "| `{name}` | {start} | {value} |");
    }
    text.push_str("\n| figure | use | band | there | verdict |\n|---|---|---|---|---|\n");
    for (figure, evaluation) in TABLE.iter().zip(&world.evaluations) {
        let Some(estimate) = evaluation.estimate else { continue };
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} ({} to {}) | {} |",
            figure.name,
            figure.usage.word(),
            figure.band.text(),
            number(estimate.mean),
            number(estimate.low),
            number(estimate.high),
            evaluation.verdict.word()
        );
    }
}

fn informed(text: &mut String) {
    text.push_str(
        "\n## Figures that are no independent test\n\nKept for validation, and yet some default was \
         set by them, by hand and before any fit:\n\n",
    );
    for (figure, parameters) in tuning::INFORMED {
        let _ = writeln!(text, "- {figure}: `{}`.", parameters.join("`, `"));
    }
}

fn gaps(text: &mut String) {
    text.push_str("\n## What a run of one scenario does not hold\n\n");
    let before = text.len();
    for figure in TABLE {
        if let Some(what) = needs(figure) {
            let _ = writeln!(text, "- {}: needs {what}.", figure.name);
        }
    }
    if text.len() == before {
        text.push_str("Nothing.\n");
    }
}
