//! Student t, normal and fair-coin distributions, accurate to ten digits and equal in bits
//! everywhere.
//!
//! The t tail is a regularised incomplete beta function by its continued fraction (DLMF 8.17.22);
//! gamma functions appear only as ratios, through Stirling's series, so that no digits are lost in
//! differences of large logarithms. Quantiles are Newton steps on the logarithm of the tail.

use std::f64::consts::{PI, SQRT_2};

/// The chance that Student's t with `df` degrees of freedom lies above `t`, in 0..1.
///
/// `df` from 1 to 1e5; NaN when `df` is not positive.
#[must_use]
pub fn student_t_tail(t: f64, df: f64) -> f64 {
    let both = student_t_two_sided(t, df);
    if t > 0.0 { both / 2.0 } else { 1.0 - both / 2.0 }
}

/// The chance that Student's t lies at or below `t`, in 0..1. `df` as in [`student_t_tail`].
#[must_use]
pub fn student_t_cdf(t: f64, df: f64) -> f64 {
    student_t_tail(-t, df)
}

/// The chance that Student's t is at least as far from zero as `t`, in 0..1: a two-sided p value.
/// `df` as in [`student_t_tail`].
#[must_use]
pub fn student_t_two_sided(t: f64, df: f64) -> f64 {
    if df.is_nan() || df <= 0.0 || t.is_nan() {
        return f64::NAN;
    }
    if t.is_infinite() {
        return 0.0;
    }
    let square = t * t;
    let (near, far) = (df / (df + square), square / (df + square));
    let (a, b) = (df / 2.0, 0.5);
    let front =
        libm::exp(-a * libm::log1p(square / df)) * far.sqrt() * half_step_gamma(a) / PI.sqrt();
    if near < (a + 1.0) / (a + b + 2.0) {
        front * beta_fraction(a, b, near) / a
    } else {
        1.0 - front * beta_fraction(b, a, far) / b
    }
}

/// The value below which Student's t with `df` degrees of freedom lies with chance `p`.
///
/// `p` in (0, 1) with tails down to 1e-100, infinite at 0 and 1, NaN outside; `df` from 1 to 1e5.
#[must_use]
pub fn student_t_quantile(p: f64, df: f64) -> f64 {
    if !(0.0..=1.0).contains(&p) || df.is_nan() || df <= 0.0 {
        return f64::NAN;
    }
    if p == 0.5 {
        return 0.0;
    }
    if p > 0.5 {
        return student_t_upper(1.0 - p, df);
    }
    -student_t_upper(p, df)
}

/// The positive value that Student's t exceeds with chance `tail`, in 0..0.5.
fn student_t_upper(tail: f64, df: f64) -> f64 {
    if tail == 0.0 {
        return f64::INFINITY;
    }
    // The logarithm of the tail is concave in the logarithm of t, so that Newton steps from
    // anywhere overshoot to the right at most once and then close in from there.
    let goal = libm::log(tail);
    let normal = normal_upper(tail);
    let mut t = normal + (normal * normal * normal + normal) / (4.0 * df);
    let mut last = f64::INFINITY;
    for _ in 0..200 {
        let above = student_t_tail(t, df);
        let step = (libm::log(above) - goal) * above / (t * student_t_density(t, df));
        let step = step.clamp(-30.0, 30.0);
        if step.abs() < 1e-8 && step.abs() >= last {
            break;
        }
        t *= libm::exp(step);
        last = step.abs();
        if last < 1e-15 {
            break;
        }
    }
    t
}

/// Density of Student's t at `t`.
fn student_t_density(t: f64, df: f64) -> f64 {
    let power = -(df + 1.0) / 2.0 * libm::log1p(t * t / df);
    half_step_gamma(df / 2.0) / (PI * df).sqrt() * libm::exp(power)
}

/// The value below which a standard normal variable lies with chance `p`.
///
/// `p` in (0, 1) with tails down to 1e-300, infinite at 0 and 1, NaN outside.
#[must_use]
pub fn normal_quantile(p: f64) -> f64 {
    if !(0.0..=1.0).contains(&p) {
        return f64::NAN;
    }
    if p > 0.5 { normal_upper(1.0 - p) } else { -normal_upper(p) }
}

/// The value, zero or more, that a standard normal variable exceeds with chance `tail`, in 0..0.5.
fn normal_upper(tail: f64) -> f64 {
    if tail == 0.0 {
        return f64::INFINITY;
    }
    // Half of exp(-x^2 / 2) bounds the tail, so this start lies right of the answer, and Newton
    // steps on the concave logarithm of the tail stay right of it.
    let goal = libm::log(tail);
    let mut x = (-2.0 * libm::log(2.0 * tail)).max(0.0).sqrt();
    let mut last = f64::INFINITY;
    for _ in 0..100 {
        let above = libm::erfc(x / SQRT_2) / 2.0;
        let density = libm::exp(-x * x / 2.0) / (2.0 * PI).sqrt();
        let step = (libm::log(above) - goal) * above / density;
        if step.abs() >= last {
            break;
        }
        x += step;
        last = step.abs();
        if last <= 1e-16 * x {
            break;
        }
    }
    x
}

/// The chance of at most `successes` heads in `trials` throws of a fair coin, in 0..1.
#[must_use]
pub fn fair_coin_tail(successes: u64, trials: u64) -> f64 {
    if successes >= trials {
        return 1.0;
    }
    if successes > trials - successes - 1 {
        // The larger side is one less the smaller, which keeps its digits.
        return 1.0 - fair_coin_tail(trials - successes - 1, trials);
    }
    let mut term = fair_coin_chance(successes, trials);
    let mut total = 0.0;
    let mut heads = successes;
    while term > total * 1e-18 {
        total += term;
        if heads == 0 {
            break;
        }
        term *= heads as f64 / (trials - heads + 1) as f64;
        heads -= 1;
    }
    total
}

/// The chance of exactly `successes` heads in `trials` throws, `successes` below `trials`.
fn fair_coin_chance(successes: u64, trials: u64) -> f64 {
    let (heads, size) = (successes as f64, trials as f64);
    if successes == 0 {
        return libm::exp2(-size);
    }
    let tails = size - heads;
    let lean = (heads - tails) / size;
    let entropy = heads * libm::log1p(lean) + tails * libm::log1p(-lean);
    let rest = stirling_rest(size) - stirling_rest(heads) - stirling_rest(tails);
    (size / (2.0 * PI * heads * tails)).sqrt() * libm::exp(rest - entropy)
}

/// Gamma(a + 1/2) / Gamma(a) for positive `a`.
fn half_step_gamma(a: f64) -> f64 {
    let mut a = a;
    let mut shift = 1.0;
    while a < STIRLING_FROM {
        shift *= a / (a + 0.5);
        a += 1.0;
    }
    let exponent = a * libm::log1p(0.5 / a) - 0.5 + stirling_rest(a + 0.5) - stirling_rest(a);
    shift * a.sqrt() * libm::exp(exponent)
}

/// Where Stirling's series with five terms is exact to the last digit.
const STIRLING_FROM: f64 = 16.0;

/// What Stirling's formula leaves of ln Gamma(x): ln Gamma(x) - (x - 1/2) ln x + x - ln(2 pi) / 2.
/// The series is DLMF 5.11.1; smaller `x` are reached by the recurrence of Gamma.
fn stirling_rest(x: f64) -> f64 {
    let mut x = x;
    let mut shift = 0.0;
    while x < STIRLING_FROM {
        shift += (x + 0.5) * libm::log1p(1.0 / x) - 1.0;
        x += 1.0;
    }
    let w = 1.0 / (x * x);
    let series = 1.0 / 12.0
        - w * (1.0 / 360.0 - w * (1.0 / 1260.0 - w * (1.0 / 1680.0 - w * (1.0 / 1188.0))));
    shift + series / x
}

/// The continued fraction of the incomplete beta function, 1 / (1 + d1 / (1 + d2 / ...)), by the
/// ratio method of Lentz. Converges fast for `x` below (a + 1) / (a + b + 2).
fn beta_fraction(a: f64, b: f64, x: f64) -> f64 {
    let mut value = 1.0;
    let mut upper = 1.0;
    let mut lower = 0.0;
    for level in 1..20_000_u32 {
        let coefficient = beta_coefficient(a, b, x, level);
        upper = away_from_zero(1.0 + coefficient / upper);
        lower = 1.0 / away_from_zero(1.0 + coefficient * lower);
        let change = upper * lower;
        value *= change;
        if (change - 1.0).abs() < 1e-15 {
            break;
        }
    }
    1.0 / value
}

/// The coefficient d of one level from 1, as in DLMF 8.17.23.
fn beta_coefficient(a: f64, b: f64, x: f64, level: u32) -> f64 {
    let m = f64::from(level / 2);
    let twice = 2.0 * m;
    if level.is_multiple_of(2) {
        m * (b - m) * x / ((a + twice - 1.0) * (a + twice))
    } else {
        -(a + m) * (a + b + m) * x / ((a + twice) * (a + twice + 1.0))
    }
}

/// A denominator that may be divided by.
fn away_from_zero(value: f64) -> f64 {
    if value.abs() < 1e-300 { 1e-300 } else { value }
}
