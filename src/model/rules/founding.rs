//! The founding of a municipality, before its first week: at the end of a term, near the balance to which
//! its weeks lead, so that burn-in can be short (docs/burn-in.md).

use crate::catalogue::parameters::Parameters;
use crate::draws::Key;
use crate::interventions::kind::KINDS;
use crate::law;
use crate::math::{closed, raise, share, towards};
use crate::programme::Programme;
use crate::rules::people::{self, ChannelRole, Newcomer};
use crate::rules::{bodies, past, tenure};
use crate::settings::Settings;
use crate::state::{Belief, Dyad, Place, Seat, Town};
use crate::vocabulary::Arrival;

/// Trust between the bodies, as a part of the mean trust of the first pairs: what incidents and ousters leave. As
/// measured: 0.86 at the defaults, 0.81 where memory is longest.
const TRUST_BETWEEN_BODIES: f32 = 0.85;
/// How far the safety of the first pairs lies below what it returns to, in parts of what a new pair lacks. As
/// measured, over a term: 1.3 at the defaults, 1.4 where rates are low.
const LACK_OF_SAFETY: f32 = 1.4;
/// The openness of the first pairs. As measured, over a term: 0.70 at the defaults, 0.67 where rates are low.
const OPENNESS: f32 = 0.65;
/// The term of the numbers of the aldermen who sit before the first election.
const TERM_BEFORE: u32 = u32::MAX;

/// A municipality before its first week: aldermen and officials have been there for some time, and what that time
/// has made of them follows.
#[must_use]
pub fn found(key: &Key, settings: &Settings, place: &Place) -> Town {
    let p = &settings.parameters;
    let mut town = unmanned(key, settings, place);
    let past = past::govern(&mut town, settings, place, key);
    let sitting = |seat| {
        let newcomer = Newcomer { week: 0, term: TERM_BEFORE, place: seat, ordinal: 0 };
        let party = past.party[seat];
        let mut alderman = people::alderman(key, settings, &Programme::default(), newcomer, party);
        alderman.arrival = Arrival::AfterElection;
        tenure::serve(&mut alderman, p, past.weeks_in_office[seat]);
        Seat { alderman, vacant_weeks: 0, party, arrivals: 0 }
    };
    town.seats = (0..place.portfolios).map(sitting).collect();
    let first = |post| people::official(key, p, Newcomer::new(0, post, 0));
    town.officials = (0..place.directors).map(first).collect();
    meet(&mut town, settings, place);
    let in_post: Vec<f32> = town
        .officials
        .iter_mut()
        .enumerate()
        .map(|(post, official)| {
            let home = &town.dyads[place.home(post)];
            tenure::stay(official, key, p, home, post, past.settled)
        })
        .collect();
    grow_used(&mut town, p, place, &in_post);
    town.trust_collective = TRUST_BETWEEN_BODIES * bodies::mean_trust(&town);
    town
}

/// Lets all pairs meet.
fn meet(town: &mut Town, settings: &Settings, place: &Place) {
    let p = &settings.parameters;
    let anchor = people::safety_anchor(p, town.power_culture);
    let safety = share(anchor - LACK_OF_SAFETY * p.stranger_unsafety);
    let pairs = place.dyads.iter().map(|pair| {
        let alderman = &town.seats[pair.portfolio].alderman;
        let official = &town.officials[pair.post];
        let dyad = people::dyad(p, alderman, official, &place.habits, &settings.held, safety);
        Dyad { openness: OPENNESS, ..dyad }
    });
    town.dyads = pairs.collect();
}

/// Lets pairs grow used to each other for as long as both have been there, and officials learn from it for as long as
/// they have.
fn grow_used(town: &mut Town, p: &Parameters, place: &Place, in_post: &[f32]) {
    for (dyad, pair) in town.dyads.iter_mut().zip(&place.dyads) {
        let alderman = &town.seats[pair.portfolio].alderman;
        let together = in_post[pair.post].min(alderman.weeks_in_office as f32);
        let growth = p.familiarity_growth * alderman.attention;
        dyad.familiarity = raise(dyad.familiarity, closed(growth, together));
        let clear = p.expectations_by_work * dyad.familiarity;
        let part = closed(p.familiarity_growth, together);
        dyad.expectations = towards(dyad.expectations, clear, part);
    }
    for (post, official) in town.officials.iter_mut().enumerate() {
        let possible = people::possible_sensitivity(p, &town.dyads[place.home(post)]);
        let part = closed(p.sensitivity_growth, in_post[post]);
        official.sensitivity = towards(official.sensitivity, possible, part);
    }
}

/// A municipality without anybody in it.
fn unmanned(key: &Key, settings: &Settings, place: &Place) -> Town {
    let p = &settings.parameters;
    Town {
        seats: Vec::new(),
        officials: Vec::new(),
        dyads: Vec::new(),
        ledger: Vec::new(),
        habits: place.habits,
        taken_effect: [0.0; KINDS],
        belief: Belief::default(),
        power_culture: place.habits.power_culture,
        media: settings.inputs.media_level[0],
        media_base: settings.inputs.media_level[0],
        media_excitement: 0.0,
        trust_college: bodies::level(p.college_trust_level, &place.habits),
        trust_top: bodies::level(p.top_trust_level, &place.habits),
        // Follows from the pairs.
        trust_collective: 0.0,
        crisis: false,
        weeks_below: 0,
        last_affair_week: None,
        mayor_backbone: people::backbone(key, p, ChannelRole::Mayor, 0),
        secretary_backbone: people::backbone(key, p, ChannelRole::Secretary, 0),
        secretary_arrivals: 0,
        party_appeal: [0.0; law::PARTIES_MAX],
        party_shares: [0.0; law::PARTIES_MAX],
        party_seats: [0; law::PARTIES_MAX],
        in_coalition: [false; law::PARTIES_MAX],
        terms_in_office: [0; law::PARTIES_MAX],
        settled_coalition: false,
    }
}
