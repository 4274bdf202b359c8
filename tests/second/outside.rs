//! Section 7.8: side activities and enterprise.

use crate::answers::certainty;
use crate::choosing::{chance, choose};
use crate::draws::{Purpose, around, bounded, gumbel, ln, logistic, raise, rising, share, weekly};
use crate::relations::{Event, incident, moves};
use crate::results::{arise, blank};
use crate::town::{Field, Now, Risk, Town};
use polaris::catalogue::loops::Link;
use polaris::catalogue::outcomes::Count;
use polaris::catalogue::parameters::Parameters;

/// The share of ventures believed risky.
pub fn perceived(p: &Parameters, town: &Town) -> f32 {
    share((4.0 * p.belief_prior + town.belief.seen) / (4.0 + town.belief.all))
}

/// The share of ventures that were.
pub fn actual(p: &Parameters, town: &Town) -> f32 {
    share((4.0 * p.belief_prior + town.belief.risky) / (4.0 + town.belief.all))
}

/// Phase 8.
pub fn phase(now: &Now, town: &mut Town) {
    let p = now.p;
    town.belief.all *= p.belief_memory;
    town.belief.seen *= p.belief_memory;
    town.belief.risky *= p.belief_memory;
    for post in 0..town.posts.len() {
        let u = now.row[5 + 2 * post];
        let within =
            |from: f32, rate: f32, most: f32| u >= from && u < from + weekly(rate).min(most);
        if within(0.20, p.request_rate, 0.05) {
            ask_for_seat(now, town, post);
        } else if within(0.25, p.seat_end_rate, 0.05) {
            town.posts[post].official.requested = None;
        } else if within(0.30, p.occasion_rate, 0.15) {
            occasion(now, town, post);
        } else if within(0.45, p.venture_rate, 0.30) && town.posts[post].enterprise {
            venture(now, town, post);
        }
    }
}

fn ask_for_seat(now: &Now, town: &mut Town, post: usize) {
    let p = now.p;
    let w = now.luck.numbers(Purpose::SideActivity, now.week, post as u32);
    let loyalty_of_official = town.pairs[town.home_pair(post)].loyalty_of_official;
    let official = &mut town.posts[post].official;
    let loyalty = 0.5 * (loyalty_of_official + official.loyalty_politics);
    if official.requested.is_none() && w[0] < logistic(4.0 * (loyalty - 0.5)) {
        official.requested = Some(bounded(p.overlap, p.person_spread, w[1]));
    }
}

fn occasion(now: &Now, town: &mut Town, post: usize) {
    let p = now.p;
    let w = now.luck.numbers(Purpose::SideActivity, now.week, post as u32);
    let official = town.posts[post].official;
    let (overlap, requested) = match (official.private, official.requested) {
        (Some(_), Some(overlap)) if w[2] < 0.5 => (overlap, true),
        (Some(overlap), _) => (overlap, false),
        (None, Some(overlap)) => (overlap, true),
        (None, None) => return,
    };
    let registering = logistic(p.register_base + p.register_rules * town.habits.side_rules);
    let registered = requested || official.register_order < registering;
    let (interest, norm, salience) = (w[3], w[4], w[5]);
    let (known, watched) =
        if registered { (p.declare_registered, 1.0) } else { (0.0, p.favour_unwatched) };
    let rules = 0.5 * (town.habits.norm_clarity + town.habits.side_rules) + known - 0.5;
    let utilities = [
        p.declare_rules * rules + p.declare_professional * official.professional,
        p.both_interest * interest + if requested { p.both_request } else { 0.0 },
        p.favour_base
            + p.favour_temptation * around(p.favour_tempted, official.temptation) * interest
            - p.deterrence * certainty(now, town) * watched
            - p.favour_professional * official.professional,
    ];
    let noise = [gumbel(w[6]), gumbel(w[7]), gumbel(w[8])];
    let clarity = 0.5 * (town.habits.norm_clarity + town.habits.side_rules);
    let binds = w[10] < chance(official.professional, clarity);
    let fits = |option: usize| option == 0 || !binds || (option == 1 && requested);
    let conduct = choose(now, 0.0, fits, &utilities, &noise);
    let declared = conduct == 0;
    let feelers = p.feelers * if declared { 0.7 } else { 1.0 };
    town.amount(Count::results_long, feelers * (0.5 + 0.5 * official.expertise));
    raise(&mut town.posts[post].official.sensitivity, p.occasion_sensitivity);
    let wrong = match conduct {
        0 => 0.0,
        1 => p.wrong_both * overlap * rising(p.wrong_no_norm, norm),
        _ => p.wrong_favour + p.wrong_favour_norm * norm * (0.5 + 0.5 * interest),
    };
    let justification = p.record_base + p.record_clarity * town.habits.norm_clarity
        - p.wrongness_weight * wrong
        - p.forum_salience * salience
        - p.forum_norm * norm
        + if registered { p.record_register } else { 0.0 }
        - if declared { 0.0 } else { p.appearance * overlap };
    if justification >= p.forum_threshold {
        return;
    }
    let kind = match (declared, registered) {
        (false, _) => Count::risks_partiality,
        (true, false) => Count::risks_unreported,
        (true, true) => Count::risks_bypass,
    };
    let home = town.posts[post].home;
    let risk = Risk {
        informed: requested,
        visibility: if registered { 1.3 } else { 0.7 },
        ..blank(now, town, Field::SideActivities, post, home, town.acting(home))
    };
    arise(now, town, kind, wrong, salience, risk, (-ln(w[9]), 1000 + post as u32));
}

fn venture(now: &Now, town: &mut Town, post: usize) {
    let p = now.p;
    let w = now.luck.numbers(Purpose::Venture, now.week, post as u32);
    let (gain, money, norm, salience) = (w[0], w[1], w[2], w[4]);
    let legal_margin = 1.0 - w[3] * w[3];
    let crate::town::Post { autonomy, own_income, accountability, official, home, .. } =
        town.posts[post];
    let home_pair = town.home_pair(post);
    let pull = autonomy
        * around(p.pull_income, own_income)
        * around(-p.pull_accountability, accountability);
    town.record.link(Link::Autonomy, pull, 1);
    let eager = p.results_pressure * gain;
    let trust = town.pairs[home_pair].trust_in_alderman;
    let norms = town.habits.enterprise_norms;
    let utilities = [
        p.leave_professional * official.professional + p.leave_money * money - 0.5,
        p.inform_base + eager + p.inform_trust * (trust - 0.5) + p.inform_norms * norms,
        p.alone_base + p.alone_pull * pull + eager * around(p.alone_tempted, official.temptation)
            - p.alone_norms * norms
            - p.deterrence
                * certainty(now, town)
                * share(p.watch_unsuspecting + p.watch_belief * perceived(p, town))
            - p.alone_professional * official.professional,
    ];
    let noise = [gumbel(w[5]), gumbel(w[6]), gumbel(w[7])];
    let binds = w[10] < chance(official.professional, norms);
    let step = choose(now, 0.0, |option| option < 2 || !binds, &utilities, &noise);
    if step == 0 {
        return;
    }
    let alone = step == 2;
    town.belief.all += 1.0;
    let wrong_chance =
        p.loss_share * (0.5 + money) * (1.5 - official.expertise) * if alone { 1.3 } else { 1.0 };
    if w[8] < wrong_chance.min(0.9) {
        town.amount(Count::delay_weeks, 2.0);
        if alone {
            town.count(Count::surprises);
            moves(p, &mut town.pairs[home_pair], Event::SurprisedAlderman { salience });
            incident(p, town);
        }
    } else {
        let (soon, later) = if alone { (0.7, 0.3) } else { (0.4, 0.6) };
        town.amount(Count::results_short, p.venture_result * gain * soon);
        town.amount(Count::results_long, p.venture_result * gain * later);
    }
    let wrong = if alone {
        p.wrong_alone
            + p.wrong_alone_norm * norm
            + p.wrong_alone_money * money * (1.0 - legal_margin)
    } else {
        p.wrong_informed * norm * (1.0 - legal_margin)
    };
    let justification = p.record_base
        + p.record_clarity * norms
        + p.record_accountability * (accountability - 0.5)
        + p.forum_margin * legal_margin
        - p.wrongness_weight * wrong
        - p.forum_salience * salience
        - p.forum_norm * norm
        - if alone { p.record_alone } else { 0.0 };
    if justification >= p.forum_threshold {
        return;
    }
    town.belief.risky += 1.0;
    let kind = if alone { Count::risks_unreported } else { Count::risks_bypass };
    let risk = Risk {
        informed: !alone,
        visibility: 0.5 + accountability,
        ..blank(now, town, Field::Enterprise, post, home, town.acting(home))
    };
    arise(now, town, kind, wrong, salience, risk, (-ln(w[9]), 2000 + post as u32));
}
