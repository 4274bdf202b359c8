//! Choices that are made for someone: `[[choices]]`.

use crate::model::forced::Stage;
use crate::scenario::error::{Draft, Findings};
use crate::scenario::keys;
use crate::scenario::stages::options;
use crate::scenario::suggest::{closest, listed};
use crate::scenario::tree::{Node, Table};
use crate::scenario::valid::{Choice, Policy, Run};
use crate::scenario::validate::fields::Fields;
use crate::words::{Message, message};

/// All choices, in their order.
pub(super) fn choices(
    tree: &Table,
    run: &Run,
    municipalities: usize,
    policies: &[Policy],
    findings: &mut Findings,
) -> Vec<Choice> {
    let Some(entry) = tree.get(keys::CHOICES) else {
        return Vec::new();
    };
    let place = &entry.value.place;
    let Node::List(list) = &entry.value.node else {
        let found = entry.value.describe();
        findings.push(Draft::at(place, keys::CHOICES, found, message!("fault-list-choices")));
        return Vec::new();
    };
    if list.len() > keys::MOST_CHOICES {
        let found = message!("fault-choices", number = list.len());
        let allowed = message!("fault-most", number = keys::MOST_CHOICES);
        findings.push(Draft::at(place, keys::CHOICES, found, allowed));
        return Vec::new();
    }
    let within = Within { run, municipalities, policies };
    let mut choices: Vec<Choice> = Vec::new();
    for item in list {
        let Some(mut fields) = Fields::of(item, keys::CHOICES, findings) else { continue };
        let Some(choice) = one(&mut fields, &within) else { continue };
        if choices.iter().any(|known| known.same_occasion(&choice)) {
            let place = fields.place.clone();
            let allowed = message!("fault-one-option");
            fields.findings.push(Draft::at(
                &place,
                keys::CHOICES,
                message!("fault-same-choice"),
                allowed,
            ));
        }
        choices.push(choice);
    }
    choices
}

/// What a choice must lie within.
struct Within<'a> {
    run: &'a Run,
    municipalities: usize,
    policies: &'a [Policy],
}

fn one(fields: &mut Fields<'_, '_>, within: &Within) -> Option<Choice> {
    fields.only(keys::CHOICE_KEYS);
    for key in [keys::YEAR.key, keys::WEEK.key, keys::DOSSIER.key, keys::STAGE, keys::OPTION] {
        if fields.get(key).is_none() {
            fields.missing(key, message!("fault-choice-needs"));
        }
    }
    let most = |fields: &mut Fields<'_, '_>, known: &keys::Whole, most: u64, what: Message| {
        let number = fields.whole(known).or(known.default)?;
        let value = fields.get(known.key);
        if let Some(value) = value.filter(|_| number > most) {
            let allowed = message!("fault-choice-within", most = most.to_string(), what = what);
            fields.fault(&value.place, known.key, value.describe(), allowed);
            return None;
        }
        u32::try_from(number).ok()
    };
    let places = within.municipalities as u64;
    let municipality =
        most(fields, &keys::MUNICIPALITY, places, message!("fault-of-municipalities"));
    let replicates = u64::from(within.run.replicates);
    let replicate = most(fields, &keys::REPLICATE, replicates, message!("fault-of-replicates"));
    let year = most(fields, &keys::YEAR, u64::from(within.run.years), message!("fault-of-years"));
    let week = most(fields, &keys::WEEK, keys::WEEKS, message!("fault-of-weeks"));
    let dossier = fields.whole(&keys::DOSSIER);
    let stage = fields.choice(keys::STAGE, &Stage::ALL.map(Stage::word));
    let stage = Stage::ALL.into_iter().find(|it| Some(it.word()) == stage);
    let option = stage.and_then(|stage| {
        let words = options(stage);
        let word = fields.choice(keys::OPTION, &words)?;
        words.iter().position(|known| *known == word)
    });
    let names: Vec<&str> = within.policies.iter().map(|policy| policy.name.as_str()).collect();
    let policy = match fields.get(keys::POLICY_KEY) {
        None => None,
        Some(value) => {
            let text = value.text().unwrap_or_default();
            let found = names.iter().position(|name| *name == text);
            if found.is_none() {
                let names = names.iter().copied();
                let allowed = listed(names.clone());
                let path = fields.dotted(keys::POLICY_KEY);
                let draft = Draft::at(&value.place, &path, value.describe(), allowed);
                let meant = closest(text, names);
                fields.findings.push(draft.suggest(meant));
                return None;
            }
            found
        }
    };
    Some(Choice {
        municipality: municipality?,
        replicate: replicate?,
        policy,
        year: year?,
        week: week?,
        dossier: dossier? as u32,
        stage: stage?,
        option: option?,
    })
}
