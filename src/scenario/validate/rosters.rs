//! The rows of a roster that become municipalities.

use crate::scenario::columns::{Columns, NoHeader, PREAMBLE};
use crate::scenario::decode::Written;
use crate::scenario::error::Draft;
use crate::scenario::flaws::{Flaw, Tally};
use crate::scenario::regions::{self, SumOf};
use crate::scenario::roster::{self, Inhabitants, Roster, Row};
use crate::scenario::source::{Place, printable};
use crate::scenario::tree::Value;
use crate::scenario::validate::fields::{Fields, flaw};
use crate::scenario::{keys, names, suggest};
use crate::words::{Message, message};
use std::collections::BTreeMap;
use std::ops::Range;

/// A municipality of a roster.
pub(super) struct Town {
    pub id: String,
    pub place: Place,
    pub profile: String,
    pub inhabitants: u32,
}

/// Reads the roster with this text; `profile` is that of rows which name none.
pub(super) fn towns(
    fields: &mut Fields<'_, '_>,
    source: usize,
    text: &str,
    profile: Option<&str>,
) -> Vec<Town> {
    let columns = columns(fields);
    // Only a bound that the scenario sets leaves rows out: without one, every number is judged.
    let maximum = match fields.get(keys::MAXIMUM.key) {
        Some(_) => fields.whole_or_default(&keys::MAXIMUM),
        None => u64::MAX,
    };
    let bounds = (fields.whole_or_default(&keys::MINIMUM), maximum);
    let every = fields.whole_or_default(&keys::EVERY) as usize;
    let Some(named) = fields.get("roster") else {
        return Vec::new();
    };
    let most = keys::MOST_MUNICIPALITIES as usize;
    let roster = match roster::read(text, &columns, most) {
        Ok(roster) => roster,
        Err(NoHeader::Missing { missing, present }) => {
            no_columns(fields, named, &columns, &missing, &present);
            return Vec::new();
        }
        Err(NoHeader::Flawed(flaws)) => {
            report(fields, source, flaws);
            return Vec::new();
        }
    };
    if roster.has_more {
        let (found, allowed) =
            (message!("fault-more-rows", most = most), message!("fault-most", number = most));
        fields.fault(&named.place, "roster", found, allowed);
    }
    let before = fields.findings.number();
    let towns = Reading { fields, source, bounds, profile }.towns(roster);
    let kept = each_nth(towns, every);
    if kept.is_empty() && fields.findings.number() == before {
        fields.fault(
            &named.place,
            "roster",
            message!("fault-none-kept"),
            message!("fault-at-least-one"),
        );
    }
    kept
}

fn report(fields: &mut Fields<'_, '_>, source: usize, flaws: Vec<Flaw>) {
    for Flaw { key, span, found, allowed } in flaws {
        fields.fault(&Place { source, span }, key, found, allowed);
    }
}

/// The names of the columns.
fn columns(fields: &mut Fields<'_, '_>) -> Columns {
    let mut columns =
        Columns { id: "name".to_owned(), inhabitants: "inhabitants".to_owned(), profile: None };
    let Some(value) = fields.get("columns") else {
        return columns;
    };
    let path = fields.dotted("columns");
    let Some(mut inner) = Fields::of(value, &path, fields.findings) else {
        return columns;
    };
    inner.only(keys::COLUMNS);
    if let Some((name, _)) = inner.name("id") {
        columns.id = name;
    }
    if let Some((name, _)) = inner.name("inhabitants") {
        columns.inhabitants = name;
    }
    columns.profile = inner.name("profile").map(|(name, _)| name);
    columns
}

/// Each column that is not in the roster, at the place where it is named.
fn no_columns(
    fields: &mut Fields<'_, '_>,
    named: &Value,
    columns: &Columns,
    missing: &[String],
    present: &[String],
) {
    let present = || present.iter().map(String::as_str);
    for missing in missing {
        let key = match missing {
            name if *name == columns.id => "id",
            name if *name == columns.inhabitants => "inhabitants",
            _ => "profile",
        };
        let written =
            fields.get("columns").and_then(|value| value.table()).and_then(|table| table.get(key));
        let place = written.map_or(&named.place, |entry| &entry.value.place);
        let lines = PREAMBLE + 1;
        let found = message!("fault-no-column", name = printable(missing), lines = lines);
        let shown: Vec<String> = present().map(printable).collect();
        let listed = suggest::listed(shown.iter().map(String::as_str));
        let allowed = message!("fault-one-of-columns", names = listed);
        let draft = Draft::at(place, &fields.dotted(&format!("columns.{key}")), found, allowed);
        fields.findings.push(draft.suggest(suggest::closest(missing, present())));
    }
}

/// A roster on its way to municipalities.
struct Reading<'r, 't, 'f> {
    fields: &'r mut Fields<'t, 'f>,
    source: usize,
    /// Fewest and most inhabitants of a municipality that is kept.
    bounds: (u64, u64),
    /// Profile of rows that name none.
    profile: Option<&'r str>,
}

impl Reading<'_, '_, '_> {
    fn fault(&mut self, span: &Range<usize>, key: &str, found: Message, allowed: Message) {
        self.fields.fault(&self.place(span), key, found, allowed);
    }

    fn place(&self, span: &Range<usize>) -> Place {
        Place { source: self.source, span: span.clone() }
    }

    /// The municipalities within bounds. Everything wrong or doubtful is reported on the way.
    fn towns(mut self, mut roster: Roster) -> Vec<Town> {
        report(self.fields, self.source, std::mem::take(&mut roster.errors));
        let mut warnings = std::mem::take(&mut roster.warnings);
        self.marks(&roster.rows);
        let mut towns = Vec::new();
        // The row of each municipality.
        let mut rows = Vec::new();
        for (index, row) in roster.rows.iter().enumerate() {
            if let Inhabitants::Missing(mark) = &row.inhabitants {
                warnings.add(missing(row, mark));
            } else if let Some(town) = self.town(&roster, row, &mut warnings) {
                towns.push(town);
                rows.push(index);
            }
        }
        self.totals(&roster.rows, &rows, &mut warnings);
        for Flaw { key, span, found, allowed } in warnings.into_flaws() {
            let draft = Draft::at(&self.place(&span), &self.fields.dotted(key), found, allowed);
            self.fields.findings.warn(draft);
        }
        towns
    }

    /// A row as a municipality, if nothing is wrong with it and it is within bounds.
    fn town(&mut self, roster: &Roster, row: &Row, warnings: &mut Tally) -> Option<Town> {
        if let Some(flaw) = flaw(&row.id, keys::LONGEST_NAME, false) {
            let allowed = message!("fault-name-of", longest = keys::LONGEST_NAME);
            self.fault(&row.id_span, "id", flaw, allowed);
            return None;
        }
        let inhabitants = self.inhabitants(roster, row)?;
        let own = row.profile.as_deref().filter(|name| !name.is_empty());
        let reserved = own.filter(|name| *name == keys::ALL).map(Message::literal);
        if let Some(found) =
            reserved.or_else(|| own.and_then(|own| flaw(own, keys::LONGEST_NAME, false)))
        {
            self.fault(&row.profile_span, "profile", found, message!("fault-other-than-all"));
            return None;
        }
        if let Some((doubt, found)) = names::doubt(&row.id) {
            warnings.add(Flaw::new("id", row.id_span.clone(), found, doubt.means()));
        }
        if regions::is_province(&row.id) {
            let found = message!("fault-province", name = printable(&row.id));
            let means = message!("fault-province-means");
            warnings.add(Flaw::new("id", row.id_span.clone(), found, means));
        }
        let profile = own.or(self.profile).unwrap_or_else(|| size_class(inhabitants)).to_owned();
        Some(Town { id: row.id.clone(), place: self.place(&row.id_span), profile, inhabitants })
    }

    /// The number of inhabitants, if it is one of a municipality and within bounds.
    fn inhabitants(&mut self, roster: &Roster, row: &Row) -> Option<u32> {
        let known = keys::INHABITANTS;
        let number = match &row.inhabitants {
            Inhabitants::Number(Written { number, .. }) if *number >= known.low => *number,
            other => {
                let found = match other {
                    Inhabitants::Number(written) => Message::verbatim(written.number),
                    Inhabitants::Missing(text) | Inhabitants::Other(text) => not_whole(text),
                };
                let allowed = message!("fault-whole", low = known.low, high = regions::LARGEST);
                self.fault(&row.inhabitants_span, known.key, found, allowed);
                return None;
            }
        };
        let (minimum, maximum) = self.bounds;
        if !(minimum..=maximum).contains(&number) {
            return None;
        }
        if regions::is_region(&row.id) || roster.has_code_of_region(row) {
            let found = message!("fault-not-municipality", name = printable(&row.id));
            let allowed = message!(
                "fault-municipalities-only",
                maximum = keys::MAXIMUM.key,
                minimum = keys::MINIMUM.key,
            );
            self.fault(&row.id_span, "id", found, allowed);
            return None;
        }
        if number > regions::LARGEST {
            let allowed = message!(
                "fault-total-large",
                most = regions::LARGEST,
                maximum = keys::MAXIMUM.key,
            );
            self.fault(&row.inhabitants_span, known.key, Message::verbatim(number), allowed);
            return None;
        }
        u32::try_from(number).ok()
    }

    /// Refuses a municipality that has as many inhabitants as all others together, and warns of one that
    /// has as many as the rows above or below it.
    fn totals(&mut self, rows: &[Row], kept: &[usize], warnings: &mut Tally) {
        for (index, sum) in sums(rows, kept) {
            let row = &rows[index];
            let inhabitants = number(row).unwrap_or_default();
            let others = match sum {
                SumOf::Others => message!("fault-others-all"),
                SumOf::Above(count) => message!("fault-others-above", number = count),
                SumOf::Below(count) => message!("fault-others-below", number = count),
            };
            let name = printable(&row.id);
            let found =
                message!("fault-as-many", inhabitants = inhabitants, name = name, others = others,);
            if sum == SumOf::Others {
                let allowed = message!(
                    "fault-total",
                    maximum = keys::MAXIMUM.key,
                    number = inhabitants.saturating_sub(1),
                );
                self.fault(&row.inhabitants_span, keys::INHABITANTS.key, found, allowed);
                continue;
            }
            let means = message!("fault-total-means");
            let span = row.inhabitants_span.clone();
            warnings.add(Flaw::new(keys::INHABITANTS.key, span, found, means));
        }
    }

    /// Points and commas that mean thousands in one row and something else in another.
    fn marks(&mut self, rows: &[Row]) {
        let mut thousands: Option<(char, &Row)> = None;
        let mut decimals: Option<(char, &Row)> = None;
        for row in rows {
            let Inhabitants::Number(written) = &row.inhabitants else { continue };
            let earlier = match (written.thousands, written.decimals) {
                (Some(mark), _) if thousands.is_some_and(|(known, _)| known != mark) => thousands,
                (Some(mark), _) if decimals.is_some_and(|(known, _)| known == mark) => decimals,
                (_, Some(mark)) if thousands.is_some_and(|(known, _)| known == mark) => thousands,
                _ => None,
            };
            if let Some((_, first)) = earlier {
                let found = message!("fault-written-otherwise", number = written.number);
                let means = message!("fault-marks");
                let place = self.place(&row.inhabitants_span);
                let draft =
                    Draft::at(&place, &self.fields.dotted(keys::INHABITANTS.key), found, means)
                        .also(&self.place(&first.inhabitants_span));
                self.fields.findings.warn(draft);
                return;
            }
            thousands = thousands.or(written.thousands.map(|mark| (mark, row)));
            decimals = decimals.or(written.decimals.map(|mark| (mark, row)));
        }
    }
}

/// What stands where a whole number should.
fn not_whole(text: &str) -> Message {
    let shown = printable(text);
    let digits = text.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
    let code = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.is_empty();
    if code && (digits.len() < text.len() || digits.starts_with('0')) {
        return message!("fault-like-code", text = shown);
    }
    Message::literal(shown)
}

/// A row that is left out because it has no number of inhabitants.
fn missing(row: &Row, mark: &str) -> Flaw {
    let name = printable(&row.id);
    let found = if mark.is_empty() {
        message!("fault-no-inhabitants", name = name)
    } else {
        message!("fault-mark-inhabitants", mark = printable(mark), name = name)
    };
    let means = message!("fault-left-out");
    Flaw::new(keys::INHABITANTS.key, row.inhabitants_span.clone(), found, means)
}

fn number(row: &Row) -> Option<u64> {
    match &row.inhabitants {
        Inhabitants::Number(written) => Some(written.number),
        _ => None,
    }
}

/// Municipalities whose inhabitants are the sum of those of other rows, by row; `kept` are the rows of
/// the municipalities.
fn sums(rows: &[Row], kept: &[usize]) -> BTreeMap<usize, SumOf> {
    let all: Vec<usize> = (0..rows.len()).filter(|index| number(&rows[*index]).is_some()).collect();
    // Both, because rows that are left out may be totals themselves.
    let mut found: BTreeMap<usize, SumOf> = BTreeMap::new();
    for list in [&all[..], kept] {
        let numbers: Vec<u64> = list.iter().filter_map(|index| number(&rows[*index])).collect();
        for (index, sum) in list.iter().zip(regions::sums(&numbers)) {
            if let Some(sum) = sum.filter(|_| kept.binary_search(index).is_ok()) {
                found.entry(*index).or_insert(sum);
            }
        }
    }
    found
}

/// The name of the size class.
fn size_class(inhabitants: u32) -> &'static str {
    keys::SIZE_CLASSES.iter().find(|(below, _)| inhabitants < *below).map_or("", |(_, name)| name)
}

/// Of the municipalities in order of inhabitants, the middle one of each group of `every`; the
/// order of the roster stays.
fn each_nth(towns: Vec<Town>, every: usize) -> Vec<Town> {
    let mut by_size: Vec<usize> = (0..towns.len()).collect();
    by_size.sort_by_key(|index| towns[*index].inhabitants);
    let first = (every.min(towns.len()).max(1) - 1) / 2;
    let mut chosen = vec![false; towns.len()];
    for index in by_size.into_iter().skip(first).step_by(every.max(1)) {
        chosen[index] = true;
    }
    towns.into_iter().zip(chosen).filter_map(|(town, chosen)| chosen.then_some(town)).collect()
}
