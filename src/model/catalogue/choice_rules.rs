//! The rules by which one of several options is chosen.

use super::Text;
use super::listed::listed;

listed! {
    /// How one of several options is chosen, the same for all persons of a run.
    #[derive(Default)]
    pub enum ChoiceRule {
        /// The option with the largest perceived worth, as in a logit model.
        #[default]
        Logit,
        /// The first option, in the order of habit, that is good enough (Simon 1955).
        Satisficing,
        /// The option with the largest perceived worth among those that fit role and norm (March and
        /// Olsen 1989).
        RuleFollowing,
    }
}

impl ChoiceRule {
    /// The word that scenarios, tables and manifests use.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Logit => "logit",
            Self::Satisficing => "satisficing",
            Self::RuleFollowing => "rule_following",
        }
    }

    /// The rule that a word stands for.
    #[must_use]
    pub fn find(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.word() == word)
    }

    /// What it does, in one sentence.
    #[must_use]
    pub const fn meaning(self) -> Text {
        match self {
            Self::Logit => Text {
                en: "Persons compare all options and take the one that seems worth most.",
                nl: "Mensen vergelijken alle opties en kiezen wat hun het meest waard lijkt.",
            },
            Self::Satisficing => Text {
                en: "Persons look at options from the ordinary to the exceptional and take the first that is good enough.",
                nl: "Mensen bekijken opties van gewoon naar uitzonderlijk en nemen de eerste die goed genoeg is.",
            },
            Self::RuleFollowing => Text {
                en: "Persons first ask which options fit their role and the norms that they recognise, and compare only those.",
                nl: "Mensen vragen zich eerst af welke opties passen bij hun rol en bij de normen die zij herkennen, en vergelijken alleen die.",
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_found_by_its_word_alone() {
        for rule in ChoiceRule::ALL {
            assert_eq!(ChoiceRule::find(rule.word()), Some(rule));
        }
        assert_eq!(ChoiceRule::find("Logit"), None);
        assert_eq!(ChoiceRule::default(), ChoiceRule::Logit);
    }
}
