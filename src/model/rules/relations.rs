//! Phase 10: how relations move. Trust is gained slowly and lost fast (Slovic 1993): a gain is a
//! share of what is missing, a loss a larger share of what is there.

use crate::catalogue::parameters::Parameters;
use crate::math::{Number, lower, raise, rising, towards};
use crate::state::Dyad;

/// Trust after a good experience of weight `w` (1 is ordinary).
#[inline(always)]
#[must_use]
pub fn trust_gained<N: Number>(p: &Parameters, trust: N, w: N) -> N {
    raise(trust, w * p.trust_gain)
}

/// Trust after a bad experience of weight `w`.
#[inline(always)]
#[must_use]
pub fn trust_lost<N: Number>(p: &Parameters, trust: N, w: N) -> N {
    lower(trust, w * (p.trust_gain * p.loss_ratio))
}

/// A good experience of weight `w`.
#[inline]
pub fn gain_trust(p: &Parameters, trust: &mut f32, w: f32) {
    *trust = trust_gained(p, *trust, w);
}

/// A bad experience of weight `w`.
#[inline]
pub fn lose_trust(p: &Parameters, trust: &mut f32, w: f32) {
    *trust = trust_lost(p, *trust, w);
}

/// The official is backed, or contradiction is accepted.
#[inline]
pub fn gain_safety(p: &Parameters, dyad: &mut Dyad, w: f32) {
    dyad.safety = raise(dyad.safety, p.safety_gain * w);
}

/// The official is overruled, blamed or punished, or sees it happen to another.
#[inline]
pub fn lose_safety(p: &Parameters, dyad: &mut Dyad, w: f32) {
    dyad.safety = lower(dyad.safety, p.safety_loss * w);
}

/// A material matter was told in time, or was not: openness is the share by recent experience.
#[inline]
pub fn remember_telling(p: &Parameters, dyad: &mut Dyad, told: bool) {
    dyad.openness = towards(dyad.openness, if told { 1.0 } else { 0.0 }, p.openness_memory);
}

/// A surprise: the alderman heard a material matter from a third.
pub fn surprise_alderman(p: &Parameters, dyad: &mut Dyad, salience: f32) {
    lose_trust(
        p,
        &mut dyad.trust_in_official,
        p.surprise_weight * rising(p.surprise_slight, salience),
    );
    dyad.respect_of_alderman = lower(dyad.respect_of_alderman, p.respect_loss);
}

/// A surprise the other way: the official heard of a reversal from a third.
pub fn surprise_official(p: &Parameters, dyad: &mut Dyad, salience: f32) {
    lose_trust(
        p,
        &mut dyad.trust_in_alderman,
        p.surprise_weight * rising(p.surprise_slight, salience),
    );
    dyad.respect_of_official = lower(dyad.respect_of_official, p.respect_loss);
}

/// A dossier that went well: both have seen the other work.
pub fn work_well(p: &Parameters, dyad: &mut Dyad, salience: f32, prepared: bool, proper: bool) {
    let w = p.worked_well + p.worked_well_salience * salience;
    let of_alderman = if prepared { w + p.worked_well_prepared } else { w };
    let of_official = if proper { w + p.worked_well_proper } else { p.worked_well_improper * w };
    gain_trust(p, &mut dyad.trust_in_official, of_alderman);
    gain_trust(p, &mut dyad.trust_in_alderman, of_official);
    if prepared {
        dyad.respect_of_alderman = raise(dyad.respect_of_alderman, p.respect_gain);
    }
    if proper {
        dyad.respect_of_official = raise(dyad.respect_of_official, p.respect_gain);
    }
}

/// A dossier that went wrong in sight: the alderman backs the official, or lays the blame.
/// Of a loss of safety where the alderman lets the official down, `uncovered` is left: a secretary of backbone
/// stands before directors.
pub fn set_back(p: &Parameters, dyad: &mut Dyad, told: bool, backed: bool, uncovered: f32) {
    let w = if told { p.setback_told } else { p.setback_untold };
    lose_trust(p, &mut dyad.trust_in_official, w);
    if backed {
        gain_safety(p, dyad, p.backed_safety);
        gain_trust(p, &mut dyad.trust_in_alderman, p.backed_trust);
    } else {
        lose_safety(p, dyad, p.blamed_safety * uncovered);
        lose_trust(p, &mut dyad.trust_in_alderman, p.blamed_trust);
    }
}

/// Dissent was accepted: safe to speak, and respected for it.
pub fn dissent_accepted(p: &Parameters, dyad: &mut Dyad) {
    gain_safety(p, dyad, p.accepted_safety);
    gain_trust(p, &mut dyad.trust_in_alderman, p.accepted_trust);
    dyad.welcome = raise(dyad.welcome, p.accepted_welcome);
    dyad.respect_of_official = raise(dyad.respect_of_official, p.respect_gain);
}

/// A decision by power instead of argument.
pub fn overruled(p: &Parameters, dyad: &mut Dyad, dissent: bool) {
    let w = if dissent { p.overruled_dissent } else { p.overruled_ordinary };
    lose_safety(p, dyad, w);
    lose_trust(p, &mut dyad.trust_in_alderman, w);
    dyad.welcome = lower(dyad.welcome, p.overruled_welcome);
    dyad.respect_of_official = lower(dyad.respect_of_official, p.respect_loss);
}

/// Dissent was punished.
pub fn punished(p: &Parameters, dyad: &mut Dyad) {
    lose_safety(p, dyad, p.punished_safety);
    lose_trust(p, &mut dyad.trust_in_alderman, p.punished_trust);
    dyad.welcome = lower(dyad.welcome, p.punished_welcome);
}

/// An improper request, whatever comes of it, costs the official's respect and trust by the wrong
/// in it.
pub fn asked_improperly(p: &Parameters, dyad: &mut Dyad, wrongness: f32) {
    lose_trust(p, &mut dyad.trust_in_alderman, p.asked_trust * wrongness);
    dyad.respect_of_official = lower(dyad.respect_of_official, p.respect_loss * wrongness);
}

/// A refusal costs trust of an alderman who bears little.
pub fn refused(p: &Parameters, dyad: &mut Dyad, tolerance: f32) {
    lose_trust(p, &mut dyad.trust_in_official, p.refused_trust * (1.0 - tolerance));
    dyad.respect_of_alderman =
        lower(dyad.respect_of_alderman, p.refused_respect * p.respect_loss * (1.0 - tolerance));
}

/// An informal request went wrong: both are warned; and where the requester falls back on formal
/// rules, the official, who did what was asked, stands without them.
pub fn informal_backfire(p: &Parameters, dyad: &mut Dyad, falls_back: bool) {
    if falls_back {
        dyad.informal = lower(dyad.informal, p.fallback_informal);
        lose_trust(p, &mut dyad.trust_in_alderman, p.backfire_trust);
        lose_safety(p, dyad, p.backfire_safety);
        dyad.respect_of_official = lower(dyad.respect_of_official, p.respect_loss);
    } else {
        dyad.informal = lower(dyad.informal, p.backfire_informal * p.fallback_informal);
    }
}

/// Public cover after an exposure, given or dropped, as the covered party feels it.
///
/// `uncovered` as for [`set_back`].
pub fn cover(p: &Parameters, dyad: &mut Dyad, given: bool, by_alderman: bool, uncovered: f32) {
    match (by_alderman, given) {
        (true, true) => {
            gain_safety(p, dyad, p.covered_safety);
            gain_trust(p, &mut dyad.trust_in_alderman, p.covered_trust);
        }
        (true, false) => {
            lose_safety(p, dyad, p.dropped_safety * uncovered);
            lose_trust(p, &mut dyad.trust_in_alderman, p.dropped_trust);
        }
        (false, true) => gain_trust(p, &mut dyad.trust_in_official, p.covered_trust),
        (false, false) => lose_trust(p, &mut dyad.trust_in_official, p.dropped_trust),
    }
}

/// A talk about the relation, of a weight (1 where both invest fully): a good experience for both, which
/// builds safety.
pub fn talk(p: &Parameters, dyad: &mut Dyad, w: f32) {
    gain_trust(p, &mut dyad.trust_in_official, w);
    gain_trust(p, &mut dyad.trust_in_alderman, w);
    gain_safety(p, dyad, w);
}

/// What is left of a loss of safety where the alderman lets the official down, under this secretary.
#[must_use]
pub fn uncovered(p: &Parameters, secretary_backbone: f32) -> f32 {
    1.0 - p.secretary_cover * secretary_backbone
}
