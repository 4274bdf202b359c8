//! Municipalities by profile and count, or by roster.

use crate::catalogue::parameters;
use crate::scenario::error::{Draft, Findings, missing};
use crate::scenario::load::Raw;
use crate::scenario::resolve::{Group, RosterHash};
use crate::scenario::source::{Place, Sources, printable};
use crate::scenario::tree::{Node, Value};
use crate::scenario::valid::{Municipality, Series};
use crate::scenario::validate::fields::Fields;
use crate::scenario::validate::model;
use crate::scenario::validate::rosters::{self, Town};
use crate::scenario::{keys, names};
use crate::words::{Message, message};
use std::collections::{BTreeMap, BTreeSet};

/// All municipalities with what the resolved text says of them.
pub(super) struct All {
    pub municipalities: Vec<Municipality>,
    pub groups: Vec<Group>,
    /// Where each identifier was first used.
    first: BTreeMap<String, Place>,
    /// The first identifier of those that look the same, capitals aside.
    alike: BTreeMap<String, String>,
}

/// What a new identifier is to those before it.
enum Admitted {
    /// Another one.
    Plainly,
    /// One that differs from another in capitals alone, as this warning says.
    Doubtfully(Box<Draft>),
    /// The same as another, or one that looks the same.
    Not(Box<Draft>),
}

impl All {
    /// Adds a municipality, unless its identifier is already used or cannot be told from another.
    fn admit(&mut self, municipality: Municipality, place: &Place, key: &str) -> Admitted {
        let id = &municipality.id;
        let shown = printable(id);
        if let Some(first) = self.first.get(id) {
            let found = message!("fault-twice", name = shown);
            return Admitted::Not(Box::new(
                Draft::at(place, key, found, message!("fault-identifier-once")).also(first),
            ));
        }
        let looks = names::looks(id);
        let like = self.alike.entry(looks.to_lowercase()).or_insert_with(|| id.clone());
        let mut admitted = Admitted::Plainly;
        if like != id
            && let Some(first) = self.first.get(like)
        {
            let other = printable(like);
            if names::looks(like) == looks {
                let found = message!("fault-looks-same", name = shown, other = other);
                let allowed =
                    if let Some((_, why)) = names::doubt(id).or_else(|| names::doubt(like)) {
                        message!("fault-told-apart-why", why = why)
                    } else if names::has_other_mark(id) || names::has_other_mark(like) {
                        message!("fault-told-apart-mark")
                    } else {
                        message!("fault-told-apart")
                    };
                return Admitted::Not(Box::new(Draft::at(place, key, found, allowed).also(first)));
            }
            let found = message!("fault-capitals", name = shown, other = other);
            let means = message!("fault-two-municipalities");
            admitted =
                Admitted::Doubtfully(Box::new(Draft::at(place, key, found, means).also(first)));
        }
        self.first.insert(id.clone(), place.clone());
        self.municipalities.push(municipality);
        admitted
    }

    /// The number of the municipality that is admitted next.
    fn next_number(&self) -> u32 {
        self.municipalities.len() as u32 + 1
    }
}

/// Reads every entry of `[[municipalities]]`.
pub(super) fn municipalities(
    raw: &Raw,
    sources: &Sources,
    series: &[Series],
    findings: &mut Findings,
) -> All {
    let mut all = All {
        municipalities: Vec::new(),
        groups: Vec::new(),
        first: BTreeMap::new(),
        alike: BTreeMap::new(),
    };
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
            let allowed = message!("fault-most-municipalities", number = keys::MOST_MUNICIPALITIES);
            findings.push(Draft::at(
                &item.place,
                "municipalities",
                message!("fault-more-municipalities"),
                allowed,
            ));
            break;
        }
    }
    profiles_alike(&all, findings);
    all
}

/// Warns of profiles that look the same, capitals aside: results are reported for each of them.
fn profiles_alike(all: &All, findings: &mut Findings) {
    let mut known: BTreeSet<&str> = BTreeSet::new();
    let mut alike: BTreeMap<String, &Municipality> = BTreeMap::new();
    for municipality in &all.municipalities {
        if !known.insert(&municipality.profile) {
            continue;
        }
        let folded = names::looks(&municipality.profile).to_lowercase();
        let first = *alike.entry(folded).or_insert(municipality);
        if first.profile == municipality.profile {
            continue;
        }
        if let (Some(place), Some(other)) =
            (all.first.get(&municipality.id), all.first.get(&first.id))
        {
            let (shown, other_name) = (printable(&municipality.profile), printable(&first.profile));
            let found = message!("fault-beside", name = shown, other = other_name);
            let means = message!("fault-two-profiles");
            findings.warn(Draft::at(place, "municipalities.profile", found, means).also(other));
        }
    }
}

/// The list of `[[municipalities]]`; empty where it is faulty.
fn entries<'r>(raw: &'r Raw, findings: &mut Findings) -> &'r [Value] {
    let wanted = || message!("fault-one-municipality");
    let Some(entry) = raw.tree.get("municipalities") else {
        findings.push(Draft::at(&raw.top, "municipalities", missing(), wanted()));
        return &[];
    };
    let value = &entry.value;
    match &value.node {
        Node::List(list) if list.len() > keys::MOST_ENTRIES => {
            let allowed = message!("fault-most-entries", number = keys::MOST_ENTRIES);
            findings.push(Draft::at(&value.place, "municipalities", value.describe(), allowed));
        }
        Node::List(list) if !list.is_empty() => return list,
        _ => findings.push(Draft::at(&value.place, "municipalities", value.describe(), wanted())),
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
                message!("fault-override-and-series"),
                message!("fault-one-of-two"),
            );
        }
    }
    overrides
}

/// A profile name; `all` stands for all of them in the results.
fn profile(fields: &mut Fields<'_, '_>) -> Option<(String, Place)> {
    let (name, place) = fields.name("profile")?;
    if name == keys::ALL {
        fields.fault(&place, "profile", Message::literal(keys::ALL), message!("fault-not-all"));
        return None;
    }
    Some((name, place))
}

fn by_count(fields: &mut Fields<'_, '_>, overrides: Vec<(usize, f32)>, all: &mut All) {
    let unknown = |key: &str| !keys::BY_COUNT.contains(&key);
    if fields.table.keys().any(|key| keys::ROSTER.contains(&key.as_str()) && unknown(key)) {
        fields.missing("roster", message!("fault-roster-first"));
        fields.only(&[keys::BY_COUNT, keys::ROSTER].concat());
        return;
    }
    fields.only(keys::BY_COUNT);
    if fields.get("profile").is_none() {
        fields.missing("profile", message!("fault-profile-or-roster"));
    }
    if fields.get(keys::INHABITANTS.key).is_none() {
        fields.missing(keys::INHABITANTS.key, message!("fault-inhabitants"));
    }
    let profile = profile(fields);
    let count = fields.whole_or_default(&keys::COUNT);
    let inhabitants = fields.whole(&keys::INHABITANTS);
    let (Some((profile, place)), Some(inhabitants)) = (profile, inhabitants) else {
        return;
    };
    if let Some((doubt, found)) = names::doubt(&profile) {
        let draft = Draft::at(&place, &fields.dotted("profile"), found, doubt.means());
        fields.findings.warn(draft);
    }
    let inhabitants = inhabitants as u32;
    let (mut told, mut doubted) = (false, false);
    // Entries of one profile are numbered on.
    let same = all.groups.iter().filter(|group| group.profile.as_ref() == Some(&profile));
    let before = same.map(|group| group.count as u64).sum::<u64>();
    for number in before + 1..=before + count {
        let id = format!("{profile} {number}");
        let town = Municipality {
            number: all.next_number(),
            id,
            profile: profile.clone(),
            inhabitants,
            overrides: overrides.clone(),
        };
        // One fault tells it all: a roster has the same identifiers.
        match all.admit(town, &place, &fields.dotted("profile")) {
            Admitted::Not(_) if std::mem::replace(&mut told, true) => {}
            Admitted::Doubtfully(_) if std::mem::replace(&mut doubted, true) => {}
            admitted => report(admitted, fields.findings),
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

fn report(admitted: Admitted, findings: &mut Findings) {
    match admitted {
        Admitted::Plainly => {}
        Admitted::Doubtfully(draft) => findings.warn(*draft),
        Admitted::Not(draft) => findings.push(*draft),
    }
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
        fields.fault(&value.place, "roster", value.describe(), message!("fault-csv-name"));
    }
    let profile = profile(fields).map(|(name, _)| name);
    let Some(source) = source else { return };
    let text = sources.text(source);
    let from = all.municipalities.len();
    for town in rosters::towns(fields, source, text, profile.as_deref()) {
        let Town { id, place, profile, inhabitants } = town;
        let (number, overrides) = (all.next_number(), overrides.clone());
        let municipality = Municipality { number, id, profile, inhabitants, overrides };
        report(all.admit(municipality, &place, &fields.dotted("id")), fields.findings);
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
