//! A dialogue led from outside after a crisis.

use super::declaration::{Effect, Intervention, Reach, Shows};
use super::form::Forms;
use super::hours::{Hours, HoursFor::Dialogue};
use super::kind::Kind;
use super::reach::takes_part;
use crate::catalogue::Source::Article;
use crate::catalogue::Text;
use crate::catalogue::outcomes::Count;
use crate::observer::Observer;
use crate::programme::Active;
use crate::week::Week;

/// The declaration of `dialoog_na_crisis`.
pub const DECLARED: Intervention = Intervention {
    kind: Kind::DialoogNaCrisis,
    name: "dialoog_na_crisis",
    alias: "crisis_dialogue",
    dose_one: Text {
        en: "in a crisis an outsider is ready within a month to lead a dialogue of a day between college and top",
        nl: "in een crisis staat binnen een maand iemand van buiten klaar om een dialoog van een dag tussen college en top te leiden",
    },
    reach: Reach::Municipalities,
    dose_max: 4.0,
    hours: &[Hours::of(40.0, Dialogue)],
    weeks: 0,
    forms: Forms::NONE,
    route: Text {
        en: "makes a dialogue in a crisis likelier and better",
        nl: "maakt een dialoog tijdens een crisis waarschijnlijker en beter",
    },
    source: Article("L10-11; size of the effect assumed"),
    effect: Effect::Dialogue,
    shows: Shows { outcome: "trust_collective", rises: true },
};

/// What it adds to the chance of a dialogue in a crisis: 0 where none is offered.
#[must_use]
pub fn support(week: &Week) -> f32 {
    offered(week).map_or(0.0, |active| week.parameters().dialogue_support * active.dose)
}

/// Counts the hours of a dialogue that is held.
pub fn count_hours(week: &Week, observer: &mut Observer) {
    if let Some(active) = offered(week) {
        let hours = DECLARED.hours_for(Dialogue) * active.dose;
        observer.amount(Count::intervention_hours, hours);
    }
}

/// The intervention, where the municipality takes part in it this week.
fn offered(week: &Week) -> Option<Active> {
    let acting = week.programme.acting(DECLARED.kind, week.number);
    acting.filter(|active| takes_part(active, week))
}
