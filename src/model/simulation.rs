//! One municipality in one replicate, from its founding to the end of the observed weeks.

use crate::calendar::{QUARTER, TERM, YEAR};
use crate::draws::{BATCH, DossierBatch, Key, WeeklyDraws};
use crate::events::{Entry, Event, Standing};
use crate::nation::Nation;
use crate::observation::{self, PeriodMark};
use crate::observer::Observer;
use crate::programme::Programme;
use crate::records::{Course, Courses, Places, Record, Spread};
use crate::rules::{first_term, founding, people};
use crate::schedule::step;
use crate::settings::Settings;
use crate::state::{Place, Town};
use crate::week::Week;

/// A state became something that is no finite number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{what} holds a state that is no finite number, in or before week {week}")]
pub struct NotANumber {
    /// What holds it.
    pub what: &'static str,
    /// Weeks since burn-in began.
    pub week: u32,
    /// Index of the policy; `None` in burn-in.
    pub policy: Option<usize>,
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
}

/// What happened in a municipality under one policy, for a story of it.
#[derive(Debug)]
pub struct Account {
    /// What is fixed about the municipality.
    pub place: Place,
    /// What happened in the observed weeks.
    pub entries: Vec<Entry>,
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
    /// When a state is no longer a number: this is checked at the end of burn-in and of each year.
    pub fn run(&self, courses: &mut [Courses]) -> Result<Vec<Record>, NotANumber> {
        let place = self.place();
        let runs = self.simulate(&place, courses, false)?;
        Ok(runs.into_iter().flat_map(|run| run.records).collect())
    }

    /// Runs burn-in and then one of the policies, by its index, and keeps a diary of the observed
    /// weeks. What happens is what happens in [`Simulation::run`].
    ///
    /// # Errors
    /// As for [`Simulation::run`].
    pub fn explain(&self, policy: usize) -> Result<Account, NotANumber> {
        let place = self.place();
        let alone = Self { programmes: &self.programmes[policy..=policy], ..*self };
        let years = self.settings.observed_weeks / YEAR;
        let (mut course, mut spread) = (Course::new(years), Spread::new(years));
        let courses =
            Courses { course: &mut course, spread: &mut spread, places: Places { years } };
        let runs = alone.simulate(&place, &mut [courses], true)?;
        let entries = runs.into_iter().flat_map(|run| run.observer.into_entries()).collect();
        Ok(Account { place, entries })
    }

    /// Draws what is fixed about the municipality.
    fn place(&self) -> Place {
        let Self { key, settings, .. } = self;
        let key = if settings.same_place { key.of_all_replicates() } else { *key };
        people::place(&key, self.inhabitants, &settings.parameters)
    }

    /// Runs burn-in without any policy, then each policy from where burn-in ended, batch by batch.
    fn simulate(
        &self,
        place: &Place,
        courses: &mut [Courses],
        diaries: bool,
    ) -> Result<Vec<Run>, NotANumber> {
        let (burn_in, observed) = (self.settings.burn_in_weeks, self.settings.observed_weeks);
        let mut batch = Batch::default();
        let mut run = self.burn_in(place, &mut batch)?;
        if diaries {
            run.observer.keep_diary();
        }
        let mut runs = vec![run; self.programmes.len()];
        for first in (0..observed).step_by(BATCH) {
            batch.draw(self, place, burn_in + first);
            for (policy, (run, courses)) in runs.iter_mut().zip(&mut *courses).enumerate() {
                for since_start in first..observed.min(first + BATCH as u32) {
                    let week =
                        self.week(place, &batch, &self.programmes[policy], burn_in + since_start);
                    run.observed_week(&week, since_start, courses);
                    if since_start % YEAR == YEAR - 1 {
                        run.check(week.number + 1, Some(policy))?;
                    }
                }
            }
        }
        Ok(runs)
    }

    /// Runs the weeks before observation; they last whole batches, since a term does.
    fn burn_in(&self, place: &Place, batch: &mut Batch) -> Result<Run, NotANumber> {
        let nothing = Programme::default();
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
                let week = self.week(place, batch, &nothing, number);
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
        if since_start % QUARTER == QUARTER - 1 {
            observer.tell(|| Event::Standing(Standing::of(town)));
        }
        if since_start % YEAR == YEAR - 1 {
            records.push(observer.close_year());
            *mark = PeriodMark::default();
        }
    }

    /// Checks that all state is finite, so that a NaN is never recorded as 0.
    fn check(&self, week: u32, policy: Option<usize>) -> Result<(), NotANumber> {
        let memory = (!self.observer.is_finite()).then_some("an alderman");
        let what = self.town.not_a_number().or(memory);
        what.map_or(Ok(()), |what| Err(NotANumber { what, week, policy }))
    }
}
