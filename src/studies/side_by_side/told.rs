//! What is told of several results side by side.

use crate::catalogue::outcomes::TABLE;
use crate::studies::answer::compare::contrast::FEWEST_REPLICATES;
use crate::studies::shared::texts::Texts;
use crate::studies::side_by_side::judge::{Beside, Measured};
use crate::words::{Words, say};

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

/// A further run beside the first.
#[derive(Debug, Clone)]
pub struct Other {
    /// What it is.
    pub side: Side,
    /// Keys of the scenario that differ, parameters apart.
    pub keys: Vec<Changed>,
    /// Parameters that differ.
    pub parameters: Vec<Changed>,
    /// What was measured in both.
    pub beside: Vec<Beside>,
}

/// All that there is to tell.
#[derive(Debug, Clone)]
pub struct Told {
    /// The words of the language.
    pub words: Words,
    /// The first run.
    pub first: Side,
    /// Those beside it.
    pub others: Vec<Other>,
}

/// A number of several runs: of the first, and of each other that has it.
pub(super) struct Line<'a> {
    beside: Vec<Option<&'a Beside>>,
}

impl Line<'_> {
    fn any(&self) -> Option<&Beside> {
        self.beside.iter().flatten().next().copied()
    }
}

/// What a run is called: A, B and so on.
pub(super) fn name(place: usize) -> String {
    let letter = u8::try_from(place).ok().filter(|place| *place < 26).map(|place| b'A' + place);
    letter.map_or_else(|| (place + 1).to_string(), |letter| char::from(letter).to_string())
}

impl Told {
    /// The same with policies by the labels that readers see: those of their own scenario; of what the first
    /// run has too, those of the first. `texts` are those of the first run and of each other.
    #[must_use]
    pub fn labelled(mut self, texts: &[Texts]) -> Self {
        let Some((own, others)) = texts.split_first() else { return self };
        let language = self.words.language();
        for (other, texts) in self.others.iter_mut().zip(others) {
            for policy in other.beside.iter_mut().filter_map(|beside| beside.policy.as_mut()) {
                *policy = own.label(policy, language);
            }
            for policy in &mut other.side.policies {
                let texts = if self.first.policies.contains(policy) { own } else { texts };
                *policy = texts.label(policy, language);
            }
        }
        for policy in &mut self.first.policies {
            *policy = own.label(policy, language);
        }
        self
    }

    pub(super) fn sides(&self) -> impl Iterator<Item = &Side> {
        std::iter::once(&self.first).chain(self.others.iter().map(|other| &other.side))
    }

    /// What the difference of a run to the first is called.
    fn less(&self, place: usize) -> String {
        say!(self.words, "compared-apart", first = name(0), other = name(place))
    }

    /// What a run is.
    pub(super) fn side(&self, side: &Side) -> String {
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
    }

    /// The numbers that any two runs have in common, in the order of the first run that has them.
    pub(super) fn lines(&self) -> Vec<Line<'_>> {
        let mut lines: Vec<Line> = Vec::new();
        for (place, other) in self.others.iter().enumerate() {
            for beside in &other.beside {
                let same = |line: &&mut Line| {
                    line.any().is_some_and(|it| {
                        (it.outcome, &it.policy) == (beside.outcome, &beside.policy)
                    })
                };
                if let Some(line) = lines.iter_mut().find(same) {
                    line.beside[place] = Some(beside);
                    continue;
                }
                let mut found = vec![None; self.others.len()];
                found[place] = Some(beside);
                lines.push(Line { beside: found });
            }
        }
        let policies = &self.first.policies;
        lines.sort_by_key(|line| {
            let policy = line.any().and_then(|it| it.policy.as_ref());
            policy.map(|policy| policies.iter().position(|known| known == policy))
        });
        lines
    }

    /// What differs in the scenario and in the parameters: heading, column, keys, and what is said
    /// where there are none.
    pub(super) fn parts<'a>(
        &self,
        other: &'a Other,
    ) -> [(String, String, &'a [Changed], String); 2] {
        let words = self.words;
        [
            (
                words.say("compared-scenario"),
                words.say("compared-key"),
                &other.keys,
                words.say("compared-same-scenario"),
            ),
            (
                words.say("compared-parameters"),
                words.say("compared-parameter"),
                &other.parameters,
                words.say("compared-same-parameters"),
            ),
        ]
    }

    /// How the numbers are to be read.
    pub(super) fn notes(&self) -> Vec<String> {
        let (first, words) = (&self.first, self.words);
        let besides = self.others.iter().flat_map(|other| &other.beside);
        let tests = besides.filter(|beside| beside.apart.is_some()).count();
        let apart = self.less(1);
        let mut notes = vec![say!(
            words,
            "compared-note",
            apart = apart.as_str(),
            several = tests > 1,
            tests = words.whole(tests)
        )];
        let with_first = |which: &dyn Fn(&Side) -> bool| -> Vec<String> {
            let names = self.others.iter().enumerate().filter(|(_, other)| which(&other.side));
            let names: Vec<String> = names.map(|(place, _)| name(place + 1)).collect();
            if names.is_empty() { names } else { [vec![name(0)], names].concat() }
        };
        let is_same = |side: &Side| {
            (&first.hash, &first.version, first.seed) == (&side.hash, &side.version, side.seed)
        };
        let same = with_first(&is_same);
        if !same.is_empty() {
            notes.push(say!(words, "compared-same-run", sides = words.list(&same)));
        }
        let shared = with_first(&|side| side.seed == first.seed && !is_same(side));
        if !shared.is_empty() {
            let seed = first.seed.to_string();
            notes.push(say!(words, "compared-shared", sides = words.list(&shared), seed = seed));
        }
        notes.extend(self.only());
        notes
    }

    /// Policies that are in the first run alone, or not in it.
    fn only(&self) -> Vec<String> {
        let others = || self.others.iter().map(|other| &other.side);
        let told = |(place, side): (usize, &Side)| {
            let known = |name: &String| match place {
                0 => others().any(|other| other.policies.contains(name)),
                _ => self.first.policies.contains(name),
            };
            let policies = side.policies.iter().skip(1);
            let only: Vec<String> = policies.filter(|name| !known(name)).cloned().collect();
            let (words, side) = (self.words, name(place));
            let told = || say!(words, "compared-only", side = side, policies = words.list(&only));
            (!only.is_empty()).then(told)
        };
        self.sides().enumerate().filter_map(told).collect()
    }

    /// What is compared.
    pub(super) fn subject(&self, line: &Line) -> String {
        let policy = line.any().and_then(|it| it.policy.as_deref());
        if let Some(policy) = policy {
            return say!(self.words, "compared-effect", policy = policy);
        }
        let mut baselines: Vec<String> = Vec::new();
        for baseline in self.sides().filter_map(|side| side.policies.first()) {
            if !baselines.contains(baseline) {
                baselines.push(baseline.clone());
            }
        }
        say!(self.words, "compared-level", baselines = self.words.list(&baselines))
    }

    /// The outcome with its unit.
    pub(super) fn outcome(&self, line: &Line) -> String {
        let Some(known) = line.any().map(|it| &TABLE[it.outcome]) else { return String::new() };
        format!("{} ({})", self.words.outcome(known.name), self.words.unit(known.unit()))
    }

    /// What each column is called: the first run, then each other with its difference to the first.
    pub(super) fn columns(&self) -> Vec<String> {
        let others = (1..=self.others.len()).flat_map(|place| [name(place), self.less(place)]);
        std::iter::once(name(0)).chain(others).collect()
    }

    /// The numbers under these columns; `None` where a run has none.
    pub(super) fn cells(&self, line: &Line) -> Vec<Option<String>> {
        let decimals = decimals(line);
        let level = line.any().is_some_and(|it| it.policy.is_none());
        let first = line.any().map(|it| self.numbers(&self.first, &it.first, decimals, level));
        let others = self.others.iter().zip(&line.beside).flat_map(|(other, beside)| {
            let second = beside.map(|it| self.numbers(&other.side, &it.second, decimals, level));
            [second, beside.map(|it| self.apart(it, decimals))]
        });
        std::iter::once(first).chain(others).collect()
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
    pub(super) fn value(&self, value: Option<&str>) -> String {
        let is_hash = |text: &str| {
            let text = text.trim_matches('"');
            text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
        };
        match value {
            // A roster stands in the scenario by its hash, which tells a reader nothing.
            Some(text) if is_hash(text) => self.words.say("compared-roster"),
            Some(text) => text.to_owned(),
            None => self.words.say("compared-not-there"),
        }
    }

    /// What a part about a further run is headed by: that run too, where there are several.
    pub(super) fn headed(&self, heading: &str, place: usize) -> String {
        if self.others.len() == 1 {
            return heading.to_owned();
        }
        say!(self.words, "compared-part", heading = heading, first = name(0), other = name(place))
    }
}

/// Decimals that tell two digits of the widest interval beside each other.
fn decimals(line: &Line) -> usize {
    let half = |(low, high): (f64, f64)| (high - low) / 2.0;
    let besides = || line.beside.iter().flatten();
    let widths = besides().flat_map(|it| [it.first.interval, it.second.interval]).flatten();
    let width = widths.map(half).fold(0.0, f64::max);
    let mean = || besides().next().map_or(0.0, |it| it.first.mean.abs()).max(f64::MIN_POSITIVE);
    let size = if width > 0.0 { width } else { mean() };
    (1.0 - libm::log10(size).floor()).clamp(0.0, 7.0) as usize
}
