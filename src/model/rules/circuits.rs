//! Phase 10: the formal circuit beside the informal one. Planning and control reports each quarter
//! what was told in time; and what became of informal dealing where it went wrong is looked back on.

use crate::calendar::QUARTER;
use crate::catalogue::parameters::Parameters;
use crate::catalogue::windows::Window;
use crate::math::{Number, lower};
use crate::observer::Observer;
use crate::rules::relations::{trust_gained, trust_lost};
use crate::state::Town;
use crate::week::Week;

/// The formal circuit: each quarter a report shows the alderman what was told in time, and puts
/// dealings on paper.
pub fn report_quarterly(town: &mut Town, week: &Week) {
    if week.number % QUARTER != QUARTER - 1 {
        return;
    }
    let p = week.parameters();
    let strength = town.habits.planning_control;
    for dyad in &mut town.dyads {
        dyad.trust_in_official =
            trust_after_report(p, strength, dyad.trust_in_official, dyad.openness);
        dyad.informal = lower(dyad.informal, p.report_formal * strength);
    }
}

/// Trust of the alderman after a report: openness above the line builds trust, below it takes trust.
#[inline(always)]
fn trust_after_report<N: Number>(p: &Parameters, strength: f32, trust: N, openness: N) -> N {
    let distance = openness - p.formal_line;
    let w = distance.size() * (p.formal_weight * strength);
    distance.where_below(0.0, trust_lost(p, trust, w), trust_gained(p, trust, w))
}

/// Looks back on informal requests that went wrong half a year ago.
pub fn look_back(town: &Town, observer: &mut Observer) {
    while let Some(pair) = observer.next_backfire_half_a_year_ago() {
        observer.window(Window::InformalAfter, town.dyads[pair].informal, 1);
    }
}
