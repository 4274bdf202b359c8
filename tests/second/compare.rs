//! Whether two runs are the same, and how far they are apart.

use polaris::catalogue::outcomes::{COUNTS, Kind, SIZES, TABLE};
use polaris::records::Record;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Single precision has seven digits, and most states return to some level, so that differences of
/// rounding do not grow: sums agree to about one millionth. This leaves a factor of ten above that; a
/// decision that falls the other way moves the trust of a pair by more than this within a year, or
/// a count.
const RELATIVE: f64 = 1e-5;
/// In units of the sums: 2^-20 for states, thousandths for amounts. Each addition is rounded to
/// these, once or more a week, so that small sums may differ by some of them.
const ABSOLUTE: i64 = 52;

/// What came of all comparisons.
#[derive(Default)]
pub struct Tally {
    /// Municipality-years compared.
    pub years: usize,
    runs: usize,
    agreeing: usize,
    largest: f64,
    /// Runs and those that agree, by world and policy.
    by_name: BTreeMap<String, (usize, usize)>,
    /// What differed in the first year in which something did.
    first: BTreeMap<String, usize>,
    /// Events and amounts by column, and numbers of windows, to see that each was reached.
    events: BTreeMap<String, i64>,
}

/// Whether two sums are the same but for rounding, and the relative difference.
fn near(mine: i64, theirs: i64) -> (bool, f64) {
    let difference = (mine - theirs).abs();
    let relative = difference as f64 / mine.abs().max(theirs.abs()).max(1) as f64;
    (
        difference <= ABSOLUTE || relative <= RELATIVE,
        if difference <= ABSOLUTE { 0.0 } else { relative },
    )
}

/// What differs in a year, by name; and the largest relative difference of what does not.
fn differences(mine: &Record, theirs: &Record) -> (Vec<String>, f64) {
    let mut names = Vec::new();
    let mut largest: f64 = 0.0;
    let mut check = |name: &str, mine: i64, theirs: i64, exact: bool| {
        let (same, relative) = near(mine, theirs);
        if (exact && mine != theirs) || !same {
            names.push(format!("{name} ({mine} for {theirs})"));
        } else {
            largest = largest.max(relative);
        }
    };
    for (index, (mine, theirs)) in mine.counts.iter().zip(&*theirs.counts).enumerate() {
        let outcome = &TABLE[SIZES + index];
        // Results are products of states; hours and weeks of delay are not.
        let exact = outcome.kind == Kind::Count || !outcome.name.starts_with("results");
        check(outcome.name, *mine, *theirs, exact);
    }
    for (index, (mine, theirs)) in mine.sums.iter().zip(&*theirs.sums).enumerate() {
        check(TABLE[SIZES + COUNTS + index].name, *mine, *theirs, false);
    }
    for (index, (mine, theirs)) in mine.weights.iter().zip(&theirs.weights).enumerate() {
        check(&format!("weight {index}"), *mine, *theirs, true);
    }
    for (index, (mine, theirs)) in mine.windows.iter().zip(&theirs.windows).enumerate() {
        check(&format!("window {index}, sum"), mine.0, theirs.0, false);
        check(&format!("window {index}, number"), mine.1, theirs.1, true);
    }
    (names, largest)
}

impl Tally {
    /// Compares the years of a run.
    pub fn run(&mut self, name: &str, mine: &[Record], theirs: &[Record]) {
        assert_eq!(mine.len(), theirs.len());
        self.runs += 1;
        self.years += mine.len();
        let by_name = self.by_name.entry(name.to_owned()).or_default();
        by_name.0 += 1;
        for (mine, theirs) in mine.iter().zip(theirs) {
            for (index, count) in theirs.counts.iter().enumerate() {
                *self.events.entry(TABLE[SIZES + index].name.to_owned()).or_default() += count;
            }
            for (index, (_, number)) in theirs.windows.iter().enumerate() {
                *self.events.entry(format!("window {index}")).or_default() += number;
            }
            let (names, largest) = differences(mine, theirs);
            if !names.is_empty() {
                for name in names {
                    let outcome = name.split(" (").next().unwrap().to_owned();
                    *self.first.entry(outcome).or_default() += 1;
                }
                return;
            }
            self.largest = self.largest.max(largest);
        }
        self.agreeing += 1;
        by_name.1 += 1;
    }

    /// The share of runs that are the same to their end.
    pub fn share(&self) -> f64 {
        self.agreeing as f64 / self.runs as f64
    }

    /// All of it in words.
    pub fn report(&self) -> String {
        let mut text = format!(
            "{} municipality-years in {} runs; {} runs ({:.1}%) agree to their end; largest \
             relative difference of a sum {:.1e}\n",
            self.years,
            self.runs,
            self.agreeing,
            100.0 * self.share(),
            self.largest
        );
        for (name, (runs, agreeing)) in &self.by_name {
            writeln!(text, "{name}: {agreeing} of {runs}").unwrap();
        }
        for (name, runs) in &self.first {
            writeln!(text, "first to differ: {name} in {runs} runs").unwrap();
        }
        for (name, _) in self.events.iter().filter(|(_, events)| **events == 0) {
            writeln!(text, "never happened: {name}").unwrap();
        }
        text
    }
}
