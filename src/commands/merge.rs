//! `polaris merge`: shares into the results that one machine would have made.

use crate::cli::Merge;
use crate::commands::run;
use crate::engine::{self, Journal, Shard};
use crate::experiment::Fingerprint;
use crate::results::{
    self, FinishedShard, Folder, Format, Identity, Joined, Kind, Mark, PartFolder, ShardFolder,
};
use crate::scenario::{self, Scenario};
use crate::studies::driver::stage_name;
use crate::studies::run::single::SingleRun;
use crate::studies::shared::error::CommandError;
use crate::studies::shared::files::SCENARIO;
use crate::studies::shared::folders::{self, request};
use crate::studies::shared::language;
use crate::studies::shared::loading::format;
use crate::studies::shared::manner::Manner;
use crate::studies::shared::resume;
use crate::studies::shared::run::{Run, finish};
use crate::studies::shared::work::Work;
use crate::studies::sweep::command::SweepRun;
use crate::terminal::{self, printable};
use crate::words::{Message, message};
use crate::words::{capital, say};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

/// Joins shares of a run, or of a stage of a study.
///
/// # Errors
/// Shares that are missing, there twice, unfinished or of something else; parts that are damaged; a
/// folder that cannot be written.
pub fn merge(asked: &Merge) -> Result<(), CommandError> {
    let format = format(asked.writing.format)?;
    let shares = Shares::find(asked)?;
    shares.stand_apart(asked)?;
    if shares.first.identity.command == "run" {
        merge_run(asked, format, &shares)
    } else {
        merge_stage(asked, &shares)
    }
}

/// Finished shares of one whole, by their numbers.
struct Shares {
    first: FinishedShard,
    found: BTreeMap<u32, ShardFolder>,
    /// Numbers of those that are missing or unfinished.
    missing: Vec<u32>,
}

impl Shares {
    fn find(asked: &Merge) -> Result<Self, CommandError> {
        let mut all = Vec::new();
        for path in &asked.folders {
            all.extend(results::shards(path)?);
        }
        let mut known: Option<FinishedShard> = None;
        let mut found: BTreeMap<u32, ShardFolder> = BTreeMap::new();
        let mut unfinished = Vec::new();
        for folder in all {
            let Some(shard) = folder.shard.clone() else {
                unfinished.push(folder.path.display().to_string());
                continue;
            };
            let first = known.get_or_insert_with(|| shard.clone());
            foreign(first, &shard, &folder.path)?;
            if let Some(other) = found.get(&shard.share) {
                return Err(CommandError::Asked(message!(
                    "error-share-twice",
                    share = format!("{}/{}", shard.share, shard.of),
                    first = other.path.display().to_string(),
                    second = folder.path.display().to_string(),
                )));
            }
            found.insert(shard.share, folder);
        }
        let Some(first) = known else {
            let told = if unfinished.is_empty() {
                message!("error-no-share")
            } else {
                message!("error-no-finished-share", unfinished = unfinished.join(", "))
            };
            return Err(CommandError::Asked(told));
        };
        let missing: Vec<u32> = (1..=first.of).filter(|share| !found.contains_key(share)).collect();
        if !(missing.is_empty() || asked.partial && first.identity.command == "run") {
            return Err(CommandError::Asked(absent(&first, &missing, &unfinished)));
        }
        Ok(Self { first, found, missing })
    }

    /// Refuses to write the whole into a folder that is read: with `--force` the share would be moved
    /// aside before it was read.
    fn stand_apart(&self, asked: &Merge) -> Result<(), CommandError> {
        let whole = |path: &Path| path.canonicalize().ok();
        let Some(out) = asked.writing.out.as_deref().and_then(whole) else { return Ok(()) };
        match self.found.values().find(|share| whole(&share.path).as_ref() == Some(&out)) {
            Some(share) => Err(CommandError::Asked(message!(
                "error-out-is-share",
                path = share.path.display().to_string(),
            ))),
            None => Ok(()),
        }
    }

    fn journal(&self) -> Result<Joined, CommandError> {
        let parts: Result<Vec<PartFolder>, _> =
            self.found.values().map(ShardFolder::parts).collect();
        Ok(Joined(parts?))
    }

    /// Makes sure that a part is there undamaged, is the part of its name, and was made of what this
    /// fingerprint stands for.
    ///
    /// # Errors
    /// The folder of the share in which it lies otherwise.
    fn check(&self, name: &str, expected: &Fingerprint) -> Result<(), CommandError> {
        let mut otherwise = None;
        for (share, folder) in &self.found {
            let bytes = folder.parts()?.get(name).map_err(engine::RunError::from)?;
            let Some(bytes) = bytes else { continue };
            match engine::fingerprint_of(&bytes, name) {
                Some(found) if found == *expected => return Ok(()),
                found => otherwise = otherwise.or(Some((share, folder, found.is_some()))),
            }
        }
        let Some((share, folder, is_whole)) = otherwise else {
            return Err(engine::RunError::Missing(name.to_owned()).into());
        };
        let share = format!("{share}/{}", self.first.of);
        let folder = folder.path.display().to_string();
        Err(CommandError::Differs(if is_whole {
            message!("error-part-of-other", name = name, folder = folder, share = share)
        } else {
            message!("error-part-damaged", name = name, folder = folder, share = share)
        }))
    }

    /// Makes sure that all parts which the shares of a stage name are there undamaged and of one kind.
    ///
    /// # Errors
    /// As for [`Shares::check`].
    fn check_stage(&self) -> Result<(), CommandError> {
        let mut known: Option<Fingerprint> = None;
        for folder in self.found.values() {
            let parts = folder.parts()?;
            for name in folder.shard.iter().flat_map(|shard| &shard.parts) {
                let bytes = parts.get(name).map_err(engine::RunError::from)?;
                let found = bytes.and_then(|bytes| engine::fingerprint_of(&bytes, name));
                // Where the first part is damaged, any fingerprint makes the check fail and tell so.
                let expected = *known.get_or_insert(found.unwrap_or_default());
                self.check(name, &expected)?;
            }
        }
        Ok(())
    }

    /// The folder of any of them.
    fn folder(&self) -> &Path {
        self.found.values().next().map_or(Path::new("."), |folder| folder.path.as_path())
    }
}

/// Refuses a share of something else than the first.
fn foreign(first: &FinishedShard, shard: &FinishedShard, path: &Path) -> Result<(), CommandError> {
    let differing = resume::differing_all(&first.identity, &shard.identity);
    let fact = |key: Message, there: String, here: String| {
        message!("error-there-here", key = key, there = there, here = here)
    };
    let mut more = Vec::new();
    if first.of != shard.of {
        let key = message!("error-key-shares");
        more.push(fact(key, first.of.to_string(), shard.of.to_string()));
    }
    if first.stage != shard.stage {
        let stage = |shard: &FinishedShard| shard.stage.clone().unwrap_or_default();
        more.push(fact(message!("error-key-stage"), stage(first), stage(shard)));
    }
    if differing.is_empty() && more.is_empty() {
        return Ok(());
    }
    Err(CommandError::Asked(message!(
        "error-share-of-other",
        path = path.display().to_string(),
        share = first.share,
        listed = Message::joined([resume::listed(&differing), resume::lines(more)]),
    )))
}

fn absent(first: &FinishedShard, missing: &[u32], unfinished: &[String]) -> Message {
    let numbers: Vec<String> =
        missing.iter().map(|share| format!("{share}/{}", first.of)).collect();
    let count = missing.len();
    let mut told = message!("error-shares-missing", count = count, shares = numbers.join(", "));
    if !unfinished.is_empty() {
        told = message!("error-shares-unfinished", told = told, shares = unfinished.join(", "));
    }
    if first.identity.command == "run" {
        told = message!("error-shares-partial", told = told, count = count);
    }
    told
}

/// The scenario that lies in a folder of results, checked against what the results were made of.
///
/// # Errors
/// A scenario that cannot be read, or is not that of the results.
pub(crate) fn stored_scenario(
    folder: &Path,
    name: &str,
    identity: &Identity,
) -> Result<Scenario, CommandError> {
    let scenario = scenario::load_as(name, &folder.join(SCENARIO), &[])?;
    let differing = resume::differing_all(identity, &resume::of_run(&scenario));
    if differing.is_empty() {
        return Ok(scenario);
    }
    Err(CommandError::Asked(message!(
        "error-other-scenario",
        path = folder.join(SCENARIO).display().to_string(),
        listed = resume::listed(&differing),
    )))
}

fn merge_run(asked: &Merge, format: Format, shares: &Shares) -> Result<(), CommandError> {
    let began = Instant::now();
    let scenario =
        stored_scenario(shares.folder(), &shares.first.scenario, &shares.first.identity)?;
    let words = language::speak(asked.writing.lang, Some(&scenario))?;
    let (plots, quiet) = (!asked.writing.no_plots, asked.writing.quiet);
    let stop = Arc::default();
    let names = asked.run.names;
    let manner = Manner { format, names, plots, quiet, threads: 1, began, words, stop };
    run::check_names(asked.run, &scenario)?;
    if let Some(sweep) = &scenario.sweep {
        return join(SweepRun { scenario: &scenario, sweep }, asked, shares, &manner);
    }
    join(SingleRun::new(&scenario, !asked.run.no_assumptions), asked, shares, &manner)
}

/// Brings the parts of a run together, and finishes it.
fn join(
    mut run: impl Run,
    asked: &Merge,
    shares: &Shares,
    manner: &Manner,
) -> Result<(), CommandError> {
    let from = shares.journal()?;
    let of = shares.first.of;
    let missing: Vec<String> = shares.missing.iter().map(|share| format!("{share}/{of}")).collect();
    let parts = run.parts(&from, &missing, &|name, expected| shares.check(name, expected))?;
    let out = asked.writing.out.clone().unwrap_or_else(|| folders::results(run.scenario()));
    let mark = Mark::new(&run.scenario().name, Kind::Run);
    let folder = Folder::open(&out, &request(mark, false, &asked.writing))?;
    let journal = resume::journal(&folder, &resume::of_run(run.scenario()))?;
    for name in &parts {
        copy(name, &from, &journal)?;
    }
    let stop = manner.stop.as_ref();
    let work = Work { threads: 0, shard: Shard::WHOLE, quiet: manner.quiet, stop };
    run.simulate_rest(&journal, &work)?;
    finish(&run, &folder, &journal, manner)
}

/// Copies a part as it is.
fn copy(name: &str, from: &dyn Journal, to: &dyn Journal) -> Result<(), CommandError> {
    let bytes = from.get(name).map_err(engine::RunError::from)?;
    let bytes = bytes.ok_or_else(|| engine::RunError::Missing(name.to_owned()))?;
    Ok(to.put(name, &bytes).map_err(engine::RunError::from)?)
}

/// Brings the parts of a stage together where the study goes on with them.
fn merge_stage(asked: &Merge, shares: &Shares) -> Result<(), CommandError> {
    let FinishedShard { scenario, identity, .. } = &shares.first;
    shares.check_stage()?;
    let folder_name = folders::folder_name(&identity.command);
    let kind = Kind::of_command(&identity.command).ok_or_else(|| {
        CommandError::Asked(message!("error-no-merge", command = &identity.command))
    })?;
    let request = request(Mark::new(scenario, kind), true, &asked.writing);
    let folder = if let Some(path) = &asked.writing.out {
        Folder::open(path, &request)?
    } else {
        let results = folders::results_of(scenario);
        Folder::within(&results, folder_name, &request)?
    };
    let journal = folder.journal()?;
    let known = journal.belongs().filter(|known| known != identity);
    if let Some(known) = known {
        let listed = resume::listed(&resume::differing_all(&known, identity));
        let path = folder.path().display().to_string();
        let told = message!("error-other-results", path = path, listed = listed);
        return Err(CommandError::Asked(told));
    }
    journal.claim(identity)?;
    let mut copied = 0;
    for found in shares.found.values() {
        let from = found.parts()?;
        for name in found.shard.iter().flat_map(|shard| &shard.parts) {
            copy(name, &from, &journal)?;
            copied += 1;
        }
    }
    if !asked.writing.quiet {
        let path = folder.path();
        terminal::show(&printable(&told(&shares.first, copied, path)))
            .map_err(|error| error.but_written(path.display()))?;
    }
    Ok(())
}

/// What was joined, and what is next.
fn told(shard: &FinishedShard, copied: usize, folder: &Path) -> String {
    let FinishedShard { of, identity, stage, .. } = shard;
    let (words, folder) = (terminal::words(), folder.display().to_string());
    let (command, shares) = (&identity.command, words.number_of("shares", *of));
    let told = match stage {
        Some(stage) => say!(
            words,
            "merged-stage",
            stage = capital(&stage_name(words, stage)),
            worlds = words.number_of("worlds", copied),
            shares = shares,
            folder = folder,
            command = command,
        ),
        None => say!(words, "merged-last", shares = shares, folder = folder, command = command),
    };
    told + "\n"
}
