//! From a sheet of marks to an SVG document, written here: three kinds of marks and groups of them.
//!
//! Groups carry what a page needs of a figure: `data-policy`, the place of their policy; `data-x` and
//! `data-y`, the place at which they say something; and that in words as `<title>`.

use std::fmt::Write;

use plotters::style::RGBColor;

use super::sheet::{Anchor, Group, Mark, Point, Sheet};
use super::style::{FAMILIES, PAPER, PIXELS, WIDTH};

/// How far below the middle of a capital the line stands on which letters rest, in ems.
const REST: f64 = 0.35;

/// The sheet as an SVG document with its alternative text.
pub(super) fn svg(sheet: &Sheet, alt: &str) -> String {
    let (width, height) = (WIDTH as u32, sheet.height as u32);
    let mut text = format!(
        "<svg role=\"img\" aria-label=\"{}\" font-family=\"{FAMILIES}\" width=\"{}\" height=\"{}\" \
         viewBox=\"0 0 {width} {height}\" xmlns=\"http://www.w3.org/2000/svg\">\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>\n",
        escaped(&super::printable(alt)),
        width * PIXELS,
        height * PIXELS,
        hex(PAPER)
    );
    write(&mut text, &sheet.marks);
    text.push_str("</svg>\n");
    text
}

/// A small picture of some marks that says nothing by itself.
pub(super) fn sign(marks: &[Mark], width: u32, height: u32) -> String {
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
                let _ = write!(
                    text,
                    "<polyline fill=\"none\" stroke=\"{}\" stroke-width=\"{}\"",
                    hex(*colour),
                    short(*width)
                );
                if !dash.is_empty() {
                    let lengths: Vec<String> = dash.iter().copied().map(short).collect();
                    let _ = write!(text, " stroke-dasharray=\"{}\"", lengths.join(" "));
                }
                let _ = writeln!(text, " points=\"{}\"/>", path(points));
            }
            Mark::Area { points, colour, opacity } => {
                let _ = write!(text, "<polygon fill=\"{}\"", hex(*colour));
                if *opacity < 1.0 {
                    let _ = write!(text, " opacity=\"{opacity}\"");
                }
                let _ = writeln!(text, " points=\"{}\"/>", path(points));
            }
            Mark::Text { at, words, size, colour, anchor } => {
                let anchor = match anchor {
                    Anchor::Start => "start",
                    Anchor::Middle => "middle",
                    Anchor::End => "end",
                };
                let _ = writeln!(
                    text,
                    "<text x=\"{}\" y=\"{}\" font-size=\"{}\" fill=\"{}\" text-anchor=\"{anchor}\">{}</text>",
                    short(at.0),
                    short(at.1 + REST * size),
                    short(*size),
                    hex(*colour),
                    escaped(words)
                );
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

fn path(points: &[Point]) -> String {
    let points: Vec<String> =
        points.iter().map(|(x, y)| format!("{},{}", short(*x), short(*y))).collect();
    points.join(" ")
}

/// A length to a tenth of a unit, which is a fifth of a pixel.
fn short(length: f64) -> String {
    let text = format!("{length:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

fn hex(RGBColor(red, green, blue): RGBColor) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn escaped(text: &str) -> String {
    maud::html! { (text) }.into_string()
}
