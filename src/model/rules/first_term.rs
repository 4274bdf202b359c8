//! The end of the first term of burn-in: what reaches further back than that term is completed, as if
//! the terms before had been like it.

use crate::calendar::TERM;
use crate::catalogue::parameters::Parameters;
use crate::math::{closed, share};
use crate::rules::risks::STALE;
use crate::state::{Belief, HiddenRisk, Tenure, Town};

/// Terms whose risks the ledger holds at most; slower fading than is plausible would ask for more.
const TERMS: usize = 8;
/// The least part of a balance that a term can make: memories that are slower than this are not completed.
const PART_MIN: f32 = 0.01;
/// Guards a division where nothing of a risk's freshness is used up.
const LEAST_USED: f32 = 1e-6;

/// Completes the ledger, what is remembered of ventures, and what the power culture has learnt.
pub fn complete(town: &mut Town, p: &Parameters) {
    town.ledger = with_older(&town.ledger, p);
    let part = made(p.belief_memory);
    let Belief { all, seen, risky } = town.belief;
    town.belief = Belief { all: all / part, seen: seen / part, risky: risky / part };
    let habit = town.habits.power_culture;
    let learnt = (town.power_culture - habit) / made(p.power_culture_inertia);
    town.power_culture = share(habit + learnt);
}

/// The part of its balance that something has reached after a term, of which this part is left each week.
fn made(left_weekly: f32) -> f32 {
    closed(1.0 - left_weekly, TERM as f32).max(PART_MIN)
}

/// The ledger with the risks of earlier terms, the oldest first.
fn with_older(ledger: &[HiddenRisk], p: &Parameters) -> Vec<HiddenRisk> {
    let left = 1.0 - closed(p.discovery_decay, TERM as f32);
    let earlier = |term: &Vec<HiddenRisk>| {
        Some(term.iter().filter_map(|risk| a_term_older(risk, left)).collect::<Vec<_>>())
    };
    let terms: Vec<_> = std::iter::successors(Some(ledger.to_vec()), earlier).take(TERMS).collect();
    terms.into_iter().rev().flatten().collect()
}

/// The same risk from a term before, if it is still hidden and can still come out. Who had to do with it has
/// another week of arrival than anybody who is there now.
fn a_term_older(risk: &HiddenRisk, left: f32) -> Option<HiddenRisk> {
    let freshness = risk.freshness * left;
    // Under the same attention hazard grows as freshness is used up.
    let hazard = risk.hazard * (1.0 - freshness) / (1.0 - risk.freshness).max(LEAST_USED);
    let before = |week: u32| week.wrapping_sub(TERM);
    let asked_by = Tenure { since: before(risk.asked_by.since), ..risk.asked_by };
    (freshness > STALE && hazard < risk.threshold).then_some(HiddenRisk {
        freshness,
        hazard,
        week: before(risk.week),
        official_since: before(risk.official_since),
        asked_by,
        ..*risk
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{Field, RiskKind, Road};

    fn hidden(week: u32, freshness: f32, hazard: f32, threshold: f32) -> HiddenRisk {
        HiddenRisk {
            field: Field::Relation,
            kind: RiskKind::Bypass,
            road: Road::Plain,
            informed: true,
            visibility: 1.0,
            portfolio: 0,
            post: 0,
            severity: 0.5,
            violation: false,
            shadow_file: false,
            initialled: false,
            misinforms: false,
            freshness,
            hazard,
            threshold,
            week,
            position: 0,
            official_since: 0,
            asked_by: Tenure { seat: 0, since: 0 },
        }
    }

    #[test]
    fn the_ledger_gets_older_risks_as_long_as_they_can_come_out_and_the_oldest_first() {
        // A term leaves a tenth.
        let p = &Parameters {
            discovery_decay: closed(0.9, 1.0 / TERM as f32),
            ..Parameters::default()
        };
        let ledger =
            [hidden(10, 0.4, 0.1, 9.0), hidden(150, 0.6, 0.1, 9.0), hidden(180, 0.8, 0.1, 0.2)];
        let whole = with_older(&ledger, p);
        // The first would be stale a term older, and the last would have come out.
        assert_eq!(whole[1..], ledger);
        assert_eq!(whole[0].week, 150u32.wrapping_sub(TERM));
        assert!((whole[0].freshness - 0.06).abs() < 1e-4);
        assert!((whole[0].hazard - 0.1 * 0.94 / 0.4).abs() < 1e-4);
        assert_ne!(whole[0].asked_by.since, 0);
        assert_ne!(whole[0].official_since, 0);
    }

    #[test]
    fn a_memory_that_a_term_fills_is_left_as_it_is() {
        assert!((made(0.9) - 1.0).abs() < 1e-6);
        assert!((made(0.997) - 0.465).abs() < 0.001);
        assert_eq!(made(1.0), PART_MIN);
    }
}
