//! `polaris verify`: are the files of finished results what the manifest says, and does a sample of
//! their units come out the same, bit by bit?

use crate::cli::Verify;
use crate::commands::merge::stored_scenario;
use crate::engine::{self, ExecutionOptions, Journal, MemoryJournal, RunError, Shard};
use crate::experiment::{Plan, Unit, World};
use crate::results::{self, Manifest};
use crate::scenario::{Rows, Scenario};
use crate::studies::shared::error::Failure;
use crate::studies::shared::files::{self, hex};
use crate::studies::shared::resume;
use crate::studies::shared::signals::stop_on_interrupt;
use crate::studies::sweep;
use crate::terminal::{self, Bar, printable};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// Checks results against their manifest and against a second run of some of their units.
///
/// # Errors
/// What differs; results that are unfinished, of another version, or cannot be read.
pub fn verify(asked: &Verify) -> Result<(), Failure> {
    let stored = results::stored(&asked.folder)?;
    let altered = results::altered(&asked.folder, &stored)?;
    if !altered.is_empty() {
        return Err(Failure::Differs(format!(
            "{} {} not what the manifest says: {}",
            terminal::counted(altered.len(), "file"),
            if altered.len() == 1 { "is" } else { "are" },
            altered.join(", ")
        )));
    }
    let (again, parts) = rerun(asked, &stored)?;
    if !asked.quiet {
        terminal::show(&printable(&format!(
            "{}: {} {} as the manifest says; {again} of {} {} the same, bit by bit\n",
            asked.folder.display(),
            terminal::counted(stored.files.len(), "file"),
            if stored.files.len() == 1 { "is" } else { "are" },
            terminal::counted(parts, "unit"),
            if again == 1 { "was run again and is" } else { "were run again and are" },
        )))?;
    }
    Ok(())
}

/// What a manifest states of its scenario otherwise than the scenario that is kept beside it, one
/// statement a line; empty where they agree.
fn misstated(stored: &Manifest, scenario: &Scenario) -> String {
    let files = stored.files.clone();
    let mut expected = match &scenario.sweep {
        Some(points) => sweep::command::manifest(scenario, points, files, Vec::new()),
        None => files::manifest(scenario, files, Vec::new()),
    };
    // These are not said by the scenario, but by how the run went.
    expected.precision.clone_from(&stored.precision);
    expected.missing_shares.clone_from(&stored.missing_shares);
    expected.language.clone_from(&stored.language);
    let all = scenario.sweep.is_some()
        || scenario.run.precision.is_none() && stored.missing_shares.is_empty();
    if !all && stored.replicates <= scenario.run.replicates {
        expected.replicates = stored.replicates;
    }
    if scenario.sweep.is_none() {
        expected.fingerprint = Some(hex(plan(stored, scenario).fingerprint()));
    }
    let fields = |manifest: &Manifest| match serde_json::to_value(manifest) {
        Ok(serde_json::Value::Object(fields)) => fields,
        _ => serde_json::Map::new(),
    };
    let (stated, expected) = (fields(stored), fields(&expected));
    let names: BTreeSet<&String> = stated.keys().chain(expected.keys()).collect();
    let mut told = String::new();
    for name in names {
        let [there, here] = [&stated, &expected].map(|fields| fields.get(name));
        if there != here {
            let [there, here] = [there, here].map(short);
            let _ = write!(told, "\n  {name}: {there} in manifest.json, {here} in the scenario");
        }
    }
    told
}

/// A value for a message, cut where it gets long.
fn short(value: Option<&serde_json::Value>) -> String {
    const LONGEST: usize = 60;
    let text = value.map_or_else(|| "nothing".to_owned(), ToString::to_string);
    if text.chars().count() <= LONGEST {
        return text;
    }
    text.chars().take(LONGEST).chain(['…']).collect()
}

/// The plan of the scenario, with as many replicates as there are.
fn plan(stored: &Manifest, scenario: &Scenario) -> Plan {
    let keep_rows = scenario.rows == Rows::Municipality;
    let plan = Plan::new(scenario, &World::of(scenario), keep_rows);
    Plan { replicates: stored.replicates, ..plan }
}

/// Runs units again. Returns how many, and of how many.
fn rerun(asked: &Verify, stored: &Manifest) -> Result<(usize, usize), Failure> {
    let identity = resume::stored(stored);
    let scenario = stored_scenario(&asked.folder, &stored.scenario, &identity)?;
    let misstated = misstated(stored, &scenario);
    if !misstated.is_empty() {
        return Err(Failure::Differs(format!(
            "manifest.json in {} is not of the scenario that is kept there:{misstated}",
            asked.folder.display()
        )));
    }
    if scenario.sweep.is_some() {
        let told = "units of a sweep or of variants cannot be run again one by one; run it again in another folder and compare";
        return Err(Failure::Asked(told.to_owned()));
    }
    let plan = plan(stored, &scenario);
    let fingerprint = plan.fingerprint();
    let kept = results::PartFolder::open(&asked.folder.join("parts"))?;
    let mut units = plan.units();
    if !stored.missing_shares.is_empty() {
        // Results of a merge in part are of the blocks of replicates that were complete.
        let mut gone = Vec::new();
        for unit in &units {
            if kept.get(&unit.name()).map_err(RunError::from)?.is_none() {
                gone.push(unit.replicates.start);
            }
        }
        units.retain(|unit| !gone.contains(&unit.replicates.start));
    }
    let chosen = spread(&units, asked.units);
    let again = MemoryJournal::default();
    let (stop, bar) = (stop_on_interrupt(), Bar::new("verify", asked.quiet));
    let report = |progress| bar.show(progress);
    let options = ExecutionOptions {
        threads: asked.threads,
        shard: Shard::WHOLE,
        cancellation: &stop,
        progress: &report,
    };
    let ran = engine::run_units(&plan, &chosen, &fingerprint, &again, &options);
    bar.finish();
    ran?;
    let mut differing = Vec::new();
    for unit in &chosen {
        let name = unit.name();
        let (there, here) = (kept.get(&name), again.get(&name));
        let (there, here) = (there.map_err(RunError::from)?, here.map_err(RunError::from)?);
        if there.is_none() || there != here {
            differing.push(if there.is_some() { name } else { format!("{name} (not there)") });
        }
    }
    if differing.is_empty() {
        return Ok((chosen.len(), units.len()));
    }
    let (many, of) = (differing.len(), chosen.len());
    Err(Failure::Differs(format!(
        "{many} of {} that {} run again came out otherwise: {}",
        terminal::counted(of, "unit"),
        if of == 1 { "was" } else { "were" },
        differing.join(", ")
    )))
}

/// So many units, spread evenly from the first to the last; all for 0.
fn spread(units: &[Unit], wanted: usize) -> Vec<Unit> {
    if wanted == 0 || wanted >= units.len() {
        return units.to_vec();
    }
    let last = units.len() - 1;
    let place = |number: usize| if wanted == 1 { 0 } else { number * last / (wanted - 1) };
    (0..wanted).map(|number| units[place(number)].clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sample_reaches_from_the_first_unit_to_the_last() {
        let units: Vec<Unit> = (0..10)
            .map(|place| Unit { municipalities: place..place + 1, replicates: 1..2 })
            .collect();
        let chosen: Vec<usize> =
            spread(&units, 4).iter().map(|unit| unit.municipalities.start).collect();
        assert_eq!(chosen, [0, 3, 6, 9]);
        assert_eq!(spread(&units, 0).len(), 10);
        assert_eq!(spread(&units, 1).len(), 1);
    }
}
