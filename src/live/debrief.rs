//! The story with the choices of a group beside the story without them.

use super::prepared::{Asked, Fault, Prepared};
use super::response::{DebriefRow, Debriefing};
use super::told::{Told, when};
use crate::engine::States;
use crate::studies::explain::judge::counts::Counted;
use crate::studies::explain::judge::scene::{Scene, What};
use crate::studies::explain::judge::story::Story;
use crate::studies::explain::told::blocks::Part;
use crate::studies::explain::told::prose;
use crate::words::{Words, capital};
use std::collections::BTreeMap;

/// Weeks that are shown.
const MOST_ROWS: usize = 60;

/// The story of the scenario as it is and without its choices.
pub(super) fn both(prepared: &Prepared, asked: Asked, states: &States) -> Result<[Told; 2], Fault> {
    let chosen = Told::new(prepared, asked, states)?;
    Ok([chosen, Told::new(&prepared.without_choices(), asked, states)?])
}

/// Puts both stories beside each other.
pub(super) fn debrief(
    words: Words,
    prepared: &Prepared,
    asked: Asked,
    states: &States,
) -> Result<Debriefing, Fault> {
    let told = both(prepared, asked, states)?;
    let stories = [&told[0].story, &told[1].story];
    Ok(Debriefing {
        sides: sides(words),
        rows: rows(words, stories),
        counts: counts(words, stories),
        caveat: words.say("debrief-caveat"),
    })
}

/// The headings of both sides.
pub(super) fn sides(words: Words) -> [String; 2] {
    [words.say("debrief-yours"), words.say("debrief-model")]
}

/// What happened how often on either side, of what happened at all.
pub(super) fn counts(words: Words, stories: [&Story; 2]) -> Vec<[String; 3]> {
    let [one, other] = stories.map(Story::counts);
    let pairs = one.iter().zip(&other).filter(|(one, other)| one.number + other.number > 0);
    let row = |(one, other): (&Counted, &Counted)| -> [String; 3] {
        let what = capital(&words.named("debrief-count", one.what));
        [what, words.whole(one.number), words.whole(other.number)]
    };
    pairs.map(row).collect()
}

/// What happened in a week on one side and not, or not so, on the other.
fn rows(words: Words, stories: [&Story; 2]) -> Vec<DebriefRow> {
    let told = stories.map(|story| by_week(words, story));
    let mut weeks: Vec<u32> = told.iter().flat_map(|it| it.keys().copied()).collect();
    weeks.sort_unstable();
    weeks.dedup();
    let none = Vec::new();
    let mut rows = Vec::new();
    for week in weeks {
        let [one, other] = told.each_ref().map(|it| it.get(&week).unwrap_or(&none));
        let own = |mine: &[String], theirs: &[String]| -> Vec<String> {
            mine.iter().filter(|text| !theirs.contains(text)).cloned().collect()
        };
        let sides = [own(one, other), own(other, one)];
        if sides.iter().any(|texts| !texts.is_empty()) {
            rows.push(DebriefRow { when: when(words, week), week, sides });
        }
    }
    rows.truncate(MOST_ROWS);
    rows
}

/// What is worth a line, by week.
fn by_week(words: Words, story: &Story) -> BTreeMap<u32, Vec<String>> {
    let mut weeks: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for scene in story.scenes.iter().filter(|scene| is_notable(scene)) {
        let parts = prose::parts(words, &scene.what).into_iter();
        let said = parts.filter_map(|part| match part {
            Part::Says(text) => Some(text),
            Part::Why(_) => None,
        });
        weeks.entry(scene.at).or_default().push(said.collect::<Vec<_>>().join(" "));
    }
    weeks
}

/// Whether a scene is worth a line: dilemmas, risks, and what moves the whole municipality.
fn is_notable(scene: &Scene) -> bool {
    match &scene.what {
        What::Quarter(_) => false,
        What::Dossier(dossier) => {
            dossier.torn.is_some() || dossier.improper() || dossier.risk.is_some()
        }
        What::Side(_) | What::Venture(_) => scene.what.risk().is_some(),
        What::Election(_)
        | What::Break(_)
        | What::Exposure(_)
        | What::AldermanLeft { .. }
        | What::AldermanCame(_)
        | What::OfficialLeft(_)
        | What::SecretaryLeft(_)
        | What::CrisisBegan
        | What::CrisisEnded { .. }
        | What::Dialogue(_) => true,
    }
}
