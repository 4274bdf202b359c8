//! The name of a scenario as that of a folder, on every system.

use crate::text::is_unsafe;
use std::path::Path;
use unicode_normalization::UnicodeNormalization;

/// Most bytes of a name. The longest that systems take are 255, on encrypted disks 143; `.previous`
/// and `.shards` still come behind it.
const LONGEST: usize = 120;

/// Characters that some system does not take in the name of a folder.
const REFUSED: &str = "/\\<>:\"|?*";

/// Names of devices on Windows, which no folder can have there, with whatever ending.
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

/// The name of a scenario: that of its file without the ending.
pub(super) fn stem(path: &Path) -> String {
    folder_name(&path.file_stem().map(|stem| stem.to_string_lossy()).unwrap_or_default())
}

/// A name as every system takes it for a folder, and never a way to another folder. Names of letters,
/// digits, `-`, `_`, blanks and dots stay as they are, unless they are those of devices, end in a dot
/// or blank, or are too long; those get the hash of the whole name at their end.
#[must_use]
pub fn folder_name(name: &str) -> String {
    let refused = |letter: char| is_unsafe(letter) || REFUSED.contains(letter);
    let mut plain: String =
        name.chars().map(|letter| if refused(letter) { '_' } else { letter }).collect();
    if plain.is_empty() {
        return "scenario".to_owned();
    }
    if is_device(&plain) {
        plain.insert(0, '_');
    }
    if plain.len() > LONGEST {
        let hash = blake3::hash(name.as_bytes()).to_hex();
        let end = format!("-{}", &hash.as_str()[..8]);
        let mut room = LONGEST - end.len();
        while !plain.is_char_boundary(room) {
            room -= 1;
        }
        plain.truncate(room);
        plain.push_str(&end);
    }
    // Windows leaves out dots and blanks at the end.
    let kept = plain.trim_end_matches(['.', ' ']).len();
    let lost = plain.len() - kept;
    plain.truncate(kept);
    plain.push_str(&"_".repeat(lost));
    plain
}

/// Whether Windows takes a name for that of a device, as it does with `con`, `NUL.txt` and `com1 .x`.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_uppercase();
    let numbered = || {
        let number = stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT"));
        number.is_some_and(|number| {
            let mut letters = number.chars();
            letters.next().is_some_and(|letter| "0123456789¹²³".contains(letter))
                && letters.next().is_none()
        })
    };
    DEVICES.contains(&stem.as_str()) || numbered()
}

/// What two names have in common that are one folder where upper and lower case are the same, and
/// accents however they are written.
#[must_use]
pub fn folded(name: &str) -> String {
    name.nfc().flat_map(char::to_uppercase).flat_map(char::to_lowercase).nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_names_stay_as_they_are() {
        let long = "n".repeat(LONGEST);
        for name in ["pilot", "a b", "Zuid-Holland_2", "v1.2", "console", "com", "🏛", "é", &long]
        {
            assert_eq!(folder_name(name), name);
        }
    }

    #[test]
    fn names_are_such_as_every_system_takes() {
        for (name, folder) in [
            ("", "scenario"),
            (".", "_"),
            ("..", "__"),
            ("a:b", "a_b"),
            ("<a>|\"b\"?*\\/\u{7}", "_a___b______"),
            ("a\u{202e}b", "a_b"),
            ("con", "_con"),
            ("NUL.v2", "_NUL.v2"),
            ("Com1", "_Com1"),
            ("lpt³.x", "_lpt³.x"),
            ("a. .", "a___"),
            ("prn ", "_prn_"),
        ] {
            assert_eq!(folder_name(name), folder, "{name:?}");
        }
    }

    #[test]
    fn long_names_are_cut_between_letters_and_stay_apart() {
        let names = ["a".repeat(250), format!("{}b", "a".repeat(249)), "é".repeat(125)];
        let folders: Vec<String> = names.iter().map(|name| folder_name(name)).collect();
        assert!(folders.iter().all(|folder| folder.len() <= LONGEST), "{folders:?}");
        assert!(
            folders[0].starts_with(&"a".repeat(111)) && folders[2].starts_with(&"é".repeat(55))
        );
        assert_ne!(folders[0], folders[1]);
        assert_eq!(folders[0], folder_name(&names[0]));
        // A name that is safe stays so: it may be read from a file of the results.
        for folder in &folders {
            assert_eq!(&folder_name(folder), folder);
        }
    }

    #[test]
    fn names_that_differ_in_case_alone_are_one_folder_on_some_systems() {
        assert_eq!(folded("Pilot"), folded("pILOT"));
        assert_eq!(folded("ΣΊΣΥΦΟΣ"), folded("σίσυφος"));
        assert_eq!(folded("Súd"), folded("Su\u{301}d"));
        assert_ne!(folded("pilot"), folded("pilots"));
    }
}
