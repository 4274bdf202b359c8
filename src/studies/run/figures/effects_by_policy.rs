//! The primary outcome policy by policy, for more policies than markers can tell apart.

use crate::catalogue::outcomes::Kind;
use crate::charts::sheet::{Anchor, Sheet};
use crate::charts::style::{HEADING, INK, MARGIN, SMALL, SOFT, WIDTH};
use crate::studies::answer::effect::ALL;
use crate::studies::run::figures::by_policy::{Group, Row, Rows};
use crate::studies::run::results::Results;
use crate::words::{Words, say};

/// The figure; `None` without a value.
pub(crate) fn sheet(results: &Results) -> Option<Sheet> {
    let words = results.words;
    let outcome = results.primary_outcome();
    let row = |(place, name)| {
        let effect = results.effect(name, ALL, outcome.name)?;
        let estimate = effect.relative()?;
        Some(Row { policy: Some(place), name, effect, estimate, range: None })
    };
    let rows = Rows::of(vec![Group::new("", results.others().filter_map(row).collect())])?;
    let title = say!(words, "effects-title", baseline = results.baseline());
    let (mut sheet, y) = Sheet::open(words, &results.title, &title, "");
    let hint = words.direction_hint(outcome.direction.word(), outcome.kind == Kind::Count);
    let heading = format!("{}: {}", words.say("primary"), words.outcome(outcome.name));
    let y = y + HEADING;
    sheet.text((MARGIN, y), &heading, HEADING, INK, Anchor::Start);
    sheet.text((WIDTH - MARGIN, y), &hint, SMALL, SOFT, Anchor::End);
    let bottom = rows.draw(&mut sheet, y);
    let foot = results.foot_of_differences(Words::effects_foot);
    Some(sheet.close(bottom, &format!("{foot} {}", words.say("others-in-tables"))))
}
