//! Stronger compliance work and oversight.

use super::declaration::{Effect, Intervention, Measure, Reach, Shows};
use super::form::Forms;
use super::hours::{Hours, HoursFor::Municipality};
use super::kind::Kind;
use crate::catalogue::Source::Article;
use crate::catalogue::Text;
use crate::math::raise;

/// The declaration of `toezicht`.
pub const DECLARED: Intervention = Intervention {
    kind: Kind::Toezicht,
    name: "toezicht",
    alias: "oversight",
    dose_one: Text {
        en: "half a post for compliance and audit of sensitive files",
        nl: "een halve formatieplaats voor naleving en controle van gevoelige dossiers",
    },
    reach: Reach::Municipalities,
    dose_max: 4.0,
    hours: &[Hours::of(800.0, Municipality)],
    weeks: 0,
    forms: Forms::NONE,
    route: Text {
        en: "raises oversight, which deters officials and finds hidden risks",
        nl: "vergroot het toezicht, dat ambtenaren afschrikt en verborgen risico's vindt",
    },
    source: Article("L159-161; size of the effect assumed"),
    effect: Effect::Measure(Measure {
        closes: |p| p.oversight_work,
        moves: |habits, taken| habits.oversight = raise(habits.oversight, taken),
        decay: 0.020,
    }),
    shows: Shows { outcome: "requests_improper", rises: false },
};
