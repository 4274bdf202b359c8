//! Norms for commercial and project work.

use super::declaration::{Effect, Intervention, Measure, Reach, Shows};
use super::form::Forms;
use super::hours::{Hours, HoursFor::Municipality};
use super::kind::Kind;
use crate::catalogue::Source::Article;
use crate::catalogue::Text;
use crate::math::raise;

/// The declaration of `norm_ondernemerschap`.
pub const DECLARED: Intervention = Intervention {
    kind: Kind::NormOndernemerschap,
    name: "norm_ondernemerschap",
    alias: "enterprise_norms",
    dose_one: Text {
        en: "norms of the municipality for commercial and project work, with a report to the college twice a year",
        nl: "normen van de gemeente voor commercieel en projectmatig werk, met twee keer per jaar een verslag aan het college",
    },
    reach: Reach::Municipalities,
    dose_max: 4.0,
    hours: &[Hours::of(80.0, Municipality)],
    weeks: 0,
    forms: Forms::NONE,
    route: Text {
        en: "raises the clarity of norms on commercial and project work",
        nl: "vergroot de helderheid van normen voor commercieel werk en projecten",
    },
    source: Article("L518-519, L545-548; size of the effect assumed"),
    effect: Effect::Measure(Measure {
        closes: |p| p.enterprise_rules,
        moves: |habits, taken| habits.enterprise_norms = raise(habits.enterprise_norms, taken),
        decay: 0.005,
    }),
    shows: Shows { outcome: "risks_enterprise", rises: false },
};
