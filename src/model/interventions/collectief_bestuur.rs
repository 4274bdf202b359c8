//! Building college and top into collectives.

use super::declaration::{Effect, Intervention, Measure, Reach, Shows};
use super::form::Forms;
use super::hours::{Hours, HoursFor::Person};
use super::kind::Kind;
use crate::catalogue::Source::Article;
use crate::catalogue::Text;
use crate::math::raise;

/// The declaration of `collectief_bestuur`.
pub const DECLARED: Intervention = Intervention {
    kind: Kind::CollectiefBestuur,
    name: "collectief_bestuur",
    alias: "team_building",
    dose_one: Text {
        en: "two days a year each for college and top, apart and together, on acting as one",
        nl: "twee dagen per jaar voor college en voor top, apart en samen, over optreden als één geheel",
    },
    reach: Reach::Municipalities,
    dose_max: 4.0,
    hours: &[Hours::of(16.0, Person)],
    weeks: 0,
    forms: Forms::NONE,
    route: Text {
        en: "raises collectivity, which settles conflicting wishes, and the level of trust within college and top",
        nl: "vergroot de collectiviteit, waardoor tegenstrijdige wensen worden beslecht, en het vertrouwen binnen college en ambtelijke top",
    },
    source: Article("L503-508; size of the effect assumed"),
    effect: Effect::Measure(Measure {
        closes: |p| p.team_building,
        moves: |habits, taken| habits.collectivity = raise(habits.collectivity, taken),
        decay: 0.005,
    }),
    shows: Shows { outcome: "playing_off", rises: false },
};
