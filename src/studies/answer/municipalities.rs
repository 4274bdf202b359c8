//! In which share of municipalities a policy came out with less, as much or more than the baseline.

use crate::catalogue::outcomes::TABLE;
use crate::records::Record;
use crate::studies::answer::compare::comparison::{ComparisonRow, Role};
use crate::studies::answer::rates::{Cell, cell};
use crate::studies::answer::readings::family;
use std::cmp::Ordering;

/// Counts of municipalities, each in each replicate, by how they compare with the same municipality under the
/// baseline over the whole period, in the outcomes of the primary family.
#[derive(Debug)]
pub struct Municipalities {
    outcomes: Vec<usize>,
    policies: usize,
    years: usize,
    /// Less, as much and more, by policy besides the baseline, then outcome.
    counts: Vec<[u64; 3]>,
}

impl Municipalities {
    /// Nothing counted yet; `primary` is the primary outcome's place in the catalogue.
    #[must_use]
    pub fn new(primary: usize, policies: usize, years: usize) -> Self {
        let outcomes = family(primary);
        let counts = vec![[0; 3]; policies.saturating_sub(1) * outcomes.len()];
        Self { outcomes, policies, years, counts }
    }

    /// Takes municipalities, each in one replicate: records by policy, then year.
    pub fn take(&mut self, rows: &[Record]) {
        for rows in rows.chunks_exact((self.policies * self.years).max(1)) {
            let whole: Vec<Record> = rows.chunks_exact(self.years).map(sum).collect();
            let Some((baseline, others)) = whole.split_first() else { return };
            let pairs = others.iter().flat_map(|it| self.outcomes.iter().map(move |o| (it, *o)));
            for (count, (other, outcome)) in self.counts.iter_mut().zip(pairs) {
                let place = match compare(outcome, other, baseline) {
                    Some(Ordering::Less) => 0,
                    Some(Ordering::Equal) => 1,
                    Some(Ordering::Greater) => 2,
                    None => continue,
                };
                count[place] += 1;
            }
        }
    }

    /// Fills in the shares of the primary family's rows; `policies` are all, the baseline first.
    pub fn fill(&self, rows: &mut [ComparisonRow], policies: &[String]) {
        for row in rows.iter_mut().filter(|row| row.role == Role::Primary) {
            let policy = policies.iter().skip(1).position(|name| *name == row.policy);
            let outcome = self.outcomes.iter().position(|it| TABLE[*it].name == row.outcome.name);
            let Some((policy, outcome)) = policy.zip(outcome) else { continue };
            let counts = self.counts[policy * self.outcomes.len() + outcome];
            let all: u64 = counts.iter().sum();
            let share = |count: u64| (all > 0).then(|| count as f64 / all as f64);
            [row.municipalities_lower, row.municipalities_same, row.municipalities_higher] =
                counts.map(share);
        }
    }
}

fn sum(years: &[Record]) -> Record {
    let mut whole = Record::default();
    for year in years {
        whole.add(year);
    }
    whole
}

/// How one compares with another in an outcome; nothing without a value.
fn compare(outcome: usize, one: &Record, other: &Record) -> Option<Ordering> {
    match (cell(outcome, one), cell(outcome, other)) {
        (Cell::Count(one), Cell::Count(other)) => Some(one.cmp(&other)),
        (Cell::Number(one), Cell::Number(other)) => one.partial_cmp(&other),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::outcomes::{SIZES, find};
    use crate::studies::answer::compare::effects::compare;
    use crate::studies::answer::compare::replicate_table::ReplicateTable;

    #[test]
    fn municipalities_are_compared_with_themselves_over_all_years() {
        let risks = find("risks_relation").unwrap();
        let year = |count| {
            let mut record = Record::default();
            record.counts[risks - SIZES] = count;
            record
        };
        let mut counted = Municipalities::new(risks, 2, 2);
        // Baseline, then policy: 3 and 2, 1 and 1, 0 and 1, each over two years.
        counted.take(&[year(1), year(2), year(2), year(0)]);
        counted.take(&[year(0), year(1), year(1), year(0)]);
        counted.take(&[year(0), year(0), year(1), year(0)]);
        let names = ["baseline", "policy"].map(str::to_owned).to_vec();
        let values = vec![1.0; 2 * TABLE.len()];
        let profiles = vec!["all".to_owned()];
        let table =
            ReplicateTable { policies: names.clone(), profiles, replicates: vec![1], values };
        let mut rows = compare(&table, risks, 0.02);
        counted.fill(&mut rows, &names);
        let shares = rows[0].municipalities().unwrap();
        assert_eq!(shares, [1.0 / 3.0; 3]);
    }
}
