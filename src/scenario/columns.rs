//! The header of a roster: which line it is, what separates its cells, and where the wanted columns
//! stand.

use crate::scenario::cells::{self, Cell, Quoting};
use crate::scenario::decode;
use crate::scenario::flaws::{Flaw, Tally};
use crate::scenario::source::printable;
use crate::words::message;
use std::ops::Range;

/// Separators tried, the likeliest first.
pub(super) const SEPARATORS: [char; 4] = [',', ';', '\t', '|'];
/// Lines at the top that may come before the header, as statistics offices write them.
pub(super) const PREAMBLE: usize = 20;
/// Bytes of a header at most.
const LONGEST: usize = 1 << 16;

/// The names of the columns that are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Columns {
    pub id: String,
    pub inhabitants: String,
    pub profile: Option<String>,
}

impl Columns {
    fn wanted(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let fixed = [("columns.id", self.id.as_str()), ("columns.inhabitants", &self.inhabitants)];
        fixed.into_iter().chain(self.profile.as_deref().map(|name| ("columns.profile", name)))
    }
}

/// Why there is no header that can be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum NoHeader {
    /// Wanted columns that the most promising line lacks, and those that it has.
    Missing { missing: Vec<String>, present: Vec<String> },
    /// A header with errors.
    Flawed(Vec<Flaw>),
}

/// Where the columns stand.
#[derive(Debug)]
pub(super) struct Header {
    pub separator: char,
    pub id: usize,
    pub inhabitants: usize,
    pub profile: Option<usize>,
    /// Columns up to the last one that has a name.
    pub width: usize,
    /// First byte after the header.
    pub end: usize,
}

impl Header {
    /// How many cells a row must have.
    pub fn needed(&self) -> usize {
        1 + self.id.max(self.inhabitants).max(self.profile.unwrap_or(0))
    }
}

/// The first line that has all wanted columns under some separator.
pub(super) fn find(
    text: &str,
    columns: &Columns,
    warnings: &mut Tally,
) -> Result<Header, NoHeader> {
    let all_missing = columns.wanted().map(|(_, name)| name.to_owned()).collect();
    let mut best: (Vec<String>, Vec<String>) = (all_missing, Vec::new());
    for (start, line) in cells::lines(text).take(PREAMBLE + 1) {
        for separator in SEPARATORS {
            let names = names(text, start, line, separator);
            let missing: Vec<String> = columns
                .wanted()
                .filter(|(_, name)| matches(&names, name).is_empty())
                .map(|(_, name)| name.to_owned())
                .collect();
            if missing.is_empty() {
                return header(text, start, columns, &names, separator, warnings);
            }
            let same = missing.len() == best.0.len();
            if missing.len() < best.0.len() || (same && names.len() > best.1.len()) {
                best = (missing, names);
            }
        }
    }
    let (missing, present) = best;
    Err(NoHeader::Missing { missing, present })
}

/// The cells of the record that starts with a line, as names of columns.
pub(super) fn names(text: &str, start: usize, line: &str, separator: char) -> Vec<String> {
    let rest = text.get(start..).unwrap_or_default();
    let record = if line.contains('"') { &rest[..floor(rest, LONGEST)] } else { line };
    let mut names = csv::StringRecord::new();
    let read = csv_reader(record, separator).read_record(&mut names);
    if matches!(read, Ok(true)) { names.iter().map(plain).collect() } else { Vec::new() }
}

fn floor(text: &str, most: usize) -> usize {
    (0..=most.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// A name without blanks around it, and with single ones in it where lines may end.
fn plain(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The columns of this name; where there is none, those that differ from it in capitals alone.
fn matches(names: &[String], wanted: &str) -> Vec<usize> {
    let wanted = plain(wanted);
    let all = |same: &dyn Fn(&str) -> bool| -> Vec<usize> {
        (0..names.len()).filter(|index| same(&names[*index])).collect()
    };
    let exact = all(&|name| name == wanted);
    if exact.is_empty() { all(&|name| alike(name, &wanted)) } else { exact }
}

fn alike(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

fn header(
    text: &str,
    start: usize,
    columns: &Columns,
    names: &[String],
    separator: char,
    warnings: &mut Tally,
) -> Result<Header, NoHeader> {
    let cells = cells::cells(text, start, separator);
    let span = |index: usize| cells.get(index).map_or(start..start, |cell| cell.inner.clone());
    let mut flaws: Vec<Flaw> = preamble(text, start, separator).into_iter().collect();
    for (key, wanted) in columns.wanted() {
        let found = matches(names, wanted);
        if let [_, second, ..] = found.as_slice() {
            let found = message!("fault-second-column-named", name = printable(wanted));
            flaws.push(Flaw::new(key, span(*second), found, message!("fault-one-column")));
        } else if let Some(other) = (0..names.len())
            .find(|index| !found.contains(index) && alike(&names[*index], &plain(wanted)))
        {
            let found =
                message!("fault-column-beside", name = printable(&names[other]), other = wanted);
            let means = message!("fault-same-capitals");
            warnings.add(Flaw::new(key, span(other), found, means));
        }
    }
    let at = |name: &str| matches(names, name).first().copied().unwrap_or_default();
    let header = Header {
        separator,
        id: at(&columns.id),
        inhabitants: at(&columns.inhabitants),
        profile: columns.profile.as_deref().map(at),
        width: names.iter().rposition(|name| !name.is_empty()).map_or(0, |last| last + 1),
        end: cells.last().map_or(start, |cell| cell.raw.end),
    };
    if header.id == header.inhabitants {
        let found = message!("fault-one-for-both");
        flaws.push(Flaw::new("columns", span(header.id), found, message!("fault-column-each")));
    }
    if let Some(place) = thousands(text, header.end) {
        let found = message!("fault-thousands");
        let means = message!("fault-thousands-means");
        warnings.add(Flaw::new("inhabitants", place, found, means));
    }
    quotes(text, &cells, &header, &mut flaws, warnings);
    if flaws.is_empty() { Ok(header) } else { Err(NoHeader::Flawed(flaws)) }
}

/// The first line up to the end of the header that says that numbers are in thousands.
fn thousands(text: &str, end: usize) -> Option<Range<usize>> {
    let mut start = 0;
    for line in text.get(..end)?.split_inclusive(['\n', '\r']) {
        let plain: String = line
            .to_lowercase()
            .chars()
            .filter(|letter| !letter.is_whitespace() && !matches!(letter, '.' | ','))
            .collect();
        if ["x1000", "×1000", "*1000", "duizend", "thousand"].iter().any(|it| plain.contains(it)) {
            return Some(start..start + line.trim_end().len());
        }
        start += line.len();
    }
    None
}

/// The first quote that is opened before the header and not closed before it.
fn preamble(text: &str, header: usize, separator: char) -> Option<Flaw> {
    let mut start = 0;
    while start < header {
        let cells = cells::cells(text, start, separator);
        let last = cells.last()?;
        if last.raw.end > header || last.quoting == Quoting::Unclosed {
            let found = message!("fault-quote-before");
            let quote: Range<usize> = last.raw.start..last.raw.start + 1;
            return Some(Flaw::new("roster", quote, found, message!("fault-closing-quote")));
        }
        let rest = text.get(last.raw.end..).unwrap_or_default();
        start = last.raw.end + (rest.len() - rest.trim_start_matches(['\r', '\n']).len());
    }
    None
}

pub(super) fn csv_reader(text: &str, separator: char) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(separator as u8)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

/// What is wrong or doubtful with the quotes of a record; whether something is wrong.
pub(super) fn quotes(
    text: &str,
    cells: &[Cell],
    header: &Header,
    errors: &mut Vec<Flaw>,
    warnings: &mut Tally,
) -> bool {
    let before = errors.len();
    for cell in cells {
        let quote = cell.raw.start..cell.raw.start + 1;
        let raw = text.get(cell.raw.clone()).unwrap_or_default();
        let lines = cells::lines(raw).count();
        match cell.quoting {
            Quoting::Unclosed => {
                let found = match lines.saturating_sub(1) {
                    0 => message!("fault-unclosed"),
                    1 => message!("fault-unclosed-line"),
                    more => message!("fault-unclosed-lines", number = more),
                };
                errors.push(Flaw::new("roster", quote, found, message!("fault-closing-quote")));
            }
            Quoting::TextAfter(at) => {
                let after = printable(text.get(at..cell.raw.end).unwrap_or_default());
                let found = message!("fault-after-quote", text = after);
                let allowed = message!("fault-end-of-cell");
                errors.push(Flaw::new("roster", at..cell.raw.end, found, allowed));
            }
            Quoting::Closed if cell.has_line_end(text) => {
                let row_in_it = cells::lines(raw).skip(1).find(|(_, line)| is_row(line, header));
                if let Some((_, line)) = row_in_it {
                    let found =
                        message!("fault-row-in-cell", lines = lines, line = printable(line));
                    errors.push(Flaw::new(
                        "roster",
                        quote,
                        found,
                        message!("fault-quotes-on-line"),
                    ));
                } else {
                    let found = message!("fault-long-cell", lines = lines);
                    let means = message!("fault-long-cell-means");
                    warnings.add(Flaw::new("roster", quote, found, means));
                }
            }
            Quoting::Closed | Quoting::None => {}
        }
    }
    errors.len() > before
}

/// Whether a line within a cell would be a row of the roster if it stood by itself.
fn is_row(line: &str, header: &Header) -> bool {
    let cells = cells::cells(line, 0, header.separator);
    let inhabitants = cells.get(header.inhabitants).and_then(|it| line.get(it.inner.clone()));
    cells.len() >= header.needed()
        && inhabitants
            .is_some_and(|written| decode::whole_number(written.trim_matches([' ', '"'])).is_some())
}
