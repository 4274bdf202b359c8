//! Closed-form stand-ins: worlds whose answers are known by hand.

use super::*;
use crate::catalogue::outcomes;
use crate::stats::designs::scrambled_sobol;
use crate::stats::prim::{PrimError, Side};
use crate::studies::answer::by_replicate::Answer;
use crate::studies::explore::judge::boxes::{Sought, ranges};
use crate::studies::explore::judge::breakeven::Reached;
use crate::studies::explore::judge::question::{Factor, HOURS, Of};
use crate::studies::explore::judge::regret::{Again, WORST, worst};
use crate::studies::explore::judge::search::Line;
use crate::studies::explore::judge::world::{Claim, InWorld, Judged, Verdict};

const REPLICATES: usize = 24;

/// A dose of the first policy, and two things of the world.
fn question() -> Question {
    let factor = |name: &str, of: Of| Factor { name: name.to_owned(), of, low: 0.0, high: 1.0 };
    Question {
        policies: ["none", "dosed", "flat"].map(str::to_owned).to_vec(),
        primary: outcomes::find("risks_relation").unwrap(),
        matters: 0.1,
        factors: vec![
            factor("policies.dosed.inwerkprogramma.dose", Of::Policy(1)),
            factor("risk.forum_threshold", Of::World),
            factor("culture.silos", Of::World),
        ],
        variants: Vec::new(),
    }
}

/// Worlds on a grid of 20 by 20, in which the only policy prevents a third, except where `fails`, with
/// noise.
pub(crate) fn grid(fails: impl Fn(f64, f64) -> bool) -> Exploration {
    let factor = |name: &str| {
        let name = name.to_owned();
        Factor { name, of: Of::World, low: 0.0, high: 19.0 }
    };
    let question = Question {
        policies: ["none", "talks"].map(str::to_owned).to_vec(),
        matters: 0.02,
        factors: ["culture.silos", "risk.habit"].map(factor).to_vec(),
        ..question()
    };
    let kept = question.outcomes().len();
    let world = |at: usize| {
        let values = vec![(at / 20) as f64, (at % 20) as f64];
        let effect = if fails(values[0], values[1]) { 0.0 } else { 0.33 };
        let cell = |place: usize, replicate: usize| match (place / kept, place % kept) {
            (1, 0) => 10.0 * (1.0 - effect + chance(replicate)),
            _ => 10.0,
        };
        let of_place = |place| (0..REPLICATES).map(move |replicate| cell(place, replicate));
        let answer =
            Answer::from_values(kept, REPLICATES, (0..2 * kept).flat_map(of_place).collect());
        Tried { group: Group::Drawn, number: at + 1, values, variant: 0, answer }
    };
    let tried: Vec<Tried> = (0..400).map(world).collect();
    Exploration::new(question, &tried, &[])
}

/// Chance that all worlds share, with mean zero.
fn chance(replicate: usize) -> f64 {
    0.01 * (replicate as f64 - (REPLICATES as f64 - 1.0) / 2.0) / REPLICATES as f64
}

/// A world in which the baseline has 10, the first policy takes away `effects[0]` of it and the
/// second `effects[1]`, give or take chance. Hours are 20 and 50, officials 2.
fn tried(group: Group, number: usize, values: Vec<f64>, effects: [f64; 2]) -> Tried {
    let question = question();
    let kept = question.outcomes();
    let (hours, size) = (question.kept(HOURS).unwrap(), question.kept("officials").unwrap());
    let mut table = Vec::new();
    for policy in 0..3 {
        for outcome in 0..kept.len() {
            table.extend((0..REPLICATES).map(|replicate| match (policy, outcome) {
                (0, 0) => 10.0,
                (_, 0) => 10.0 * (1.0 - effects[policy - 1] + chance(replicate)),
                (_, at) if at == hours => [0.0, 20.0, 50.0][policy],
                (_, at) if at == size => 2.0,
                _ => 1.0,
            }));
        }
    }
    Tried {
        group,
        number,
        values,
        variant: 0,
        answer: Answer::from_values(kept.len(), REPLICATES, table),
    }
}

/// Worlds in which the first policy takes away a half times its dose, but nothing where the
/// threshold is below 0.3; the second always takes away 0.2.
fn worlds(number: u32) -> Vec<Tried> {
    let design = scrambled_sobol(number, 3, 3);
    design
        .into_iter()
        .enumerate()
        .map(|(at, values)| {
            let first = if values[1] < 0.3 { 0.0 } else { 0.5 * values[0] };
            tried(Group::Drawn, at + 1, values, [first, 0.2])
        })
        .collect()
}

#[test]
fn a_world_is_judged_by_its_whole_interval() {
    let judge = |effect: f64| {
        let world = tried(Group::Drawn, 1, vec![0.0; 3], [effect, 0.0]);
        Judged::of(&question(), &world).policies[0].clone().unwrap()
    };
    assert_eq!(judge(0.2).verdict(), Verdict::Better);
    assert!((judge(0.2).effect + 0.2).abs() < 1e-12);
    assert_eq!(judge(-0.2).verdict(), Verdict::Worse);
    assert_eq!(judge(0.0).verdict(), Verdict::Smaller);
    assert_eq!(judge(0.1).verdict(), Verdict::Undecided);
    let near = judge(0.1);
    assert_eq!((near.better, near.worse), (Claim::Undecided, Claim::No));
}

#[test]
fn what_does_nothing_is_known_to_do_nothing_and_what_has_no_baseline_is_not_judged() {
    let baseline = [3.0; REPLICATES];
    let same = InWorld::of(&baseline, &baseline, -1.0, 0.1).unwrap();
    assert_eq!((same.effect, same.verdict()), (0.0, Verdict::Smaller));
    assert_eq!(InWorld::of(&[0.0; REPLICATES], &baseline, -1.0, 0.1), None);
    let few = InWorld::of(&baseline[..19], &[1.0; 19], -1.0, 0.1).unwrap();
    assert_eq!((few.interval, few.verdict()), (None, Verdict::Undecided));
    let mut rare = baseline;
    rare[0] = 0.0;
    assert_eq!(InWorld::of(&baseline, &rare, -1.0, 0.1).unwrap().verdict(), Verdict::Undecided);
}

#[test]
fn a_direction_in_which_more_is_better_turns_verdicts_round() {
    let (from, to) = ([10.0; REPLICATES], [12.0; REPLICATES]);
    assert_eq!(InWorld::of(&from, &to, 1.0, 0.1).unwrap().verdict(), Verdict::Better);
    assert_eq!(InWorld::of(&from, &to, -1.0, 0.1).unwrap().verdict(), Verdict::Worse);
}

#[test]
fn shares_regret_and_hours_are_those_worked_out_by_hand() {
    let tried = worlds(512);
    let told = Exploration::new(question(), &tried, &[]);
    let [none, dosed, flat] = &told.robust[..] else { panic!("{:?}", told.robust.len()) };
    // Better where the threshold is above 0.3 and the dose above 0.2: 0.7 * 0.8 of the square.
    let shares = dosed.verdicts.unwrap();
    assert!((shares[0].share - 0.56).abs() < 0.01, "{:?}", shares[0]);
    assert_eq!(shares.iter().map(|share| share.count).sum::<usize>(), 512);
    assert_eq!(flat.verdicts.unwrap()[0].share, 1.0);
    assert_eq!((none.hours, dosed.hours, flat.hours), (Some(0.0), Some(20.0), Some(50.0)));
    // The flat policy loses 0.5 d - 0.2 where the other is better: 0.7 * integral from 0.4 to 1.
    let regret = flat.regret.unwrap();
    assert!((regret.mean - 0.7 * 0.09).abs() < 0.002, "{regret:?}");
    // The dosed one loses 0.2 in 0.3 of worlds, and 0.2 - 0.5 d up to d = 0.4 in the others.
    let regret = dosed.regret.unwrap();
    assert!((regret.mean - (0.3 * 0.2 + 0.7 * 0.04)).abs() < 0.002, "{regret:?}");
    // 10 per 100 official-years, 2 officials: 0.2 events; a fifth less for 50 hours.
    let (avoided, interval) = flat.avoided_per_1000_hours.unwrap();
    assert!((avoided - 1000.0 * 0.2 * 0.2 / 50.0).abs() < 1e-9);
    assert!(interval.unwrap().contains(avoided));
    // Fewer hours and better on average: 0.175 against 0.2 is not; nobody is dominated.
    assert!(dosed.dominated_by.is_empty() && flat.dominated_by.is_empty());
}

#[test]
fn the_largest_regret_is_the_one_measured_anew() {
    let tried = worlds(64);
    let judged: Vec<Judged> = tried.iter().map(|world| Judged::of(&question(), world)).collect();
    let worst = worst(&question(), &judged);
    assert!(worst.len() >= WORST && worst.len() <= 3 * WORST, "{}", worst.len());
    // Under another seed the worst worlds lose half as much.
    let again: Vec<Again> = worst
        .iter()
        .map(|at| {
            let world = &tried[*at];
            let first = if world.values[1] < 0.3 { 0.0 } else { 0.25 * world.values[0] };
            let fresh = self::tried(world.group, world.number, world.values.clone(), [first, 0.1]);
            Again::of(&question(), &fresh)
        })
        .collect();
    let told = Exploration::new(question(), &tried, &again);
    let largest = told.robust[0].largest.unwrap();
    assert!((largest.regret.mean - largest.at_first / 2.0).abs() < 1e-9, "{largest:?}");
    assert!(largest.regret.low < largest.regret.mean && largest.best == 1);
    let without = Exploration::new(question(), &tried, &[]);
    assert_eq!(without.robust[0].largest, None);
}

#[test]
fn a_dose_matters_from_where_the_line_says_so() {
    let design = scrambled_sobol(256, 3, 3);
    let tried: Vec<Tried> = design
        .into_iter()
        .enumerate()
        .map(|(at, values)| {
            let effect = 0.5 * values[0];
            tried(Group::Drawn, at + 1, values, [effect, 0.2])
        })
        .collect();
    let told = Exploration::new(question(), &tried, &[]);
    let [row] = &told.breakeven[..] else { panic!("one dose") };
    let Reached::At(at, interval, hours) = row.reached else { panic!("{:?}", row.reached) };
    assert!((at - 0.2).abs() < 1e-3 && interval.contains(0.2), "{at} {interval:?}");
    assert!(interval.high - interval.low < 0.01 && hours == Some(20.0));
    assert!((row.slope.mean + 0.5).abs() < 1e-9 && (row.at_high.mean + 0.5).abs() < 1e-3);
    // Where twice as much is asked for, no dose brings it.
    let out = Exploration::new(Question { matters: 0.6, ..question() }, &tried, &[]);
    assert_eq!(out.breakeven[0].reached, Reached::Nowhere);
}

/// Worlds in which the first policy does nothing where the threshold is below 0.3 (and, if a dose is
/// asked for, where that is below 0.2), and takes away 0.3 elsewhere.
fn failing(number: u32, lowest_dose: f64) -> Vec<Tried> {
    let world = |(at, values): (usize, Vec<f64>)| {
        let fails = values[1] < 0.3 || values[0] < lowest_dose;
        tried(Group::Drawn, at + 1, values, [if fails { 0.0 } else { 0.3 }, 0.2])
    };
    scrambled_sobol(number, 3, 3).into_iter().enumerate().map(world).collect()
}

/// The row of a search for a policy.
fn sought(told: &Exploration, policy: usize, sought: Sought) -> &BoxRow {
    told.boxes.iter().find(|row| row.policy == policy && row.sought == sought).unwrap()
}

#[test]
fn the_box_says_where_it_fails_and_where_it_works() {
    let told = Exploration::new(question(), &failing(512, 0.0), &[]);
    let row = sought(&told, 1, Sought::Fails);
    let found = row.reported().unwrap();
    let [limit] = found.limits[..] else { panic!("{found:?}") };
    assert_eq!((limit.factor, limit.side, limit.again), (1, Side::High, 1.0));
    assert!((limit.value - 0.3).abs() < 0.02, "{limit:?}");
    assert!((found.base - 0.3).abs() < 0.03 && found.density.value.unwrap() > 0.97);
    assert!(found.coverage.value.unwrap() > 0.97 && row.p.unwrap() < 0.02);
    // The path begins with all worlds and ends where nothing but failures is left.
    let (first, last) = (&found.path[0], found.path.last().unwrap());
    assert_eq!((first.mass, first.coverage, first.limits.len()), (1.0, Some(1.0), 0));
    assert!(last.mass < 0.32 && last.density_found == Some(1.0), "{last:?}");
    // The other side is reported as well; failing is rarer and leads.
    assert!(sought(&told, 1, Sought::Works).reported().unwrap().density.value.unwrap() > 0.97);
    assert_eq!(told.leading_box(Group::Drawn, 1).unwrap().sought, Sought::Fails);
    // A tree says the same, without errors.
    let [tree] = &told.trees[..] else { panic!("{:?}", told.trees) };
    assert_eq!((tree.policy, tree.leaves.len()), (1, 2));
    assert!(tree.auc.unwrap() > 0.97 && tree.leaves[0].predicted > 0.97);
    assert!(tree.leaves[1].predicted < 0.05, "{tree:?}");
    // The flat policy fails nowhere and is never worse.
    let flat = sought(&told, 2, Sought::Fails);
    assert!(matches!(flat.found, Err(PrimError::TooFew { cases: 0, .. })), "{flat:?}");
    assert_eq!((flat.cases, flat.undecided, flat.worlds), (0, 0, 512));
    assert_eq!(sought(&told, 2, Sought::Works).cases, 512);
}

#[test]
fn failures_at_random_give_no_finding_but_power() {
    // The first policy fails in every third world, whatever its factors.
    let world = |(at, values): (usize, Vec<f64>)| {
        let gone = if at % 3 == 0 { 0.0 } else { 0.3 };
        tried(Group::Drawn, at + 1, values, [gone, 0.2])
    };
    let points = (0..300_u64).map(|at| {
        let share = |factor: u64| {
            let hash = blake3::hash(&(at * 3 + factor).to_le_bytes());
            f64::from(u16::from_le_bytes([hash.as_bytes()[0], hash.as_bytes()[1]])) / 65_536.0
        };
        vec![share(0), share(1), share(2)]
    });
    let worlds: Vec<Tried> = points.enumerate().map(world).collect();
    let told = Exploration::new(question(), &worlds, &[]);
    let [fails, works] = [Sought::Fails, Sought::Works].map(|it| sought(&told, 1, it).clone());
    assert!(fails.reported().is_none() && works.reported().is_none() && told.trees.is_empty());
    assert_eq!((fails.cases, works.cases, works.power), (100, 200, None));
    // A corner with 60 of the 100 failures among 67 of 300 worlds is found in most studies.
    assert!(fails.power.unwrap() > 0.7, "{:?}", fails.power);
    assert_eq!(told.leading_box(Group::Drawn, 1), Some(&fails));
}

#[test]
fn a_tree_finds_two_regions_that_fit_no_single_box() {
    let told = Exploration::new(question(), &failing(512, 0.2), &[]);
    let [tree] = &told.trees[..] else { panic!("{:?}", told.trees) };
    let worlds: usize = tree.leaves.iter().map(|leaf| leaf.worlds).sum();
    assert!(tree.leaves.len() >= 3 && worlds == 512, "{tree:?}");
    assert!(tree.leaves.iter().all(|leaf| leaf.share > 0.85 || leaf.share < 0.15), "{tree:?}");
    // Where it works is a box of two limits.
    let works = sought(&told, 1, Sought::Works).reported().unwrap().clone();
    assert_eq!(ranges(&works.limits).iter().map(|it| it.0).collect::<Vec<_>>(), [0, 1]);
    assert!(works.density.value.unwrap() > 0.9 && works.coverage.value.unwrap() > 0.9);
}

#[test]
fn an_undecided_world_is_weighted_by_how_far_its_interval_lies_on_one_side() {
    let judge = |effect: f64| {
        let world = tried(Group::Drawn, 1, vec![0.0; 3], [effect, 0.0]);
        Judged::of(&question(), &world).policies[0].clone().unwrap()
    };
    let half = judge(0.1).interval.map(|it| (it.high - it.low) / 2.0).unwrap();
    let weight = |effect: f64| Line::Better.side(&judge(effect), -1.0, 0.1);
    assert_eq!((weight(0.2), weight(0.0)), ((false, 1.0), (true, 1.0)));
    let (fails, known) = weight(0.1 - half / 2.0);
    assert!(fails && (known - 0.5).abs() < 1e-6, "{known}");
    let (fails, known) = weight(0.1 + half / 4.0);
    assert!(!fails && (known - 0.25).abs() < 1e-6, "{known}");
    assert_eq!(Line::Worse.side(&judge(-0.2), -1.0, 0.1), (true, 1.0));
    assert_eq!(Line::Worse.side(&judge(0.2), -1.0, 0.1), (false, 1.0));
}

#[test]
fn groups_are_told_apart_and_a_changed_verdict_is_named() {
    let mut tried = worlds(64);
    for at in 0..30 {
        tried.push(self::tried(Group::Accepted, at + 1, vec![0.5; 3], [0.0, 0.2]));
    }
    let told = Exploration::new(question(), &tried, &[]);
    assert_eq!(told.groups(), [Group::Accepted, Group::Drawn]);
    assert_eq!((told.count(Group::Accepted), told.robust.len()), (30, 6));
    let [change] = told.changes[..] else { panic!("{:?}", told.changes) };
    assert_eq!((change.policy, change.there, change.drawn), (1, Verdict::Smaller, Verdict::Better));
    // A dose that does not vary has no line.
    assert!(told.breakeven.iter().all(|row| row.group == Group::Drawn));
}

#[test]
fn who_asks_less_and_does_better_dominates() {
    let tried: Vec<Tried> = (0..40)
        .map(|at| {
            let share = f64::from(at) / 40.0;
            tried(Group::Drawn, at as usize + 1, vec![share, share, 0.5], [0.3 + 0.1 * share, 0.2])
        })
        .collect();
    let told = Exploration::new(question(), &tried, &[]);
    assert_eq!(told.robust[2].dominated_by, [1]);
    assert!(told.robust[1].dominated_by.is_empty());
    assert_eq!(told.robust[1].deciding.unwrap().factor, 0);
    assert!((told.robust[1].deciding.unwrap().correlation + 1.0).abs() < 1e-9);
}
