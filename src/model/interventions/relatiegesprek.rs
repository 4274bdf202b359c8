//! Talks on roles, patterns and expectations, in pairs and between the bodies.

use super::declaration::{Effect, Intervention, Reach, Shows};
use super::form::Forms;
use super::hours::{Hours, HoursFor::{Pair, Person}};
use super::kind::Kind;
use super::reach::reaches;
use crate::catalogue::Source::Article;
use crate::catalogue::Text;
use crate::catalogue::outcomes::Count;
use crate::law::ALDERMEN_MAX;
use crate::math::{closed, raise, share, towards};
use crate::observer::Observer;
use crate::programme::Active;
use crate::rules::alderman::tolerance;
use crate::rules::{bodies, relations};
use crate::state::Town;
use crate::week::Week;

/// The declaration of `relatiegesprek`.
pub const DECLARED: Intervention = Intervention {
    kind: Kind::Relatiegesprek,
    name: "relatiegesprek",
    alias: "relationship_dialogue",
    dose_one: Text {
        en: "every quarter each pair talks for an hour on roles, patterns and expectations, and every half year college and top do so together for two hours",
        nl: "elk kwartaal praat elk paar een uur over rollen, patronen en verwachtingen, en elk halfjaar doen college en top dat samen twee uur",
    },
    reach: Reach::Aldermen,
    dose_max: 4.0,
    hours: &[Hours::of(8.0, Pair), Hours::of(4.0, Person)],
    weeks: 0,
    forms: Forms::NONE,
    route: Text {
        en: "is a good experience for both, builds safety and mutual respect, makes clear what each expects of the other, brings the welcome that officials perceive closer to what the alderman bears, and lets trust in pairs spread to the bodies; as far as both sides invest",
        nl: "is voor beiden een goede ervaring, bouwt veiligheid en wederzijds respect op, maakt duidelijk wat ieder van de ander verwacht, brengt de ruimte die ambtenaren ervaren dichter bij wat de wethouder verdraagt, en laat vertrouwen in koppels doorwerken naar college en top; voor zover beide kanten erin investeren",
    },
    source: Article("L519-525; size of the effect assumed"),
    effect: Effect::Weekly(talk),
    shows: Shows { outcome: "respect_alderman", rises: true },
};

/// Weeks between talks of a pair, at dose 1.
const TALK_WEEKS: f32 = 13.0;

/// Lets pairs talk about the relation, and college and top together, as far as both sides invest.
fn talk(town: &mut Town, week: &Week, active: &Active, observer: &mut Observer) {
    if !active.acts(week.number) {
        return;
    }
    let p = week.parameters();
    let often = active.dose / TALK_WEEKS;
    let [welcome, respect, collective, expectations] =
        [p.talk_welcome, p.talk_respect, p.talk_collective, p.talk_expectations]
            .map(|total| closed(total, often));
    let hours = Intervention::weekly_hours(DECLARED.hours_for(Pair), active.dose);
    let mut open = [0.0f32; ALDERMEN_MAX];
    let mut bears = [0.0f32; ALDERMEN_MAX];
    for portfolio in 0..town.seats.len() {
        let alderman = &town.seats[town.acting(portfolio)].alderman;
        if reaches(active, alderman) {
            open[portfolio] = bodies::openness_to_talk(p, alderman);
            bears[portfolio] = tolerance(p, alderman, alderman.experience);
        }
    }
    let mut talks = 0;
    for (dyad, pair) in town.dyads.iter_mut().zip(&week.place.dyads) {
        if open[pair.portfolio] == 0.0 {
            continue;
        }
        talks += 1;
        observer.amount(Count::intervention_hours, hours);
        let invested = share(bodies::TALK_READINESS * open[pair.portfolio].min(dyad.safety));
        dyad.welcome = towards(dyad.welcome, bears[pair.portfolio], welcome * invested);
        dyad.respect_of_alderman = raise(dyad.respect_of_alderman, respect * invested);
        dyad.respect_of_official = raise(dyad.respect_of_official, respect * invested);
        dyad.expectations = raise(dyad.expectations, expectations * invested);
        relations::talk(p, dyad, p.talk_weight * often * invested);
    }
    if talks == 0 {
        return;
    }
    let part = talks as f32 / town.dyads.len() as f32;
    let rate = collective * bodies::investment(p, town) * part;
    let level = bodies::mean_trust(town).max(town.trust_collective);
    town.trust_collective = towards(town.trust_collective, level, rate);
    let persons = (town.filled() + town.officials.len()) as f32 * part;
    let each = Intervention::weekly_hours(DECLARED.hours_for(Person), active.dose);
    observer.amount(Count::intervention_hours, each * persons);
}
