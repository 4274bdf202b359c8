//! Section 7.12: what is recorded of a week.

use crate::draws::mean;
use crate::outside::{actual, perceived};
use crate::town::{Alderman, Pair, Post, Town};
use crate::week::official_long_weight;
use polaris::catalogue::outcomes::{Count, Mean, Per};
use polaris::catalogue::parameters::Parameters;
use polaris::catalogue::windows::Window;

/// Phase 12.
pub fn week(p: &Parameters, town: &mut Town, week: u32) {
    weights(town);
    states(p, town);
    if town.mean_trust() < 0.67 {
        town.count(Count::weeks_low_trust);
    }
    if (1..=52).contains(&town.weeks_since_enterprise_affair) {
        let gap = actual(p, town) - perceived(p, town);
        town.record.window(Window::GapAfterAffair, gap, 1);
    }
    time_in_office(town);
    time_together(town, week);
}

fn enterprises(town: &Town) -> usize {
    town.posts.iter().filter(|post| post.enterprise).count()
}

fn weights(town: &mut Town) {
    let filled = town.aldermen().count();
    let (posts, pairs, enterprises) = (town.posts.len(), town.pairs.len(), enterprises(town));
    let record = &mut town.record;
    record.weigh(Per::Alderman, filled);
    record.weigh(Per::Official, posts);
    record.weigh(Per::Dyad, pairs);
    record.weigh(Per::Municipality, 1);
    record.weigh(Per::Enterprise, enterprises);
}

fn states(p: &Parameters, town: &mut Town) {
    let official_weight = official_long_weight(p);
    let pairs = |of: fn(&Pair) -> f32| town.pairs.iter().map(of).sum::<f32>();
    let aldermen = |of: fn(&Alderman) -> f32| town.aldermen().map(of).sum::<f32>();
    let posts = |of: fn(&Post) -> f32| town.posts.iter().map(of).sum::<f32>();
    let gaps =
        town.pairs.iter().map(|pair| official_weight - town.alderman(pair.portfolio).long_weight);
    let enterprises = enterprises(town) as f32;
    let outside = |alderman: &Alderman| if alderman.from_outside { 1.0 } else { 0.0 };
    let sums = [
        (Mean::trust_alderman_official, pairs(|pair| pair.trust_in_official)),
        (Mean::trust_official_alderman, pairs(|pair| pair.trust_in_alderman)),
        (Mean::loyalty_alderman, pairs(|pair| pair.loyalty_of_alderman)),
        (Mean::loyalty_official, pairs(|pair| pair.loyalty_of_official)),
        (Mean::safety, pairs(|pair| pair.safety)),
        (Mean::respect_alderman, pairs(|pair| pair.respect_of_alderman)),
        (Mean::respect_official, pairs(|pair| pair.respect_of_official)),
        (Mean::cooperation, pairs(Pair::cooperation)),
        (Mean::contradiction_welcome_to_officials, pairs(|pair| pair.welcome)),
        (Mean::horizon_gap, gaps.sum()),
        (Mean::uncertainty, aldermen(|alderman| alderman.uncertainty)),
        (Mean::experience, aldermen(|alderman| alderman.experience)),
        (
            Mean::aldermen_years_in_office,
            aldermen(|alderman| alderman.weeks_in_office as f32 / 52.0),
        ),
        (Mean::aldermen_from_outside, aldermen(outside)),
        (Mean::pressure_on_aldermen, aldermen(|alderman| alderman.pressure)),
        (Mean::contradiction_wanted_by_aldermen, aldermen(|alderman| alderman.tolerance_wanted)),
        (Mean::political_sensitivity, posts(|post| post.official.sensitivity)),
        (Mean::credibility_own_service, posts(|post| post.official.credibility)),
        (Mean::trust_college, town.trust_college),
        (Mean::trust_top, town.trust_top),
        (Mean::trust_collective, town.trust_collective),
        (Mean::media_pressure, town.media),
        (Mean::enterprise_risk_perceived, perceived(p, town) * enterprises),
        (Mean::enterprise_risk_actual, actual(p, town) * enterprises),
    ];
    for (what, sum) in sums {
        town.record.state(what, sum);
    }
}

/// The windows over time in office.
fn time_in_office(town: &mut Town) {
    for seat in 0..town.seats.len() {
        let own: Vec<&Pair> = town.pairs.iter().filter(|pair| pair.portfolio == seat).collect();
        let trust = mean(own.iter().map(|pair| pair.trust_in_official));
        let Some(alderman) = town.seats[seat].alderman.as_mut() else { continue };
        if own.is_empty() || alderman.weeks_in_office == 0 {
            continue;
        }
        let windows = match alderman.arrival {
            1 => Some((Window::AfterOuster, Window::OfficialsAfterOuster)),
            2 => Some((Window::AfterChange, Window::OfficialsAfterChange)),
            _ => None,
        };
        match alderman.weeks_in_office - 1 {
            0..26 => {
                alderman.early += trust;
                alderman.early_weeks += 1;
                for pair in own {
                    let sat = town.posts[pair.post].official.since < alderman.since;
                    if let Some((aldermen, officials)) = windows.filter(|_| sat) {
                        town.record.window(aldermen, pair.trust_in_official, 1);
                        town.record.window(officials, pair.trust_in_alderman, 1);
                    }
                }
            }
            104..156 => alderman.late += trust,
            156 if alderman.early_weeks == 26 => {
                town.record.window(Window::EarlyStayers, alderman.early / 26.0, 1);
                town.record.window(Window::LateStayers, alderman.late / 52.0, 1);
            }
            _ => {}
        }
    }
}

/// The windows over time together.
fn time_together(town: &mut Town, week: u32) {
    for pair in &mut town.pairs {
        let Some(began) = pair.began else { continue };
        let stretch = match week - began {
            0..13 => &mut pair.early,
            104..117 => &mut pair.late,
            117 if (pair.early.1, pair.late.1) == (13, 13) => {
                town.record.window(Window::SafetyInFirstQuarter, pair.early.0 / 13.0, 1);
                town.record.window(Window::SafetyAfterTwoYears, pair.late.0 / 13.0, 1);
                continue;
            }
            _ => continue,
        };
        stretch.0 += pair.safety;
        stretch.1 += 1;
    }
}

/// The windows around a call-back, before any rule of a week.
pub fn call_backs(town: &mut Town, week: u32) {
    let due: Vec<_> =
        town.called_back.iter().copied().filter(|(called, ..)| week == called + 53).collect();
    for (called, seat, since) in due {
        let sits = town.seats[seat].alderman.is_some_and(|alderman| alderman.since == since);
        if !sits {
            continue;
        }
        let asked = |from: u32, to: u32| {
            let own = town.improper.iter().filter(|it| (it.1, it.2) == (seat, since));
            own.filter(|it| (from..to).contains(&it.0)).count() as f32
        };
        let (before, after) = (asked(called - 52, called), asked(called + 1, called + 53));
        town.record.window(Window::ImproperBeforeCallBack, before, 1);
        town.record.window(Window::ImproperAfterCallBack, after, 1);
    }
    town.called_back.retain(|(called, ..)| week < called + 53);
    town.improper.retain(|(asked, ..)| week < asked + 110);
}
