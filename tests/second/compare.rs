//! Compares runs of both implementations and collects what never happened in any of them.

use crate::courses::Course;
use polaris::catalogue::loops::{LINKS, Link};
use polaris::catalogue::outcomes::{COUNTS, Count, Kind, MEANS, PERS, Per, SIZES, TABLE};
use polaris::catalogue::windows::{WINDOWS, Window};
use polaris::interventions;
use polaris::records::{self, BINS, CLOCKS, Places, Record, SERIES, Spread};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// Single precision has seven digits, and most states return to some level, so that differences of
/// rounding do not grow: sums agree to about one millionth. This leaves a factor of ten above that; a
/// decision that falls the other way moves the trust of a pair by more than this within a year, or
/// a count.
const RELATIVE: f64 = 1e-5;
/// In units of the sums: 2^-20 for states, thousandths for amounts. Each addition is rounded to
/// these, once or more a week, so that small sums may differ by some of them.
const ABSOLUTE: i64 = 52;

/// A run of the second implementation: its years and courses.
pub struct Mine {
    pub records: Vec<Record>,
    pub course: Course,
}

/// A run of the engine: its years, courses and their spread.
pub struct Theirs {
    pub records: Vec<Record>,
    pub course: records::Course,
    pub spread: Spread,
}

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
    /// Sum of all years by the second implementation.
    mine: Record,
    /// Sum of all years by the engine.
    theirs: Record,
    /// Clocks and series with at least one value in the second implementation.
    my_courses: BTreeSet<(usize, usize)>,
    /// Clocks and series with at least one value in the engine.
    their_courses: BTreeSet<(usize, usize)>,
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

/// What differs between two runs, and the largest relative difference among sums that count as equal.
#[derive(Default)]
struct Differences {
    names: Vec<String>,
    largest: f64,
}

impl Differences {
    fn check(&mut self, name: &str, mine: i64, theirs: i64, exact: bool) {
        let (same, relative) = near(mine, theirs);
        if (exact && mine != theirs) || !same {
            self.names.push(format!("{name} ({mine} for {theirs})"));
        } else {
            self.largest = self.largest.max(relative);
        }
    }
}

/// The name of a counter of a record.
fn count_name(index: usize) -> &'static str {
    TABLE[SIZES + index].name
}

/// The name of a state of a record.
fn mean_name(index: usize) -> &'static str {
    TABLE[SIZES + COUNTS + index].name
}

fn weight_name(index: usize) -> String {
    format!("weight {}", Per::ALL[index].name())
}

fn window_name(index: usize) -> String {
    format!("window {}", Window::ALL[index].name())
}

fn link_name(index: usize) -> String {
    format!("link {}", Link::ALL[index].name())
}

/// Compares a year.
fn compare_years(mine: &Record, theirs: &Record) -> Differences {
    let mut found = Differences::default();
    let Record { counts, sums, weights, windows, links } = mine;
    for (index, (mine, theirs)) in counts.iter().zip(&*theirs.counts).enumerate() {
        let name = count_name(index);
        let exact = match TABLE[SIZES + index].kind {
            // Results are products of states; hours and weeks of delay are not.
            Kind::Amount => !name.starts_with("results"),
            Kind::Count => true,
            Kind::Size | Kind::Mean(_) => unreachable!("{name} stands among the counts"),
        };
        found.check(name, *mine, *theirs, exact);
    }
    for (index, (mine, theirs)) in sums.iter().zip(&*theirs.sums).enumerate() {
        found.check(mean_name(index), *mine, *theirs, false);
    }
    for (index, (mine, theirs)) in weights.iter().zip(&theirs.weights).enumerate() {
        found.check(&weight_name(index), *mine, *theirs, true);
    }
    for (index, (mine, theirs)) in windows.iter().zip(&theirs.windows).enumerate() {
        found.check(&format!("{}, sum", window_name(index)), mine.0, theirs.0, false);
        found.check(&format!("{}, number", window_name(index)), mine.1, theirs.1, true);
    }
    for (index, (mine, theirs)) in links.iter().zip(&theirs.links).enumerate() {
        found.check(&format!("{}, sum", link_name(index)), mine.0, theirs.0, false);
        found.check(&format!("{}, number", link_name(index)), mine.1, theirs.1, true);
    }
    found
}

/// Compares courses and their spread, place by place.
fn compare_courses(mine: &Course, theirs: &Theirs) -> Differences {
    let places = Places { years: theirs.records.len() as u32 };
    let mut found = Differences::default();
    let mut compared = 0;
    for clock in CLOCKS {
        for period in 0..clock.periods(places.years) {
            for (series, outcome) in SERIES.into_iter().enumerate() {
                let name = format!("{} on the clock {}", series_name(series), clock.name());
                let seen = mine.get(&(clock as usize, period as u32, series));
                compared += usize::from(seen.is_some());
                let (sum, weight) = seen.map_or((0, 0), |seen| (seen.sum, seen.weight));
                let place = places.of(clock, period, series);
                let cell = theirs.course.0[place];
                found.check(&format!("{name}, sum"), sum, cell.0, false);
                found.check(&format!("{name}, weight"), weight, cell.1, true);
                let values = seen.map_or(&[][..], |seen| &seen.values);
                if !spread_alike(values, outcome.top(), theirs.spread.bins(place)) {
                    found.names.push(format!("{name}, spread ({values:?})"));
                }
            }
        }
    }
    assert_eq!(compared, mine.len(), "every place of a course is compared");
    found
}

/// Whether these values can fall into these bins; a value close to an edge may fall on either side of it.
fn spread_alike(values: &[f64], top: f64, bins: &[u32]) -> bool {
    let mut below = 0;
    let inside = bins[..BINS - 1].iter().enumerate().all(|(bin, number)| {
        below += *number as usize;
        let edge = top * (bin + 1) as f64 / BINS as f64;
        let slack = RELATIVE * edge;
        let surely = values.iter().filter(|value| **value < edge - slack).count();
        let perhaps = values.iter().filter(|value| **value < edge + slack).count();
        (surely..=perhaps).contains(&below)
    });
    inside && below + bins[BINS - 1] as usize == values.len()
}

fn series_name(place: usize) -> &'static str {
    TABLE[SERIES[place].outcome()].name
}

impl Tally {
    /// Compares the years of a run, and its courses.
    pub fn run(&mut self, name: &str, mine: &Mine, theirs: &Theirs) {
        assert_eq!(mine.records.len(), theirs.records.len());
        self.runs += 1;
        self.years += mine.records.len();
        self.keep(mine, theirs);
        self.by_name.entry(name.to_owned()).or_default().0 += 1;
        let years = mine.records.iter().zip(&theirs.records);
        let years = years.map(|(mine, theirs)| compare_years(mine, theirs));
        for found in years.chain([compare_courses(&mine.course, theirs)]) {
            let names = found.names.iter().map(|name| name.split(" (").next().unwrap().to_owned());
            let names: BTreeSet<String> = names.collect();
            if !names.is_empty() {
                for name in names {
                    *self.first.entry(name).or_default() += 1;
                }
                return;
            }
            self.largest = self.largest.max(found.largest);
        }
        self.agreeing += 1;
        self.by_name.entry(name.to_owned()).or_default().1 += 1;
    }

    /// Adds a run to the sums of all runs.
    fn keep(&mut self, mine: &Mine, theirs: &Theirs) {
        mine.records.iter().for_each(|record| self.mine.add(record));
        theirs.records.iter().for_each(|record| self.theirs.add(record));
        self.my_courses.extend(mine.course.keys().map(|(clock, _, series)| (*clock, *series)));
        let places = Places { years: theirs.records.len() as u32 };
        for clock in CLOCKS {
            for period in 0..clock.periods(places.years) {
                for series in 0..SERIES.len() {
                    if theirs.course.0[places.of(clock, period, series)].1 > 0 {
                        self.their_courses.insert((clock as usize, series));
                    }
                }
            }
        }
    }

    /// The share of runs that are the same to their end.
    pub fn share(&self) -> f64 {
        self.agreeing as f64 / self.runs as f64
    }

    /// Names everything in the catalogue that never happened, and the implementation in which it did not.
    pub fn never(&self) -> Vec<String> {
        let mine = idle(&self.mine, &self.my_courses);
        let theirs = idle(&self.theirs, &self.their_courses);
        let by = |who: &str, names: Vec<String>| -> Vec<String> {
            names.into_iter().map(|name| format!("{name}, by {who}")).collect()
        };
        [by("tests/second", mine), by("src/model", theirs)].concat()
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
        for (name, runs) in &self.first {
            writeln!(text, "first to differ: {name} in {runs} runs").unwrap();
        }
        for (name, (runs, agreeing)) in &self.by_name {
            if agreeing < runs {
                writeln!(text, "{name}: {agreeing} of {runs} agree").unwrap();
            }
        }
        text
    }
}

/// Names what is zero in the sum of all years, and series that never had a value on a clock.
fn idle(record: &Record, courses: &BTreeSet<(usize, usize)>) -> Vec<String> {
    let Record { counts, sums, weights, windows, links } = record;
    let zero = |number: i64| number == 0;
    let mut names = Vec::new();
    names.extend((0..COUNTS).filter(|it| zero(counts[*it])).map(|it| count_name(it).into()));
    names.extend((0..MEANS).filter(|index| zero(sums[*index])).map(|it| mean_name(it).into()));
    names.extend((0..PERS).filter(|index| zero(weights[*index])).map(weight_name));
    let empty = |cell: (i64, i64)| zero(cell.0) || zero(cell.1);
    names.extend((0..WINDOWS).filter(|index| empty(windows[*index])).map(window_name));
    names.extend((0..LINKS).filter(|index| empty(links[*index])).map(link_name));
    for clock in CLOCKS {
        for (place, series) in SERIES.into_iter().enumerate() {
            if clock.follows(series) && !courses.contains(&(clock as usize, place)) {
                names.push(format!("{} on the clock {}", series_name(place), clock.name()));
            }
        }
    }
    names
}

/// The effect of one intervention in one implementation, over many runs.
#[derive(Default, Clone, Copy)]
pub struct Effect {
    hours: i64,
    moved: bool,
}

impl Effect {
    /// Adds a year under the baseline and under the intervention.
    pub fn add(&mut self, baseline: &Record, under: &Record) {
        let hours = Count::intervention_hours as usize;
        self.hours += under.counts[hours];
        let mut others = under.clone();
        others.counts[hours] = baseline.counts[hours];
        self.moved |= others != *baseline;
    }

    /// Says what the intervention failed to do, if anything.
    pub fn missing(self, kind: interventions::Kind, who: &str) -> Option<String> {
        let name = interventions::TABLE[kind as usize].name;
        match (self.hours > 0, self.moved) {
            (true, true) => None,
            (false, true) => Some(format!("{name} costs no hours, by {who}")),
            (true, false) => Some(format!("{name} moves no number, by {who}")),
            (false, false) => Some(format!("{name} does nothing, by {who}")),
        }
    }
}
