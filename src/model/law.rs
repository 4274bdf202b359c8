//! What law and practice give a municipality by its inhabitants.

/// Council seats by inhabitants: up to so many inhabitants, so many seats (Gemeentewet art. 8).
const COUNCIL_SEATS: [(u32, u32); 16] = [
    (3_000, 9),
    (6_000, 11),
    (10_000, 13),
    (15_000, 15),
    (20_000, 17),
    (25_000, 19),
    (30_000, 21),
    (35_000, 23),
    (40_000, 25),
    (45_000, 27),
    (50_000, 29),
    (60_000, 31),
    (70_000, 33),
    (80_000, 35),
    (100_000, 37),
    (200_000, 39),
];

/// Most aldermen that any municipality can have under article 36.
pub const ALDERMEN_MAX: usize = 9;
/// Most directors that the model gives a municipality.
pub const DIRECTORS_MAX: usize = 25;
/// Most pairs of an alderman and a director: each director serves at most two portfolios.
pub const PAIRS_MAX: usize = 2 * DIRECTORS_MAX;
/// Most parties in a council of the model.
pub const PARTIES_MAX: usize = 12;

/// Seats of the council (Gemeentewet art. 8).
#[must_use]
pub fn council_seats(inhabitants: u32) -> u32 {
    COUNCIL_SEATS.iter().find(|(up_to, _)| inhabitants <= *up_to).map_or(45, |(_, seats)| *seats)
}

/// Largest number of full-time aldermen: 20% of the seats to the nearest whole, at least two
/// (Gemeentewet art. 36).
#[must_use]
pub fn aldermen_by_law(seats: u32) -> u32 {
    ((2 * seats + 5) / 10).max(2)
}

/// Aldermen in practice: the legal number times an occupancy, rounded, at least two. The draw is
/// uniform on 0..1; the occupancy runs from 0.72 to 1.0 of the legal number, so that the mean over
/// the country is about 4.1 where the law would give 4.8 (De Collegetafel: 3.4 in 2002, 4.1 in
/// 2022).
#[must_use]
pub fn aldermen_in_practice(seats: u32, draw: f32) -> u32 {
    let legal = aldermen_by_law(seats) as f32;
    ((legal * (0.72 + 0.28 * draw) + 0.5) as u32).max(2)
}

/// Directors of services, companies and projects beside the secretary. No public rule exists:
/// assumed 0.8 times the square root of thousands of inhabitants, from 3 to 25.
#[must_use]
pub fn directors(inhabitants: u32) -> u32 {
    let root = (f64::from(inhabitants) / 1000.0).sqrt();
    ((0.8 * root + 0.5) as u32).clamp(3, DIRECTORS_MAX as u32)
}

/// Parties that stand for the council: fragmentation grows with its size.
#[must_use]
pub fn parties(seats: u32) -> usize {
    (4 + seats as usize / 6).min(PARTIES_MAX)
}

/// Seats to parties by the Kieswet (P 6 to P 9): full quotas first. Then largest averages in
/// councils of 19 seats or more; in smaller ones largest remainders among lists with at least three
/// quarters of a quota, and largest averages for what is left, each at most one a list. Who has a
/// majority of the votes but not of the seats gets the seat that was given last.
#[must_use]
pub fn allocate(shares: &[f32], seats: u32) -> [u32; PARTIES_MAX] {
    let mut given = [0u32; PARTIES_MAX];
    let quota = 1.0 / seats as f32;
    for (party, share) in shares.iter().enumerate() {
        given[party] = (share / quota) as u32;
    }
    let mut left = seats.saturating_sub(given.iter().sum());
    let average = |party: usize, given: &[u32]| shares[party] / (given[party] + 1) as f32;
    if seats >= 19 {
        for _ in 0..left {
            given[largest(shares.len(), |party| average(party, &given))] += 1;
        }
        return given;
    }
    let mut last = None;
    let mut served = [false; PARTIES_MAX];
    while left > 0 {
        let remainder = |party: usize| shares[party] - given[party] as f32 * quota;
        let best = largest(shares.len(), |party| {
            let entitled = !served[party] && shares[party] >= 0.75 * quota;
            if entitled { remainder(party) } else { -1.0 }
        });
        if served[best] || shares[best] < 0.75 * quota {
            break;
        }
        given[best] += 1;
        served[best] = true;
        last = Some(best);
        left -= 1;
    }
    served = [false; PARTIES_MAX];
    for _ in 0..left {
        let open = |party: usize| if served[party] { -1.0 } else { average(party, &given) };
        let best = largest(shares.len(), open);
        given[best] += 1;
        served[best] = true;
        last = Some(best);
    }
    let majority = shares.iter().position(|share| *share > 0.5);
    if let (Some(party), Some(last)) = (majority, last)
        && 2 * given[party] < seats
    {
        given[last] -= 1;
        given[party] += 1;
    }
    given
}

/// The first index with the largest score.
pub(super) fn largest(count: usize, score: impl Fn(usize) -> f32) -> usize {
    let mut best = 0;
    for candidate in 1..count {
        if score(candidate) > score(best) {
            best = candidate;
        }
    }
    best
}
