//! Phase 9, continued: who leaves before the term's end, and who comes in the place.

use crate::calendar::{MAYOR_TERM, TERM, YEAR};
use crate::catalogue::outcomes::Count;
use crate::catalogue::windows::Window;
use crate::draws::{MunicipalityDraw, Purpose};
use crate::events::Event;
use crate::interventions;
use crate::law::PARTIES_MAX;
use crate::math::{exp, lower, weekly};
use crate::observer::Observer;
use crate::rates::{AT_HALF, HALF, STRAIN_MAX};
use crate::rules::media;
use crate::rules::people::{self, ChannelRole, Newcomer};
use crate::rules::perception::power_culture;
use crate::state::Town;
use crate::vocabulary::{Arrival, Exit};
use crate::week::Week;
use rand::Rng;

// Numbers that, halved or doubled, move no primary answer (docs/numbers.md).
/// Factor on exits of secretaries in a crisis: a crisis between college and top is one of the secretary.
const SECRETARY_CRISIS: f32 = 3.0;
/// Weeks in which the growth of exits of secretaries at a new college falls to about a third: half a year makes a new
/// college an ordinary one.
const NEW_COLLEGE: f32 = 26.0;
/// Loss of trust within the college at a coalition break, against an ordinary loss: a break weighs as two quarrels.
const BREAK_LOSS: f32 = 2.0;

/// An alderman leaves, and the portfolio passes to a colleague the same week. The last one who
/// sits stays on until another has been appointed. Whether the alderman left.
pub fn alderman_leaves(
    town: &mut Town,
    week: &Week,
    seat: usize,
    exit: Exit,
    observer: &mut Observer,
) -> bool {
    if town.seats[seat].vacant_weeks > 0 || town.filled() == 1 {
        return false;
    }
    match exit {
        Exit::Coalition => {
            observer.count(Count::aldermen_exits_political);
            observer.count(Count::aldermen_exits_coalition);
        }
        Exit::Relations => {
            observer.count(Count::aldermen_exits_political);
            observer.count(Count::aldermen_exits_relations);
        }
        Exit::Council => observer.count(Count::aldermen_exits_political),
        Exit::Integrity => observer.count(Count::aldermen_exits_integrity),
        Exit::Other => observer.count(Count::aldermen_exits_other),
    }
    if exit != Exit::Other {
        let year = week.number % TERM / YEAR;
        observer.window(Window::FallsInFirstYear, f32::from(u8::from(year == 0)), 1);
        observer.window(Window::FallsInMiddleYears, f32::from(u8::from(matches!(year, 1 | 2))), 1);
    }
    observer.alderman_left(seat);
    observer.tell(|| Event::AldermanLeft { seat, exit });
    let p = week.parameters();
    let before = town.acting_seats();
    town.seats[seat].vacant_weeks = (p.vacancy_weeks as u32).max(1);
    let after = town.acting_seats();
    let safety = first_safety(town, week);
    for portfolio in 0..town.seats.len() {
        if before[portfolio] != after[portfolio] {
            restart_pairs(
                town,
                week,
                portfolio,
                Beginning { familiarity: p.familiarity_colleague, safety },
                observer,
            );
        }
    }
    true
}

/// How pairs begin that meet for the first time.
#[derive(Debug, Clone, Copy)]
struct Beginning {
    familiarity: f32,
    safety: f32,
}

/// The safety with which pairs begin now, by what the others of the municipality feel.
fn first_safety(town: &Town, week: &Week) -> f32 {
    let sum: f32 = town.dyads.iter().map(|dyad| dyad.safety).sum();
    let of_others = sum / town.dyads.len() as f32;
    people::first_safety(week.parameters(), power_culture(town, week), of_others)
}

/// The pairs of a portfolio start over with whoever answers for it now.
fn restart_pairs(
    town: &mut Town,
    week: &Week,
    portfolio: usize,
    begins: Beginning,
    observer: &mut Observer,
) {
    let p = week.parameters();
    let acting = town.acting(portfolio);
    let alderman = town.seats[acting].alderman;
    for (index, (dyad, pair)) in town.dyads.iter_mut().zip(&week.place.dyads).enumerate() {
        if pair.portfolio == portfolio {
            observer.pair_began(index);
            let official = &town.officials[pair.post];
            *dyad = people::dyad(p, &alderman, official, &town.habits, week.held(), begins.safety);
            dyad.familiarity = begins.familiarity;
        }
    }
}

/// A new alderman takes a seat.
pub(super) fn seat_newcomer(
    town: &mut Town,
    week: &Week,
    seat: usize,
    arrival: Arrival,
    observer: &mut Observer,
) {
    let p = week.parameters();
    let place = &mut town.seats[seat];
    let mut newcomer = people::alderman(
        week.key,
        week.settings,
        week.programme,
        Newcomer::new(week.number, seat, place.arrivals),
        place.party,
    );
    newcomer.arrival = arrival;
    if arrival == Arrival::MidTerm {
        people::hold_succession(&mut newcomer, week.settings);
    }
    place.arrivals += 1;
    place.vacant_weeks = 0;
    place.alderman = newcomer;
    observer.alderman_came(seat);
    observer.count(Count::aldermen_new);
    observer.tell(|| Event::AldermanCame {
        seat,
        party: newcomer.party,
        from_outside: newcomer.from_outside,
        experience_years: newcomer.experience_years,
    });
    interventions::count_selection(&newcomer, week, observer);
    let safety = first_safety(town, week);
    restart_pairs(
        town,
        week,
        seat,
        Beginning { familiarity: p.familiarity_start, safety },
        observer,
    );
}

/// An official is succeeded by a newcomer the same week: a deputy acts, and stays.
pub fn replace_official(town: &mut Town, week: &Week, post: usize, observer: &mut Observer) {
    let ordinal = town.officials[post].arrivals + 1;
    let p = week.parameters();
    let newcomer = people::official(week.key, p, Newcomer::new(week.number, post, ordinal));
    let safety = first_safety(town, week);
    town.officials[post] = newcomer;
    observer.official_came(post);
    for (index, pair) in week.place.dyads.iter().enumerate() {
        if pair.post == post {
            let acting = town.acting(pair.portfolio);
            let alderman = town.seats[acting].alderman;
            observer.pair_began(index);
            town.dyads[index] =
                people::dyad(p, &alderman, &newcomer, &town.habits, week.held(), safety);
        }
    }
}

/// The weekly exits, arrivals in vacant seats, and changes of secretary and mayor.
pub fn weekly_exits(town: &mut Town, week: &Week, observer: &mut Observer) {
    let possible = week.draws.exits_possible();
    let mut seated = false;
    for seat in 0..town.seats.len() {
        match town.seats[seat].vacant_weeks {
            0 if possible => alderman_exit(town, week, seat, observer),
            0 => {}
            1 => {
                seat_newcomer(town, week, seat, Arrival::MidTerm, observer);
                seated = true;
            }
            _ => town.seats[seat].vacant_weeks -= 1,
        }
    }
    if seated {
        // Newcomers feel the pressure of the week, too.
        media::press(town, week);
    }
    break_coalition(town, week, observer);
    if possible {
        official_exits(town, week, observer);
    }
    channel(town, week, observer);
}

/// Whether a sitting alderman leaves this week, and why: one number, whose lower end, upper end and
/// middle stand for the three reasons.
fn alderman_exit(town: &mut Town, week: &Week, seat: usize, observer: &mut Observer) {
    let p = week.parameters();
    let u = week.draws.seat(seat);
    let disturbed = p.exit_political_rate * p.exit_relations_share;
    let unforced = p.exit_political_rate - disturbed;
    let most = &week.settings.exits;
    let season = season(week);
    if u < most.relations {
        if u < weekly(disturbed * people::strain(p, town.trust_college) * season) {
            alderman_leaves(town, week, seat, Exit::Relations, observer);
        }
    } else if u > 1.0 - most.council {
        // A council that presses harder loses confidence sooner.
        if u > 1.0 - weekly(AT_HALF * unforced * town.seats[seat].alderman.pressure * season) {
            alderman_leaves(town, week, seat, Exit::Council, observer);
        }
    } else if (u - 0.5).abs() < HALF * most.other {
        alderman_leaves(town, week, seat, Exit::Other, observer);
    }
}

/// How readily aldermen fall at this time of the term: a new college has credit, and as the election
/// nears all wait for it.
fn season(week: &Week) -> f32 {
    let p = week.parameters();
    let into = (week.number % TERM) as f32;
    let credit = 1.0 - p.honeymoon * exp(-(into / p.honeymoon_weeks.max(1.0)));
    credit * (1.0 - p.patience * media::election_nearness(p, week.number))
}

/// The coalition may break: one of its parties leaves, its aldermen with it, and another takes
/// the seats.
fn break_coalition(town: &mut Town, week: &Week, observer: &mut Observer) {
    let p = week.parameters();
    let u = week.draws.municipality(MunicipalityDraw::CoalitionBreak);
    if u >= weekly(p.break_rate * STRAIN_MAX)
        || u >= weekly(p.break_rate * people::strain(p, town.trust_college) * season(week))
    {
        return;
    }
    let mut rng = week.key.rng(Purpose::Break, week.number, 0);
    let restless: [u32; PARTIES_MAX] = std::array::from_fn(|_| rng.next_u32());
    let parties = week.place.parties;
    let seated = |town: &Town, party: usize| {
        town.seats.iter().any(|seat| seat.vacant_weeks == 0 && seat.party == party)
    };
    let sitting =
        (0..parties).filter(|party| town.in_coalition[*party] && seated(town, *party)).count();
    if sitting < 2 {
        return;
    }
    let leaver = (0..parties)
        .filter(|party| town.in_coalition[*party] && seated(town, *party))
        .max_by(|a, b| restless[*a].cmp(&restless[*b]))
        .unwrap_or(0);
    observer.count(Count::coalition_breaks);
    town.in_coalition[leaver] = false;
    town.terms_in_office[leaver] = 0;
    let newcomer = (0..parties)
        .filter(|party| {
            !town.in_coalition[*party] && *party != leaver && town.party_seats[*party] > 0
        })
        .max_by_key(|party| (town.party_seats[*party], parties - party));
    if let Some(party) = newcomer {
        town.in_coalition[party] = true;
        town.terms_in_office[party] = 1;
    }
    town.note_coalition();
    observer.tell(|| Event::CoalitionBreak { leaver, newcomer });
    for seat in 0..town.seats.len() {
        if town.seats[seat].party == leaver {
            let left = alderman_leaves(town, week, seat, Exit::Coalition, observer);
            if left || town.seats[seat].vacant_weeks > 0 {
                town.seats[seat].party = newcomer.unwrap_or(leaver);
            }
        }
    }
    town.trust_college = lower(town.trust_college, BREAK_LOSS * p.body_loss);
}

/// Officials leave of their own accord, sooner where it is unsafe; loyalty delays it.
fn official_exits(town: &mut Town, week: &Week, observer: &mut Observer) {
    let p = week.parameters();
    for post in 0..town.officials.len() {
        if week.draws.post(post) >= week.settings.exits.official {
            continue;
        }
        let dyad = &town.dyads[week.place.home(post)];
        if week.draws.post(post) < weekly(people::exit_rate(p, dyad)) {
            observer.count(Count::officials_exits_voluntary);
            observer.tell(|| Event::OfficialLeft { post, forced: false });
            replace_official(town, week, post, observer);
        }
    }
}

/// Mayor and secretary: the channel for who refuses has a life of its own.
fn channel(town: &mut Town, week: &Week, observer: &mut Observer) {
    let p = week.parameters();
    if week.number.is_multiple_of(MAYOR_TERM) {
        town.mayor_backbone =
            people::backbone(week.key, p, ChannelRole::Mayor, week.number / MAYOR_TERM);
    }
    let into = (week.number % TERM) as f32;
    let change = if town.crisis { SECRETARY_CRISIS } else { 1.0 }
        * (1.0 + p.secretary_new_college * exp(-(into / NEW_COLLEGE)));
    let forced = weekly(p.exit_secretary_forced * change);
    let all = weekly((p.exit_secretary_rate + p.exit_secretary_forced) * change);
    let u = week.draws.municipality(MunicipalityDraw::SecretaryExit);
    if u < all {
        observer.count(Count::secretary_exits);
        if u < forced {
            observer.count(Count::secretary_exits_forced);
        }
        let first_year = week.number % TERM < YEAR;
        observer.window(Window::SecretariesInFirstYear, f32::from(u8::from(first_year)), 1);
        observer.tell(|| Event::SecretaryLeft);
        town.secretary_arrivals += 1;
        town.secretary_backbone =
            people::backbone(week.key, p, ChannelRole::Secretary, town.secretary_arrivals);
    }
}
