//! Phases 3 to 7 for one dossier: who handles it, what is prepared, asked and answered here; the
//! counter-response in `counter`, what becomes of it in `consequences`.

use super::alderman::{self, REQUESTS, Request, RequestView};
use super::bodies;
use super::consequences::{enter_risk, settle_results, sign_off, tell};
use super::counter::{Outcome, counter};
use super::dossiers::Dossier;
use super::events::{Choice, Event};
use super::official::{self, ANSWERS, Answer, AnswerView, Dilemma, Stakes};
use super::relations;
use super::risks::{self, Act};
use super::state::{Dyad, Town};
use super::week::Week;
use crate::catalogue::loops::Link;
use crate::catalogue::outcomes::{Count, Mean, Per};
use crate::catalogue::windows::Window;
use crate::records::Record;

/// Who handles a dossier, and with what history before a word is said.
#[derive(Debug, Clone, Copy)]
pub(super) struct Table {
    pub(super) pair: usize,
    pub(super) portfolio: usize,
    pub(super) seat: usize,
    pub(super) post: usize,
    pub(super) played_off: bool,
}

/// Handles one dossier from its arrival to its effect on the pair.
pub fn handle(town: &mut Town, week: &Week, dossier: &Dossier, record: &mut Record) {
    let p = &week.settings.parameters;
    let table = set_table(town, week, dossier, record);
    week.tell(|| Event::DossierCame {
        dossier: Box::new(*dossier),
        post: table.post,
        portfolio: table.portfolio,
        seat: table.seat,
        played_off: table.played_off,
    });
    record.link(Link::Safety, town.dyads[table.pair].safety, 1);
    let prepared = {
        let utility = official::prepare_utility(
            p,
            &town.officials[table.post],
            &felt(week, &town.dyads[table.pair]),
            dossier,
        );
        dossier.luck.prepare < utility
    };
    let request = ask(town, week, dossier, &table, prepared, record);
    let wrongness = official::wrongness(request, dossier);
    let stakes = weigh(town, week, dossier, &table, request, record);
    let answer = answer(town, week, dossier, &table, (request, wrongness, stakes), record);
    let outcome = counter(town, week, dossier, &table, (answer, wrongness, stakes), record);
    let told = tell(town, week, dossier, &table, record);
    let initialled = sign_off(town, week, dossier, &table, wrongness, record);
    let done = match outcome {
        Outcome::Withdrawn => None,
        Outcome::Done { .. } => Some(outcome),
    };
    let act = Act {
        request: if done.is_some() { request } else { Request::Proper },
        embellished: matches!(done, Some(Outcome::Done { embellished: true, .. })),
        leaked: matches!(done, Some(Outcome::Done { leaked: true, .. })),
        prepared,
        initialled,
        told,
        informal: town.dyads[table.pair].informal,
        wrongness: 0.0,
    };
    let own = if done.is_some() { wrongness } else { 0.0 };
    let act =
        Act { wrongness: risks::wrongness_done(own, act.embellished, act.leaked, dossier), ..act };
    if matches!(act.request, Request::Omit | Request::Embellish) || act.embellished {
        record.count(Count::council_misinformed);
    }
    if act.request == Request::UTurn {
        let credibility = &mut town.officials[table.post].credibility;
        *credibility = super::math::lower(*credibility, p.credibility_loss);
    }
    enter_risk(town, week, dossier, &table, &act, outcome, record);
    let doer = match outcome {
        Outcome::Done { post, .. } => post,
        Outcome::Withdrawn => table.post,
    };
    settle_results(town, week, dossier, &table, (&act, request, doer), record);
}

/// A pair as the official feels it when speaking, telling or covering: where the loop of safety is
/// cut, with the safety at which it is held.
pub(super) fn felt(week: &Week, dyad: &Dyad) -> Dyad {
    Dyad { safety: week.settings.held.or(Link::Safety, dyad.safety), ..*dyad }
}

/// How certain it seems to officials that what is wrong comes out: mostly by oversight, in part by a
/// council that controls.
pub(super) fn certainty(town: &Town, week: &Week) -> f32 {
    let council =
        week.settings.inputs.dualisering[week.number as usize] * town.habits.council_control;
    0.7 * town.habits.oversight + 0.3 * week.settings.held.or(Link::CouncilDetection, council)
}

/// Finds the aldermen that a dossier touches; where their wishes conflict and the college does not
/// settle it first, the official is played off between them.
fn set_table(town: &mut Town, week: &Week, dossier: &Dossier, record: &mut Record) -> Table {
    let place = week.place;
    let p = &week.settings.parameters;
    let home_pair = place.home(dossier.post);
    let home = place.dyads[home_pair].portfolio;
    let mut table = Table {
        pair: home_pair,
        portfolio: home,
        seat: town.acting(home),
        post: dossier.post,
        played_off: false,
    };
    let Some(step) = dossier.cross_step else { return table };
    // The second alderman that the director works with, or else any other.
    let second = place.second(dossier.post);
    let other = second.map_or_else(
        || (home + 1 + (step * (place.portfolios - 1) as f32) as usize) % place.portfolios,
        |pair| place.dyads[pair].portfolio,
    );
    let other_seat = town.acting(other);
    if !dossier.conflict {
        // Where wishes agree, the matter is the second alderman's, if the two work together.
        if let Some(pair) = second {
            table = Table { pair, portfolio: other, seat: other_seat, ..table };
        }
        return table;
    }
    if other_seat == table.seat {
        return table;
    }
    let trust_college = week.settings.held.or(Link::Collective, town.trust_college);
    let utility = p.settle_base
        + p.settle_collective * (0.5 * (town.habits.collectivity + trust_college) - 0.25)
        - p.settle_silos * (town.habits.silos - 0.5);
    if dossier.luck.settle < utility {
        return table;
    }
    record.count(Count::playing_off);
    table.played_off = true;
    bodies::played_off(p, town);
    // The alderman who wants it most puts the question; where the director does not work with
    // that one, the dossier passes to a colleague who does.
    let wish = |seat: usize| {
        let alderman = &town.seats[seat].alderman;
        alderman.pressure * (0.5 + alderman.need_to_be_seen)
    };
    if wish(other_seat) > wish(table.seat) {
        let colleague = place.dyads.iter().position(|pair| pair.home && pair.portfolio == other);
        if let Some(pair) = second.or(colleague) {
            relations::lose_trust(p, &mut town.dyads[table.pair].trust_in_official, 0.3);
            table.pair = pair;
            table.post = place.dyads[pair].post;
            table.portfolio = other;
            table.seat = other_seat;
        }
    } else if let Some(pair) = second {
        relations::lose_trust(p, &mut town.dyads[pair].trust_in_official, 0.3);
    }
    table
}

/// The alderman asks; improper requests cost the official's respect at once.
fn ask(
    town: &mut Town,
    week: &Week,
    dossier: &Dossier,
    table: &Table,
    prepared: bool,
    record: &mut Record,
) -> Request {
    let p = &week.settings.parameters;
    let dyad = &town.dyads[table.pair];
    let official = &town.officials[table.post];
    let warning = if prepared { official::warning(official, &felt(week, dyad)) } else { 0.0 };
    let view = RequestView {
        alderman: &town.seats[table.seat].alderman,
        dyad,
        dossier,
        habits: &town.habits,
        power_culture: town.power_culture,
        media: town.media,
        norm_knowledge: week
            .settings
            .held
            .or(Link::LearningKnowledge, town.seats[table.seat].alderman.norm_knowledge),
        proposal: if prepared { official.expertise } else { 0.0 },
        warning,
    };
    let utilities: [f32; 7] = alderman::request_utilities(p, &view);
    let request = REQUESTS[alderman::choose(p.choice_precision, &utilities, &dossier.luck.request)];
    if prepared {
        week.tell(|| Event::Prepared { dossier: dossier.position, warning });
    }
    week.tell(|| Event::Asked {
        dossier: dossier.position,
        choice: Choice::of(request, REQUESTS, alderman::request_utilities(p, &view)),
        wrongness: official::wrongness(request, dossier),
    });
    record.count(Count::requests);
    match request {
        Request::Informal => record.count(Count::requests_informal),
        Request::UTurn => {
            record.count(Count::u_turns);
            announce_turn(town, week, dossier, table, record);
        }
        improper if improper.is_improper() => {
            record.count(Count::requests_improper);
            match improper {
                Request::AgainstNorm => record.window(Window::Straining, 1.0, 0),
                _ => record.window(Window::Straining, 0.0, 1),
            }
            let official = &mut town.officials[table.post];
            if !official.asked_improperly {
                official.asked_improperly = true;
                record.count(Count::officials_asked_improperly);
            }
            let wrongness = official::wrongness(request, dossier);
            relations::asked_improperly(p, &mut town.dyads[table.pair], wrongness);
        }
        _ => {}
    }
    request
}

/// What is at stake for the official; a dilemma is counted before any answer.
fn weigh(
    town: &Town,
    week: &Week,
    dossier: &Dossier,
    table: &Table,
    request: Request,
    record: &mut Record,
) -> Stakes {
    let p = &week.settings.parameters;
    let official = &town.officials[table.post];
    let loyalty = official::political_loyalty(official, &town.dyads[table.pair]);
    record.link(Link::Loyalty, loyalty, 1);
    let stakes = official::stakes(
        request,
        dossier,
        &town.seats[table.seat].alderman,
        official,
        week.settings.held.or(Link::Loyalty, loyalty),
        super::media::official_long_weight(p),
    );
    let dilemma = official::dilemma(&stakes, p.dilemma_threshold);
    if let Some(dilemma) = dilemma {
        week.tell(|| Event::Torn { dossier: dossier.position, dilemma, stakes });
    }
    match dilemma {
        Some(Dilemma::Rationality) => record.count(Count::dilemmas_rationality),
        Some(Dilemma::Loyalty) => record.count(Count::dilemmas_loyalty),
        Some(Dilemma::Horizon) => record.count(Count::dilemmas_horizon),
        None => {}
    }
    stakes
}

/// The official answers.
fn answer(
    town: &Town,
    week: &Week,
    dossier: &Dossier,
    table: &Table,
    (request, wrongness, stakes): (Request, f32, Stakes),
    record: &mut Record,
) -> Answer {
    let p = &week.settings.parameters;
    let view = AnswerView {
        request,
        stakes,
        wrongness,
        official: &town.officials[table.post],
        dyad: &felt(week, &town.dyads[table.pair]),
        certainty: certainty(town, week),
        power_culture: town.power_culture,
        media: town.media,
        dossier,
        played_off: table.played_off,
    };
    let utilities: [f32; 6] = official::answer_utilities(p, &view);
    let answer = ANSWERS[alderman::choose(p.choice_precision, &utilities, &dossier.luck.answer)];
    week.tell(|| Event::Answered {
        dossier: dossier.position,
        choice: Choice::of(answer, ANSWERS, official::answer_utilities(p, &view)),
    });
    match answer {
        Answer::ShadowFile => record.count(Count::shadow_files),
        Answer::Contradict => {
            record.count(Count::contradictions);
            record.amount(Count::delay_weeks, 1.0);
            if request == Request::UTurn {
                record.count(Count::u_turns_protested);
            }
        }
        Answer::Refuse => record.count(Count::refusals),
        Answer::Comply | Answer::Embellish | Answer::Leak => {}
    }
    answer
}

/// Whether the alderman tells the official of a U-turn before it is asked for; an official who
/// hears of it from a third is surprised. The mirror of the number by which the official tells
/// serves the alderman, who tells whom he or she attends to and trusts.
fn announce_turn(
    town: &mut Town,
    week: &Week,
    dossier: &Dossier,
    table: &Table,
    record: &mut Record,
) {
    let p = &week.settings.parameters;
    let dyad = &mut town.dyads[table.pair];
    let attention = town.seats[table.seat].alderman.attention;
    let utility = p.tell_base
        + p.tell_contact * 0.5 * (attention + dyad.familiarity)
        + (dyad.trust_in_official - 0.5);
    record.weigh(Per::Matter, 1);
    if -dossier.luck.tell < utility {
        record.state(Mean::openness, 1.0);
    } else {
        record.count(Count::surprises);
        week.tell(|| Event::SurprisedOfficial { dossier: dossier.position });
        relations::surprise_official(p, dyad, dossier.salience);
    }
}
