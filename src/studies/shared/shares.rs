//! The folder of a run, or of a share of one, from its opening to the end of a share.

use crate::cli::Output;
use crate::engine::Shard;
use crate::results::{FinishedShard, Folder, Kind, Mark, PartFolder};
use crate::scenario::Scenario;
use crate::studies::shared::bounds::Need;
use crate::studies::shared::error::CommandError;
use crate::studies::shared::files::write_scenario;
use crate::studies::shared::folders::{self, request, shards};
use crate::studies::shared::resume;
use crate::terminal::{self, printable};
use crate::words::message;
use crate::words::say;

/// Opens the folder of a run, or of a shard of one, and its journal.
pub(crate) fn open(
    scenario: &Scenario,
    output: &Output,
) -> Result<(Folder, PartFolder), CommandError> {
    let shard = output.shard();
    if !shard.is_whole() {
        shareable(scenario)?;
    }
    let path = output.writing.out.clone().unwrap_or_else(|| {
        let results = folders::results(scenario);
        if shard.is_whole() { results } else { shards(&results, "run").join(shard.folder_name()) }
    });
    let need = Need::of(scenario, output.threads).of_share(shard.count());
    let need = if output.resume { need.going_on(&path) } else { need };
    need.refuse(&scenario.name, &path)?;
    let marked = (!shard.is_whole()).then(|| shard.to_string());
    let mark = Mark { share: marked, ..Mark::new(&scenario.name, Kind::Run) };
    let folder = Folder::open(&path, &request(mark, output.resume, &output.writing))?;
    let journal = resume::journal(&folder, &resume::of_run(scenario))?;
    FinishedShard::unfinish(&folder)?;
    Ok((folder, journal))
}

/// Refuses a scenario that cannot be run in shares.
pub(crate) fn shareable(scenario: &Scenario) -> Result<(), CommandError> {
    if scenario.run.precision.is_none() {
        return Ok(());
    }
    Err(CommandError::Asked(message!("error-shares-precision")))
}

/// Notes that a share is done, and says what is next.
pub(crate) fn end_share(
    scenario: &Scenario,
    output: &Output,
    folder: &Folder,
) -> Result<(), CommandError> {
    let shard = output.shard();
    let staging = folder.stage()?;
    write_scenario(scenario, &staging)?;
    let done = FinishedShard {
        scenario: scenario.name.clone(),
        identity: resume::of_run(scenario),
        share: shard.number(),
        of: shard.count(),
        stage: None,
        parts: Vec::new(),
    };
    done.write(staging)?;
    if output.writing.quiet { Ok(()) } else { tell_done(&scenario.name, shard, folder) }
}

/// Says that a share is done, and what is next.
///
/// # Errors
/// When standard output cannot be written.
pub(crate) fn tell_done(name: &str, shard: Shard, folder: &Folder) -> Result<(), CommandError> {
    let path = folder.path();
    let beside = path.parent().unwrap_or(path);
    let told = say!(
        terminal::words(),
        "share-done",
        name = name,
        share = shard.to_string(),
        path = path.display().to_string(),
        all = shard.count().to_string(),
        beside = beside.display().to_string(),
    );
    Ok(terminal::show(&printable(&format!("{told}\n")))
        .map_err(|error| error.but_written(path.display()))?)
}
