//! What a week brings that no policy changes: its number, its luck and its dossiers.

use super::dossiers::Dossier;
use super::draws::{BLOCK, Key, LANES, Purpose, uniform, uniforms};
use super::events::{Diary, Event};
use super::law::{ALDERMEN_MAX, DIRECTORS_MAX};
use super::settings::{Programme, Settings};
use super::state::Place;
use fearless_simd::prelude::*;
use fearless_simd::{Level, dispatch, mask32x16, u32x16};

/// First words of aldermen's seats and of officials' posts in a week's stream, after four of the
/// municipality; seats and posts take turns, so that a small municipality needs one block only.
const SEATS: usize = 4;
const POSTS: usize = 5;
/// Words that a week's stream has at most.
const WORDS: usize = 4 * BLOCK;
const _: () = assert!(
    ALDERMEN_MAX <= DIRECTORS_MAX
        && SEATS + 2 * DIRECTORS_MAX <= WORDS
        && DIRECTORS_MAX <= u32::BITS as usize,
    "every seat and post has a word of the week, and every post a bit"
);
/// Weeks whose luck is drawn together, side by side.
pub const BATCH: usize = LANES;

/// The weekly numbers of one municipality for some weeks, drawn once for all policies: what belongs
/// to a week stands in the lane of its place in the batch.
#[derive(Debug, Clone)]
pub struct Luck {
    /// The vectors that this processor has.
    level: Level,
    words: [[u32; BATCH]; WORDS],
    eventful: [u32; BATCH],
    busy: [u32; BATCH],
    occasions: [u32; BATCH],
}

impl Default for Luck {
    fn default() -> Self {
        let none = [0; BATCH];
        let words = [none; WORDS];
        Self { level: Level::new(), words, eventful: none, busy: none, occasions: none }
    }
}

impl Luck {
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
        self.foresee(simd, place, settings);
    }

    /// What the numbers of a week say whatever the state: whether anyone can leave, which posts get
    /// dossiers, and at which something else happens.
    #[inline(always)]
    fn foresee<S: Simd>(&mut self, simd: S, place: &Place, settings: &Settings) {
        let uniforms = |words: &[u32; BATCH]| uniforms(u32x16::load_array_ref(simd, words));
        let exits = &settings.exits;
        let mut leaving = mask32x16::splat(simd, false);
        for words in self.words[SEATS..].iter().step_by(2).take(place.portfolios) {
            let u = uniforms(words);
            let about_the_middle = (u - 0.5).abs().simd_lt(0.5 * exits.other);
            leaving |= u.simd_lt(exits.relations) | u.simd_gt(1.0 - exits.council);
            leaving |= about_the_middle;
        }
        let stretches = settings.occasions.stretches();
        let none = u32x16::splat(simd, 0);
        let (mut busy, mut occasions) = (none, none);
        let posts = self.words[POSTS..].iter().step_by(2).take(place.directors);
        for (post, words) in posts.enumerate() {
            let u = uniforms(words);
            leaving |= u.simd_lt(exits.official);
            let bit = u32x16::splat(simd, 1 << post);
            busy |= u.simd_gt(settings.arrival_thresholds[0]).select(bit, none);
            let within = |(from, to): (f32, f32)| u.simd_ge(from) & u.simd_lt(to);
            let [ask, end, meet, venture] = stretches.map(within);
            occasions |= (ask | end | meet | venture).select(bit, none);
        }
        leaving.select(u32x16::splat(simd, 1), none).store_array(&mut self.eventful);
        busy.store_array(&mut self.busy);
        occasions.store_array(&mut self.occasions);
    }

    /// The vectors by which luck is drawn.
    pub(super) fn level(&self) -> Level {
        self.level
    }

    /// Whether anyone can leave in one of these weeks, whatever the state.
    #[inline]
    #[must_use]
    pub fn eventful(&self, week: usize) -> bool {
        self.eventful[week] != 0
    }

    /// Posts at which something happens beside dossiers in one of these weeks: a bit each.
    #[inline]
    #[must_use]
    pub fn occasions(&self, week: usize) -> u32 {
        self.occasions[week]
    }

    /// Posts that get dossiers in one of these weeks: a bit each.
    #[inline]
    #[must_use]
    pub fn busy(&self, week: usize) -> u32 {
        self.busy[week]
    }

    /// The words of one of these weeks.
    #[inline]
    #[must_use]
    pub fn week(&self, week: usize) -> Words<'_> {
        Words { batch: &self.words, week }
    }
}

/// The words of a week.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    batch: &'a [[u32; BATCH]; WORDS],
    week: usize,
}

impl Words<'_> {
    #[inline]
    fn uniform(&self, word: usize) -> f32 {
        uniform(self.batch[word][self.week])
    }

    /// The uniform number of a post, below the number of directors: in 0..1, both excluded.
    #[inline]
    #[must_use]
    pub fn post(&self, post: usize) -> f32 {
        self.uniform(POSTS + 2 * post)
    }
}

/// Everything that the rules of a week may look at beside the state.
#[derive(Debug, Clone, Copy)]
pub struct Week<'a> {
    /// Weeks since burn-in began.
    pub number: u32,
    /// What is fixed about the municipality.
    pub place: &'a Place,
    /// Its world.
    pub settings: &'a Settings,
    /// The interventions of the policy.
    pub programme: &'a Programme,
    /// The key of its random numbers.
    pub key: &'a Key,
    /// Whether the numbers of this week can make anyone leave, whatever the state.
    pub eventful: bool,
    /// Posts at which something happens beside dossiers: a bit each.
    pub occasions: u32,
    /// The numbers of this week.
    pub words: Words<'a>,
    /// National media attention.
    pub national_attention: f32,
    /// The dossiers that arrive.
    pub dossiers: &'a [Dossier],
    /// Where what happens is written down, if anyone wants it told.
    pub diary: Option<&'a Diary>,
}

impl Week<'_> {
    /// Writes down what happened, if anyone wants it told.
    #[inline]
    pub fn tell(&self, event: impl FnOnce() -> Event) {
        if let Some(diary) = self.diary {
            diary.write(self.number, event());
        }
    }

    /// A uniform number of the municipality: 0 media, 1 coalition break, 2 dialogue, 3 secretary.
    #[inline]
    #[must_use]
    pub fn town_uniform(&self, item: usize) -> f32 {
        self.words.uniform(item)
    }

    /// The uniform number of a seat: exits lie at its lower end (disturbed relations), its upper
    /// end (lost confidence) and around its middle (other reasons), so that they never meet.
    #[inline]
    #[must_use]
    pub fn seat_uniform(&self, seat: usize) -> f32 {
        self.words.uniform(SEATS + 2 * seat)
    }

    /// The uniform number of a post: dossiers arrive by its upper end, the official leaves by its
    /// lower end.
    #[inline]
    #[must_use]
    pub fn post_uniform(&self, post: usize) -> f32 {
        self.words.post(post)
    }

    /// The council term in which the week lies.
    #[inline]
    #[must_use]
    pub fn term(&self) -> u32 {
        self.number / super::settings::TERM
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::parameters::Parameters;
    use crate::draws::levels;
    use crate::people;
    use crate::settings::Inputs;

    fn settings() -> Settings {
        let parameters = Parameters::default();
        let inputs = Inputs::constant(&parameters, 52);
        Settings::new(parameters, inputs, 0, 52)
    }

    /// What is foreseen, by the rules for one number at a time.
    fn slowly(luck: &Luck, week: usize, place: &Place, settings: &Settings) -> (bool, u32, u32) {
        let (words, exits) = (luck.week(week), &settings.exits);
        let seat_leaves = |seat: usize| {
            let u = words.uniform(SEATS + 2 * seat);
            u < exits.relations || u > 1.0 - exits.council || (u - 0.5).abs() < 0.5 * exits.other
        };
        let leaving = (0..place.portfolios).any(seat_leaves)
            || (0..place.directors).any(|post| words.post(post) < exits.official);
        let bits = |with: &dyn Fn(f32) -> bool| {
            let posts = (0..place.directors).filter(|post| with(words.post(*post)));
            posts.fold(0u32, |bits, post| bits | (1 << post))
        };
        let busy = bits(&|u| settings.arrivals(u) > 0);
        (leaving, busy, bits(&|u| settings.occasions.of(u).is_some()))
    }

    #[test]
    fn what_is_foreseen_is_so_for_each_number_with_every_kind_of_vector() {
        let settings = settings();
        for inhabitants in [5_000, 60_000, 900_000] {
            let key = Key::new(3, 1, u64::from(inhabitants), 0);
            let place = people::place(&key, inhabitants, &settings.parameters);
            let (mut eventful, mut busy, mut occasions) = (0, 0, 0);
            for level in levels() {
                let mut luck = Luck { level, ..Luck::default() };
                for first in (0..4_800).step_by(BATCH) {
                    luck.draw(&key, &place, &settings, first);
                    for week in 0..BATCH {
                        let found = (luck.eventful(week), luck.busy(week), luck.occasions(week));
                        assert_eq!(found, slowly(&luck, week, &place, &settings), "{level:?}");
                        eventful += u32::from(found.0);
                        busy |= found.1;
                        occasions |= found.2;
                    }
                }
            }
            let all = (1u32 << place.directors) - 1;
            assert!(eventful > 0 && (busy, occasions) == (all, all), "{inhabitants}");
        }
    }
}
