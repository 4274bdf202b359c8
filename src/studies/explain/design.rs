//! Which municipality and replicate to tell of where none is named: one in which much of what the
//! model is about can be seen. It says nothing about a name.

use crate::catalogue::outcomes::{COUNTS, Count, SIZES};
use crate::engine::RunError;
use crate::experiment::Plan;
use crate::studies::answer::trial::{Row, Trial};

/// Municipality-replicates that are looked at, at most.
const LOOKED_AT: usize = 240;
/// What makes a story telling, and how much a first one of it counts.
const TELLING: [(Count, f32); 11] = [
    (Count::ousters, 3.0),
    (Count::crises, 3.0),
    (Count::dialogues, 3.0),
    (Count::affairs_relation, 1.5),
    (Count::affairs_enterprise, 1.5),
    (Count::affairs_side_activities, 1.0),
    (Count::aldermen_exits_integrity, 1.0),
    (Count::officials_exits_forced, 0.5),
    (Count::coalition_breaks, 0.5),
    (Count::substitutions, 0.5),
    (Count::calls_back, 0.5),
];
/// Points for a story in which the scenario's primary outcome shows.
const PRIMARY: f32 = 2.0;
/// Points for each of these: a crisis within two years of an ouster, a dialogue during it, a last year without crisis;
/// that makes a story with a beginning, a middle and an end.
const FOLLOWS: f32 = 2.0;
/// Weeks of a year that a crisis may take without being all that there is to tell.
const LONG: i64 = 26;
/// Points for each notable count that differs between two policies.
const APART: f32 = 0.5;

/// What was picked, and from how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Picked {
    /// Index of the municipality in the plan.
    pub place: usize,
    /// Number of the replicate, from 1.
    pub replicate: u32,
    /// Municipality-replicates that were looked at.
    pub looked_at: usize,
}

/// Picks a municipality-replicate under a policy, by its index, among those of the plan that are
/// named; a second policy makes one telling where the two differ. `primary` is the index of the
/// scenario's primary outcome. Of equals, the lowest replicate is taken, then the first place.
///
/// # Errors
/// Those of the engine.
pub fn pick(
    plan: &Plan,
    place: Option<usize>,
    replicate: Option<u32>,
    policy: usize,
    against: Option<usize>,
    primary: usize,
) -> Result<Picked, RunError> {
    if let (Some(place), Some(replicate)) = (place, replicate) {
        return Ok(Picked { place, replicate, looked_at: 1 });
    }
    let places: Vec<usize> = place.map_or_else(
        || (0..plan.municipalities.len().min(LOOKED_AT)).collect(),
        |place| vec![place],
    );
    let most = (LOOKED_AT / places.len()).max(1) as u32;
    let policies: Vec<usize> = std::iter::once(policy).chain(against).collect();
    let small = Plan {
        municipalities: places.iter().map(|place| plan.municipalities[*place].clone()).collect(),
        policies: policies.iter().map(|policy| plan.policies[*policy].clone()).collect(),
        choices: Vec::new(),
        programmes: policies.iter().map(|policy| plan.programmes[*policy]).collect(),
        replicates: replicate.unwrap_or_else(|| plan.replicates.min(most)),
        keep_rows: true,
        ..plan.clone()
    };
    let rows = Trial::run(&small)?.rows;
    let wanted = |row: &&[Row]| replicate.is_none_or(|wanted| row[0].replicate == wanted);
    let per_place = policies.len() * plan.years as usize;
    let looked: Vec<&[Row]> = rows.chunks(per_place).filter(wanted).collect();
    let best = looked
        .iter()
        .map(|rows| (score(rows, plan.years as usize, primary), rows[0].replicate, rows[0].place))
        .min_by(|one, other| {
            other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)).then(one.2.cmp(&other.2))
        });
    let (_, replicate, index) = best.unwrap_or((0.0, 1, 0));
    Ok(Picked { place: places[index], replicate, looked_at: looked.len() })
}

/// How telling a municipality-replicate is: years of the policy, then years of the one against it.
fn score(rows: &[Row], years: usize, primary: usize) -> f32 {
    let count =
        |rows: &[Row], of: Count| -> i64 { rows.iter().map(|row| row.record.counted(of)).sum() };
    let (own, against) = rows.split_at(years);
    let mut score: f32 =
        TELLING.iter().filter(|(of, _)| count(own, *of) > 0).map(|(_, worth)| worth).sum();
    let counted = primary.checked_sub(SIZES).filter(|index| *index < COUNTS);
    if counted.is_some_and(|index| own.iter().any(|row| row.record.counts[index] > 0)) {
        score += PRIMARY;
    }
    score += FOLLOWS * follows(own);
    if !against.is_empty() {
        let apart = TELLING.iter().filter(|(of, _)| count(own, *of) != count(against, *of)).count();
        score += APART * apart as f32;
    }
    score
}

/// How many of three things follow from one another; see [`FOLLOWS`].
fn follows(own: &[Row]) -> f32 {
    let in_year =
        |of: Count, year: usize| own.get(year).is_some_and(|row| row.record.counted(of) > 0);
    let years = 0..own.len();
    let crisis_after = |year: usize| {
        in_year(Count::ousters, year)
            && (in_year(Count::crises, year) || in_year(Count::crises, year + 1))
    };
    let dialogue_in = |year: usize| {
        in_year(Count::crises, year)
            && (in_year(Count::dialogues, year) || in_year(Count::dialogues, year + 1))
    };
    let ends_well = own.iter().any(|row| row.record.counted(Count::crises) > 0)
        && own.last().is_some_and(|row| row.record.counted(Count::crisis_weeks) == 0)
        && own.iter().map(|row| row.record.counted(Count::crisis_weeks)).sum::<i64>()
            <= LONG * own.len() as i64;
    let so = [years.clone().any(crisis_after), years.clone().any(dialogue_in), ends_well];
    so.iter().filter(|so| **so).count() as f32
}
