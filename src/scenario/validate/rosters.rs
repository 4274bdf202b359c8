//! The rows of a roster that become municipalities.

use super::super::faults::Draft;
use super::super::keys;
use super::super::raw::Value;
use super::super::roster::{self, Columns, NoColumns, Row};
use super::super::source::{Place, printable};
use super::super::suggest;
use super::fields::{Fields, flaw};

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
    let minimum = fields.whole_or_default(&keys::MINIMUM);
    let maximum = fields.whole_or_default(&keys::MAXIMUM);
    let every = fields.whole_or_default(&keys::EVERY) as usize;
    let Some(named) = fields.get("roster") else {
        return Vec::new();
    };
    let rows = match roster::read(text, &columns, keys::MOST_MUNICIPALITIES as usize + 1) {
        Ok(rows) => rows,
        Err(absent) => {
            no_columns(fields, named, &columns, &absent);
            return Vec::new();
        }
    };
    let towns: Vec<Town> =
        rows.into_iter().filter_map(|row| town(fields, source, row, profile)).collect();
    let kept = each_nth(towns, minimum, maximum, every);
    if kept.is_empty() {
        fields.fault(&named.place, "roster", "no municipality that is kept", "at least one");
    }
    kept
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
fn no_columns(fields: &mut Fields<'_, '_>, named: &Value, columns: &Columns, absent: &NoColumns) {
    let present = || absent.present.iter().map(String::as_str);
    for missing in &absent.missing {
        let key = match missing {
            name if *name == columns.id => "id",
            name if *name == columns.inhabitants => "inhabitants",
            _ => "profile",
        };
        let written =
            fields.get("columns").and_then(|value| value.table()).and_then(|table| table.get(key));
        let place = written.map_or(&named.place, |entry| &entry.value.place);
        let found = format!("no column `{}` in the roster", printable(missing));
        let allowed = format!("one of its columns: {}", printable(&suggest::listed(present())));
        let draft = Draft::at(place, &fields.dotted(&format!("columns.{key}")), found, allowed);
        fields.findings.push(draft.suggest(suggest::closest(missing, present())));
    }
}

/// A row as a municipality, if nothing is wrong with it.
fn town(
    fields: &mut Fields<'_, '_>,
    source: usize,
    row: Row,
    profile: Option<&str>,
) -> Option<Town> {
    let at = |span| Place { source, span };
    let place = at(row.id_span);
    if let Some(flaw) = flaw(&row.id, keys::LONGEST_NAME, false) {
        let allowed = format!("a name of 1 to {} characters", keys::LONGEST_NAME);
        fields.fault(&place, "id", flaw, allowed);
        return None;
    }
    let known = keys::INHABITANTS;
    let inhabitants = match row.inhabitants {
        Ok(number) if (known.low..=known.high).contains(&number) => number as u32,
        other => {
            let found = other
                .map_or_else(|text| format!("`{}`", printable(&text)), |number| number.to_string());
            let allowed = format!("a whole number from {} to {}", known.low, known.high);
            fields.fault(&at(row.inhabitants_span), known.key, found, allowed);
            return None;
        }
    };
    let own = row.profile.as_deref().filter(|name| !name.is_empty());
    let reserved = own.filter(|name| *name == keys::ALL).map(|name| format!("`{name}`"));
    if let Some(found) = reserved.or_else(|| flaw(own?, keys::LONGEST_NAME, false)) {
        fields.fault(&at(row.profile_span), "profile", found, "a name other than all");
        return None;
    }
    let profile = own.or(profile).unwrap_or_else(|| size_class(inhabitants)).to_owned();
    Some(Town { id: row.id, place, profile, inhabitants })
}

/// The name of the size class.
fn size_class(inhabitants: u32) -> &'static str {
    keys::SIZE_CLASSES.iter().find(|(below, _)| inhabitants < *below).map_or("", |(_, name)| name)
}

/// Keeps those within bounds and of them, in order of inhabitants, the middle one of each group of
/// `every`; the order of the roster stays.
fn each_nth(mut towns: Vec<Town>, minimum: u64, maximum: u64, every: usize) -> Vec<Town> {
    towns.retain(|town| (minimum..=maximum).contains(&u64::from(town.inhabitants)));
    let mut by_size: Vec<usize> = (0..towns.len()).collect();
    by_size.sort_by_key(|index| towns[*index].inhabitants);
    let first = (every.min(towns.len()).max(1) - 1) / 2;
    let mut chosen = vec![false; towns.len()];
    for index in by_size.into_iter().skip(first).step_by(every.max(1)) {
        chosen[index] = true;
    }
    towns.into_iter().zip(chosen).filter_map(|(town, chosen)| chosen.then_some(town)).collect()
}
