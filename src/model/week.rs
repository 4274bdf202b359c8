//! What the rules of a week may read beside the state of the municipality.

use crate::catalogue::parameters::Parameters;
use crate::draws::{Key, WeekDraws};
use crate::events::Position;
use crate::forced::{ForcedChoice, Stage};
use crate::held::Held;
use crate::programme::Programme;
use crate::settings::Settings;
use crate::state::Place;
use crate::vocabulary::Dossier;

/// A week of one municipality under one policy: its world, its policy and its random numbers.
#[derive(Debug, Clone, Copy)]
pub struct Week<'a> {
    /// Weeks since burn-in began.
    pub number: u32,
    /// What is fixed about the municipality.
    pub place: &'a Place,
    /// Its world.
    pub settings: &'a Settings,
    /// The interventions of the policy.
    pub programme: &'a Programme,
    /// National media attention.
    pub national_attention: f32,
    /// The key of all random numbers that are not drawn every week.
    pub key: &'a Key,
    /// The numbers that are.
    pub draws: WeekDraws<'a>,
    /// The dossiers that arrive.
    pub dossiers: &'a [Dossier],
    /// Choices of this week that are made for someone.
    pub forced: &'a [ForcedChoice],
}

impl<'a> Week<'a> {
    /// The parameters of the municipality's world.
    #[inline]
    #[must_use]
    pub fn parameters(&self) -> &'a Parameters {
        &self.settings.parameters
    }

    /// The links of loops that are cut.
    #[inline]
    #[must_use]
    pub fn held(&self) -> &'a Held {
        &self.settings.held
    }

    /// The place of the option that is chosen for someone, if it is.
    #[inline]
    pub(crate) fn forced(&self, stage: Stage, dossier: Position) -> Option<usize> {
        let this = |choice: &&ForcedChoice| choice.stage == stage && choice.dossier == dossier;
        self.forced.iter().find(this).map(|choice| choice.option)
    }

    /// How far council and college are set apart, this week.
    #[inline]
    #[must_use]
    pub fn dualisering(&self) -> f32 {
        self.settings.inputs.dualisering[self.number as usize]
    }
}
