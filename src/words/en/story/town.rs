//! Sentences on the head of a story, elections, exits, crises and quarters.

use super::super::{capital, fixed, list};
use super::{change, many, percent, state};

/// Headings.
pub const CAST: &str = "Who is who";
/// Headings.
pub const IN_NUMBERS: &str = "In numbers";
/// Between brackets.
pub const HOW_TO_READ: &str = "Numbers between brackets are what a consideration weighed, in the model's own units and before chance: read their sign and order, not their size. A risk is conduct that could not be accounted for; that need not be a norm broken, and most never come out. Titles are common Dutch ones, dealt out by number; parties have letters; a second holder of a post is called the second. At the end of each quarter stands what was not told, and trust from 0 to 1: of aldermen in their officials, of officials in their aldermen, between college and top as bodies; and how safe officials feel.";

/// Title.
#[must_use]
pub fn title(municipality: &str, replicate: u32, policy: &str) -> String {
    format!("{municipality}, replicate {replicate}, under {policy}")
}

/// What the municipality is.
#[must_use]
pub fn about(scenario: &str, inhabitants: u32, years: u32) -> String {
    format!(
        "From the scenario \u{201c}{scenario}\u{201d}: {years} simulated years of a municipality of {} inhabitants. Its name stands for that size; nothing here is about the real one, and nobody in it exists.",
        fixed(f64::from(inhabitants), 0)
    )
}

/// Why this one.
#[must_use]
pub fn picked(looked_at: usize) -> String {
    format!(
        "Picked from {}, as one in which much of what the model is about can be seen in a few years: a telling case, not a usual one.",
        many(looked_at, "municipality-replicate")
    )
}

/// Interventions of the policy, each as `name (dose 1)`.
#[must_use]
pub fn interventions(policy: &str, kinds: &[String]) -> String {
    if kinds.is_empty() {
        return format!("Under {policy} nothing is done beside the ordinary.");
    }
    format!("Under {policy}: {}.", list(kinds))
}

/// An intervention with its dose and, unless all are reached, its coverage.
#[must_use]
pub fn intervention(name: &str, dose: f32, coverage: f32) -> String {
    let reached =
        if coverage < 1.0 { format!(", {} reached", percent(coverage)) } else { String::new() };
    format!("{name} (dose {dose}{reached})")
}

/// Council and parties.
#[must_use]
pub fn council(seats: u32, parties: usize) -> String {
    format!("A council of {seats} seats, {parties} parties.")
}

/// The college, or the top.
#[must_use]
pub fn college(titles: &[String]) -> String {
    format!("The college: mayor, {}.", list(titles))
}

/// The top.
#[must_use]
pub fn top(titles: &[String]) -> String {
    format!("The top: gemeentesecretaris, {}.", list(titles))
}

/// A number in the head of a story; `what` is a code.
#[must_use]
pub fn counted(what: &str, number: usize) -> String {
    let (one, more) = match what {
        "requests" => ("request", "requests on sensitive dossiers"),
        "improper" => ("improper request", "improper requests"),
        "dilemmas" => ("dilemma", "dilemmas"),
        "contradictions" => ("contradiction", "contradictions"),
        "refusals" => ("refusal", "refusals"),
        "substitutions" => {
            ("time a colleague did what was refused", "times a colleague did what was refused")
        }
        "calls_back" => ("time an alderman was called back", "times an alderman was called back"),
        "by_power" => ("decision by power", "decisions by power"),
        "risks" => ("integrity risk", "integrity risks"),
        "violations" => ("violation among the risks", "violations among the risks"),
        "exposures" => ("risk that came out", "risks that came out"),
        "affairs" => ("affair", "affairs"),
        "ousters" => ("ouster", "ousters"),
        "breaks" => ("broken coalition", "broken coalitions"),
        "crises" => ("crisis", "crises"),
        "dialogues" => ("dialogue", "dialogues"),
        "aldermen_left" => {
            ("alderman who left before the term's end", "aldermen who left before the term's end")
        }
        "officials_forced" => ("official who had to go", "officials who had to go"),
        "officials_left" => {
            ("official who left of the own accord", "officials who left of their own accord")
        }
        _ => ("", ""),
    };
    format!("{} {}", fixed(number as f64, 0), if number == 1 { one } else { more })
}

/// Numbers of a story, in order.
#[must_use]
pub fn numbers(counts: &[String]) -> String {
    capital(&format!("{}. What is not listed did not happen.", counts.join(", ")))
}

/// A party.
#[must_use]
pub fn party(letter: &str) -> String {
    format!("party {letter}")
}

/// An election is held.
pub const ELECTION: &str = "Election.";

/// A party that moved much.
#[must_use]
pub fn moved(letter: &str, before: f32, after: f32) -> String {
    let went = if after > before { "rose" } else { "fell" };
    format!("party {letter} {went} from {} to {} of the vote", percent(before), percent(after))
}

/// Parties that moved, or none did much.
#[must_use]
pub fn movements(moves: &[String]) -> String {
    if moves.is_empty() {
        return "Voters moved little.".to_owned();
    }
    format!("{}.", capital(&list(moves)))
}

/// Parties put out of the coalition: letter and terms in office.
#[must_use]
pub fn fallen(parties: &[(&str, u32)], ousted: bool) -> String {
    let said: Vec<String> = parties
        .iter()
        .map(|(letter, terms)| format!("party {letter} (after {})", many(*terms as usize, "term")))
        .collect();
    let judged = if ousted {
        ": an ouster. The directors had worked with those who fell, and the newcomers knew it"
    } else {
        ""
    };
    format!("Out of the college: {}{judged}.", list(&said))
}

/// The coalition.
#[must_use]
pub fn coalition(letters: &[String]) -> String {
    let parties = if letters.len() == 1 { "party" } else { "parties" };
    format!("The college is now of {parties} {}.", list(letters))
}

/// Who took a seat, each by [`newcomer`].
#[must_use]
pub fn came(newcomers: &[String]) -> String {
    format!("New: {}.", newcomers.join("; "))
}

/// Who stayed.
#[must_use]
pub fn stayed(who: &[String]) -> String {
    format!("Stayed: {}.", list(who))
}

/// Someone new in a seat.
#[must_use]
pub fn newcomer(who: &str, party: &str, outside: bool, years: f32) -> String {
    let years = match fixed(f64::from(years), 0).as_str() {
        "0" => "hardly any experience".to_owned(),
        "1" => "a year of experience".to_owned(),
        years => format!("{years} years of experience"),
    };
    let outside = if outside { ", from outside the council" } else { "" };
    format!("{who} (party {party}, {years}{outside})")
}

/// Someone takes a seat in mid-term.
#[must_use]
pub fn took_office(newcomer: &str) -> String {
    format!("{newcomer} took office.")
}

/// The coalition breaks.
#[must_use]
pub fn broke(leaver: &str, newcomer: Option<&str>, left: &[String]) -> String {
    let went =
        if left.is_empty() { String::new() } else { format!(" {} went.", capital(&list(left))) };
    let came = newcomer.map_or_else(
        || " Nobody took its place.".to_owned(),
        |party| format!(" Party {party} took its place."),
    );
    format!("The coalition broke: party {leaver} left.{went}{came}")
}

/// Someone leaves.
#[must_use]
pub fn left(who: &str, why: &str) -> String {
    format!("{who} {why}.")
}

/// An official leaves.
pub const OF_OWN_ACCORD: &str = "left of his or her own accord";
/// The secretary leaves.
pub const SUCCEEDED: &str = "left, and was succeeded";

/// A crisis begins.
pub const CRISIS: &str =
    "Crisis. For four weeks the trust between college and top had been too low to work with.";

/// A crisis ends.
#[must_use]
pub fn crisis_ended(weeks: Option<u32>) -> String {
    weeks.map_or_else(
        || "The crisis that was there when the story began was over.".to_owned(),
        |weeks| {
            let weeks = many(weeks as usize, "week");
            format!(
                "The crisis was over, after {weeks}: college and top could work together again."
            )
        },
    )
}

/// A dialogue.
#[must_use]
pub fn dialogue(gained: f32) -> String {
    let came = match gained {
        gained if gained >= 0.15 => "It cleared the air",
        gained if gained >= 0.05 => "It helped",
        _ => "It changed little",
    };
    format!(
        "College and top held a dialogue on how they deal with each other. {came} (trust between them {}).",
        change(gained)
    )
}

/// What passed by in a quarter.
#[must_use]
pub fn passed(dossiers: usize, risks: usize, exposures: usize, officials: usize) -> String {
    let mut parts = vec![many(dossiers, "more dossier")];
    if risks > 0 {
        parts.push(many(risks, "more risk"));
    }
    if exposures > 0 {
        parts.push(format!("{} out quietly", many(exposures, "risk")));
    }
    if officials > 0 {
        parts.push(format!("{} gone", many(officials, "director")));
    }
    format!("{}.", list(&parts))
}

/// Where things stand, each with where it stood before.
#[must_use]
pub fn standing(states: &[(&str, f32, Option<f32>)], hidden: usize) -> String {
    let said: Vec<String> = states
        .iter()
        .map(|(name, now, before)| {
            let moved = before.map(|before| now - before).filter(|by| by.abs() >= 0.015);
            let moved = moved.map_or_else(String::new, |by| format!(" ({})", change(by)));
            format!("{name} {}{moved}", state(*now))
        })
        .collect();
    format!("Trust: {}; hidden risks {hidden}.", said.join(", "))
}

/// Names of the states in [`standing`].
pub const STATES: [&str; 4] = ["aldermen", "officials", "college and top", "safety"];
