//! The keys of a scenario file with their bounds and defaults: plain tables, no logic.
//!
//! Checks, suggestions and the JSON Schema are made from them; `docs/scenario.md` explains them.

use crate::catalogue::YEARS_MAX;

/// A key that takes a whole number.
#[derive(Debug, Clone, Copy)]
pub(super) struct Whole {
    pub key: &'static str,
    pub low: u64,
    pub high: u64,
    /// Value where the key is not there; `None` where it depends.
    pub default: Option<u64>,
    pub meaning: &'static str,
}

/// A key that takes a number.
#[derive(Debug, Clone, Copy)]
pub(super) struct Real {
    pub key: &'static str,
    pub low: f64,
    pub high: f64,
    pub default: f64,
    pub meaning: &'static str,
}

const fn whole(
    key: &'static str,
    low: u64,
    high: u64,
    default: Option<u64>,
    meaning: &'static str,
) -> Whole {
    Whole { key, low, high, default, meaning }
}

const fn real(key: &'static str, low: f64, high: f64, default: f64, meaning: &'static str) -> Real {
    Real { key, low, high, default, meaning }
}

pub(super) const SEED: Whole =
    whole("seed", 0, i64::MAX as u64, Some(1), "Seed of all random numbers");
pub(super) const REPLICATES: Whole = whole(
    "replicates",
    1,
    100_000,
    Some(32),
    "Times that everything is simulated anew; the independent unit of all statistics",
);
/// Key of the target of a run: a table of the two below, or the first of them alone.
pub(super) const PRECISION: &str = "precision";
pub(super) const HALF_WIDTH: Real = real(
    "half_width",
    0.0001,
    1.0,
    0.01,
    "Half-width wanted of the family interval of every primary difference, as a share of the baseline's mean",
);
pub(super) const MAX_REPLICATES: Whole = whole(
    "max_replicates",
    32,
    100_000,
    Some(1024),
    "Replicates after which a run ends even if the target is not reached",
);
pub(super) const YEARS: Whole = whole(
    "years",
    1,
    YEARS_MAX as u64,
    Some(8),
    "Observed years of 52 weeks, counted from an election",
);
pub(super) const BURN_IN_YEARS: Whole = whole(
    "burn_in_years",
    0,
    200,
    Some(8),
    "Years before observation; a multiple of four, so that observation starts at an election",
);
pub(super) const COUNT: Whole =
    whole("count", 1, MOST_MUNICIPALITIES, Some(1), "How many municipalities of this profile");
pub(super) const INHABITANTS: Whole =
    whole("inhabitants", 1, 20_000_000, None, "Inhabitants of each");
pub(super) const MINIMUM: Whole = whole(
    "minimum_inhabitants",
    0,
    20_000_000,
    Some(0),
    "Smaller municipalities of the roster are left out",
);
pub(super) const MAXIMUM: Whole = whole(
    "maximum_inhabitants",
    0,
    20_000_000,
    Some(20_000_000),
    "Larger municipalities of the roster are left out",
);
pub(super) const EVERY: Whole = whole(
    "every",
    1,
    MOST_MUNICIPALITIES,
    Some(1),
    "Of the roster in order of inhabitants, each how-manieth is kept",
);
pub(super) const START_WEEK: Whole =
    whole("start_week", 0, 5199, Some(0), "First observed week in which it acts, from 0");
pub(super) const DURATION_WEEKS: Whole = whole(
    "duration_weeks",
    1,
    5200,
    None,
    "Weeks that it lasts; to the end of the run by default and at most",
);
pub(super) const COVERAGE: Real =
    real("coverage", 0.0, 1.0, 1.0, "Share of those in reach who take part");
pub(super) const DOSE: &str = "dose";
pub(super) const AUDIENCE: &str = "audience";
pub(super) const REPEATED: &str = "repeated";
pub(super) const SMALLEST_DIFFERENCE: Real = real(
    "smallest_difference",
    0.0,
    1.0,
    0.02,
    "Smallest difference that matters, as a share of the baseline's mean",
);

/// Euros of an hour; without a default, since a scenario that has `[costs]` must say it.
pub(super) const HOUR: Real = real(
    "hour",
    0.0,
    100_000.0,
    0.0,
    "Euros of an hour, of all who take part: hours are counted together, so that one rate holds for all",
);
/// Euros that a policy costs beside its hours.
pub(super) const FIXED: Real = real(
    "fixed",
    0.0,
    1e9,
    0.0,
    "Euros per municipality per year, beside those of its hours; needs [costs]",
);

pub(super) const WORLDS: Whole =
    whole("worlds", 2, 65_536, Some(512), "Worlds that are tried; powers of two spread best");
/// Uncertain things at most.
pub(super) const MOST_UNCERTAIN: usize = 512;
/// Swept keys, values of one, and points of the grid at most.
pub(super) const MOST_SWEPT: usize = 4;
pub(super) const MOST_VALUES: usize = 1000;
pub(super) const MOST_SWEEP_POINTS: usize = 10_000;
/// Municipalities over all points of a grid at most: each point is a scenario of its own.
pub(super) const MOST_SWEPT_MUNICIPALITIES: usize = 1_000_000;
/// Variants beside the scenario as written at most.
pub(super) const MOST_VARIANTS: usize = 12;
/// The name of the scenario as written among its variants.
pub(super) const AS_WRITTEN: &str = "as written";
/// The column that names the variant in tables.
pub(super) const VARIANT_COLUMN: &str = "variant";
/// What stands for all parameters that the scenario does not set.
pub(super) const EVERY_PARAMETER: &str = "all";
/// What stands for the accepted worlds of the scenario's own calibration.
pub(super) const OWN_CALIBRATION: &str = "calibration";

/// Key of the language in which a command speaks of the scenario.
pub(super) const LANG: &str = "lang";
/// The Dutch title; a title that is nearer than it replaces it too.
pub(super) const TITLE_NL: &str = "title_nl";
/// The Dutch question, likewise.
pub(super) const QUESTION_NL: &str = "question_nl";
/// What readers see in place of the name of a policy.
pub(super) const LABEL: &str = "label";
/// The same for readers of Dutch.
pub(super) const LABEL_NL: &str = "label_nl";

/// Keys of the file itself.
pub(super) const TOP: &[&str] = &[
    "title",
    TITLE_NL,
    "question",
    QUESTION_NL,
    LANG,
    "extends",
    "run",
    "municipalities",
    "model",
    "series",
    "policies",
    "outcomes",
    COSTS,
    CHOICES,
    "output",
    "sweep",
    "variants",
    "uncertainty",
];
/// Key of `[model]` that names the rule of choice.
pub(super) const CHOICE: &str = "choice";
/// Keys of `[model]` beside parameters.
pub(super) const MODEL: &[&str] = &[CHOICE];
/// Keys of `[run]`.
pub(super) const RUN: &[&str] =
    &[SEED.key, REPLICATES.key, PRECISION, YEARS.key, BURN_IN_YEARS.key, CULTURES];
/// Key of whether municipalities are drawn again in each replicate.
pub(super) const CULTURES: &str = "cultures";
/// Keys of `run.precision`.
pub(super) const TARGET: &[&str] = &[HALF_WIDTH.key, MAX_REPLICATES.key];
/// Keys of `[[municipalities]]` with a roster.
pub(super) const ROSTER: &[&str] =
    &["roster", "columns", "profile", MINIMUM.key, MAXIMUM.key, EVERY.key, "overrides"];
/// Keys of `columns`.
pub(super) const COLUMNS: &[&str] = &["id", "inhabitants", "profile"];
/// Keys of `[[municipalities]]` by count.
pub(super) const BY_COUNT: &[&str] = &["profile", COUNT.key, INHABITANTS.key, "overrides"];
/// Keys of `[[policies]]` besides the interventions.
pub(super) const POLICY: &[&str] = &["name", LABEL, LABEL_NL, "baseline", FIXED.key];
/// Keys of every intervention.
pub(super) const INTERVENTION: &[&str] = &[DOSE, COVERAGE.key, START_WEEK.key, DURATION_WEEKS.key];
/// Keys of the interventions that know another form than the default.
pub(super) const FORM: &[&str] = &[AUDIENCE, REPEATED];
/// Keys of `[outcomes]`.
pub(super) const OUTCOMES: &[&str] = &["primary", SMALLEST_DIFFERENCE.key, WEIGHTS];
/// Key of the weights of outcomes in an index.
pub(super) const WEIGHTS: &str = "weights";
/// Largest weight of an outcome.
pub(super) const MOST_WEIGHT: f64 = 1000.0;
/// Table of what things cost.
pub(super) const COSTS: &str = "costs";
/// Keys of `[costs]`.
pub(super) const PRICES: &[&str] = &[HOUR.key];
/// List of choices that are made for someone.
pub(super) const CHOICES: &str = "choices";
/// Choices at most.
pub(super) const MOST_CHOICES: usize = 1000;
pub(super) const MUNICIPALITY: Whole =
    whole("municipality", 1, MOST_MUNICIPALITIES, Some(1), "Number of the municipality, from 1");
pub(super) const REPLICATE: Whole =
    whole("replicate", 1, 100_000, Some(1), "Number of the replicate, from 1");
pub(super) const YEAR: Whole = whole("year", 1, 100, None, "Observed year, from 1");
pub(super) const WEEK: Whole = whole("week", 1, WEEKS, None, "Week of that year, from 1");
pub(super) const DOSSIER: Whole = whole(
    "dossier",
    0,
    100_000,
    None,
    "Number of the dossier in its week, as in the events of `explain`",
);
/// Key of the policy under which a choice is made; under all of them without it.
pub(super) const POLICY_KEY: &str = "policy";
/// Who chooses what.
pub(super) const STAGE: &str = "stage";
/// What is chosen.
pub(super) const OPTION: &str = "option";
/// Keys of `[[choices]]`.
pub(super) const CHOICE_KEYS: &[&str] =
    &[MUNICIPALITY.key, REPLICATE.key, POLICY_KEY, YEAR.key, WEEK.key, DOSSIER.key, STAGE, OPTION];
/// Keys of `[output]`.
pub(super) const OUTPUT: &[&str] = &["rows"];
/// Keys of `[uncertainty]`.
pub(super) const UNCERTAINTY: &[&str] = &[WORLDS.key, "parameters", "ranges", "from"];
/// Keys of a range with a distribution.
pub(super) const RANGE: &[&str] = &["low", "high", "distribution", "mode"];
/// Keys of evenly spaced values of a sweep.
pub(super) const STEPS: &[&str] = &["from", "to", "steps"];
/// Key of a variant that lists what is cut.
pub(super) const CUT: &str = "cut";
/// Keys of `[[variants]]`.
pub(super) const VARIANT: &[&str] = &["name", CHOICE, CUT];
/// Values of `output.rows`.
pub(super) const ROWS: &[&str] = &["municipality", "profile", "none"];

/// Years since the start of observation that a series may speak of.
pub(super) const SERIES_YEARS: (f64, f64) = (-200.0, 100.0);
/// Points of one series at most.
pub(super) const MOST_POINTS: usize = 1000;
/// Policies at most.
pub(super) const MOST_POLICIES: usize = 64;
/// Entries of `[[municipalities]]` at most.
pub(super) const MOST_ENTRIES: usize = 1000;
/// Municipalities at most.
pub(super) const MOST_MUNICIPALITIES: u64 = 100_000;
/// Primary outcome where none is named.
pub(super) const PRIMARY: &str = "risks_relation_severity";
/// Characters of a name, and of a title or a question, at most.
pub(super) const LONGEST_NAME: usize = 100;
pub(super) const LONGEST_TEXT: usize = 2000;
/// The profile that stands for all municipalities together in the results.
pub(super) const ALL: &str = "all";
/// Weeks of a year.
pub(super) const WEEKS: u64 = 52;
/// Rows of `outcomes.csv` up to which each municipality has its own by default.
pub(super) const MOST_ROWS: u64 = 2_000_000;
/// Profiles by inhabitants: first number above the class, and its name.
pub(super) const SIZE_CLASSES: &[(u32, &str)] = &[
    (20_000, "under 20,000"),
    (50_000, "20,000-50,000"),
    (100_000, "50,000-100,000"),
    (u32::MAX, "100,000 and over"),
];
