//! The same choice in other replicates: how often it came out, led to an affair, and cost trust.

use super::dilemma::Made;
use super::prepared::{Asked, Fault, Prepared};
use super::request::{After, Dilemma, Elsewhere, Stage};
use super::response::Weighed;
use crate::engine::{self, States};
use crate::experiment::{Plan, PlannedChoice};
use crate::model::Account;
use crate::model::calendar::QUARTER;
use crate::model::events::{Entry, Event};
use crate::model::forced::{self, ForcedChoice};
use crate::model::state::Field;
use crate::records::layout::{MunicipalityIndex, PolicyIndex};
use crate::scenario::options;
use crate::stats::estimate::Estimate;
use crate::stats::sample::Sample;
use crate::studies::answer::compare::contrast::FEWEST_REPLICATES;
use crate::words::{EMPTY, Words, say};

/// Makes a choice both ways in replicates up to one, wherever the dilemma first comes up.
pub(super) fn simulate(
    prepared: &Prepared,
    asked: Asked,
    dilemma: &Dilemma,
    to: u32,
    states: &States,
) -> Result<Elsewhere, Fault> {
    let stage = forced::Stage::from(dilemma.stage);
    let place = |code: &str| {
        let known = options(stage).into_iter().position(|word| word == code);
        known.ok_or_else(|| Fault::of(format!("{code:?} is no option of {}", stage.word())))
    };
    let ways = [place(&dilemma.chosen)?, place(&dilemma.other)?];
    let free = prepared.without_choices();
    let mut outcomes = Vec::new();
    for replicate in asked.replicate..to {
        let at = Asked { replicate, ..asked };
        let account = narrate(&free.plan, at, states)?;
        let Some(made) = first(&account.entries, dilemma) else { continue };
        let mut after = Vec::new();
        for option in ways {
            let Made { week, dossier, .. } = made;
            let planned = PlannedChoice {
                municipality: free.plan.municipalities[at.place].number,
                replicate,
                policy: Some(at.policy),
                choice: ForcedChoice { week, dossier, stage, option },
            };
            let plan = Plan { choices: vec![planned], ..free.plan.clone() };
            after.push(what_followed(&narrate(&plan, at, states)?, week, dossier));
        }
        if let [one, other] = after[..] {
            outcomes.push([one, other]);
        }
    }
    Ok(Elsewhere { from: asked.replicate, to, outcomes })
}

fn narrate(plan: &Plan, asked: Asked, states: &States) -> Result<Account, Fault> {
    let (place, policy) = (MunicipalityIndex(asked.place), PolicyIndex(asked.policy));
    Ok(engine::narrate(plan, place, asked.replicate, policy, states)?)
}

/// The first time that the dilemma comes up with both ways out: the same was asked, and the official is torn or it
/// is improper.
fn first(entries: &[Entry], dilemma: &Dilemma) -> Option<Made> {
    let (mut request, mut torn, mut improper) = ("", false, false);
    for entry in entries {
        match &entry.event {
            Event::Asked { choice, .. } => {
                request = choice.chosen.word();
                torn = false;
                improper = choice.chosen.is_improper();
            }
            Event::Torn { .. } => torn = true,
            _ => {}
        }
        let Some(made) = Made::of(entry) else { continue };
        let exists = |code: &str| made.options.iter().any(|(option, _)| *option == code);
        let open = made.stage == Stage::Request || torn || improper;
        let same = made.stage == dilemma.stage && request == dilemma.request;
        let same = same || dilemma.stage == Stage::Request && made.stage == Stage::Request;
        if same && open && exists(&dilemma.chosen) && exists(&dilemma.other) {
            return Some(made);
        }
    }
    None
}

/// What followed on a dossier.
fn what_followed(account: &Account, week: u32, dossier: u32) -> After {
    let mut after =
        After { risk: false, came_out: false, affair: false, official_left: false, trust: 0.0 };
    let (mut seat, mut post, mut just_exposed) = (0, 0, false);
    for entry in account.entries.iter().filter(|entry| entry.week >= week) {
        match &entry.event {
            Event::DossierCame { dossier: came, post: its_post, portfolio, .. }
                if entry.week == week && came.position == dossier =>
            {
                (seat, post) = (*portfolio, *its_post);
            }
            Event::Risk { dossier: Some(position), .. }
                if entry.week == week && *position == dossier =>
            {
                after.risk = true;
            }
            Event::Exposed { risk, since, .. } => {
                // A post has at most one dossier on which a risk arises in a week.
                just_exposed = *since == week
                    && risk.field == Field::Relation
                    && risk.post == post
                    && after.risk;
                after.came_out |= just_exposed;
            }
            Event::Affair { .. } => after.affair |= just_exposed,
            Event::OfficialLeft { post: left, forced: true } => {
                after.official_left |= *left == post;
            }
            _ => {}
        }
    }
    let pair = account.place.pair(post, seat).unwrap_or_default();
    let later = account.relations.iter().find(|it| it.week >= week + 2 * QUARTER);
    let later = later.or(account.relations.last());
    after.trust = later.and_then(|it| it.pairs.get(pair)).map_or(0.0, |pair| pair.trust);
    after
}

/// What is counted of what followed: a key for its name, and its value.
type Counted = (&'static str, fn(&After) -> f64);
const COUNTED: [Counted; 5] = [
    ("risk", |after| f64::from(u8::from(after.risk))),
    ("came_out", |after| f64::from(u8::from(after.came_out))),
    ("affair", |after| f64::from(u8::from(after.affair))),
    ("official_left", |after| f64::from(u8::from(after.official_left))),
    ("trust", |after| f64::from(after.trust)),
];

/// What the choice came to over all replicates, each way, and the difference with its interval.
pub(super) fn weigh(words: Words, dilemma: &Dilemma, found: &[Elsewhere]) -> Weighed {
    let looked_at = found.iter().map(|it| it.to.saturating_sub(it.from)).sum();
    let mut found: Vec<&Elsewhere> = found.iter().collect();
    found.sort_by_key(|it| it.from);
    let outcomes: Vec<[After; 2]> = found.iter().flat_map(|it| it.outcomes.clone()).collect();
    let enough = outcomes.len() >= FEWEST_REPLICATES;
    let label = |code: &str| match dilemma.stage {
        Stage::Request => words.named("option-request", code),
        Stage::Answer => words.named("option-answer", code),
        Stage::Counter => words.named("option-counter", code),
    };
    let sides = [label(&dilemma.chosen), label(&dilemma.other)];
    let mut table = vec![vec![
        words.say("weighed-what"),
        sides[0].clone(),
        sides[1].clone(),
        words.say("weighed-difference"),
    ]];
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    let mut apart = Vec::new();
    for (key, value) in COUNTED.iter().filter(|_| enough) {
        let column =
            |side: usize| -> Vec<f64> { outcomes.iter().map(|it| value(&it[side])).collect() };
        let (one, other) = (column(0), column(1));
        let differences: Vec<f64> =
            one.iter().zip(&other).map(|(one, other)| one - other).collect();
        let never = one.iter().chain(&other).all(|value| *value == 0.0);
        let estimate = Sample::new(differences).ok().map(|sample| Estimate::of_mean(&sample, 0.05));
        let told = if never {
            say!(words, "weighed-never", number = words.whole(outcomes.len()))
        } else {
            estimate.as_ref().map_or_else(
                || EMPTY.to_owned(),
                |it| {
                    words.with_interval(
                        &words.signed_fixed(100.0 * it.mean, 1),
                        &words.fixed(100.0 * it.low, 1),
                        &words.fixed(100.0 * it.high, 1),
                    )
                },
            )
        };
        let name = words.named("after", key);
        if estimate.as_ref().is_some_and(|it| it.low > 0.0 || it.high < 0.0) {
            apart.push(name.clone());
        }
        let of_hundred = |values: &[f64]| words.fixed(100.0 * mean(values), 1);
        table.push(vec![name, of_hundred(&one), of_hundred(&other), told]);
    }
    let sentence = if !enough {
        words.say("weighed-too-few")
    } else if apart.is_empty() {
        say!(words, "weighed-no-difference", one = &sides[0], other = &sides[1])
    } else {
        say!(
            words,
            "weighed-differs",
            one = &sides[0],
            other = &sides[1],
            what = words.list(&apart)
        )
    };
    Weighed {
        found: outcomes.len() as u32,
        looked_at,
        enough,
        table,
        sentence,
        caveat: words.say("weighed-caveat"),
    }
}
