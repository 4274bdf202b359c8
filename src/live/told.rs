//! A story as it was simulated and judged, before it is told to the page.

use super::prepared::{Asked, Fault, Prepared};
use crate::engine::{self, States};
use crate::model::Account;
use crate::model::calendar::YEAR;
use crate::records::layout::{MunicipalityIndex, PolicyIndex};
use crate::studies::explain::judge::story::Story as Judged;
use crate::words::{Words, say};

/// A story as it was simulated and judged.
pub(super) struct Told {
    pub account: Account,
    pub story: Judged,
}

impl Told {
    /// Simulates a story.
    pub fn new(prepared: &Prepared, asked: Asked, states: &States) -> Result<Self, Fault> {
        let Asked { place, replicate, policy } = asked;
        let plan = &prepared.plan;
        let (municipality, policy) = (MunicipalityIndex(place), PolicyIndex(policy));
        let account = engine::narrate(plan, municipality, replicate, policy, states)?;
        let story = Judged::told(plan, place, &account, false);
        Ok(Self { account, story })
    }
}

/// A week of a story in words.
pub(super) fn when(words: Words, at: u32) -> String {
    say!(words, "live-when", year = (at / YEAR + 1).to_string(), week = (at % YEAR + 1).to_string())
}
