//! What patterns and loops compare: two worlds that differ in one thing, under the same
//! random numbers.

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
        what: &'static str,
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

    /// What differs, in words.
    #[must_use]
    pub fn words(&self) -> String {
        match *self {
            Self::Quartiles(name) => format!("{name} from its 25th to its 75th percentile"),
            Self::QuartilesGiven { moved, given, share } => {
                let at = 100.0 * share;
                format!("{moved} from its 25th to its 75th percentile, {given} at its {at:.0}th")
            }
            Self::Rising(names) => format!("{} rising", names.join(" and ")),
            Self::NewList(list) => format!("a new list with {list} of the vote"),
            Self::SwitchedOnAfterNewList { switched, list } => {
                format!("{switched} on, after a new list with {list} of the vote")
            }
            Self::Doubled(name) => format!("{name} doubled"),
            Self::Set { what, .. } => what.to_owned(),
            Self::Policies { from: [], to } => policy(to),
            Self::Policies { from, to } => format!("{} instead of {}", policy(to), policy(from)),
        }
    }
}

/// A policy in words.
fn policy(interventions: &[(&str, f32)]) -> String {
    let each = interventions.iter().map(|(name, dose)| format!("{name} at dose {dose}"));
    each.collect::<Vec<_>>().join(" and ")
}

/// The input that brings a new list.
pub const NEW_LIST: &str = "environment.new_list";
