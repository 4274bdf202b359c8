//! What having to account teaches: caution that fades, and knowledge of norms that does not.

use crate::events::Event;
use crate::math::raise;
use crate::observer::Observer;
use crate::state::{Tenure, Town};
use crate::week::Week;

/// An alderman is taught a lesson of a weight (1 is being called back), and colleagues learn less of it;
/// so do all who sit, where he or she has left.
pub(crate) fn lesson(
    town: &mut Town,
    week: &Week,
    taught: Tenure,
    weight: f32,
    observer: &mut Observer,
) {
    let p = week.parameters();
    for seat in 0..town.seats.len() {
        if town.seats[seat].vacant_weeks > 0 {
            continue;
        }
        let own = taught == Tenure { seat, since: town.seats[seat].alderman.since };
        if own {
            observer.tell(|| Event::LessonLearnt { seat });
        }
        learn(town, week, seat, if own { weight } else { weight * p.lesson_colleagues });
    }
}

/// The mayor, who heard of a sign, speaks to the alderman in a seat alone.
pub(crate) fn mayor_speaks(town: &mut Town, week: &Week, seat: usize) {
    learn(town, week, seat, week.parameters().mayor_word);
}

fn learn(town: &mut Town, week: &Week, seat: usize, weight: f32) {
    let p = week.parameters();
    let alderman = &mut town.seats[seat].alderman;
    alderman.caution = raise(alderman.caution, p.lesson * weight);
    let known = p.lesson_knowledge * p.lesson * weight;
    alderman.norm_knowledge = raise(alderman.norm_knowledge, known);
}
