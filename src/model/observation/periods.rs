//! What is added to courses, and noted of links, at the end of each period of four weeks.

use crate::calendar::{TERM, YEAR};
use crate::catalogue::loops::Link;
use crate::catalogue::outcomes::{self, Per};
use crate::law::ALDERMEN_MAX;
use crate::math::plus;
use crate::observer::Observer;
use crate::records::{Clock, Courses, InOffice, PERIOD, Record, SERIES, Series, fixed, fixed_four};
use crate::rules::media::official_long_weight;
use crate::rules::perception::council_control;
use crate::state::Town;
use crate::week::Week;

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
        (Link::PowerCulture, town.power_culture),
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
