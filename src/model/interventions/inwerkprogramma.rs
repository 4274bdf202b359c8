//! An induction programme for new aldermen: alone, or with college, council and top officials; once, or
//! again at mid-term.

use super::declaration::{Effect, Intervention, Reach, Shows};
use super::form::{Addition, Audience, Forms};
use super::hours::{Hours, HoursFor::{AtMidTerm, Attendant, Newcomer}};
use super::kind::Kind;
use super::reach::{aldermen, newcomers};
use super::collegiale_coaching;
use crate::calendar::TERM;
use crate::catalogue::Source::Article;
use crate::catalogue::Text;
use crate::catalogue::outcomes::Count;
use crate::catalogue::parameters::Parameters;
use crate::law::ALDERMEN_MAX;
use crate::math::{closed, lower, raise, share};
use crate::observer::Observer;
use crate::programme::Active;
use crate::rules::bodies;
use crate::state::{Alderman, Town};
use crate::week::Week;

/// Hours of the day that is held jointly, and of the day at mid-term.
const DAY: f32 = 8.0;

/// What a joint audience adds.
const JOINT: Addition = Addition {
    dose_one: Text {
        en: "the other aldermen, the council and the top officials attend one of the days (8 hours), and the day at mid-term if there is one",
        nl: "de andere wethouders, de raad en de ambtelijke top zijn een van de dagen aanwezig (8 uur), en ook de dag halverwege als die er is",
    },
    route: Text {
        en: "makes clear what a newcomer and each of his or her officials expect of the other, makes them familiar, and lets others see that they get on, which raises trust between college and top; as far as both sides invest",
        nl: "maakt duidelijk wat een nieuwe wethouder en elk van de eigen ambtenaren van elkaar verwachten, maakt hen vertrouwd met elkaar, en laat anderen zien dat zij het goed kunnen vinden, wat het vertrouwen tussen college en top vergroot; voor zover beide kanten erin investeren",
    },
    hours: &[Hours::of(DAY, Attendant)],
};

/// What a repetition at mid-term adds.
const REPEATED: Addition = Addition {
    dose_one: Text {
        en: "two years after taking office there is another day (8 hours) to refresh what was learnt and look back on the work",
        nl: "twee jaar na het aantreden volgt nog een dag (8 uur) om de kennis op te frissen en op het werk terug te kijken",
    },
    route: Text {
        en: "raises knowledge of norms and roles, by as much as a day of the first three, and reflection, which fades",
        nl: "vergroot de kennis van normen en rollen, evenveel als één van de eerste drie dagen, en de reflectie, die weer wegzakt",
    },
    hours: &[Hours::of(DAY, AtMidTerm)],
};

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
    forms: Forms { joint: Some(JOINT), repeated: Some(REPEATED) },
    route: Text {
        en: "raises knowledge of norms and roles and lowers uncertainty, week by week over the first fourteen weeks in office",
        nl: "vergroot de kennis van normen en rollen en vermindert onzekerheid, week na week in de eerste veertien weken in het ambt",
    },
    source: Article("L519-533; joint days and a look back at mid-term are practice (Nieuwe wethouders op weg; Wethoudersvereniging); size of the effect assumed"),
    effect: Effect::Weekly(induct),
    shows: Shows { outcome: "uncertainty", rises: false },
};

/// Weeks in office at mid-term.
const MID_TERM: u32 = TERM / 2;

/// Holds the sessions of a week.
fn induct(town: &mut Town, week: &Week, active: &Active, observer: &mut Observer) {
    if active.form.repeated {
        for (_, alderman) in aldermen(town, active) {
            collegiale_coaching::fade_without_sessions(alderman, week);
        }
    }
    if !active.acts(week.number) {
        return;
    }
    let first = first_days(town, week, active, observer);
    let again = if active.form.repeated {
        day_at_mid_term(town, week, active, observer)
    } else {
        Session::default()
    };
    match active.form.audience {
        Audience::Alone => {}
        Audience::Joint => {
            meet(town, week, &[first, again]);
            for session in [first, again] {
                attend(town, week, &session, observer);
            }
        }
    }
}

/// For whom a session is held in a week.
#[derive(Debug, Clone, Copy, Default)]
struct Session {
    /// The part of the joint day that is held this week, times the dose.
    part: f32,
    /// How open each alderman whom it is held for is to talk about the relation, by seat.
    open: [Option<f32>; ALDERMEN_MAX],
}

impl Session {
    /// Adds an alderman for whom it is held.
    fn is_for(&mut self, p: &Parameters, seat: usize, alderman: &Alderman) {
        self.open[seat] = Some(bodies::openness_to_talk(p, alderman));
    }
}

/// Raises knowledge of norms and roles and lowers uncertainty of newcomers.
fn first_days(town: &mut Town, week: &Week, active: &Active, observer: &mut Observer) -> Session {
    let p = week.parameters();
    let knowledge = DECLARED.weekly_closing(active.dose, p.inwerk_knowledge);
    let certainty = DECLARED.weekly_closing(active.dose, p.inwerk_certainty);
    let part = active.dose / DECLARED.weeks as f32;
    let mut session = Session { part, ..Session::default() };
    for (seat, alderman) in newcomers(town, active, DECLARED.weeks) {
        alderman.norm_knowledge = raise(alderman.norm_knowledge, knowledge);
        alderman.uncertainty = lower(alderman.uncertainty, certainty);
        session.is_for(p, seat, alderman);
        let hours = DECLARED.hours_for(Newcomer) * active.dose / DECLARED.weeks as f32;
        observer.amount(Count::intervention_hours, hours);
    }
    session
}

/// Refreshes knowledge of norms and roles and builds reflection of aldermen at mid-term.
fn day_at_mid_term(
    town: &mut Town,
    week: &Week,
    active: &Active,
    observer: &mut Observer,
) -> Session {
    let p = week.parameters();
    let hours = REPEATED.hours_for(AtMidTerm);
    let knowledge = closed(p.inwerk_knowledge, active.dose * hours / DECLARED.hours_for(Newcomer));
    let reflection = closed(p.inwerk_reflection, active.dose);
    let mut session = Session { part: active.dose, ..Session::default() };
    for (seat, alderman) in aldermen(town, active) {
        if alderman.weeks_in_office == MID_TERM {
            alderman.norm_knowledge = raise(alderman.norm_knowledge, knowledge);
            alderman.reflection = raise(alderman.reflection, reflection);
            session.is_for(p, seat, alderman);
            observer.amount(Count::intervention_hours, hours * active.dose);
        }
    }
    session
}

/// Lets the pairs of those for whom sessions are held say what each expects of the other and become familiar, in
/// sight of the others.
fn meet(town: &mut Town, week: &Week, sessions: &[Session]) {
    let p = week.parameters();
    for (dyad, pair) in town.dyads.iter_mut().zip(&week.place.dyads) {
        for session in sessions {
            let Some(open) = session.open[pair.portfolio] else { continue };
            let invested = share(bodies::TALK_READINESS * open.min(dyad.safety));
            let expectations = closed(p.talk_expectations, session.part) * invested;
            dyad.expectations = raise(dyad.expectations, expectations);
            let familiarity = closed(p.inwerk_familiarity, session.part) * invested;
            dyad.familiarity = raise(dyad.familiarity, familiarity);
            bodies::met_well(p, &mut town.trust_collective, session.part * invested);
        }
    }
}

/// Counts the hours of those who attend a session that is held for others.
fn attend(town: &Town, week: &Week, session: &Session, observer: &mut Observer) {
    let held_for = session.open.iter().flatten().count();
    if held_for == 0 {
        return;
    }
    let aldermen = town.filled() - held_for;
    let others = aldermen + town.officials.len() + week.place.council_seats as usize;
    let hours = JOINT.hours_for(Attendant) * session.part;
    observer.amount(Count::intervention_hours, hours * others as f32);
}
