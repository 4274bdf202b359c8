//! What one world of a calibration says.

use crate::catalogue::outcomes::TABLE;
use crate::engine::RunError;
use crate::experiment::Plan;
use crate::records::Record;
use crate::studies::answer::published::{Evaluation, evaluate};
use crate::studies::answer::rates::{Fraction, fraction};
use crate::studies::answer::trial::Trial;
use serde::{Deserialize, Serialize};

/// What a world says under its first policy.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Attempt {
    /// Every published figure of the catalogue.
    pub figures: Vec<Evaluation>,
    /// Every outcome of the catalogue, over all replicates.
    pub outcomes: Vec<Fraction>,
}

/// Simulates a plan that keeps its rows, on this thread, and evaluates every figure and outcome for its first
/// policy.
///
/// # Errors
/// Those of the engine.
pub fn attempt(plan: &Plan) -> Result<Attempt, RunError> {
    let trial = Trial::run(plan)?;
    let mut whole = Record::default();
    for row in trial.rows.iter().filter(|row| row.policy == 0) {
        whole.add(&row.record);
    }
    let outcomes = (0..TABLE.len()).map(|outcome| fraction(outcome, &whole)).collect();
    Ok(Attempt { figures: evaluate(&trial), outcomes })
}
