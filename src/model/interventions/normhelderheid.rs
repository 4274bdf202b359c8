//! Clearer norms.

use super::declaration::{Effect, Intervention, Measure, Reach, Shows};
use super::form::Forms;
use super::hours::{Hours, HoursFor::{Municipality, Person}};
use super::kind::Kind;
use crate::catalogue::Source::Article;
use crate::catalogue::Text;
use crate::math::raise;

/// The declaration of `normhelderheid`.
pub const DECLARED: Intervention = Intervention {
    kind: Kind::Normhelderheid,
    name: "normhelderheid",
    alias: "norm_clarity",
    dose_one: Text {
        en: "a code made from own cases, and two sessions a year on dilemmas for all",
        nl: "een code gemaakt uit eigen gevallen, en twee sessies per jaar over dilemma's voor iedereen",
    },
    reach: Reach::Municipalities,
    dose_max: 4.0,
    hours: &[Hours::of(60.0, Municipality), Hours::of(4.0, Person)],
    weeks: 0,
    forms: Forms::NONE,
    route: Text {
        en: "raises the clarity of norms",
        nl: "vergroot de helderheid van normen",
    },
    source: Article("L156-157; size of the effect assumed"),
    effect: Effect::Measure(Measure {
        closes: |p| p.clarity_work,
        moves: |habits, taken| habits.norm_clarity = raise(habits.norm_clarity, taken),
        decay: 0.005,
    }),
    shows: Shows { outcome: "requests_improper", rises: false },
};
