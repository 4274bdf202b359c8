//! From sums to rates and means: a rate is a ratio of sums, a mean is weighted.

use crate::catalogue::outcomes::{COUNTS, Kind, Outcome, Per, SIZES, TABLE};
use crate::records::{FIXED, Record, THOUSANDTHS};
use serde::{Deserialize, Serialize};

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

/// An outcome as what was counted and what it is counted against, which are added up separately where
/// several are taken together.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Fraction {
    /// Events, an amount, filled seats, or the sum of a state.
    pub numerator: f64,
    /// Years, hundreds of years or other weights; 0 where there is no value.
    pub denominator: f64,
    /// Their quotient, the outcome in its unit, to the bit as [`rate`] gives it.
    pub value: Option<f64>,
}

/// An outcome (place in the outcome table) as a fraction, over everything that a record sums.
#[must_use]
pub fn fraction(outcome: usize, record: &Record) -> Fraction {
    let described = &TABLE[outcome];
    let time = if described.per.is_time() { YEAR } else { 1.0 };
    let weight = record.weights[described.per as usize] as f64 / time;
    let (numerator, denominator) = match described.kind {
        Kind::Size => (weight, record.weights[Per::Municipality as usize] as f64 / YEAR),
        Kind::Count => (record.counts[outcome - SIZES] as f64, weight / 100.0),
        Kind::Amount => (record.counts[outcome - SIZES] as f64 / f64::from(THOUSANDTHS), weight),
        Kind::Mean(_) => {
            let sum = record.sums[outcome - SIZES - COUNTS] as f64 / f64::from(FIXED);
            (sum / time, weight)
        }
    };
    Fraction { numerator, denominator, value: rate(outcome, record) }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::outcomes::{Count, Mean};

    #[test]
    fn a_fraction_is_the_rate_before_it_is_divided() {
        let mut record = Record::default();
        for (per, weeks) in
            [(Per::Official, 624), (Per::Municipality, 104), (Per::Alderman, 416), (Per::Dyad, 936)]
        {
            record.weigh(per, weeks);
        }
        record.weigh(Per::Matter, 7);
        record.count_many(Count::requests, 31);
        record.state(Mean::safety, 500.0);
        let mut known = 0;
        for outcome in 0..TABLE.len() {
            let Fraction { numerator, denominator, value } = fraction(outcome, &record);
            match value {
                Some(rate) => {
                    known += 1;
                    let close = 1e-12 * rate.abs().max(1.0);
                    assert!((numerator / denominator - rate).abs() < close, "{outcome}");
                }
                None => assert_eq!(denominator, 0.0, "{}", TABLE[outcome].name),
            }
        }
        assert!(known > TABLE.len() / 2, "{known}");
        // 31 requests in 12 years of officials.
        let requests = crate::catalogue::outcomes::find("requests").unwrap();
        assert_eq!(fraction(requests, &record).numerator, 31.0);
    }
}
