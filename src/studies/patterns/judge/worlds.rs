//! Patterns over many plausible worlds: in which share each holds, and which parameter decides.

use crate::catalogue::outcomes;
use crate::catalogue::parameters;
use crate::catalogue::patterns::TABLE;
use crate::engine::RunError;
use crate::experiment::World;
use crate::records::Record;
use crate::stats::designs::space_filling;
use crate::stats::estimate::Interval;
use crate::stats::proportions::wilson;
use crate::stats::ranks::{largest_by_chance, spearman};
use crate::studies::answer::rates::{Fraction, fraction};
use crate::studies::patterns::design::{Key, Run, Runs, Source, Variant, ask, ask_held};
use crate::studies::patterns::judge::estimate::judge;
use crate::studies::patterns::judge::verdict::{Judgement, Verdict};
use serde::{Deserialize, Serialize};

/// Seed of the scrambling: the same worlds in every study, more worlds extend them.
const DESIGN: u32 = 2004;
/// Fewest worlds in which a parameter is looked for that decides.
const FEWEST_WORLDS: usize = 20;

/// One world as it came out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WorldRow {
    /// Its number, from 1.
    pub number: u32,
    /// Its parameters, in the order of the parameter table.
    pub parameters: Vec<f32>,
    /// What came of each pattern, in the order of the catalogue.
    pub patterns: Vec<InWorld>,
    /// Every outcome of the catalogue over all replicates of the world as it is.
    pub outcomes: Vec<Fraction>,
}

/// What came of a pattern in a world.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct InWorld {
    /// The verdict.
    pub verdict: Verdict,
    /// How far its worst finding lies on the stated side, in half-widths of its interval; `None`
    /// where one has no data.
    pub clearness: Option<f64>,
    /// Whether no test had data.
    pub no_data: bool,
}

impl InWorld {
    /// The verdict in a word, or `no data`.
    #[must_use]
    pub fn word(&self) -> &'static str {
        if self.no_data { "no data" } else { self.verdict.word() }
    }
}

/// What determines the answers beside the scenario: patterns with their tests, the ranges of
/// parameters, the design of worlds.
#[must_use]
pub fn asked() -> String {
    let ranges = parameters::TABLE.iter().map(|it| (it.name, it.low, it.high));
    format!("{TABLE:?} {:?} {DESIGN}", ranges.collect::<Vec<_>>())
}

/// A world of the design.
#[derive(Debug, Clone, PartialEq)]
pub struct NumberedWorld {
    /// Its number, from 1.
    pub number: u32,
    /// The world.
    pub world: World,
}

/// So many worlds spread over the plausible ranges of all parameters.
#[must_use]
pub fn spread(world: &World, worlds: u32) -> Vec<NumberedWorld> {
    let design = space_filling(worlds, parameters::TABLE.len(), DESIGN);
    let numbered =
        |(number, point): (u32, Vec<f64>)| NumberedWorld { number, world: world.at(&point) };
    (1..).zip(design).map(numbered).collect()
}

/// Judges all patterns in the world of a source, which has this number.
///
/// # Errors
/// When cancelled, or when a run fails.
pub fn in_world(number: u32, source: &Source) -> Result<WorldRow, RunError> {
    let mut keys = vec![Key::default()];
    for pattern in TABLE {
        ask(&mut keys, pattern, &[]);
    }
    let run = |variant: Variant| {
        let run = source.run(&variant)?;
        Ok((variant.key, run))
    };
    let alive = keys.into_iter().map(|key| run(Variant { key, held_at: Vec::new() }));
    let mut runs = Runs::new(alive.collect::<Result<_, RunError>>()?);
    let mut held = Vec::new();
    for pattern in TABLE {
        ask_held(&mut held, pattern);
    }
    let held: Vec<Variant> = held.into_iter().filter_map(|key| runs.hold(key)).collect();
    runs.extend(Runs::new(held.into_iter().map(run).collect::<Result<_, RunError>>()?));
    let judged = TABLE.iter().map(|pattern| {
        let judgement: Judgement = judge(pattern, &runs, &[]);
        let (verdict, clearness) = (judgement.verdict, judgement.worst());
        InWorld { verdict, clearness, no_data: judgement.no_data() }
    });
    let parameters = source.world.parameters.values();
    let mut whole = Record::default();
    for record in runs.baseline().into_iter().flat_map(Run::records) {
        whole.add(record);
    }
    let outcomes = (0..outcomes::TABLE.len()).map(|outcome| fraction(outcome, &whole));
    let (patterns, outcomes) = (judged.collect(), outcomes.collect());
    Ok(WorldRow { number, parameters, patterns, outcomes })
}

/// A share of worlds with its Wilson interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// The share.
    pub share: f64,
    /// Its 95% interval.
    pub interval: Interval,
}

/// The parameter with which the clearness of a pattern's worst finding goes most.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Deciding {
    /// Its name.
    pub parameter: &'static str,
    /// The correlation of ranks over worlds.
    pub correlation: f64,
    /// Whether it is beyond what the largest of so many correlations would be by chance.
    pub beyond_chance: bool,
}

/// What worlds say of one pattern.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shares {
    /// Worlds in which it holds.
    pub holds: Share,
    /// Worlds in which it is undecided, those without data included.
    pub undecided: Share,
    /// Worlds in which it is contradicted.
    pub contradicted: Share,
    /// Worlds without data.
    pub no_data: usize,
    /// The parameter that decides, where there are worlds enough to say.
    pub deciding: Option<Deciding>,
}

/// The shares of each pattern, in the order of the catalogue; nothing without worlds.
#[must_use]
pub fn shares(rows: &[WorldRow]) -> Vec<Option<Shares>> {
    (0..TABLE.len()).map(|pattern| shares_of(rows, pattern)).collect()
}

fn shares_of(rows: &[WorldRow], pattern: usize) -> Option<Shares> {
    let share = |verdict: Verdict| {
        let number = rows.iter().filter(|row| row.patterns[pattern].verdict == verdict).count();
        let interval = wilson(number as u64, rows.len() as u64, 0.05)?;
        Some(Share { share: number as f64 / rows.len() as f64, interval })
    };
    Some(Shares {
        holds: share(Verdict::Holds)?,
        undecided: share(Verdict::Undecided)?,
        contradicted: share(Verdict::Contradicted)?,
        no_data: rows.iter().filter(|row| row.patterns[pattern].no_data).count(),
        deciding: deciding(rows, pattern),
    })
}

fn deciding(rows: &[WorldRow], pattern: usize) -> Option<Deciding> {
    let told: Vec<(&WorldRow, f64)> =
        rows.iter().filter_map(|row| Some((row, row.patterns[pattern].clearness?))).collect();
    if told.len() < FEWEST_WORLDS {
        return None;
    }
    let clearness: Vec<f64> = told.iter().map(|(_, clear)| *clear).collect();
    let correlations = parameters::TABLE.iter().enumerate().filter_map(|(index, parameter)| {
        let values: Vec<f64> =
            told.iter().map(|(row, _)| f64::from(row.parameters[index])).collect();
        Some((parameter.name, spearman(&values, &clearness)?))
    });
    let strongest = |one: (&'static str, f64), other: (&'static str, f64)| {
        if other.1.abs() > one.1.abs() { other } else { one }
    };
    let (parameter, correlation) = correlations.reduce(strongest)?;
    let chance = largest_by_chance(told.len(), parameters::TABLE.len());
    Some(Deciding { parameter, correlation, beyond_chance: correlation.abs() > chance })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::parameters::Parameters;

    /// Forty worlds in which the first pattern goes with one parameter and the second has no data.
    fn rows() -> Vec<WorldRow> {
        let index = parameters::find("culture.silos").unwrap();
        let row = |number: u32| {
            let share = number as f32 / 40.0;
            let mut parameters = Parameters::default();
            *parameters.value_mut(index).unwrap() = share;
            let clear = f64::from(2.0 - 4.0 * share);
            let verdict = match clear {
                clear if clear > 1.0 => Verdict::Holds,
                clear if clear < -1.0 => Verdict::Contradicted,
                _ => Verdict::Undecided,
            };
            let none = InWorld { verdict: Verdict::Undecided, clearness: None, no_data: true };
            let mut patterns = vec![none; TABLE.len()];
            patterns[0] = InWorld { verdict, clearness: Some(clear), no_data: false };
            let parameters = parameters.values();
            WorldRow { number, parameters, patterns, outcomes: Vec::new() }
        };
        (1..=40).map(row).collect()
    }

    #[test]
    fn shares_add_up_and_the_parameter_that_decides_is_found() {
        let shares = shares(&rows());
        let first = shares[0].unwrap();
        // Above one where the share is below a quarter: 9 of 40; below minus one: 10 of 40.
        assert_eq!((first.holds.share, first.contradicted.share), (9.0 / 40.0, 10.0 / 40.0));
        let sum = first.holds.share + first.undecided.share + first.contradicted.share;
        assert!((sum - 1.0).abs() < 1e-12 && first.holds.interval.contains(first.holds.share));
        let deciding = first.deciding.unwrap();
        assert_eq!((deciding.parameter, deciding.beyond_chance), ("culture.silos", true));
        assert!((deciding.correlation + 1.0).abs() < 1e-12);
        let second = shares[1].unwrap();
        assert_eq!((second.undecided.share, second.no_data, second.deciding), (1.0, 40, None));
    }

    #[test]
    fn without_worlds_there_are_no_shares() {
        assert!(shares(&[]).iter().all(Option::is_none));
    }
}
