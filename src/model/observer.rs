//! What is noted of a municipality while its rules run: no rule reads any of it.
//!
//! Rules note what happens as it does; `observation` adds the state at the end of each week. Counters
//! and memories that only tables, patterns and stories need live here and not in the state, so that
//! observing a municipality cannot change it.

use crate::calendar::YEAR;
use crate::catalogue::loops::Link;
use crate::catalogue::outcomes::{Count, Mean, Per};
use crate::catalogue::windows::Window;
use crate::events::{Diary, Entry, Event, Position, Relations};
use crate::forced::{ForcedChoice, Stage};
use crate::law::{ALDERMEN_MAX, PAIRS_MAX};
use crate::records::Record;
use crate::state::Town;
use std::collections::VecDeque;

/// The notes on one municipality under one policy.
#[derive(Debug, Clone)]
pub struct Observer {
    /// Counts and sums of the current year of account.
    pub record: Record,
    /// What happened, in words; only where a story is wanted.
    diary: Option<Diary>,
    /// The current week, since burn-in began.
    week: u32,
    /// Weeks since the last crisis began; saturates.
    pub(crate) weeks_since_crisis: u32,
    /// Weeks since the last election that put a settled party out of office; saturates.
    pub(crate) weeks_since_ouster: u32,
    /// Weeks since the last affair of enterprise; saturates.
    pub(crate) weeks_since_enterprise_affair: u32,
    /// Posts whose official got an improper request this year of account: a bit each.
    asked_improperly: u32,
    /// Trust of the alderman in each seat, early and late in office.
    pub(crate) trust_in_office: [TrustInOffice; ALDERMEN_MAX],
    /// Informal requests that went wrong within the last half year, oldest first.
    backfires: VecDeque<Backfire>,
    /// Safety of each pair, early and late in its time together.
    pub(crate) safety_together: [SafetyTogether; PAIRS_MAX],
    /// What aldermen asked improperly, and who was called back.
    call_backs: CallBacks,
    /// Choices that were made for someone: week, dossier, stage.
    forced: Vec<(u32, Position, Stage)>,
}

/// Weekly safety of a pair, summed over two stretches of its time together.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct SafetyTogether {
    /// Week since burn-in began in which the pair began; `None` where that was not seen.
    pub(crate) began: Option<u32>,
    /// Over the first 13 weeks.
    pub(crate) early: Sum,
    /// Over weeks 105 to 117.
    pub(crate) late: Sum,
}

/// Improper requests of aldermen before and after they are called back.
#[derive(Debug, Clone, Default)]
struct CallBacks {
    /// Week in which the alderman in each seat came.
    came: [u32; ALDERMEN_MAX],
    /// Improper requests of the last year, oldest first.
    asked: VecDeque<Asked>,
    /// Aldermen who were called back within the last year, oldest first.
    called: VecDeque<CalledBack>,
}

/// An improper request.
#[derive(Debug, Clone, Copy)]
struct Asked {
    seat: usize,
    week: u32,
}

/// An alderman who was called back, with the improper requests of the year before and the year after.
#[derive(Debug, Clone, Copy)]
struct CalledBack {
    seat: usize,
    week: u32,
    before: u32,
    after: u32,
}

impl CallBacks {
    /// Forgets an alderman who is no longer in the seat.
    fn forget(&mut self, seat: usize) {
        self.asked.retain(|asked| asked.seat != seat);
        self.called.retain(|called| called.seat != seat);
    }
}

/// Weekly mean trust of an alderman in officials, summed over two stretches of the time in office.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct TrustInOffice {
    /// Over the first 26 weeks.
    pub(crate) early: Sum,
    /// Over weeks 105 to 156.
    pub(crate) late: Sum,
}

/// A sum and the number of its terms.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Sum {
    pub(crate) sum: f32,
    pub(crate) number: u32,
}

impl Sum {
    /// Adds a term.
    pub(crate) fn add(&mut self, term: f32) {
        self.sum += term;
        self.number += 1;
    }

    /// The mean of the terms.
    pub(crate) fn mean(self) -> f32 {
        self.sum / self.number as f32
    }
}

/// An informal request that went wrong.
#[derive(Debug, Clone, Copy)]
struct Backfire {
    pair: usize,
    week: u32,
}

/// Weeks after which a pair is looked at again whose informal request went wrong.
const LATER: u32 = 26;

impl Default for Observer {
    fn default() -> Self {
        Self {
            record: Record::default(),
            diary: None,
            week: 0,
            weeks_since_crisis: u32::MAX / 2,
            weeks_since_ouster: u32::MAX / 2,
            weeks_since_enterprise_affair: u32::MAX / 2,
            asked_improperly: 0,
            trust_in_office: [TrustInOffice::default(); ALDERMEN_MAX],
            backfires: VecDeque::new(),
            safety_together: [SafetyTogether::default(); PAIRS_MAX],
            call_backs: CallBacks::default(),
            forced: Vec::new(),
        }
    }
}

impl Observer {
    /// Begins a diary: from now on [`Self::tell`] writes down what happens.
    pub fn keep_diary(&mut self) {
        self.diary = Some(Diary::default());
    }

    /// The entries of the diary and where pairs stood, if one was kept.
    #[must_use]
    pub fn into_diary(self) -> (Vec<Entry>, Vec<Relations>) {
        self.diary.map(Diary::into_parts).unwrap_or_default()
    }

    /// Writes down where all pairs stand, if a diary is kept.
    pub(crate) fn look(&mut self, town: &Town) {
        if let Some(diary) = &mut self.diary {
            diary.look(self.week, town);
        }
    }

    /// Notes that a choice was made for someone.
    #[cold]
    pub(crate) fn chosen_for_someone(&mut self, stage: Stage, dossier: Position) {
        self.forced.push((self.week, dossier, stage));
    }

    /// Whether a choice was made as it was meant to be.
    pub(crate) fn was_made(&self, choice: &ForcedChoice) -> bool {
        self.forced.contains(&(choice.week, choice.dossier, choice.stage))
    }

    /// Begins a week, before any rule runs.
    pub(crate) fn begin_week(&mut self, week: u32) {
        self.week = week;
        for weeks in [
            &mut self.weeks_since_crisis,
            &mut self.weeks_since_ouster,
            &mut self.weeks_since_enterprise_affair,
        ] {
            *weeks = weeks.saturating_add(1);
        }
        while self.call_backs.asked.front().is_some_and(|asked| week - asked.week > YEAR) {
            self.call_backs.asked.pop_front();
        }
        while let Some(called) = self.call_backs.called.front().copied()
            && week - called.week > YEAR
        {
            self.call_backs.called.pop_front();
            self.window(Window::ImproperBeforeCallBack, called.before as f32, 1);
            self.window(Window::ImproperAfterCallBack, called.after as f32, 1);
        }
    }

    /// Closes a year of account: returns its record, and begins the next with an empty one.
    pub(crate) fn close_year(&mut self) -> Record {
        self.asked_improperly = 0;
        std::mem::take(&mut self.record)
    }

    /// Writes down what happened, if a diary is kept.
    #[inline]
    pub fn tell(&mut self, event: impl FnOnce() -> Event) {
        if let Some(diary) = &mut self.diary {
            diary.write(self.week, event());
        }
    }

    /// Counts one event.
    #[inline]
    pub fn count(&mut self, what: Count) {
        self.record.count(what);
    }

    /// Adds an amount, kept in thousandths.
    #[inline]
    pub fn amount(&mut self, what: Count, amount: f32) {
        self.record.amount(what, amount);
    }

    /// Adds to a window: a sum, and the number of its terms.
    #[inline]
    pub fn window(&mut self, window: Window, sum: f32, number: u32) {
        self.record.window(window, sum, number);
    }

    /// Adds what a link of a loop carried.
    #[inline]
    pub fn link(&mut self, link: Link, sum: f32, number: usize) {
        self.record.link(link, sum, number);
    }

    /// Notes whether a material matter was told to the other side in time.
    #[inline]
    pub(crate) fn material_matter(&mut self, told: bool) {
        self.record.weigh(Per::Matter, 1);
        if told {
            self.record.state(Mean::openness, 1.0);
        }
    }

    /// Notes that the official in a post got an improper request.
    pub(crate) fn asked_improperly(&mut self, post: usize) {
        let bit = 1 << post;
        if self.asked_improperly & bit == 0 {
            self.asked_improperly |= bit;
            self.count(Count::officials_asked_improperly);
        }
    }

    /// Notes that a new official came to a post.
    pub(crate) fn official_came(&mut self, post: usize) {
        self.asked_improperly &= !(1 << post);
    }

    /// Notes that a new alderman took a seat.
    pub(crate) fn alderman_came(&mut self, seat: usize) {
        self.trust_in_office[seat] = TrustInOffice::default();
        self.call_backs.forget(seat);
        self.call_backs.came[seat] = self.week;
    }

    /// Notes that an alderman left a seat.
    pub(crate) fn alderman_left(&mut self, seat: usize) {
        self.call_backs.forget(seat);
    }

    /// Notes that a pair began to work together.
    pub(crate) fn pair_began(&mut self, pair: usize) {
        self.safety_together[pair] =
            SafetyTogether { began: Some(self.week), ..SafetyTogether::default() };
    }

    /// Notes that the alderman in a seat asked something improper.
    pub(crate) fn asked_improperly_by(&mut self, seat: usize) {
        let week = self.week;
        self.call_backs.asked.push_back(Asked { seat, week });
        for called in &mut self.call_backs.called {
            called.after += u32::from(called.seat == seat && called.week < week);
        }
    }

    /// Notes that the alderman in a seat was called back. Only who had sat for a year is followed.
    pub(crate) fn called_back(&mut self, seat: usize) {
        let week = self.week;
        if week - self.call_backs.came[seat] < YEAR {
            return;
        }
        let earlier = |asked: &&Asked| asked.seat == seat && asked.week < week;
        let before = self.call_backs.asked.iter().filter(earlier).count() as u32;
        self.call_backs.called.push_back(CalledBack { seat, week, before, after: 0 });
    }

    /// Notes that an informal request went wrong in a pair.
    pub(crate) fn backfired(&mut self, pair: usize) {
        self.backfires.push_back(Backfire { pair, week: self.week });
    }

    /// The next pair in which an informal request went wrong half a year ago.
    pub(crate) fn next_backfire_half_a_year_ago(&mut self) -> Option<usize> {
        let due = self.backfires.front().is_some_and(|first| self.week - first.week >= LATER);
        if due { self.backfires.pop_front().map(|backfire| backfire.pair) } else { None }
    }

    /// Whether every sum in memory is a finite number.
    pub(crate) fn is_finite(&self) -> bool {
        let trust = self.trust_in_office.iter().map(|trust| (trust.early, trust.late));
        let safety = self.safety_together.iter().map(|safety| (safety.early, safety.late));
        trust.chain(safety).all(|(early, late)| early.sum.is_finite() && late.sum.is_finite())
    }
}
