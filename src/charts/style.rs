//! How figures look: colours, markers, dashes, text sizes, the font. Nothing else chooses these.

use crate::charts::colour::Colour;
use crate::charts::font;
use crate::table::verdict::Verdict;

/// A marker by its corners on a circle of radius 1.
type Shape = &'static [(f64, f64)];

/// The signs by which a policy is known in every figure, so that colour is never the only one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    /// Colour of lines, bars and markers.
    pub colour: Colour,
    /// Lengths of dash and gap in turn; empty for an unbroken line.
    pub dash: &'static [f64],
    /// Marker.
    pub shape: Shape,
}

const CIRCLE: Shape = &[
    (1.0, 0.0),
    (0.924, 0.383),
    (0.707, 0.707),
    (0.383, 0.924),
    (0.0, 1.0),
    (-0.383, 0.924),
    (-0.707, 0.707),
    (-0.924, 0.383),
    (-1.0, 0.0),
    (-0.924, -0.383),
    (-0.707, -0.707),
    (-0.383, -0.924),
    (0.0, -1.0),
    (0.383, -0.924),
    (0.707, -0.707),
    (0.924, -0.383),
];
const SQUARE: Shape = &[(-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)];
const TRIANGLE: Shape = &[(0.0, -1.15), (1.05, 0.75), (-1.05, 0.75)];
const DIAMOND: Shape = &[(0.0, -1.25), (1.1, 0.0), (0.0, 1.25), (-1.1, 0.0)];
const UPSIDE_DOWN: Shape = &[(0.0, 1.15), (1.05, -0.75), (-1.05, -0.75)];
const CROSS: Shape = &[
    (-0.4, -1.1),
    (0.4, -1.1),
    (0.4, -0.4),
    (1.1, -0.4),
    (1.1, 0.4),
    (0.4, 0.4),
    (0.4, 1.1),
    (-0.4, 1.1),
    (-0.4, 0.4),
    (-1.1, 0.4),
    (-1.1, -0.4),
    (-0.4, -0.4),
];
const FLAG: Shape = &[(-1.0, -1.1), (1.1, 0.0), (-1.0, 1.1)];
const POST: Shape = &[(-0.6, -1.35), (0.6, -1.35), (0.6, 1.35), (-0.6, 1.35)];

/// Okabe and Ito's colours for every kind of sight, the light ones darkened so that they stand out
/// from paper and tint three to one; black is the baseline's.
const LOOKS: [Look; 8] = [
    Look { colour: Colour(0, 0, 0), dash: &[], shape: CIRCLE },
    Look { colour: Colour(0, 114, 178), dash: &[9.0, 3.0], shape: SQUARE },
    Look { colour: Colour(213, 94, 0), dash: &[3.0, 2.5], shape: TRIANGLE },
    Look { colour: Colour(0, 158, 115), dash: &[12.0, 3.0, 2.5, 3.0], shape: DIAMOND },
    Look {
        colour: Colour(196, 108, 158),
        dash: &[6.0, 2.0, 2.0, 2.0, 2.0, 2.0],
        shape: UPSIDE_DOWN,
    },
    Look { colour: Colour(190, 125, 0), dash: &[14.0, 4.0], shape: CROSS },
    Look { colour: Colour(55, 145, 200), dash: &[5.0, 5.0], shape: FLAG },
    Look { colour: Colour(152, 137, 0), dash: &[2.0, 5.0], shape: POST },
];

/// The signs of the policy at a place in the list, the baseline being 0. After the eighth the
/// baseline's black is left out and the others return with another marker beside each colour.
pub(crate) fn look(policy: usize) -> Look {
    if policy < LOOKS.len() {
        return LOOKS[policy];
    }
    let round = policy / LOOKS.len();
    let colour = LOOKS[1 + policy % (LOOKS.len() - 1)];
    let shape = LOOKS[(policy + round + 1) % LOOKS.len()].shape;
    Look { shape, ..colour }
}

/// What a mark says of a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    /// On the better side; filled if certain enough.
    Better { filled: bool },
    /// On the worse side.
    Worse { filled: bool },
    /// On one side, but neither is better.
    Neither { filled: bool },
    /// Not distinguishable from zero.
    Untold,
}

impl Sign {
    /// The sign of a verdict: filled if the difference is large enough to matter.
    pub fn of(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Better => Self::Better { filled: true },
            Verdict::BetterUnclear => Self::Better { filled: false },
            Verdict::Worse => Self::Worse { filled: true },
            Verdict::WorseUnclear => Self::Worse { filled: false },
            Verdict::Higher | Verdict::Lower => Self::Neither { filled: true },
            Verdict::HigherUnclear | Verdict::LowerUnclear => Self::Neither { filled: false },
            Verdict::Identical
            | Verdict::TooFewEvents
            | Verdict::SmallerThanMatters
            | Verdict::CannotTell => Self::Untold,
        }
    }

    /// Whether its marker is filled.
    pub fn is_filled(self) -> bool {
        self.look().1
    }

    /// How it looks, where signs do not stand for policies: blue for better, orange for worse, black for neither, grey
    /// for what cannot be told; and whether the marker is filled.
    pub fn look(self) -> (Look, bool) {
        let (colour, shape, filled) = match self {
            Self::Better { filled } => (LOOKS[1].colour, CIRCLE, filled),
            Self::Worse { filled } => (LOOKS[2].colour, DIAMOND, filled),
            Self::Neither { filled } => (INK, SQUARE, filled),
            Self::Untold => (AXIS, CIRCLE, false),
        };
        (Look { colour, dash: &[], shape }, filled)
    }
}

/// Titles, labels, numbers.
pub(crate) const INK: Colour = Colour(26, 26, 26);
/// What explains: units, hints, feet.
pub(crate) const SOFT: Colour = Colour(85, 85, 85);
/// Lines that guide the eye.
pub(crate) const GRID: Colour = Colour(224, 224, 224);
/// Axes and the line at zero.
pub(crate) const AXIS: Colour = Colour(120, 120, 120);
/// Behind what stands apart.
pub(crate) const TINT: Colour = Colour(240, 244, 249);
/// Paper.
pub(crate) const PAPER: Colour = Colour(255, 255, 255);

/// Width of every figure; all lengths are in these units.
pub(crate) const WIDTH: f64 = 800.0;
/// White around a figure.
pub(crate) const MARGIN: f64 = 18.0;
/// Pixels per unit in SVG and PNG.
pub(crate) const PIXELS: u32 = 2;

/// Size of a figure's title.
pub(crate) const TITLE: f64 = 18.0;
/// Size of panel titles.
pub(crate) const HEADING: f64 = 13.5;
/// Size of labels and legends.
pub(crate) const LABEL: f64 = 12.0;
/// Size of numbers at axes, hints and feet: the smallest text there is.
pub(crate) const SMALL: f64 = 11.0;
/// Height of a line of text, as a multiple of its size.
pub(crate) const LEADING: f64 = 1.3;

/// Radius of markers.
pub(crate) const RADIUS: f64 = 3.6;
/// Width of lines that carry values.
pub(crate) const STROKE: f64 = 2.0;
/// Width of lines that guide.
pub(crate) const HAIR: f64 = 1.0;
/// Opacity of bands.
pub(crate) const BAND: f64 = 0.14;

/// What an SVG asks for: fonts as wide as the one that measured the text, then any.
pub(crate) const FAMILIES: &str = "Ubuntu, 'Helvetica Neue', Helvetica, Arial, sans-serif";
/// Between words, in ems: the font's own space is so narrow that words seem joined.
pub(crate) const SPACE: f64 = 0.3;
/// Other fonts are somewhat wider than ours.
const WIDER: f64 = 1.06;

/// How wide a text will be, with some room for another font.
pub(crate) fn text_width(text: &str, size: f64) -> f64 {
    set_width(text, size) * WIDER
}

/// How wide a text is in the font that the program carries, its words [`SPACE`] apart.
pub(crate) fn set_width(text: &str, size: f64) -> f64 {
    let words: f64 = text.split(' ').map(|word| font::width(word, size)).sum();
    words + text.matches(' ').count() as f64 * SPACE * size
}

/// Breaks a text into lines no wider than `width`, at spaces, hyphens and underscores where it
/// can, else anywhere.
pub(crate) fn wrap(text: &str, size: f64, width: f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    for piece in text.split_inclusive([' ', '_', '-', '/']) {
        let line = lines.last_mut().expect("there is a line from the start");
        if text_width(&format!("{line}{}", piece.trim_end()), size) <= width {
            line.push_str(piece);
            continue;
        }
        let mut rest = String::new();
        for letter in piece.chars() {
            if text_width(&format!("{rest}{letter}"), size) > width && !rest.is_empty() {
                lines.push(std::mem::take(&mut rest));
            }
            rest.push(letter);
        }
        lines.push(rest);
    }
    for line in &mut lines {
        line.truncate(line.trim_end().len());
    }
    lines.retain(|line| !line.is_empty());
    if lines.is_empty() { vec![String::new()] } else { lines }
}

/// Shortens a text to a width, with an ellipsis where something was left out.
pub(crate) fn shorten(text: &str, size: f64, width: f64) -> String {
    if text_width(text, size) <= width {
        return text.to_owned();
    }
    let mut kept: String = text.to_owned();
    while kept.pop().is_some() {
        let tried = format!("{}…", kept.trim_end());
        if text_width(&tried, size) <= width {
            return tried;
        }
    }
    String::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How bright a colour is, as the guidelines for access reckon it.
    fn luminance(Colour(red, green, blue): Colour) -> f64 {
        let part = |value: u8| {
            let share = f64::from(value) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { libm::pow((share + 0.055) / 1.055, 2.4) }
        };
        0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)
    }

    fn contrast(one: Colour, other: Colour) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn marks_and_letters_stand_out_from_their_ground() {
        for ground in [PAPER, TINT] {
            for policy in 0..20 {
                let colour = look(policy).colour;
                assert!(contrast(colour, ground) >= 3.0, "the signs of policy {policy}");
            }
            assert!(contrast(AXIS, ground) >= 3.0);
            assert!(contrast(INK, ground) >= 4.5 && contrast(SOFT, ground) >= 4.5);
        }
    }
}
