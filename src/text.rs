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

/// Whether a character shows nothing by itself.
#[must_use]
pub fn is_invisible(character: char) -> bool {
    is_unsafe(character)
        || matches!(
            character,
            '\u{ad}' | '\u{34f}' | '\u{180e}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2065}'
                | '\u{206a}'..='\u{206f}' | '\u{feff}'
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
