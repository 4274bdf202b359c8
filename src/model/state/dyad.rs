//! What stands between an alderman and an official.

use crate::math::BASELINE;
use fearless_simd::prelude::*;
use fearless_simd::{dispatch, f32x4};

/// What stands between one alderman and one official. Neighbours in this order move and are summed
/// four at a time.
#[derive(Debug, Clone, Copy, PartialEq)]
#[repr(C)]
pub struct Dyad {
    /// Trust of the alderman in the official.
    pub trust_in_official: f32,
    /// Trust of the official in the alderman.
    pub trust_in_alderman: f32,
    /// Respect of the alderman for the official's role.
    pub respect_of_alderman: f32,
    /// Respect of the official for the alderman's role.
    pub respect_of_official: f32,
    /// Loyalty of the alderman to the official.
    pub loyalty_of_alderman: f32,
    /// Loyalty of the official to the alderman.
    pub loyalty_of_official: f32,
    /// Safety that the official feels.
    pub safety: f32,
    /// Share of informal dealings.
    pub informal: f32,
    /// Welcome for contradiction as the official perceives it.
    pub welcome: f32,
    /// Share of material matters told in time, by recent experience.
    pub openness: f32,
    /// Familiarity.
    pub familiarity: f32,
    /// How clear it is to both what each expects of the other.
    pub expectations: f32,
}

impl Dyad {
    /// Geometric mean of both trusts, openness and mutual respect.
    #[inline]
    #[must_use]
    pub fn cooperation(&self) -> f32 {
        let respect = (self.respect_of_alderman * self.respect_of_official).sqrt();
        (self.trust_in_official * self.trust_in_alderman * self.openness * respect).sqrt().sqrt()
    }

    /// The cooperation of four pairs at once: roots cost little more for four than for one.
    #[inline]
    #[must_use]
    pub fn cooperation_of_four(dyads: &[Self; 4]) -> [f32; 4] {
        dispatch!(BASELINE, simd => {
            let each = |of: fn(&Self) -> f32| f32x4::load_array(simd, dyads.each_ref().map(of));
            let respect = each(|dyad| dyad.respect_of_alderman * dyad.respect_of_official).sqrt();
            let told = each(|dyad| dyad.trust_in_official * dyad.trust_in_alderman * dyad.openness);
            (told * respect).sqrt().sqrt().to_array()
        })
    }
}
