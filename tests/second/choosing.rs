//! Section 7.14: three rules of choice, and what fits role and norm.

use crate::answers::Act;
use crate::dossiers::{Dossier, Handling, Request};
use crate::draws::{NONE, largest};
use crate::town::{Now, Town};
use polaris::catalogue::choice_rules::ChoiceRule;

/// The option chosen. `ordinary` is what the first promises on its face; `fits` says of an option whether
/// it fits, and is asked of who follows rules alone.
pub fn choose(
    now: &Now,
    ordinary: f32,
    fits: impl Fn(usize) -> bool,
    utilities: &[f32],
    noise: &[f32],
) -> usize {
    let p = now.p;
    let worths = utilities.iter().zip(noise).map(|(utility, noise)| {
        if *utility == NONE { NONE } else { p.choice_precision * utility + noise }
    });
    let worths: Vec<f32> = worths.collect();
    let best = || largest(worths.iter().copied());
    match now.choice {
        ChoiceRule::Logit => best(),
        ChoiceRule::Satisficing => {
            let enough = p.choice_precision * (ordinary + p.aspiration);
            worths.iter().position(|worth| *worth >= enough).unwrap_or_else(best)
        }
        ChoiceRule::RuleFollowing => {
            let all = worths.iter().enumerate();
            largest(all.map(|(option, worth)| if fits(option) { *worth } else { NONE }))
        }
    }
}

/// The chance that a norm is recognised.
pub fn chance(own: f32, clarity: f32) -> f32 {
    1.0 - (1.0 - own) * (1.0 - clarity)
}

/// Who recognises the norm at stake in a dossier.
pub struct Recognised {
    pub official: bool,
    pub alderman_asking: bool,
    pub alderman_refused: bool,
}

pub fn recognised(
    town: &Town,
    dossier: &Dossier,
    handling: &Handling,
    tolerance: f32,
) -> Recognised {
    let clarity = town.habits.norm_clarity;
    let official = town.posts[town.pairs[handling.pair].post].official;
    let knowledge = town.alderman(handling.portfolio).norm_knowledge;
    let (u, line) = (dossier.free, chance(official.professional, clarity));
    let rest = if u < line { u / line } else { (u - line) / (1.0 - line) };
    Recognised {
        official: u < line,
        alderman_asking: rest < chance(knowledge, clarity),
        alderman_refused: rest < 1.0 - (1.0 - knowledge) * (1.0 - clarity) * (1.0 - tolerance),
    }
}

/// Whether an answer fits an official who recognises the norm.
pub fn answer_fits(act: Act, request: Request, political: f32, professional: f32) -> bool {
    match act {
        Act::Embellish | Act::Leak => false,
        Act::Comply | Act::Shadow => !request.is_improper() || political > professional,
        Act::Contradict | Act::Refuse => true,
    }
}
