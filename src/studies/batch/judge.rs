//! The scenarios of a batch, and a row for each policy and outcome that is judged.

use crate::catalogue::outcomes;
use crate::studies::answer::effect::{ALL, Effect};
use crate::studies::answer::readings::family;
use crate::studies::batch::tables::BatchRow;
use crate::studies::run::overview;
use crate::studies::run::results::Results;
use crate::table::catalogue::Measured;
use crate::words::Words;

/// A scenario of the batch, as its results tell it.
#[derive(Debug, Clone)]
pub struct Member {
    /// Name of the scenario.
    pub scenario: String,
    /// The folder of its results, as seen from that of the batch, with `/` between names.
    pub folder: String,
    /// Whether that folder has a page.
    pub has_page: bool,
    /// What its tables hold.
    pub results: Results,
}

/// All that table, figure, page and memo are made of.
#[derive(Debug, Clone)]
pub struct Batch {
    /// The language in which it is told.
    pub words: Words,
    /// The scenarios, in the order in which they were given.
    pub members: Vec<Member>,
    /// Names of scenarios that have no answer of one run: those with a sweep or variants.
    pub left_out: Vec<String>,
}

impl Batch {
    /// The same in other words.
    pub(crate) fn said_in(&self, words: Words) -> Self {
        let member = |member: &Member| Member {
            results: member.results.in_language(words.language()),
            ..member.clone()
        };
        let members = self.members.iter().map(member).collect();
        Self { words, members, left_out: self.left_out.clone() }
    }

    /// The rows of `batch.csv`: by scenario, policy and outcome, the primary outcome first.
    #[must_use]
    pub fn rows(&self) -> Vec<BatchRow> {
        let member = |member: &Member| -> Vec<BatchRow> {
            let results = &member.results;
            let of_policy = |policy: &str| {
                let family = family(results.primary).into_iter();
                let effects = family
                    .filter_map(|place| results.effect(policy, ALL, outcomes::TABLE[place].name));
                effects.filter_map(|effect| row(member, policy, effect)).collect::<Vec<_>>()
            };
            results.others().flat_map(|(_, policy)| of_policy(policy)).collect()
        };
        self.members.iter().flat_map(member).collect()
    }
}

fn row(member: &Member, policy: &str, effect: &Effect) -> Option<BatchRow> {
    let results = &member.results;
    let known = &outcomes::TABLE[outcomes::find(effect.outcome)?];
    let relative = effect.relative_to_read();
    let interval = relative.and_then(|it| it.interval);
    let assumed = effect.assumed.as_ref();
    Some(BatchRow {
        scenario: member.scenario.clone(),
        title: results.texts.title.text.clone(),
        policy: results.name(policy).to_owned(),
        baseline: results.name(results.baseline()).to_owned(),
        outcome: Measured(known),
        direction: known.direction,
        primary: known.name == results.primary_outcome().name,
        relative_difference: relative.map(|it| it.mean),
        relative_low_family: interval.map(|(low, _)| low),
        relative_high_family: interval.map(|(_, high)| high),
        matters: results.facts.matters,
        verdict: effect.verdict,
        assumptions_low: assumed.and_then(|row| row.low),
        assumptions_high: assumed.and_then(|row| row.high),
        assumptions_share_better: assumed.and_then(|row| row.share_better),
        assumptions: assumed.map_or(0, |row| row.worlds),
        assumptions_calibrated: assumed.map(|row| row.calibrated),
        hours: overview::hours_beyond(results, policy),
        municipalities: results.facts.municipalities,
        replicates: results.facts.replicates,
        years: results.facts.years,
    })
}
