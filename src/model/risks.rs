//! Phase 7: whether what was done can be accounted for, and the ledger of what is still hidden.

use super::alderman::Request;
use super::dossiers::Dossier;
use super::state::{HiddenRisk, RiskKind};
use crate::catalogue::outcomes::Count;
use crate::catalogue::parameters::Parameters;

/// What was done in the end on a dossier.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Act {
    /// What was asked and carried out.
    pub request: Request,
    /// Whether the official embellished of the own accord.
    pub embellished: bool,
    /// Whether the official leaked.
    pub leaked: bool,
    /// Whether the dossier was prepared.
    pub prepared: bool,
    /// Whether an extra sign-off was had.
    pub initialled: bool,
    /// Whether the material matter was told in time.
    pub told: bool,
    /// Share of informal dealings in the pair.
    pub informal: f32,
    /// The wrong in it, from dossier and act.
    pub wrongness: f32,
}

/// The wrong in what was done in the end.
#[must_use]
pub fn wrongness_done(
    request_wrongness: f32,
    embellished: bool,
    leaked: bool,
    dossier: &Dossier,
) -> f32 {
    let own = if embellished {
        0.45 + 0.35 * dossier.norm
    } else if leaked {
        0.40 + 0.45 * dossier.norm
    } else {
        0.0
    };
    request_wrongness.max(own)
}

/// Quality of the record that a forum would see.
#[must_use]
pub fn record_quality(p: &Parameters, act: &Act, norm_clarity: f32) -> f32 {
    let informal = match act.request {
        Request::Informal => 0.5 + 0.5 * act.informal,
        _ => 0.4 * act.informal,
    };
    let mut quality =
        p.record_base + p.record_clarity * norm_clarity - p.record_informal * informal;
    if act.prepared {
        quality += p.record_preparation;
    }
    if act.initialled {
        quality += p.record_initialling;
    }
    if matches!(act.request, Request::Rush | Request::UTurn) {
        quality -= p.record_rush;
    }
    quality
}

/// Whether the act, or its appearance, cannot be accounted for before a forum; and if so, why.
#[must_use]
pub fn risk(p: &Parameters, act: &Act, dossier: &Dossier, norm_clarity: f32) -> Option<RiskKind> {
    let exposed_to = 0.15 * dossier.salience + 0.15 * dossier.norm;
    let untold = if act.told { 0.0 } else { p.record_untold * dossier.salience };
    let justification = record_quality(p, act, norm_clarity) + 0.1 * dossier.legal_margin
        - p.wrongness_weight * act.wrongness
        - exposed_to
        - untold;
    if justification >= p.forum_threshold {
        return None;
    }
    Some(match act.request {
        Request::Omit => RiskKind::Omission,
        Request::Embellish => RiskKind::Embellishment,
        _ if act.embellished => RiskKind::Embellishment,
        _ if act.leaked => RiskKind::Leak,
        Request::AgainstNorm => RiskKind::Partiality,
        Request::Rush | Request::Informal | Request::UTurn => RiskKind::Bypass,
        Request::Proper if !act.told => RiskKind::Unreported,
        Request::Proper => RiskKind::Bypass,
    })
}

/// The column that counts risks of a kind.
#[must_use]
pub fn column(kind: RiskKind) -> Count {
    match kind {
        RiskKind::Omission => Count::risks_omission,
        RiskKind::Embellishment => Count::risks_embellishment,
        RiskKind::Leak => Count::risks_leak,
        RiskKind::Partiality => Count::risks_partiality,
        RiskKind::Bypass => Count::risks_bypass,
        RiskKind::Unreported => Count::risks_unreported,
    }
}

/// Severity of a risk: the wrong done and what the public minds.
#[must_use]
pub fn severity(wrongness: f32, salience: f32) -> f32 {
    (0.15 + wrongness) * (0.4 + 0.6 * salience)
}

/// Takes a week of scrutiny from a hidden risk: hazard grows by its severity and
/// visibility, by what is left of its freshness, and by the attention of the week. Whether it comes out now.
#[inline]
pub fn scrutinise(risk: &mut HiddenRisk, attention: f32, decay: f32) -> bool {
    risk.hazard += attention * risk.freshness * (0.3 + 0.7 * risk.severity) * risk.visibility;
    risk.freshness *= 1.0 - decay;
    is_out(risk)
}

/// Whether a risk has come out: its hazard has reached its threshold.
#[inline]
#[must_use]
pub fn is_out(risk: &HiddenRisk) -> bool {
    risk.hazard >= risk.threshold
}

/// Freshness below which nobody will find a risk any more.
pub const STALE: f32 = 0.05;
