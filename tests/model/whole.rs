//! What must be true of every record of a year.

use polaris::catalogue::choice_rules::ChoiceRule;
use polaris::catalogue::outcomes::{COUNTS, Count, MEANS, Mean, Per, SIZES, TABLE};
use polaris::catalogue::parameters::Parameters;
use polaris::experiment::World;
use polaris::model::Simulation;
use polaris::model::draws::Key;
use polaris::model::held::Held;
use polaris::model::nation::Nation;
use polaris::model::programme::Programme;
use polaris::records::{Course, Courses, FIXED, Places, Record, Spread};
use polaris::scenario::Cultures;

/// What a simulation of one municipality gives: records by policy and year, and courses.
#[derive(Debug, PartialEq)]
pub struct Whole {
    pub records: Vec<Record>,
    pub courses: Vec<Course>,
    pub spreads: Vec<Spread>,
}

/// Runs one municipality under some policies.
pub fn run(
    inhabitants: u32,
    parameters: &Parameters,
    (burn_in_years, years): (u32, u32),
    replicate: u32,
    programmes: &[Programme],
) -> Whole {
    let world = World {
        parameters: parameters.clone(),
        series: Vec::new(),
        choice: ChoiceRule::default(),
        held: Held::default(),
        cultures: Cultures::Drawn,
    };
    let settings = world.settings(&[], burn_in_years * 52, years * 52);
    let weeks = (burn_in_years + years) * 52;
    let nation = Nation::draw(&Key::national(1, replicate, 0), parameters, weeks);
    let mut courses = vec![Course::new(years); programmes.len()];
    let mut spreads = vec![Spread::new(years); programmes.len()];
    let places = Places { years };
    let mut all: Vec<_> = courses
        .iter_mut()
        .zip(&mut spreads)
        .map(|(course, spread)| Courses { course, spread, places })
        .collect();
    let simulation = Simulation {
        key: Key::new(1, replicate, u64::from(inhabitants), 0),
        inhabitants,
        settings: &settings,
        nation: &nation,
        programmes,
        forced: &[],
    };
    let records = simulation.run(&mut all).unwrap();
    Whole { records, courses, spreads }
}

/// Says what is not in order in the record of a year of one municipality.
pub fn faults(record: &Record) -> Vec<String> {
    use Count as C;
    let mut faults = Vec::new();
    let sum = |counts: &[Count]| counts.iter().map(|count| record.counted(*count)).sum::<i64>();
    let fields = [C::risks_relation, C::risks_side_activities, C::risks_enterprise];
    let kinds = [
        C::risks_omission,
        C::risks_embellishment,
        C::risks_leak,
        C::risks_partiality,
        C::risks_bypass,
        C::risks_unreported,
    ];
    if sum(&fields) != sum(&kinds) {
        faults.push(format!("risks by field {} and by kind {}", sum(&fields), sum(&kinds)));
    }
    let exposures = [C::exposures_relation, C::exposures_side_activities, C::exposures_enterprise];
    // A dossier, a U-turn, a venture that goes wrong (not counted apart) or what comes out of one.
    let surprising = [C::requests, C::u_turns, C::delay_weeks, C::exposures_enterprise];
    let at_most: &[(&[Count], &[Count])] = &[
        (&[C::requests_improper, C::u_turns], &[C::requests]),
        (&[C::requests_informal], &[C::requests]),
        (&[C::requests_improper_done], &[C::requests_improper]),
        (&[C::officials_asked_improperly], &[C::requests_improper]),
        (&[C::dilemmas_rationality, C::dilemmas_loyalty, C::dilemmas_horizon], &[C::requests]),
        (&[C::decisions_by_power], &[C::requests]),
        (&[C::playing_off], &[C::requests]),
        (&[C::risks_relation], &[C::requests]),
        (&[C::violations_relation], &[C::risks_relation]),
        (&[C::violations_side_activities], &[C::risks_side_activities]),
        (&[C::violations_enterprise], &[C::risks_enterprise]),
        (&[C::exposures_of_violations], &exposures),
        (&[C::affairs_relation], &[C::exposures_relation]),
        (&[C::affairs_side_activities], &[C::exposures_side_activities]),
        (&[C::affairs_enterprise], &[C::exposures_enterprise]),
        // Exposed, called back, or put right in a note to the council.
        (&[C::council_corrected], &[C::exposures_relation, C::calls_back, C::requests]),
        (&[C::contradictions, C::refusals, C::shadow_files], &[C::requests]),
        (&[C::contradictions_punished], &[C::contradictions, C::refusals]),
        (&[C::refusals], &[C::requests_improper]),
        (&[C::substitutions], &[C::refusals]),
        (&[C::calls_back], &[C::escalations]),
        (&[C::escalations], &[C::refusals]),
        (&[C::substitutions, C::calls_back], &[C::refusals]),
        (&[C::initiallings], &[C::requests]),
        (&[C::agenda_by_officials], &[C::requests]),
        (&[C::surprises], &surprising),
        (&[C::u_turns_protested], &[C::u_turns]),
        (&[C::informal_backfires], &[C::requests_informal]),
        (&[C::dialogues], &[C::crisis_weeks]),
        (
            &[C::aldermen_exits_coalition, C::aldermen_exits_relations],
            &[C::aldermen_exits_political],
        ),
        (&[C::aldermen_exits_integrity], &exposures),
        (&[C::officials_exits_forced], &exposures),
        (&[C::ousters], &[C::elections]),
    ];
    for (small, large) in at_most {
        if sum(small) > sum(large) {
            faults.push(format!("{small:?} = {} > {large:?} = {}", sum(small), sum(large)));
        }
    }
    // Each publicity has a cover given or dropped from either side.
    let covers = sum(&[C::covers_given, C::covers_dropped]);
    if covers % 2 != 0 || covers > 2 * sum(&exposures) {
        faults.push(format!("{covers} covers"));
    }
    for weeks in [C::crisis_weeks, C::weeks_low_trust] {
        if !(0..=52).contains(&record.counted(weeks)) {
            faults.push(format!("{weeks:?} = {}", record.counted(weeks)));
        }
    }
    for results in [C::results_short, C::results_long] {
        // A dossier, with room to govern, or at most one occasion or venture a week and post.
        let most = 2000 * sum(&[C::requests]) + 20_000 * record.weights[Per::Official as usize];
        if !(0..=most).contains(&record.counted(results)) {
            faults.push(format!("{results:?} = {}", record.counted(results)));
        }
    }
    for index in 0..COUNTS {
        if record.counts[index] < 0 {
            faults.push(format!("{} = {}", TABLE[SIZES + index].name, record.counts[index]));
        }
    }
    faults.extend(weights(record));
    faults.extend(means(record));
    faults
}

fn weights(record: &Record) -> Vec<String> {
    let weight = |per: Per| record.weights[per as usize];
    let told = record.counted(Count::requests) + record.counted(Count::u_turns);
    let mut faults = Vec::new();
    if weight(Per::Municipality) != 52 {
        faults.push(format!("{} weeks in a year", weight(Per::Municipality)));
    }
    if weight(Per::Matter) != told {
        faults.push(format!("{} matters, {told} expected", weight(Per::Matter)));
    }
    // At least one alderman always sits; posts and pairs never stand empty.
    if weight(Per::Alderman) < 52 || weight(Per::Official) % 52 != 0 || weight(Per::Dyad) % 52 != 0
    {
        faults.push("seats, posts or pairs".to_owned());
    }
    // Who was asked sat at the year's start or came in the place of one who left.
    let left = [Count::officials_exits_voluntary, Count::officials_exits_forced];
    let left: i64 = left.iter().map(|count| record.counted(*count)).sum();
    let asked = record.counted(Count::officials_asked_improperly);
    if asked > weight(Per::Official) / 52 + left {
        faults.push(format!("{asked} officials asked"));
    }
    faults
}

fn means(record: &Record) -> Vec<String> {
    let mut faults = Vec::new();
    for index in 0..MEANS {
        let outcome = &TABLE[SIZES + COUNTS + index];
        let weight = record.weights[outcome.per as usize];
        if weight == 0 {
            continue;
        }
        let mean = record.sums[index] as f64 / (f64::from(FIXED) * weight as f64);
        let range = if index == Mean::aldermen_years_in_office as usize {
            0.0..=100.0
        } else if index == Mean::horizon_gap as usize {
            // A difference of two weights: below zero where officials look less far.
            -1.0..=1.0
        } else {
            0.0..=1.0
        };
        if !range.contains(&mean) {
            faults.push(format!("{} = {mean}", outcome.name));
        }
    }
    faults
}

#[test]
fn counters_add_up_in_ordinary_years() {
    let programme = [Programme::default()];
    for inhabitants in [2_500, 8_000, 26_000, 52_000, 180_000, 600_000] {
        for replicate in 1..=6 {
            let whole = run(inhabitants, &Parameters::default(), (8, 12), replicate, &programme);
            for (year, record) in whole.records.iter().enumerate() {
                assert_eq!(faults(record), Vec::<String>::new(), "{inhabitants}, year {year}");
                // The first observed week is an election, and so is each fourth year's after it.
                let due = i64::from(year % 4 == 0);
                assert_eq!(record.counted(Count::elections), due, "year {year}");
                assert_eq!(record.counted(Count::intervention_hours), 0);
            }
        }
    }
}

#[test]
fn the_same_key_gives_the_same_bits_and_another_replicate_others() {
    let programme = [Programme::default()];
    let one = run(31_000, &Parameters::default(), (4, 4), 1, &programme);
    assert!(one == run(31_000, &Parameters::default(), (4, 4), 1, &programme));
    assert!(one != run(31_000, &Parameters::default(), (4, 4), 2, &programme));
}

#[test]
fn a_policy_does_not_move_its_neighbour() {
    let alone = run(31_000, &Parameters::default(), (4, 4), 1, &[Programme::default()]);
    let beside = run(31_000, &Parameters::default(), (4, 4), 1, &[Programme::default(); 3]);
    for policy in 0..3 {
        assert!(alone.records[..] == beside.records[4 * policy..4 * (policy + 1)]);
        assert!(alone.courses[0] == beside.courses[policy]);
    }
}

#[test]
fn a_longer_burn_in_is_another_past_and_more_years_are_not() {
    let programme = [Programme::default()];
    let short = run(31_000, &Parameters::default(), (4, 4), 1, &programme);
    let long = run(31_000, &Parameters::default(), (4, 12), 1, &programme);
    assert!(short.records[..] == long.records[..4]);
    let later = run(31_000, &Parameters::default(), (8, 4), 1, &programme);
    // Two terms of past, observed or not: all the same, but for windows of trust, which hold only
    // who was observed from the first week in office on.
    for (one, other) in later.records.iter().zip(&long.records[4..8]) {
        assert!(one.counts == other.counts && one.sums == other.sums);
        assert_eq!(one.weights, other.weights);
    }
}
