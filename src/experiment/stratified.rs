//! A few municipalities that stand for many, where a great number of worlds is simulated.

use crate::scenario::Municipality;

/// Size classes: name and largest number of inhabitants.
pub const SIZE_CLASSES: [(&str, u32); 5] = [
    ("up to 20,000", 20_000),
    ("20,001 to 50,000", 50_000),
    ("50,001 to 100,000", 100_000),
    ("100,001 to 200,000", 200_000),
    ("above 200,000", u32::MAX),
];

/// The place in [`SIZE_CLASSES`] of so many inhabitants.
#[must_use]
pub fn size_class(inhabitants: u32) -> usize {
    let fits = SIZE_CLASSES.iter().position(|(_, most)| inhabitants <= *most);
    fits.unwrap_or(SIZE_CLASSES.len() - 1)
}

/// Places, increasing, of so many municipalities: all stand in order of inhabitants, the order is
/// cut into equal stretches, and the middle one of each is taken. So every size class has its share,
/// and no chance is at work. If none of the largest class that is there would be taken, its middle
/// one takes the place of the largest. All of them, if there are no more than are wanted.
#[must_use]
pub fn stratified(municipalities: &[Municipality], wanted: usize) -> Vec<usize> {
    let all = municipalities.len();
    if wanted >= all {
        return (0..all).collect();
    }
    let mut order: Vec<usize> = (0..all).collect();
    let rank = |place: &usize| (municipalities[*place].inhabitants, &municipalities[*place].id);
    order.sort_by(|one, other| rank(one).cmp(&rank(other)));
    let mut chosen: Vec<usize> =
        (0..wanted).map(|number| order[(2 * number + 1) * all / (2 * wanted)]).collect();
    let class = |place: usize| size_class(municipalities[place].inhabitants);
    let largest = class(order[all - 1]);
    if chosen.iter().all(|place| class(*place) != largest) {
        let members: Vec<usize> =
            order.into_iter().filter(|place| class(*place) == largest).collect();
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
            id: format!("town {number}"),
            profile: "town".to_owned(),
            inhabitants: *inhabitants,
            overrides: Vec::new(),
        };
        sizes.iter().enumerate().map(town).collect()
    }

    #[test]
    fn each_stretch_gives_its_middle_one() {
        // In order of inhabitants: places 5 4 3 2 1 0; of two stretches of three the middle ones.
        let towns = towns(&[6_000, 5_000, 4_000, 3_000, 2_000, 1_000]);
        assert_eq!(stratified(&towns, 2), [1, 4]);
        assert_eq!(stratified(&towns, 3), [0, 2, 4]);
        assert_eq!(stratified(&towns, 6), [0, 1, 2, 3, 4, 5]);
        assert_eq!(stratified(&towns, 40), [0, 1, 2, 3, 4, 5]);
        assert_eq!(stratified(&towns, 0), [0; 0]);
    }

    #[test]
    fn size_classes_have_their_share_and_the_largest_is_never_lost() {
        let mut sizes = vec![10_000; 100];
        sizes.extend(vec![30_000; 80]);
        sizes.extend([500_000]);
        let towns = towns(&sizes);
        let chosen = stratified(&towns, 9);
        let mut counts = [0; 5];
        for place in &chosen {
            counts[size_class(towns[*place].inhabitants)] += 1;
        }
        assert_eq!(counts, [5, 3, 0, 0, 1]);
        assert_eq!((size_class(20_000), size_class(20_001), size_class(u32::MAX)), (0, 1, 4));
    }
}
