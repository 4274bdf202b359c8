//! Two results side by side: lines for a terminal, or Markdown.

use crate::catalogue::outcomes::TABLE;
use crate::studies::answer::compare::contrast::FEWEST_REPLICATES;
use crate::studies::shared::texts::Texts;
use crate::studies::side_by_side::judge::{Beside, Measured};
use crate::text;
use crate::words::{Words, say};
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
    /// The words of the language.
    pub words: Words,
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
    /// What the two runs and their difference are called.
    fn names(&self) -> [String; 3] {
        let words = self.words;
        [words.say("compared-first"), words.say("compared-second"), words.say("compared-apart")]
    }

    /// What each run is.
    fn sides(&self) -> [String; 2] {
        self.sides.each_ref().map(|side| {
            let words = self.words;
            say!(
                words,
                "compared-side",
                scenario = side.scenario.as_str(),
                version = side.version.as_str(),
                seed = side.seed.to_string(),
                replicates = words.number_of("replicates", side.replicates),
                municipalities = words.number_of("municipalities", side.municipalities),
                years = words.number_of("years", side.years),
            )
        })
    }

    /// What differs in the scenario and in the parameters: heading, column, keys, and what is said
    /// where there are none.
    fn parts(&self) -> [(String, String, &[Changed], String); 2] {
        let words = self.words;
        [
            (
                words.say("compared-scenario"),
                words.say("compared-key"),
                &self.keys,
                words.say("compared-same-scenario"),
            ),
            (
                words.say("compared-parameters"),
                words.say("compared-parameter"),
                &self.parameters,
                words.say("compared-same-parameters"),
            ),
        ]
    }

    fn is_same_run(&self) -> bool {
        let [one, other] = &self.sides;
        (&one.hash, &one.version) == (&other.hash, &other.version) && one.seed == other.seed
    }

    /// The same with policies by the labels that readers see: those of their own scenario; of what both have, those
    /// of the first.
    #[must_use]
    pub fn labelled(mut self, texts: &[Texts; 2]) -> Self {
        let language = self.words.language();
        for beside in &mut self.beside {
            if let Some(policy) = &mut beside.policy {
                *policy = texts[0].label(policy, language);
            }
        }
        let (first, second) = (self.sides[0].policies.clone(), &mut self.sides[1].policies);
        for policy in second.iter_mut() {
            let own = if first.contains(policy) { &texts[0] } else { &texts[1] };
            *policy = own.label(policy, language);
        }
        for policy in &mut self.sides[0].policies {
            *policy = texts[0].label(policy, language);
        }
        self
    }

    /// How the numbers are to be read.
    fn notes(&self) -> Vec<String> {
        let ([one, other], words) = (&self.sides, self.words);
        let tests = self.beside.iter().filter(|beside| beside.apart.is_some()).count();
        let mut notes =
            vec![say!(words, "compared-note", several = tests > 1, tests = words.whole(tests))];
        if self.is_same_run() {
            notes.push(words.say("compared-same-run"));
        } else if one.seed == other.seed {
            notes.push(say!(words, "compared-shared", seed = one.seed.to_string()));
        }
        for ((side, against), name) in [(one, other), (other, one)].into_iter().zip(self.names()) {
            let others = side.policies.iter().skip(1);
            let only: Vec<String> =
                others.filter(|name| !against.policies.contains(name)).cloned().collect();
            if !only.is_empty() {
                let policies = words.list(&only);
                notes.push(say!(words, "compared-only", side = name, policies = policies));
            }
        }
        notes
    }

    /// What is compared.
    fn subject(&self, beside: &Beside) -> String {
        if let Some(policy) = &beside.policy {
            return say!(self.words, "compared-effect", policy = policy.as_str());
        }
        let [first, second] =
            self.sides.each_ref().map(|side| side.policies.first().map_or("", String::as_str));
        say!(self.words, "compared-level", same = first == second, first = first, second = second)
    }

    /// The outcome with its unit.
    fn outcome(&self, beside: &Beside) -> String {
        let outcome = &TABLE[beside.outcome];
        format!("{} ({})", self.words.outcome(outcome.name), self.words.unit(outcome.unit()))
    }

    /// The two numbers and what lies between them.
    fn cells(&self, beside: &Beside) -> [String; 3] {
        let (level, decimals) = (beside.policy.is_none(), decimals(beside));
        [
            self.numbers(&self.sides[0], &beside.first, decimals, level),
            self.numbers(&self.sides[1], &beside.second, decimals, level),
            self.apart(beside, decimals),
        ]
    }

    /// A number with so many decimals, and its sign if it is a difference.
    fn written(&self, value: f64, decimals: usize, level: bool) -> String {
        if level {
            self.words.fixed(value, decimals)
        } else {
            self.words.signed_fixed(value, decimals)
        }
    }

    /// A number of a run: a level, or a difference with its sign.
    fn numbers(&self, side: &Side, measured: &Measured, decimals: usize, level: bool) -> String {
        let write = |value| self.written(value, decimals, level);
        let number = write(measured.mean);
        let told = match measured.interval {
            Some((low, high)) => self.words.with_interval(&number, &write(low), &write(high)),
            None if (side.replicates as usize) < FEWEST_REPLICATES => {
                let replicates = self.words.number_of("replicates", side.replicates);
                say!(self.words, "compared-few", number = number, replicates = replicates)
            }
            None => say!(self.words, "compared-no-ends", number = number),
        };
        let relative = measured
            .relative
            .filter(|_| measured.interval.is_some())
            .map(|share| self.words.signed_percent(share));
        relative.map_or_else(|| told.clone(), |relative| format!("{told}; {relative}"))
    }

    /// What lies between the two.
    fn apart(&self, beside: &Beside, decimals: usize) -> String {
        let words = self.words;
        let Some(apart) = beside.apart else { return words.say("compared-no-interval") };
        if beside.first == beside.second {
            return words.say("compared-equal");
        }
        let write = |value| self.written(value, decimals, false);
        let numbers = words.estimate([apart.mean, apart.low, apart.high], write);
        let says = match beside.differs() {
            Some(true) => words.say("compared-differ"),
            _ => words.say("compared-not-told-apart"),
        };
        format!("{numbers}: {says}")
    }

    /// A value of a key in words.
    fn value(&self, value: Option<&str>) -> String {
        value.map_or_else(|| self.words.say("compared-not-there"), str::to_owned)
    }
}

/// Decimals that tell two digits of the widest interval beside each other.
fn decimals(beside: &Beside) -> usize {
    let half = |(low, high): (f64, f64)| (high - low) / 2.0;
    let widths = [beside.first.interval, beside.second.interval].into_iter().flatten();
    let width = widths.map(half).fold(0.0, f64::max);
    let size = if width > 0.0 { width } else { beside.first.mean.abs().max(f64::MIN_POSITIVE) };
    (1.0 - libm::log10(size).floor()).clamp(0.0, 7.0) as usize
}

/// Lines of a terminal; what is longer than its columns is for the caller to break.
#[must_use]
pub fn terminal(told: &Told) -> Vec<String> {
    let names = told.names();
    let mut lines = vec![told.words.say("compared"), String::new()];
    for (at, is) in told.sides().into_iter().enumerate() {
        lines.push(format!("{}  {}", names[at], told.sides[at].path));
        lines.push(format!("   {is}"));
    }
    for (heading, _, changed, same) in told.parts() {
        lines.extend([String::new(), heading]);
        if changed.is_empty() {
            lines.push(format!("  {same}"));
        }
        for (key, [first, second]) in changed {
            lines.push(format!("  {key}"));
            let [first, second] = [first, second].map(|it| told.value(it.as_deref()));
            lines.push(format!("    {} {first}   {} {second}", names[0], names[1]));
        }
    }
    lines.extend([String::new(), told.words.say("compared-effects")]);
    let width = names.iter().map(|name| name.chars().count()).max().unwrap_or(0);
    let mut subject = String::new();
    for beside in &told.beside {
        let own = told.subject(beside);
        if own != subject {
            lines.push(format!("  {own}"));
            subject = own;
        }
        lines.push(format!("    {}", told.outcome(beside)));
        let cells = names.iter().zip(told.cells(beside));
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
    let names = told.names();
    let mut text = format!("# {}\n\n", told.words.say("compared"));
    for (at, is) in told.sides().into_iter().enumerate() {
        let path = escaped(&told.sides[at].path);
        let _ = writeln!(text, "- **{}** {path}: {}", names[at], escaped(&is));
    }
    for (heading, column, changed, same) in told.parts() {
        let _ = write!(text, "\n## {heading}\n\n");
        if changed.is_empty() {
            let _ = writeln!(text, "{same}");
            continue;
        }
        row(&mut text, &[&column, &names[0], &names[1]]);
        text.push_str("|---|---|---|\n");
        for (key, values) in changed {
            let [first, second] = values.each_ref().map(|it| escaped(&told.value(it.as_deref())));
            row(&mut text, &[&escaped(key), &first, &second]);
        }
    }
    let _ = write!(text, "\n## {}\n\n", told.words.say("compared-effects"));
    row(&mut text, &[&told.words.say("compared-what"), &names[0], &names[1], &names[2]]);
    text.push_str("|---|---|---|---|\n");
    for beside in &told.beside {
        let what = format!("{}: {}", escaped(&told.subject(beside)), told.outcome(beside));
        let [first, second, apart] = told.cells(beside);
        row(&mut text, &[&what, &first, &second, &apart]);
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
    for letter in text::printable(text).chars() {
        if "\\`*_[]<>|#&".contains(letter) {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}
