//! Phase 10: the formal circuit beside the informal one. Planning and control reports each quarter
//! what was told in time; and what became of informal dealing where it went wrong is looked back on.

use super::math::lower;
use super::relations::{gain_trust, lose_trust};
use super::state::Town;
use super::week::Week;
use crate::catalogue::windows::Window;
use crate::records::Record;

/// Weeks between the reports of planning and control.
const QUARTER: u32 = 13;

/// The formal circuit: each quarter a report shows the alderman what was told in time. Above the
/// line it builds trust, below it takes trust, and it puts dealings on paper.
pub fn report_quarterly(town: &mut Town, week: &Week) {
    if week.number % QUARTER != QUARTER - 1 {
        return;
    }
    let p = &week.settings.parameters;
    let strength = town.habits.planning_control;
    for dyad in &mut town.dyads {
        let distance = dyad.openness - p.formal_line;
        let w = p.formal_weight * strength * distance.abs();
        if distance >= 0.0 {
            gain_trust(p, &mut dyad.trust_in_official, w);
        } else {
            lose_trust(p, &mut dyad.trust_in_official, w);
        }
        dyad.informal = lower(dyad.informal, 0.1 * strength);
    }
}

/// Weeks after which a pair is looked at again whose informal request went wrong.
const LATER: u32 = 26;

/// Looks back on informal requests that went wrong half a year ago.
pub fn look_back(town: &mut Town, week: &Week, record: &mut Record) {
    while let Some(backfire) = town.backfires.first().copied() {
        if week.number - backfire.week < LATER {
            return;
        }
        record.window(Window::InformalAfter, town.dyads[backfire.pair].informal, 1);
        town.backfires.remove(0);
    }
}
