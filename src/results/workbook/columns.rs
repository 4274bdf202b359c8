//! What the columns of the tables hold.

/// How the cells of a column are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Words.
    Text,
    /// A whole number.
    Whole,
    /// A number in the unit of the outcome.
    Number,
    /// A share or a relative difference, shown in percent.
    Share,
    /// A number with three decimals: a p value, a correlation.
    Fine,
    /// A number if it is one, else words: values of swept keys.
    Either,
}

/// Every column by name, its kind and what it holds.
const COLUMNS: [(&str, Kind, &str); 55] = [
    ("outcome", Kind::Text, "What is counted or measured; each is told below"),
    ("unit", Kind::Text, "Unit of means and differences"),
    ("direction", Kind::Text, "Whether lower or higher is better; none: neither in itself"),
    (
        "role",
        Kind::Text,
        "primary: chosen beforehand, its intervals hold for all policies together; exploratory: one of many, where some differ by chance",
    ),
    ("profile", Kind::Text, "Group of municipalities; all: every one of them"),
    (
        "variant",
        Kind::Text,
        "Version of the rules: the scenario as written, or one of its variants",
    ),
    ("policy", Kind::Text, "Policy"),
    ("year", Kind::Whole, "Observed year from 1; 0 is all years together"),
    ("baseline", Kind::Text, "The policy compared with"),
    ("baseline_mean", Kind::Number, "Mean under the baseline over replicates"),
    ("baseline_se", Kind::Number, "Its standard error"),
    ("policy_mean", Kind::Number, "Mean under the policy over replicates"),
    ("policy_se", Kind::Number, "Its standard error"),
    ("primary_mean", Kind::Number, "Mean of the primary outcome under the policy"),
    ("mean", Kind::Number, "Mean over replicates"),
    ("mean_low", Kind::Number, "Lower end of the 95% interval of the mean"),
    ("mean_high", Kind::Number, "Upper end of that interval"),
    ("difference", Kind::Number, "Policy less baseline, paired by replicate"),
    ("difference_se", Kind::Number, "Its standard error"),
    (
        "difference_low",
        Kind::Number,
        "Lower end of the interval of the difference that holds for all policies together",
    ),
    ("difference_high", Kind::Number, "Upper end of that interval"),
    ("ci_low", Kind::Number, "Lower end of the 95% interval"),
    ("ci_high", Kind::Number, "Upper end of the 95% interval"),
    (
        "ci_low_family",
        Kind::Number,
        "Lower end of the interval that holds for the whole family of comparisons together",
    ),
    ("ci_high_family", Kind::Number, "Upper end of that interval"),
    (
        "relative_difference",
        Kind::Share,
        "Difference as a share of the baseline's mean: -18% is 18% fewer",
    ),
    (
        "relative_low",
        Kind::Share,
        "Lower end of its interval: 95% in comparison and sweep, that of the family in policies; empty where it has no end",
    ),
    ("relative_high", Kind::Share, "Upper end of that interval"),
    ("p", Kind::Fine, "p value of the comparison by itself"),
    ("p_adjusted", Kind::Fine, "p value corrected for the family of comparisons"),
    ("family_size", Kind::Whole, "How many comparisons are corrected together"),
    (
        "probability_better",
        Kind::Share,
        "Share of replicates in which the policy came out better under common luck; not the probability that it works",
    ),
    ("share_identical", Kind::Share, "Share of replicates in which nothing differed"),
    ("correlation", Kind::Fine, "Correlation of policy and baseline over replicates"),
    (
        "variance_ratio",
        Kind::Number,
        "How many times more replicates would have been needed without common luck",
    ),
    (
        "smallest_detectable",
        Kind::Number,
        "The true difference that would be found with chance 0.8",
    ),
    ("replicates", Kind::Whole, "Replicates used"),
    ("verdict", Kind::Text, "What the numbers say; each is told below"),
    ("hours", Kind::Number, "Hours of interventions per municipality-year, of all who take part"),
    (
        "avoided_per_1000_hours",
        Kind::Number,
        "Events of the primary outcome, or as much of its amount, avoided per 1,000 hours beyond the baseline's",
    ),
    ("avoided_low", Kind::Number, "Lower end of its 95% interval; empty where it has no end"),
    ("avoided_high", Kind::Number, "Upper end of that interval"),
    ("results_short", Kind::Share, "Difference in short-term results as a share of the baseline's"),
    ("results_short_low", Kind::Share, "Lower end of its 95% interval"),
    ("results_short_high", Kind::Share, "Upper end of that interval"),
    ("results_long", Kind::Share, "Difference in long-term results as a share of the baseline's"),
    ("results_long_low", Kind::Share, "Lower end of its 95% interval"),
    ("results_long_high", Kind::Share, "Upper end of that interval"),
    ("in_best_set", Kind::Text, "yes: no other policy beats it in the primary outcome"),
    ("dominated_by", Kind::Text, "Policies that ask fewer hours and beat it"),
    ("trade_off", Kind::Text, "yes: better on the primary outcome and worse on long-term results"),
    // Columns of the glossary itself.
    ("what", Kind::Text, "A column, a verdict or an outcome"),
    ("name", Kind::Text, "Its name"),
    ("meaning", Kind::Text, "What it means"),
    ("sheets", Kind::Text, "Where a column stands"),
];

/// Every verdict and what it says.
pub(crate) const VERDICTS: [(&str, &str); 8] = [
    ("identical", "No replicate differs in any bit"),
    ("too_few_events", "Too few replicates, or too few that differ, for an interval"),
    ("smaller_than_matters", "The interval lies within the smallest difference that matters"),
    ("better", "The difference leaves nil, corrected for the family, on the better side"),
    ("worse", "The difference leaves nil, corrected for the family, on the worse side"),
    ("higher", "As better and worse, where neither side is better: above"),
    ("lower", "As better and worse, where neither side is better: below"),
    ("no_difference_distinguishable", "None of these: the difference cannot be told from chance"),
];

/// The kind of a column; those that are not listed are swept keys.
pub(crate) fn kind(name: &str) -> Kind {
    find(name).map_or(Kind::Either, |(_, kind, _)| *kind)
}

/// What a column holds, if it is listed.
pub(crate) fn meaning(name: &str) -> Option<&'static str> {
    find(name).map(|(_, _, meaning)| *meaning)
}

fn find(name: &str) -> Option<&'static (&'static str, Kind, &'static str)> {
    COLUMNS.iter().find(|(known, _, _)| *known == name)
}
