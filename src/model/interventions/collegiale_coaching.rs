//! Peer coaching of aldermen.

use super::declaration::{Effect, Intervention, Reach, Shows};
use super::form::Forms;
use super::hours::{Hours, HoursFor};
use super::kind::Kind;
use super::reach::{aldermen, reaches};
use crate::catalogue::Source::Article;
use crate::catalogue::Text;
use crate::catalogue::outcomes::Count;
use crate::math::{lower, towards};
use crate::observer::Observer;
use crate::programme::Active;
use crate::state::{Alderman, Town};
use crate::week::Week;

/// The declaration of `collegiale_coaching`.
pub const DECLARED: Intervention = Intervention {
    kind: Kind::CollegialeCoaching,
    name: "collegiale_coaching",
    alias: "peer_coaching",
    dose_one: Text {
        en: "a session of two hours with fellow aldermen every eight weeks, as long as one is in office (13 hours a year)",
        nl: "een sessie van twee uur met collega-wethouders om de acht weken, zolang men in het ambt is (13 uur per jaar)",
    },
    reach: Reach::Aldermen,
    dose_max: 4.0,
    hours: &[Hours::of(13.0, HoursFor::Alderman)],
    weeks: 0,
    forms: Forms::NONE,
    route: Text {
        en: "builds reflection, which lowers uncertainty and brings real tolerance of contradiction and realism closer to what an alderman wants to show; it fades when the sessions stop",
        nl: "bouwt reflectie op, die onzekerheid vermindert en de werkelijke ruimte voor tegenspraak en de realiteitszin dichter brengt bij wat een wethouder wil uitstralen; dat zakt weg als de sessies stoppen",
    },
    source: Article("L531-532; size of the effect assumed"),
    effect: Effect::Weekly(coach),
    shows: Shows { outcome: "uncertainty", rises: false },
};

/// Weekly share of reflection that is lost once the sessions have ended.
const DECAY: f32 = 0.01;

/// Moves reflection towards what the dose sustains; it fades once the sessions have ended.
fn coach(town: &mut Town, week: &Week, active: &Active, observer: &mut Observer) {
    let p = week.parameters();
    let sustained = (p.coaching_reflection * active.dose).min(1.0);
    for (_, alderman) in aldermen(town, active) {
        if active.acts(week.number) {
            alderman.reflection = towards(alderman.reflection, sustained, p.reflection_growth);
            let hours = Intervention::weekly_hours(DECLARED.hours_for(HoursFor::Alderman), active.dose);
            observer.amount(Count::intervention_hours, hours);
        } else {
            alderman.reflection = lower(alderman.reflection, DECAY);
        }
    }
}

/// Lets the reflection of an alderman fade as it does once the sessions have ended, unless there are or
/// were sessions for him or her: then these move it.
pub(super) fn fade_without_sessions(alderman: &mut Alderman, week: &Week) {
    let sessions = week.programme.get(DECLARED.kind).filter(|sessions| {
        week.number >= sessions.start && reaches(sessions, alderman)
    });
    if sessions.is_none() {
        alderman.reflection = lower(alderman.reflection, DECAY);
    }
}
