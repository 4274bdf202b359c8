//! What a run answers, from the tally.

use crate::analysis::compare::{self, ComparisonRow, Look, PolicyRow, ReplicateTable};
use crate::analysis::summary::{SummaryRow, TrajectoryRow};
use crate::analysis::tally::Tally;
use crate::catalogue::outcomes::{Per, TABLE};
use crate::experiment::Plan;
use crate::report::{Cost, Dose, Effect, Facts, Interplay, Results, Target};
use crate::scenario::Scenario;
use crate::words::Words;

/// Everything that tables, figures and sentences are made from.
pub(super) struct Answers {
    pub replicates: ReplicateTable,
    pub summary: Vec<SummaryRow>,
    pub trajectories: Vec<TrajectoryRow>,
    pub comparison: Vec<ComparisonRow>,
    pub pairs: Vec<compare::PairRow>,
    pub policies: Vec<PolicyRow>,
    pub interactions: Vec<compare::InteractionRow>,
    pub doses: Vec<compare::DoseRow>,
}

impl Answers {
    pub fn of(tally: &Tally, scenario: &Scenario, plan: &Plan) -> Self {
        let parts = compare::parts(plan);
        let replicates = tally.replicate_table();
        let (primary, matters) = (scenario.outcomes.primary, scenario.outcomes.smallest_difference);
        let comparison = compare::compare(&replicates, primary, matters);
        let pairs = compare::pairs(&replicates, primary, matters);
        let policies = compare::policies(&replicates, primary, &comparison, &pairs);
        Self {
            summary: tally.summary(),
            trajectories: tally.trajectories(),
            interactions: compare::interactions(&replicates, &parts, primary),
            doses: compare::doses(&parts, &comparison, &policies),
            replicates,
            comparison,
            pairs,
            policies,
        }
    }

    /// What figures, page and sentences need of them.
    pub fn results(&self, scenario: &Scenario, look: Option<Look>, words: Words) -> Results {
        let officials = TABLE[Per::Official as usize].name;
        let size = self.summary.iter().find(|row| row.outcome == officials && row.year == 0);
        Results {
            words,
            title: scenario.title.clone(),
            question: scenario.question.clone(),
            policies: self.replicates.policies.clone(),
            profiles: self.replicates.profiles.clone(),
            primary: scenario.outcomes.primary,
            doses: self
                .doses
                .iter()
                .map(|row| Dose {
                    intervention: row.intervention.to_owned(),
                    coverage: f64::from(row.coverage),
                    weeks: (row.start_week, row.weeks),
                    dose: f64::from(row.dose),
                    hours: row.hours,
                    relative_difference: row.relative_difference,
                    relative_low: row.relative_low,
                    relative_high: row.relative_high,
                    verdict: row.verdict.word().to_owned(),
                })
                .collect(),
            interplays: self
                .interactions
                .iter()
                .filter(|row| row.role == compare::Role::Primary)
                .map(|row| Interplay {
                    together: row.together.clone(),
                    first: row.first.clone(),
                    second: row.second.clone(),
                    interaction: row.interaction,
                    ci_low: row.ci_low_family,
                    ci_high: row.ci_high_family,
                    verdict: row.verdict.word().to_owned(),
                })
                .collect(),
            summary: self.summary.clone(),
            trajectories: self.trajectories.clone(),
            comparison: self.comparison.iter().map(effect).collect(),
            costs: self
                .policies
                .iter()
                .map(|row| Cost {
                    policy: row.policy.clone(),
                    hours: row.hours,
                    in_best_set: row.in_best_set,
                    dominated_by: row.dominated_by.clone(),
                    avoided_low: row.avoided_low,
                    avoided_high: row.avoided_high,
                })
                .collect(),
            facts: Facts {
                municipalities: scenario.municipalities.len() as u32,
                replicates: self.replicates.replicates.len() as u32,
                target: scenario.run.precision.zip(look).map(|(wanted, look)| Target {
                    wanted: wanted.half_width,
                    found: look.half_width,
                    identical: look.identical as u32,
                    most: scenario.run.replicates,
                    reached: look.reached,
                }),
                missing_shares: Vec::new(),
                years: scenario.run.years,
                burn_in_years: scenario.run.burn_in_years,
                seed: scenario.run.seed,
                version: env!("CARGO_PKG_VERSION").to_owned(),
                scenario_hash: super::hash(scenario),
                officials_per_municipality: size.and_then(|row| row.mean).unwrap_or(0.0),
            },
        }
    }
}

/// A comparison as a reader meets it: at the level of its family.
fn effect(row: &ComparisonRow) -> Effect {
    Effect {
        outcome: row.outcome,
        unit: row.unit,
        direction: row.direction.word().to_owned(),
        role: row.role.word().to_owned(),
        profile: row.profile.clone(),
        policy: row.policy.clone(),
        baseline_mean: row.baseline_mean,
        policy_mean: row.policy_mean,
        difference: row.difference,
        ci_low: row.ci_low_family,
        ci_high: row.ci_high_family,
        relative_difference: row.relative_difference,
        relative_low: row.relative_low_family(),
        relative_high: row.relative_high_family(),
        p_adjusted: row.p_adjusted,
        probability_better: row.probability_better,
        verdict: row.verdict.word().to_owned(),
        variance_ratio: row.variance_ratio,
        variance_bound: bound(row),
    }
}

/// The bound of the variance ratio, where it is known whether the policy adds or prevents.
fn bound(row: &ComparisonRow) -> Option<f64> {
    let (low, high) = row.relative_low.zip(row.relative_high)?;
    row.relative_difference.filter(|_| low * high > 0.0).and_then(compare::variance_bound)
}
