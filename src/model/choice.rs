//! What an option is worth to someone, and how one of several is chosen.
//!
//! Worth is made of terms, each with what it stands for, summed in the order in which they are written.
//! A run needs the sum alone; `explain` shows the terms.

use crate::catalogue::choice_rules::ChoiceRule;
use crate::settings::Settings;

/// What a term stands for: the parameter that weighs it by its dotted name, or a word of its own.
pub type Term = &'static str;

/// Term of two aldermen who pull at one official, which no parameter weighs.
pub(crate) const PLAYED_OFF: Term = "played_off";

/// The worth of an option in logits, as a plain sum or term by term.
pub trait Utility: Sized {
    /// The worth of an option that does not exist: below any noise, and never above anything, also
    /// at precision 0, where the product is not a number.
    const IMPOSSIBLE: Self;

    /// The sum of terms, at least one, in their order.
    fn sum(terms: &[(Term, f32)]) -> Self;
}

impl Utility for f32 {
    const IMPOSSIBLE: Self = Self::NEG_INFINITY;

    #[inline(always)]
    fn sum(terms: &[(Term, f32)]) -> Self {
        let (first, rest) = terms.split_first().expect("an option has a term");
        rest.iter().fold(first.1, |sum, term| sum + term.1)
    }
}

/// Terms by name; none for an option that does not exist.
pub type Terms = Option<Vec<(Term, f32)>>;

impl Utility for Terms {
    const IMPOSSIBLE: Self = None;

    fn sum(terms: &[(Term, f32)]) -> Self {
        Some(terms.to_vec())
    }
}

/// What options seem worth at the moment of choice: utilities times precision, plus noise.
#[inline]
pub(crate) fn perceived_worth<const N: usize>(
    precision: f32,
    utilities: &[f32; N],
    noise: &[f32; N],
) -> [f32; N] {
    std::array::from_fn(|option| precision * utilities[option] + noise[option])
}

/// By what one of several options is chosen on one occasion. The first option always exists.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Criterion<const N: usize> {
    /// The largest perceived worth.
    Largest,
    /// The first perceived worth, in the order of options, that reaches the aspiration; the largest where
    /// none does.
    GoodEnough { aspiration: f32 },
    /// The largest perceived worth among the options that fit, at least one.
    Fitting([bool; N]),
    /// The option at this place, which exists: it is chosen for someone.
    Forced(usize),
}

impl<const N: usize> Criterion<N> {
    /// The criterion of the run's rule of choice: `ordinary` is the worth that the first option promises on
    /// its face, `fits` finds which options fit role and norm.
    #[inline]
    pub(crate) fn of(settings: &Settings, ordinary: f32, fits: impl FnOnce() -> [bool; N]) -> Self {
        let p = &settings.parameters;
        match settings.choice {
            ChoiceRule::Logit => Self::Largest,
            ChoiceRule::Satisficing => {
                Self::GoodEnough { aspiration: p.choice_precision * (ordinary + p.aspiration) }
            }
            ChoiceRule::RuleFollowing => Self::Fitting(fits()),
        }
    }

    /// The same, unless an option that exists is chosen for someone, by its place.
    #[inline]
    pub(crate) fn unless_forced(self, option: Option<usize>, perceived: &[f32; N]) -> Self {
        match option {
            Some(option) if perceived.get(option).is_some_and(|it| *it > f32::NEG_INFINITY) => {
                Self::Forced(option)
            }
            _ => self,
        }
    }

    /// Whether the option is chosen for someone.
    #[inline]
    pub(crate) fn is_forced(&self) -> bool {
        matches!(self, Self::Forced(_))
    }

    /// The place of the option that is chosen; of equal ones the first.
    #[inline]
    pub(crate) fn choose(&self, perceived: &[f32; N]) -> usize {
        match self {
            Self::Largest => largest(perceived),
            Self::GoodEnough { aspiration } => perceived
                .iter()
                .position(|worth| worth >= aspiration)
                .unwrap_or_else(|| largest(perceived)),
            Self::Fitting(fits) => {
                let fitting: [f32; N] = std::array::from_fn(|option| {
                    if fits[option] { perceived[option] } else { f32::NEG_INFINITY }
                });
                largest(&fitting)
            }
            Self::Forced(option) => *option,
        }
    }
}

/// The place of the largest worth; of equal ones the first. What is not a number is never larger.
#[inline]
fn largest<const N: usize>(perceived: &[f32; N]) -> usize {
    let mut best = 0;
    for option in 1..N {
        if perceived[option] > perceived[best] {
            best = option;
        }
    }
    best
}

/// Why an option was chosen.
#[derive(Debug, Clone, PartialEq)]
pub enum Grounds<T> {
    /// It seemed worth most.
    Best,
    /// It was the first that was good enough; what comes after it was not looked at.
    GoodEnough,
    /// None was good enough, and it seemed worth most.
    NoneGoodEnough,
    /// It seemed worth most of what fits role and norm.
    Fitting {
        /// The options that did not fit.
        barred: Vec<T>,
        /// The one of them that seemed worth more than what was chosen, and most.
        tempting: Option<T>,
    },
    /// It was chosen for someone.
    Forced,
}

/// A choice among options: which was chosen and why, and what each was worth, term by term.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice<T> {
    /// What was chosen.
    pub chosen: T,
    /// Every option with its terms before chance, in the order of the model; none for an option
    /// that did not exist.
    pub options: Vec<(T, Terms)>,
    /// Why.
    pub grounds: Grounds<T>,
}

impl<T: Copy> Choice<T> {
    /// The places of the options that exist, in the order of the model.
    #[must_use]
    pub fn existing(&self) -> Vec<usize> {
        (0..self.options.len()).filter(|place| self.options[*place].1.is_some()).collect()
    }

    /// A choice among options with their terms.
    pub(crate) fn of<const N: usize>(
        criterion: &Criterion<N>,
        perceived: &[f32; N],
        options: [T; N],
        terms: [Terms; N],
    ) -> Self {
        let chosen = criterion.choose(perceived);
        let grounds = match criterion {
            Criterion::Largest => Grounds::Best,
            Criterion::GoodEnough { aspiration } if perceived[chosen] >= *aspiration => {
                Grounds::GoodEnough
            }
            Criterion::GoodEnough { .. } => Grounds::NoneGoodEnough,
            Criterion::Fitting(fits) => {
                let best = largest(perceived);
                Grounds::Fitting {
                    barred: (0..N).filter(|it| !fits[*it]).map(|it| options[it]).collect(),
                    tempting: (!fits[best]).then_some(options[best]),
                }
            }
            Criterion::Forced(_) => Grounds::Forced,
        };
        Self { chosen: options[chosen], options: options.into_iter().zip(terms).collect(), grounds }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::inputs::Inputs;
    use crate::catalogue::parameters::Parameters;

    const NOISE: [f32; 3] = [-0.5, 0.3, 1.0];
    const EVERY: [bool; 3] = [true; 3];

    fn criterion(choice: ChoiceRule, parameters: Parameters, ordinary: f32) -> Criterion<3> {
        let inputs = Inputs::constant(&parameters, 52);
        let settings = Settings { choice, ..Settings::new(parameters, inputs, 0, 52) };
        Criterion::of(&settings, ordinary, || [false, true, true])
    }

    #[test]
    fn each_rule_has_its_criterion() {
        let p = || Parameters { choice_precision: 2.0, aspiration: 0.25, ..Parameters::default() };
        assert_eq!(criterion(ChoiceRule::Logit, p(), 1.0), Criterion::Largest);
        let good_enough = Criterion::GoodEnough { aspiration: 2.5 };
        assert_eq!(criterion(ChoiceRule::Satisficing, p(), 1.0), good_enough);
        let fitting = Criterion::Fitting([false, true, true]);
        assert_eq!(criterion(ChoiceRule::RuleFollowing, p(), 1.0), fitting);
    }

    #[test]
    fn the_largest_is_chosen_and_of_equal_ones_the_first() {
        let choose = |perceived: [f32; 3]| Criterion::Largest.choose(&perceived);
        assert_eq!(choose(perceived_worth(1.0, &[1.0, 0.0, 0.0], &NOISE)), 2);
        assert_eq!(choose(perceived_worth(2.0, &[1.0, 0.0, 0.0], &NOISE)), 0);
        assert_eq!(choose([0.5, 0.75, 0.75]), 1);
    }

    #[test]
    fn who_satisfices_takes_the_first_that_is_good_enough() {
        let choose = |aspiration| Criterion::GoodEnough { aspiration }.choose(&[0.1, 0.5, 0.9]);
        assert_eq!([0.0, 0.1, 0.3, 0.9].map(choose), [0, 0, 1, 2]);
        // Nothing reaches it: then the best does.
        assert_eq!(Criterion::GoodEnough { aspiration: 1.0 }.choose(&[0.1, 0.9, 0.5]), 1);
    }

    #[test]
    fn what_does_not_fit_is_never_chosen() {
        let choose = |fits| Criterion::Fitting(fits).choose(&[0.9, 0.1, 0.5]);
        assert_eq!(choose(EVERY), 0);
        assert_eq!(choose([false, true, true]), 2);
        assert_eq!(choose([false, true, false]), 1);
    }

    #[test]
    fn what_does_not_exist_is_chosen_by_no_rule_at_any_precision() {
        for precision in [0.0, 1.0] {
            let seen = perceived_worth(precision, &[0.0, f32::IMPOSSIBLE, 0.0], &[-1.0, 9.0, -2.0]);
            assert_eq!(Criterion::<3>::Largest.choose(&seen), 0);
            assert_eq!(Criterion::GoodEnough { aspiration: -1.5 }.choose(&seen), 0);
            assert_eq!(Criterion::GoodEnough { aspiration: 5.0 }.choose(&seen), 0);
            assert_eq!(Criterion::Fitting([false, true, true]).choose(&seen), 2);
        }
    }

    #[test]
    fn a_choice_says_why() {
        let terms = || [Some(vec![("x", 0.1)]), None, Some(vec![("x", 0.9)])];
        let grounds = |criterion: Criterion<3>, seen: [f32; 3]| {
            Choice::of(&criterion, &seen, ['a', 'b', 'c'], terms()).grounds
        };
        let seen = [0.1, f32::NEG_INFINITY, 0.9];
        let reach = |aspiration| Criterion::GoodEnough { aspiration };
        assert_eq!(grounds(Criterion::Largest, seen), Grounds::Best);
        assert_eq!(grounds(reach(0.5), seen), Grounds::GoodEnough);
        assert_eq!(grounds(reach(1.5), seen), Grounds::NoneGoodEnough);
        let fitting = |fits| grounds(Criterion::Fitting(fits), seen);
        let barred = |barred, tempting| Grounds::Fitting { barred, tempting };
        assert_eq!(fitting(EVERY), barred(vec![], None));
        assert_eq!(fitting([false, true, true]), barred(vec!['a'], None));
        assert_eq!(fitting([true, true, false]), barred(vec!['c'], Some('c')));
    }
}
