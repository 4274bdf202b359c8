//! `polaris verify`: are the files of finished results what the manifest says, and does a sample of
//! their units come out the same, bit by bit?

mod run;
mod sample;
mod study;

use crate::cli::Verify;
use crate::results::{self, Stored, Study as Record};
use crate::studies::calibrate::study::Waves;
use crate::studies::explore::study::Worlds;
use crate::studies::mix::study::BestMix;
use crate::studies::patterns::study::Patterns;
use crate::studies::sensitivity::study::Analysis;
use crate::studies::shared::error::CommandError;
use crate::studies::shared::study::Study;
use crate::terminal::{self, printable};

/// Checks results against their manifest and against a second run of some of their units.
///
/// # Errors
/// What differs; results that are unfinished, of another version, or cannot be read.
pub fn verify(asked: &Verify) -> Result<(), CommandError> {
    let stored = results::stored(&asked.folder)?;
    let files = stored.files();
    let altered = results::altered(&asked.folder, files)?;
    if !altered.is_empty() {
        return Err(CommandError::Differs(format!(
            "{} {} not what the manifest says: {}",
            terminal::counted(altered.len(), "file"),
            if altered.len() == 1 { "is" } else { "are" },
            altered.join(", ")
        )));
    }
    let (again, parts) = match &stored {
        Stored::Run(manifest) => run::rerun(asked, manifest)?,
        Stored::Study(record) => of_study(asked, record)?,
        Stored::Batch(_) => {
            return Err(CommandError::Asked(format!(
                "{}: all files are as the manifest says; what was simulated lies in the folders of its scenarios, which can be verified one by one",
                asked.folder.display()
            )));
        }
    };
    if !asked.quiet {
        terminal::show(&printable(&format!(
            "{}: {} {} as the manifest says; {again} of {} {} the same, bit by bit\n",
            asked.folder.display(),
            terminal::counted(files.len(), "file"),
            if files.len() == 1 { "is" } else { "are" },
            terminal::counted(parts, "unit"),
            if again == 1 { "was run again and is" } else { "were run again and are" },
        )))?;
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
        BestMix::COMMAND => study::rerun::<BestMix>(asked, record),
        command => Err(CommandError::Asked(format!(
            "{}: all files are as the manifest says, and `polaris {command}` has no units that could be run again",
            asked.folder.display()
        ))),
    }
}
