//! A story: the scenes that are told, and how often what happened.

use crate::engine::{self, RunError, States};
use crate::experiment::Plan;
use crate::model::Account;
use crate::records::layout::{MunicipalityIndex, PolicyIndex};
use crate::studies::explain::judge::choose;
use crate::studies::explain::judge::gather::Gathering;
use crate::studies::explain::judge::people::People;
use crate::studies::explain::judge::rows::{self, Row};
use crate::studies::explain::judge::scene::Scene;

/// A municipality in one replicate under one policy.
#[derive(Debug, Clone, PartialEq)]
pub struct Story {
    /// Seats of the council.
    pub council_seats: u32,
    /// Parties that stand for it.
    pub parties: usize,
    /// Titles of the aldermen in the order of their seats.
    pub aldermen: Vec<String>,
    /// Titles of the directors in the order of their posts.
    pub directors: Vec<String>,
    /// Everything that happened, in order.
    pub scenes: Vec<Scene>,
    /// The same, a row for each event.
    pub rows: Vec<Row>,
}

impl Story {
    /// Tells of a municipality of the plan, by its index, in one replicate under one policy, by its
    /// index. With `all`, every scene is told, else the telling ones.
    ///
    /// # Errors
    /// When the program fails in the municipality, or a choice never came up.
    pub fn of(
        plan: &Plan,
        place: usize,
        replicate: u32,
        policy: usize,
        all: bool,
    ) -> Result<Self, RunError> {
        let states = States::forget();
        let account = engine::narrate(
            plan,
            MunicipalityIndex(place),
            replicate,
            PolicyIndex(policy),
            &states,
        )?;
        Ok(Self::told(plan, place, &account, all))
    }

    /// Tells what happened in a municipality of the plan, by its index.
    #[must_use]
    pub fn told(plan: &Plan, place: usize, account: &Account, all: bool) -> Self {
        let Account { place: fixed, entries, .. } = account;
        let people = People::of(fixed, plan.municipalities[place].inhabitants);
        let mut scenes = Gathering::scenes(people.clone(), entries, plan.burn_in_weeks);
        choose::choose(&mut scenes, all);
        Self {
            council_seats: fixed.council_seats,
            parties: fixed.parties,
            aldermen: people.aldermen(),
            directors: people.directors(),
            scenes,
            rows: rows::rows(people, entries, plan.burn_in_weeks),
        }
    }
}
