//! `polaris patterns`: which patterns of the study come out of the mechanisms, and which loops are
//! alive.

use crate::catalogue::parameters;
use crate::cli;
use crate::studies::designs::tables::{DesignRow, design, evaluations, of_sums};
use crate::studies::driver::{Publish, Writer, drive};
use crate::studies::patterns::judge::at_defaults::AtDefaults;
use crate::studies::patterns::page::{Told, markdown, terminal};
use crate::studies::patterns::study::{Asked, Patterns};
use crate::studies::patterns::tables;
use crate::studies::shared::error::CommandError;
use crate::studies::shared::loading::load_one;
use crate::studies::shared::study::Study;
use crate::words::{Words, say};

/// Judges patterns and loops at the scenario's own parameters, and patterns over worlds.
///
/// # Errors
/// The faults of the scenario, too few replicates, an interruption, or what cannot be written.
pub fn patterns(asked: &cli::Patterns) -> Result<(), CommandError> {
    let changes = asked.options.changes.changes();
    let scenario = load_one(&asked.scenario, &changes, Patterns::COMMAND)?;
    drive::<Patterns>(scenario, &Asked { worlds: asked.worlds }, &asked.options)
}

impl Publish for Patterns {
    fn write(&self, words: Words, out: &mut Writer<'_>) -> Result<(), CommandError> {
        let Some(own) = self.own() else { return Ok(()) };
        out.table("patterns", |out| tables::patterns(out, &own.patterns, self.shares()))?;
        out.table("loops", |out| tables::loops(out, &own.loops))?;
        out.table("worlds", |out| tables::worlds(out, self.worlds()))?;
        let numbered = || self.worlds().iter().map(|row| (u64::from(row.number), row));
        let rows: Vec<DesignRow> = numbered()
            .map(|(world, row)| DesignRow {
                world,
                about: Vec::new(),
                values: row.parameters.iter().copied().map(f64::from).collect(),
            })
            .collect();
        let keys = parameters::TABLE.iter().map(|parameter| parameter.name);
        out.table("design", |out| design(out, &[], keys, &rows))?;
        let policy = &self.scenario().policies[0].name;
        let rows = numbered().flat_map(|(world, row)| of_sums(world, policy, &row.outcomes));
        out.table("evaluations", |out| evaluations(out, rows))?;
        out.text("patterns.md", &markdown(&told(self, own, words)))
    }

    fn summary(&self, words: Words, path: &str, seconds: f64) -> String {
        let seconds = format!("{seconds:.0}");
        let closing = say!(words, "patterns-results", path = path, seconds = seconds);
        let told = self.own().map(|own| terminal(&told(self, own, words)));
        format!("{}\n{closing}\n", told.unwrap_or_default())
    }
}

fn told<'a>(study: &'a Patterns, own: &'a AtDefaults, words: Words) -> Told<'a> {
    let scenario = study.scenario();
    Told {
        words,
        scenario: &scenario.name,
        municipalities: scenario.municipalities.len(),
        years: scenario.run.years,
        replicates: scenario.run.replicates,
        world_replicates: study.world_replicates(),
        worlds: study.worlds().len(),
        patterns: &own.patterns,
        shares: study.shares(),
        loops: &own.loops,
    }
}
