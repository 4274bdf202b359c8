//! Drives a study of many worlds from its first stage to its page: a folder of its own within the
//! results of the scenario, answers that are kept as they come, shares, tables, a manifest written
//! last.

use crate::catalogue::MODEL_REVISION;
use crate::charts::figure::Figure;
use crate::cli::StudyOptions;
use crate::engine::{self, Cancellation, Outcome, RunError, Shard};
use crate::experiment::{Fingerprint, study_fingerprint};
use crate::results::{
    FinishedShard, Folder, Format, Identity, Joined, Kind, Manifest, Mark, OutputError, PartFolder,
    Sheet, Staging, Study as Record, Written,
};
use crate::scenario::Scenario;
use crate::studies::report::remake::renew;
use crate::studies::shared::error::CommandError;
use crate::studies::shared::files::{WORLDS, hash, write_log, write_scenario};
use crate::studies::shared::folders::{folder_name, request, results, shards};
use crate::studies::shared::language;
use crate::studies::shared::loading::format;
use crate::studies::shared::resume;
use crate::studies::shared::shares::tell_done;
use crate::studies::shared::signals::{go_on, stop_on_interrupt};
use crate::studies::shared::study::{Stage, Study};
use crate::studies::shared::work::Work;
use crate::terminal::{self, printable};
use crate::words::{Words, say};
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

/// A study whose results are written and shown.
pub(crate) trait Publish: Study {
    /// Writes tables, page and figures.
    ///
    /// # Errors
    /// What cannot be drawn or written.
    fn write(&self, words: Words, out: &mut Writer<'_>) -> Result<(), CommandError>;

    /// What a terminal shows in the end: the results lie at `path`, and took so many seconds.
    fn summary(&self, words: Words, path: &str, seconds: f64) -> String;
}

/// Makes a study of a scenario, or a share of its next stage.
///
/// # Errors
/// What cannot be asked of the scenario, a folder that cannot be written, an interruption, or a
/// failure of the program in a world.
pub(crate) fn drive<S: Publish>(
    scenario: Scenario,
    asked: &S::Asked,
    options: &StudyOptions,
) -> Result<(), CommandError> {
    let results = results(&scenario);
    let mut study = S::new(scenario, asked, &results)?;
    let desk = Desk::open(S::COMMAND, study.scenario(), options, &results)?;
    while let Some(stage) = study.next() {
        match desk.answers(&study, &stage)? {
            Outcome::Finished(answers) => study.take(answers)?,
            Outcome::ShardDone => return desk.end_shard(&study, &stage),
        }
    }
    match options.shard() {
        Some(shard) => desk.end_last_shard(&study, shard),
        None => desk.publish(&study, asked),
    }
}

/// What determines the answers to a stage.
pub(crate) fn fingerprint<S: Study>(study: &S, stage: &Stage<S::Point>) -> Fingerprint {
    let texts: Vec<&str> = stage.texts.iter().map(String::as_str).collect();
    study_fingerprint(S::COMMAND, &study.scenario().resolved, &texts)
}

/// The manifest of a study of which all is known.
pub(crate) fn manifest<S: Study>(
    study: &S,
    asked: &S::Asked,
    language: &str,
    files: Vec<Written>,
) -> Record {
    let (scenario, tried) = (study.scenario(), study.tried());
    let mut all = match serde_json::to_value(asked) {
        Ok(serde_json::Value::Object(fields)) => fields,
        _ => serde_json::Map::new(),
    };
    all.extend(tried.told);
    Record {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        model_revision: MODEL_REVISION,
        command: S::COMMAND.to_owned(),
        scenario: scenario.name.clone(),
        scenario_blake3: hash(scenario),
        resolved: scenario.resolved.clone(),
        seed: scenario.run.seed,
        replicates: tried.replicates,
        municipalities: scenario.municipalities.len(),
        worlds: tried.worlds,
        uncertainty: tried.uncertainty,
        asked: all,
        parameters: Manifest::parameters(&scenario.parameters),
        language: language.to_owned(),
        files,
    }
}

/// Where a study is at work: its folder, what is kept there, and how it is done.
struct Desk<'a> {
    options: &'a StudyOptions,
    format: Format,
    words: Words,
    identity: Identity,
    folder: Folder,
    journal: Joined,
    stop: Arc<Cancellation>,
    began: Instant,
}

impl<'a> Desk<'a> {
    /// Opens the folder that was asked for, or that of the command in the scenario's results; for a
    /// share a folder of its own, which takes what was joined before from there.
    fn open(
        command: &'static str,
        scenario: &Scenario,
        options: &'a StudyOptions,
        results: &Path,
    ) -> Result<Self, CommandError> {
        let format = format(options.output.writing.format)?;
        let words = language::speak(options.output.writing.lang, Some(scenario))?;
        let share = options.shard().map(|shard| shard.to_string());
        let kind = Kind::of_command(command);
        let mark = Mark { scenario: scenario.name.clone(), kind, share };
        let request = request(mark, options.output.resume, &options.output.writing);
        let within = folder_name(command);
        let mut journals = Vec::new();
        let folder = if let Some(shard) = options.shard() {
            let joined = results.join(within).join("parts");
            if joined.is_dir() {
                journals.push(PartFolder::open(&joined)?);
            }
            let own = || shards(results, command).join(shard.folder_name());
            let path = options.output.writing.out.clone().unwrap_or_else(own);
            Folder::open(&path, &request)?
        } else if let Some(path) = &options.output.writing.out {
            Folder::open(path, &request)?
        } else {
            Folder::within(results, within, &request)?
        };
        let identity = resume::of_study(command, scenario);
        journals.push(resume::journal(&folder, &identity)?);
        FinishedShard::unfinish(&folder)?;
        let (stop, began) = (stop_on_interrupt(), Instant::now());
        let journal = Joined(journals);
        Ok(Self { options, format, words, identity, folder, journal, stop, began })
    }

    /// Has the tasks of a stage done, on as many threads as asked, and keeps each answer as it comes, so
    /// that `--resume` goes on from there.
    fn answers<S: Study>(
        &self,
        study: &S,
        stage: &Stage<S::Point>,
    ) -> Result<Outcome<S::Answer>, CommandError> {
        let output = &self.options.output;
        let work = Work {
            threads: output.threads,
            shard: output.shard(),
            quiet: output.writing.quiet,
            stop: &self.stop,
        };
        let answer = |point: &S::Point| study.answer(point, &self.stop);
        let fingerprint = fingerprint(study, stage);
        let answers = work.show(&stage_name(self.words, &stage.name), |options| {
            engine::map_checkpointed(&stage.tasks, &fingerprint, &self.journal, options, answer)
        });
        if let Err(RunError::Interrupted { .. } | RunError::Journal(_)) = &answers {
            terminal::line(&self.words.say("go-on"));
        }
        Ok(answers?)
    }

    /// Notes that a share of a stage is done, and says what to do next.
    fn end_shard<S: Study>(&self, study: &S, stage: &Stage<S::Point>) -> Result<(), CommandError> {
        let (shard, name) = (self.options.output.shard(), &study.scenario().name);
        let mine = &stage.tasks[shard.range(stage.tasks.len())];
        let parts = mine.iter().map(|task| task.name.clone()).collect();
        self.note_shard(name, shard, Some(&stage.name), parts)?;
        if self.options.output.writing.quiet {
            return Ok(());
        }
        let name = format!("{name}, {}", stage_name(self.words, &stage.name));
        tell_done(&name, shard, &self.folder)
    }

    /// Notes that a share found nothing left to do.
    fn end_last_shard<S: Study>(&self, study: &S, shard: Shard) -> Result<(), CommandError> {
        self.note_shard(&study.scenario().name, shard, None, Vec::new())?;
        terminal::line(&say!(self.words, "share-idle", share = shard.to_string()));
        Ok(())
    }

    /// Writes down that a share is finished: of a stage, or because no stage is left.
    fn note_shard(
        &self,
        scenario: &str,
        shard: Shard,
        stage: Option<&str>,
        parts: Vec<String>,
    ) -> Result<(), OutputError> {
        let done = FinishedShard {
            scenario: scenario.to_owned(),
            identity: self.identity.clone(),
            share: shard.number(),
            of: shard.count(),
            stage: stage.map(str::to_owned),
            parts,
        };
        done.write(self.folder.stage()?)
    }

    /// Writes what came of a study, the manifest last, and shows it.
    fn publish<S: Publish>(self, study: &S, asked: &S::Asked) -> Result<(), CommandError> {
        let writing = &self.options.output.writing;
        let words = self.words;
        let staging = self.folder.stage()?;
        let mut out = Writer {
            staging: &staging,
            format: self.format,
            plots: !writing.no_plots,
            stop: &self.stop,
            files: Vec::new(),
        };
        study.write(words, &mut out)?;
        out.files.extend(write_scenario(study.scenario(), &staging)?);
        if let Some(read) = study.worlds_read() {
            out.text(WORLDS, read)?;
        }
        let files = out.files;
        go_on(&self.stop)?;
        let seconds = self.began.elapsed().as_secs_f64();
        write_log(&staging, self.options.output.threads, seconds)?;
        let language = words.language().code();
        manifest(study, asked, language, files).write(staging)?;
        let path = self.folder.path().display().to_string();
        if let Some(outer) = self.folder.into_outer() {
            renew(&outer);
        }
        if !writing.quiet {
            terminal::show(&printable(&study.summary(words, &path, seconds)))
                .map_err(|error| error.but_written(path))?;
        }
        Ok(())
    }
}

/// The name of a stage for a reader; waves are counted.
pub(crate) fn stage_name(words: Words, name: &str) -> String {
    match name.strip_prefix("wave ") {
        Some(number) => say!(words, "stage-of-wave", number = number),
        None => words.named("stage", name),
    }
}

/// Takes the tables, texts and figures of a study on their way into its folder. Ctrl-C is noticed before
/// each of them.
pub(crate) struct Writer<'a> {
    staging: &'a Staging,
    format: Format,
    /// Whether figures are wanted.
    plots: bool,
    stop: &'a Cancellation,
    files: Vec<Written>,
}

impl Writer<'_> {
    /// Writes a table; `name` is that of its file without the ending.
    pub fn table(
        &mut self,
        name: &str,
        fill: impl FnOnce(&mut Sheet) -> std::io::Result<()>,
    ) -> Result<(), CommandError> {
        let format = self.format;
        self.put(|staging| staging.table(name, format, fill))
    }

    /// Writes a table that scenarios read: as CSV, whatever was asked for. `name` is that of its file.
    pub fn read_again(
        &mut self,
        name: &str,
        fill: impl FnOnce(&mut Sheet) -> std::io::Result<()>,
    ) -> Result<(), CommandError> {
        self.put(|staging| staging.table(name.trim_end_matches(".csv"), Format::Csv, fill))
    }

    /// Writes a text.
    pub fn text(&mut self, name: &str, text: &str) -> Result<(), CommandError> {
        self.bytes(name, text.as_bytes())
    }

    /// Writes figures as SVG and PNG, unless none are wanted.
    pub fn figures(&mut self, figures: &[Figure]) -> Result<(), CommandError> {
        if !self.plots {
            return Ok(());
        }
        for figure in figures {
            self.bytes(&format!("plots/{}.svg", figure.name), figure.svg.as_bytes())?;
            self.bytes(&format!("plots/{}.png", figure.name), &figure.png)?;
        }
        Ok(())
    }

    fn bytes(&mut self, name: &str, bytes: &[u8]) -> Result<(), CommandError> {
        let fill = |out: &mut dyn Write| out.write_all(bytes).map(|()| None);
        self.put(|staging| staging.write(name, fill))
    }

    fn put(
        &mut self,
        write: impl FnOnce(&Staging) -> Result<Written, OutputError>,
    ) -> Result<(), CommandError> {
        go_on(self.stop)?;
        self.files.push(write(self.staging)?);
        Ok(())
    }
}
