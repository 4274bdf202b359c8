//! Satisficing and following rules, held to closed forms.

use crate::mechanisms::choices::{
    SURE, assert_close, certainty, dossier, frequencies, only, softmax,
};
use crate::stage::Stage;
use polaris::catalogue::choice_rules::ChoiceRule;
use polaris::catalogue::outcomes::Count;
use polaris::catalogue::parameters::Parameters;
use polaris::model::draws::{Gumbel, Key, Logistic, Purpose};
use polaris::model::observer::Observer;
use polaris::model::rules::alderman::{RequestView, request_utilities, tolerance};
use polaris::model::rules::encounter;
use polaris::model::state::Town;
use polaris::model::vocabulary::Dossier;
use rand::distr::Distribution;

const TIMES: u32 = 100_000;
const ASKED: [Count; 2] = [Count::u_turns, Count::requests_improper];

fn stage(choice: ChoiceRule, parameters: Parameters) -> Stage {
    let mut stage = Stage::new(25_000, parameters, 208, 1);
    stage.settings.choice = choice;
    stage
}

/// What the six requests are worth.
fn worths(stage: &Stage, town: &Town, dossier: &Dossier) -> [f32; 6] {
    let pair = stage.place.home(dossier.post);
    let alderman = &town.seats[stage.place.dyads[pair].portfolio].alderman;
    let view = RequestView {
        alderman,
        dyad: &town.dyads[pair],
        dossier,
        habits: &town.habits,
        power_culture: town.power_culture,
        media: town.media,
        proposal: 0.0,
        warning: 0.0,
        certainty: certainty(stage),
        norm_knowledge: alderman.norm_knowledge,
    };
    request_utilities(&stage.settings.parameters, &view)
}

/// The shares of those who satisfice: each option is taken where it is good enough and none before it was,
/// or where none is and it is best; the best of Gumbel numbers does not depend on how large it is.
fn satisficing(precision: f32, aspiration: f32, utilities: &[f32]) -> Vec<f64> {
    let short = |utility: &f32| {
        let gap = f64::from(precision * aspiration - precision * utility);
        libm::exp(-libm::exp(-gap))
    };
    let none: f64 = utilities.iter().map(short).product();
    let mut before = 1.0;
    let shares = utilities.iter().zip(softmax(precision, utilities)).map(|(utility, best)| {
        let share = before * (1.0 - short(utility)) + none * best;
        before *= short(utility);
        share
    });
    shares.collect()
}

#[test]
fn who_satisfices_asks_as_often_as_the_order_of_habit_says() {
    for (choice_precision, aspiration) in [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (2.0, -0.5)] {
        let parameters = Parameters { choice_precision, aspiration, ..Parameters::default() };
        let stage = stage(ChoiceRule::Satisficing, parameters);
        let (town, dossier) = (stage.town(), dossier(&stage));
        let ordinary = stage.settings.parameters.proper_appeal + aspiration;
        let shares = satisficing(choice_precision, ordinary, &worths(&stage, &town, &dossier));
        let found = frequencies(&stage, &town, &ASKED, TIMES, |request| {
            let mut dossier = dossier;
            dossier.draws.request = request;
            dossier
        });
        assert_close(&found, &[shares[2], shares[3..].iter().sum()], TIMES);
    }
}

/// A town in which an alderman recognises a norm in 44 of 100 dossiers, and an official in 60, who does
/// not serve politics first.
fn town_with_norms(stage: &Stage, dossier: &Dossier) -> Town {
    let mut town = stage.town();
    town.habits.norm_clarity = 0.2;
    let pair = stage.place.home(dossier.post);
    town.dyads[pair].loyalty_of_official = 0.0;
    let official = &mut town.officials[dossier.post];
    (official.professional, official.loyalty_politics) = (0.5, 0.0);
    let seat = &mut town.seats[stage.place.dyads[pair].portfolio];
    seat.alderman.norm_knowledge = 0.3;
    town
}

#[test]
fn who_recognises_the_norm_chooses_among_proper_requests() {
    for choice_precision in [0.0, 1.0] {
        let parameters = Parameters { choice_precision, ..Parameters::default() };
        let stage = stage(ChoiceRule::RuleFollowing, parameters);
        let dossier = dossier(&stage);
        let town = town_with_norms(&stage, &dossier);
        let utilities = worths(&stage, &town, &dossier);
        let (all, fitting) =
            (softmax(choice_precision, &utilities), softmax(choice_precision, &utilities[..3]));
        let mut settling = Key::new(1, 1, 79, 0).rng(Purpose::Dossier, 0, 0);
        let settling = std::iter::repeat_with(|| Logistic.sample(&mut settling));
        let settling: Vec<f32> = settling.take(TIMES as usize).collect();
        let next = std::cell::Cell::new(0);
        let found = frequencies(&stage, &town, &ASKED, TIMES, |request| {
            let mut dossier = dossier;
            dossier.draws.request = request;
            dossier.draws.settle = settling[next.replace(next.get() + 1)];
            dossier
        });
        let u_turns = 0.44 * fitting[2] + 0.56 * all[2];
        let improper = 0.56 * all[3..].iter().sum::<f64>();
        assert_close(&found, &[u_turns, improper], TIMES);
    }
}

/// How often something improper is asked for and then done, for aldermen who would ask for it and
/// officials who would do it, unless they recognise the norm.
fn asked_and_done(reopened: bool, counter: usize) -> Vec<f64> {
    let stage = stage(ChoiceRule::RuleFollowing, Parameters::default());
    let dossier = Dossier { reopened, ..dossier(&stage) };
    let town = town_with_norms(&stage, &dossier);
    let mut rng = Key::new(1, 1, 80, 0).rng(Purpose::Dossier, 0, 0);
    let mut observer = Observer::default();
    stage.week(0, |week| {
        for _ in 0..TIMES {
            let mut dossier = dossier;
            dossier.draws.request = only(3);
            if reopened {
                dossier.draws.settle = Logistic.sample(&mut rng);
            } else {
                // Nothing can be reversed, so that this is no option.
                dossier.draws.request[2] = Gumbel.sample(&mut rng);
            }
            // Who may not comply refuses.
            dossier.draws.answer = [SURE, -SURE, -SURE, 0.0, -SURE, -SURE];
            dossier.draws.counter = only(counter);
            encounter::handle(&mut town.clone(), week, &dossier, &mut observer);
        }
    });
    let counts = [Count::requests_improper, Count::refusals, Count::decisions_by_power];
    counts.map(|count| observer.record.counted(count) as f64 / f64::from(TIMES)).to_vec()
}

#[test]
fn alderman_and_official_recognise_a_norm_independently() {
    for reopened in [false, true] {
        let found = asked_and_done(reopened, 0);
        assert_close(&found, &[0.56, 0.56 * 0.60, 0.0], TIMES);
    }
}

#[test]
fn a_refusal_binds_the_alderman_who_hears_it() {
    // Who may overrule does, also where nobody dissents.
    let [asked, refused, overruled] = asked_and_done(false, 1)[..] else { panic!() };
    let after_refusal = (overruled - (1.0 - refused)) / refused;
    let stage = stage(ChoiceRule::RuleFollowing, Parameters::default());
    let dossier = dossier(&stage);
    let seat = stage.place.dyads[stage.place.home(dossier.post)].portfolio;
    let alderman = &stage.town().seats[seat].alderman;
    let tolerance = tolerance(&stage.settings.parameters, alderman, alderman.experience);
    let refusals = (refused * f64::from(TIMES)) as u32;
    assert_close(&[after_refusal], &[1.0 - f64::from(tolerance)], refusals);
    assert_close(&[refused / asked], &[0.60], (asked * f64::from(TIMES)) as u32);
}
