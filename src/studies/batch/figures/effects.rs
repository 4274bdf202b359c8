//! The primary outcome of every scenario on one axis: a row for each policy, under a heading for each
//! scenario.

use crate::charts::sheet::Sheet;
use crate::studies::answer::effect::ALL;
use crate::studies::batch::judge::{Batch, Member};
use crate::studies::run::figures::by_policy::{Group, Row, Rows};
use crate::words::{Words, say};

/// The figure; `None` without a value.
pub(crate) fn sheet(batch: &Batch) -> Option<Sheet> {
    let words = batch.words;
    let groups = batch.members.iter().filter_map(|it| group(words, it)).collect();
    let rows = Rows::of(groups)?;
    let title = say!(words, "batch-title", number = words.whole(batch.members.len()));
    let (mut sheet, y) = Sheet::open(words, &title, &words.say("batch-figure-title"), "");
    let bottom = rows.draw(&mut sheet, y);
    Some(sheet.close(bottom, &words.say("batch-apart")))
}

/// The policies of a scenario that have an effect on its primary outcome; `None` if there are none.
fn group(words: Words, member: &Member) -> Option<Group<'_>> {
    let results = &member.results;
    let outcome = results.primary_outcome().name;
    let row = |(_, name)| {
        let effect = results.effect(name, ALL, outcome)?;
        let estimate = effect.relative_to_read()?;
        let range = effect.range_over_assumptions();
        Some(Row { policy: None, name, effect, estimate, range })
    };
    let rows: Vec<Row> = results.others().filter_map(row).collect();
    let heading = format!("{}: {}", results.title, words.outcome(outcome));
    (!rows.is_empty()).then(|| Group::new(&heading, rows))
}
