//! What the report of a sweep is made of, and how its points lie in the grid.

use crate::catalogue::outcomes::{Outcome, TABLE};
use crate::charts::estimate::Estimate;
use crate::studies::shared::texts::Texts;
use crate::studies::sweep::judge::change::Change;
use crate::studies::sweep::judge::rows::SweepRow;
use crate::words::Words;

/// All that figures, answer and page need of a sweep.
#[derive(Debug, Clone, PartialEq)]
pub struct Results {
    /// The language in which they are told.
    pub words: Words,
    /// The scenario's title, in that language.
    pub title: String,
    /// The question that the scenario answers, in that language.
    pub question: String,
    /// These and the labels of policies, in every language.
    pub texts: Texts,
    /// Swept keys.
    pub keys: Vec<String>,
    /// The values of each point, one for each key.
    pub points: Vec<Vec<String>>,
    /// Names of the policies; the baseline stands first.
    pub policies: Vec<String>,
    /// Place of the primary outcome in the catalogue.
    pub primary: usize,
    /// The primary outcome by point, then policy.
    pub rows: Vec<SweepRow>,
    /// By policy besides the baseline, then by [`Results::pairs`]: how its effect changes between the
    /// two points; empty where there are none.
    pub changes: Vec<Option<Change>>,
    /// What the points are, where they are variants of the rules; the first is the scenario as written.
    pub variants: Vec<Variant>,
    /// How the run was made.
    pub facts: Facts,
}

/// A variant of the rules, by the words that a scenario uses.
#[derive(Debug, Clone, PartialEq)]
pub struct Variant {
    /// The rule of choice.
    pub choice: String,
    /// The links that are cut.
    pub cut: Vec<String>,
}

/// How a sweep was made; where points differ in a number, the least.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    /// Municipalities simulated at each point.
    pub municipalities: u32,
    /// Replicates of each policy at each point.
    pub replicates: u32,
    /// Years observed.
    pub years: u32,
    /// Years simulated before.
    pub burn_in_years: u32,
    /// The seed.
    pub seed: u64,
    /// Version of the program.
    pub version: String,
    /// Hash of the resolved scenario.
    pub scenario_hash: String,
}

/// A swept key with its distinct values.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Axis {
    /// Place among the keys.
    pub key: usize,
    /// The values as written: numbers increasing, texts in the order of the sweep.
    pub values: Vec<String>,
    /// The values as numbers, if all are.
    pub numbers: Option<Vec<f64>>,
}

impl Results {
    /// The primary outcome.
    pub(crate) fn outcome(&self) -> &'static Outcome {
        &TABLE[self.primary.min(TABLE.len() - 1)]
    }

    /// All policies with their places in the list.
    pub(crate) fn named(&self) -> impl Iterator<Item = (usize, &str)> {
        self.policies.iter().map(String::as_str).enumerate()
    }

    /// A point in words, with all its values; the name of a variant.
    pub(crate) fn at(&self, point: usize) -> String {
        let values = &self.points[point];
        if self.variants.is_empty() { self.words.at(&self.keys, values) } else { values.join("; ") }
    }

    /// The primary outcome of a policy at a point.
    pub(crate) fn row(&self, point: usize, policy: usize) -> Option<&SweepRow> {
        self.rows.get(point * self.policies.len() + policy)
    }

    /// The keys that take more than one value.
    pub(crate) fn axes(&self) -> Vec<Axis> {
        (0..self.keys.len())
            .map(|key| self.axis(key))
            .filter(|axis| axis.values.len() > 1)
            .collect()
    }

    fn axis(&self, key: usize) -> Axis {
        let mut values: Vec<&String> = Vec::new();
        for value in self.points.iter().map(|point| &point[key]) {
            if !values.contains(&value) {
                values.push(value);
            }
        }
        let numbers: Option<Vec<f64>> = values.iter().map(|value| number(value)).collect();
        let Some(numbers) = numbers else {
            return Axis { key, values: values.into_iter().cloned().collect(), numbers: None };
        };
        let mut both: Vec<(f64, &String)> = numbers.into_iter().zip(values).collect();
        both.sort_by(|one, other| one.0.total_cmp(&other.0));
        let (numbers, values) =
            both.into_iter().map(|(number, value)| (number, value.clone())).unzip();
        Axis { key, values, numbers: Some(numbers) }
    }

    /// The points with the least and the largest value of the only key that varies, if that is a
    /// number.
    pub(crate) fn ends(&self) -> Option<(usize, usize)> {
        let axes = self.axes();
        let [only] = &axes[..] else { return None };
        only.numbers.as_ref()?;
        let at = |value: Option<&String>| {
            self.points.iter().position(|point| Some(&point[only.key]) == value)
        };
        at(only.values.first()).zip(at(only.values.last()))
    }

    /// The pairs of points between which changes are told: the ends of a single number, or the scenario
    /// as written and each variant.
    #[must_use]
    pub fn pairs(&self) -> Vec<(usize, usize)> {
        if self.variants.is_empty() {
            return self.ends().into_iter().collect();
        }
        (1..self.points.len()).map(|variant| (0, variant)).collect()
    }

    /// How the effect of a policy changes between the points of a pair.
    pub(crate) fn change(&self, policy: usize, pair: usize) -> Option<Change> {
        let place = policy.checked_sub(1)? * self.pairs().len() + pair;
        self.changes.get(place).copied().flatten()
    }

    /// The first point that has these values of these axes.
    pub(crate) fn point_at(&self, wanted: &[(usize, &str)]) -> Option<usize> {
        let fits = |point: &Vec<String>| wanted.iter().all(|(key, value)| point[*key] == *value);
        self.points.iter().position(fits)
    }
}

/// A value as a number, if it is one.
fn number(value: &str) -> Option<f64> {
    value.parse().ok().filter(|number: &f64| number.is_finite())
}

/// The mean of a row with its interval.
pub(crate) fn level(row: &SweepRow) -> Option<Estimate> {
    Estimate::new(row.mean, row.mean_low, row.mean_high)
}

/// The difference to the baseline with the interval of its family.
pub(crate) fn difference(row: &SweepRow) -> Option<Estimate> {
    let row = row.comparison.as_ref()?;
    Estimate::new(row.difference, row.ci_low_family, row.ci_high_family)
}

/// The difference as a share of the baseline's mean, with its own interval.
pub(crate) fn relative(row: &SweepRow) -> Option<Estimate> {
    let row = row.comparison.as_ref()?;
    Estimate::new(row.relative_difference, row.relative_low, row.relative_high)
}
