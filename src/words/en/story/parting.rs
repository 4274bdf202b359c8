//! Sentences on two policies that part.

use super::state;

/// Heading.
#[must_use]
pub fn parting_title(one: &str, other: &str) -> String {
    format!("Where {one} and {other} part")
}

/// Both are told of the same luck.
pub const SAME_LUCK: &str = "Both meet the same dossiers with the same luck; what differs below comes from the policy, and from what followed. In one municipality that is a story, not an effect: polaris run compares many.";

/// They never part.
#[must_use]
pub fn never(one: &str, other: &str) -> String {
    format!("{one} and {other} never part here: not one event differs, nor what weighed in it.")
}

/// They weigh differently, and yet the same things happen.
#[must_use]
pub fn only_felt(when: &str) -> String {
    format!("From {when} something weighs differently, but the same things happen to the end.")
}

/// From when something weighs differently, and when something first happens otherwise.
#[must_use]
pub fn felt_and_parted(felt: &str, parted: &str) -> String {
    format!("From {felt} something weighs differently; in {parted} it first makes a difference.")
}

/// One side.
#[must_use]
pub fn under(policy: &str) -> String {
    format!("Under {policy}:")
}

/// Nothing of the kind on this side.
pub const NOTHING_OF_THE_KIND: &str = "Nothing of the kind happened that week.";

/// Heading.
pub const WHAT_FOLLOWED: &str = "What followed";
/// Heading.
pub const ONE_SIDE_ONLY: &str = "On one side only";
/// Heading.
pub const YEAR_BY_YEAR: &str = "Year by year";

/// Column headings of the kinds of events.
#[must_use]
pub fn kind_columns<'a>(one: &'a str, other: &'a str) -> [&'a str; 4] {
    ["", "on both sides alike", one, other]
}

/// Column headings of the years.
pub const YEAR_COLUMNS: [&str; 3] =
    ["end of year", "trust of aldermen in officials", "trust between college and top"];

/// Two states side by side.
#[must_use]
pub fn beside(one: f32, other: f32) -> String {
    format!("{} | {}", state(one), state(other))
}

/// What stands in the cells of the years: the first side, then the second.
#[must_use]
pub fn beside_note(one: &str, other: &str) -> String {
    format!("In each cell {one} stands first, then {other}.")
}

/// A kind of event, in the plural.
#[must_use]
pub fn event_kind(code: &str) -> &'static str {
    match code {
        "asked" => "requests",
        "answered" => "answers",
        "countered" => "what aldermen did upon them",
        "coalition_break" => "broken coalitions",
        "alderman_left" => "aldermen who left in mid-term",
        "official_left" => "directors who left",
        "secretary_left" => "secretaries who left",
        "risk" => "integrity risks",
        "exposed" => "risks that came out",
        "affair" => "affairs",
        "crisis_began" => "crises that began",
        "crisis_ended" => "crises that ended",
        "dialogue" => "dialogues",
        _ => "",
    }
}

/// An event in one line; `who` is someone in a role.
#[must_use]
pub fn happened(code: &str, who: &str, what: &str) -> String {
    match code {
        "coalition_break" => "the coalition broke".to_owned(),
        "alderman_left" => format!("{who} {what}"),
        "official_left" if what.is_empty() => format!("{who} left"),
        "official_left" => format!("{who} had to go"),
        "secretary_left" => format!("{who} left"),
        "risk" => format!("a risk at {who}: {what}"),
        "exposed" => format!("a risk at {who} came out: {what}"),
        "affair" => "it became an affair".to_owned(),
        "crisis_began" => "a crisis began".to_owned(),
        "crisis_ended" => "the crisis ended".to_owned(),
        "dialogue" => "college and top held a dialogue".to_owned(),
        _ => String::new(),
    }
}

/// More than is listed.
#[must_use]
pub fn and_more(number: usize) -> String {
    format!("and {number} more")
}

/// Nothing on this side only.
pub const NOTHING_ELSE: &str = "nothing of note";
