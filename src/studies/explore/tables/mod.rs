//! The tables of an exploration.

pub mod discovery;
pub mod policies;

use crate::studies::designs::tables as designs;
use crate::table::described::Described;

/// The tables with their columns.
pub(crate) fn described() -> Vec<Described> {
    let worlds = policies::worlds_table(std::iter::once("KEY"), true, std::iter::once("POLICY"));
    let own = vec![
        Described::of("explore", "robustness", policies::robustness_table().columns()),
        Described::of("explore", "worlds", worlds.columns()),
        Described::of("explore", "boxes", discovery::boxes_table().columns()),
        Described::of("explore", "tradeoff", discovery::tradeoff_table().columns()),
        Described::of("explore", "tree", discovery::tree_table().columns()),
        Described::of("explore", "breakeven", policies::breakeven_table().columns()),
        Described::of("explore", "beside", policies::beside_table().columns()),
        Described::of("explore", "variants", policies::variants_table().columns()),
    ];
    [own, designs::described("explore", &[designs::SOURCE, designs::VARIANT])].concat()
}
