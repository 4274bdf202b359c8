//! Numbers and lists in the form of a language.

use crate::catalogue::language::Language;
use crate::words::catalogue::Value;
use crate::words::handle::{Words, say};

/// The minus sign of print, as wide as a plus.
const MINUS: char = '\u{2212}';

impl Words {
    /// What stands before decimals, and between thousands.
    fn separators(self) -> (char, char) {
        match self.language {
            Language::English => ('.', ','),
            Language::Dutch => (',', '.'),
        }
    }

    /// A number with a fixed number of decimals, thousands set apart.
    #[must_use]
    pub fn fixed(self, value: f64, decimals: usize) -> String {
        let (point, apart) = self.separators();
        let plain = format!("{:.decimals$}", value.abs());
        let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut grouped = String::new();
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) {
                grouped.push(apart);
            }
            grouped.push(digit);
        }
        if !part.is_empty() {
            grouped.push(point);
            grouped.push_str(part);
        }
        let zero = plain.chars().all(|sign| matches!(sign, '0' | '.'));
        if value < 0.0 && !zero { format!("{MINUS}{grouped}") } else { grouped }
    }

    /// A whole number.
    #[must_use]
    pub fn whole(self, number: usize) -> String {
        self.fixed(number as f64, 0)
    }

    /// A number as it was typed, with the language's sign before decimals and nothing else changed.
    #[must_use]
    pub fn typed(self, number: &str) -> String {
        let (point, _) = self.separators();
        number.replace('.', &point.to_string())
    }

    /// A number with as many decimals as its size deserves: about three telling digits.
    #[must_use]
    pub fn number(self, value: f64) -> String {
        let size = value.abs();
        let decimals = match size {
            _ if size == 0.0 => 0,
            _ if size >= 100.0 => 0,
            _ if size >= 10.0 => 1,
            _ if size >= 0.1 => 2,
            _ => 3,
        };
        self.fixed(value, decimals)
    }

    /// A whole number where it is large, else about three digits.
    #[must_use]
    pub fn events(self, value: f64) -> String {
        if value.abs() >= 10.0 { self.fixed(value, 0) } else { self.number(value) }
    }

    /// A difference: a number with its sign always shown.
    #[must_use]
    pub fn signed(self, value: f64) -> String {
        with_sign(value, self.number(value))
    }

    /// As [`Words::signed`], with a fixed number of decimals.
    #[must_use]
    pub fn signed_fixed(self, value: f64, decimals: usize) -> String {
        with_sign(value, self.fixed(value, decimals))
    }

    /// A share as a percentage with its sign: 0.052 becomes `+5.2%`.
    #[must_use]
    pub fn signed_percent(self, share: f64) -> String {
        format!("{}%", self.signed_percent_bare(share))
    }

    /// As [`Words::signed_percent`], without the percent sign.
    #[must_use]
    pub fn signed_percent_bare(self, share: f64) -> String {
        with_sign(share, self.fixed(100.0 * share, percent_decimals(share)))
    }

    /// A share as a percentage without its sign: -0.18 becomes `18%`.
    #[must_use]
    pub fn size_percent(self, share: f64) -> String {
        format!("{}%", self.fixed(100.0 * share.abs(), percent_decimals(share)))
    }

    /// As [`Words::size_percent`], with a decimal more: for widths of intervals.
    #[must_use]
    pub fn size_percent_fine(self, share: f64) -> String {
        format!("{}%", self.fixed(100.0 * share.abs(), 1 + percent_decimals(share)))
    }

    /// A share that somebody chose, as a percentage without needless decimals: `2%`, `2.5%`.
    #[must_use]
    pub fn threshold(self, share: f64) -> String {
        format!("{}%", self.typed(&((1e4 * share).round() / 100.0).to_string()))
    }

    /// A share in whole percents.
    #[must_use]
    pub fn percent(self, share: f64) -> String {
        format!("{}%", self.fixed(100.0 * share, 0))
    }

    /// A p-value, never 0.
    #[must_use]
    pub fn p_value(self, p: f64) -> String {
        if p < 0.001 { format!("< {}", self.fixed(0.001, 3)) } else { self.fixed(p, 3) }
    }

    /// A difference and the ends of its interval, all with as many decimals as the largest deserves:
    /// `−8 (−13 to −4)`.
    #[must_use]
    pub fn difference(self, [mean, low, high]: [f64; 3]) -> String {
        let size = [mean, low, high].map(f64::abs).into_iter().fold(0.0, f64::max);
        let decimals = match size {
            _ if size >= 10.0 => 0,
            _ if size >= 1.0 => 1,
            _ if size >= 0.1 => 2,
            _ => 3,
        };
        self.estimate([mean, low, high], |value| self.signed_fixed(value, decimals))
    }

    /// A number of things with their noun: `1 replicate`, `16 replicates`. Nouns are the last part of
    /// a key: `accepted-worlds`.
    #[must_use]
    pub fn number_of(self, nouns: &str, number: impl TryInto<usize>) -> String {
        self.counted_of(&format!("number-of-{nouns}"), number)
    }

    /// A message that is chosen by a number and holds it.
    #[must_use]
    pub fn counted_of(self, key: &str, number: impl TryInto<usize>) -> String {
        let number = number.try_into().unwrap_or(usize::MAX);
        let values = [("count", Value::from(number)), ("number", Value::from(self.whole(number)))];
        self.say_with(key, &values)
    }

    /// From one end to the other.
    #[must_use]
    pub fn interval(self, low: &str, high: &str) -> String {
        say!(self, "interval", low = low, high = high)
    }

    /// Something with its interval behind it: `52 (49 to 55)`.
    #[must_use]
    pub fn with_interval(self, what: &str, low: &str, high: &str) -> String {
        say!(self, "with-interval", what = what, low = low, high = high)
    }

    /// Something with its interval, where it has one, each end as `write` has it.
    #[must_use]
    pub fn with_ends(
        self,
        what: String,
        ends: Option<(f64, f64)>,
        write: impl Fn(f64) -> String,
    ) -> String {
        match ends {
            Some((low, high)) => self.with_interval(&what, &write(low), &write(high)),
            None => what,
        }
    }

    /// A mean and the ends of its interval, each as `write` has it.
    #[must_use]
    pub fn estimate(self, numbers: [f64; 3], write: impl Fn(f64) -> String) -> String {
        let [mean, low, high] = numbers.map(write);
        self.with_interval(&mean, &low, &high)
    }

    /// A value with its interval: `52 (49 to 55)`.
    #[must_use]
    pub fn value_numbers(self, mean: f64, ends: Option<(f64, f64)>) -> String {
        self.with_ends(self.number(mean), ends, |end| self.number(end))
    }

    /// A relative difference with its interval in a few signs: `−18% (−22 to −14)`.
    #[must_use]
    pub fn effect_numbers(self, share: f64, ends: Option<(f64, f64)>) -> String {
        self.with_ends(self.signed_percent(share), ends, |end| self.signed_percent_bare(end))
    }

    /// A list in a sentence: `a`, `a and b`, `a, b and c`.
    #[must_use]
    pub fn list(self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => say!(self, "list", first = first.join(", "), last = last),
        }
    }
}

fn percent_decimals(share: f64) -> usize {
    usize::from(share.abs() < 0.0995)
}

fn with_sign(value: f64, text: String) -> String {
    let zero = text.chars().all(|sign| matches!(sign, '0' | '.' | ','));
    if value > 0.0 && !zero { format!("+{text}") } else { text }
}
