//! Theme audits by the audit office.

use super::declaration::{Effect, Intervention, Measure, Reach, Shows};
use super::form::Forms;
use super::hours::{Hours, HoursFor::Municipality};
use super::kind::Kind;
use crate::catalogue::Source::Assumed;
use crate::catalogue::Text;
use crate::math::raise;

/// The declaration of `rekenkamer`.
pub const DECLARED: Intervention = Intervention {
    kind: Kind::Rekenkamer,
    name: "rekenkamer",
    alias: "audit_office",
    dose_one: Text {
        en: "the rekenkamer (audit office, obligatory since 2023) audits one theme a year on the way in which decisions came about, and reports to the council",
        nl: "de rekenkamer (verplicht sinds 2023) onderzoekt elk jaar één thema op de manier waarop besluiten tot stand kwamen, en brengt daarover verslag uit aan de raad",
    },
    reach: Reach::Municipalities,
    dose_max: 4.0,
    hours: &[Hours::of(400.0, Municipality)],
    weeks: 0,
    forms: Forms::NONE,
    route: Text {
        en: "raises the attention to hidden risks, and how certain it seems that what is wrong comes out",
        nl: "vergroot de aandacht voor verborgen risico's, en hoe zeker het lijkt dat uitkomt wat niet deugt",
    },
    source: Assumed("never measured"),
    effect: Effect::Measure(Measure {
        closes: |p| p.audit_work,
        moves: |habits, taken| habits.audits = raise(habits.audits, taken),
        decay: 0.020,
    }),
    shows: Shows { outcome: "exposures_relation", rises: true },
};
