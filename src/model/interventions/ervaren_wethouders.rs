//! Parties that select aldermen on experience.

use super::declaration::{Effect, Intervention, Reach, Shows};
use super::form::Forms;
use super::hours::{Hours, HoursFor::Recruitment};
use super::kind::Kind;
use crate::catalogue::Source::Article;
use crate::catalogue::Text;
use crate::math::{exp, ln};
use crate::programme::Programme;

/// The declaration of `ervaren_wethouders`.
pub const DECLARED: Intervention = Intervention {
    kind: Kind::ErvarenWethouders,
    name: "ervaren_wethouders",
    alias: "experienced_recruits",
    dose_one: Text {
        en: "a party picks the more experienced of two candidates (dose d: the best of 1 + d)",
        nl: "een partij kiest de meest ervaren van twee kandidaten (dosis d: de beste van 1 + d)",
    },
    reach: Reach::Recruitments,
    dose_max: 4.0,
    hours: &[Hours::of(10.0, Recruitment)],
    weeks: 0,
    forms: Forms::NONE,
    route: Text {
        en: "raises the administrative experience that a recruit brings",
        nl: "vergroot de bestuurlijke ervaring die een nieuwe wethouder meebrengt",
    },
    source: Article("L529-530; size of the effect follows from the spread of experience"),
    effect: Effect::Recruitment,
    shows: Shows { outcome: "experience", rises: true },
};

/// Largest quantile of experience: at 1 it would be endless.
const HIGHEST_QUANTILE: f32 = 0.999_999;

/// The experience quantile of a recruit, from a uniform number: where a party selects, the best of
/// 1 + dose candidates, whose quantile is the number to the power 1 / (1 + dose).
#[must_use]
pub fn experience_quantile(u: f32, programme: &Programme, week: u32, order: f32) -> f32 {
    match programme.acting(DECLARED.kind, week) {
        Some(selection) if order < selection.coverage => {
            exp(ln(u) / (1.0 + selection.dose)).min(HIGHEST_QUANTILE)
        }
        _ => u,
    }
}
