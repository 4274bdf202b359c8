//! What an option is worth to someone: terms, each with what it stands for, summed in the order in
//! which they are written. A run needs the sum alone; `explain` shows the terms.

/// What a term stands for: the parameter that weighs it by its dotted name, or a word of its own.
pub type Term = &'static str;

/// Term of two aldermen who pull at one official, which no parameter weighs.
pub(crate) const PLAYED_OFF: Term = "played_off";

/// The worth of an option in logits, as a plain sum or term by term.
pub trait Utility: Sized {
    /// The worth of an option that does not exist: below any noise, and never above anything, also
    /// at precision 0, where the product is not a number.
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

/// The option with the largest utility plus noise; of equal ones the first.
#[inline]
pub(crate) fn choose<T: Copy, const N: usize>(
    precision: f32,
    options: [T; N],
    utilities: &[f32; N],
    noise: &[f32; N],
) -> T {
    let mut best = 0;
    let mut best_value = precision * utilities[0] + noise[0];
    for option in 1..N {
        let value = precision * utilities[option] + noise[option];
        if value > best_value {
            best = option;
            best_value = value;
        }
    }
    options[best]
}

/// A choice among options: which was chosen, and what each was worth, term by term.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice<T> {
    /// What was chosen.
    pub chosen: T,
    /// Every option with its terms before chance, in the order of the model; none for an option
    /// that did not exist.
    pub options: Vec<(T, Terms)>,
}

impl<T> Choice<T> {
    /// A choice among options with their terms.
    pub(crate) fn of<const N: usize>(chosen: T, options: [T; N], terms: [Terms; N]) -> Self {
        Self { chosen, options: options.into_iter().zip(terms).collect() }
    }
}
