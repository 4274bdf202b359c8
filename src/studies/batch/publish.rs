//! Table, figure, page and memo of a batch, from the results of its scenarios.

use crate::catalogue::MODEL_REVISION;
use crate::results::read::{self, own_manifest};
use crate::results::{
    BatchManifest, BatchMember, Folder, Format, Kind, Manifest, Mark, Request, Written,
};
use crate::studies::batch::judge::{Batch, Member};
use crate::studies::batch::stored::member;
use crate::studies::batch::{figures, memo, page, summary};
use crate::studies::shared::citation::readme_of;
use crate::studies::shared::error::CommandError;
use crate::studies::shared::publish::{PAGE, write, write_plots};
use crate::terminal;
use crate::words::{Words, say};
use std::path::{Path, PathBuf};

/// The name of the folder, beside those of the scenarios.
pub(crate) const FOLDER: &str = "batch";

/// What is asked of a batch.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted<'a> {
    /// Where it goes.
    pub path: &'a Path,
    /// Folders of finished results.
    pub folders: &'a [PathBuf],
    /// Names of scenarios that have no place in the table, beside those of the folders.
    pub left_out: &'a [String],
    /// The language of figure, page and what is told.
    pub words: Words,
    /// The format of the table.
    pub format: Format,
    /// Whether figure and page are made.
    pub plots: bool,
    /// Whether a batch of the same scenarios is replaced instead of moved aside.
    pub again: bool,
    /// Whether results of another command may be moved aside.
    pub force: bool,
    /// Whether nothing is told.
    pub quiet: bool,
}

/// The mark of a batch.
pub(crate) fn mark() -> Mark {
    Mark::new(FOLDER, Kind::Batch)
}

/// Writes table, figure, page and memo of several scenarios; nothing if fewer than two have an answer
/// of one run. Earlier results there are kept as `<folder>.previous`, unless it is the same batch again.
///
/// # Errors
/// When results cannot be read, or something cannot be drawn or written.
pub(crate) fn publish(wanted: &Wanted<'_>) -> Result<(), CommandError> {
    let (mut single, mut left_out) = (Vec::new(), wanted.left_out.to_vec());
    for folder in wanted.folders {
        let manifest = own_manifest(folder)?;
        if manifest.sweep.is_some() {
            left_out.push(manifest.scenario);
        } else {
            single.push(folder);
        }
    }
    if single.len() < 2 {
        return Ok(());
    }
    let read = single.iter().map(|folder| member(folder, wanted.path, wanted.words));
    let read: Vec<(Member, Manifest)> = read.collect::<Result<_, _>>()?;
    let (members, manifests): (Vec<Member>, Vec<Manifest>) = read.into_iter().unzip();
    let of = |(member, manifest): (&Member, &Manifest)| BatchMember {
        folder: member.folder.clone(),
        scenario: manifest.scenario.clone(),
        scenario_blake3: manifest.scenario_blake3.clone(),
        seed: manifest.seed,
    };
    let listed: Vec<BatchMember> = members.iter().zip(&manifests).map(of).collect();
    let same = |earlier: &BatchManifest| {
        let folders = |all: &[BatchMember]| -> Vec<String> {
            all.iter().map(|member| member.folder.clone()).collect()
        };
        folders(&earlier.members) == folders(&listed)
    };
    let earlier = read::batch(wanted.path).ok().flatten();
    let folder = Folder::open(
        wanted.path,
        &Request {
            mark: mark(),
            resume: wanted.again && earlier.as_ref().is_some_and(same),
            force: wanted.force,
            quiet: wanted.quiet,
            words: wanted.words,
            say: &terminal::line,
        },
    )?;
    let batch = Batch { words: wanted.words, members, left_out };
    write_into(&folder, wanted, &batch, listed)?;
    if !wanted.quiet {
        let left_out = memo::left_out(&batch);
        let shown = folder.path().display();
        summary::tell(&batch, left_out.as_deref(), folder.path())
            .map_err(|error| error.but_written(shown))?;
    }
    Ok(())
}

fn write_into(
    folder: &Folder,
    wanted: &Wanted<'_>,
    batch: &Batch,
    members: Vec<BatchMember>,
) -> Result<(), CommandError> {
    let staging = folder.stage()?;
    let mut files: Vec<Written> = vec![staging.rows(wanted.format, &batch.rows())?];
    for (name, text) in memo::files(batch) {
        files.push(write(&staging, name, text.as_bytes())?);
    }
    let about = readme_of(batch.words, &front(batch), &batch.words.say("batch-files"));
    files.push(write(&staging, "README.txt", about.as_bytes())?);
    if wanted.plots {
        let figures = figures::figures(batch)?;
        write_plots(&staging, &figures, &mut files)?;
        files.push(write(&staging, PAGE, page::page(batch, &figures).as_bytes())?);
    }
    let manifest = BatchManifest {
        command: FOLDER.to_owned(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        model_revision: MODEL_REVISION,
        members,
        left_out: batch.left_out.clone(),
        language: wanted.words.language().code().to_owned(),
        files,
    };
    Ok(manifest.write(staging)?)
}

/// What the table is and must be read with, for the text beside it.
fn front(batch: &Batch) -> Vec<[String; 2]> {
    let words = batch.words;
    let title = say!(words, "batch-title", number = words.whole(batch.members.len()));
    let mut lines = vec![[words.say("front-title"), title]];
    let told = std::iter::once(words.say("batch-apart")).chain(memo::left_out(batch));
    for (number, told) in told.chain(words.several("caveat")).enumerate() {
        lines.push([if number == 0 { words.say("limits") } else { String::new() }, told]);
    }
    lines
}
