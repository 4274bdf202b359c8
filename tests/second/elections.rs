//! Section 7.1b: vote, seats, formation, seating.

use crate::arrival::seat_alderman;
use crate::draws::{
    Purpose, bell, exp, gumbel, largest, ln, logistic, logit, lower, mean, towards,
};
use crate::relations::level;
use crate::town::{Now, TERM, Town};
use polaris::catalogue::outcomes::{Count, Per};
use polaris::catalogue::parameters::Parameters;
use polaris::catalogue::windows::Window;

/// In week 4 of a term.
pub fn count_newcomers(town: &mut Town) {
    let newcomers = town.aldermen().filter(|alderman| alderman.weeks_in_office < 8).count();
    let filled = town.aldermen().count();
    town.record.counts[Count::aldermen_new_after_election as usize] += newcomers as i64;
    town.record.weights[Per::ElectedSeat as usize] += filled as i64;
}

/// In week 0 of a term.
pub fn hold(now: &Now, town: &mut Town) {
    let u = now.luck.row(Purpose::Election, now.week, 4);
    town.count(Count::elections);
    vote(now.p, town, &u, now.inputs.volatility[now.week as usize]);
    new_list(now, town);
    divide_seats(town);
    let ouster = form(now.p, town, &u);
    if ouster {
        town.count(Count::ousters);
        town.record.window(Window::CrisisAfterOuster, 0.0, 1);
        town.weeks_since_ouster = 0;
    }
    seat(now, town, &u, ouster);
}

/// The weeks in office that an election and a term of the past (5.2) leave to each seat, of those of before;
/// `first` says whether there was none before.
pub fn hold_in_the_past(
    p: &Parameters,
    town: &mut Town,
    u: &[f32],
    volatility: f32,
    weeks_in_office: &mut [u32],
    first: bool,
) {
    if first {
        for (q, party) in town.parties.iter_mut().enumerate() {
            party.appeal = p.appeal_spread * bell(u[q]);
            party.terms = 1;
        }
        share_votes(town);
    } else {
        vote(p, town, u, volatility);
    }
    divide_seats(town);
    form(p, town, u);
    let sits = vec![!first; town.seats.len()];
    let stays = divide_college(town, u, retention(p, p.exit_reference), &sits);
    let members = town.parties.iter().filter(|party| party.in_coalition).count();
    let breaks = if members == 1 { 0.0 } else { p.break_rate / members as f32 };
    let season =
        (1.0 - p.honeymoon * (p.honeymoon_weeks / 208.0).min(1.0)) * (1.0 - 0.25 * p.patience);
    let rate = (p.exit_other_rate + (p.exit_political_rate + breaks) * season).max(0.000_001);
    for (s, weeks_in_office) in weeks_in_office.iter_mut().enumerate() {
        *weeks_in_office = if stays[s] { *weeks_in_office + TERM } else { TERM };
        let weeks = -ln(u[48 + s]) / rate * 52.0;
        if weeks < 208.0 {
            *weeks_in_office = weeks.floor() as u32;
        }
    }
}

fn vote(p: &Parameters, town: &mut Town, u: &[f32], volatility: f32) {
    let step = 3.0 * volatility;
    let kept = (1.0 - step * step / (2.0 * p.appeal_spread * p.appeal_spread)).max(0.0);
    let spread = if kept > 0.0 { p.appeal_spread } else { step / 2.0f32.sqrt() };
    for (q, party) in town.parties.iter_mut().enumerate() {
        party.appeal = kept * party.appeal + spread * (1.0 - kept * kept).sqrt() * bell(u[q]);
    }
    share_votes(town);
}

fn share_votes(town: &mut Town) {
    let total: f32 = town.parties.iter().map(|party| exp(party.appeal)).sum();
    for party in &mut town.parties {
        party.share = exp(party.appeal) / total;
    }
}

fn new_list(now: &Now, town: &mut Town) {
    let taken = now.inputs.new_list[now.week as usize];
    let outside = (0..town.parties.len()).filter(|q| !town.parties[*q].in_coalition);
    let smallest = outside
        .min_by(|one, other| town.parties[*one].share.total_cmp(&town.parties[*other].share));
    let Some(replaced) = smallest.filter(|_| taken > 0.0) else { return };
    let before = town.parties[replaced].share;
    let parties = town.parties.len() as f32;
    for (q, party) in town.parties.iter_mut().enumerate() {
        if q == replaced {
            party.share = taken;
        } else {
            party.share *= (1.0 - taken) / (1.0 - before);
        }
        party.appeal = ln(party.share.max(0.000_001) * parties).clamp(-4.0, 4.0);
    }
}

fn divide_seats(town: &mut Town) {
    let council = town.council_seats;
    let quota = 1.0 / council as f32;
    let shares: Vec<f32> = town.parties.iter().map(|party| party.share).collect();
    let mut seats: Vec<u32> = shares.iter().map(|share| (share / quota).floor() as u32).collect();
    let average = |seats: &[u32], q: usize| shares[q] / (seats[q] + 1) as f32;
    let parties = shares.len();
    let mut left = council - seats.iter().sum::<u32>();
    let mut last = None;
    if council < 19 {
        let remainders: Vec<f32> =
            (0..parties).map(|q| shares[q] - seats[q] as f32 * quota).collect();
        let mut by_remainder: Vec<f32> = (0..parties)
            .map(|q| if shares[q] >= 0.75 * quota { remainders[q] } else { f32::NEG_INFINITY })
            .collect();
        while left > 0 && by_remainder.iter().any(|remainder| remainder.is_finite()) {
            let q = largest(by_remainder.iter().copied());
            by_remainder[q] = f32::NEG_INFINITY;
            seats[q] += 1;
            left -= 1;
            last = Some(q);
        }
        let mut given = vec![false; parties];
        while left > 0 {
            let averages =
                (0..parties).map(|q| if given[q] { f32::NEG_INFINITY } else { average(&seats, q) });
            let q = largest(averages);
            given[q] = true;
            seats[q] += 1;
            left -= 1;
            last = Some(q);
        }
        let majority = (0..parties).find(|q| shares[*q] > 0.5 && 2 * seats[*q] <= council);
        if let (Some(majority), Some(last)) = (majority, last) {
            seats[last] -= 1;
            seats[majority] += 1;
        }
    } else {
        for _ in 0..left {
            let q = largest((0..parties).map(|q| average(&seats, q)));
            seats[q] += 1;
        }
    }
    for (party, seats) in town.parties.iter_mut().zip(seats) {
        party.seats = seats;
    }
}

/// The coalition is formed; says whether there is an ouster.
fn form(p: &Parameters, town: &mut Town, u: &[f32]) -> bool {
    let before: Vec<bool> = town.parties.iter().map(|party| party.in_coalition).collect();
    let leader = largest(town.parties.iter().map(|party| party.seats as f32));
    for (q, party) in town.parties.iter_mut().enumerate() {
        party.in_coalition = q == leader;
    }
    loop {
        let members = town.parties.iter().filter(|party| party.in_coalition);
        if 2 * members.map(|party| party.seats).sum::<u32>() > town.council_seats {
            break;
        }
        let joins = largest(town.parties.iter().enumerate().map(|(q, party)| {
            if party.in_coalition || party.seats == 0 {
                return f32::NEG_INFINITY;
            }
            let incumbency = if before[q] { p.coalition_incumbency } else { 0.0 };
            ln(party.seats as f32 + 0.5) + incumbency + p.formation_noise * gumbel(u[16 + q])
        }));
        town.parties[joins].in_coalition = true;
    }
    let ouster = town.parties.iter().zip(&before).any(|(party, before)| {
        *before && !party.in_coalition && party.terms >= p.ouster_terms.floor() as u32
    });
    for party in &mut town.parties {
        party.terms = if party.in_coalition { party.terms + 1 } else { 0 };
    }
    ouster
}

fn retention(p: &Parameters, trust_college: f32) -> f32 {
    let r = p.retention.clamp(0.01, 0.99);
    logistic(logit(r) + 2.0 * (trust_college - p.exit_reference))
}

/// Who stays; every other seat goes to another party, or to the same again.
fn divide_college(town: &mut Town, u: &[f32], retention: f32, sits: &[bool]) -> Vec<bool> {
    let portfolios = town.seats.len();
    let in_college = |q: usize, town: &Town| {
        if town.parties[q].in_coalition { town.parties[q].seats } else { 0 }
    };
    let parties = town.parties.len();
    let total: u32 = (0..parties).map(|q| in_college(q, town)).sum();
    let parts: Vec<u32> = (0..parties).map(|q| portfolios as u32 * in_college(q, town)).collect();
    let mut entitled: Vec<u32> = parts.iter().map(|part| part / total).collect();
    let mut remainders: Vec<f32> = parts.iter().map(|part| (part % total) as f32).collect();
    for _ in 0..portfolios as u32 - entitled.iter().sum::<u32>() {
        let q = largest(remainders.iter().copied());
        remainders[q] = -1.0;
        entitled[q] += 1;
    }
    let mut stays = vec![false; portfolios];
    for seat in 0..portfolios {
        let sitting = town.seats[seat].party;
        if sits[seat] && u[32 + seat] < retention && entitled[sitting] > 0 {
            entitled[sitting] -= 1;
            stays[seat] = true;
        }
    }
    for seat in 0..portfolios {
        if !stays[seat] {
            let most = largest(entitled.iter().map(|seats| *seats as f32));
            entitled[most] -= 1;
            town.seats[seat].party = most;
        }
    }
    stays
}

fn seat(now: &Now, town: &mut Town, u: &[f32], ouster: bool) {
    let p = now.p;
    let portfolios = town.seats.len();
    let sits: Vec<bool> = town.seats.iter().map(|seat| seat.alderman.is_some()).collect();
    let stays = divide_college(town, u, retention(p, town.trust_college), &sits);
    for seat in 0..portfolios {
        if !stays[seat] {
            town.seats[seat].alderman = None;
        }
        town.seats[seat].arrivals = 0;
    }
    for post in &mut town.posts {
        post.arrivals = 0;
    }
    for seat in (0..portfolios).filter(|seat| !stays[*seat]) {
        seat_alderman(now, town, seat, if ouster { 1 } else { 2 });
        for pair in town.pairs.iter_mut().filter(|pair| ouster && pair.portfolio == seat) {
            let rate = p.ouster_distrust * town.posts[pair.post].official.identification;
            lower(&mut pair.trust_in_official, rate);
            lower(&mut pair.trust_in_alderman, rate);
            lower(&mut pair.loyalty_of_alderman, rate);
            lower(&mut pair.loyalty_of_official, rate);
        }
    }
    if ouster {
        let identification = mean(town.posts.iter().map(|post| post.official.identification));
        lower(&mut town.trust_collective, p.ouster_distrust * identification);
    }
    let newcomers = stays.iter().filter(|stays| !**stays).count();
    let level = level(town, p.college_trust_level);
    towards(&mut town.trust_college, level, newcomers as f32 / portfolios as f32);
}
