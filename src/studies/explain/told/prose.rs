//! Scenes in sentences.

use crate::studies::explain::judge::people::Person;
use crate::studies::explain::judge::rows::PARTIES;
use crate::studies::explain::judge::scene::{
    Break, Dossier, Election, Exposure, Quarter, Risk, Scene, Seated, Side, Venture, What,
};
use crate::studies::explain::judge::weighing::{Weighing, largest, sum};
use crate::studies::explain::told::blocks::{Block, Entry, Part, Tone};
use crate::studies::explain::told::subject::{YEAR, when};
use crate::studies::explain::told::weighed::{phrases, weighed, weighed_against};
use crate::words::{Words, capital, say};

/// Terms that are told of what makes a risk one.
const OF_RISK: usize = 3;
/// Change of a share of the vote from which a party is named.
const MOVED: f32 = 0.1;

/// The colour of a scene.
pub(crate) fn tone(what: &What) -> Tone {
    match what {
        What::Election(_) | What::Break(_) => Tone::Politics,
        What::Exposure(_) | What::CrisisBegan => Tone::Alarm,
        What::CrisisEnded { .. } | What::Dialogue(_) => Tone::Relief,
        _ if what.risk().is_some() => Tone::Risk,
        _ => Tone::Plain,
    }
}

/// What is said of a scene.
pub(crate) fn parts(words: Words, what: &What) -> Vec<Part> {
    match what {
        What::Election(election) => says(self::election(words, election)),
        What::Break(broken) => says(vec![self::broken(words, broken)]),
        What::Dossier(dossier) => self::dossier(words, dossier),
        What::Side(side) => self::side(words, side),
        What::Venture(venture) => self::venture(words, venture),
        What::Exposure(exposure) => says(self::exposure(words, exposure)),
        What::AldermanLeft { who, why } => left(words, who, &words.code("exit", why)),
        What::AldermanCame(seated) => says(vec![capital(&say!(
            words,
            "story-took-office",
            newcomer = newcomer(words, seated),
        ))]),
        What::OfficialLeft(who) => left(words, who, &words.say("story-of-own-accord")),
        What::SecretaryLeft(who) => left(words, who, &words.say("story-succeeded")),
        What::CrisisBegan => says(vec![words.say("story-crisis")]),
        What::CrisisEnded { weeks } => says(vec![words.crisis_ended(*weeks)]),
        What::Dialogue(gained) => says(vec![words.dialogue(*gained)]),
        What::Quarter(quarter) => says(vec![self::quarter(words, quarter)]),
    }
}

/// The line at the end of a quarter.
fn quarter(words: Words, quarter: &Quarter) -> String {
    let (now, before) = (quarter.standing, quarter.before);
    let values = [now.trust_in_officials, now.trust_in_aldermen, now.trust_collective, now.safety];
    let earlier =
        before.map(|b| [b.trust_in_officials, b.trust_in_aldermen, b.trust_collective, b.safety]);
    let states: Vec<(f32, Option<f32>)> = values
        .into_iter()
        .enumerate()
        .map(|(index, value)| (value, earlier.map(|earlier| earlier[index])))
        .collect();
    let passed = quarter.passed;
    let passed =
        words.passed(passed.dossiers, passed.risks, passed.exposures, passed.officials_left);
    format!("{passed} {}", words.standing(&states, now.hidden))
}

fn says(sentences: Vec<String>) -> Vec<Part> {
    sentences.into_iter().map(Part::Says).collect()
}

fn left(words: Words, who: &Person, why: &str) -> Vec<Part> {
    says(vec![capital(&say!(words, "story-left", who = named(words, who), why = why))])
}

/// Someone in a role, within a sentence.
pub(crate) fn named(words: Words, person: &Person) -> String {
    words.person(&person.title, person.number)
}

fn everyone(words: Words, people: &[Person]) -> Vec<String> {
    people.iter().map(|person| named(words, person)).collect()
}

fn newcomer(words: Words, seated: &Seated) -> String {
    let party = PARTIES[seated.party];
    words.newcomer(&named(words, &seated.who), party, seated.from_outside, seated.experience_years)
}

fn election(words: Words, election: &Election) -> Vec<String> {
    let mut sentences = vec![words.say("story-election")];
    if election.before.iter().any(|share| *share > 0.0) {
        let pairs = PARTIES.iter().zip(election.before.iter().zip(&election.shares));
        let moves: Vec<String> = pairs
            .filter(|(_, (before, after))| (*after - *before).abs() >= MOVED)
            .map(|(letter, (before, after))| words.moved(letter, *before, *after))
            .collect();
        sentences.push(words.movements(&moves));
    }
    if !election.fallen.is_empty() {
        let fallen: Vec<(&str, u32)> =
            election.fallen.iter().map(|(party, terms)| (PARTIES[*party], *terms)).collect();
        sentences.push(words.fallen(&fallen, election.ousted));
    }
    let coalition: Vec<String> =
        election.coalition.iter().map(|party| PARTIES[*party].to_owned()).collect();
    sentences.push(words.coalition(&coalition));
    if !election.came.is_empty() {
        let came: Vec<String> =
            election.came.iter().map(|seated| newcomer(words, seated)).collect();
        sentences.push(say!(words, "story-came", newcomers = came.join("; ")));
    }
    if !election.stayed.is_empty() {
        let stayed: Vec<String> =
            election.stayed.iter().map(|(who, ..)| named(words, who)).collect();
        sentences.push(say!(words, "story-stayed", who = words.list(&stayed)));
    }
    sentences
}

fn broken(words: Words, broken: &Break) -> String {
    let newcomer = broken.newcomer.map(|party| PARTIES[party]);
    words.broke(PARTIES[broken.leaver], newcomer, &everyone(words, &broken.left))
}

/// The case of a dossier in sentences, up to what was asked or to what is at stake: without what came of it.
pub(crate) fn case(words: Words, dossier: &Dossier, asked: bool) -> Vec<String> {
    let mut sentences = vec![words.dossier_came(&named(words, &dossier.official), dossier.traits)];
    if dossier.played_off {
        sentences.push(words.say("story-played-off"));
    }
    if let Some(weighing) = dossier.asked.as_ref().filter(|_| asked) {
        sentences.push(request(words, dossier, weighing));
    }
    sentences
}

/// What the official answered, in a sentence.
pub(crate) fn answer_told(words: Words, dossier: &Dossier) -> Option<String> {
    let answered = dossier.answered.as_ref()?;
    let torn = dossier.torn.map(|torn| words.code("dilemma", torn));
    Some(words.answered(torn.as_deref(), &words.code("answered", answered.chosen)))
}

/// What the alderman asked.
fn request(words: Words, dossier: &Dossier, asked: &Weighing) -> String {
    let alderman = capital(&named(words, &dossier.alderman));
    let what = words.code("request", asked.chosen);
    words.asked(&alderman, dossier.acting_for.as_deref(), dossier.informal, &what)
}

/// A dossier from its arrival to its fate.
fn dossier(words: Words, dossier: &Dossier) -> Vec<Part> {
    let mut parts = says(case(words, dossier, false));
    parts.extend(
        dossier.prepared.map(|warning| Part::Says(words.prepared(warning, dossier.on_agenda))),
    );
    if let Some(asked) = &dossier.asked {
        parts.push(Part::Says(request(words, dossier, asked)));
        parts.extend(weighed(words, asked, "request-instead"));
    }
    if let Some(answered) = &dossier.answered {
        parts.extend(answer_told(words, dossier).map(Part::Says));
        parts.extend(weighed(words, answered, "answered-instead"));
    }
    parts.extend(countered(words, dossier));
    parts.extend(aftermath(words, dossier));
    parts.extend(dossier.risk.iter().flat_map(|it| risk(words, it)));
    parts
}

/// What the alderman did upon the answer, and what came of the request.
fn countered(words: Words, dossier: &Dossier) -> Vec<Part> {
    let Some(countered) = &dossier.countered else { return Vec::new() };
    if !dossier.dissent && countered.chosen == "accept" {
        return Vec::new();
    }
    let mut parts = vec![Part::Says(say!(
        words,
        "story-countered",
        did = words.code("countered", countered.chosen),
    ))];
    parts.extend(weighed(words, countered, "countered-instead"));
    let refused = dossier.answer() == "refuse";
    if dossier.punished {
        parts.push(Part::Says(words.say("story-punished")));
    }
    if dossier.mayor_spoke {
        parts.push(Part::Says(words.say("story-mayor-spoke")));
    }
    parts.extend(
        dossier.escalated.map(|back| Part::Says(say!(words, "story-escalated", back = back))),
    );
    if dossier.lesson {
        parts.push(Part::Says(lesson(words, &dossier.alderman)));
    }
    let stood = dossier.escalated != Some(true);
    let came = match (countered.chosen, &dossier.substitute) {
        (_, Some(colleague)) => {
            Some(capital(&say!(words, "story-substituted", colleague = named(words, colleague),)))
        }
        ("substitute", None) if stood => Some(words.say("story-nobody-would")),
        ("accept", None) if dossier.dissent => Some(words.say("story-withdrawn")),
        ("overrule", None) if refused && stood => Some(words.say("story-refusal-stood")),
        ("overrule", None) if dossier.dissent && !refused => {
            Some(words.say("story-done-after-all"))
        }
        _ => None,
    };
    parts.extend(came.map(Part::Says));
    parts
}

/// What was told and signed, and how it went.
fn aftermath(words: Words, dossier: &Dossier) -> Vec<Part> {
    let mut sentences = Vec::new();
    if dossier.official_surprised {
        sentences.push(words.say("story-official-surprised"));
    }
    if dossier.handed_down {
        sentences.push(words.say("story-handed-down"));
    }
    if dossier.told_in_time == Some(false) {
        sentences.push(say!(words, "story-not-told", surprised = dossier.surprised));
    }
    if dossier.signed_off {
        sentences.push(words.say("story-signed-off"));
    }
    if dossier.note_corrected {
        sentences.push(words.say("story-note-corrected"));
    }
    sentences.extend(dossier.set_back.map(|(backed, informal)| words.set_back(backed, informal)));
    says(sentences)
}

fn side(words: Words, side: &Side) -> Vec<Part> {
    let conduct = words.code("conduct", side.conduct);
    let met = words.interests_met(&named(words, &side.who), side.requested, &conduct);
    let mut parts = says(vec![capital(&met)]);
    parts.extend(side.risk.iter().flat_map(|it| risk(words, it)));
    parts
}

fn venture(words: Words, venture: &Venture) -> Vec<Part> {
    let made = say!(
        words,
        "story-ventured",
        official = named(words, &venture.who),
        step = words.code("step", venture.step),
    );
    let mut parts = says(vec![capital(&made)]);
    if venture.surprised {
        parts.push(Part::Says(words.say("story-venture-failed")));
    }
    parts.extend(venture.risk.iter().flat_map(|it| risk(words, it)));
    parts
}

fn exposure(words: Words, exposure: &Exposure) -> Vec<String> {
    let since = exposure.since.map(|since| when(words, since));
    let kind = words.code("risk-kind", exposure.kind);
    let mut sentences =
        vec![words.came_out(since.as_deref(), &exposure.title, &kind, exposure.violation)];
    if exposure.affair.is_none() {
        sentences.push(say!(words, "story-made-public", public = exposure.public));
    }
    if exposure.surprised {
        sentences.push(words.say("story-out-of-the-blue"));
    }
    sentences.extend(exposure.cover.iter().map(|cover| {
        let (alderman, official) = (named(words, &cover.alderman), named(words, &cover.official));
        capital(&words.covered(&alderman, &official, cover.by_alderman, cover.by_official))
    }));
    sentences.extend(exposure.lesson.iter().map(|who| lesson(words, who)));
    if let Some(linked) = exposure.affair {
        sentences.push(say!(words, "story-affair", linked = linked));
        let mut fell = everyone(words, &exposure.aldermen_left);
        fell.extend(everyone(words, &exposure.officials_left));
        sentences.push(if fell.is_empty() {
            words.say("story-nobody-fell")
        } else {
            capital(&say!(words, "story-fell", who = words.list(&fell)))
        });
    }
    sentences
}

/// That an alderman learnt from having to account.
fn lesson(words: Words, who: &Person) -> String {
    capital(&say!(words, "story-lesson", who = named(words, who)))
}

/// A risk: what it is, why it counts as one, what came of it.
fn risk(words: Words, risk: &Risk) -> Vec<Part> {
    let account = if risk.worth.is_empty() {
        words.say("story-council-misinformed")
    } else {
        words.not_accountable(sum(&risk.worth), risk.line)
    };
    let against = weighed_against(words, &phrases(words, largest(&risk.worth, false, OF_RISK)));
    let fate = risk.fate.map_or_else(
        || words.say("story-still-hidden"),
        |fate| words.fate(&when(words, fate.at), fate.public, fate.affair),
    );
    vec![
        Part::Says(words.risk_arose(&words.code("risk-kind", risk.kind), risk.violation)),
        Part::Why([account, against].join("; ")),
        Part::Says(fate),
    ]
}

/// A scene as a block.
pub(crate) fn block(words: Words, scene: &Scene) -> Block {
    let when = words.week(scene.at % YEAR + 1);
    match &scene.what {
        What::Quarter(it) => Block::Thin { when, text: quarter(words, it) },
        what => Block::Entry(Entry { when, tone: tone(what), parts: parts(words, what) }),
    }
}
