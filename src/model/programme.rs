//! The interventions of a policy, as the rules see them: no names of policies come in here.

use crate::interventions::form::Form;
use crate::interventions::kind::{KINDS, Kind};
use serde::Serialize;

/// One intervention, ready to act.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Active {
    /// Dose, above 0.
    pub dose: f32,
    /// Share reached, above 0.
    pub coverage: f32,
    /// First week since burn-in began in which it acts.
    pub start: u32,
    /// First week in which it acts no more.
    pub end: u32,
    /// In which form.
    pub form: Form,
}

impl Active {
    /// Whether it acts in this week.
    #[inline]
    #[must_use]
    pub fn acts(&self, week: u32) -> bool {
        (self.start..self.end).contains(&week)
    }
}

/// The interventions of one policy, by kind. What has no dose or no coverage is not there at all,
/// so that it cannot move a bit.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Programme([Option<Active>; KINDS]);

impl Programme {
    /// Adds an intervention, unless its dose, coverage or duration is 0.
    pub fn add(&mut self, kind: Kind, active: Active) {
        if active.dose > 0.0 && active.coverage > 0.0 && active.end > active.start {
            self.0[kind as usize] = Some(active);
        }
    }

    /// Whether the policy holds no intervention.
    #[inline]
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    /// The intervention of a kind, where the policy holds it.
    #[inline]
    #[must_use]
    pub fn get(&self, kind: Kind) -> Option<Active> {
        self.0[kind as usize]
    }

    /// The intervention of a kind, where it acts in this week.
    #[inline]
    #[must_use]
    pub fn acting(&self, kind: Kind, week: u32) -> Option<Active> {
        self.get(kind).filter(|active| active.acts(week))
    }
}
