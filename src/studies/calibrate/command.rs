//! `polaris calibrate`: which worlds reproduce the published figures.

use crate::cli;
use crate::scenario::{ACCEPTED_TABLE, BELONGS_TO};
use crate::studies::calibrate::figures::figures;
use crate::studies::calibrate::judge::tried::Tried;
use crate::studies::calibrate::page::page;
use crate::studies::calibrate::study::{Asked, Waves};
use crate::studies::calibrate::summary::{Paragraph, summary};
use crate::studies::calibrate::tables;
use crate::studies::calibrate::told::Setting;
use crate::studies::designs::tables::{DesignRow, design, evaluations, of_sums};
use crate::studies::driver::{Publish, Writer, drive};
use crate::studies::shared::error::CommandError;
use crate::studies::shared::loading::load_one;
use crate::studies::shared::study::Study;
use crate::terminal::{printable, wrapped};
use crate::words::{Words, say};

/// Tries worlds in waves, judges them by the tuned figures, and writes what came of it.
///
/// # Errors
/// The faults of the scenario, a folder that cannot be written, or an interruption.
pub fn calibrate(typed: &cli::Calibrate) -> Result<(), CommandError> {
    let scenario = load_one(&typed.scenario, &typed.changes(), Waves::COMMAND)?;
    let asked = Asked {
        accepted: typed.accepted,
        worlds: typed.worlds,
        waves: typed.waves,
        tuned_only: typed.tuned_only,
    };
    drive::<Waves>(scenario, &asked, &typed.options)
}

impl Publish for Waves {
    fn write(&self, words: Words, out: &mut Writer<'_>) -> Result<(), CommandError> {
        let Some(calibration) = self.calibration() else { return Ok(()) };
        let setting = setting(self, words);
        out.table("figures", |out| tables::figures(out, calibration))?;
        out.table("waves", |out| tables::waves(out, calibration))?;
        out.table("ranges", |out| tables::ranges(out, calibration))?;
        out.table("worlds", |out| tables::worlds(out, calibration))?;
        out.read_again(ACCEPTED_TABLE, |out| {
            tables::accepted(out, calibration, BELONGS_TO, self.belongs_to())
        })?;
        let row = |(world, it): (u64, &Tried)| DesignRow {
            world,
            about: Vec::new(),
            values: it.values.clone(),
        };
        let rows: Vec<DesignRow> = (1..).zip(&calibration.worlds).map(row).collect();
        let keys = calibration.space.axes.iter().map(|axis| &axis.name);
        out.table("design", |out| design(out, &[], keys, &rows))?;
        let policy = &self.scenario().policies[0].name;
        let rows = (1..).zip(self.outcomes());
        let rows = rows.flat_map(|(world, sums)| of_sums(world, policy, sums));
        out.table("evaluations", |out| evaluations(out, rows))?;
        out.text("calibration.md", &page(calibration, &setting))?;
        out.figures(&figures(calibration, &setting)?)
    }

    /// What came of it in a few plain lines, and where to read on.
    fn summary(&self, words: Words, path: &str, _: f64) -> String {
        let mut text =
            format!("\n{}\n", wrapped(&printable(self.scenario().title.of(words.language()))));
        let told = self.calibration().map(|it| summary(it, &setting(self, words)));
        for paragraph in told.into_iter().flatten() {
            let told = match paragraph {
                Paragraph::Flowing(told) => format!("\n{}\n", wrapped(&printable(&told))),
                Paragraph::Fixed(told) => told,
            };
            text.push_str(&told);
        }
        let closing = say!(words, "calibrate-results", path = path);
        format!("{text}\n{closing}\n")
    }
}

fn setting(study: &Waves, words: Words) -> Setting {
    let scenario = study.scenario();
    Setting {
        words,
        scenario: scenario.name.clone(),
        municipalities: scenario.municipalities.len(),
        replicates: scenario.run.replicates,
        years: scenario.run.years,
        burn_in_years: scenario.run.burn_in_years,
        seed: scenario.run.seed,
        wanted: study.asked().accepted as usize,
        version: env!("CARGO_PKG_VERSION").to_owned(),
    }
}
