//! The engine of the live page: a question in, an answer out, both as text.
//!
//! It needs no operating system. A question holds all that it is about, so that any worker of the page can answer
//! it; what is kept between questions (scenarios that were read, states at the end of burn-in) only saves time.

mod compare;
mod debrief;
mod dilemma;
mod elsewhere;
mod find;
mod form;
mod handout;
mod import;
mod municipality;
mod page;
mod prepared;
mod request;
mod response;
mod story;
mod told;
mod unnamed;

pub use form::SLIDERS;

use crate::engine::States;
use crate::words::{Language, Words};
use prepared::{Fault, Scenarios};
use request::Request;
use response::Response;

/// States at the end of burn-in that are kept: some tens of megabytes.
const MOST_STATES: usize = 2_000;

/// Answers questions of the page.
#[derive(Debug)]
pub struct Live {
    /// The words of the language in which it was asked last.
    words: Words,
    scenarios: Scenarios,
    states: States,
}

impl Default for Live {
    fn default() -> Self {
        Self {
            words: Words::default(),
            scenarios: Scenarios::default(),
            states: States::keep(MOST_STATES),
        }
    }
}

impl Live {
    /// Answers a question that is written as JSON, as JSON.
    pub fn respond(&mut self, request: &str) -> String {
        let answered = match serde_json::from_str::<Request>(request) {
            Ok(request) => {
                self.words = request.lang().map_or(self.words, words);
                self.answer(&request)
            }
            Err(error) => Err(Fault::of(error)),
        };
        let response =
            answered.unwrap_or_else(|fault| Response::Fault { messages: fault.lines(self.words) });
        // Numbers that are not finite become null; nothing else in it can fail to be written.
        serde_json::to_string(&response).unwrap_or_else(|error| {
            format!(
                "{{\"answer\":\"fault\",\"messages\":[\"{}\"]}}",
                error.to_string().replace('"', "'")
            )
        })
    }

    /// Answers a question.
    ///
    /// # Errors
    /// What is wrong with it, as lines to show.
    fn answer(&mut self, request: &Request) -> Result<Response, Fault> {
        Ok(match request {
            Request::Page { lang } => Response::Page(Box::new(page::page(words(lang)))),
            Request::Municipality { lang, form } => {
                let found = municipality::of_form(words(lang), form, &mut self.scenarios)?;
                Response::Municipality(Box::new(found))
            }
            Request::Import { lang, name, text } => {
                let found = import::import(words(lang), name, text, &mut self.scenarios)?;
                Response::Municipality(Box::new(found))
            }
            Request::Simulate { scenario, from, to } => {
                let prepared = self.scenarios.get(scenario)?;
                Response::Part(compare::simulate(&prepared, *from, *to, &self.states)?)
            }
            Request::Assume { scenario, world } => {
                let prepared = self.scenarios.get(scenario)?;
                Response::Part(compare::assume(&prepared, *world)?)
            }
            Request::Compare { lang, scenario, replicates, whole, parts, assumptions } => {
                let prepared = self.scenarios.get(scenario)?;
                let parts = compare::Parts {
                    replicates: *replicates,
                    simulated: parts,
                    assumptions,
                    whole: *whole,
                };
                Response::Comparison(Box::new(compare::compare(words(lang), &prepared, &parts)?))
            }
            Request::Find { scenario, situation } => {
                let prepared = self.scenarios.get(scenario)?;
                find::find(&prepared, *situation, &self.states)?
            }
            Request::Story { lang, scenario, municipality, replicate, policy } => {
                let prepared = self.scenarios.get(scenario)?;
                let asked = prepared.story(*municipality, *replicate, policy)?;
                let told = story::story(words(lang), &prepared, asked, &self.states)?;
                Response::Story(Box::new(told))
            }
            Request::Debrief { lang, scenario, municipality, replicate, policy } => {
                let prepared = self.scenarios.get(scenario)?;
                let asked = prepared.story(*municipality, *replicate, policy)?;
                let told = debrief::debrief(words(lang), &prepared, asked, &self.states)?;
                Response::Debriefing(Box::new(told))
            }
            Request::Elsewhere { scenario, policy, dilemma, from, to } => {
                let prepared = self.scenarios.get(scenario)?;
                let asked = prepared.story(1, *from, policy)?;
                let found = elsewhere::simulate(&prepared, asked, dilemma, *to, &self.states)?;
                Response::Elsewhere(found)
            }
            Request::Weigh { lang, dilemma, found } => {
                Response::Weighed(Box::new(elsewhere::weigh(words(lang), dilemma, found)))
            }
        })
    }
}

/// The words of a language by its code; those of the page's first language where it is unknown.
fn words(lang: &str) -> Words {
    Words::of(lang.parse().unwrap_or(Language::English))
}
