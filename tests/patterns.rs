//! The patterns of the catalogue, judged in a small country. What does not hold is listed, not
//! forced.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod country;

use country::{Country, scenario};
use polaris::analysis::patterns::{Judgement, Verdict, judge};
use polaris::catalogue::outcomes;
use polaris::catalogue::parameters;
use polaris::catalogue::patterns::{self, Sign, TABLE, Test};
use polaris::engine::RunFault;
use polaris::experiment::World;

/// Patterns whose worst interval lies less than three half-widths from nil, with what was observed.
/// Nothing is asserted of their side.
///
/// P04: experience lowers dilemmas and improper requests clearly, but risks by half a percent only:
/// aldermen who trust more ask more informally, and bypassed procedure makes most of the risks.
const KNOWN_SHORTFALLS: &[(&str, &str)] =
    &[("P04", "undecided over 24 replicates; holds over 32 and 48, at 1.1 and 2.1 half-widths")];

#[test]
fn the_table_holds_what_is_to_be_judged_and_no_hypothesis() {
    let ids: Vec<&str> = TABLE.iter().map(|pattern| pattern.id).collect();
    for id in ["P01", "P03", "P04", "P10", "P12", "P21", "P22"] {
        assert_eq!(ids.iter().filter(|known| **known == id).count(), 1, "{id}");
    }
    assert!(!ids.contains(&"P05"), "P05 is what the program is asked about, never a test");
    for pattern in TABLE {
        assert!(!pattern.carried_by.is_empty() && !pattern.lines.is_empty());
        if let Test::Experiment { parameter, contrasts } = pattern.test {
            assert!(parameters::find(parameter).is_some(), "{}: {parameter}", pattern.id);
            assert!(!contrasts.is_empty());
            for contrast in contrasts {
                let found = contrast.outcomes.iter().map(|name| outcomes::find(name).unwrap());
                let units: Vec<_> = found.map(|index| outcomes::TABLE[index].unit()).collect();
                assert!(units.windows(2).all(|pair| pair[0] == pair[1]), "{}", pattern.id);
            }
        }
    }
    assert!(KNOWN_SHORTFALLS.iter().all(|(id, _)| ids.contains(id)));
}

/// How far the worst interval of a pattern is from nil on the stated side, in half-widths of the
/// interval: above 1 it holds, at 3 or more it holds clearly.
fn clearness(judgement: &Judgement) -> f64 {
    let findings = judgement.findings.iter().map(|finding| {
        let signed = match finding.sign {
            Sign::Up => finding.estimate,
            Sign::Down => -finding.estimate,
        };
        signed / (0.5 * (finding.high - finding.low))
    });
    findings.fold(f64::INFINITY, f64::min)
}

fn judged(pattern: &patterns::Pattern, replicates: u32) -> Judgement {
    let scenario = scenario(replicates, 8, 16, "");
    let simulate = |world: &World| Ok::<_, RunFault>(Country::simulate(&scenario, world).tally());
    let judgement = judge(pattern, &World::of(&scenario), &simulate).unwrap();
    for finding in &judgement.findings {
        println!(
            "{} {:<72} {:?} {:+.4} ({:+.4} to {:+.4}) {:?}",
            judgement.id,
            finding.contrast,
            finding.sign,
            finding.estimate,
            finding.low,
            finding.high,
            judgement.verdict
        );
    }
    judgement
}

#[test]
fn patterns_come_out_of_the_mechanisms() {
    let mut failed = Vec::new();
    for pattern in TABLE {
        let judgement = judged(pattern, 32);
        let expected = match pattern.test {
            Test::Experiment { contrasts, .. } => contrasts.len(),
            Test::Windows { .. } => 1,
        };
        assert_eq!(judgement.findings.len(), expected, "{}: every contrast is judged", pattern.id);
        let clear = clearness(&judgement);
        println!("{} lies {clear:.1} half-widths from nil", pattern.id);
        let known = KNOWN_SHORTFALLS.iter().any(|(id, _)| *id == pattern.id);
        if !known && judgement.verdict != Verdict::Holds {
            failed.push((pattern.id, judgement.verdict));
        }
    }
    assert!(failed.is_empty(), "{failed:?}");
}
