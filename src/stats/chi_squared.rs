//! The chi-squared distribution: what a standard deviation is uncertain by.

use super::estimate::Interval;

/// Terms or steps after which a series has long converged.
const STEPS: usize = 10_000;
/// Below this a term no longer counts.
const TINY: f64 = 1e-16;

/// The chance that a chi-squared variable with `df` degrees of freedom lies at or below `x`, in
/// 0..1; NaN unless `df` is above 0. By series or continued fraction (DLMF 8.11.4, 8.9.2).
#[must_use]
fn chi_squared_cdf(x: f64, df: f64) -> f64 {
    if df.is_nan() || df <= 0.0 || x.is_nan() {
        return f64::NAN;
    }
    if x <= 0.0 {
        return 0.0;
    }
    let (a, x) = (df / 2.0, x / 2.0);
    let front = libm::exp(a * libm::log(x) - x - libm::lgamma(a));
    if x < a + 1.0 { front * series(a, x) } else { 1.0 - front * fraction(a, x) }
}

/// The value below which a chi-squared variable with `df` degrees of freedom lies with chance `p`;
/// NaN unless `p` lies within 0..1 and `df` above 0. By bisection.
#[must_use]
fn chi_squared_quantile(p: f64, df: f64) -> f64 {
    if !(p > 0.0 && p < 1.0) || df.is_nan() || df <= 0.0 {
        return f64::NAN;
    }
    let (mut low, mut high) = (0.0, df + 1.0);
    while chi_squared_cdf(high, df) < p {
        high *= 2.0;
    }
    for _ in 0..200 {
        let middle = f64::midpoint(low, high);
        if chi_squared_cdf(middle, df) < p { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

/// The interval of a standard deviation of `size` values (at least 2) of a normal variable, which
/// misses with chance `alpha`; nothing for fewer values.
#[must_use]
pub fn deviation_interval(deviation: f64, size: usize, alpha: f64) -> Option<Interval> {
    let df = size.checked_sub(1).filter(|df| *df > 0)? as f64;
    let end = |p: f64| deviation * (df / chi_squared_quantile(p, df)).sqrt();
    Some(Interval { low: end(1.0 - alpha / 2.0), high: end(alpha / 2.0) })
}

/// Sum of the series of the lower incomplete gamma function over its front.
fn series(a: f64, x: f64) -> f64 {
    let mut term = 1.0 / a;
    let mut sum = term;
    for step in 1..STEPS {
        term *= x / (a + step as f64);
        sum += term;
        if term < sum * TINY {
            break;
        }
    }
    sum
}

/// Continued fraction of the upper incomplete gamma function over its front, by Lentz's method.
fn fraction(a: f64, x: f64) -> f64 {
    let mut b = x + 1.0 - a;
    let mut c = 1.0 / f64::MIN_POSITIVE;
    let mut d = 1.0 / b;
    let mut value = d;
    for step in 1..STEPS {
        let n = step as f64;
        let an = -n * (n - a);
        b += 2.0;
        d = 1.0 / (an * d + b);
        c = b + an / c;
        let change = c * d;
        value *= change;
        if (change - 1.0).abs() < TINY {
            break;
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_those_of_printed_tables() {
        for (p, df, table) in [
            (0.95, 1.0, 3.841_459),
            (0.025, 9.0, 2.700_389),
            (0.975, 9.0, 19.022_768),
            (0.025, 29.0, 16.047_072),
            (0.975, 29.0, 45.722_286),
            (0.5, 2.0, 1.386_294),
            (0.975, 100.0, 129.561_197),
        ] {
            let found = chi_squared_quantile(p, df);
            assert!((found - table).abs() < 2e-6, "{p} {df}: {found}");
            assert!((chi_squared_cdf(found, df) - p).abs() < 1e-12);
        }
    }

    #[test]
    fn odd_questions_have_no_answer() {
        assert!(chi_squared_quantile(1.0, 3.0).is_nan() && chi_squared_quantile(0.5, 0.0).is_nan());
        assert!(chi_squared_cdf(1.0, f64::NAN).is_nan());
        assert_eq!(chi_squared_cdf(-1.0, 3.0), 0.0);
        assert_eq!(deviation_interval(1.0, 1, 0.05), None);
    }

    #[test]
    fn a_deviation_of_thirty_values_is_known_to_a_third() {
        let interval = deviation_interval(1.0, 30, 0.05).unwrap();
        assert!((interval.low - 0.796_4).abs() < 1e-4 && (interval.high - 1.344_3).abs() < 1e-4);
    }
}
