//! What figures, page and sentences need, from the tables of a run or of a sweep: those of its folder, or those that
//! were just made.

use crate::catalogue::outcomes::Per;
use crate::scenario::{self, Cultures};
use crate::stats::estimate::Interval;
use crate::studies::answer::assumptions::AssumptionRow;
use crate::studies::answer::compare::comparison::{ComparisonRow, Role};
use crate::studies::answer::compare::contrast;
use crate::studies::answer::compare::doses::DoseRow;
use crate::studies::answer::compare::effects;
use crate::studies::answer::compare::interactions::InteractionRow;
use crate::studies::answer::compare::policies::PolicyRow;
use crate::studies::answer::effect::Effect;
use crate::studies::answer::summary::{SummaryRow, TrajectoryRow};
use crate::studies::answer::weighted::WeightedRow;
use crate::studies::run::results::{Cost, Dose, Facts, Interplay, Results, Target};
use crate::studies::shared::texts::Texts;
use crate::words::Words;

/// The tables of a run from which its report is made.
#[derive(Debug, Clone)]
pub struct Tables {
    /// `summary.csv`.
    pub summary: Vec<SummaryRow>,
    /// `trajectories.csv`.
    pub trajectories: Vec<TrajectoryRow>,
    /// `comparison.csv`, its primary rows with the interval of `policies.csv`.
    pub comparison: Vec<ComparisonRow>,
    /// `policies.csv`, the baseline first.
    pub policies: Vec<PolicyRow>,
    /// `interactions.csv`, where there is one.
    pub interactions: Vec<InteractionRow>,
    /// `doses.csv`, where there is one.
    pub doses: Vec<DoseRow>,
    /// `assumptions.csv`, where there is one.
    pub assumptions: Vec<AssumptionRow>,
    /// `weighted.csv`, where there is one.
    pub weighted: Vec<WeightedRow>,
}

impl Tables {
    /// The profiles in the order of the summary; `all` stands first.
    #[must_use]
    pub fn profiles(&self) -> Vec<String> {
        let mut profiles: Vec<String> = Vec::new();
        for row in self.summary.iter().take_while(|row| row.policy == self.summary[0].policy) {
            if profiles.last() != Some(&row.profile) {
                profiles.push(row.profile.clone());
            }
        }
        profiles
    }
}

/// How a run was made, beside its tables.
#[derive(Debug, Clone)]
pub struct Made {
    /// The language in which it is told.
    pub words: Words,
    /// Title, question and labels.
    pub texts: Texts,
    /// Place of the primary outcome in the catalogue.
    pub primary: usize,
    /// Replicates of each policy.
    pub replicates: u32,
    /// Municipalities.
    pub municipalities: u32,
    /// Years observed.
    pub years: u32,
    /// Years before observation.
    pub burn_in_years: u32,
    /// The seed.
    pub seed: u64,
    /// Version of the program.
    pub version: String,
    /// Hash of the resolved scenario.
    pub scenario_hash: String,
    /// The resolved scenario.
    pub resolved: String,
    /// Shares of the run that were missing.
    pub missing_shares: Vec<String>,
    /// The precision aimed at, if there was one.
    pub target: Option<Target>,
}

/// What is told of a run, from its tables.
pub(crate) fn results(made: Made, stored: Tables) -> Results {
    let officials = Per::Official.size();
    let size = stored.summary.iter().find(|row| Some(row.outcome.0) == officials && row.year == 0);
    let officials_per_municipality = size.and_then(|row| row.mean).unwrap_or(0.0);
    let policies: Vec<String> = stored.policies.iter().map(|row| row.policy.clone()).collect();
    let Made { words, texts, resolved, replicates, .. } = made;
    let results = Results {
        words,
        title: String::new(),
        question: String::new(),
        texts,
        names: policies.iter().map(|name| (name.clone(), name.clone())).collect(),
        policies,
        profiles: by_size(stored.profiles()),
        primary: made.primary,
        doses: doses(&stored, replicates),
        interplays: interplays(&stored),
        comparison: effects_of(&stored),
        costs: costs(&stored),
        assumptions: stored.assumptions,
        weighted: stored.weighted,
        facts: Facts {
            municipalities: made.municipalities,
            replicates,
            alike: alike(&resolved),
            matters: matters(&resolved),
            euros_per_hour: euros_per_hour(&resolved),
            missing_shares: made.missing_shares,
            target: made.target,
            years: made.years,
            burn_in_years: made.burn_in_years,
            fixed_cultures: has_fixed_cultures(&resolved),
            seed: made.seed,
            version: made.version,
            scenario_hash: made.scenario_hash,
            officials_per_municipality,
        },
        resolved,
        summary: stored.summary,
        trajectories: stored.trajectories,
    };
    results.in_language(words.language())
}

/// Profiles for a reader: those of size from small to large, others where they stood, before them.
fn by_size(mut profiles: Vec<String>) -> Vec<String> {
    let classes: Vec<&str> = scenario::size_classes().collect();
    let place = |profile: &String| classes.iter().position(|class| class == profile);
    profiles.sort_by_key(|profile| place(profile).map_or(0, |place| place + 1));
    profiles
}

/// The number of inhabitants of all municipalities of a resolved scenario, if it is written as one number.
fn alike(resolved: &str) -> Option<u32> {
    let tree: toml::Table = resolved.parse().ok()?;
    let [group] = tree.get("municipalities")?.as_array()?.as_slice() else { return None };
    u32::try_from(group.get("inhabitants")?.as_integer()?).ok()
}

/// The smallest difference that matters in a resolved scenario; 0 if its text cannot be read.
fn matters(resolved: &str) -> f64 {
    let tree: toml::Table = resolved.parse().unwrap_or_default();
    number(&tree, "outcomes", "smallest_difference").unwrap_or_default()
}

/// Euros of an hour in a resolved scenario, if it has prices.
fn euros_per_hour(resolved: &str) -> Option<f64> {
    number(&resolved.parse().ok()?, "costs", "hour")
}

/// Whether municipalities are the same in all replicates of a resolved scenario.
fn has_fixed_cultures(resolved: &str) -> bool {
    let tree: Option<toml::Table> = resolved.parse().ok();
    let run = tree.as_ref().and_then(|tree| tree.get("run"));
    run.and_then(|run| run.get("cultures")?.as_str()) == Some(Cultures::Fixed.word())
}

fn number(tree: &toml::Table, table: &str, key: &str) -> Option<f64> {
    tree.get(table)?.get(key)?.as_float()
}

fn doses(stored: &Tables, replicates: u32) -> Vec<Dose> {
    let few = (replicates as usize) < contrast::FEWEST_REPLICATES;
    let doses = stored.doses.iter().map(|row| Dose {
        intervention: row.intervention.name.to_owned(),
        coverage: f64::from(row.coverage),
        weeks: (row.start_week, row.weeks),
        form: row.form,
        dose: f64::from(row.dose),
        hours: row.hours,
        relative_difference: row.relative_difference,
        relative_low: row.relative_low,
        relative_high: row.relative_high,
        enough_replicates: !few,
        verdict: row.verdict,
    });
    doses.collect()
}

fn interplays(stored: &Tables) -> Vec<Interplay> {
    let primary = stored.interactions.iter().filter(|row| row.role == Role::Primary);
    let judged = primary.filter_map(|row| Some((row, row.verdict?)));
    let interplays = judged.map(|(row, verdict)| Interplay {
        together: row.together.clone(),
        first: row.first.clone(),
        second: row.second.clone(),
        interaction: row.interaction,
        ci_low: row.ci_low_family,
        ci_high: row.ci_high_family,
        verdict,
    });
    interplays.collect()
}

fn costs(stored: &Tables) -> Vec<Cost> {
    let costs = stored.policies.iter().map(|row| Cost {
        policy: row.policy.clone(),
        hours: row.hours,
        euros: row.euros,
        in_best_set: row.in_best_set,
        dominated_by: row.dominated_by.clone(),
        avoided_low: row.avoided_low,
        avoided_high: row.avoided_high,
        avoided_for_euros: row.avoided_euros_low.zip(row.avoided_euros_high),
    });
    costs.collect()
}

/// All comparisons; those of the primary family with what comes of them under other assumptions.
fn effects_of(stored: &Tables) -> Vec<Effect> {
    let assumed = |row: &ComparisonRow| {
        let of =
            |it: &&AssumptionRow| it.outcome.name == row.outcome.name && it.policy == row.policy;
        stored.assumptions.iter().find(of).filter(|_| row.role == Role::Primary).cloned()
    };
    let all = stored.comparison.iter();
    all.map(|row| Effect { assumed: assumed(row), ..effect(row) }).collect()
}

/// A comparison as a reader meets it: at the level of its family.
fn effect(row: &ComparisonRow) -> Effect {
    let primary = row.role == Role::Primary;
    Effect {
        outcome: row.outcome.name,
        unit: row.outcome.unit(),
        direction: row.direction,
        role: row.role,
        profile: row.profile.clone(),
        policy: row.policy.clone(),
        baseline_mean: row.baseline_mean,
        baseline_interval: row.baseline_interval().map(ends),
        policy_mean: row.policy_mean,
        policy_interval: row.policy_interval().map(ends),
        difference: row.difference,
        ci_low: if primary { row.ci_low_family } else { row.ci_low },
        ci_high: if primary { row.ci_high_family } else { row.ci_high },
        relative_difference: row.relative_difference,
        relative_low: if primary { row.relative_low_family } else { row.relative_low },
        relative_high: if primary { row.relative_high_family } else { row.relative_high },
        q: row.q,
        side: row.distinguishable(),
        assumed: None,
        share_of_replicates_better: row.share_of_replicates_better,
        municipalities: row.municipalities(),
        enough_replicates: !row.has_too_few_replicates(),
        verdict: row.verdict,
        variance_ratio: row.variance_ratio,
        variance_bound: bound(row),
    }
}

fn ends(interval: Interval) -> (f64, f64) {
    (interval.low, interval.high)
}

/// The bound of the variance ratio, where it is known whether the policy adds or prevents.
fn bound(row: &ComparisonRow) -> Option<f64> {
    let (low, high) = row.relative_low.zip(row.relative_high)?;
    row.relative_difference.filter(|_| low * high > 0.0).and_then(effects::variance_bound)
}
