//! `polaris evaluate`: all policies in the worlds of a design of one's own.

use crate::cli::Evaluate;
use crate::scenario::Accepted;
use crate::studies::designs::tables::{DesignRow, design, evaluations, of_answer};
use crate::studies::driver::{Publish, Writer, drive};
use crate::studies::evaluate::design::World;
use crate::studies::evaluate::study::{Asked, Evaluation};
use crate::studies::shared::error::CommandError;
use crate::studies::shared::loading::load_one;
use crate::studies::shared::study::Study;
use crate::words::{Words, say};

/// Simulates all policies in every world of a design, and writes what they gave.
///
/// # Errors
/// The errors of the scenario and of the design, a folder that cannot be written, or an interruption.
pub fn evaluate(typed: &Evaluate) -> Result<(), CommandError> {
    let changes = typed.options.changes.changes();
    let mut scenario = load_one(&typed.scenario, &changes, Evaluation::COMMAND)?;
    scenario.uncertainty.accepted = Some(Accepted::File(typed.design.clone()));
    let asked = Asked { outcomes: typed.outcomes.clone() };
    drive::<Evaluation>(scenario, &asked, &typed.options)
}

impl Publish for Evaluation {
    fn write(&self, _: Words, out: &mut Writer<'_>) -> Result<(), CommandError> {
        let (scenario, worlds) = (self.scenario(), &self.design().worlds);
        let row = |world: &World| DesignRow {
            world: world.number,
            about: Vec::new(),
            values: world.values.iter().map(|(_, value)| f64::from(*value as f32)).collect(),
        };
        let rows: Vec<DesignRow> = worlds.iter().map(row).collect();
        let first = worlds.first().into_iter().flat_map(|world| &world.values);
        let keys = first.map(|(what, _)| scenario.name_of(*what));
        out.table("design", |out| design(out, &[], keys, &rows))?;
        let policies: Vec<String> =
            scenario.policies.iter().map(|policy| policy.name.clone()).collect();
        let rows = worlds.iter().zip(self.answers());
        let rows = rows.flat_map(|(world, answer)| {
            of_answer(world.number, &policies, self.outcomes(), answer)
        });
        out.table("evaluations", |out| evaluations(out, rows))
    }

    fn summary(&self, words: Words, path: &str, seconds: f64) -> String {
        let (scenario, answers) = (self.scenario(), self.answers().len());
        let told = say!(
            words,
            "evaluate-results",
            worlds = words.number_of("worlds", answers),
            policies = words.number_of("policies", scenario.policies.len()),
            replicates = words.number_of("replicates", scenario.run.replicates),
            path = path,
            seconds = format!("{seconds:.0}"),
        );
        format!("{told}\n")
    }
}
