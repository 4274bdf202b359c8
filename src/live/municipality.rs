//! A municipality of the page: its scenario file, and who works with whom in it.

use super::form::Form;
use super::prepared::{Asked, Fault, Prepared, Scenarios};
use super::response::{Municipality, Network};
use crate::engine;
use crate::model::law;
use crate::records::layout::MunicipalityIndex;
use crate::studies::explain::judge::people::People;
use crate::words::{Words, say};

/// The municipality of a form.
pub(super) fn of_form(
    words: Words,
    form: &Form,
    scenarios: &mut Scenarios,
) -> Result<Municipality, Fault> {
    let text = form.scenario();
    let prepared = scenarios.get(&text)?;
    Ok(Municipality { form: Some(form.clone()), ..of(words, &prepared) })
}

/// The municipality of a scenario.
pub(super) fn of(words: Words, prepared: &Prepared) -> Municipality {
    let scenario = &prepared.scenario;
    let network = network(prepared, Asked { place: 0, replicate: 1, policy: 0 });
    let inhabitants = scenario.municipalities.first().map_or(0, |town| town.inhabitants);
    let told = say!(
        words,
        "municipality-is",
        seats = words.number_of("seats", law::council_seats(inhabitants)),
        aldermen = words.number_of("aldermen", network.aldermen.len()),
        directors = words.number_of("directors", network.directors.len()),
    );
    let named = |policy: &crate::scenario::Policy| {
        [policy.name.clone(), policy.label.of(words.language()).to_owned()]
    };
    Municipality {
        form: Form::of(scenario),
        scenario: prepared.text.clone(),
        policies: scenario.policies.iter().map(named).collect(),
        told,
        municipalities: scenario.municipalities.len() as u32,
        replicates: scenario.run.replicates,
        network,
        remarks: Vec::new(),
    }
}

/// Who works with whom in a municipality of the plan.
pub(super) fn network(prepared: &Prepared, asked: Asked) -> Network {
    let plan = &prepared.plan;
    let place = engine::place(plan, MunicipalityIndex(asked.place), asked.replicate);
    let people = People::of(&place, plan.municipalities[asked.place].inhabitants);
    Network {
        aldermen: people.aldermen(),
        directors: people.directors(),
        pairs: place.dyads.iter().map(|pair| [pair.portfolio, pair.post]).collect(),
    }
}
