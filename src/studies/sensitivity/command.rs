//! `polaris sensitivity`: on which parameters the primary outcome hangs, and on which the effect of
//! a policy.

use crate::cli::Sensitivity;
use crate::studies::designs::tables::{DesignRow, STAGE, design, evaluations, of_answer};
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
        let row = |(world, (stage, values, _)): (u64, (&str, Vec<f64>, _))| DesignRow {
            world,
            about: vec![stage.to_owned()],
            values,
        };
        let rows: Vec<DesignRow> = (1..).zip(self.worlds()).map(row).collect();
        let keys = self.factors().iter().map(|factor| &factor.name);
        out.table("design", |out| design(out, &[STAGE], keys, &rows))?;
        let scenario = self.scenario();
        let policies: Vec<String> =
            scenario.policies.iter().map(|policy| policy.name.clone()).collect();
        let outcomes = [scenario.outcomes.primary];
        let rows = (1..).zip(self.worlds());
        let rows =
            rows.flat_map(|(world, (.., answer))| of_answer(world, &policies, &outcomes, answer));
        out.table("evaluations", |out| evaluations(out, rows))?;
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
