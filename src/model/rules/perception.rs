//! What persons perceive: the safety of a relation, the control by the council, the chance of being found out.
//!
//! Where a loop is cut, they perceive the number at which its link is held.

use crate::catalogue::loops::Link;
use crate::state::{Dyad, Town};
use crate::week::Week;

/// A relation as the official perceives it when speaking, telling or covering.
pub(crate) fn perceived_relation(week: &Week, dyad: &Dyad) -> Dyad {
    Dyad { safety: week.held().or(Link::Safety, dyad.safety), ..*dyad }
}

/// How strongly the council controls: as far as it is set apart from the college, and uses its means.
pub(crate) fn council_control(town: &Town, week: &Week) -> f32 {
    week.dualisering() * town.habits.council_control
}

/// How certain it seems to officials that what is wrong comes out: mostly by oversight, in part by a
/// council that controls, by audits, and by notes that are published.
pub(crate) fn certainty(town: &Town, week: &Week) -> f32 {
    let council = week.held().or(Link::CouncilDetection, council_control(town, week));
    let p = week.parameters();
    p.certainty_oversight * town.habits.oversight
        + p.certainty_council * council
        + p.certainty_audits * town.habits.audits
        + p.notes_certainty * town.habits.open_notes
}

/// The inclination to decide by power, as those who ask, answer and decide live with it.
pub(crate) fn power_culture(town: &Town, week: &Week) -> f32 {
    week.held().or(Link::PowerCulture, town.power_culture)
}

/// Uncertainty of the alderman in a seat, as it enters what he or she and officials do.
pub(crate) fn uncertainty(town: &Town, week: &Week, seat: usize) -> f32 {
    week.held().or(Link::Learning, town.seats[seat].alderman.uncertainty)
}
