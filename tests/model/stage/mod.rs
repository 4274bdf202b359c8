//! One municipality, week by week, for tests that look inside.

use polaris::catalogue::choice_rules::ChoiceRule;
use polaris::catalogue::parameters::Parameters;
use polaris::experiment::World;
use polaris::model::draws::{BATCH, DossierBatch, Key, WeeklyDraws};
use polaris::model::held::Held;
use polaris::model::programme::Programme;
use polaris::model::rules::{founding, people};
use polaris::model::settings::Settings;
use polaris::model::state::{Place, Town};
use polaris::model::week::Week;
use polaris::scenario::Cultures;
use std::ops::Range;

/// A municipality and its world, ready for any phase of the week.
pub struct Stage {
    pub key: Key,
    pub settings: Settings,
    pub place: Place,
    pub programme: Programme,
}

impl Stage {
    /// A municipality that can live so many weeks.
    pub fn new(inhabitants: u32, parameters: Parameters, weeks: u32, replicate: u32) -> Self {
        let key = Key::new(20_020_307, replicate, u64::from(inhabitants), 0);
        let world = World {
            parameters,
            series: Vec::new(),
            choice: ChoiceRule::default(),
            held: Held::default(),
            cultures: Cultures::Drawn,
        };
        let settings = world.settings(&[], 0, weeks);
        let place = people::place(&key, inhabitants, &settings.parameters);
        Self { key, settings, place, programme: Programme::default() }
    }

    /// The municipality before its first week.
    pub fn town(&self) -> Town {
        founding::found(&self.key, &self.settings, &self.place)
    }

    /// One week, on its own.
    pub fn week<R>(&self, number: u32, act: impl FnOnce(&Week) -> R) -> R {
        let batch = BATCH as u32;
        let first = number - number % batch;
        let batch = self.batch(first);
        act(&self.view(number, &batch))
    }

    /// Week after week, from a multiple of the batch on.
    pub fn weeks(&self, range: Range<u32>, mut act: impl FnMut(&Week)) {
        for first in range.clone().step_by(BATCH) {
            let batch = self.batch(first);
            for number in first..(first + BATCH as u32).min(range.end) {
                act(&self.view(number, &batch));
            }
        }
    }

    fn batch(&self, first: u32) -> (WeeklyDraws, DossierBatch) {
        let (mut weeks, mut dossiers) = (WeeklyDraws::default(), DossierBatch::default());
        weeks.draw(&self.key, &self.place, &self.settings, first);
        dossiers.draw(&self.key, &self.settings, &weeks, first);
        (weeks, dossiers)
    }

    fn view<'a>(&'a self, number: u32, batch: &'a (WeeklyDraws, DossierBatch)) -> Week<'a> {
        let item = number as usize % BATCH;
        let (weeks, dossiers) = batch;
        Week {
            number,
            place: &self.place,
            settings: &self.settings,
            programme: &self.programme,
            national_attention: 0.0,
            key: &self.key,
            draws: weeks.week(item),
            dossiers: dossiers.week(item),
            forced: &[],
        }
    }
}

/// Mean and variance of numbers.
pub fn moments(values: &[f64]) -> (f64, f64) {
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
    (mean, squares / (values.len() - 1) as f64)
}
