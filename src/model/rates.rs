//! Weekly probabilities of rare events, and where each lies on a weekly uniform number.

use crate::catalogue::parameters::Parameters;
use crate::math::weekly;

/// Largest factor by which low trust multiplies coalition breaks and political exits.
pub const STRAIN_MAX: f32 = 20.0;
/// What makes a pressure of one half, an ordinary one, a factor of 1 on exits over lost confidence.
pub(crate) const AT_HALF: f32 = 2.0;
/// Half of an interval lies on either side of its middle.
pub(crate) const HALF: f32 = 0.5;

/// What can happen at a post in a week beside dossiers and exits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PostEvent {
    /// The executive asks the official to take a seat on an outside board.
    SeatOffered,
    /// Such a seat ends.
    SeatEnds,
    /// The interests of an outside body and of the municipality meet.
    InterestsMeet,
    /// A company or project can make a commercial step.
    Venture,
}

impl PostEvent {
    /// All events, in the order of their intervals.
    const ALL: [Self; 4] = [Self::SeatOffered, Self::SeatEnds, Self::InterestsMeet, Self::Venture];

    /// Where its interval begins, and how long it may be at most: in the middle of the number, where
    /// neither exits nor (at ordinary rates) dossiers lie.
    fn room(self) -> (f32, f32) {
        match self {
            Self::SeatOffered => (0.20, 0.05),
            Self::SeatEnds => (0.25, 0.05),
            Self::InterestsMeet => (0.30, 0.15),
            Self::Venture => (0.45, 0.30),
        }
    }
}

/// Each rare event owns a subinterval of `[0, 1)` of the post's weekly uniform draw; its length is the
/// event's weekly probability.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PostEvents([(f32, f32); 4]);

impl PostEvents {
    /// The intervals at the rates of these parameters.
    pub(crate) fn new(p: &Parameters) -> Self {
        Self(PostEvent::ALL.map(|event| {
            let rate = match event {
                PostEvent::SeatOffered => p.request_rate,
                PostEvent::SeatEnds => p.seat_end_rate,
                PostEvent::InterestsMeet => p.occasion_rate,
                PostEvent::Venture => p.venture_rate,
            };
            let (from, longest) = event.room();
            (from, from + weekly(rate).min(longest))
        }))
    }

    /// Where each interval begins and ends, in the order of [`PostEvent::ALL`].
    #[inline]
    pub(crate) fn intervals(&self) -> [(f32, f32); 4] {
        self.0
    }

    /// The event that a post's number brings, if any.
    pub(crate) fn at(&self, u: f32) -> Option<PostEvent> {
        let place = self.0.iter().position(|(from, to)| u >= *from && u < *to)?;
        Some(PostEvent::ALL[place])
    }
}

/// The largest weekly probabilities of exits in any state. On the number of a seat they lie at its
/// lower end for disturbed relations, at its upper end for lost confidence, and around its middle for
/// other reasons; on that of a post at its lower end.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ExitRates {
    /// Of an alderman for disturbed relations.
    pub(crate) relations: f32,
    /// Of an alderman for lost confidence.
    pub(crate) council: f32,
    /// Of an alderman for other reasons.
    pub(crate) other: f32,
    /// Of an official.
    pub(crate) official: f32,
}

impl ExitRates {
    /// The probabilities at these parameters.
    pub(crate) fn new(p: &Parameters) -> Self {
        let disturbed = p.exit_political_rate * p.exit_relations_share;
        Self {
            relations: weekly(disturbed * STRAIN_MAX),
            council: weekly(AT_HALF * (p.exit_political_rate - disturbed)),
            other: weekly(p.exit_other_rate),
            official: weekly(p.exit_official_rate * (1.0 + p.exit_official_unsafety)),
        }
    }
}
