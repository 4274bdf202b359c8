//! Phase 6: the alderman answers back; a substitute may be found, and the refuser may go to mayor or
//! secretary.

use super::alderman::{self, Counter, CounterView};
use super::bodies;
use super::dossiers::Dossier;
use super::encounter::{Table, felt};
use super::events::{Choice, Event};
use super::math::logistic;
use super::official::{self, Answer, Stakes};
use super::relations;
use super::state::{Road, Town};
use super::week::Week;
use crate::catalogue::loops::Link;
use crate::catalogue::outcomes::Count;
use crate::catalogue::windows::Window;
use crate::records::Record;

/// What became of the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Carried out by this post.
    Done { post: usize, road: Road, shadow_file: bool, embellished: bool, leaked: bool },
    /// Withdrawn or turned into something proper.
    Withdrawn,
}

/// The alderman answers back; a refuser may go to mayor or secretary.
pub(super) fn counter(
    town: &mut Town,
    week: &Week,
    dossier: &Dossier,
    table: &Table,
    (answer, wrongness, stakes): (Answer, f32, Stakes),
    record: &mut Record,
) -> Outcome {
    let p = &week.settings.parameters;
    let done = Outcome::Done {
        post: table.post,
        road: Road::Plain,
        shadow_file: answer == Answer::ShadowFile,
        embellished: answer == Answer::Embellish,
        leaked: answer == Answer::Leak,
    };
    let dissent = matches!(answer, Answer::Contradict | Answer::Refuse);
    let refused = answer == Answer::Refuse;
    let alderman = &town.seats[table.seat].alderman;
    let experience = week.settings.held.or(Link::LearningExperience, alderman.experience);
    let tolerance = alderman::tolerance(p, alderman, experience);
    let view = CounterView {
        tolerance,
        alderman: &town.seats[table.seat].alderman,
        dyad: &town.dyads[table.pair],
        power_culture: town.power_culture,
        trust_collective: town.trust_collective,
        trust_top: week.settings.held.or(Link::CollectiveTop, town.trust_top),
        dissent,
        refused,
        played_off: table.played_off,
    };
    let utilities: [f32; 3] = alderman::counter_utilities(p, &view);
    let counters = [Counter::Accept, Counter::Overrule, Counter::Substitute];
    let choice = counters[alderman::choose(p.choice_precision, &utilities, &dossier.luck.counter)];
    week.tell(|| Event::Countered {
        dossier: dossier.position,
        choice: Choice::of(choice, counters, alderman::counter_utilities(p, &view)),
        dissent,
    });
    if refused {
        relations::refused(p, &mut town.dyads[table.pair], tolerance);
    }
    if choice == Counter::Overrule {
        record.count(Count::decisions_by_power);
        relations::overruled(p, &mut town.dyads[table.pair], dissent);
        bodies::decided_by_power(p, town);
    }
    if !dissent {
        return done;
    }
    let punished = choice != Counter::Accept && {
        let promised = town.measures.cover;
        let chance = alderman::punishment(p, tolerance, town.power_culture, promised);
        dossier.luck.punish < chance
    };
    if punished {
        record.count(Count::contradictions_punished);
        week.tell(|| Event::Punished { dossier: dossier.position });
        relations::punished(p, &mut town.dyads[table.pair]);
        bodies::seen_by_others(p, week.place, town, table.pair);
    }
    match choice {
        Counter::Accept => {
            relations::dissent_accepted(p, &mut town.dyads[table.pair]);
            Outcome::Withdrawn
        }
        // Contradiction that is overruled ends in doing it; a refusal that is overruled stands.
        Counter::Overrule if !refused => done,
        Counter::Overrule | Counter::Substitute => {
            let found = (choice == Counter::Substitute)
                .then(|| substitute(town, week, dossier, table, wrongness))
                .flatten();
            let escalated = escalate(town, week, dossier, table, stakes, record);
            match (escalated, found) {
                (Escalation::CalledBack, _) => {
                    record.window(Window::InformedAfterEscalation, 1.0, 1);
                    Outcome::Withdrawn
                }
                (Escalation::Heard, None) => {
                    record.window(Window::InformedAfterEscalation, 0.0, 1);
                    Outcome::Withdrawn
                }
                (Escalation::None, None) => Outcome::Withdrawn,
                (escalation, Some(post)) => {
                    let plain = escalation == Escalation::None;
                    if plain {
                        record.window(Window::InformedAfterSubstitution, 0.0, 1);
                    }
                    record.count(Count::substitutions);
                    week.tell(|| Event::Substituted { dossier: dossier.position, post });
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

/// The most willing colleague, if anyone at all is willing: one number against the chance that at
/// least one of them is.
fn substitute(
    town: &Town,
    week: &Week,
    dossier: &Dossier,
    table: &Table,
    wrongness: f32,
) -> Option<usize> {
    let p = &week.settings.parameters;
    let trust_top = week.settings.held.or(Link::CollectiveTop, town.trust_top);
    let mut nobody = 1.0;
    let mut best: Option<(usize, f32)> = None;
    for (post, colleague) in town.officials.iter().enumerate() {
        if post == table.post {
            continue;
        }
        let chance = logistic(official::willing_utility(p, colleague, wrongness, trust_top));
        nobody *= 1.0 - chance;
        if best.is_none_or(|(_, highest)| chance > highest) {
            best = Some((post, chance));
        }
    }
    best.filter(|_| dossier.luck.willing >= nobody).map(|(post, _)| post)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Escalation {
    None,
    Heard,
    CalledBack,
}

/// The refuser may go to mayor and secretary, and they may call the alderman back. One number
/// decides both: below the chance to escalate, and below that chance times their backbone.
fn escalate(
    town: &mut Town,
    week: &Week,
    dossier: &Dossier,
    table: &Table,
    stakes: Stakes,
    record: &mut Record,
) -> Escalation {
    let p = &week.settings.parameters;
    let official = &town.officials[table.post];
    let chance = logistic(official::escalate_utility(
        p,
        official,
        &felt(week, &town.dyads[table.pair]),
        &stakes,
    ));
    if dossier.luck.escalate >= chance {
        return Escalation::None;
    }
    record.count(Count::escalations);
    record.amount(Count::delay_weeks, 1.0);
    let dyad = &mut town.dyads[table.pair];
    relations::lose_trust(p, &mut dyad.trust_in_official, 1.0);
    let backbone = town.mayor_backbone.max(town.secretary_backbone);
    let called_back = dossier.luck.escalate < chance * backbone;
    week.tell(|| Event::Escalated { dossier: dossier.position, called_back });
    if !called_back {
        return Escalation::Heard;
    }
    record.count(Count::calls_back);
    record.count(Count::council_corrected);
    relations::gain_safety(p, dyad, 0.5);
    Escalation::CalledBack
}
