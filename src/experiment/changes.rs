//! Changes of a world, from which the two arms of a contrast are made.

use super::plan::Plan;
use super::worlds::World;
use crate::catalogue::contrasts::{Move, NEW_LIST};
use crate::catalogue::parameters;
use crate::interventions::{self, Form, kind::Kind};
use crate::model::calendar::YEAR;
use crate::model::programme::{Active, Programme};
use crate::scenario::Series;

/// A change of one parameter, given by its index in the parameter table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Change {
    /// Sets the parameter to a point of its plausible range, constant over time.
    ToShare {
        /// Index of the parameter.
        parameter: usize,
        /// Where in the range, from 0 (the lower end) to 1 (the upper end).
        share: f32,
    },
    /// Sets the parameter to a value, constant over time.
    ToValue {
        /// Index of the parameter.
        parameter: usize,
        /// The value.
        value: f32,
    },
    /// Lets the parameter rise linearly over the observed years, from its value in the world by half its
    /// plausible range, as far as values are allowed.
    Rising {
        /// Index of the parameter.
        parameter: usize,
    },
    /// Gives the parameter a value at the first observed election, and 0 at all other times.
    Once {
        /// Index of the parameter.
        parameter: usize,
        /// The value.
        value: f32,
    },
    /// Multiplies the parameter, constant over time, as far as values are allowed.
    Times {
        /// Index of the parameter.
        parameter: usize,
        /// The factor.
        factor: f32,
    },
    /// Leaves the parameters as they are and adds an intervention to the policy, at full coverage over
    /// the observed years.
    Intervention {
        /// The intervention.
        kind: Kind,
        /// The dose.
        dose: f32,
    },
}

/// The lower and the upper arm of a contrast, each as changes of a world; an arm without changes is the
/// world itself. `None` where a parameter does not exist.
#[must_use]
pub fn arms(moved: &Move) -> Option<[Vec<Change>; 2]> {
    let find = |name: &str| parameters::find(name);
    let quartiles =
        |parameter: usize| [0.25, 0.75].map(|share| Change::ToShare { parameter, share });
    Some(match *moved {
        Move::Quartiles(name) => quartiles(find(name)?).map(|change| vec![change]),
        Move::QuartilesGiven { moved, given, share } => {
            let given = Change::ToShare { parameter: find(given)?, share };
            quartiles(find(moved)?).map(|change| vec![given, change])
        }
        Move::Rising(names) => {
            let rising = |parameter| Change::Rising { parameter };
            let changes: Option<Vec<_>> = names.iter().map(|name| find(name).map(rising)).collect();
            [Vec::new(), changes?]
        }
        Move::NewList(list) => {
            [Vec::new(), vec![Change::Once { parameter: find(NEW_LIST)?, value: list }]]
        }
        Move::SwitchedOnAfterNewList { switched, list } => {
            let once = Change::Once { parameter: find(NEW_LIST)?, value: list };
            let off = Change::ToValue { parameter: find(switched)?, value: 0.0 };
            [vec![once, off], vec![once]]
        }
        Move::Doubled(name) => {
            [Vec::new(), vec![Change::Times { parameter: find(name)?, factor: 2.0 }]]
        }
        Move::Set { values, .. } => {
            let to = |parameter, value| Change::ToValue { parameter, value };
            let set = |&(name, value): &(&str, f32)| {
                let parameter = find(name)?;
                Some((to(parameter, parameters::TABLE[parameter].default), to(parameter, value)))
            };
            let (middle, there) = values.iter().map(set).collect::<Option<_>>()?;
            [middle, there]
        }
        Move::Policies { from, to } => [policy(from)?, policy(to)?],
    })
}

/// The interventions of a policy; `None` where one does not exist.
fn policy(interventions: &[(&str, f32)]) -> Option<Vec<Change>> {
    let change = |&(name, dose): &(&str, f32)| {
        let kind = interventions::find(name)?.kind;
        Some(Change::Intervention { kind, dose })
    };
    interventions.iter().map(change).collect()
}

/// The interventions among changes, over the observed weeks of a plan.
#[must_use]
pub fn programme(changes: &[Change], plan: &Plan) -> Programme {
    let mut programme = Programme::default();
    let (start, end) = (plan.burn_in_weeks, plan.burn_in_weeks + plan.years * YEAR);
    for change in changes {
        if let Change::Intervention { kind, dose } = *change {
            let form = Form::default();
            programme.add(kind, Active { dose, coverage: 1.0, start, end, form });
        }
    }
    programme
}

impl World {
    /// This world with changes, for a run of so many observed years. A parameter that is changed no
    /// longer follows its series; overrides of single municipalities stay.
    #[must_use]
    pub fn with_changes(&self, changes: &[Change], years: u32) -> Self {
        let mut world = self.clone();
        for change in changes {
            world.apply(*change, years as f32);
        }
        world
    }

    fn apply(&mut self, change: Change, years: f32) {
        match change {
            Change::ToShare { parameter, share } => {
                let described = &parameters::TABLE[parameter];
                let value = described.low + share * (described.high - described.low);
                self.set(parameter, value);
            }
            Change::ToValue { parameter, value } => self.set(parameter, value),
            Change::Times { parameter, factor } => {
                let value = factor * self.parameters.values()[parameter];
                self.set(parameter, value.min(parameters::TABLE[parameter].allowed_high()));
            }
            Change::Intervention { .. } => {}
            Change::Rising { parameter } => {
                let described = &parameters::TABLE[parameter];
                let from = self.parameters.values()[parameter];
                let to = from + 0.5 * (described.high - described.low);
                let points = vec![(0.0, from), (years, to.min(described.allowed_high()))];
                self.vary(Series { parameter, points });
            }
            Change::Once { parameter, value } => {
                let week = 1.0 / YEAR as f32;
                let points = vec![(-week, 0.0), (0.0, value), (week, 0.0)];
                self.vary(Series { parameter, points });
            }
        }
    }

    /// Makes a parameter constant.
    fn set(&mut self, parameter: usize, value: f32) {
        self.series.retain(|series| series.parameter != parameter);
        if let Some(own) = self.parameters.value_mut(parameter) {
            *own = value;
        }
    }

    /// Lets a parameter follow a series.
    fn vary(&mut self, series: Series) {
        self.series.retain(|known| known.parameter != series.parameter);
        self.series.push(series);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::choice_rules::ChoiceRule;
    use crate::catalogue::parameters::Parameters;
    use crate::model::calendar::TERM;
    use crate::model::held::Held;
    use crate::scenario::Cultures;

    fn world() -> World {
        let (parameters, held) = (Parameters::default(), Held::default());
        World {
            parameters,
            series: Vec::new(),
            choice: ChoiceRule::default(),
            held,
            cultures: Cultures::Drawn,
        }
    }

    #[test]
    fn quartiles_lie_a_quarter_from_the_ends_and_move_nothing_else() {
        let arms = arms(&Move::Quartiles("environment.media_level")).unwrap();
        let [low, high] = arms.map(|changes| world().with_changes(&changes, 8));
        assert!((low.parameters.media_level - 0.35).abs() < 1e-6);
        assert!((high.parameters.media_level - 0.65).abs() < 1e-6);
        assert_eq!(low.parameters.volatility, high.parameters.volatility);
        assert!(low.series.is_empty() && high.series.is_empty());
    }

    #[test]
    fn a_series_gives_way_to_a_change_of_its_parameter() {
        let mut world = world();
        let index = parameters::find("environment.dualisering").unwrap();
        world.series.push(Series { parameter: index, points: vec![(0.0, 0.0), (1.0, 1.0)] });
        assert!(
            world
                .with_changes(&[Change::ToShare { parameter: index, share: 0.75 }], 8)
                .series
                .is_empty()
        );
        assert_eq!(world.with_changes(&[], 8), world);
    }

    #[test]
    fn a_new_list_comes_once_at_the_first_observed_election() {
        let [none, list] = arms(&Move::NewList(0.35)).unwrap();
        assert!(none.is_empty());
        let settings = world().with_changes(&list, 8).settings(&[], 2 * TERM, 2 * TERM);
        for election in 0..4 {
            let share = settings.inputs.new_list[(election * TERM) as usize];
            assert_eq!(share, if election == 2 { 0.35 } else { 0.0 }, "election {election}");
        }
    }

    #[test]
    fn what_rises_does_so_by_half_its_range_and_not_beyond_what_is_allowed() {
        let [_, rising] = arms(&Move::Rising(&["environment.media_level"])).unwrap();
        let rise = |world: &World| {
            let settings = world.with_changes(&rising, 8).settings(&[], TERM, 2 * TERM);
            let course = &settings.inputs.media_level;
            (course[0], course[TERM as usize], course[3 * TERM as usize - 1])
        };
        let (before, first, last) = rise(&world());
        assert_eq!((before, first), (0.4, 0.4));
        assert!((last - 0.7).abs() < 1e-2, "{last}");
        let mut high = world();
        high.parameters.media_level = 0.8;
        assert!(rise(&high).2 <= 1.0);
    }

    #[test]
    fn a_parameter_that_does_not_exist_leaves_no_contrast() {
        assert_eq!(arms(&Move::Quartiles("environment.weather")), None);
        assert_eq!(arms(&Move::Rising(&["environment.volatility", "x.y"])), None);
    }
}
