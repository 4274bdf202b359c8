//! The number that a measure of the catalogue has in a record.

use crate::catalogue::outcomes::{self, COUNTS, Per, SIZES};
use crate::catalogue::patterns::Measure;
use crate::catalogue::windows::Window;
use crate::records::{FIXED, Record};
use crate::studies::answer::rates::rate;

/// The value of a measure over everything that a record sums; `None` where its data do not exist.
#[must_use]
pub fn value(measure: &Measure, record: &Record) -> Option<f64> {
    match *measure {
        Measure::Sum(names) => added(names, record),
        Measure::Mix(terms) => {
            let of = |name| outcomes::find(name).and_then(|outcome| rate(outcome, record));
            terms.iter().map(|(factor, name)| Some(factor * of(name)?)).sum()
        }
        Measure::Events { plus, minus, per } => {
            let taken_off = counted(minus, record).unwrap_or(0);
            let weight = record.weights[per as usize];
            let events = (counted(plus, record)? - taken_off) as f64;
            (weight > 0).then(|| 100.0 * events * years(per) / weight as f64)
        }
        Measure::Ratio { above, below } => {
            let below = counted(below, record).filter(|below| *below > 0)?;
            Some(counted(above, record)? as f64 / below as f64)
        }
        Measure::Window(window) => self::window(window, record),
    }
}

/// The mean of a window; `None` where nothing fell in it.
#[must_use]
pub fn window(window: Window, record: &Record) -> Option<f64> {
    let (sum, number) = record.windows[window as usize];
    (number > 0).then(|| sum as f64 / (number as f64 * f64::from(FIXED)))
}

/// The sum of some counts; `None` where one does not exist.
#[must_use]
pub fn counted(names: &[&str], record: &Record) -> Option<i64> {
    let counts = SIZES..SIZES + COUNTS;
    places(names)?.into_iter().map(|o| counts.contains(&o).then(|| record.counts[o - SIZES])).sum()
}

/// Weeks in the time that a weight of this kind counts.
fn years(per: Per) -> f64 {
    if per.is_time() { 52.0 } else { 1.0 }
}

/// Rates or means added up.
fn added(names: &[&str], record: &Record) -> Option<f64> {
    places(names)?.into_iter().map(|outcome| rate(outcome, record)).sum()
}

/// The places of columns; `None` where there is none or one does not exist.
fn places(names: &[&str]) -> Option<Vec<usize>> {
    if names.is_empty() {
        return None;
    }
    names.iter().map(|name| outcomes::find(name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::outcomes::{Count, Mean};

    /// Ten official-years and two municipality-years with what a test counts.
    fn record(counts: &[(Count, usize)]) -> Record {
        let mut record = Record::default();
        record.weigh(Per::Official, 520);
        record.weigh(Per::Municipality, 104);
        record.weigh(Per::Dyad, 100);
        for (count, many) in counts {
            record.count_many(*count, *many);
        }
        record
    }

    #[test]
    fn columns_are_added_in_their_unit() {
        let record = record(&[(Count::dilemmas_loyalty, 3), (Count::dilemmas_horizon, 4)]);
        let sum = Measure::Sum(&["dilemmas_loyalty", "dilemmas_horizon"]);
        assert_eq!(value(&sum, &record), Some(70.0));
        assert_eq!(value(&Measure::Sum(&["no_such_column"]), &record), None);
        assert_eq!(value(&Measure::Sum(&[]), &record), None);
    }

    #[test]
    fn what_is_hidden_is_counted_before_it_is_divided() {
        // 12 violations, 2 of them exposed, in ten official-years: per municipality and per
        // official the rates could not be taken from each other.
        let record =
            record(&[(Count::violations_relation, 12), (Count::exposures_of_violations, 2)]);
        let hidden = Measure::Events {
            plus: &["violations_relation"],
            minus: &["exposures_of_violations"],
            per: Per::Official,
        };
        assert_eq!(value(&hidden, &record), Some(100.0));
    }

    #[test]
    fn a_ratio_of_nothing_does_not_exist() {
        let ratio = Measure::Ratio { above: &["substitutions"], below: &["refusals"] };
        assert_eq!(value(&ratio, &record(&[])), None);
        let some = record(&[(Count::substitutions, 1), (Count::refusals, 4)]);
        assert_eq!(value(&ratio, &some), Some(0.25));
    }

    #[test]
    fn a_mix_needs_all_its_columns() {
        let mut record = record(&[]);
        record.state(Mean::safety, 60.0);
        record.state(Mean::trust_alderman_official, 80.0);
        let mix = Measure::Mix(&[(0.5, "trust_alderman_official"), (-1.0, "safety")]);
        assert!((value(&mix, &record).unwrap() + 0.2).abs() < 1e-6);
        let more = Measure::Mix(&[(1.0, "safety"), (1.0, "openness")]);
        assert_eq!(value(&more, &record), None, "no matter was to be told");
    }

    #[test]
    fn a_window_is_the_mean_of_what_fell_in_it() {
        let mut record = record(&[]);
        assert_eq!(value(&Measure::Window(Window::Questioned), &record), None);
        record.window(Window::Questioned, 3.0, 4);
        assert_eq!(value(&Measure::Window(Window::Questioned), &record), Some(0.75));
    }
}
