//! The effect of each policy in every world.

use crate::charts::axis::{Scale, Ticks, lying};
use crate::charts::sheet::{Anchor, Sheet};
use crate::charts::style::{
    AXIS, GRID, HEADING, INK, LABEL, MARGIN, SMALL, SOFT, STROKE, TINT, shorten,
};
use crate::studies::explore::figures::dots::{dot, legend, scattered};
use crate::studies::explore::judge::exploration::Exploration;
use crate::studies::explore::judge::question::Group;
use crate::studies::explore::judge::robust::RobustRow;
use crate::studies::explore::judge::world::InWorld;
use crate::studies::explore::setting::Setting;
use crate::studies::explore::told;
use crate::words::{capital, say};

/// Height of a policy.
const ROW: f64 = 46.0;
/// Height of the cloud of dots.
const CLOUD: f64 = 28.0;
/// Where the axis begins and ends.
const LINES: (f64, f64) = (170.0, 770.0);
/// Dots beyond this share of worlds on either side are drawn at the end of the axis.
const TAIL: f64 = 0.002;

/// The sheet; nothing without worlds.
pub(crate) fn sheet(told: &Exploration, setting: &Setting) -> Option<Sheet> {
    let words = setting.words;
    let (low, high) = ends(told)?;
    let ticks = Ticks::around(100.0 * low, 100.0 * high, 7);
    let scale = Scale { from: (ticks.ends().0, LINES.0), to: (ticks.ends().1, LINES.1) };
    let title = words.say("explore-spread-title");
    let (mut sheet, y) = Sheet::open(
        words,
        &setting.title,
        &title,
        &format!("{}.", capital(&told::primary(words, told))),
    );
    let mut y = legend(&mut sheet, y + 4.0);
    for group in told.groups() {
        y += HEADING * 1.2;
        sheet.text((MARGIN, y), &told::group(setting, told, group), HEADING, INK, Anchor::Start);
        y += HEADING;
        let rows: Vec<&RobustRow> =
            told.robust.iter().filter(|row| row.group == group && row.policy > 0).collect();
        let bottom = y + rows.len() as f64 * ROW;
        ground(&mut sheet, told, &scale, &ticks, y, bottom);
        for (place, row) in rows.iter().enumerate() {
            policy(&mut sheet, told, row, &scale, y + (place as f64 + 0.5) * ROW);
        }
        let labels: Vec<(f64, String)> = ticks
            .values
            .iter()
            .map(|value| (*value, format!("{}%", words.fixed(*value, ticks.decimals))))
            .collect();
        lying(&mut sheet, &scale, bottom, &labels);
        y = bottom + 26.0;
    }
    Some(sheet.close(y, &words.say("explore-spread-foot")))
}

fn ends(told: &Exploration) -> Option<(f64, f64)> {
    let mut effects: Vec<f64> =
        told.worlds.iter().flat_map(|it| &it.policies).flatten().map(|it| it.effect).collect();
    effects.sort_by(f64::total_cmp);
    let last = effects.len().checked_sub(1)?;
    let cut = (TAIL * last as f64) as usize;
    let matters = told.question.matters;
    Some((effects[cut].min(-matters), effects[last - cut].max(matters)))
}

/// Upright lines, and what is smaller than matters.
fn ground(
    sheet: &mut Sheet,
    told: &Exploration,
    scale: &Scale,
    ticks: &Ticks,
    top: f64,
    bottom: f64,
) {
    let matters = 100.0 * told.question.matters;
    sheet.rectangle((scale.place(-matters), top), (scale.place(matters), bottom), TINT);
    for value in &ticks.values {
        let x = scale.place(*value);
        let zero = value.abs() < 1e-9;
        sheet.line(&[(x, top), (x, bottom)], if zero { AXIS } else { GRID }, 1.0);
    }
}

fn policy(sheet: &mut Sheet, told: &Exploration, row: &RobustRow, scale: &Scale, y: f64) {
    let words = sheet.words;
    let name = shorten(&told.question.policies[row.policy], LABEL, LINES.0 - MARGIN - 10.0);
    sheet.text((MARGIN, y - 6.0), &name, LABEL, INK, Anchor::Start);
    let hours = row.hours.map_or(String::new(), |it| words.number(it));
    let hours = say!(words, "explore-so-many-hours", hours = hours);
    sheet.text((MARGIN, y + 9.0), &hours, SMALL, SOFT, Anchor::Start);
    for (place, world) in in_group(told, row.group, row.policy).enumerate() {
        let x = scale.place(100.0 * world.effect).clamp(LINES.0, LINES.1);
        dot(sheet, (x, y + (scattered(place) - 0.5) * CLOUD), world.verdict());
    }
    if let Some(effect) = row.effect {
        let place = |value: f64| scale.place(100.0 * value).clamp(LINES.0, LINES.1);
        sheet.line(&[(place(effect.low), y), (place(effect.high), y)], INK, STROKE);
        let x = place(effect.mean);
        sheet.line(&[(x, y - CLOUD / 2.0 - 4.0), (x, y + CLOUD / 2.0 + 4.0)], INK, STROKE);
    }
}

fn in_group(told: &Exploration, group: Group, policy: usize) -> impl Iterator<Item = &InWorld> {
    let own = told.worlds.iter().filter(move |world| world.group == group);
    own.filter_map(move |world| world.policy(policy))
}
