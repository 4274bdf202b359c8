//! Levels of one run beside published figures, from the rows of its summary alone.

use crate::catalogue::figures::{Below, Measure, TABLE};
use crate::catalogue::outcomes::{self, Count, Per, SIZES};
use crate::studies::answer::published::{Verdict, judge};
use crate::studies::answer::summary::SummaryRow;

/// Rates of summaries are of so many person-years.
const HUNDRED: f64 = 100.0;

/// A mean with its interval, if it has one.
type Mean = (f64, Option<(f64, f64)>);

/// A figure as the means of a run tell it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Level {
    /// Place in the catalogue's table of figures.
    pub figure: usize,
    /// The level, in the unit of the figure.
    pub mean: f64,
    /// Its 95% interval, where it is the mean of one outcome.
    pub interval: Option<(f64, f64)>,
    /// Where the level lies.
    pub verdict: Verdict,
}

/// The figures that the rows of `summary.csv` tell of a policy over all municipalities and years: those
/// made of rates and states. Others need more than means.
#[must_use]
pub fn levels(summary: &[SummaryRow], policy: &str) -> Vec<Level> {
    let means = Means { rows: summary, policy };
    let found: Vec<_> = TABLE.iter().map(|figure| means.level(&figure.measure)).collect();
    let all: Vec<Option<f64>> = found.iter().map(|level| level.map(|(mean, _)| mean)).collect();
    let level = |(place, level): (usize, &Option<Mean>)| {
        let (mean, interval) = (*level)?;
        let verdict = judge(TABLE[place].band, mean, &all);
        Some(Level { figure: place, mean, interval, verdict })
    };
    found.iter().enumerate().filter_map(level).collect()
}

/// The means of a policy over all municipalities and years.
struct Means<'a> {
    rows: &'a [SummaryRow],
    policy: &'a str,
}

impl Means<'_> {
    fn row(&self, outcome: &str) -> Option<&SummaryRow> {
        self.rows.iter().find(|row| {
            row.year == 0
                && row.outcome.name == outcome
                && row.policy == self.policy
                && row.profile == "all"
        })
    }

    fn mean(&self, outcome: &str) -> Option<f64> {
        self.row(outcome)?.mean.filter(|mean| mean.is_finite())
    }

    /// The mean of an outcome with its interval, divided.
    fn estimate(&self, outcome: &str, by: f64) -> Option<Mean> {
        let row = self.row(outcome)?;
        let ends = row.ci_low.zip(row.ci_high).filter(|(low, high)| (low + high).is_finite());
        let mean = self.mean(outcome)?;
        Some((mean / by, ends.map(|(low, high)| (low / by, high / by))))
    }

    /// How many of these there are in a municipality.
    fn size(&self, per: Per) -> Option<f64> {
        if per == Per::Municipality { Some(1.0) } else { self.mean(per.size()?.name) }
    }

    /// Events in a municipality and year; in whatever they are counted by where `cancels`.
    fn events(&self, counts: &[Count], cancels: bool) -> Option<f64> {
        let one = |count: &Count| {
            let outcome = &outcomes::TABLE[SIZES + *count as usize];
            let size = if cancels { 1.0 } else { self.size(outcome.per)? };
            Some(self.mean(outcome.name)? / HUNDRED * size)
        };
        counts.iter().map(one).sum()
    }

    fn level(&self, measure: &Measure) -> Option<Mean> {
        let per = |count: &Count| outcomes::TABLE[SIZES + *count as usize].per;
        match *measure {
            Measure::Events { above: [only], below: Below::Weight(weight) }
                if per(only) == weight =>
            {
                self.estimate(only.name(), HUNDRED)
            }
            Measure::Events { above, below } => {
                let (cancels, below) = match below {
                    Below::Weight(weight) => {
                        let cancels = above.iter().all(|count| per(count) == weight);
                        (cancels, if cancels { Some(1.0) } else { self.size(weight) })
                    }
                    Below::Events(events) => {
                        let mut all = above.iter().chain(events);
                        let cancels = all.all(|count| per(count) == per(&above[0]));
                        (cancels, self.events(events, cancels))
                    }
                };
                let below = below.filter(|below| *below > 0.0)?;
                Some((self.events(above, cancels)? / below, None))
            }
            Measure::State(state) => self.estimate(state.name(), 1.0),
            Measure::Size(per) => self.estimate(per.size()?.name, 1.0),
            Measure::NeedsAttention { .. } | Measure::Window(_) | Measure::Needs(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::figures;
    use crate::table::catalogue::Measured;

    #[test]
    fn means_of_a_run_tell_what_rates_and_states_can() {
        let close = |got: f64, wanted: f64| assert!((got - wanted).abs() < 1e-12, "{got}");
        let measured = |name| Measured(&outcomes::TABLE[outcomes::find(name).unwrap()]);
        let row = |outcome, mean: f64| SummaryRow {
            policy: "one".to_owned(),
            profile: "all".to_owned(),
            year: 0,
            outcome: measured(outcome),
            mean: Some(mean),
            ci_low: Some(mean * 0.5),
            ci_high: Some(mean * 2.0),
        };
        let rows = [
            row("aldermen", 4.0),
            row("officials", 5.0),
            row("aldermen_exits_political", 5.0),
            row("aldermen_exits_integrity", 1.0),
            row("trust_alderman_official", 0.75),
            row("violations_relation", 8.0),
            row("violations_side_activities", 0.0),
            row("violations_enterprise", 0.0),
            row("exposures_of_violations", 2.0),
            row("coalition_breaks", 6.0),
        ];
        let found = levels(&rows, "one");
        let level = |name: &str| {
            let place = figures::find(name).unwrap();
            found.iter().find(|level| level.figure == place).copied()
        };
        assert_eq!(level("aldermen_per_municipality").unwrap().verdict, Verdict::Inside);
        close(level("political_exits").unwrap().mean, 0.06);
        assert_eq!(level("political_exits").unwrap().interval, None, "of two outcomes together");
        close(level("exits_by_integrity").unwrap().mean, 1.0 / 6.0);
        let breaks = level("coalition_breaks").unwrap();
        close(breaks.mean, 0.06);
        close(breaks.interval.unwrap().1, 0.12);
        // Eight for 100 officials, five officials a municipality; two for 100 municipalities.
        close(level("violations_per_exposure").unwrap().mean, 20.0);
        assert_eq!(level("years_in_office"), None, "not in the rows");
        assert_eq!(level("needs_attention"), None, "means do not tell it");
        assert!(levels(&rows, "another").is_empty());
    }
}
