//! Variants of the rules: what each policy does in the worlds that were tried under each of them.

use crate::stats::crossed::mean_over_worlds;
use crate::stats::estimate::Estimate;
use crate::studies::answer::compare::contrast::ALPHA;
use crate::studies::explore::judge::question::{Group, Question, Tried};
use crate::studies::explore::judge::robust::{Share, leading, shares};
use crate::studies::explore::judge::world::{InWorld, Judged, Verdict};

/// A policy in the worlds of a group that were tried under a variant.
#[derive(Debug, Clone, PartialEq)]
pub struct VariantRow {
    /// Which worlds.
    pub group: Group,
    /// Place of the policy in the list.
    pub policy: usize,
    /// Place of the variant in the list.
    pub variant: usize,
    /// Worlds in which the policy has a value.
    pub worlds: usize,
    /// Mean over worlds of the effect as a share of the baseline's mean, with its 95% interval.
    pub effect: Option<Estimate>,
    /// Shares of worlds by verdict, in the order of [`Verdict::ALL`].
    pub verdicts: Option<[Share; 4]>,
}

impl VariantRow {
    /// The verdict with the largest share; the first among equals.
    #[must_use]
    pub fn leading(&self) -> Option<Verdict> {
        leading(self.verdicts)
    }
}

/// A row for each policy beside the baseline and each variant; none where there are no variants.
pub(crate) fn rows(
    question: &Question,
    group: Group,
    own: &[(&Tried, &Judged)],
) -> Vec<VariantRow> {
    let row = |policy: usize, variant: usize| {
        let under = own.iter().filter(|(world, _)| world.variant == variant);
        let told: Vec<&InWorld> = under.filter_map(|(_, judged)| judged.policy(policy)).collect();
        let by_replicate: Vec<&[f64]> = told.iter().map(|it| it.by_replicate.as_slice()).collect();
        VariantRow {
            group,
            policy,
            variant,
            worlds: told.len(),
            effect: mean_over_worlds(&by_replicate, ALPHA),
            verdicts: shares(&told, Verdict::ALL, InWorld::verdict),
        }
    };
    let variants = 0..question.variants.len();
    (1..question.policies.len())
        .flat_map(|policy| variants.clone().map(move |variant| (policy, variant)))
        .map(|(policy, variant)| row(policy, variant))
        .collect()
}
