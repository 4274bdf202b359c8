use super::*;
use crate::catalogue::outcomes::TABLE;
use crate::stats::designs::{LEVELS, Trajectory, morris};
use crate::studies::answer::compare::replicate_table::ReplicateTable;
use crate::studies::sensitivity::design::Design;
use crate::studies::sensitivity::judge::screening::{FEWEST_KEPT, Screening};
use crate::studies::sensitivity::judge::shares::Shares;

const REPLICATES: u32 = 8;

/// A world of a stand-in whose answers are known: its level is `10 + 4 a + chance`, the difference
/// that the policy makes `b - 2 c` and chance of this world alone, of this size.
fn answer(point: &[f64], own_luck: f64) -> Answer {
    let number = TABLE.len();
    let values = (0..2)
        .flat_map(|policy| (0..REPLICATES).map(move |replicate| (policy, replicate)))
        .flat_map(|(policy, replicate)| {
            let chance = if replicate % 2 == 0 { 0.5 } else { -0.5 };
            let own = own_luck * scatter(point, replicate);
            let level = 10.0 + 4.0 * point[0] + chance;
            let difference = point[1] - 2.0 * point[2] + own;
            let value = if policy == 0 { level } else { level + difference };
            vec![value; number]
        })
        .collect();
    let table = ReplicateTable {
        policies: vec!["none".to_owned(), "some".to_owned()],
        profiles: vec!["all".to_owned()],
        replicates: (1..=REPLICATES).collect(),
        values,
    };
    Answer::of(&table, &[0])
}

/// A number within -0.5 and 0.5 that is fixed by a point and a replicate and follows neither.
fn scatter(point: &[f64], replicate: u32) -> f64 {
    let mut hasher = blake3::Hasher::new();
    for value in point {
        hasher.update(&value.to_bits().to_le_bytes());
    }
    hasher.update(&replicate.to_le_bytes());
    f64::from(hasher.finalize().as_bytes()[0]) / 255.0 - 0.5
}

fn trajectories(factors: usize) -> Vec<Trajectory> {
    morris(12, factors, LEVELS, 3).unwrap()
}

fn screened(factors: usize, own_luck: f64, most: usize) -> Screening {
    let trajectories = trajectories(factors);
    let points = trajectories.iter().flat_map(|trajectory| &trajectory.points);
    let answers: Vec<Answer> = points.map(|point| answer(point, own_luck)).collect();
    Screening::new(Scale::Plain, Question::all(true), &trajectories, &answers, most).unwrap()
}

fn shares(kept: &[usize], own_luck: f64, question: Question) -> Shares {
    let design = Design::new(256, kept, 8, 5).unwrap();
    let answers: Vec<Answer> = design.points().iter().map(|it| answer(it, own_luck)).collect();
    Shares::new(Scale::Plain, question, &design, &answers).unwrap()
}

#[test]
fn questions_are_answered_by_replicate() {
    let answer = answer(&[0.5, 1.0, 0.25], 0.0);
    assert_eq!(Question::Level.values(&answer)[..2], [12.5, 11.5]);
    assert!(Question::Difference.values(&answer).iter().all(|found| (found - 0.5).abs() < 1e-12));
    let relative = Question::Relative.values(&answer);
    assert!(relative.iter().all(|found| (found - 0.5 / 12.0).abs() < 1e-12));
    assert_eq!(Question::all(false), [Question::Level]);
}

#[test]
fn by_rank_every_world_counts_alike_and_one_without_an_answer_not_at_all() {
    let mut answers: Vec<Answer> =
        [0.9, 0.1, 0.5].iter().map(|b| answer(&[0.0, *b, 0.0], 0.0)).collect();
    let ranks = Scale::Rank.values(Question::Difference, &answers);
    let firsts: Vec<f64> = ranks.iter().map(|ranks| mean(ranks)).collect();
    for (found, expected) in firsts.iter().zip([5.0 / 6.0, 1.0 / 6.0, 0.5]) {
        assert!((found - expected).abs() < 1e-12, "{firsts:?}");
    }
    answers.push(answer(&[-5.0, 0.3, 0.0], 0.0));
    let relative = Scale::Rank.values(Question::Relative, &answers);
    assert!(relative[3].iter().all(|value| value.is_nan()));
    assert_eq!(relative[..3], ranks[..]);
    // Extremes do not outweigh the rest: shares by rank are about those of a line.
    let design = Design::new(256, &[1, 2], 8, 5).unwrap();
    let answers: Vec<Answer> = design.points().iter().map(|it| answer(it, 0.0)).collect();
    let found = Shares::new(Scale::Rank, Question::Difference, &design, &answers).unwrap();
    let totals: Vec<f64> = found.shares.iter().map(|share| share.indices.total.mean).collect();
    assert!((totals[0] - 0.8).abs() < 0.1 && (totals[1] - 0.2).abs() < 0.1, "{totals:?}");
    assert!((found.mean.unwrap().mean + 0.5).abs() < 0.05, "the mean is of plain answers");
}

#[test]
fn what_matters_for_any_question_is_kept_and_what_does_not_is_left() {
    let found = screened(8, 0.0, 6);
    let kept = &found.kept;
    assert_eq!(kept.len(), FEWEST_KEPT);
    assert!((0..3).all(|factor| kept[..3].contains(&factor)), "{kept:?}");
    let of = |question: Question| {
        let place = found.questions.iter().position(|known| *known == question).unwrap();
        &found.effects[place]
    };
    let level = of(Question::Level)[0].unwrap();
    assert!((level.effects.mu.mean - 4.0).abs() < 1e-9 && level.rank == 1);
    assert_eq!((level.rises(), level.beyond_noise()), (Some(true), true));
    let difference = of(Question::Difference)[2].unwrap();
    assert!((difference.effects.mu.mean + 2.0).abs() < 1e-9);
    assert_eq!((difference.rises(), difference.rank), (Some(false), 1));
    assert!((3..8).all(|factor| !found.beyond_noise(factor)));
    assert_eq!(screened(8, 0.0, 2).kept.len(), 2);
}

#[test]
fn what_only_shuffles_luck_is_not_taken_for_an_effect() {
    let found = screened(8, 4.0, 8);
    for factor in 3..8 {
        let difference = found.effects[1][factor].unwrap();
        assert!(difference.effects.mu_star.mean > 0.2, "chance passes for an effect");
        assert!(!difference.beyond_noise(), "{factor}: {difference:?}");
        // As large as chance alone makes it, give or take.
        let ratio = difference.effects.mu_star.mean / difference.noise;
        assert!((0.5..2.0).contains(&ratio), "{ratio}");
    }
    assert_eq!(found.effects[1][2].unwrap().rank, 1);
}

#[test]
fn shares_are_those_of_the_closed_form() {
    // The difference is b - 2 c: variances 1 and 4 of 5.
    let found = shares(&[2, 1, 5], 0.0, Question::Difference);
    let order: Vec<Option<usize>> = found.shares.iter().map(|share| share.factor).collect();
    assert_eq!(order, [Some(2), Some(1), Some(5), None]);
    for (share, expected) in found.shares.iter().zip([0.8, 0.2, 0.0, 0.0]) {
        assert!((share.indices.total.mean - expected).abs() < 0.05, "{share:?}");
        assert!((share.indices.first.mean - expected).abs() < 0.1, "{share:?}");
    }
    assert_eq!(found.shares.iter().filter_map(|share| share.rank).collect::<Vec<_>>(), [1, 2, 3]);
    assert!(found.shares[0].correlation.unwrap() < -0.8 && found.shares[3].correlation.is_none());
    assert!((found.alone.unwrap().mean - 1.0).abs() < 0.1);
    assert!((found.mean.unwrap().mean + 0.5).abs() < 0.05);
    assert!(found.noise.unwrap().mean < 1e-9, "the difference has no chance in it");
    let (low, high) = found.nine_in_ten.unwrap();
    assert!(low < -1.5 && low > -2.0 && high > 0.4 && high < 1.0);
}

#[test]
fn what_is_not_kept_counts_as_one_and_luck_apart() {
    // Nobody kept a: all others together are the level but for its chance of variance 1/4.
    let found = shares(&[1, 2], 0.0, Question::Level);
    let others = found.shares.last().unwrap();
    assert_eq!(others.factor, None);
    assert!((others.indices.total.mean - 1.0).abs() < 0.05, "{others:?}");
    // A sample variance over eight replicates of 1/4 is 2/7; that of 4 a is 16/12.
    let noise = found.noise.unwrap();
    let expected = (2.0 / 7.0) / (2.0 / 7.0 + 16.0 / 12.0);
    assert!((noise.mean - expected).abs() < 0.02, "{noise:?}");
    assert!(found.alone.unwrap().mean.abs() < 0.1);
}

#[test]
fn all_others_vary_evenly_and_by_themselves() {
    let design = Design::new(256, &[3], 8, 5).unwrap();
    let points = design.points();
    assert_eq!((points.len(), design.axes()), (256 * 4, 2));
    for row in points.chunks(4) {
        let same = |one: usize, other: usize, factor: usize| row[one][factor] == row[other][factor];
        assert!(same(0, 2, 3) && same(1, 3, 3) && !same(0, 1, 3));
        assert!([0, 7].into_iter().all(|factor| same(0, 1, factor) && same(2, 3, factor)));
        assert!([0, 7].into_iter().all(|factor| !same(0, 2, factor)));
    }
    let ends = || points.chunks(4).flat_map(|row| [&row[0], &row[3]]);
    let mean = ends().map(|point| point[0]).sum::<f64>() / 512.0;
    let product = ends().map(|point| (point[0] - 0.5) * (point[7] - 0.5)).sum::<f64>() / 512.0;
    // Four standard errors: 0.29 and 0.083, each over the root of 512.
    assert!((mean - 0.5).abs() < 0.051 && product.abs() < 0.0147, "{mean} {product}");
    let all = Design::new(16, &[0, 1], 2, 5).unwrap();
    assert!(!all.has_others() && all.axes() == 2);
}
