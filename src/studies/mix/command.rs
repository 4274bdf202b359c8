//! `polaris mix`: which doses of the scenario's interventions do most under a budget of hours.

use crate::cli;
use crate::studies::driver::{Publish, Writer, drive};
use crate::studies::mix::page::page;
use crate::studies::mix::study::{Asked, BestMix};
use crate::studies::mix::summary::summary;
use crate::studies::mix::tables;
use crate::studies::mix::told::Told;
use crate::studies::shared::error::CommandError;
use crate::studies::shared::loading::load_one;
use crate::studies::shared::study::Study;
use crate::terminal::{printable, wrapped};
use crate::words::{Words, say};

/// Searches for the best mix, checks it under other random numbers, and writes what came of it.
///
/// # Errors
/// The errors of the scenario, one in which nothing can be mixed, a folder that cannot be written, or an
/// interruption.
pub fn mix(typed: &cli::Mix) -> Result<(), CommandError> {
    let scenario = load_one(&typed.scenario, &typed.changes(), BestMix::COMMAND)?;
    let asked = Asked { hours: typed.hours, worlds: typed.worlds, top: typed.top };
    drive::<BestMix>(scenario, &asked, &typed.options)
}

impl Publish for BestMix {
    fn write(&self, words: Words, out: &mut Writer<'_>) -> Result<(), CommandError> {
        let told = Told::of(self, words);
        out.table("mixes", |out| out.rows(&tables::mixes(&told)))?;
        out.table("candidates", |out| out.rows(&tables::candidates(&told)))?;
        out.text("mix.md", &page(&told))
    }

    fn summary(&self, words: Words, path: &str, seconds: f64) -> String {
        let paragraphs = summary(&Told::of(self, words));
        let text: Vec<String> =
            paragraphs.iter().map(|it| format!("\n{}\n", wrapped(&printable(it)))).collect();
        let seconds = format!("{seconds:.0}");
        let closing = say!(words, "mix-results", path = path, seconds = seconds);
        format!("{}\n{closing}\n", text.concat())
    }
}
