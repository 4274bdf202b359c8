//! Section 7.13: who arrives, and how a pair begins.

use crate::draws::{Luck, Purpose, bounded, difficulty, exp, ln, share, towards};
use crate::town::{Alderman, Now, Official, Pair, TERM, Town};
use polaris::catalogue::outcomes::Count;
use polaris::catalogue::parameters::Parameters;
use polaris::interventions::Kind;

/// An alderman takes a seat; all pairs of the portfolio begin anew.
pub fn seat_alderman(now: &Now, town: &mut Town, seat: usize, arrival: u32) {
    let ordinal = town.seats[seat].arrivals;
    town.seats[seat].arrivals += 1;
    let alderman = alderman(now, town, now.week / TERM, seat, ordinal, arrival);
    town.seats[seat].alderman = Some(alderman);
    town.seats[seat].vacant_weeks = 0;
    town.count(Count::aldermen_new);
    let house = town.mean_safety();
    for pair in 0..town.pairs.len() {
        if town.pairs[pair].portfolio == seat {
            begin_anew(now, town, pair, house, now.p.familiarity_start);
        }
    }
}

/// An alderman of a term, seat and ordinal, who arrives now.
pub fn alderman(
    now: &Now,
    town: &mut Town,
    term: u32,
    seat: usize,
    ordinal: u32,
    arrival: u32,
) -> Alderman {
    let p = now.p;
    let spread = p.person_spread;
    let position = 16 * seat as u32 + ordinal.min(15);
    let v = now.luck.numbers(Purpose::Alderman, term, position);
    let mut outside = p.outside_share * now.dualisering();
    if let Some(planned) = now.acting(Kind::WethoudersVanBuiten)
        && v[0] < planned.coverage
    {
        if outside < 1.0 {
            outside = 1.0 - exp(ln(1.0 - outside) * (1.0 + planned.dose));
        }
        town.amount(Count::intervention_hours, 15.0 * planned.dose);
    }
    let from_outside = v[1] < outside;
    let mut q = v[2];
    if let Some(planned) = now.acting(Kind::ErvarenWethouders)
        && v[0] < planned.coverage
    {
        q = exp(ln(v[2]) / (1.0 + planned.dose)).min(0.999_999);
        town.amount(Count::intervention_hours, 10.0 * planned.dose);
    }
    let mut interest =
        if v[11] < p.interest_share { bounded(p.overlap, spread, v[12]) } else { 0.0 };
    if let Some(planned) = now.acting(Kind::RisicoanalyseKandidaten)
        && v[0] < planned.coverage
    {
        interest *= exp(ln((1.0 - p.screening).max(0.000_001)) * planned.dose);
        town.amount(Count::intervention_hours, 6.0 * planned.dose);
    }
    let mean_years = p.recruit_experience + if from_outside { p.outsider_experience } else { 0.0 };
    let years = -mean_years * ln(1.0 - q);
    let experience = years / (years + p.experience_half);
    let (content, process) = match v[10] {
        u if u < p.style_content => (1.0, p.talk_off_style),
        u if u < p.style_content + p.style_process => (p.proposal_off_style, 1.0),
        _ => (1.0, 1.0),
    };
    Alderman {
        from_outside,
        since: now.week,
        weeks_in_office: 0,
        experience_years: years,
        experience,
        uncertainty: p.uncertainty_start * (1.0 - experience),
        norm_knowledge: p.norm_knowledge_start + (1.0 - p.norm_knowledge_start) * experience,
        need_to_be_seen: bounded(p.need_to_be_seen, spread, v[3]),
        realism: bounded(p.realism, spread, v[4]),
        tolerance_wanted: bounded(p.tolerance_wanted, spread, v[5]),
        tolerance_real: bounded(p.tolerance_real, spread, v[6]),
        attention: bounded(p.attention_to_officials, spread, v[7]),
        boundness: bounded(
            if from_outside { p.boundness_outside } else { p.boundness },
            spread,
            v[8],
        ),
        difficulty: difficulty(p.difficulty_spread, v[9]),
        content,
        process,
        reflection: 0.0,
        caution: 0.0,
        interest,
        coverage_order: v[0],
        pressure: p.pressure_base,
        long_weight: 0.5,
        arrival,
        early_weeks: 0,
        early: 0.0,
        late: 0.0,
    }
}

/// An official of a post, term and ordinal.
pub fn official(p: &Parameters, luck: &Luck, week: u32, post: usize, ordinal: u32) -> Official {
    let position = 16 * post as u32 + ordinal.min(15);
    let v = luck.numbers(Purpose::Official, week / TERM, position);
    let spread = p.person_spread;
    Official {
        expertise: bounded(p.expertise, spread, v[0]),
        loyalty_politics: bounded(p.loyalty_politics, spread, v[1]),
        loyalty_service: bounded(p.loyalty_service, spread, v[2]),
        professional: bounded(p.professional_weight, spread, v[3]),
        temptation: bounded(p.temptation, spread, v[4]),
        sensitivity: bounded(p.sensitivity_start, spread, v[5]),
        credibility: 0.8,
        identification: 0.0,
        since: week,
        private: (v[6] < p.private_share).then(|| bounded(p.overlap, spread, v[7])),
        requested: None,
        register_order: v[8],
        coverage_order: v[9],
        practice: 0.0,
        asked_improperly: false,
    }
}

/// A successor takes a post, in the same week; all its pairs begin anew.
pub fn succeed_official(now: &Now, town: &mut Town, post: usize) {
    town.posts[post].arrivals += 1;
    let ordinal = town.posts[post].arrivals;
    town.posts[post].official = official(now.p, now.luck, now.week, post, ordinal);
    let house = town.mean_safety();
    for pair in 0..town.pairs.len() {
        if town.pairs[pair].post == post {
            begin_anew(now, town, pair, house, now.p.familiarity_start);
        }
    }
}

/// How safe an official feels in a new pair; `house` is how safe others felt just before.
pub fn first_safety(p: &Parameters, town: &Town, house: f32) -> f32 {
    let mut safety = town.anchor(p);
    towards(&mut safety, house, p.safety_hearsay);
    share(safety - p.stranger_unsafety)
}

/// A pair that has not met yet.
pub fn blank_pair(portfolio: usize, post: usize) -> Pair {
    Pair {
        portfolio,
        post,
        trust_in_official: 0.0,
        trust_in_alderman: 0.0,
        loyalty_of_alderman: 0.0,
        loyalty_of_official: 0.0,
        openness: 0.0,
        safety: 0.0,
        respect_of_alderman: 0.0,
        respect_of_official: 0.0,
        familiarity: 0.0,
        informal: 0.0,
        welcome: 0.0,
        expectations: 0.0,
        began: None,
        early: (0.0, 0),
        late: (0.0, 0),
    }
}

/// The pair of who acts now and of who is in the post now meets; `house` is how safe others felt just
/// before.
pub fn begin_anew(now: &Now, town: &mut Town, pair: usize, house: f32, familiarity: f32) {
    let p = now.p;
    let Pair { portfolio, post, .. } = town.pairs[pair];
    let alderman = town.alderman(portfolio);
    let official = &town.posts[post].official;
    let trust_in_official = share(p.trust_start - p.trust_uncertainty * alderman.uncertainty);
    town.pairs[pair] = Pair {
        portfolio,
        post,
        trust_in_official,
        trust_in_alderman: p.trust_start,
        loyalty_of_alderman: trust_in_official,
        loyalty_of_official: 0.5 * (p.trust_start + official.loyalty_politics),
        openness: p.openness_start,
        safety: first_safety(p, town, house),
        respect_of_alderman: p.respect_start,
        respect_of_official: p.respect_start,
        familiarity,
        informal: p.informal_start * town.habits.informal_culture,
        welcome: 0.5 * (alderman.tolerance_wanted + alderman.tolerance_real),
        expectations: p.expectations_start,
        began: Some(now.week),
        early: (0.0, 0),
        late: (0.0, 0),
    };
}
