//! The forms of an induction: held jointly, and repeated at mid-term.

use crate::stage::Stage;
use crate::whole::run;
use polaris::catalogue::outcomes::{Count, Per};
use polaris::catalogue::parameters::Parameters;
use polaris::interventions::{self, Audience, Form, HoursFor, Kind, TABLE};
use polaris::model::law::council_seats;
use polaris::model::observer::Observer;
use polaris::model::programme::{Active, Programme};
use polaris::model::schedule::step;
use polaris::model::state::Town;

const TOWN: u32 = 150_000;
const ALONE: Form = Form { audience: Audience::Alone, repeated: false };
const JOINT: Form = Form { audience: Audience::Joint, repeated: false };
const REPEATED: Form = Form { audience: Audience::Alone, repeated: true };

/// An induction at dose 1 in a form, from the first week on.
fn induction(form: Form, coverage: f32, weeks: u32) -> Programme {
    let mut programme = Programme::default();
    let active = Active { dose: 1.0, coverage, start: 0, end: weeks, form };
    programme.add(Kind::Inwerkprogramma, active);
    programme
}

/// A municipality just before phase 2 of its second week, as if all aldermen had come at the election.
fn second_week(replicate: u32) -> (Stage, Town) {
    let stage = Stage::new(TOWN, Parameters::default(), 320, replicate);
    let mut town = stage.town();
    stage.week(0, |week| step(&mut town, week, &mut Observer::default()));
    for seat in &mut town.seats {
        seat.alderman.weeks_in_office = 1;
    }
    (stage, town)
}

/// The municipality after phase 2 of that week under a policy.
fn after(stage: &mut Stage, before: &Town, programme: &Programme) -> Town {
    stage.programme = *programme;
    let mut town = before.clone();
    stage.week(1, |week| interventions::act(&mut town, week, &mut Observer::default()));
    town
}

#[test]
fn a_joint_day_moves_the_pairs_of_newcomers_and_what_they_learn_stays_the_same() {
    for replicate in 1..=10 {
        let (mut stage, before) = second_week(replicate);
        let alone = after(&mut stage, &before, &induction(ALONE, 0.5, 16));
        let joint = after(&mut stage, &before, &induction(JOINT, 0.5, 16));
        assert!(joint.seats == alone.seats);
        assert!(before.dyads == alone.dyads, "nobody is met alone");
        let mut met = 0;
        for (number, (was, is)) in before.dyads.iter().zip(&joint.dyads).enumerate() {
            let seat = &before.seats[stage.place.dyads[number].portfolio];
            if seat.alderman.coverage_order < 0.5 {
                met += 1;
                assert!(is.expectations > was.expectations && is.familiarity > was.familiarity);
            } else {
                assert!(was == is);
            }
            // It is no talk about the relation: it builds neither trust nor safety by itself.
            assert_eq!(was.trust_in_official, is.trust_in_official);
            assert_eq!(was.safety, is.safety);
        }
        assert_eq!(joint.trust_collective > before.trust_collective, met > 0);
        assert!(joint.trust_collective < before.trust_collective + 0.01 * met as f32);
    }
}

#[test]
fn where_a_side_is_closed_a_joint_day_moves_nothing_in_the_pair() {
    let (mut stage, mut before) = second_week(1);
    let (unsafe_one, closed_seat) = (0, stage.place.dyads.last().unwrap().portfolio);
    before.dyads[unsafe_one].safety = 0.0;
    before.seats[closed_seat].alderman.attention = 0.0;
    let joint = after(&mut stage, &before, &induction(JOINT, 1.0, 16));
    for (number, (was, is)) in before.dyads.iter().zip(&joint.dyads).enumerate() {
        let closed = number == unsafe_one || stage.place.dyads[number].portfolio == closed_seat;
        assert_eq!(was == is, closed, "pair {number}");
    }
}

#[test]
fn reflection_comes_at_mid_term_and_fades() {
    let mut stage = Stage::new(TOWN, Parameters::default(), 320, 3);
    stage.programme = induction(REPEATED, 1.0, 208);
    let mut town = stage.town();
    let mut highest = 0.0f32;
    let mut seen = [0, 0];
    stage.weeks(0..320, |week| {
        let before = town.clone();
        step(&mut town, week, &mut Observer::default());
        for (was, is) in before.seats.iter().zip(&town.seats) {
            let empty = was.vacant_weeks > 0;
            let (was, is) = (&was.alderman, &is.alderman);
            if empty || was.since != is.since {
                continue;
            }
            // A week in office is counted at the end of the week.
            let at_mid_term = was.weeks_in_office == 104 && week.number < 208;
            if at_mid_term {
                assert!(is.reflection > was.reflection);
                highest = highest.max(is.reflection);
                seen[0] += 1;
            } else if was.reflection > 0.0 {
                assert!(is.reflection < was.reflection, "week {}", week.number);
                seen[1] += 1;
            } else {
                assert_eq!(is.reflection, 0.0);
            }
        }
    });
    assert!((highest - Parameters::default().inwerk_reflection).abs() < 1e-5, "{highest}");
    assert!(seen[0] >= 3 && seen[1] > 100, "{seen:?}");
}

#[test]
fn coaching_is_not_undone_by_a_repetition() {
    let coached = |form: Option<Form>| {
        let mut stage = Stage::new(TOWN, Parameters::default(), 104, 2);
        if let Some(form) = form {
            stage.programme = induction(form, 1.0, 104);
        }
        let (form, end) = (Form::default(), 104);
        let active = Active { dose: 1.0, coverage: 1.0, start: 0, end, form };
        stage.programme.add(Kind::CollegialeCoaching, active);
        let mut town = stage.town();
        stage.weeks(0..100, |week| interventions::act(&mut town, week, &mut Observer::default()));
        town.seats.iter().map(|seat| seat.alderman.reflection).collect::<Vec<_>>()
    };
    let reflection = coached(None);
    assert!(reflection.iter().all(|reflection| *reflection > 0.3));
    assert_eq!(reflection, coached(Some(REPEATED)));
}

#[test]
fn hours_of_every_form_are_those_of_the_description() {
    // One term in which nobody leaves: all newcomers come with the election.
    let parameters = Parameters {
        break_rate: 0.0,
        exit_political_rate: 0.0,
        exit_other_rate: 0.0,
        discovery_rate: 0.0,
        ..Parameters::default()
    };
    let described = &TABLE[Kind::Inwerkprogramma as usize];
    let both = Form { audience: Audience::Joint, repeated: true };
    for form in [ALONE, JOINT, REPEATED, both] {
        for replicate in 1..=5 {
            let mut programme = Programme::default();
            let active = Active { dose: 1.0, coverage: 1.0, start: 208, end: 416, form };
            programme.add(described.kind, active);
            let records = run(TOWN, &parameters, (4, 4), replicate, &[programme]).records;
            let sum = |count| records.iter().map(|record| record.counted(count)).sum::<i64>();
            let newcomers = sum(Count::aldermen_new) as f64;
            let present = |per: Per| records[0].weights[per as usize] as f64 / 52.0;
            let others = present(Per::Alderman) - newcomers
                + present(Per::Official)
                + f64::from(council_seats(TOWN));
            let sessions = if form.repeated { 2.0 } else { 1.0 };
            let expected = f64::from(described.hours_for(HoursFor::Newcomer)) * newcomers
                + described.forms.additions(form).fold(0.0, |sum, addition| {
                    let attended = f64::from(addition.hours_for(HoursFor::Attendant));
                    let again = f64::from(addition.hours_for(HoursFor::AtMidTerm));
                    sum + attended * others * sessions + again * newcomers
                });
            let hours = sum(Count::intervention_hours) as f64 / 1000.0;
            assert!(newcomers > 0.0);
            assert!((hours / expected - 1.0).abs() < 0.001, "{form:?}: {hours}, {expected}");
        }
    }
}
