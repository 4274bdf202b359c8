//! What an intervention declares of itself.

use super::form::{Addition, Forms};
use super::hours::{self, Hours, HoursFor};
use super::kind::Kind;
use crate::calendar::YEAR;
use crate::catalogue::language::Language;
use crate::catalogue::parameters::Parameters;
use crate::catalogue::{Source, Text};
use crate::math::{LEAST_LEFT, exp, ln};
use crate::observer::Observer;
use crate::programme::Active;
use crate::state::{Habits, Town};
use crate::week::Week;

/// Whom the coverage of an intervention counts. Each has a fixed place in an order, so that whom a
/// coverage of 40% reaches, one of 60% reaches as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Each alderman who takes office.
    NewAldermen,
    /// Every sitting alderman.
    Aldermen,
    /// Every top official.
    Officials,
    /// The choice of each new alderman by a party.
    Recruitments,
    /// The municipality as a whole: it takes part or it does not.
    Municipalities,
}

impl Reach {
    /// The reach in words.
    #[must_use]
    pub fn words(self) -> Text {
        let text = |en, nl| Text { en, nl };
        match self {
            Self::NewAldermen => text(
                "each alderman who takes office, also in mid-term",
                "elke wethouder die aantreedt, ook tussentijds",
            ),
            Self::Aldermen => text("each sitting alderman", "elke zittende wethouder"),
            Self::Officials => text("each top official", "elke topambtenaar"),
            Self::Recruitments => text(
                "each recruitment of an alderman by a party",
                "elke keer dat een partij een wethouder zoekt",
            ),
            Self::Municipalities => {
                text("each municipality as a whole", "elke gemeente als geheel")
            }
        }
    }
}

/// The rule of an intervention on whom or what it acts week by week, from its first week on, also once
/// it has ended: [`Active::acts`] says whether it has.
type WeeklyRule = fn(&mut Town, &Week, &Active, &mut Observer);

/// When an intervention acts, and on what.
#[derive(Debug, Clone, Copy)]
pub enum Effect {
    /// Every week, on the persons or pairs that it reaches.
    Weekly(WeeklyRule),
    /// On a habit of the municipality as a whole.
    Measure(Measure),
    /// At the recruitment of an alderman, where the newcomer is drawn.
    Recruitment,
    /// In the dialogue that a crisis may bring.
    Dialogue,
}

/// A measure on a habit of the municipality: it takes effect slowly, and fades once it has ended.
#[derive(Debug, Clone, Copy)]
pub struct Measure {
    /// The part of the gap in the habit that dose 1 closes.
    pub closes: fn(&Parameters) -> f32,
    /// Moves the habit from what it is without any policy, as far as the measure has taken effect.
    pub moves: fn(&mut Habits, f32),
    /// Weekly share of the effect that is lost once the measure has ended.
    pub decay: f32,
}

/// An outcome by which an intervention shows, in a country where it acts alone at dose 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shows {
    /// Column of the outcome.
    pub outcome: &'static str,
    /// Whether it rises.
    pub rises: bool,
}

/// The declaration of an intervention.
#[derive(Debug, Clone, Copy)]
pub struct Intervention {
    /// The kind.
    pub kind: Kind,
    /// Name as the field says it; the key in a scenario.
    pub name: &'static str,
    /// English name, accepted as well.
    pub alias: &'static str,
    /// What dose 1 is, in plain words.
    pub dose_one: Text,
    /// Whom coverage counts.
    pub reach: Reach,
    /// Largest dose accepted.
    pub dose_max: f32,
    /// The hours that dose 1 takes.
    pub hours: &'static [Hours],
    /// Weeks in office over which its hours and its effect are spread, for what is offered to newcomers;
    /// 0 for all others.
    pub weeks: u32,
    /// The forms that it may take beside being held alone and once.
    pub forms: Forms,
    /// By which states and parameters it acts.
    pub route: Text,
    /// Where it comes from.
    pub source: Source,
    /// When it acts, and on what.
    pub effect: Effect,
    /// An outcome by which it shows; a test holds it to that.
    pub shows: Shows,
}

impl Intervention {
    /// The hours at dose 1 for one of these; 0 where none are declared.
    #[must_use]
    pub fn hours_for(&self, each: HoursFor) -> f32 {
        hours::number_for(self.hours, each)
    }

    /// The hours of a week at a dose, of hours a year at dose 1.
    pub(super) fn weekly_hours(yearly: f32, dose: f32) -> f32 {
        yearly * dose / YEAR as f32
    }

    /// The hours of a year at dose 1 in a municipality, over all that comes back every year.
    pub(super) fn yearly_hours(&self, town: &Town) -> f32 {
        self.hours.iter().fold(0.0, |sum, hours| sum + hours.number * hours.each.number(town))
    }

    /// The hours at dose 1 in words.
    #[must_use]
    pub fn hours_in_words(&self, language: Language) -> String {
        in_words(self.hours, language)
    }

    /// The share of a gap to close each week, so that over the weeks of the intervention dose 1 closes
    /// `total` of it, and a dose d closes what is left of d times dose 1.
    #[must_use]
    pub fn weekly_closing(&self, dose: f32, total: f32) -> f32 {
        1.0 - exp(ln((1.0 - total).max(LEAST_LEFT)) * dose / self.weeks.max(1) as f32)
    }
}

impl Addition {
    /// The hours that it adds at dose 1 in words.
    #[must_use]
    pub fn hours_in_words(&self, language: Language) -> String {
        in_words(self.hours, language)
    }
}

/// Hours at dose 1 in words.
fn in_words(hours: &[Hours], language: Language) -> String {
    const YEARLY: Text = Text { en: " a year", nl: " per jaar" };
    const FOR: Text = Text { en: "for", nl: "voor" };
    const AND: Text = Text { en: ", and ", nl: ", en " };
    let words = hours.iter().enumerate().map(|(place, Hours { number, each })| {
        let yearly = if each.yearly() && place == 0 { YEARLY.of(language) } else { "" };
        let number = match language {
            Language::English => number.to_string(),
            Language::Dutch => number.to_string().replace('.', ","),
        };
        format!("{number}{yearly} {} {}", FOR.of(language), each.words().of(language))
    });
    words.collect::<Vec<_>>().join(AND.of(language))
}
