//! A grid of scenarios: every policy at every point, against the baseline at the same point.
//!
//! Points share their random events, and corrections go over all of them: the primary family contains the primary
//! outcome and the readings of risk of every policy at every point (Bonferroni); all other comparisons are
//! corrected together (false discovery rate). Tables of points are read twice, first for p values and then for rows,
//! so that memory does not grow with what is written.

pub mod change;
pub mod rows;

use crate::catalogue::outcomes::TABLE;
use crate::engine::{self, Journal, PlannedPoint, RunError};
use crate::records::layout::{Layout, PolicyIndex, ReplicateIndex};
use crate::stats::multiple::benjamini_hochberg;
use crate::studies::answer::compare::comparison::{ComparisonRow, Role};
use crate::studies::answer::compare::effects::uncorrected;
use crate::studies::answer::compare::replicate_table::ReplicateTable;
use crate::studies::answer::rates::rate;
use crate::studies::answer::readings::in_order;
use crate::studies::answer::summary::Running;
use crate::studies::sweep::judge::change::Change;
use crate::studies::sweep::judge::rows::{Against, SweepRow};
use crate::table::catalogue::Measured;

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

    /// How the difference of a policy to the baseline in the primary outcome changes from one point to another: see
    /// [`Change::between`].
    #[must_use]
    pub fn change(
        &self,
        corrected: &Corrected,
        policy: usize,
        from: usize,
        to: usize,
        comparisons: usize,
    ) -> Option<Change> {
        let columns = &corrected.columns;
        Change::between(&columns[from], &columns[to], policy, comparisons)
    }
}
