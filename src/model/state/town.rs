//! Everything that changes in a municipality.

use super::dyad::Dyad;
use super::ledger::HiddenRisk;
use super::people::{Alderman, Official};
use super::place::Habits;
use crate::interventions::kind::KINDS;
use crate::law::{ALDERMEN_MAX, PARTIES_MAX};

/// A seat of the college: filled, or empty for some weeks more.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Seat {
    /// The alderman; while the seat is vacant, the one who left.
    pub alderman: Alderman,
    /// Weeks until a successor takes office; 0 where the seat is filled.
    pub vacant_weeks: u32,
    /// Party that holds the seat.
    pub party: usize,
    /// Aldermen who arrived in this seat in this term before now.
    pub arrivals: u32,
}

/// Ventures of companies and projects as they are remembered: how many, how many of them were seen
/// to be risky, how many were.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Belief {
    /// Ventures.
    pub all: f32,
    /// Those of which a risk came out.
    pub seen: f32,
    /// Those that were risks.
    pub risky: f32,
}

/// Everything that changes in a municipality.
#[derive(Debug, Clone)]
pub struct Town {
    /// Seats of the college.
    pub seats: Vec<Seat>,
    /// Directors.
    pub officials: Vec<Official>,
    /// Working pairs, in the order of `Place::dyads`.
    pub dyads: Vec<Dyad>,
    /// Risks that are still hidden, oldest first.
    pub ledger: Vec<HiddenRisk>,
    /// Cultures and rules as policies have made them; what no policy moves is as in the place.
    pub habits: Habits,
    /// How far each measure on the habits of the municipality has taken effect, by kind of intervention: 0..1.
    pub taken_effect: [f32; KINDS],
    /// What those around companies and projects believe of their ventures, and what is true.
    pub belief: Belief,
    /// Power culture now.
    pub power_culture: f32,
    /// Media pressure now.
    pub media: f32,
    /// Its slow part, before excitement.
    pub media_base: f32,
    /// Its excitement by own affairs and publicity.
    pub media_excitement: f32,
    /// Trust among aldermen.
    pub trust_college: f32,
    /// Trust among officials.
    pub trust_top: f32,
    /// Trust between college and top as bodies.
    pub trust_collective: f32,
    /// Whether a crisis is on.
    pub crisis: bool,
    /// Weeks in a row with collective trust below the crisis line.
    pub weeks_below: u32,
    /// Week of the last affair, for linking.
    pub last_affair_week: Option<u32>,
    /// Backbone of the mayor.
    pub mayor_backbone: f32,
    /// Backbone of the secretary.
    pub secretary_backbone: f32,
    /// Secretaries who arrived so far.
    pub secretary_arrivals: u32,
    /// Logarithm of each party's appeal.
    pub party_appeal: [f32; PARTIES_MAX],
    /// Share of the vote at the last election.
    pub party_shares: [f32; PARTIES_MAX],
    /// Seats in the council.
    pub party_seats: [u32; PARTIES_MAX],
    /// Whether a party is in the coalition.
    pub in_coalition: [bool; PARTIES_MAX],
    /// Terms in a row that a party has been in the coalition.
    pub terms_in_office: [u32; PARTIES_MAX],
    /// Whether a party of the coalition has been in office for more than a term: officials grow to
    /// identify with it.
    pub settled_coalition: bool,
}

impl Town {
    /// The seat whose alderman answers for a portfolio: its own, or while it is vacant that of
    /// the next filled seat. At least one seat is always filled.
    #[inline]
    #[must_use]
    pub fn acting(&self, portfolio: usize) -> usize {
        if self.seats[portfolio].vacant_weeks == 0 { portfolio } else { self.colleague(portfolio) }
    }

    /// The next filled seat after a vacant one.
    #[cold]
    fn colleague(&self, portfolio: usize) -> usize {
        let count = self.seats.len();
        (1..count)
            .map(|step| (portfolio + step) % count)
            .find(|seat| self.seats[*seat].vacant_weeks == 0)
            .unwrap_or(portfolio)
    }

    /// The acting seat of every portfolio.
    #[inline]
    #[must_use]
    pub fn acting_seats(&self) -> [usize; ALDERMEN_MAX] {
        let mut acting = [0; ALDERMEN_MAX];
        for (portfolio, acting) in acting.iter_mut().enumerate().take(self.seats.len()) {
            *acting = self.acting(portfolio);
        }
        acting
    }

    /// Notes whether the coalition is a settled one, after its composition changed.
    pub(crate) fn note_coalition(&mut self) {
        let members = self.terms_in_office.iter().zip(self.in_coalition);
        self.settled_coalition = members.into_iter().any(|(terms, member)| member && *terms > 1);
    }

    /// Number of filled seats.
    #[inline]
    #[must_use]
    pub fn filled(&self) -> usize {
        self.seats.iter().filter(|seat| seat.vacant_weeks == 0).count()
    }
}
