//! From a sheet of marks to PNG, drawn by plotters.
//!
//! The SVG of the same marks is written by [`crate::charts::svg`]: that of plotters cannot carry whose a mark
//! is and what it says, knows whole pixels only, and writes every dash as a line of its own.

use crate::charts::error::ChartError;
use crate::charts::sheet::{Anchor, Mark, Point, Sheet, dashes};
use crate::charts::style::{self, PAPER, PIXELS, WIDTH};
use crate::charts::{colour::Colour, font};
use plotters::coord::Shift;
use plotters::prelude::{
    BitMapBackend, DrawingArea, DrawingBackend, IntoDrawingArea, PathElement, Polygon,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{
    Color, FontDesc, FontFamily, FontStyle, RGBColor, ShapeStyle, TextStyle, register_font,
};
use std::sync::OnceLock;

/// Plotters knows whole pixels only, so it draws this many times larger; pixels are then averaged, which
/// smooths edges.
const FINER: u32 = 2;
/// By how many ems text must be lowered to stand with half a capital at its place.
const DROP: f64 = 0.21;

/// The sheet as a PNG.
pub(crate) fn png(sheet: &Sheet) -> Result<Vec<u8>, ChartError> {
    let (width, height) = size(sheet, PIXELS);
    let fine = size(sheet, PIXELS * FINER);
    let mut pixels = vec![0; fine.0 as usize * fine.1 as usize * 3];
    {
        let area = BitMapBackend::with_buffer(&mut pixels, fine).into_drawing_area();
        area.fill(&painted(PAPER)).map_err(|error| failed(&error))?;
        draw(&sheet.marks, &area)?;
        area.present().map_err(|error| failed(&error))?;
    }
    let pixels = average(&pixels, width as usize);
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    // A seventh larger than the smallest, in a tenth of its time.
    encoder.set_compression(png::Compression::Default);
    encoder.set_filter(png::FilterType::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&pixels)?;
    writer.finish()?;
    Ok(bytes)
}

fn size(sheet: &Sheet, scale: u32) -> (u32, u32) {
    (WIDTH as u32 * scale, sheet.height as u32 * scale)
}

/// Averages squares of two by two pixels, of three channels each, in rows of `width` such squares.
fn average(fine: &[u8], width: usize) -> Vec<u8> {
    const { assert!(FINER == 2, "squares are two pixels wide") };
    let row = 2 * 3 * width;
    let mut pixels = vec![0; fine.len() / 4];
    for (rows, averaged) in fine.chunks_exact(2 * row).zip(pixels.chunks_exact_mut(3 * width)) {
        let (upper, lower) = rows.split_at(row);
        let squares = upper.chunks_exact(6).zip(lower.chunks_exact(6));
        for ((upper, lower), pixel) in squares.zip(averaged.chunks_exact_mut(3)) {
            for channel in 0..3 {
                let sum = |two: &[u8]| u16::from(two[channel]) + u16::from(two[channel + 3]);
                pixel[channel] = ((sum(upper) + sum(lower)) / 4) as u8;
            }
        }
    }
    pixels
}

/// A colour as the painter takes it.
fn painted(Colour(red, green, blue): Colour) -> RGBColor {
    RGBColor(red, green, blue)
}

/// The font at a size in ems. The first call registers the font that the program carries.
fn at_size(size: f64) -> FontDesc<'static> {
    const FAMILY: &str = "sans-serif";
    static REGISTERED: OnceLock<bool> = OnceLock::new();
    REGISTERED.get_or_init(|| register_font(FAMILY, FontStyle::Normal, font::BYTES).is_ok());
    FontDesc::new(FontFamily::SansSerif, size * font::PER_EM, FontStyle::Normal)
}

fn failed(error: &dyn std::error::Error) -> ChartError {
    ChartError::Drawing(error.to_string())
}

/// Paints every mark.
fn draw<DB: DrawingBackend>(
    marks: &[Mark],
    area: &DrawingArea<DB, Shift>,
) -> Result<(), ChartError> {
    let scale = f64::from(PIXELS * FINER);
    let pixel = |(x, y): Point| ((x * scale).round() as i32, (y * scale).round() as i32);
    for mark in marks {
        match mark {
            Mark::Line { points, colour, width, dash } => {
                let look = ShapeStyle {
                    color: painted(*colour).to_rgba(),
                    filled: false,
                    stroke_width: (width * scale).round() as u32,
                };
                for piece in dashes(points, dash) {
                    let points: Vec<_> = piece.into_iter().map(pixel).collect();
                    area.draw(&PathElement::new(points, look)).map_err(|error| failed(&error))?;
                }
            }
            Mark::Area { points, colour, opacity } => {
                let points: Vec<_> = points.iter().copied().map(pixel).collect();
                area.draw(&Polygon::new(points, painted(*colour).mix(*opacity)))
                    .map_err(|error| failed(&error))?;
            }
            Mark::Text { at, words, size, colour, anchor } => {
                let ink = painted(*colour);
                let look = TextStyle::from(at_size(size * scale)).color(&ink);
                let look = look.pos(Pos::new(HPos::Left, VPos::Center));
                for (word, place) in words_apart(words, (at.0, at.1 + DROP * size), *size, *anchor)
                {
                    area.draw_text(word, &look, pixel(place)).map_err(|error| failed(&error))?;
                }
            }
            Mark::Group(group) => draw(&group.marks, area)?,
        }
    }
    Ok(())
}

/// The words of a text, hanging letters by themselves, with their places, since the font's own space is
/// too narrow.
fn words_apart(words: &str, at: Point, size: f64, anchor: Anchor) -> Vec<(&str, Point)> {
    let share = match anchor {
        Anchor::Start => 0.0,
        Anchor::Middle => 0.5,
        Anchor::End => 1.0,
    };
    let mut x = at.0 - share * style::set_width(words, size);
    let mut pieces = Vec::new();
    for word in words.split(' ') {
        let mut left = x;
        for piece in apart(word) {
            let back = if piece == HANGING { HANGS * size } else { 0.0 };
            pieces.push((piece, (left - back, at.1)));
            left += font::width(piece, size);
        }
        x += font::width(word, size) + style::SPACE * size;
    }
    pieces
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_measured_as_they_are_painted() {
        for text in ["Integriteitsrisico's", "AVATAR", "fj", "−3.6%", "", "wethouder", "漢字"] {
            for size in [style::SMALL, style::LABEL, style::TITLE] {
                let painted = at_size(size * 10.0).box_size(text).expect("a font").0;
                assert_eq!(
                    font::width(text, size).to_bits(),
                    (f64::from(painted) / 10.0).to_bits()
                );
            }
        }
    }
}
