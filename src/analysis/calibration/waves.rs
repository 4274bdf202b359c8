//! Waves: where the next worlds are tried, and when it is enough.

use super::{Calibration, Emulators, Tried, largest};
use crate::analysis::figures::Evaluation;
use crate::stats::designs::{POINTS_MAX, scrambled_sobol_point};

/// Points looked at for one wave, at most.
const CANDIDATES_MAX: u32 = 1 << 18;

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
    /// Places in the sequence, and points.
    pub points: Vec<(u32, Vec<f64>)>,
    /// Points of the sequence that were looked at.
    candidates: u32,
    /// What ruled out the others; nothing in the first wave.
    emulators: Option<Emulators>,
}

/// A wave that was tried.
#[derive(Debug, Clone, PartialEq)]
pub struct Wave {
    /// Points of the sequence that were looked at.
    pub candidates: u32,
    /// Those of them that were not ruled out, and so were tried.
    pub tried: usize,
    /// Worlds of them that were accepted.
    pub accepted: usize,
    /// By deciding figure: the share of its variance over all worlds before that the emulator
    /// foretells for worlds left out of its fit; nothing without an emulator.
    pub foretold: Vec<Option<f64>>,
    /// Accepted worlds of the first wave, which nothing was ruled out of; nil in the first.
    pub checked: usize,
    /// Those of them that the emulators would have ruled out, each left out of the fit.
    pub wrongly_ruled_out: usize,
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
        let first: u32 = self.waves.iter().map(|wave| wave.candidates).sum();
        let (mut points, mut candidates) = (Vec::new(), 0);
        while points.len() < size && candidates < CANDIDATES_MAX {
            let place = first + candidates;
            let point = self.point(place);
            candidates += 1;
            if !emulators.as_ref().is_some_and(|all| all.rules_out(&point)) {
                points.push((place, point));
            }
        }
        let wave = self.waves.len() + 1;
        (!points.is_empty()).then_some(Next { wave, points, candidates, emulators })
    }

    /// A point of the scrambled Sobol sequence; where one ends, the next begins, scrambled anew.
    fn point(&self, place: u32) -> Vec<f64> {
        let seed = (self.seed as u32).wrapping_add((place / POINTS_MAX).wrapping_mul(0x9E37_79B9));
        scrambled_sobol_point(place % POINTS_MAX, self.space.axes.len(), seed)
    }

    /// Takes what came of a wave, in the order of its points.
    pub fn take(&mut self, next: Next, evaluations: Vec<Vec<Evaluation>>) {
        let foretold = |figure: &usize| next.emulators.as_ref()?.foretold(*figure);
        let foretold = self.deciding.iter().map(foretold).collect();
        let (checked, wrongly_ruled_out) = self.wrongly(next.emulators.as_ref());
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
        let candidates = next.candidates;
        self.waves.push(Wave { candidates, tried, accepted, foretold, checked, wrongly_ruled_out });
    }

    /// Accepted worlds of the first wave, and those that emulators would have ruled out.
    fn wrongly(&self, emulators: Option<&Emulators>) -> (usize, usize) {
        let Some(emulators) = emulators else { return (0, 0) };
        let first = || self.accepted().filter(|world| world.wave == 1);
        (first().count(), first().filter(|world| emulators.would_rule_out(world)).count())
    }
}
