//! What must be true of what happens in any municipality, under any parameters and any programme: every
//! risk has a cause, comes out at most once, and is counted once.
//!
//! That states and records keep their bounds is in `tests/model/bounds.rs`.

use polaris::catalogue::choice_rules::ChoiceRule;
use polaris::catalogue::outcomes::Count;
use polaris::catalogue::parameters::{Parameters, TABLE};
use polaris::experiment::World;
use polaris::interventions::{self, Audience, Form, Intervention, KINDS};
use polaris::model::Simulation;
use polaris::model::draws::Key;
use polaris::model::events::{Arisen, Entry, Event, Standing};
use polaris::model::held::Held;
use polaris::model::nation::Nation;
use polaris::model::programme::{Active, Programme};
use polaris::model::state::{Field, RiskKind};
use polaris::model::vocabulary::Answer;
use polaris::model::vocabulary::Conduct;
use polaris::model::vocabulary::Exit;
use polaris::model::vocabulary::Request;
use polaris::model::vocabulary::VentureStep;
use polaris::records::{Course, Courses, Places, Record, Spread};
use polaris::scenario::Cultures;
use proptest::prelude::*;

const YEARS: u32 = 4;
const WEEKS: u32 = 52 * YEARS;

/// An intervention by numbers from 0 to 1: whether it is there, dose, coverage, start, duration, form.
type Drawn = (f32, f32, f32, f32, f32, f32);

/// Anything of the catalogue, about a third of it, from nothing to the most that a scenario may say.
fn programme(drawn: &[Drawn]) -> Programme {
    let mut programme = Programme::default();
    for (described, (there, dose, coverage, start, weeks, form)) in
        interventions::TABLE.iter().zip(drawn)
    {
        if *there < 0.35 {
            let start = (start * WEEKS as f32) as u32;
            let end = (start + 1 + (weeks * WEEKS as f32) as u32).min(WEEKS);
            // The ends are worth a try of their own.
            let ends = |x: f32| ((x - 0.1) / 0.8).clamp(0.0, 1.0);
            let (dose, coverage) = (ends(*dose) * described.dose_max, ends(*coverage));
            let form =
                [(false, false), (true, false), (false, true), (true, true)][(form * 4.0) as usize];
            let form = form_of(described, form);
            programme.add(described.kind, Active { dose, coverage, start, end, form });
        }
    }
    programme
}

/// The form that is asked for, as far as the intervention may take it.
fn form_of(described: &Intervention, (joint, repeated): (bool, bool)) -> Form {
    let joint = joint && described.forms.joint.is_some();
    Form {
        audience: if joint { Audience::Joint } else { Audience::Alone },
        repeated: repeated && described.forms.repeated.is_some(),
    }
}

/// Parameters within their plausible ranges, at the ends of those, or at the ends of what is allowed.
fn parameters(numbers: &[f32], wild: bool) -> Parameters {
    let mut parameters = Parameters::default();
    for (index, (described, x)) in TABLE.iter().zip(numbers).enumerate() {
        *parameters.value_mut(index).unwrap() = match (wild, (x * 5.0) as u32) {
            (true, 0) => described.allowed_low(),
            (true, 1) => described.low,
            (true, 2) => described.default,
            (true, 3) => described.high,
            (true, _) => described.allowed_high(),
            (false, _) => described.low + x * (described.high - described.low),
        };
    }
    parameters
}

/// What a municipality lived through, told and counted.
fn lived(
    inhabitants: u32,
    parameters: &Parameters,
    choice: ChoiceRule,
    replicate: u32,
    programme: &Programme,
) -> (Vec<Entry>, Record) {
    let world = World {
        parameters: parameters.clone(),
        series: Vec::new(),
        choice,
        held: Held::default(),
        cultures: Cultures::Drawn,
    };
    let settings = world.settings(&[], 0, WEEKS);
    let nation = Nation::draw(&Key::national(1, replicate, 0), parameters, WEEKS);
    let programmes = [*programme];
    let simulation = Simulation {
        key: Key::new(1, replicate, u64::from(inhabitants), 0),
        inhabitants,
        settings: &settings,
        nation: &nation,
        programmes: &programmes,
        forced: &[],
    };
    let (mut course, mut spread) = (Course::new(YEARS), Spread::new(YEARS));
    let places = Places { years: YEARS };
    let courses = Courses { course: &mut course, spread: &mut spread, places };
    let mut whole = Record::default();
    simulation.run(&mut [courses]).unwrap().iter().for_each(|record| whole.add(record));
    (simulation.explain_from(&simulation.found().unwrap(), 0).unwrap().entries, whole)
}

/// What is wrong with the causes of a risk, by what was told in its week before it.
fn without_cause(risk: &Arisen, dossier: Option<u32>, week: &[Entry]) -> Option<String> {
    let about = |of: &dyn Fn(&Event) -> bool| week.iter().rev().any(|entry| of(&entry.event));
    let has_cause = match (risk.field, dossier) {
        // A request and an answer to it: the encounter in which value stood against value.
        (Field::Relation, Some(number)) => {
            let asked = |wanted: &[Request]| {
                about(
                    &|event| matches!(event, Event::Asked { dossier, choice, .. } if *dossier == number && wanted.contains(&choice.chosen)),
                )
            };
            let answered = |wanted: Option<Answer>| {
                about(
                    &|event| matches!(event, Event::Answered { dossier, choice } if *dossier == number && wanted.is_none_or(|wanted| choice.chosen == wanted)),
                )
            };
            let untold = || {
                about(
                    &|event| matches!(event, Event::Told { dossier, told: false } if *dossier == number),
                )
            };
            answered(None)
                && match risk.kind {
                    RiskKind::Omission => asked(&[Request::Omit]),
                    RiskKind::Embellishment => {
                        asked(&[Request::Embellish]) || answered(Some(Answer::Embellish))
                    }
                    RiskKind::Leak => answered(Some(Answer::Leak)),
                    RiskKind::Partiality => asked(&[Request::AgainstNorm]),
                    RiskKind::Unreported => untold(),
                    RiskKind::Bypass => about(
                        &|event| matches!(event, Event::Asked { dossier, .. } if *dossier == number),
                    ),
                }
        }
        // A temptation, or the appearance of one.
        (Field::SideActivities, None) => about(
            &|event| matches!(event, Event::InterestsMet { post, conduct, .. } if *post == risk.post && (*conduct == Conduct::Declare) != (risk.kind == RiskKind::Partiality)),
        ),
        // An autonomous act.
        (Field::Enterprise, None) => about(
            &|event| matches!(event, Event::Ventured { post, step } if *post == risk.post && *step != VentureStep::Leave && (*step == VentureStep::Alone) == (risk.kind == RiskKind::Unreported)),
        ),
        _ => false,
    };
    (!has_cause).then(|| format!("{risk:?} of dossier {dossier:?} without a cause"))
}

/// What is wrong with the shares of a standing.
fn unsound(standing: &Standing) -> Option<String> {
    let shares = [
        standing.trust_in_officials,
        standing.trust_in_aldermen,
        standing.safety,
        standing.trust_collective,
        standing.trust_college,
        standing.media,
    ];
    let sound = shares.iter().all(|share| (-1e-6..=1.000_001).contains(share));
    (!sound).then(|| format!("{standing:?}"))
}

/// Risks that are hidden, as the diary tells of them: each with the week in which it arose.
#[derive(Default)]
struct Hidden(Vec<(u32, Arisen)>);

impl Hidden {
    /// Takes out one that was exposed; false where there is none such, so that it came out before
    /// it arose, or twice.
    fn take(&mut self, since: u32, risk: &Arisen) -> bool {
        let found = self.0.iter().position(|known| *known == (since, *risk));
        found.map(|place| self.0.swap_remove(place)).is_some()
    }
}

/// What is wrong with a diary and the record of the same years.
fn faults(entries: &[Entry], record: &Record) -> Vec<String> {
    use Count as C;
    let mut faults = Vec::new();
    let mut hidden = Hidden::default();
    let (mut risks, mut exposed, mut left) = (0i64, 0i64, 0i64);
    let mut first = 0;
    for (place, Entry { week, event }) in entries.iter().enumerate() {
        if entries[first].week != *week {
            first = place;
        }
        match event {
            Event::Risk { risk, dossier, justification, line } => {
                faults.extend(without_cause(risk, *dossier, &entries[first..place]));
                // Of a council that was misinformed there is nothing to weigh.
                let sum = justification.as_ref().map(|terms| terms.iter().map(|term| term.1).sum());
                let below = sum.is_none_or(|sum: f32| sum.is_finite() && sum < *line);
                if !(below && risk.severity.is_finite()) {
                    faults.push(format!("{risk:?} though {sum:?} is not below {line}"));
                }
                hidden.0.push((*week, *risk));
                risks += 1;
            }
            Event::Exposed { risk, since, .. } => {
                if *since > *week || !hidden.take(*since, risk) {
                    faults.push(format!("{risk:?} of week {since} came out in {week}, or twice"));
                }
                exposed += 1;
            }
            Event::AldermanLeft { exit, .. } => {
                left += i64::from(matches!(
                    exit,
                    Exit::Coalition
                        | Exit::Relations
                        | Exit::Council
                        | Exit::Integrity
                        | Exit::Other
                ));
            }
            Event::Standing(standing) => {
                faults.extend(unsound(standing));
                if standing.hidden > hidden.0.len() {
                    faults.push(format!("{} hidden of {}", standing.hidden, hidden.0.len()));
                }
            }
            _ => {}
        }
    }
    let sum = |counts: &[Count]| counts.iter().map(|count| record.counted(*count)).sum::<i64>();
    let equal = [
        ("risks", risks, sum(&[C::risks_relation, C::risks_side_activities, C::risks_enterprise])),
        (
            "exposures",
            exposed,
            sum(&[C::exposures_relation, C::exposures_side_activities, C::exposures_enterprise]),
        ),
        (
            "exits",
            left,
            sum(&[
                C::aldermen_exits_political,
                C::aldermen_exits_integrity,
                C::aldermen_exits_other,
            ]),
        ),
    ];
    for (name, told, counted) in equal {
        if told != counted {
            faults.push(format!("{told} {name} told, {counted} counted"));
        }
    }
    faults
}

fn drawn() -> impl Strategy<Value = Vec<Drawn>> {
    let share = || 0f32..1.0;
    prop::collection::vec((share(), share(), share(), share(), share(), share()), KINDS)
}

fn numbers() -> impl Strategy<Value = Vec<f32>> {
    prop::collection::vec(0f32..1.0, TABLE.len())
}

fn inhabitants() -> impl Strategy<Value = u32> {
    prop::sample::select(vec![1u32, 3_000, 9_000, 24_000, 60_000, 150_000])
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 500,
        failure_persistence: None,
        max_shrink_iters: 100,
        rng_seed: prop::test_runner::RngSeed::Fixed(1848),
        ..ProptestConfig::default()
    })]

    #[test]
    fn every_risk_has_a_cause_and_comes_out_at_most_once(
        numbers in numbers(), wild in any::<bool>(), drawn in drawn(),
        inhabitants in inhabitants(), replicate in 1u32..10_000,
        choice in prop::sample::select(&ChoiceRule::ALL[..]),
    ) {
        let parameters = parameters(&numbers, wild);
        let (entries, record) = lived(inhabitants, &parameters, choice, replicate, &programme(&drawn));
        let found = faults(&entries, &record);
        prop_assert!(found.is_empty(), "{} faults, the first {:?}", found.len(), found.first());
    }
}

#[test]
fn risks_of_every_field_are_among_what_is_looked_at() {
    let (mut fields, mut exposed) = ([0; 3], 0);
    for replicate in 1..=30 {
        let (entries, record) = lived(
            150_000,
            &Parameters::default(),
            ChoiceRule::Logit,
            replicate,
            &Programme::default(),
        );
        assert_eq!(faults(&entries, &record), Vec::<String>::new());
        for entry in &entries {
            match &entry.event {
                Event::Risk { risk, .. } => fields[risk.field as usize] += 1,
                Event::Exposed { .. } => exposed += 1,
                _ => {}
            }
        }
    }
    assert!(fields.iter().all(|risks| *risks > 5) && exposed > 5, "{fields:?}, {exposed}");
    // And a diary that says otherwise is found out.
    let exposure = |entry: &&Entry| matches!(entry.event, Event::Exposed { .. });
    let life =
        |it| lived(150_000, &Parameters::default(), ChoiceRule::Logit, it, &Programme::default());
    let lives = (1..=30).map(life);
    let (mut entries, record) =
        lives.into_iter().find(|(it, _)| it.iter().any(|e| exposure(&e))).unwrap();
    let twice = entries.iter().find(exposure).cloned();
    entries.retain(|entry| {
        let event = &entry.event;
        !matches!(
            event,
            Event::Answered { .. } | Event::InterestsMet { .. } | Event::Ventured { .. }
        )
    });
    let risks = entries.iter().filter(|entry| matches!(entry.event, Event::Risk { .. })).count();
    entries.extend(twice);
    assert!(risks > 0 && faults(&entries, &record).len() > risks);
}
