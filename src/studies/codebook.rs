//! Every table with its columns, of all studies: what docs/columns.md lists.

use crate::studies::run::tables as run;
use crate::studies::sweep::tables as sweep;
use crate::studies::{calibrate, explain, explore, patterns, sensitivity};
use crate::table::described::Described;

/// Every table that a command writes.
#[must_use]
pub fn codebook() -> Vec<Described> {
    [
        run::described(),
        sweep::described(),
        patterns::tables::described(),
        calibrate::tables::described(),
        explore::tables::described(),
        sensitivity::tables::described(),
        explain::tables::described(),
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::contents;
    use std::collections::BTreeSet;

    #[test]
    fn a_folder_of_results_knows_the_names_of_all_tables() {
        let names: BTreeSet<&str> = codebook().iter().map(|table| table.name).collect();
        assert_eq!(BTreeSet::from(contents::TABLES), names);
    }
}
