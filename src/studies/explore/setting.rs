//! What an exploration was made with, for its page, figures and summary.

use crate::charts::colour::Colour;
use crate::studies::explore::judge::question::Group;
use crate::studies::explore::judge::world::Verdict;
use crate::words::Words;

/// What an exploration was made with.
#[derive(Debug, Clone)]
pub struct Setting {
    /// The language in which it is told.
    pub words: Words,
    /// Name of the scenario.
    pub scenario: String,
    /// Its title.
    pub title: String,
    /// Its question.
    pub question: String,
    /// Municipalities.
    pub municipalities: usize,
    /// Replicates of each world.
    pub replicates: u32,
    /// Observed years.
    pub years: u32,
    /// Seed.
    pub seed: u64,
    /// Version of the program.
    pub version: String,
    /// Worlds that were asked for.
    pub asked: usize,
    /// The table of worlds that was read; nothing where none was asked for.
    pub found: Option<Found>,
}

/// A table of worlds that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Worlds in it.
    pub worlds: usize,
    /// Its name, where its worlds were not accepted by a calibration of the scenario.
    pub table: Option<String>,
}

impl Found {
    /// The group of its worlds.
    #[must_use]
    pub fn group(&self) -> Group {
        if self.table.is_some() { Group::Given } else { Group::Accepted }
    }
}

/// The colour of a verdict in every figure: Okabe and Ito's blue and vermilion for better and worse,
/// greys for what is small and what is not known.
pub(crate) fn colour(verdict: Verdict) -> Colour {
    match verdict {
        Verdict::Better => Colour(0, 114, 178),
        Verdict::Undecided => Colour(200, 200, 200),
        Verdict::Smaller => Colour(120, 120, 120),
        Verdict::Worse => Colour(213, 94, 0),
    }
}
