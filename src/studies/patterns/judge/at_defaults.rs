//! All patterns and loops in one world: as it is, and with the links of loops held.

use crate::catalogue::loops::{self, Link};
use crate::catalogue::patterns::{self, Claim, Pattern};
use crate::experiment::arms;
use crate::studies::patterns::design::{Key, Runs, Variant, ask, ask_held, ask_once};
use crate::studies::patterns::judge::estimate::{Left, judge, left};
use crate::studies::patterns::judge::loops::{LoopRow, loop_rows};
use crate::studies::patterns::judge::verdict::Judgement;

/// A pattern in one world, and what the loop that carries it makes of it.
#[derive(Debug, Clone)]
pub struct Pair {
    /// The pattern.
    pub pattern: &'static Pattern,
    /// As it came out.
    pub alive: Judgement,
    /// With the link of its loop held; `None` where it has no loop or the link carries nothing.
    pub held: Option<Judgement>,
}

impl Pair {
    /// What is left of each finding with the link held; nothing of a claim that there is no effect.
    #[must_use]
    pub fn left(&self, finding: usize) -> Option<Left> {
        let (alive, held) = (&self.alive.findings[finding], &self.held.as_ref()?.findings[finding]);
        match alive.claim {
            Claim::Side(_) => left(&alive.effects, &held.effects),
            Claim::LosesLessThan(_) | Claim::GainsLessThan(_) | Claim::GainsMoreThan(_) => None,
        }
    }

    /// Whether the pattern is built in: by declaration, or because its loop carries less than half
    /// of some finding.
    #[must_use]
    pub fn built_in(&self) -> bool {
        let carried = |place| self.left(place).is_none_or(|left| left.at_least_halves());
        self.pattern.built_in || !(0..self.alive.findings.len()).all(carried)
    }
}

/// What came of one world.
#[derive(Debug, Clone)]
pub struct AtDefaults {
    /// The patterns, in the order of the catalogue.
    pub patterns: Vec<Pair>,
    /// The loops.
    pub loops: Vec<LoopRow>,
}

impl AtDefaults {
    /// Judges all patterns and loops by runs of [`variants_alive`] and [`variants_held`].
    #[must_use]
    pub fn of(runs: &Runs) -> Self {
        Self {
            patterns: patterns::TABLE.iter().map(|pattern| pair(pattern, runs)).collect(),
            loops: loops::TABLE.iter().flat_map(|described| loop_rows(described, runs)).collect(),
        }
    }
}

/// What is run with all links alive: the world itself first.
#[must_use]
pub fn variants_alive() -> Vec<Variant> {
    keys_alive().into_iter().map(|key| Variant { key, held_at: Vec::new() }).collect()
}

/// What is run with a link held, at what it carries in the runs with all links alive.
#[must_use]
pub fn variants_held(alive: &Runs) -> Vec<Variant> {
    keys_held().into_iter().filter_map(|key| alive.hold(key)).collect()
}

fn pair(pattern: &'static Pattern, runs: &Runs) -> Pair {
    let held =
        links(pattern).map(|links| judge(pattern, runs, links)).filter(|held| !held.no_data());
    Pair { pattern, alive: judge(pattern, runs, &[]), held }
}

/// The links of the loop that carries a pattern.
fn links(pattern: &Pattern) -> Option<&'static [Link]> {
    pattern.carried_by_loop.and_then(loops::find).map(|described| described.links)
}

/// Runs with all links alive: the world itself first.
fn keys_alive() -> Vec<Key> {
    let mut keys = vec![Key::default()];
    for pattern in patterns::TABLE {
        ask(&mut keys, pattern, &[]);
    }
    for described in loops::TABLE {
        for changes in arms(&described.contrast).into_iter().flatten() {
            ask_once(&mut keys, Key { changes, held: &[] });
        }
    }
    keys
}

/// Runs with a link held.
fn keys_held() -> Vec<Key> {
    let mut keys = Vec::new();
    for pattern in patterns::TABLE {
        if let Some(links) = links(pattern) {
            ask(&mut keys, pattern, links);
        }
        ask_held(&mut keys, pattern);
    }
    for described in loops::TABLE {
        for changes in arms(&described.contrast).into_iter().flatten() {
            ask_once(&mut keys, Key { changes, held: described.links });
        }
    }
    keys
}
