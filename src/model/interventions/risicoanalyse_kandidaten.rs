//! A risk analysis of candidate aldermen before they are appointed.

use super::declaration::{Effect, Intervention, Reach, Shows};
use super::form::Forms;
use super::hours::{Hours, HoursFor::Recruitment};
use super::kind::Kind;
use crate::catalogue::Source::Assumed;
use crate::catalogue::Text;
use crate::catalogue::parameters::Parameters;
use crate::math::{LEAST_LEFT, exp, ln};
use crate::programme::Programme;

/// The declaration of `risicoanalyse_kandidaten`.
pub const DECLARED: Intervention = Intervention {
    kind: Kind::RisicoanalyseKandidaten,
    name: "risicoanalyse_kandidaten",
    alias: "candidate_screening",
    dose_one: Text {
        en: "before the appointment an adviser from outside goes through the interests, posts and ties of a candidate, and agrees with him or her on which to give up",
        nl: "vóór de benoeming loopt een adviseur van buiten belangen, functies en banden van een kandidaat na, en spreekt met hem of haar af wat wordt afgestoten",
    },
    reach: Reach::Recruitments,
    dose_max: 4.0,
    hours: &[Hours::of(6.0, Recruitment)],
    weeks: 0,
    forms: Forms::NONE,
    route: Text {
        en: "lowers the interests of his or her own that a recruit brings into the office",
        nl: "vermindert de eigen belangen die een nieuwe wethouder meebrengt in het ambt",
    },
    source: Assumed("never measured"),
    effect: Effect::Recruitment,
    shows: Shows { outcome: "requests_improper", rises: false },
};

/// The interest of his or her own that a recruit brings: where candidates are screened, dose 1 leaves
/// one minus the share of the screening.
#[must_use]
pub fn interest_left(
    p: &Parameters,
    interest: f32,
    programme: &Programme,
    week: u32,
    order: f32,
) -> f32 {
    match programme.acting(DECLARED.kind, week) {
        Some(screening) if order < screening.coverage => {
            interest * exp(ln((1.0 - p.screening).max(LEAST_LEFT)) * screening.dose)
        }
        _ => interest,
    }
}
