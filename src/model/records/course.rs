//! The course of what is observed: series on clocks, in periods of four weeks, and their spread.

use super::record::FIXED;
use crate::catalogue::outcomes::{COUNTS, Count, Mean};

/// Clocks on which the course of a series is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub enum Clock {
    /// Weeks since observation began.
    Calendar,
    /// Weeks since the last election.
    Election,
    /// Weeks that an alderman is in office.
    InOffice,
    /// Weeks since a crisis began.
    Crisis,
    /// Weeks since an ouster.
    Ouster,
}

/// All clocks, in the order of tables.
pub const CLOCKS: [Clock; 5] =
    [Clock::Calendar, Clock::Election, Clock::InOffice, Clock::Crisis, Clock::Ouster];
/// Weeks in a period of a course.
pub const PERIOD: u32 = 4;
/// Bins of the spread over municipality-replicates.
pub const BINS: usize = 50;

impl Clock {
    /// The name in tables.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Calendar => "calendar",
            Self::Election => "election",
            Self::InOffice => "in_office",
            Self::Crisis => "crisis",
            Self::Ouster => "ouster",
        }
    }

    /// Periods that are followed, given the observed years.
    #[must_use]
    pub fn periods(self, years: u32) -> usize {
        match self {
            Self::Calendar => 13 * years as usize,
            Self::Election | Self::InOffice => 52,
            Self::Crisis | Self::Ouster => 26,
        }
    }

    /// Whether this clock follows a series: on the clock of the office only the states of
    /// [`InOffice`].
    #[must_use]
    pub fn follows(self, series: Series) -> bool {
        match (self, series) {
            (Self::InOffice, Series::State(mean)) => InOffice::MEANS.contains(&mean),
            (Self::InOffice, Series::Rate(_)) => false,
            (Self::Calendar | Self::Election | Self::Crisis | Self::Ouster, _) => true,
        }
    }
}

/// A series whose course is followed.
#[derive(Debug, Clone, Copy)]
pub enum Series {
    /// A state.
    State(Mean),
    /// A count, as a rate per 100 official-years.
    Rate(Count),
}

/// All series, in the order of tables.
pub const SERIES: [Series; 12] = [
    Series::State(Mean::trust_alderman_official),
    Series::State(Mean::trust_official_alderman),
    Series::State(Mean::trust_collective),
    Series::State(Mean::safety),
    Series::State(Mean::openness),
    Series::State(Mean::cooperation),
    Series::State(Mean::uncertainty),
    Series::State(Mean::horizon_gap),
    Series::State(Mean::media_pressure),
    Series::Rate(Count::risks_relation),
    Series::Rate(Count::requests_improper),
    Series::Rate(Count::surprises),
];

macro_rules! in_office {
    ($($mean:ident,)+) => {
        /// The states of one alderman that the clock of the office follows: the sum and the weight of each.
        #[allow(missing_docs)]
        #[derive(Debug, Clone, Copy)]
        pub struct InOffice {
            $(pub $mean: (i64, i64),)+
        }

        impl InOffice {
            const MEANS: &[Mean] = &[$(Mean::$mean,)+];

            /// Each state: its place in [`SERIES`], the series, and its sum and weight.
            #[inline]
            pub fn each(self) -> impl Iterator<Item = (usize, Series, (i64, i64))> {
                [$((const { place(Mean::$mean) }, Series::State(Mean::$mean), self.$mean),)+]
                    .into_iter()
            }
        }
    };
}

in_office! {
    trust_alderman_official,
    trust_official_alderman,
    safety,
    cooperation,
    uncertainty,
    horizon_gap,
}

/// The place in [`SERIES`] of a state that is among them: as a constant, another does not compile.
const fn place(mean: Mean) -> usize {
    let mut index = 0;
    while index < SERIES.len() {
        if let Series::State(state) = SERIES[index]
            && state as usize == mean as usize
        {
            return index;
        }
        index += 1;
    }
    panic!("the state is not among the series")
}

/// Upper end of the bins of a rate, per 100 official-years.
const RATE_TOP: f64 = 2000.0;

impl Series {
    /// Index in the outcome table.
    #[must_use]
    pub fn outcome(self) -> usize {
        use crate::catalogue::outcomes::SIZES;
        match self {
            Self::State(mean) => SIZES + COUNTS + mean as usize,
            Self::Rate(count) => SIZES + count as usize,
        }
    }

    /// The value that a numerator and its weight stand for; `None` where the weight is 0.
    #[must_use]
    pub fn value(self, sum: i64, weight: i64) -> Option<f64> {
        if weight == 0 {
            return None;
        }
        let ratio = sum as f64 / weight as f64;
        Some(match self {
            Self::State(_) => ratio / f64::from(FIXED),
            Self::Rate(_) => ratio * 5200.0,
        })
    }

    /// The bin in which a numerator and its weight fall; `None` where the weight is 0.
    #[inline]
    #[must_use]
    pub fn bin(self, sum: i64, weight: i64) -> Option<usize> {
        let value = self.value(sum, weight)?;
        Some(((value / self.top() * BINS as f64) as u32 as usize).min(BINS - 1))
    }

    /// Upper end of the bins.
    #[must_use]
    pub fn top(self) -> f64 {
        match self {
            Self::State(_) => 1.0,
            Self::Rate(_) => RATE_TOP,
        }
    }
}

/// The places of a course: clocks, their periods, series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Places {
    /// Observed years.
    pub years: u32,
}

impl Places {
    /// How many there are.
    #[must_use]
    pub fn count(self) -> usize {
        CLOCKS.iter().map(|clock| clock.periods(self.years)).sum::<usize>() * SERIES.len()
    }

    /// The place of a series in a period of a clock.
    #[inline]
    #[must_use]
    pub fn of(self, clock: Clock, period: usize, series: usize) -> usize {
        let before: usize =
            CLOCKS[..clock as usize].iter().map(|clock| clock.periods(self.years)).sum();
        (before + period) * SERIES.len() + series
    }
}

/// The course of every series on every clock in one replicate: numerators and weights by place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course(pub Vec<(i64, i64)>);

/// The spread of every series on every clock over municipality-replicates: counts by place and bin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spread(pub Vec<u32>);

impl Course {
    /// An empty course.
    #[must_use]
    pub fn new(years: u32) -> Self {
        Self(vec![(0, 0); Places { years }.count()])
    }

    /// Adds another course.
    pub fn add(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            mine.0 += theirs.0;
            mine.1 += theirs.1;
        }
    }
}

impl Spread {
    /// An empty spread.
    #[must_use]
    pub fn new(years: u32) -> Self {
        Self(vec![0; Places { years }.count() * BINS])
    }

    /// Adds another spread.
    pub fn add(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            *mine += theirs;
        }
    }

    /// The bins at a place.
    #[must_use]
    pub fn bins(&self, place: usize) -> &[u32] {
        &self.0[place * BINS..(place + 1) * BINS]
    }
}

/// Where the model puts what it observes of the course of things, for one policy.
#[derive(Debug)]
pub struct Courses<'a> {
    /// The course of the replicate.
    pub course: &'a mut Course,
    /// The spread over municipalities and replicates.
    pub spread: &'a mut Spread,
    /// How places are laid out.
    pub places: Places,
}

impl Courses<'_> {
    /// Adds an observation of one municipality, or of one alderman on the clock of the office.
    #[inline]
    pub fn observe(&mut self, place: usize, bin: usize, sum: i64, weight: i64) {
        let cell = &mut self.course.0[place];
        cell.0 += sum;
        cell.1 += weight;
        self.spread.0[place * BINS + bin] += 1;
    }
}
