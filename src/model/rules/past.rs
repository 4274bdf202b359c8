//! The terms before the first week: elections, formations and who sat in the college, without the
//! weeks between them.

use crate::calendar::{TERM, YEAR};
use crate::catalogue::parameters::Parameters;
use crate::draws::Key;
use crate::law::ALDERMEN_MAX;
use crate::math::ln;
use crate::rules::elections::{self, ElectionDraws};
use crate::rules::people;
use crate::settings::Settings;
use crate::state::{Place, Town};

/// Terms that are lived through: few aldermen sit longer than that.
pub(super) const TERMS: usize = 4;

/// Mean nearness of the election over a term: 0 in its first half, rising to 1 in the second.
const MEAN_NEARNESS: f32 = 0.25;
/// A rate per year below which nobody leaves within any term.
const LEAST_RATE: f32 = 1e-6;

/// What the past leaves to the first week, beside the parties.
#[derive(Debug, Clone, Copy)]
pub(super) struct Past {
    /// Party of the alderman in each seat.
    pub(super) party: [usize; ALDERMEN_MAX],
    /// Weeks that he or she has been in office.
    pub(super) weeks_in_office: [u32; ALDERMEN_MAX],
    /// Whether the coalition of each term was a settled one, the oldest first.
    pub(super) settled: [bool; TERMS],
}

/// Lives through the past terms, and leaves the town with the parties, council and coalition of the last.
pub(super) fn govern(town: &mut Town, settings: &Settings, place: &Place, key: &Key) -> Past {
    let mut past = Past {
        party: [0; ALDERMEN_MAX],
        weeks_in_office: [0; ALDERMEN_MAX],
        settled: [false; TERMS],
    };
    for term in 0..TERMS {
        // Weeks before the first one are counted round.
        let week = 0u32.wrapping_sub(TERM * (TERMS - term) as u32);
        let draws = ElectionDraws::new(key, week);
        elect(town, settings, place, &draws, term == 0);
        past.settled[term] = town.settled_coalition;
        past.seat(town, &settings.parameters, place, &draws, term == 0);
    }
    past
}

/// An election of the past, and the formation after it.
fn elect(town: &mut Town, settings: &Settings, place: &Place, draws: &ElectionDraws, first: bool) {
    if first {
        elections::begin(town, place, &settings.parameters, draws);
        // Who governs then has done so for a term.
        town.terms_in_office[..place.parties].fill(1);
    } else {
        let volatility = settings.inputs.volatility[0];
        elections::vote(town, place, &settings.parameters, volatility, draws);
    }
    town.party_seats = elections::seats_won(town, place);
    elections::form(town, place, &settings.parameters, draws);
}

impl Past {
    /// Seats a college of the past, and lives through its term.
    fn seat(
        &mut self,
        town: &Town,
        p: &Parameters,
        place: &Place,
        draws: &ElectionDraws,
        first: bool,
    ) {
        let retention = people::retention(p, p.exit_reference);
        let sitting = self.party.map(|party| (!first).then_some(party));
        let sitting = &sitting[..place.portfolios];
        let goes_to = elections::divide_college(town, place, retention, draws, sitting);
        let parties = town.in_coalition.iter().filter(|member| **member).count();
        let leaving = mid_term_rate(p, parties);
        for seat in 0..place.portfolios {
            self.weeks_in_office[seat] += TERM;
            if let Some(party) = goes_to[seat] {
                self.party[seat] = party;
                self.weeks_in_office[seat] = TERM;
            }
            // Seen from its end, who came last in the term came so long ago; whoever leaves in mid-term is
            // succeeded at once, by somebody of the same party.
            let weeks = -ln(draws.came[seat]) / leaving * YEAR as f32;
            if weeks < TERM as f32 {
                self.weeks_in_office[seat] = weeks as u32;
            }
        }
    }
}

/// Exits of an alderman per year in mid-term, at the reference trust in the college: a break takes those of
/// one party.
fn mid_term_rate(p: &Parameters, parties: usize) -> f32 {
    let breaks = if parties > 1 { p.break_rate / parties as f32 } else { 0.0 };
    let credit = 1.0 - p.honeymoon * (p.honeymoon_weeks / TERM as f32).min(1.0);
    let season = credit * (1.0 - MEAN_NEARNESS * p.patience);
    (p.exit_other_rate + (p.exit_political_rate + breaks) * season).max(LEAST_RATE)
}
