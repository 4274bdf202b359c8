//! Phases 3 to 7 for one dossier: who handles it, what is prepared, asked and answered here; the
//! counter-response in `counter`, what becomes of it in `consequences`.

use crate::catalogue::loops::Link;
use crate::catalogue::outcomes::Count;
use crate::catalogue::windows::Window;
use crate::choice::{Choice, Criterion, perceived_worth};
use crate::events::Event;
use crate::forced::Stage;
use crate::math::{lower, mean};
use crate::observer::Observer;
use crate::rules::alderman::{self, RequestView};
use crate::rules::appropriateness::{Recognition, fitting_answers, fitting_requests};
use crate::rules::consequences::{self, Done};
use crate::rules::counter::{self, Answered, Outcome};
use crate::rules::handlers::{Case, assign_handlers};
use crate::rules::media;
use crate::rules::official::{self, AnswerView, StakesView};
use crate::rules::perception::{certainty, perceived_relation, power_culture, uncertainty};
use crate::rules::relations;
use crate::rules::risks::{self, Act};
use crate::state::Town;
use crate::vocabulary::{Answer, Asked, Dilemma, Dossier, Preparation, Request, Stakes};
use crate::week::Week;

/// Handles one dossier from its arrival to its effect on the pair.
pub fn handle(town: &mut Town, week: &Week, dossier: &Dossier, observer: &mut Observer) {
    let p = week.parameters();
    let handlers = assign_handlers(town, week, dossier, observer);
    let case = &Case { week, dossier, handlers };
    observer.tell(|| Event::DossierCame {
        dossier: Box::new(*dossier),
        post: handlers.post,
        portfolio: handlers.portfolio,
        seat: handlers.seat,
        played_off: handlers.played_off,
    });
    observer.link(Link::Safety, town.dyads[handlers.pair].safety, 1);
    let preparation = prepares(town, case, observer);
    let prepared = preparation.is_prepared();
    let asked = ask(town, case, preparation, observer);
    let announced = asked.request == Request::UTurn && announce_turn(town, case, observer);
    let wrongness = official::wrongness(p, asked, dossier);
    let stakes = weigh(town, case, asked, announced, observer);
    let answer = answer(town, case, asked, stakes, observer);
    let answered = Answered { asked, answer, wrongness, stakes };
    let outcome = counter::counter(town, case, &answered, observer);
    consequences::hand_down(town, case, asked, outcome, observer);
    let told = consequences::tell(town, case, preparation, observer);
    let initialled = consequences::sign_off(town, case, wrongness, observer);
    let mut act = act(town, case, asked, outcome, Paper { prepared, told });
    act.corrected = act.would_misinform() && checked(town, dossier);
    if act.corrected {
        observer.count(Count::council_corrected);
        observer.tell(|| Event::NoteCorrected { dossier: dossier.position });
    }
    if act.misinforms() {
        observer.count(Count::council_misinformed);
    }
    if act.asked.request.is_improper() {
        observer.count(Count::requests_improper_done);
    }
    if act.asked.request == Request::UTurn {
        let credibility = &mut town.officials[handlers.post].credibility;
        *credibility = lower(*credibility, p.credibility_loss);
    }
    let done = Done { act, asked, outcome, initialled };
    consequences::enter_risk(town, case, &done, observer);
    consequences::settle_results(town, case, &done, observer);
}

/// What there is on paper of a dossier, whatever was asked.
#[derive(Debug, Clone, Copy)]
struct Paper {
    prepared: bool,
    told: bool,
}

/// What was done in the end: nothing but a proper request where it was withdrawn.
fn act(town: &Town, case: &Case, asked: Asked, outcome: Outcome, paper: Paper) -> Act {
    let p = case.week.parameters();
    let (asked, wrongness, embellished, leaked, post) = match outcome {
        Outcome::Done { post, embellished, leaked, .. } => {
            (asked, official::wrongness(p, asked, case.dossier), embellished, leaked, post)
        }
        Outcome::Withdrawn => (Asked::PROPER, 0.0, false, false, case.handlers.post),
    };
    Act {
        asked,
        embellished,
        leaked,
        prepared: paper.prepared,
        told: paper.told,
        informal: town.dyads[case.handlers.pair].informal,
        professional: town.officials[post].professional,
        wrongness: risks::wrongness_done(p, wrongness, embellished, leaked, case.dossier),
        open_notes: town.habits.open_notes,
        corrected: false,
    }
}

/// Whether the clerk of the council finds what is amiss in a note to it; the mirror of the number of
/// punishment decides.
fn checked(town: &Town, dossier: &Dossier) -> bool {
    1.0 - dossier.draws.punish < town.habits.clerk_check
}

/// How the official meets the dossier before anything is asked: one number decides on preparing, and on
/// putting the matter on the agenda, which takes more.
fn prepares(town: &Town, case: &Case, observer: &mut Observer) -> Preparation {
    let Case { week, dossier, handlers } = *case;
    let official = &town.officials[handlers.post];
    let relation = perceived_relation(week, &town.dyads[handlers.pair]);
    let p = week.parameters();
    let readiness = official::prepare_utility(p, official, &relation, dossier, town.habits.silos);
    if dossier.draws.prepare < readiness - p.agenda_step {
        observer.count(Count::agenda_by_officials);
        Preparation::OnTheAgenda
    } else if dossier.draws.prepare < readiness {
        Preparation::Prepared
    } else {
        Preparation::None
    }
}

/// The alderman asks; improper requests cost the official's respect at once.
fn ask(town: &mut Town, case: &Case, preparation: Preparation, observer: &mut Observer) -> Asked {
    let Case { week, dossier, handlers } = *case;
    let p = week.parameters();
    let dyad = &town.dyads[handlers.pair];
    let official = &town.officials[handlers.post];
    let prepared = preparation.is_prepared();
    let warning = if prepared {
        official::warning(p, official, &perceived_relation(week, dyad), town.habits.silos)
    } else {
        0.0
    };
    let view = RequestView {
        alderman: &town.seats[handlers.seat].alderman,
        dyad,
        dossier,
        habits: &town.habits,
        power_culture: power_culture(town, week),
        media: town.media,
        norm_knowledge: week
            .held()
            .or(Link::LearningKnowledge, town.seats[handlers.seat].alderman.norm_knowledge),
        proposal: if prepared { official.expertise } else { 0.0 },
        warning,
        certainty: certainty(town, week),
    };
    let utilities: [f32; 6] = alderman::request_utilities(p, &view);
    let worth = perceived_worth(p.choice_precision, &utilities, &dossier.draws.request);
    let criterion = Criterion::of(week.settings, p.proper_appeal, || {
        fitting_requests(Recognition::of(town, case).when_asking())
    });
    let criterion = criterion.unless_forced(week.forced(Stage::Request, dossier.position), &worth);
    if criterion.is_forced() {
        observer.chosen_for_someone(Stage::Request, dossier.position);
    }
    let request = Request::ALL[criterion.choose(&worth)];
    let channel: f32 = alderman::channel_utility(p, request, &view);
    let asked = Asked { request, informal: dossier.draws.channel < channel };
    if prepared {
        let on_agenda = preparation == Preparation::OnTheAgenda;
        observer.tell(|| Event::Prepared { dossier: dossier.position, on_agenda, warning });
    }
    observer.tell(|| Event::Asked {
        dossier: dossier.position,
        choice: Choice::of(&criterion, &worth, Request::ALL, alderman::request_utilities(p, &view)),
        informal: asked.informal,
        wrongness: official::wrongness(p, asked, dossier),
    });
    observer.count(Count::requests);
    if asked.informal {
        observer.count(Count::requests_informal);
    }
    match request {
        Request::UTurn => observer.count(Count::u_turns),
        Request::Omit | Request::Embellish => {
            observer.window(Window::Straining, 0.0, 1);
            ask_improperly(town, case, asked, observer);
        }
        Request::AgainstNorm => {
            observer.window(Window::Straining, 1.0, 0);
            ask_improperly(town, case, asked, observer);
        }
        Request::Proper | Request::Rush => {}
    }
    asked
}

/// An improper request costs the official's respect and trust, whatever comes of it.
fn ask_improperly(town: &mut Town, case: &Case, asked: Asked, observer: &mut Observer) {
    let p = case.week.parameters();
    let handlers = &case.handlers;
    observer.count(Count::requests_improper);
    observer.asked_improperly(handlers.post);
    observer.asked_improperly_by(handlers.seat);
    let wrongness = official::wrongness(p, asked, case.dossier);
    relations::asked_improperly(p, &mut town.dyads[handlers.pair], wrongness);
}

/// What is at stake for the official; a dilemma is counted before any answer.
fn weigh(
    town: &Town,
    case: &Case,
    asked: Asked,
    announced: bool,
    observer: &mut Observer,
) -> Stakes {
    let Case { week, dossier, handlers } = *case;
    let p = week.parameters();
    let official = &town.officials[handlers.post];
    let loyalty = official::political_loyalty(official, &town.dyads[handlers.pair]);
    observer.link(Link::Loyalty, loyalty, 1);
    let view = StakesView {
        asked,
        wrongness: official::wrongness(p, asked, dossier),
        announced,
        played_off: handlers.played_off,
        dossier,
        alderman: &town.seats[handlers.seat].alderman,
        official,
        loyalty: week.held().or(Link::Loyalty, loyalty),
        official_long_weight: media::official_long_weight(p),
        agenda: official::agenda(&town.habits),
    };
    let stakes = official::stakes(p, &view);
    let dilemma = official::dilemma(&stakes, p.dilemma_threshold);
    if let Some(dilemma) = dilemma {
        observer.tell(|| Event::Torn { dossier: dossier.position, dilemma, stakes });
    }
    match dilemma {
        Some(Dilemma::Rationality) => observer.count(Count::dilemmas_rationality),
        Some(Dilemma::Loyalty) => observer.count(Count::dilemmas_loyalty),
        Some(Dilemma::Horizon) => observer.count(Count::dilemmas_horizon),
        None => {}
    }
    stakes
}

/// The official answers.
fn answer(
    town: &Town,
    case: &Case,
    asked: Asked,
    stakes: Stakes,
    observer: &mut Observer,
) -> Answer {
    let Case { week, dossier, handlers } = *case;
    let p = week.parameters();
    let request = asked.request;
    let view = AnswerView {
        request,
        stakes,
        wrongness: official::wrongness(p, asked, dossier),
        official: &town.officials[handlers.post],
        dyad: &perceived_relation(week, &town.dyads[handlers.pair]),
        certainty: certainty(town, week),
        power_culture: power_culture(town, week),
        media: town.media,
        dossier,
        played_off: handlers.played_off,
        uncertainty: uncertainty(town, week, handlers.seat),
        outside_channel: town.habits.outside_channel,
    };
    let utilities: [f32; 6] = official::answer_utilities(p, &view);
    let worth = perceived_worth(p.choice_precision, &utilities, &dossier.draws.answer);
    let criterion = Criterion::of(week.settings, p.comply_base, || {
        fitting_answers(Recognition::of(town, case).official, request, &stakes)
    });
    let criterion = criterion.unless_forced(week.forced(Stage::Answer, dossier.position), &worth);
    if criterion.is_forced() {
        observer.chosen_for_someone(Stage::Answer, dossier.position);
    }
    let answer = Answer::ALL[criterion.choose(&worth)];
    observer.tell(|| Event::Answered {
        dossier: dossier.position,
        choice: Choice::of(&criterion, &worth, Answer::ALL, official::answer_utilities(p, &view)),
    });
    match answer {
        Answer::ShadowFile => observer.count(Count::shadow_files),
        Answer::Contradict => {
            observer.count(Count::contradictions);
            observer.amount(Count::delay_weeks, 1.0);
            if request == Request::UTurn {
                observer.count(Count::u_turns_protested);
            }
        }
        Answer::Refuse => observer.count(Count::refusals),
        Answer::Comply | Answer::Embellish | Answer::Leak => {}
    }
    answer
}

/// Whether the alderman tells the official of a U-turn before it is asked for; an official who
/// hears of it from a third is surprised. The mirror of the number by which the official tells
/// serves the alderman, who tells whom he or she attends to and trusts. Whether it was told.
fn announce_turn(town: &mut Town, case: &Case, observer: &mut Observer) -> bool {
    let Case { week, dossier, handlers } = *case;
    let p = week.parameters();
    let uncertainty = uncertainty(town, week, handlers.seat);
    let dyad = &mut town.dyads[handlers.pair];
    let attention = town.seats[handlers.seat].alderman.attention;
    let utility = p.tell_base
        + p.tell_contact * mean(attention, dyad.familiarity)
        + p.tell_trust * (dyad.trust_in_official - 0.5)
        + p.tell_expectations * dyad.expectations
        - p.tell_uncertainty * uncertainty;
    let told = -dossier.draws.tell < utility;
    observer.material_matter(told);
    if !told {
        observer.count(Count::surprises);
        observer.tell(|| Event::SurprisedOfficial { dossier: dossier.position });
        relations::surprise_official(p, dyad, dossier.salience);
    }
    told
}
