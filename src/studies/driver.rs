//! What commands that try many worlds have in common: a folder of their own within the results of
//! the scenario, worlds that are kept as they are finished, tables, a manifest written last.

use crate::catalogue::MODEL_REVISION;
use crate::charts::figure::Figure;
use crate::cli::StudyOptions;
use crate::engine::{self, Cancellation, ExecutionOptions, Progress, RunError, Shard, Task};
use crate::experiment::study_fingerprint;
use crate::results::{
    Fault, FinishedShard, Folder, Format, Identity, Joined, Kind, Manifest, Mark, PartFolder,
    Request, Sheet, Staging, Study as Record, Written,
};
use crate::scenario::Scenario;
use crate::studies::report::remake::renew;
use crate::studies::shared::error::Failure;
use crate::studies::shared::files::{hash, write_log};
use crate::studies::shared::folders::{folder_name, results, shards};
use crate::studies::shared::loading::{self, format};
use crate::studies::shared::resume;
use crate::studies::shared::signals::{go_on, stop_on_interrupt};
use crate::terminal::{self, Bar, printable};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

/// A study under way.
pub(crate) struct Study<'a> {
    /// The command.
    name: &'static str,
    scenario: &'a Scenario,
    options: &'a StudyOptions,
    format: Format,
    identity: Identity,
    folder: Folder,
    journal: Joined,
    stop: Arc<Cancellation>,
    began: Instant,
    /// What was written of the results, once all worlds are there.
    staging: Option<Staging>,
    files: Vec<Written>,
}

/// What a manifest says of a study beside its scenario.
pub(crate) struct Tried {
    /// Replicates of each world.
    pub replicates: u32,
    /// Worlds in all.
    pub worlds: usize,
    /// What differs between them: TOML.
    pub uncertainty: String,
    /// What else was asked, by name.
    pub asked: serde_json::Map<String, serde_json::Value>,
}

impl<'a> Study<'a> {
    /// Opens the folder that was asked for, or that of the command in the scenario's results; for a
    /// share a folder of its own, which takes what was joined before from there.
    pub fn open(
        name: &'static str,
        scenario: &'a Scenario,
        options: &'a StudyOptions,
    ) -> Result<Self, Failure> {
        let format = format(options.output.writing.format)?;
        let share = options.shard().map(|shard| shard.to_string());
        let kind = Kind::of_command(name);
        let request = Request {
            mark: Mark { scenario: scenario.name.clone(), kind, share },
            resume: options.output.resume,
            force: options.output.writing.force,
            quiet: options.output.writing.quiet,
            say: &terminal::line,
        };
        let (results, within) = (results(scenario), folder_name(name));
        let mut journals = Vec::new();
        let folder = if let Some(shard) = options.shard() {
            let joined = results.join(within).join("parts");
            if joined.is_dir() {
                journals.push(PartFolder::open(&joined)?);
            }
            let own = || shards(&results, name).join(shard.folder_name());
            let path = options.output.writing.out.clone().unwrap_or_else(own);
            Folder::open(&path, &request)?
        } else if let Some(path) = &options.output.writing.out {
            Folder::open(path, &request)?
        } else {
            Folder::within(&results, within, &request)?
        };
        let identity = resume::of_study(name, scenario);
        journals.push(resume::journal(&folder, &identity)?);
        FinishedShard::unfinish(&folder)?;
        let (stop, began) = (stop_on_interrupt(), Instant::now());
        let journal = Joined(journals);
        Ok(Self {
            name,
            scenario,
            options,
            format,
            identity,
            folder,
            journal,
            stop,
            began,
            staging: None,
            files: Vec::new(),
        })
    }

    /// Its folder.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Asked for between pieces of work.
    pub fn stop(&self) -> &Cancellation {
        &self.stop
    }

    /// Runs work with a bar of this name.
    pub fn with_bar<T>(&self, name: &str, work: impl FnOnce(&Bar) -> T) -> T {
        let bar = Bar::new(name, self.options.output.writing.quiet);
        let result = work(&bar);
        bar.finish();
        result
    }

    /// Tries named worlds, on as many threads as asked, and keeps what came of each as it is
    /// finished, so that `--resume` goes on from there. `stage` is what the bar says; `texts` are
    /// what determines the answers beside the scenario. Answers stand in the order of the worlds.
    pub fn worlds<T: Sync, U: Send + Serialize + DeserializeOwned>(
        &self,
        stage: &str,
        texts: &[&str],
        worlds: &[Task<T>],
        work: impl Fn(&T) -> Result<U, RunError> + Sync,
    ) -> Result<Vec<U>, Failure> {
        let fingerprint = study_fingerprint(self.name, &self.scenario.resolved, texts);
        let answers = self.with_bar(stage, |bar| {
            let options = ExecutionOptions {
                threads: self.options.output.threads,
                shard: self.options.output.shard(),
                cancellation: &self.stop,
                progress: &|progress: Progress| bar.show(progress),
            };
            engine::map_checkpointed(worlds, &fingerprint, &self.journal, &options, work)
        });
        match &answers {
            Err(RunError::Interrupted { .. } | RunError::Journal(_)) => {
                terminal::line("to go on: the same command, with --resume");
            }
            Err(RunError::Shared { shard }) => self.end_shard(stage, *shard, worlds)?,
            _ => {}
        }
        Ok(answers?)
    }

    /// Notes that a shard of a stage is finished, and says what to do next.
    fn end_shard<T>(&self, stage: &str, shard: Shard, worlds: &[Task<T>]) -> Result<(), Failure> {
        let mine = &worlds[shard.range(worlds.len())];
        let parts = mine.iter().map(|task| task.name.clone()).collect();
        self.note_shard(shard, Some(stage), parts)?;
        if !self.options.output.writing.quiet {
            let path = self.path();
            let beside = path.parent().unwrap_or(path);
            terminal::show(&printable(&format!(
                "{}, {stage}: share {shard} is done in {}. When all {} are: polaris merge {}\n",
                self.scenario.name,
                path.display(),
                shard.count(),
                beside.display()
            )))
            .map_err(|error| error.but_written(path.display()))?;
        }
        Ok(())
    }

    /// Writes down that a shard is finished: of a stage, or because no stage is left.
    fn note_shard(
        &self,
        shard: Shard,
        stage: Option<&str>,
        parts: Vec<String>,
    ) -> Result<(), Fault> {
        let done = FinishedShard {
            scenario: self.scenario.name.clone(),
            identity: self.identity.clone(),
            share: shard.number(),
            of: shard.count(),
            stage: stage.map(str::to_owned),
            parts,
        };
        done.write(self.folder.stage()?)
    }

    /// Writes a file of the results, unless this is a shard; Ctrl-C is noticed before it.
    fn stage(
        &mut self,
        write: impl FnOnce(&Staging) -> Result<Written, Fault>,
    ) -> Result<(), Failure> {
        if self.options.shard().is_some() {
            return Ok(());
        }
        go_on(&self.stop)?;
        let staging = match self.staging.take() {
            Some(staging) => staging,
            None => self.folder.stage()?,
        };
        self.files.push(write(self.staging.insert(staging))?);
        Ok(())
    }

    /// Writes a table; `name` is that of its file without the ending.
    pub fn table(
        &mut self,
        name: &str,
        fill: impl FnOnce(&mut Sheet) -> std::io::Result<()>,
    ) -> Result<(), Failure> {
        self.table_as(name, self.format, fill)
    }

    /// Writes a table that scenarios read: as CSV, whatever was asked for. `name` is that of its file.
    pub fn read_again(
        &mut self,
        name: &str,
        fill: impl FnOnce(&mut Sheet) -> std::io::Result<()>,
    ) -> Result<(), Failure> {
        self.table_as(name.trim_end_matches(".csv"), Format::Csv, fill)
    }

    fn table_as(
        &mut self,
        name: &str,
        format: Format,
        fill: impl FnOnce(&mut Sheet) -> std::io::Result<()>,
    ) -> Result<(), Failure> {
        self.stage(|staging| staging.table(name, format, fill))
    }

    /// Writes a text.
    pub fn text(&mut self, name: &str, text: &str) -> Result<(), Failure> {
        let fill = |out: &mut dyn Write| out.write_all(text.as_bytes()).map(|()| None);
        self.stage(|staging| staging.write(name, fill))
    }

    /// Writes figures as SVG and PNG, unless none are wanted.
    pub fn figures(&mut self, figures: &[Figure]) -> Result<(), Failure> {
        if self.options.output.writing.no_plots {
            return Ok(());
        }
        for figure in figures {
            for (ending, bytes) in [("svg", figure.svg.as_bytes()), ("png", &figure.png)] {
                let name = format!("plots/{}.{ending}", figure.name);
                let fill = |out: &mut dyn Write| out.write_all(bytes).map(|()| None);
                self.stage(|staging| staging.write(&name, fill))?;
            }
        }
        Ok(())
    }

    /// Writes the manifest, last, and the log. Returns the seconds that the study took.
    pub fn finish(self, tried: Tried) -> Result<f64, Failure> {
        if let Some(shard) = self.options.shard() {
            self.note_shard(shard, None, Vec::new())?;
            terminal::line(&format!(
                "share {shard} has nothing left to do: all stages are joined; the same command without --shard, with --resume, writes what came of them"
            ));
            return Err(RunError::Shared { shard }.into());
        }
        let scenario = self.scenario;
        let record = Record {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            model_revision: MODEL_REVISION,
            command: self.name.to_owned(),
            scenario: scenario.name.clone(),
            scenario_blake3: hash(scenario),
            resolved: scenario.resolved.clone(),
            seed: scenario.run.seed,
            replicates: tried.replicates,
            municipalities: scenario.municipalities.len(),
            worlds: tried.worlds,
            uncertainty: tried.uncertainty,
            asked: tried.asked,
            parameters: Manifest::parameters(&scenario.parameters),
            language: loading::words(self.options.output.writing.lang).language().code().to_owned(),
            files: self.files,
        };
        go_on(&self.stop)?;
        let staging = match self.staging {
            Some(staging) => staging,
            None => self.folder.stage()?,
        };
        let seconds = self.began.elapsed().as_secs_f64();
        write_log(&staging, self.options.output.threads, seconds)?;
        record.write(staging)?;
        if let Some(outer) = self.folder.into_outer() {
            renew(&outer);
        }
        Ok(seconds)
    }
}
