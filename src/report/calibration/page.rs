//! The page: waves, every figure, which bands bind, what is left of each range, what moves what, and the
//! proposal.

use super::{OTHERS, Setting, needs, number, percent};
use crate::analysis::calibration::{BandAtWork, Calibration, LOST, share};
use crate::catalogue::figures::TABLE;
use crate::catalogue::tuning;
use std::fmt::Write;

/// The page of a calibration, in Markdown.
#[must_use]
pub fn page(calibration: &Calibration, setting: &Setting) -> String {
    let mut text = format!("# Calibration of {}\n\n", setting.scenario);
    opening(&mut text, calibration, setting);
    waves(&mut text, calibration);
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
    let varied = if calibration.tuned_only() {
        "the tuned parameters alone".to_owned()
    } else {
        let (all, tuned) = (calibration.space.axes.len(), calibration.tuned.len());
        format!("all {all} uncertain things, the {tuned} tuned parameters among them")
    };
    let _ = writeln!(
        text,
        "Scenario `{}`, version {}, seed {}: {} municipalities, {} years after {} of burn-in, {} \
         replicates of each of {} worlds. Worlds differ in {varied}. {} {}",
        setting.scenario,
        setting.version,
        setting.seed,
        setting.municipalities,
        setting.years,
        setting.burn_in_years,
        setting.replicates,
        calibration.worlds.len(),
        in_all(calibration, setting),
        acceptance(calibration)
    );
    let start = if calibration.start_implausibility() == 0.0 { "is" } else { "would not be" };
    let _ = writeln!(text, "The world where the scenario starts {start} accepted itself.");
}

/// How many worlds were accepted in all waves, in a sentence.
pub(super) fn in_all(calibration: &Calibration, setting: &Setting) -> String {
    let (accepted, wanted) = (calibration.accepted().count(), setting.wanted);
    let reached = if accepted < wanted {
        format!("{wanted} were wanted: not reached.")
    } else {
        format!("{wanted} were wanted.")
    };
    format!("{accepted} of {} worlds are accepted. {reached}", calibration.worlds.len())
}

/// What share of the ranges is accepted, in a sentence.
pub(super) fn acceptance(calibration: &Calibration) -> String {
    let Some((share, interval)) = calibration.acceptance() else {
        return "No world was tried.".to_owned();
    };
    let fine = |share: f64| format!("{:.2}%", 100.0 * share);
    format!(
        "Of the first wave, spread over the whole ranges, {} (95% interval {} to {}): a share of the \
         stated ranges and no probability.",
        fine(share),
        fine(interval.low),
        fine(interval.high)
    )
}

/// What ruling out costs, in a few sentences.
pub(super) fn bias(calibration: &Calibration) -> String {
    let Some(wave) = calibration.waves.last().filter(|wave| wave.expected.is_some()) else {
        return "Nothing was ruled out before it was tried.".to_owned();
    };
    let later = || calibration.waves.iter().filter(|wave| wave.expected.is_some());
    let expected: f64 = later().filter_map(|wave| wave.expected).sum();
    let came: usize = later().map(|wave| wave.accepted).sum();
    let mut text = format!(
        "Emulators may rule out {} of the worlds that would be accepted. After the first wave they \
         expected {expected:.0} accepted worlds, and {came} came.",
        percent(LOST)
    );
    if let Some((_, interval)) = share(wave.wrongly_ruled_out, wave.checked) {
        let _ = write!(
            text,
            " Of the {} worlds accepted before the last wave its emulators would have ruled out {}, \
             each left out of the fit (95% interval {} to {}).",
            wave.checked,
            wave.wrongly_ruled_out,
            percent(interval.low),
            percent(interval.high)
        );
    }
    text
}

fn waves(text: &mut String, calibration: &Calibration) {
    let _ = write!(
        text,
        "\n## Waves\n\nOf the points looked at, those that emulators do not rule out are tried. {} \
         Last column: for each figure that decides ({}) the share of its variance over all worlds \
         before that the emulators foretell for worlds left out of their fit.\n\n\
         | wave | looked at | tried | expected | accepted | share | ruled out wrongly | foretold |\n\
         |---|---|---|---|---|---|---|---|\n",
        bias(calibration),
        calibration.deciding.iter().map(|at| TABLE[*at].name).collect::<Vec<_>>().join(", ")
    );
    for (number, wave) in (1..).zip(&calibration.waves) {
        let told =
            share(wave.accepted, wave.tried).map_or_else(String::new, |(share, interval)| {
                let (low, high) = (percent(interval.low), percent(interval.high));
                format!("{} ({low} to {high})", percent(share))
            });
        let checked = if number == 1 {
            String::new()
        } else {
            format!("{} of {}", wave.wrongly_ruled_out, wave.checked)
        };
        let foretold: Vec<String> = wave
            .foretold
            .iter()
            .filter(|_| number > 1)
            .map(|told| told.map_or_else(|| "none".to_owned(), |told| format!("{told:.2}")))
            .collect();
        let _ = writeln!(
            text,
            "| {number} | {} | {} | {} | {} | {told} | {checked} | {} |",
            wave.candidates,
            wave.tried,
            wave.expected.map_or_else(String::new, |expected| format!("{expected:.0}")),
            wave.accepted,
            foretold.join(", ")
        );
    }
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
    let last = calibration.waves.len();
    text.push_str(
        "\n## Bands that bind\n\nShare of worlds that a tuned figure rejects, because it lies \
         outside its band widened by two standard errors, and share that it alone rejects: in the \
         first wave, over the whole ranges, and in the last, where what emulators rule out is left \
         away.\n\n\
         | figure | rejects | alone | rejects in the last | alone | at the start, outside by |\n\
         |---|---|---|---|---|---|\n",
    );
    for (band, later) in calibration.bands(1).iter().zip(calibration.bands(last)) {
        let figure = &TABLE[band.figure];
        let residual = calibration.defaults[band.figure].residual(figure.band).unwrap_or(0.0);
        let cells =
            |band: &BandAtWork| format!("{} | {}", percent(band.rejected), percent(band.alone));
        let later = if last > 1 { cells(&later) } else { " | ".to_owned() };
        let _ = writeln!(
            text,
            "| {} | {} | {later} | {} |",
            figure.name,
            cells(band),
            number(residual)
        );
    }
}

fn ranges(text: &mut String, calibration: &Calibration) {
    let _ = write!(
        text,
        "\n## Ranges\n\nWhat accepted worlds leave of each range: width over width, and standard \
         deviation over that of the whole range (1: the figures say nothing about it). First the \
         tuned parameters, then at most {OTHERS} others whose accepted values stand apart from the \
         range by more than chance; `ranges.csv` has all.\n\n\
         | parameter | range | start | accepted: mean (lowest to highest) | width | spread |\n\
         |---|---|---|---|---|---|\n"
    );
    for narrowed in calibration.narrowed_most(OTHERS) {
        let axis = &calibration.space.axes[narrowed.axis];
        let (low, high) = axis.range();
        let spread = narrowed.spread.map_or(String::new(), |spread| format!("{spread:.2}"));
        let _ = writeln!(
            text,
            "| `{}` | {low} to {high} | {} | {} ({} to {}) | {:.2} | {spread} |",
            axis.name,
            calibration.start[narrowed.axis] as f32,
            number(narrowed.mean),
            number(narrowed.low),
            number(narrowed.high),
            narrowed.width
        );
    }
}

fn moves(text: &mut String, calibration: &Calibration) {
    text.push_str(
        "\n## What moves what\n\nCorrelation over the worlds of the first wave of a tuned \
         parameter with each tuned figure.\n\n| parameter |",
    );
    for figure in &calibration.deciding {
        let _ = write!(text, " {} |", TABLE[*figure].name);
    }
    text.push_str("\n|---|");
    text.push_str(&"---|".repeat(calibration.deciding.len()));
    text.push('\n');
    for axis in &calibration.tuned {
        let _ = write!(text, "| `{}` |", calibration.space.axes[*axis].name);
        for correlation in calibration.moves(*axis) {
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
    if !calibration.tuned_only() {
        text.push_str(
            "None: values of a world fit only all others of the same world. With `--tuned-only` all \
             else stays as the scenario has it, and one is made.\n",
        );
        return;
    }
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
    for axis in &calibration.tuned {
        let (name, start) = (&calibration.space.axes[*axis].name, calibration.start[*axis]);
        let _ = writeln!(text, "| `{name}` | {} | {} |", start as f32, number(world.values[*axis]));
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
