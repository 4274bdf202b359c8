//! Names that are not what they look like: with invisible characters, damaged by a wrong encoding,
//! or the same as another one to the eye.
//!
//! A name is the key of a municipality's random numbers, so that two ways to write it give other
//! events.

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::decode;
use super::source::printable;
use crate::text::is_invisible;
use crate::words::{Message, message};

/// What is doubtful in a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Doubt {
    /// The character that stands for one that could not be read.
    Damaged,
    /// UTF-8 that was read as Windows-1252.
    DecodedTwice,
    /// A character that shows nothing.
    Invisible,
    /// Blanks other than single plain ones.
    Blanks,
    /// Letters apart from their accents.
    Decomposed,
    /// A sign between letters that no name has, as a wrong encoding makes them.
    Sign,
    /// Letters of two alphabets.
    Alphabets,
}

impl Doubt {
    /// What follows from it, for a message.
    pub fn means(self) -> Message {
        match self {
            Self::Damaged => message!("fault-damaged-means"),
            Self::DecodedTwice => message!("fault-decoded-twice-means"),
            Self::Invisible => {
                message!("fault-invisible-means")
            }
            Self::Blanks => {
                message!("fault-blanks-means")
            }
            Self::Decomposed => {
                message!("fault-decomposed-means")
            }
            Self::Sign => message!("fault-sign-means"),
            Self::Alphabets => message!("fault-alphabets-means"),
        }
    }
}

/// What is doubtful in a name, with what was found; the worst of it.
pub(super) fn doubt(name: &str) -> Option<(Doubt, Message)> {
    let shown = printable(name);
    if name.contains(char::REPLACEMENT_CHARACTER) {
        return Some((Doubt::Damaged, message!("fault-damaged", name = shown)));
    }
    if let Some(before) = decode::decoded_twice(name) {
        let before = printable(&before);
        return Some((
            Doubt::DecodedTwice,
            message!("fault-decoded-twice", name = shown, before = before),
        ));
    }
    if let Some(character) = name.chars().find(|character| is_invisible(*character)) {
        let code = format!("{:04X}", u32::from(character));
        return Some((Doubt::Invisible, message!("fault-invisible", code = code, name = shown)));
    }
    if name.contains("  ") || name.chars().any(|it| it.is_whitespace() && it != ' ') {
        return Some((Doubt::Blanks, message!("fault-blanks", name = shown)));
    }
    if !is_nfc(name) {
        let found = message!("fault-decomposed", name = shown);
        return Some((Doubt::Decomposed, found));
    }
    if let Some(sign) = sign_in_word(name) {
        return Some((Doubt::Sign, message!("fault-sign", sign = sign, name = shown)));
    }
    if has_two_alphabets(name) {
        return Some((Doubt::Alphabets, message!("fault-alphabets", name = shown)));
    }
    None
}

/// A sign beyond ASCII right between two letters; what names have there is left out.
fn sign_in_word(name: &str) -> Option<char> {
    let letters: Vec<char> = name.chars().collect();
    letters.windows(3).find_map(|around| match around {
        [before, sign, after] if before.is_alphabetic() && after.is_alphabetic() => {
            let known = sign.is_alphanumeric() || "’‘´·‐‑–—ʼ".contains(*sign);
            (!sign.is_ascii() && !known && !sign.is_whitespace()).then_some(*sign)
        }
        _ => None,
    })
}

/// Whether a name has Latin letters and such that look like them, from Greek or Cyrillic.
fn has_two_alphabets(name: &str) -> bool {
    let latin = |letter: char| letter.is_alphabetic() && u32::from(letter) < 0x250;
    let other = |letter: char| matches!(u32::from(letter), 0x370..=0x52F);
    name.chars().any(latin) && name.chars().any(|letter| letter.is_alphabetic() && other(letter))
}

/// The plain apostrophe or hyphen that a mark is easily taken for.
fn plain_mark(mark: char) -> char {
    match mark {
        '’' | '‘' | 'ʼ' | '´' | '`' | '\u{2032}' => '\'',
        '‐' | '‑' | '–' | '—' | '−' => '-',
        other => other,
    }
}

/// Whether a name has an apostrophe or a hyphen other than the plain one.
pub(super) fn has_other_mark(name: &str) -> bool {
    name.chars().any(|letter| plain_mark(letter) != letter)
}

/// What a name looks like: names with the same looks cannot be told apart on paper.
pub(super) fn looks(name: &str) -> String {
    if name.is_ascii() && !name.contains("  ") {
        return name.trim().to_owned();
    }
    let visible: String =
        name.nfkc().filter(|character| !is_invisible(*character)).map(plain_mark).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_names_raise_no_doubt() {
        for name in [
            "Aa en Hunze",
            "Súdwest-Fryslân",
            "’s-Gravenhage",
            "'s-Hertogenbosch",
            "Bergen (NH.)",
            "Nuenen, Gerwen en Nederwetten",
            "Łódź",
            "Αθήνα",
            "😀",
        ] {
            assert_eq!(doubt(name), None, "{name}");
        }
    }

    #[test]
    fn doubtful_names_are_known() {
        for (name, expected) in [
            ("S\u{fffd}dwest", Doubt::Damaged),
            ("SÃºdwest", Doubt::DecodedTwice),
            ("Zwolle\u{200b}", Doubt::Invisible),
            ("\u{202e}Zwolle", Doubt::Invisible),
            ("Zw\u{ad}olle", Doubt::Invisible),
            ("Den\u{a0}Haag", Doubt::Blanks),
            ("Den  Haag", Doubt::Blanks),
            ("Su\u{301}dwest", Doubt::Decomposed),
            ("S£dwest", Doubt::Sign),
            ("Zw\u{43e}lle", Doubt::Alphabets),
        ] {
            assert_eq!(doubt(name).map(|(doubt, _)| doubt), Some(expected), "{name:?}");
        }
    }

    #[test]
    fn names_that_look_alike_have_the_same_looks() {
        for (one, other) in [
            ("Súdwest", "Su\u{301}dwest"),
            ("Zwolle", "Zwolle\u{200b}"),
            ("Den Haag", "Den\u{a0}Haag"),
            ("Den Haag", "Den  Haag"),
            ("Zwolle", "Ｚｗｏｌｌｅ"),
            ("'s-Gravenhage", "’s-Gravenhage"),
            ("Olst-Wijhe", "Olst‑Wijhe"),
            ("Olst-Wijhe", "Olst–Wijhe"),
        ] {
            assert_eq!(looks(one), looks(other));
        }
        assert_ne!(looks("Bergen (L.)"), looks("Bergen (NH.)"));
        assert_ne!(looks("Zwolle"), looks("zwolle"));
    }
}
