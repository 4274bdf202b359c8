//! What fuzzing holds for any bytes, here for some hundred of them: see `fuzz/`.

#[path = "../../fuzz/src/targets.rs"]
pub mod targets;

use proptest::prelude::*;

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(any::<u8>(), 0..200)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 250,
        failure_persistence: None,
        rng_seed: prop::test_runner::RngSeed::Fixed(1848),
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_scenario_is_valid_or_told(bytes in bytes()) {
        targets::scenario_text(&bytes);
    }

    #[test]
    fn any_roster_is_valid_or_told(bytes in bytes()) {
        targets::roster(&bytes);
    }

    #[test]
    fn any_setting_is_valid_or_told(bytes in bytes()) {
        targets::setting(&bytes);
    }

    #[test]
    fn only_a_part_that_is_whole_is_taken(bytes in bytes()) {
        targets::part(&bytes);
    }
}
