//! The figures of the catalogue, computed from records and held against their bands.

use crate::catalogue::figures::{self, Band, Below, Measure, TABLE};
use crate::catalogue::outcomes::{self, COUNTS, Count, Mean, Per, SIZES};
use crate::records::{FIXED, Record};
use crate::stats::estimate::Estimate;
use crate::stats::sample::Sample;
use crate::studies::answer::trial::Trial;
use serde::{Deserialize, Serialize};

/// Weeks in a year of account.
const YEAR: f64 = 52.0;
/// The chance that an interval misses.
const ALPHA: f64 = 0.05;

/// Where an estimate lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    /// In the band.
    Inside,
    /// Below the band.
    Below,
    /// Above the band.
    Above,
    /// There is no estimate: the model does not count it, or nothing happened.
    Untold,
}

impl Verdict {
    /// The word used in tables.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Inside => "inside",
            Self::Below => "below",
            Self::Above => "above",
            Self::Untold => "untold",
        }
    }
}

/// A figure as it came out.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Evaluation {
    /// The estimate with its 95% interval over replicates, in the unit of the figure.
    pub estimate: Option<Estimate>,
    /// Where the estimate lies.
    pub verdict: Verdict,
}

impl Evaluation {
    /// Whether the estimate lies in the band.
    #[must_use]
    pub fn is_inside(&self) -> bool {
        self.verdict == Verdict::Inside
    }

    /// How far the estimate lies outside the band, in its unit: below it negative, inside it 0.
    /// Nothing without an estimate, or where the band has no ends.
    #[must_use]
    pub fn residual(&self, band: Band) -> Option<f64> {
        let mean = self.estimate?.mean;
        let (low, high) = ends(band)?;
        Some((mean - high).max(0.0) + (mean - low).min(0.0))
    }

    /// How far the estimate lies outside the band widened by two standard errors, in half-widths of
    /// the band: 0 is acceptable. Infinite without an estimate or where the band has no width.
    #[must_use]
    pub fn implausibility(&self, band: Band) -> f64 {
        let (Some(estimate), Some(residual), Band::Between(low, high)) =
            (self.estimate, self.residual(band), band)
        else {
            return f64::INFINITY;
        };
        let outside = (residual.abs() - 2.0 * estimate.standard_error).max(0.0);
        if outside == 0.0 { 0.0 } else { 2.0 * outside / (high - low) }
    }
}

/// The ends of a band of numbers.
fn ends(band: Band) -> Option<(f64, f64)> {
    match band {
        Band::Between(low, high) => Some((low, high)),
        Band::AtLeast(low) => Some((low, f64::INFINITY)),
        Band::Above(_) | Band::BelowCountry => None,
    }
}

/// Holds every figure of the catalogue, in its order, against the first policy of a trial that kept
/// its rows.
#[must_use]
pub fn evaluate(trial: &Trial) -> Vec<Evaluation> {
    let replicates = trial.by_replicate(0);
    let estimates: Vec<Option<Estimate>> =
        TABLE.iter().map(|figure| estimate(&figure.measure, &replicates)).collect();
    let means: Vec<Option<f64>> =
        estimates.iter().map(|estimate| estimate.map(|it| it.mean)).collect();
    TABLE
        .iter()
        .zip(&estimates)
        .map(|(figure, own)| {
            let verdict = own.map_or(Verdict::Untold, |own| judge(figure.band, own.mean, &means));
            Evaluation { estimate: *own, verdict }
        })
        .collect()
}

/// Where a level lies; `all` are those of every figure, for a band that is another figure.
pub(crate) fn judge(band: Band, own: f64, all: &[Option<f64>]) -> Verdict {
    let (low, high) = match band {
        Band::Above(other) => match figures::find(other).and_then(|index| all[index]) {
            Some(other) => (other, f64::INFINITY),
            None => return Verdict::Untold,
        },
        _ => match ends(band) {
            Some(ends) => ends,
            None => return Verdict::Untold,
        },
    };
    if own < low {
        Verdict::Below
    } else if own > high {
        Verdict::Above
    } else {
        Verdict::Inside
    }
}

/// A measure over replicates, each given as its rows: the ratio of all that is above the line to
/// all that is below it.
#[must_use]
pub fn estimate(measure: &Measure, replicates: &[Vec<&Record>]) -> Option<Estimate> {
    let fractions: Option<Vec<(f64, f64)>> =
        replicates.iter().map(|rows| fraction(measure, rows)).collect();
    let (above, below) = fractions?.into_iter().unzip();
    Estimate::of_ratio(&Sample::new(above).ok()?, &Sample::new(below).ok()?, ALPHA)
}

/// What stands above and below the line in the rows of one replicate.
fn fraction(measure: &Measure, rows: &[&Record]) -> Option<(f64, f64)> {
    let counted = |counts: &[Count]| -> f64 {
        let of = |row: &Record| counts.iter().map(|count| row.counted(*count)).sum::<i64>();
        rows.iter().map(|row| of(row)).sum::<i64>() as f64
    };
    let weight = |per: Per| rows.iter().map(|row| row.weights[per as usize]).sum::<i64>() as f64;
    match *measure {
        Measure::Events { above, below } => {
            let below = match below {
                Below::Weight(per) if per.is_time() => weight(per) / YEAR,
                Below::Weight(per) => weight(per),
                Below::Events(events) => counted(events),
            };
            Some((counted(above), below))
        }
        Measure::State(state) => {
            let described = &outcomes::TABLE[SIZES + COUNTS + state as usize];
            let sum = rows.iter().map(|row| row.sums[state as usize]).sum::<i64>() as f64;
            Some((sum / f64::from(FIXED), weight(described.per)))
        }
        Measure::Size(per) => Some((weight(per), weight(Per::Municipality))),
        Measure::NeedsAttention { trust, safety } => {
            let needy = rows.iter().filter(|row| needs_attention(row, trust, safety)).count();
            Some((needy as f64, rows.len() as f64))
        }
        Measure::Window(window) => {
            let part = |of: fn(&(i64, i64)) -> i64| {
                rows.iter().map(|row| of(&row.windows[window as usize])).sum::<i64>() as f64
            };
            Some((part(|cell| cell.0) / f64::from(FIXED), part(|cell| cell.1)))
        }
        Measure::Needs(_) => None,
    }
}

/// Whether the relation in a municipality needed attention over a year.
fn needs_attention(row: &Record, trust: f64, safety: f64) -> bool {
    let pairs = row.weights[Per::Dyad as usize] as f64;
    let mean = |state: Mean| row.sums[state as usize] as f64 / (f64::from(FIXED) * pairs);
    let both = 0.5 * (mean(Mean::trust_alderman_official) + mean(Mean::trust_official_alderman));
    pairs > 0.0 && (both < trust || mean(Mean::safety) < safety)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::figures::Use;

    const EXITS: Measure = Measure::Events {
        above: &[Count::aldermen_exits_political, Count::aldermen_exits_integrity],
        below: Below::Weight(Per::Alderman),
    };

    /// A year of four aldermen and six pairs in one municipality.
    fn year(political: i64, integrity: i64, trust: f32, safety: f32) -> Record {
        let mut record = Record::default();
        record.counts[Count::aldermen_exits_political as usize] = political;
        record.counts[Count::aldermen_exits_integrity as usize] = integrity;
        for _ in 0..52 {
            record.weigh(Per::Alderman, 4);
            record.weigh(Per::Dyad, 6);
            record.weigh(Per::Municipality, 1);
            record.state(Mean::trust_alderman_official, 6.0 * (trust + 0.125));
            record.state(Mean::trust_official_alderman, 6.0 * (trust - 0.125));
            record.state(Mean::safety, 6.0 * safety);
        }
        record
    }

    fn of(measure: &Measure, replicates: &[Vec<Record>]) -> Option<Estimate> {
        let rows: Vec<Vec<&Record>> = replicates.iter().map(|rows| rows.iter().collect()).collect();
        estimate(measure, &rows)
    }

    #[test]
    fn events_are_divided_by_years_of_seats() {
        let one = vec![year(1, 0, 0.8, 0.6), year(0, 0, 0.8, 0.6)];
        let other = vec![year(1, 1, 0.8, 0.6), year(1, 0, 0.8, 0.6)];
        let got = of(&EXITS, &[one, other]).unwrap();
        // Four exits in sixteen alderman-years; by replicate one eighth and three eighths.
        assert_eq!((got.mean, got.standard_error), (0.25, 0.125));
        assert!(got.low < 0.0 && got.high > 1.0, "two replicates say little");
    }

    #[test]
    fn events_are_divided_by_events_of_all_replicates_together() {
        let share = Measure::Events {
            above: &[Count::aldermen_exits_integrity],
            below: Below::Events(&[
                Count::aldermen_exits_political,
                Count::aldermen_exits_integrity,
            ]),
        };
        let quiet = vec![year(0, 0, 0.8, 0.6)];
        let got = of(&share, &[quiet.clone(), vec![year(3, 1, 0.8, 0.6)]]).unwrap();
        assert_eq!(got.mean, 0.25);
        assert_eq!(of(&share, &[quiet.clone(), quiet]), None, "nothing happened");
    }

    #[test]
    fn states_are_weighted_and_sizes_are_per_municipality() {
        let years = vec![vec![year(0, 0, 0.75, 0.6), year(0, 0, 0.5, 0.6)]; 3];
        let trust = of(&Measure::State(Mean::trust_alderman_official), &years).unwrap();
        assert_eq!((trust.mean, trust.standard_error), (0.75, 0.0));
        assert_eq!(of(&Measure::Size(Per::Alderman), &years).unwrap().mean, 4.0);
    }

    #[test]
    fn attention_is_needed_where_trust_both_ways_or_safety_is_low() {
        let lines = Measure::NeedsAttention { trust: 0.67, safety: 0.50 };
        let years = vec![
            year(0, 0, 0.75, 0.625),
            year(0, 0, 0.65, 0.625), // low trust; that of aldermen alone would do
            year(0, 0, 0.75, 0.375), // low safety
            year(0, 0, 0.5, 0.25),
        ];
        assert_eq!(of(&lines, &[years.clone(), years]).unwrap().mean, 0.75);
    }

    #[test]
    fn what_is_not_counted_is_untold() {
        let years = vec![vec![year(0, 0, 0.75, 0.6)]; 2];
        assert_eq!(of(&Measure::Needs("more"), &years), None);
        assert_eq!(of(&EXITS, &years[..1]), None, "one replicate has no interval");
        assert_eq!(Evaluation { estimate: None, verdict: Verdict::Untold }.residual(BAND), None);
    }

    const BAND: Band = Band::Between(0.2, 0.4);

    fn at(mean: f64, standard_error: f64) -> Evaluation {
        let estimate = Estimate { mean, standard_error, low: mean, high: mean };
        Evaluation { estimate: Some(estimate), verdict: judge(BAND, estimate.mean, &[]) }
    }

    #[test]
    fn a_band_forgives_two_standard_errors() {
        let close = |got: f64, wanted: f64| assert!((got - wanted).abs() < 1e-12, "{got}");
        for (mean, verdict, residual) in [
            (0.2, Verdict::Inside, 0.0),
            (0.4, Verdict::Inside, 0.0),
            (0.1, Verdict::Below, -0.1),
            (0.7, Verdict::Above, 0.3),
        ] {
            let got = at(mean, 0.0);
            assert_eq!(got.verdict, verdict);
            close(got.residual(BAND).unwrap(), residual);
            close(got.implausibility(BAND), 10.0 * residual.abs());
        }
        assert_eq!(at(0.1, 0.05).implausibility(BAND), 0.0);
        close(at(0.1, 0.04).implausibility(BAND), 0.2);
        let nothing = Evaluation { estimate: None, verdict: Verdict::Untold };
        assert_eq!(nothing.implausibility(BAND), f64::INFINITY);
        assert_eq!(at(9.0, 0.1).residual(Band::AtLeast(10.0)), Some(-1.0));
    }

    #[test]
    fn a_figure_may_have_to_lie_above_another() {
        let index = figures::find("trust_in_college").unwrap();
        let college = &TABLE[index];
        let (low, high) = (0.3, 0.5);
        let mut all = vec![None; TABLE.len()];
        assert_eq!(judge(college.band, high, &all), Verdict::Untold);
        all[figures::find("trust_in_officials").unwrap()] = Some(low);
        assert_eq!(judge(college.band, high, &all), Verdict::Inside);
        all[figures::find("trust_in_officials").unwrap()] = Some(high);
        assert_eq!(judge(college.band, low, &all), Verdict::Below);
    }

    #[test]
    fn what_is_tuned_to_is_a_band_that_the_records_hold() {
        for figure in TABLE.iter().filter(|figure| figure.usage == Use::Tuned) {
            assert!(matches!(figure.band, Band::Between(low, high) if low < high));
            assert!(!matches!(figure.measure, Measure::Needs(_)), "{}", figure.name);
        }
    }
}
