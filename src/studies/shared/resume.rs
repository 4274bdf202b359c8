//! To whom the parts in a folder belong, and whether a run can go on with them.

use crate::catalogue::MODEL_REVISION;
use crate::engine::{ExecutionSummary, RunError};
use crate::results::{Folder, Identity, Manifest, PartFolder, Study};
use crate::scenario::{Difference, Scenario, differences};
use crate::studies::shared::error::CommandError;
use crate::terminal;
use crate::words::say;
use crate::words::{Message, message};
use std::path::Path;

/// Keys that may differ where a run goes on: how many replicates there are, and points of a sweep or
/// variants, each of which knows its own parts.
const FREE: [&str; 4] = ["run.replicates", "run.precision", "sweep", "variants"];
/// What two may differ in beside keys.
const VERSION: &str = "version of polaris";
const REVISION: &str = "model revision";
const COMMAND: &str = "command";
/// Differing keys that are named at most.
const NAMED: usize = 12;

/// What determines the parts of a run.
pub(crate) fn of_run(scenario: &Scenario) -> Identity {
    of_text("run", scenario.resolved.clone())
}

/// What determines the parts of a study.
pub(crate) fn of_study(command: &str, scenario: &Scenario) -> Identity {
    let text = format!("{}{}", scenario.resolved, scenario.resolved_uncertainty());
    of_text(command, text)
}

/// What determined the parts of a stored run.
pub(crate) fn stored(stored: &Manifest) -> Identity {
    Identity {
        version: stored.version.clone(),
        model_revision: stored.model_revision,
        command: "run".to_owned(),
        text: stored.resolved.clone(),
    }
}

/// What determined a stored study, as far as its manifest states the scenario.
pub(crate) fn stored_study(stored: &Study) -> Identity {
    Identity {
        version: stored.version.clone(),
        model_revision: stored.model_revision,
        command: stored.command.clone(),
        text: stored.resolved.clone(),
    }
}

/// What determines parts that this program makes of a text.
pub(crate) fn of_text(command: &str, text: String) -> Identity {
    Identity {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        model_revision: MODEL_REVISION,
        command: command.to_owned(),
        text,
    }
}

/// The journal of a folder. Where parts of something else lie in it, they are refused with the keys
/// that differ.
///
/// # Errors
/// Parts that belong to something else, or a folder that cannot be used.
pub(crate) fn journal(folder: &Folder, identity: &Identity) -> Result<PartFolder, CommandError> {
    let journal = folder.journal()?;
    if let Some(known) = journal.belongs() {
        let differing = differing(&known, identity);
        if !differing.is_empty() {
            return Err(CommandError::Asked(refusal(folder.path(), &differing)));
        }
        // More replicates, or a target of precision: what was said holds no more.
        if known == *identity {
            return Ok(journal);
        }
    }
    journal.claim(identity)?;
    Ok(journal)
}

/// Everything in which two differ, beside what is free.
fn differing(known: &Identity, here: &Identity) -> Vec<Difference> {
    let is_free = |key: &str| {
        let within = |free: &str| key == free || key.starts_with(&format!("{free}."));
        here.command == "run" && FREE.iter().any(|free| within(free))
    };
    let mut all = differing_all(known, here);
    all.retain(|it| !is_free(&it.key));
    all
}

/// Everything in which two differ.
pub(crate) fn differing_all(known: &Identity, here: &Identity) -> Vec<Difference> {
    let fact = |key: &str, one: &str, other: &str| Difference {
        key: key.to_owned(),
        one: Some(one.to_owned()),
        other: Some(other.to_owned()),
    };
    let mut all = Vec::new();
    if known.version != here.version {
        all.push(fact(VERSION, &known.version, &here.version));
    }
    if known.model_revision != here.model_revision {
        let [one, other] = [known, here].map(|it| it.model_revision.to_string());
        all.push(fact(REVISION, &one, &other));
    }
    if known.command != here.command {
        all.push(fact(COMMAND, &known.command, &here.command));
    }
    all.extend(differences(&known.text, &here.text));
    all
}

/// Differing keys, one a line, with what is there and what is here.
pub(crate) fn listed(differing: &[Difference]) -> Message {
    let word = |value: &Option<String>| match value {
        Some(value) => Message::verbatim(value),
        None => message!("fault-nothing"),
    };
    let line = |it: &Difference| {
        let key = match it.key.as_str() {
            VERSION => message!("error-key-version"),
            REVISION => message!("error-key-revision"),
            COMMAND => message!("error-key-command"),
            key => Message::verbatim(key),
        };
        message!("error-there-here", key = key, there = word(&it.one), here = word(&it.other))
    };
    let more = differing.len().saturating_sub(NAMED);
    let more = (more > 0).then(|| message!("error-more-keys", number = more));
    lines(differing.iter().take(NAMED).map(line).chain(more))
}

/// Messages, each on a line of its own.
pub(crate) fn lines(messages: impl IntoIterator<Item = Message>) -> Message {
    let begin = || Message::verbatim("\n  ");
    Message::joined(messages.into_iter().flat_map(|message| [begin(), message]))
}

fn refusal(path: &Path, differing: &[Difference]) -> Message {
    let path = path.display().to_string();
    message!("error-other-parts", path = path, listed = listed(differing))
}

/// Tells what a run came upon and how to go on.
///
/// # Errors
/// Why it did not finish.
pub(crate) fn after(ran: Result<ExecutionSummary, RunError>) -> Result<(), CommandError> {
    match &ran {
        Ok(ExecutionSummary { recomputed }) if !recomputed.is_empty() => {
            let words = terminal::words();
            let parts = recomputed.join(", ");
            terminal::line(&say!(
                words,
                "computed-again",
                count = recomputed.len(),
                number = recomputed.len().to_string(),
                parts = parts
            ));
        }
        Err(RunError::Interrupted { .. } | RunError::Journal(_)) => {
            terminal::line(&terminal::words().say("go-on"));
        }
        _ => {}
    }
    ran.map(|_| ()).map_err(CommandError::from)
}
