//! Phase 7: whether what was done can be accounted for, and the ledger of what is still hidden.

use crate::catalogue::outcomes::Count;
use crate::catalogue::parameters::Parameters;
use crate::choice::Utility;
use crate::math::rising;
use crate::state::{HiddenRisk, RiskKind};
use crate::vocabulary::{Asked, Dossier, Request};

// Numbers that, halved or doubled, move no primary answer (docs/numbers.md).
/// Hazard of discovery of a risk of no severity, against severity 1: small matters draw less attention.
const DISCOVERY_SLIGHT: f32 = 0.30;
/// Discoverability below which a hidden risk is never found: nobody looks any more.
pub(crate) const STALE: f32 = 0.05;

/// What was done in the end on a dossier.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Act {
    /// What was asked and carried out.
    pub asked: Asked,
    /// Whether the official embellished of the own accord.
    pub embellished: bool,
    /// Whether the official leaked.
    pub leaked: bool,
    /// Whether the dossier was prepared.
    pub prepared: bool,
    /// Whether the material matter was told in time.
    pub told: bool,
    /// Share of informal dealings in the pair.
    pub informal: f32,
    /// Weight of the profession of who acted.
    pub professional: f32,
    /// The wrong in it, from dossier and act.
    pub wrongness: f32,
    /// How far decision notes are published.
    pub open_notes: f32,
    /// Whether a note that would misinform the council was put right before the decision.
    pub corrected: bool,
}

/// The wrong in what was done in the end.
#[must_use]
pub fn wrongness_done(
    p: &Parameters,
    request_wrongness: f32,
    embellished: bool,
    leaked: bool,
    dossier: &Dossier,
) -> f32 {
    let own = if embellished {
        p.wrong_own_embellish + p.wrong_own_embellish_norm * dossier.norm
    } else if leaked {
        p.wrong_leak + p.wrong_leak_norm * dossier.norm
    } else {
        0.0
    };
    request_wrongness.max(own)
}

/// How well the act can be accounted for before a forum: the quality of the record that it would
/// see, less the wrong in it, what the public minds, and what was not told.
#[must_use]
#[inline]
pub fn justification<U: Utility>(
    p: &Parameters,
    act: &Act,
    dossier: &Dossier,
    norm_clarity: f32,
) -> U {
    let dealing = if act.asked.informal {
        rising(p.dealing_corridor, act.informal)
    } else {
        p.dealing_habit * act.informal
    };
    let unwritten = dealing
        * (1.0 - p.record_professional * act.professional)
        * (1.0 - p.notes_record * act.open_notes);
    let if_so = |so: bool, worth: f32| if so { worth } else { 0.0 };
    let hurried = matches!(act.asked.request, Request::Rush | Request::UTurn);
    let exposed_to = p.forum_salience * dossier.salience + p.forum_norm * dossier.norm;
    U::sum(&[
        ("risk.record_base", p.record_base),
        ("risk.record_clarity", p.record_clarity * norm_clarity),
        ("risk.record_informal", -(p.record_informal * unwritten)),
        ("risk.record_preparation", if_so(act.prepared, p.record_preparation)),
        ("risk.record_rush", -if_so(hurried, p.record_rush)),
        ("legal_margin", p.forum_margin * dossier.legal_margin),
        ("risk.wrongness_weight", -(p.wrongness_weight * act.wrongness)),
        ("public_eye", -exposed_to),
        ("risk.record_untold", -if_so(!act.told, p.record_untold * dossier.salience)),
    ])
}

impl Act {
    /// Whether the note to the council leaves out something material, or paints it better than it is.
    #[must_use]
    pub fn would_misinform(&self) -> bool {
        self.embellished || matches!(self.asked.request, Request::Omit | Request::Embellish)
    }

    /// Whether the council is told less, or other, than is material.
    #[must_use]
    pub fn misinforms(&self) -> bool {
        self.would_misinform() && !self.corrected
    }
}

/// How visible the act is, against an ordinary file: the corridor hides, and published notes bring to light what
/// was asked there and what the council was not told.
#[must_use]
pub fn visibility(p: &Parameters, act: &Act) -> f32 {
    let seen = if act.asked.informal {
        p.corridor_visibility + (1.0 - p.corridor_visibility) * act.open_notes
    } else {
        1.0
    };
    let compared = if act.misinforms() { p.notes_reach * act.open_notes } else { 0.0 };
    seen * (1.0 + compared)
}

/// Whether the act, or its appearance, cannot be accounted for before a forum; and if so, why.
///
/// A forum that was misinformed cannot judge by the record. One that was not minds a thin file as far as
/// something material hangs on it: a norm that was broken, or money or a norm at stake.
#[must_use]
pub fn risk(p: &Parameters, act: &Act, dossier: &Dossier, norm_clarity: f32) -> Option<RiskKind> {
    let thin = || justification::<f32>(p, act, dossier, norm_clarity) < p.forum_threshold;
    let broken = act.wrongness > p.violation_line;
    let material = broken || dossier.money.max(dossier.norm) > p.material_line;
    if !(act.misinforms() || material && thin()) {
        return None;
    }
    Some(match act.asked.request {
        Request::Omit => RiskKind::Omission,
        Request::Embellish => RiskKind::Embellishment,
        _ if act.embellished => RiskKind::Embellishment,
        _ if act.leaked => RiskKind::Leak,
        Request::AgainstNorm => RiskKind::Partiality,
        Request::Rush | Request::UTurn => RiskKind::Bypass,
        Request::Proper if act.asked.informal => RiskKind::Bypass,
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

/// Severity of a risk in which nothing is wrong but its appearance, where the public minds it fully.
///
/// With [`UNNOTICED`] it defines the scale on which risks are measured, and is no assumption about people: with
/// another scale, severities before and after could not be compared.
const APPEARANCE: f32 = 0.15;
/// Severity of a risk in a matter of no salience, against one of full salience.
const UNNOTICED: f32 = 0.4;

/// Severity of a risk: the wrong done and what the public minds.
#[must_use]
pub fn severity(wrongness: f32, salience: f32) -> f32 {
    (APPEARANCE + wrongness) * rising(UNNOTICED, salience)
}

/// Takes a week of scrutiny from a hidden risk: hazard grows by its severity and
/// visibility, by what is left of its freshness, and by the attention of the week. Whether it comes out now.
#[inline]
pub fn scrutinise(p: &Parameters, risk: &mut HiddenRisk, attention: f32) -> bool {
    let weight = rising(DISCOVERY_SLIGHT, risk.severity);
    risk.hazard += attention * risk.freshness * weight * risk.visibility;
    risk.freshness *= 1.0 - p.discovery_decay;
    is_out(risk)
}

/// Whether a risk has come out: its hazard has reached its threshold.
#[inline]
#[must_use]
pub fn is_out(risk: &HiddenRisk) -> bool {
    risk.hazard >= risk.threshold
}
