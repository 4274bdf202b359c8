//! Under constant inputs one term is like another: what is observed has lost its beginning.

use crate::country::{Country, difference, scenario};
use polaris::experiment::World;
use polaris::stats::sample::mean;

/// Share of a mean within which two terms are the same.
const EQUAL: f64 = 0.015;

#[test]
fn the_third_observed_term_is_like_the_first() {
    let scenario = scenario(256, 12, 8, "");
    let country = Country::simulate(&scenario, &World::of(&scenario));
    for outcome in [
        "trust_alderman_official",
        "trust_official_alderman",
        "trust_collective",
        "trust_college",
        "trust_top",
        "safety",
        "openness",
        "cooperation",
        "experience",
        "uncertainty",
        "political_sensitivity",
        "risks_relation",
        "requests_improper",
        "exposures_relation",
        "ousters",
    ] {
        let of = |term: usize| country.values(outcome, 0, 4 * term..4 * (term + 1));
        let moved = difference(of(0), of(2));
        let level = mean(&of(0)).unwrap();
        let share = |x: f64| 100.0 * x / level;
        println!(
            "{outcome}: {level:.4}, then {:+.2}% ({:+.2}% to {:+.2}%)",
            share(moved.mean),
            share(moved.low),
            share(moved.high)
        );
        // A right program fails less than once in a million: the difference is called real only
        // where its whole interval lies beyond what does not matter.
        let beyond = moved.low > EQUAL * level || moved.high < -EQUAL * level;
        assert!(!beyond, "{outcome} drifts");
    }
}
