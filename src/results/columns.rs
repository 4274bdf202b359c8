//! The columns of a table, and what they hold.

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Names and words.
    Text,
    /// Whole numbers.
    Whole,
    /// Years, from 1.
    Year,
    /// Numbers.
    Real,
}

/// The columns of a table, from left to right. A cell of any of them may be empty.
#[derive(Debug, Clone, Default)]
pub(crate) struct Columns(pub(crate) Vec<(String, Kind)>);

impl Columns {
    /// Their names.
    pub fn names(&self) -> Vec<&str> {
        self.0.iter().map(|(name, _)| name.as_str()).collect()
    }

    /// Columns of names and words.
    pub fn text(self, names: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        self.of(Kind::Text, names)
    }

    /// Columns of whole numbers.
    pub fn whole(self, names: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        self.of(Kind::Whole, names)
    }

    /// Columns of numbers.
    pub fn real(self, names: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        self.of(Kind::Real, names)
    }

    /// The column `year`.
    pub fn year(self) -> Self {
        self.of(Kind::Year, ["year"])
    }

    /// Columns of one kind.
    pub fn of(mut self, kind: Kind, names: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        self.0.extend(names.into_iter().map(|name| (name.as_ref().to_owned(), kind)));
        self
    }
}
