//! What the author of a scenario wrote for readers: title, question and labels of policies.

use crate::catalogue::language::{Language, Wording};
#[cfg(feature = "cli")]
use crate::results::Manifest;
use crate::scenario::Scenario;

/// The texts of a scenario for readers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Texts {
    /// One line that names the experiment.
    pub title: Wording,
    /// The question that it answers.
    pub question: Wording,
    /// What readers see in place of the names of policies, by name.
    pub labels: Vec<(String, Wording)>,
}

impl Texts {
    /// Those of a scenario.
    #[must_use]
    pub fn of_scenario(scenario: &Scenario) -> Self {
        let labels = scenario.policies.iter();
        Self {
            title: scenario.title.clone(),
            question: scenario.question.clone(),
            labels: labels.map(|policy| (policy.name.clone(), policy.label.clone())).collect(),
        }
    }

    /// Those that a manifest keeps.
    #[cfg(feature = "cli")]
    pub(crate) fn of_manifest(manifest: &Manifest) -> Self {
        let wording = |text: &String, dutch: &Option<String>| Wording {
            text: text.clone(),
            dutch: dutch.clone(),
        };
        let labels = manifest.labels.iter();
        let label =
            |it: &crate::results::Label| (it.policy.clone(), wording(&it.label, &it.label_nl));
        Self {
            title: wording(&manifest.title, &manifest.title_nl),
            question: wording(&manifest.question, &manifest.question_nl),
            labels: labels.map(label).collect(),
        }
    }

    /// What readers see in place of the name of a policy: by default the name with blanks for underscores.
    #[must_use]
    pub fn label(&self, policy: &str, language: Language) -> String {
        let own = self.labels.iter().find(|(name, _)| name == policy);
        own.map_or_else(|| policy.replace('_', " "), |(_, label)| label.of(language).to_owned())
    }
}
