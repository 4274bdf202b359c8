//! Wide acquaintance of new aldermen with officials.

use super::declaration::{Effect, Intervention, Reach, Shows};
use super::form::Forms;
use super::hours::{Hours, HoursFor::PairOfNewcomer};
use super::kind::Kind;
use super::reach::newcomers;
use crate::catalogue::Source::Article;
use crate::catalogue::Text;
use crate::catalogue::outcomes::Count;
use crate::law::ALDERMEN_MAX;
use crate::math::raise;
use crate::observer::Observer;
use crate::programme::Active;
use crate::state::Town;
use crate::week::Week;

/// The declaration of `kennismaking`.
pub const DECLARED: Intervention = Intervention {
    kind: Kind::Kennismaking,
    name: "kennismaking",
    alias: "acquaintance",
    dose_one: Text {
        en: "two hours with each of one's own officials spread over the first half year, without a dossier on the table (both attend: four hours a dyad)",
        nl: "twee uur met elk van de eigen ambtenaren, gespreid over het eerste halfjaar, zonder dossier op tafel (beiden zijn erbij: vier uur per paar)",
    },
    reach: Reach::NewAldermen,
    dose_max: 4.0,
    hours: &[Hours::of(4.0, PairOfNewcomer)],
    weeks: 26,
    forms: Forms::NONE,
    route: Text {
        en: "raises familiarity within each dyad of the newcomer, week by week over the first half year",
        nl: "vergroot de vertrouwdheid in elk koppel van de nieuwe wethouder, week na week in het eerste halfjaar",
    },
    source: Article("L317-324, L531; size of the effect assumed"),
    effect: Effect::Weekly(acquaint),
    shows: Shows { outcome: "political_sensitivity", rises: true },
};

/// Raises familiarity in every pair of a newcomer.
fn acquaint(town: &mut Town, week: &Week, active: &Active, observer: &mut Observer) {
    if !active.acts(week.number) {
        return;
    }
    let p = week.parameters();
    let rate = DECLARED.weekly_closing(active.dose, p.kennismaking_familiarity);
    let mut met = [false; ALDERMEN_MAX];
    for (seat, _) in newcomers(town, active, DECLARED.weeks) {
        met[seat] = true;
    }
    for (dyad, pair) in town.dyads.iter_mut().zip(&week.place.dyads) {
        if met[pair.portfolio] {
            dyad.familiarity = raise(dyad.familiarity, rate);
            let hours = DECLARED.hours_for(PairOfNewcomer) * active.dose / DECLARED.weeks as f32;
            observer.amount(Count::intervention_hours, hours);
        }
    }
}
