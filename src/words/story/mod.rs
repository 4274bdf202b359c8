//! The story of one municipality.

mod dossiers;
mod outcome;
mod parting;
mod town;

pub use dossiers::DossierTraits;

use crate::words::catalogue::Value;
use crate::words::handle::{Words, capital, say};

impl Words {
    /// A phrase for a code of a family; nothing where there is none.
    #[must_use]
    pub fn code(self, family: &str, code: &str) -> String {
        self.of_family(family, code).unwrap_or_default()
    }

    /// The phrase of a term of a utility or a justification, if there is one.
    #[must_use]
    pub fn term(self, name: &str) -> Option<String> {
        self.of_family("weighs", name)
    }

    /// `year 2, week 14`; without numbers `the second year`.
    #[must_use]
    pub fn when(self, year: u32, week: u32) -> String {
        if self.plain {
            return say!(self, "story-when-plain", ordinal = self.ordinal(year));
        }
        say!(self, "story-when", year = year.to_string(), week = week.to_string())
    }

    /// The margin of a line: `wk 14`; without numbers nothing.
    #[must_use]
    pub fn week(self, week: u32) -> String {
        if self.plain {
            return String::new();
        }
        say!(self, "story-week", week = week.to_string())
    }

    /// Heading of a year.
    #[must_use]
    pub fn year(self, year: u32) -> String {
        if self.plain {
            return capital(&say!(self, "story-when-plain", ordinal = self.ordinal(year)));
        }
        say!(self, "story-year", year = year.to_string())
    }

    /// Someone in a role, by the how-manieth holder: `the wethouder wonen`, `the second directeur`.
    #[must_use]
    pub fn person(self, title: &str, number: u32) -> String {
        if number < 2 {
            return say!(self, "story-person", title = title);
        }
        say!(self, "story-person-later", ordinal = self.ordinal(number), title = title)
    }

    /// `second`, `third`, ... `11th`.
    #[must_use]
    pub fn ordinal(self, number: u32) -> String {
        self.of_family("ordinal", &number.to_string()).unwrap_or_else(|| {
            say!(self, "ordinal", number = number.to_string(), place = Value::Place(number))
        })
    }

    /// A consideration with what it weighed: `the fear of being punished (−0.42)`.
    #[must_use]
    pub fn weighed(self, phrase: &str, worth: f32) -> String {
        if self.plain {
            return phrase.to_owned();
        }
        say!(self, "story-weighed", phrase = phrase, worth = self.change_of(worth))
    }

    /// A state from 0 to 1, or another number of the model.
    #[must_use]
    pub fn state(self, value: f32) -> String {
        self.fixed(f64::from(value), 2)
    }

    /// A change of a state, with its sign.
    #[must_use]
    pub fn change_of(self, value: f32) -> String {
        let text = self.state(value);
        if value > 0.0 { format!("+{text}") } else { text }
    }
}
