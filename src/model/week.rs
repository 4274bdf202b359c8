//! What a week brings that no policy changes: its number, its luck and its dossiers.

use super::dossiers::Dossier;
use super::draws::{Address, BLOCK, Key, Purpose, uniform, uniform_of_four};
use super::events::{Diary, Event};
use super::settings::{Programme, Settings};
use super::state::Place;
use wide::f32x4;

/// First words of aldermen's seats and of officials' posts in a week's stream, after four of the
/// municipality; seats and posts take turns, so that a small municipality needs one block only.
const SEATS: usize = 4;
const POSTS: usize = 5;
/// Blocks that a week's stream has at most.
const BLOCKS: usize = 4;
/// Weeks whose luck is drawn together: four blocks cost little more than one, so the more weeks are
/// drawn at once, the fewer lanes stay empty.
pub const BATCH: usize = 16;

/// The weekly numbers of one municipality for some weeks, drawn once for all policies.
#[derive(Debug, Clone, Default)]
pub struct Luck {
    words: [[[u32; BLOCK]; BLOCKS]; BATCH],
    eventful: [bool; BATCH],
    busy: [u32; BATCH],
    occasions: [u32; BATCH],
}

impl Luck {
    /// Draws the numbers of the weeks from `first` on.
    pub fn draw(&mut self, key: &Key, place: &Place, settings: &Settings, first: u32) {
        let needed = (SEATS + 2 * place.directors.max(place.portfolios)).div_ceil(BLOCK);
        for (time, weeks) in (first..).step_by(4).zip(self.words.chunks_mut(4)) {
            for position in 0..needed {
                let at = |lane| Address {
                    purpose: Purpose::Week,
                    time: time + lane,
                    position: position as u32,
                };
                for (week, block) in weeks.iter_mut().zip(key.blocks([at(0), at(1), at(2), at(3)]))
                {
                    week[position] = block;
                }
            }
        }
        for (week, words) in self.words.iter().enumerate() {
            let foreseen = foresee(words.as_flattened(), place, settings);
            (self.eventful[week], self.busy[week], self.occasions[week]) = foreseen;
        }
    }

    /// Whether anyone can leave in one of these weeks, whatever the state.
    #[inline]
    #[must_use]
    pub fn eventful(&self, week: usize) -> bool {
        self.eventful[week]
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
    pub fn week(&self, week: usize) -> &[u32] {
        self.words[week].as_flattened()
    }

    /// The uniform number that decides how many dossiers a post gets: by its upper end.
    #[inline]
    #[must_use]
    pub fn arrival(&self, week: usize, post: usize) -> f32 {
        uniform(self.words[week].as_flattened()[POSTS + 2 * post])
    }
}

/// What the numbers of a week say whatever the state: whether anyone can leave, which posts get
/// dossiers, and at which something else happens. Two seats and two posts are looked at together.
fn foresee(words: &[u32], place: &Place, settings: &Settings) -> (bool, u32, u32) {
    let in_turn = |seat: f32, post: f32| f32x4::new([seat, post, seat, post]);
    let exits = &settings.exits;
    let lower_end = in_turn(exits.relations, exits.official);
    // A number is never as high as 1, nor nearer to the middle than not at all.
    let upper_end = in_turn(1.0 - exits.council, 1.0);
    let middle = in_turn(0.5 * exits.other, 0.0);
    let arrival = in_turn(1.0, settings.arrival_thresholds[0]);
    let people = in_turn(place.portfolios as f32, place.directors as f32);
    let mut person = f32x4::new([0.0, 0.0, 1.0, 1.0]);
    let mut leaving = f32x4::ZERO;
    let stretches = settings.occasions.stretches().map(|(from, to)| [from, to].map(f32x4::splat));
    let (mut busy, mut occasions) = (0, 0);
    let turns = place.portfolios.max(place.directors).div_ceil(2);
    for (turn, words) in words[SEATS..].as_chunks().0.iter().enumerate().take(turns) {
        let u = uniform_of_four(words);
        let there = person.simd_lt(people);
        let at_an_end = u.simd_lt(lower_end) | u.simd_gt(upper_end);
        let about_the_middle = (u - f32x4::HALF).abs().simd_lt(middle);
        leaving |= (at_an_end | about_the_middle) & there;
        let mut within = f32x4::ZERO;
        for [from, to] in stretches {
            within |= u.simd_ge(from) & u.simd_lt(to);
        }
        let posts = |lanes: f32x4| {
            let lanes = (lanes & there).to_bitmask() >> 1;
            ((lanes & 1) | (lanes >> 1)) << (2 * turn)
        };
        busy |= posts(u.simd_gt(arrival));
        occasions |= posts(within);
        person += f32x4::splat(2.0);
    }
    (leaving.any(), busy, occasions)
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
    pub words: &'a [u32],
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
        uniform(self.words[item])
    }

    /// The uniform number of a seat: exits lie at its lower end (disturbed relations), its upper
    /// end (lost confidence) and around its middle (other reasons), so that they never meet.
    #[inline]
    #[must_use]
    pub fn seat_uniform(&self, seat: usize) -> f32 {
        uniform(self.words[SEATS + 2 * seat])
    }

    /// The uniform number of a post: dossiers arrive by its upper end, the official leaves by its
    /// lower end.
    #[inline]
    #[must_use]
    pub fn post_uniform(&self, post: usize) -> f32 {
        uniform(self.words[POSTS + 2 * post])
    }

    /// The council term in which the week lies.
    #[inline]
    #[must_use]
    pub fn term(&self) -> u32 {
        self.number / super::settings::TERM
    }
}
