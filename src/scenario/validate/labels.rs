//! Labels of policies: what readers see where tables have the name.

use crate::catalogue::BASELINE;
use crate::catalogue::language::{Language, Wording};
use crate::scenario::distinct::distinct;
use crate::scenario::error::Findings;
use crate::scenario::keys;
use crate::scenario::source::Place;
use crate::scenario::validate::fields::Fields;
use std::collections::BTreeMap;

/// The label of a policy, and where it stands.
pub(super) struct Label {
    /// What readers see.
    pub wording: Wording,
    /// Where it is written for each language; `None` where it follows from the name.
    written: [Option<Place>; Language::ALL.len()],
    /// Where the policy is.
    policy: Place,
}

/// Reads the label of a policy of this name; by default it is the name with blanks for underscores.
pub(super) fn label(fields: &mut Fields<'_, '_>, name: &str) -> Label {
    let (english, dutch) = (fields.name(keys::LABEL), fields.name(keys::LABEL_NL));
    let at = |written: &Option<(String, Place)>| written.as_ref().map(|(_, place)| place.clone());
    let written = [at(&english), at(&dutch).or_else(|| at(&english))];
    let default = default_label(name);
    let wording = match (english, dutch) {
        (None, None) => default,
        (english, dutch) => Wording {
            text: english.map_or(default.text, |(text, _)| text),
            dutch: dutch.map(|(text, _)| text),
        },
    };
    Label { wording, written, policy: fields.place.clone() }
}

/// The label of a policy that has none of its own.
pub(super) fn default_label(name: &str) -> Wording {
    let is_baseline = name == BASELINE.en;
    Wording { text: name.replace('_', " "), dutch: is_baseline.then(|| BASELINE.nl.to_owned()) }
}

/// Adds an error for a label that cannot be told from that of another policy in the same language.
/// Labels that both follow from names are as distinct as those.
pub(super) fn distinct_labels(labels: &[Label], findings: &mut Findings) {
    for language in Language::ALL {
        let mut known = BTreeMap::new();
        let written = |label: &Label| label.written[language as usize].clone();
        for label in labels.iter().filter(|label| written(label).is_none()) {
            let text = label.wording.of(language);
            distinct(keys::LABEL, text, &label.policy, &mut known, &mut Findings::default());
        }
        for label in labels {
            if let Some(place) = written(label) {
                let text = label.wording.of(language);
                distinct("policies.label", text, &place, &mut known, findings);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::catalogue::language::Language;
    use crate::scenario::{Base, Scenario, ScenarioError, load_text, shipped};

    const HEAD: &str = "title = \"A title\"\nquestion = \"A question?\"\n\
                        [[municipalities]]\nprofile = \"a\"\ninhabitants = 9000\n";

    fn read(text: &str, sets: &[&str]) -> Result<Scenario, ScenarioError> {
        let sets: Vec<String> = sets.iter().map(|set| (*set).to_owned()).collect();
        load_text("a.toml", text, Base::Shipped, &sets)
    }

    fn labels(policies: &str, language: Language) -> Vec<String> {
        let scenario = read(&format!("{HEAD}{policies}"), &[]).unwrap();
        scenario.policies.iter().map(|policy| policy.label.of(language).to_owned()).collect()
    }

    #[test]
    fn a_label_follows_from_the_name_unless_it_is_given() {
        let policies = "[[policies]]\nname = \"baseline\"\n[[policies]]\nname = \"a_b\"\n\
                        [[policies]]\nname = \"c\"\nlabel = \"Cs\"\n\
                        [[policies]]\nname = \"d\"\nlabel_nl = \"De d\"\n";
        assert_eq!(labels(policies, Language::English), ["baseline", "a b", "Cs", "d"]);
        assert_eq!(labels(policies, Language::Dutch), ["de uitgangssituatie", "a b", "Cs", "De d"]);
        assert_eq!(labels("", Language::Dutch), ["de uitgangssituatie"]);
    }

    #[test]
    fn labels_of_one_language_are_distinct() {
        let read = |second: &str| {
            let first = "[[policies]]\nname = \"a\"\n[[policies]]\nname = \"b\"\n";
            read(&format!("{HEAD}{first}{second}\n"), &[])
        };
        for alike in ["label = \"a\"", "label = \"A\"", "label_nl = \"a\""] {
            let error = read(alike).unwrap_err();
            assert_eq!(error.list().len(), 1, "{error}");
            assert_eq!(error.list()[0].key, "policies.label");
        }
        read("label = \"c\"\nlabel_nl = \"b\"").unwrap();
    }

    #[test]
    fn a_translation_gives_way_with_the_text_that_it_translates() {
        let extends = "extends = \"netherlands.toml\"\n";
        let dutch = |text: &str, sets: &[&str]| {
            let scenario = read(text, sets).unwrap();
            let Scenario { title, question, .. } = scenario;
            (title.of(Language::Dutch).to_owned(), question.dutch.is_some())
        };
        let (kept, _) = dutch(extends, &[]);
        assert!(kept.contains("Nederland"), "{kept}");
        let own = format!("{extends}title = \"Mine\"\n");
        assert_eq!(dutch(&own, &[]), ("Mine".to_owned(), true));
        let both = format!("{own}title_nl = \"De mijne\"\n");
        assert_eq!(dutch(&both, &[]).0, "De mijne");
        assert_eq!(dutch(&both, &["title=Set"]).0, "Set");
        assert_eq!(dutch(extends, &["question=Why?"]), (kept, false));
    }

    #[test]
    fn texts_change_no_result() {
        let text = format!("{HEAD}[[policies]]\nname = \"a\"\n");
        let plain = read(&text, &[]).unwrap();
        let told = format!("{text}label = \"An A\"\nlabel_nl = \"Een A\"\n");
        let told = read(&told, &["title_nl=Titel", "question_nl=Vraag?"]).unwrap();
        assert_eq!(plain.resolved, told.resolved);
        assert_eq!(told.policies[0].label.of(Language::Dutch), "Een A");
    }

    #[test]
    fn shipped_scenarios_are_in_both_languages() {
        for (name, text) in shipped() {
            let scenario = read(text, &[]).unwrap();
            assert!(scenario.title.dutch.is_some(), "{name}: title");
            assert!(scenario.question.dutch.is_some(), "{name}: question");
            for policy in &scenario.policies {
                let own = policy.label.dutch.is_some();
                assert!(own, "{name}: policy {} has no Dutch label", policy.name);
            }
        }
    }
}
