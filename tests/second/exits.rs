//! Sections 7.9b to 7.9d: who leaves and who comes.

use crate::arrival::{begin_anew, seat_alderman, succeed_official};
use crate::draws::{Purpose, bounded, exp, lower, weekly};
use crate::town::{Now, TERM, Town, YEAR};
use crate::week::{nearness, pressure_and_horizon};
use polaris::catalogue::outcomes::Count;
use polaris::catalogue::windows::Window;

#[derive(Clone, Copy, PartialEq)]
pub enum Reason {
    CoalitionBreak,
    Relations,
    Confidence,
    Affair,
    Other,
}

/// Phase 9b to 9d.
pub fn phase(now: &Now, town: &mut Town) {
    seats(now, town);
    coalition_break(now, town);
    officials(now, town);
    mayor_and_secretary(now, town);
}

/// An alderman leaves, unless vacant or the only one.
pub fn leave(now: &Now, town: &mut Town, seat: usize, reason: Reason) {
    if town.seats[seat].alderman.is_none() || town.aldermen().count() == 1 {
        return;
    }
    match reason {
        Reason::CoalitionBreak => town.count(Count::aldermen_exits_coalition),
        Reason::Relations => town.count(Count::aldermen_exits_relations),
        Reason::Affair => town.count(Count::aldermen_exits_integrity),
        Reason::Other => town.count(Count::aldermen_exits_other),
        Reason::Confidence => {}
    }
    if !matches!(reason, Reason::Affair | Reason::Other) {
        town.count(Count::aldermen_exits_political);
    }
    if reason != Reason::Other {
        let year = now.week % TERM / YEAR;
        let yes = |is: bool| if is { 1.0 } else { 0.0 };
        town.record.window(Window::FallsInFirstYear, yes(year == 0), 1);
        town.record.window(Window::FallsInMiddleYears, yes(year == 1 || year == 2), 1);
    }
    let portfolios: Vec<usize> =
        (0..town.seats.len()).filter(|portfolio| town.acting(*portfolio) == seat).collect();
    let house = town.mean_safety();
    town.seats[seat].alderman = None;
    town.seats[seat].vacant_weeks = (now.p.vacancy_weeks.floor() as u32).max(1);
    for pair in 0..town.pairs.len() {
        if portfolios.contains(&town.pairs[pair].portfolio) {
            begin_anew(now, town, pair, house, now.p.familiarity_colleague);
        }
    }
}

fn strain(now: &Now, town: &Town) -> f32 {
    exp(now.p.exit_steepness * (now.p.exit_reference - town.trust_college)).min(20.0)
}

/// How a new college is spared and a nearing election awaited.
fn season(now: &Now) -> f32 {
    let p = now.p;
    let into = (now.week % TERM) as f32;
    (1.0 - p.honeymoon * exp(-into / p.honeymoon_weeks.max(1.0)))
        * (1.0 - p.patience * nearness(p, now.week))
}

fn seats(now: &Now, town: &mut Town) {
    let p = now.p;
    let season = season(now);
    let mut arrived = false;
    for seat in 0..town.seats.len() {
        let Some(alderman) = town.seats[seat].alderman else {
            town.seats[seat].vacant_weeks -= 1;
            if town.seats[seat].vacant_weeks == 0 {
                seat_alderman(now, town, seat, 0);
                arrived = true;
            }
            continue;
        };
        let u = now.row[4 + 2 * seat];
        let disturbed = p.exit_political_rate * p.exit_relations_share;
        let unforced = p.exit_political_rate - disturbed;
        if u < weekly(20.0 * disturbed) {
            if u < weekly(disturbed * strain(now, town) * season) {
                leave(now, town, seat, Reason::Relations);
            }
        } else if u > 1.0 - weekly(2.0 * unforced) {
            if u > 1.0 - weekly(2.0 * unforced * alderman.pressure * season) {
                leave(now, town, seat, Reason::Confidence);
            }
        } else if (u - 0.5).abs() < 0.5 * weekly(p.exit_other_rate) {
            leave(now, town, seat, Reason::Other);
        }
    }
    if arrived {
        pressure_and_horizon(now, town);
    }
}

fn coalition_break(now: &Now, town: &mut Town) {
    let p = now.p;
    if now.row[1] >= weekly(p.break_rate * strain(now, town) * season(now)) {
        return;
    }
    let sitting: Vec<usize> = (0..town.parties.len())
        .filter(|q| {
            let holds = town.seats.iter().any(|seat| seat.alderman.is_some() && seat.party == *q);
            town.parties[*q].in_coalition && holds
        })
        .collect();
    if sitting.len() < 2 {
        return;
    }
    let words = now.luck.words(Purpose::Break, now.week, 0);
    let most = sitting.iter().map(|q| words[*q]).max();
    let leaver = sitting.iter().copied().find(|q| Some(words[*q]) == most);
    let Some(leaver) = leaver else { return };
    town.count(Count::coalition_breaks);
    town.parties[leaver].in_coalition = false;
    town.parties[leaver].terms = 0;
    let mut joining = None;
    for q in (0..town.parties.len()).filter(|q| *q != leaver) {
        let most = joining.map_or(0, |best: usize| town.parties[best].seats);
        if !town.parties[q].in_coalition && town.parties[q].seats > most {
            joining = Some(q);
        }
    }
    if let Some(joining) = joining {
        town.parties[joining].in_coalition = true;
        town.parties[joining].terms = 1;
    }
    for seat in 0..town.seats.len() {
        if town.seats[seat].party == leaver {
            leave(now, town, seat, Reason::CoalitionBreak);
            if town.seats[seat].alderman.is_none() {
                town.seats[seat].party = joining.unwrap_or(leaver);
            }
        }
    }
    lower(&mut town.trust_college, 2.0 * p.body_loss);
}

fn officials(now: &Now, town: &mut Town) {
    let p = now.p;
    for post in 0..town.posts.len() {
        let pair = town.pairs[town.home_pair(post)];
        let unsafety = (1.0 - pair.safety) * (1.0 - p.exit_loyalty * pair.loyalty_of_official);
        let rate = p.exit_official_rate * (1.0 + p.exit_official_unsafety * unsafety);
        if now.row[5 + 2 * post] < weekly(rate) {
            town.count(Count::officials_exits_voluntary);
            succeed_official(now, town, post);
        }
    }
}

fn mayor_and_secretary(now: &Now, town: &mut Town) {
    let p = now.p;
    let backbone = |time, position| {
        let u = now.luck.numbers(Purpose::Channel, time, position)[0];
        bounded(p.backbone, p.person_spread, u)
    };
    if now.week.is_multiple_of(312) {
        town.mayor_backbone = backbone(now.week / 312, 0);
    }
    let into = (now.week % TERM) as f32;
    let change =
        if town.crisis { 3.0 } else { 1.0 } * (1.0 + p.secretary_new_college * exp(-into / 26.0));
    if now.row[3] < weekly((p.exit_secretary_rate + p.exit_secretary_forced) * change) {
        town.count(Count::secretary_exits);
        if now.row[3] < weekly(p.exit_secretary_forced * change) {
            town.count(Count::secretary_exits_forced);
        }
        let early = if now.week % TERM < 52 { 1.0 } else { 0.0 };
        town.record.window(Window::SecretariesInFirstYear, early, 1);
        town.secretaries += 1;
        town.secretary_backbone = backbone(town.secretaries, 1);
    }
}
