//! The world of a municipality: parameters, inputs that vary over time, links that are cut.

use crate::catalogue::choice_rules::ChoiceRule;
use crate::catalogue::inputs::Inputs;
use crate::catalogue::parameters::Parameters;
use crate::held::Held;
use crate::math::exp;
use crate::rates::{ExitRates, PostEvents};

/// Most sensitive dossiers that one post can get in a week.
pub const DOSSIERS_MAX: usize = 4;

/// Everything that one municipality's rules need to know about its world.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The parameters, overrides of the municipality included.
    pub parameters: Parameters,
    /// Inputs that vary over time.
    pub inputs: Inputs,
    /// How one of several options is chosen.
    pub choice: ChoiceRule,
    /// Links of loops that are cut.
    pub held: Held,
    /// Whether what is fixed about a municipality is the same in all replicates.
    pub same_place: bool,
    /// Weeks before observation.
    pub burn_in_weeks: u32,
    /// Weeks of observation.
    pub observed_weeks: u32,
    /// A post gets at least 1, 2, ... dossiers in a week if its uniform number is above these.
    pub(crate) arrival_thresholds: [f32; DOSSIERS_MAX],
    /// Weekly probabilities of exits.
    pub(crate) exits: ExitRates,
    /// Intervals of what happens at posts beside dossiers.
    pub(crate) post_events: PostEvents,
}

impl Settings {
    /// Settings for a municipality with these parameters.
    #[must_use]
    pub fn new(
        parameters: Parameters,
        inputs: Inputs,
        burn_in_weeks: u32,
        observed_weeks: u32,
    ) -> Self {
        let rate = parameters.dossier_rate;
        let mut cumulative = 0.0;
        let mut term = exp(-rate);
        let arrival_thresholds = std::array::from_fn(|count| {
            cumulative += term;
            term = term * rate / (count + 1) as f32;
            cumulative
        });
        Self {
            exits: ExitRates::new(&parameters),
            post_events: PostEvents::new(&parameters),
            choice: ChoiceRule::default(),
            held: Held::default(),
            same_place: false,
            arrival_thresholds,
            parameters,
            inputs,
            burn_in_weeks,
            observed_weeks,
        }
    }

    /// How many dossiers a post gets, from one uniform number by the inverse distribution
    /// function of the Poisson distribution, cut off at [`DOSSIERS_MAX`].
    #[inline]
    pub(crate) fn arrivals(&self, u: f32) -> usize {
        self.arrival_thresholds.iter().filter(|threshold| u > **threshold).count()
    }
}
