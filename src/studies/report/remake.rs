//! Page, figures and workbook of finished results, made again from their tables.

use crate::results::read::{ReadError, own_manifest};
use crate::results::{Folder, Manifest};
use crate::studies::shared::error::CommandError;
use crate::studies::shared::publish::PAGE;
use crate::studies::{run, sweep};
use crate::terminal;
use crate::words::say;

/// Regenerates the page of a finished run, with what was found within its folder since; where there
/// is no page, none is made. That it cannot be made is said and is no failure: what was found stands
/// in its own folder.
pub(crate) fn renew(folder: &Folder) {
    let path = folder.path().display();
    match renewed(folder) {
        // There is no finished run.
        Ok(())
        | Err(CommandError::Stored(ReadError::Unfinished { .. } | ReadError::Broken { .. })) => {}
        Err(failure) => {
            let (page, cause) = (format!("{path}/{PAGE}"), failure.to_string());
            let told = say!(terminal::words(), "not-made-again", page = page, cause = cause);
            terminal::line(&told);
        }
    }
}

fn renewed(folder: &Folder) -> Result<(), CommandError> {
    let manifest = own_manifest(folder.path())?;
    if manifest.file(PAGE).is_some() { republish(folder, manifest) } else { Ok(()) }
}

/// Makes page, figures and workbook of finished results again; the old ones stay until all of the
/// new ones are there.
pub(crate) fn republish(folder: &Folder, mut manifest: Manifest) -> Result<(), CommandError> {
    let staging = folder.stage()?;
    if manifest.sweep.is_some() {
        sweep::publish::publish(folder.path(), &staging, &mut manifest, true, || Ok(()))?;
    } else {
        run::publish::publish(folder.path(), &staging, &mut manifest, true, || Ok(()))?;
    }
    Ok(manifest.write(staging)?)
}
