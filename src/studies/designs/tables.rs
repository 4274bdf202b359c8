//! `design`, with the inputs of each world, and `evaluations`, with the outcomes of each.

use crate::catalogue::outcomes::{Outcome, TABLE};
use crate::results::sheet::Sheet;
use crate::studies::answer::by_replicate::Answer;
use crate::studies::answer::rates::Fraction;
use crate::table::described::Described;
use crate::table::listed::{Table, columns};
use std::io::Result;

/// A text that a design says of its worlds beside their inputs: name and meaning of its column.
pub(crate) type About = (&'static str, &'static str);

/// The stage in which a world was simulated.
pub(crate) const STAGE: About = ("stage", "Stage of the study: screening or indices");
/// Where a world comes from.
pub(crate) const SOURCE: About = ("source", "Where the world comes from: accepted, given or drawn");
/// The rules of a world.
pub(crate) const VARIANT: About = ("variant", "Variant of the rules");

/// A world of a design.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct DesignRow {
    /// Its number, from 1.
    pub world: u64,
    /// What is said of it beside its inputs.
    pub about: Vec<String>,
    /// Its inputs, as the model reads them.
    pub values: Vec<f64>,
}

/// Columns of `design.csv`, given what is said of worlds and the keys of their inputs.
fn design_table<'a>(
    about: &[About],
    keys: impl IntoIterator<Item = impl AsRef<str>>,
) -> Table<'a, &'a DesignRow> {
    let mut table = columns!(&'a DesignRow, |row|
        "world" => row.world, "Number of the world, from 1";
    );
    for (place, (name, meaning)) in about.iter().enumerate() {
        table = table.with(name, meaning, move |row: &'a DesignRow| row.about[place].as_str());
    }
    for (place, key) in keys.into_iter().enumerate() {
        let value = move |row: &'a DesignRow| row.values[place];
        table = table.with(key, "Value of this input in the world, exact", value);
    }
    table
}

/// Writes `design.csv`: a row for each world.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn design(
    out: &mut Sheet,
    about: &[About],
    keys: impl IntoIterator<Item = impl AsRef<str>>,
    rows: &[DesignRow],
) -> Result<()> {
    out.table(&design_table(about, keys), rows)
}

/// An outcome of a world under a policy.
#[derive(Debug, Clone, Copy)]
pub(crate) struct EvaluationRow<'a> {
    /// Number of the world, from 1.
    pub world: u64,
    /// The policy.
    pub policy: &'a str,
    /// Number of the replicate, from 1; nothing where all are summed.
    pub replicate: Option<u32>,
    /// The outcome.
    pub outcome: &'static Outcome,
    /// What it came to.
    pub fraction: Fraction,
}

/// Columns of `evaluations.csv`.
pub(crate) fn evaluations_table<'a>() -> Table<'a, EvaluationRow<'a>> {
    columns!(EvaluationRow<'a>, |row|
        "world" => row.world, "Number of the world in the design";
        "policy" => row.policy, "Policy";
        "replicate" => row.replicate,
            "Number of the replicate, from 1; empty where all replicates are summed";
        "outcome" => row.outcome, "What is counted or measured";
        "numerator" => row.fraction.numerator,
            "What was counted or added up over all municipalities and years";
        "denominator" => row.fraction.denominator,
            "What it is counted against, such as hundreds of years; 0 where there is no value";
        "value" => row.fraction.value, "The outcome in its unit: numerator divided by denominator";
    )
}

/// Writes `evaluations.csv`.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn evaluations<'a>(
    out: &mut Sheet,
    rows: impl IntoIterator<Item = EvaluationRow<'a>>,
) -> Result<()> {
    out.table(&evaluations_table(), rows)
}

/// `evaluations.csv` under way, for rows that are not all at hand at once.
pub(crate) struct Evaluations<'a> {
    sheet: &'a mut Sheet,
}

impl<'a> Evaluations<'a> {
    /// Begins the table with its columns.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn begin(sheet: &'a mut Sheet) -> Result<Self> {
        sheet.begin(evaluations_table().columns())?;
        Ok(Self { sheet })
    }

    /// Adds rows.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn rows<'r>(&mut self, rows: impl IntoIterator<Item = EvaluationRow<'r>>) -> Result<()> {
        self.sheet.more(&evaluations_table(), rows)
    }
}

/// The rows of a world with an answer of each replicate: by policy, then outcome (places in the
/// catalogue, in the order of the answer), then replicate.
pub(crate) fn of_answer<'a>(
    world: u64,
    policies: &'a [String],
    outcomes: &'a [usize],
    answer: &'a Answer,
) -> impl Iterator<Item = EvaluationRow<'a>> {
    policies.iter().enumerate().flat_map(move |(place, policy)| {
        outcomes.iter().enumerate().flat_map(move |(kept, outcome)| {
            let fractions = (1..).zip(answer.fractions(place, kept));
            fractions.map(move |(replicate, fraction)| EvaluationRow {
                world,
                policy,
                replicate: Some(replicate),
                outcome: &TABLE[*outcome],
                fraction: *fraction,
            })
        })
    })
}

/// The rows of a world of which all outcomes of the catalogue are summed over replicates.
pub(crate) fn of_sums<'a>(
    world: u64,
    policy: &'a str,
    sums: &'a [Fraction],
) -> impl Iterator<Item = EvaluationRow<'a>> {
    let each = TABLE.iter().zip(sums);
    each.map(move |(outcome, fraction)| EvaluationRow {
        world,
        policy,
        replicate: None,
        outcome,
        fraction: *fraction,
    })
}

/// Both tables with their columns, as a command writes them.
pub(crate) fn described(command: &'static str, about: &[About]) -> Vec<Described> {
    vec![
        Described::of(command, "design", design_table(about, ["KEY"]).columns()),
        Described::of(command, "evaluations", evaluations_table().columns()),
    ]
}
