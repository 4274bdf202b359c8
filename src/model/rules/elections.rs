//! Phase 1b: the election, the formation after it, and who sits in the new college.

use crate::calendar::{TERM, YEAR};
use crate::catalogue::outcomes::{Count, Per};
use crate::catalogue::parameters::Parameters;
use crate::catalogue::windows::Window;
use crate::draws::{Bell, Gumbel, Key, Purpose};
use crate::events::Event;
use crate::law::{self, ALDERMEN_MAX, PARTIES_MAX};
use crate::math::{exp, ln, lower, towards};
use crate::observer::Observer;
use crate::rules::{bodies, exits, people};
use crate::state::{Place, Town};
use crate::vocabulary::Arrival;
use crate::week::Week;
use rand::Rng;
use rand::distr::{Distribution, Open01};

/// Standard deviation of the step of the logarithm of a party's appeal from one election to the next that makes a
/// Pedersen index of 1; a test holds the index to the volatility, which is the parameter.
const STEP_OF_VOLATILITY: f32 = 3.0;

/// Share of the vote below which the logarithm of a list's appeal is taken no further: that of no votes is none.
const LEAST_SHARE: f32 = 1e-6;
/// Largest logarithm of an appeal after a new list, either way: a list that has nearly everybody's vote, or nobody's, can
/// still move at the next election.
const MOST_APPEAL: f32 = 4.0;
/// What is added to the seats of a party before their logarithm is taken in a formation.
const HALF_A_SEAT: f32 = 0.5;

/// The random numbers of an election: a block of the stream for each field.
#[derive(Debug, Clone, Copy)]
pub(super) struct ElectionDraws {
    /// Shock to each party's appeal.
    shock: [f32; PARTIES_MAX],
    /// Noise in what a party is worth as a partner in the coalition.
    formation: [f32; PARTIES_MAX],
    /// Whether the sitting alderman in each seat wants to stay: uniform.
    retention: [f32; ALDERMEN_MAX],
    /// How long before the end of the term the alderman in each seat came, at elections before the first
    /// week: uniform.
    pub(super) came: [f32; ALDERMEN_MAX],
}

impl ElectionDraws {
    /// Draws the numbers of the election in a week.
    pub(super) fn new(key: &Key, week: u32) -> Self {
        let block = |position| key.rng(Purpose::Election, week, position);
        Self {
            shock: draw(Bell, block(0)),
            formation: draw(Gumbel, block(1)),
            retention: draw(Open01, block(2)),
            came: draw(Open01, block(3)),
        }
    }
}

/// Draws numbers of one distribution.
fn draw<const N: usize>(distribution: impl Distribution<f32>, mut rng: impl Rng) -> [f32; N] {
    std::array::from_fn(|_| distribution.sample(&mut rng))
}

/// Holds the election if one is due, and seats the new college.
pub fn hold(town: &mut Town, week: &Week, observer: &mut Observer) {
    let into_term = week.number % TERM;
    if into_term == 4 {
        let new = town
            .seats
            .iter()
            .filter(|seat| seat.vacant_weeks == 0 && seat.alderman.weeks_in_office < 8)
            .count();
        observer.record.count_many(Count::aldermen_new_after_election, new);
        observer.record.weigh(Per::ElectedSeat, town.filled());
    }
    if into_term != 0 {
        return;
    }
    let draws = ElectionDraws::new(week.key, week.number);
    observer.count(Count::elections);
    let (shares, sat, terms) = (town.party_shares, town.in_coalition, town.terms_in_office);
    let volatility = week.settings.inputs.volatility[week.number as usize];
    vote(town, week.place, week.parameters(), volatility, &draws);
    new_list(town, week);
    town.party_seats = seats_won(town, week.place);
    let ousted = form(town, week.place, week.parameters(), &draws);
    let parties = 0..week.place.parties;
    observer.tell(|| Event::Election {
        shares: town.party_shares[parties.clone()].to_vec(),
        before: shares[parties.clone()].to_vec(),
        coalition: parties.clone().filter(|party| town.in_coalition[*party]).collect(),
        fallen: parties
            .filter(|party| sat[*party] && !town.in_coalition[*party])
            .map(|party| (party, terms[party]))
            .collect(),
        ousted,
    });
    if ousted {
        observer.count(Count::ousters);
        observer.weeks_since_ouster = 0;
        observer.window(Window::CrisisAfterOuster, 0.0, 1);
    }
    seat_college(town, week, &draws, ousted, observer);
}

/// The first vote of all: appeals are as spread as they stay.
pub(super) fn begin(town: &mut Town, place: &Place, p: &Parameters, draws: &ElectionDraws) {
    town.party_appeal = draws.shock.map(|shock| p.appeal_spread * shock);
    share_votes(town, place);
}

/// Voters move: each party's appeal keeps part of its distance to the middle and meets a shock. The
/// more volatile, the less is kept: the step of each appeal makes the Pedersen index, while the
/// spread of appeals, and so of sizes of parties, stays what it is.
pub(super) fn vote(
    town: &mut Town,
    place: &Place,
    p: &Parameters,
    volatility: f32,
    draws: &ElectionDraws,
) {
    let step = STEP_OF_VOLATILITY * volatility;
    // The spread of appeals is kept where the step adds what is lost of the appeal before.
    let square = p.appeal_spread * p.appeal_spread;
    let kept = (1.0 - step * step / (square + square)).max(0.0);
    let spread = if kept > 0.0 { p.appeal_spread } else { step / std::f32::consts::SQRT_2 };
    let new = spread * (1.0 - kept * kept).sqrt();
    let parties = town.party_appeal.iter_mut().zip(draws.shock).take(place.parties);
    for (appeal, shock) in parties {
        *appeal = kept * *appeal + new * shock;
    }
    share_votes(town, place);
}

/// Votes follow appeal.
fn share_votes(town: &mut Town, place: &Place) {
    let mut weights = [0.0f32; PARTIES_MAX];
    let mut sum = 0.0;
    for party in 0..place.parties {
        weights[party] = exp(town.party_appeal[party]);
        sum += weights[party];
    }
    for (share, weight) in town.party_shares.iter_mut().zip(weights) {
        *share = weight / sum;
    }
}

/// The seats of the council that each party wins by its votes.
pub(super) fn seats_won(town: &Town, place: &Place) -> [u32; PARTIES_MAX] {
    law::allocate(&town.party_shares[..place.parties], place.council_seats)
}

/// A new list may take a share of the vote, in the place of the smallest list outside the
/// coalition; all others keep their proportions.
fn new_list(town: &mut Town, week: &Week) {
    let share = week.settings.inputs.new_list[week.number as usize];
    let parties = week.place.parties;
    let outside = (0..parties).filter(|party| !town.in_coalition[*party]);
    let smallest = outside.min_by(|a, b| town.party_shares[*a].total_cmp(&town.party_shares[*b]));
    let Some(list) = smallest.filter(|_| share > 0.0) else { return };
    let others = (1.0 - share) / (1.0 - town.party_shares[list]);
    for party in 0..parties {
        if party == list {
            town.party_shares[party] = share;
        } else {
            town.party_shares[party] *= others;
        }
        // What the next election moves on from is what this one brought.
        let logarithm = ln(town.party_shares[party].max(LEAST_SHARE) * parties as f32);
        town.party_appeal[party] = logarithm.clamp(-MOST_APPEAL, MOST_APPEAL);
    }
}

/// The largest party forms a coalition with a majority; sitting parties have an advantage, chance
/// does the rest. Whether a party of two or more terms in office has been ousted.
pub(super) fn form(town: &mut Town, place: &Place, p: &Parameters, draws: &ElectionDraws) -> bool {
    let parties = place.parties;
    let before = town.in_coalition;
    let leader = law::largest(parties, |party| town.party_seats[party] as f32);
    let appeal = |party: usize| {
        ln(town.party_seats[party] as f32 + HALF_A_SEAT)
            + if before[party] { p.coalition_incumbency } else { 0.0 }
            + p.formation_noise * draws.formation[party]
    };
    let mut members = [false; PARTIES_MAX];
    members[leader] = true;
    let mut seats = town.party_seats[leader];
    while 2 * seats <= place.council_seats {
        let next = law::largest(parties, |party| {
            let candidate = !members[party] && town.party_seats[party] > 0;
            if candidate { appeal(party) } else { f32::MIN }
        });
        if members[next] || town.party_seats[next] == 0 {
            break;
        }
        members[next] = true;
        seats += town.party_seats[next];
    }
    let ousted = (0..parties).any(|party| {
        before[party] && !members[party] && town.terms_in_office[party] >= p.ouster_terms as u32
    });
    for party in 0..parties {
        town.terms_in_office[party] =
            if members[party] { town.terms_in_office[party] + 1 } else { 0 };
    }
    town.in_coalition = members;
    town.note_coalition();
    ousted
}

/// Who takes each seat of the college: `None` where the sitting alderman stays, else the party that
/// gets it. `sitting` is the party of the alderman in each seat, where one sits there.
pub(super) fn divide_college(
    town: &Town,
    place: &Place,
    retention: f32,
    draws: &ElectionDraws,
    sitting: &[Option<usize>],
) -> [Option<usize>; ALDERMEN_MAX] {
    let mut open = entitled(town, place);
    let mut goes_to = [None; ALDERMEN_MAX];
    let mut stays = [false; ALDERMEN_MAX];
    for (seat, party) in sitting.iter().enumerate() {
        if let Some(party) = party
            && draws.retention[seat] < retention
            && open[*party] > 0
        {
            open[*party] -= 1;
            stays[seat] = true;
        }
    }
    for seat in (0..place.portfolios).filter(|seat| !stays[*seat]) {
        let party = law::largest(place.parties, |party| open[party] as f32);
        open[party] = open[party].saturating_sub(1);
        goes_to[seat] = Some(party);
    }
    goes_to
}

/// Seats go to the parties of the coalition; a sitting alderman of such a party may stay.
fn seat_college(
    town: &mut Town,
    week: &Week,
    draws: &ElectionDraws,
    ousted: bool,
    observer: &mut Observer,
) {
    let p = week.parameters();
    let retention = people::retention(p, town.trust_college);
    let sitting: Vec<Option<usize>> =
        town.seats.iter().map(|seat| (seat.vacant_weeks == 0).then_some(seat.party)).collect();
    let goes_to = divide_college(town, week.place, retention, draws, &sitting);
    for (number, (seat, goes_to)) in town.seats.iter_mut().zip(goes_to).enumerate() {
        seat.arrivals = 0;
        if let Some(party) = goes_to {
            seat.party = party;
            // An empty seat for a moment, so that nobody acts for a seat that is about to be filled.
            seat.vacant_weeks = 1;
        } else {
            let sitting = &seat.alderman;
            observer.tell(|| Event::AldermanStayed {
                seat: number,
                party: sitting.party,
                years_in_office: sitting.weeks_in_office as f32 / YEAR as f32,
            });
        }
    }
    for official in &mut town.officials {
        official.arrivals = 0;
    }
    let arrival = if ousted { Arrival::AfterOuster } else { Arrival::AfterElection };
    for seat in 0..week.place.portfolios {
        if goes_to[seat].is_some() {
            exits::seat_newcomer(town, week, seat, arrival, observer);
            if ousted {
                distrust(town, week, seat);
            }
        }
    }
    if ousted {
        let identified: f32 = town.officials.iter().map(|o| o.identification).sum();
        let mean = identified / town.officials.len() as f32;
        town.trust_collective = lower(town.trust_collective, p.ouster_distrust * mean);
    }
    // A new college begins with the trust of a new college.
    let newcomers = goes_to.iter().flatten().count();
    let share = newcomers as f32 / week.place.portfolios as f32;
    let level = bodies::level(p.college_trust_level, &town.habits);
    town.trust_college = towards(town.trust_college, level, share);
}

/// Seats of the college to which each party of the coalition is entitled: largest remainders over
/// their council seats.
fn entitled(town: &Town, place: &Place) -> [u32; PARTIES_MAX] {
    let parties = place.parties;
    let portfolios = place.portfolios as u32;
    let total: u32 =
        (0..parties).filter(|q| town.in_coalition[*q]).map(|q| town.party_seats[q]).sum();
    let mut given = [0u32; PARTIES_MAX];
    for party in (0..parties).filter(|party| town.in_coalition[*party]) {
        given[party] = portfolios * town.party_seats[party] / total.max(1);
    }
    while given.iter().sum::<u32>() < portfolios {
        // Remainders in whole numbers, so that equal ones are equal.
        let next = law::largest(parties, |party| {
            if town.in_coalition[party] {
                (portfolios * town.party_seats[party]) as f32 - (given[party] * total) as f32
            } else {
                f32::MIN
            }
        });
        given[next] += 1;
    }
    given
}

/// Newcomers after an ouster distrust officials who identify with the fallen coalition.
fn distrust(town: &mut Town, week: &Week, seat: usize) {
    let p = week.parameters();
    for (dyad, pair) in town.dyads.iter_mut().zip(&week.place.dyads) {
        if pair.portfolio == seat {
            *dyad = people::distrust_after_ouster(p, dyad, &town.officials[pair.post]);
        }
    }
}
