//! Section 7.9a: hidden risks come out, and what follows.

use crate::arrival::succeed_official;
use crate::draws::{Purpose, logistic, lower};
use crate::exits::{Reason, leave};
use crate::outside::{actual, perceived};
use crate::relations::{Event, colleagues_see, harm, incident, lesson, moves, trust_loss};
use crate::town::{Field, Now, Risk, Town};
use polaris::catalogue::outcomes::Count;
use polaris::catalogue::windows::Window;

/// Phase 9a.
pub fn phase(now: &Now, town: &mut Town) {
    let p = now.p;
    let factor = |weight: f32, x: f32| (1.0 + weight * (x - 0.5)).max(0.05);
    let council = now.dualisering() * town.habits.council_control;
    let attention = p.discovery_rate
        * factor(p.discovery_oversight, town.habits.oversight)
        * factor(p.discovery_media, town.media)
        * factor(p.discovery_council, council)
        * (1.0 + p.audit_reach * town.habits.audits);
    let mut hidden = Vec::new();
    let mut out = Vec::new();
    for mut risk in std::mem::take(&mut town.ledger) {
        risk.hazard += attention * risk.freshness * (0.3 + 0.7 * risk.severity) * risk.visibility;
        risk.freshness *= 1.0 - p.discovery_decay;
        if risk.hazard >= risk.threshold {
            out.push(risk);
        } else if risk.freshness > 0.05 {
            hidden.push(risk);
        }
    }
    town.ledger = hidden;
    for risk in out {
        expose(now, town, &risk);
    }
}

fn expose(now: &Now, town: &mut Town, risk: &Risk) {
    let p = now.p;
    let v = now.luck.numbers(Purpose::Exposure, risk.week, risk.position);
    let public = v[0] < 0.35 + 0.5 * town.media;
    let affair = public && risk.severity > p.affair_line;
    town.count(match risk.field {
        Field::Relation => Count::exposures_relation,
        Field::SideActivities => Count::exposures_side_activities,
        Field::Enterprise => Count::exposures_enterprise,
    });
    if risk.violation {
        town.count(Count::exposures_of_violations);
    }
    if risk.misinforms {
        town.count(Count::council_corrected);
    }
    if risk.substituted {
        town.record.window(Window::InformedAfterSubstitution, 1.0, 0);
    }
    if risk.field == Field::Enterprise {
        if affair {
            let gap = actual(p, town) - perceived(p, town);
            town.record.window(Window::GapBeforeAffair, gap, 1);
        }
        town.belief.seen += 1.0;
        if !risk.informed {
            town.count(Count::surprises);
            let home = town.home_pair(risk.post);
            moves(p, &mut town.pairs[home], Event::SurprisedAlderman { salience: 1.0 });
            incident(p, town);
        }
    }
    if risk.field == Field::Relation {
        lesson(
            p,
            town,
            (risk.seat, risk.alderman_since),
            if public { 1.0 } else { p.lesson_indoors },
        );
    }
    if !public {
        return;
    }
    town.media_excitement += p.media_after_publicity;
    let (alderman_covers, official_covers) = cover(now, town, risk, v[1], v[2]);
    if affair {
        affair_follows(now, town, risk, &v, alderman_covers, official_covers);
    } else if risk.misinforms {
        let council = now.dualisering() * town.habits.council_control;
        let goes = p.motion_exit * (0.5 + council) * share_of_blame(town, risk, official_covers);
        if v[3] < goes {
            leave(now, town, town.acting(risk.portfolio), Reason::Confidence);
        }
    }
}

/// Whether who acts for the portfolio is who acted for it when the risk arose.
fn same(town: &Town, risk: &Risk) -> bool {
    let seat = town.acting(risk.portfolio);
    seat == risk.seat && town.alderman(risk.portfolio).since == risk.alderman_since
}

/// How much more or less likely an alderman has to go, by cover and by whether it was his or her doing.
fn share_of_blame(town: &Town, risk: &Risk, official_covers: bool) -> f32 {
    let covered = if official_covers { 0.7 } else { 1.3 };
    covered * if same(town, risk) { 1.2 } else { 0.3 }
}

/// Step 4: who covers whom.
fn cover(now: &Now, town: &mut Town, risk: &Risk, v1: f32, v2: f32) -> (bool, bool) {
    let p = now.p;
    let own = town.pair(risk.post, risk.portfolio);
    let pair = town.pairs[own.unwrap_or_else(|| town.home_pair(risk.post))];
    let pressure = town.alderman(risk.portfolio).pressure;
    let bond = 0.5 * (pair.trust_in_official + pair.loyalty_of_alderman);
    let alderman = v1
        < logistic(
            p.cover_base + p.cover_weight * (town.habits.cover_disposition + bond - 1.0)
                - p.cover_pressure * (pressure - 0.5),
        );
    let in_post = town.posts[risk.post].official.since == risk.official_since;
    let official = v2
        < logistic(
            p.cover_base
                + p.cover_weight * 0.5 * (pair.trust_in_alderman + pair.loyalty_of_official)
                - if risk.shadow && in_post { 1.0 } else { 0.0 },
        );
    for covers in [alderman, official] {
        town.count(if covers { Count::covers_given } else { Count::covers_dropped });
    }
    if let Some(own) = own {
        let harm = harm(p, town);
        let event = if alderman { Event::AldermanCovers } else { Event::AldermanDrops { harm } };
        moves(p, &mut town.pairs[own], event);
        moves(p, &mut town.pairs[own], Event::OfficialCovers(official));
    }
    if !alderman {
        colleagues_see(p, town, risk.post);
    }
    if !official && risk.field == Field::Relation {
        lesson(p, town, (risk.seat, risk.alderman_since), p.lesson_uncovered);
    }
    (alderman, official)
}

/// Step 5.
fn affair_follows(
    now: &Now,
    town: &mut Town,
    risk: &Risk,
    v: &[f32; 16],
    alderman_covers: bool,
    official_covers: bool,
) {
    let p = now.p;
    let linked = town.last_affair_week.is_some_and(|week| now.week - week <= 8);
    town.last_affair_week = Some(now.week);
    if !linked {
        town.count(match risk.field {
            Field::Relation => Count::affairs_relation,
            Field::SideActivities => Count::affairs_side_activities,
            Field::Enterprise => Count::affairs_enterprise,
        });
        town.media_excitement += p.media_after_affair;
    }
    if risk.field == Field::Enterprise {
        town.weeks_since_enterprise_affair = 0;
    }
    lower(&mut town.trust_college, p.body_loss);
    lower(&mut town.trust_collective, 3.0 * p.collective_loss);
    let mut concerned = risk.field == Field::Relation;
    if risk.field != Field::Relation {
        let asking = p.question_base
            + p.question_council * now.dualisering() * town.habits.council_control
            + if risk.informed { 0.0 } else { p.question_uninformed }
            + (town.media - 0.5);
        concerned = v[5] < logistic(asking);
        town.record.window(Window::Questioned, if concerned { 1.0 } else { 0.0 }, 1);
        if concerned {
            let home = town.home_pair(risk.post);
            trust_loss(p, &mut town.pairs[home].trust_in_official, 1.0);
        }
    }
    let goes = p.affair_exit_alderman * share_of_blame(town, risk, official_covers);
    if concerned && v[3] < goes {
        leave(now, town, town.acting(risk.portfolio), Reason::Affair);
    }
    let in_post = town.posts[risk.post].official.since == risk.official_since;
    let goes = p.affair_exit_official
        * if alderman_covers { 0.3 } else { 1.3 }
        * if risk.shadow || risk.initialled { 0.5 } else { 1.0 };
    if in_post && v[4] < goes {
        town.count(Count::officials_exits_forced);
        succeed_official(now, town, risk.post);
    }
}
