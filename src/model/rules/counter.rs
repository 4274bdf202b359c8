//! Phase 6: the alderman answers back; a substitute may be found, and the refuser may go to mayor or
//! secretary.

use crate::catalogue::loops::Link;
use crate::catalogue::outcomes::Count;
use crate::catalogue::windows::Window;
use crate::choice::{Choice, Criterion, perceived_worth};
use crate::events::Event;
use crate::forced::Stage;
use crate::interventions::dekking;
use crate::math::logistic;
use crate::observer::Observer;
use crate::rules::alderman::{self, CounterView};
use crate::rules::appropriateness::{Recognition, fitting_counters};
use crate::rules::handlers::Case;
use crate::rules::perception::{perceived_relation, power_culture, uncertainty};
use crate::rules::{bodies, learning, official, relations};
use crate::state::{Road, Tenure, Town};
use crate::vocabulary::{Answer, Asked, Counter, Stakes};

/// What became of the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Carried out by this post.
    Done { post: usize, road: Road, shadow_file: bool, embellished: bool, leaked: bool },
    /// Withdrawn or turned into something proper.
    Withdrawn,
}

/// The official's answer, and what it was given to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Answered {
    /// What was asked.
    pub(crate) asked: Asked,
    pub(crate) answer: Answer,
    /// The wrong in the request.
    pub(crate) wrongness: f32,
    /// What was at stake.
    pub(crate) stakes: Stakes,
}

/// The alderman answers back; a refuser may go to mayor or secretary.
pub(crate) fn counter(
    town: &mut Town,
    case: &Case,
    &Answered { asked, answer, wrongness, stakes }: &Answered,
    observer: &mut Observer,
) -> Outcome {
    let Case { week, dossier, handlers } = *case;
    let p = week.parameters();
    let done = Outcome::Done {
        post: handlers.post,
        road: Road::Plain,
        shadow_file: answer == Answer::ShadowFile,
        embellished: answer == Answer::Embellish,
        leaked: answer == Answer::Leak,
    };
    let dissent = matches!(answer, Answer::Contradict | Answer::Refuse);
    let refused = answer == Answer::Refuse;
    let (choice, tolerance) = choose_counter(town, case, answer, observer);
    if refused {
        relations::refused(p, &mut town.dyads[handlers.pair], tolerance);
    }
    if choice == Counter::Overrule {
        observer.count(Count::decisions_by_power);
        relations::overruled(p, &mut town.dyads[handlers.pair], dissent);
        bodies::decided_by_power(p, town);
        if dissent {
            official::give_way(p, &mut town.officials[handlers.post]);
        }
    }
    if !dissent {
        return done;
    }
    let punished = choice != Counter::Accept && {
        let promised = dekking::promised(town);
        let channel = town.habits.outside_channel;
        let power = power_culture(town, week);
        let chance = alderman::punishment(p, tolerance, power, promised, channel);
        dossier.draws.punish < chance
    };
    if punished {
        observer.count(Count::contradictions_punished);
        observer.tell(|| Event::Punished { dossier: dossier.position });
        relations::punished(p, &mut town.dyads[handlers.pair]);
        bodies::seen_by_others(p, week.place, town, handlers.pair);
    }
    // A sign that the mayor may hear of; the number is free where no substitute is looked for.
    if asked.request.is_improper()
        && choice != Counter::Substitute
        && dossier.draws.willing < p.mayor_talk * town.mayor_backbone
    {
        observer.tell(|| Event::MayorSpoke { dossier: dossier.position });
        learning::mayor_speaks(town, week, handlers.seat);
    }
    match choice {
        Counter::Accept => {
            relations::dissent_accepted(p, &mut town.dyads[handlers.pair]);
            Outcome::Withdrawn
        }
        // Contradiction that is overruled ends in doing it; a refusal that is overruled stands.
        Counter::Overrule if !refused => done,
        Counter::Overrule | Counter::Substitute => {
            let found = (choice == Counter::Substitute)
                .then(|| substitute(town, case, wrongness))
                .flatten();
            let escalated = escalate(town, case, stakes, observer);
            match (escalated, found) {
                (Escalation::CalledBack, _) => {
                    observer.window(Window::InformedAfterEscalation, 1.0, 1);
                    Outcome::Withdrawn
                }
                (Escalation::Heard, None) => {
                    observer.window(Window::InformedAfterEscalation, 0.0, 1);
                    Outcome::Withdrawn
                }
                (Escalation::None, None) => Outcome::Withdrawn,
                (escalation, Some(post)) => {
                    let plain = escalation == Escalation::None;
                    if plain {
                        observer.window(Window::InformedAfterSubstitution, 0.0, 1);
                    }
                    observer.count(Count::substitutions);
                    observer.tell(|| Event::Substituted { dossier: dossier.position, post });
                    bodies::substituted(p, town);
                    Outcome::Done {
                        post,
                        road: if plain { Road::Substituted } else { Road::Escalated },
                        shadow_file: false,
                        embellished: false,
                        leaked: false,
                    }
                }
            }
        }
    }
}

/// The alderman chooses how to answer back. Returns the choice, and the contradiction that he or she bears.
fn choose_counter(
    town: &Town,
    case: &Case,
    answer: Answer,
    observer: &mut Observer,
) -> (Counter, f32) {
    let Case { week, dossier, handlers } = *case;
    let p = week.parameters();
    let dissent = matches!(answer, Answer::Contradict | Answer::Refuse);
    let refused = answer == Answer::Refuse;
    let alderman = &town.seats[handlers.seat].alderman;
    let experience = week.held().or(Link::LearningExperience, alderman.experience);
    let tolerance = alderman::tolerance(p, alderman, experience);
    let view = CounterView {
        tolerance,
        alderman: &town.seats[handlers.seat].alderman,
        dyad: &town.dyads[handlers.pair],
        power_culture: power_culture(town, week),
        trust_collective: town.trust_collective,
        trust_top: week.held().or(Link::CollectiveTop, town.trust_top),
        dissent,
        refused,
        played_off: handlers.played_off,
        uncertainty: uncertainty(town, week, handlers.seat),
    };
    let utilities: [f32; 3] = alderman::counter_utilities(p, &view);
    let worth = perceived_worth(p.choice_precision, &utilities, &dossier.draws.counter);
    // Accepting has no base of its own.
    let criterion = Criterion::of(week.settings, 0.0, || {
        fitting_counters(Recognition::of(town, case).when_refused(tolerance), refused)
    });
    let criterion = criterion.unless_forced(week.forced(Stage::Counter, dossier.position), &worth);
    if criterion.is_forced() {
        observer.chosen_for_someone(Stage::Counter, dossier.position);
    }
    let choice = Counter::ALL[criterion.choose(&worth)];
    observer.tell(|| Event::Countered {
        dossier: dossier.position,
        choice: Choice::of(&criterion, &worth, Counter::ALL, alderman::counter_utilities(p, &view)),
        dissent,
    });
    (choice, tolerance)
}

/// The most willing colleague, if anyone at all is willing: one number against the chance that at
/// least one of them is.
fn substitute(town: &Town, case: &Case, wrongness: f32) -> Option<usize> {
    let Case { week, dossier, handlers } = *case;
    let p = week.parameters();
    let trust_top = week.held().or(Link::CollectiveTop, town.trust_top);
    let mut nobody = 1.0;
    let mut best: Option<(usize, f32)> = None;
    for (post, colleague) in town.officials.iter().enumerate() {
        if post == handlers.post {
            continue;
        }
        let chance = logistic(official::willing_utility(p, colleague, wrongness, trust_top));
        nobody *= 1.0 - chance;
        if best.is_none_or(|(_, highest)| chance > highest) {
            best = Some((post, chance));
        }
    }
    best.filter(|_| dossier.draws.willing >= nobody).map(|(post, _)| post)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Escalation {
    None,
    Heard,
    CalledBack,
}

/// The refuser may go to mayor and secretary, and they may call the alderman back. One number
/// decides both: below the chance to escalate, and below that chance times their backbone.
fn escalate(town: &mut Town, case: &Case, stakes: Stakes, observer: &mut Observer) -> Escalation {
    let Case { week, dossier, handlers } = *case;
    let p = week.parameters();
    let official = &town.officials[handlers.post];
    let chance = logistic(official::escalate_utility(
        p,
        official,
        &perceived_relation(week, &town.dyads[handlers.pair]),
        &stakes,
        town.habits.outside_channel,
    ));
    if dossier.draws.escalate >= chance {
        return Escalation::None;
    }
    observer.count(Count::escalations);
    observer.amount(Count::delay_weeks, 1.0);
    let dyad = &mut town.dyads[handlers.pair];
    relations::lose_trust(p, &mut dyad.trust_in_official, p.escalated_trust);
    let backbone = town.mayor_backbone.max(town.secretary_backbone);
    let called_back = dossier.draws.escalate < chance * backbone;
    observer.tell(|| Event::Escalated { dossier: dossier.position, called_back });
    if !called_back {
        return Escalation::Heard;
    }
    observer.count(Count::calls_back);
    observer.called_back(handlers.seat);
    observer.count(Count::council_corrected);
    relations::gain_safety(p, dyad, p.called_back_safety);
    let asked_by = Tenure { seat: handlers.seat, since: town.seats[handlers.seat].alderman.since };
    learning::lesson(town, week, asked_by, 1.0, observer);
    Escalation::CalledBack
}
