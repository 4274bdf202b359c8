//! Municipalities by profile and count, or by roster.

use std::collections::BTreeMap;

use crate::catalogue::parameters;
use crate::scenario::valid::{Municipality, Series};

use super::super::faults::{Draft, Findings, MISSING};
use super::super::keys;
use super::super::load::Raw;
use super::super::raw::{Node, Value};
use super::super::resolve::{Group, RosterHash};
use super::super::source::{Place, Sources, printable};
use super::fields::Fields;
use super::model;
use super::rosters::{self, Town};

/// All municipalities with what the resolved text says of them.
pub(super) struct All {
    pub municipalities: Vec<Municipality>,
    pub groups: Vec<Group>,
    /// Where each identifier was first used.
    first: BTreeMap<String, Place>,
}

impl All {
    /// Adds a municipality, unless its identifier is already used.
    fn admit(
        &mut self,
        municipality: Municipality,
        place: &Place,
        key: &str,
    ) -> Result<(), Box<Draft>> {
        if let Some(first) = self.first.get(&municipality.id) {
            let found = format!("\"{}\" twice", printable(&municipality.id));
            let allowed = "each identifier once";
            return Err(Box::new(Draft::at(place, key, found, allowed).also(first)));
        }
        self.first.insert(municipality.id.clone(), place.clone());
        self.municipalities.push(municipality);
        Ok(())
    }
}

/// Reads every entry of `[[municipalities]]`.
pub(super) fn municipalities(
    raw: &Raw,
    sources: &Sources,
    series: &[Series],
    findings: &mut Findings,
) -> All {
    let mut all = All { municipalities: Vec::new(), groups: Vec::new(), first: BTreeMap::new() };
    for (index, item) in entries(raw, findings).iter().enumerate() {
        let Some(mut fields) = Fields::of(item, "municipalities", findings) else {
            continue;
        };
        let overrides = overrides(&mut fields, series);
        if fields.get("roster").is_some() {
            by_roster(&mut fields, raw.rosters.get(&index).copied(), sources, overrides, &mut all);
        } else {
            by_count(&mut fields, overrides, &mut all);
        }
        if all.municipalities.len() as u64 > keys::MOST_MUNICIPALITIES {
            let allowed = format!("at most {} municipalities", keys::MOST_MUNICIPALITIES);
            findings.push(Draft::at(&item.place, "municipalities", "more municipalities", allowed));
            break;
        }
    }
    all
}

/// The list of `[[municipalities]]`; empty where it is faulty.
fn entries<'r>(raw: &'r Raw, findings: &mut Findings) -> &'r [Value] {
    const ALLOWED: &str = "at least one [[municipalities]]";
    let Some(entry) = raw.tree.get("municipalities") else {
        findings.push(Draft::at(&raw.top, "municipalities", MISSING, ALLOWED));
        return &[];
    };
    let value = &entry.value;
    match &value.node {
        Node::List(list) if list.len() > keys::MOST_ENTRIES => {
            let allowed = format!("at most {} entries", keys::MOST_ENTRIES);
            findings.push(Draft::at(&value.place, "municipalities", value.describe(), allowed));
        }
        Node::List(list) if !list.is_empty() => return list,
        _ => findings.push(Draft::at(&value.place, "municipalities", value.describe(), ALLOWED)),
    }
    &[]
}

/// Parameters that differ in these municipalities; one that has a series cannot differ.
fn overrides(fields: &mut Fields<'_, '_>, series: &[Series]) -> Vec<(usize, f32)> {
    let Some(value) = fields.get("overrides") else {
        return Vec::new();
    };
    let path = fields.dotted("overrides");
    let overrides = model::overrides(value, &path, fields.findings);
    for (index, _) in &overrides {
        if series.iter().any(|series| series.parameter == *index) {
            let name = parameters::TABLE[*index].name;
            let key = format!("overrides.{name}");
            fields.fault(
                &value.place,
                &key,
                "an override of a parameter that has a series",
                "one of the two",
            );
        }
    }
    overrides
}

/// A profile name; `all` stands for all of them in the results.
fn profile(fields: &mut Fields<'_, '_>) -> Option<(String, Place)> {
    let (name, place) = fields.name("profile")?;
    if name == keys::ALL {
        fields.fault(
            &place,
            "profile",
            "`all`",
            "another name: all stands for every profile together",
        );
        return None;
    }
    Some((name, place))
}

fn by_count(fields: &mut Fields<'_, '_>, overrides: Vec<(usize, f32)>, all: &mut All) {
    let unknown = |key: &str| !keys::BY_COUNT.contains(&key);
    if fields.table.keys().any(|key| keys::ROSTER.contains(&key.as_str()) && unknown(key)) {
        fields.missing("roster", "a CSV file, because other keys here belong to a roster");
        fields.only(&[keys::BY_COUNT, keys::ROSTER].concat());
        return;
    }
    fields.only(keys::BY_COUNT);
    if fields.get("profile").is_none() {
        fields.missing("profile", "a profile and a number of inhabitants, or a roster");
    }
    if fields.get(keys::INHABITANTS.key).is_none() {
        fields.missing(keys::INHABITANTS.key, "the number of inhabitants of each");
    }
    let profile = profile(fields);
    let count = fields.whole_or_default(&keys::COUNT);
    let inhabitants = fields.whole(&keys::INHABITANTS);
    let (Some((profile, place)), Some(inhabitants)) = (profile, inhabitants) else {
        return;
    };
    let inhabitants = inhabitants as u32;
    let mut told = false;
    for number in 1..=count {
        let id = format!("{profile} {number}");
        let town = Municipality {
            id,
            profile: profile.clone(),
            inhabitants,
            overrides: overrides.clone(),
        };
        // One fault tells it all: the numbers start at 1 in both entries.
        if let Err(draft) = all.admit(town, &place, &fields.dotted("profile"))
            && !std::mem::replace(&mut told, true)
        {
            fields.findings.push(*draft);
        }
    }
    all.groups.push(Group {
        profile: Some(profile),
        count: count as usize,
        inhabitants,
        overrides,
        roster: None,
    });
}

fn by_roster(
    fields: &mut Fields<'_, '_>,
    source: Option<usize>,
    sources: &Sources,
    overrides: Vec<(usize, f32)>,
    all: &mut All,
) {
    fields.only(keys::ROSTER);
    if let Some(value) = fields.get("roster").filter(|value| value.text().is_none()) {
        fields.fault(&value.place, "roster", value.describe(), "the name of a CSV file");
    }
    let profile = profile(fields).map(|(name, _)| name);
    let Some(source) = source else { return };
    let text = sources.text(source);
    let from = all.municipalities.len();
    for town in rosters::towns(fields, source, text, profile.as_deref()) {
        let Town { id, place, profile, inhabitants } = town;
        let municipality = Municipality { id, profile, inhabitants, overrides: overrides.clone() };
        if let Err(draft) = all.admit(municipality, &place, &fields.dotted("id")) {
            fields.findings.push(*draft);
        }
    }
    let roster = Some(RosterHash::of(text, &all.municipalities[from..]));
    all.groups.push(Group {
        profile: None,
        count: all.municipalities.len() - from,
        inhabitants: 0,
        overrides,
        roster,
    });
}
