//! What of the page's words has something put in.

use crate::catalogue::BASELINE;
use crate::words::handle::{Words, say};

impl Words {
    /// Column of what is avoided for the hours.
    #[must_use]
    pub fn avoided(self, name: &str) -> String {
        say!(self, "avoided", outcome = self.outcome(name))
    }

    /// Column of what is avoided for the euros.
    #[must_use]
    pub fn avoided_for_euros(self, name: &str) -> String {
        say!(self, "avoided-for-euros", outcome = self.outcome(name))
    }

    /// The baseline, marked as such in a list of policies.
    #[must_use]
    pub fn baseline(self, name: &str) -> String {
        if [BASELINE.en, BASELINE.nl].iter().any(|known| name.eq_ignore_ascii_case(known)) {
            name.to_owned()
        } else {
            say!(self, "baseline", name = name)
        }
    }

    /// What a mark of a figure says of a policy.
    #[must_use]
    pub fn mark(self, policy: &str, what: &str, value: &str) -> String {
        say!(self, "mark", policy = policy, what = what, value = value)
    }

    /// Title of the figure of an outcome by profile.
    #[must_use]
    pub fn profiles_title(self, name: &str) -> String {
        say!(self, "profiles-title", outcome = self.outcome(name))
    }

    /// A title with a unit behind it.
    #[must_use]
    pub fn titled_unit(self, title: &str, unit: &str) -> String {
        say!(self, "titled-unit", title = title, unit = self.unit(unit))
    }
}
