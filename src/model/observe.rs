//! Phase 12: observation. State becomes integers, and nothing is changed.

use super::enterprise;
use super::law::ALDERMEN_MAX;
use super::media::official_long_weight;
use super::settings::{TERM, YEAR};
use super::state::Town;
use super::week::Week;
use crate::catalogue::loops::Link;
use crate::catalogue::outcomes::{Count, Mean, Per};
use crate::records::{Clock, Courses, PERIOD, Record, SERIES, Series, Window, fixed};

/// Mean dyad trust below which a municipality's relations need attention: under 3 on a scale of
/// 1 to 4 (Korsten).
pub const LOW_TRUST: f32 = 0.67;
/// Safety below which they do.
pub const LOW_SAFETY: f32 = 0.50;

/// Adds a week of states to the record of the year.
pub fn observe_week(town: &mut Town, week: &Week, record: &mut Record) {
    let dyads = observe_dyads(town, week, record);
    observe_aldermen(town, record);
    observe_officials(town, record);
    record.weigh(Per::Municipality, 1);
    record.state(Mean::trust_college, town.trust_college);
    record.state(Mean::trust_top, town.trust_top);
    record.state(Mean::trust_collective, town.trust_collective);
    record.state(Mean::media_pressure, town.media);
    observe_enterprise(town, week, record);
    observe_links(town, week, record);
    if dyads < LOW_TRUST {
        record.count(Count::weeks_low_trust);
    }
}

/// Sums the states of pairs; returns the mean of both trusts. Aldermen gather the trust of their
/// windows on the way.
fn observe_dyads(town: &mut Town, week: &Week, record: &mut Record) -> f32 {
    let p = &week.settings.parameters;
    let official_weight = official_long_weight(p);
    let acting = town.acting_seats();
    let mut sums = [0.0f32; 10];
    // For each seat: trust in officials and pairs, and the same for officials who sat before.
    let mut by_seat = [(0.0f32, 0u32, 0.0f32, 0u32); ALDERMEN_MAX];
    for (dyad, pair) in town.dyads.iter().zip(&week.place.dyads) {
        let acting = acting[pair.portfolio];
        let alderman = &town.seats[acting].alderman;
        let row = [
            dyad.trust_in_official,
            dyad.trust_in_alderman,
            dyad.loyalty_of_alderman,
            dyad.loyalty_of_official,
            dyad.safety,
            dyad.respect_of_alderman,
            dyad.respect_of_official,
            official_weight - alderman.long_weight,
            dyad.welcome,
            dyad.cooperation(),
        ];
        for (sum, value) in sums.iter_mut().zip(row) {
            *sum += value;
        }
        if acting == pair.portfolio {
            let cell = &mut by_seat[acting];
            cell.0 += dyad.trust_in_official;
            cell.1 += 1;
            if town.officials[pair.post].since < alderman.since {
                cell.2 += dyad.trust_in_official;
                cell.3 += 1;
            }
        }
    }
    let columns = [
        Mean::trust_alderman_official,
        Mean::trust_official_alderman,
        Mean::loyalty_alderman,
        Mean::loyalty_official,
        Mean::safety,
        Mean::respect_alderman,
        Mean::respect_official,
        Mean::horizon_gap,
        Mean::contradiction_welcome_to_officials,
        Mean::cooperation,
    ];
    for (column, sum) in columns.into_iter().zip(sums) {
        record.state(column, sum);
    }
    record.weigh(Per::Dyad, town.dyads.len());
    gather_windows(town, &by_seat, record);
    (sums[0] + sums[1]) / (2 * town.dyads.len()) as f32
}

/// Gathers trust over the stretches of time in office that patterns compare.
fn gather_windows(
    town: &mut Town,
    by_seat: &[(f32, u32, f32, u32); ALDERMEN_MAX],
    record: &mut Record,
) {
    for (seat, cell) in town.seats.iter_mut().zip(by_seat) {
        if seat.vacant_weeks > 0 || cell.1 == 0 || seat.alderman.weeks_in_office == 0 {
            continue;
        }
        let alderman = &mut seat.alderman;
        let mean = cell.0 / cell.1 as f32;
        // Drift has counted this week already: 0 is the first week in office.
        match alderman.weeks_in_office.saturating_sub(1) {
            0..26 => {
                alderman.early_trust.0 += mean;
                alderman.early_trust.1 += 1;
                let window = match alderman.arrival {
                    1 => Some(Window::AfterOuster),
                    2 => Some(Window::AfterChange),
                    _ => None,
                };
                if let Some(window) = window {
                    record.window(window, cell.2, cell.3);
                }
            }
            104..156 => {
                alderman.late_trust.0 += mean;
                alderman.late_trust.1 += 1;
            }
            156 => {
                let (early, late) = (alderman.early_trust, alderman.late_trust);
                // Only who was observed from the first week on.
                if early.1 == 26 && late.1 > 0 {
                    record.window(Window::EarlyStayers, early.0 / early.1 as f32, 1);
                    record.window(Window::LateStayers, late.0 / late.1 as f32, 1);
                }
            }
            _ => {}
        }
    }
}

fn observe_aldermen(town: &Town, record: &mut Record) {
    let mut sums = [0.0f32; 9];
    let mut filled = 0;
    for seat in town.seats.iter().filter(|seat| seat.vacant_weeks == 0) {
        let alderman = &seat.alderman;
        filled += 1;
        let row = [
            alderman.uncertainty,
            alderman.experience,
            alderman.weeks_in_office as f32 / YEAR as f32,
            if alderman.from_outside { 1.0 } else { 0.0 },
            alderman.pressure,
            alderman.tolerance_wanted,
            alderman.experience_years,
            alderman.norm_knowledge,
            alderman.long_weight,
        ];
        for (sum, value) in sums.iter_mut().zip(row) {
            *sum += value;
        }
    }
    let columns = [
        Mean::uncertainty,
        Mean::experience,
        Mean::aldermen_years_in_office,
        Mean::aldermen_from_outside,
        Mean::pressure_on_aldermen,
        Mean::contradiction_wanted_by_aldermen,
    ];
    for (column, sum) in columns.into_iter().zip(sums) {
        record.state(column, sum);
    }
    record.weigh(Per::Alderman, filled);
    let links = [
        (Link::Succession, sums[6]),
        (Link::SuccessionUncertainty, sums[0]),
        (Link::SuccessionKnowledge, sums[7]),
        (Link::Learning, sums[0]),
        (Link::LearningKnowledge, sums[7]),
        (Link::LearningExperience, sums[1]),
        (Link::Environment, sums[4]),
        (Link::EnvironmentHorizon, sums[8]),
    ];
    for (link, sum) in links {
        record.link(link, sum, filled);
    }
}

fn observe_enterprise(town: &Town, week: &Week, record: &mut Record) {
    let posts = week.place.enterprises;
    if posts == 0 {
        return;
    }
    let p = &week.settings.parameters;
    let count = posts as f32;
    let perceived = enterprise::perceived(p, &town.belief);
    record.state(Mean::enterprise_risk_perceived, count * perceived);
    record.state(Mean::enterprise_risk_actual, count * enterprise::actual(p, &town.belief));
    record.weigh(Per::Enterprise, posts);
    enterprise::compare_belief(town, week, record);
}

/// What links of loops carry in the municipality as a whole.
fn observe_links(town: &Town, week: &Week, record: &mut Record) {
    let council =
        week.settings.inputs.dualisering[week.number as usize] * town.habits.council_control;
    record.link(Link::Collective, town.trust_college, 1);
    record.link(Link::CollectiveTop, town.trust_top, 1);
    record.link(Link::CouncilPressure, council, 1);
    record.link(Link::CouncilDetection, council, 1);
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
pub struct Mark {
    values: [(i64, i64); SERIES.len()],
}

/// The running numerator and weight of a series in a record.
fn running(series: Series, record: &Record) -> (i64, i64) {
    match series {
        Series::State(mean) => {
            let outcome = &crate::catalogue::outcomes::TABLE[series.outcome()];
            (record.sums[mean as usize], record.weights[outcome.per as usize])
        }
        Series::Rate(count) => {
            (record.counts[count as usize], record.weights[Per::Official as usize])
        }
    }
}

/// At the end of each period of four weeks, adds what happened in it to the courses. `since_start`
/// counts observed weeks; the mark must be cleared when the record is.
pub fn observe_period(
    town: &Town,
    week: &Week,
    since_start: u32,
    record: &Record,
    mark: &mut Mark,
    courses: &mut Courses,
) {
    if since_start % PERIOD != PERIOD - 1 {
        return;
    }
    let clocks = [
        (Clock::Calendar, since_start),
        (Clock::Election, week.number % TERM),
        (Clock::Crisis, town.weeks_since_crisis),
        (Clock::Ouster, town.weeks_since_ouster.saturating_sub(1)),
    ];
    let years = week.settings.observed_weeks / YEAR;
    let firsts = clocks.map(|(clock, weeks)| {
        let period = (weeks / PERIOD) as usize;
        (period < clock.periods(years)).then(|| courses.places.of(clock, period, 0))
    });
    for (index, series) in SERIES.into_iter().enumerate() {
        let now = running(series, record);
        let before = std::mem::replace(&mut mark.values[index], now);
        let (sum, weight) = (now.0 - before.0, now.1 - before.1);
        let Some(bin) = series.bin(sum, weight) else { continue };
        for first in firsts.into_iter().flatten() {
            courses.observe(first + index, bin, sum, weight);
        }
    }
    observe_in_office(town, week, courses);
}

/// Adds each alderman, as things stand at the end of the period, on the clock of the office.
fn observe_in_office(town: &Town, week: &Week, courses: &mut Courses) {
    let official_weight = official_long_weight(&week.settings.parameters);
    let mut by_seat = [([0.0f32; 4], 0i64); ALDERMEN_MAX];
    for (dyad, pair) in town.dyads.iter().zip(&week.place.dyads) {
        let (sums, pairs) = &mut by_seat[pair.portfolio];
        let row = [dyad.trust_in_official, dyad.trust_in_alderman, dyad.safety, dyad.cooperation()];
        for (sum, value) in sums.iter_mut().zip(row) {
            *sum += value;
        }
        *pairs += 1;
    }
    for (occupant, (sums, pairs)) in town.seats.iter().zip(by_seat) {
        let alderman = &occupant.alderman;
        let period = (alderman.weeks_in_office.saturating_sub(1) / PERIOD) as usize;
        if occupant.vacant_weeks > 0 || period >= Clock::InOffice.periods(0) {
            continue;
        }
        let first = courses.places.of(Clock::InOffice, period, 0);
        for (index, series) in SERIES.into_iter().enumerate() {
            let Series::State(mean) = series else { continue };
            let (sum, weight) = match mean {
                Mean::trust_alderman_official => (sums[0], pairs),
                Mean::trust_official_alderman => (sums[1], pairs),
                Mean::safety => (sums[2], pairs),
                Mean::cooperation => (sums[3], pairs),
                Mean::uncertainty => (alderman.uncertainty, 1),
                Mean::horizon_gap => (official_weight - alderman.long_weight, 1),
                _ => continue,
            };
            let sum = fixed(sum);
            if let Some(bin) = series.bin(sum, weight) {
                courses.observe(first + index, bin, sum, weight);
            }
        }
    }
}
