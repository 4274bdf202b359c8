//! Sentences on two policies that part.

use crate::words::handle::{Words, say};

impl Words {
    /// Column headings of the kinds of events.
    #[must_use]
    pub fn kind_columns(self, one: &str, other: &str) -> [String; 4] {
        [String::new(), self.say("story-both-alike"), one.to_owned(), other.to_owned()]
    }

    /// Column headings of the years.
    #[must_use]
    pub fn year_columns(self) -> [String; 3] {
        [
            self.say("story-end-of-year"),
            self.say("story-trust-officials"),
            self.say("story-trust-collective"),
        ]
    }

    /// Two states side by side.
    #[must_use]
    pub fn beside(self, one: f32, other: f32) -> String {
        format!("{} | {}", self.state(one), self.state(other))
    }

    /// An event in one line; `who` is someone in a role.
    #[must_use]
    pub fn happened(self, code: &str, who: &str, what: &str) -> String {
        let forced = !what.is_empty();
        say!(self, "story-happened", code = code, who = who, what = what, forced = forced)
    }
}
