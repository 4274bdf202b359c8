//! Runs one unit of work: a block of municipalities by a block of replicates, all policies.

use super::error::{FailedUnit, RunError};
use super::panics::catch_panic;
use super::part::{Part, PartLayout};
use super::states::{StateId, States};
use crate::experiment::{Plan, PlannedChoice, PlannedMunicipality, Unit};
use crate::model::calendar::YEAR;
use crate::model::draws::Key;
use crate::model::events::Event;
use crate::model::forced::{ForcedChoice, Stage};
use crate::model::nation::Nation;
use crate::model::state::Place;
use crate::model::{Account, Simulation, SimulationError};
use crate::records::layout::{MunicipalityIndex, PolicyIndex, ProfileIndex, ReplicateIndex};
use crate::records::{Courses, Places, Record};
use std::collections::BTreeSet;

/// Draws the national attention of a replicate. It depends on the parameters of the world, never on what
/// a municipality overrides.
fn nation(plan: &Plan, replicate: u32) -> Nation {
    let key = Key::national(plan.seed, replicate, plan.salt);
    Nation::draw(&key, &plan.national, plan.burn_in_weeks + plan.years * YEAR)
}

/// Tells the story of a municipality in one replicate under one policy: what is fixed about it, and the
/// events of the observed weeks. They are those of a run with the same seed.
///
/// # Errors
/// When the program fails in the municipality.
pub fn narrate(
    plan: &Plan,
    municipality: MunicipalityIndex,
    replicate: u32,
    policy: PolicyIndex,
    states: &States,
) -> Result<Account, RunError> {
    let nation = nation(plan, replicate);
    let municipality = &plan.municipalities[municipality.0];
    let forced = plan.forced(municipality.number, replicate);
    let world = states.world(plan);
    let case = Case { plan, municipality, replicate, nation: &nation, forced: &forced, world };
    let told = || {
        let simulation = case.simulation();
        let founded = states.founded(case.state(), &simulation)?;
        simulation.explain_from(&founded, policy.0)
    };
    case.attempt("story", told).map_err(|failure| RunError::UnitsFailed(vec![failure]))
}

/// What is fixed about a municipality of the plan in one replicate.
#[must_use]
pub fn place(plan: &Plan, municipality: MunicipalityIndex, replicate: u32) -> Place {
    let nation = nation(plan, replicate);
    let municipality = &plan.municipalities[municipality.0];
    Case { plan, municipality, replicate, nation: &nation, forced: &[], world: [0; 32] }
        .simulation()
        .place()
}

/// Runs a unit of work.
///
/// # Errors
/// When the program fails in a municipality: which one, in which replicate, and how.
pub fn run(plan: &Plan, unit: &Unit) -> Result<Part, FailedUnit> {
    run_from(plan, unit, &States::forget())
}

/// Runs a unit of work, from states at the end of burn-in where they are kept.
///
/// # Errors
/// When the program fails in a municipality: which one, in which replicate, and how.
pub fn run_from(plan: &Plan, unit: &Unit, states: &States) -> Result<Part, FailedUnit> {
    let world = states.world(plan);
    let layout = PartLayout::new(plan, unit);
    let mut part = Part::empty(plan, unit);
    let places = Places { years: plan.years };
    for (r, replicate) in unit.replicates.clone().enumerate() {
        let r = ReplicateIndex(r);
        let nation = nation(plan, replicate);
        let municipalities = &plan.municipalities[unit.municipalities.clone()];
        for (m, municipality) in municipalities.iter().enumerate() {
            let forced = plan.forced(municipality.number, replicate);
            let case =
                Case { plan, municipality, replicate, nation: &nation, forced: &forced, world };
            let courses = &mut part.courses[layout.courses.range(r)];
            let mut courses: Vec<Courses> = courses
                .iter_mut()
                .zip(&mut part.spreads)
                .map(|(course, spread)| Courses { course, spread, places })
                .collect();
            let records = case.records(unit, states, &mut courses)?;
            for profile in [ProfileIndex::ALL, ProfileIndex(municipality.profile)] {
                let sums = &mut part.sums[layout.sums.range((r, profile))];
                for (sum, record) in sums.iter_mut().zip(&records) {
                    sum.add(record);
                }
            }
            if plan.keep_rows {
                let rows = &mut part.rows[layout.rows.range((MunicipalityIndex(m), r))];
                for (row, record) in rows.iter_mut().zip(records) {
                    *row = record;
                }
            }
        }
    }
    Ok(part)
}

/// A municipality of the plan in one replicate, under all policies.
struct Case<'a> {
    plan: &'a Plan,
    municipality: &'a PlannedMunicipality,
    replicate: u32,
    nation: &'a Nation,
    /// Choices that are made for someone, by policy.
    forced: &'a [Vec<ForcedChoice>],
    /// Hash of what the plan says of burn-in.
    world: [u8; 32],
}

impl<'a> Case<'a> {
    fn simulation(&self) -> Simulation<'a> {
        let Self { plan, municipality, replicate, nation, forced, .. } = *self;
        Simulation {
            key: Key::new(plan.seed, replicate, municipality.key, plan.salt),
            inhabitants: municipality.inhabitants,
            settings: &plan.settings[municipality.settings],
            nation,
            programmes: &plan.programmes,
            forced,
        }
    }

    /// Simulates the case as part of a unit; its records are by policy and year.
    fn records(
        &self,
        unit: &Unit,
        states: &States,
        courses: &mut [Courses],
    ) -> Result<Vec<Record>, FailedUnit> {
        self.attempt(&unit.name(), || {
            let simulation = self.simulation();
            simulation.run_from(&*states.founded(self.state(), &simulation)?, courses)
        })
    }

    /// By what its state at the end of burn-in is kept.
    fn state(&self) -> StateId {
        let Self { municipality, replicate, world, .. } = *self;
        StateId {
            world,
            settings: municipality.settings,
            municipality: municipality.key,
            inhabitants: municipality.inhabitants,
            replicate,
        }
    }

    /// Does work on the case; a panic or a state that is no number becomes a failure of the unit.
    fn attempt<T>(
        &self,
        unit: &str,
        work: impl FnOnce() -> Result<T, SimulationError>,
    ) -> Result<T, FailedUnit> {
        let (cause, policy) = match catch_panic(work) {
            Ok(Ok(done)) => return Ok(done),
            Ok(Err(error)) => (error.to_string(), error.policy()),
            Err(cause) => (cause, None),
        };
        Err(FailedUnit {
            unit: unit.to_owned(),
            municipality: Some(self.municipality.number),
            inhabitants: Some(self.municipality.inhabitants),
            replicate: Some(self.replicate),
            policy: policy.and_then(|policy| self.plan.policies.get(policy).cloned()),
            cause,
        })
    }
}

/// A choice that was to be made for someone and never came up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingChoice {
    /// The choice.
    pub choice: PlannedChoice,
    /// The policy under which it does not come up, by its index.
    pub policy: usize,
    /// What could be chosen in that week: dossier, stage, and the places of the options that exist.
    pub instead: Vec<(u32, Stage, Vec<usize>)>,
}

/// The first choice of a plan that does not come up under a policy under which it should, or whose option does not
/// exist.
///
/// # Errors
/// When the program fails in a municipality.
pub fn missing_choice(plan: &Plan) -> Result<Option<MissingChoice>, RunError> {
    let mut looked = BTreeSet::new();
    for planned in &plan.choices {
        let PlannedChoice { municipality: number, replicate, .. } = *planned;
        let places = &plan.municipalities;
        let Some(municipality) = places.iter().find(|place| place.number == number) else {
            continue;
        };
        if !looked.insert((number, replicate)) {
            continue;
        }
        let nation = nation(plan, replicate);
        let forced = plan.forced(number, replicate);
        let case = Case {
            plan,
            municipality,
            replicate,
            nation: &nation,
            forced: &forced,
            world: [0; 32],
        };
        for policy in 0..plan.policies.len() {
            let missing = case
                .attempt("story", || case.missing(policy))
                .map_err(|failure| RunError::UnitsFailed(vec![failure]))?;
            if let Some((choice, instead)) = missing {
                let choice = PlannedChoice { choice, ..*planned };
                return Ok(Some(MissingChoice { choice, policy, instead }));
            }
        }
    }
    Ok(None)
}

/// A choice that does not come up, with what comes up in that week instead.
type Missing = (ForcedChoice, Vec<(u32, Stage, Vec<usize>)>);

impl Case<'_> {
    /// The first choice that does not come up under a policy.
    fn missing(&self, policy: usize) -> Result<Option<Missing>, SimulationError> {
        let simulation = self.simulation();
        let founded = simulation.found()?;
        let choice = match simulation.explain_from(&founded, policy) {
            Ok(_) => return Ok(None),
            Err(SimulationError::NoSuchChoice { choice, .. }) => choice,
            Err(error) => return Err(error),
        };
        // The same story up to that choice.
        let before =
            |own: &Vec<ForcedChoice>| own.iter().copied().filter(|it| *it < choice).collect();
        let before: Vec<Vec<ForcedChoice>> = self.forced.iter().map(before).collect();
        let until = Simulation { forced: &before, ..simulation };
        let entries = until.explain_from(&founded, policy)?.entries;
        let of_week = entries.into_iter().filter(|entry| entry.week == choice.week);
        let instead = of_week.filter_map(|entry| match entry.event {
            Event::Asked { dossier, choice, .. } => {
                Some((dossier, Stage::Request, choice.existing()))
            }
            Event::Answered { dossier, choice } => {
                Some((dossier, Stage::Answer, choice.existing()))
            }
            Event::Countered { dossier, choice, .. } => {
                Some((dossier, Stage::Counter, choice.existing()))
            }
            _ => None,
        });
        Ok(Some((choice, instead.collect())))
    }
}
