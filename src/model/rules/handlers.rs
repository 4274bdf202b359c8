//! Phase 3: who handles a dossier.

use crate::catalogue::loops::Link;
use crate::catalogue::outcomes::Count;
use crate::math::{around, mean};
use crate::observer::Observer;
use crate::rules::{bodies, relations};
use crate::state::Town;
use crate::vocabulary::Dossier;
use crate::week::Week;

// Numbers that, halved or doubled, move no primary answer (docs/numbers.md).
/// Weight of the need to be seen above one half on which of two aldermen puts the question (L506-508; size
/// assumed).
const WISH_NEED: f32 = 1.0;

/// The alderman and the official who handle a dossier.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Handlers {
    /// Their pair.
    pub(crate) pair: usize,
    /// Portfolio in which the dossier falls.
    pub(crate) portfolio: usize,
    /// Seat of the alderman.
    pub(crate) seat: usize,
    /// Post of the official.
    pub(crate) post: usize,
    /// Whether two aldermen with conflicting wishes pull at the official.
    pub(crate) played_off: bool,
}

/// Mean of collectivity and trust in the college at which they neither help nor hinder in settling a conflict. It only
/// places the zero of a term whose level `settle_base` gives.
const LITTLE_COLLECTIVE: f32 = 0.25;
/// Clarity of expectations at which they neither help nor hinder in it, likewise.
const FEW_EXPECTATIONS: f32 = 0.3;

/// A dossier in its week, in the hands of those who handle it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Case<'a> {
    pub(crate) week: &'a Week<'a>,
    pub(crate) dossier: &'a Dossier,
    pub(crate) handlers: Handlers,
}

/// Finds the aldermen that a dossier touches; where their wishes conflict and the college does not
/// settle it first, the official is played off between them.
pub(crate) fn assign_handlers(
    town: &mut Town,
    week: &Week,
    dossier: &Dossier,
    observer: &mut Observer,
) -> Handlers {
    let place = week.place;
    let p = week.parameters();
    let home_pair = place.home(dossier.post);
    let home = place.dyads[home_pair].portfolio;
    let mut handlers = Handlers {
        pair: home_pair,
        portfolio: home,
        seat: town.acting(home),
        post: dossier.post,
        played_off: false,
    };
    let Some(step) = dossier.cross_step else { return handlers };
    // The second alderman that the director works with, or else any other.
    let second = place.second(dossier.post);
    let other = second.map_or_else(
        || (home + 1 + (step * (place.portfolios - 1) as f32) as usize) % place.portfolios,
        |pair| place.dyads[pair].portfolio,
    );
    let other_seat = town.acting(other);
    if !dossier.conflict {
        // Where wishes agree, the matter is the second alderman's, if the two work together.
        if let Some(pair) = second {
            handlers = Handlers { pair, portfolio: other, seat: other_seat, ..handlers };
        }
        return handlers;
    }
    if other_seat == handlers.seat {
        return handlers;
    }
    let trust_college = week.held().or(Link::Collective, town.trust_college);
    let utility = p.settle_base
        + p.settle_collective * (mean(town.habits.collectivity, trust_college) - LITTLE_COLLECTIVE)
        - p.settle_silos * (town.habits.silos - 0.5)
        + p.settle_expectations * (town.dyads[home_pair].expectations - FEW_EXPECTATIONS);
    if dossier.draws.settle < utility {
        return handlers;
    }
    observer.count(Count::playing_off);
    handlers.played_off = true;
    bodies::played_off(p, town);
    for pair in std::iter::once(home_pair).chain(second) {
        relations::lose_safety(p, &mut town.dyads[pair], p.played_off_unsafety);
    }
    // The alderman who wants it most puts the question; where the director does not work with
    // that one, the dossier passes to a colleague who does.
    let wish = |seat: usize| {
        let alderman = &town.seats[seat].alderman;
        alderman.pressure * around(WISH_NEED, alderman.need_to_be_seen)
    };
    if wish(other_seat) > wish(handlers.seat) {
        let colleague = place.dyads.iter().position(|pair| pair.home && pair.portfolio == other);
        if let Some(pair) = second.or(colleague) {
            relations::lose_trust(
                p,
                &mut town.dyads[handlers.pair].trust_in_official,
                p.played_off_trust,
            );
            handlers.pair = pair;
            handlers.post = place.dyads[pair].post;
            handlers.portfolio = other;
            handlers.seat = other_seat;
        }
    } else if let Some(pair) = second {
        relations::lose_trust(p, &mut town.dyads[pair].trust_in_official, p.played_off_trust);
    }
    handlers
}
