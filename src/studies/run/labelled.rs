//! Results as readers meet them: in a language, with policies by their labels where tables have names.

use crate::studies::answer::assumptions::AssumptionRow;
use crate::studies::answer::effect::Effect;
use crate::studies::answer::summary::{SummaryRow, TrajectoryRow};
use crate::studies::answer::weighted::WeightedRow;
use crate::studies::run::page::stated::Stated;
use crate::studies::run::results::{Cost, Interplay, Results};
use crate::words::{Language, Words};

impl Results {
    /// The same for readers of a language: title, question, and policies by their labels.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Self {
        let shown = |policy: String| self.texts.label(self.name(&policy), language);
        // Without a rest, so that whoever adds a field decides whether there are policies in it.
        let Self {
            words: _,
            title: _,
            question: _,
            policies,
            profiles,
            primary,
            summary,
            trajectories,
            comparison,
            costs,
            doses,
            interplays,
            assumptions,
            weighted,
            facts,
            resolved,
            texts: _,
            names: _,
        } = self.clone();
        let assumption = |row: AssumptionRow| AssumptionRow {
            policy: shown(row.policy),
            baseline: shown(row.baseline),
            ..row
        };
        let weights = |row: WeightedRow| WeightedRow {
            policy: shown(row.policy),
            baseline: shown(row.baseline),
            ..row
        };
        let effect = |it: Effect| Effect {
            policy: shown(it.policy),
            assumed: it.assumed.map(assumption),
            ..it
        };
        let cost = |it: Cost| Cost {
            policy: shown(it.policy),
            dominated_by: it.dominated_by.into_iter().map(shown).collect(),
            ..it
        };
        let interplay = |it: Interplay| Interplay {
            together: shown(it.together),
            first: shown(it.first),
            second: shown(it.second),
            ..it
        };
        let mean = |row: SummaryRow| SummaryRow { policy: shown(row.policy), ..row };
        let course = |row: TrajectoryRow| TrajectoryRow { policy: shown(row.policy), ..row };
        Self {
            words: Words::of(language),
            title: self.texts.title.of(language).to_owned(),
            question: self.texts.question.of(language).to_owned(),
            policies: policies.into_iter().map(shown).collect(),
            profiles,
            primary,
            summary: summary.into_iter().map(mean).collect(),
            trajectories: trajectories.into_iter().map(course).collect(),
            comparison: comparison.into_iter().map(effect).collect(),
            costs: costs.into_iter().map(cost).collect(),
            doses,
            interplays: interplays.into_iter().map(interplay).collect(),
            assumptions: assumptions.into_iter().map(assumption).collect(),
            weighted: weighted.into_iter().map(weights).collect(),
            facts,
            resolved,
            names: self.names.iter().map(|name| (shown(name.0.clone()), name.1.clone())).collect(),
            texts: self.texts.clone(),
        }
    }

    /// The name, in tables and settings, of a policy by what readers see.
    pub(crate) fn name<'a>(&'a self, shown: &'a str) -> &'a str {
        self.names.iter().find(|(label, _)| label == shown).map_or(shown, |(_, name)| name)
    }

    /// What the scenario says, with policies by their labels.
    #[must_use]
    pub(crate) fn stated(&self) -> Stated {
        let mut stated = Stated::of(&self.resolved);
        for (policy, _) in &mut stated.policies {
            if let Some((label, _)) = self.names.iter().find(|(_, name)| name == policy) {
                label.clone_into(policy);
            }
        }
        stated
    }
}
