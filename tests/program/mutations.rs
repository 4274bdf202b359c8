//! Shipped scenarios, altered at random: a scenario or faults, never a panic, never a long wait.
//!
//! `POLARIS_MUTATIONS=100000 cargo test --release --test program mutations:: -- --nocapture` tries more.

use crate::fuzzed::targets::mutated::{Chance, mutated};
use polaris::scenario::{self, Base};
use std::time::{Duration, Instant};

/// How many, unless the environment says otherwise.
const MUTATIONS: u64 = 2_000;
/// More than this is a long wait for a scenario that a person might write.
const LONG: Duration = Duration::from_secs(2);

#[test]
fn altered_scenarios_are_valid_or_told() {
    let asked = std::env::var("POLARIS_MUTATIONS").ok();
    let number = asked.map_or(MUTATIONS, |text| text.parse().unwrap());
    let texts: Vec<&str> = scenario::shipped().iter().map(|(_, text)| *text).collect();
    let (mut valid, mut faults) = (0u64, 0u64);
    let (mut longest, mut whole) = (Duration::ZERO, Duration::ZERO);
    for seed in 0..number {
        let text = mutated(&mut Chance::new(seed), &texts);
        let read = || {
            let began = Instant::now();
            let read = scenario::load_text("mutated.toml", &text, Base::Shipped, &[]);
            (read, began.elapsed())
        };
        let (read, mut took) = read();
        if took > LONG {
            // A busy machine is no fault of the scenario.
            took = took.min(again(&text));
        }
        assert!(took <= LONG, "seed {seed} took {took:?}");
        longest = longest.max(took);
        whole += took;
        match read {
            Ok(_) => valid += 1,
            Err(found) => {
                faults += 1;
                assert!(!found.list().is_empty() && !found.render(false).is_empty(), "{seed}");
            }
        }
    }
    assert!(valid > number / 20 && faults > number / 20, "{valid} valid, {faults} not");
    println!(
        "{number} mutations: {valid} valid, {faults} with faults told, no panic; longest {longest:?}, mean {:?}",
        whole / number as u32
    );
}

fn again(text: &str) -> Duration {
    let times = (0..3).map(|_| {
        let began = Instant::now();
        let _ = scenario::load_text("mutated.toml", text, Base::Shipped, &[]);
        began.elapsed()
    });
    times.min().unwrap()
}
