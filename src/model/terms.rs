//! What an option is worth to someone: terms, each with what it stands for, summed in the order in
//! which they are written. A run needs the sum alone; `explain` shows the terms.

/// What a term stands for: the parameter that weighs it by its dotted name, or a word of its own.
pub type Term = &'static str;

/// The worth of an option in logits, as a plain sum or term by term.
pub trait Utility: Sized {
    /// The worth of an option that does not exist: below any noise, and never above anything, also
    /// at precision nought, where the product is not a number.
    const IMPOSSIBLE: Self;

    /// The sum of terms, at least one, in their order.
    fn sum(terms: &[(Term, f32)]) -> Self;
}

impl Utility for f32 {
    const IMPOSSIBLE: Self = Self::NEG_INFINITY;

    #[inline(always)]
    fn sum(terms: &[(Term, f32)]) -> Self {
        let (first, rest) = terms.split_first().expect("an option has a term");
        rest.iter().fold(first.1, |sum, term| sum + term.1)
    }
}

/// Terms by name; none for an option that does not exist.
pub type Terms = Option<Vec<(Term, f32)>>;

impl Utility for Terms {
    const IMPOSSIBLE: Self = None;

    fn sum(terms: &[(Term, f32)]) -> Self {
        Some(terms.to_vec())
    }
}
