//! From a sheet of marks to an SVG document, written here: three kinds of marks and groups of them.
//!
//! Groups carry what a page needs of a figure: `data-policy`, the place of their policy; `data-x` and
//! `data-y`, the place at which they say something; and that in words as `<title>`.

use crate::charts::colour::Colour;
use crate::charts::sheet::{Anchor, Group, Mark, Point, Sheet};
use crate::charts::style::{FAMILIES, PAPER, PIXELS, SMALL, SOFT, WIDTH};
use crate::text;
use std::fmt::Write;

/// How far below the middle of a capital the line stands on which letters rest, in ems.
const REST: f64 = 0.35;

/// The sheet as an SVG document with its alternative text.
pub(crate) fn svg(sheet: &Sheet, alt: &str) -> String {
    let (width, height) = (WIDTH as u32, sheet.height as u32);
    let mut text = format!(
        "<svg role=\"img\" aria-label=\"{}\" font-family=\"{FAMILIES}\" width=\"{}\" height=\"{}\" \
         viewBox=\"0 0 {width} {height}\" font-size=\"{}\" fill=\"{}\" \
         xmlns=\"http://www.w3.org/2000/svg\">\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>\n",
        escaped(&text::printable(alt)),
        width * PIXELS,
        height * PIXELS,
        short(SMALL),
        hex(SOFT),
        hex(PAPER)
    );
    write(&mut text, &sheet.marks);
    text.push_str("</svg>\n");
    text
}

/// A small picture of some marks that says nothing by itself.
pub(crate) fn sign(marks: &[Mark], width: u32, height: u32) -> String {
    let mut text = format!(
        "<svg class=\"sign\" aria-hidden=\"true\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\">"
    );
    write(&mut text, marks);
    text.push_str("</svg>");
    text
}

// Writing to a string cannot fail.
fn write(text: &mut String, marks: &[Mark]) {
    for mark in marks {
        match mark {
            Mark::Line { points, colour, width, dash } => {
                let _ = write!(text, "<path fill=\"none\" stroke=\"{}\"", hex(*colour));
                if *width != 1.0 {
                    let _ = write!(text, " stroke-width=\"{}\"", short(*width));
                }
                if !dash.is_empty() {
                    let lengths: Vec<String> = dash.iter().copied().map(short).collect();
                    let _ = write!(text, " stroke-dasharray=\"{}\"", lengths.join(" "));
                }
                let _ = writeln!(text, " d=\"{}\"/>", path(points));
            }
            Mark::Area { points, colour, opacity } => {
                let _ = write!(text, "<path fill=\"{}\"", hex(*colour));
                if *opacity < 1.0 {
                    let _ = write!(text, " opacity=\"{opacity}\"");
                }
                let _ = writeln!(text, " d=\"{}z\"/>", path(points));
            }
            Mark::Text { at, words, size, colour, anchor } => {
                let _ =
                    write!(text, "<text x=\"{}\" y=\"{}\"", short(at.0), short(at.1 + REST * size));
                if *size != SMALL {
                    let _ = write!(text, " font-size=\"{}\"", short(*size));
                }
                if *colour != SOFT {
                    let _ = write!(text, " fill=\"{}\"", hex(*colour));
                }
                text.push_str(match anchor {
                    Anchor::Start => "",
                    Anchor::Middle => " text-anchor=\"middle\"",
                    Anchor::End => " text-anchor=\"end\"",
                });
                let _ = writeln!(text, ">{}</text>", escaped(words));
            }
            Mark::Group(group) => grouped(text, group),
        }
    }
}

fn grouped(text: &mut String, group: &Group) {
    text.push_str("<g");
    if let Some(policy) = group.policy {
        let _ = write!(text, " data-policy=\"{policy}\"");
    }
    if let Some(((x, y), told)) = &group.told {
        let _ = write!(
            text,
            " data-x=\"{}\" data-y=\"{}\"><title>{}</title>",
            short(*x),
            short(*y),
            escaped(told)
        );
    } else {
        text.push('>');
    }
    write(text, &group.marks);
    text.push_str("</g>\n");
}

/// A line through points: the first as it is, each other as its distance to the one before, in tenths
/// so that no rounding adds up.
fn path(points: &[Point]) -> String {
    let tenths = |length: f64| (length * 10.0).round();
    let mut text = String::new();
    let mut last = (0.0, 0.0);
    for (number, (x, y)) in points.iter().enumerate() {
        let (x, y) = (tenths(*x), tenths(*y));
        text.push_str(match number {
            0 => "M",
            1 => "l",
            _ => " ",
        });
        let _ = write!(text, "{},{}", short((x - last.0) / 10.0), short((y - last.1) / 10.0));
        last = (x, y);
    }
    text
}

/// A length to a tenth of a unit, which is a fifth of a pixel.
fn short(length: f64) -> String {
    let text = format!("{length:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" {
        "0".to_owned()
    } else {
        text.replacen("0.", ".", usize::from(length.abs() < 1.0))
    }
}

fn hex(Colour(red, green, blue): Colour) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn escaped(text: &str) -> String {
    maud::html! { (text) }.into_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_short_and_do_not_drift() {
        assert_eq!(
            [0.0, -0.04, 0.25, -0.5, 1.0, 10.04].map(short),
            ["0", "0", ".2", "-.5", "1", "10"]
        );
        let points: Vec<Point> = (0..50).map(|step| (f64::from(step) * 0.24, 3.0)).collect();
        let path = path(&points);
        let steps = path.trim_start_matches('M').split(['l', ' ']);
        let end: f64 =
            steps.map(|step| step.split(',').next().unwrap().parse::<f64>().unwrap()).sum();
        assert!((end - 49.0 * 0.24).abs() < 0.051, "{path}");
    }
}
