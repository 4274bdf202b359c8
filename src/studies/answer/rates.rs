//! From sums to rates and means: a rate is a ratio of sums, a mean is weighted.

use crate::catalogue::outcomes::{COUNTS, Kind, Outcome, Per, SIZES, TABLE};
use crate::records::{FIXED, Record, THOUSANDTHS};

/// Weeks in a year of account.
const YEAR: f64 = 52.0;

/// The value of an outcome (place in the outcome table) over everything that a record sums: per
/// 100 person-years for counts, per year for amounts, weighted mean for states. `None` where it is
/// not simulated or its weight is zero.
#[must_use]
pub fn rate(outcome: usize, record: &Record) -> Option<f64> {
    let described = &TABLE[outcome];
    let weight = weight(described, record)?;
    let time = if described.per.is_time() { YEAR } else { 1.0 };
    Some(match described.kind {
        Kind::Size => {
            let municipalities = record.weights[Per::Municipality as usize];
            if municipalities == 0 {
                return None;
            }
            weight / municipalities as f64
        }
        Kind::Count => {
            let count = record.counts[outcome - SIZES] as f64;
            100.0 * count * time / weight
        }
        Kind::Amount => {
            let amount = record.counts[outcome - SIZES] as f64 / f64::from(THOUSANDTHS);
            amount * time / weight
        }
        Kind::Mean(_) => record.sums[outcome - SIZES - COUNTS] as f64 / (f64::from(FIXED) * weight),
    })
}

/// A cell of `outcomes.csv`: what happened in one municipality and year, not a rate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cell {
    /// Nothing to say.
    Empty,
    /// A number of events.
    Count(i64),
    /// An amount, a size or a mean.
    Number(f64),
}

/// The cell of an outcome (place in the outcome table) in a row of a year.
#[must_use]
pub fn cell(outcome: usize, record: &Record) -> Cell {
    let described = &TABLE[outcome];
    match described.kind {
        Kind::Count => Cell::Count(record.counts[outcome - SIZES]),
        Kind::Amount => {
            Cell::Number(record.counts[outcome - SIZES] as f64 / f64::from(THOUSANDTHS))
        }
        Kind::Size => Cell::Number(record.weights[described.per as usize] as f64 / YEAR),
        Kind::Mean(_) => rate(outcome, record).map_or(Cell::Empty, Cell::Number),
    }
}

fn weight(described: &Outcome, record: &Record) -> Option<f64> {
    let weight = record.weights[described.per as usize];
    (weight != 0).then_some(weight as f64)
}
