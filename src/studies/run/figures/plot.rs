//! What the file of a figure declares; everything else about figures follows from the list of declarations.

use crate::catalogue::outcomes::Outcome;
use crate::charts::error::ChartError;
use crate::charts::figure::{Figure, figure};
use crate::charts::sheet::Sheet;
use crate::pages::grid::Grid;
use crate::studies::run::results::Results;
use crate::words::Words;

/// A figure of a run, as its file declares it.
pub(crate) struct Plot {
    /// The name of its files, and its place on the page for links.
    pub name: &'static str,
    /// The section of the page in which it stands: its place for links and its heading. The first figure that
    /// names a section begins it.
    pub section: fn(Words) -> (&'static str, String),
    /// The policies that it shows.
    pub policies: Policies,
    /// The figure of the policies that it shows; `None` without values.
    pub sheet: fn(&Results) -> Option<Sheet>,
    /// What it shows, for those who cannot see it, given the policies that it shows.
    pub alt: fn(&Results) -> String,
    /// How to read it.
    pub caption: fn(&Results) -> String,
    /// Its values as tables, of all policies.
    pub tables: fn(&Results) -> Vec<Grid>,
    /// The same figure of any other outcome, if readers can choose one.
    pub by_outcome: Option<ByOutcome>,
}

/// The policies that a figure shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Policies {
    /// All of them.
    All,
    /// As many as signs can tell apart: see [`Results::few`].
    Few,
}

/// A figure of one outcome, of which readers choose which.
pub(crate) struct ByOutcome {
    /// Begins the names of its elements on the page.
    pub name: &'static str,
    /// As in [`Plot`].
    pub sheet: fn(&Results, &'static Outcome) -> Option<Sheet>,
    /// As in [`Plot`].
    pub alt: fn(&Results, &Outcome) -> String,
    /// Its values as a table, of all policies.
    pub table: fn(&Results, &Outcome) -> Grid,
}

impl Plot {
    /// The figure of these results, `few` being those of no more policies than signs can tell apart.
    ///
    /// # Errors
    /// When the drawing library fails, which values and names cannot bring about.
    pub fn draw(&self, results: &Results, few: &Results) -> Result<Option<Figure>, ChartError> {
        let (shown, sheet) = match self.policies {
            Policies::All => (results, (self.sheet)(results)),
            Policies::Few => {
                let places = results.places(&few.policies);
                (few, (self.sheet)(few).map(|sheet| sheet.among(&places)))
            }
        };
        let drawn = |sheet| figure(self.name, &sheet, (self.alt)(shown), (self.caption)(shown));
        sheet.map(drawn).transpose()
    }
}
