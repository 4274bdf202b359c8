//! The model: one municipality, week by week.
//!
//! # The week
//! Each week runs these phases in this order, for every policy with the same luck:
//!
//!  1. environment: media ([`media`]), election and formation ([`elections`]), pressure and horizons
//!  2. interventions act ([`interventions`])
//!  3. dossiers arrive ([`dossiers`]) and find their aldermen ([`encounter`])
//!  4. the official may prepare and warn ([`official`]); the alderman asks ([`alderman`])
//!  5. the official answers ([`official`])
//!  6. the alderman answers back; substitute, escalation, call-back ([`counter`])
//!  7. consequences: risk, violation, results, delay ([`risks`], [`consequences`])
//!  8. the autonomous fields ([`autonomous`]): side activities ([`side_activities`]), companies and
//!     projects ([`enterprise`])
//!  9. scrutiny of the ledger, exposure, cover ([`scrutiny`]); exits and arrivals ([`exits`])
//! 10. relations move: of pairs with each dossier ([`relations`]) and by the formal circuit
//!     ([`circuits`]), of bodies, crisis and dialogue weekly ([`bodies`])
//! 11. slow drift ([`drift`])
//! 12. observation ([`observe`])
//!
//! The model knows no file, thread, policy name or print. It is given settings, programmes and
//! keys, and gives back records of integers.

pub mod alderman;
pub mod autonomous;
pub mod bodies;
pub mod catalogue;
pub mod circuits;
pub mod consequences;
pub mod counter;
pub mod dossiers;
pub mod draws;
pub mod drift;
pub mod elections;
pub mod encounter;
pub mod enterprise;
pub mod events;
pub mod exits;
pub mod interventions;
pub mod law;
pub mod math;
pub mod media;
pub mod observe;
pub mod official;
pub mod people;
pub mod records;
pub mod relations;
pub mod risks;
pub mod scrutiny;
pub mod settings;
pub mod side_activities;
pub mod state;
pub mod terms;
pub mod week;

use crate::records::{Courses, Record};
use dossiers::Dossier;
use draws::Key;
use events::{Diary, Entry, Event, Standing};
use observe::Mark;
use settings::{Nation, Programme, Settings, YEAR};
use state::{Belief, Measures, Place, Seat, Town};
use week::{BATCH, Luck, Week};

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

/// That every state of a town is a number.
fn sound(town: &Town, week: u32, policy: Option<usize>) -> Result<(), NotANumber> {
    town.unsound().map_or(Ok(()), |what| Err(NotANumber { what, week, policy }))
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

impl Simulation<'_> {
    /// Runs burn-in once, then all policies side by side, batch by batch, on the same luck. Returns
    /// the record of each policy and year, policy by policy, and adds to each policy's course.
    ///
    /// # Errors
    /// When a state is no number any more, as is looked after at the end of burn-in and of each year.
    pub fn run(&self, courses: &mut [Courses]) -> Result<Vec<Record>, NotANumber> {
        let place = people::place(&self.key, self.inhabitants, &self.settings.parameters);
        let burn_in = self.settings.burn_in_weeks;
        let years = self.settings.observed_weeks / YEAR;
        let mut batch = Batch::default();
        let nothing = Programme::default();
        let mut unseen = Record::default();
        let mut town = found(&self.key, self.settings, &place);
        for first in (0..burn_in).step_by(BATCH) {
            self.draw(&mut batch, &place, first);
            for number in first..first + BATCH as u32 {
                let week = self.week(&place, &batch, &nothing, number);
                step(&mut town, &week, &mut unseen);
            }
        }
        sound(&town, burn_in, None)?;
        let mut towns = vec![town; self.programmes.len()];
        let mut marks = vec![Mark::default(); self.programmes.len()];
        let mut records = vec![Record::default(); self.programmes.len() * years as usize];
        let observed = self.settings.observed_weeks;
        for first in (0..observed).step_by(BATCH) {
            self.draw(&mut batch, &place, burn_in + first);
            for (policy, programme) in self.programmes.iter().enumerate() {
                let town = &mut towns[policy];
                let mark = &mut marks[policy];
                for since_start in first..observed.min(first + BATCH as u32) {
                    let week = self.week(&place, &batch, programme, burn_in + since_start);
                    let year = since_start / YEAR;
                    let record = &mut records[policy * years as usize + year as usize];
                    if since_start % YEAR == 0 {
                        *mark = Mark::default();
                        let officials = town.officials.iter_mut();
                        officials.for_each(|official| official.asked_improperly = false);
                    }
                    step(town, &week, record);
                    observe::observe_week(town, &week, record);
                    let courses = &mut courses[policy];
                    observe::observe_period(town, &week, since_start, record, mark, courses);
                    if since_start % YEAR == YEAR - 1 {
                        sound(town, burn_in + since_start + 1, Some(policy))?;
                    }
                }
            }
        }
        Ok(records)
    }

    /// Runs burn-in and then one policy, and tells what happened in the observed weeks and who and
    /// what there is. What happens is what happens in [`Simulation::run`].
    #[must_use]
    pub fn tell(&self, programme: &Programme) -> (Place, Vec<Entry>) {
        let place = people::place(&self.key, self.inhabitants, &self.settings.parameters);
        let (burn_in, observed) = (self.settings.burn_in_weeks, self.settings.observed_weeks);
        let nothing = Programme::default();
        let diary = Diary::default();
        let mut batch = Batch::default();
        let mut unseen = Record::default();
        let mut town = found(&self.key, self.settings, &place);
        for number in 0..burn_in + observed {
            if number.is_multiple_of(BATCH as u32) {
                self.draw(&mut batch, &place, number);
            }
            let seen = number >= burn_in;
            let programme = if seen { programme } else { &nothing };
            let mut week = self.week(&place, &batch, programme, number);
            if seen {
                week.diary = Some(&diary);
                if (number - burn_in).is_multiple_of(YEAR) {
                    let officials = town.officials.iter_mut();
                    officials.for_each(|official| official.asked_improperly = false);
                }
            }
            step(&mut town, &week, &mut unseen);
            if seen && (number - burn_in) % QUARTER == QUARTER - 1 {
                week.tell(|| Event::Standing(Standing::of(&town)));
            }
        }
        (place, diary.into_entries())
    }

    /// Draws the luck of the batch of weeks that begins with `first`; burn-in lasts a whole number
    /// of batches, since a term does.
    fn draw(&self, batch: &mut Batch, place: &Place, first: u32) {
        debug_assert!(first.is_multiple_of(BATCH as u32), "batches begin where the last one ends");
        batch.luck.draw(&self.key, place, self.settings, first);
        let Batch { luck, dossiers, ends } = batch;
        dossiers::arrive(dossiers, ends, &self.key, self.settings, luck, first);
    }

    fn week<'a>(
        &'a self,
        place: &'a Place,
        batch: &'a Batch,
        programme: &'a Programme,
        number: u32,
    ) -> Week<'a> {
        let item = number as usize % BATCH;
        let first = if item == 0 { 0 } else { batch.ends[item - 1] };
        Week {
            number,
            place,
            settings: self.settings,
            programme,
            key: &self.key,
            eventful: batch.luck.eventful(item),
            occasions: batch.luck.occasions(item),
            words: batch.luck.week(item),
            national_attention: self.nation.attention(number),
            dossiers: &batch.dossiers[first..batch.ends[item]],
            diary: None,
        }
    }
}

/// Weeks between two looks at where things stand, in what is told.
const QUARTER: u32 = 13;

/// The luck of some weeks, drawn together.
#[derive(Debug, Default)]
struct Batch {
    luck: Luck,
    dossiers: Vec<Dossier>,
    /// Where the dossiers of each week end.
    ends: [usize; BATCH],
}

/// One week of one municipality: the phases in their order.
pub fn step(town: &mut Town, week: &Week, record: &mut Record) {
    media::move_media(town, week);
    elections::hold(town, week, record);
    media::press(town, week);
    interventions::act(town, week, record);
    for dossier in week.dossiers {
        encounter::handle(town, week, dossier, record);
    }
    autonomous::act(town, week, record);
    scrutiny::scrutinise(town, week, record);
    exits::weekly_exits(town, week, record);
    circuits::report_quarterly(town, week);
    circuits::look_back(town, week, record);
    bodies::move_bodies(town, week);
    bodies::crisis(town, week, record);
    drift::drift(town, week);
}

/// A municipality before its first week: the first election seats its first college.
#[must_use]
pub fn found(key: &Key, settings: &Settings, place: &Place) -> Town {
    let p = &settings.parameters;
    let programme = Programme::default();
    let officials: Vec<_> =
        (0..place.directors).map(|post| people::official(key, p, 0, post, 0)).collect();
    let seats: Vec<_> = (0..place.portfolios)
        .map(|seat| Seat {
            alderman: people::alderman(key, settings, &programme, 0, (seat, 0), 0),
            vacant_weeks: 0,
            party: 0,
            arrivals: 0,
        })
        .collect();
    let dyads = place
        .dyads
        .iter()
        .map(|pair| {
            let alderman = &seats[pair.portfolio].alderman;
            people::dyad(p, alderman, &officials[pair.post], &place.habits, &settings.held)
        })
        .collect();
    Town {
        seats,
        officials,
        dyads,
        ledger: Vec::new(),
        habits: place.habits,
        measures: Measures::default(),
        belief: Belief::default(),
        weeks_since_enterprise_affair: u32::MAX / 2,
        backfires: Vec::new(),
        power_culture: place.habits.power_culture,
        media: settings.inputs.media_level[0],
        media_base: settings.inputs.media_level[0],
        media_excitement: 0.0,
        trust_college: p.college_trust_level,
        trust_top: p.top_trust_level,
        trust_collective: p.trust_start,
        crisis: false,
        weeks_below: 0,
        weeks_since_crisis: u32::MAX / 2,
        weeks_since_ouster: u32::MAX / 2,
        last_affair_week: None,
        mayor_backbone: people::backbone(key, p, 0, 0),
        secretary_backbone: people::backbone(key, p, 1, 0),
        secretary_arrivals: 0,
        party_appeal: [0.0; law::PARTIES_MAX],
        party_shares: [0.0; law::PARTIES_MAX],
        party_seats: [0; law::PARTIES_MAX],
        in_coalition: [false; law::PARTIES_MAX],
        terms_in_office: [0; law::PARTIES_MAX],
        settled_coalition: false,
    }
}
