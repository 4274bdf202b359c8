//! States of municipalities at the end of burn-in, kept for plans that differ in no more than policies.

use crate::experiment::Plan;
use crate::model::{Founded, Simulation, SimulationError};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Everything that the state of a municipality at the end of burn-in depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct StateId {
    /// Hash of what the plan says of burn-in.
    pub world: [u8; 32],
    /// Index of the municipality's settings in the plan.
    pub settings: usize,
    /// Key of its random numbers.
    pub municipality: u64,
    /// Its inhabitants.
    pub inhabitants: u32,
    /// Number of the replicate.
    pub replicate: u32,
}

/// Keeps states, up to a number of them; or none.
#[derive(Debug, Default)]
pub struct States {
    most: usize,
    kept: Mutex<BTreeMap<StateId, Arc<Founded>>>,
}

impl States {
    /// Keeps at most so many states; once there would be more, it drops them all.
    #[must_use]
    pub fn keep(most: usize) -> Self {
        Self { most, kept: Mutex::default() }
    }

    /// Keeps nothing.
    #[must_use]
    pub fn forget() -> Self {
        Self::keep(0)
    }

    /// The hash of what a plan says of burn-in; not computed where nothing is kept.
    pub(super) fn world(&self, plan: &Plan) -> [u8; 32] {
        if self.most == 0 { [0; 32] } else { plan.burn_in_fingerprint() }
    }

    /// The state of a municipality at the end of burn-in: the one that is kept, or a new one.
    pub(super) fn founded(
        &self,
        id: StateId,
        simulation: &Simulation,
    ) -> Result<Arc<Founded>, SimulationError> {
        if self.most == 0 {
            return simulation.found().map(Arc::new);
        }
        let found = || self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(founded) = found().get(&id) {
            return Ok(Arc::clone(founded));
        }
        let founded = Arc::new(simulation.found()?);
        let mut kept = found();
        if kept.len() >= self.most {
            kept.clear();
        }
        kept.insert(id, Arc::clone(&founded));
        Ok(founded)
    }
}
