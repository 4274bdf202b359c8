//! English.

mod figures;
mod outcomes;
mod page;
mod sentences;
mod stored;
pub mod story;
mod sweep;

pub use figures::*;
pub use outcomes::*;
pub use page::*;
pub use sentences::*;
pub use stored::*;
pub use sweep::*;

/// The minus sign of print, as wide as a plus.
const MINUS: char = '\u{2212}';

/// A number with a fixed number of decimals, thousands set apart by commas.
#[must_use]
pub fn fixed(value: f64, decimals: usize) -> String {
    let plain = format!("{:.decimals$}", value.abs());
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut grouped = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if !part.is_empty() {
        grouped.push('.');
        grouped.push_str(part);
    }
    let zero = plain.chars().all(|sign| matches!(sign, '0' | '.'));
    if value < 0.0 && !zero { format!("{MINUS}{grouped}") } else { grouped }
}

/// A number with as many decimals as its size deserves: about three telling digits.
#[must_use]
pub fn number(value: f64) -> String {
    let size = value.abs();
    let decimals = match size {
        _ if size == 0.0 => 0,
        _ if size >= 100.0 => 0,
        _ if size >= 10.0 => 1,
        _ if size >= 0.1 => 2,
        _ => 3,
    };
    fixed(value, decimals)
}

/// A difference: a number with its sign always shown.
#[must_use]
pub fn signed(value: f64) -> String {
    with_sign(value, number(value))
}

/// A share as a percentage with its sign: 0.052 becomes `+5.2%`.
#[must_use]
pub fn signed_percent(share: f64) -> String {
    format!("{}%", signed_percent_bare(share))
}

/// As [`signed_percent`], without the percent sign.
#[must_use]
pub fn signed_percent_bare(share: f64) -> String {
    with_sign(share, fixed(100.0 * share, percent_decimals(share)))
}

/// A share as a percentage without its sign: -0.18 becomes `18%`.
#[must_use]
pub fn size_percent(share: f64) -> String {
    format!("{}%", fixed(100.0 * share.abs(), percent_decimals(share)))
}

/// As [`size_percent`], with a decimal more: for widths of intervals.
#[must_use]
pub fn size_percent_fine(share: f64) -> String {
    format!("{}%", fixed(100.0 * share.abs(), 1 + percent_decimals(share)))
}

fn percent_decimals(share: f64) -> usize {
    usize::from(share.abs() < 0.0995)
}

fn with_sign(value: f64, text: String) -> String {
    let zero = text.chars().all(|sign| matches!(sign, '0' | '.' | ','));
    if value > 0.0 && !zero { format!("+{text}") } else { text }
}

/// What stands in a cell without a value.
pub const EMPTY: &str = "\u{2013}";

/// A list in a sentence: `a`, `a and b`, `a, b and c`.
#[must_use]
pub fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// A sentence begins with a capital.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + letters.as_str()
    })
}
