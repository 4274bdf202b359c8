//! Waves: where the next worlds are tried, and when it is enough.

use crate::stats::designs::{space_filling_point, uniform_point};
use crate::studies::answer::published::Evaluation;
use crate::studies::calibrate::judge::calibration::{Calibration, Wave};
use crate::studies::calibrate::judge::emulators::Emulators;
use crate::studies::calibrate::judge::tried::{Tried, largest};

/// Points looked at for one wave, at most.
const CANDIDATES_MAX: u32 = 1 << 22;
/// Points from which the line is drawn between what is ruled out and what is tried.
const SURVEYED: u32 = 1 << 16;
/// Share of the worlds expected to be accepted that may be ruled out.
pub const LOST: f64 = 0.05;

/// When a calibration ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Accepted worlds that are wanted.
    pub accepted: usize,
    /// Worlds that are tried at most, in equal waves.
    pub worlds: usize,
    /// Waves at most.
    pub waves: usize,
}

/// The worlds that are to be tried next.
#[derive(Debug, Clone, PartialEq)]
pub struct Next {
    /// Number of the wave, from 1.
    pub wave: usize,
    /// Numbers and points.
    pub points: Vec<(u32, Vec<f64>)>,
    /// Whether they are those of a Sobol sequence; else they are drawn.
    pub even: bool,
    /// Points that were looked at.
    candidates: u32,
    /// What ruled out the others; nothing in the first wave.
    emulators: Option<Emulators>,
    /// The least chance of being accepted that a point must have.
    least: f64,
    /// Worlds expected to be accepted.
    expected: Option<f64>,
}

impl Calibration {
    /// The next wave, which depends on all worlds tried so far and on nothing else; nothing when
    /// enough worlds are accepted, a limit is reached, or all that was looked at is ruled out.
    #[must_use]
    pub fn next(&self, limits: Limits) -> Option<Next> {
        let tried = self.worlds.len();
        let enough = self.accepted().count() >= limits.accepted;
        if enough || self.waves.len() >= limits.waves || tried >= limits.worlds {
            return None;
        }
        let size = limits.worlds.div_ceil(limits.waves.max(1)).min(limits.worlds - tried);
        let emulators =
            (tried > 0).then(|| Emulators::fit(&self.worlds, &self.tuned, &self.deciding));
        let axes = self.space.axes.len();
        let even = tried == 0 && self.tuned_only();
        let point = |place: u32| {
            if even {
                space_filling_point(place, axes, self.seed as u32)
            } else {
                self.drawn(place)
            }
        };
        let chance = |point: &[f64]| emulators.as_ref().map_or(1.0, |all| all.chance(point));
        let first: u32 = self.waves.iter().map(|wave| wave.candidates).sum();
        let least = emulators.as_ref().map_or(0.0, |all| self.least(all, first));
        let (mut points, mut candidates, mut expected) = (Vec::new(), 0, 0.0);
        while points.len() < size && candidates < CANDIDATES_MAX {
            let place = first + candidates;
            let point = point(place);
            candidates += 1;
            let chance = chance(&point);
            if chance >= least {
                expected += chance;
                points.push((place, point));
            }
        }
        let wave = self.waves.len() + 1;
        let expected = emulators.is_some().then_some(expected);
        let found = !points.is_empty();
        found.then_some(Next { wave, points, even, candidates, emulators, least, expected })
    }

    /// The chance below which points are ruled out: so high that those below it hold no more than
    /// [`LOST`] of the worlds that are expected to be accepted among all.
    pub(crate) fn least(&self, emulators: &Emulators, first: u32) -> f64 {
        let points = first..first + SURVEYED;
        let mut chances: Vec<f64> =
            points.map(|place| emulators.chance(&self.drawn(place))).collect();
        chances.sort_by(f64::total_cmp);
        let may_be_lost = LOST * chances.iter().sum::<f64>();
        let mut lost = 0.0;
        let beyond = |chance: &&f64| {
            lost += **chance;
            lost > may_be_lost
        };
        chances.iter().find(beyond).copied().unwrap_or(0.0)
    }

    /// A point drawn at random, by its number. In hundreds of dimensions a Sobol sequence has pairs of
    /// axes that go together for many points (Joe and Kuo 2008), so that emulators take one for the
    /// other and points that are chosen by one are chosen by both.
    pub(crate) fn drawn(&self, place: u32) -> Vec<f64> {
        uniform_point(place, self.space.axes.len(), self.seed)
    }

    /// Takes what came of a wave, in the order of its points.
    pub fn take(&mut self, next: Next, evaluations: Vec<Vec<Evaluation>>) {
        let predictive_r2 = |figure: &usize| next.emulators.as_ref()?.predictive_r2(*figure);
        let predictive_r2 = self.deciding.iter().map(predictive_r2).collect();
        let (checked, wrongly_ruled_out) = self.wrongly(next.emulators.as_ref(), next.least);
        let before = self.accepted().count();
        for ((place, point), evaluations) in next.points.into_iter().zip(evaluations) {
            self.worlds.push(Tried {
                wave: next.wave,
                place,
                values: self.space.values(&point),
                point,
                implausibility: largest(&self.deciding, &evaluations),
                evaluations,
            });
        }
        let tried = self.worlds.iter().filter(|world| world.wave == next.wave).count();
        let accepted = self.accepted().count() - before;
        self.waves.push(Wave {
            candidates: next.candidates,
            tried,
            accepted,
            expected: next.expected,
            predictive_r2,
            checked,
            wrongly_ruled_out,
        });
    }

    /// Accepted worlds so far, and those that emulators would have ruled out.
    fn wrongly(&self, emulators: Option<&Emulators>, least: f64) -> (usize, usize) {
        let Some(emulators) = emulators else { return (0, 0) };
        let lost = self.accepted().filter(|world| emulators.chance_left_out(world) < least);
        (self.accepted().count(), lost.count())
    }
}
