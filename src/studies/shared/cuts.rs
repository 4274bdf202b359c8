//! Where cut links are held: at what they carry on average in the baseline with all links alive.

use crate::experiment::REPLICATES_IN_BLOCK;
use crate::scenario::{Scenario, Sweep, SweepPoint};

use crate::catalogue::loops::Link;
use crate::engine::{self, Block, Receiver, RunError};
use crate::experiment::{Plan, Unit};
use crate::records::Record;

/// A link that is cut under a variant.
#[derive(Debug, Clone, PartialEq)]
pub struct Cut {
    /// Name of the variant.
    pub variant: String,
    /// The link.
    pub link: Link,
    /// The number at which it is held.
    pub held_at: f32,
}

/// What links carry in a baseline, over all municipalities, years and replicates.
#[derive(Debug, Clone, Default)]
pub struct LinkMeans(Record);

/// Takes what happened under the only policy of a plan, of each replicate all municipalities together.
struct Baseline {
    years: usize,
    /// Years of all profiles.
    stride: usize,
    records: Vec<Record>,
}

impl Receiver for Baseline {
    type Error = RunError;

    fn rows(&mut self, _: &Unit, _: &[Record]) -> Result<(), RunError> {
        Ok(())
    }

    fn block(&mut self, block: &Block) -> Result<(), RunError> {
        // Profiles follow each other within a replicate, all municipalities first.
        for replicate in block.sums.chunks_exact(self.stride) {
            self.records.extend_from_slice(&replicate[..self.years]);
        }
        Ok(())
    }
}

impl LinkMeans {
    /// The means in the baseline of a plan, which is run in memory on this thread.
    ///
    /// # Errors
    /// Those of the engine.
    pub fn measure(plan: &Plan) -> Result<Self, RunError> {
        let mut alone = plan.clone();
        alone.policies.truncate(1);
        alone.programmes.truncate(1);
        alone.keep_rows = false;
        let years = alone.years as usize;
        let stride = alone.profiles.len() * years;
        let mut baseline = Baseline { years, stride, records: Vec::new() };
        engine::run_in_memory(&alone, &mut baseline)?;
        Ok(Self::of(&baseline.records))
    }

    /// The means over records of a baseline.
    #[must_use]
    pub fn of(records: &[Record]) -> Self {
        let mut whole = Record::default();
        for record in records {
            whole.add(record);
        }
        Self(whole)
    }

    /// The means of links.
    ///
    /// # Errors
    /// The first link that carries nothing, and so has no mean.
    pub fn means(&self, links: &[Link]) -> Result<Vec<(Link, f32)>, Link> {
        links.iter().map(|link| self.mean(*link).ok_or(*link)).collect()
    }

    /// The means of those links that carry something.
    #[must_use]
    pub fn known_means(&self, links: &[Link]) -> Vec<(Link, f32)> {
        links.iter().filter_map(|link| self.mean(*link)).collect()
    }

    fn mean(&self, link: Link) -> Option<(Link, f32)> {
        Some((link, self.0.link_mean(link)? as f32))
    }
}

/// What the first pass runs: for each rule of choice under which a link is cut the baseline alone, over
/// a block of replicates.
pub(crate) fn references(sweep: &Sweep) -> Vec<Scenario> {
    let mut found: Vec<Scenario> = Vec::new();
    for point in sweep.points.iter().filter(|point| !point.cut.is_empty()) {
        if !found.iter().any(|known| is_of(known, point)) {
            let mut reference = point.scenario.clone();
            reference.policies.truncate(1);
            reference.run.replicates = REPLICATES_IN_BLOCK;
            found.push(reference);
        }
    }
    found
}

/// Whether the baseline of a point is a reference; the resolved text stays that of the point.
pub(crate) fn is_of(reference: &Scenario, point: &SweepPoint) -> bool {
    reference.resolved == point.scenario.resolved
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mean_of_a_link_is_taken_over_all_records() {
        let record = |sum: f32, number: usize| {
            let mut record = Record::default();
            record.link(Link::Safety, sum, number);
            record
        };
        let means = LinkMeans::of(&[record(1.0, 4), record(2.0, 8)]);
        let safety = vec![(Link::Safety, 0.25)];
        assert_eq!(means.means(&[Link::Safety]), Ok(safety.clone()));
        assert_eq!(means.means(&[Link::Safety, Link::Loyalty]), Err(Link::Loyalty));
        assert_eq!(means.known_means(&[Link::Safety, Link::Loyalty]), safety);
    }
}
