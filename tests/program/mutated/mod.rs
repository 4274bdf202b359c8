//! Texts that nobody would write: those that someone did, altered.
#![allow(dead_code, reason = "each user takes a part of it")]

/// Numbers at the ends of what can be written, and beyond.
const EXTREMES: [&str; 22] = [
    "0",
    "-1",
    "-0.0",
    "1e308",
    "-1e308",
    "1e400",
    "5e-324",
    "nan",
    "-inf",
    "inf",
    "9223372036854775807",
    "-9223372036854775808",
    "18446744073709551616",
    "340282366920938463463374607431768211456",
    "4294967296",
    "100000",
    "0.000001",
    "0x7fffffff",
    "1_000",
    "1,5",
    "1979-05-27T07:32:00Z",
    "true",
];

/// Pieces that mean something to TOML, to tables, to file systems, or to nobody.
const PIECES: [&str; 24] = [
    "[[", "]]", "[", "]", "{", "}", "\"", "'''", "\"\"\"", "=", ".", ",", "#", "\n", "\r\n", "\0",
    "\u{feff}", "\u{202e}", "🏛", "../", "=cmd()", "<script>", "\\", "\t",
];

/// Numbers that follow from a seed: splitmix64.
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Numbers that follow from all of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        let mut chance = Self(bytes.len() as u64);
        for byte in bytes {
            chance.0 ^= u64::from(*byte);
            chance.next();
        }
        chance
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }

    pub fn one<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}

/// One of the texts with one to four alterations, some of them with pieces of another.
pub fn mutated(chance: &mut Chance, texts: &[&str]) -> String {
    let mut text = (*chance.one(texts)).to_owned();
    for _ in 0..=chance.below(4) {
        let other = *chance.one(texts);
        text = alter(chance, &text, other);
    }
    text
}

fn alter(chance: &mut Chance, text: &str, other: &str) -> String {
    match chance.below(10) {
        0 | 1 => flip(chance, text),
        2 => lines(chance, text, |chance, lines| {
            let (one, two) = (chance.below(lines.len()), chance.below(lines.len()));
            lines.swap(one, two);
        }),
        3 => lines(chance, text, |chance, lines| {
            let (at, line) = (chance.below(lines.len()), *chance.one(lines));
            lines.insert(at, line);
        }),
        4 => lines(chance, text, |chance, lines| {
            lines.remove(chance.below(lines.len()));
        }),
        5 | 6 => {
            let extreme = *chance.one(&EXTREMES);
            replace(chance, text, |token| token.starts_with(|c: char| c.is_ascii_digit()), extreme)
        }
        7 => {
            let tokens = tokens(other);
            let new = if tokens.is_empty() { "" } else { &other[chance.one(&tokens).clone()] };
            replace(chance, text, |_| true, new)
        }
        8 => {
            let piece = *chance.one(&PIECES);
            insert(chance, text, piece)
        }
        _ => {
            let stretch: Vec<&str> = other.lines().collect();
            let from = chance.below(stretch.len());
            let to = (from + 1 + chance.below(6)).min(stretch.len());
            lines(chance, text, |chance, lines| {
                let at = chance.below(lines.len() + 1);
                lines.splice(at..at, stretch.get(from..to).unwrap_or_default().iter().copied());
            })
        }
    }
}

/// Bytes with a bit turned; what is no text any more is replaced.
fn flip(chance: &mut Chance, text: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..=chance.below(3) {
        if !bytes.is_empty() {
            let at = chance.below(bytes.len());
            bytes[at] ^= 1 << chance.below(8);
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn lines<'a>(
    chance: &mut Chance,
    text: &'a str,
    act: impl FnOnce(&mut Chance, &mut Vec<&'a str>),
) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    if !lines.is_empty() {
        act(chance, &mut lines);
    }
    lines.join("\n") + "\n"
}

/// Stretches of letters, digits and what belongs to numbers and names.
fn tokens(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        let within = letter.is_alphanumeric() || "_-+.".contains(letter);
        match (start, within) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                found.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    found
}

fn replace(chance: &mut Chance, text: &str, which: impl Fn(&str) -> bool, new: &str) -> String {
    let mut tokens = tokens(text);
    tokens.retain(|token| which(&text[token.clone()]));
    if tokens.is_empty() {
        return text.to_owned();
    }
    let token = chance.one(&tokens);
    [&text[..token.start], new, &text[token.end..]].concat()
}

fn insert(chance: &mut Chance, text: &str, piece: &str) -> String {
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let at = if places.is_empty() { 0 } else { *chance.one(&places) };
    [&text[..at], piece, &text[at..]].concat()
}
