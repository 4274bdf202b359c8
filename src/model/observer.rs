//! What is noted of a municipality while its rules run: no rule reads any of it.
//!
//! Rules note what happens as it does; `observation` adds the state at the end of each week. Counters
//! and memories that only tables, patterns and stories need live here and not in the state, so that
//! observing a municipality cannot change it.

use crate::catalogue::loops::Link;
use crate::catalogue::outcomes::{Count, Mean, Per};
use crate::catalogue::windows::Window;
use crate::events::{Diary, Entry, Event};
use crate::law::ALDERMEN_MAX;
use crate::records::Record;
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
        }
    }
}

impl Observer {
    /// Begins a diary: from now on [`Self::tell`] writes down what happens.
    pub fn keep_diary(&mut self) {
        self.diary = Some(Diary::default());
    }

    /// The entries of the diary, if one was kept.
    #[must_use]
    pub fn into_entries(self) -> Vec<Entry> {
        self.diary.map(Diary::into_entries).unwrap_or_default()
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
        self.trust_in_office
            .iter()
            .all(|trust| trust.early.sum.is_finite() && trust.late.sum.is_finite())
    }
}
