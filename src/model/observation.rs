//! Phase 12: observation. States are added up as integers at the end of the week, and nothing is changed.

use crate::calendar::{TERM, YEAR};
use crate::catalogue::loops::Link;
use crate::catalogue::outcomes::{self, Count, Mean, Per};
use crate::catalogue::windows::Window;
use crate::law::ALDERMEN_MAX;
use crate::math::plus;
use crate::observer::{Observer, Sum};
use crate::records::{Clock, Courses, InOffice, PERIOD, Record, SERIES, Series, fixed, fixed_four};
use crate::rules::enterprise;
use crate::rules::media::official_long_weight;
use crate::rules::perception::council_control;
use crate::state::{Dyad, Seat, Town};
use crate::vocabulary::Arrival;
use crate::week::Week;

/// Mean dyad trust below which a municipality's relations need attention: under 3 on a scale of
/// 1 to 4 (Korsten).
pub const LOW_TRUST: f32 = 0.67;
/// Safety below which they do.
pub const LOW_SAFETY: f32 = 0.50;

/// Adds a week of states to the record of the year.
pub fn observe_week(town: &Town, week: &Week, observer: &mut Observer) {
    let dyads = observe_dyads(town, week, &mut observer.record);
    gather_windows(town, week, observer);
    observe_aldermen(town, &mut observer.record);
    observe_officials(town, &mut observer.record);
    observer.record.weigh(Per::Municipality, 1);
    observer.record.states(
        [Mean::trust_college, Mean::trust_top, Mean::trust_collective, Mean::media_pressure],
        [town.trust_college, town.trust_top, town.trust_collective, town.media],
    );
    observe_enterprise(town, week, observer);
    if dyads < LOW_TRUST {
        observer.count(Count::weeks_low_trust);
    }
}

/// Sums the states of pairs; returns the mean of both trusts.
fn observe_dyads(town: &Town, week: &Week, record: &mut Record) -> f32 {
    let official_weight = official_long_weight(week.parameters());
    let mut gaps = [0.0; ALDERMEN_MAX];
    for (portfolio, gap) in gaps.iter_mut().enumerate().take(town.seats.len()) {
        *gap = official_weight - town.seats[town.acting(portfolio)].alderman.long_weight;
    }
    // Pair by pair, eight columns side by side: each column is summed in the order of pairs.
    let mut esteem = [0.0; 4];
    let mut bonds = [0.0; 4];
    let (mut welcome, mut gap, mut cooperation) = (0.0, 0.0, 0.0);
    for (dyad, pair) in town.dyads.iter().zip(&week.place.dyads) {
        plus(
            &mut esteem,
            [
                dyad.trust_in_official,
                dyad.trust_in_alderman,
                dyad.respect_of_alderman,
                dyad.respect_of_official,
            ],
        );
        plus(
            &mut bonds,
            [dyad.loyalty_of_alderman, dyad.loyalty_of_official, dyad.safety, dyad.informal],
        );
        welcome += dyad.welcome;
        gap += gaps[pair.portfolio];
    }
    let (fours, rest) = town.dyads.as_chunks();
    for four in fours {
        for value in Dyad::cooperation_of_four(four) {
            cooperation += value;
        }
    }
    for dyad in rest {
        cooperation += dyad.cooperation();
    }
    record.states(
        [
            Mean::trust_alderman_official,
            Mean::trust_official_alderman,
            Mean::respect_alderman,
            Mean::respect_official,
        ],
        esteem,
    );
    let [loyalty_of_alderman, loyalty_of_official, safety, _] = bonds;
    record.states(
        [Mean::loyalty_alderman, Mean::loyalty_official, Mean::safety, Mean::cooperation],
        [loyalty_of_alderman, loyalty_of_official, safety, cooperation],
    );
    record.state(Mean::horizon_gap, gap);
    record.state(Mean::contradiction_welcome_to_officials, welcome);
    record.weigh(Per::Dyad, town.dyads.len());
    let [of_alderman, of_official, ..] = esteem;
    (of_alderman + of_official) / (2 * town.dyads.len()) as f32
}

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
}

/// Trust of aldermen in officials by portfolio.
fn trust_by_seat(town: &Town, week: &Week) -> [TrustOfSeat; ALDERMEN_MAX] {
    let mut by_seat = [TrustOfSeat::default(); ALDERMEN_MAX];
    for (dyad, pair) in town.dyads.iter().zip(&week.place.dyads) {
        let trust = &mut by_seat[pair.portfolio];
        trust.all.add(dyad.trust_in_official);
        if town.officials[pair.post].since < town.seats[pair.portfolio].alderman.since {
            trust.there_before.add(dyad.trust_in_official);
        }
    }
    by_seat
}

/// Gathers trust over the stretches of time in office that patterns compare.
fn gather_windows(town: &Town, week: &Week, observer: &mut Observer) {
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
                let window = match seat.alderman.arrival {
                    Arrival::AfterOuster => Some(Window::AfterOuster),
                    Arrival::AfterElection => Some(Window::AfterChange),
                    Arrival::MidTerm => None,
                };
                if let Some(window) = window {
                    observer.window(window, trust.there_before.sum, trust.there_before.number);
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

fn observe_aldermen(town: &Town, record: &mut Record) {
    let mut minds = [0.0; 4];
    let (mut years, mut outsiders, mut filled) = (0.0, 0.0, 0);
    for seat in town.seats.iter().filter(|seat| seat.vacant_weeks == 0) {
        let alderman = &seat.alderman;
        filled += 1;
        plus(
            &mut minds,
            [
                alderman.uncertainty,
                alderman.experience,
                alderman.pressure,
                alderman.tolerance_wanted,
            ],
        );
        years += alderman.weeks_in_office as f32 / YEAR as f32;
        outsiders += f32::from(u8::from(alderman.from_outside));
    }
    record.states(
        [
            Mean::uncertainty,
            Mean::experience,
            Mean::pressure_on_aldermen,
            Mean::contradiction_wanted_by_aldermen,
        ],
        minds,
    );
    record.state(Mean::aldermen_years_in_office, years);
    record.state(Mean::aldermen_from_outside, outsiders);
    record.weigh(Per::Alderman, filled);
}

fn observe_enterprise(town: &Town, week: &Week, observer: &mut Observer) {
    let posts = week.place.enterprises;
    if posts == 0 {
        return;
    }
    let p = week.parameters();
    let count = posts as f32;
    let perceived = enterprise::perceived(p, &town.belief);
    observer.record.state(Mean::enterprise_risk_perceived, count * perceived);
    observer
        .record
        .state(Mean::enterprise_risk_actual, count * enterprise::actual(p, &town.belief));
    observer.record.weigh(Per::Enterprise, posts);
    enterprise::compare_belief(town, week, observer);
}

/// What links of loops carry, as things stand at the end of a period; what dossiers, ventures and
/// dialogues carry is noted when they come.
fn observe_links(town: &Town, week: &Week, record: &mut Record) {
    let council = council_control(town, week);
    for (link, value) in [
        (Link::Excitement, town.media_excitement),
        (Link::Collective, town.trust_college),
        (Link::CollectiveTop, town.trust_top),
        (Link::CouncilPressure, council),
        (Link::CouncilDetection, council),
    ] {
        record.link(link, value, 1);
    }
    record.link(Link::Dialogue, 0.0, PERIOD as usize);
    for seat in town.seats.iter().filter(|seat| seat.vacant_weeks == 0) {
        let alderman = &seat.alderman;
        for (link, value) in [
            (Link::Succession, alderman.experience_years),
            (Link::SuccessionUncertainty, alderman.uncertainty),
            (Link::SuccessionKnowledge, alderman.norm_knowledge),
            (Link::Learning, alderman.uncertainty),
            (Link::LearningKnowledge, alderman.norm_knowledge),
            (Link::LearningExperience, alderman.experience),
            (Link::Environment, alderman.pressure),
            (Link::EnvironmentHorizon, alderman.long_weight),
        ] {
            record.link(link, value, 1);
        }
    }
}

fn observe_officials(town: &Town, record: &mut Record) {
    let sensitivity: f32 = town.officials.iter().map(|official| official.sensitivity).sum();
    let credibility: f32 = town.officials.iter().map(|official| official.credibility).sum();
    record.state(Mean::political_sensitivity, sensitivity);
    record.state(Mean::credibility_own_service, credibility);
    // Sums are over directors; the secretary counts in the size of the top only.
    record.weigh(Per::Official, town.officials.len());
}

/// What a course needs to remember between periods: the record as it stood at the last one.
#[derive(Debug, Clone, Default)]
pub(crate) struct PeriodMark {
    values: [(i64, i64); SERIES.len()],
}

/// The running numerator and weight of a series in a record.
fn running(series: Series, record: &Record) -> (i64, i64) {
    match series {
        Series::State(mean) => {
            let outcome = &outcomes::TABLE[series.outcome()];
            (record.sums[mean as usize], record.weights[outcome.per as usize])
        }
        Series::Rate(count) => {
            (record.counts[count as usize], record.weights[Per::Official as usize])
        }
    }
}

/// At the end of each period of four weeks, adds what happened in it to the courses, and notes what
/// links of loops carry. `since_start` counts observed weeks; the mark must be cleared when the record is.
pub(crate) fn observe_period(
    town: &Town,
    week: &Week,
    since_start: u32,
    observer: &mut Observer,
    mark: &mut PeriodMark,
    courses: &mut Courses,
) {
    if since_start % PERIOD != PERIOD - 1 {
        return;
    }
    let clocks = [
        (Clock::Calendar, since_start),
        (Clock::Election, week.number % TERM),
        (Clock::Crisis, observer.weeks_since_crisis),
        (Clock::Ouster, observer.weeks_since_ouster),
    ];
    let years = week.settings.observed_weeks / YEAR;
    // First what was seen, then where it goes: the places lie far apart in memory.
    let mut seen = [None; SERIES.len()];
    for ((seen, before), series) in seen.iter_mut().zip(&mut mark.values).zip(&SERIES) {
        let now = running(*series, &observer.record);
        let (sum, weight) = (now.0 - before.0, now.1 - before.1);
        *before = now;
        *seen = series.bin(sum, weight).map(|bin| (bin, sum, weight));
    }
    for (clock, weeks) in clocks {
        let period = (weeks / PERIOD) as usize;
        if period >= clock.periods(years) {
            continue;
        }
        let first = courses.places.of(clock, period, 0);
        for (place, seen) in (first..).zip(&seen) {
            if let Some((bin, sum, weight)) = *seen {
                courses.observe(place, bin, sum, weight);
            }
        }
    }
    observe_in_office(town, week, courses);
    observe_links(town, week, &mut observer.record);
}

/// Adds each alderman, as things stand at the end of the period, on the clock of the office.
fn observe_in_office(town: &Town, week: &Week, courses: &mut Courses) {
    let official_weight = official_long_weight(week.parameters());
    let mut by_seat = [([0.0; 4], 0i64); ALDERMEN_MAX];
    for (dyad, pair) in town.dyads.iter().zip(&week.place.dyads) {
        let (sums, pairs) = &mut by_seat[pair.portfolio];
        plus(
            sums,
            [dyad.trust_in_official, dyad.trust_in_alderman, dyad.safety, dyad.cooperation()],
        );
        *pairs += 1;
    }
    for (occupant, (sums, pairs)) in town.seats.iter().zip(&by_seat) {
        let alderman = &occupant.alderman;
        let period = (alderman.weeks_in_office.saturating_sub(1) / PERIOD) as usize;
        if occupant.vacant_weeks > 0 || period >= Clock::InOffice.periods(0) {
            continue;
        }
        let first = courses.places.of(Clock::InOffice, period, 0);
        let [of_alderman, of_official, safety, cooperation] = fixed_four(*sums);
        let seen = InOffice {
            trust_alderman_official: (of_alderman, *pairs),
            trust_official_alderman: (of_official, *pairs),
            safety: (safety, *pairs),
            cooperation: (cooperation, *pairs),
            uncertainty: (fixed(alderman.uncertainty), 1),
            horizon_gap: (fixed(official_weight - alderman.long_weight), 1),
        };
        for (index, series, (sum, weight)) in seen.each() {
            if let Some(bin) = series.bin(sum, weight) {
                courses.observe(first + index, bin, sum, weight);
            }
        }
    }
}
