//! What patterns and loops compare: two worlds that differ in one thing, under the same
//! random numbers.

use super::language::Language;
use super::text::Text;
/// The sign that something should have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// Above 0.
    Up,
    /// Below 0.
    Down,
}

/// What differs between the two worlds of a contrast. Parameters are named by their dotted names;
/// one that does not exist leaves the contrast without data.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Move {
    /// A parameter at the 25th against the 75th percentile of its plausible range.
    Quartiles(&'static str),
    /// The same, in worlds that both have another parameter at this share of its range.
    QuartilesGiven {
        /// The parameter that moves.
        moved: &'static str,
        /// The one that stands still.
        given: &'static str,
        /// Where in its plausible range, from 0 to 1.
        share: f32,
    },
    /// Constant inputs against inputs that rise over the observed years by half their plausible
    /// range, which is what lies between its quartiles.
    Rising(&'static [&'static str]),
    /// No new list against one that takes this share of the vote at the first observed election, so
    /// that ousters come.
    NewList(f32),
    /// A parameter at its value in the world against twice that value.
    Doubled(&'static str),
    /// Parameters at their defaults against these values: a place that was described as unlike others is compared
    /// with the middle, also in worlds in which all places are like it.
    Set {
        /// What the values describe, in a few words.
        what: Text,
        /// Parameters with their values.
        values: &'static [(&'static str, f32)],
    },
    /// One policy against another, each over the observed years: interventions by name with their
    /// doses at full coverage; no intervention is the world as it is.
    Policies {
        /// The first.
        from: &'static [(&'static str, f32)],
        /// The second.
        to: &'static [(&'static str, f32)],
    },
    /// After such an election: a parameter at 0 against its value in the world.
    SwitchedOnAfterNewList {
        /// The parameter.
        switched: &'static str,
        /// Share of the vote of the new list in both worlds.
        list: f32,
    },
}

impl Move {
    /// The names of the parameters that it moves or sets.
    #[must_use]
    pub fn names(&self) -> Vec<&'static str> {
        match *self {
            Self::Quartiles(name) => vec![name],
            Self::QuartilesGiven { moved, given, .. } => vec![moved, given],
            Self::Rising(names) => names.to_vec(),
            Self::NewList(_) => vec![NEW_LIST],
            Self::SwitchedOnAfterNewList { switched, .. } => vec![switched, NEW_LIST],
            Self::Doubled(name) => vec![name],
            Self::Set { values, .. } => values.iter().map(|(name, _)| *name).collect(),
            Self::Policies { .. } => Vec::new(),
        }
    }

    /// What differs, in the words of a language; parameters and interventions by their names.
    #[must_use]
    pub fn words(&self, language: Language) -> String {
        use Language::{Dutch, English};
        let list = |list: f32| match language {
            English => format!("a new list with {list} of the vote"),
            Dutch => format!("een nieuwe lijst met {} van de stemmen", comma(list)),
        };
        match (*self, language) {
            (Self::Quartiles(name), English) => {
                format!("{name} from its 25th to its 75th percentile")
            }
            (Self::Quartiles(name), Dutch) => format!("{name} van het 25e naar het 75e percentiel"),
            (Self::QuartilesGiven { moved, given, share }, English) => {
                let at = 100.0 * share;
                format!("{moved} from its 25th to its 75th percentile, {given} at its {at:.0}th")
            }
            (Self::QuartilesGiven { moved, given, share }, Dutch) => {
                let at = 100.0 * share;
                format!("{moved} van het 25e naar het 75e percentiel, {given} op het {at:.0}e")
            }
            (Self::Rising(names), English) => format!("{} rising", names.join(" and ")),
            (Self::Rising(names), Dutch) => format!("stijgende {}", names.join(" en ")),
            (Self::NewList(share), _) => list(share),
            (Self::SwitchedOnAfterNewList { switched, list: share }, English) => {
                format!("{switched} on, after {}", list(share))
            }
            (Self::SwitchedOnAfterNewList { switched, list: share }, Dutch) => {
                format!("{switched} aan, na {}", list(share))
            }
            (Self::Doubled(name), English) => format!("{name} doubled"),
            (Self::Doubled(name), Dutch) => format!("{name} verdubbeld"),
            (Self::Set { what, .. }, _) => what.of(language).to_owned(),
            (Self::Policies { from: [], to }, _) => policy(to, language),
            (Self::Policies { from, to }, English) => {
                format!("{} instead of {}", policy(to, language), policy(from, language))
            }
            (Self::Policies { from, to }, Dutch) => {
                format!("{} in plaats van {}", policy(to, language), policy(from, language))
            }
        }
    }
}

/// A number as Dutch writes it.
fn comma(number: f32) -> String {
    number.to_string().replace('.', ",")
}

/// A policy in words.
fn policy(interventions: &[(&str, f32)], language: Language) -> String {
    let each = interventions.iter().map(|(name, dose)| match language {
        Language::English => format!("{name} at dose {dose}"),
        Language::Dutch => format!("{name} met dosis {}", comma(*dose)),
    });
    let and = match language {
        Language::English => " and ",
        Language::Dutch => " en ",
    };
    each.collect::<Vec<_>>().join(and)
}

/// The input that brings a new list.
pub const NEW_LIST: &str = "environment.new_list";
