//! Links of feedback loops that an experiment cuts.

use crate::catalogue::loops::{LINKS, Link};
use serde::Serialize;

/// Links of loops that are cut: each is held at a number instead of what the state says.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Held([Option<f32>; LINKS]);

impl Held {
    /// Holds a link at a number.
    #[must_use]
    pub fn hold(mut self, link: Link, at: f32) -> Self {
        self.0[link as usize] = Some(at);
        self
    }

    /// The number at which a link is held, or what it carries alive.
    #[inline]
    #[must_use]
    pub fn or(&self, link: Link, alive: f32) -> f32 {
        self.0[link as usize].unwrap_or(alive)
    }

    /// The number at which a link is held, if it is.
    #[inline]
    #[must_use]
    pub fn at(&self, link: Link) -> Option<f32> {
        self.0[link as usize]
    }
}
