//! Whom an intervention reaches, one by one.

use crate::programme::Active;
use crate::state::{Alderman, Official, Town};
use crate::week::Week;

/// Whether an alderman is reached.
#[must_use]
pub fn reaches(active: &Active, alderman: &Alderman) -> bool {
    alderman.coverage_order < active.coverage
}

/// Whether a municipality takes part.
#[must_use]
pub fn takes_part(active: &Active, week: &Week) -> bool {
    week.place.coverage_order < active.coverage
}

/// The sitting aldermen that are reached, with their seats.
pub fn aldermen<'a>(
    town: &'a mut Town,
    active: &'a Active,
) -> impl Iterator<Item = (usize, &'a mut Alderman)> {
    let seats = town.seats.iter_mut().enumerate().filter(|(_, seat)| seat.vacant_weeks == 0);
    let aldermen = seats.map(|(number, seat)| (number, &mut seat.alderman));
    aldermen.filter(|(_, alderman)| reaches(active, alderman))
}

/// The aldermen in their first weeks in office that are reached, with their seats.
pub fn newcomers<'a>(
    town: &'a mut Town,
    active: &'a Active,
    weeks: u32,
) -> impl Iterator<Item = (usize, &'a mut Alderman)> {
    aldermen(town, active).filter(move |(_, alderman)| alderman.weeks_in_office < weeks)
}

/// The officials that are reached, with their posts.
pub fn officials<'a>(
    town: &'a mut Town,
    active: &'a Active,
) -> impl Iterator<Item = (usize, &'a mut Official)> {
    let officials = town.officials.iter_mut().enumerate();
    officials.filter(|(_, official)| official.coverage_order < active.coverage)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::inputs::Inputs;
    use crate::catalogue::parameters::Parameters;
    use crate::draws::Key;
    use crate::interventions::form::Form;
    use crate::rules::{founding, people};
    use crate::settings::Settings;

    #[test]
    fn officials_are_reached_one_by_one_and_more_of_them_at_a_higher_coverage() {
        let parameters = Parameters::default();
        let inputs = Inputs::constant(&parameters, 52);
        let settings = Settings::new(parameters, inputs, 0, 52);
        let mut reached = [0; 4];
        for replicate in 1..=20 {
            let key = Key::new(1, replicate, 7, 0);
            let place = people::place(&key, 300_000, &settings.parameters);
            let mut town = founding::found(&key, &settings, &place);
            let mut before: Vec<usize> = Vec::new();
            for (step, coverage) in [0.0, 0.3, 0.6, 1.0].into_iter().enumerate() {
                let active =
                    Active { dose: 1.0, coverage, start: 0, end: 52, form: Form::default() };
                let now: Vec<usize> = officials(&mut town, &active).map(|(post, _)| post).collect();
                assert!(before.iter().all(|post| now.contains(post)), "{before:?}, {now:?}");
                reached[step] += now.len();
                before = now;
            }
            assert_eq!(before.len(), place.directors);
        }
        let [none, some, more, all] = reached;
        assert!(none == 0 && some > all / 5 && more > some && all > more, "{reached:?}");
    }
}
