//! In which share of worlds each policy is better, undecided, small or worse: a bar each.

use crate::charts::sheet::{Anchor, Sheet};
use crate::charts::style::{HEADING, INK, LABEL, MARGIN, SMALL, SOFT, shorten};
use crate::studies::explore::figures::dots::{ink_on, legend};
use crate::studies::explore::judge::exploration::Exploration;
use crate::studies::explore::judge::robust::RobustRow;
use crate::studies::explore::judge::world::Verdict;
use crate::studies::explore::setting::{Setting, colour};
use crate::studies::explore::told;
use crate::words::capital;

/// Height of a policy.
const ROW: f64 = 27.0;
/// Half the height of a bar.
const HALF: f64 = 9.0;
/// Where bars begin and end.
const BARS: (f64, f64) = (170.0, 690.0);
/// A narrower part has no number in it.
const NARROW: f64 = 34.0;

/// The sheet; nothing without worlds.
pub(crate) fn sheet(told: &Exploration, setting: &Setting) -> Option<Sheet> {
    let words = setting.words;
    if told.groups().is_empty() {
        return None;
    }
    let title = words.say("explore-shares-title");
    let below = format!("{}.", capital(&told::primary(words, told)));
    let (mut sheet, y) = Sheet::open(words, &setting.title, &title, &below);
    let mut y = legend(&mut sheet, y + 4.0);
    for group in told.groups() {
        y += HEADING * 1.2;
        sheet.text((MARGIN, y), &told::group(setting, told, group), HEADING, INK, Anchor::Start);
        sheet.text((782.0, y), &words.say("explore-hours"), SMALL, SOFT, Anchor::End);
        y += ROW * 0.9;
        for row in told.robust.iter().filter(|row| row.group == group && row.policy > 0) {
            bar(&mut sheet, told, row, y);
            y += ROW;
        }
    }
    Some(sheet.close(y - ROW * 0.4, &words.say("explore-shares-foot")))
}

fn bar(sheet: &mut Sheet, told: &Exploration, row: &RobustRow, y: f64) {
    let words = sheet.words;
    let name = shorten(&told.question.policies[row.policy], LABEL, BARS.0 - MARGIN - 10.0);
    sheet.text((MARGIN, y), &name, LABEL, INK, Anchor::Start);
    let hours = row.hours.map_or(String::new(), |it| words.number(it));
    sheet.text((782.0, y), &hours, LABEL, INK, Anchor::End);
    let Some(shares) = row.verdicts else { return };
    let mut x = BARS.0;
    for (verdict, share) in Verdict::ALL.into_iter().zip(shares) {
        let width = share.share * (BARS.1 - BARS.0);
        if width > 0.0 {
            sheet.rectangle((x, y - HALF), (x + width, y + HALF), colour(verdict));
        }
        if width >= NARROW {
            let label = words.percent(share.share);
            sheet.text((x + width / 2.0, y), &label, SMALL, ink_on(verdict), Anchor::Middle);
        }
        x += width;
    }
}
