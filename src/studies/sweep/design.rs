//! The points of a sweep, ready to run.
//!
//! A link that a variant cuts is held at its mean in the baseline under the same rule of choice, with
//! no link cut. The means come from a first pass over that baseline, always of the same replicates:
//! so neither more replicates nor shares change where links are held.

use crate::catalogue::loops::{self, Link};
use crate::engine::{self, Journal, PlannedPoint, PlannedPoints};
use crate::experiment::{Fingerprint, Plan, World};
use crate::scenario::{Scenario, Sweep, SweepPoint};
use crate::studies::shared::cuts::{Cut, LinkMeans, is_of, references};
use crate::studies::shared::error::CommandError;
use crate::words::message;

/// The points of a sweep with the links that are held at each.
pub(crate) struct Points<'a> {
    sweep: &'a Sweep,
    held: Vec<Vec<(Link, f32)>>,
}

impl<'a> Points<'a> {
    /// The points of a sweep whose first pass lies in the journal.
    ///
    /// # Errors
    /// When a part of the first pass is missing, or a link that is cut carries nothing in it.
    pub fn read(sweep: &'a Sweep, journal: &dyn Journal) -> Result<Self, CommandError> {
        let mut means = Vec::new();
        for reference in references(sweep) {
            let totals = engine::read_totals(&planned(&reference, &[]), journal)?;
            means.push((reference, LinkMeans::of(&totals)));
        }
        let held = sweep.points.iter().map(|point| {
            let own = means.iter().find(|(reference, _)| is_of(reference, point));
            own.map_or(Ok(Vec::new()), |(_, means)| means_of(means, point))
        });
        Ok(Self { sweep, held: held.collect::<Result<_, _>>()? })
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.sweep.points.len()
    }

    /// A point as the engine runs it, by its place.
    pub fn at(&self, place: usize) -> PlannedPoint {
        planned(&self.sweep.points[place].scenario, &self.held[place])
    }

    /// The names of all their parts, each with its fingerprint.
    pub fn parts(&self) -> impl Iterator<Item = (String, Fingerprint)> {
        (0..self.count()).flat_map(|place| parts(&self.at(place)))
    }

    /// Where links are held, variant by variant.
    pub fn cuts(&self) -> Vec<Cut> {
        let of = |(point, held): (&'a SweepPoint, &Vec<(Link, f32)>)| -> Vec<Cut> {
            let cut = |&(link, held_at): &(Link, f32)| Cut {
                variant: point.values.join("; "),
                link,
                held_at,
            };
            held.iter().map(cut).collect()
        };
        self.sweep.points.iter().zip(&self.held).flat_map(of).collect()
    }
}

/// Runs the points of the first pass of a sweep.
pub(crate) fn first_pass<T>(sweep: &Sweep, run: impl FnOnce(PlannedPoints) -> T) -> T {
    let references = references(sweep);
    let make = |place: usize| planned(&references[place], &[]);
    run(PlannedPoints { count: references.len(), plan: &make })
}

/// The names of all parts of the first pass, each with its fingerprint.
pub(crate) fn parts_of_first_pass(sweep: &Sweep) -> Vec<(String, Fingerprint)> {
    let references = references(sweep);
    references.iter().flat_map(|reference| parts(&planned(reference, &[]))).collect()
}

fn planned(scenario: &Scenario, held: &[(Link, f32)]) -> PlannedPoint {
    let plan = Plan::new(scenario, &World::of(scenario).holding(held), false);
    let fingerprint = plan.fingerprint();
    PlannedPoint { plan, fingerprint }
}

fn parts(point: &PlannedPoint) -> Vec<(String, Fingerprint)> {
    let part = |unit| (point.part_name(unit), point.fingerprint);
    point.plan.units().iter().map(part).collect()
}

fn means_of(means: &LinkMeans, point: &SweepPoint) -> Result<Vec<(Link, f32)>, CommandError> {
    means.means(&point.cut).map_err(|link| {
        let of = loops::loop_of(link).map_or("", |described| described.name);
        CommandError::Asked(message!(
            "error-cannot-cut",
            variant = format!("{:?}", point.values.join(" ")),
            link = link.key(),
            loop = format!("{of:?}"),
        ))
    })
}
