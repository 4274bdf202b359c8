//! What the model is told: parameters, inputs that vary over time, and a programme of
//! interventions. No names of policies or worlds come in here.

use super::draws::Key;
use super::math::{exp, ln, weekly};
use super::people::STRAIN_MAX;
use crate::catalogue::interventions::{self, KINDS, Kind};
use crate::catalogue::loops::{LINKS, Link};
use crate::catalogue::parameters::Parameters;
use serde::Serialize;

/// Weeks in a council term.
pub const TERM: u32 = 208;
/// Weeks in a year of account, counted from an election.
pub const YEAR: u32 = 52;
/// Most sensitive dossiers that one post can get in a week.
pub const DOSSIERS_MAX: usize = 4;

/// Inputs of the environment week by week, since burn-in began.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Inputs {
    /// Level to which media pressure returns.
    pub media_level: Vec<f32>,
    /// Pedersen index of an election held in that week.
    pub volatility: Vec<f32>,
    /// How far council and college are set apart.
    pub dualisering: Vec<f32>,
    /// Share of the vote that a new list takes at an election held in that week.
    pub new_list: Vec<f32>,
}

impl Inputs {
    /// Inputs that stay what the parameters say, for so many weeks.
    #[must_use]
    pub fn constant(parameters: &Parameters, weeks: u32) -> Self {
        let every_week = |value: f32| vec![value; weeks as usize];
        Self {
            media_level: every_week(parameters.media_level),
            volatility: every_week(parameters.volatility),
            dualisering: every_week(parameters.dualisering),
            new_list: every_week(parameters.new_list),
        }
    }
}

/// Links of loops that are cut: each is held at a number instead of what the state says.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Held([Option<f32>; LINKS]);

impl Held {
    /// Holds a link at a number.
    #[must_use]
    pub fn hold(mut self, link: Link, at: f32) -> Self {
        self.0[link as usize] = Some(at);
        self
    }

    /// The number at which a link is held, or what it carries alive.
    #[inline]
    #[must_use]
    pub fn or(&self, link: Link, alive: f32) -> f32 {
        self.0[link as usize].unwrap_or(alive)
    }

    /// The number at which a link is held, if it is.
    #[inline]
    #[must_use]
    pub fn at(&self, link: Link) -> Option<f32> {
        self.0[link as usize]
    }
}

/// Everything that one municipality's rules need to know about its world.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The parameters, overrides of the municipality included.
    pub parameters: Parameters,
    /// Inputs that vary over time.
    pub inputs: Inputs,
    /// Links of loops that are cut.
    pub held: Held,
    /// Weeks before observation.
    pub burn_in_weeks: u32,
    /// Weeks of observation.
    pub observed_weeks: u32,
    /// A post gets at least 1, 2, ... dossiers in a week if its uniform number is above these.
    pub(super) arrival_thresholds: [f32; DOSSIERS_MAX],
    /// Weekly probabilities of exits.
    pub(super) exits: Exits,
    /// Weekly probabilities of what happens outside dossiers.
    pub(super) occasions: Occasions,
}

/// Stretches in the middle of the weekly number of a post, where neither exits nor (at ordinary
/// rates) dossiers lie: what happens in side activities and enterprise. Each begins at a constant
/// and is as long as its weekly probability.
#[derive(Debug, Clone, Copy)]
pub(super) struct Occasions {
    ask: f32,
    end: f32,
    meet: f32,
    venture: f32,
}

/// What happens at a post in a week beside dossiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Occasion {
    /// The executive asks for a seat on an outside board to be taken.
    Ask,
    /// Such a seat ends.
    End,
    /// Interests of an outside body and of the municipality meet.
    Meet,
    /// A company or project can make a commercial step.
    Venture,
}

/// The occasions in the order of their stretches.
const OCCASIONS: [Occasion; 4] = [Occasion::Ask, Occasion::End, Occasion::Meet, Occasion::Venture];
/// Where the stretches begin, and how long they may be.
const ASK: (f32, f32) = (0.20, 0.05);
const END: (f32, f32) = (0.25, 0.05);
const MEET: (f32, f32) = (0.30, 0.15);
const VENTURE: (f32, f32) = (0.45, 0.30);

impl Occasions {
    fn new(p: &Parameters) -> Self {
        Self {
            ask: weekly(p.request_rate).min(ASK.1),
            end: weekly(p.seat_end_rate).min(END.1),
            meet: weekly(p.occasion_rate).min(MEET.1),
            venture: weekly(p.venture_rate).min(VENTURE.1),
        }
    }

    /// Where each stretch begins and ends, in the order of [`OCCASIONS`].
    #[inline]
    pub(super) fn stretches(&self) -> [(f32, f32); 4] {
        [(ASK.0, self.ask), (END.0, self.end), (MEET.0, self.meet), (VENTURE.0, self.venture)]
            .map(|(from, length)| (from, from + length))
    }

    /// What the number of a post brings, if anything.
    pub(super) fn of(&self, u: f32) -> Option<Occasion> {
        let place = self.stretches().iter().position(|(from, to)| u >= *from && u < *to)?;
        Some(OCCASIONS[place])
    }
}

/// The largest weekly probabilities of exits, whatever the state, and where they lie on the number
/// of a seat: at its lower end for disturbed relations, at its upper end for lost confidence, and
/// around its middle for other reasons.
#[derive(Debug, Clone, Copy)]
pub(super) struct Exits {
    pub(super) relations: f32,
    pub(super) council: f32,
    pub(super) other: f32,
    pub(super) official: f32,
}

impl Exits {
    fn new(p: &Parameters) -> Self {
        let disturbed = p.exit_political_rate * p.exit_relations_share;
        Self {
            relations: weekly(disturbed * STRAIN_MAX),
            council: weekly(2.0 * (p.exit_political_rate - disturbed)),
            other: weekly(p.exit_other_rate),
            official: weekly(p.exit_official_rate * (1.0 + p.exit_official_unsafety)),
        }
    }
}

impl Settings {
    /// Settings for a municipality with these parameters.
    #[must_use]
    pub fn new(
        parameters: Parameters,
        inputs: Inputs,
        burn_in_weeks: u32,
        observed_weeks: u32,
    ) -> Self {
        let rate = parameters.dossier_rate;
        let mut cumulative = 0.0;
        let mut term = exp(-rate);
        let arrival_thresholds = std::array::from_fn(|count| {
            cumulative += term;
            term = term * rate / (count + 1) as f32;
            cumulative
        });
        Self {
            exits: Exits::new(&parameters),
            occasions: Occasions::new(&parameters),
            held: Held::default(),
            arrival_thresholds,
            parameters,
            inputs,
            burn_in_weeks,
            observed_weeks,
        }
    }

    /// How many dossiers a post gets, from one uniform number by the inverse distribution
    /// function of the Poisson distribution, cut off at [`DOSSIERS_MAX`].
    #[inline]
    pub(super) fn arrivals(&self, u: f32) -> usize {
        self.arrival_thresholds.iter().filter(|threshold| u > **threshold).count()
    }
}

/// One intervention, ready to act.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Active {
    /// Dose, above 0.
    pub dose: f32,
    /// Share reached, above 0.
    pub coverage: f32,
    /// First week since burn-in began in which it acts.
    pub start: u32,
    /// First week in which it acts no more.
    pub end: u32,
}

impl Active {
    /// Whether it acts in this week.
    #[inline]
    #[must_use]
    pub fn acts(&self, week: u32) -> bool {
        (self.start..self.end).contains(&week)
    }
}

/// The interventions of one policy, by kind. What has no dose or no coverage is not there at all,
/// so that it cannot move a bit.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Programme([Option<Active>; KINDS]);

impl Programme {
    /// Adds an intervention, unless its dose, coverage or duration is nil.
    pub fn add(&mut self, kind: Kind, active: Active) {
        if active.dose > 0.0 && active.coverage > 0.0 && active.end > active.start {
            self.0[kind as usize] = Some(active);
        }
    }

    /// Whether the policy holds no intervention.
    #[inline]
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    /// The intervention of a kind, where the policy holds it.
    #[inline]
    #[must_use]
    pub fn get(&self, kind: Kind) -> Option<Active> {
        self.0[kind as usize]
    }

    /// The intervention of a kind, where it acts in this week.
    #[inline]
    #[must_use]
    pub fn acting(&self, kind: Kind, week: u32) -> Option<Active> {
        self.get(kind).filter(|active| active.acts(week))
    }
}

/// The share of a gap that is closed each week so that `total` to the power of the dose is closed
/// over the weeks in which dose 1 of an intervention acts.
pub(super) fn weekly_closing(kind: Kind, dose: f32, total: f32) -> f32 {
    let weeks = interventions::TABLE[kind as usize].weeks.max(1) as f32;
    1.0 - exp(ln((1.0 - total).max(1e-6)) * dose / weeks)
}

/// National media attention week by week, since burn-in began: one for all municipalities of a
/// replicate.
#[derive(Debug, Clone, PartialEq)]
pub struct Nation(Vec<f32>);

impl Nation {
    /// Draws the waves of one replicate. A wave comes with a weekly probability, lifts attention
    /// by its size and fades at the rate of all excitement.
    #[must_use]
    pub fn draw(key: &Key, parameters: &Parameters, weeks: u32) -> Self {
        let mut words = vec![0; weeks as usize];
        key.fill(super::draws::Purpose::NationalWave, 0, &mut words);
        let chance = weekly(parameters.wave_rate);
        let mut attention = 0.0;
        let course = words.iter().map(|word| {
            attention *= 1.0 - parameters.media_decay;
            if super::draws::uniform(*word) < chance {
                attention += parameters.wave_size;
            }
            attention
        });
        Self(course.collect())
    }

    /// National attention in a week.
    #[inline]
    #[must_use]
    pub fn attention(&self, week: u32) -> f32 {
        self.0[week as usize]
    }
}
