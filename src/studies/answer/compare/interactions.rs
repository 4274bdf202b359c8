//! Two interventions together against the sum of each alone: the rows of `interactions.csv`.

use crate::catalogue::outcomes::{self, Direction, TABLE};
use crate::stats::estimate::Interval;
use crate::stats::multiple::{benjamini_hochberg, bonferroni};
use crate::studies::answer::compare::comparison::Role;
use crate::studies::answer::compare::contrast::ALPHA;
use crate::studies::answer::compare::contrast::Contrast;
use crate::studies::answer::compare::parts::{Part, added};
use crate::studies::answer::compare::replicate_table::ReplicateTable;
use crate::studies::answer::compare::verdict::{is_better, side_of_zero};
use crate::table::catalogue::Measured;
use crate::table::row::{row, word_cell};
use std::cmp::Ordering;

/// Outcomes beside the primary one, exploratory.
const OTHERS: [&str; 5] =
    ["risks_relation", "violations_relation", "trust_official_alderman", "safety", "results_long"];

/// What the numbers say of two together as against the sum of each alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Interplay {
    /// In every replicate the two add up to the last bit.
    ExactlyTheSum,
    /// Too few replicates, or too few in which they do not add up, for an interval.
    TooFewEvents,
    /// Together they do better than the sum, in an outcome with a direction.
    MoreThanTheSum,
    /// Together they do worse than the sum, in an outcome with a direction.
    LessThanTheSum,
    /// Above the sum, in an outcome without a direction.
    AboveTheSum,
    /// Below the sum, in an outcome without a direction.
    BelowTheSum,
    /// None of these.
    NoDifferenceDistinguishable,
}

impl Interplay {
    const ALL: [Self; 7] = [
        Self::ExactlyTheSum,
        Self::TooFewEvents,
        Self::MoreThanTheSum,
        Self::LessThanTheSum,
        Self::AboveTheSum,
        Self::BelowTheSum,
        Self::NoDifferenceDistinguishable,
    ];

    /// The finding that a word stands for, if there is one.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|interplay| interplay.word() == word)
    }

    /// The word used in tables.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::ExactlyTheSum => "exactly_the_sum",
            Self::TooFewEvents => "too_few_events",
            Self::MoreThanTheSum => "more_than_the_sum",
            Self::LessThanTheSum => "less_than_the_sum",
            Self::AboveTheSum => "above_the_sum",
            Self::BelowTheSum => "below_the_sum",
            Self::NoDifferenceDistinguishable => "no_difference_distinguishable",
        }
    }
}

word_cell!(Interplay, "a verdict");

row! {
    /// One row of `interactions.csv`, over all municipalities, in the outcome's unit. Empty cells are
    /// `None`.
    #[derive(Debug, Clone, PartialEq)]
    pub struct InteractionRow in "interactions" {
        /// What is counted or measured.
        pub outcome: Measured,
        /// primary: the primary outcome, corrected over pairs of interventions; exploratory: any
        /// other.
        pub role: Role,
        /// The policy with both interventions.
        pub together: String,
        /// The policy with one of them.
        pub first: String,
        /// The policy with the other.
        pub second: String,
        /// Policy with the first less baseline.
        pub first_difference: Option<f64>,
        /// Policy with the second less baseline.
        pub second_difference: Option<f64>,
        /// Policy with both less baseline.
        pub together_difference: Option<f64>,
        /// Both together less the sum of each alone, paired by replicate.
        ///
        /// Mean of together - first - second + baseline.
        pub interaction: Option<f64>,
        /// Lower end of the 95% interval.
        pub ci_low: Option<f64>,
        /// Upper end of the 95% interval.
        pub ci_high: Option<f64>,
        /// Lower end of the interval that holds for all pairs in the primary outcome together; empty in
        /// exploratory rows.
        pub ci_low_family: Option<f64>,
        /// Upper end of that interval.
        pub ci_high_family: Option<f64>,
        /// p value of the comparison by itself.
        pub p: Option<f64> => Fine,
        /// p value corrected for the pairs of interventions; empty in exploratory rows.
        ///
        /// Bonferroni.
        pub p_adjusted: Option<f64> => Fine,
        /// False discovery rate over all exploratory rows; empty in primary rows.
        ///
        /// Benjamini and Hochberg.
        pub q: Option<f64> => Fine,
        /// How many comparisons are corrected together.
        ///
        /// In exploratory rows only those with a p value.
        pub family_size: usize,
        /// Replicates used.
        pub replicates: usize,
        /// What the numbers say of both together against the sum; empty in exploratory rows.
        pub verdict: Option<Interplay>,
    }
}

/// A pair with its parts each alone: places of three policies.
struct Trio {
    together: usize,
    first: usize,
    second: usize,
}

/// Compares every policy that adds two interventions to the baseline with the policies that add each
/// of them alone at the same dose, coverage and weeks, where there are such.
///
/// `parts` are those of the table's policies, `primary` is the primary outcome's place in the
/// catalogue.
#[must_use]
pub fn interactions(
    table: &ReplicateTable,
    parts: &[Vec<Part>],
    primary: usize,
) -> Vec<InteractionRow> {
    let trios = trios(parts);
    let others = OTHERS.iter().filter_map(|name| outcomes::find(name));
    let of_outcome = |outcome| {
        let is_there = table.has_values(outcome);
        let trios = trios.iter().filter(move |_| is_there);
        trios.map(move |trio| (trio, outcome))
    };
    let judged = of_outcome(primary).map(|(trio, outcome)| row(table, trio, outcome, trios.len()));
    let mut rows: Vec<InteractionRow> = judged.collect();
    correct_primary(&mut rows);
    let others = others.filter(|outcome| *outcome != primary).flat_map(of_outcome);
    let mut explored: Vec<InteractionRow> =
        others.map(|(trio, outcome)| exploratory(row(table, trio, outcome, 0))).collect();
    correct_exploratory(&mut explored);
    rows.append(&mut explored);
    rows
}

fn trios(parts: &[Vec<Part>]) -> Vec<Trio> {
    let added = added(parts);
    let alone = |part: Part| added.iter().position(|other| other.as_deref() == Some(&[part]));
    added
        .iter()
        .enumerate()
        .filter_map(|(together, parts)| match parts.as_deref() {
            Some(&[first, second]) => {
                Some(Trio { together, first: alone(first)?, second: alone(second)? })
            }
            _ => None,
        })
        .collect()
}

/// Corrects the rows of the primary outcome over all pairs.
fn correct_primary(rows: &mut [InteractionRow]) {
    let p: Vec<f64> = rows.iter().map(|row| row.p.unwrap_or(f64::NAN)).collect();
    for (row, adjusted) in rows.iter_mut().zip(bonferroni(&p)) {
        row.p_adjusted = row.p.map(|_| adjusted);
    }
}

/// A row without what belongs to the primary outcome alone.
fn exploratory(row: InteractionRow) -> InteractionRow {
    InteractionRow {
        role: Role::Exploratory,
        ci_low_family: None,
        ci_high_family: None,
        verdict: None,
        ..row
    }
}

/// Fills in false discovery rates over all exploratory rows.
fn correct_exploratory(rows: &mut [InteractionRow]) {
    let p: Vec<f64> = rows.iter().map(|row| row.p.unwrap_or(f64::NAN)).collect();
    let size = p.iter().filter(|p| !p.is_nan()).count();
    for (row, q) in rows.iter_mut().zip(benjamini_hochberg(&p)) {
        row.q = row.p.map(|_| q);
        row.family_size = size;
    }
}

/// A row of the primary outcome, still without a corrected p value.
fn row(table: &ReplicateTable, trio: &Trio, outcome: usize, family_size: usize) -> InteractionRow {
    let column = |policy: usize| table.column(policy, 0, outcome);
    let baseline = column(0);
    let [together, first, second] = [trio.together, trio.first, trio.second].map(column);
    let mean = |policy: &[f64]| Contrast::new(&baseline, policy).difference();
    // What the second adds to the first, against what it adds to the baseline: exactly nothing where
    // either of them does nothing.
    let less = |from: &[f64], to: &[f64]| -> Vec<f64> {
        from.iter().zip(to).map(|(from, to)| to - from).collect()
    };
    let contrast = Contrast::new(&less(&baseline, &second), &less(&first, &together));
    let plain = contrast.interval(ALPHA);
    let family = contrast.interval(ALPHA / family_size.max(1) as f64);
    let name = |policy: usize| table.policies[policy].clone();
    InteractionRow {
        outcome: Measured(&TABLE[outcome]),
        role: Role::Primary,
        together: name(trio.together),
        first: name(trio.first),
        second: name(trio.second),
        first_difference: mean(&first),
        second_difference: mean(&second),
        together_difference: mean(&together),
        interaction: contrast.difference(),
        ci_low: plain.map(|interval| interval.low),
        ci_high: plain.map(|interval| interval.high),
        ci_low_family: family.map(|interval| interval.low),
        ci_high_family: family.map(|interval| interval.high),
        p: contrast.p_value(),
        p_adjusted: None,
        q: None,
        family_size,
        replicates: contrast.replicates(),
        verdict: Some(judge(&contrast, family, TABLE[outcome].direction)),
    }
}

fn judge(contrast: &Contrast, family: Option<Interval>, direction: Direction) -> Interplay {
    if contrast.is_identical() {
        return Interplay::ExactlyTheSum;
    }
    if contrast.trusted().is_none() {
        return Interplay::TooFewEvents;
    }
    let side = family.and_then(side_of_zero);
    match (side, direction) {
        (None, _) => Interplay::NoDifferenceDistinguishable,
        (Some(Ordering::Less), Direction::Neutral) => Interplay::BelowTheSum,
        (Some(_), Direction::Neutral) => Interplay::AboveTheSum,
        (Some(_), Direction::Lower | Direction::Higher) if is_better(side, direction) => {
            Interplay::MoreThanTheSum
        }
        (Some(_), Direction::Lower | Direction::Higher) => Interplay::LessThanTheSum,
    }
}
