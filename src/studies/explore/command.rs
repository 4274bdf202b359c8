//! `polaris explore`: all policies over many plausible worlds.

use crate::cli::Explore;
use crate::studies::designs::tables::{DesignRow, SOURCE, VARIANT, design, evaluations, of_answer};
use crate::studies::driver::{Publish, Writer, drive};
use crate::studies::explore::figures::figures;
use crate::studies::explore::page::page;
use crate::studies::explore::study::{Asked, Worlds};
use crate::studies::explore::summary::terminal as summary;
use crate::studies::explore::tables::{discovery, policies};
use crate::studies::shared::error::CommandError;
use crate::studies::shared::loading::load;
use crate::words::{Words, say};

/// Simulates all policies in all worlds, the worst worlds once more under another seed, and writes what
/// came of it.
///
/// # Errors
/// The faults of the scenario or of its accepted worlds, a question that cannot be answered, an
/// interruption, or what cannot be written.
pub fn explore(typed: &Explore) -> Result<(), CommandError> {
    let scenario = load(&typed.scenario, &typed.changes())?;
    drive::<Worlds>(scenario, &Asked {}, &typed.options)
}

impl Publish for Worlds {
    fn write(&self, words: Words, out: &mut Writer<'_>) -> Result<(), CommandError> {
        let Some(told) = self.exploration() else { return Ok(()) };
        let (setting, shown) = (self.setting(words), self.labelled(told, words));
        out.table("worlds", |out| policies::worlds(out, told))?;
        out.table("robustness", |out| policies::robustness(out, told))?;
        out.table("boxes", |out| discovery::boxes(out, told))?;
        if told.boxes.iter().any(|row| row.reported().is_some()) {
            out.table("tradeoff", |out| discovery::tradeoff(out, told))?;
        }
        if !told.trees.is_empty() {
            out.table("tree", |out| discovery::tree(out, told))?;
        }
        out.table("breakeven", |out| policies::breakeven(out, told))?;
        out.table("beside", |out| policies::beside(out, told))?;
        if !told.variants.is_empty() {
            out.table("variants", |out| policies::variants(out, told))?;
        }
        let question = &told.question;
        let has_variants = !question.variants.is_empty();
        let about: &[_] = if has_variants { &[SOURCE, VARIANT] } else { &[SOURCE] };
        let tried = || (1..).zip(self.worlds_tried());
        let rows: Vec<DesignRow> = tried()
            .map(|(world, it)| DesignRow {
                world,
                about: std::iter::once(it.group.word().to_owned())
                    .chain(question.variants.get(it.variant).cloned())
                    .collect(),
                values: it.values.clone(),
            })
            .collect();
        let keys = question.factors.iter().map(|factor| &factor.name);
        out.table("design", |out| design(out, about, keys, &rows))?;
        let outcomes = self.outcomes();
        let rows = tried()
            .flat_map(|(world, it)| of_answer(world, &question.policies, &outcomes, &it.answer));
        out.table("evaluations", |out| evaluations(out, rows))?;
        out.text("explore.md", &page(&shown, &setting))?;
        out.figures(&figures(&shown, &setting)?)
    }

    fn summary(&self, words: Words, path: &str, seconds: f64) -> String {
        let seconds = format!("{seconds:.0}");
        let closing = say!(words, "explore-results", path = path, seconds = seconds);
        let told = self
            .exploration()
            .map(|told| summary(&self.labelled(told, words), &self.setting(words)));
        format!("{}\n{closing}\n", told.unwrap_or_default())
    }
}
