//! Interventions: nothing at dose zero, nested coverage, their time, how they act.

use crate::country::{Country, difference, scenario};
use crate::stage::Stage;
use crate::whole::{Whole, run};
use polaris::catalogue::outcomes::{Count, Per};
use polaris::catalogue::parameters::Parameters;
use polaris::experiment::World;
use polaris::interventions;
use polaris::interventions::{Form, HoursFor, Kind, Reach, Shows, TABLE};
use polaris::model::observer::Observer;
use polaris::model::programme::{Active, Programme};
use polaris::model::schedule::step;

const TOWN: u32 = 46_000;
const BURN_IN: u32 = 208;

/// A policy of one intervention; weeks count from the first observed one.
fn only(kind: Kind, dose: f32, coverage: f32, weeks: std::ops::Range<u32>) -> Programme {
    let mut programme = Programme::default();
    let (start, end) = (BURN_IN + weeks.start, BURN_IN + weeks.end);
    programme.add(kind, Active { dose, coverage, start, end, form: Form::default() });
    programme
}

/// Parameters under which an intervention has something to act on: crises, where it waits for one.
fn ground(kind: Kind) -> Parameters {
    let usual = Parameters::default();
    match kind {
        Kind::DialoogNaCrisis => Parameters { trust_start: 0.45, collective_loss: 0.06, ..usual },
        Kind::Inwerkprogramma
        | Kind::Kennismaking
        | Kind::CollegialeCoaching
        | Kind::Moresprudentie
        | Kind::ErvarenWethouders
        | Kind::WethoudersVanBuiten
        | Kind::RisicoanalyseKandidaten
        | Kind::Relatiegesprek
        | Kind::CollectiefBestuur
        | Kind::Dekking
        | Kind::Normhelderheid
        | Kind::Toezicht
        | Kind::MeldplichtNevenactiviteiten
        | Kind::NormOndernemerschap
        | Kind::Ontkokering
        | Kind::Griffiertoets
        | Kind::Vertrouwenspersoon
        | Kind::OpenbareBeslisnotas
        | Kind::Rekenkamer => usual,
    }
}

fn both(kind: Kind, programme: &Programme, years: u32, replicate: u32) -> Whole {
    run(TOWN, &ground(kind), (4, years), replicate, &[Programme::default(), *programme])
}

#[test]
fn at_dose_coverage_or_duration_zero_a_policy_is_the_baseline_bit_for_bit() {
    for described in &TABLE {
        for programme in [
            only(described.kind, 0.0, 1.0, 0..416),
            only(described.kind, 1.0, 0.0, 0..416),
            only(described.kind, 1.0, 1.0, 60..60),
        ] {
            let whole = both(described.kind, &programme, 8, 1);
            assert!(whole.records[..8] == whole.records[8..], "{}", described.name);
            assert!(whole.courses[0] == whole.courses[1] && whole.spreads[0] == whole.spreads[1]);
        }
    }
}

#[test]
fn scenarios_can_set_zero_as_well() {
    for described in &TABLE {
        let more = format!(
            "[[policies]]\nname = \"no dose\"\n{0} = {{ dose = 0 }}\n\
             [[policies]]\nname = \"no coverage\"\n{0} = {{ coverage = 0 }}\n\
             [[policies]]\nname = \"something\"\n{0} = {{ dose = 1 }}\n\
             [model]\nrelations.trust_start = {1}\nbodies.collective_loss = {2}\n",
            described.name,
            ground(described.kind).trust_start,
            ground(described.kind).collective_loss,
        );
        let scenario = scenario(2, 4, 4, &more);
        let country = Country::simulate(&scenario, &World::of(&scenario));
        let of = |policy| country.records(policy, 0..4);
        assert!(of(0) == of(1) && of(0) == of(2), "{}", described.name);
        assert!(of(0) != of(3), "{} does something", described.name);
    }
}

#[test]
fn interventions_act_only_in_their_time() {
    for described in &TABLE {
        // The third to the fifth year, with an election inside.
        let whole = both(described.kind, &only(described.kind, 1.0, 1.0, 104..260), 8, 2);
        let hours = |year: usize| whole.records[8 + year].counted(Count::intervention_hours);
        assert!(whole.records[..2] == whole.records[8..10], "{} before it starts", described.name);
        assert!(whole.records[2..8] != whole.records[10..], "{} acts", described.name);
        for year in 0..8 {
            assert!(
                (2..5).contains(&year) || hours(year) == 0,
                "{}: hours in year {year}",
                described.name
            );
        }
        // A dialogue asks for hours when it is held, not in a given year.
        let waits = described.kind == Kind::DialoogNaCrisis;
        assert!(waits || hours(4) > 0, "{}: hours in the year of an election", described.name);
    }
}

#[test]
fn coverage_is_nested_person_by_person() {
    // The state of each person after a term in which everybody was reached, or part of them.
    let persons = TABLE.iter().filter(|described| match described.reach {
        Reach::NewAldermen | Reach::Aldermen | Reach::Officials => true,
        // These act at arrival, or on everybody at once.
        Reach::Recruitments | Reach::Municipalities => false,
    });
    for described in persons {
        let (kind, of_officials) = (described.kind, described.reach == Reach::Officials);
        let reached = |coverage: f32, replicate: u32| {
            let mut stage = Stage::new(150_000, Parameters::default(), 16, replicate);
            let mut town = stage.town();
            let mut observer = Observer::default();
            stage.week(0, |week| step(&mut town, week, &mut observer));
            // As if all had come at the election: some measures are for newcomers only.
            for seat in &mut town.seats {
                seat.alderman.weeks_in_office = 1;
            }
            let form = Form::default();
            stage.programme.add(kind, Active { dose: 1.0, coverage, start: 0, end: 16, form });
            let before = town.clone();
            let mut observer = Observer::default();
            stage.week(1, |week| interventions::act(&mut town, week, &mut observer));
            let pairs = &stage.place.dyads;
            let pair_moved = |dyad: usize| before.dyads[dyad] != town.dyads[dyad];
            let any_pair = |of: &dyn Fn(usize) -> bool| {
                (0..pairs.len()).any(|dyad| of(dyad) && pair_moved(dyad))
            };
            let touched: Vec<bool> = if of_officials {
                let moved = |post: usize| before.officials[post] != town.officials[post];
                let posts = 0..town.officials.len();
                posts
                    .map(|post| moved(post) || any_pair(&|dyad| pairs[dyad].post == post))
                    .collect()
            } else {
                let moved = |seat: usize| before.seats[seat] != town.seats[seat];
                let seats = 0..town.seats.len();
                seats
                    .map(|seat| moved(seat) || any_pair(&|dyad| pairs[dyad].portfolio == seat))
                    .collect()
            };
            (touched, observer.record.counted(Count::intervention_hours))
        };
        let mut ever = [0, 0];
        for replicate in 1..=20 {
            let steps: Vec<_> =
                [0.2, 0.4, 0.6, 0.8, 1.0].map(|coverage| reached(coverage, replicate)).into();
            for pair in steps.windows(2) {
                let ((few, fewer_hours), (many, more_hours)) = (&pair[0], &pair[1]);
                assert!(few.iter().zip(many).all(|(few, many)| !few | many), "{kind:?}");
                assert!(fewer_hours <= more_hours);
            }
            // All are reached at full coverage, save who has nobody to meet.
            let (all, _) = &steps[4];
            assert!(kind == Kind::Kennismaking || all.iter().all(|touched| *touched));
            ever[0] += steps[0].0.iter().filter(|touched| **touched).count();
            ever[1] += all.len();
        }
        // A fifth is reached at a coverage of a fifth: 28 of 140, give or take six errors.
        assert!(ever[0] * 20 > ever[1] && ever[0] * 20 < ever[1] * 9, "{kind:?}: {ever:?}");
    }
}

#[test]
fn hours_grow_with_coverage_and_dose() {
    for described in &TABLE {
        let programmes: Vec<Programme> = [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]
            .map(|coverage| only(described.kind, 1.0, coverage, 0..416))
            .into_iter()
            .chain([only(described.kind, 2.0, 1.0, 0..416)])
            .collect();
        let mut hours = vec![0; programmes.len()];
        for replicate in 1..=20 {
            let whole = run(TOWN, &ground(described.kind), (4, 8), replicate, &programmes);
            for (hours, records) in hours.iter_mut().zip(whole.records.chunks(8)) {
                *hours += records
                    .iter()
                    .map(|record| record.counted(Count::intervention_hours))
                    .sum::<i64>();
            }
        }
        assert_eq!(hours[0], 0);
        let waits = described.kind == Kind::DialoogNaCrisis;
        let grow = |pair: &[i64]| pair[0] < pair[1] || waits && pair[0] == pair[1];
        assert!(hours.windows(2).all(grow), "{}: {hours:?}", described.name);
        let doubled = hours[6] as f64 / hours[5] as f64;
        // Twice the help makes more of the dialogues, and shortens the crises that ask for them.
        let slack = if described.kind == Kind::DialoogNaCrisis { 1.2..3.5 } else { 1.8..2.2 };
        assert!(slack.contains(&doubled), "{}: {doubled}", described.name);
    }
}

#[test]
fn hours_are_those_of_the_description() {
    // One term in which nobody leaves: what a person costs can be counted.
    for described in &TABLE {
        let parameters = Parameters {
            break_rate: 0.0,
            exit_political_rate: 0.0,
            exit_other_rate: 0.0,
            discovery_rate: 0.0,
            ..ground(described.kind)
        };
        let programmes = [only(described.kind, 1.0, 1.0, 0..208)];
        let (mut hours, mut newcomers, mut seats, mut pairs) = (0.0, 0.0, 0.0, 0.0);
        let (mut posts, mut dyads, mut dialogues) = (0.0, 0.0, 0.0);
        for replicate in 1..=10 {
            let place = Stage::new(TOWN, parameters.clone(), 8, replicate).place;
            for record in run(TOWN, &parameters, (4, 4), replicate, &programmes).records {
                hours += record.counted(Count::intervention_hours) as f64 / 1000.0;
                newcomers += record.counted(Count::aldermen_new) as f64;
                seats += record.weights[Per::Alderman as usize] as f64 / 52.0;
                posts += record.weights[Per::Official as usize] as f64 / 52.0;
                dyads += record.weights[Per::Dyad as usize] as f64 / 52.0;
                dialogues += record.counted(Count::dialogues) as f64;
            }
            pairs += place.dyads.len() as f64 / place.portfolios as f64 / 10.0;
        }
        let number = |each: HoursFor| match each {
            HoursFor::Newcomer | HoursFor::Recruitment => newcomers,
            // Of other forms: see `forms`.
            HoursFor::AtMidTerm | HoursFor::Attendant => unreachable!("an hour of the default"),
            HoursFor::PairOfNewcomer => newcomers * pairs,
            HoursFor::Dialogue => dialogues,
            HoursFor::Alderman => seats,
            HoursFor::Official => posts,
            HoursFor::Person => seats + posts,
            HoursFor::Pair => dyads,
            // Ten municipalities over four years.
            HoursFor::Municipality => 40.0,
        };
        let expected = described
            .hours
            .iter()
            .fold(0.0, |sum, hours| sum + f64::from(hours.number) * number(hours.each));
        // Newcomers have more pairs or fewer than others.
        let rough = described.hours.iter().any(|hours| hours.each == HoursFor::PairOfNewcomer);
        let slack = if rough { 0.35 } else { 0.01 };
        assert!(newcomers > 20.0);
        assert!((hours / expected - 1.0).abs() < slack, "{}: {hours}, {expected}", described.name);
    }
}

#[test]
fn each_intervention_moves_something_by_its_own_road() {
    // A dialogue after a crisis has a country of its own, in which crises are many.
    let crises = ground(Kind::DialoogNaCrisis);
    let more = format!(
        "[[policies]]\nname = \"dialogue\"\ndialoog_na_crisis = 1\n[model]\n\
         relations.trust_start = {}\nbodies.collective_loss = {}\n",
        crises.trust_start, crises.collective_loss
    );
    let troubled = scenario(16, 8, 8, &more);
    let troubled = Country::simulate(&troubled, &World::of(&troubled));
    let policies = TABLE.iter().map(|described| {
        format!("[[policies]]\nname = \"{0}\"\n{0} = {{ dose = 1 }}\n", described.name)
    });
    let more = policies.collect::<Vec<_>>().concat();
    let scenario = scenario(24, 8, 8, &more);
    let country = Country::simulate(&scenario, &World::of(&scenario));
    for described in &TABLE {
        let (name, Shows { outcome, rises }) = (described.name, described.shows);
        let (values, policy): (&dyn Fn(usize) -> Vec<f64>, usize) =
            if described.kind == Kind::DialoogNaCrisis {
                (&|policy| troubled.values(outcome, policy, 0..8), 1)
            } else {
                let place = described.kind as usize;
                (&|policy| country.values(outcome, policy, 0..8), 1 + place)
            };
        let moved = difference(values(0), values(policy));
        println!("{name}: {outcome} {:+.5} ({:+.5} to {:+.5})", moved.mean, moved.low, moved.high);
        assert!(if rises { moved.low > 0.0 } else { moved.high < 0.0 }, "{name}: {moved:?}");
    }
}
