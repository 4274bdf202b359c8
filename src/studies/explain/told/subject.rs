//! What a story is about, and what it is told against.

use crate::interventions::{Form, TABLE};
use crate::scenario::Policy;
use crate::studies::explain::judge::parting::Parting;
use crate::studies::explain::judge::story::Story;
use crate::words::Words;

/// Weeks of a year.
pub(crate) const YEAR: u32 = 52;

/// An intervention as a policy applies it.
#[derive(Debug, Clone, Copy)]
pub struct Applied {
    /// Its name.
    pub name: &'static str,
    /// Its dose.
    pub dose: f32,
    /// The share of those in reach who take part.
    pub coverage: f32,
    /// In which form.
    pub form: Form,
}

impl Applied {
    /// The interventions of a policy.
    #[must_use]
    pub fn by(policy: &Policy) -> Vec<Self> {
        let applied = policy.interventions.iter().map(|own| Self {
            name: TABLE[own.kind as usize].name,
            dose: own.dose,
            coverage: own.coverage,
            form: own.form,
        });
        applied.collect()
    }
}

/// What is told beside the story itself.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The language in which it is told.
    pub words: Words,
    /// Title of the scenario.
    pub scenario: &'a str,
    /// Number of the municipality in the scenario, from 1.
    pub number: u32,
    /// Inhabitants.
    pub inhabitants: u32,
    /// Number of the replicate.
    pub replicate: u32,
    /// Label of the policy.
    pub policy: &'a str,
    /// Its interventions.
    pub interventions: &'a [Applied],
    /// Observed years.
    pub years: u32,
    /// From how many it was picked, if it was.
    pub picked_from: Option<usize>,
    /// Whether only who, the decisive scenes and what came of it are told.
    pub short: bool,
}

/// A policy against which another is told.
#[derive(Debug, Clone, Copy)]
pub struct Against<'a> {
    /// Its label.
    pub policy: &'a str,
    /// Its interventions.
    pub interventions: &'a [Applied],
    /// Where the two part.
    pub parting: &'a Parting,
    /// The story under it.
    pub story: &'a Story,
}

/// A week by year and week of the year.
pub(crate) fn when(words: Words, at: u32) -> String {
    words.when(at / YEAR + 1, at % YEAR + 1)
}
