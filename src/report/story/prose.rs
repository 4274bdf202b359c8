//! Scenes in sentences.

use super::{Part, Tone, when};
use crate::analysis::story::{
    Break, Dossier, Election, Exposure, PARTIES, Person, Quarter, Risk, Seated, Side, Venture,
    Weighing, What, Worth, largest, sum,
};
use crate::words::en::{capital, story as words};

/// Terms that are told for, against, of the best other option, and of what makes a risk one.
const FOR: usize = 2;
const AGAINST: usize = 2;
const OF_OTHER: usize = 1;
const OF_RISK: usize = 3;
/// Size below which a term is not worth telling.
const SMALL: f32 = 0.05;
/// Change of a share of the vote from which a party is named.
const MOVED: f32 = 0.1;

/// The colour of a scene.
pub(super) fn tone(what: &What) -> Tone {
    match what {
        What::Election(_) | What::Break(_) => Tone::Politics,
        What::Exposure(_) | What::CrisisBegan => Tone::Alarm,
        What::CrisisEnded { .. } | What::Dialogue(_) => Tone::Relief,
        _ if what.risk().is_some() => Tone::Risk,
        _ => Tone::Plain,
    }
}

/// What is said of a scene.
pub(super) fn parts(what: &What) -> Vec<Part> {
    match what {
        What::Election(election) => says(self::election(election)),
        What::Break(broken) => says(vec![self::broken(broken)]),
        What::Dossier(dossier) => self::dossier(dossier),
        What::Side(side) => self::side(side),
        What::Venture(venture) => self::venture(venture),
        What::Exposure(exposure) => says(self::exposure(exposure)),
        What::AldermanLeft { who, why } => left(who, words::exit(why)),
        What::AldermanCame(seated) => says(vec![capital(&words::took_office(&newcomer(seated)))]),
        What::OfficialLeft(who) => left(who, words::OF_OWN_ACCORD),
        What::SecretaryLeft(who) => left(who, words::SUCCEEDED),
        What::CrisisBegan => says(vec![words::CRISIS.to_owned()]),
        What::CrisisEnded { weeks } => says(vec![words::crisis_ended(*weeks)]),
        What::Dialogue(gained) => says(vec![words::dialogue(*gained)]),
        What::Quarter(quarter) => says(vec![self::quarter(quarter)]),
    }
}

/// The line at the end of a quarter.
pub(super) fn quarter(quarter: &Quarter) -> String {
    let (now, before) = (quarter.standing, quarter.before);
    let values = [now.trust_in_officials, now.trust_in_aldermen, now.trust_collective, now.safety];
    let earlier =
        before.map(|b| [b.trust_in_officials, b.trust_in_aldermen, b.trust_collective, b.safety]);
    let states: Vec<(&str, f32, Option<f32>)> = words::STATES
        .iter()
        .zip(values)
        .enumerate()
        .map(|(index, (name, value))| (*name, value, earlier.map(|earlier| earlier[index])))
        .collect();
    let passed = quarter.passed;
    let passed =
        words::passed(passed.dossiers, passed.risks, passed.exposures, passed.officials_left);
    format!("{passed} {}", words::standing(&states, now.hidden))
}

fn says(sentences: Vec<String>) -> Vec<Part> {
    sentences.into_iter().map(Part::Says).collect()
}

fn left(who: &Person, why: &str) -> Vec<Part> {
    says(vec![capital(&words::left(&named(who), why))])
}

/// Someone in a role, within a sentence.
pub(super) fn named(person: &Person) -> String {
    words::person(&person.title, person.number)
}

fn everyone(people: &[Person]) -> Vec<String> {
    people.iter().map(named).collect()
}

fn newcomer(seated: &Seated) -> String {
    let party = PARTIES[seated.party];
    words::newcomer(&named(&seated.who), party, seated.from_outside, seated.experience_years)
}

fn election(election: &Election) -> Vec<String> {
    let mut sentences = vec![words::ELECTION.to_owned()];
    if election.before.iter().any(|share| *share > 0.0) {
        let pairs = PARTIES.iter().zip(election.before.iter().zip(&election.shares));
        let moves: Vec<String> = pairs
            .filter(|(_, (before, after))| (*after - *before).abs() >= MOVED)
            .map(|(letter, (before, after))| words::moved(letter, *before, *after))
            .collect();
        sentences.push(words::movements(&moves));
    }
    if !election.fallen.is_empty() {
        let fallen: Vec<(&str, u32)> =
            election.fallen.iter().map(|(party, terms)| (PARTIES[*party], *terms)).collect();
        sentences.push(words::fallen(&fallen, election.ousted));
    }
    let coalition: Vec<String> =
        election.coalition.iter().map(|party| PARTIES[*party].to_owned()).collect();
    sentences.push(words::coalition(&coalition));
    if !election.came.is_empty() {
        let came: Vec<String> = election.came.iter().map(newcomer).collect();
        sentences.push(words::came(&came));
    }
    if !election.stayed.is_empty() {
        let stayed: Vec<String> = election.stayed.iter().map(|(who, ..)| named(who)).collect();
        sentences.push(words::stayed(&stayed));
    }
    sentences
}

fn broken(broken: &Break) -> String {
    let newcomer = broken.newcomer.map(|party| PARTIES[party]);
    words::broke(PARTIES[broken.leaver], newcomer, &everyone(&broken.left))
}

/// A dossier from its arrival to its fate.
fn dossier(dossier: &Dossier) -> Vec<Part> {
    let mut parts = Vec::new();
    let t = dossier.traits;
    parts.push(Part::Says(words::dossier_came(
        &named(&dossier.official),
        (t.salience, t.legal_margin),
        (t.short_payoff, t.long_payoff),
        (t.money, t.norm),
    )));
    if dossier.played_off {
        parts.push(Part::Says(words::PLAYED_OFF.to_owned()));
    }
    parts.extend(dossier.prepared.map(|warning| Part::Says(words::prepared(warning).to_owned())));
    if let Some(asked) = &dossier.asked {
        let alderman = capital(&named(&dossier.alderman));
        let what = words::request(asked.chosen);
        let acting_for = dossier.acting_for.as_deref();
        parts.push(Part::Says(words::asked(&alderman, acting_for, what)));
        parts.extend(weighed(asked, words::request_instead));
    }
    if let Some(answered) = &dossier.answered {
        let torn = dossier.torn.map(words::dilemma);
        parts.push(Part::Says(words::answered(torn, words::answer(answered.chosen))));
        parts.extend(weighed(answered, words::answer_instead));
    }
    parts.extend(countered(dossier));
    parts.extend(aftermath(dossier));
    parts.extend(dossier.risk.iter().flat_map(risk));
    parts
}

/// What the alderman did upon the answer, and what came of the request.
fn countered(dossier: &Dossier) -> Vec<Part> {
    let Some(countered) = &dossier.countered else { return Vec::new() };
    if !dossier.dissent && countered.chosen == "accept" {
        return Vec::new();
    }
    let mut parts = vec![Part::Says(words::countered(words::counter(countered.chosen)))];
    parts.extend(weighed(countered, words::counter_instead));
    let refused = dossier.answer() == "refuse";
    if dossier.punished {
        parts.push(Part::Says(words::PUNISHED.to_owned()));
    }
    parts.extend(dossier.escalated.map(|back| Part::Says(words::escalated(back).to_owned())));
    let stood = dossier.escalated != Some(true);
    let came = match (countered.chosen, &dossier.substitute) {
        (_, Some(colleague)) => Some(capital(&words::substituted(&named(colleague)))),
        ("substitute", None) if stood => Some(words::NOBODY_WOULD.to_owned()),
        ("accept", None) if dossier.dissent => Some(words::WITHDRAWN.to_owned()),
        ("overrule", None) if refused && stood => Some(words::REFUSAL_STOOD.to_owned()),
        ("overrule", None) if dossier.dissent && !refused => Some(words::DONE_AFTER_ALL.to_owned()),
        _ => None,
    };
    parts.extend(came.map(Part::Says));
    parts
}

/// What was told and signed, and how it went.
fn aftermath(dossier: &Dossier) -> Vec<Part> {
    let mut sentences = Vec::new();
    if dossier.official_surprised {
        sentences.push(words::OFFICIAL_SURPRISED);
    }
    if dossier.told_in_time == Some(false) {
        sentences.push(words::not_told(dossier.surprised));
    }
    if dossier.signed_off {
        sentences.push(words::SIGNED_OFF);
    }
    sentences.extend(dossier.set_back.map(|(backed, informal)| words::set_back(backed, informal)));
    says(sentences.into_iter().map(str::to_owned).collect())
}

fn side(side: &Side) -> Vec<Part> {
    let conduct = words::conduct(side.conduct);
    let met = words::interests_met(&named(&side.who), side.requested, conduct);
    let mut parts = says(vec![capital(&met)]);
    parts.extend(side.risk.iter().flat_map(risk));
    parts
}

fn venture(venture: &Venture) -> Vec<Part> {
    let made = words::ventured(&named(&venture.who), words::step(venture.step));
    let mut parts = says(vec![capital(&made)]);
    if venture.surprised {
        parts.push(Part::Says(words::VENTURE_FAILED.to_owned()));
    }
    parts.extend(venture.risk.iter().flat_map(risk));
    parts
}

fn exposure(exposure: &Exposure) -> Vec<String> {
    let since = exposure.since.map(when);
    let kind = words::kind(exposure.kind);
    let mut sentences =
        vec![words::came_out(since.as_deref(), &exposure.title, kind, exposure.violation)];
    if exposure.affair.is_none() {
        sentences.push(words::made_public(exposure.public).to_owned());
    }
    if exposure.surprised {
        sentences.push(words::OUT_OF_THE_BLUE.to_owned());
    }
    sentences.extend(exposure.cover.iter().map(|cover| {
        let (alderman, official) = (named(&cover.alderman), named(&cover.official));
        capital(&words::covered(&alderman, &official, cover.by_alderman, cover.by_official))
    }));
    if let Some(linked) = exposure.affair {
        sentences.push(words::affair(linked).to_owned());
        let mut fell = everyone(&exposure.aldermen_left);
        fell.extend(everyone(&exposure.officials_left));
        sentences.push(if fell.is_empty() {
            words::NOBODY_FELL.to_owned()
        } else {
            capital(&words::fell(&fell))
        });
    }
    sentences
}

/// A risk: what it is, why it counts as one, what came of it.
fn risk(risk: &Risk) -> Vec<Part> {
    let account = words::not_accountable(sum(&risk.worth), risk.line);
    let against = words::weighed_against(&phrases(largest(&risk.worth, false, OF_RISK)));
    let fate = risk.fate.map_or_else(
        || words::STILL_HIDDEN.to_owned(),
        |fate| words::fate(&when(fate.at), fate.public, fate.affair),
    );
    vec![
        Part::Says(words::risk_arose(words::kind(risk.kind), risk.violation)),
        Part::Why([account, against].join("; ")),
        Part::Says(fate),
    ]
}

/// What weighed in a choice, the largest terms first, and the best other option.
fn weighed(weighing: &Weighing, option: fn(&str) -> &'static str) -> Vec<Part> {
    let mut said = Vec::new();
    let favoured = phrases(largest(&weighing.worth, true, FOR));
    if !favoured.is_empty() {
        said.push(words::weighed_for(&favoured));
    }
    let against = phrases(largest(&weighing.worth, false, AGAINST));
    if !against.is_empty() {
        said.push(words::weighed_against(&against));
    }
    if let Some((next, worth)) = &weighing.next {
        said.push(weighing.chance().map_or_else(
            || words::next_best(option(next), &phrases(largest(worth, false, OF_OTHER))),
            |by| words::chance_decided(option(next), by),
        ));
    }
    vec![Part::Why(said.join("; "))]
}

/// Terms in words, each with what it weighed.
fn phrases(worth: Worth) -> Vec<String> {
    let phrase = |(name, value): (&str, f32)| {
        // A term without a phrase is shown by its name; a test sees to it that there is none.
        words::weighed(words::term(name).unwrap_or(name), value)
    };
    worth.into_iter().filter(|(_, value)| value.abs() >= SMALL).map(phrase).collect()
}
