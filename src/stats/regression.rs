//! A straight line through weighted points.

use serde::{Deserialize, Serialize};

/// The sums that a weighted least-squares line needs; points come one by one.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Line {
    weight: f64,
    x: f64,
    y: f64,
    /// Weighted squares of x around its mean.
    squares: f64,
    /// Weighted products of x and y around their means.
    products: f64,
}

impl Line {
    /// Takes a point with its weight; one without weight, or that is not finite, is left out.
    pub fn add(&mut self, x: f64, y: f64, weight: f64) {
        if weight.is_nan() || weight <= 0.0 || !(x * y * weight).is_finite() {
            return;
        }
        self.weight += weight;
        let (dx, dy) = (x - self.x, y - self.y);
        self.x += dx * weight / self.weight;
        self.y += dy * weight / self.weight;
        self.squares += weight * dx * (x - self.x);
        self.products += weight * dx * (y - self.y);
    }

    /// The slope of y on x; nothing where x does not vary.
    #[must_use]
    pub fn slope(&self) -> Option<f64> {
        (self.squares > 1e-12 * self.weight).then(|| self.products / self.squares)
    }
}

#[cfg(test)]
mod tests {
    use super::Line;

    fn line(points: &[(f64, f64, f64)]) -> Line {
        let mut line = Line::default();
        for (x, y, weight) in points {
            line.add(*x, *y, *weight);
        }
        line
    }

    #[test]
    fn a_line_through_points_is_the_one_worked_out_by_hand() {
        // Means 2 and 3; products -1 * -1 + 0 * -1 + 1 * 2 = 3; squares 2.
        let hand = line(&[(1.0, 2.0, 1.0), (2.0, 2.0, 1.0), (3.0, 5.0, 1.0)]);
        assert_eq!(hand.slope(), Some(1.5));
    }

    #[test]
    fn a_weight_counts_as_so_many_points() {
        let weighed = line(&[(0.0, 1.0, 3.0), (1.0, 2.0, 1.0), (2.0, 7.0, 2.0)]);
        let repeated = line(&[
            (0.0, 1.0, 1.0),
            (0.0, 1.0, 1.0),
            (0.0, 1.0, 1.0),
            (1.0, 2.0, 1.0),
            (2.0, 7.0, 1.0),
            (2.0, 7.0, 1.0),
        ]);
        let (one, other) = (weighed.slope().unwrap(), repeated.slope().unwrap());
        assert!((one - other).abs() < 1e-12, "{one} {other}");
    }

    #[test]
    fn points_without_weight_or_spread_give_no_slope() {
        assert_eq!(line(&[]).slope(), None);
        assert_eq!(line(&[(0.3, 1.0, 1.0), (0.3, 2.0, 1.0)]).slope(), None);
        let ignored =
            line(&[(0.0, 0.0, 1.0), (1.0, 1.0, 1.0), (2.0, 9.0, 0.0), (f64::NAN, 1.0, 1.0)]);
        assert_eq!(ignored.slope(), Some(1.0));
    }
}
