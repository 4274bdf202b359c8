//! The weekly numbers of a municipality: drawn for sixteen weeks side by side, once for all policies.
//!
//! Each week has one uniform number for every [`MunicipalityDraw`], every seat of the college and every
//! post. They are the words of `Key::rng(Purpose::Week, week, 0)`, in vectors for speed; a test holds
//! them to it.

use super::key::{BLOCK, Key, LANES, Purpose};
use super::numbers::{uniform, uniforms};
use crate::law::{ALDERMEN_MAX, DIRECTORS_MAX};
use crate::settings::Settings;
use crate::state::Place;
use fearless_simd::prelude::*;
use fearless_simd::{Level, dispatch, mask32x16, u32x16};

/// A weekly number of the municipality as a whole; the discriminant is its word in the week's stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub enum MunicipalityDraw {
    /// Noise of media pressure.
    MediaNoise,
    /// Whether the coalition breaks.
    CoalitionBreak,
    /// Whether a dialogue comes about in a crisis.
    Dialogue,
    /// Whether the municipal secretary leaves.
    SecretaryExit,
}

/// First words of seats and of posts in a week's stream, behind the [`MunicipalityDraw`]s; seats and
/// posts take turns, so that a small municipality needs one block only.
const SEATS: usize = 4;
const POSTS: usize = 5;
/// Most words of a week's stream.
const WORDS: usize = 4 * BLOCK;
const _: () = assert!(
    ALDERMEN_MAX <= DIRECTORS_MAX
        && SEATS + 2 * DIRECTORS_MAX <= WORDS
        && DIRECTORS_MAX <= u32::BITS as usize,
    "every seat and post has a word of the week, and every post a bit"
);
/// Weeks whose numbers are drawn side by side.
pub const BATCH: usize = LANES;

/// The weekly numbers of a municipality for [`BATCH`] weeks: those of a week stand in its lane.
#[derive(Debug, Clone)]
pub struct WeeklyDraws {
    /// The vectors that this processor has.
    level: Level,
    words: [[u32; BATCH]; WORDS],
    exits_possible: [u32; BATCH],
    posts_with_dossiers: [u32; BATCH],
    posts_with_events: [u32; BATCH],
}

impl Default for WeeklyDraws {
    fn default() -> Self {
        let none = [0; BATCH];
        Self {
            level: Level::new(),
            words: [none; WORDS],
            exits_possible: none,
            posts_with_dossiers: none,
            posts_with_events: none,
        }
    }
}

impl WeeklyDraws {
    /// Draws the numbers of the weeks from `first` on.
    pub fn draw(&mut self, key: &Key, place: &Place, settings: &Settings, first: u32) {
        dispatch!(self.level, simd => self.draw_with(simd, key, place, settings, first));
    }

    #[inline(always)]
    fn draw_with<S: Simd>(
        &mut self,
        simd: S,
        key: &Key,
        place: &Place,
        settings: &Settings,
        first: u32,
    ) {
        let needed = SEATS + 2 * place.directors.max(place.portfolios);
        let time = u32x16::from_fn(simd, |week| first + week as u32);
        for (position, words) in (0..).zip(self.words[..needed].chunks_mut(BLOCK)) {
            let position = u32x16::splat(simd, position);
            let block = key.blocks(simd, Purpose::Week, time, position);
            for (words, drawn) in words.iter_mut().zip(block) {
                drawn.store_array(words);
            }
        }
        self.mark_possible_events(simd, place, settings);
    }

    /// Marks the events that these weeks' numbers could trigger in any state, as bitmasks: whether
    /// anyone can leave, which posts get dossiers, and at which posts a rare event happens.
    #[inline(always)]
    fn mark_possible_events<S: Simd>(&mut self, simd: S, place: &Place, settings: &Settings) {
        let uniforms = |words: &[u32; BATCH]| uniforms(u32x16::load_array_ref(simd, words));
        let exits = &settings.exits;
        let mut leaving = mask32x16::splat(simd, false);
        for words in self.words[SEATS..].iter().step_by(2).take(place.portfolios) {
            let u = uniforms(words);
            let about_the_middle = (u - 0.5).abs().simd_lt(0.5 * exits.other);
            leaving |= u.simd_lt(exits.relations) | u.simd_gt(1.0 - exits.council);
            leaving |= about_the_middle;
        }
        let intervals = settings.post_events.intervals();
        let none = u32x16::splat(simd, 0);
        let (mut dossiers, mut events) = (none, none);
        let posts = self.words[POSTS..].iter().step_by(2).take(place.directors);
        for (post, words) in posts.enumerate() {
            let u = uniforms(words);
            leaving |= u.simd_lt(exits.official);
            let bit = u32x16::splat(simd, 1 << post);
            dossiers |= u.simd_gt(settings.arrival_thresholds[0]).select(bit, none);
            let within = |(from, to): (f32, f32)| u.simd_ge(from) & u.simd_lt(to);
            let [offered, ends, meet, venture] = intervals.map(within);
            events |= (offered | ends | meet | venture).select(bit, none);
        }
        leaving.select(u32x16::splat(simd, 1), none).store_array(&mut self.exits_possible);
        dossiers.store_array(&mut self.posts_with_dossiers);
        events.store_array(&mut self.posts_with_events);
    }

    /// The vectors by which numbers are drawn.
    pub(super) fn level(&self) -> Level {
        self.level
    }

    /// The numbers of one of these weeks, by its place in the batch.
    #[inline]
    #[must_use]
    pub fn week(&self, week: usize) -> WeekDraws<'_> {
        WeekDraws { batch: self, week }
    }
}

/// The weekly numbers of one week.
#[derive(Debug, Clone, Copy)]
pub struct WeekDraws<'a> {
    batch: &'a WeeklyDraws,
    week: usize,
}

impl WeekDraws<'_> {
    #[inline]
    fn uniform(&self, word: usize) -> f32 {
        uniform(self.batch.words[word][self.week])
    }

    /// A uniform number of the municipality as a whole.
    #[inline]
    #[must_use]
    pub fn municipality(&self, draw: MunicipalityDraw) -> f32 {
        self.uniform(draw as usize)
    }

    /// The uniform number of a seat: exits lie at its lower end (disturbed relations), its upper end
    /// (lost confidence) and around its middle (other reasons), so that they exclude each other.
    #[inline]
    #[must_use]
    pub fn seat(&self, seat: usize) -> f32 {
        self.uniform(SEATS + 2 * seat)
    }

    /// The uniform number of a post: dossiers arrive by its upper end, the official leaves by its
    /// lower end, and in between each rare event owns an interval.
    #[inline]
    #[must_use]
    pub fn post(&self, post: usize) -> f32 {
        self.uniform(POSTS + 2 * post)
    }

    /// Whether these numbers can make anyone leave, in any state.
    #[inline]
    #[must_use]
    pub fn exits_possible(&self) -> bool {
        self.batch.exits_possible[self.week] != 0
    }

    /// Posts that get dossiers: a bit each.
    #[inline]
    #[must_use]
    pub fn posts_with_dossiers(&self) -> u32 {
        self.batch.posts_with_dossiers[self.week]
    }

    /// Posts at which a rare event can happen: a bit each.
    #[inline]
    #[must_use]
    pub fn posts_with_events(&self) -> u32 {
        self.batch.posts_with_events[self.week]
    }
}

#[cfg(test)]
mod tests {
    use super::super::key::levels;
    use super::*;
    use crate::catalogue::inputs::Inputs;
    use crate::catalogue::parameters::Parameters;
    use crate::rules::people;
    use rand::distr::{Distribution, Open01};

    fn settings() -> Settings {
        let parameters = Parameters::default();
        let inputs = Inputs::constant(&parameters, 52);
        Settings::new(parameters, inputs, 0, 52)
    }

    /// The possible events, by the rules for one number at a time.
    fn one_by_one(draws: &WeekDraws, place: &Place, settings: &Settings) -> (bool, u32, u32) {
        let exits = &settings.exits;
        let seat_leaves = |seat: usize| {
            let u = draws.seat(seat);
            u < exits.relations || u > 1.0 - exits.council || (u - 0.5).abs() < 0.5 * exits.other
        };
        let leaving = (0..place.portfolios).any(seat_leaves)
            || (0..place.directors).any(|post| draws.post(post) < exits.official);
        let bits = |with: &dyn Fn(f32) -> bool| {
            let posts = (0..place.directors).filter(|post| with(draws.post(*post)));
            posts.fold(0u32, |bits, post| bits | (1 << post))
        };
        let busy = bits(&|u| settings.arrivals(u) > 0);
        (leaving, busy, bits(&|u| settings.post_events.at(u).is_some()))
    }

    #[test]
    fn possible_events_are_those_of_each_number_with_every_kind_of_vector() {
        let settings = settings();
        for inhabitants in [5_000, 60_000, 900_000] {
            let key = Key::new(3, 1, u64::from(inhabitants), 0);
            let place = people::place(&key, inhabitants, &settings.parameters);
            let (mut exits, mut busy, mut events) = (0, 0, 0);
            for level in levels() {
                let mut batch = WeeklyDraws { level, ..WeeklyDraws::default() };
                for first in (0..4_800).step_by(BATCH) {
                    batch.draw(&key, &place, &settings, first);
                    for week in 0..BATCH {
                        let draws = batch.week(week);
                        let found = (
                            draws.exits_possible(),
                            draws.posts_with_dossiers(),
                            draws.posts_with_events(),
                        );
                        assert_eq!(found, one_by_one(&draws, &place, &settings), "{level:?}");
                        exits += u32::from(found.0);
                        busy |= found.1;
                        events |= found.2;
                    }
                }
            }
            let all = (1u32 << place.directors) - 1;
            assert!(exits > 0 && (busy, events) == (all, all), "{inhabitants}");
        }
    }

    #[test]
    fn numbers_are_those_of_the_generator_with_every_kind_of_vector() {
        let settings = settings();
        let key = Key::new(3, 1, 7, 0);
        let place = people::place(&key, 900_000, &settings.parameters);
        for level in levels() {
            let mut batch = WeeklyDraws { level, ..WeeklyDraws::default() };
            batch.draw(&key, &place, &settings, 208);
            for week in 0..BATCH {
                let draws = batch.week(week);
                let mut rng = key.rng(Purpose::Week, 208 + week as u32, 0);
                let mut next = || -> f32 { Open01.sample(&mut rng) };
                for draw in [
                    MunicipalityDraw::MediaNoise,
                    MunicipalityDraw::CoalitionBreak,
                    MunicipalityDraw::Dialogue,
                    MunicipalityDraw::SecretaryExit,
                ] {
                    assert_eq!(draws.municipality(draw), next(), "{draw:?}");
                }
                for pair in 0..place.directors {
                    let (seat, post) = (next(), next());
                    assert!(pair >= place.portfolios || draws.seat(pair) == seat);
                    assert_eq!(draws.post(pair), post);
                }
            }
        }
    }
}
