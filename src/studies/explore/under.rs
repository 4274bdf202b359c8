//! What a world says, under the variant of the rules that it is tried under.

use crate::engine::RunError;
use crate::experiment::{Plan, World};
use crate::scenario::Scenario;
use crate::studies::answer::by_replicate::Answer;
use crate::studies::explore::design::{Design, Point};
use crate::studies::shared::cuts::LinkMeans;

/// Simulates all policies in a world. Links that its variant cuts are held at their means in the
/// baseline of the same world with no link cut; one that carries nothing there is left as it is, since
/// nothing reads it.
pub(crate) fn answer(
    scenario: &Scenario,
    design: &Design,
    point: &Point,
    seed: u64,
    outcomes: &[usize],
) -> Result<Answer, RunError> {
    let variant = scenario.sweep.as_ref().and_then(|sweep| sweep.points.get(point.variant));
    let rules = variant.map_or(scenario, |variant| &variant.scenario);
    let cut = variant.map_or(&[][..], |variant| &variant.cut);
    let here = design.world(rules, &point.values);
    let planned = |world: &World| Plan { seed, ..Plan::new(&here, world, false) };
    let mut world = World::of(&here);
    if !cut.is_empty() {
        let means = LinkMeans::measure(&planned(&world))?.known_means(cut);
        world = world.holding(&means);
    }
    Answer::ask(&planned(&world), outcomes)
}
