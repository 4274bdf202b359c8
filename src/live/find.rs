//! Finds a replicate whose story begins as a lesson wants it to.

use super::prepared::{Asked, Fault, Prepared};
use super::request::Situation;
use super::response::Response;
use crate::engine::{self, States};
use crate::model::calendar::YEAR;
use crate::model::events::{Entry, Event};
use crate::records::layout::{MunicipalityIndex, PolicyIndex};

/// Replicates that are looked at.
const MOST: u32 = 200;
/// Year before which an affair makes a beginning.
const SOON: u32 = 2 * YEAR;
/// Observed years of a term: an election opens each.
const TERM: u32 = 4 * YEAR;

/// The first replicate of the first municipality, without any policy, in which the situation comes up.
pub(super) fn find(
    prepared: &Prepared,
    situation: Situation,
    states: &States,
) -> Result<Response, Fault> {
    for replicate in 1..=MOST {
        let asked = Asked { place: 0, replicate, policy: 0 };
        let entries = entries(prepared, asked, states)?;
        let observed = prepared.plan.years * YEAR;
        if let Some(week) = begins(&entries, prepared.plan.burn_in_weeks, observed, situation) {
            return Ok(Response::Found { replicate: Some(replicate), week });
        }
    }
    Ok(Response::Found { replicate: None, week: 0 })
}

fn entries(prepared: &Prepared, asked: Asked, states: &States) -> Result<Vec<Entry>, Fault> {
    let Asked { place, replicate, policy } = asked;
    let place = MunicipalityIndex(place);
    let account = engine::narrate(&prepared.plan, place, replicate, PolicyIndex(policy), states)?;
    Ok(account.entries)
}

/// The observed week at which a story of the situation begins; none where it does not come up.
fn begins(entries: &[Entry], burn_in: u32, observed: u32, situation: Situation) -> Option<u32> {
    let first = |wanted: fn(&Event) -> bool, before: u32| {
        let found = entries.iter().find(|entry| wanted(&entry.event));
        found.map(|entry| entry.week - burn_in).filter(|week| *week < before)
    };
    let ousted = first(|event| matches!(event, Event::Election { ousted: true, .. }), 1);
    let affair = first(|event| matches!(event, Event::Affair { .. }), SOON);
    match situation {
        Situation::Ordinary => {
            let unrest = ousted.is_some() || affair.is_some_and(|week| week < YEAR);
            (!unrest).then_some(0)
        }
        Situation::ChangeOfPower => ousted,
        Situation::AfterAnAffair => affair,
        Situation::ElectionYear => (observed > TERM).then_some(TERM - YEAR),
    }
}
