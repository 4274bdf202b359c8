//! Where values lie in flat lists that run over replicates, profiles, policies, years and the like.

use std::ops::Range;

/// An index along one named dimension, from 0.
pub trait Index: Copy {
    /// The bare number.
    fn number(self) -> usize;
}

macro_rules! indices {
    ($($(#[$doc:meta])+ $name:ident)+) => {$(
        $(#[$doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct $name(pub usize);

        impl Index for $name {
            #[inline]
            fn number(self) -> usize {
                self.0
            }
        }
    )+};
}

indices! {
    /// Which municipality.
    MunicipalityIndex
    /// Which replicate.
    ReplicateIndex
    /// Which profile of the plan; the first stands for all municipalities.
    ProfileIndex
    /// Which policy; the first is the baseline.
    PolicyIndex
    /// Which observed year.
    YearIndex
    /// Which span of time: 0 for all observed years together, then each of them.
    SpanIndex
    /// Which outcome.
    OutcomeIndex
    /// Which place in a [`Course`](super::Course).
    PlaceIndex
}

impl ProfileIndex {
    /// All municipalities together.
    pub const ALL: Self = Self(0);
}

/// One index for each dimension of a list, outermost first.
pub trait Coordinates: Copy {
    /// The indices as bare numbers.
    type Numbers: AsRef<[usize]>;

    /// The indices as bare numbers.
    fn numbers(self) -> Self::Numbers;
}

/// The outermost of the coordinates `C`: those that single out a stretch of the list.
pub trait Leading<C>: Coordinates {}

impl<A: Index> Coordinates for A {
    type Numbers = [usize; 1];

    #[inline]
    fn numbers(self) -> [usize; 1] {
        [self.number()]
    }
}

impl<A: Index, B: Index> Coordinates for (A, B) {
    type Numbers = [usize; 2];

    #[inline]
    fn numbers(self) -> [usize; 2] {
        [self.0.number(), self.1.number()]
    }
}

impl<A: Index, B: Index, C: Index> Coordinates for (A, B, C) {
    type Numbers = [usize; 3];

    #[inline]
    fn numbers(self) -> [usize; 3] {
        [self.0.number(), self.1.number(), self.2.number()]
    }
}

impl<A: Index, B: Index, C: Index, D: Index> Coordinates for (A, B, C, D) {
    type Numbers = [usize; 4];

    #[inline]
    fn numbers(self) -> [usize; 4] {
        [self.0.number(), self.1.number(), self.2.number(), self.3.number()]
    }
}

impl<A: Index, B: Index> Leading<(A, B)> for A {}
impl<A: Index, B: Index, C: Index> Leading<(A, B, C)> for A {}
impl<A: Index, B: Index, C: Index, D: Index> Leading<(A, B, C, D)> for A {}
impl<A: Index, B: Index, C: Index> Leading<(A, B, C)> for (A, B) {}
impl<A: Index, B: Index, C: Index, D: Index> Leading<(A, B, C, D)> for (A, B) {}
impl<A: Index, B: Index, C: Index, D: Index> Leading<(A, B, C, D)> for (A, B, C) {}

/// The order of a flat list over named dimensions: the first is the outermost, the last moves fastest.
///
/// `Layout<(ReplicateIndex, PolicyIndex)>` holds all policies of the first replicate, then all of the
/// second. Coordinates in another order do not compile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout<C> {
    ends: C,
}

impl<C: Coordinates> Layout<C> {
    /// The layout of a list whose indices run from 0 up to these, which are outside it.
    #[inline]
    #[must_use]
    pub fn up_to(ends: C) -> Self {
        Self { ends }
    }

    /// The length of the list.
    #[must_use]
    pub fn length(self) -> usize {
        self.ends.numbers().as_ref().iter().product()
    }

    /// The position of a value.
    #[inline]
    #[must_use]
    pub fn position(self, at: C) -> usize {
        self.count_before(at.numbers().as_ref())
    }

    /// The stretch of the list that has these outermost coordinates.
    #[inline]
    #[must_use]
    pub fn range(self, at: impl Leading<C>) -> Range<usize> {
        let (at, ends) = (at.numbers(), self.ends.numbers());
        let length: usize = ends.as_ref()[at.as_ref().len()..].iter().product();
        let first = self.count_before(at.as_ref()) * length;
        first..first + length
    }

    /// How many combinations of outermost coordinates come before this one. Only the first of them may
    /// lie outside the list, and then so does the result.
    #[inline]
    fn count_before(self, at: &[usize]) -> usize {
        let ends = self.ends.numbers();
        let sizes = ends.as_ref();
        debug_assert!(
            at.iter().zip(sizes).skip(1).all(|(at, size)| at < size),
            "{at:?}, {sizes:?}"
        );
        at.iter().zip(sizes).fold(0, |before, (at, size)| before * size + at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_coordinate_moves_fastest() {
        let layout = Layout::up_to((ReplicateIndex(2), PolicyIndex(3), YearIndex(4)));
        let mut expected = 0..layout.length();
        for replicate in (0..2).map(ReplicateIndex) {
            let of_replicate = layout.range(replicate);
            assert_eq!(of_replicate, 12 * replicate.0..12 * (replicate.0 + 1));
            for policy in (0..3).map(PolicyIndex) {
                let of_policy = layout.range((replicate, policy));
                assert_eq!(of_policy.len(), 4);
                for year in (0..4).map(YearIndex) {
                    let position = layout.position((replicate, policy, year));
                    assert_eq!(Some(position), expected.next());
                    assert!(of_policy.contains(&position) && of_replicate.contains(&position));
                }
            }
        }
        assert_eq!(expected.next(), None);
    }

    #[test]
    fn what_lies_outside_the_first_dimension_lies_outside_the_list() {
        let layout = Layout::up_to((PolicyIndex(2), OutcomeIndex(3)));
        assert_eq!(layout.range(PolicyIndex(2)), 6..9);
        assert_eq!(layout.length(), 6);
    }

    #[test]
    #[should_panic(expected = "[0, 3]")]
    fn an_inner_coordinate_outside_its_dimension_is_not_taken_for_another() {
        let layout = Layout::up_to((PolicyIndex(2), OutcomeIndex(3)));
        let _ = layout.position((PolicyIndex(0), OutcomeIndex(3)));
    }
}
