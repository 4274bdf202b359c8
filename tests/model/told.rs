//! What is told of a municipality is what happened in it.

use polaris::catalogue::choice_rules::ChoiceRule;
use polaris::catalogue::outcomes::Count;
use polaris::catalogue::parameters::{self, Parameters};
use polaris::experiment::World;
use polaris::model::choice::Terms;
use polaris::model::draws::Key;
use polaris::model::events::{Entry, Event};
use polaris::model::held::Held;
use polaris::model::nation::Nation;
use polaris::model::programme::Programme;
use polaris::model::state::Field;
use polaris::model::vocabulary::Answer;
use polaris::model::vocabulary::Exit;
use polaris::model::vocabulary::{Counter, Request};
use polaris::model::{Account, Simulation};
use polaris::records::{Course, Courses, Places, Record, Spread};
use polaris::scenario::Cultures;

/// Terms with a word of their own instead of the name of a parameter.
const OWN: [&str; 6] =
    ["power_culture", "played_off", "profession", "legal_margin", "public_eye", "norm_at_stake"];

/// A municipality told, and its record over all years; every second one is the same in all replicates.
fn told(inhabitants: u32, replicate: u32) -> (Vec<Entry>, Record) {
    let cultures = if replicate.is_multiple_of(2) { Cultures::Fixed } else { Cultures::Drawn };
    let (account, whole) = account(inhabitants, replicate, cultures);
    (account.entries, whole)
}

/// What happened in a municipality, and its record over all years.
fn account(inhabitants: u32, replicate: u32, cultures: Cultures) -> (Account, Record) {
    let parameters = Parameters::default();
    let world = World {
        parameters: parameters.clone(),
        series: Vec::new(),
        choice: ChoiceRule::default(),
        held: Held::default(),
        cultures,
    };
    let (burn_in, years) = (8, 8);
    let settings = world.settings(&[], burn_in * 52, years * 52);
    let nation = Nation::draw(&Key::national(1, replicate, 0), &parameters, (burn_in + years) * 52);
    let programmes = [Programme::default()];
    let simulation = Simulation {
        key: Key::new(1, replicate, u64::from(inhabitants), 0),
        inhabitants,
        settings: &settings,
        nation: &nation,
        programmes: &programmes,
        forced: &[],
    };
    let (mut course, mut spread) = (Course::new(years), Spread::new(years));
    let courses = Courses { course: &mut course, spread: &mut spread, places: Places { years } };
    let mut whole = Record::default();
    simulation.run(&mut [courses]).unwrap().iter().for_each(|record| whole.add(record));
    (simulation.explain_from(&simulation.found().unwrap(), 0).unwrap(), whole)
}

#[test]
fn fixed_cultures_are_those_of_one_place_with_many_futures() {
    let of = |replicate, cultures| {
        let (account, whole) = account(45_000, replicate, cultures);
        (format!("{:?}", account.place), format!("{whole:?}"))
    };
    let [first, second] = [1, 2].map(|replicate| of(replicate, Cultures::Fixed));
    assert_eq!(first.0, second.0, "the place is the same");
    assert_ne!(first.1, second.1, "what happens is not");
    let [drawn, again] = [1, 2].map(|replicate| of(replicate, Cultures::Drawn));
    assert_ne!(drawn.0, again.0);
    assert_ne!(drawn.0, first.0);
}

#[test]
#[expect(clippy::too_many_lines, reason = "a list of events with their counts")]
fn every_event_is_told_as_often_as_it_is_counted() {
    let mut seen = [0; 4];
    for (inhabitants, replicate) in [(9_000, 1), (45_000, 2), (180_000, 3), (650_000, 4)] {
        let (entries, record) = told(inhabitants, replicate);
        let count = |of: &dyn Fn(&Event) -> bool| {
            entries.iter().filter(|entry| of(&entry.event)).count() as i64
        };
        let asked = |wanted: &'static [Request]| {
            count(
                &|event| matches!(event, Event::Asked { choice, .. } if wanted.contains(&choice.chosen)),
            )
        };
        let improper = &[Request::Omit, Request::Embellish, Request::AgainstNorm];
        let answered = |wanted: Answer| {
            count(
                &|event| matches!(event, Event::Answered { choice, .. } if choice.chosen == wanted),
            )
        };
        let risks = |wanted: Field| {
            count(&|event| matches!(event, Event::Risk { risk, .. } if risk.field == wanted))
        };
        let left = |wanted: &'static [Exit]| {
            count(
                &|event| matches!(event, Event::AldermanLeft { exit, .. } if wanted.contains(exit)),
            )
        };
        for (name, number) in [
            (Count::elections, count(&|event| matches!(event, Event::Election { .. }))),
            (Count::ousters, count(&|event| matches!(event, Event::Election { ousted: true, .. }))),
            (
                Count::coalition_breaks,
                count(&|event| matches!(event, Event::CoalitionBreak { .. })),
            ),
            (Count::aldermen_new, count(&|event| matches!(event, Event::AldermanCame { .. }))),
            (Count::aldermen_exits_integrity, left(&[Exit::Integrity])),
            (Count::aldermen_exits_other, left(&[Exit::Other])),
            (
                Count::aldermen_exits_political,
                left(&[Exit::Coalition, Exit::Relations, Exit::Council]),
            ),
            (
                Count::officials_exits_forced,
                count(&|event| matches!(event, Event::OfficialLeft { forced: true, .. })),
            ),
            (
                Count::officials_exits_voluntary,
                count(&|event| matches!(event, Event::OfficialLeft { forced: false, .. })),
            ),
            (Count::secretary_exits, count(&|event| matches!(event, Event::SecretaryLeft))),
            (Count::requests, count(&|event| matches!(event, Event::Asked { .. }))),
            (
                Count::requests_informal,
                count(&|event| matches!(event, Event::Asked { informal: true, .. })),
            ),
            (
                Count::agenda_by_officials,
                count(&|event| matches!(event, Event::Prepared { on_agenda: true, .. })),
            ),
            (Count::requests_improper, asked(improper)),
            (Count::u_turns, asked(&[Request::UTurn])),
            (Count::contradictions, answered(Answer::Contradict)),
            (Count::refusals, answered(Answer::Refuse)),
            (Count::shadow_files, answered(Answer::ShadowFile)),
            (
                Count::decisions_by_power,
                count(
                    &|event| matches!(event, Event::Countered { choice, .. } if choice.chosen == Counter::Overrule),
                ),
            ),
            (
                Count::contradictions_punished,
                count(&|event| matches!(event, Event::Punished { .. })),
            ),
            (Count::escalations, count(&|event| matches!(event, Event::Escalated { .. }))),
            (
                Count::calls_back,
                count(&|event| matches!(event, Event::Escalated { called_back: true, .. })),
            ),
            (Count::substitutions, count(&|event| matches!(event, Event::Substituted { .. }))),
            (
                Count::requests_handed_down,
                count(&|event| matches!(event, Event::HandedDown { .. })),
            ),
            (Count::initiallings, count(&|event| matches!(event, Event::SignedOff { .. }))),
            (
                Count::surprises,
                count(&|event| {
                    matches!(event, Event::Surprised { .. } | Event::SurprisedOfficial { .. })
                }),
            ),
            (
                Count::informal_backfires,
                count(&|event| matches!(event, Event::SetBack { informal: true, .. })),
            ),
            (Count::risks_relation, risks(Field::Relation)),
            (Count::risks_side_activities, risks(Field::SideActivities)),
            (Count::risks_enterprise, risks(Field::Enterprise)),
            (
                Count::exposures_relation,
                count(
                    &|event| matches!(event, Event::Exposed { risk, .. } if risk.field == Field::Relation),
                ),
            ),
            (
                Count::exposures_of_violations,
                count(&|event| matches!(event, Event::Exposed { risk, .. } if risk.violation)),
            ),
            (
                Count::covers_given,
                count(&|event| matches!(event, Event::Covered { given: true, .. })),
            ),
            (
                Count::covers_dropped,
                count(&|event| matches!(event, Event::Covered { given: false, .. })),
            ),
            (Count::crises, count(&|event| matches!(event, Event::CrisisBegan))),
            (Count::dialogues, count(&|event| matches!(event, Event::Dialogue { .. }))),
        ] {
            assert_eq!(number, record.counted(name), "{name:?} at {inhabitants} inhabitants");
        }
        let affairs: i64 =
            [Count::affairs_relation, Count::affairs_side_activities, Count::affairs_enterprise]
                .iter()
                .map(|count| record.counted(*count))
                .sum();
        assert_eq!(count(&|event| matches!(event, Event::Affair { linked: false, .. })), affairs);
        // Each call back teaches who was called back; what comes out teaches who asked for it.
        let lessons = count(&|event| matches!(event, Event::LessonLearnt { .. }));
        assert!(lessons >= record.counted(Count::calls_back), "{lessons} lessons");
        let dilemmas: i64 =
            [Count::dilemmas_rationality, Count::dilemmas_loyalty, Count::dilemmas_horizon]
                .iter()
                .map(|count| record.counted(*count))
                .sum();
        assert_eq!(count(&|event| matches!(event, Event::Torn { .. })), dilemmas);
        let of_note = [dilemmas, risks(Field::Relation), asked(improper), answered(Answer::Refuse)];
        seen.iter_mut().zip(of_note).for_each(|(seen, number)| *seen += number);
    }
    assert!(seen.iter().all(|number| *number > 0), "nothing happened: {seen:?}");
}

/// The sum of terms, and whether each has a name that the catalogue knows.
fn sum(terms: &Terms) -> Option<f32> {
    let terms = terms.as_ref()?;
    for (name, _) in terms {
        assert!(parameters::find(name).is_some() || OWN.contains(name), "{name} is no parameter");
    }
    terms.iter().map(|(_, worth)| *worth).reduce(|sum, worth| sum + worth)
}

#[test]
fn terms_have_names_and_a_risk_lies_below_the_line_of_the_forum() {
    let (entries, _) = told(250_000, 1);
    let mut risks = 0;
    for entry in &entries {
        match &entry.event {
            // Of a council that was misinformed there is nothing to weigh.
            Event::Risk { justification: weighed @ Some(_), line, .. } => {
                assert!(sum(weighed).unwrap() < *line);
                risks += 1;
            }
            Event::Asked { choice, .. } => {
                assert!(choice.options.iter().any(|(request, _)| *request == choice.chosen));
                let chosen = choice.options.iter().find(|option| option.0 == choice.chosen);
                assert!(sum(&chosen.unwrap().1).is_some(), "what is chosen exists");
            }
            Event::Answered { choice, .. } => {
                choice
                    .options
                    .iter()
                    .for_each(|option| assert!(option.1.is_none() || sum(&option.1).is_some()));
            }
            Event::Countered { choice, .. } => {
                choice
                    .options
                    .iter()
                    .for_each(|option| assert!(option.1.is_none() || sum(&option.1).is_some()));
            }
            _ => {}
        }
    }
    assert!(risks > 10, "{risks}");
}
