//! A check of notes to the council by its clerk.

use super::declaration::{Effect, Intervention, Measure, Reach, Shows};
use super::form::Forms;
use super::hours::{Hours, HoursFor::{Municipality, Person}};
use super::kind::Kind;
use crate::catalogue::Source::Assumed;
use crate::catalogue::Text;
use crate::math::raise;

/// The declaration of `griffiertoets`.
pub const DECLARED: Intervention = Intervention {
    kind: Kind::Griffiertoets,
    name: "griffiertoets",
    alias: "clerk_check",
    dose_one: Text {
        en: "the griffier (clerk of the council) checks every week for an hour whether notes to the council are complete, and sends back those that are not",
        nl: "de griffier gaat wekelijks een uur na of stukken voor de raad volledig zijn, en stuurt terug wat dat niet is",
    },
    reach: Reach::Municipalities,
    dose_max: 4.0,
    hours: &[Hours::of(60.0, Municipality), Hours::of(1.0, Person)],
    weeks: 0,
    forms: Forms::NONE,
    route: Text {
        en: "puts right, before the decision, part of the notes that would misinform the council",
        nl: "verbetert vóór het besluit een deel van de stukken waarmee de raad verkeerd zou worden ingelicht",
    },
    source: Assumed("never measured"),
    effect: Effect::Measure(Measure {
        closes: |p| p.clerk_check,
        moves: |habits, taken| habits.clerk_check = raise(habits.clerk_check, taken),
        decay: 0.010,
    }),
    shows: Shows { outcome: "council_misinformed", rises: false },
};
