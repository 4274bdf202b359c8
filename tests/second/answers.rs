//! Sections 7.5 and 7.6: stakes, dilemma, answer, and how the alderman answers back.

use crate::choosing::{answer_fits, choose, recognised};
use crate::dossiers::{Asked, Dossier, Handling, Request};
use crate::draws::{NONE, around, largest, logistic, lower, raise, rising};
use crate::relations::{
    Event, colleagues_see, incident, learn, lesson, moves, safety_gain, tolerance, trust_loss,
};
use crate::town::{Now, Town};
use crate::week::official_long_weight;
use polaris::catalogue::loops::Link;
use polaris::catalogue::outcomes::Count;
use polaris::catalogue::windows::Window;
use polaris::interventions::Kind;

/// What an official may answer, in the order of options.
#[derive(Clone, Copy, PartialEq)]
pub enum Act {
    Comply,
    Shadow,
    Contradict,
    Refuse,
    Embellish,
    Leak,
}

const ACTS: [Act; 6] =
    [Act::Comply, Act::Shadow, Act::Contradict, Act::Refuse, Act::Embellish, Act::Leak];

/// What was asked and answered, and what later decisions read of it.
pub struct Answer {
    pub asked: Asked,
    pub act: Act,
    /// The professional stake.
    pub professional: f32,
}

/// What is carried out in the end.
pub struct Carried {
    pub withdrawn: bool,
    pub substitute: Option<usize>,
    pub escalated: bool,
    /// Whether a shadow file is still kept.
    pub shadow: bool,
}

/// How certain an official is that something wrong comes out.
pub fn certainty(now: &Now, town: &Town) -> f32 {
    let p = now.p;
    p.certainty_oversight * town.habits.oversight
        + p.certainty_council * now.dualisering() * town.habits.council_control
        + p.certainty_audits * town.habits.audits
        + p.notes_certainty * town.habits.open_notes
}

pub fn answer(
    now: &Now,
    town: &mut Town,
    dossier: &Dossier,
    handling: &Handling,
    asked: Asked,
) -> Answer {
    let p = now.p;
    let pair = town.pairs[handling.pair];
    let official = town.posts[pair.post].official;
    let alderman = *town.alderman(handling.portfolio);
    let Asked { request, wrongness, .. } = asked;
    let turned = match request {
        Request::UTurn if asked.announced => 1.0 - p.explained,
        Request::UTurn => 1.0,
        Request::Proper => p.service_proper * dossier.money,
        Request::Rush | Request::Omit | Request::Embellish | Request::AgainstNorm => {
            p.service_request * dossier.money
        }
    } + if handling.played_off { p.torn } else { 0.0 };
    let hurry = match request {
        Request::Rush | Request::UTurn => p.haste_hurried,
        Request::Proper => 0.0,
        Request::Omit | Request::Embellish | Request::AgainstNorm => p.haste_improper,
    };
    let loyalty = 0.5 * (official.loyalty_politics + pair.loyalty_of_official);
    town.record.link(Link::Loyalty, loyalty, 1);
    let political = loyalty * rising(p.political_unnoticed, dossier.salience);
    let professional =
        official.professional * wrongness * (1.0 + p.practice_weight * official.practice);
    let gave_way = p.gave_way * (0.8 - official.credibility).max(0.0);
    let service = official.loyalty_service * (turned + gave_way);
    let gap = (official_long_weight(p) - alderman.long_weight).max(0.0);
    let agenda = 0.5 * (town.habits.collectivity + town.habits.planning_control);
    let long_term = (p.horizon_clash + p.agenda)
        * gap
        * hurry
        * dossier.long_payoff
        * (1.0 - p.agenda * agenda);
    let short_term = alderman.pressure * (0.3 + 0.7 * dossier.short_payoff);
    let clashes = [political.min(professional), political.min(service), short_term.min(long_term)];
    let clash = largest(clashes);
    if clashes[clash] > p.dilemma_threshold {
        let types = [Count::dilemmas_rationality, Count::dilemmas_loyalty, Count::dilemmas_horizon];
        town.count(types[clash]);
    }
    let deterred = p.deterrence * certainty(now, town);
    let retaliation = p.retaliation
        * town.power_culture
        * (1.0 - pair.safety)
        * (1.0 - town.habits.outside_channel);
    let comply = p.comply_base + p.comply_loyalty * political
        - p.comply_professional * professional
        - deterred * wrongness;
    let utilities = [
        comply,
        comply - p.shadow_cost
            + p.shadow_unsafety * (1.0 - pair.safety) * around(p.shadow_wrongness, wrongness),
        p.contradict_base
            + p.contradict_stake * professional.max(service).max(long_term)
            + p.contradict_safety * (0.5 * (pair.safety + pair.welcome) - 0.5)
            - retaliation
            - if handling.played_off { p.contradict_played_off } else { 0.0 }
            - p.contradict_uncertainty * alderman.uncertainty,
        if request.is_improper() {
            p.refuse_base + p.refuse_professional * professional - retaliation
        } else {
            NONE
        },
        p.embellish_base
            + p.embellish_pressure
                * p.results_pressure
                * around(p.embellish_tempted, official.temptation)
                * around(p.embellish_results, dossier.short_payoff)
            - deterred
            - p.embellish_professional * official.professional,
        p.leak_base
            + p.leak_media
                * town.media
                * around(p.leak_tempted, official.temptation)
                * around(p.leak_salience, dossier.salience)
            + p.leak_grievance * (1.0 - pair.trust_in_alderman)
            - deterred
            - p.leak_professional * official.professional,
    ];
    let binds = recognised(town, dossier, handling, 0.0).official;
    let fits =
        |option: usize| !binds || answer_fits(ACTS[option], request, political, professional);
    let act = ACTS[choose(now, p.comply_base, fits, &utilities, &dossier.answers)];
    match act {
        Act::Shadow => town.count(Count::shadow_files),
        Act::Contradict => {
            town.count(Count::contradictions);
            town.amount(Count::delay_weeks, 1.0);
            if request == Request::UTurn {
                town.count(Count::u_turns_protested);
            }
        }
        Act::Refuse => town.count(Count::refusals),
        Act::Comply | Act::Embellish | Act::Leak => {}
    }
    Answer { asked, act, professional }
}

pub fn counter(
    now: &Now,
    town: &mut Town,
    dossier: &Dossier,
    handling: &Handling,
    answer: &Answer,
) -> Carried {
    let p = now.p;
    let alderman = *town.alderman(handling.portfolio);
    let tolerance = tolerance(p, &alderman);
    let refused = answer.act == Act::Refuse;
    let dissent = refused || answer.act == Act::Contradict;
    let power = p.power_culture_weight * (town.power_culture - 0.5)
        + p.power_pressure * (alderman.pressure - 0.5)
        + p.power_distrust * (0.67 - town.trust_collective)
        + p.power_uncertainty * alderman.uncertainty;
    let trust = p.accept_trust * (town.pairs[handling.pair].trust_in_official - 0.5);
    let utilities = if dissent {
        [
            p.accept_tolerance * tolerance + trust
                - if handling.played_off { p.accept_played_off } else { 0.0 },
            p.power_base + power,
            if refused {
                p.substitute_base
                    + p.substitute_division * (1.0 - town.trust_top)
                    + p.power_pressure * alderman.pressure
            } else {
                NONE
            },
        ]
    } else {
        [trust, p.power_ordinary + power, NONE]
    };
    let binds = recognised(town, dossier, handling, tolerance).alderman_refused;
    let fits = |option: usize| option == 0 || !(binds && refused);
    let choice = choose(now, 0.0, fits, &utilities, &dossier.counters);
    let (accepted, overruled, substitutes) = (choice == 0, choice == 1, choice == 2);
    let pair = handling.pair;
    if refused {
        moves(p, &mut town.pairs[pair], Event::Refused { tolerance });
    }
    if overruled {
        town.count(Count::decisions_by_power);
        moves(p, &mut town.pairs[pair], Event::Overruled { dissent });
        raise(&mut town.power_culture, p.power_culture_learning);
        incident(p, town);
        if dissent {
            let post = town.pairs[pair].post;
            lower(&mut town.posts[post].official.credibility, 0.5 * p.credibility_loss);
        }
    }
    let mut carried = Carried {
        withdrawn: false,
        substitute: None,
        escalated: false,
        shadow: answer.act == Act::Shadow,
    };
    if !dissent {
        return carried;
    }
    if !accepted {
        let promised = town.measures[Kind::Dekking as usize];
        let punishing = p.punish_share
            * (1.0 - tolerance)
            * (0.5 + town.power_culture)
            * (1.0 - promised)
            * (1.0 - town.habits.outside_channel);
        if dossier.punish < punishing {
            town.count(Count::contradictions_punished);
            moves(p, &mut town.pairs[pair], Event::Punished);
            let post = town.pairs[pair].post;
            colleagues_see(p, town, post);
        }
    }
    if accepted {
        moves(p, &mut town.pairs[pair], Event::DissentAccepted);
        carried.withdrawn = true;
    } else if refused {
        after_refusal(now, town, dossier, handling, answer, substitutes, &mut carried);
    }
    let heard = dossier.willing < p.mayor_talk * town.mayor_backbone;
    if answer.asked.request.is_improper() && !substitutes && heard {
        let seat = town.seats[handling.seat].alderman.as_mut();
        learn(p, seat.expect("who asked is there"), p.mayor_word);
    }
    carried
}

/// Step 7: a substitute may be found, and the refuser may go to mayor or secretary.
fn after_refusal(
    now: &Now,
    town: &mut Town,
    dossier: &Dossier,
    &Handling { pair, seat, .. }: &Handling,
    answer: &Answer,
    substitutes: bool,
    carried: &mut Carried,
) {
    let p = now.p;
    let post = town.pairs[pair].post;
    let found = if substitutes {
        substitute(now, town, dossier, post, answer.asked.wrongness)
    } else {
        None
    };
    let professional = town.posts[post].official.professional;
    let chance = logistic(
        p.escalate_base
            + p.escalate_professional
                * (professional + answer.professional + town.pairs[pair].safety - 1.0)
            + p.channel_escalate * town.habits.outside_channel,
    );
    let mut called_back = false;
    if dossier.escalate < chance {
        carried.escalated = true;
        town.count(Count::escalations);
        town.amount(Count::delay_weeks, 1.0);
        trust_loss(p, &mut town.pairs[pair].trust_in_official, p.escalated_trust);
        let backbone = town.mayor_backbone.max(town.secretary_backbone);
        if dossier.escalate < chance * backbone {
            called_back = true;
            town.count(Count::calls_back);
            let since = town.seats[seat].alderman.map_or(0, |alderman| alderman.since);
            if now.week >= since + 52 {
                town.called_back.push((now.week, seat, since));
            }
            town.count(Count::council_corrected);
            safety_gain(p, &mut town.pairs[pair], p.called_back_safety);
            lesson(p, town, (seat, since), 1.0);
        }
    }
    carried.substitute = found.filter(|_| !called_back);
    carried.withdrawn = carried.substitute.is_none();
    if carried.substitute.is_some() {
        town.count(Count::substitutions);
        lower(&mut town.trust_top, p.body_loss);
    }
    match (carried.escalated, carried.substitute.is_some()) {
        (true, false) => {
            let informed = if called_back { 1.0 } else { 0.0 };
            town.record.window(Window::InformedAfterEscalation, informed, 1);
        }
        (false, true) => town.record.window(Window::InformedAfterSubstitution, 0.0, 1),
        _ => {}
    }
}

/// Whether a colleague steps in, and who.
fn substitute(
    now: &Now,
    town: &Town,
    dossier: &Dossier,
    refuser: usize,
    wrongness: f32,
) -> Option<usize> {
    let p = now.p;
    let chances: Vec<f32> = (0..town.posts.len())
        .map(|post| {
            let official = &town.posts[post].official;
            if post == refuser {
                return 0.0;
            }
            logistic(
                p.willing_base + p.willing_loyalty * official.loyalty_politics
                    - p.willing_professional
                        * official.professional
                        * (p.willing_anyway + wrongness)
                    + p.willing_division * (1.0 - town.trust_top),
            )
        })
        .collect();
    let nobody: f32 = chances.iter().map(|chance| 1.0 - chance).product();
    (dossier.willing >= nobody).then(|| largest(chances))
}
