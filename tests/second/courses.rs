//! Section 7.12: courses and links.

use crate::town::{Alderman, Now, Pair, TERM, Town};
use crate::week::official_long_weight;
use polaris::catalogue::loops::{Link, TABLE};
use polaris::catalogue::outcomes::{Mean, Per, TABLE as OUTCOMES};
use polaris::records::{Clock, Record, SERIES, Series, fixed};
use std::collections::BTreeMap;

/// Weeks in a period.
const PERIOD: u32 = 4;

/// Observations of a series in one period of a clock: their sum and weight in fixed point, and each value.
#[derive(Clone, Default)]
pub struct Seen {
    pub sum: i64,
    pub weight: i64,
    pub values: Vec<f64>,
}

/// Observations by clock, period and index of the series.
pub type Course = BTreeMap<(usize, u32, usize), Seen>;

/// Observes the end of a week; `since` counts weeks since observation began.
pub fn week(now: &Now, town: &mut Town, since: u32) {
    town.record.link(Link::Dialogue, 0.0, 1);
    if since % PERIOD != PERIOD - 1 {
        return;
    }
    for link in TABLE.iter().flat_map(|known| known.links) {
        for carried in carried(now, town, *link) {
            town.record.link(*link, carried, 1);
        }
    }
    let weeks = [
        (Clock::Calendar, since),
        (Clock::Election, now.week % TERM),
        (Clock::Crisis, town.weeks_since_crisis),
        // Drift (7.11) has already advanced this clock.
        (Clock::Ouster, town.weeks_since_ouster.saturating_sub(1)),
    ];
    for (place, series) in SERIES.into_iter().enumerate() {
        let (sum, weight) = running(series, &town.record);
        let (sum_before, weight_before) = running(series, &town.record_before);
        let (sum, weight) = (sum - sum_before, weight - weight_before);
        for (clock, weeks) in weeks {
            see(town, clock, weeks / PERIOD, place, sum, weight);
        }
        for seat in 0..town.seats.len() {
            in_office(now, town, seat, place, series);
        }
    }
    town.record_before = town.record.clone();
}

/// Returns the values that a link gets at the end of a period. Links over dossiers (7.4, 7.5), ventures
/// (7.8) and dialogues (7.10c) get theirs when those happen.
fn carried(now: &Now, town: &Town, link: Link) -> Vec<f32> {
    let aldermen = |of: fn(&Alderman) -> f32| town.aldermen().map(of).collect();
    let council = now.dualisering() * town.habits.council_control;
    match link {
        Link::Safety | Link::Loyalty | Link::Autonomy | Link::Dialogue => Vec::new(),
        Link::Excitement => vec![town.media_excitement],
        Link::Collective => vec![town.trust_college],
        Link::CollectiveTop => vec![town.trust_top],
        Link::CouncilPressure | Link::CouncilDetection => vec![council],
        Link::Succession => aldermen(|alderman| alderman.experience_years),
        Link::SuccessionUncertainty | Link::Learning => aldermen(|alderman| alderman.uncertainty),
        Link::SuccessionKnowledge | Link::LearningKnowledge => {
            aldermen(|alderman| alderman.norm_knowledge)
        }
        Link::LearningExperience => aldermen(|alderman| alderman.experience),
        Link::Environment => aldermen(|alderman| alderman.pressure),
        Link::EnvironmentHorizon => aldermen(|alderman| alderman.long_weight),
        Link::PowerCulture => vec![town.power_culture],
    }
}

/// Returns sum and weight of a series in the current year.
fn running(series: Series, record: &Record) -> (i64, i64) {
    match series {
        Series::State(mean) => {
            let per = OUTCOMES[series.outcome()].per;
            (record.sums[mean as usize], record.weights[per as usize])
        }
        Series::Rate(count) => {
            (record.counts[count as usize], record.weights[Per::Official as usize])
        }
    }
}

/// How many periods of a clock are followed; all of the calendar.
fn periods(clock: Clock) -> u32 {
    match clock {
        Clock::Calendar => u32::MAX,
        Clock::Election | Clock::InOffice => 52,
        Clock::Crisis | Clock::Ouster => 26,
    }
}

fn see(town: &mut Town, clock: Clock, period: u32, place: usize, sum: i64, weight: i64) {
    if weight == 0 || period >= periods(clock) {
        return;
    }
    let unit = match SERIES[place] {
        Series::State(_) => 1.0 / 1_048_576.0,
        Series::Rate(_) => 5200.0,
    };
    let seen = town.course.entry((clock as usize, period, place)).or_default();
    seen.sum += sum;
    seen.weight += weight;
    seen.values.push(unit * sum as f64 / weight as f64);
}

/// Adds the alderman of a seat on the clock of the office.
fn in_office(now: &Now, town: &mut Town, seat: usize, place: usize, series: Series) {
    let Some(alderman) = town.seats[seat].alderman else { return };
    let Series::State(mean) = series else { return };
    if !Clock::InOffice.follows(series) {
        return;
    }
    let own: Vec<&Pair> = town.pairs.iter().filter(|pair| pair.portfolio == seat).collect();
    let pairs = |of: fn(&Pair) -> f32| (own.iter().map(|pair| of(pair)).sum(), own.len());
    let (sum, weight) = match mean {
        Mean::trust_alderman_official => pairs(|pair| pair.trust_in_official),
        Mean::trust_official_alderman => pairs(|pair| pair.trust_in_alderman),
        Mean::safety => pairs(|pair| pair.safety),
        Mean::cooperation => pairs(Pair::cooperation),
        Mean::uncertainty => (alderman.uncertainty, 1),
        Mean::horizon_gap => (official_long_weight(now.p) - alderman.long_weight, 1),
        other => panic!(
            "the catalogue follows {other:?} on the clock of the office: say in tests/second/courses.rs \
             what an alderman adds to it"
        ),
    };
    let period = alderman.weeks_in_office.saturating_sub(1) / PERIOD;
    see(town, Clock::InOffice, period, place, fixed(sum), weight as i64);
}
