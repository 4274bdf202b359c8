//! Section 7.2: what interventions do in a week.

use crate::draws::{exp, ln, lower, raise, share, towards};
use crate::relations::{invested, openness_to_talk, safety_gain, tolerance, trust_gain};
use crate::town::{Habits, Now, Planned, Town};
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
    let mut policy = now.policy.to_vec();
    policy.sort_by_key(|planned| planned.kind as usize);
    for planned in policy {
        act_by_kind(now, town, planned);
    }
}

/// Applies the row of the table for one intervention.
fn act_by_kind(now: &Now, town: &mut Town, planned: Planned) {
    let (p, base) = (now.p, town.base);
    let acts = planned.acts(now.week);
    match planned.kind {
        Kind::Inwerkprogramma => induct(now, town, planned),
        Kind::Kennismaking if acts => acquaint(now, town, planned),
        Kind::Relatiegesprek if acts => talk(now, town, planned),
        Kind::Kennismaking | Kind::Relatiegesprek => {}
        Kind::CollegialeCoaching => coach(now, town, planned),
        Kind::Moresprudentie => practise(now, town, planned),
        // At each arrival, 7.13.
        Kind::ErvarenWethouders | Kind::WethoudersVanBuiten | Kind::RisicoanalyseKandidaten => {}
        // In a crisis, 7.10c.
        Kind::DialoogNaCrisis => {}
        Kind::CollectiefBestuur => {
            let measure = Measure::new(p.team_building, 0.0, 16.0, 0.005);
            measure.act(now, town, planned, |habits, standing| {
                habits.collectivity = raised(base.collectivity, standing);
            });
        }
        Kind::Dekking => {
            let measure = Measure::new(p.cover_promise, 20.0, 2.0, 0.010);
            measure.act(now, town, planned, |habits, standing| {
                habits.cover_disposition = raised(base.cover_disposition, standing);
            });
        }
        Kind::Normhelderheid => {
            let measure = Measure::new(p.clarity_work, 60.0, 4.0, 0.005);
            measure.act(now, town, planned, |habits, standing| {
                habits.norm_clarity = raised(base.norm_clarity, standing);
            });
        }
        Kind::Toezicht => {
            let measure = Measure::new(p.oversight_work, 800.0, 0.0, 0.020);
            measure.act(now, town, planned, |habits, standing| {
                habits.oversight = raised(base.oversight, standing);
            });
        }
        Kind::MeldplichtNevenactiviteiten => {
            let measure = Measure::new(p.register_duty, 16.0, 1.0, 0.010);
            measure.act(now, town, planned, |habits, standing| {
                habits.side_rules = raised(base.side_rules, standing);
            });
        }
        Kind::NormOndernemerschap => {
            let measure = Measure::new(p.enterprise_rules, 80.0, 0.0, 0.005);
            measure.act(now, town, planned, |habits, standing| {
                habits.enterprise_norms = raised(base.enterprise_norms, standing);
            });
        }
        Kind::Ontkokering => {
            let measure = Measure::new(p.desiloing, 0.0, 12.0, 0.005);
            measure.act(now, town, planned, |habits, standing| {
                habits.silos = base.silos;
                lower(&mut habits.silos, standing);
            });
        }
        Kind::Griffiertoets => {
            let measure = Measure::new(p.clerk_check, 60.0, 1.0, 0.010);
            measure.act(now, town, planned, |habits, standing| {
                habits.clerk_check = raised(base.clerk_check, standing);
            });
        }
        Kind::Vertrouwenspersoon => {
            let measure = Measure::new(p.outside_channel, 80.0, 1.0, 0.010);
            measure.act(now, town, planned, |habits, standing| {
                habits.outside_channel = raised(base.outside_channel, standing);
            });
        }
        Kind::OpenbareBeslisnotas => {
            let measure = Measure::new(p.open_notes, 120.0, 2.0, 0.010);
            measure.act(now, town, planned, |habits, standing| {
                habits.open_notes = raised(base.open_notes, standing);
            });
        }
        Kind::Rekenkamer => {
            let measure = Measure::new(p.audit_work, 400.0, 0.0, 0.020);
            measure.act(now, town, planned, |habits, standing| {
                habits.audits = raised(base.audits, standing);
            });
        }
    }
}

/// The four steps of an induction, in whatever form.
fn induct(now: &Now, town: &mut Town, planned: Planned) {
    if now.week < planned.start {
        return;
    }
    if planned.repeated {
        forget(now, town, planned);
    }
    if !planned.acts(now.week) {
        return;
    }
    let first = first_days(now, town, planned);
    let again = if planned.repeated { another_day(now, town, planned) } else { Vec::new() };
    if planned.joint {
        let weekly = planned.dose / 14.0;
        meet(now, town, |seat| {
            let of_first = first.contains(&seat).then_some(weekly);
            of_first.or_else(|| again.contains(&seat).then_some(planned.dose))
        });
        attend(town, &first, weekly);
        attend(town, &again, planned.dose);
    }
}

/// Reflection fades, unless coaching moves it.
fn forget(now: &Now, town: &mut Town, planned: Planned) {
    let coaching = now.policy.iter().find(|other| other.kind == Kind::CollegialeCoaching);
    let coached = |order: f32| {
        coaching.is_some_and(|coaching| now.week >= coaching.start && order < coaching.coverage)
    };
    for seat in &mut town.seats {
        let Some(alderman) = seat.alderman.as_mut() else { continue };
        if alderman.coverage_order < planned.coverage && !coached(alderman.coverage_order) {
            lower(&mut alderman.reflection, 0.01);
        }
    }
}

/// The row of the table; the seats that it is for.
fn first_days(now: &Now, town: &mut Town, planned: Planned) -> Vec<usize> {
    let p = now.p;
    let mut seats = Vec::new();
    for seat in 0..town.seats.len() {
        let Some(alderman) = town.seats[seat].alderman.as_mut() else { continue };
        if alderman.weeks_in_office < 14 && alderman.coverage_order < planned.coverage {
            raise(&mut alderman.norm_knowledge, closing(p.inwerk_knowledge, planned.dose, 14.0));
            lower(&mut alderman.uncertainty, closing(p.inwerk_certainty, planned.dose, 14.0));
            town.amount(Count::intervention_hours, 24.0 * planned.dose / 14.0);
            seats.push(seat);
        }
    }
    seats
}

/// The day at mid-term; the seats that it is for.
fn another_day(now: &Now, town: &mut Town, planned: Planned) -> Vec<usize> {
    let p = now.p;
    let mut seats = Vec::new();
    for seat in 0..town.seats.len() {
        let Some(alderman) = town.seats[seat].alderman.as_mut() else { continue };
        if alderman.weeks_in_office == 104 && alderman.coverage_order < planned.coverage {
            let refreshed = closed(p.inwerk_knowledge, planned.dose * 8.0 / 24.0);
            raise(&mut alderman.norm_knowledge, refreshed);
            raise(&mut alderman.reflection, closed(p.inwerk_reflection, planned.dose));
            town.amount(Count::intervention_hours, 8.0 * planned.dose);
            seats.push(seat);
        }
    }
    seats
}

/// What a joint day does in the pairs of the seats for which there is a `d`.
fn meet(now: &Now, town: &mut Town, d: impl Fn(usize) -> Option<f32>) {
    let p = now.p;
    for pair in 0..town.pairs.len() {
        let seat = town.pairs[pair].portfolio;
        let Some((alderman, d)) = town.seats[seat].alderman.zip(d(seat)) else { continue };
        let pair = &mut town.pairs[pair];
        let invested = share(2.0 * openness_to_talk(&alderman).min(pair.safety));
        raise(&mut pair.expectations, closed(p.talk_expectations, d) * invested);
        raise(&mut pair.familiarity, closed(p.inwerk_familiarity, d) * invested);
        raise(&mut town.trust_collective, p.met_well * p.collective_loss * (d * invested));
    }
}

/// Hours of the others at a joint day for these seats.
fn attend(town: &mut Town, seats: &[usize], d: f32) {
    if !seats.is_empty() {
        let aldermen = town.aldermen().count() - seats.len();
        let others = aldermen + town.posts.len() + town.council_seats as usize;
        town.amount(Count::intervention_hours, 8.0 * d * others as f32);
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
    if now.week < planned.start {
        return;
    }
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

fn practise(now: &Now, town: &mut Town, planned: Planned) {
    let p = now.p;
    if now.week < planned.start {
        return;
    }
    for post in 0..town.posts.len() {
        let official = &mut town.posts[post].official;
        if official.coverage_order >= planned.coverage {
            continue;
        }
        if planned.acts(now.week) {
            let sustained = (p.practice_sustained * planned.dose).min(1.0);
            towards(&mut official.practice, sustained, p.reflection_growth);
            town.amount(Count::intervention_hours, 8.0 / 52.0 * planned.dose);
        } else {
            lower(&mut official.practice, 0.01);
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
        raise(&mut pair.expectations, closed(p.talk_expectations, dose) * invested);
        let weight = p.talk_weight * dose * invested;
        trust_gain(p, &mut pair.trust_in_official, weight);
        trust_gain(p, &mut pair.trust_in_alderman, weight);
        safety_gain(p, pair, weight);
        town.amount(Count::intervention_hours, 8.0 / 52.0 * planned.dose);
    }
    let part = reached as f32 / town.pairs.len() as f32;
    let level = town.mean_trust().max(town.trust_collective);
    let rate = closed(p.talk_collective, dose) * invested(town) * part;
    towards(&mut town.trust_collective, level, rate);
    let persons = (town.aldermen().count() + town.posts.len()) as f32;
    town.amount(Count::intervention_hours, 4.0 / 52.0 * planned.dose * part * persons);
}

/// A row of the table of measures, except for the habit.
struct Measure {
    /// The part of the gap that dose 1 closes.
    total: f32,
    /// Hours per year of a municipality.
    hours: f32,
    /// Hours per year of each alderman and director.
    hours_a_person: f32,
    /// Share of the effect that is lost each week after the end.
    decay: f32,
}

impl Measure {
    fn new(total: f32, hours: f32, hours_a_person: f32, decay: f32) -> Self {
        Self { total, hours, hours_a_person, decay }
    }

    /// Updates how far the measure has taken effect, then the habit.
    fn act(
        self,
        now: &Now,
        town: &mut Town,
        planned: Planned,
        move_habit: impl Fn(&mut Habits, f32),
    ) {
        if now.week < planned.start || town.coverage_order >= planned.coverage {
            return;
        }
        let mut standing = town.measures[planned.kind as usize];
        if planned.acts(now.week) {
            let full = closed(self.total, planned.dose);
            towards(&mut standing, full, now.p.measure_growth);
            let persons = (town.aldermen().count() + town.posts.len()) as f32;
            let hours = self.hours + self.hours_a_person * persons;
            town.amount(Count::intervention_hours, hours / 52.0 * planned.dose);
        } else {
            lower(&mut standing, self.decay);
        }
        town.measures[planned.kind as usize] = standing;
        move_habit(&mut town.habits, standing);
    }
}

/// Returns a habit raised from its base by a measure.
fn raised(base: f32, standing: f32) -> f32 {
    let mut habit = base;
    raise(&mut habit, standing);
    habit
}
