//! Which worlds are tried: accepted ones, then drawn ones, as many as were asked for in all.

use crate::experiment::uncertainty;
use crate::scenario::{
    self, Distribution, Quantity, Scenario, ScenarioError, Uncertain, Values, Worlds,
};
use crate::stats::designs::space_filling;
use crate::studies::explore::judge::question::{Factor, Group, Of};
use crate::studies::explore::setting::Found;
use std::path::Path;

/// The worlds of an exploration.
pub(crate) struct Design {
    /// What differs between them.
    pub things: Vec<Uncertain>,
    /// The worlds, accepted ones first.
    pub points: Vec<Point>,
    /// The table of worlds that was read; nothing where none was asked for.
    pub found: Option<Found>,
    /// That table as it was read.
    pub read: Option<String>,
}

/// A world to be tried.
pub(crate) struct Point {
    /// Its group.
    pub group: Group,
    /// Its number within the group, from 1.
    pub number: usize,
    /// The value of each thing.
    pub values: Vec<f64>,
    /// Place of the variant of the rules under which it is tried; 0 where there are none.
    pub variant: usize,
}

impl Point {
    /// The name under which it is kept.
    pub fn name(&self) -> String {
        format!("{}{:05}", self.group.word(), self.number)
    }
}

impl Design {
    /// The worlds of a scenario; `results` is its folder, in which accepted ones may lie. Where the
    /// scenario has variants, each world is tried under one of them: by one more coordinate of the design,
    /// so that worlds under a variant are spread like all worlds. Taking variants by turns would tie
    /// them to the halves of a range through which a Sobol sequence goes by turns.
    ///
    /// # Errors
    /// A table of accepted worlds that cannot be read.
    pub fn new(scenario: &Scenario, results: &Path) -> Result<Self, ScenarioError> {
        let read = match &scenario.uncertainty.accepted {
            Some(from) => Some(scenario::accepted(scenario, from, results)?),
            None => None,
        };
        let found = read.as_ref().map(|Worlds { values, table, .. }| Found {
            worlds: values.len(),
            table: table.clone(),
        });
        let group = found.as_ref().map_or(Group::Accepted, Found::group);
        let (mut accepted, read) =
            read.map_or_else(Default::default, |worlds| (worlds.values, Some(worlds.text)));
        let asked = scenario.uncertainty.worlds;
        accepted.truncate(asked as usize);
        let things = things(scenario, &accepted);
        let variants = scenario.sweep.as_ref().map_or(1, |sweep| sweep.points.len());
        let dimensions = things.len() + usize::from(variants > 1);
        let sequence = space_filling(asked, dimensions, scenario.run.seed as u32);
        let variant = |shares: &[f64]| {
            shares.get(things.len()).map_or(0, |share| (share * variants as f64) as usize)
        };
        let drawn = asked as usize - accepted.len();
        let mut points: Vec<Point> = accepted
            .iter()
            .zip(&sequence)
            .enumerate()
            .map(|(at, (world, shares))| Point {
                group,
                number: at + 1,
                values: accepted_values(scenario, &things, world, shares),
                variant: variant(shares),
            })
            .collect();
        points.extend(sequence.iter().take(drawn).enumerate().map(|(at, shares)| Point {
            group: Group::Drawn,
            number: at + 1,
            values: drawn_values(scenario, &things, shares),
            variant: variant(shares),
        }));
        Ok(Self { things, points, found, read })
    }

    /// What differs, as the analysis sees it.
    pub fn factors(&self, scenario: &Scenario) -> Vec<Factor> {
        let factor = |thing: &Uncertain| Factor {
            name: scenario.name_of(thing.what),
            of: match thing.what {
                Quantity::Parameter(_) => Of::World,
                Quantity::Dose(policy, _) | Quantity::Coverage(policy, _) => Of::Policy(policy),
            },
            low: thing.low,
            high: thing.high,
        };
        self.things.iter().map(factor).collect()
    }

    /// The scenario in a world with these values.
    pub fn world(&self, scenario: &Scenario, values: &[f64]) -> Scenario {
        uncertainty::with_values(scenario, &self.things, values)
    }

    /// All values, as what determines the answers of a world that is kept under its name.
    pub fn text(&self) -> String {
        let read = self.points.iter().filter(|point| point.group != Group::Drawn);
        let rows: Vec<String> = read.map(|point| format!("{:?}", point.values)).collect();
        rows.join("\n")
    }
}

/// What is uncertain in the scenario, then what else accepted worlds tell.
fn things(scenario: &Scenario, accepted: &[Values]) -> Vec<Uncertain> {
    let mut things = scenario.uncertainty.uncertain.clone();
    for (place, (what, _)) in accepted.first().into_iter().flatten().enumerate() {
        if things.iter().all(|known| known.what != *what) {
            let values = accepted.iter().map(|world| world[place].1);
            let low = values.clone().fold(f64::INFINITY, f64::min);
            let high = values.fold(f64::NEG_INFINITY, f64::max);
            let distribution = Distribution::Uniform;
            things.push(Uncertain { what: *what, low, high, distribution });
        }
    }
    things
}

/// What the table tells; doses and coverages that it does not are drawn; all else is as the scenario
/// has it.
fn accepted_values(
    scenario: &Scenario,
    things: &[Uncertain],
    world: &Values,
    shares: &[f64],
) -> Vec<f64> {
    let value = |(thing, share): (&Uncertain, &f64)| {
        let told = world.iter().find(|(what, _)| *what == thing.what).map(|(_, value)| *value);
        told.unwrap_or_else(|| match thing.what {
            Quantity::Parameter(_) => uncertainty::scenario_value(scenario, thing.what),
            Quantity::Dose(..) | Quantity::Coverage(..) => drawn_value(thing, *share),
        })
    };
    things.iter().zip(shares).map(value).collect()
}

/// What the scenario calls uncertain is drawn; what only accepted worlds vary is as it has it.
fn drawn_values(scenario: &Scenario, things: &[Uncertain], shares: &[f64]) -> Vec<f64> {
    let uncertain = scenario.uncertainty.uncertain.len();
    let value = |(place, (thing, share)): (usize, (&Uncertain, &f64))| {
        if place < uncertain {
            drawn_value(thing, *share)
        } else {
            uncertainty::scenario_value(scenario, thing.what)
        }
    };
    things.iter().zip(shares).enumerate().map(value).collect()
}

/// As precise as the model takes it.
fn drawn_value(thing: &Uncertain, share: f64) -> f64 {
    f64::from(uncertainty::quantile(thing, share) as f32)
}
