//! Sentences on dossiers, side activities, ventures and risks.

use super::super::list;
use super::{person, state};

/// How telling a trait is: from here on it is high, and below the other it is low.
const HIGH: f32 = 0.7;
const LOW: f32 = 0.45;

/// A dossier comes; traits from 0 to 1.
#[must_use]
pub fn dossier_came(
    official: &str,
    (salience, legal_margin): (f32, f32),
    (short_payoff, long_payoff): (f32, f32),
    (money, norm): (f32, f32),
) -> String {
    let traits = [
        (money > HIGH, "much money at stake"),
        (norm > HIGH, "a norm at stake"),
        (legal_margin < LOW, "little room in the law"),
        (short_payoff > HIGH, "results to show soon"),
        (long_payoff > HIGH, "a yield in the long run"),
        (salience > HIGH, "the eye of the public on it"),
    ];
    let traits: Vec<String> =
        traits.iter().filter(|(so, _)| *so).map(|(_, phrase)| (*phrase).to_owned()).collect();
    if traits.is_empty() {
        return format!("A dossier that looked ordinary came to {official}.");
    }
    format!("A dossier with {} came to {official}.", list(&traits))
}

/// Two aldermen pulled at the official.
pub const PLAYED_OFF: &str = "Two aldermen wanted different things of it, and both pulled.";

/// The dossier was prepared; strength of the warning that came with it.
#[must_use]
pub fn prepared(warning: f32) -> &'static str {
    if warning > 0.35 {
        "It was well prepared, with a warning against a slip."
    } else {
        "It was well prepared."
    }
}

/// The alderman asks.
#[must_use]
pub fn asked(alderman: &str, acting_for: Option<&str>, what: &str) -> String {
    let acting = acting_for.map_or_else(String::new, |title| format!(", acting for the {title},"));
    format!("{alderman}{acting} asked {what}.")
}

/// The official answers, perhaps in a dilemma.
#[must_use]
pub fn answered(torn: Option<&str>, did: &str) -> String {
    torn.map_or_else(
        || format!("The official {did}."),
        |between| format!("Torn between {between}, the official {did}."),
    )
}

/// The alderman answers back.
#[must_use]
pub fn countered(did: &str) -> String {
    format!("The alderman {did}.")
}

/// What weighed for a choice.
#[must_use]
pub fn weighed_for(terms: &[String]) -> String {
    format!("for it: {}", terms.join(", "))
}

/// What weighed against a choice.
#[must_use]
pub fn weighed_against(terms: &[String]) -> String {
    format!("against it: {}", terms.join(", "))
}

/// The best other option, with what held it back.
#[must_use]
pub fn next_best(option: &str, against: &[String]) -> String {
    if against.is_empty() {
        return format!("next best was {option}");
    }
    format!("next best was {option}, held back by {}", against.join(" and "))
}

/// From this lead on, the best other option is what mostly happens.
const CLEAR: f32 = 1.0;

/// The best other option was worth more before chance, by so much.
#[must_use]
pub fn chance_decided(option: &str, by: f32) -> String {
    if by < CLEAR {
        format!("it was close: {option} weighed {} more", state(by))
    } else {
        format!("mostly this ends in {option} ({} ahead), this time it did not", state(by))
    }
}

/// Dissent was accepted.
pub const WITHDRAWN: &str = "The request was off the table.";
/// Dissent was overruled.
pub const DONE_AFTER_ALL: &str = "It was done after all.";
/// A refusal that nobody got round.
pub const REFUSAL_STOOD: &str = "The refusal stood.";
/// Dissent was held against the official.
pub const PUNISHED: &str = "The dissent was held against the official, and colleagues saw it.";
/// Refusal, and nobody else would.
pub const NOBODY_WOULD: &str = "Nobody else would do it.";

/// A colleague did it.
#[must_use]
pub fn substituted(colleague: &str) -> String {
    format!("{colleague} was willing, and did it.")
}

/// The refuser went to mayor and secretary.
#[must_use]
pub fn escalated(called_back: bool) -> &'static str {
    if called_back {
        "The refuser went to mayor and secretary. They called the alderman back, and the council was informed."
    } else {
        "The refuser went to mayor and secretary, who heard it and left it at that."
    }
}

/// The alderman was not told in time; whether he or she then heard it elsewhere.
#[must_use]
pub fn not_told(surprised: bool) -> &'static str {
    if surprised {
        "What mattered was not told to the alderman in time, who heard it from a third."
    } else {
        "What mattered was not told to the alderman in time."
    }
}

/// The official heard of a U-turn from a third.
pub const OFFICIAL_SURPRISED: &str = "The official had to hear of the U-turn from a third.";
/// An extra sign-off.
pub const SIGNED_OFF: &str = "The official had someone else initial it, for protection.";

/// A setback.
#[must_use]
pub fn set_back(backed: bool, informal: bool) -> &'static str {
    match (backed, informal) {
        (true, false) => "It met a setback, and the alderman backed the official.",
        (false, false) => "It met a setback, and the alderman did not back the official.",
        (true, true) => "The short way went wrong, and the alderman backed the official.",
        (false, true) => "The short way went wrong, and the alderman did not back the official.",
    }
}

/// A risk arises.
#[must_use]
pub fn risk_arose(what: &str, violation: bool) -> String {
    let broken = if violation { ", and a norm was truly broken" } else { "" };
    format!("An integrity risk, hidden for now: {what}{broken}.")
}

/// Why it is one: what an account of it would be worth, and what a forum asks.
#[must_use]
pub fn not_accountable(account: f32, line: f32) -> String {
    format!(
        "before a forum an account of it would be worth {}, where {} is asked",
        super::number_of(account),
        super::number_of(line)
    )
}

/// How a risk came out.
#[must_use]
pub fn fate(when: &str, public: bool, affair: bool) -> String {
    match (public, affair) {
        (_, true) => format!("It came out in {when} and became an affair."),
        (true, false) => format!("It came out in {when}, in public."),
        (false, false) => format!("It came out in {when}, within the house."),
    }
}

/// A risk that nobody learned of.
pub const STILL_HIDDEN: &str = "Nobody had learned of it when the story ends.";

/// Interests met.
#[must_use]
pub fn interests_met(official: &str, requested: bool, conduct: &str) -> String {
    let seat =
        if requested { "a seat taken at the executive's request" } else { "a side activity" };
    format!("{official} came upon a case in which {seat} and the office met, and {conduct}.")
}

/// A venture.
#[must_use]
pub fn ventured(official: &str, step: &str) -> String {
    format!("{official} made a venture {step}.")
}

/// A venture that went wrong without the alderman knowing.
pub const VENTURE_FAILED: &str = "It went wrong, and the alderman heard of it from a third.";

/// Something came out.
#[must_use]
pub fn came_out(since: Option<&str>, title: &str, kind: &str, violation: bool) -> String {
    let since =
        since.map_or_else(|| "before the years told here".to_owned(), |when| format!("in {when}"));
    let broken = if violation { ", and a norm had truly been broken" } else { "" };
    format!("What had happened at {} {since} came out: {kind}{broken}.", person(title, 1))
}

/// Whether it became public.
#[must_use]
pub fn made_public(public: bool) -> &'static str {
    if public { "It was in the open." } else { "It was settled within the house." }
}

/// The alderman had not known.
pub const OUT_OF_THE_BLUE: &str = "The alderman had not known.";

/// Whether the alderman stood by the official, and the other way round.
#[must_use]
pub fn covered(alderman: &str, official: &str, by_alderman: bool, by_official: bool) -> String {
    match (by_alderman, by_official) {
        (true, true) => format!("{alderman} and {official} stood by each other."),
        (true, false) => {
            format!("{alderman} stood by {official}, who laid the blame on the alderman.")
        }
        (false, true) => {
            format!(
                "{alderman} laid the blame on {official}, who stood by the alderman all the same."
            )
        }
        (false, false) => format!("{alderman} and {official} laid the blame on each other."),
    }
}

/// An affair.
#[must_use]
pub fn affair(linked: bool) -> &'static str {
    if linked { "It fed the affair of the weeks before." } else { "It became an affair." }
}

/// Who fell over it.
#[must_use]
pub fn fell(who: &[String]) -> String {
    format!("{} had to go.", list(who))
}

/// Nobody fell over an affair.
pub const NOBODY_FELL: &str = "Nobody had to go.";
