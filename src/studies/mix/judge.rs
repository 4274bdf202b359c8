//! What the check says of the mixes: effect, hours, and regret against the best of each world.
//!
//! The best of a world is the one that came out best there in the stage before; it is measured, as all others
//! are, by the random numbers of the check. Neither side of a regret is thus chosen by what measures it, and a
//! regret may be below zero by chance.

use crate::stats::crossed::mean_over_worlds;
use crate::stats::estimate::{Estimate, Interval};
use crate::stats::proportions::wilson;
use crate::stats::sample::mean;
use crate::studies::answer::assumptions::spread::quantile;
use crate::studies::answer::compare::contrast::ALPHA;
use crate::studies::mix::search::{Answers, Search, Stage};

/// The upper end of the middle 80%, as a quantile.
const MIDDLE_HIGH: f64 = 0.9;

/// What the check says of one candidate.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// Its place among the candidates.
    pub candidate: usize,
    /// Difference to the baseline as a share of its mean, over worlds, with its 95% interval.
    pub effect: Option<Estimate>,
    /// Mean regret over worlds, as a share of the baseline's mean.
    pub regret: f64,
    /// Regret at the upper end of the middle 80% of worlds.
    pub regret_high: f64,
    /// Share of worlds in which it is the best or within the smallest difference that matters of it.
    pub near_best: f64,
    /// Its 95% interval.
    pub near_best_interval: Option<Interval>,
    /// Hours per municipality-year beyond the baseline's, mean over worlds.
    pub hours: f64,
    /// Worlds.
    pub worlds: usize,
}

/// The checked candidates, those with the least mean regret first; empty until the search is done, or where
/// no world has a value for all of them.
#[must_use]
pub fn checked(search: &Search, matters: f64) -> Vec<Checked> {
    let stages = search.found(Stage::Second).zip(search.found(Stage::Check));
    let Some((before, check)) = stages else { return Vec::new() };
    let worlds: Vec<World> = (0..check.readings.len())
        .filter_map(|world| World::of(search, before, check, world))
        .collect();
    if worlds.is_empty() {
        return Vec::new();
    }
    let mut all: Vec<Checked> =
        (0..check.candidates.len()).map(|at| of(check, &worlds, at, matters)).collect();
    all.sort_by(|one, other| one.regret.total_cmp(&other.regret));
    all
}

/// A world in which all checked candidates have a value.
struct World {
    /// Its place.
    place: usize,
    /// Gains in the check, by candidate.
    gains: Vec<f64>,
    /// The candidate that was best in the stage before.
    best: usize,
}

impl World {
    fn of(search: &Search, before: &Answers, check: &Answers, place: usize) -> Option<Self> {
        let readings = check.readings[place].iter();
        let gains: Vec<f64> = readings.map(|it| search.gain_in(it)).collect::<Option<_>>()?;
        let earlier = |candidate: &usize| {
            let at = before.candidates.iter().position(|known| known == candidate)?;
            search.gain_in(before.readings.get(place)?.get(at)?)
        };
        let earlier: Vec<f64> = check.candidates.iter().map(earlier).collect::<Option<_>>()?;
        let best =
            (0..earlier.len()).max_by(|one, other| earlier[*one].total_cmp(&earlier[*other]));
        Some(Self { place, gains, best: best? })
    }

    fn regret(&self, at: usize) -> f64 {
        self.gains[self.best] - self.gains[at]
    }
}

fn of(check: &Answers, worlds: &[World], at: usize, matters: f64) -> Checked {
    let readings = || worlds.iter().map(|world| &check.readings[world.place][at]);
    let rows: Vec<&[f64]> = readings().filter_map(|it| it.effects.as_deref()).collect();
    let mut regrets: Vec<f64> = worlds.iter().map(|world| world.regret(at)).collect();
    regrets.sort_by(f64::total_cmp);
    let near = regrets.iter().filter(|regret| **regret <= matters).count();
    let hours: Vec<f64> = readings().map(|reading| reading.hours).collect();
    Checked {
        candidate: check.candidates[at],
        effect: mean_over_worlds(&rows, ALPHA),
        regret: mean(&regrets).unwrap_or_default(),
        regret_high: quantile(&regrets, MIDDLE_HIGH).unwrap_or_default(),
        near_best: near as f64 / worlds.len() as f64,
        near_best_interval: wilson(near as u64, worlds.len() as u64, ALPHA),
        hours: mean(&hours).unwrap_or_default(),
        worlds: worlds.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::studies::mix::design::Origin;
    use crate::studies::mix::search::{Goal, Reading, Trial};

    /// Hours at dose 1.
    const AT_ONE: [f64; 3] = [50.0, 100.0, 50.0];
    const WORLDS: usize = 24;

    /// Random numbers of a kind: the same for the same place, even around 0.
    fn noise(place: usize) -> f64 {
        (place as f64 * 0.754_877_666).fract() - 0.5
    }

    /// What a list of doses does in a world: two interventions of which the first bit helps most, and that
    /// want equal hours, and a third that harms.
    fn response(doses: &[f32], world: usize, replicate: usize, seed: usize) -> f64 {
        let strength = 1.0 + 0.4 * noise(7 * world + 3);
        let [first, second, third] = [0, 1, 2].map(|at| f64::from(doses[at]) * AT_ONE[at]);
        let helps = 0.02 * strength * (first.sqrt() + second.sqrt());
        let own = doses.iter().sum::<f32>() as usize;
        0.001 * third - helps + 0.01 * noise(1000 * seed + 31 * world + replicate + 977 * own)
    }

    fn answer(trial: &Trial) -> Vec<Vec<Reading>> {
        let seed = usize::from(trial.stage == Stage::Check);
        let one = |doses: &Vec<f32>, world: usize| Reading {
            effects: Some((0..8).map(|it| response(doses, world, it, seed)).collect()),
            hours: doses.iter().zip(AT_ONE).map(|(dose, one)| f64::from(*dose) * one).sum(),
        };
        (0..trial.worlds)
            .map(|world| trial.doses.iter().map(|it| one(it, world)).collect())
            .collect()
    }

    fn goal() -> Goal {
        Goal {
            hours: 100.0,
            most: vec![4.0; 3],
            worlds: WORLDS,
            top: 5,
            lower_is_better: true,
            seed: 1,
        }
    }

    fn searched() -> Search {
        let mut search = Search::new(goal());
        let mut stages = Vec::new();
        while let Some(trial) = search.next() {
            stages.push(trial.stage);
            search.take(answer(&trial));
        }
        assert_eq!(stages, [Stage::Hours, Stage::First, Stage::Second, Stage::Check]);
        search
    }

    #[test]
    fn a_mix_that_is_known_to_be_best_is_found() {
        let search = searched();
        for (found, known) in search.hours_at_one().iter().zip(AT_ONE) {
            assert!((found - known).abs() < 1e-9, "{found} {known}");
        }
        let checked = checked(&search, 0.02);
        // Fifty hours of either bring 0.02 x 2 x sqrt(50), which is 28% fewer.
        let best = &search.candidates()[checked[0].candidate];
        let effect = checked[0].effect.unwrap();
        assert!(effect.mean < -0.26 && effect.mean > -0.30, "{effect:?}");
        assert!(effect.low < effect.mean && effect.mean < effect.high);
        let hours: Vec<f64> =
            best.doses.iter().zip(AT_ONE).map(|(dose, one)| f64::from(*dose) * one).collect();
        assert!(hours[0] > 25.0 && hours[1] > 25.0 && hours[2] < 15.0, "{hours:?}");
        assert!(checked[0].regret.abs() < 0.02 && checked[0].near_best > 0.7, "{checked:?}");
    }

    #[test]
    fn the_baseline_and_the_best_single_intervention_are_checked_too() {
        let search = searched();
        let checked = checked(&search, 0.02);
        let of = |origin: Origin| {
            checked.iter().find(|it| search.candidates()[it.candidate].origin == origin).unwrap()
        };
        let (single, baseline) = (of(Origin::Single), of(Origin::Baseline));
        // A hundred hours of one bring 20%, and so lose 8%; the baseline loses all.
        assert!((single.regret - 0.08).abs() < 0.025, "{single:?}");
        assert!(baseline.regret > 0.2 && baseline.near_best < 0.2, "{baseline:?}");
        assert_eq!(checked.last().unwrap().candidate, baseline.candidate);
        assert!(checked.iter().all(|it| it.worlds == WORLDS && it.hours <= 100.0 + 1e-6));
        assert!(checked.iter().all(|it| it.regret_high >= it.regret - 1e-9 || it.regret > 0.2));
    }

    #[test]
    fn a_world_without_a_value_is_left_out_and_no_world_tells_nothing() {
        let mut search = Search::new(goal());
        while let Some(trial) = search.next() {
            let mut readings = answer(&trial);
            if trial.stage == Stage::Check {
                readings[3][0].effects = None;
            }
            search.take(readings);
        }
        assert!(checked(&search, 0.02).iter().all(|it| it.worlds == WORLDS - 1));
        let mut search = Search::new(goal());
        while let Some(trial) = search.next() {
            let none = Reading { effects: None, hours: 10.0 };
            search.take(vec![vec![none; trial.doses.len()]; trial.worlds]);
        }
        assert!(checked(&search, 0.02).is_empty());
    }
}
