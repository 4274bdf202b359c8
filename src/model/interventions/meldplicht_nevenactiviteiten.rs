//! Mandatory reporting of side activities.

use super::declaration::{Effect, Intervention, Measure, Reach, Shows};
use super::form::Forms;
use super::hours::{Hours, HoursFor::{Municipality, Person}};
use super::kind::Kind;
use crate::catalogue::Source::Article;
use crate::catalogue::Text;
use crate::math::raise;

/// The declaration of `meldplicht_nevenactiviteiten`.
pub const DECLARED: Intervention = Intervention {
    kind: Kind::MeldplichtNevenactiviteiten,
    name: "meldplicht_nevenactiviteiten",
    alias: "side_activity_register",
    dose_one: Text {
        en: "every top official reports side activities to a public register, checked once a year",
        nl: "elke topambtenaar meldt nevenactiviteiten in een openbaar register, dat jaarlijks wordt nagegaan",
    },
    reach: Reach::Municipalities,
    dose_max: 4.0,
    hours: &[Hours::of(16.0, Municipality), Hours::of(1.0, Person)],
    weeks: 0,
    forms: Forms::NONE,
    route: Text {
        en: "raises the strength of the rules on side activities, and with it the share that is registered",
        nl: "verscherpt de regels voor nevenactiviteiten, en daarmee het aandeel dat wordt gemeld",
    },
    source: Article("L516-518; size of the effect assumed"),
    effect: Effect::Measure(Measure {
        closes: |p| p.register_duty,
        moves: |habits, taken| habits.side_rules = raise(habits.side_rules, taken),
        decay: 0.010,
    }),
    shows: Shows { outcome: "risks_side_activities", rises: false },
};
