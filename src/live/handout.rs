//! The hand-out: the case without its outcome, questions, and on a sheet of its own what came of it.

use super::debrief::{counts, sides};
use super::prepared::{Asked, Fault, Prepared};
use super::response::Choice;
use super::told::{Told, when};
use crate::engine::States;
use crate::studies::explain::judge::scene::What;
use crate::studies::explain::told::blocks::Part;
use crate::studies::explain::told::prose;
use crate::words::Words;
use maud::{Markup, html};

/// The hand-out of the choice that was made for someone, or of the first one that could be; the story alone where
/// there is none.
pub(super) fn handout(
    words: Words,
    prepared: &Prepared,
    asked: Asked,
    told: &Told,
    choices: &[Choice],
    states: &States,
) -> Result<String, Fault> {
    let Some(choice) = choices.iter().find(|it| it.forced).or(choices.first()) else {
        return Ok(html! { p { (words.say("handout-nobody-chooses")) } }.into_string());
    };
    let model = Told::new(&prepared.without_choices(), asked, states)?;
    let branches = if choice.forced { vec![told, &model] } else { vec![&model] };
    let text = html! {
        section.sheet {
            p.band { (words.say("live-band")) }
            h2 { (words.say("handout-case")) }
            p.when { (when(words, choice.week)) }
            @for sentence in &choice.case { p { (sentence) } }
            p.question { (choice.question) }
            ol { @for option in &choice.options { li { b { (option.label) } ": " (option.line) } } }
            h3 { (words.say("handout-questions")) }
            ol { @for question in words.several("handout-question") { li { (question) } } }
        }
        section.sheet.outcome {
            p.band { (words.say("live-band")) }
            h2 { (words.say("handout-outcome")) }
            @for (branch, heading) in branches.iter().zip(headings(words, choice.forced)) {
                h3 { (heading) }
                (outcome(words, branch, choice))
            }
            @if choice.forced { (compared(words, [told, &model])) }
            p.caveat { (words.say("debrief-caveat")) }
        }
    };
    Ok(text.into_string())
}

fn headings(words: Words, forced: bool) -> Vec<String> {
    let both = sides(words).to_vec();
    if forced { both } else { both.into_iter().skip(1).collect() }
}

/// What came of the dossier.
fn outcome(words: Words, told: &Told, choice: &Choice) -> Markup {
    let scene = told.story.scenes.iter().find(|scene| {
        let What::Dossier(dossier) = &scene.what else {
            return false;
        };
        scene.at == choice.week && dossier.position == choice.dossier
    });
    let parts = scene.map(|scene| prose::parts(words, &scene.what)).unwrap_or_default();
    // What was told as the case is not told again.
    let said = parts.into_iter().filter_map(|part| match part {
        Part::Says(text) if !choice.case.contains(&text) => Some(text),
        Part::Says(_) | Part::Why(_) => None,
    });
    html! { @for sentence in said { p { (sentence) } } }
}

/// What happened how often with the choice and without.
fn compared(words: Words, both: [&Told; 2]) -> Markup {
    let [one, other] = sides(words);
    let rows = counts(words, both.map(|told| &told.story));
    html! {
        table {
            thead { tr { th { (words.say("handout-what")) } th { (one) } th { (other) } } }
            tbody { @for [what, one, other] in rows { tr { th scope="row" { (what) } td { (one) } td { (other) } } } }
        }
    }
}
