//! The story of one municipality.

mod codes;
mod dossiers;
mod parting;
mod terms;
mod town;

pub use codes::*;
pub use dossiers::*;
pub use parting::*;
pub use terms::*;
pub use town::*;

use super::fixed;

/// `year 2, week 14`.
#[must_use]
pub fn when(year: u32, week: u32) -> String {
    format!("year {year}, week {week}")
}

/// The margin of a line: `wk 14`.
#[must_use]
pub fn week(week: u32) -> String {
    format!("wk {week}")
}

/// Heading of a year.
#[must_use]
pub fn year(year: u32) -> String {
    format!("Year {year}")
}

/// Someone in a role, by the how-manieth holder: `the wethouder wonen`, `the second directeur ...`.
#[must_use]
pub fn person(title: &str, number: u32) -> String {
    match number {
        0 | 1 => format!("the {title}"),
        number => format!("the {} {title}", ordinal(number)),
    }
}

/// `second`, `third`, ... `11th`.
#[must_use]
pub fn ordinal(number: u32) -> String {
    const WORDS: [&str; 10] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth",
    ];
    if let Some(word) = number.checked_sub(1).and_then(|index| WORDS.get(index as usize)) {
        return (*word).to_owned();
    }
    let ending = match (number % 10, number % 100) {
        (1, tens) if tens != 11 => "st",
        (2, tens) if tens != 12 => "nd",
        (3, tens) if tens != 13 => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// `1 week`, `3 weeks`; `unit` in the singular.
#[must_use]
pub fn many(number: usize, unit: &str) -> String {
    match number {
        1 => format!("1 {unit}"),
        _ => format!("{} {unit}s", fixed(number as f64, 0)),
    }
}

/// A consideration with what it weighed: `the fear of being punished (−0.42)`.
#[must_use]
pub fn weighed(phrase: &str, worth: f32) -> String {
    format!("{phrase} ({})", change(worth))
}

/// A state from 0 to 1.
#[must_use]
pub fn state(value: f32) -> String {
    fixed(f64::from(value), 2)
}

/// A share of the vote.
#[must_use]
pub fn percent(share: f32) -> String {
    format!("{}%", fixed(100.0 * f64::from(share), 0))
}

/// A number of the model, with its sign where it is below nought.
#[must_use]
pub fn number_of(value: f32) -> String {
    fixed(f64::from(value), 2)
}

/// A change of a state from 0 to 1, with its sign.
#[must_use]
pub fn change(value: f32) -> String {
    let text = fixed(f64::from(value), 2);
    if value > 0.0 { format!("+{text}") } else { text }
}
