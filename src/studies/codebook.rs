//! Every table with its columns, of all studies: what docs/columns.md lists.

use crate::studies::evaluate::study::Evaluation;
use crate::studies::run::tables as run;
use crate::studies::shared::study::Study;
use crate::studies::sweep::tables as sweep;
use crate::studies::{batch, calibrate, designs, explain, explore, mix, patterns, sensitivity};
use crate::table::described::Described;

/// Every table that a command writes.
#[must_use]
pub fn codebook() -> Vec<Described> {
    [
        run::described(),
        sweep::described(),
        batch::tables::described(),
        patterns::tables::described(),
        calibrate::tables::described(),
        explore::tables::described(),
        sensitivity::tables::described(),
        designs::tables::described(Evaluation::COMMAND, &[]),
        mix::tables::described(),
        explain::tables::described(),
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::contents;
    use crate::results::workbook;
    use crate::table::dutch;
    use crate::table::swept::{VARIANT, key_column};
    use std::collections::BTreeSet;

    #[test]
    fn a_folder_of_results_knows_the_names_of_all_tables() {
        let names: BTreeSet<&str> = codebook().iter().map(|table| table.name).collect();
        assert_eq!(BTreeSet::from(contents::TABLES), names);
    }

    /// A meaning that is new or has changed needs a translation in `src/table/dutch.rs`.
    #[test]
    fn every_column_of_the_workbook_is_explained_in_dutch() {
        let sheets = workbook::TABLES;
        let columns = codebook().into_iter().filter(|table| sheets.contains(&table.name));
        let mut meanings: BTreeSet<String> =
            columns.flat_map(|table| table.columns).map(|column| column.meaning).collect();
        meanings.insert(key_column(VARIANT, false).meaning);
        let translated: BTreeSet<&str> = dutch::MEANINGS.iter().map(|text| text.en).collect();
        assert_eq!(translated.len(), dutch::MEANINGS.len(), "a meaning that is translated twice");
        let missing: Vec<_> =
            meanings.iter().filter(|meaning| !translated.contains(meaning.as_str())).collect();
        assert!(missing.is_empty(), "not in src/table/dutch.rs: {missing:#?}");
        let idle: Vec<_> = translated.iter().filter(|it| !meanings.contains(**it)).collect();
        assert!(idle.is_empty(), "the meaning of no column: {idle:#?}");
        for text in dutch::MEANINGS {
            assert!(text.en != text.nl && !text.nl.ends_with('.'), "{}", text.nl);
        }
    }
}
