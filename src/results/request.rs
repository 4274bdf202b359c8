//! What is asked of a folder of results when it is opened.

use crate::results::mark::Mark;
use crate::words::{Words, say};
use std::fmt;
use std::path::Path;

/// How a folder of results is to be opened.
pub struct Request<'a> {
    /// The results that are to be written.
    pub mark: Mark,
    /// Whether earlier results are continued.
    pub resume: bool,
    /// Whether results of another scenario or command may be moved aside.
    pub force: bool,
    /// Whether the user is told only of results that are removed, not of those that are moved.
    pub quiet: bool,
    /// The words in which that is told.
    pub words: Words,
    /// Tells the user what happens to earlier results, before it happens.
    pub say: &'a dyn Fn(&str),
}

impl Request<'_> {
    /// Tells what the user may want to know.
    pub(crate) fn mention(&self, text: &str) {
        if !self.quiet {
            (self.say)(text);
        }
    }

    /// Tells that results go to where a link leads.
    pub(crate) fn mention_link(&self, link: &Path, target: &Path) {
        let (link, target) = (link.display().to_string(), target.display().to_string());
        self.mention(&say!(self.words, "folder-link", link = link, target = target));
    }
}

impl fmt::Debug for Request<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { mark, resume, force, quiet, words: _, say: _ } = self;
        f.debug_struct("Request")
            .field("mark", mark)
            .field("resume", resume)
            .field("force", force)
            .field("quiet", quiet)
            .finish_non_exhaustive()
    }
}
