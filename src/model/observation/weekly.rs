//! What is added to the record of the year each week.

use super::windows::{gather_safety, gather_windows};
use crate::calendar::YEAR;
use crate::catalogue::outcomes::{Count, Mean, Per};
use crate::law::ALDERMEN_MAX;
use crate::math::plus;
use crate::observer::Observer;
use crate::records::Record;
use crate::rules::enterprise;
use crate::rules::media::official_long_weight;
use crate::state::{Dyad, Town};
use crate::week::Week;

/// Mean dyad trust below which a municipality's relations need attention: under 3 on a scale of
/// 1 to 4 (Korsten).
const LOW_TRUST: f32 = 0.67;

/// Adds a week of states to the record of the year.
pub fn observe_week(town: &Town, week: &Week, observer: &mut Observer) {
    let dyads = observe_dyads(town, week, &mut observer.record);
    gather_windows(town, week, observer);
    gather_safety(town, week, observer);
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

fn observe_officials(town: &Town, record: &mut Record) {
    let sensitivity: f32 = town.officials.iter().map(|official| official.sensitivity).sum();
    let credibility: f32 = town.officials.iter().map(|official| official.credibility).sum();
    record.state(Mean::political_sensitivity, sensitivity);
    record.state(Mean::credibility_own_service, credibility);
    // Sums are over directors; the secretary counts in the size of the top only.
    record.weigh(Per::Official, town.officials.len());
}
