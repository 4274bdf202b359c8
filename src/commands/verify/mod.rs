//! `polaris verify`: are the files of finished results what the manifest says, and does a sample of
//! their units come out the same, bit by bit?

mod run;
mod sample;
mod study;

use crate::cli::Verify;
use crate::results::{self, Stored, Study as Record};
use crate::studies::calibrate::study::Waves;
use crate::studies::evaluate::study::Evaluation;
use crate::studies::explore::study::Worlds;
use crate::studies::mix::study::BestMix;
use crate::studies::patterns::study::Patterns;
use crate::studies::sensitivity::study::Analysis;
use crate::studies::shared::error::CommandError;
use crate::studies::shared::study::Study;
use crate::terminal::{self, printable};
use crate::words::{Message, message, number_of};

/// Checks results against their manifest and against a second run of some of their units.
///
/// # Errors
/// What differs; results that are unfinished, of another version, or cannot be read.
pub fn verify(asked: &Verify) -> Result<(), CommandError> {
    let stored = results::stored(&asked.folder)?;
    let files = stored.files();
    let altered = results::altered(&asked.folder, files)?;
    if !altered.is_empty() {
        return Err(CommandError::Differs(message!(
            "error-verify-files",
            count = altered.len(),
            number = altered.len().to_string(),
            names = Message::listed("", altered, ""),
        )));
    }
    let (again, parts) = match &stored {
        Stored::Run(manifest) => run::rerun(asked, manifest)?,
        Stored::Study(record) => of_study(asked, record)?,
        Stored::Batch(_) => {
            return Err(CommandError::Asked(message!(
                "error-verify-batch",
                path = asked.folder.display().to_string(),
            )));
        }
    };
    if !asked.quiet {
        let told = message!(
            "error-verify-same",
            path = asked.folder.display().to_string(),
            files = files.len(),
            number = files.len().to_string(),
            again = again.to_string(),
            units = number_of("units", parts),
            count = again,
        );
        terminal::show(&printable(&format!("{}\n", terminal::words().tell(&told))))?;
    }
    Ok(())
}

/// Runs units of a study again. Returns how many, and of how many.
fn of_study(asked: &Verify, record: &Record) -> Result<(usize, usize), CommandError> {
    match record.command.as_str() {
        Patterns::COMMAND => study::rerun::<Patterns>(asked, record),
        Analysis::COMMAND => study::rerun::<Analysis>(asked, record),
        Waves::COMMAND => study::rerun::<Waves>(asked, record),
        Worlds::COMMAND => study::rerun::<Worlds>(asked, record),
        Evaluation::COMMAND => study::rerun::<Evaluation>(asked, record),
        BestMix::COMMAND => study::rerun::<BestMix>(asked, record),
        command => Err(CommandError::Asked(message!(
            "error-verify-no-units",
            path = asked.folder.display().to_string(),
            command = command,
        ))),
    }
}
