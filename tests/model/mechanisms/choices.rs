//! Choices by keyed Gumbel numbers, and what of them counts as a risk or a violation.

use crate::stage::Stage;
use polaris::catalogue::outcomes::Count;
use polaris::catalogue::parameters::Parameters;
use polaris::model::draws::{Gumbel, Key, Logistic, Purpose};
use polaris::model::observer::Observer;
use polaris::model::rules::alderman::{RequestView, channel_utility, request_utilities};
use polaris::model::rules::media::official_long_weight;
use polaris::model::rules::official::{self, AnswerView, StakesView};
use polaris::model::rules::risks::{self, Act};
use polaris::model::rules::{encounter, relations};
use polaris::model::state::{Seat, Town};
use polaris::model::vocabulary::{Asked, Dossier, Request};
use proptest::prelude::*;
use rand::distr::Distribution;

/// Noise so large that it decides.
pub const SURE: f32 = 1e5;

/// The first dossier that arrives, made plain: nothing prepared, nobody else touched.
pub fn dossier(stage: &Stage) -> Dossier {
    let mut dossier = None;
    stage.weeks(0..200, |week| dossier = dossier.or(week.dossiers.first().copied()));
    let mut dossier = dossier.unwrap();
    (dossier.cross_step, dossier.conflict, dossier.reopened) = (None, false, true);
    dossier.draws.prepare = SURE;
    // By formal procedure.
    dossier.draws.channel = SURE;
    dossier
}

/// Noise that makes sure of one option among so many.
pub fn only<const N: usize>(option: usize) -> [f32; N] {
    std::array::from_fn(|other| if other == option { SURE } else { -SURE })
}

/// Handles a dossier many times from the same state, with other noise each time.
pub fn frequencies(
    stage: &Stage,
    town: &Town,
    counts: &[Count],
    times: u32,
    dossier: impl Fn([f32; 6]) -> Dossier,
) -> Vec<f64> {
    let key = Key::new(1, 1, 77, 0);
    let mut observer = Observer::default();
    stage.week(0, |week| {
        for time in 0..times {
            let mut rng = key.rng(Purpose::Dossier, time, 0);
            let noise = std::array::from_fn(|_| Gumbel.sample(&mut rng));
            encounter::handle(&mut town.clone(), week, &dossier(noise), &mut observer);
        }
    });
    counts.iter().map(|count| observer.record.counted(*count) as f64 / f64::from(times)).collect()
}

/// Logit shares.
pub fn softmax(precision: f32, utilities: &[f32]) -> Vec<f64> {
    let weights: Vec<f64> =
        utilities.iter().map(|utility| libm::exp(f64::from(precision * utility))).collect();
    let sum: f64 = weights.iter().sum();
    weights.into_iter().map(|weight| weight / sum).collect()
}

/// How certain it seems that what is wrong comes out.
pub fn certainty(stage: &Stage) -> f32 {
    let (p, habits) = (&stage.settings.parameters, &stage.place.habits);
    let council = p.dualisering * habits.council_control;
    p.certainty_oversight * habits.oversight + p.certainty_council * council
}

pub fn assert_close(found: &[f64], expected: &[f64], times: u32) {
    for (found, expected) in found.iter().zip(expected) {
        let error = (expected * (1.0 - expected) / f64::from(times)).sqrt();
        assert!((found - expected).abs() <= 6.0 * error, "{found} for {expected}");
    }
}

#[test]
fn requests_have_logit_frequencies() {
    for choice_precision in [0.0, 0.5, 1.0, 2.0] {
        let parameters = Parameters { choice_precision, ..Parameters::default() };
        let stage = Stage::new(25_000, parameters, 208, 1);
        let (town, dossier) = (stage.town(), dossier(&stage));
        let pair = stage.place.home(dossier.post);
        let view = RequestView {
            alderman: &town.seats[stage.place.dyads[pair].portfolio].alderman,
            dyad: &town.dyads[pair],
            dossier: &dossier,
            habits: &stage.place.habits,
            power_culture: town.power_culture,
            media: town.media,
            proposal: 0.0,
            warning: 0.0,
            certainty: certainty(&stage),
            norm_knowledge: town.seats[stage.place.dyads[pair].portfolio].alderman.norm_knowledge,
        };
        let shares =
            softmax(choice_precision, &request_utilities::<f32>(&stage.settings.parameters, &view));
        let times = 100_000;
        let counts = [Count::u_turns, Count::requests_improper];
        let found = frequencies(&stage, &town, &counts, times, |noise| {
            let mut dossier = dossier;
            dossier.draws.request = noise;
            dossier
        });
        let improper: f64 = shares[3..].iter().sum();
        assert_close(&found, &[shares[2], improper], times);
    }
}

#[test]
fn what_is_improper_goes_by_the_corridor_more_often() {
    let stage = Stage::new(25_000, Parameters::default(), 208, 1);
    let p = &stage.settings.parameters;
    let (town, dossier) = (stage.town(), dossier(&stage));
    let pair = stage.place.home(dossier.post);
    let view = RequestView {
        alderman: &town.seats[stage.place.dyads[pair].portfolio].alderman,
        dyad: &town.dyads[pair],
        dossier: &dossier,
        habits: &stage.place.habits,
        power_culture: town.power_culture,
        media: town.media,
        proposal: 0.0,
        warning: 0.0,
        certainty: certainty(&stage),
        norm_knowledge: 0.5,
    };
    let times = 50_000;
    let (mut rng, logistic) = (Key::new(1, 1, 78, 0).rng(Purpose::Dossier, 0, 0), Logistic);
    for (index, request) in Request::ALL.into_iter().enumerate() {
        let utility: f32 = channel_utility(p, request, &view);
        let mut observer = Observer::default();
        stage.week(0, |week| {
            for _ in 0..times {
                let mut dossier = dossier;
                dossier.draws.request = only(index);
                dossier.draws.channel = logistic.sample(&mut rng);
                encounter::handle(&mut town.clone(), week, &dossier, &mut observer);
            }
        });
        let found = observer.record.counted(Count::requests_informal) as f64 / f64::from(times);
        assert_close(&[found], &[1.0 / (1.0 + libm::exp(-f64::from(utility)))], times);
    }
    let utility = |request| channel_utility::<f32>(p, request, &view);
    assert_eq!(utility(Request::Omit), utility(Request::Proper) + p.informal_improper);
}

#[test]
fn answers_have_logit_frequencies() {
    for (index, request) in Request::ALL.into_iter().enumerate() {
        let stage = Stage::new(25_000, Parameters::default(), 208, 1);
        let p = &stage.settings.parameters;
        let (town, dossier) = (stage.town(), dossier(&stage));
        let pair = stage.place.home(dossier.post);
        let asked = Asked { request, informal: false };
        let wrongness = official::wrongness(p, asked, &dossier);
        let mut dyad = town.dyads[pair];
        if request.is_improper() {
            relations::asked_improperly(p, &mut dyad, wrongness);
        }
        let Seat { alderman, .. } = &town.seats[stage.place.dyads[pair].portfolio];
        let official = &town.officials[dossier.post];
        let long = official_long_weight(p);
        let loyalty = official::political_loyalty(official, &dyad);
        let view = AnswerView {
            request,
            stakes: official::stakes(
                p,
                &StakesView {
                    asked,
                    wrongness,
                    // A U-turn of which nobody was told.
                    announced: false,
                    played_off: false,
                    dossier: &dossier,
                    alderman,
                    official,
                    loyalty,
                    official_long_weight: long,
                    agenda: official::agenda(&stage.place.habits),
                },
            ),
            wrongness,
            official,
            dyad: &dyad,
            certainty: certainty(&stage),
            power_culture: town.power_culture,
            outside_channel: 0.0,
            media: town.media,
            dossier: &dossier,
            played_off: false,
            uncertainty: alderman.uncertainty,
        };
        let shares = softmax(p.choice_precision, &official::answer_utilities::<f32>(p, &view));
        let times = 50_000;
        let counts = [Count::shadow_files, Count::contradictions, Count::refusals];
        let found = frequencies(&stage, &town, &counts, times, |noise| {
            let mut dossier = dossier;
            dossier.draws.request = only(index);
            // Nobody announces a U-turn.
            dossier.draws.tell = -SURE;
            dossier.draws.answer = std::array::from_fn(|option| noise[option]);
            dossier.draws.counter = only(0);
            dossier
        });
        assert_close(&found, &shares[1..4], times);
        if !request.is_improper() {
            assert_eq!(found[2], 0.0, "only what is improper can be refused");
        }
    }
}

#[test]
fn what_breaks_a_norm_does_not_depend_on_how_clear_it_is() {
    // A forum that is never content, so that every act is a risk.
    let parameters =
        Parameters { forum_threshold: 100.0, material_line: 0.0, ..Parameters::default() };
    let mut stage = Stage::new(60_000, parameters, 208, 1);
    let mut dossiers = Vec::new();
    stage.weeks(0..100, |week| dossiers.extend_from_slice(week.dossiers));
    let mut seen = Vec::new();
    for clarity in [0.02, 0.5, 0.98] {
        stage.place.habits.norm_clarity = clarity;
        let town = stage.town();
        let mut violations = Vec::new();
        for (request, answer) in (0..6).flat_map(|r| [0, 4, 5].map(|a| (r, a))) {
            let mut observer = Observer::default();
            stage.week(0, |week| {
                for dossier in &dossiers {
                    let mut dossier = Dossier { reopened: true, ..*dossier };
                    dossier.draws.request = only(request);
                    dossier.draws.answer = only(answer);
                    dossier.draws.counter = only(0);
                    encounter::handle(&mut town.clone(), week, &dossier, &mut observer);
                }
            });
            assert_eq!(observer.record.counted(Count::risks_relation), dossiers.len() as i64);
            violations.push(observer.record.counted(Count::violations_relation));
        }
        seen.push(violations);
    }
    assert_eq!(seen[0], seen[1]);
    assert_eq!(seen[0], seen[2]);
    // A proper request that is carried out breaks nothing; some improper ones do, and some do not.
    assert_eq!(seen[0][0], 0);
    assert!(seen[0].iter().any(|violations| (1..dossiers.len() as i64).contains(violations)));
}

prop_compose! {
    fn any_dossier()(
        traits in prop::array::uniform6(0f32..1.0),
    ) -> Dossier {
        let stage = Stage::new(25_000, Parameters::default(), 208, 1);
        let [salience, legal_margin, short_payoff, long_payoff, money, norm] = traits;
        Dossier { salience, legal_margin, short_payoff, long_payoff, money, norm, ..dossier(&stage) }
    }
}

prop_compose! {
    fn any_act()(
        request in 0usize..6, flags in prop::array::uniform6(any::<bool>()),
        informal in 0f32..1.0, wrongness in 0f32..1.0, professional in 0f32..1.0,
        open_notes in 0f32..1.0,
    ) -> Act {
        let [embellished, leaked, prepared, told, corrected, in_the_corridor] = flags;
        let asked = Asked { request: Request::ALL[request], informal: in_the_corridor };
        Act {
            asked, embellished, leaked, prepared, told, informal, professional, wrongness, open_notes,
            corrected,
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 3000,
        failure_persistence: None,
        rng_seed: prop::test_runner::RngSeed::Fixed(2004),
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_risk_stays_one_before_a_stricter_forum_and_with_vaguer_norms(
        act in any_act(), dossier in any_dossier(),
        low in 0f32..0.5, more in 0f32..0.5, vague in 0f32..1.0, clearer in 0f32..1.0,
    ) {
        let lenient = Parameters { forum_threshold: low, ..Parameters::default() };
        let strict = Parameters { forum_threshold: low + more, ..Parameters::default() };
        let clear = vague + clearer * (1.0 - vague);
        let risk = |p: &Parameters, clarity: f32| risks::risk(p, &act, &dossier, clarity);
        if risk(&lenient, vague).is_some() {
            prop_assert_eq!(risk(&strict, vague), risk(&lenient, vague));
        }
        if risk(&lenient, clear).is_some() {
            prop_assert_eq!(risk(&lenient, vague), risk(&lenient, clear));
        }
        // A better record, or less wrong, never makes a risk of what was none.
        let better = Act {
            prepared: true, told: true, wrongness: 0.5 * act.wrongness,
            informal: 0.5 * act.informal, ..act
        };
        if risk(&lenient, vague).is_none() {
            prop_assert_eq!(risks::risk(&lenient, &better, &dossier, vague), None);
        }
    }

    #[test]
    fn the_wrong_in_a_request_is_a_share_and_grows_with_the_norm(dossier in any_dossier()) {
        let p = &Parameters::default();
        for (request, informal) in Request::ALL.into_iter().flat_map(|r| [(r, false), (r, true)]) {
            let asked = Asked { request, informal };
            let wrong = official::wrongness(p, asked, &dossier);
            prop_assert!((0.0..=1.0).contains(&wrong));
            let sterner = Dossier { norm: 0.5 + 0.5 * dossier.norm, ..dossier };
            prop_assert!(official::wrongness(p, asked, &sterner) >= wrong);
            let tighter = Dossier { legal_margin: 0.5 * dossier.legal_margin, ..dossier };
            prop_assert!(official::wrongness(p, asked, &tighter) >= wrong);
            let openly = official::wrongness(p, Asked { request, informal: false }, &dossier);
            prop_assert!(wrong >= openly);
        }
        prop_assert_eq!(official::wrongness(p, Asked::PROPER, &dossier), 0.0);
    }
}
