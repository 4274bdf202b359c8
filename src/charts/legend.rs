//! Names of policies beside or above what they belong to.

use crate::charts::sheet::{Anchor, Sheet};
use crate::charts::style::{self, INK, LABEL, MARGIN, SMALL, SOFT, Sign, WIDTH, look};

/// Length of the piece of line in a legend.
const KEY: f64 = 36.0;
/// Between key and name.
const SPACE: f64 = 7.0;
/// Between one entry and the next.
const APART: f64 = 22.0;
/// Height of a row of entries.
const ROW: f64 = 18.0;

/// A legend in rows from `y` down; returns the height below it.
pub(crate) fn above<'a>(
    sheet: &mut Sheet,
    y: f64,
    policies: impl Iterator<Item = (usize, &'a str)>,
) -> f64 {
    let right = WIDTH - MARGIN;
    let (mut x, mut y) = (MARGIN, y + ROW / 2.0);
    for (policy, name) in policies {
        let name = style::shorten(name, LABEL, right - MARGIN - KEY - SPACE);
        let width = KEY + SPACE + style::text_width(&name, LABEL);
        if x > MARGIN && x + width > right {
            x = MARGIN;
            y += ROW;
        }
        sheet.of_policy(policy, |sheet| {
            sheet.key((x, y), KEY, look(policy));
            sheet.text((x + KEY + SPACE, y), &name, LABEL, INK, Anchor::Start);
        });
        x += width + APART;
    }
    y + ROW / 2.0 + 4.0
}

/// What the signs of verdicts mean, in a row below `y`; returns the height below it.
pub(crate) fn verdicts(sheet: &mut Sheet, y: f64) -> f64 {
    let words = sheet.words;
    let y = y + ROW / 2.0;
    let mut x = MARGIN + 6.0;
    let signs = [
        Sign::Better { filled: true },
        Sign::Worse { filled: true },
        Sign::Neither { filled: true },
        Sign::Untold,
    ];
    for (sign, words) in signs.iter().zip(words.several("verdict-key")) {
        let (look, filled) = sign.look();
        sheet.marker((x, y), look, filled);
        sheet.text((x + 10.0, y), &words, SMALL, SOFT, Anchor::Start);
        x += 10.0 + style::text_width(&words, SMALL) + APART;
    }
    y + ROW / 2.0
}

/// An entry of a legend beside line ends.
pub(crate) struct Entry<'a> {
    /// Place of the policy in the list.
    pub policy: usize,
    /// Its name.
    pub name: &'a str,
    /// Height at which its line ends.
    pub y: f64,
}

/// Names right of their line ends from `x` on, moved apart so that none covers another, within
/// `top` and `bottom` where that is possible. `ends` is where the lines end, from which others lead to
/// the names; without it there are none.
pub(crate) fn beside(
    sheet: &mut Sheet,
    mut entries: Vec<Entry>,
    ends: Option<f64>,
    x: f64,
    top: f64,
    bottom: f64,
) {
    entries.sort_by(|one, other| one.y.total_cmp(&other.y).then(one.policy.cmp(&other.policy)));
    let width = WIDTH - MARGIN - x - 14.0;
    let line = LABEL * style::LEADING;
    let blocks: Vec<Vec<String>> =
        entries.iter().map(|entry| style::wrap(entry.name, LABEL, width)).collect();
    let heights: Vec<f64> = blocks.iter().map(|lines| lines.len() as f64 * line + 5.0).collect();
    let wanted: Vec<f64> = entries.iter().map(|entry| entry.y).collect();
    let places = spread(&wanted, &heights, top, bottom);
    for ((entry, lines), place) in entries.iter().zip(&blocks).zip(places) {
        let look = look(entry.policy);
        sheet.of_policy(entry.policy, |sheet| {
            if let Some(ends) = ends {
                let lead = [(ends + 6.0, entry.y), (x - 8.0, place), (x - 4.0, place)];
                sheet.line(&lead, look.colour, 1.0);
            }
            sheet.marker((x + 2.0, place), look, true);
            let first = place - (lines.len() - 1) as f64 * line / 2.0;
            for (number, words) in lines.iter().enumerate() {
                let at = (x + 12.0, first + number as f64 * line);
                sheet.text(at, words, LABEL, INK, Anchor::Start);
            }
        });
    }
}

/// How high the labels stand in all, at least.
pub(crate) fn height_beside(names: &[String], x: f64) -> f64 {
    let width = WIDTH - MARGIN - x - 14.0;
    let line = LABEL * style::LEADING;
    names.iter().map(|name| style::wrap(name, LABEL, width).len() as f64 * line + 5.0).sum()
}

/// Middles of blocks as near as can be to where they are wanted (increasing) without overlap:
/// pushed down from the top, then up from the bottom.
fn spread(wanted: &[f64], heights: &[f64], top: f64, bottom: f64) -> Vec<f64> {
    let mut places = Vec::with_capacity(wanted.len());
    let mut free = top;
    for (middle, height) in wanted.iter().zip(heights) {
        let place = middle.max(free + height / 2.0);
        places.push(place);
        free = place + height / 2.0;
    }
    let mut free = bottom.max(top + heights.iter().sum::<f64>());
    for (place, height) in places.iter_mut().zip(heights).rev() {
        *place = place.min(free - height / 2.0);
        free = *place - height / 2.0;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spread_keeps_order_and_distance() {
        let heights = [20.0, 30.0, 20.0, 20.0];
        let places = spread(&[50.0, 51.0, 52.0, 190.0], &heights, 0.0, 200.0);
        for pair in 0..3 {
            let distance = f64::midpoint(heights[pair], heights[pair + 1]);
            assert!(places[pair + 1] - places[pair] >= distance - 1e-9);
        }
        assert!(places[3] <= 190.0);
    }
}
