//! What a column is called, holds and means.

/// What a column holds. A cell of any kind may be empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Names and words.
    Text,
    /// Whole numbers.
    Whole,
    /// Years, from 1.
    Year,
    /// Numbers in a unit: that of the outcome, or hours.
    Number,
    /// Shares and relative differences: 0.18 is 18%.
    Share,
    /// Numbers without a unit, such as p values and correlations.
    Fine,
}

impl Kind {
    /// What it is called in the codebook.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Whole => "whole number",
            Self::Year => "year",
            Self::Number | Self::Fine => "number",
            Self::Share => "share",
        }
    }
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name, in the first line of the table.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
    /// What it means, in one sentence without a full stop.
    pub meaning: String,
}

impl Column {
    /// A column of that name, kind and meaning.
    #[must_use]
    pub fn new(name: &str, kind: Kind, meaning: &str) -> Self {
        Self { name: name.to_owned(), kind, meaning: meaning.to_owned() }
    }
}

/// A part of a row, which fills one column or several.
#[derive(Debug, Clone, Copy)]
pub struct Field<'a> {
    /// Name of its first column.
    pub name: &'a str,
    /// What its numbers are, where their type does not say it.
    pub kind: Option<Kind>,
    /// What the first column means: in one sentence; what follows an empty line is not for readers of
    /// tables.
    pub meaning: &'a str,
}

impl Field<'_> {
    /// Its first column, of this kind unless the field says otherwise.
    #[must_use]
    pub fn column(&self, kind: Kind) -> Column {
        let told: Vec<&str> =
            self.meaning.lines().map(str::trim).take_while(|line| !line.is_empty()).collect();
        Column::new(self.name, self.kind.unwrap_or(kind), told.join(" ").trim_end_matches('.'))
    }

    /// A number and the ends of its interval.
    #[must_use]
    pub fn interval(&self) -> Vec<Column> {
        let first = self.column(Kind::Number);
        let end = |end: &str, meaning: &str| {
            Column::new(&format!("{}_{end}", self.name), first.kind, meaning)
        };
        let ends =
            [end("low", "Lower end of its interval"), end("high", "Upper end of that interval")];
        std::iter::once(first.clone()).chain(ends).collect()
    }
}
