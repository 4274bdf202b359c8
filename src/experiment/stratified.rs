//! Draws a stratified sample of municipalities, for studies that simulate a great number of worlds.

use crate::scenario::Municipality;

/// Size classes: name and largest number of inhabitants.
pub const SIZE_CLASSES: [(&str, u32); 5] = [
    ("up to 20,000", 20_000),
    ("20,001 to 50,000", 50_000),
    ("50,001 to 100,000", 100_000),
    ("100,001 to 200,000", 200_000),
    ("above 200,000", u32::MAX),
];

/// The index in [`SIZE_CLASSES`] of a municipality with so many inhabitants.
#[must_use]
pub fn size_class(inhabitants: u32) -> usize {
    let fits = SIZE_CLASSES.iter().position(|(_, most)| inhabitants <= *most);
    fits.unwrap_or(SIZE_CLASSES.len() - 1)
}

/// The indices, increasing, of a sample of municipalities that represents all sizes; of all of them, if
/// there are no more than are wanted.
///
/// The municipalities are ordered by inhabitants, the order is cut into strata of equal size, and the
/// middle one of each is taken, so that nothing is left to chance. If the largest size class that
/// occurs would be missing, its middle one replaces the largest of the sample.
#[must_use]
pub fn stratified_sample(municipalities: &[Municipality], wanted: usize) -> Vec<usize> {
    let all = municipalities.len();
    if wanted >= all {
        return (0..all).collect();
    }
    let mut order: Vec<usize> = (0..all).collect();
    let rank = |index: &usize| (municipalities[*index].inhabitants, &municipalities[*index].id);
    order.sort_by(|one, other| rank(one).cmp(&rank(other)));
    let mut chosen: Vec<usize> =
        (0..wanted).map(|number| order[(2 * number + 1) * all / (2 * wanted)]).collect();
    let class = |index: usize| size_class(municipalities[index].inhabitants);
    let largest = class(order[all - 1]);
    if chosen.iter().all(|index| class(*index) != largest) {
        let members: Vec<usize> =
            order.into_iter().filter(|index| class(*index) == largest).collect();
        if let Some(last) = chosen.last_mut() {
            *last = members[members.len() / 2];
        }
    }
    chosen.sort_unstable();
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;

    fn towns(sizes: &[u32]) -> Vec<Municipality> {
        let town = |(number, inhabitants): (usize, &u32)| Municipality {
            number: number as u32 + 1,
            id: format!("town {number}"),
            profile: "town".to_owned(),
            inhabitants: *inhabitants,
            overrides: Vec::new(),
        };
        sizes.iter().enumerate().map(town).collect()
    }

    #[test]
    fn the_middle_one_of_each_stratum_is_taken() {
        // In order of inhabitants: 5 4 3 2 1 0; of two strata of three the middle ones.
        let towns = towns(&[6_000, 5_000, 4_000, 3_000, 2_000, 1_000]);
        assert_eq!(stratified_sample(&towns, 2), [1, 4]);
        assert_eq!(stratified_sample(&towns, 3), [0, 2, 4]);
        assert_eq!(stratified_sample(&towns, 6), [0, 1, 2, 3, 4, 5]);
        assert_eq!(stratified_sample(&towns, 40), [0, 1, 2, 3, 4, 5]);
        assert_eq!(stratified_sample(&towns, 0), [0; 0]);
    }

    #[test]
    fn size_classes_are_represented_and_the_largest_is_never_missing() {
        let mut sizes = vec![10_000; 100];
        sizes.extend(vec![30_000; 80]);
        sizes.extend([500_000]);
        let towns = towns(&sizes);
        let chosen = stratified_sample(&towns, 9);
        let mut counts = [0; 5];
        for index in &chosen {
            counts[size_class(towns[*index].inhabitants)] += 1;
        }
        assert_eq!(counts, [5, 3, 0, 0, 1]);
        assert_eq!((size_class(20_000), size_class(20_001), size_class(u32::MAX)), (0, 1, 4));
    }
}
