//! The names of outcomes, units, directions and verdicts.

use crate::catalogue::outcomes;
use crate::words::handle::{Words, say};

impl Words {
    /// A short name of an outcome for labels and headings, without a capital, by its column.
    #[must_use]
    pub fn outcome(self, name: &str) -> String {
        outcomes::find(name).map_or_else(
            || name.replace('_', " "),
            |place| self.of_language(outcomes::TABLE[place].label).to_owned(),
        )
    }

    /// The name of a field of integrity risks, by the column that counts them.
    #[must_use]
    pub fn field(self, name: &str) -> String {
        self.of_family("field", name).unwrap_or_else(|| self.outcome(name))
    }

    /// A unit as a reader meets it.
    #[must_use]
    pub fn unit(self, unit: &str) -> String {
        self.named("unit", unit)
    }

    /// A unit as the tables have it.
    #[must_use]
    pub fn column_unit(self, unit: &str) -> String {
        self.named("column-unit", unit)
    }

    /// Which way is better, as a hint beside a label.
    #[must_use]
    pub fn direction_hint(self, direction: &str, counts: bool) -> String {
        say!(self, "direction-hint", direction = direction, counts = counts)
    }

    /// A verdict in two or three words.
    #[must_use]
    pub fn verdict_short(self, verdict: &str) -> String {
        self.named("verdict", verdict)
    }

    /// A verdict of a study of many worlds; what is not known is undecided.
    #[must_use]
    pub fn judged(self, verdict: &str) -> String {
        self.of_family("judged", verdict).unwrap_or_else(|| self.say("judged-undecided"))
    }

    /// `all` in words, other profiles by their name.
    #[must_use]
    pub fn profile(self, name: &str) -> String {
        self.named("profile", name)
    }

    /// An intervention: its name in a scenario, which is Dutch, without underscores.
    #[must_use]
    pub fn intervention(self, name: &str) -> String {
        name.replace('_', " ")
    }
}
