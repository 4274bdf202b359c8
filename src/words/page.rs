//! What of the page's words has something put in.

use super::{Words, say};

impl Words {
    /// Column of what is avoided for the hours.
    #[must_use]
    pub fn avoided(self, name: &str) -> String {
        say!(self, "avoided", outcome = self.outcome(name))
    }

    /// The baseline, marked as such in a list of policies.
    #[must_use]
    pub fn baseline(self, name: &str) -> String {
        if name.eq_ignore_ascii_case("baseline") {
            name.to_owned()
        } else {
            say!(self, "baseline", name = name)
        }
    }
}
