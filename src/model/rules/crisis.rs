//! Phase 10: crises between college and top as bodies, and the dialogue that may come of them.

use crate::calendar::TERM;
use crate::catalogue::loops::Link;
use crate::catalogue::outcomes::Count;
use crate::catalogue::windows::Window;
use crate::draws::MunicipalityDraw;
use crate::events::Event;
use crate::interventions::dialoog_na_crisis;
use crate::math::{lower, raise, share, towards};
use crate::observer::Observer;
use crate::rules::{bodies, relations};
use crate::state::Town;
use crate::week::Week;

// Numbers that, halved or doubled, move no primary answer (docs/numbers.md).
/// Weeks in a row below the line that make a crisis: a bad month makes a crisis.
const CRISIS_WEEKS: u32 = 4;
/// Growth of the gain of a dialogue, against that of its chance, by a dialoog na crisis: support from outside brings a
/// dialogue about more than it makes it better.
const SUPPORT_GAIN: f32 = 0.50;
/// Part of officials' identification with the fallen coalition that a dialogue ends when both invest (L10-11; size
/// assumed).
const DIALOGUE_IDENTIFICATION: f32 = 0.50;

/// Weeks after an ouster in which crises are counted for it.
const OUSTER_WINDOW: u32 = 104;

/// Crisis and dialogue: a crisis begins after four weeks below the line and ends above the higher
/// one; while it lasts, a dialogue may come about if both sides would invest.
pub fn weekly(town: &mut Town, week: &Week, observer: &mut Observer) {
    let p = week.parameters();
    let mut gained = 0.0;
    let after_election = (week.number % TERM < OUSTER_WINDOW).then(|| {
        let ousted = observer.weeks_since_ouster < OUSTER_WINDOW;
        if ousted { Window::CrisesBegunAfterOuster } else { Window::CrisesBegunAfterChange }
    });
    if let Some(window) = after_election {
        observer.window(window, 0.0, 1);
    }
    let below = town.trust_collective < p.crisis_line;
    town.weeks_below = if below { town.weeks_below + 1 } else { 0 };
    if !town.crisis && town.weeks_below >= CRISIS_WEEKS {
        town.crisis = true;
        observer.weeks_since_crisis = 0;
        observer.count(Count::crises);
        if let Some(window) = after_election {
            observer.window(window, 1.0, 0);
        }
        observer.tell(|| Event::CrisisBegan);
    }
    if town.crisis && town.trust_collective > p.crisis_line + p.crisis_relief {
        town.crisis = false;
        observer.tell(|| Event::CrisisEnded);
    }
    if town.crisis {
        observer.count(Count::crisis_weeks);
        let invested = bodies::investment(p, town);
        let support = dialoog_na_crisis::support(week);
        let chance = p.crisis_dialogue_rate * (1.0 + support) * invested;
        if week.draws.municipality(MunicipalityDraw::Dialogue) < chance {
            observer.count(Count::dialogues);
            dialoog_na_crisis::count_hours(week, observer);
            gained = dialogue(town, week, invested, 1.0 + SUPPORT_GAIN * support);
            observer.tell(|| Event::Dialogue { gained });
        }
    }
    if gained > 0.0 {
        observer.link(Link::Dialogue, gained, 0);
    }
    if let Some(mean) = week.held().at(Link::Dialogue) {
        town.trust_collective = share(town.trust_collective + mean);
    }
    if observer.weeks_since_ouster < OUSTER_WINDOW && town.crisis {
        observer.window(Window::CrisisAfterOuster, 1.0, 0);
    }
}

/// A dialogue clears the air: collective trust, the power culture, pairs, old identification. What
/// the trust between the bodies gained; where the loop of repair is cut, the dialogue is held and
/// moves nothing.
fn dialogue(town: &mut Town, week: &Week, invested: f32, quality: f32) -> f32 {
    if week.held().at(Link::Dialogue).is_some() {
        return 0.0;
    }
    let p = week.parameters();
    let power_habit = town.habits.power_culture;
    let before = town.trust_collective;
    let rate = (p.dialogue_gain * quality * invested).min(1.0);
    let level = p.dialogue_level.max(before);
    town.trust_collective = towards(before, level, rate);
    let gained = town.trust_collective - before;
    let excess = (town.power_culture - power_habit).max(0.0);
    town.power_culture -= p.dialogue_power * invested * excess;
    for dyad in &mut town.dyads {
        relations::talk(p, dyad, invested);
        dyad.expectations = raise(dyad.expectations, p.talk_expectations * invested);
    }
    for official in &mut town.officials {
        official.identification =
            lower(official.identification, DIALOGUE_IDENTIFICATION * invested);
    }
    gained
}
