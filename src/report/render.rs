//! From a sheet of marks to SVG and PNG, by one drawing function for every backend.

use plotters::coord::Shift;
use plotters::prelude::{
    BitMapBackend, DrawingArea, DrawingBackend, IntoDrawingArea, PathElement, Polygon, SVGBackend,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, ShapeStyle, TextStyle};

use super::Error;
use super::sheet::{Anchor, Mark, Point, Sheet};
use super::style::{self, FAMILIES, FAMILY, PAPER, PIXELS, WIDTH};

/// Backends know whole pixels only, so both draw this many times larger: the SVG is shown smaller,
/// the PNG averaged, which smooths its edges.
const FINER: u32 = 2;
/// How a backend must be helped.
struct Help {
    /// By how many ems text must be lowered to stand with half a capital at its place.
    drop: f64,
    /// Whether each word is placed by itself.
    by_word: bool,
}

const FOR_SVG: Help = Help { drop: 0.08, by_word: false };
const FOR_BITMAP: Help = Help { drop: 0.21, by_word: true };

/// The sheet as an SVG document with its alternative text.
pub(super) fn svg(sheet: &Sheet, alt: &str) -> Result<String, Error> {
    let (fine, shown) = (size(sheet, PIXELS * FINER), size(sheet, PIXELS));
    let mut document = String::new();
    {
        let area = SVGBackend::with_string(&mut document, fine).into_drawing_area();
        draw(sheet, &area, &FOR_SVG)?;
    }
    // The font is named once; text is escaped, so that an attribute cannot occur in it.
    let document = document.replace(&format!(" font-family=\"{FAMILY}\""), "");
    let alt = maud::html! { (super::printable(alt)) }.into_string();
    let (drawn, root) = (
        format!("<svg width=\"{}\" height=\"{}\" ", fine.0, fine.1),
        format!(
            "<svg role=\"img\" aria-label=\"{alt}\" font-family=\"{FAMILIES}\" width=\"{}\" height=\"{}\" ",
            shown.0, shown.1
        ),
    );
    Ok(document.replacen(&drawn, &root, 1))
}

/// The sheet as a PNG.
pub(super) fn png(sheet: &Sheet) -> Result<Vec<u8>, Error> {
    let (width, height) = size(sheet, PIXELS);
    let fine = size(sheet, PIXELS * FINER);
    let mut pixels = vec![0; fine.0 as usize * fine.1 as usize * 3];
    {
        let area = BitMapBackend::with_buffer(&mut pixels, fine).into_drawing_area();
        draw(sheet, &area, &FOR_BITMAP)?;
    }
    let pixels = average(&pixels, width as usize, height as usize);
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Best);
    encoder.set_filter(png::FilterType::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&pixels)?;
    writer.finish()?;
    Ok(bytes)
}

fn size(sheet: &Sheet, scale: u32) -> (u32, u32) {
    (WIDTH as u32 * scale, sheet.height as u32 * scale)
}

/// Averages squares of [`FINER`] by [`FINER`] pixels.
fn average(fine: &[u8], width: usize, height: usize) -> Vec<u8> {
    let finer = FINER as usize;
    let mut pixels = Vec::with_capacity(width * height * 3);
    for y in 0..height {
        for x in 0..width {
            for channel in 0..3 {
                let sum: u32 = (0..finer * finer)
                    .map(|part| {
                        let (row, column) = (y * finer + part / finer, x * finer + part % finer);
                        u32::from(fine[(row * width * finer + column) * 3 + channel])
                    })
                    .sum();
                pixels.push((sum / (FINER * FINER)) as u8);
            }
        }
    }
    pixels
}

/// Paints every mark on any backend.
fn draw<DB: DrawingBackend>(
    sheet: &Sheet,
    area: &DrawingArea<DB, Shift>,
    help: &Help,
) -> Result<(), Error> {
    let failed = |error: &dyn std::error::Error| Error::Drawing(error.to_string());
    let scale = f64::from(PIXELS * FINER);
    let pixel = |(x, y): Point| ((x * scale).round() as i32, (y * scale).round() as i32);
    area.fill(&PAPER).map_err(|error| failed(&error))?;
    for mark in &sheet.marks {
        match mark {
            Mark::Line { points, colour, width } => {
                let look = ShapeStyle {
                    color: colour.to_rgba(),
                    filled: false,
                    stroke_width: (width * scale).round() as u32,
                };
                let points: Vec<_> = points.iter().copied().map(pixel).collect();
                area.draw(&PathElement::new(points, look)).map_err(|error| failed(&error))?;
            }
            Mark::Area { points, colour, opacity } => {
                let points: Vec<_> = points.iter().copied().map(pixel).collect();
                area.draw(&Polygon::new(points, colour.mix(*opacity)))
                    .map_err(|error| failed(&error))?;
            }
            Mark::Text { at, words, size, colour, anchor } => {
                let look = TextStyle::from(style::font(size * scale)).color(colour);
                let at = (at.0, at.1 + help.drop * size);
                for (part, place, across) in parts(words, at, *size, *anchor, help.by_word) {
                    let look = look.pos(Pos::new(across, VPos::Center));
                    area.draw_text(part, &look, pixel(place)).map_err(|error| failed(&error))?;
                }
            }
        }
    }
    area.present().map_err(|error| failed(&error))
}

/// A text in the parts that are drawn at once, with their places.
fn parts(
    words: &str,
    at: Point,
    size: f64,
    anchor: Anchor,
    by_word: bool,
) -> Vec<(&str, Point, HPos)> {
    let (across, share) = match anchor {
        Anchor::Start => (HPos::Left, 0.0),
        Anchor::Middle => (HPos::Center, 0.5),
        Anchor::End => (HPos::Right, 1.0),
    };
    if !by_word {
        return vec![(words, at, across)];
    }
    let mut x = at.0 - share * style::set_width(words, size);
    let mut parts = Vec::new();
    for word in words.split(' ') {
        let mut left = x;
        for piece in apart(word) {
            let back = if piece == HANGING { HANGS * size } else { 0.0 };
            parts.push((piece, (left - back, at.1), HPos::Left));
            left += style::word_width(piece, size);
        }
        x += style::word_width(word, size) + style::SPACE * size;
    }
    parts
}

/// The letter whose tail hangs below the one before it, and by how many ems: the painter sets every
/// letter where its ink begins, so that this one would run into the next.
const HANGING: &str = "j";
const HANGS: f64 = 0.13;

/// A word in pieces, each hanging letter by itself.
fn apart(word: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = word;
    while let Some(place) = rest.find(HANGING) {
        pieces.extend([&rest[..place], &rest[place..place + HANGING.len()]]);
        rest = &rest[place + HANGING.len()..];
    }
    pieces.push(rest);
    pieces.retain(|piece| !piece.is_empty());
    pieces
}
