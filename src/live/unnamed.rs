//! Takes names of real municipalities out of an opened scenario: what is simulated says nothing of them.

use crate::scenario::municipality_names;
use toml::{Table, Value};

/// Keys of a scenario that hold a text for readers.
const TEXTS: [&str; 4] = ["title", "title_nl", "question", "question_nl"];
/// The same of a policy, beside its name.
const LABELS: [&str; 2] = ["label", "label_nl"];

/// The scenario without the names of real municipalities in its texts and in the names and labels of its policies:
/// `title` stands for texts, and a number for names. `None` where there are no such names. Numbers stay the same.
pub(super) fn without_names(scenario: &str, title: &str) -> Option<String> {
    let mut tree: Table = scenario.parse().ok()?;
    let mut found = false;
    for key in TEXTS {
        if let Some(text) = tree.get_mut(key).filter(|text| is_named(text)) {
            *text = Value::String(title.to_owned());
            found = true;
        }
    }
    let mut renamed = Vec::new();
    let policies = tree.get_mut("policies").and_then(Value::as_array_mut);
    let policies = policies.into_iter().flatten().filter_map(Value::as_table_mut);
    for (place, policy) in policies.enumerate() {
        for key in LABELS {
            found |= policy.get(key).is_some_and(is_named) && policy.remove(key).is_some();
        }
        if let Some(name) = policy.get_mut("name").filter(|name| is_named(name)) {
            let number = Value::String(format!("policy_{}", place + 1));
            renamed.push((std::mem::replace(name, number.clone()), number));
        }
    }
    let choices = tree.get_mut("choices").and_then(Value::as_array_mut);
    for choice in choices.into_iter().flatten() {
        if let Some(policy) = choice.get_mut("policy")
            && let Some((_, number)) = renamed.iter().find(|(name, _)| name == policy)
        {
            *policy = number.clone();
        }
    }
    (found || !renamed.is_empty()).then(|| tree.to_string())
}

/// Whether a text holds the name of a real municipality as a word.
pub(super) fn names_municipality(text: &str) -> bool {
    let ends = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    municipality_names().any(|name| {
        text.match_indices(name).any(|(start, _)| {
            ends(text[..start].chars().next_back())
                && ends(text[start + name.len()..].chars().next())
        })
    })
}

fn is_named(text: &Value) -> bool {
    text.as_str().is_some_and(names_municipality)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_as_words_alone() {
        for (text, named) in [
            ("Inwerken in Utrecht", true),
            ("Aa en Hunze: wat werkt?", true),
            ("(Zundert)", true),
            ("Utrechtse heuvels", false),
            ("Beste maatregelen voor buren", false),
            ("", false),
        ] {
            assert_eq!(names_municipality(text), named, "{text}");
        }
    }

    #[test]
    fn texts_and_policies_lose_names_and_nothing_else_changes() {
        let scenario = "title = \"Utrecht\"\nquestion = \"What works?\"\n\
            [[policies]]\nname = \"Zundert\"\nlabel = \"As in Zundert\"\ninwerkprogramma = 0.5\n\
            [[choices]]\npolicy = \"Zundert\"\nweek = 3\n";
        let plain: Table = without_names(scenario, "A comparison").unwrap().parse().unwrap();
        let wanted = "title = \"A comparison\"\nquestion = \"What works?\"\n\
            [[policies]]\nname = \"policy_1\"\ninwerkprogramma = 0.5\n\
            [[choices]]\npolicy = \"policy_1\"\nweek = 3\n";
        assert_eq!(plain, wanted.parse().unwrap());
        assert_eq!(without_names(wanted, "A comparison"), None);
        assert_eq!(without_names("no TOML", "A comparison"), None);
    }
}
