//! Text of tables as spreadsheets and statistics offices export them.

/// What Windows-1252 puts at 0x80 to 0x9F; 0 where it has nothing.
const WINDOWS_1252: [u16; 32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
];

/// The text of a table: UTF-8, or else Windows-1252. The error says what was found instead.
pub(super) fn table_text(bytes: Vec<u8>) -> Result<String, String> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err("a text in UTF-16; save it as CSV in UTF-8".to_owned());
    }
    if bytes.contains(&0) {
        return Err("a file that is not text".to_owned());
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text),
        Err(error) => error
            .as_bytes()
            .iter()
            .map(|byte| from_windows(*byte))
            .collect::<Option<String>>()
            .ok_or_else(|| "bytes that are neither UTF-8 nor Windows-1252".to_owned()),
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

/// A whole number as Dutch and English tables write it: `25390`, `25.390`, `25,390`, `25 390`,
/// `25.390,0`. Three digits after a separator are thousands. `None` where it is not one, or not
/// whole.
pub(super) fn whole_number(written: &str) -> Option<u64> {
    let is_blank = |character: char| matches!(character, ' ' | '\u{a0}' | '\u{202f}' | '\'' | '’');
    let text: String = written.trim().chars().map(|c| if is_blank(c) { ' ' } else { c }).collect();
    let (text, decimals) = match text.rsplit_once([',', '.']) {
        Some((before, after)) if after.len() != 3 => (before.to_owned(), after.to_owned()),
        Some(("", _)) => return None,
        _ => (text, String::new()),
    };
    if !decimals.chars().all(|digit| digit == '0') {
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
    plain.then(|| digits.parse().ok())?
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
        ] {
            assert_eq!(whole_number(written), number, "{written:?}");
        }
    }

    #[test]
    fn windows_1252_is_read_and_other_bytes_are_refused() {
        assert_eq!(table_text(b"S\xFAdwest".to_vec()).as_deref(), Ok("Súdwest"));
        assert_eq!(table_text("Súdwest".as_bytes().to_vec()).as_deref(), Ok("Súdwest"));
        assert!(table_text(vec![0xFF, 0xFE, b'a', 0]).is_err());
        assert!(table_text(vec![b'a', 0]).is_err());
        assert!(table_text(vec![b'a', 0x81]).is_err());
    }
}
