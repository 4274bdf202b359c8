//! What fits role and norm, for who follows rules: a logic of appropriateness (March and Olsen 1989).
//!
//! A norm binds who recognises it. The number that decides on that is one that no other decision of the
//! dossier reads, so that persons who follow rules meet the same random events as those who do not.

use crate::catalogue::loops::Link;
use crate::math::{exp, logistic, stretch};
use crate::rules::handlers::Case;
use crate::state::Town;
use crate::vocabulary::{Answer, Conduct, Counter, Dossier, Request, Stakes, VentureStep};

/// The chance of recognising a norm, by what one knows oneself or because it is clear.
#[must_use]
pub fn recognising(own: f32, clarity: f32) -> f32 {
    1.0 - (1.0 - own) * (1.0 - clarity)
}

/// Whether those who handle a dossier recognise the norm at stake in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Recognition {
    /// Whether the official does.
    pub(crate) official: bool,
    /// The alderman's uniform number.
    alderman: f32,
    /// The chance that the alderman does without being told.
    known: f32,
}

impl Recognition {
    /// What the handlers of a case recognise.
    pub(crate) fn of(town: &Town, case: &Case) -> Self {
        let Case { week, dossier, handlers } = *case;
        let clarity = town.habits.norm_clarity;
        let knowledge = town.seats[handlers.seat].alderman.norm_knowledge;
        let knowledge = week.held().or(Link::LearningKnowledge, knowledge);
        let line = recognising(town.officials[handlers.post].professional, clarity);
        let number = free_number(dossier);
        Self {
            official: number < line,
            alderman: stretch(number, line),
            known: recognising(knowledge, clarity),
        }
    }

    /// Whether the alderman recognises the norm when asking.
    pub(crate) fn when_asking(&self) -> bool {
        self.alderman < self.known
    }

    /// Whether the alderman does when refused: a refusal names the norm, and who bears contradiction
    /// hears it.
    pub(crate) fn when_refused(&self, tolerance: f32) -> bool {
        self.alderman < recognising(self.known, tolerance)
    }
}

/// The uniform number that the choices of a dossier leave free: that of the U-turn, which can be asked
/// for in reopened dossiers only; in these that of settling, since they touch no second portfolio.
fn free_number(dossier: &Dossier) -> f32 {
    let draws = &dossier.draws;
    if dossier.reopened {
        logistic(draws.settle)
    } else {
        exp(-exp(-draws.request[Request::UTurn as usize]))
    }
}

/// Which requests fit.
#[must_use]
pub fn fitting_requests(recognised: bool) -> [bool; 6] {
    Request::ALL.map(|request| !(recognised && request.is_improper()))
}

/// Which answers to a request fit. Whose stronger identity is that of serving politics may do what is
/// improper: obedience is what that role asks.
#[must_use]
pub fn fitting_answers(recognised: bool, request: Request, stakes: &Stakes) -> [bool; 6] {
    let serves_politics = stakes.political > stakes.professional;
    Answer::ALL.map(|answer| match answer {
        Answer::Comply | Answer::ShadowFile => {
            !(recognised && request.is_improper()) || serves_politics
        }
        Answer::Contradict | Answer::Refuse => true,
        Answer::Embellish | Answer::Leak => !recognised,
    })
}

/// Which counter-responses fit. A contradiction may be overruled, since politics has primacy; a refusal,
/// which only what is improper meets, may not.
#[must_use]
pub fn fitting_counters(recognised: bool, refused: bool) -> [bool; 3] {
    Counter::ALL.map(|counter| match counter {
        Counter::Accept => true,
        Counter::Overrule | Counter::Substitute => !(recognised && refused),
    })
}

/// Which conducts fit where interests meet. Who sits outside at the executive's request is meant to act in
/// both capacities.
#[must_use]
pub fn fitting_conducts(recognised: bool, requested: bool) -> [bool; 3] {
    Conduct::ALL.map(|conduct| match conduct {
        Conduct::Declare => true,
        Conduct::Both => !recognised || requested,
        Conduct::Favour => !recognised,
    })
}

/// Which steps in a venture fit.
#[must_use]
pub fn fitting_steps(recognised: bool) -> [bool; 3] {
    VentureStep::ALL.map(|step| match step {
        VentureStep::Leave | VentureStep::Inform => true,
        VentureStep::Alone => !recognised,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stakes(political: f32, professional: f32) -> Stakes {
        Stakes { political, professional, service: 0.0, long_term: 0.0, short_term: 0.0 }
    }

    #[test]
    fn a_norm_is_recognised_by_knowledge_or_by_clarity() {
        assert_eq!(recognising(0.0, 0.0), 0.0);
        assert_eq!(recognising(1.0, 0.0), 1.0);
        assert_eq!(recognising(0.0, 1.0), 1.0);
        assert_eq!(recognising(0.5, 0.5), 0.75);
    }

    #[test]
    fn who_recognises_nothing_has_all_options() {
        assert_eq!(fitting_requests(false), [true; 6]);
        for request in Request::ALL {
            assert_eq!(fitting_answers(false, request, &stakes(0.1, 0.5)), [true; 6]);
        }
        assert_eq!(fitting_counters(false, true), [true; 3]);
        assert_eq!(fitting_conducts(false, false), [true; 3]);
        assert_eq!(fitting_steps(false), [true; 3]);
    }

    #[test]
    fn who_recognises_the_norm_keeps_to_it() {
        assert_eq!(fitting_requests(true), [true, true, true, false, false, false]);
        let answers = |request, political| fitting_answers(true, request, &stakes(political, 0.5));
        let proper = [true, true, true, true, false, false];
        assert_eq!(answers(Request::Proper, 0.1), proper);
        assert_eq!(answers(Request::UTurn, 0.1), proper);
        assert_eq!(answers(Request::Omit, 0.5), [false, false, true, true, false, false]);
        assert_eq!(answers(Request::Omit, 0.6), proper);
        assert_eq!(fitting_counters(true, true), [true, false, false]);
        assert_eq!(fitting_counters(true, false), [true; 3]);
        assert_eq!(fitting_conducts(true, true), [true, true, false]);
        assert_eq!(fitting_conducts(true, false), [true, false, false]);
        assert_eq!(fitting_steps(true), [true, true, false]);
    }
}
