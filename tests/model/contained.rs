//! A fault of the program in one municipality takes nothing else with it.

use crate::country::scenario;
use polaris::engine::{
    self, Cancellation, ExecutionOptions, Journal, MemoryJournal, RunError, Shard,
};
use polaris::experiment::{Fingerprint, Plan, World};

/// A plan of fifty-four municipalities in three stretches.
fn plan() -> (Plan, [u8; 32]) {
    let many = "[[municipalities]]\nprofile = \"small\"\ncount = 30\ninhabitants = 5000\n";
    let scenario = scenario(2, 4, 0, many);
    let plan = Plan::new(&scenario, &World::of(&scenario), false);
    let fingerprint = plan.fingerprint();
    (plan, fingerprint)
}

fn run(plan: &Plan, fingerprint: &Fingerprint, journal: &MemoryJournal) -> RunError {
    let stop = Cancellation::new(false);
    let options = ExecutionOptions {
        threads: 2,
        shard: Shard::WHOLE,
        cancellation: &stop,
        progress: &|_| {},
    };
    engine::run(plan, fingerprint, journal, &options).unwrap_err()
}

#[test]
fn a_panic_is_told_with_its_place_and_the_rest_is_done() {
    let (mut plan, fingerprint) = plan();
    // No such settings: an index out of bounds in the fourth municipality.
    plan.municipalities[3].settings = 99;
    let journal = MemoryJournal::default();
    let RunError::UnitsFailed(broken) = run(&plan, &fingerprint, &journal) else {
        panic!("not told as broken");
    };
    assert_eq!(broken.len(), 1);
    let it = &broken[0];
    assert_eq!(it.unit, "r000001-000002_m000001-000024");
    assert_eq!(
        (it.municipality, it.inhabitants),
        (Some(4), Some(plan.municipalities[3].inhabitants))
    );
    assert_eq!(it.replicate, Some(1));
    assert!(it.cause.contains("99"), "{}", it.cause);
    let units = plan.units();
    let kept: Vec<bool> =
        units.iter().map(|unit| journal.get(&unit.name()).unwrap().is_some()).collect();
    assert_eq!(kept, [false, true, true], "the others are done and kept");
}

#[test]
fn a_state_that_is_no_number_does_not_pass_for_nought() {
    let (mut plan, fingerprint) = plan();
    for settings in &mut plan.settings {
        settings.parameters.media_level = f32::NAN;
        settings.inputs.media_level.fill(f32::NAN);
    }
    let RunError::UnitsFailed(broken) = run(&plan, &fingerprint, &MemoryJournal::default()) else {
        panic!("not told as broken");
    };
    assert_eq!(broken.len(), 3, "one in each unit: {broken:?}");
    assert!(broken[0].cause.contains("media pressure holds a state that is no finite number"));
    assert!(broken[0].municipality.is_some() && broken[0].replicate == Some(1));
}
