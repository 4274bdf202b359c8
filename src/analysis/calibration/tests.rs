use super::*;
use crate::analysis::figures::Verdict;
use crate::catalogue::figures::{Band, TABLE};
use crate::model::settings::Held;
use crate::stats::estimate::Estimate;

fn base() -> World {
    let parameters = parameters::Parameters::default();
    World { parameters, series: Vec::new(), held: Held::default() }
}

/// Every figure in the middle of its band, with this standard error.
fn good(standard_error: f64) -> Vec<Evaluation> {
    TABLE
        .iter()
        .map(|figure| match figure.band {
            Band::Between(low, high) => at(0.5 * (low + high), standard_error),
            _ => Evaluation { estimate: None, verdict: Verdict::Untold },
        })
        .collect()
}

fn at(mean: f64, standard_error: f64) -> Evaluation {
    let estimate = Estimate { mean, standard_error, low: mean, high: mean };
    Evaluation { estimate: Some(estimate), verdict: Verdict::Inside }
}

fn place(name: &str) -> usize {
    figures::find(name).unwrap()
}

/// Six worlds: two are good, one is forgiven, one is off by one figure, one by two, one by a figure
/// that decides nothing.
fn six() -> Calibration {
    let design = Design::new(6, 1);
    let mut worlds = vec![good(0.0); 6];
    worlds[1][place("coalition_breaks")] =
        Evaluation { verdict: Verdict::Above, ..at(0.09, 0.006) };
    worlds[2][place("coalition_breaks")] = at(0.09, 0.001);
    worlds[3][place("coalition_breaks")] = at(0.01, 0.0);
    worlds[3][place("trust_in_officials")] = at(0.5, 0.0);
    worlds[4][place("exits_for_any_reason")] = at(9.0, 0.0);
    Calibration::new(&design, &base(), good(0.0), worlds)
}

#[test]
fn the_design_spreads_over_the_ranges_and_moves_nothing_else() {
    let design = Design::new(64, 7);
    assert_eq!((design.points.len(), design.tuned.len()), (64, tuning::TABLE.len()));
    assert_eq!(design.points[..16], Design::new(16, 7).points[..]);
    assert_eq!(Design::new(u32::MAX, 7).points.len(), WORLDS_MAX as usize);
    let plain = base().parameters.values();
    for point in &design.points {
        let values = design.world(&base(), point).parameters.values();
        for (index, described) in parameters::TABLE.iter().enumerate() {
            if design.tuned.contains(&index) {
                assert!((described.low..=described.high).contains(&values[index]));
            } else {
                assert_eq!(values[index], plain[index], "{}", described.name);
            }
        }
    }
}

#[test]
fn worlds_are_accepted_by_tuned_figures_alone_and_within_two_standard_errors() {
    let six = six();
    let accepted: Vec<bool> = six.worlds.iter().map(Tried::accepted).collect();
    assert_eq!(accepted, [true, true, false, false, true, true]);
    let (share, interval) = six.acceptance().unwrap();
    assert!((share - 4.0 / 6.0).abs() < 1e-12 && interval.contains(share));
    assert!((six.worlds[2].implausibility - 0.008 / 0.015).abs() < 1e-9);
    assert_eq!(six.start_implausibility(), 0.0);
}

#[test]
fn bands_that_bind_are_told_from_those_that_bind_alone() {
    for band in six().bands() {
        let (rejected, alone) = match TABLE[band.figure].name {
            "coalition_breaks" => (2.0 / 6.0, 1.0 / 6.0),
            "trust_in_officials" => (1.0 / 6.0, 0.0),
            _ => (0.0, 0.0),
        };
        assert_eq!((band.rejected, band.alone), (rejected, alone), "{}", TABLE[band.figure].name);
    }
}

#[test]
fn what_is_left_of_a_range_is_that_of_accepted_worlds() {
    let six = six();
    let points: Vec<f64> = six.accepted().map(|world| world.point[0]).collect();
    let low = points.iter().copied().fold(1.0, f64::min);
    let high = points.iter().copied().fold(0.0, f64::max);
    let first = six.narrowed()[0];
    assert!((first.width - (high - low)).abs() < 1e-12);
    assert!(first.low <= first.mean && first.mean <= first.high);
    assert!([0, 4, 5].contains(&six.proposal().unwrap()), "world 1 is accepted, but not inside");
    let told = six.prediction(place("exits_for_any_reason")).unwrap();
    assert_eq!((told.high, told.told), (9.0, 4));
}

#[test]
fn without_an_accepted_world_nothing_is_proposed() {
    let mut bad = good(0.0);
    bad[place("affairs")] = Evaluation { estimate: None, verdict: Verdict::Untold };
    let none = Calibration::new(&Design::new(2, 1), &base(), good(0.0), vec![bad.clone(); 2]);
    assert_eq!((none.proposal(), none.narrowed().len()), (None, 0));
    assert_eq!(none.prediction(place("affairs")), None);
    assert_eq!(none.acceptance().unwrap().0, 0.0);
    // What the model cannot tell anywhere decides nothing.
    let silent = Calibration::new(&Design::new(2, 1), &base(), bad.clone(), vec![bad; 2]);
    assert!(!silent.deciding.contains(&place("affairs")));
    assert_eq!(silent.accepted().count(), 2);
}

#[test]
fn a_figure_that_follows_a_parameter_is_seen_to_be_moved_by_it() {
    let design = Design::new(32, 3);
    let worlds = design.points.iter().map(|point| {
        let mut all = good(0.0);
        all[place("affairs")] = at(0.05 + 0.01 * point[2], 0.0);
        all
    });
    let worlds = worlds.collect();
    let moved = Calibration::new(&design, &base(), good(0.0), worlds);
    let affairs = moved.deciding.iter().position(|figure| *figure == place("affairs")).unwrap();
    assert!((moved.moves(2)[affairs].unwrap() - 1.0).abs() < 1e-9);
    assert!(moved.moves(0)[affairs].unwrap().abs() < 0.4);
    assert_eq!(moved.moves(0).iter().filter(|one| one.is_some()).count(), 1);
}
