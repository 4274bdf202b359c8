//! What a pattern is.

use crate::catalogue::contrasts::{Move, Sign};

use crate::catalogue::outcomes::Per;
use crate::catalogue::windows::Window;

/// What stands behind a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A finding of the study.
    Finding,
    /// What respondents see.
    Perception,
    /// A theory that the study starts from.
    Theory,
    /// An expectation of the study or its respondents.
    Expectation,
    /// An expectation of our own, from the mechanisms.
    Own,
    /// A question that the study leaves open: reported as it comes, never a test of the model.
    Hypothesis,
}

impl Kind {
    /// The word used in tables.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Finding => "finding",
            Self::Perception => "perception",
            Self::Theory => "theory",
            Self::Expectation => "expectation",
            Self::Own => "own",
            Self::Hypothesis => "hypothesis",
        }
    }
}

/// A number that can be had of any record: of a municipality and year, or of a whole replicate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Measure {
    /// Columns of one unit, added up.
    Sum(&'static [&'static str]),
    /// Columns times factors, added up; all of them must exist.
    Mix(&'static [(f64, &'static str)]),
    /// Counts less other counts, per 100 person-years of one kind of person.
    Events {
        /// Counts that add.
        plus: &'static [&'static str],
        /// Counts that are taken off.
        minus: &'static [&'static str],
        /// Whose years they are divided by.
        per: Per,
    },
    /// A sum of counts over a sum of counts.
    Ratio {
        /// Counts above the line.
        above: &'static [&'static str],
        /// Counts below it.
        below: &'static [&'static str],
    },
    /// The mean of a window.
    Window(Window),
}

/// What is claimed of a difference or a slope.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Claim {
    /// It is above 0, or below.
    Side(Sign),
    /// It takes less than this share from where it starts; judged by the relative difference.
    LosesLessThan(f64),
    /// It adds less than this share to where it starts; judged by the relative difference.
    GainsLessThan(f64),
    /// It adds more than this share to where it starts; judged by the relative difference.
    GainsMoreThan(f64),
}

impl Claim {
    /// The claim in words.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::Side(Sign::Up) => "above 0".to_owned(),
            Self::Side(Sign::Down) => "below 0".to_owned(),
            Self::LosesLessThan(share) => format!("above -{:.0}%", 100.0 * share),
            Self::GainsLessThan(share) => format!("below +{:.0}%", 100.0 * share),
            Self::GainsMoreThan(share) => format!("above +{:.0}%", 100.0 * share),
        }
    }
}

/// One outcome of a contrast and what is claimed of it.
#[derive(Debug, Clone, Copy)]
pub struct Outcome {
    /// What the pattern says, in a few words.
    pub what: &'static str,
    /// How it is measured.
    pub measure: Measure,
    /// What should come of it.
    pub claim: Claim,
}

/// What a window is compared with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Against {
    /// The mean of another.
    Window(Window),
    /// Twice the mean of another.
    Twice(Window),
    /// A number.
    Number(f64),
}

/// How a pattern is tested. Each test yields one finding, or one for each outcome of an experiment.
#[derive(Debug, Clone, Copy)]
pub enum Test {
    /// Two worlds that differ in one thing, under the same random numbers (E; interactions and shocks as well).
    Experiment {
        /// What differs between them.
        moved: Move,
        /// What should follow.
        outcomes: &'static [Outcome],
    },
    /// Such a contrast whose effect should at least halve where a loop is held at its mean: the
    /// effect less twice what is left of it should still lie on the stated side (E).
    Carried {
        /// What differs between the two worlds.
        moved: Move,
        /// In a few words.
        what: &'static str,
        /// What the effect is on.
        measure: Measure,
        /// The side on which the effect lies.
        sign: Sign,
        /// The name of the loop in the table of loops.
        by_loop: &'static str,
    },
    /// The mean of a window less what it is compared with, within each replicate (W).
    Windows {
        /// In a few words.
        what: &'static str,
        /// The window.
        tested: Window,
        /// What is taken off.
        against: Against,
        /// The side on which the difference should lie.
        sign: Sign,
    },
    /// A regression over municipality-years, estimated within each replicate (A).
    Association(Association),
    /// A difference of means within each replicate (L).
    Level {
        /// In a few words.
        what: &'static str,
        /// The difference.
        measure: Measure,
        /// The side on which it should lie.
        sign: Sign,
    },
}

/// The slope of a least-squares regression over the municipality-years of a replicate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Association {
    /// In a few words.
    pub what: &'static str,
    /// What is explained.
    pub y: Measure,
    /// What explains it.
    pub x: Measure,
    /// Counts that weigh a municipality-year; nothing weighs all alike.
    pub weight: &'static [&'static str],
    /// The side on which the slope should lie.
    pub sign: Sign,
}

/// A pattern and its tests.
#[derive(Debug, Clone, Copy)]
pub struct Pattern {
    /// Identifier.
    pub id: &'static str,
    /// What stands behind it.
    pub kind: Kind,
    /// The expectation in words.
    pub statement: &'static str,
    /// Lines of the article.
    pub lines: &'static str,
    /// The tests; all must come out.
    pub tests: &'static [Test],
    /// Which mechanisms carry it.
    pub carried_by: &'static str,
    /// The name in the table of loops of the loop that carries it, where there is one: with that
    /// loop held the effect should at least halve.
    pub carried_by_loop: Option<&'static str>,
    /// Whether it follows from one rule or starting value that says as much.
    pub built_in: bool,
}
