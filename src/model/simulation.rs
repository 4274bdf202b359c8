//! One municipality in one replicate, from its founding to the end of the observed weeks.

use crate::calendar::{QUARTER, TERM, YEAR};
use crate::draws::{BATCH, DossierBatch, Key, WeeklyDraws};
use crate::events::{Entry, Event, Relations, Standing};
use crate::forced::{self, ForcedChoice};
use crate::nation::Nation;
use crate::observation::{self, PeriodMark};
use crate::observer::Observer;
use crate::programme::Programme;
use crate::records::{Course, Courses, PERIOD, Places, Record, Spread};
use crate::rules::{first_term, founding, people};
use crate::schedule::step;
use crate::settings::Settings;
use crate::state::{Place, Town};
use crate::week::Week;
use std::ops::Range;

/// The error that a state became NaN or infinite.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{what} holds a state that is no finite number, in or before week {week}")]
pub struct NotANumber {
    /// What holds it.
    pub what: &'static str,
    /// Weeks since burn-in began.
    pub week: u32,
}

/// Why a simulation has no result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SimulationError {
    /// A state is no number.
    #[error("{cause}")]
    NotANumber {
        /// Which, and when.
        cause: NotANumber,
        /// Index of the policy; `None` in burn-in.
        policy: Option<usize>,
    },
    /// A choice that was to be made for someone never came up, or its option did not exist.
    #[error("in week {} of those simulated there is no {} on dossier {} at which this option exists", choice.week + 1, choice.stage.word(), choice.dossier)]
    NoSuchChoice {
        /// The choice.
        choice: ForcedChoice,
        /// Index of the policy.
        policy: usize,
    },
}

impl SimulationError {
    /// Index of the policy under which it happened; `None` in burn-in.
    #[must_use]
    pub fn policy(&self) -> Option<usize> {
        match self {
            Self::NotANumber { policy, .. } => *policy,
            Self::NoSuchChoice { policy, .. } => Some(*policy),
        }
    }
}

/// One municipality in one replicate, ready to run.
#[derive(Debug, Clone, Copy)]
pub struct Simulation<'a> {
    /// Key of its random numbers.
    pub key: Key,
    /// Inhabitants.
    pub inhabitants: u32,
    /// Its world.
    pub settings: &'a Settings,
    /// National attention of the replicate.
    pub nation: &'a Nation,
    /// The interventions of each policy.
    pub programmes: &'a [Programme],
    /// Choices that are made for someone, by policy, each list sorted; empty where there are none at all.
    pub forced: &'a [Vec<ForcedChoice>],
}

/// A municipality at the end of burn-in, from which any policy starts.
#[derive(Debug, Clone)]
pub struct Founded {
    place: Place,
    run: Run,
}

/// What happened in a municipality under one policy, for a story of it.
#[derive(Debug)]
pub struct Account {
    /// What is fixed about the municipality.
    pub place: Place,
    /// What happened in the observed weeks.
    pub entries: Vec<Entry>,
    /// Where all pairs stood at the end of every fourth of them.
    pub relations: Vec<Relations>,
}

/// A municipality under one policy, with what is noted of it.
#[derive(Debug, Clone)]
struct Run {
    town: Town,
    observer: Observer,
    mark: PeriodMark,
    /// Of each observed year so far.
    records: Vec<Record>,
}

/// The random numbers of [`BATCH`] weeks, drawn together.
#[derive(Debug, Default)]
struct Batch {
    weeks: WeeklyDraws,
    dossiers: DossierBatch,
}

impl Simulation<'_> {
    /// Runs burn-in once, then all policies side by side under the same random numbers. Returns the
    /// record of each policy and year, policy by policy, and adds to each policy's courses.
    ///
    /// # Errors
    /// When a state is no longer a number: this is checked at the end of burn-in and of each year. When a
    /// choice that is to be made for someone never comes up.
    pub fn run(&self, courses: &mut [Courses]) -> Result<Vec<Record>, SimulationError> {
        self.run_from(&self.found()?, courses)
    }

    /// Runs all policies from the end of burn-in, as [`Simulation::run`] does.
    ///
    /// # Errors
    /// As for [`Simulation::run`].
    pub fn run_from(
        &self,
        founded: &Founded,
        courses: &mut [Courses],
    ) -> Result<Vec<Record>, SimulationError> {
        let start = founded.run.clone();
        let runs = self.observe(&founded.place, start, 0..self.programmes.len(), courses)?;
        Ok(runs.into_iter().flat_map(|run| run.records).collect())
    }

    /// Runs one of the policies from the end of burn-in, by its index, and keeps a diary of the observed
    /// weeks. What happens is what happens in [`Simulation::run`].
    ///
    /// # Errors
    /// As for [`Simulation::run`].
    pub fn explain_from(
        &self,
        founded: &Founded,
        policy: usize,
    ) -> Result<Account, SimulationError> {
        let years = self.settings.observed_weeks / YEAR;
        let (mut course, mut spread) = (Course::new(years), Spread::new(years));
        let courses =
            Courses { course: &mut course, spread: &mut spread, places: Places { years } };
        let mut start = founded.run.clone();
        start.observer.keep_diary();
        let mut runs = self.observe(&founded.place, start, policy..policy + 1, &mut [courses])?;
        let observer = runs.pop().map(|run| run.observer).unwrap_or_default();
        let (entries, relations) = observer.into_diary();
        Ok(Account { place: founded.place.clone(), entries, relations })
    }

    /// Draws what is fixed about the municipality, and runs the weeks before observation without any policy.
    ///
    /// # Errors
    /// When a state is no longer a number.
    pub fn found(&self) -> Result<Founded, SimulationError> {
        let place = self.place();
        let run = self.burn_in(&place)?;
        Ok(Founded { place, run })
    }

    /// Draws what is fixed about the municipality.
    #[must_use]
    pub fn place(&self) -> Place {
        let Self { key, settings, .. } = self;
        let key = if settings.same_place { key.of_all_replicates() } else { *key };
        people::place(&key, self.inhabitants, &settings.parameters)
    }

    /// Runs each of some policies from where burn-in ended, batch by batch.
    fn observe(
        &self,
        place: &Place,
        start: Run,
        policies: Range<usize>,
        courses: &mut [Courses],
    ) -> Result<Vec<Run>, SimulationError> {
        let (burn_in, observed) = (self.settings.burn_in_weeks, self.settings.observed_weeks);
        let mut batch = Batch::default();
        let mut runs = vec![start; policies.len()];
        for first in (0..observed).step_by(BATCH) {
            batch.draw(self, place, burn_in + first);
            let each = runs.iter_mut().zip(&mut *courses).zip(policies.clone());
            for ((run, courses), policy) in each {
                let programme = &self.programmes[policy];
                let forced = self.forced.get(policy).map_or(&[][..], Vec::as_slice);
                for since_start in first..observed.min(first + BATCH as u32) {
                    let number = burn_in + since_start;
                    let week = Week {
                        forced: forced::of_week(forced, number),
                        ..self.week(place, &batch, programme, number)
                    };
                    run.observed_week(&week, since_start, courses);
                    if since_start % YEAR == YEAR - 1 {
                        run.check(number + 1, Some(policy))?;
                    }
                }
            }
        }
        for (run, policy) in runs.iter().zip(policies) {
            let mut forced = self.forced.get(policy).into_iter().flatten();
            if let Some(choice) = forced.find(|choice| !run.observer.was_made(choice)) {
                return Err(SimulationError::NoSuchChoice { choice: *choice, policy });
            }
        }
        Ok(runs)
    }

    /// Runs the weeks before observation; they last whole batches, since a term does.
    fn burn_in(&self, place: &Place) -> Result<Run, SimulationError> {
        let nothing = Programme::default();
        let mut batch = Batch::default();
        let mut run = Run {
            town: founding::found(&self.key, self.settings, place),
            observer: Observer::default(),
            mark: PeriodMark::default(),
            records: Vec::new(),
        };
        let weeks = self.settings.burn_in_weeks;
        for first in (0..weeks).step_by(BATCH) {
            batch.draw(self, place, first);
            for number in first..first + BATCH as u32 {
                let week = self.week(place, &batch, &nothing, number);
                step(&mut run.town, &week, &mut run.observer);
            }
            if first + BATCH as u32 == TERM {
                first_term::complete(&mut run.town, &self.settings.parameters);
            }
        }
        run.check(weeks, None)?;
        run.observer.close_year();
        Ok(run)
    }

    fn week<'a>(
        &'a self,
        place: &'a Place,
        batch: &'a Batch,
        programme: &'a Programme,
        number: u32,
    ) -> Week<'a> {
        let item = number as usize % BATCH;
        Week {
            number,
            place,
            settings: self.settings,
            programme,
            national_attention: self.nation.attention(number),
            key: &self.key,
            draws: batch.weeks.week(item),
            dossiers: batch.dossiers.week(item),
            forced: &[],
        }
    }
}

impl Batch {
    /// Draws the numbers of the weeks from `first` on, which begins a batch.
    fn draw(&mut self, simulation: &Simulation, place: &Place, first: u32) {
        debug_assert!(first.is_multiple_of(BATCH as u32), "batches begin where the last one ends");
        let Simulation { key, settings, .. } = simulation;
        self.weeks.draw(key, place, settings, first);
        self.dossiers.draw(key, settings, &self.weeks, first);
    }
}

impl Run {
    /// Runs a week and observes it. `since_start` counts observed weeks.
    fn observed_week(&mut self, week: &Week, since_start: u32, courses: &mut Courses) {
        let Self { town, observer, mark, records } = self;
        step(town, week, observer);
        observation::observe_week(town, week, observer);
        observation::observe_period(town, week, since_start, observer, mark, courses);
        if since_start % PERIOD == PERIOD - 1 {
            observer.look(town);
        }
        if since_start % QUARTER == QUARTER - 1 {
            observer.tell(|| Event::Standing(Standing::of(town)));
        }
        if since_start % YEAR == YEAR - 1 {
            records.push(observer.close_year());
            *mark = PeriodMark::default();
        }
    }

    /// Checks that all state is finite, so that a NaN is never recorded as 0.
    fn check(&self, week: u32, policy: Option<usize>) -> Result<(), SimulationError> {
        let memory = (!self.observer.is_finite()).then_some("an alderman");
        let what = self.town.not_a_number().or(memory);
        let error = |what| SimulationError::NotANumber { cause: NotANumber { what, week }, policy };
        what.map_or(Ok(()), |what| Err(error(what)))
    }
}
