//! A grid of scenarios: every policy at every point, against the baseline at the same point.
//!
//! Points share their random events, and corrections go over all of them: the primary family contains the primary
//! outcome and the readings of risk of every policy at every point (Bonferroni); all other comparisons are
//! corrected together (false discovery rate). Tables of points are read twice, first for p values and then for rows,
//! so that memory does not grow with what is written.

use crate::catalogue::outcomes::{Direction, TABLE};
use crate::engine::{self, Journal, PlannedPoint, RunError};
use crate::records::layout::{Layout, PolicyIndex, ReplicateIndex};
use crate::stats::estimate::Estimate;
use crate::stats::multiple::benjamini_hochberg;
use crate::stats::sample::{Sample, mean};
use crate::studies::answer::compare::contrast::{FEWEST_CHANGED, FEWEST_REPLICATES};
use crate::studies::answer::compare::effects::{
    ALPHA, ComparisonRow, ReplicateTable, Role, uncorrected,
};
use crate::studies::answer::rates::rate;
use crate::studies::answer::readings::in_order;
use crate::studies::answer::summary::Running;
use crate::table::catalogue::Measured;
use crate::table::cell::WithError;
use crate::table::row::row;
use crate::table::verdict::Verdict;

row! {
    /// A policy at a point in one outcome: a row of `sweep.csv`. Empty cells are `None`.
    #[derive(Debug, Clone, PartialEq)]
    pub struct SweepRow in "sweep" {
        /// What is counted or measured.
        pub outcome: Measured,
        /// Whether lower or higher is better; none: neither in itself.
        pub direction: Direction,
        /// Mean over replicates.
        pub mean: Option<f64>,
        /// Lower end of the 95% interval of the mean.
        pub mean_low: Option<f64>,
        /// Upper end of that interval.
        pub mean_high: Option<f64>,
        /// Against the baseline at the same point; nothing for the baseline itself.
        pub comparison: Option<Against>,
    }
    besides {
        /// Place of the point in the sweep.
        pub point: usize,
        /// Place of the policy; the baseline is 0.
        pub policy: usize,
    }
}

row! {
    /// A policy against the baseline at the same point: the columns of `sweep.csv` that are empty for the
    /// baseline itself.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Against {
        /// The policy compared with.
        pub baseline: String,
        /// primary: chosen in advance, its family intervals hold for all policies and readings of risk together, and
        /// it has a verdict; exploratory: one of many, where some differ by chance.
        pub role: Role,
        /// Policy less baseline, paired by replicate.
        pub difference: Option<f64>,
        /// Lower end of the 95% interval.
        pub ci_low: Option<f64>,
        /// Upper end of the 95% interval.
        pub ci_high: Option<f64>,
        /// Lower end of the interval that holds for the whole primary family together.
        ///
        /// Of policies, readings of risk and points.
        pub ci_low_family: Option<f64>,
        /// Upper end of that interval.
        pub ci_high_family: Option<f64>,
        /// Difference as a share of the baseline's mean: -18% is 18% fewer.
        pub relative_difference: Option<f64> => Share,
        /// Lower end of its 95% interval; empty where it has no end.
        pub relative_low: Option<f64> => Share,
        /// Upper end of that interval.
        pub relative_high: Option<f64> => Share,
        /// p value of the comparison by itself.
        pub p: Option<f64> => Fine,
        /// p value corrected for the primary family; empty in exploratory rows.
        pub p_adjusted: Option<f64> => Fine,
        /// False discovery rate over all exploratory rows; empty in primary rows.
        pub q: Option<f64> => Fine,
        /// How many comparisons are corrected together.
        pub family_size: usize,
        /// Replicates used.
        pub replicates: usize,
        /// What the numbers say; empty in exploratory rows.
        pub verdict: Option<Verdict>,
    }
}

impl Against {
    /// What the table of a sweep tells of a comparison.
    fn of(row: ComparisonRow) -> Self {
        Self {
            baseline: row.baseline,
            role: row.role,
            difference: row.difference,
            ci_low: row.ci_low,
            ci_high: row.ci_high,
            ci_low_family: row.ci_low_family,
            ci_high_family: row.ci_high_family,
            relative_difference: row.relative_difference,
            relative_low: row.relative_low,
            relative_high: row.relative_high,
            p: row.p,
            p_adjusted: row.p_adjusted,
            q: row.q,
            family_size: row.family_size,
            replicates: row.replicates,
            verdict: row.verdict,
        }
    }

    /// Whether there are too few replicates for any interval of the difference.
    #[must_use]
    pub fn has_too_few_replicates(&self) -> bool {
        self.replicates < FEWEST_REPLICATES
    }
}

impl SweepRow {
    /// Whether it is distinguishable from the baseline.
    #[must_use]
    pub fn distinguishable(&self) -> bool {
        self.comparison.as_ref().is_some_and(|row| match (row.verdict, row.q) {
            (Some(verdict), _) => verdict.is_distinguishable(),
            (None, q) => q.is_some_and(|q| q < ALPHA),
        })
    }
}

/// What the tables of all points are compared by.
#[derive(Debug)]
pub struct Grid {
    /// Points.
    pub points: usize,
    /// Policies; the baseline stands first.
    pub policies: Vec<String>,
    /// Place of the primary outcome in the catalogue.
    pub primary: usize,
    /// The smallest difference that matters at each point, as a share of the baseline's mean.
    pub matters: Vec<f64>,
}

/// What is known when all points were read once.
#[derive(Debug)]
pub struct Corrected {
    /// False discovery rates by outcome, point, policy besides the baseline; NaN where there is none.
    q: Vec<Vec<f64>>,
    /// How many exploratory comparisons are corrected together.
    exploratory: usize,
    /// The primary outcome by point, policy and replicate.
    columns: Vec<Vec<Vec<f64>>>,
}

/// The table by replicate of a point, over all municipalities.
///
/// # Errors
/// When a part is missing or damaged.
pub fn table(point: &PlannedPoint, journal: &dyn Journal) -> Result<ReplicateTable, RunError> {
    let totals = engine::read_totals(point, journal)?;
    let (replicates, policies) = (point.plan.replicates as usize, point.plan.policies.len());
    let layout = Layout::up_to((ReplicateIndex(replicates), PolicyIndex(policies)));
    let mut values = Vec::with_capacity(totals.len() * TABLE.len());
    for policy in (0..policies).map(PolicyIndex) {
        for replicate in (0..replicates).map(ReplicateIndex) {
            let total = &totals[layout.position((replicate, policy))];
            let outcomes = 0..TABLE.len();
            values.extend(outcomes.map(|outcome| rate(outcome, total).unwrap_or(f64::NAN)));
        }
    }
    Ok(ReplicateTable {
        policies: point.plan.policies.clone(),
        profiles: vec!["all".to_owned()],
        replicates: (1..=point.plan.replicates).collect(),
        values,
    })
}

impl Grid {
    /// Reads every table for its p values, and corrects them over points and policies.
    ///
    /// # Errors
    /// Those of reading a table.
    pub fn correct<E>(
        &self,
        mut table: impl FnMut(usize) -> Result<ReplicateTable, E>,
    ) -> Result<Corrected, E> {
        let mut p = vec![Vec::new(); TABLE.len()];
        let mut columns = Vec::with_capacity(self.points);
        for point in 0..self.points {
            let table = table(point)?;
            for (outcome, p) in p.iter_mut().enumerate() {
                let rows = uncorrected(&table, outcome, self.primary, self.points);
                // Those of the primary family are corrected by its size alone.
                let exploratory =
                    |row: &ComparisonRow| row.p.filter(|_| row.role == Role::Exploratory);
                p.extend(rows.iter().map(|row| exploratory(row).unwrap_or(f64::NAN)));
            }
            let column = |policy| table.column(policy, 0, self.primary);
            columns.push((0..self.policies.len()).map(column).collect());
        }
        let exploratory = p.iter().flatten().filter(|p| !p.is_nan()).count();
        let mut rates = benjamini_hochberg(&p.concat()).into_iter();
        let q =
            p.iter().map(|of_outcome| rates.by_ref().take(of_outcome.len()).collect()).collect();
        Ok(Corrected { q, exploratory, columns })
    }

    /// The rows of a point: by policy, then outcome, the primary one first; outcomes without a value
    /// are left out.
    #[must_use]
    pub fn rows(
        &self,
        corrected: &Corrected,
        point: usize,
        table: &ReplicateTable,
    ) -> Vec<SweepRow> {
        let outcomes: Vec<usize> = in_order(self.primary)
            .into_iter()
            .filter(|outcome| table.has_values(*outcome))
            .collect();
        let compared: Vec<Vec<ComparisonRow>> = outcomes
            .iter()
            .map(|outcome| self.compared(corrected, point, table, *outcome))
            .collect();
        let row = |policy: usize, place: usize| {
            let outcome = outcomes[place];
            let mut running = Running::default();
            for value in table.column(policy, 0, outcome).into_iter().filter(|it| !it.is_nan()) {
                running.add(value);
            }
            let (mean, mean_low, mean_high) = running.interval();
            let comparison = policy.checked_sub(1).and_then(|other| compared[place].get(other));
            SweepRow {
                outcome: Measured(&TABLE[outcome]),
                direction: TABLE[outcome].direction,
                mean,
                mean_low,
                mean_high,
                comparison: comparison.cloned().map(Against::of),
                point,
                policy,
            }
        };
        let places = 0..outcomes.len();
        (0..self.policies.len())
            .flat_map(|policy| places.clone().map(move |place| (policy, place)))
            .map(|(policy, place)| row(policy, place))
            .collect()
    }

    fn compared(
        &self,
        corrected: &Corrected,
        point: usize,
        table: &ReplicateTable,
        outcome: usize,
    ) -> Vec<ComparisonRow> {
        let others = self.policies.len().saturating_sub(1);
        let mut rows = uncorrected(table, outcome, self.primary, self.points);
        let rates = &corrected.q[outcome][point * others..];
        for (row, q) in rows.iter_mut().zip(rates) {
            if row.role == Role::Exploratory {
                row.discovered(*q, corrected.exploratory);
            }
            row.settle(self.matters[point]);
        }
        rows
    }

    /// How the difference of a policy to the baseline in the primary outcome changes from one point
    /// to another, paired by replicate, with intervals that hold for `comparisons` of their kind
    /// together. Nothing where the two points do not share enough replicates.
    #[must_use]
    pub fn change(
        &self,
        corrected: &Corrected,
        policy: usize,
        from: usize,
        to: usize,
        comparisons: usize,
    ) -> Option<Change> {
        let before = Pairs::at(&corrected.columns[from], policy);
        let after = Pairs::at(&corrected.columns[to], policy);
        let alpha = ALPHA / comparisons.max(1) as f64;
        let absolute: Vec<f64> = before
            .differences
            .iter()
            .zip(&after.differences)
            .map(|(before, after)| after - before)
            .filter(|change| change.is_finite())
            .collect();
        let changed = absolute.iter().filter(|change| **change != 0.0).count();
        if absolute.len() < FEWEST_REPLICATES || changed < FEWEST_CHANGED {
            return None;
        }
        let relative = before.linearised().zip(after.linearised()).and_then(|(before, after)| {
            let pairs = before.iter().zip(&after);
            Sample::new(pairs.map(|(before, after)| after - before).collect()).ok()
        });
        Some(Change {
            absolute: Estimate::of_mean(&Sample::new(absolute).ok()?, alpha),
            relative: relative.map(|sample| Estimate::of_mean(&sample, alpha)),
        })
    }
}

/// How an effect changes from one point to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// Difference there less difference here, in the outcome's unit.
    pub absolute: Estimate,
    /// The same of differences as shares of the baseline's mean at their own point; the standard
    /// error is that of linearised ratios (Cochran 1977, 6.4). Nothing where a mean is nil.
    pub relative: Option<Estimate>,
}

row! {
    /// How the effect of a policy on the primary outcome changes from one point to another: a row of
    /// `changes.csv`.
    #[derive(Debug, Clone, PartialEq)]
    pub struct ChangeRow in "changes" {
        /// Policy.
        pub policy: String,
        /// The values of one point.
        pub from: String,
        /// The values of the other point.
        pub to: String,
        /// Difference there less difference here, in the outcome's unit.
        pub change: Option<WithError>,
        /// The same of differences as shares of the baseline's mean at their own point.
        pub relative_change: Option<WithError> => Share,
    }
}

impl ChangeRow {
    /// The row of a change between two points, if it can be told.
    #[must_use]
    pub fn new(policy: &str, from: String, to: String, change: Option<Change>) -> Self {
        Self {
            policy: policy.to_owned(),
            from,
            to,
            change: change.map(|it| WithError(it.absolute)),
            relative_change: change.and_then(|it| it.relative).map(WithError),
        }
    }

    /// What changes, if that can be told.
    #[must_use]
    pub fn change(&self) -> Option<Change> {
        let relative = self.relative_change.map(|WithError(it)| it);
        self.change.map(|WithError(absolute)| Change { absolute, relative })
    }
}

/// Baseline and difference of a policy in each replicate of a point.
struct Pairs<'a> {
    baseline: &'a [f64],
    differences: Vec<f64>,
}

impl<'a> Pairs<'a> {
    fn at(columns: &'a [Vec<f64>], policy: usize) -> Self {
        let pairs = columns[policy].iter().zip(&columns[0]);
        let differences = pairs.map(|(policy, baseline)| policy - baseline).collect();
        Self { baseline: &columns[0], differences }
    }

    /// Values whose mean is the relative difference and whose spread is that of its linear form.
    fn linearised(&self) -> Option<Vec<f64>> {
        let below = mean(self.baseline).filter(|below| *below > 0.0)?;
        let ratio = mean(&self.differences)? / below;
        let pairs = self.differences.iter().zip(self.baseline);
        Some(pairs.map(|(above, base)| ratio + (above - ratio * base) / below).collect())
    }
}
