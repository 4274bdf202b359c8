//! Runs one unit of work: a block of municipalities by a block of replicates, all policies.

use super::error::{FailedUnit, RunError};
use super::panics::catch_panic;
use super::part::{Part, PartLayout};
use crate::experiment::{Plan, PlannedMunicipality, Unit};
use crate::model::calendar::YEAR;
use crate::model::draws::Key;
use crate::model::nation::Nation;
use crate::model::{Account, NotANumber, Simulation};
use crate::records::layout::{MunicipalityIndex, PolicyIndex, ProfileIndex, ReplicateIndex};
use crate::records::{Courses, Places, Record};

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
) -> Result<Account, RunError> {
    let nation = nation(plan, replicate);
    let municipality = &plan.municipalities[municipality.0];
    let case = Case { plan, municipality, replicate, nation: &nation };
    case.attempt("story", || case.simulation().explain(policy.0))
        .map_err(|failure| RunError::UnitsFailed(vec![failure]))
}

/// Runs a unit of work.
///
/// # Errors
/// When the program fails in a municipality: which one, in which replicate, and how.
pub fn run(plan: &Plan, unit: &Unit) -> Result<Part, FailedUnit> {
    let layout = PartLayout::new(plan, unit);
    let mut part = Part::empty(plan, unit);
    let places = Places { years: plan.years };
    for (r, replicate) in unit.replicates.clone().enumerate() {
        let r = ReplicateIndex(r);
        let nation = nation(plan, replicate);
        let municipalities = &plan.municipalities[unit.municipalities.clone()];
        for (m, municipality) in municipalities.iter().enumerate() {
            let case = Case { plan, municipality, replicate, nation: &nation };
            let courses = &mut part.courses[layout.courses.range(r)];
            let mut courses: Vec<Courses> = courses
                .iter_mut()
                .zip(&mut part.spreads)
                .map(|(course, spread)| Courses { course, spread, places })
                .collect();
            let records = case.records(unit, &mut courses)?;
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
}

impl<'a> Case<'a> {
    fn simulation(&self) -> Simulation<'a> {
        let Self { plan, municipality, replicate, nation } = *self;
        Simulation {
            key: Key::new(plan.seed, replicate, municipality.key, plan.salt),
            inhabitants: municipality.inhabitants,
            settings: &plan.settings[municipality.settings],
            nation,
            programmes: &plan.programmes,
        }
    }

    /// Simulates the case as part of a unit; its records are by policy and year.
    fn records(&self, unit: &Unit, courses: &mut [Courses]) -> Result<Vec<Record>, FailedUnit> {
        self.attempt(&unit.name(), || self.simulation().run(courses))
    }

    /// Does work on the case; a panic or a state that is no number becomes a failure of the unit.
    fn attempt<T>(
        &self,
        unit: &str,
        work: impl FnOnce() -> Result<T, NotANumber>,
    ) -> Result<T, FailedUnit> {
        let (cause, policy) = match catch_panic(work) {
            Ok(Ok(done)) => return Ok(done),
            Ok(Err(error)) => (error.to_string(), error.policy),
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
