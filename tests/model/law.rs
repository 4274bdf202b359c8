//! Council seats, aldermen and the allocation of seats, by the law and by practice.

use polaris::model::law::{
    ALDERMEN_MAX, PARTIES_MAX, aldermen_by_law, aldermen_in_practice, allocate, council_seats,
};
use proptest::prelude::*;

/// Thousands of inhabitants up to which a council has so many seats.
const STEPS: [(u32, u32); 16] = [
    (3, 9),
    (6, 11),
    (10, 13),
    (15, 15),
    (20, 17),
    (25, 19),
    (30, 21),
    (35, 23),
    (40, 25),
    (45, 27),
    (50, 29),
    (60, 31),
    (70, 33),
    (80, 35),
    (100, 37),
    (200, 39),
];

#[test]
fn a_council_has_its_seats_up_to_and_with_each_edge() {
    let above = STEPS.iter().skip(1).map(|(_, seats)| *seats).chain([45]);
    for ((thousands, seats), next) in STEPS.into_iter().zip(above) {
        let edge = thousands * 1000;
        assert_eq!(council_seats(edge), seats, "{edge} inhabitants");
        assert_eq!(council_seats(edge + 1), next, "{} inhabitants", edge + 1);
    }
    assert_eq!(council_seats(1), 9);
    assert_eq!(council_seats(1_000_000), 45);
}

#[test]
fn aldermen_are_a_fifth_of_the_seats_rounded_and_at_least_two() {
    for (seats, aldermen) in
        [(9, 2), (11, 2), (13, 3), (15, 3), (17, 3), (29, 6), (37, 7), (39, 8), (45, 9)]
    {
        assert_eq!(aldermen_by_law(seats), aldermen, "{seats} seats");
    }
    for seats in (1..=45).step_by(2) {
        let fifth = f64::from(seats) / 5.0;
        assert_eq!(f64::from(aldermen_by_law(seats)), fifth.round().max(2.0), "{seats} seats");
        assert!(aldermen_by_law(seats) as usize <= ALDERMEN_MAX);
    }
}

#[test]
fn practice_lies_between_two_and_the_law() {
    for seats in (9..=45).step_by(2) {
        for step in 0..1000 {
            let draw = (step as f32 + 0.5) / 1000.0;
            let aldermen = aldermen_in_practice(seats, draw);
            assert!((2..=aldermen_by_law(seats)).contains(&aldermen), "{seats} seats, {draw}");
        }
    }
}

/// Inhabitants of every municipality of 2019.
fn roster() -> Vec<u32> {
    include_str!("../../scenarios/municipalities-2019.csv")
        .lines()
        .skip(1)
        .map(|line| line.rsplit(',').next().and_then(|cell| cell.parse().ok()).expect("a number"))
        .collect()
}

#[test]
fn the_country_has_the_aldermen_of_the_figures() {
    let seats: Vec<u32> = roster().into_iter().map(council_seats).collect();
    assert_eq!(seats.len(), 355);
    let law: u32 = seats.iter().map(|seats| aldermen_by_law(*seats)).sum();
    assert!((f64::from(law) / 355.0 - 4.8).abs() < 0.05, "by law {}", f64::from(law) / 355.0);
    // A thousand draws for each municipality, spread evenly: the mean has no error to speak of.
    let draws = 1000;
    let practice: u32 = seats
        .iter()
        .flat_map(|seats| {
            (0..draws).map(|step| aldermen_in_practice(*seats, (step as f32 + 0.5) / draws as f32))
        })
        .sum();
    let mean = f64::from(practice) / 355.0 / f64::from(draws);
    assert!((3.9..=4.3).contains(&mean), "in practice {mean}");
}

/// Two fractions, as numerator and denominator: which is larger, or `None` where single precision
/// might not tell.
fn larger(one: (u64, u64), other: (u64, u64)) -> Option<bool> {
    let left = u128::from(one.0) * u128::from(other.1);
    let right = u128::from(other.0) * u128::from(one.1);
    let near = left.abs_diff(right) * 20_000 <= left.max(right);
    (!near).then_some(left > right)
}

/// The list with the largest fraction; `Err` where two are too near each other.
fn first(lists: &[(usize, (u64, u64))]) -> Result<usize, ()> {
    let mut best = lists[0];
    for list in &lists[1..] {
        if larger(list.1, best.1).ok_or(())? {
            best = *list;
        }
    }
    Ok(best.0)
}

/// Kieswet P 5 to P 9 with whole votes, step by step. `Err` where the lot would decide, or almost.
fn by_the_kieswet(votes: &[u64], seats: u64) -> Result<Vec<u32>, ()> {
    let total: u64 = votes.iter().sum();
    let mut given = vec![0u64; votes.len()];
    let mut remainder = vec![0u64; votes.len()];
    for list in 0..votes.len() {
        // How often the quota, total / seats, goes into the votes.
        given[list] = votes[list] * seats / total;
        remainder[list] = votes[list] * seats % total;
        let near = total / 10_000;
        if votes[list] > 0 && (remainder[list] < near || total - remainder[list] < near) {
            return Err(());
        }
    }
    let mut left = seats - given.iter().sum::<u64>();
    let average = |list: usize, given: &[u64]| (list, (votes[list], given[list] + 1));
    let mut latest = None;
    if seats >= 19 {
        // P 7: largest averages.
        for _ in 0..left {
            let all: Vec<_> = (0..votes.len()).map(|list| average(list, &given)).collect();
            given[first(&all)?] += 1;
        }
    } else {
        // P 8: largest remainders of lists with three quarters of a quota, once each; then largest
        // averages of all lists, once each.
        let mut entitled = Vec::new();
        for list in 0..votes.len() {
            if votes[list] > 0 && larger((4 * votes[list] * seats, total), (3, 1)).ok_or(())? {
                entitled.push((list, (remainder[list], 1)));
            }
        }
        while left > 0 && !entitled.is_empty() {
            let list = first(&entitled)?;
            entitled.retain(|(other, _)| *other != list);
            given[list] += 1;
            left -= 1;
            latest = Some(list);
        }
        let mut open: Vec<usize> = (0..votes.len()).collect();
        for _ in 0..left {
            let all: Vec<_> = open.iter().map(|list| average(*list, &given)).collect();
            let list = first(&all)?;
            open.retain(|other| *other != list);
            given[list] += 1;
            latest = Some(list);
        }
    }
    // P 9: a majority of the votes is a majority of the seats.
    for list in 0..votes.len() {
        if 2 * votes[list] > total && 2 * given[list] <= seats {
            given[list] += 1;
            given[latest.ok_or(())?] -= 1;
        }
    }
    Ok(given.into_iter().map(|seats| seats as u32).collect())
}

fn by_the_model(votes: &[u64], seats: u32) -> [u32; PARTIES_MAX] {
    let total: u64 = votes.iter().sum();
    let shares: Vec<f32> = votes.iter().map(|votes| *votes as f32 / total as f32).collect();
    allocate(&shares, seats)
}

/// Examples worked out by hand.
#[test]
fn known_votes_give_known_seats() {
    let cases: [(&[u64], u32, &[u32]); 6] = [
        // Quota 1000. Full 9, 5, 2, 1; averages 910, 933, 833, 900: B, then A.
        (&[9100, 5600, 2500, 1800], 19, &[10, 6, 2, 1]),
        // The same with 17 seats, quota 1118: full 8, 5, 2, 1; one left, to the largest remainder, D.
        (&[9100, 5600, 2500, 1800], 17, &[8, 5, 2, 2]),
        // Quota 1000. A has a remainder of 400, D of 740 but not three quarters of a quota.
        (&[4400, 2060, 1800, 740], 9, &[5, 2, 2, 0]),
        // With three quarters of a quota, D is served before A.
        (&[4400, 2030, 1800, 770], 9, &[4, 2, 2, 1]),
        // A majority of the votes, but five larger remainders: the smallest of these yields.
        (&[4550, 930, 910, 890, 870, 850], 9, &[5, 1, 1, 1, 1, 0]),
        // Only A is entitled to a remainder; what is left goes by averages, one to a list.
        (&[14_100, 740, 730, 720, 710], 17, &[16, 1, 0, 0, 0]),
    ];
    for (votes, seats, expected) in cases {
        let slow = by_the_kieswet(votes, u64::from(seats)).expect("no ties");
        assert_eq!(slow, expected, "{votes:?}, the slow writing");
        let given = by_the_model(votes, seats);
        assert_eq!(given[..votes.len()], *expected, "{votes:?} over {seats} seats");
        assert_eq!(given[votes.len()..].iter().sum::<u32>(), 0);
    }
}

/// Votes of one to twelve lists, often very unequal.
fn votes() -> impl Strategy<Value = Vec<u64>> {
    let list = prop_oneof![1u64..400, 400u64..3000, 3000u64..60_000];
    prop::collection::vec(list, 1..=PARTIES_MAX)
}

/// Odd numbers of seats, as councils have.
fn seats() -> impl Strategy<Value = u32> {
    (4u32..=22).prop_map(|half| 2 * half + 1)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 20_000,
        max_global_rejects: 200_000,
        failure_persistence: None,
        rng_seed: prop::test_runner::RngSeed::Fixed(19_890_928),
        ..ProptestConfig::default()
    })]

    #[test]
    fn seats_fall_as_the_kieswet_says(votes in votes(), seats in seats()) {
        let expected = by_the_kieswet(&votes, u64::from(seats));
        prop_assume!(expected.is_ok());
        let given = by_the_model(&votes, seats);
        prop_assert_eq!(Ok(given[..votes.len()].to_vec()), expected);
    }

    #[test]
    fn seats_add_up_and_majorities_stay(votes in votes(), seats in seats()) {
        let given = by_the_model(&votes, seats);
        prop_assert_eq!(given.iter().sum::<u32>(), seats);
        let total: u64 = votes.iter().sum();
        let mut in_order: Vec<(u64, u32)> = votes.iter().copied().zip(given).collect();
        for (votes, given) in &in_order {
            if 2 * votes * 1000 > 1001 * total {
                prop_assert!(2 * given > seats, "a majority of votes got {given} of {seats}");
            }
            prop_assert!(u64::from(*given + 1) >= votes * u64::from(seats) / total);
        }
        // More votes never mean fewer seats.
        in_order.sort_unstable();
        for pair in in_order.windows(2) {
            prop_assert!(pair[0].1 <= pair[1].1 || pair[1].0 - pair[0].0 < pair[1].0 / 10_000 + 1);
        }
    }

    #[test]
    fn lists_of_equal_size_share_equally(lists in 1usize..=PARTIES_MAX, seats in seats()) {
        let given = by_the_model(&vec![1000; lists], seats);
        let (least, most) = (seats / lists as u32, seats.div_ceil(lists as u32));
        for given in &given[..lists] {
            prop_assert!((least..=most).contains(given), "{given} of {seats} over {lists} lists");
        }
    }
}
