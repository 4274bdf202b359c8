//! Dilemma sessions of officials.

use super::declaration::{Effect, Intervention, Reach, Shows};
use super::form::Forms;
use super::hours::{Hours, HoursFor::Official};
use super::kind::Kind;
use super::reach::officials;
use crate::catalogue::Source::Assumed;
use crate::catalogue::Text;
use crate::catalogue::outcomes::Count;
use crate::math::{lower, towards};
use crate::observer::Observer;
use crate::programme::Active;
use crate::state::Town;
use crate::week::Week;

/// The declaration of `moresprudentie`.
pub const DECLARED: Intervention = Intervention {
    kind: Kind::Moresprudentie,
    name: "moresprudentie",
    alias: "dilemma_sessions",
    dose_one: Text {
        en: "two half days a year (eight hours) in which top officials work through dilemmas of their own and write down what a good official would do",
        nl: "twee dagdelen per jaar (acht uur) waarin topambtenaren eigen dilemma's doorwerken en vastleggen wat een goed ambtenaar zou doen",
    },
    reach: Reach::Officials,
    dose_max: 4.0,
    hours: &[Hours::of(8.0, Official)],
    weeks: 0,
    forms: Forms::NONE,
    route: Text {
        en: "builds practice in dilemmas, by which the profession weighs more where a request is wrong; it fades when the sessions stop",
        nl: "bouwt oefening in dilemma's op, waardoor het vak zwaarder weegt waar een verzoek niet deugt; dat zakt weg als de bijeenkomsten stoppen",
    },
    source: Assumed("never measured"),
    effect: Effect::Weekly(practise),
    shows: Shows { outcome: "dilemmas_rationality", rises: true },
};

/// Weekly share of practice that is lost once the sessions have ended.
const DECAY: f32 = 0.01;

/// Moves practice towards what the dose sustains; it fades once the sessions have ended.
fn practise(town: &mut Town, week: &Week, active: &Active, observer: &mut Observer) {
    let p = week.parameters();
    let sustained = (p.practice_sustained * active.dose).min(1.0);
    for (_, official) in officials(town, active) {
        if active.acts(week.number) {
            official.practice = towards(official.practice, sustained, p.reflection_growth);
            let hours = Intervention::weekly_hours(DECLARED.hours_for(Official), active.dose);
            observer.amount(Count::intervention_hours, hours);
        } else {
            official.practice = lower(official.practice, DECAY);
        }
    }
}
