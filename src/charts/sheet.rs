//! A figure as a plain list of marks, before any picture is made of it.

use crate::charts::colour::Colour;
use crate::charts::style::{
    self, HAIR, INK, LABEL, Look, MARGIN, PAPER, RADIUS, SMALL, SOFT, STROKE, TITLE, WIDTH,
};
use crate::text;
use crate::words::Words;

/// A place on the sheet, from the upper left corner.
pub(crate) type Point = (f64, f64);

/// A rectangle on the sheet.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Area {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Area {
    /// The place in its middle.
    pub fn middle(&self) -> Point {
        (f64::midpoint(self.left, self.right), f64::midpoint(self.top, self.bottom))
    }
}

/// Which part of a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    /// Its begin.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// One thing drawn.
#[derive(Debug, Clone)]
pub(crate) enum Mark {
    /// A line through points, broken into dashes and gaps in turn unless there are none.
    Line { points: Vec<Point>, colour: Colour, width: f64, dash: &'static [f64] },
    /// A filled polygon.
    Area { points: Vec<Point>, colour: Colour, opacity: f64 },
    /// A line of text, its place being half its height.
    Text { at: Point, words: String, size: f64, colour: Colour, anchor: Anchor },
    /// Marks that belong together.
    Group(Group),
}

/// Marks that a page can hide together, or that say one thing when they are pointed at.
#[derive(Debug, Clone)]
pub(crate) struct Group {
    /// Place in the list of the policy to which they belong.
    pub policy: Option<usize>,
    /// What they say, and the place at which that holds.
    pub told: Option<(Point, String)>,
    /// The marks.
    pub marks: Vec<Mark>,
}

/// A figure: its height and its marks, in the order in which they are painted.
#[derive(Debug, Clone)]
pub(crate) struct Sheet {
    /// The language of what is written on it.
    pub words: Words,
    /// The figure's title, as it stands on it.
    pub title: String,
    pub height: f64,
    pub marks: Vec<Mark>,
}

impl Sheet {
    /// A sheet with the scenario's title, the figure's title and a line below it; returns the
    /// height at which the figure itself can begin.
    pub fn open(words: Words, scenario: &str, title: &str, below: &str) -> (Self, f64) {
        let mut sheet = Self { words, title: title.to_owned(), height: 0.0, marks: Vec::new() };
        let width = WIDTH - 2.0 * MARGIN;
        let mut y = MARGIN + SMALL / 2.0;
        if !scenario.is_empty() {
            sheet.text(
                (MARGIN, y),
                &style::shorten(scenario, SMALL, width),
                SMALL,
                SOFT,
                Anchor::Start,
            );
            y += SMALL * 0.8 + TITLE * 0.7;
        }
        for line in style::wrap(title, TITLE, width) {
            sheet.text((MARGIN, y), &line, TITLE, INK, Anchor::Start);
            y += TITLE * style::LEADING;
        }
        y -= TITLE * 0.2;
        for line in style::wrap(below, LABEL, width).iter().filter(|line| !line.is_empty()) {
            sheet.text((MARGIN, y), line, LABEL, SOFT, Anchor::Start);
            y += LABEL * style::LEADING;
        }
        (sheet, y)
    }

    /// Writes the foot below `y`, with what every picture must be read with, and ends the sheet there.
    pub fn close(mut self, y: f64, foot: &str) -> Self {
        let mut y = y + SMALL;
        let foot = &format!("{foot} {}", self.words.say("picture-caveat"));
        for line in style::wrap(foot, SMALL, WIDTH - 2.0 * MARGIN) {
            self.text((MARGIN, y), &line, SMALL, SOFT, Anchor::Start);
            y += SMALL * style::LEADING;
        }
        self.height = (y + MARGIN - SMALL / 2.0).ceil();
        self
    }

    /// A line of text. What cannot be printed becomes a space.
    pub fn text(&mut self, at: Point, words: &str, size: f64, colour: Colour, anchor: Anchor) {
        let words = text::printable(words);
        self.marks.push(Mark::Text { at, words, size, colour, anchor });
    }

    /// A thin straight line.
    pub fn rule(&mut self, from: Point, to: Point, colour: Colour) {
        self.line(&[from, to], colour, HAIR);
    }

    /// A line through points.
    pub fn line(&mut self, points: &[Point], colour: Colour, width: f64) {
        self.marks.push(Mark::Line { points: points.to_vec(), colour, width, dash: &[] });
    }

    /// A line through points with the dashes of a look.
    pub fn dashed(&mut self, points: &[Point], look: Look, width: f64) {
        let (points, dash) = (points.to_vec(), look.dash);
        self.marks.push(Mark::Line { points, colour: look.colour, width, dash });
    }

    /// Marks of a policy that a page can hide.
    pub fn of_policy(&mut self, policy: usize, draw: impl FnOnce(&mut Self)) {
        self.group(Some(policy), None, draw);
    }

    /// Marks, of a policy if they are, that say something when they are pointed at near `at`.
    pub fn telling(
        &mut self,
        policy: Option<usize>,
        at: Point,
        told: &str,
        draw: impl FnOnce(&mut Self),
    ) {
        self.group(policy, Some((at, text::printable(told))), draw);
    }

    fn group(
        &mut self,
        policy: Option<usize>,
        told: Option<(Point, String)>,
        draw: impl FnOnce(&mut Self),
    ) {
        let outside = std::mem::take(&mut self.marks);
        draw(self);
        let marks = std::mem::replace(&mut self.marks, outside);
        self.marks.push(Mark::Group(Group { policy, told, marks }));
    }

    /// The sheet of some policies only, whose groups become those of `places` in the whole list.
    pub fn among(mut self, places: &[usize]) -> Self {
        fn renumber(marks: &mut [Mark], places: &[usize]) {
            for mark in marks {
                if let Mark::Group(group) = mark {
                    group.policy = group.policy.and_then(|place| places.get(place).copied());
                    renumber(&mut group.marks, places);
                }
            }
        }
        renumber(&mut self.marks, places);
        self
    }

    /// A filled polygon.
    pub fn area(&mut self, points: Vec<Point>, colour: Colour, opacity: f64) {
        self.marks.push(Mark::Area { points, colour, opacity });
    }

    /// A filled rectangle.
    pub fn fill(&mut self, area: Area, colour: Colour) {
        self.rectangle((area.left, area.top), (area.right, area.bottom), colour);
    }

    /// A filled rectangle between two corners.
    pub fn rectangle(&mut self, from: Point, to: Point, colour: Colour) {
        self.area(vec![from, (to.0, from.1), to, (from.0, to.1)], colour, 1.0);
    }

    /// A policy's marker, filled or hollow.
    pub fn marker(&mut self, at: Point, look: Look, filled: bool) {
        let place = |radius: f64| -> Vec<Point> {
            look.shape.iter().map(|&(x, y)| (at.0 + radius * x, at.1 + radius * y)).collect()
        };
        if filled {
            self.area(place(RADIUS + 0.5), look.colour, 1.0);
            return;
        }
        let mut outline = place(RADIUS);
        self.area(outline.clone(), PAPER, 1.0);
        outline.push(outline[0]);
        self.line(&outline, look.colour, 1.5);
    }

    /// A short piece of a policy's line with its marker, for legends.
    pub fn key(&mut self, at: Point, length: f64, look: Look) {
        self.dashed(&[at, (at.0 + length, at.1)], look, STROKE);
        self.marker((at.0 + length / 2.0, at.1), look, true);
    }
}

/// Cuts a line into its dashes.
pub(crate) fn dashes(points: &[Point], pattern: &[f64]) -> Vec<Vec<Point>> {
    if pattern.is_empty() || points.len() < 2 {
        return vec![points.to_vec()];
    }
    let mut pieces = Vec::new();
    let mut piece = vec![points[0]];
    let (mut turn, mut left) = (0, pattern[0]);
    for pair in points.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let (across, down) = (to.0 - from.0, to.1 - from.1);
        let length = (across * across + down * down).sqrt();
        let mut done = 0.0;
        while length - done > left {
            done += left;
            let here = (from.0 + across * done / length, from.1 + down * done / length);
            piece.push(here);
            if turn % 2 == 0 {
                pieces.push(std::mem::take(&mut piece));
            }
            piece = vec![here];
            turn = (turn + 1) % pattern.len();
            left = pattern[turn];
        }
        left -= length - done;
        piece.push(to);
    }
    if turn % 2 == 0 && piece.len() > 1 {
        pieces.push(piece);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_cover_their_share_of_a_bent_line() {
        let line = [(0.0, 0.0), (30.0, 0.0), (30.0, 30.0)];
        let covered: f64 = dashes(&line, &[4.0, 2.0])
            .iter()
            .flat_map(|piece| {
                piece.windows(2).map(|pair| (pair[1].0 - pair[0].0) + (pair[1].1 - pair[0].1))
            })
            .sum();
        assert!((covered - 40.0).abs() < 1e-9);
        assert_eq!(dashes(&line, &[]).len(), 1);
    }
}
