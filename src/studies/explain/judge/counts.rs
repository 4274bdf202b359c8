//! How often things happened: each number equals what a run counts.

use crate::catalogue::outcomes::Count;
use crate::studies::explain::judge::scene::{Dossier, Election, Exposure, Risk, What};
use crate::studies::explain::judge::story::Story;

/// A number in the head of a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// What, as a code.
    pub what: &'static str,
    /// The outcomes that a run counts it by, together.
    pub outcomes: &'static [Count],
    /// How often it happened.
    pub number: usize,
}

const RISKS: &[Count] =
    &[Count::risks_relation, Count::risks_side_activities, Count::risks_enterprise];
const VIOLATIONS: &[Count] =
    &[Count::violations_relation, Count::violations_side_activities, Count::violations_enterprise];
const EXPOSURES: &[Count] =
    &[Count::exposures_relation, Count::exposures_side_activities, Count::exposures_enterprise];
const AFFAIRS: &[Count] =
    &[Count::affairs_relation, Count::affairs_side_activities, Count::affairs_enterprise];
const DILEMMAS: &[Count] =
    &[Count::dilemmas_rationality, Count::dilemmas_loyalty, Count::dilemmas_horizon];
const ALDERMEN_LEFT: &[Count] = &[
    Count::aldermen_exits_political,
    Count::aldermen_exits_integrity,
    Count::aldermen_exits_other,
];

impl Story {
    /// How often things happened, in the order in which one leads to another.
    #[must_use]
    pub fn counts(&self) -> Vec<Counted> {
        let dossier = |of: &dyn Fn(&Dossier) -> bool| {
            self.count(|what| matches!(what, What::Dossier(dossier) if of(dossier)))
        };
        let risk = |of: fn(&Risk) -> bool| self.count(|what| what.risk().is_some_and(of));
        let counted = |what, outcomes, number| Counted { what, outcomes, number };
        vec![
            counted("requests", &[Count::requests], dossier(&|d| d.asked.is_some())),
            counted("improper", &[Count::requests_improper], dossier(&Dossier::improper)),
            counted("dilemmas", DILEMMAS, dossier(&|d| d.torn.is_some())),
            counted(
                "contradictions",
                &[Count::contradictions],
                dossier(&|d| d.answer() == "contradict"),
            ),
            counted("refusals", &[Count::refusals], dossier(&|d| d.answer() == "refuse")),
            counted("substitutions", &[Count::substitutions], dossier(&|d| d.substitute.is_some())),
            counted("calls_back", &[Count::calls_back], dossier(&|d| d.escalated == Some(true))),
            counted(
                "by_power",
                &[Count::decisions_by_power],
                dossier(&|d| d.counter() == "overrule"),
            ),
            counted("risks", RISKS, risk(|_| true)),
            counted("violations", VIOLATIONS, risk(|risk| risk.violation)),
            counted("exposures", EXPOSURES, self.count(|what| matches!(what, What::Exposure(_)))),
            counted("affairs", AFFAIRS, self.affairs()),
            counted("ousters", &[Count::ousters], self.ousters()),
            counted(
                "breaks",
                &[Count::coalition_breaks],
                self.count(|what| matches!(what, What::Break(_))),
            ),
            counted(
                "crises",
                &[Count::crises],
                self.count(|what| matches!(what, What::CrisisBegan)),
            ),
            counted(
                "dialogues",
                &[Count::dialogues],
                self.count(|what| matches!(what, What::Dialogue(_))),
            ),
            counted("aldermen_left", ALDERMEN_LEFT, self.aldermen_left()),
            counted("officials_forced", &[Count::officials_exits_forced], self.officials_forced()),
            counted(
                "officials_left",
                &[Count::officials_exits_voluntary],
                self.count(|what| matches!(what, What::OfficialLeft(_))),
            ),
        ]
    }

    fn count(&self, of: impl Fn(&What) -> bool) -> usize {
        self.scenes.iter().filter(|scene| of(&scene.what)).count()
    }

    fn affairs(&self) -> usize {
        self.count(|what| matches!(what, What::Exposure(Exposure { affair: Some(false), .. })))
    }

    fn ousters(&self) -> usize {
        self.count(|what| matches!(what, What::Election(Election { ousted: true, .. })))
    }

    fn aldermen_left(&self) -> usize {
        let left = self.scenes.iter().map(|scene| match &scene.what {
            What::AldermanLeft { .. } => 1,
            What::Break(broken) => broken.left.len(),
            What::Exposure(exposure) => exposure.aldermen_left.len(),
            _ => 0,
        });
        left.sum()
    }

    fn officials_forced(&self) -> usize {
        let left = self.scenes.iter().map(|scene| match &scene.what {
            What::Exposure(exposure) => exposure.officials_left.len(),
            _ => 0,
        });
        left.sum()
    }
}
