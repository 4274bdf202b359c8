//! Guaranteed cover and room to contradict.

use super::declaration::{Effect, Intervention, Measure, Reach, Shows};
use super::form::Forms;
use super::hours::{Hours, HoursFor::{Municipality, Person}};
use super::kind::Kind;
use crate::catalogue::Source::Article;
use crate::catalogue::Text;
use crate::math::raise;
use crate::state::Town;

/// The declaration of `dekking`.
pub const DECLARED: Intervention = Intervention {
    kind: Kind::Dekking,
    name: "dekking",
    alias: "guaranteed_cover",
    dose_one: Text {
        en: "the college promises in writing to cover who acted in good faith and not to hold dissent against anyone, and looks back on it twice a year",
        nl: "het college belooft schriftelijk wie te goeder trouw handelde te dekken en niemand tegenspraak na te dragen, en kijkt daar twee keer per jaar op terug",
    },
    reach: Reach::Municipalities,
    dose_max: 4.0,
    hours: &[Hours::of(20.0, Municipality), Hours::of(2.0, Person)],
    weeks: 0,
    forms: Forms::NONE,
    route: Text {
        en: "raises the readiness to cover and lowers the chance that dissent is punished",
        nl: "vergroot de bereidheid om voor een ander te gaan staan en verkleint de kans dat tegenspraak wordt gestraft",
    },
    source: Article("L370, L375-380; size of the effect assumed"),
    effect: Effect::Measure(Measure {
        closes: |p| p.cover_promise,
        moves: |habits, taken| habits.cover_disposition = raise(habits.cover_disposition, taken),
        decay: 0.010,
    }),
    shows: Shows { outcome: "contradictions_punished", rises: false },
};

/// How far the promise not to hold dissent against anyone has taken effect.
#[must_use]
pub fn promised(town: &Town) -> f32 {
    town.taken_effect[DECLARED.kind as usize]
}
