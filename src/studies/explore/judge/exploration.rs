//! The findings of an exploration over all worlds.

#[cfg(test)]
pub(crate) mod tests;

use crate::studies::explore::judge::beside::{self, BesideRow};
use crate::studies::explore::judge::boxes::{self, BoxRow, TreeRow};
use crate::studies::explore::judge::breakeven::{self, BreakEven};
use crate::studies::explore::judge::question::{Group, Question, Tried};
use crate::studies::explore::judge::regret::Again;
use crate::studies::explore::judge::robust::{self, Change, RobustRow};
use crate::studies::explore::judge::search;
use crate::studies::explore::judge::variants::{self, VariantRow};
use crate::studies::explore::judge::world::Judged;

/// The findings over all worlds.
#[derive(Debug, Clone)]
pub struct Exploration {
    /// What was asked.
    pub question: Question,
    /// Every world with its verdicts.
    pub worlds: Vec<Judged>,
    /// A row for each group and policy, the baseline first.
    pub robust: Vec<RobustRow>,
    /// Doses and coverages from which a policy matters.
    pub breakeven: Vec<BreakEven>,
    /// Where policies fail and where they work.
    pub boxes: Vec<BoxRow>,
    /// The same as trees, where the permutation test is significant.
    pub trees: Vec<TreeRow>,
    /// Other outcomes.
    pub beside: Vec<BesideRow>,
    /// Policies whose leading verdict differs between the groups.
    pub changes: Vec<Change>,
    /// A row for each group, policy and variant; none without variants.
    pub variants: Vec<VariantRow>,
}

impl Exploration {
    /// Judges worlds, all with as many replicates, with what the worst of them said under another seed.
    #[must_use]
    pub fn new(question: Question, tried: &[Tried], again: &[Again]) -> Self {
        let worlds: Vec<Judged> = tried.iter().map(|world| Judged::of(&question, world)).collect();
        let mut robust = Vec::new();
        let (mut breakeven, mut beside) = (Vec::new(), Vec::new());
        let (mut variants, mut groups) = (Vec::new(), Vec::new());
        for group in Group::ALL {
            let own: Vec<(&Tried, &Judged)> =
                tried.iter().zip(&worlds).filter(|(world, _)| world.group == group).collect();
            if own.is_empty() {
                continue;
            }
            robust.extend(robust::rows(&question, group, &own, again));
            breakeven.extend(breakeven::rows(&question, group, &own));
            beside.extend(beside::rows(&question, group, &own));
            variants.extend(variants::rows(&question, group, &own));
            groups.push((group, own));
        }
        let (boxes, trees) = search::rows(&question, &groups);
        let changes = robust::changes(&robust);
        Self { question, worlds, robust, breakeven, boxes, trees, beside, changes, variants }
    }

    /// The most informative search on where a policy fails or works in a group.
    #[must_use]
    pub fn leading_box(&self, group: Group, policy: usize) -> Option<&BoxRow> {
        boxes::leading(&self.boxes, group, policy)
    }

    /// How many worlds a group holds.
    #[must_use]
    pub fn count(&self, group: Group) -> usize {
        self.worlds.iter().filter(|world| world.group == group).count()
    }

    /// The groups that hold worlds.
    #[must_use]
    pub fn groups(&self) -> Vec<Group> {
        Group::ALL.into_iter().filter(|group| self.count(*group) > 0).collect()
    }
}
