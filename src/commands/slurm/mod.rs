//! `polaris slurm`: scripts that run a scenario in shares on a Slurm cluster. Nothing is submitted.

pub(crate) mod quoting;
pub(crate) mod script;
pub(crate) mod work;

use crate::cli::{Job, Slurm};
use crate::commands::estimate::duration;
use crate::commands::slurm::quoting::{file_name, quoted, text};
use crate::commands::slurm::script::Scripts;
use crate::commands::slurm::work::Work;
use crate::results;
use crate::studies::shared::error::CommandError;
use crate::studies::shared::folders::{self, results, shards};
use crate::terminal::{self, StdoutError, printable, wrapped};
use crate::words::{message, number_of};
use std::path::PathBuf;

/// Writes the scripts, and says how to hand them over.
///
/// # Errors
/// The faults of the scenario, options that the command does not have, or scripts that are there
/// already or cannot be written.
pub fn slurm(asked: &Slurm) -> Result<(), CommandError> {
    for (option, name) in [("--partition", &asked.partition), ("--account", &asked.account)] {
        if let Some(name) = name.as_deref().filter(|name| !is_plain(name)) {
            return Err(CommandError::Asked(message!(
                "error-slurm-name",
                option = option,
                name = format!("{name:?}"),
                marks = "- _ . ,",
            )));
        }
    }
    let work = Work::of(asked)?;
    let scripts = scripts(asked, &work)?;
    let files = scripts.files();
    results::scripts(&asked.out, &files, asked.force)?;
    let shown = tell(asked, &scripts, &files);
    Ok(shown.map_err(|error| error.but_written(asked.out.display()))?)
}

/// A name that means the same to every reader of it.
fn is_plain(name: &str) -> bool {
    let fits = |letter: char| letter.is_ascii_alphanumeric() || "-_.,".contains(letter);
    !name.is_empty() && !name.starts_with('-') && name.chars().all(fits)
}

fn scripts(asked: &Slurm, work: &Work) -> Result<Scripts, CommandError> {
    let here = std::env::current_dir().map_err(|cause| {
        CommandError::Asked(message!("error-slurm-here", cause = cause.to_string()))
    })?;
    // What carries the program, such as a package of Python, says by which path it is called. Where nobody can tell,
    // it is looked for by its name.
    let program = std::env::var_os("POLARIS_PROGRAM").filter(|it| !it.is_empty());
    let program = program.map(PathBuf::from).or_else(|| std::env::current_exe().ok());
    let program = program.unwrap_or_else(|| PathBuf::from("polaris"));
    let command = asked.job.command();
    let results = results(&work.scenario);
    let study = results.join(folders::folder_name(command));
    Ok(Scripts {
        name: file_name(&work.scenario.name),
        title: work.scenario.name.clone(),
        command,
        study: asked.job != Job::Run,
        stages: work.stages,
        arguments: work.arguments.clone(),
        merge_options: work.merge_options.clone(),
        size: work.size(asked),
        partition: asked.partition.clone(),
        account: asked.account.clone(),
        here: text(&here)?,
        folder: text(&here.join(&asked.out))?,
        program: text(&program)?,
        shards: text(&shards(&results, command))?,
        results: text(if asked.job == Job::Run { &results } else { &study })?,
    })
}

fn tell(asked: &Slurm, scripts: &Scripts, files: &[(String, String)]) -> Result<(), StdoutError> {
    let size = &scripts.size;
    let out = &asked.out;
    let mut lines: Vec<String> =
        files.iter().map(|(name, _)| format!("{}", out.join(name).display())).collect();
    let words = terminal::words();
    let each = duration(words, size.seconds);
    let told = match size.tasks {
        1 => {
            message!("error-slurm-one-job", cores = number_of("cores", size.cores), time = each)
        }
        tasks => message!(
            "error-slurm-tasks",
            tasks = tasks,
            cores = number_of("cores", size.cores),
            megabytes = size.megabytes,
            time = each,
            longest = scripts.stages > 1,
            minutes = number_of("minutes", size.minutes),
        ),
    };
    lines.push(format!("\n{}", words.tell(&told)));
    if size.cut {
        let units = number_of("units", size.units);
        lines.push(words.tell(&message!("error-slurm-cut", count = size.units, units = units)));
    }
    let limit = scripts.above_array_limit();
    lines.extend(limit.map(|limit| format!("\n{}", wrapped(&words.tell(&limit)))));
    let submit = out.join(format!("{}.submit.sh", scripts.name));
    let submit = quoted(&submit.display().to_string());
    let (submits, runs) = (words.say("error-slurm-submit"), words.say("error-slurm-runs"));
    lines.push(format!("\n{submits}\n\n  bash {submit}\n\n{runs}\n"));
    lines.extend(scripts.submitting().into_iter().map(|line| format!("  {line}")));
    terminal::show(&printable(&format!("{}\n", lines.join("\n"))))
}
