//! Every intervention: its names, what dose 1 is, whom coverage counts, hours, source.

use super::Source::{self, Article};

/// Whom the coverage of an intervention counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Each alderman who takes office.
    NewAldermen,
    /// Every sitting alderman.
    Aldermen,
    /// The choice of each new alderman by a party.
    Recruitments,
}

impl Reach {
    /// The reach in words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::NewAldermen => "each alderman who takes office, also in mid-term",
            Self::Aldermen => "each sitting alderman",
            Self::Recruitments => "each recruitment of an alderman by a party",
        }
    }
}

/// The kinds of intervention that the model knows; the discriminant is the place in [`TABLE`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub enum Kind {
    /// Induction programme for new aldermen.
    Inwerkprogramma,
    /// Wide acquaintance of new aldermen with officials.
    Kennismaking,
    /// Peer coaching of aldermen.
    CollegialeCoaching,
    /// Parties that select aldermen on experience.
    ErvarenWethouders,
}

/// How many kinds there are.
pub const KINDS: usize = 4;

/// The description of one kind of intervention.
#[derive(Debug, Clone, Copy)]
pub struct Intervention {
    /// The kind.
    pub kind: Kind,
    /// Name as the field says it; the key in a scenario.
    pub name: &'static str,
    /// English name, accepted as well.
    pub alias: &'static str,
    /// What dose 1 is, in plain words.
    pub dose_one: &'static str,
    /// Whom coverage counts.
    pub reach: Reach,
    /// Largest dose accepted.
    pub dose_max: f32,
    /// Hours at dose 1: per person, pair or recruitment reached in all, or for coaching per week.
    pub hours: f32,
    /// The hours at dose 1 in words.
    pub hours_in_words: &'static str,
    /// Weeks in office over which the hours and the effect are spread; 0 for a single moment.
    pub weeks: u32,
    /// Weekly share of what was gained that is lost again once it has ended, 0 where it stays or
    /// fades by the model's own rules.
    pub decay: f32,
    /// By which states and parameters it acts.
    pub road: &'static str,
    /// Where it comes from.
    pub source: Source,
}

/// Every kind of intervention, in the order of [`Kind`].
pub const TABLE: [Intervention; KINDS] = [
    Intervention {
        kind: Kind::Inwerkprogramma,
        name: "inwerkprogramma",
        alias: "induction",
        dose_one: "three days (24 hours) of training on role, rules and the organisation within the first hundred days in office",
        reach: Reach::NewAldermen,
        dose_max: 4.0,
        hours: 24.0,
        hours_in_words: "24 for each newcomer",
        weeks: 14,
        decay: 0.0,
        road: "raises knowledge of norms and roles and lowers uncertainty, week by week over the first fourteen weeks in office",
        source: Article("L530-531; size of the effect assumed"),
    },
    Intervention {
        kind: Kind::Kennismaking,
        name: "kennismaking",
        alias: "acquaintance",
        dose_one: "two hours with each of one's own officials spread over the first half year, without a dossier on the table (both attend: four hours a dyad)",
        reach: Reach::NewAldermen,
        dose_max: 4.0,
        hours: 4.0,
        hours_in_words: "4 for each pair of a newcomer and an official",
        weeks: 26,
        decay: 0.0,
        road: "raises familiarity within each dyad of the newcomer, week by week over the first half year",
        source: Article("L317-324, L531; size of the effect assumed"),
    },
    Intervention {
        kind: Kind::CollegialeCoaching,
        name: "collegiale_coaching",
        alias: "peer_coaching",
        dose_one: "a session of two hours with fellow aldermen every eight weeks, as long as one is in office (13 hours a year)",
        reach: Reach::Aldermen,
        dose_max: 4.0,
        hours: 0.25,
        hours_in_words: "13 a year for each alderman",
        weeks: 0,
        decay: 0.01,
        road: "builds reflection, which lowers uncertainty and brings real tolerance of contradiction and realism closer to what an alderman wants to show; it fades when the sessions stop",
        source: Article("L531-532; size of the effect assumed"),
    },
    Intervention {
        kind: Kind::ErvarenWethouders,
        name: "ervaren_wethouders",
        alias: "experienced_recruits",
        dose_one: "a party picks the more experienced of two candidates (dose d: the best of 1 + d)",
        reach: Reach::Recruitments,
        dose_max: 4.0,
        hours: 10.0,
        hours_in_words: "10 for each recruitment",
        weeks: 0,
        decay: 0.0,
        road: "raises the administrative experience that a recruit brings",
        source: Article("L529-530; size of the effect follows from the spread of experience"),
    },
];

/// The kind that a name or an alias stands for.
#[must_use]
pub fn find(name: &str) -> Option<&'static Intervention> {
    TABLE.iter().find(|intervention| intervention.name == name || intervention.alias == name)
}
