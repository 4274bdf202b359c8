//! Judges the patterns of the catalogue by their estimators, with an interval for each contrast.

use super::compare::ReplicateTable;
use super::tally::Tally;
use crate::catalogue::outcomes;
use crate::catalogue::parameters;
use crate::catalogue::patterns::{Contrast, Pattern, Sign, Test};
use crate::experiment::World;
use crate::records::Window;
use crate::stats::paired::Paired;

/// What came of one contrast: the mean difference and its 95% interval over replicates.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// What was compared.
    pub contrast: String,
    /// The side on which it should lie.
    pub sign: Sign,
    /// Mean difference.
    pub estimate: f64,
    /// Lower end of its 95% interval.
    pub low: f64,
    /// Upper end of its 95% interval.
    pub high: f64,
}

/// The verdict on a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Every interval lies on the stated side.
    Holds,
    /// Some interval lies on the other side.
    Contradicted,
    /// Neither.
    Undecided,
}

/// A pattern as it came out.
#[derive(Debug, Clone, PartialEq)]
pub struct Judgement {
    /// Identifier of the pattern.
    pub id: &'static str,
    /// Its contrasts.
    pub findings: Vec<Finding>,
    /// The verdict.
    pub verdict: Verdict,
}

/// Judges a pattern in a world; `simulate` runs the baseline in a world that it is given.
///
/// # Errors
/// Those of `simulate`.
pub fn judge<E>(
    pattern: &Pattern,
    world: &World,
    simulate: &dyn Fn(&World) -> Result<Tally, E>,
) -> Result<Judgement, E> {
    let findings: Vec<Finding> = match pattern.test {
        Test::Experiment { parameter, contrasts } => {
            let low = simulate(&moved(world, parameter, 0.25))?.replicate_table();
            let high = simulate(&moved(world, parameter, 0.75))?.replicate_table();
            contrasts.iter().filter_map(|contrast| experiment(contrast, &low, &high)).collect()
        }
        Test::Windows { lower, higher } => {
            let tally = simulate(world)?;
            windows(&tally, lower, higher).into_iter().collect()
        }
    };
    let verdict = verdict(&findings);
    Ok(Judgement { id: pattern.id, findings, verdict })
}

/// The world with one parameter at this share of its plausible range.
fn moved(world: &World, parameter: &str, share: f32) -> World {
    let mut world = world.clone();
    if let Some(index) = parameters::find(parameter) {
        let described = &parameters::TABLE[index];
        if let Some(value) = world.parameters.value_mut(index) {
            *value = described.low + share * (described.high - described.low);
        }
    }
    world
}

fn experiment(contrast: &Contrast, low: &ReplicateTable, high: &ReplicateTable) -> Option<Finding> {
    let sum = |table: &ReplicateTable| {
        let mut values = vec![0.0; table.replicates.len()];
        for name in contrast.outcomes {
            let outcome = outcomes::find(name)?;
            for (sum, value) in values.iter_mut().zip(table.column(0, 0, outcome)) {
                *sum += value;
            }
        }
        Some(values)
    };
    finding(contrast.outcomes.join(" + "), contrast.sign, sum(low)?, sum(high)?)
}

fn windows(tally: &Tally, lower: Window, higher: Window) -> Option<Finding> {
    let pairs = tally
        .windows(0)
        .into_iter()
        .filter_map(|replicate| Some((replicate[higher as usize]?, replicate[lower as usize]?)));
    let (compared, tested) = pairs.unzip();
    let name = format!("trust, {lower:?} against {higher:?}");
    finding(name, Sign::Down, compared, tested)
}

fn finding(contrast: String, sign: Sign, from: Vec<f64>, to: Vec<f64>) -> Option<Finding> {
    let estimate = Paired::new(from, to).ok()?.difference(0.05);
    Some(Finding {
        contrast,
        sign,
        estimate: estimate.mean,
        low: estimate.low,
        high: estimate.high,
    })
}

fn verdict(findings: &[Finding]) -> Verdict {
    let on_side = |finding: &Finding| match finding.sign {
        Sign::Up => finding.low > 0.0,
        Sign::Down => finding.high < 0.0,
    };
    let on_other = |finding: &Finding| match finding.sign {
        Sign::Up => finding.high < 0.0,
        Sign::Down => finding.low > 0.0,
    };
    if findings.iter().any(on_other) {
        Verdict::Contradicted
    } else if !findings.is_empty() && findings.iter().all(on_side) {
        Verdict::Holds
    } else {
        Verdict::Undecided
    }
}
