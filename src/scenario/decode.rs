//! Text and numbers of tables as spreadsheets and statistics offices export them.

use crate::words::{Message, message};

/// What Windows-1252 puts at 0x80 to 0x9F; 0 where it has nothing.
const WINDOWS_1252: [u16; 32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
];

/// Why bytes are not the text of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NotText {
    /// What was found.
    pub found: Message,
    /// What is allowed instead.
    pub allowed: Message,
    /// The text as far as it can be shown, and the byte of it at which the trouble starts.
    pub shown: Option<(String, usize)>,
}

impl NotText {
    /// Found at this byte. All before it is UTF-8, so that the place is the same in what is shown.
    fn at(bytes: &[u8], at: usize, found: Message) -> Self {
        let shown = String::from_utf8_lossy(bytes).into_owned();
        Self { found, allowed: save_as_utf8(), shown: Some((shown, at)) }
    }
}

fn save_as_utf8() -> Message {
    message!("fault-utf8-table")
}

/// The text of a table: UTF-8, or else Windows-1252.
///
/// A table is read as Windows-1252 only where nothing in it is UTF-8 beyond ASCII: a single byte of
/// another encoding in a UTF-8 table must not turn all other names into other ones.
pub(super) fn table_text(bytes: Vec<u8>) -> Result<String, NotText> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        let found = message!("fault-utf16");
        return Err(NotText { found, allowed: save_as_utf8(), shown: None });
    }
    let bytes = match String::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') => return Ok(text),
        Ok(text) => text.into_bytes(),
        Err(error) => error.into_bytes(),
    };
    let first_bad = std::str::from_utf8(&bytes).map_or_else(|error| error.valid_up_to(), str::len);
    if let Some(at) = bytes.iter().take(first_bad).position(|byte| *byte == 0) {
        return Err(NotText::at(&bytes, at, message!("fault-zero-byte")));
    }
    let bad = bytes.get(first_bad).copied().unwrap_or_default();
    let failed = |found: Message| Err(NotText::at(&bytes, first_bad, found));
    let bad = format!("{bad:02X}");
    let is_utf8 = bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii());
    if is_utf8 {
        return failed(message!("fault-byte-table", byte = bad));
    }
    // Excel for the Mac writes such files in Mac Roman.
    if bytes.contains(&b'\r') && !bytes.contains(&b'\n') {
        return failed(message!("fault-byte-mac", byte = bad));
    }
    let text: Option<String> = bytes.iter().map(|byte| from_windows(*byte)).collect();
    match text {
        Some(text) if !text.contains('\0') => Ok(text),
        _ => failed(message!("fault-byte-windows", byte = bad)),
    }
}

fn from_windows(byte: u8) -> Option<char> {
    match byte {
        0x80..=0x9F => match WINDOWS_1252[usize::from(byte - 0x80)] {
            0 => None,
            code => char::from_u32(u32::from(code)),
        },
        _ => Some(char::from(byte)),
    }
}

fn to_windows(character: char) -> Option<u8> {
    let code = u32::from(character);
    match code {
        0..=0x7F | 0xA0..=0xFF => u8::try_from(code).ok(),
        _ => {
            let known = WINDOWS_1252.iter().position(|known| u32::from(*known) == code)?;
            u8::try_from(known + 0x80).ok()
        }
    }
}

/// What a text was before its UTF-8 was read as Windows-1252 and saved again: `Súdwest` for
/// `SÃºdwest`. `None` where that has not happened.
pub(super) fn decoded_twice(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let bytes: Option<Vec<u8>> = text.chars().map(to_windows).collect();
    String::from_utf8(bytes?).ok()
}

/// A whole number as it stands in a table, with the marks that it was written with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Written {
    pub number: u64,
    /// The point or comma between its thousands.
    pub thousands: Option<char>,
    /// The point or comma before its decimals, which are all 0.
    pub decimals: Option<char>,
}

/// A whole number as Dutch and English tables write it: `25390`, `25.390`, `25,390`, `25 390`,
/// `25.390,0`. Three digits after a separator are thousands. `None` where it is not one, or not
/// whole, or begins with a 0 that is not all of it: `0,435` is less than one, `0363` is a code.
pub(super) fn whole_number(written: &str) -> Option<Written> {
    let is_blank = |character: char| matches!(character, ' ' | '\u{a0}' | '\u{202f}' | '\'' | '’');
    let text: String = written.trim().chars().map(|c| if is_blank(c) { ' ' } else { c }).collect();
    let last_mark = text.chars().rfind(|character| matches!(character, ',' | '.'));
    let (text, zeros, decimals) = match text.rsplit_once([',', '.']) {
        Some((before, after)) if after.len() != 3 => {
            (before.to_owned(), after.to_owned(), last_mark)
        }
        Some(("", _)) => return None,
        _ => (text, String::new(), None),
    };
    if !zeros.chars().all(|digit| digit == '0') {
        return None;
    }
    let separator = text.chars().find(|character| !character.is_ascii_digit());
    let digits = match separator {
        None => text,
        Some(mark @ (' ' | '.' | ',')) => {
            let groups: Vec<&str> = text.split(mark).collect();
            let (first, rest) = groups.split_first()?;
            let fine = (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3);
            fine.then(|| groups.concat())?
        }
        Some(_) => return None,
    };
    let plain = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    if !plain || (digits.starts_with('0') && digits != "0") {
        return None;
    }
    let thousands = separator.filter(|mark| matches!(mark, '.' | ','));
    Some(Written { number: digits.parse().ok()?, thousands, decimals })
}

/// How statistics offices and spreadsheets write that a number is missing, confidential or does
/// not apply; in small letters and without blanks.
const MISSING: [&str; 29] = [
    "", ".", "..", "...", "…", "-", "--", "–", "—", "−", "x", "*", "?", ":", "na", "n/a", "n.a.",
    "#n/a", "#n/b", "nan", "null", "none", "nvt", "n.v.t.", "n.b.", "nb", "onbekend", "unknown",
    "geheim",
];

/// Whether this stands in a table for a number that is missing.
pub(super) fn is_missing(written: &str) -> bool {
    let plain: String = written.split_whitespace().collect();
    MISSING.contains(&plain.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dutch_and_english_numbers_are_understood_and_ambiguous_ones_refused() {
        for (written, number) in [
            ("25390", Some(25_390)),
            ("25.390", Some(25_390)),
            ("25,390", Some(25_390)),
            (" 25 390 ", Some(25_390)),
            ("1.234.567", Some(1_234_567)),
            ("25.390,0", Some(25_390)),
            ("25390,00", Some(25_390)),
            ("25\u{a0}390", Some(25_390)),
            ("0", Some(0)),
            ("0,0", Some(0)),
            ("25.39", None),
            ("25,5", None),
            ("1.23.456", None),
            ("1.234,567", None),
            ("-5", None),
            ("", None),
            (".", None),
            (".390", None),
            ("1e5", None),
            ("99999999999999999999999", None),
            ("0,435", None),
            ("00.390", None),
            ("0363", None),
            ("000", None),
            ("0.000", None),
            ("0 435", None),
            ("025.390", None),
        ] {
            assert_eq!(whole_number(written).map(|it| it.number), number, "{written:?}");
        }
    }

    #[test]
    fn numbers_keep_the_marks_that_they_are_written_with() {
        for (written, thousands, decimals) in [
            ("25390", None, None),
            ("25.390", Some('.'), None),
            ("25,390.0", Some(','), Some('.')),
            ("25390,0", None, Some(',')),
            ("25 390", None, None),
        ] {
            let read = whole_number(written).unwrap();
            assert_eq!((read.thousands, read.decimals), (thousands, decimals), "{written:?}");
        }
    }

    #[test]
    fn windows_1252_is_read_and_other_bytes_are_refused_at_their_place() {
        assert_eq!(table_text(b"S\xFAdwest".to_vec()).as_deref(), Ok("Súdwest"));
        assert_eq!(table_text("Súdwest".as_bytes().to_vec()).as_deref(), Ok("Súdwest"));
        assert_eq!(table_text(vec![0xFF, 0xFE, b'a', 0]).unwrap_err().shown, None);
        for (bytes, at) in [
            (&b"a\0"[..], 1),
            (b"ab\x81", 2),
            (b"\xEF\xBB\xBFa\xFA", 4),
            (b"\xC3\xBA\na\xFA", 4),
            (b"a\xFA\n\xC3\xBA", 1),
            (b"a\rb\x8E", 3),
            (b"a\xFAb\0", 1),
        ] {
            let (_, found) = table_text(bytes.to_vec()).unwrap_err().shown.unwrap();
            assert_eq!(found, at, "{bytes:?}");
        }
    }

    #[test]
    fn utf_8_that_was_read_as_windows_1252_is_recognised() {
        assert_eq!(decoded_twice("SÃºdwest").as_deref(), Some("Súdwest"));
        assert_eq!(decoded_twice("â€™s-Gravenhage").as_deref(), Some("’s-Gravenhage"));
        for fine in ["Súdwest", "Zwolle", "Fryslân", "Bünde", "Łódź", "’s-Gravenhage"] {
            assert_eq!(decoded_twice(fine), None, "{fine}");
        }
    }

    #[test]
    fn missing_numbers_are_known_and_others_are_not() {
        for missing in ["", " ", ".", "..", "-", "X", "NA", "n.v.t.", "N / A"] {
            assert!(is_missing(missing), "{missing:?}");
        }
        for given in ["0", "-5", "x1", "many"] {
            assert!(!is_missing(given), "{given:?}");
        }
    }
}
