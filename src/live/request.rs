//! What the page asks.

use super::form::Form;
use serde::{Deserialize, Serialize};

/// A question of the page. Those of a scenario hold its text, so that each can be answered without any other.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case", deny_unknown_fields)]
pub enum Request {
    /// The texts, sliders, interventions and lessons that the page is built of.
    Page {
        /// Language of the page: `en` or `nl`.
        lang: String,
    },
    /// The municipality of a form, and its scenario file.
    Municipality {
        /// Language of the page.
        lang: String,
        /// The controls.
        form: Form,
    },
    /// A municipality and its scenario file, from a scenario or a table of municipalities that was opened.
    Import {
        /// Language of the page.
        lang: String,
        /// Name of the file.
        name: String,
        /// Its text.
        text: String,
    },
    /// Simulates a few replicates of a scenario.
    Simulate {
        /// The scenario file.
        scenario: String,
        /// The first replicate, from 1.
        from: u32,
        /// The replicate behind the last.
        to: u32,
    },
    /// Simulates a scenario under one of the shipped sets of assumptions.
    Assume {
        /// The scenario file.
        scenario: String,
        /// Place of the set of assumptions, from 0.
        world: usize,
    },
    /// Compares the policies of a scenario over what was simulated.
    Compare {
        /// Language of the page.
        lang: String,
        /// The scenario file.
        scenario: String,
        /// How many replicates were simulated, from the first on.
        replicates: u32,
        /// Whether all is wanted; else the marks, sentences and counts, which take less time.
        whole: bool,
        /// The answers of `Simulate`, in any order.
        parts: Vec<Part>,
        /// The answers of `Assume`, in any order; the range over assumptions is given once all are there.
        assumptions: Vec<Part>,
    },
    /// The first replicate in which a story begins as a lesson wants it to.
    Find {
        /// The scenario file.
        scenario: String,
        /// How it begins.
        situation: Situation,
    },
    /// The story of the municipality in one replicate under one policy, week by week, with the choices of the
    /// scenario.
    Story {
        /// Language of the page.
        lang: String,
        /// The scenario file.
        scenario: String,
        /// Number of the municipality, from 1.
        municipality: u32,
        /// Number of the replicate, from 1.
        replicate: u32,
        /// Name of the policy.
        policy: String,
    },
    /// The story with the choices of the scenario beside the story without them.
    Debrief {
        /// Language of the page.
        lang: String,
        /// The scenario file, with choices.
        scenario: String,
        /// Number of the municipality, from 1.
        municipality: u32,
        /// Number of the replicate, from 1.
        replicate: u32,
        /// Name of the policy.
        policy: String,
    },
    /// Makes the same choice in other replicates, wherever the same dilemma comes up first.
    Elsewhere {
        /// The scenario file, without choices.
        scenario: String,
        /// Name of the policy.
        policy: String,
        /// The dilemma and the two options.
        dilemma: Dilemma,
        /// The first replicate, from 1.
        from: u32,
        /// The replicate behind the last.
        to: u32,
    },
    /// What came of the same choice elsewhere, over all that was simulated.
    Weigh {
        /// Language of the page.
        lang: String,
        /// The dilemma and the two options.
        dilemma: Dilemma,
        /// The answers of `Elsewhere`, in any order.
        found: Vec<Elsewhere>,
    },
}

impl Request {
    /// The language in which it is asked, if it has one.
    #[must_use]
    pub fn lang(&self) -> Option<&str> {
        match self {
            Self::Page { lang }
            | Self::Municipality { lang, .. }
            | Self::Import { lang, .. }
            | Self::Compare { lang, .. }
            | Self::Story { lang, .. }
            | Self::Debrief { lang, .. }
            | Self::Weigh { lang, .. } => Some(lang),
            Self::Simulate { .. }
            | Self::Assume { .. }
            | Self::Find { .. }
            | Self::Elsewhere { .. } => None,
        }
    }
}

/// The answer of a unit of work: its name, and what was computed, as text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Name of the unit.
    pub name: String,
    /// What was computed, in base64.
    pub data: String,
    /// The first replicate in it, from 1; 0 for a set of assumptions.
    pub from: u32,
    /// The replicate behind the last.
    pub to: u32,
}

/// How a story begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Situation {
    /// With nothing out of the ordinary in the first year.
    Ordinary,
    /// With an election that put a settled party out of office.
    ChangeOfPower,
    /// With an affair within the first two years.
    AfterAnAffair,
    /// In the year before an election.
    ElectionYear,
}

/// Which of the two chooses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The alderman asks.
    Request,
    /// The official answers.
    Answer,
    /// The alderman answers back.
    Counter,
}

/// A dilemma and two ways out of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dilemma {
    /// Who chooses.
    pub stage: Stage,
    /// What was asked, by its code.
    pub request: String,
    /// The way out that was chosen, by its code.
    pub chosen: String,
    /// The way out with which it is compared.
    pub other: String,
}

/// What came of a dilemma in some replicates.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Elsewhere {
    /// The first replicate that was looked at, from 1.
    pub from: u32,
    /// The replicate behind the last.
    pub to: u32,
    /// For each replicate in which the dilemma came up: what came of the chosen way and of the other.
    pub outcomes: Vec<[After; 2]>,
}

/// What came of one way out.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct After {
    /// Whether an integrity risk arose from the dossier.
    pub risk: bool,
    /// Whether it came out within the observed years.
    pub came_out: bool,
    /// Whether it became an affair.
    pub affair: bool,
    /// Whether the official of the pair left, forced, within the observed years.
    pub official_left: bool,
    /// Mean trust between the two half a year later, 0..1.
    pub trust: f32,
}
