//! Choices that a scenario makes for someone: whether they come up.

use crate::engine::{self, MissingChoice, RunError};
use crate::experiment::{Plan, PlannedChoice};
use crate::model::calendar::YEAR;
use crate::scenario::options;
use crate::words::{Message, message};

/// That a choice of a plan does not come up, and what does in that week; nothing where all of them do.
///
/// # Errors
/// Those of the engine.
pub(crate) fn missing(plan: &Plan) -> Result<Option<Message>, RunError> {
    Ok(engine::missing_choice(plan)?.map(|missing| told(plan, &missing)))
}

fn told(plan: &Plan, missing: &MissingChoice) -> Message {
    let PlannedChoice { municipality, replicate, choice, .. } = missing.choice;
    let observed = choice.week.saturating_sub(plan.burn_in_weeks);
    let words = options(choice.stage);
    let option = words.get(choice.option).copied().unwrap_or_default();
    let policy = plan.policies.get(missing.policy).map_or("", String::as_str);
    let mut parts = vec![message!(
        "error-no-such-choice",
        stage = choice.stage.word(),
        option = format!("{option:?}"),
        dossier = choice.dossier.to_string(),
        week = (observed % YEAR + 1).to_string(),
        year = (observed / YEAR + 1).to_string(),
        municipality = municipality.to_string(),
        replicate = replicate.to_string(),
        policy = format!("{policy:?}"),
    )];
    parts.push(Message::verbatim("\n  "));
    if missing.instead.is_empty() {
        parts.push(message!("error-nobody-chooses"));
    } else {
        parts.push(message!("error-can-be-chosen"));
    }
    for (dossier, stage, existing) in &missing.instead {
        let words = options(*stage);
        let words: Vec<&str> =
            existing.iter().filter_map(|place| words.get(*place).copied()).collect();
        let (stage, words) = (stage.word(), words.join(", "));
        let line = format!("\n  dossier = {dossier}, stage = \"{stage}\": {words}");
        parts.push(Message::verbatim(line));
    }
    Message::joined(parts)
}
