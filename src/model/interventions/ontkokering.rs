//! Breaking down the walls between services.

use super::declaration::{Effect, Intervention, Measure, Reach, Shows};
use super::form::Forms;
use super::hours::{Hours, HoursFor::Person};
use super::kind::Kind;
use crate::catalogue::Source::Article;
use crate::catalogue::Text;
use crate::math::lower;

/// The declaration of `ontkokering`.
pub const DECLARED: Intervention = Intervention {
    kind: Kind::Ontkokering,
    name: "ontkokering",
    alias: "desiloing",
    dose_one: Text {
        en: "directors share programmes across services, with a meeting of two hours a month",
        nl: "directeuren delen programma's over diensten heen, met een overleg van twee uur per maand",
    },
    reach: Reach::Municipalities,
    dose_max: 4.0,
    hours: &[Hours::of(12.0, Person)],
    weeks: 0,
    forms: Forms::NONE,
    route: Text {
        en: "lowers silos, which lets conflicts be settled and trust in pairs spread to the bodies",
        nl: "vermindert de verkokering, waardoor conflicten worden beslecht en vertrouwen in koppels doorwerkt naar college en top",
    },
    source: Article("L484, L503-508; size of the effect assumed"),
    effect: Effect::Measure(Measure {
        closes: |p| p.desiloing,
        moves: |habits, taken| habits.silos = lower(habits.silos, taken),
        decay: 0.005,
    }),
    shows: Shows { outcome: "playing_off", rises: false },
};
