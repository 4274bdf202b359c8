//! What can be mixed, and which mixes are tried: doses that spread evenly over what a budget of hours allows.

use crate::catalogue::language::Wording;
use crate::interventions::TABLE;
use crate::scenario::{Intervention, Policy, Scenario};
use crate::stats::designs::space_filling;

/// Mixes that are tried beside the baseline and the single interventions.
const MIXES: u32 = 64;
/// Candidates that are less than this apart are taken for one.
const NEAR: f64 = 0.05;
/// Doses are rounded down to this, so that a scenario can state them.
const STEP: f64 = 0.01;

/// The interventions that can be mixed: those of the policies, each in the form, with the coverage and in the
/// weeks of the first policy that has it. What the baseline has stays as it is in every mix.
#[must_use]
pub fn levers(scenario: &Scenario) -> Vec<Intervention> {
    let Some((baseline, others)) = scenario.policies.split_first() else { return Vec::new() };
    let mut levers: Vec<Intervention> = Vec::new();
    for applied in others.iter().flat_map(|policy| &policy.interventions) {
        let is_same = |known: &Intervention| known.kind == applied.kind;
        if !levers.iter().any(is_same) && !baseline.interventions.iter().any(is_same) {
            levers.push(*applied);
        }
    }
    levers.sort_by_key(|lever| lever.kind as usize);
    levers
}

/// The largest dose of an intervention.
#[must_use]
pub fn most(lever: &Intervention) -> f32 {
    TABLE[lever.kind as usize].dose_max
}

/// The baseline, and what each list of doses, by intervention, adds to it.
#[must_use]
pub fn policies(baseline: &Policy, levers: &[Intervention], doses: &[Vec<f32>]) -> Vec<Policy> {
    let mixed = |(number, doses): (usize, &Vec<f32>)| {
        let added = levers.iter().zip(doses).filter(|(_, dose)| **dose > 0.0);
        let added = added.map(|(lever, dose)| Intervention { dose: *dose, ..*lever });
        let mut interventions: Vec<Intervention> =
            baseline.interventions.iter().copied().chain(added).collect();
        interventions.sort_by_key(|applied| applied.kind as usize);
        let name = format!("mix {number}");
        let label = Wording { text: name.clone(), dutch: None };
        Policy { name, label, fixed: 0.0, interventions }
    };
    std::iter::once(baseline.clone()).chain((1..).zip(doses).map(mixed)).collect()
}

/// What a candidate consists of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The baseline, with nothing added.
    Baseline,
    /// One intervention, at the dose that the budget allows.
    Single,
    /// Doses of several interventions, or of one below the budget.
    Mix,
}

impl Origin {
    /// The word for it in tables.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Baseline => "baseline",
            Self::Single => "single",
            Self::Mix => "mix",
        }
    }
}

/// Doses that are tried.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// What it consists of.
    pub origin: Origin,
    /// Doses, by intervention.
    pub doses: Vec<f32>,
    /// Hours per municipality-year beyond the baseline's, if hours are proportional to doses.
    pub hours: f64,
}

/// What a budget allows: hours per municipality-year of each intervention at dose 1, and its largest dose.
#[derive(Debug, Clone, PartialEq)]
pub struct Budget {
    /// Hours per municipality-year that may be spent beyond the baseline's.
    pub hours: f64,
    /// Hours at dose 1, by intervention; 0 where it takes none.
    pub at_one: Vec<f64>,
    /// Largest dose, by intervention.
    pub most: Vec<f32>,
}

impl Budget {
    /// The candidates: the baseline, single interventions, then mixes that fill the budget in part or whole,
    /// none of them close to one before it.
    #[must_use]
    pub fn candidates(&self, seed: u32) -> Vec<Candidate> {
        let number = self.at_one.len();
        let mut all = vec![self.candidate(Origin::Baseline, &vec![0.0; number])];
        for lever in 0..number {
            let alone: Vec<f64> =
                (0..number).map(|it| if it == lever { self.alone(lever) } else { 0.0 }).collect();
            all.push(self.candidate(Origin::Single, &alone));
        }
        for point in space_filling(MIXES, number + 1, seed) {
            all.push(self.candidate(Origin::Mix, &self.mixed(&point)));
        }
        let mut distinct: Vec<Candidate> = Vec::new();
        for candidate in all {
            if distinct.iter().all(|known| self.distance(known, &candidate) >= NEAR) {
                distinct.push(candidate);
            }
        }
        distinct
    }

    /// How far apart two candidates are: the sum of the differences of their doses, each as a share of the
    /// largest dose that the budget allows.
    fn distance(&self, one: &Candidate, other: &Candidate) -> f64 {
        let apart = |lever: usize| {
            f64::from((one.doses[lever] - other.doses[lever]).abs()) / self.alone(lever)
        };
        (0..self.at_one.len()).map(apart).sum()
    }

    fn candidate(&self, origin: Origin, doses: &[f64]) -> Candidate {
        // A dose just below a step, by a rounding, is at the step.
        let round = |(dose, most): (&f64, &f32)| {
            (((dose / STEP + 1e-9).floor() * STEP) as f32).clamp(0.0, *most)
        };
        let doses: Vec<f32> = doses.iter().zip(&self.most).map(round).collect();
        let hours = doses.iter().zip(&self.at_one).map(|(dose, one)| f64::from(*dose) * one).sum();
        Candidate { origin, doses, hours }
    }

    /// The dose of an intervention that is alone.
    fn alone(&self, lever: usize) -> f64 {
        let most = f64::from(self.most[lever]);
        if self.at_one[lever] > 0.0 { most.min(self.hours / self.at_one[lever]) } else { most }
    }

    /// Doses at a point of the unit cube. The first coordinate says how much of the budget is spent: all of it
    /// in half of the points. Each other one leaves its intervention out in half of the points, and else says
    /// its share of the hours, all divisions alike; an intervention without hours has any dose.
    fn mixed(&self, point: &[f64]) -> Vec<f64> {
        let Some((spent, shares)) = point.split_first() else { return Vec::new() };
        let hours = self.hours * (0.25 + 1.5 * spent).min(1.0);
        let within = |share: f64| (2.0 * share - 1.0).max(0.0);
        let is_free = |lever: usize| self.at_one[lever] <= 0.0;
        let weights: Vec<f64> = shares
            .iter()
            .enumerate()
            .map(
                |(lever, share)| {
                    if is_free(lever) { 0.0 } else { -libm::log(1.0 - within(*share)) }
                },
            )
            .collect();
        let room: Vec<f64> =
            self.most.iter().zip(&self.at_one).map(|(most, one)| f64::from(*most) * one).collect();
        let hours = shared_out(hours, &weights, &room);
        let dose = |(lever, share): (usize, &f64)| {
            if is_free(lever) {
                f64::from(self.most[lever]) * within(*share)
            } else {
                hours[lever] / self.at_one[lever]
            }
        };
        shares.iter().enumerate().map(dose).collect()
    }
}

/// Divides hours by weight; what has no room for its part leaves the rest to the others.
fn shared_out(spend: f64, weights: &[f64], room: &[f64]) -> Vec<f64> {
    let mut given = vec![0.0; weights.len()];
    let mut open: Vec<usize> = (0..weights.len()).filter(|at| weights[*at] > 0.0).collect();
    let mut left = spend;
    loop {
        let total: f64 = open.iter().map(|at| weights[*at]).sum();
        let part = |at: usize| left * weights[at] / total;
        let full: Vec<usize> = open.iter().copied().filter(|at| part(*at) >= room[*at]).collect();
        if full.is_empty() {
            for at in open {
                given[at] = part(at);
            }
            return given;
        }
        for at in &full {
            given[*at] = room[*at];
        }
        left -= full.iter().map(|at| room[*at]).sum::<f64>();
        open.retain(|at| !full.contains(at));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn budget() -> Budget {
        Budget { hours: 100.0, at_one: vec![50.0, 25.0, 0.0], most: vec![4.0, 2.0, 3.0] }
    }

    #[test]
    fn no_candidate_is_beyond_the_budget_or_a_largest_dose() {
        let candidates = budget().candidates(7);
        assert!(candidates.len() > 30, "{}", candidates.len());
        for candidate in &candidates {
            assert!(candidate.hours <= 100.0 + 1e-6, "{candidate:?}");
            assert!(candidate.doses.iter().zip(&budget().most).all(|(dose, most)| dose <= most));
        }
        assert!(candidates[0].doses.iter().all(|dose| *dose == 0.0));
        let singles: Vec<&[f32]> = candidates[1..4].iter().map(|it| &it.doses[..]).collect();
        for (place, one) in candidates.iter().enumerate() {
            let apart = |other: &Candidate| budget().distance(one, other) >= NEAR;
            assert!(candidates[..place].iter().all(apart), "{one:?}");
        }
        // Two days at 50 hours; as much as there may be of the others.
        assert_eq!(singles, [&[2.0, 0.0, 0.0][..], &[0.0, 2.0, 0.0], &[0.0, 0.0, 3.0]]);
        // Half of the mixes spend all of it, but for rounding and where nothing can take the rest.
        let spent = candidates.iter().filter(|it| it.hours > 97.0).count();
        assert!(spent > 10, "{spent}");
        assert!(candidates.iter().any(|it| it.hours > 30.0 && it.hours < 80.0));
    }

    #[test]
    fn what_has_no_room_leaves_the_rest_to_others() {
        assert_eq!(shared_out(100.0, &[1.0, 1.0, 0.0], &[10.0, 200.0, 50.0]), [10.0, 90.0, 0.0]);
        assert_eq!(shared_out(100.0, &[3.0, 1.0], &[10.0, 20.0]), [10.0, 20.0]);
        assert_eq!(shared_out(80.0, &[3.0, 1.0], &[100.0, 100.0]), [60.0, 20.0]);
        assert_eq!(shared_out(80.0, &[0.0], &[100.0]), [0.0]);
    }

    #[test]
    fn an_intervention_has_the_form_of_the_first_policy_that_has_it() {
        let text = "title = \"T\"\nquestion = \"Q?\"\n[[municipalities]]\nprofile = \"a\"\ninhabitants = 30000\n\
             [[policies]]\nname = \"none\"\ndekking = 0.5\n\
             [[policies]]\nname = \"one\"\nkennismaking = { dose = 2, coverage = 0.5 }\ndekking = 1\n\
             [[policies]]\nname = \"two\"\nkennismaking = 1\ninwerkprogramma = { audience = \"joint\" }\n";
        let base = crate::scenario::Base::Shipped;
        let scenario = crate::scenario::load_text("a.toml", text, base, &[]).unwrap();
        let levers = levers(&scenario);
        let names: Vec<&str> = levers.iter().map(|lever| TABLE[lever.kind as usize].name).collect();
        assert_eq!(names, ["inwerkprogramma", "kennismaking"]);
        assert_eq!(levers[1].coverage, 0.5);
        let doses = [vec![0.0, 1.5], vec![1.0, 1.0]];
        let policies = policies(&scenario.policies[0], &levers, &doses);
        let parts: Vec<usize> = policies.iter().map(|policy| policy.interventions.len()).collect();
        assert_eq!(parts, [1, 2, 3]);
        assert!(policies[1].interventions.iter().any(|it| it.dose == 1.5 && it.coverage == 0.5));
        assert!(policies[2].interventions.is_sorted_by_key(|it| it.kind as usize));
    }
}
