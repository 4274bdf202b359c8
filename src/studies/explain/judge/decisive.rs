//! The few scenes that decide a story: what turned its course, or shows best what it is about.

use crate::studies::explain::judge::choose::{score, themes};
use crate::studies::explain::judge::scene::{Scene, What};

/// Decisive scenes, at most.
const MOST: usize = 3;
/// Weight from which on a scene decides anything.
const LEAST: f32 = 3.0;
/// Gain of trust from which on a dialogue decides something.
const CLEARED: f32 = 0.05;

/// The heaviest scenes in the order of time. Those of one kind must show different things.
pub(crate) fn decisive(scenes: &[Scene]) -> Vec<&Scene> {
    let mut candidates: Vec<(f32, &Scene)> =
        scenes.iter().map(|scene| (weight(&scene.what), scene)).collect();
    candidates.retain(|(weight, _)| *weight >= LEAST);
    // The earlier of equals first: sorting keeps their order.
    candidates.sort_by(|one, other| other.0.total_cmp(&one.0));
    let mut chosen: Vec<&Scene> = Vec::new();
    for (_, scene) in candidates {
        if chosen.len() < MOST && !chosen.iter().any(|known| alike(&known.what, &scene.what)) {
            chosen.push(scene);
        }
    }
    chosen.sort_by_key(|scene| scene.at);
    chosen
}

/// Whether two scenes show the same.
fn alike(one: &What, other: &What) -> bool {
    let (own, others) = (themes(one), themes(other));
    std::mem::discriminant(one) == std::mem::discriminant(other)
        && own.iter().all(|theme| others.contains(theme))
}

/// How much a scene decides.
fn weight(what: &What) -> f32 {
    let affair = what.risk().and_then(|risk| risk.fate).is_some_and(|fate| fate.affair);
    match what {
        What::Election(election) if election.ousted => 7.0,
        What::CrisisBegan => 8.0,
        What::Exposure(exposure) if exposure.affair == Some(false) => {
            8.0 + (exposure.aldermen_left.len() + exposure.officials_left.len()) as f32
        }
        What::Dialogue(gained) if *gained >= CLEARED => 4.0,
        What::Break(_) => 5.0,
        What::Dossier(_) | What::Side(_) | What::Venture(_) => {
            score(what) + if affair { 4.0 } else { 0.0 }
        }
        What::AldermanLeft { .. } | What::SecretaryLeft(_) => 3.0,
        _ => 0.0,
    }
}
