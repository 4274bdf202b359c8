//! The tables of a run: how their rows are written, and read again.

pub mod outcomes;
pub mod rows;
pub mod stored;

use crate::studies::answer::assumptions::AssumptionRow;
use crate::studies::answer::compare::comparison::ComparisonRow;
use crate::studies::answer::compare::doses::DoseRow;
use crate::studies::answer::compare::interactions::InteractionRow;
use crate::studies::answer::compare::pairs::PairRow;
use crate::studies::answer::compare::policies::PolicyRow;
use crate::studies::answer::summary::{SummaryRow, TrajectoryRow};
use crate::studies::answer::weighted::WeightedRow;
use crate::table::described::Described;

/// The tables with their columns.
pub(crate) fn described() -> Vec<Described> {
    vec![
        Described::filed::<ComparisonRow>("run"),
        Described::filed::<PolicyRow>("run"),
        Described::filed::<PairRow>("run"),
        Described::filed::<InteractionRow>("run"),
        Described::filed::<DoseRow>("run"),
        Described::filed::<AssumptionRow>("run"),
        Described::filed::<WeightedRow>("run"),
        Described::filed::<SummaryRow>("run"),
        Described::filed::<TrajectoryRow>("run"),
        Described::of("run", "replicates", outcomes::replicates_table().columns()),
        Described::of("run", "outcomes", &outcomes::outcomes_columns(true)),
    ]
}
