//! Parties that look for aldermen outside the council.

use super::declaration::{Effect, Intervention, Reach, Shows};
use super::form::Forms;
use super::hours::{Hours, HoursFor::Recruitment};
use super::kind::Kind;
use crate::catalogue::Source::Article;
use crate::catalogue::Text;
use crate::math::{exp, ln};
use crate::programme::Programme;

/// The declaration of `wethouders_van_buiten`.
pub const DECLARED: Intervention = Intervention {
    kind: Kind::WethoudersVanBuiten,
    name: "wethouders_van_buiten",
    alias: "outside_recruits",
    dose_one: Text {
        en: "a party looks once more outside the council before it takes a councillor (dose d: 1 + d chances that it does)",
        nl: "een partij kijkt nog eens buiten de raad voordat zij een raadslid neemt (dosis d: 1 + d kansen daarop)",
    },
    reach: Reach::Recruitments,
    dose_max: 4.0,
    hours: &[Hours::of(15.0, Recruitment)],
    weeks: 0,
    forms: Forms::NONE,
    route: Text {
        en: "raises the share of recruits from outside the council, who bring more administrative experience and fewer ties",
        nl: "vergroot het aandeel nieuwe wethouders van buiten de raad, die meer bestuurlijke ervaring en minder banden meebrengen",
    },
    source: Article("L611-614; size of the effect follows from the share of outsiders"),
    effect: Effect::Recruitment,
    shows: Shows { outcome: "aldermen_from_outside", rises: true },
};

/// The share of recruits from outside the council: where a party looks there again, it has 1 + dose
/// chances to find one.
#[must_use]
pub fn outside_share(share: f32, programme: &Programme, week: u32, order: f32) -> f32 {
    match programme.acting(DECLARED.kind, week) {
        Some(search) if order < search.coverage && share < 1.0 => {
            1.0 - exp(ln(1.0 - share) * (1.0 + search.dose))
        }
        _ => share,
    }
}
