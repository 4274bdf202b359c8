//! A dot for each world, coloured by verdict, and what the colours mean.

use crate::charts::colour::Colour;
use crate::charts::sheet::{Anchor, Point, Sheet};
use crate::charts::style::{INK, LABEL, MARGIN, text_width};
use crate::studies::explore::judge::world::Verdict;
use crate::studies::explore::setting::colour;
use crate::studies::explore::told;
use crate::words::say;

/// Radius of a dot.
pub(crate) const RADIUS: f64 = 2.2;
/// Corners of a dot.
const CORNERS: [(f64, f64); 8] = [
    (1.0, 0.0),
    (0.707, 0.707),
    (0.0, 1.0),
    (-0.707, 0.707),
    (-1.0, 0.0),
    (-0.707, -0.707),
    (0.0, -1.0),
    (0.707, -0.707),
];

/// A dot.
pub(crate) fn dot(sheet: &mut Sheet, at: Point, verdict: Verdict) {
    disc(sheet, at, RADIUS, verdict);
}

/// A dot of another size.
pub(crate) fn disc(sheet: &mut Sheet, at: Point, radius: f64, verdict: Verdict) {
    let corners = CORNERS.iter().map(|(x, y)| (at.0 + radius * x, at.1 + radius * y)).collect();
    sheet.area(corners, colour(verdict), 0.75);
}

/// A share between 0 and 1 for a place in a list, far from those of its neighbours.
pub(crate) fn scattered(place: usize) -> f64 {
    // Multiples of the golden section never cluster.
    (place as f64 * 0.618_033_988_749_895).fract()
}

/// What the colours mean, in one row from `y` down; returns the height below it.
pub(crate) fn legend(sheet: &mut Sheet, y: f64) -> f64 {
    let words = sheet.words;
    let mut x = MARGIN;
    let y = y + 10.0;
    for verdict in Verdict::ALL {
        let label = told::verdict(words, verdict);
        let label = match verdict {
            Verdict::Better | Verdict::Worse => {
                say!(words, "explore-by-more", verdict = label)
            }
            _ => label,
        };
        sheet.rectangle((x, y - 5.0), (x + 14.0, y + 5.0), colour(verdict));
        sheet.text((x + 20.0, y), &label, LABEL, INK, Anchor::Start);
        x += 20.0 + text_width(&label, LABEL) + 22.0;
    }
    y + 16.0
}

/// Ink that can be read on the colour of a verdict.
pub(crate) fn ink_on(verdict: Verdict) -> Colour {
    if verdict == Verdict::Undecided { INK } else { Colour(255, 255, 255) }
}
