//! What is wrong or doubtful with a roster.

use crate::words::{Message, message};
use std::ops::Range;

/// Something wrong or doubtful at a place in the roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Flaw {
    /// Name of the key within the entry of the roster.
    pub key: &'static str,
    pub span: Range<usize>,
    pub found: Message,
    /// What is allowed; of a warning, what it means.
    pub allowed: Message,
}

impl Flaw {
    pub fn new(key: &'static str, span: Range<usize>, found: Message, allowed: Message) -> Self {
        Self { key, span, found, allowed }
    }
}

/// Warnings of a roster: of each kind the first, and how many there are.
#[derive(Debug, Default)]
pub(super) struct Tally(Vec<(Flaw, usize)>);

impl Tally {
    /// Counts a warning; what it means tells its kind.
    pub fn add(&mut self, flaw: Flaw) {
        let same = |(known, _): &&mut (Flaw, usize)| {
            known.key == flaw.key && known.allowed == flaw.allowed
        };
        match self.0.iter_mut().find(same) {
            Some((_, count)) => *count += 1,
            None => self.0.push((flaw, 1)),
        }
    }

    /// One warning of each kind.
    pub fn into_flaws(self) -> impl Iterator<Item = Flaw> {
        self.0.into_iter().map(|(mut flaw, count)| {
            if count > 1 {
                let more = count - 1;
                flaw.found = message!("fault-and-more", found = flaw.found, number = more);
            }
            flaw
        })
    }
}
