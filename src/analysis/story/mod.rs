//! One municipality told: from the entries of a diary to scenes, of which the telling ones are
//! told; which municipality to tell of; and where two policies part.
//!
//! Everything here is plain data without a phrase: codes, titles, numbers. `report::story` puts it
//! into words.

mod choose;
mod codes;
mod counts;
mod gather;
mod parting;
mod people;
mod pick;
mod rows;
mod scene;
mod weighing;

pub use crate::model::choice::Grounds;
pub use counts::Counted;
pub use parting::{Kind, OneSided, Parted, Parting};
pub use people::Person;
pub use pick::{Picked, pick};
pub use rows::{PARTIES, Row};
pub use scene::{
    Break, Cover, Dossier, Election, Exposure, Fate, Passed, Quarter, Risk, Scene, Seated, Side,
    Traits, Venture, What,
};
pub use weighing::{Weighing, Worth, largest, sum};

use crate::engine::{self, RunError};
use crate::experiment::Plan;
use crate::model::Account;
use crate::records::layout::{MunicipalityIndex, PolicyIndex};
use gather::Gathering;
use people::People;

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
    /// When the program fails in the municipality.
    pub fn of(
        plan: &Plan,
        place: usize,
        replicate: u32,
        policy: usize,
        all: bool,
    ) -> Result<Self, RunError> {
        let Account { place: fixed, entries } =
            engine::narrate(plan, MunicipalityIndex(place), replicate, PolicyIndex(policy))?;
        let people = People::of(&fixed);
        let mut scenes = Gathering::scenes(&fixed, &entries, plan.burn_in_weeks);
        choose::choose(&mut scenes, all);
        Ok(Self {
            council_seats: fixed.council_seats,
            parties: fixed.parties,
            aldermen: people.aldermen(),
            directors: people.directors(),
            scenes,
            rows: rows::rows(&fixed, &entries, plan.burn_in_weeks),
        })
    }
}
