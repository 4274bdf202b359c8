//! What people may write in a name, a path or an argument, and what a screen makes of it.

/// Whether a character could steer a terminal or change the order of what stands around it:
/// control characters, marks of direction and line separators.
#[must_use]
pub fn is_unsafe(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        )
}

/// Whether a character shows nothing by itself, or is unsafe to show.
#[must_use]
pub fn is_invisible(character: char) -> bool {
    is_unsafe(character)
        || matches!(
            u32::from(character),
            0xAD | 0x34F
                | 0x115F..=0x1160
                | 0x17B4..=0x17B5
                | 0x180B..=0x180F
                | 0x200B..=0x200D
                | 0x2060..=0x206F
                | 0x3164
                | 0xFE00..=0xFE0F
                | 0xFEFF
                | 0xFFA0
                | 0xFFF0..=0xFFFB
                | 0x1D173..=0x1D17A
                | 0xE0000..=0xE0FFF
        )
}

/// A text in one line, with an escape such as `\u{1b}` for every character that is unsafe to show.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        if is_unsafe(character) {
            shown.extend(character.escape_unicode());
        } else {
            shown.push(character);
        }
    }
    shown
}

/// A text without what neither XML nor a font can show: control characters become spaces.
pub(crate) fn printable(text: &str) -> String {
    text.chars()
        .map(|letter| {
            if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') {
                ' '
            } else {
                letter
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_steer_a_terminal_is_escaped() {
        for unsafe_one in
            ['\u{0}', '\u{1b}', '\u{7f}', '\u{85}', '\u{9b}', '\u{202e}', '\u{2066}', '\u{2028}']
        {
            let shown = escaped(&format!("a{unsafe_one}b"));
            assert_eq!(shown, format!("a\\u{{{:x}}}b", u32::from(unsafe_one)));
        }
        assert_eq!(escaped("Súdwest-Fryslân 中 😀"), "Súdwest-Fryslân 中 😀");
    }
}
