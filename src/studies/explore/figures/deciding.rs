//! The effect of each policy against what decides it most: a panel each.

use crate::charts::axis::{Scale, Ticks};
use crate::charts::sheet::{Anchor, Sheet};
use crate::charts::style::{AXIS, GRID, HEADING, INK, SMALL, SOFT, TINT, shorten};
use crate::studies::explore::figures::dots::{dot, legend};
use crate::studies::explore::judge::exploration::Exploration;
use crate::studies::explore::judge::question::Group;
use crate::studies::explore::judge::robust::RobustRow;
use crate::studies::explore::judge::world::Verdict;
use crate::studies::explore::setting::Setting;
use crate::studies::explore::told;
use crate::words::capital;

/// Height of a panel without its title and axis.
const HEIGHT: f64 = 150.0;
/// Where the panels of a row begin and end.
const PANELS: [(f64, f64); 2] = [(64.0, 390.0), (456.0, 782.0)];

/// The sheet, over the group with most worlds; nothing where nothing decides.
pub(crate) fn sheet(told: &Exploration, setting: &Setting) -> Option<Sheet> {
    let words = setting.words;
    let group = told.groups().into_iter().max_by_key(|group| told.count(*group))?;
    let rows: Vec<&RobustRow> =
        told.robust.iter().filter(|row| row.group == group && row.deciding.is_some()).collect();
    if rows.is_empty() {
        return None;
    }
    let title = words.say("explore-deciding-title");
    let below =
        format!("{}. {}.", told::group(setting, told, group), capital(&told::primary(words, told)));
    let (mut sheet, y) = Sheet::open(words, &setting.title, &title, &below);
    let mut y = legend(&mut sheet, y + 4.0) + 4.0;
    for pair in rows.chunks(2) {
        for (row, (left, right)) in pair.iter().zip(PANELS) {
            panel(&mut sheet, told, row, left, right, y);
        }
        y += HEIGHT + 84.0;
    }
    Some(sheet.close(y - 14.0, &words.say("explore-deciding-foot")))
}

fn panel(sheet: &mut Sheet, told: &Exploration, row: &RobustRow, left: f64, right: f64, y: f64) {
    let words = sheet.words;
    let Some(deciding) = row.deciding else { return };
    let factor = &told.question.factors[deciding.factor];
    let points = points(told, row.group, row.policy, deciding.factor);
    let (low, high) = points.iter().fold((0.0_f64, 0.0_f64), |(low, high), (_, effect, _)| {
        (low.min(100.0 * effect), high.max(100.0 * effect))
    });
    let ticks = Ticks::around(low, high, 4);
    let (top, bottom) = (y + HEADING * 1.8, y + HEADING * 1.8 + HEIGHT);
    let up = Scale { from: (ticks.ends().0, bottom), to: (ticks.ends().1, top) };
    let across = Scale { from: (factor.low, left), to: (factor.high, right) };
    let name = shorten(&told.question.policies[row.policy], HEADING, right - left);
    sheet.text((left, y + HEADING * 0.6), &name, HEADING, INK, Anchor::Start);
    let matters = 100.0 * told.question.matters;
    let clamp = |value: f64| up.place(value).clamp(top, bottom);
    sheet.rectangle((left, clamp(matters)), (right, clamp(-matters)), TINT);
    for value in &ticks.values {
        let height = up.place(*value);
        let colour = if value.abs() < 1e-9 { AXIS } else { GRID };
        sheet.rule((left, height), (right, height), colour);
        let label = format!("{}%", words.fixed(*value, ticks.decimals));
        sheet.text((left - 6.0, height), &label, SMALL, SOFT, Anchor::End);
    }
    for (x, effect, verdict) in points {
        dot(sheet, (across.place(x).clamp(left, right), clamp(100.0 * effect)), verdict);
    }
    sheet.text((left, bottom + SMALL * 1.2), &words.number(factor.low), SMALL, SOFT, Anchor::Start);
    sheet.text((right, bottom + SMALL * 1.2), &words.number(factor.high), SMALL, SOFT, Anchor::End);
    let decides = told::deciding(words, told, row).unwrap_or_default();
    let middle = f64::midpoint(left, right);
    sheet.text((middle, bottom + SMALL * 1.2), &decides, SMALL, INK, Anchor::Middle);
    let name = shorten(&factor.name, SMALL, right - left);
    sheet.text((middle, bottom + SMALL * 2.6), &name, SMALL, SOFT, Anchor::Middle);
}

/// Value of the factor, effect and verdict in a world.
type Dot = (f64, f64, Verdict);

fn points(told: &Exploration, group: Group, policy: usize, factor: usize) -> Vec<Dot> {
    let own = told.worlds.iter().filter(|world| world.group == group);
    own.filter_map(|world| {
        let judged = world.policy(policy)?;
        Some((world.values[factor], judged.effect, judged.verdict()))
    })
    .collect()
}
