//! Sentences of a short story: which municipality it is in words, and what came of it.

use crate::words::handle::{Words, say};

/// Sizes in words: the most inhabitants, and the code.
const SIZES: [(u32, &str); 4] =
    [(20_000, "small"), (50_000, "middling"), (100_000, "large"), (u32::MAX, "city")];
/// A change of a state from which on it is told.
const MOVED: f32 = 0.02;

impl Words {
    /// A municipality by its size in words: `a small municipality`.
    #[must_use]
    pub fn size_in_words(self, inhabitants: u32) -> String {
        let size = SIZES.iter().find(|(most, _)| inhabitants <= *most);
        self.code("municipality-size", size.map_or("", |(_, code)| code))
    }

    /// How trust and safety moved over the years, each by its change.
    #[must_use]
    pub fn moved_over_years(self, in_officials: f32, collective: f32, safety: f32) -> String {
        let way = |by: f32| match by {
            by if by >= MOVED => "rose",
            by if by <= -MOVED => "fell",
            _ => "same",
        };
        say!(
            self,
            "story-trust-moved",
            officials = way(in_officials),
            collective = way(collective),
            safety = way(safety),
        )
    }
}
