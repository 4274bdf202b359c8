//! The worlds that a contrast compares: one world with a few changes.

use super::worlds::World;
use crate::catalogue::contrasts::{Move, NEW_LIST};
use crate::catalogue::parameters;
use crate::model::settings::YEAR;
use crate::scenario::Series;

/// One change of a world; parameters by their index in the parameter table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Change {
    /// A parameter at this share of its plausible range, constant over time.
    At(usize, f32),
    /// A parameter at this value, constant over time.
    Set(usize, f32),
    /// A parameter that rises in a straight line over the observed years by half its plausible
    /// range, from where the world's constant stands and as far as values are allowed.
    Rise(usize),
    /// A parameter at this value at the first observed election, and at nil otherwise.
    Once(usize, f32),
}

/// The lower and the upper world of a contrast, each as changes of a world; no changes at all are
/// the world itself. `None` where a parameter does not exist.
#[must_use]
pub fn arms(moved: &Move) -> Option<[Vec<Change>; 2]> {
    let find = |name: &str| parameters::find(name);
    let quartiles = |index: usize| [Change::At(index, 0.25), Change::At(index, 0.75)];
    Some(match *moved {
        Move::Quartiles(name) => quartiles(find(name)?).map(|change| vec![change]),
        Move::QuartilesGiven { moved, given, share } => {
            let given = Change::At(find(given)?, share);
            quartiles(find(moved)?).map(|change| vec![given, change])
        }
        Move::Rising(names) => {
            let rise: Option<Vec<_>> =
                names.iter().map(|name| find(name).map(Change::Rise)).collect();
            [Vec::new(), rise?]
        }
        Move::NewList(list) => [Vec::new(), vec![Change::Once(find(NEW_LIST)?, list)]],
        Move::SwitchedOnAfterNewList { switched, list } => {
            let once = Change::Once(find(NEW_LIST)?, list);
            [vec![once, Change::Set(find(switched)?, 0.0)], vec![once]]
        }
    })
}

impl World {
    /// This world with changes, for a run of so many observed years. A series of the scenario gives
    /// way to a change of its parameter; what single municipalities override stays.
    #[must_use]
    pub fn changed(&self, changes: &[Change], years: u32) -> Self {
        let mut world = self.clone();
        for change in changes {
            world.change(*change, years as f32);
        }
        world
    }

    fn change(&mut self, change: Change, years: f32) {
        let (Change::At(index, by) | Change::Set(index, by) | Change::Once(index, by)) = change
        else {
            let Change::Rise(index) = change else { return };
            return self.rise(index, years);
        };
        self.series.retain(|series| series.parameter != index);
        let described = &parameters::TABLE[index];
        if let Change::Once(..) = change {
            let week = 1.0 / YEAR as f32;
            let points = vec![(-week, 0.0), (0.0, by), (week, 0.0)];
            self.series.push(Series { parameter: index, points });
        } else if let Some(value) = self.parameters.value_mut(index) {
            let placed = described.low + by * (described.high - described.low);
            *value = if let Change::At(..) = change { placed } else { by };
        }
    }

    fn rise(&mut self, index: usize, years: f32) {
        self.series.retain(|series| series.parameter != index);
        let described = &parameters::TABLE[index];
        let from = self.parameters.values()[index];
        let to = from + 0.5 * (described.high - described.low);
        let points = vec![(0.0, from), (years, to.min(described.allowed_high()))];
        self.series.push(Series { parameter: index, points });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::parameters::Parameters;
    use crate::model::settings::{Held, TERM};

    fn world() -> World {
        let (parameters, held) = (Parameters::default(), Held::default());
        World { parameters, series: Vec::new(), held }
    }

    #[test]
    fn quartiles_lie_a_quarter_from_the_ends_and_move_nothing_else() {
        let arms = arms(&Move::Quartiles("environment.media_level")).unwrap();
        let [low, high] = arms.map(|changes| world().changed(&changes, 8));
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
        assert!(world.changed(&[Change::At(index, 0.75)], 8).series.is_empty());
        assert_eq!(world.changed(&[], 8), world);
    }

    #[test]
    fn a_new_list_comes_once_at_the_first_observed_election() {
        let [none, list] = arms(&Move::NewList(0.35)).unwrap();
        assert!(none.is_empty());
        let settings = world().changed(&list, 8).settings(&[], 2 * TERM, 2 * TERM);
        for election in 0..4 {
            let share = settings.inputs.new_list[(election * TERM) as usize];
            assert_eq!(share, if election == 2 { 0.35 } else { 0.0 }, "election {election}");
        }
    }

    #[test]
    fn what_rises_does_so_by_half_its_range_and_not_beyond_what_is_allowed() {
        let [_, rising] = arms(&Move::Rising(&["environment.media_level"])).unwrap();
        let rise = |world: &World| {
            let settings = world.changed(&rising, 8).settings(&[], TERM, 2 * TERM);
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
