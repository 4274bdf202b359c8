//! Where someone chooses: the case, the options, and how likely each is before chance falls.

use super::prepared::Prepared;
use super::request::Stage;
use super::response::{Choice, ChoiceOption};
use crate::catalogue::choice_rules::ChoiceRule;
use crate::model::Account;
use crate::model::choice::{Choice as Chosen, Grounds};
use crate::model::events::{Entry, Event};
use crate::model::forced;
use crate::model::settings::Settings;
use crate::model::vocabulary::{Answer, Counter, Request};
use crate::studies::explain::judge::scene::{Dossier, What};
use crate::studies::explain::judge::story::Story;
use crate::studies::explain::told::prose::{answer_told, case};
use crate::words::{Words, say};

impl From<Stage> for forced::Stage {
    fn from(stage: Stage) -> Self {
        match stage {
            Stage::Request => Self::Request,
            Stage::Answer => Self::Answer,
            Stage::Counter => Self::Counter,
        }
    }
}

/// A choice among options by their names, whoever makes it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Made {
    /// Weeks since burn-in began.
    pub week: u32,
    /// Number of the dossier in its week.
    pub dossier: u32,
    /// Who chooses what.
    pub stage: Stage,
    /// What was chosen.
    pub chosen: &'static str,
    /// The options that exist, each with its worth before chance.
    pub options: Vec<(&'static str, f32)>,
    /// Whether it was chosen for someone.
    pub forced: bool,
}

impl Made {
    /// The choice of an entry, if there is one in it.
    pub fn of(entry: &Entry) -> Option<Self> {
        let week = entry.week;
        match &entry.event {
            Event::Asked { dossier, choice, .. } => {
                Some(Self::new(week, *dossier, Stage::Request, choice, Request::word))
            }
            Event::Answered { dossier, choice } => {
                Some(Self::new(week, *dossier, Stage::Answer, choice, Answer::word))
            }
            Event::Countered { dossier, choice, .. } => {
                Some(Self::new(week, *dossier, Stage::Counter, choice, Counter::word))
            }
            _ => None,
        }
    }

    fn new<T: Copy>(
        week: u32,
        dossier: u32,
        stage: Stage,
        choice: &Chosen<T>,
        word: impl Fn(T) -> &'static str,
    ) -> Self {
        let worth = |terms: &Vec<(&str, f32)>| terms.iter().map(|(_, term)| term).sum::<f32>();
        let options = choice.options.iter();
        let options = options.filter_map(|(it, terms)| Some((word(*it), worth(terms.as_ref()?))));
        Self {
            week,
            dossier,
            stage,
            chosen: word(choice.chosen),
            options: options.collect(),
            forced: matches!(choice.grounds, Grounds::Forced),
        }
    }

    /// How likely each option is before chance falls; none under another rule than the largest worth, whose chances
    /// have no such form.
    fn odds(&self, settings: &Settings) -> Vec<Option<f64>> {
        if settings.choice != ChoiceRule::Logit {
            return vec![None; self.options.len()];
        }
        // The number that is added to each worth is of a Gumbel distribution: chances are those of a logit.
        let precision = settings.parameters.choice_precision;
        let worth = |(_, worth): &(&str, f32)| f64::from(precision * worth);
        let largest = self.options.iter().map(worth).fold(f64::NEG_INFINITY, f64::max);
        let weights: Vec<f64> =
            self.options.iter().map(|option| libm::exp(worth(option) - largest)).collect();
        let sum: f64 = weights.iter().sum();
        weights.into_iter().map(|weight| Some(weight / sum)).collect()
    }
}

/// Where a group may choose: where an official is torn or something improper was asked, the answer, and what the
/// alderman does upon dissent; and wherever the scenario chooses already.
pub(super) fn choices(
    words: Words,
    prepared: &Prepared,
    account: &Account,
    story: &Story,
    place: usize,
) -> Vec<Choice> {
    let plan = &prepared.plan;
    let settings = &plan.settings[plan.municipalities[place].settings];
    let mut choices = Vec::new();
    for made in account.entries.iter().filter_map(Made::of) {
        let week = made.week - plan.burn_in_weeks;
        let scene = story.scenes.iter().enumerate().find_map(|(event, scene)| match &scene.what {
            What::Dossier(dossier) if scene.at == week && dossier.position == made.dossier => {
                Some((event, dossier))
            }
            _ => None,
        });
        let Some((event, dossier)) = scene else { continue };
        let grave = dossier.torn.is_some() || dossier.improper();
        let open = match made.stage {
            Stage::Request => false,
            Stage::Answer => grave,
            Stage::Counter => grave && dossier.dissent,
        };
        if open || made.forced {
            let at = At { week, event, dossier };
            choices.extend(choice(words, story, &at, &made, settings));
        }
    }
    choices
}

/// Where a choice stands in a story.
struct At<'a> {
    /// Observed week, from 0.
    week: u32,
    /// Index of the scene.
    event: usize,
    /// The dossier.
    dossier: &'a Dossier,
}

fn choice(
    words: Words,
    story: &Story,
    at: &At,
    made: &Made,
    settings: &Settings,
) -> Option<Choice> {
    let At { week, event, dossier } = *at;
    let seat = story.aldermen.iter().position(|title| *title == dossier.alderman.title)?;
    let post = story.directors.iter().position(|title| *title == dossier.official.title)?;
    let told = |code: &str| match made.stage {
        Stage::Request => {
            [words.named("option-request", code), words.named("option-request-line", code)]
        }
        Stage::Answer => {
            [words.named("option-answer", code), words.named("option-answer-line", code)]
        }
        Stage::Counter => {
            [words.named("option-counter", code), words.named("option-counter-line", code)]
        }
    };
    let odds = made.odds(settings);
    let option = |((code, _), odds): (&(&'static str, f32), Option<f64>)| {
        let [label, line] = told(code);
        ChoiceOption { code: (*code).to_owned(), label, line, odds }
    };
    let mut sentences = case(words, dossier, made.stage != Stage::Request);
    if made.stage == Stage::Counter {
        sentences.extend(answer_told(words, dossier));
    }
    let question = match made.stage {
        Stage::Request | Stage::Counter => {
            say!(words, "question-alderman", alderman = dossier.alderman.title.as_str())
        }
        Stage::Answer => {
            say!(words, "question-official", official = dossier.official.title.as_str())
        }
    };
    Some(Choice {
        week,
        dossier: made.dossier,
        stage: made.stage,
        event,
        seat,
        post,
        torn: dossier.torn.is_some(),
        improper: dossier.improper(),
        request: dossier.request().to_owned(),
        case: sentences,
        question,
        options: made.options.iter().zip(odds).map(option).collect(),
        chosen: made.chosen.to_owned(),
        forced: made.forced,
    })
}
