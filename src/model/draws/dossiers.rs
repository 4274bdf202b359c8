//! Dossiers as they arrive at posts: their traits and the numbers of their decisions.
//!
//! A dossier takes one block of its own. Its sixteen words are cut in halves, and the halves are made
//! into numbers for up to sixteen dossiers side by side; a test holds them to `Key::rng`.

use super::key::{BLOCK, Key, LANES, Purpose};
use super::numbers::{Exponential, Gumbel, Logistic, half_uniforms, half_uniforms_of_block};
use super::weekly::{BATCH, WeeklyDraws};
use crate::catalogue::parameters::Parameters;
use crate::math::stretch;
use crate::settings::{DOSSIERS_MAX, Settings};
use crate::vocabulary::{Dossier, DossierDraws};
use fearless_simd::prelude::*;
use fearless_simd::{dispatch, u32x16};
use rand::Rng;

/// The dossiers of a batch of weeks, in the order of weeks and posts.
#[derive(Debug, Default)]
pub struct DossierBatch {
    dossiers: Vec<Dossier>,
    /// Where the dossiers of each week end.
    ends: [usize; BATCH],
}

impl DossierBatch {
    /// Draws the dossiers of the batch of weeks from `first_week` on.
    pub fn draw(&mut self, key: &Key, settings: &Settings, draws: &WeeklyDraws, first_week: u32) {
        self.dossiers.clear();
        let p = &settings.parameters;
        let mut addresses = Addresses::default();
        let mut waiting = 0;
        for (week, end) in self.ends.iter_mut().enumerate() {
            let numbers = draws.week(week);
            let mut arrived = self.dossiers.len() + waiting;
            let mut posts = numbers.posts_with_dossiers();
            while posts != 0 {
                let post = posts.trailing_zeros() as usize;
                posts &= posts - 1;
                for ordinal in 0..settings.arrivals(numbers.post(post)) {
                    addresses.time[waiting] = first_week + week as u32;
                    addresses.position[waiting] = (post * DOSSIERS_MAX + ordinal) as u32;
                    waiting += 1;
                    arrived += 1;
                    if waiting == LANES {
                        dispatch!(draws.level(), simd =>
                            draw(&mut self.dossiers, simd, key, p, &addresses, LANES));
                        waiting = 0;
                    }
                }
            }
            *end = arrived;
        }
        if waiting > 0 {
            dispatch!(draws.level(), simd =>
                draw(&mut self.dossiers, simd, key, p, &addresses, waiting));
        }
    }

    /// The dossiers of one of these weeks, by its place in the batch.
    #[must_use]
    pub fn week(&self, week: usize) -> &[Dossier] {
        let first = if week == 0 { 0 } else { self.ends[week - 1] };
        &self.dossiers[first..self.ends[week]]
    }
}

/// Where the blocks of dossiers that are drawn side by side stand.
#[derive(Debug, Clone, Copy, Default)]
struct Addresses {
    time: [u32; LANES],
    position: [u32; LANES],
}

/// Numbers of a dossier: seven for traits, nine for decisions, sixteen for choices among options.
const NUMBERS: usize = 2 * BLOCK;

/// Place among the numbers of the one that decides by which channel a request goes.
const CHANNEL: usize = BLOCK + 2;

/// Draws up to sixteen dossiers side by side: their numbers lane by lane, then each by itself.
#[inline(always)]
fn draw<S: Simd>(
    dossiers: &mut Vec<Dossier>,
    simd: S,
    key: &Key,
    p: &Parameters,
    addresses: &Addresses,
    count: usize,
) {
    let time = u32x16::load_array_ref(simd, &addresses.time);
    let position = u32x16::load_array_ref(simd, &addresses.position);
    let block = key.blocks(simd, Purpose::Dossier, time, position);
    let mut numbers = [[0.0; LANES]; NUMBERS];
    for (item, word) in block.into_iter().enumerate() {
        let [lower, upper] = half_uniforms(word);
        let lower = match item {
            7..11 => Logistic::quantile(lower),
            15 => Exponential::quantile(lower),
            _ => lower,
        };
        lower.store_array(&mut numbers[item]);
        let upper = match BLOCK + item {
            CHANNEL => Logistic::quantile(upper),
            _ => Gumbel::quantile(upper),
        };
        upper.store_array(&mut numbers[BLOCK + item]);
    }
    for (lane, position) in addresses.position.iter().enumerate().take(count) {
        dossiers.push(dossier(p, *position, &numbers.each_ref().map(|number| number[lane])));
    }
}

/// A dossier from its numbers: of those for decisions the first four are logistic, the last is
/// exponential; those for choices among options are Gumbel numbers, but for that of the channel, which is
/// logistic; all others are uniform.
#[inline(always)]
fn dossier(p: &Parameters, position: u32, numbers: &[f32; NUMBERS]) -> Dossier {
    let [salience, margin, short_payoff, long_payoff, money, norm, cross, rest @ ..] = *numbers;
    let [prepare, settle, tell, initial, setback, punish, willing, escalate, threshold, rest @ ..] =
        rest;
    let [r0, r1, channel, r2, r3, r4, r5, a0, a1, a2, a3, a4, a5, c0, c1, c2] = rest;
    let touches_second = cross < p.cross_share;
    // The same number, stretched back to 0..1 on its side of the line, decides what follows.
    let inner = stretch(cross, p.cross_share);
    let conflict = touches_second && inner < p.conflict_share;
    let step = stretch(inner, p.conflict_share);
    Dossier {
        post: position as usize / DOSSIERS_MAX,
        position,
        salience,
        // Most dossiers leave room: the square keeps the tight ones rare.
        legal_margin: 1.0 - margin * margin,
        short_payoff,
        long_payoff,
        money,
        norm,
        cross_step: touches_second.then_some(step),
        conflict,
        reopened: !touches_second && inner < p.reopened_share,
        draws: DossierDraws {
            prepare,
            settle,
            tell,
            initial,
            setback,
            punish,
            willing,
            escalate,
            threshold,
            request: [r0, r1, r2, r3, r4, r5],
            channel,
            answer: [a0, a1, a2, a3, a4, a5],
            counter: [c0, c1, c2],
        },
    }
}

/// A dossier drawn by itself: what the vectors make of the same address.
#[must_use]
pub fn dossier_at(key: &Key, p: &Parameters, time: u32, position: u32) -> Dossier {
    let mut rng = key.rng(Purpose::Dossier, time, position);
    let words = std::array::from_fn(|_| rng.next_u32());
    let mut numbers = half_uniforms_of_block(&words);
    for (item, number) in numbers.iter_mut().enumerate() {
        *number = match item {
            7..11 | CHANNEL => Logistic::quantile(*number),
            15 => Exponential::quantile(*number),
            BLOCK.. => Gumbel::quantile(*number),
            _ => *number,
        };
    }
    dossier(p, position, &numbers)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::inputs::Inputs;
    use crate::rules::people;

    #[test]
    fn dossiers_are_those_of_the_generator() {
        let parameters = Parameters { dossier_rate: 0.9, ..Parameters::default() };
        let inputs = Inputs::constant(&parameters, 52);
        let settings = Settings::new(parameters, inputs, 0, 52);
        let p = &settings.parameters;
        let key = Key::new(3, 1, 7, 0);
        let place = people::place(&key, 200_000, p);
        let (mut weeks, mut batch) = (WeeklyDraws::default(), DossierBatch::default());
        let mut seen = 0;
        for first in (0..208).step_by(BATCH) {
            weeks.draw(&key, &place, &settings, first);
            batch.draw(&key, &settings, &weeks, first);
            for week in 0..BATCH {
                for dossier in batch.week(week) {
                    let time = first + week as u32;
                    assert_eq!(*dossier, dossier_at(&key, p, time, dossier.position));
                    seen += 1;
                }
            }
        }
        assert!(seen > 500, "{seen}");
    }
}
