//! Takes blocks of replicates as they are assembled and keeps what the answers need: a table by
//! replicate, means by year, and the course of the series. What is kept of years and courses does
//! not grow with the number of replicates.

use crate::catalogue::outcomes::TABLE;
use crate::engine::{Block, SumsLayout};
use crate::experiment::Plan;
use crate::records::layout::{
    Layout, OutcomeIndex, PlaceIndex, PolicyIndex, ProfileIndex, ReplicateIndex, SpanIndex,
    YearIndex,
};
use crate::records::{CLOCKS, Course, PERIOD, Places, Record, SERIES, Spread};
use crate::studies::answer::compare::replicate_table::ReplicateTable;
use crate::studies::answer::rates::rate;
use crate::studies::answer::summary::{Running, SummaryRow, TrajectoryRow};
use crate::table::catalogue::Measured;

/// What is gathered while a run is assembled.
#[derive(Debug)]
pub struct Tally {
    policies: Vec<String>,
    profiles: Vec<String>,
    years: u32,
    replicates: Vec<u32>,
    /// By replicate, policy, profile: the values of all outcomes.
    values: Vec<Vec<f64>>,
    /// Running means, in the order of `spans`.
    by_span: Vec<Running>,
    spans: Layout<(PolicyIndex, ProfileIndex, SpanIndex, OutcomeIndex)>,
    /// Running means, in the order of `places`.
    courses: Vec<Running>,
    places: Layout<(PolicyIndex, PlaceIndex)>,
    spreads: Vec<Spread>,
}

impl Tally {
    /// An empty tally for a plan.
    #[must_use]
    pub fn new(plan: &Plan) -> Self {
        let policies = PolicyIndex(plan.policies.len());
        let spans = Layout::up_to((
            policies,
            ProfileIndex(plan.profiles.len()),
            SpanIndex(plan.years as usize + 1),
            OutcomeIndex(TABLE.len()),
        ));
        let places = PlaceIndex(Places { years: plan.years }.count());
        let places = Layout::up_to((policies, places));
        Self {
            policies: plan.policies.clone(),
            profiles: plan.profiles.clone(),
            years: plan.years,
            replicates: Vec::new(),
            values: Vec::new(),
            by_span: vec![Running::default(); spans.length()],
            spans,
            courses: vec![Running::default(); places.length()],
            places,
            spreads: vec![Spread::new(plan.years); plan.policies.len()],
        }
    }

    /// Takes a block of replicates.
    pub fn take(&mut self, block: &Block) {
        let replicates = ReplicateIndex(block.replicates.len());
        let policies = PolicyIndex(self.policies.len());
        let profiles = ProfileIndex(self.profiles.len());
        let years = YearIndex(self.years as usize);
        let sums = SumsLayout::up_to((replicates, profiles, policies, years));
        let courses = Layout::up_to((replicates, policies));
        for (r, replicate) in block.replicates.clone().enumerate() {
            let r = ReplicateIndex(r);
            self.replicates.push(replicate);
            for policy in (0..policies.0).map(PolicyIndex) {
                for profile in (0..profiles.0).map(ProfileIndex) {
                    let years = &block.sums[sums.range((r, profile, policy))];
                    self.take_years(policy, profile, years);
                }
                self.take_course(policy, &block.courses[courses.position((r, policy))]);
            }
        }
        for (mine, theirs) in self.spreads.iter_mut().zip(&block.spreads) {
            mine.add(theirs);
        }
    }

    fn take_years(&mut self, policy: PolicyIndex, profile: ProfileIndex, years: &[Record]) {
        let mut whole = Record::default();
        for record in years {
            whole.add(record);
        }
        for (span, record) in std::iter::once(&whole).chain(years).enumerate() {
            let cells = self.spans.range((policy, profile, SpanIndex(span)));
            for (outcome, cell) in self.by_span[cells].iter_mut().enumerate() {
                if let Some(value) = rate(outcome, record) {
                    cell.add(value);
                }
            }
        }
        let values = (0..TABLE.len()).map(|outcome| rate(outcome, &whole).unwrap_or(f64::NAN));
        self.values.push(values.collect());
    }

    fn take_course(&mut self, policy: PolicyIndex, course: &Course) {
        let places = Places { years: self.years };
        for clock in CLOCKS {
            for period in 0..clock.periods(self.years) {
                for (index, series) in SERIES.into_iter().enumerate() {
                    let place = places.of(clock, period, index);
                    let (sum, weight) = course.0[place];
                    if let Some(value) = series.value(sum, weight) {
                        self.courses[self.places.position((policy, PlaceIndex(place)))].add(value);
                    }
                }
            }
        }
    }

    /// The table by replicate: what `replicates.csv` holds and every comparison reads.
    #[must_use]
    pub fn replicate_table(&self) -> ReplicateTable {
        let replicates = ReplicateIndex(self.replicates.len());
        let policies = PolicyIndex(self.policies.len());
        let profiles = ProfileIndex(self.profiles.len());
        let taken = Layout::up_to((replicates, policies, profiles));
        let mut values = Vec::with_capacity(self.values.len() * TABLE.len());
        for policy in (0..policies.0).map(PolicyIndex) {
            for profile in (0..profiles.0).map(ProfileIndex) {
                for replicate in (0..replicates.0).map(ReplicateIndex) {
                    let row = taken.position((replicate, policy, profile));
                    values.extend_from_slice(&self.values[row]);
                }
            }
        }
        ReplicateTable {
            policies: self.policies.clone(),
            profiles: self.profiles.clone(),
            replicates: self.replicates.clone(),
            values,
        }
    }

    /// The rows of `summary.csv`: by policy, profile, year (0 for all years), outcome.
    #[must_use]
    pub fn summary(&self) -> Vec<SummaryRow> {
        let mut rows = Vec::new();
        let mut cells = self.by_span.iter();
        for policy in &self.policies {
            for profile in &self.profiles {
                for year in 0..=self.years {
                    for (outcome, cell) in TABLE.iter().zip(cells.by_ref()) {
                        let (mean, ci_low, ci_high) = cell.interval();
                        rows.push(SummaryRow {
                            policy: policy.clone(),
                            profile: profile.clone(),
                            year,
                            outcome: Measured(outcome),
                            mean,
                            ci_low,
                            ci_high,
                        });
                    }
                }
            }
        }
        rows
    }

    /// The rows of `trajectories.csv`: by policy, clock, period, series; places that nothing
    /// reached are left out.
    #[must_use]
    pub fn trajectories(&self) -> Vec<TrajectoryRow> {
        let places = Places { years: self.years };
        let mut rows = Vec::new();
        for (policy, name) in self.policies.iter().enumerate() {
            for clock in CLOCKS {
                for period in 0..clock.periods(self.years) {
                    for (index, series) in SERIES.into_iter().enumerate() {
                        let place = places.of(clock, period, index);
                        let cell = self.places.position((PolicyIndex(policy), PlaceIndex(place)));
                        let (mean, ci_low, ci_high) = self.courses[cell].interval();
                        if !clock.follows(series) || mean.is_none() {
                            continue;
                        }
                        let bins = self.spreads[policy].bins(place);
                        let quantile = |share| quantile(bins, series.top(), share);
                        rows.push(TrajectoryRow {
                            policy: name.clone(),
                            clock,
                            week: period as u32 * PERIOD + 1,
                            series: &TABLE[series.outcome()],
                            mean,
                            ci_low,
                            ci_high,
                            p10: quantile(0.1),
                            p50: quantile(0.5),
                            p90: quantile(0.9),
                        });
                    }
                }
            }
        }
        rows
    }
}

/// A quantile from bins of equal width between 0 and `top`: the middle of the bin in which it
/// lies; the lowest bin stands for 0 where values are counts.
fn quantile(bins: &[u32], top: f64, share: f64) -> Option<f64> {
    let total: u64 = bins.iter().map(|count| u64::from(*count)).sum();
    let wanted = (share * total as f64).ceil().max(1.0) as u64;
    let mut seen = 0;
    let index = bins.iter().position(|count| {
        seen += u64::from(*count);
        seen >= wanted
    })?;
    let width = top / bins.len() as f64;
    Some(if index == 0 && top > 1.0 { 0.0 } else { (index as f64 + 0.5) * width })
}
