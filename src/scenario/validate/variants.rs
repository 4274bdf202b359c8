//! `[[variants]]` as written: the name of each, how persons choose in it, and what it cuts.

use crate::catalogue::choice_rules::ChoiceRule;
use crate::catalogue::loops::{self, LINKS, Link};
use crate::scenario::distinct::distinct;
use crate::scenario::error::{Draft, Findings};
use crate::scenario::source::Place;
use crate::scenario::tree::{Node, Value};
use crate::scenario::validate::fields::Fields;
use crate::scenario::{keys, suggest};
use crate::words::message;
use std::collections::BTreeMap;

/// A variant as written; what it does not say is as in the scenario.
pub(in crate::scenario) struct Variant {
    pub name: String,
    pub place: Place,
    /// The rule of choice, with its place.
    pub choice: Option<(ChoiceRule, Place)>,
    /// Links that are cut, in the order of the catalogue.
    pub cut: Vec<Link>,
}

/// All variants that could be read.
pub(in crate::scenario) fn variants(value: &Value, findings: &mut Findings) -> Vec<Variant> {
    let Node::List(list) = &value.node else {
        let allowed = message!("fault-list-variants");
        findings.push(Draft::at(&value.place, "variants", value.describe(), allowed));
        return Vec::new();
    };
    if list.len() > keys::MOST_VARIANTS {
        let found = message!("fault-variants", number = list.len());
        let allowed = message!("fault-most-variants", number = keys::MOST_VARIANTS);
        findings.push(Draft::at(&value.place, "variants", found, allowed));
        return Vec::new();
    }
    let mut known_names = BTreeMap::new();
    let read = |item| variant(item, &mut known_names, findings);
    list.iter().filter_map(read).collect()
}

fn variant(
    item: &Value,
    known_names: &mut BTreeMap<String, (String, Place)>,
    findings: &mut Findings,
) -> Option<Variant> {
    let mut fields = Fields::of(item, "variants", findings)?;
    if fields.get("name").is_none() {
        fields.missing("name", message!("fault-variant-name"));
    }
    let (name, place) = fields.name("name")?;
    if name.eq_ignore_ascii_case(keys::AS_WRITTEN) {
        let allowed = message!("fault-name-taken");
        fields.fault(&place, "name", message!("fault-the-name", name = &name), allowed);
    }
    distinct("variants.name", &name, &place, known_names, fields.findings);
    fields.path = format!("variants.{name}");
    fields.only(keys::VARIANT);
    let choice = fields.choice(keys::CHOICE, &ChoiceRule::ALL.map(ChoiceRule::word));
    let choice = choice.and_then(ChoiceRule::find).zip(fields.get(keys::CHOICE));
    let choice = choice.map(|(rule, value)| (rule, value.place.clone()));
    let cut = fields.get(keys::CUT).map_or_else(Vec::new, |value| cut(value, &mut fields));
    Some(Variant { name, place, choice, cut })
}

/// The links that a list of loops and links cuts.
fn cut(value: &Value, fields: &mut Fields<'_, '_>) -> Vec<Link> {
    let Node::List(list) = &value.node else {
        let allowed = message!("fault-loops");
        fields.fault(&value.place, keys::CUT, value.describe(), allowed);
        return Vec::new();
    };
    let mut is_cut = [false; LINKS];
    let mut named: Vec<(&str, &Place)> = Vec::new();
    for item in list {
        let name = item.text().map(str::trim);
        let Some((name, links)) = name.and_then(|name| Some((name, loops::links(name)?))) else {
            unknown(item, fields);
            continue;
        };
        match named.iter().find(|(known, _)| *known == name) {
            Some((_, first)) => {
                let found = message!("fault-twice", name = name);
                let path = fields.dotted(keys::CUT);
                let draft = Draft::at(&item.place, &path, found, message!("fault-loop-once"));
                fields.findings.push(draft.also(first));
            }
            None => named.push((name, &item.place)),
        }
        for link in links {
            is_cut[*link as usize] = true;
        }
    }
    Link::ALL.into_iter().filter(|link| is_cut[*link as usize]).collect()
}

fn unknown(item: &Value, fields: &mut Fields<'_, '_>) {
    let loops = || loops::TABLE.iter().map(|known| known.name);
    let links = || Link::ALL.into_iter().map(Link::key);
    let allowed =
        message!("fault-loop", loops = suggest::listed(loops()), links = suggest::listed(links()),);
    let near = suggest::closest(item.text().unwrap_or_default(), loops().chain(links()));
    let draft = Draft::at(&item.place, &fields.dotted(keys::CUT), item.describe(), allowed);
    fields.findings.push(draft.suggest(near));
}
