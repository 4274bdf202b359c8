//! What a story is made of, whatever it is shown on.

/// A piece of a story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Title of the whole.
    Title(String),
    /// Heading.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// What must not be lost when a story is passed on.
    Caveat(String),
    /// A paragraph on how to read it.
    Note(String),
    /// Something that happened.
    Entry(Entry),
    /// Where things stand, in passing.
    Thin {
        /// When.
        when: String,
        /// How.
        text: String,
    },
    /// A table; the first row is its heading.
    Table(Vec<Vec<String>>),
    /// Two sides that belong beside each other, where there is room for that.
    Sides([Side; 2]),
}

/// One of two sides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// Whose.
    pub heading: String,
    /// What is told of it.
    pub blocks: Vec<Block>,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// When.
    pub when: String,
    /// In which colour, where there are colours.
    pub tone: Tone,
    /// What is said, in order.
    pub parts: Vec<Part>,
}

/// A piece of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// What happened.
    Says(String),
    /// What weighed in it.
    Why(String),
}

/// What colour tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Nothing.
    Plain,
    /// Politics.
    Politics,
    /// A risk, hidden.
    Risk,
    /// Something came out, or a crisis.
    Alarm,
    /// A dialogue, the end of a crisis.
    Relief,
}

/// Text without what could steer a terminal or turn its direction: no control characters, no marks
/// of direction, and a space for whatever stands for one.
pub(crate) fn harmless(text: &str) -> String {
    let steers = |letter: &char| {
        letter.is_control()
            || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let letters = text.chars().map(|letter| if letter.is_whitespace() { ' ' } else { letter });
    letters.filter(|letter| !steers(letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn nothing_steers_a_terminal() {
        assert_eq!(harmless("a\u{1b}[31mb\n\u{202e}c\u{7}é"), "a[31mb cé");
    }
}
