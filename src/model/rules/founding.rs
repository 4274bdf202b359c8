//! The founding of a municipality, before its first week.

use crate::draws::Key;
use crate::interventions::kind::KINDS;
use crate::law;
use crate::programme::Programme;
use crate::rules::people::{self, ChannelRole, Newcomer};
use crate::settings::Settings;
use crate::state::{Belief, Place, Seat, Town};

/// A municipality before its first week: the first election seats its first college.
#[must_use]
pub fn found(key: &Key, settings: &Settings, place: &Place) -> Town {
    let p = &settings.parameters;
    let programme = Programme::default();
    let first = |place| Newcomer { week: 0, place, ordinal: 0 };
    let officials: Vec<_> =
        (0..place.directors).map(|post| people::official(key, p, first(post))).collect();
    let seats: Vec<_> = (0..place.portfolios)
        .map(|seat| Seat {
            alderman: people::alderman(key, settings, &programme, first(seat), 0),
            vacant_weeks: 0,
            party: 0,
            arrivals: 0,
        })
        .collect();
    let power = place.habits.power_culture;
    let safety = people::first_safety(p, power, people::safety_anchor(p, power));
    let dyads = place
        .dyads
        .iter()
        .map(|pair| {
            let alderman = &seats[pair.portfolio].alderman;
            people::dyad(p, alderman, &officials[pair.post], &place.habits, &settings.held, safety)
        })
        .collect();
    Town {
        seats,
        officials,
        dyads,
        ledger: Vec::new(),
        habits: place.habits,
        taken_effect: [0.0; KINDS],
        belief: Belief::default(),
        power_culture: place.habits.power_culture,
        media: settings.inputs.media_level[0],
        media_base: settings.inputs.media_level[0],
        media_excitement: 0.0,
        trust_college: p.college_trust_level,
        trust_top: p.top_trust_level,
        trust_collective: p.trust_start,
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
