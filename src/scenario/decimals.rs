//! Numbers as people write them where TOML wants them otherwise: `0,5`, `.5`, `80%`, `21.525`.

use crate::scenario::error::{Draft, FORM};
use crate::scenario::source::{Place, printable};
use crate::scenario::tree::{Node, Value};
use crate::words::{Message, message};
use std::ops::Range;

/// What is allowed, with how decimals are written.
pub(super) fn with_point(allowed: Message) -> Message {
    message!("fault-with-decimal", allowed = allowed)
}

/// The TOML number that a text plainly stands for, such as `0.5` for `0,5`, `.5` or `50%`.
pub(super) fn meant(text: &str) -> Option<String> {
    let text = text.trim();
    if let Some(percent) = text.strip_suffix('%') {
        let number: f64 = meant(percent)?.parse().ok()?;
        return Some(short(number / 100.0));
    }
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    // Blanks and underscores between groups of three.
    let mut groups = digits.split([' ', '_']);
    let leads = groups.next().is_some_and(|group| (1..=3).contains(&group.len()));
    let joined = digits.replace([' ', '_'], "");
    let is_grouped = leads && groups.all(|group| group.len() == 3);
    let digits = if is_grouped { joined.as_str() } else { digits };
    let allowed = |byte: u8| byte.is_ascii_digit() || byte == b'.' || byte == b',';
    if !digits.bytes().all(allowed) || !digits.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let marks: Vec<char> = digits.chars().filter(|mark| !mark.is_ascii_digit()).collect();
    let number = match marks[..] {
        [] | [_] => digits.replace(',', "."),
        // Several separators of one kind are thousands; a last one of another kind is the point.
        [first, .., last] => {
            let (whole, rest) = if first == last {
                (digits, "")
            } else {
                digits.rsplit_once(last).unwrap_or((digits, ""))
            };
            let mut groups = whole.split(first);
            let leads = groups.next().is_some_and(|group| (1..=3).contains(&group.len()));
            let fits = leads
                && groups.all(|group| group.len() == 3 && (first == last || !group.contains(last)));
            if !fits {
                return None;
            }
            let whole = whole.replace(first, "");
            if rest.is_empty() { whole } else { format!("{whole}.{rest}") }
        }
    };
    let (whole, rest) = number.split_once('.').unwrap_or((&number, ""));
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") })
}

/// The whole number that a value plainly stands for: `21525` for `21.525`, `8` for `8.0` or `"8"`.
pub(super) fn whole_meant(value: &Value, fits: impl Fn(u64) -> bool) -> Option<String> {
    let (Node::Text(text) | Node::Real(_, text) | Node::Whole(_, text)) = &value.node else {
        return None;
    };
    let text = text.trim();
    let mut groups = text.split(['.', ',', ' ', '\'']);
    let leads = groups.next().is_some_and(|group| (1..=3).contains(&group.len()));
    let grouped = leads && groups.clone().next().is_some() && groups.all(|group| group.len() == 3);
    let joined: String = text.chars().filter(char::is_ascii_digit).collect();
    let thousands = || joined.parse().ok().filter(|number| grouped && fits(*number));
    let plain = || {
        let number: f64 = meant(text).unwrap_or_else(|| text.to_owned()).parse().ok()?;
        let is_whole = number.fract() == 0.0 && (0.0..=9.0e15).contains(&number);
        Some(number as u64).filter(|number| is_whole && fits(*number))
    };
    // A number that is right as it is was refused for its size.
    let refused = matches!(value.node, Node::Whole(..));
    thousands().or_else(plain).filter(|_| !refused).map(|number| number.to_string())
}

/// The number within bounds that a value plainly stands for; percentages where a share is wanted.
pub(super) fn number_meant(
    value: &Value,
    bounds: &std::ops::RangeInclusive<f64>,
) -> Option<String> {
    let text = value.text().and_then(meant);
    let number: f64 = match &text {
        Some(text) => text.parse().ok()?,
        None => value.number()?,
    };
    if bounds.contains(&number) {
        return text;
    }
    let is_percentage = *bounds.start() >= 0.0 && *bounds.end() < 1.001 && number > 1.0;
    let share = number / 100.0;
    (is_percentage && bounds.contains(&share)).then(|| short(share))
}

/// A number without the noise of a division.
fn short(number: f64) -> String {
    let tidy: f64 = format!("{number:.12}").parse().unwrap_or(number);
    format!("{tidy}")
}

/// A number in a line that TOML does not take as it is written.
pub(super) struct Slip {
    /// Bytes of the line.
    pub span: Range<usize>,
    found: String,
    meant: String,
}

impl Slip {
    /// The error for it.
    pub fn draft(&self, place: &Place) -> Draft {
        let three_digits = self.found.contains(',')
            && self.found.rsplit(',').next().is_some_and(|last| last.len() == 3);
        let bare = self.found.trim_start_matches(['+', '-']);
        let allowed = if self.found.ends_with('%') {
            message!("fault-share")
        } else if self.found.contains(' ') {
            message!("fault-plain-whole")
        } else if bare.bytes().all(|byte| byte.is_ascii_digit()) {
            message!("fault-zeros")
        } else if bare.starts_with('.') || bare.ends_with('.') {
            message!("fault-both-sides")
        } else if !self.found.contains(',') && self.found.matches('.').count() > 1 {
            message!("fault-plain-whole")
        } else if three_digits {
            message!("fault-decimal-or-whole")
        } else {
            message!("fault-decimal")
        };
        Draft::at(place, FORM, Message::literal(&self.found), allowed)
            .suggest(Some(self.meant.clone()).filter(|_| !three_digits))
    }
}

/// The numbers of a line that TOML does not take, after `=` or in a list.
pub(super) fn slips(line: &str) -> Vec<Slip> {
    let bytes = line.as_bytes();
    let mut found = Vec::new();
    let (mut at, mut lists, mut starts) = (0, 0_usize, false);
    let mut quote = None;
    while let Some(byte) = bytes.get(at).copied() {
        if let Some(open) = quote {
            quote = quote.filter(|_| byte != open);
            at += 1;
            continue;
        }
        match byte {
            b'#' => break,
            b'"' | b'\'' => quote = Some(byte),
            b'[' => lists += 1,
            b']' => lists = lists.saturating_sub(1),
            _ => {}
        }
        let begins = byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'+' | b'-');
        let in_list =
            lists > 0 && byte != b',' && at > 0 && matches!(bytes[at - 1], b'[' | b',' | b' ');
        if begins && (starts || in_list) {
            let comma = starts;
            let is_part = |byte: &u8| {
                byte.is_ascii_alphanumeric()
                    || matches!(byte, b'.' | b'+' | b'-' | b'%' | b'_' | b':')
                    || (comma && *byte == b',')
            };
            let mut length = bytes[at..].iter().take_while(|byte| is_part(byte)).count().max(1);
            let group = |from: usize| {
                let next = bytes.get(from..).unwrap_or_default();
                let digits = next.iter().skip(1).take_while(|byte| byte.is_ascii_digit()).count();
                next.first() == Some(&b' ') && digits == 3
            };
            while comma && group(at + length) {
                length += 4;
            }
            let text = line[at..at + length].trim_end_matches(',');
            let is_toml = toml::de::DeValue::parse(text).is_ok();
            if let Some(meant) = meant(text).filter(|_| !is_toml) {
                found.push(Slip { span: at..at + text.len(), found: text.to_owned(), meant });
            }
            at += length;
            starts = false;
            continue;
        }
        if byte == b'=' {
            starts = true;
        } else if !byte.is_ascii_whitespace() {
            starts = false;
        }
        at += 1;
    }
    found
}

/// The error for a list of decimals with commas, such as `[0,5, 1,5]`, which TOML takes as a list of
/// whole numbers: two commas of a kind never alternate otherwise.
pub(super) fn split_list(place: &Place, text: &str) -> Option<Draft> {
    let inner = text.trim().strip_prefix('[')?.strip_suffix(']')?;
    let items: Vec<&str> = inner.trim().split(',').collect();
    let is_number = |item: &&str| {
        let item = item.trim();
        !item.is_empty() && item.bytes().all(|byte| byte.is_ascii_digit())
    };
    let spaced = |item: &str| item.starts_with(char::is_whitespace);
    let alternate = items
        .iter()
        .enumerate()
        .skip(1)
        .all(|(index, item)| spaced(item) == index.is_multiple_of(2));
    if items.len() < 4
        || !items.len().is_multiple_of(2)
        || !alternate
        || !items.iter().all(is_number)
    {
        return None;
    }
    let found =
        message!("fault-whole-numbers", text = printable(text.trim()), number = items.len(),);
    Some(Draft::at(place, FORM, found, message!("fault-decimal")).suggest(Some(in_pairs(&items))))
}

/// The list of decimals of which a list of whole numbers holds the digits: before and after the
/// comma in turn.
fn in_pairs(digits: &[&str]) -> String {
    let pairs: Vec<String> = digits
        .chunks(2)
        .map(|pair| pair.iter().map(|part| part.trim()).collect::<Vec<_>>().join("."))
        .collect();
    format!("[{}]", pairs.join(", "))
}

/// The pair of decimals that a list of four whole numbers stands for where a pair is wanted.
pub(super) fn pair_meant(value: &Value) -> Option<String> {
    let Node::List(list) = &value.node else { return None };
    let digits: Option<Vec<&str>> = list
        .iter()
        .map(|item| match &item.node {
            Node::Whole(Some(0..), text) => Some(text.as_str()),
            _ => None,
        })
        .collect();
    let digits = digits?;
    (digits.len() == 4).then(|| in_pairs(&digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_numbers_are_understood() {
        for (text, number) in [
            (".5", Some("0.5")),
            ("5.", Some("5")),
            ("+.5", Some("0.5")),
            ("-0,5", Some("-0.5")),
            ("0,50", Some("0.50")),
            ("80%", Some("0.8")),
            ("7 %", Some("0.07")),
            ("007", Some("7")),
            ("21 525", Some("21525")),
            ("1_000", Some("1000")),
            ("21 52", None),
            ("1.234,5", Some("1234.5")),
            ("1,234.5", Some("1234.5")),
            ("21.525.000", Some("21525000")),
            ("1.2.3", None),
            ("", None),
            (",", None),
            ("0.5x", None),
            ("1979-05-27", None),
        ] {
            assert_eq!(meant(text).as_deref(), number, "{text:?}");
        }
    }

    #[test]
    fn slips_are_found_where_values_stand() {
        let spans = |line: &str| -> Vec<String> {
            slips(line).into_iter().map(|slip| line[slip.span].to_owned()).collect()
        };
        assert_eq!(spans("dose = 0,5 # 1,5"), ["0,5"]);
        assert_eq!(spans("x = { dose = 0,5, coverage = .8 }"), ["0,5", ".8"]);
        assert_eq!(spans("x = [.2, 0.4, 5.]"), [".2", "5."]);
        assert_eq!(spans("x = { a = 1, b = 2 } # 3,4"), [""; 0]);
        assert_eq!(spans("title = \"0,5 = 0,5\""), [""; 0]);
        assert_eq!(spans("coverage = 80%"), ["80%"]);
        assert_eq!(spans("inhabitants = 1 021 525 # 1 000"), ["1 021 525"]);
        assert_eq!(spans("[[0, 1], [2, 3]]"), [""; 0]);
    }

    #[test]
    fn lists_with_decimal_commas_are_recognised() {
        let place = Place { source: 0, span: 0..0 };
        assert!(split_list(&place, "[0,5, 1,5]").is_some());
        assert!(split_list(&place, "[ 0,2, 0,4, 0,6 ]").is_some());
        for fine in ["[0, 5, 1, 5]", "[0,5,1,5]", "[0,5]", "[0.5, 1.5]", "[0, 1]", "0,5, 1,5"] {
            assert!(split_list(&place, fine).is_none(), "{fine}");
        }
    }
}
