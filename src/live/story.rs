//! The story of a municipality, week by week.

use super::dilemma;
use super::handout;
use super::municipality::network;
use super::prepared::{Asked, Fault, Prepared};
use super::response::{Event, State, Story, TimelineMark};
use super::told::Told;
use crate::engine::States;
use crate::model::calendar::YEAR;
use crate::studies::explain::judge::people::Person;
use crate::studies::explain::judge::scene::{Dossier, Scene, What};
use crate::studies::explain::judge::story::Story as Judged;
use crate::studies::explain::judge::weighing::Worth;
use crate::studies::explain::page::markdown;
use crate::studies::explain::told;
use crate::studies::explain::told::blocks::{Part, Tone};
use crate::studies::explain::told::prose;
use crate::studies::explain::told::subject::{Applied, Subject};
use crate::words::Words;

/// Tells a story.
pub(super) fn story(
    words: Words,
    prepared: &Prepared,
    asked: Asked,
    states: &States,
) -> Result<Story, Fault> {
    let told = Told::new(prepared, asked, states)?;
    let Told { account, story } = &told;
    let plan = &prepared.plan;
    let events: Vec<Event> = story.scenes.iter().map(|scene| event(words, story, scene)).collect();
    let state = |relations: &crate::model::events::Relations| State {
        week: relations.week - plan.burn_in_weeks,
        trust: relations.pairs.iter().map(|pair| pair.trust).collect(),
        safety: relations.pairs.iter().map(|pair| pair.safety).collect(),
    };
    let scenario = &prepared.scenario;
    let policy = &scenario.policies[asked.policy];
    let kinds = Applied::by(policy);
    let label = policy.label.of(words.language());
    let place = &plan.municipalities[asked.place];
    let subject = Subject {
        words,
        short: false,
        scenario: scenario.title.of(words.language()),
        number: place.number,
        inhabitants: place.inhabitants,
        replicate: asked.replicate,
        policy: label,
        interventions: &kinds,
        years: plan.years,
        picked_from: None,
    };
    let choices = dilemma::choices(words, prepared, account, story, asked.place);
    let handout = handout::handout(words, prepared, asked, &told, &choices, states)?;
    Ok(Story {
        weeks: plan.years * YEAR,
        about: words.story_title(place.inhabitants, asked.replicate, label),
        network: network(prepared, asked),
        marks: story.scenes.iter().filter_map(|scene| timeline_mark(words, scene)).collect(),
        events,
        states: account.relations.iter().map(state).collect(),
        choices,
        handout,
        markdown: markdown(&told::story(&subject, story)),
    })
}

/// A scene as an event of the page.
fn event(words: Words, story: &Judged, scene: &Scene) -> Event {
    let parts = prose::parts(words, &scene.what);
    let said = |part: &Part| match part {
        Part::Says(text) => Some(text.clone()),
        Part::Why(_) => None,
    };
    let why = |part: &Part| match part {
        Part::Why(text) => Some(text.clone()),
        Part::Says(_) => None,
    };
    let (alderman, director) = people(&scene.what);
    let of = |titles: &[String], person: Option<&Person>| {
        titles.iter().position(|title| Some(title) == person.map(|person| &person.title))
    };
    let dossier = match &scene.what {
        What::Dossier(dossier) => Some(dossier),
        _ => None,
    };
    Event {
        week: scene.at,
        tone: tone(&scene.what).to_owned(),
        seen_outside: is_seen(&scene.what),
        notable: scene.told && !matches!(scene.what, What::Quarter(_)),
        seat: of(&story.aldermen, alderman),
        post: of(&story.directors, director),
        dossier: dossier.map(|dossier| dossier.position),
        says: parts.iter().filter_map(said).collect(),
        why: parts.iter().filter_map(why).collect(),
        numbers: dossier.map_or_else(Vec::new, |dossier| numbers(words, dossier)),
    }
}

/// The alderman and the director that something is about.
fn people(what: &What) -> (Option<&Person>, Option<&Person>) {
    match what {
        What::Dossier(dossier) => (Some(&dossier.alderman), Some(&dossier.official)),
        What::Side(side) => (None, Some(&side.who)),
        What::Venture(venture) => (None, Some(&venture.who)),
        What::AldermanLeft { who, .. } => (Some(who), None),
        What::AldermanCame(seated) => (Some(&seated.who), None),
        What::OfficialLeft(who) => (None, Some(who)),
        What::Exposure(exposure) => {
            let cover = exposure.cover.as_ref();
            (cover.map(|cover| &cover.alderman), cover.map(|cover| &cover.official))
        }
        What::Election(_)
        | What::Break(_)
        | What::SecretaryLeft(_)
        | What::CrisisBegan
        | What::CrisisEnded { .. }
        | What::Dialogue(_)
        | What::Quarter(_) => (None, None),
    }
}

/// What colour and mark say.
fn tone(what: &What) -> &'static str {
    match prose::tone(what) {
        Tone::Plain => "plain",
        Tone::Politics => "politics",
        Tone::Risk => "risk",
        Tone::Alarm => "alarm",
        Tone::Relief => "relief",
    }
}

/// Whether those outside can see it.
fn is_seen(what: &What) -> bool {
    match what {
        What::Election(_)
        | What::Break(_)
        | What::AldermanLeft { .. }
        | What::AldermanCame(_)
        | What::OfficialLeft(_)
        | What::SecretaryLeft(_) => true,
        What::Exposure(exposure) => exposure.public,
        What::Dossier(_)
        | What::Side(_)
        | What::Venture(_)
        | What::CrisisBegan
        | What::CrisisEnded { .. }
        | What::Dialogue(_)
        | What::Quarter(_) => false,
    }
}

/// What weighed in a dossier, in numbers: the largest terms of each choice.
fn numbers(words: Words, dossier: &Dossier) -> Vec<[String; 2]> {
    let terms = |worth: &Worth| -> Vec<[String; 2]> {
        let named = |name: &&str| words.term(name).unwrap_or_else(|| (*name).to_owned());
        worth.iter().map(|(name, value)| [named(name), words.signed(f64::from(*value))]).collect()
    };
    let weighings = [&dossier.asked, &dossier.answered, &dossier.countered];
    weighings.into_iter().flatten().flat_map(|weighing| terms(&weighing.worth)).collect()
}

/// A scene that stands on the timeline.
fn timeline_mark(words: Words, scene: &Scene) -> Option<TimelineMark> {
    let (kind, label) = match &scene.what {
        What::Election(_) => ("election", words.say("live-mark-election")),
        What::CrisisBegan => ("crisis", words.say("live-mark-crisis")),
        What::CrisisEnded { .. } => ("crisis_ended", words.say("mark-crisis-ended")),
        What::Exposure(exposure) if exposure.affair == Some(false) => {
            ("affair", words.say("live-mark-affair"))
        }
        _ => return None,
    };
    Some(TimelineMark { week: scene.at, kind: kind.to_owned(), label })
}
