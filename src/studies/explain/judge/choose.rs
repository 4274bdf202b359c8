//! Which scenes are told: what moves the whole municipality always, and of dossiers, side
//! activities, ventures and exposures the most telling few of each year.

use crate::studies::explain::judge::scene::{Dossier, Exposure, Passed, Risk, Scene, What};
use std::collections::BTreeSet;

/// Weeks of a year.
const YEAR: u32 = 52;
/// Scenes that are told of each year beside those that are always told.
const A_YEAR: usize = 2;
/// What a scene gains by showing something that was not told before.
const NEW: f32 = 1.5;
/// Score below which nothing is told for its own sake.
const LEAST: f32 = 3.0;

/// Marks what is told, and writes into each quarter what passes by.
pub(crate) fn choose(scenes: &mut [Scene], all: bool) {
    for scene in scenes.iter_mut() {
        scene.told = all || always(&scene.what);
    }
    if !all {
        let years = scenes.last().map_or(0, |scene| scene.at / YEAR + 1);
        let mut shown = BTreeSet::new();
        for year in 0..years {
            for _ in 0..A_YEAR {
                choose_one(scenes, year, &mut shown);
            }
        }
    }
    count_what_passes(scenes);
}

/// What is told whatever else there is.
fn always(what: &What) -> bool {
    match what {
        What::Election(_)
        | What::Break(_)
        | What::AldermanLeft { .. }
        | What::AldermanCame(_)
        | What::SecretaryLeft(_)
        | What::CrisisBegan
        | What::CrisisEnded { .. }
        | What::Dialogue(_)
        | What::Quarter(_) => true,
        What::Exposure(exposure) => exposure.affair.is_some(),
        What::OfficialLeft(_) => false,
        What::Dossier(_) | What::Side(_) | What::Venture(_) => {
            what.risk().and_then(|risk| risk.fate).is_some_and(|fate| fate.affair)
        }
    }
}

/// Marks the most telling scene of a year that is not told yet, the earliest among equals.
fn choose_one(scenes: &mut [Scene], year: u32, shown: &mut BTreeSet<&'static str>) {
    let mut best: Option<(usize, f32)> = None;
    for (index, scene) in scenes.iter().enumerate() {
        if scene.told || scene.at / YEAR != year {
            continue;
        }
        let own = score(&scene.what);
        let new = themes(&scene.what).into_iter().filter(|theme| !shown.contains(theme)).count();
        let score = own + NEW * new as f32;
        if own >= LEAST && best.is_none_or(|(_, highest)| score > highest) {
            best = Some((index, score));
        }
    }
    if let Some((index, _)) = best {
        scenes[index].told = true;
        shown.extend(themes(&scenes[index].what));
    }
}

/// What a scene shows.
pub(crate) fn themes(what: &What) -> Vec<&'static str> {
    let mut themes = Vec::new();
    if let What::Dossier(dossier) = what {
        if dossier.improper() || dossier.request() == "u_turn" {
            themes.push(dossier.request());
        }
        if matches!(dossier.answer(), "contradict" | "refuse" | "leak") {
            themes.push(dossier.answer());
        }
        themes.extend(dossier.substitute.as_ref().map(|_| "substitute"));
        themes.extend(dossier.escalated.map(|_| "escalate"));
    }
    themes.extend(what.risk().map(|risk| risk.kind));
    themes.extend(what.risk().map(|risk| risk.field).filter(|field| *field != "relation"));
    themes
}

/// How telling a scene is.
pub(crate) fn score(what: &What) -> f32 {
    let own = match what {
        What::Dossier(dossier) => dossier_score(dossier),
        What::Exposure(exposure) => exposure_score(exposure),
        What::Side(side) => if_so(side.conduct == "favour", 2.0),
        What::Venture(venture) => if_so(venture.surprised, 2.0),
        _ => 0.0,
    };
    own + what.risk().map_or(0.0, risk_score)
}

fn dossier_score(dossier: &Dossier) -> f32 {
    let dissent_overruled = dossier.dissent && dossier.counter() != "accept";
    if_so(dossier.improper(), 3.0)
        + if_so(dossier.answer() == "refuse", 3.0)
        + if_so(matches!(dossier.answer(), "leak" | "embellish"), 2.0)
        + if_so(dossier.substitute.is_some(), 4.0)
        + if_so(dossier.escalated.is_some(), 3.0)
        + if_so(dossier.torn.is_some(), 1.0)
        + if_so(dossier.torn.is_some() && dossier.dissent, 1.5)
        + if_so(dissent_overruled, 2.0)
        + if_so(dossier.punished, 2.0)
        + if_so(dossier.request() == "u_turn", 2.0)
        + if_so(dossier.played_off, 0.5)
        + if_so(dossier.surprised || dossier.official_surprised, 0.5)
}

fn exposure_score(exposure: &Exposure) -> f32 {
    let dropped =
        exposure.cover.as_ref().is_some_and(|cover| !(cover.by_alderman && cover.by_official));
    2.0 + if_so(exposure.public, 1.0) + if_so(exposure.violation, 1.0) + if_so(dropped, 1.0)
}

fn risk_score(risk: &Risk) -> f32 {
    2.0 + if_so(risk.violation, 1.0) + if_so(risk.fate.is_some(), 2.0) + risk.severity
}

fn if_so(so: bool, worth: f32) -> f32 {
    if so { worth } else { 0.0 }
}

/// Writes into each quarter what is not told of it.
fn count_what_passes(scenes: &mut [Scene]) {
    let mut passed = Passed::default();
    for scene in scenes {
        if !scene.told {
            passed.risks += usize::from(scene.what.risk().is_some());
        }
        match &mut scene.what {
            What::Quarter(quarter) => quarter.passed = std::mem::take(&mut passed),
            _ if scene.told => {}
            What::Dossier(_) => passed.dossiers += 1,
            What::Exposure(_) => passed.exposures += 1,
            What::OfficialLeft(_) => passed.officials_left += 1,
            _ => {}
        }
    }
}

impl Dossier {
    /// The code of what was asked.
    #[must_use]
    pub fn request(&self) -> &'static str {
        self.asked.as_ref().map_or("", |asked| asked.chosen)
    }

    /// The code of the answer.
    #[must_use]
    pub fn answer(&self) -> &'static str {
        self.answered.as_ref().map_or("", |answered| answered.chosen)
    }

    /// The code of what the alderman did upon the answer.
    #[must_use]
    pub fn counter(&self) -> &'static str {
        self.countered.as_ref().map_or("", |countered| countered.chosen)
    }

    /// Whether it was asked to omit, embellish, or act against law, norm or an earlier decision.
    #[must_use]
    pub fn improper(&self) -> bool {
        matches!(self.request(), "omit" | "embellish" | "against_norm")
    }
}
