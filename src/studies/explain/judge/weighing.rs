//! What weighed in a choice.

use crate::model::choice::{Choice, Grounds};

/// What an option was worth, term by term, in the model's own units: each term by the dotted name
/// of the parameter that weighs it, or a word of its own.
pub type Worth = Vec<(&'static str, f32)>;

/// A choice as it is told.
#[derive(Debug, Clone, PartialEq)]
pub struct Weighing {
    /// What was chosen.
    pub chosen: &'static str,
    /// What it was worth before chance.
    pub worth: Worth,
    /// The best of the other options that were compared with it, and what it was worth before chance.
    pub next: Option<(&'static str, Worth)>,
    /// Why it was chosen.
    pub grounds: Grounds<&'static str>,
}

impl Weighing {
    /// A choice with the options by their codes.
    pub(crate) fn of<T: Copy + PartialEq>(
        choice: &Choice<T>,
        code: impl Fn(T) -> &'static str,
    ) -> Self {
        let worth = |option: T| {
            let found = choice.options.iter().find(|(other, _)| *other == option);
            found.and_then(|(_, terms)| terms.clone()).unwrap_or_default()
        };
        let compared = |option: &T| match &choice.grounds {
            Grounds::Best | Grounds::NoneGoodEnough | Grounds::Forced => true,
            Grounds::GoodEnough => false,
            Grounds::Fitting { barred, .. } => !barred.contains(option),
        };
        let grounds = match &choice.grounds {
            Grounds::Best => Grounds::Best,
            Grounds::GoodEnough => Grounds::GoodEnough,
            Grounds::NoneGoodEnough => Grounds::NoneGoodEnough,
            Grounds::Forced => Grounds::Forced,
            Grounds::Fitting { barred, tempting } => Grounds::Fitting {
                barred: barred.iter().map(|option| code(*option)).collect(),
                tempting: tempting.map(&code),
            },
        };
        let others = choice.options.iter();
        let others = others.filter(|(option, _)| *option != choice.chosen && compared(option));
        let next = others
            .filter_map(|(option, terms)| Some((*option, terms.clone()?)))
            .max_by(|(_, one), (_, other)| sum(one).total_cmp(&sum(other)))
            .map(|(option, terms)| (code(option), terms));
        Self { chosen: code(choice.chosen), worth: worth(choice.chosen), next, grounds }
    }

    /// By how much the best other option was worth more before chance, where it was: then chance
    /// decided.
    #[must_use]
    pub fn chance(&self) -> Option<f32> {
        if self.grounds == Grounds::Forced {
            return None;
        }
        let (_, next) = self.next.as_ref()?;
        let less = sum(next) - sum(&self.worth);
        (less > 0.0).then_some(less)
    }
}

/// What terms come to together.
#[must_use]
pub fn sum(worth: &[(&'static str, f32)]) -> f32 {
    worth.iter().map(|(_, value)| *value).sum()
}

/// At most so many terms with this sign, the largest first.
#[must_use]
pub fn largest(worth: &[(&'static str, f32)], positive: bool, most: usize) -> Worth {
    let mut terms: Worth = worth
        .iter()
        .copied()
        .filter(|(_, value)| (*value > 0.0) == positive && value.abs() >= 0.005)
        .collect();
    terms.sort_by(|one, other| other.1.abs().total_cmp(&one.1.abs()));
    terms.truncate(most);
    terms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_other_option_is_told_and_whether_chance_decided() {
        let options = vec![
            ('a', Some(vec![("x", 1.0), ("y", -0.5)])),
            ('b', Some(vec![("x", 0.75)])),
            ('c', None),
            ('d', Some(vec![("x", 0.25)])),
        ];
        let code = |letter: char| if letter == 'b' { "b" } else { "other" };
        let of = |chosen: char, grounds: Grounds<char>| {
            Weighing::of(&Choice { chosen, options: options.clone(), grounds }, code)
        };
        let weighing = of('a', Grounds::Best);
        assert_eq!(weighing.next, Some(("b", vec![("x", 0.75)])));
        assert_eq!(weighing.chance(), Some(0.25));
        assert_eq!(largest(&weighing.worth, false, 3), vec![("y", -0.5)]);
        let weighing = of('b', Grounds::Best);
        assert_eq!(weighing.next.as_ref().map(|next| next.0), Some("other"));
        assert_eq!(weighing.chance(), None);
        // What was not looked at, and what did not fit, was not compared.
        assert_eq!(of('a', Grounds::GoodEnough).next, None);
        let weighing = of('a', Grounds::Fitting { barred: vec!['b'], tempting: Some('b') });
        assert_eq!(weighing.next, Some(("other", vec![("x", 0.25)])));
        let grounds = Grounds::Fitting { barred: vec!["b"], tempting: Some("b") };
        assert_eq!(weighing.grounds, grounds);
    }
}
