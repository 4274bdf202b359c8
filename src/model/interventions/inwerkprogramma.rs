//! An induction programme for new aldermen.

use super::declaration::{Effect, Intervention, Reach, Shows};
use super::hours::{Hours, HoursFor::Newcomer};
use super::kind::Kind;
use super::reach::newcomers;
use crate::catalogue::Source::Article;
use crate::catalogue::Text;
use crate::catalogue::outcomes::Count;
use crate::math::{lower, raise};
use crate::observer::Observer;
use crate::programme::Active;
use crate::state::Town;
use crate::week::Week;

/// The declaration of `inwerkprogramma`.
pub const DECLARED: Intervention = Intervention {
    kind: Kind::Inwerkprogramma,
    name: "inwerkprogramma",
    alias: "induction",
    dose_one: Text {
        en: "three days (24 hours) of training on role, rules and the organisation within the first hundred days in office",
        nl: "drie dagen (24 uur) training over rol, regels en de organisatie binnen de eerste honderd dagen in het ambt",
    },
    reach: Reach::NewAldermen,
    dose_max: 4.0,
    hours: &[Hours::of(24.0, Newcomer)],
    weeks: 14,
    route: "raises knowledge of norms and roles and lowers uncertainty, week by week over the first fourteen weeks in office",
    source: Article("L530-531; size of the effect assumed"),
    effect: Effect::Weekly(induct),
    shows: Shows { outcome: "uncertainty", rises: false },
};

/// Raises knowledge of norms and roles and lowers uncertainty of newcomers.
fn induct(town: &mut Town, week: &Week, active: &Active, observer: &mut Observer) {
    if !active.acts(week.number) {
        return;
    }
    let p = week.parameters();
    let knowledge = DECLARED.weekly_closing(active.dose, p.inwerk_knowledge);
    let certainty = DECLARED.weekly_closing(active.dose, p.inwerk_certainty);
    for (_, alderman) in newcomers(town, active, DECLARED.weeks) {
        alderman.norm_knowledge = raise(alderman.norm_knowledge, knowledge);
        alderman.uncertainty = lower(alderman.uncertainty, certainty);
        let hours = DECLARED.hours_for(Newcomer) * active.dose / DECLARED.weeks as f32;
        observer.amount(Count::intervention_hours, hours);
    }
}
