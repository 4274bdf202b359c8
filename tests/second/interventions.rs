//! Section 7.2: what interventions do in a week.

use crate::draws::{exp, ln, lower, raise, share, towards};
use crate::relations::{invested, openness_to_talk, tolerance};
use crate::town::{Now, Planned, Town};
use polaris::catalogue::outcomes::Count;
use polaris::interventions::Kind;

/// The weekly share that closes `total` of a gap over the weeks of dose 1.
fn closing(total: f32, dose: f32, weeks: f32) -> f32 {
    1.0 - exp(ln((1.0 - total).max(0.000_001)) * dose / weeks)
}

/// The share of a gap that a dose closes.
fn closed(total: f32, dose: f32) -> f32 {
    1.0 - exp(ln((1.0 - total).max(0.000_001)) * dose)
}

/// Phase 2, in the order of the table.
pub fn act(now: &Now, town: &mut Town) {
    if let Some(planned) = now.acting(Kind::Inwerkprogramma) {
        induct(now, town, planned);
    }
    if let Some(planned) = now.acting(Kind::Kennismaking) {
        acquaint(now, town, planned);
    }
    let coaching = now.policy.iter().find(|planned| planned.kind == Kind::CollegialeCoaching);
    if let Some(planned) = coaching.filter(|planned| now.week >= planned.start) {
        coach(now, town, *planned);
    }
    if let Some(planned) = now.acting(Kind::Relatiegesprek) {
        talk(now, town, planned);
    }
    for planned in now.policy {
        if now.week >= planned.start && town.coverage_order < planned.coverage {
            measure(now, town, *planned);
        }
    }
}

fn induct(now: &Now, town: &mut Town, planned: Planned) {
    let p = now.p;
    for seat in 0..town.seats.len() {
        let Some(alderman) = town.seats[seat].alderman.as_mut() else { continue };
        if alderman.weeks_in_office < 14 && alderman.coverage_order < planned.coverage {
            raise(&mut alderman.norm_knowledge, closing(p.inwerk_knowledge, planned.dose, 14.0));
            lower(&mut alderman.uncertainty, closing(p.inwerk_certainty, planned.dose, 14.0));
            town.amount(Count::intervention_hours, 24.0 * planned.dose / 14.0);
        }
    }
}

fn acquaint(now: &Now, town: &mut Town, planned: Planned) {
    let rate = closing(now.p.kennismaking_familiarity, planned.dose, 26.0);
    for seat in 0..town.seats.len() {
        let Some(alderman) = town.seats[seat].alderman else { continue };
        if alderman.weeks_in_office >= 26 || alderman.coverage_order >= planned.coverage {
            continue;
        }
        for pair in 0..town.pairs.len() {
            if town.pairs[pair].portfolio == seat {
                raise(&mut town.pairs[pair].familiarity, rate);
                town.amount(Count::intervention_hours, 4.0 * planned.dose / 26.0);
            }
        }
    }
}

fn coach(now: &Now, town: &mut Town, planned: Planned) {
    let p = now.p;
    for seat in 0..town.seats.len() {
        let Some(alderman) = town.seats[seat].alderman.as_mut() else { continue };
        if alderman.coverage_order >= planned.coverage {
            continue;
        }
        if planned.acts(now.week) {
            let sustained = (p.coaching_reflection * planned.dose).min(1.0);
            towards(&mut alderman.reflection, sustained, p.reflection_growth);
            town.amount(Count::intervention_hours, 13.0 / 52.0 * planned.dose);
        } else {
            lower(&mut alderman.reflection, 0.01);
        }
    }
}

fn talk(now: &Now, town: &mut Town, planned: Planned) {
    let p = now.p;
    let dose = planned.dose / 13.0;
    let mut reached = 0;
    for pair in 0..town.pairs.len() {
        let alderman = *town.alderman(town.pairs[pair].portfolio);
        if alderman.coverage_order >= planned.coverage {
            continue;
        }
        reached += 1;
        let pair = &mut town.pairs[pair];
        let invested = share(2.0 * openness_to_talk(&alderman).min(pair.safety));
        let welcome = closed(p.talk_welcome, dose) * invested;
        towards(&mut pair.welcome, tolerance(p, &alderman), welcome);
        let respect = closed(p.talk_respect, dose) * invested;
        raise(&mut pair.respect_of_alderman, respect);
        raise(&mut pair.respect_of_official, respect);
        town.amount(Count::intervention_hours, 8.0 / 52.0 * planned.dose);
    }
    let part = reached as f32 / town.pairs.len() as f32;
    let level = town.mean_trust().max(town.trust_collective);
    let rate = closed(p.talk_collective, dose) * invested(town) * part;
    towards(&mut town.trust_collective, level, rate);
    let persons = (town.aldermen().count() + town.posts.len()) as f32;
    town.amount(Count::intervention_hours, 4.0 / 52.0 * planned.dose * part * persons);
}

fn measure(now: &Now, town: &mut Town, planned: Planned) {
    let p = now.p;
    let (total, hours, hours_a_person, decay) = match planned.kind {
        Kind::CollectiefBestuur => (p.team_building, 0.0, 16.0, 0.005),
        Kind::Dekking => (p.cover_promise, 20.0, 2.0, 0.010),
        Kind::Normhelderheid => (p.clarity_work, 60.0, 4.0, 0.005),
        Kind::Toezicht => (p.oversight_work, 800.0, 0.0, 0.020),
        Kind::MeldplichtNevenactiviteiten => (p.register_duty, 16.0, 1.0, 0.010),
        Kind::NormOndernemerschap => (p.enterprise_rules, 80.0, 0.0, 0.005),
        Kind::Ontkokering => (p.desiloing, 0.0, 12.0, 0.005),
        _ => return,
    };
    let mut standing = town.measures[planned.kind as usize];
    if planned.acts(now.week) {
        towards(&mut standing, closed(total, planned.dose), p.measure_growth);
        let persons = (town.aldermen().count() + town.posts.len()) as f32;
        let week = (hours + hours_a_person * persons) / 52.0 * planned.dose;
        town.amount(Count::intervention_hours, week);
    } else {
        lower(&mut standing, decay);
    }
    town.measures[planned.kind as usize] = standing;
    let (base, habits) = (&town.base, &mut town.habits);
    let raised = |mut habit: f32| {
        raise(&mut habit, standing);
        habit
    };
    match planned.kind {
        Kind::CollectiefBestuur => habits.collectivity = raised(base.collectivity),
        Kind::Dekking => habits.cover_disposition = raised(base.cover_disposition),
        Kind::Normhelderheid => habits.norm_clarity = raised(base.norm_clarity),
        Kind::Toezicht => habits.oversight = raised(base.oversight),
        Kind::MeldplichtNevenactiviteiten => habits.side_rules = raised(base.side_rules),
        Kind::NormOndernemerschap => habits.enterprise_norms = raised(base.enterprise_norms),
        _ => {
            habits.silos = base.silos;
            lower(&mut habits.silos, standing);
        }
    }
}
