//! The page: waves, every figure, which bands bind, what is left of each range, what moves what, and the
//! proposal.

use crate::catalogue::figures::TABLE;
use crate::catalogue::tuning;
use crate::pages::markdown::{columns, section};
use crate::studies::calibrate::design::LOST;
use crate::studies::calibrate::judge::answers::BandAtWork;
use crate::studies::calibrate::judge::calibration::{Calibration, share};
use crate::studies::calibrate::told::{OTHERS, Setting, band, fine, needs, number, with_interval};
use crate::words::{Words, say};
use std::fmt::Write;

/// The page of a calibration, in Markdown.
#[must_use]
pub fn page(calibration: &Calibration, setting: &Setting) -> String {
    let words = setting.words;
    let title = say!(words, "calibration-title", scenario = &setting.scenario);
    let mut text = format!("# {title}\n\n");
    opening(&mut text, calibration, setting);
    waves(&mut text, words, calibration);
    figures(&mut text, words, calibration);
    bands(&mut text, words, calibration);
    ranges(&mut text, words, calibration);
    moves(&mut text, words, calibration);
    proposal(&mut text, words, calibration);
    informed(&mut text, words);
    gaps(&mut text, words);
    text
}

fn opening(text: &mut String, calibration: &Calibration, setting: &Setting) {
    let words = setting.words;
    let varied = if calibration.tuned_only() {
        words.say("calibration-tuned-alone")
    } else {
        let (all, tuned) = (calibration.space.axes.len(), calibration.tuned.len());
        say!(words, "calibration-all", all = all.to_string(), tuned = tuned.to_string())
    };
    let opening = say!(
        words,
        "calibration-opening",
        scenario = &setting.scenario,
        version = &setting.version,
        seed = setting.seed.to_string(),
        municipalities = words.number_of("municipalities", setting.municipalities),
        years = words.number_of("years", setting.years),
        burnin = words.number_of("years", setting.burn_in_years),
        replicates = words.number_of("replicates", setting.replicates),
        worlds = words.number_of("worlds", calibration.worlds.len()),
        varied = varied,
    );
    let (all, share) = (in_all(calibration, setting), acceptance(words, calibration));
    let _ = writeln!(text, "{opening} {all} {share}");
    let accepted = calibration.start_implausibility() == 0.0;
    let _ = writeln!(text, "{}", say!(words, "calibration-start", accepted = accepted));
}

/// How many worlds were accepted in all waves, in a sentence.
pub(crate) fn in_all(calibration: &Calibration, setting: &Setting) -> String {
    let (accepted, wanted) = (calibration.accepted().count(), setting.wanted);
    say!(
        setting.words,
        "calibration-in-all",
        count = accepted,
        accepted = accepted.to_string(),
        worlds = setting.words.number_of("worlds", calibration.worlds.len()),
        wanted = wanted.to_string(),
        reached = accepted >= wanted,
    )
}

/// What share of the ranges is accepted, in a sentence.
pub(crate) fn acceptance(words: Words, calibration: &Calibration) -> String {
    let Some((share, interval)) = calibration.acceptance() else {
        return words.say("calibration-no-world");
    };
    let percent = |share: f64| format!("{}%", fine(words, 100.0 * share));
    say!(
        words,
        "calibration-acceptance",
        share = percent(share),
        low = percent(interval.low),
        high = percent(interval.high),
    )
}

/// What ruling out costs, in a few sentences.
pub(crate) fn bias(words: Words, calibration: &Calibration) -> String {
    let Some(wave) = calibration.waves.last().filter(|wave| wave.expected.is_some()) else {
        return words.say("calibration-nothing-ruled-out");
    };
    let later = || calibration.waves.iter().filter(|wave| wave.expected.is_some());
    let expected: f64 = later().filter_map(|wave| wave.expected).sum();
    let came: usize = later().map(|wave| wave.accepted).sum();
    let text = say!(
        words,
        "calibration-ruled-out",
        lost = words.percent(LOST),
        expected = format!("{expected:.0}"),
        came = came.to_string(),
    );
    let Some((_, interval)) = share(wave.wrongly_ruled_out, wave.checked) else { return text };
    let wrongly = say!(
        words,
        "calibration-wrongly",
        checked = words.number_of("worlds", wave.checked),
        wrongly = wave.wrongly_ruled_out.to_string(),
        low = words.percent(interval.low),
        high = words.percent(interval.high),
    );
    format!("{text} {wrongly}")
}

/// So many of so many.
fn of(words: Words, some: usize, all: usize) -> String {
    say!(words, "calibration-of", some = some.to_string(), all = all.to_string())
}

fn waves(text: &mut String, words: Words, calibration: &Calibration) {
    let names: Vec<&str> = calibration.deciding.iter().map(|at| TABLE[*at].name).collect();
    let note = say!(
        words,
        "calibration-waves-note",
        bias = bias(words, calibration),
        figures = names.join(", "),
    );
    section(text, &words.say("calibration-waves"), &note);
    columns(text, &words.several("waves-column"));
    for (number, wave) in (1..).zip(&calibration.waves) {
        let told =
            share(wave.accepted, wave.tried).map_or_else(String::new, |(share, interval)| {
                words.estimate([share, interval.low, interval.high], |it| words.percent(it))
            });
        let checked = if number == 1 {
            String::new()
        } else {
            of(words, wave.wrongly_ruled_out, wave.checked)
        };
        let predictive_r2: Vec<String> = wave
            .predictive_r2
            .iter()
            .filter(|_| number > 1)
            .map(|told| {
                told.map_or_else(|| words.say("calibration-none"), |told| fine(words, told))
            })
            .collect();
        let _ = writeln!(
            text,
            "| {number} | {} | {} | {} | {} | {told} | {checked} | {} |",
            wave.candidates,
            wave.tried,
            wave.expected.map_or_else(String::new, |expected| format!("{expected:.0}")),
            wave.accepted,
            predictive_r2.join(", ")
        );
    }
}

fn figures(text: &mut String, words: Words, calibration: &Calibration) {
    section(text, &words.say("calibration-figures"), &words.say("calibration-figures-note"));
    columns(
        text,
        &[
            words.say("calibration-figure"),
            words.say("calibration-use"),
            words.say("calibration-band"),
            words.say("calibration-start-column"),
            words.say("calibration-verdict"),
            words.say("calibration-accepted-worlds"),
            words.say("calibration-in-band"),
        ],
    );
    for (index, figure) in TABLE.iter().enumerate() {
        let evaluation = calibration.defaults[index];
        let start = evaluation.estimate.map_or(String::new(), |estimate| {
            with_interval(words, estimate.mean, estimate.low, estimate.high)
        });
        let (range, inside) = calibration.prediction(index).map_or_else(Default::default, |all| {
            let range = with_interval(words, all.median, all.low, all.high);
            (range, of(words, all.inside, all.told))
        });
        let _ = writeln!(
            text,
            "| {} | {} | {} | {start} | {} | {range} | {inside} |",
            figure.name,
            words.named("figure-use", figure.usage.word()),
            band(words, figure.band),
            words.named("figure-verdict", evaluation.verdict.word())
        );
    }
}

fn bands(text: &mut String, words: Words, calibration: &Calibration) {
    let last = calibration.waves.len();
    section(text, &words.say("calibration-bands"), &words.say("calibration-bands-note"));
    columns(text, &words.several("bands-column"));
    for (band, later) in calibration.bands(1).iter().zip(calibration.bands(last)) {
        let figure = &TABLE[band.figure];
        let residual = calibration.defaults[band.figure].residual(figure.band).unwrap_or(0.0);
        let cells = |band: &BandAtWork| {
            format!("{} | {}", words.percent(band.rejected), words.percent(band.alone))
        };
        let later = if last > 1 { cells(&later) } else { " | ".to_owned() };
        let _ = writeln!(
            text,
            "| {} | {} | {later} | {} |",
            figure.name,
            cells(band),
            number(words, residual)
        );
    }
}

fn ranges(text: &mut String, words: Words, calibration: &Calibration) {
    let note = say!(words, "calibration-ranges-note", others = OTHERS.to_string());
    section(text, &words.say("calibration-ranges"), &note);
    columns(text, &words.several("ranges-column"));
    for narrowed in calibration.narrowed_most(OTHERS) {
        let axis = &calibration.space.axes[narrowed.axis];
        let typed = |value: f64| words.typed(&value.to_string());
        let (low, high) = axis.range();
        let spread = narrowed.spread.map_or(String::new(), |spread| fine(words, spread));
        let _ = writeln!(
            text,
            "| `{}` | {} | {} | {} | {} | {spread} |",
            axis.name,
            words.interval(&typed(low), &typed(high)),
            start(words, calibration, narrowed.axis),
            with_interval(words, narrowed.mean, narrowed.low, narrowed.high),
            fine(words, narrowed.width)
        );
    }
}

/// Where the scenario starts.
fn start(words: Words, calibration: &Calibration, axis: usize) -> String {
    words.typed(&(calibration.start[axis] as f32).to_string())
}

fn moves(text: &mut String, words: Words, calibration: &Calibration) {
    section(text, &words.say("calibration-moves"), &words.say("calibration-moves-note"));
    let figures = calibration.deciding.iter().map(|figure| TABLE[*figure].name.to_owned());
    let names: Vec<String> =
        [words.say("calibration-parameter")].into_iter().chain(figures).collect();
    columns(text, &names);
    for axis in &calibration.tuned {
        let _ = write!(text, "| `{}` |", calibration.space.axes[*axis].name);
        for correlation in calibration.moves(*axis) {
            let cell = correlation
                .map_or(String::new(), |found| words.typed(&format!("{:+.2}", rounded(found))));
            let _ = write!(text, " {cell} |");
        }
        text.push('\n');
    }
    let _ = write!(text, "\n{}\n\n", words.say("calibration-why"));
    for tuned in tuning::TABLE {
        let why = words.code("tuned", tuned.parameter);
        let _ = writeln!(text, "- `{}`: {why}.", tuned.parameter);
    }
}

/// To two decimals, zero without a sign.
fn rounded(value: f64) -> f64 {
    (100.0 * value).round() / 100.0 + 0.0
}

fn proposal(text: &mut String, words: Words, calibration: &Calibration) {
    let _ = write!(text, "\n## {}\n\n", words.say("calibration-proposal"));
    if !calibration.tuned_only() {
        let _ = writeln!(text, "{}", words.say("calibration-no-proposal-all"));
        return;
    }
    let Some(index) = calibration.proposal() else {
        let _ = writeln!(text, "{}", words.say("calibration-no-proposal"));
        return;
    };
    let world = &calibration.worlds[index];
    let told = say!(words, "calibration-proposal-world", world = (index + 1).to_string());
    let _ = writeln!(text, "{told}\n");
    columns(
        text,
        &[
            words.say("calibration-parameter"),
            words.say("calibration-start-column"),
            words.say("calibration-proposal-column"),
        ],
    );
    for axis in &calibration.tuned {
        let name = &calibration.space.axes[*axis].name;
        let (start, value) = (start(words, calibration, *axis), number(words, world.values[*axis]));
        let _ = writeln!(text, "| `{name}` | {start} | {value} |");
    }
    text.push('\n');
    columns(
        text,
        &[
            words.say("calibration-figure"),
            words.say("calibration-use"),
            words.say("calibration-band"),
            words.say("calibration-there"),
            words.say("calibration-verdict"),
        ],
    );
    for (figure, evaluation) in TABLE.iter().zip(&world.evaluations) {
        let Some(estimate) = evaluation.estimate else { continue };
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} | {} |",
            figure.name,
            words.named("figure-use", figure.usage.word()),
            band(words, figure.band),
            with_interval(words, estimate.mean, estimate.low, estimate.high),
            words.named("figure-verdict", evaluation.verdict.word())
        );
    }
}

fn informed(text: &mut String, words: Words) {
    section(text, &words.say("calibration-informed"), &words.say("calibration-informed-note"));
    for (figure, parameters) in tuning::INFORMED {
        let _ = writeln!(text, "- {figure}: `{}`.", parameters.join("`, `"));
    }
}

fn gaps(text: &mut String, words: Words) {
    let _ = write!(text, "\n## {}\n\n", words.say("calibration-gaps"));
    let before = text.len();
    for figure in TABLE {
        if needs(figure) {
            let what = words.code("figure-needs", figure.name);
            let line = say!(words, "calibration-needs", figure = figure.name, what = what);
            let _ = writeln!(text, "- {line}");
        }
    }
    if text.len() == before {
        let _ = writeln!(text, "{}", words.say("calibration-nothing"));
    }
}
