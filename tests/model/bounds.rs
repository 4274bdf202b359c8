//! Nothing leaves its bounds, whatever the parameters.

use crate::stage::Stage;
use crate::whole::{faults, run};
use polaris::catalogue::parameters::{Parameter, Parameters, TABLE};
use polaris::interventions::{self, Audience, Form, KINDS};
use polaris::model::observer::Observer;
use polaris::model::programme::{Active, Programme};
use polaris::model::schedule::step;
use polaris::model::state::Town;
use proptest::prelude::*;

/// What is not a share that should be one, or not finite, in the state of a municipality.
fn unsound(town: &Town) -> Vec<String> {
    let mut shares: Vec<(&str, f32)> = vec![
        ("power_culture", town.power_culture),
        ("media", town.media),
        ("media_base", town.media_base),
        ("trust_college", town.trust_college),
        ("trust_top", town.trust_top),
        ("trust_collective", town.trust_collective),
        ("mayor_backbone", town.mayor_backbone),
        ("secretary_backbone", town.secretary_backbone),
    ];
    for seat in &town.seats {
        let alderman = &seat.alderman;
        shares.extend([
            ("experience", alderman.experience),
            ("uncertainty", alderman.uncertainty),
            ("norm_knowledge", alderman.norm_knowledge),
            ("need_to_be_seen", alderman.need_to_be_seen),
            ("realism", alderman.realism),
            ("tolerance_wanted", alderman.tolerance_wanted),
            ("tolerance_real", alderman.tolerance_real),
            ("attention", alderman.attention),
            ("boundness", alderman.boundness),
            ("reflection", alderman.reflection),
            ("coverage_order", alderman.coverage_order),
            ("pressure", alderman.pressure),
            ("long_weight", alderman.long_weight),
        ]);
    }
    for official in &town.officials {
        shares.extend([
            ("expertise", official.expertise),
            ("loyalty_politics", official.loyalty_politics),
            ("loyalty_service", official.loyalty_service),
            ("professional", official.professional),
            ("temptation", official.temptation),
            ("sensitivity", official.sensitivity),
            ("credibility", official.credibility),
            ("identification", official.identification),
            ("practice", official.practice),
        ]);
    }
    for dyad in &town.dyads {
        shares.extend([
            ("trust_in_official", dyad.trust_in_official),
            ("trust_in_alderman", dyad.trust_in_alderman),
            ("loyalty_of_alderman", dyad.loyalty_of_alderman),
            ("loyalty_of_official", dyad.loyalty_of_official),
            ("openness", dyad.openness),
            ("safety", dyad.safety),
            ("respect_of_alderman", dyad.respect_of_alderman),
            ("respect_of_official", dyad.respect_of_official),
            ("familiarity", dyad.familiarity),
            ("informal", dyad.informal),
            ("welcome", dyad.welcome),
            ("expectations", dyad.expectations),
            ("cooperation", dyad.cooperation()),
        ]);
    }
    let mut unsound: Vec<String> = shares
        .into_iter()
        .filter(|(_, value)| !(-1e-6..=1.000_001).contains(value))
        .map(|(name, value)| format!("{name} = {value}"))
        .collect();
    let years = town.seats.iter().map(|seat| ("experience_years", seat.alderman.experience_years));
    let factors = town.seats.iter().map(|seat| ("difficulty", seat.alderman.difficulty));
    let appeals = town.party_appeal.iter().map(|appeal| ("party_appeal", *appeal));
    let media = [("media_excitement", town.media_excitement)];
    for (name, value) in years.chain(factors).chain(appeals).chain(media) {
        if !value.is_finite() {
            unsound.push(format!("{name} = {value}"));
        }
    }
    if town.filled() == 0 {
        unsound.push("no alderman sits".to_owned());
    }
    if !town.party_shares.iter().all(|share| (0.0..=1.0).contains(share)) {
        unsound.push(format!("party_shares = {:?}", town.party_shares));
    }
    unsound
}

/// Every intervention at full coverage and this dose, each in the largest form that it may take.
fn everything(dose: f32, weeks: u32) -> Programme {
    let mut programme = Programme::default();
    for described in &interventions::TABLE[..KINDS] {
        let joint = described.forms.joint.is_some();
        let form = Form {
            audience: if joint { Audience::Joint } else { Audience::Alone },
            repeated: described.forms.repeated.is_some(),
        };
        let dose = dose.min(described.dose_max);
        let active = Active { dose, coverage: 1.0, start: 0, end: weeks, form };
        programme.add(described.kind, active);
    }
    programme
}

/// Parameters, one value for each by its description and a number from 0 to 1.
fn drawn(numbers: &[f32], value: impl Fn(&Parameter, f32) -> f32) -> Parameters {
    let mut parameters = Parameters::default();
    for (index, number) in numbers.iter().enumerate() {
        *parameters.value_mut(index).unwrap() = value(&TABLE[index], *number);
    }
    parameters
}

/// Runs a municipality under these parameters: by steps, with a look at the state each week, and
/// as a simulation, with a look at the records.
fn check(
    inhabitants: u32,
    parameters: &Parameters,
    replicate: u32,
    dose: f32,
) -> Result<(), TestCaseError> {
    let mut stage = Stage::new(inhabitants, parameters.clone(), 416, replicate);
    stage.programme = everything(dose, 416);
    let mut town = stage.town();
    let mut observer = Observer::default();
    let mut found = Vec::new();
    stage.weeks(0..416, |week| {
        if found.is_empty() {
            step(&mut town, week, &mut observer);
            found = unsound(&town);
            for fault in &mut found {
                *fault = format!("{fault} in week {}", week.number);
            }
        }
    });
    prop_assert_eq!(found, Vec::<String>::new());
    let programmes = [Programme::default(), everything(dose, 416)];
    for record in run(inhabitants, parameters, (4, 4), replicate, &programmes).records {
        prop_assert_eq!(faults(&record), Vec::<String>::new());
    }
    Ok(())
}

/// Numbers from 0 to 1, one for each parameter.
fn numbers() -> impl Strategy<Value = Vec<f32>> {
    prop::collection::vec(0f32..=1.0, TABLE.len())
}

fn inhabitants() -> impl Strategy<Value = u32> {
    prop::sample::select(vec![1u32, 2_900, 9_000, 19_000, 48_000, 210_000, 900_000])
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 300,
        failure_persistence: None,
        max_shrink_iters: 200,
        rng_seed: prop::test_runner::RngSeed::Fixed(1848),
        ..ProptestConfig::default()
    })]

    #[test]
    fn plausible_parameters_keep_everything_in_bounds(
        numbers in numbers(), inhabitants in inhabitants(), replicate in 1u32..1000, dose in 0f32..4.0,
    ) {
        let parameters = drawn(&numbers, |described, x| {
            described.low + x * (described.high - described.low)
        });
        check(inhabitants, &parameters, replicate, dose)?;
    }

    #[test]
    fn the_most_extreme_values_keep_everything_in_bounds(
        numbers in numbers(), inhabitants in inhabitants(), replicate in 1u32..1000,
    ) {
        // The ends of what a scenario may say, the ends of the plausible range, the default.
        let parameters = drawn(&numbers, |described, x| match (x * 5.0) as u32 {
            0 => described.allowed_low(),
            1 => described.low,
            2 => described.default,
            3 => described.high,
            _ => described.allowed_high(),
        });
        check(inhabitants, &parameters, replicate, 4.0)?;
    }
}

#[test]
fn one_parameter_at_either_end_keeps_everything_in_bounds() {
    for (index, described) in TABLE.iter().enumerate() {
        for value in [described.allowed_low(), described.allowed_high()] {
            let mut parameters = Parameters::default();
            *parameters.value_mut(index).unwrap() = value;
            let outcome = check(19_000, &parameters, 1, 4.0);
            assert!(outcome.is_ok(), "{} = {value}: {outcome:?}", described.name);
        }
    }
}
