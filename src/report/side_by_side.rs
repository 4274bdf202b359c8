//! Two results side by side: lines for a terminal, or Markdown.

use crate::analysis::side_by_side::{Beside, Measured};
use crate::catalogue::outcomes::TABLE;
use crate::words::en;
use std::fmt::Write;

/// What a run is.
#[derive(Debug, Clone)]
pub struct Side {
    /// Its folder.
    pub path: String,
    /// Name of the scenario.
    pub scenario: String,
    /// Version of the program.
    pub version: String,
    /// Hash of the resolved scenario.
    pub hash: String,
    /// Seed.
    pub seed: u64,
    /// Replicates.
    pub replicates: u32,
    /// Municipalities.
    pub municipalities: usize,
    /// Years observed.
    pub years: u32,
    /// Names of the policies; the baseline stands first.
    pub policies: Vec<String>,
}

/// A key with its value in either run, if it has one.
pub type Changed = (String, [Option<String>; 2]);

/// All that there is to tell.
#[derive(Debug, Clone)]
pub struct Told {
    /// The two runs.
    pub sides: [Side; 2],
    /// Keys of the scenario that differ, parameters apart.
    pub keys: Vec<Changed>,
    /// Parameters that differ.
    pub parameters: Vec<Changed>,
    /// What was measured in both.
    pub beside: Vec<Beside>,
}

impl Told {
    /// What each run is.
    fn sides(&self) -> [String; 2] {
        [0, 1].map(|at| {
            let side = &self.sides[at];
            let whole = |number: f64| en::fixed(number, 0);
            en::side(
                (&side.scenario, &side.version),
                side.seed,
                (&whole(side.replicates.into()), &whole(side.municipalities as f64), side.years),
            )
        })
    }

    fn is_same_run(&self) -> bool {
        let [one, other] = &self.sides;
        (&one.hash, &one.version) == (&other.hash, &other.version) && one.seed == other.seed
    }

    /// How the numbers are to be read.
    fn notes(&self) -> Vec<String> {
        let [one, other] = &self.sides;
        let tests = self.beside.iter().filter(|beside| beside.apart.is_some()).count();
        let mut notes = vec![en::beside_note(tests)];
        if self.is_same_run() {
            notes.push(en::SAME_RUN.to_owned());
        } else if one.seed == other.seed {
            notes.push(en::beside_shared(one.seed));
        }
        for (at, (side, against)) in [(one, other), (other, one)].into_iter().enumerate() {
            let others = side.policies.iter().skip(1);
            let only: Vec<String> =
                others.filter(|name| !against.policies.contains(name)).cloned().collect();
            if !only.is_empty() {
                notes.push(en::only_in(en::SIDES[at], &only));
            }
        }
        notes
    }

    /// What is compared.
    fn subject(&self, beside: &Beside) -> String {
        let baselines = [0, 1].map(|at| self.sides[at].policies.first().map_or("", String::as_str));
        beside.policy.as_ref().map_or_else(|| en::level_under(baselines), |it| en::effect_of(it))
    }
}

/// The outcome with its unit.
fn outcome(beside: &Beside) -> String {
    let outcome = &TABLE[beside.outcome];
    format!("{} ({})", en::outcome(outcome.name), en::unit(outcome.unit()))
}

/// A number with so many decimals, and its sign if it is a difference.
fn written(value: f64, decimals: usize, level: bool) -> String {
    let text = en::fixed(value, decimals);
    if !level && value > 0.0 { format!("+{text}") } else { text }
}

/// Decimals that tell two digits of the widest interval beside each other.
fn decimals(beside: &Beside) -> usize {
    let between = |(low, high): (f64, f64)| (high - low) / 2.0;
    let widths = [beside.first.interval, beside.second.interval].into_iter().flatten();
    let width = widths.map(between).fold(0.0, f64::max);
    let size = if width > 0.0 { width } else { beside.first.mean.abs().max(f64::MIN_POSITIVE) };
    (1.0 - size.log10().floor()).clamp(0.0, 7.0) as usize
}

/// A number of a run: a level, or a difference with its sign.
fn numbers(measured: &Measured, decimals: usize, level: bool) -> String {
    let write = |value| written(value, decimals, level);
    let ends = measured.interval.map(|(low, high)| (write(low), write(high)));
    let ends = ends.as_ref().map(|(low, high)| (low.as_str(), high.as_str()));
    let relative = measured.relative.map(en::signed_percent);
    en::beside_numbers(&write(measured.mean), ends, relative.as_deref())
}

/// What lies between the two.
fn apart(beside: &Beside, decimals: usize) -> String {
    match beside.apart {
        None => en::NO_INTERVAL.to_owned(),
        Some(_) if beside.first == beside.second => en::NOTHING_APART.to_owned(),
        Some(it) => {
            let write = |value| written(value, decimals, false);
            let ends = (write(it.low), write(it.high));
            en::apart(&write(it.mean), (&ends.0, &ends.1), beside.differs().unwrap_or_default())
        }
    }
}

/// A value of a key in words.
fn value(value: Option<&str>) -> String {
    match value {
        None => en::NOT_THERE.to_owned(),
        Some("") => en::THERE.to_owned(),
        Some(value) => value.to_owned(),
    }
}

/// Lines of a terminal; what is longer than its columns is for the caller to break.
#[must_use]
pub fn terminal(told: &Told) -> Vec<String> {
    let mut lines = vec![en::SIDE_BY_SIDE.to_owned(), String::new()];
    for (at, is) in told.sides().into_iter().enumerate() {
        lines.push(format!("{}  {}", en::SIDES[at], told.sides[at].path));
        lines.push(format!("   {is}"));
    }
    let parts = [
        (en::SCENARIO_DIFFERS, &told.keys, en::SAME_SCENARIO),
        (en::PARAMETERS_DIFFER, &told.parameters, en::SAME_PARAMETERS),
    ];
    for (heading, changed, same) in parts {
        lines.extend([String::new(), heading.to_owned()]);
        if changed.is_empty() {
            lines.push(format!("  {same}"));
        }
        for (key, [first, second]) in changed {
            lines.push(format!("  {key}"));
            let [first, second] = [first, second].map(|it| value(it.as_deref()));
            lines.push(format!("    {} {first}   {} {second}", en::SIDES[0], en::SIDES[1]));
        }
    }
    lines.extend([String::new(), en::EFFECTS_BESIDE.to_owned()]);
    let mut subject = String::new();
    for beside in &told.beside {
        let own = told.subject(beside);
        if own != subject {
            lines.push(format!("  {own}"));
            subject = own;
        }
        let (level, digits) = (beside.policy.is_none(), decimals(beside));
        lines.push(format!("    {}", outcome(beside)));
        let width = en::APART.chars().count();
        let cells = [
            (en::SIDES[0], numbers(&beside.first, digits, level)),
            (en::SIDES[1], numbers(&beside.second, digits, level)),
            (en::APART, apart(beside, digits)),
        ];
        lines.extend(cells.map(|(name, text)| format!("      {name:<width$}  {text}")));
    }
    for note in told.notes() {
        lines.extend([String::new(), note]);
    }
    lines
}

/// A page of Markdown.
#[must_use]
pub fn markdown(told: &Told) -> String {
    let mut text = format!("# {}\n\n", en::SIDE_BY_SIDE);
    for (at, is) in told.sides().into_iter().enumerate() {
        let _ = writeln!(
            text,
            "- **{}** {}: {}",
            en::SIDES[at],
            escaped(&told.sides[at].path),
            escaped(&is)
        );
    }
    let parts = [
        (en::SCENARIO_DIFFERS, en::KEY, &told.keys, en::SAME_SCENARIO),
        (en::PARAMETERS_DIFFER, en::PARAMETER, &told.parameters, en::SAME_PARAMETERS),
    ];
    for (heading, column, changed, same) in parts {
        let _ = write!(text, "\n## {heading}\n\n");
        if changed.is_empty() {
            let _ = writeln!(text, "{same}");
            continue;
        }
        row(&mut text, &[column, en::SIDES[0], en::SIDES[1]]);
        text.push_str("|---|---|---|\n");
        for (key, values) in changed {
            let [first, second] = values.each_ref().map(|it| escaped(&value(it.as_deref())));
            row(&mut text, &[&escaped(key), &first, &second]);
        }
    }
    let _ = write!(text, "\n## {}\n\n", en::EFFECTS_BESIDE);
    row(&mut text, &[en::WHAT, en::SIDES[0], en::SIDES[1], en::APART]);
    text.push_str("|---|---|---|---|\n");
    for beside in &told.beside {
        let (level, digits) = (beside.policy.is_none(), decimals(beside));
        let what = format!("{}: {}", escaped(&told.subject(beside)), outcome(beside));
        let cells = [
            numbers(&beside.first, digits, level),
            numbers(&beside.second, digits, level),
            apart(beside, digits),
        ];
        row(&mut text, &[&what, &cells[0], &cells[1], &cells[2]]);
    }
    for note in told.notes() {
        let _ = write!(text, "\n{}\n", escaped(&note));
    }
    text
}

fn row(text: &mut String, cells: &[&str]) {
    let _ = writeln!(text, "| {} |", cells.join(" | "));
}

/// A text in which nothing is a sign of Markdown or HTML, in one line.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in super::printable(text).chars() {
        if "\\`*_[]<>|#&".contains(letter) {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}
