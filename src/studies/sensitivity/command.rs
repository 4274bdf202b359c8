//! `polaris sensitivity`: on which parameters the primary outcome hangs, and on which the effect of
//! a policy.

use crate::cli::Sensitivity;
use crate::studies::driver::{Publish, Writer, drive};
use crate::studies::sensitivity::figures::figures;
use crate::studies::sensitivity::page::page;
use crate::studies::sensitivity::study::{Analysis, Asked};
use crate::studies::sensitivity::summary::summary;
use crate::studies::sensitivity::tables;
use crate::studies::shared::error::CommandError;
use crate::studies::shared::loading::load_one;
use crate::studies::shared::study::Study;
use crate::words::{Words, say};

/// Screens everything uncertain, shares out the variation over what matters, and writes what came of
/// it.
///
/// # Errors
/// The faults of the scenario, what cannot be asked, a folder that cannot be written, or an
/// interruption.
pub fn sensitivity(typed: &Sensitivity) -> Result<(), CommandError> {
    let scenario = load_one(&typed.scenario, &typed.changes(), Analysis::COMMAND)?;
    drive::<Analysis>(scenario, &asked(typed), &typed.options)
}

/// What was typed, as the study takes it.
pub(crate) fn asked(typed: &Sensitivity) -> Asked {
    Asked {
        policy: typed.policy.clone(),
        sample: typed.municipalities,
        trajectories: typed.trajectories,
        keep: typed.keep,
        base: typed.base,
    }
}

impl Publish for Analysis {
    fn write(&self, words: Words, out: &mut Writer<'_>) -> Result<(), CommandError> {
        let Some(told) = self.told(words) else { return Ok(()) };
        out.table("screening", |out| tables::screening(out, self.factors(), self.screenings()))?;
        out.table("indices", |out| tables::indices(out, self.factors(), self.shares()))?;
        out.table("noise", |out| tables::noise(out, self.shares()))?;
        out.text("sensitivity.md", &page(&told))?;
        out.figures(&figures(&told)?)
    }

    fn summary(&self, words: Words, path: &str, seconds: f64) -> String {
        let seconds = format!("{seconds:.0}");
        let closing = say!(words, "sensitivity-results", path = path, seconds = seconds);
        let told = self.told(words).map(|told| summary(&told));
        format!("\n{}\n{closing}\n", told.unwrap_or_default())
    }
}
