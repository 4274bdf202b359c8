//! The first stage: elementary effects of everything uncertain, and what is kept for the second.

use crate::stats::designs::Trajectory;
use crate::stats::sample::Sample;
use crate::stats::screening::{FactorEffects, effects};
use crate::studies::answer::by_replicate::Answer;
use crate::studies::sensitivity::judge::question::{
    ALPHA, Question, Scale, SensitivityError, mean,
};
use std::f64::consts::FRAC_2_PI;

/// So many are kept even if fewer can be told from chance.
pub const FEWEST_KEPT: usize = 5;

/// What a factor does to one answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Screened {
    /// Its elementary effects.
    pub effects: FactorEffects,
    /// The size that chance alone gives to the effects on average: what `mu_star` would be about if
    /// the factor did nothing but shuffle the random numbers.
    pub noise: f64,
    /// Its rank by `mu_star`, from 1.
    pub rank: usize,
}

impl Screened {
    /// Whether the interval of `mu_star` lies above what chance alone gives.
    #[must_use]
    pub fn beyond_noise(&self) -> bool {
        self.effects.mu_star.low > self.noise
    }

    /// What `mu_star` has beyond chance.
    fn excess(&self) -> f64 {
        (self.effects.mu_star.mean - self.noise).max(0.0)
    }

    /// Whether the answer rises with the factor (`Some(true)`), falls, or neither can be told.
    #[must_use]
    pub fn rises(&self) -> Option<bool> {
        let mu = self.effects.mu;
        (mu.low > 0.0 || mu.high < 0.0).then_some(mu.low > 0.0)
    }
}

/// What came of the first stage.
#[derive(Debug, Clone, PartialEq)]
pub struct Screening {
    /// In what answers are compared.
    pub scale: Scale,
    /// The questions.
    pub questions: Vec<Question>,
    /// By question, then by factor; nothing for a factor with too few answers.
    pub effects: Vec<Vec<Option<Screened>>>,
    /// All factors, those that matter most first: by the part of `mu_star` beyond chance, as a share
    /// of the largest for that question, in the question for which that is highest.
    pub order: Vec<usize>,
    /// The first of them, which go on to the second stage.
    pub kept: Vec<usize>,
    /// Trajectories.
    pub trajectories: usize,
}

impl Screening {
    /// Judges the answers of worlds at the points of trajectories, and keeps so many factors at
    /// most: those that are distinguishable from chance for some question, and no fewer than
    /// [`FEWEST_KEPT`].
    ///
    /// # Errors
    /// Another number of answers than of points.
    pub fn new(
        scale: Scale,
        questions: &[Question],
        trajectories: &[Trajectory],
        answers: &[Answer],
        most: usize,
    ) -> Result<Self, SensitivityError> {
        let judge = |question: &Question| screened(&scale.values(*question, answers), trajectories);
        let effects: Vec<Vec<Option<Screened>>> =
            questions.iter().map(judge).collect::<Result<_, _>>()?;
        let order = order(&effects);
        let beyond = order.iter().filter(|factor| beyond_noise(&effects, **factor)).count();
        let kept = order.iter().copied().take(beyond.max(FEWEST_KEPT).min(most)).collect();
        let trajectories = trajectories.len();
        Ok(Self { scale, questions: questions.to_vec(), effects, order, kept, trajectories })
    }

    /// Whether a factor is distinguishable from chance for any question.
    #[must_use]
    pub fn beyond_noise(&self, factor: usize) -> bool {
        beyond_noise(&self.effects, factor)
    }
}

fn beyond_noise(effects: &[Vec<Option<Screened>>], factor: usize) -> bool {
    effects.iter().any(|effects| effects[factor].is_some_and(|found| found.beyond_noise()))
}

fn screened(
    values: &[Vec<f64>],
    trajectories: &[Trajectory],
) -> Result<Vec<Option<Screened>>, SensitivityError> {
    let means: Vec<f64> = values.iter().map(|values| mean(values)).collect();
    let found = effects(trajectories, &means, ALPHA)?;
    let noise = noise(trajectories, values, found.len());
    let mut screened: Vec<Option<Screened>> = found
        .into_iter()
        .zip(noise)
        .map(|(effects, noise)| effects.map(|effects| Screened { effects, noise, rank: 0 }))
        .collect();
    let mut order: Vec<&mut Screened> = screened.iter_mut().flatten().collect();
    order.sort_by(|one, other| other.effects.mu_star.mean.total_cmp(&one.effects.mu_star.mean));
    for (rank, screened) in (1..).zip(order) {
        screened.rank = rank;
    }
    Ok(screened)
}

/// For each factor the mean size of an effect that is chance alone: in each step, that of a normal
/// number with the standard error that the effect has over replicates.
fn noise(trajectories: &[Trajectory], values: &[Vec<f64>], factors: usize) -> Vec<f64> {
    let mut sizes = vec![Vec::new(); factors];
    let mut rest = values;
    for trajectory in trajectories {
        let (mine, after) = rest.split_at(trajectory.points.len());
        for (step, ends) in trajectory.steps.iter().zip(mine.windows(2)) {
            let pairs = ends[1].iter().zip(&ends[0]);
            let effects = pairs.map(|(after, before)| (after - before) / step.change).collect();
            if let Ok(effects) = Sample::new(effects) {
                sizes[step.factor].push(effects.standard_error() * FRAC_2_PI.sqrt());
            }
        }
        rest = after;
    }
    sizes.iter().map(|sizes| if sizes.is_empty() { 0.0 } else { mean(sizes) }).collect()
}

/// All factors: those that are distinguishable from chance first, each part by what matters most.
fn order(effects: &[Vec<Option<Screened>>]) -> Vec<usize> {
    let factors = effects.first().map_or(0, Vec::len);
    let excess = |effects: &[Option<Screened>], factor: usize| {
        effects[factor].map_or(0.0, |found| found.excess())
    };
    let mut scores = vec![0.0_f64; factors];
    for effects in effects {
        let largest = (0..factors).map(|factor| excess(effects, factor)).fold(0.0, f64::max);
        for (factor, score) in scores.iter_mut().enumerate().filter(|_| largest > 0.0) {
            *score = score.max(excess(effects, factor) / largest);
        }
    }
    let mut order: Vec<usize> = (0..factors).collect();
    order.sort_by(|one, other| {
        let beyond = beyond_noise(effects, *other).cmp(&beyond_noise(effects, *one));
        beyond.then(scores[*other].total_cmp(&scores[*one]))
    });
    order
}
