//! A part of the page.

use maud::Markup;

/// A part of the page.
pub(crate) struct Section {
    /// Its place in the page for links: letters, digits and hyphens.
    pub(crate) name: String,
    /// Its heading.
    pub(crate) heading: String,
    /// What stands below the heading.
    pub(crate) content: Markup,
}

impl Section {
    pub(crate) fn new(name: &str, heading: &str, content: Markup) -> Self {
        Self { name: name.to_owned(), heading: heading.to_owned(), content }
    }
}
