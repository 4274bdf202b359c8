//! A scenario that can be run: every value present, in range and consistent.
//!
//! Only [`super::validate`] makes one; everything after it may rely on what is written here.

use crate::catalogue::interventions::Kind;
use crate::catalogue::parameters::Parameters;

/// A valid scenario.
#[derive(Debug, Clone)]
pub struct Scenario {
    /// Name of the file without its ending; also the default folder of the results.
    pub name: String,
    /// One line that names the experiment.
    pub title: String,
    /// The question that the comparison answers.
    pub question: String,
    /// Seed, size and duration.
    pub run: Run,
    /// The municipalities in the order of the scenario; identifiers are distinct; at least one.
    pub municipalities: Vec<Municipality>,
    /// Parameters of the default world with the overrides of `[model]`.
    pub parameters: Parameters,
    /// Inputs that vary over time, at most one series a parameter.
    pub series: Vec<Series>,
    /// At least one; the baseline stands first.
    pub policies: Vec<Policy>,
    /// The primary outcome and the smallest difference that matters.
    pub outcomes: Outcomes,
    /// What `outcomes.csv` holds a row for.
    pub rows: Rows,
    /// Why: as asked, or because of the number of rows; one sentence for the plan and the log.
    pub rows_reason: String,
    /// The scenario after inheritance and `--set`, as TOML with sorted keys: what determines the
    /// results, and so what the hash of the scenario is taken over.
    pub resolved: String,
}

/// Seed, size and duration of a run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Run {
    /// Seed of all random numbers.
    pub seed: u64,
    /// Replicates, the independent unit of all statistics; with a target the most of them.
    pub replicates: u32,
    /// The precision at which a run ends earlier.
    pub precision: Option<Precision>,
    /// Observed years after burn-in, counted from an election.
    pub years: u32,
    /// Years before observation; a multiple of four, so that observation starts at an election.
    pub burn_in_years: u32,
}

/// A target: when a run has replicates enough.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Precision {
    /// Half-width of the family interval of every primary difference, as a share of the absolute
    /// mean under the baseline; above 0.
    pub half_width: f64,
}

/// One simulated municipality.
#[derive(Debug, Clone, PartialEq)]
pub struct Municipality {
    /// Identifier in the results and key of its random numbers: roster code or name, else profile
    /// and number.
    pub id: String,
    /// Group by which results are reported.
    pub profile: String,
    /// Inhabitants, at least one.
    pub inhabitants: u32,
    /// Parameters that differ here: index in the parameter table and value.
    pub overrides: Vec<(usize, f32)>,
}

/// A parameter that varies over time, piecewise linear and constant outside its points.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Index in the parameter table.
    pub parameter: usize,
    /// Years since the first observed week (negative: before it) and values; years increase.
    pub points: Vec<(f32, f32)>,
}

/// A named set of interventions.
#[derive(Debug, Clone, PartialEq)]
pub struct Policy {
    /// Name in the results.
    pub name: String,
    /// Any number of interventions, each kind at most once, in catalogue order.
    pub interventions: Vec<Intervention>,
}

/// One intervention as a policy applies it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Intervention {
    /// Its kind.
    pub kind: Kind,
    /// Dose; 1 is described in the catalogue, 0 is nothing.
    pub dose: f32,
    /// Share of those in reach who take part; a person reached at 40% is reached at 60%.
    pub coverage: f32,
    /// First observed week in which it acts, from 0.
    pub start_week: u32,
    /// Weeks that it lasts.
    pub duration_weeks: u32,
}

/// What is compared first, and what counts as a difference.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outcomes {
    /// Index of the primary outcome in the outcome table.
    pub primary: usize,
    /// Smallest difference that matters, as a share of the baseline's mean.
    pub smallest_difference: f64,
}

/// What `outcomes.csv` holds a row for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    /// Each municipality.
    Municipality,
    /// Each profile.
    Profile,
    /// Nothing: the file is not written.
    None,
}
