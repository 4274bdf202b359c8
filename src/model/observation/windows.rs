//! Trust over stretches of time in office and safety over time together, week by week.

use crate::catalogue::windows::Window;
use crate::law::ALDERMEN_MAX;
use crate::observer::{Observer, Sum};
use crate::state::{Seat, Town};
use crate::vocabulary::Arrival;
use crate::week::Week;

/// Full weeks in office of a sitting alderman: drift has counted this week already, so 0 is the
/// first week. `None` for who came in the middle of this week.
fn full_weeks(seat: &Seat) -> Option<u32> {
    if seat.vacant_weeks == 0 { seat.alderman.weeks_in_office.checked_sub(1) } else { None }
}

/// Trust of the alderman in a seat in officials, all of them and those who were there first.
#[derive(Debug, Clone, Copy, Default)]
struct TrustOfSeat {
    all: Sum,
    there_before: Sum,
    /// Trust in the alderman of those who were there first.
    of_those_before: Sum,
}

/// Trust of aldermen in officials by portfolio.
fn trust_by_seat(town: &Town, week: &Week) -> [TrustOfSeat; ALDERMEN_MAX] {
    let mut by_seat = [TrustOfSeat::default(); ALDERMEN_MAX];
    for (dyad, pair) in town.dyads.iter().zip(&week.place.dyads) {
        let trust = &mut by_seat[pair.portfolio];
        trust.all.add(dyad.trust_in_official);
        if town.officials[pair.post].since < town.seats[pair.portfolio].alderman.since {
            trust.there_before.add(dyad.trust_in_official);
            trust.of_those_before.add(dyad.trust_in_alderman);
        }
    }
    by_seat
}

/// Gathers trust over the stretches of time in office that patterns compare.
pub(super) fn gather_windows(town: &Town, week: &Week, observer: &mut Observer) {
    let within = |weeks: u32| weeks < 26 || (104..=156).contains(&weeks);
    if !town.seats.iter().filter_map(full_weeks).any(within) {
        return;
    }
    let by_seat = trust_by_seat(town, week);
    for (number, (seat, trust)) in town.seats.iter().zip(&by_seat).enumerate() {
        let Some(weeks) = full_weeks(seat) else { continue };
        if trust.all.number == 0 {
            continue;
        }
        let memory = &mut observer.trust_in_office[number];
        match weeks {
            0..26 => {
                memory.early.add(trust.all.mean());
                let windows = match seat.alderman.arrival {
                    Arrival::AfterOuster => {
                        Some([Window::AfterOuster, Window::OfficialsAfterOuster])
                    }
                    Arrival::AfterElection => {
                        Some([Window::AfterChange, Window::OfficialsAfterChange])
                    }
                    Arrival::MidTerm => None,
                };
                if let Some([of_aldermen, of_officials]) = windows {
                    let (alderman, official) = (trust.there_before, trust.of_those_before);
                    observer.window(of_aldermen, alderman.sum, alderman.number);
                    observer.window(of_officials, official.sum, official.number);
                }
            }
            104..156 => memory.late.add(trust.all.mean()),
            156 => {
                let (early, late) = (memory.early, memory.late);
                // Only who was observed from the first week on.
                if early.number == 26 && late.number > 0 {
                    observer.window(Window::EarlyStayers, early.mean(), 1);
                    observer.window(Window::LateStayers, late.mean(), 1);
                }
            }
            _ => {}
        }
    }
}

/// Gathers the safety of pairs over the stretches of their time together that patterns compare.
pub(super) fn gather_safety(town: &Town, week: &Week, observer: &mut Observer) {
    for (pair, dyad) in town.dyads.iter().enumerate() {
        let memory = &mut observer.safety_together[pair];
        match memory.began.map(|began| week.number - began) {
            Some(0..13) => memory.early.add(dyad.safety),
            Some(104..117) => memory.late.add(dyad.safety),
            Some(117) => {
                let (early, late) = (memory.early, memory.late);
                // Only what was observed from the first week on.
                if early.number == 13 && late.number == 13 {
                    observer.window(Window::SafetyInFirstQuarter, early.mean(), 1);
                    observer.window(Window::SafetyAfterTwoYears, late.mean(), 1);
                }
            }
            _ => {}
        }
    }
}
