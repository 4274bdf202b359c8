//! The font that the program carries, and how wide texts are in it.

use ab_glyph::{Font, FontRef, ScaleFont};
use std::sync::LazyLock;

/// The font file.
pub(crate) const BYTES: &[u8] = epaint_default_fonts::UBUNTU_LIGHT;
/// Size of the font from ascender to descender, as a multiple of its size in ems.
pub(crate) const PER_EM: f64 = 1.24;

static FONT: LazyLock<Option<FontRef<'static>>> =
    LazyLock::new(|| FontRef::try_from_slice(BYTES).ok());

/// The width of a text without spaces, by the font's own advances and kerning, in the unit of `size` (ems).
pub(crate) fn width(text: &str, size: f64) -> f64 {
    // Measured large and cut to whole pixels, as the painter of bitmaps does.
    const FINE: f64 = 10.0;
    let Some(font) = FONT.as_ref() else {
        return text.chars().count() as f64 * size * 0.6;
    };
    let font = font.as_scaled((size * FINE * PER_EM) as f32);
    let mut width = 0.0;
    let mut before = None;
    for letter in text.chars() {
        let glyph = font.glyph_id(letter);
        width += font.h_advance(glyph);
        if let Some(before) = before {
            width += font.kern(before, glyph);
        }
        before = Some(glyph);
    }
    f64::from(width as i32) / FINE
}
