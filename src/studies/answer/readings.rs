//! The readings of risk by which policies are judged: the primary family of comparisons.

use crate::catalogue::outcomes::{self, TABLE};

/// Outcomes that read the same thing, integrity risks in the relation, in five ways: how severe all of them are
/// together, how many there are, how many violate a norm, how often a council is misinformed, and how many are
/// grave. They are judged together, so that no result depends on one definition of risk.
pub const READINGS: [&str; 5] = [
    "risks_relation_severity",
    "risks_relation",
    "violations_relation",
    "council_misinformed",
    "risks_relation_grave",
];

/// Places in the catalogue of the outcomes that are judged together: the primary outcome first, then the readings
/// that are not the primary outcome.
#[must_use]
pub fn family(primary: usize) -> Vec<usize> {
    let readings = READINGS.iter().filter_map(|name| outcomes::find(name));
    std::iter::once(primary).chain(readings.filter(|outcome| *outcome != primary)).collect()
}

/// How many comparisons are judged together, if so many policies are compared with the baseline.
#[must_use]
pub fn family_size(primary: usize, policies: usize) -> usize {
    family(primary).len() * policies
}

/// Places in the catalogue of all outcomes: those judged together first.
#[must_use]
pub fn in_order(primary: usize) -> Vec<usize> {
    let mut order = family(primary);
    let others: Vec<usize> = (0..TABLE.len()).filter(|it| !order.contains(it)).collect();
    order.extend(others);
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalogue_has_every_reading_and_the_primary_outcome_comes_first() {
        let severity = outcomes::find(READINGS[0]).unwrap();
        assert_eq!(family(severity).len(), READINGS.len());
        let hours = outcomes::find("intervention_hours").unwrap();
        assert_eq!((family(hours)[0], family(hours).len()), (hours, READINGS.len() + 1));
        let mut all = in_order(hours);
        all.sort_unstable();
        assert_eq!(all, (0..TABLE.len()).collect::<Vec<_>>());
    }
}
