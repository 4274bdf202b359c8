//! `polaris verify`: are the files of finished results what the manifest says, and does a sample of
//! their units come out the same, bit by bit?

use super::merge::stored_scenario;
use super::run::stop_on_interrupt;
use super::{Failure, belongs};
use crate::cli::Verify;
use crate::engine::{self, Effort, Journal, MemoryJournal, RunFault, Share};
use crate::experiment::{Plan, Unit, World};
use crate::output::{self, Stored};
use crate::scenario::Rows;
use crate::terminal::{self, Bar, printable};

/// Checks results against their manifest and against a second run of some of their units.
///
/// # Errors
/// What differs; results that are unfinished, of another version, or cannot be read.
pub fn verify(asked: &Verify) -> Result<(), Failure> {
    let stored = output::stored(&asked.folder)?;
    let altered = output::altered(&asked.folder, &stored)?;
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

/// Runs units again. Returns how many, and of how many.
fn rerun(asked: &Verify, stored: &Stored) -> Result<(usize, usize), Failure> {
    let identity = belongs::stored(stored);
    let scenario = stored_scenario(&asked.folder, &stored.scenario, &identity)?;
    if scenario.sweep.is_some() {
        let told = "units of a sweep cannot be run again one by one; run it again in another folder and compare";
        return Err(Failure::Asked(told.to_owned()));
    }
    let mut plan = Plan::new(&scenario, &World::of(&scenario), scenario.rows == Rows::Municipality);
    plan.replicates = stored.replicates;
    let fingerprint = engine::fingerprint(&plan, &scenario.resolved);
    let kept = output::PartFolder::open(&asked.folder.join("parts"))?;
    let units = plan.units();
    let chosen = spread(&units, asked.units);
    let again = MemoryJournal::default();
    let (stop, bar) = (stop_on_interrupt(), Bar::new("verify", asked.quiet));
    let report = |progress| bar.show(progress);
    let effort =
        Effort { threads: asked.threads, share: Share::WHOLE, stop: &stop, report: &report };
    let ran = engine::run_units(&plan, &chosen, &fingerprint, &again, &effort);
    bar.finish();
    ran?;
    let mut differing = Vec::new();
    for unit in &chosen {
        let name = unit.name();
        let (there, here) = (kept.get(&name), again.get(&name));
        let (there, here) = (there.map_err(RunFault::from)?, here.map_err(RunFault::from)?);
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
        let units: Vec<Unit> =
            (0..10).map(|place| Unit { places: place..place + 1, replicates: 1..2 }).collect();
        let chosen: Vec<usize> = spread(&units, 4).iter().map(|unit| unit.places.start).collect();
        assert_eq!(chosen, [0, 3, 6, 9]);
        assert_eq!(spread(&units, 0).len(), 10);
        assert_eq!(spread(&units, 1).len(), 1);
    }
}
