//! Scenarios of the page, read once.

use super::request::Part;
use crate::engine::RunError;
use crate::experiment::{Fingerprint, Plan, World};
use crate::scenario::{Base, Diagnostic, Scenario, ScenarioError, load_text};
use crate::studies::shared::choices;
use crate::words::{Message, Words, message, say};
use std::sync::Arc;

/// Scenarios that are kept.
const MOST: usize = 8;
/// Municipalities up to which the rows of each are kept, for the shares of municipalities.
const MOST_WITH_ROWS: usize = 60;
/// Name of a scenario that the page made.
const NAME: &str = "polaris-live.toml";

/// Why a question has no answer.
#[derive(Debug)]
pub(super) enum Fault {
    /// A scenario is wrong.
    Scenario(ScenarioError),
    /// Anything else.
    Told(Message),
}

impl Fault {
    /// A text that is the same in every language.
    pub fn of(text: impl std::fmt::Display) -> Self {
        Self::Told(Message::verbatim(text))
    }

    /// What to show to readers of a language.
    pub fn lines(&self, words: Words) -> Vec<String> {
        let line = |fault: &Diagnostic| {
            let message = fault.message_in(words);
            match fault.line {
                0 => message,
                line => say!(words, "error-live-line", line = line.to_string(), message = message),
            }
        };
        match self {
            Self::Scenario(error) if error.list().is_empty() => vec![error.to_string()],
            Self::Scenario(error) => error.list().iter().map(line).collect(),
            Self::Told(message) => vec![words.tell(message)],
        }
    }
}

impl From<ScenarioError> for Fault {
    fn from(error: ScenarioError) -> Self {
        Self::Scenario(error)
    }
}

impl From<RunError> for Fault {
    fn from(error: RunError) -> Self {
        Self::Told(error.message())
    }
}

/// A scenario with its plan.
#[derive(Debug)]
pub(super) struct Prepared {
    /// Its text.
    pub text: String,
    /// The scenario.
    pub scenario: Scenario,
    /// Its plan.
    pub plan: Plan,
    /// Fingerprint of the plan's parts.
    pub fingerprint: Fingerprint,
}

/// A story of a scenario, by indices in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Asked {
    /// Index of the municipality.
    pub place: usize,
    /// Number of the replicate, from 1.
    pub replicate: u32,
    /// Index of the policy.
    pub policy: usize,
}

impl Prepared {
    fn of(text: &str) -> Result<Self, Fault> {
        let scenario = load_text(NAME, text, Base::Shipped, &[])?.as_written();
        if scenario.sweep.is_some() {
            return Err(Fault::Told(message!("error-live-sweep")));
        }
        let keep_rows = scenario.municipalities.len() <= MOST_WITH_ROWS;
        let plan = Plan::new(&scenario, &World::of(&scenario), keep_rows);
        if let Some(missing) = choices::missing(&plan)? {
            return Err(Fault::Told(missing));
        }
        Ok(Self { text: text.to_owned(), fingerprint: plan.fingerprint(), scenario, plan })
    }

    /// The same without the choices that the scenario makes for someone.
    pub fn without_choices(&self) -> Self {
        let plan = Plan { choices: Vec::new(), ..self.plan.clone() };
        Self {
            text: self.text.clone(),
            scenario: self.scenario.clone(),
            fingerprint: self.fingerprint,
            plan,
        }
    }

    /// A story of the scenario, by the number of the municipality and the name of the policy.
    pub fn story(&self, municipality: u32, replicate: u32, policy: &str) -> Result<Asked, Fault> {
        let places = &self.plan.municipalities;
        let place = places.iter().position(|place| place.number == municipality);
        let policy = self.plan.policies.iter().position(|name| name == policy);
        let (Some(place), Some(policy)) = (place, policy) else {
            return Err(Fault::of("the scenario has no such municipality or policy"));
        };
        if replicate == 0 {
            return Err(Fault::of("replicates are numbered from 1"));
        }
        Ok(Asked { place, replicate, policy })
    }
}

/// Scenarios that were read, the last one last.
#[derive(Debug, Default)]
pub(super) struct Scenarios(Vec<Arc<Prepared>>);

impl Scenarios {
    /// The scenario of a text.
    pub fn get(&mut self, text: &str) -> Result<Arc<Prepared>, Fault> {
        if let Some(place) = self.0.iter().position(|known| known.text == text) {
            let known = self.0.remove(place);
            self.0.push(Arc::clone(&known));
            return Ok(known);
        }
        let prepared = Arc::new(Prepared::of(text)?);
        if self.0.len() == MOST {
            self.0.remove(0);
        }
        self.0.push(Arc::clone(&prepared));
        Ok(prepared)
    }
}

impl Part {
    /// A part of the journal as text.
    pub(super) fn of(name: String, bytes: &[u8], from: u32, to: u32) -> Self {
        Self { name, data: data_encoding::BASE64.encode(bytes), from, to }
    }

    /// The bytes of the part; nothing where the text is damaged.
    pub(super) fn bytes(&self) -> Vec<u8> {
        data_encoding::BASE64.decode(self.data.as_bytes()).unwrap_or_default()
    }
}
