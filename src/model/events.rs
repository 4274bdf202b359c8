//! What happens in a municipality, for those who want it told: nothing in a run writes it down.
//!
//! An [`Observer`](crate::observer::Observer) may keep a [`Diary`]; rules tell it what happened, and why,
//! in the order in which it did. Who and where are seats, posts and portfolios by their number from 0.

use crate::choice::{Choice, Terms};
use crate::math::mean;
use crate::state::{Dyad, Field, RiskKind, Town};
use crate::vocabulary::{
    Answer, Conduct, Counter, Dilemma, Dossier, Exit, Request, Stakes, VentureStep,
};

/// What is written down, in order.
#[derive(Debug, Clone, Default)]
pub struct Diary {
    entries: Vec<Entry>,
    relations: Vec<Relations>,
}

/// One line of a diary.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Weeks since burn-in began.
    pub week: u32,
    /// What happened.
    pub event: Event,
}

/// Where all pairs stand at the end of a week.
#[derive(Debug, Clone, PartialEq)]
pub struct Relations {
    /// Weeks since burn-in began.
    pub week: u32,
    /// By pair, in the order of [`Place::dyads`](crate::state::Place::dyads).
    pub pairs: Vec<Relation>,
}

/// Where a pair stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Relation {
    /// Mean of the trust of both in each other, 0..1.
    pub trust: f32,
    /// Safety that the official feels, 0..1.
    pub safety: f32,
}

impl Diary {
    /// Writes a line.
    pub fn write(&mut self, week: u32, event: Event) {
        self.entries.push(Entry { week, event });
    }

    /// Writes down where all pairs stand.
    pub fn look(&mut self, week: u32, town: &Town) {
        let of = |dyad: &Dyad| Relation {
            trust: mean(dyad.trust_in_official, dyad.trust_in_alderman),
            safety: dyad.safety,
        };
        self.relations.push(Relations { week, pairs: town.dyads.iter().map(of).collect() });
    }

    /// All lines, and where all pairs stood.
    #[must_use]
    pub fn into_parts(self) -> (Vec<Entry>, Vec<Relations>) {
        (self.entries, self.relations)
    }
}

/// The dossier to which something belongs: its post of arrival and ordinal in the week.
pub type Position = u32;

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// An election; the share of votes of each party, and the parties of the coalition that came of
    /// it. `ousted`: a party of two or more terms in office was put out.
    Election {
        /// Shares of the vote by party.
        shares: Vec<f32>,
        /// Shares at the election before; all 0 at the very first.
        before: Vec<f32>,
        /// Parties of the coalition.
        coalition: Vec<usize>,
        /// Parties that were put out of the coalition, each with its terms in office.
        fallen: Vec<(usize, u32)>,
        /// Whether a settled party was put out of office.
        ousted: bool,
    },
    /// A party left the coalition, and another took its seats.
    CoalitionBreak {
        /// The party that left.
        leaver: usize,
        /// The party that took its place, if any could.
        newcomer: Option<usize>,
    },
    /// An alderman took a seat.
    AldermanCame {
        /// Seat.
        seat: usize,
        /// Party.
        party: usize,
        /// Whether recruited from outside the council.
        from_outside: bool,
        /// Administrative experience, in years.
        experience_years: f32,
    },
    /// An alderman stayed in a seat after an election.
    AldermanStayed {
        /// Seat.
        seat: usize,
        /// Party.
        party: usize,
        /// Years in office.
        years_in_office: f32,
    },
    /// An alderman left before the end of the term.
    AldermanLeft {
        /// Seat.
        seat: usize,
        /// Why.
        exit: Exit,
    },
    /// An official was succeeded.
    OfficialLeft {
        /// Post.
        post: usize,
        /// Whether he or she had to go.
        forced: bool,
    },
    /// The secretary was succeeded.
    SecretaryLeft,
    /// A dossier came on the table.
    DossierCame {
        /// Its traits.
        dossier: Box<Dossier>,
        /// Post of the official who handles it.
        post: usize,
        /// Portfolio.
        portfolio: usize,
        /// Seat of the alderman.
        seat: usize,
        /// Whether two aldermen pulled at the official.
        played_off: bool,
    },
    /// The official had prepared it; strength of the warning.
    Prepared {
        /// Dossier.
        dossier: Position,
        /// Whether the official put it on the agenda.
        on_agenda: bool,
        /// Warning against a slip, 0..1.
        warning: f32,
    },
    /// The alderman asked.
    Asked {
        /// Dossier.
        dossier: Position,
        /// What, and what weighed.
        choice: Choice<Request>,
        /// Whether in the corridor, outside formal procedure.
        informal: bool,
        /// The wrong in it, 0..1.
        wrongness: f32,
    },
    /// The request set value against value.
    Torn {
        /// Dossier.
        dossier: Position,
        /// The largest clash.
        dilemma: Dilemma,
        /// What was at stake.
        stakes: Stakes,
    },
    /// The official answered.
    Answered {
        /// Dossier.
        dossier: Position,
        /// How, and what weighed.
        choice: Choice<Answer>,
    },
    /// The alderman answered back.
    Countered {
        /// Dossier.
        dossier: Position,
        /// How, and what weighed.
        choice: Choice<Counter>,
        /// Whether the official had spoken against it or refused.
        dissent: bool,
    },
    /// Dissent was held against the official.
    Punished {
        /// Dossier.
        dossier: Position,
    },
    /// The mayor, who had heard of the request, spoke to the alderman alone.
    MayorSpoke {
        /// Dossier.
        dossier: Position,
    },
    /// The refuser went to mayor or secretary.
    Escalated {
        /// Dossier.
        dossier: Position,
        /// Whether they called the alderman back.
        called_back: bool,
    },
    /// A colleague did what another had refused.
    Substituted {
        /// Dossier.
        dossier: Position,
        /// Post of the colleague.
        post: usize,
    },
    /// The official pressed the own staff.
    HandedDown {
        /// Dossier.
        dossier: Position,
    },
    /// The clerk of the council had a note to it put right before the decision.
    NoteCorrected {
        /// Dossier.
        dossier: Position,
    },
    /// An alderman had to account for what was asked or had come out, and learnt from it.
    LessonLearnt {
        /// Seat.
        seat: usize,
    },
    /// The material matter reached the alderman in time, or did not.
    Told {
        /// Dossier.
        dossier: Position,
        /// Whether it did.
        told: bool,
    },
    /// An extra sign-off was asked for protection.
    SignedOff {
        /// Dossier.
        dossier: Position,
    },
    /// The alderman heard from a third.
    Surprised {
        /// Dossier, or none for a company or project.
        dossier: Option<Position>,
        /// Post of the official who had not told.
        post: usize,
    },
    /// The official heard of a U-turn from a third.
    SurprisedOfficial {
        /// Dossier.
        dossier: Position,
    },
    /// The dossier met a setback.
    SetBack {
        /// Dossier.
        dossier: Position,
        /// Whether the alderman backed the official.
        backed: bool,
        /// Whether an informal request went wrong.
        informal: bool,
    },
    /// A director with a side activity met a case in which both interests met.
    InterestsMet {
        /// Post.
        post: usize,
        /// What he or she did.
        conduct: Conduct,
        /// Whether the activity was at the executive's request.
        requested: bool,
    },
    /// A company or project made a venture.
    Ventured {
        /// Post.
        post: usize,
        /// Whether the alderman was informed.
        step: VentureStep,
    },
    /// Something that cannot be accounted for: a risk, hidden for now.
    Risk {
        /// The risk.
        risk: Arisen,
        /// Dossier, for a risk of the relation.
        dossier: Option<Position>,
        /// What could be said for and against it before a forum: terms of the justification, and the line
        /// below which it fell.
        justification: Terms,
        /// The line.
        line: f32,
    },
    /// A hidden risk came out.
    Exposed {
        /// The risk.
        risk: Arisen,
        /// Week in which it arose.
        since: u32,
        /// Whether it became public.
        public: bool,
    },
    /// In public, one stood by the other or did not.
    Covered {
        /// The alderman stood by the official (else the other way round).
        by_alderman: bool,
        /// Whether cover was given.
        given: bool,
        /// Post.
        post: usize,
        /// Seat.
        seat: usize,
    },
    /// It became an affair; `linked` to one of the last weeks.
    Affair {
        /// Field.
        field: Field,
        /// Whether it is counted with an earlier one.
        linked: bool,
    },
    /// Trust between the bodies was so low for so long that it is a crisis.
    CrisisBegan,
    /// The crisis is over.
    CrisisEnded,
    /// A dialogue between college and top; what collective trust gained.
    Dialogue {
        /// Gain, 0..1.
        gained: f32,
    },
    /// Where things stand at the end of a quarter.
    Standing(Standing),
}

/// A risk in an entry.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Arisen {
    /// Field.
    pub field: Field,
    /// Kind.
    pub kind: RiskKind,
    /// Post of the official who acted.
    pub post: usize,
    /// Portfolio.
    pub portfolio: usize,
    /// Severity.
    pub severity: f32,
    /// Whether a norm was truly broken.
    pub violation: bool,
}

/// Means over a municipality, shares in 0..1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    /// Trust of aldermen in officials.
    pub trust_in_officials: f32,
    /// Trust of officials in aldermen.
    pub trust_in_aldermen: f32,
    /// Safety that officials feel.
    pub safety: f32,
    /// Trust between college and top as bodies.
    pub trust_collective: f32,
    /// Trust among aldermen.
    pub trust_college: f32,
    /// Media pressure.
    pub media: f32,
    /// Hidden risks.
    pub hidden: usize,
}

impl Standing {
    /// Where a municipality stands.
    #[must_use]
    pub fn of(town: &Town) -> Self {
        let mean =
            |of: fn(&Dyad) -> f32| town.dyads.iter().map(of).sum::<f32>() / town.dyads.len() as f32;
        Self {
            trust_in_officials: mean(|dyad| dyad.trust_in_official),
            trust_in_aldermen: mean(|dyad| dyad.trust_in_alderman),
            safety: mean(|dyad| dyad.safety),
            trust_collective: town.trust_collective,
            trust_college: town.trust_college,
            media: town.media,
            hidden: town.ledger.len(),
        }
    }
}
