//! Arrival: what a new alderman, a new official, a new pair and a new municipality are like.

use super::draws::{Key, Purpose, uniform};
use super::law;
use super::math::{bell, exp, ln, logistic, lower, raise, share};
use super::settings::{Held, Programme, Settings, TERM};
use super::state::{
    Alderman, Dyad, Habits, Official, Pair, Place, Post, PostKind, SideActivities, Style,
};
use crate::catalogue::interventions::Kind;
use crate::catalogue::loops::Link;
use crate::catalogue::parameters::Parameters;

/// A trait with the given mean and spread, held within 0.02..0.98.
pub(super) fn bounded(mean: f32, spread: f32, word: u32) -> f32 {
    (mean + spread * bell(uniform(word))).clamp(0.02, 0.98)
}

/// A factor on the chance of setbacks: its logarithm has mean 0 and the given spread; from a fifth
/// to five.
fn difficulty(p: &Parameters, word: u32) -> f32 {
    exp((p.difficulty_spread * bell(uniform(word))).clamp(-1.609_438, 1.609_438))
}

/// Draws what is fixed about a municipality: size by law and practice, cultures, graph.
#[must_use]
pub fn place(key: &Key, inhabitants: u32, p: &Parameters) -> Place {
    let mut words = [0u32; 96];
    key.fill(Purpose::Municipality, 0, &mut words);
    let council_seats = law::council_seats(inhabitants);
    let portfolios = law::aldermen_in_practice(council_seats, uniform(words[0])) as usize;
    let directors = law::directors(inhabitants) as usize;
    let spread = p.municipality_spread;
    let silos = bounded(p.silos, spread, words[3]);
    let mut dyads = Vec::new();
    let mut home_pairs = Vec::new();
    // Word 16 turns the round of home portfolios; words 32 onwards decide, post by post, on the
    // second portfolio: whether (even words) and which (odd words).
    let turn = (uniform(words[16]) * portfolios as f32) as usize;
    for post in 0..directors {
        let home = (post + turn) % portfolios;
        home_pairs.push(dyads.len());
        dyads.push(Pair { portfolio: home, post, home: true });
        if uniform(words[32 + 2 * post]) < p.second_portfolio * (1.0 - 0.5 * silos) {
            let step = 1 + (uniform(words[33 + 2 * post]) * (portfolios - 1) as f32) as usize;
            let second = (home + step) % portfolios;
            dyads.push(Pair { portfolio: second, post, home: false });
        }
    }
    let habits = Habits {
        informal_culture: bounded(p.informal_culture, spread, words[1]),
        power_culture: bounded(p.power_culture, spread, words[2]),
        silos,
        collectivity: bounded(p.collectivity, spread, words[4]),
        norm_clarity: bounded(p.norm_clarity, spread, words[5]),
        oversight: bounded(p.oversight, spread, words[6]),
        cover_disposition: bounded(p.cover_disposition, spread, words[7]),
        council_control: bounded(p.council_control, spread, words[8]),
        side_rules: bounded(p.side_rules, spread, words[11]),
        enterprise_norms: bounded(p.enterprise_norms, spread, words[12]),
        planning_control: bounded(p.planning_control, spread, words[13]),
        difficulty: difficulty(p, words[9]),
    };
    let posts: Vec<Post> = (0..directors).map(|number| post(key, p, number)).collect();
    Place {
        council_seats,
        portfolios,
        directors,
        parties: law::parties(council_seats),
        dyads,
        home_pairs,
        enterprises: posts.iter().filter(|post| post.enterprising()).count(),
        posts,
        habits,
        coverage_order: uniform(words[10]),
    }
}

/// What a post directs: a service, a company with own income (perhaps spun off), or a project.
fn post(key: &Key, p: &Parameters, number: usize) -> Post {
    let words = key.block(Purpose::Post, 0, number as u32);
    let u = uniform(words[0]);
    let company = u < p.company_share;
    if !company && u >= p.company_share + p.project_share {
        let kind = PostKind::Service;
        return Post { kind, autonomy: 0.0, own_income: 0.0, accountability: 1.0 };
    }
    let spread = p.municipality_spread;
    let own_income = bounded(p.own_income, spread, words[1]);
    let autonomy = bounded(p.autonomy, spread, words[2]);
    let accountability = bounded(p.accountability, spread, words[3]);
    let spun_off = company && uniform(words[4]) < p.spun_off_share;
    Post {
        kind: if company { PostKind::Company } else { PostKind::Project },
        autonomy: if spun_off { raise(autonomy, 0.2) } else { autonomy },
        own_income: if company { own_income } else { own_income / 3.0 },
        accountability: if spun_off { lower(accountability, 1.0 / 3.0) } else { accountability },
    }
}

/// Administrative experience mapped to 0..1: years / (years + years that count as one half), and 0
/// of no years at all.
#[must_use]
pub fn experience(years: f32, half: f32) -> f32 {
    if years > 0.0 { years / (years + half) } else { 0.0 }
}

/// Uncertainty to which an alderman's start leads: what experience and reflection leave.
#[must_use]
pub fn uncertainty_floor(p: &Parameters, experience: f32, reflection: f32) -> f32 {
    p.uncertainty_floor * (1.0 - experience) * (1.0 - p.reflection_certainty * reflection)
}

/// Where the loop of turnover is cut, a successor in mid-term brings what sitting aldermen have.
pub(super) fn hold_succession(newcomer: &mut Alderman, settings: &Settings) {
    let (held, p) = (&settings.held, &settings.parameters);
    newcomer.experience_years = held.or(Link::Succession, newcomer.experience_years);
    newcomer.experience = experience(newcomer.experience_years, p.experience_half);
    newcomer.uncertainty = held.or(Link::SuccessionUncertainty, newcomer.uncertainty);
    newcomer.norm_knowledge = held.or(Link::SuccessionKnowledge, newcomer.norm_knowledge);
}

/// The words that a newcomer in a seat draws from: the address is seat, term and ordinal.
fn newcomer(key: &Key, purpose: Purpose, term: u32, position: usize, ordinal: u32) -> [u32; 16] {
    // Sixteen newcomers a term have numbers of their own; later ones share the last.
    key.block(purpose, term, position as u32 * 16 + ordinal.min(15))
}

/// An alderman at arrival.
#[must_use]
pub fn alderman(
    key: &Key,
    settings: &Settings,
    programme: &Programme,
    week: u32,
    (seat, ordinal): (usize, u32),
    party: usize,
) -> Alderman {
    let p = &settings.parameters;
    let words = newcomer(key, Purpose::Alderman, week / TERM, seat, ordinal);
    let coverage_order = uniform(words[0]);
    let outside_share = p.outside_share * settings.inputs.dualisering[week as usize];
    let outside_share = sought_outside(outside_share, programme, week, coverage_order);
    let from_outside = uniform(words[1]) < outside_share;
    let quantile = selected_quantile(uniform(words[2]), programme, week, coverage_order);
    let mean = p.recruit_experience + if from_outside { p.outsider_experience } else { 0.0 };
    let years = -mean * ln(1.0 - quantile);
    let experience = experience(years, p.experience_half);
    let spread = p.person_spread;
    let wanted = bounded(p.tolerance_wanted, spread, words[5]);
    let attention = bounded(p.attention_to_officials, spread, words[7]);
    Alderman {
        party,
        from_outside,
        since: week,
        weeks_in_office: 0,
        experience_years: years,
        experience,
        uncertainty: p.uncertainty_start * (1.0 - experience),
        norm_knowledge: p.norm_knowledge_start + (1.0 - p.norm_knowledge_start) * experience,
        need_to_be_seen: bounded(p.need_to_be_seen, spread, words[3]),
        realism: bounded(p.realism, spread, words[4]),
        tolerance_wanted: wanted,
        tolerance_real: bounded(p.tolerance_real, spread, words[6]),
        style: style(uniform(words[10])),
        attention,
        difficulty: difficulty(p, words[9]),
        boundness: bounded(if from_outside { 0.4 } else { 0.5 }, spread, words[8]),
        reflection: 0.0,
        coverage_order,
        pressure: p.pressure_base,
        long_weight: 0.5,
        early_trust: (0.0, 0),
        late_trust: (0.0, 0),
        arrival: 0,
    }
}

/// Two in five aldermen steer on content, three in ten on process, the others on both.
fn style(u: f32) -> Style {
    match u {
        u if u < 0.4 => Style::Content,
        u if u < 0.7 => Style::Process,
        _ => Style::Both,
    }
}

/// The share of recruits from outside the council: where a party looks there again, it has 1 + dose
/// chances to find one.
fn sought_outside(share: f32, programme: &Programme, week: u32, order: f32) -> f32 {
    match programme.acting(Kind::WethoudersVanBuiten, week) {
        Some(search) if order < search.coverage && share < 1.0 => {
            1.0 - exp(ln(1.0 - share) * (1.0 + search.dose))
        }
        _ => share,
    }
}

/// The experience quantile of a recruit: where a party selects, the best of 1 + dose candidates,
/// whose quantile is the uniform number to the power 1 / (1 + dose).
fn selected_quantile(u: f32, programme: &Programme, week: u32, order: f32) -> f32 {
    match programme.acting(Kind::ErvarenWethouders, week) {
        Some(selection) if order < selection.coverage => {
            exp(ln(u) / (1.0 + selection.dose)).min(0.999_999)
        }
        _ => u,
    }
}

/// An official at arrival.
#[must_use]
pub fn official(key: &Key, p: &Parameters, week: u32, post: usize, ordinal: u32) -> Official {
    let words = newcomer(key, Purpose::Official, week / TERM, post, ordinal);
    let spread = p.person_spread;
    Official {
        expertise: bounded(p.expertise, spread, words[0]),
        loyalty_politics: bounded(p.loyalty_politics, spread, words[1]),
        loyalty_service: bounded(p.loyalty_service, spread, words[2]),
        professional: bounded(p.professional_weight, spread, words[3]),
        temptation: bounded(p.temptation, spread, words[4]),
        sensitivity: bounded(p.sensitivity_start, spread, words[5]),
        credibility: 0.8,
        identification: 0.0,
        side: SideActivities {
            private: (uniform(words[6]) < p.private_share)
                .then(|| bounded(p.overlap, spread, words[7])),
            requested: None,
            register_order: uniform(words[8]),
        },
        since: week,
        asked_improperly: false,
        arrivals: ordinal,
    }
}

/// A pair that meets for the first time.
#[must_use]
pub fn dyad(
    p: &Parameters,
    alderman: &Alderman,
    official: &Official,
    habits: &Habits,
    held: &Held,
) -> Dyad {
    let uncertainty = held.or(Link::Learning, alderman.uncertainty);
    let trust = share(p.trust_start - p.trust_uncertainty * uncertainty);
    Dyad {
        trust_in_official: trust,
        trust_in_alderman: p.trust_start,
        loyalty_of_alderman: trust,
        loyalty_of_official: 0.5 * (p.trust_start + official.loyalty_politics),
        openness: 0.6,
        safety: p.safety_anchor,
        respect_of_alderman: 0.7,
        respect_of_official: 0.7,
        familiarity: 0.1,
        informal: 0.5 * habits.informal_culture,
        welcome: 0.5 * (alderman.tolerance_wanted + alderman.tolerance_real),
    }
}

/// Distrust that a newcomer brings in after an ouster: towards officials who identify with the
/// coalition that fell.
#[must_use]
pub fn distrust_after_ouster(p: &Parameters, dyad: &Dyad, official: &Official) -> Dyad {
    let rate = p.ouster_distrust * official.identification;
    Dyad {
        trust_in_official: lower(dyad.trust_in_official, rate),
        loyalty_of_alderman: lower(dyad.loyalty_of_alderman, rate),
        ..*dyad
    }
}

/// Backbone of a mayor (by six-year term) or a secretary (by arrival): position 0 and 1.
#[must_use]
pub fn backbone(key: &Key, p: &Parameters, position: u32, time: u32) -> f32 {
    let words = key.block(Purpose::Channel, time, position);
    bounded(p.backbone, p.person_spread, words[0])
}

/// Most that low trust multiplies breaks and political exits by.
pub const STRAIN_MAX: f32 = 20.0;

/// Growth of breaks and political exits as trust falls below the reference.
#[must_use]
pub fn strain(p: &Parameters, trust: f32) -> f32 {
    exp(p.exit_steepness * (p.exit_reference - trust)).min(STRAIN_MAX)
}

/// The chance that a sitting alderman returns, moved by the trust within the college.
#[must_use]
pub fn retention(p: &Parameters, trust_college: f32) -> f32 {
    let odds = ln(p.retention.clamp(0.01, 0.99)) - ln(1.0 - p.retention.clamp(0.01, 0.99));
    logistic(odds + 2.0 * (trust_college - p.exit_reference))
}
