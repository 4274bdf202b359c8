//! What a report is made of: plain rows and a few facts.

use crate::catalogue::outcomes::{self, Outcome, Per};
use crate::charts::estimate::{Estimate, finite};
use crate::interventions::Form;
use crate::studies::answer::assumptions::AssumptionRow;
use crate::studies::answer::compare::contrast::FEWEST_REPLICATES;
use crate::studies::answer::compare::interactions;
use crate::studies::answer::effect::{ALL, Effect, verdict_word};
use crate::studies::answer::readings::READINGS;
use crate::studies::answer::summary::{SummaryRow, TrajectoryRow};
use crate::studies::answer::weighted::WeightedRow;
use crate::studies::shared::texts::Texts;
use crate::table::verdict::Verdict;
use crate::words::{Words, say};
use std::borrow::Cow;

/// Policies, the baseline included, that colours and markers tell apart.
const MOST_SIGNS: usize = 8;

/// All that figures, answer and page need of a run.
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
    /// The policies by their labels in that language, as everywhere in here; the baseline stands first.
    pub policies: Vec<String>,
    /// The label of each policy, and its name in tables and settings.
    pub names: Vec<(String, String)>,
    /// Names of the profiles; `all` stands first.
    pub profiles: Vec<String>,
    /// Place of the primary outcome in the catalogue's table of outcomes.
    pub primary: usize,
    /// Means by policy, profile, year and outcome.
    pub summary: Vec<SummaryRow>,
    /// Courses by policy, clock, week and series.
    pub trajectories: Vec<TrajectoryRow>,
    /// Policies against the baseline.
    pub comparison: Vec<Effect>,
    /// Policies with what they cost.
    pub costs: Vec<Cost>,
    /// Doses of interventions, curve by curve, each in the order of doses.
    pub doses: Vec<Dose>,
    /// Two interventions against the sum of each, in the primary outcome.
    pub interplays: Vec<Interplay>,
    /// Policies over sets of assumptions, by outcome and policy; empty where they were not varied.
    pub assumptions: Vec<AssumptionRow>,
    /// Policies by the index of the scenario's own weights; empty where it gives none.
    pub weighted: Vec<WeightedRow>,
    /// How the run was made.
    pub facts: Facts,
    /// The resolved scenario as the manifest keeps it: TOML with every parameter; may be empty.
    pub resolved: String,
}

/// What a policy costs and brings for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Cost {
    /// Policy.
    pub policy: String,
    /// Hours per municipality-year, of all who take part.
    pub hours: Option<f64>,
    /// Euros per municipality-year beyond the baseline's, if the scenario has prices.
    pub euros: Option<f64>,
    /// Whether no policy beats it in the primary outcome.
    pub in_best_set: bool,
    /// Policies that take fewer hours and beat it.
    pub dominated_by: Vec<String>,
    /// Primary outcome avoided per 1,000 hours beyond the baseline's: lower end of its interval.
    pub avoided_low: Option<f64>,
    /// Upper end, as above.
    pub avoided_high: Option<f64>,
    /// The same per 100,000 euros beyond the baseline's: both ends of its interval.
    pub avoided_for_euros: Option<(f64, f64)>,
}

/// A dose of an intervention against the baseline, which is dose 0, in the primary outcome. Doses
/// next to each other that agree in all but dose are of one curve.
#[derive(Debug, Clone, PartialEq)]
pub struct Dose {
    /// Intervention.
    pub intervention: String,
    /// Share of those in reach.
    pub coverage: f64,
    /// First observed week, and how many.
    pub weeks: (u32, u32),
    /// In which form.
    pub form: Form,
    /// Dose, above 0.
    pub dose: f64,
    /// Hours per municipality-year, of all who take part.
    pub hours: Option<f64>,
    /// Difference as a share of the baseline's mean.
    pub relative_difference: Option<f64>,
    /// Lower end of its interval; `None` if unbounded.
    pub relative_low: Option<f64>,
    /// Upper end, as above.
    pub relative_high: Option<f64>,
    /// Whether there are enough replicates for an interval of the difference.
    pub enough_replicates: bool,
    /// Verdict.
    pub verdict: Verdict,
}

impl Dose {
    /// The verdict in a word.
    pub(super) fn said(&self) -> &'static str {
        verdict_word(self.verdict, self.enough_replicates)
    }
}

/// Two interventions together against the sum of each alone, in the unit of the primary outcome.
#[derive(Debug, Clone, PartialEq)]
pub struct Interplay {
    /// Policy with both.
    pub together: String,
    /// Policy with one.
    pub first: String,
    /// Policy with the other.
    pub second: String,
    /// Both less the sum.
    pub interaction: Option<f64>,
    /// Lower end of its interval over all pairs.
    pub ci_low: Option<f64>,
    /// Upper end, as above.
    pub ci_high: Option<f64>,
    /// What the numbers say.
    pub verdict: interactions::Interplay,
}

/// How a run was made.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    /// Municipalities simulated.
    pub municipalities: u32,
    /// Replicates of each policy.
    pub replicates: u32,
    /// The precision aimed at, if there was one.
    pub target: Option<Target>,
    /// The number of inhabitants, if it is the same in all municipalities.
    pub alike: Option<u32>,
    /// The smallest difference that matters, as a share of the baseline's mean.
    pub matters: f64,
    /// Euros of an hour, if the scenario has prices.
    pub euros_per_hour: Option<f64>,
    /// Shares of the run that were missing when it was merged; the results are of the replicates
    /// that were complete without them.
    pub missing_shares: Vec<String>,
    /// Years observed.
    pub years: u32,
    /// Years simulated before observation begins.
    pub burn_in_years: u32,
    /// Whether municipalities were drawn once, instead of again in each replicate.
    pub fixed_cultures: bool,
    /// The seed.
    pub seed: u64,
    /// Version of the program.
    pub version: String,
    /// Hash of the resolved scenario.
    pub scenario_hash: String,
    /// Top officials per municipality, mean over municipalities, in the baseline.
    pub officials_per_municipality: f64,
}

/// A precision that a run aimed at instead of a number of replicates: half-widths of the family
/// interval of the primary differences, as shares of the baseline's mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Target {
    /// Wanted.
    pub wanted: f64,
    /// The widest one found; `None` where there were too few events for one.
    pub found: Option<f64>,
    /// Policies that did not differ in any replicate, and so did not count.
    pub identical: u32,
    /// Replicates after which the run ended in any case.
    pub most: u32,
    /// Whether it was reached.
    pub reached: bool,
}

impl Results {
    /// The primary outcome.
    pub(crate) fn primary_outcome(&self) -> &'static Outcome {
        &outcomes::TABLE[self.primary.min(outcomes::TABLE.len() - 1)]
    }

    /// The baseline's name.
    pub(crate) fn baseline(&self) -> &str {
        self.policies.first().map_or("", String::as_str)
    }

    /// All policies with their places in the list.
    pub(crate) fn named(&self) -> impl Iterator<Item = (usize, &str)> {
        self.policies.iter().map(String::as_str).enumerate()
    }

    /// Policies other than the baseline, with their places in the list.
    pub(crate) fn others(&self) -> impl Iterator<Item = (usize, &str)> {
        self.named().skip(1)
    }

    /// Whether there are enough replicates for intervals of differences.
    pub(crate) fn enough_replicates(&self) -> bool {
        self.facts.replicates as usize >= FEWEST_REPLICATES
    }

    /// That there are too few replicates for intervals of differences, where that is so.
    pub(crate) fn too_few_replicates(&self) -> Option<String> {
        let told = || self.words.too_few_replicates(self.facts.replicates, FEWEST_REPLICATES);
        (!self.enough_replicates() && self.policies.len() > 1).then(told)
    }

    /// The foot of a figure of differences, given its paired replicates in words; under too few of
    /// them there are no intervals to explain.
    pub(crate) fn foot_of_differences(&self, told: impl Fn(Words, &str) -> String) -> String {
        self.too_few_replicates().unwrap_or_else(|| {
            told(self.words, &self.words.number_of("paired-replicates", self.facts.replicates))
        })
    }

    /// Whether there are more policies than signs can tell apart.
    pub(crate) fn is_many(&self) -> bool {
        self.policies.len() > MOST_SIGNS
    }

    /// The results of no more policies than signs can tell apart: the baseline and those that differ
    /// most from it in the primary outcome, in the order of the scenario; the title says so.
    pub(crate) fn few(&self) -> Cow<'_, Self> {
        if !self.is_many() {
            return Cow::Borrowed(self);
        }
        let primary = self.primary_outcome().name;
        let size = |policy: &str| {
            let effect = self.effect(policy, ALL, primary);
            effect.and_then(Effect::relative).map_or(0.0, |it| it.mean.abs())
        };
        let mut others: Vec<(usize, f64)> =
            self.others().map(|(place, policy)| (place, size(policy))).collect();
        others.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        others.truncate(MOST_SIGNS - 1);
        others.sort_by_key(|(place, _)| *place);
        let mut few = self.clone();
        few.policies.retain(|policy| {
            let kept = others.iter().any(|(place, _)| self.policies[*place] == *policy);
            kept || *policy == self.policies[0]
        });
        few.title = say!(
            self.words,
            "some-of",
            title = &self.title,
            shown = few.policies.len().to_string(),
            all = self.policies.len().to_string(),
        );
        Cow::Owned(few)
    }

    /// The interventions of which there are doses, each once.
    pub(crate) fn interventions(&self) -> Vec<String> {
        let mut names: Vec<String> =
            self.doses.iter().map(|dose| dose.intervention.clone()).collect();
        names.dedup();
        names
    }

    /// The places of some policies in the whole list.
    pub(crate) fn places(&self, policies: &[String]) -> Vec<usize> {
        let place = |name| self.policies.iter().position(|policy| policy == name);
        policies.iter().map(|name| place(name).unwrap_or_default()).collect()
    }

    /// Mean of an outcome over all municipalities in a year; year 0 is all years together.
    pub(crate) fn mean(&self, policy: &str, year: u32, outcome: &str) -> Option<Estimate> {
        let row = self.summary.iter().find(|row| {
            row.year == year
                && row.outcome.name == outcome
                && row.policy == policy
                && row.profile == ALL
        })?;
        Estimate::new(row.mean, row.ci_low, row.ci_high)
    }

    /// The comparisons of a policy in all readings of risk.
    pub(crate) fn readings(&self, policy: &str) -> Vec<&Effect> {
        READINGS.iter().filter_map(|outcome| self.effect(policy, ALL, outcome)).collect()
    }

    /// The comparison of a policy on an outcome for a profile.
    pub(crate) fn effect(&self, policy: &str, profile: &str, outcome: &str) -> Option<&Effect> {
        self.comparison.iter().find(|effect| {
            effect.outcome == outcome && effect.policy == policy && effect.profile == profile
        })
    }

    /// By what a rate must be multiplied to give a number in 100 municipalities over one term of
    /// four years; `None` where that makes no sense.
    pub(crate) fn per_term(&self, outcome: &Outcome) -> Option<f64> {
        const MUNICIPALITIES: f64 = 100.0;
        const TERM_YEARS: f64 = 4.0;
        let share = match outcome.kind {
            outcomes::Kind::Count => 0.01,
            outcomes::Kind::Amount => 1.0,
            outcomes::Kind::Size | outcomes::Kind::Mean(_) => return None,
        };
        let size = |name| self.mean(self.baseline(), 0, name).map(|estimate| estimate.mean);
        let per_municipality = match outcome.per {
            Per::Municipality => 1.0,
            Per::Official => finite(Some(self.facts.officials_per_municipality))?,
            Per::Alderman => size("aldermen")?,
            Per::Dyad => size("dyads")?,
            Per::Matter | Per::ElectedSeat | Per::Enterprise => return None,
        };
        Some(share * per_municipality * MUNICIPALITIES * TERM_YEARS)
    }
}
