//! What happens to the whole country in a replicate.

use crate::catalogue::parameters::Parameters;
use crate::draws::{Key, Purpose};
use crate::math::weekly;
use rand::distr::{Distribution, Open01};

/// National media attention week by week, since burn-in began: one for all municipalities of a
/// replicate.
#[derive(Debug, Clone, PartialEq)]
pub struct Nation(Vec<f32>);

impl Nation {
    /// Draws the waves of one replicate. A wave comes with a weekly probability, lifts attention
    /// by its size and fades at the rate of all excitement.
    #[must_use]
    pub fn draw(key: &Key, parameters: &Parameters, weeks: u32) -> Self {
        let mut rng = key.rng(Purpose::NationalWave, 0, 0);
        let chance = weekly(parameters.wave_rate);
        let mut attention = 0.0;
        let course = (0..weeks).map(|_| {
            attention *= 1.0 - parameters.media_decay;
            let u: f32 = Open01.sample(&mut rng);
            if u < chance {
                attention += parameters.wave_size;
            }
            attention
        });
        Self(course.collect())
    }

    /// National attention in a week.
    #[inline]
    #[must_use]
    pub fn attention(&self, week: u32) -> f32 {
        self.0[week as usize]
    }
}
