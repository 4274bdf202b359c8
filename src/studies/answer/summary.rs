//! Means over replicates with their intervals: the rows of `summary.csv` and `trajectories.csv`.

use crate::catalogue::outcomes::Outcome;
use crate::records::Clock;
use crate::stats::distributions::student_t_quantile;
use crate::table::catalogue::Measured;
use crate::table::row::row;

row! {
    /// One row of `summary.csv`. Empty cells are `None`.
    #[derive(Debug, Clone, PartialEq)]
    pub struct SummaryRow in "summary" {
        /// Policy.
        pub policy: String,
        /// Group of municipalities; all: every one of them.
        pub profile: String,
        /// Observed year from 1; 0 is all years together.
        pub year: u32 => Year,
        /// What is counted or measured.
        pub outcome: Measured,
        /// Mean over replicates.
        pub mean: Option<f64>,
        /// Lower end of the 95% interval.
        pub ci_low: Option<f64>,
        /// Upper end of the 95% interval.
        pub ci_high: Option<f64>,
    }
}

row! {
    /// One row of `trajectories.csv`. Empty cells are `None`.
    #[derive(Debug, Clone, PartialEq)]
    pub struct TrajectoryRow in "trajectories" {
        /// Policy.
        pub policy: String,
        /// From what weeks are counted: `calendar`, `election`, `in_office`, `crisis` or `ouster`.
        pub clock: Clock,
        /// First week of a period of four weeks on that clock, from 1.
        pub week: u32,
        /// Outcome whose course this is.
        pub series: &'static Outcome,
        /// Mean over replicates.
        pub mean: Option<f64>,
        /// Lower end of the 95% interval.
        pub ci_low: Option<f64>,
        /// Upper end of the 95% interval.
        pub ci_high: Option<f64>,
        /// Tenth percentile over municipalities and replicates.
        pub p10: Option<f64>,
        /// Median over municipalities and replicates.
        pub p50: Option<f64>,
        /// Ninetieth percentile over municipalities and replicates.
        pub p90: Option<f64>,
    }
}

/// Mean and spread of values that come one by one: memory does not grow with their number. They
/// must come in a fixed order, for the same bits (Welford 1962).
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Running {
    number: u32,
    mean: f64,
    squares: f64,
}

impl Running {
    /// Takes a value.
    pub fn add(&mut self, value: f64) {
        self.number += 1;
        let off = value - self.mean;
        self.mean += off / f64::from(self.number);
        self.squares += off * (value - self.mean);
    }

    /// Mean and the ends of its 95% t interval. Of one value only the mean, of none nothing.
    #[must_use]
    pub fn interval(&self) -> (Option<f64>, Option<f64>, Option<f64>) {
        match self.number {
            0 => (None, None, None),
            1 => (Some(self.mean), None, None),
            number => {
                let freedom = f64::from(number - 1);
                let error = (self.squares / freedom / f64::from(number)).sqrt();
                let half = quantile_975(number - 1) * error;
                (Some(self.mean), Some(self.mean - half), Some(self.mean + half))
            }
        }
    }
}

/// The 0.975 quantile of Student's t, remembered, since tables ask for the same one many times.
fn quantile_975(freedom: u32) -> f64 {
    thread_local! {
        static LAST: std::cell::Cell<(u32, f64)> = const { std::cell::Cell::new((0, f64::NAN)) };
    }
    LAST.with(|last| {
        if last.get().0 != freedom {
            last.set((freedom, student_t_quantile(0.975, f64::from(freedom))));
        }
        last.get().1
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::estimate::Estimate;
    use crate::stats::sample::Sample;

    fn running(values: &[f64]) -> (Option<f64>, Option<f64>, Option<f64>) {
        let mut running = Running::default();
        for value in values {
            running.add(*value);
        }
        running.interval()
    }

    #[test]
    fn running_and_whole_agree() {
        let values = [3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0];
        let whole = Estimate::of_mean(&Sample::new(values.to_vec()).unwrap(), 0.05);
        let (mean, low, high) = running(&values);
        for (one, other) in [(whole.mean, mean), (whole.low, low), (whole.high, high)] {
            assert!((one - other.unwrap()).abs() < 1e-12);
        }
    }

    /// With 2 degrees of freedom the quantile of t has a closed form: (2p - 1) / sqrt(2p (1 - p)).
    #[test]
    fn three_values_have_the_interval_of_a_closed_form() {
        let (_, low, high) = running(&[1.0, 2.0, 4.0]);
        let half = 0.95 / (2.0_f64 * 0.975 * 0.025).sqrt() * (7.0_f64 / 3.0 / 3.0).sqrt();
        assert!((low.unwrap() - (7.0 / 3.0 - half)).abs() < 1e-12);
        assert!((high.unwrap() - (7.0 / 3.0 + half)).abs() < 1e-12);
    }

    #[test]
    fn one_value_has_no_interval_and_none_no_mean() {
        assert_eq!(running(&[3.0]), (Some(3.0), None, None));
        assert_eq!(running(&[]), (None, None, None));
    }
}
