//! Every intervention: its names, what dose 1 is, whom coverage counts, hours, source.

use super::Source::{self, Article};
use serde::Serialize;

/// Whom the coverage of an intervention counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Each alderman who takes office.
    NewAldermen,
    /// Every sitting alderman.
    Aldermen,
    /// The choice of each new alderman by a party.
    Recruitments,
    /// The municipality as a whole: it takes part or it does not.
    Municipalities,
}

impl Reach {
    /// The reach in words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::NewAldermen => "each alderman who takes office, also in mid-term",
            Self::Aldermen => "each sitting alderman",
            Self::Recruitments => "each recruitment of an alderman by a party",
            Self::Municipalities => "each municipality as a whole",
        }
    }
}

/// The kinds of intervention that the model knows; the discriminant is the place in [`TABLE`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
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
    /// Parties that look for aldermen outside the council.
    WethoudersVanBuiten,
    /// Talks on roles, patterns and expectations, in pairs and between the bodies.
    Relatiegesprek,
    /// A dialogue led from outside after a crisis.
    DialoogNaCrisis,
    /// Building college and top into collectives.
    CollectiefBestuur,
    /// Guaranteed cover and room to contradict.
    Dekking,
    /// Clearer norms.
    Normhelderheid,
    /// Stronger compliance work and oversight.
    Toezicht,
    /// Mandatory reporting of side activities.
    MeldplichtNevenactiviteiten,
    /// Norms for commercial and project work.
    NormOndernemerschap,
    /// Taking silos down.
    Ontkokering,
}

/// How many kinds there are.
pub const KINDS: usize = 14;

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
    /// Hours at dose 1, of what [`Self::hours_in_words`] says: in all for what happens once, per
    /// year for what goes on.
    pub hours: f32,
    /// Hours per year at dose 1 for each alderman and director beside it.
    pub hours_a_person: f32,
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
        hours_a_person: 0.0,
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
        hours_a_person: 0.0,
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
        hours: 13.0,
        hours_a_person: 0.0,
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
        hours_a_person: 0.0,
        hours_in_words: "10 for each recruitment",
        weeks: 0,
        decay: 0.0,
        road: "raises the administrative experience that a recruit brings",
        source: Article("L529-530; size of the effect follows from the spread of experience"),
    },
    Intervention {
        kind: Kind::WethoudersVanBuiten,
        name: "wethouders_van_buiten",
        alias: "outside_recruits",
        dose_one: "a party looks once more outside the council before it takes a councillor (dose d: 1 + d chances that it does)",
        reach: Reach::Recruitments,
        dose_max: 4.0,
        hours: 15.0,
        hours_a_person: 0.0,
        hours_in_words: "15 for each recruitment",
        weeks: 0,
        decay: 0.0,
        road: "raises the share of recruits from outside the council, who bring more administrative experience and fewer ties",
        source: Article("L611-614; size of the effect follows from the share of outsiders"),
    },
    Intervention {
        kind: Kind::Relatiegesprek,
        name: "relatiegesprek",
        alias: "relationship_dialogue",
        dose_one: "every quarter each pair talks for an hour on roles, patterns and expectations, and every half year college and top do so together for two hours",
        reach: Reach::Aldermen,
        dose_max: 4.0,
        hours: 8.0,
        hours_a_person: 4.0,
        hours_in_words: "8 a year for each pair, and 4 for each alderman and director",
        weeks: 0,
        decay: 0.0,
        road: "brings the welcome that officials perceive closer to what the alderman bears, builds mutual respect, and lets trust in pairs spread to the bodies; as far as both sides invest",
        source: Article("L519-525; size of the effect assumed"),
    },
    Intervention {
        kind: Kind::DialoogNaCrisis,
        name: "dialoog_na_crisis",
        alias: "crisis_dialogue",
        dose_one: "in a crisis an outsider is ready within a month to lead a dialogue of a day between college and top",
        reach: Reach::Municipalities,
        dose_max: 4.0,
        hours: 40.0,
        hours_a_person: 0.0,
        hours_in_words: "40 for each dialogue held",
        weeks: 0,
        decay: 0.0,
        road: "makes a dialogue in a crisis likelier and better",
        source: Article("L10-11; size of the effect assumed"),
    },
    Intervention {
        kind: Kind::CollectiefBestuur,
        name: "collectief_bestuur",
        alias: "team_building",
        dose_one: "two days a year each for college and top, apart and together, on acting as one",
        reach: Reach::Municipalities,
        dose_max: 4.0,
        hours: 0.0,
        hours_a_person: 16.0,
        hours_in_words: "16 a year for each alderman and director",
        weeks: 0,
        decay: 0.005,
        road: "raises collectivity, which settles conflicting wishes, and the level of trust within college and top",
        source: Article("L503-508; size of the effect assumed"),
    },
    Intervention {
        kind: Kind::Dekking,
        name: "dekking",
        alias: "guaranteed_cover",
        dose_one: "the college promises in writing to cover who acted in good faith and not to hold dissent against anyone, and looks back on it twice a year",
        reach: Reach::Municipalities,
        dose_max: 4.0,
        hours: 20.0,
        hours_a_person: 2.0,
        hours_in_words: "20 a year for a municipality, and 2 for each alderman and director",
        weeks: 0,
        decay: 0.010,
        road: "raises the readiness to cover and lowers the chance that dissent is punished",
        source: Article("L370, L375-380; size of the effect assumed"),
    },
    Intervention {
        kind: Kind::Normhelderheid,
        name: "normhelderheid",
        alias: "norm_clarity",
        dose_one: "a code made from own cases, and two sessions a year on dilemmas for all",
        reach: Reach::Municipalities,
        dose_max: 4.0,
        hours: 60.0,
        hours_a_person: 4.0,
        hours_in_words: "60 a year for a municipality, and 4 for each alderman and director",
        weeks: 0,
        decay: 0.005,
        road: "raises the clarity of norms",
        source: Article("L156-157; size of the effect assumed"),
    },
    Intervention {
        kind: Kind::Toezicht,
        name: "toezicht",
        alias: "oversight",
        dose_one: "half a post for compliance and audit of sensitive files",
        reach: Reach::Municipalities,
        dose_max: 4.0,
        hours: 800.0,
        hours_a_person: 0.0,
        hours_in_words: "800 a year for a municipality",
        weeks: 0,
        decay: 0.020,
        road: "raises oversight, which deters officials and finds hidden risks",
        source: Article("L159-161; size of the effect assumed"),
    },
    Intervention {
        kind: Kind::MeldplichtNevenactiviteiten,
        name: "meldplicht_nevenactiviteiten",
        alias: "side_activity_register",
        dose_one: "every top official reports side activities to a public register, checked once a year",
        reach: Reach::Municipalities,
        dose_max: 4.0,
        hours: 16.0,
        hours_a_person: 1.0,
        hours_in_words: "16 a year for a municipality, and 1 for each alderman and director",
        weeks: 0,
        decay: 0.010,
        road: "raises the strength of the rules on side activities, and with it the share that is registered",
        source: Article("L516-518; size of the effect assumed"),
    },
    Intervention {
        kind: Kind::NormOndernemerschap,
        name: "norm_ondernemerschap",
        alias: "enterprise_norms",
        dose_one: "norms of the municipality for commercial and project work, with a report to the college twice a year",
        reach: Reach::Municipalities,
        dose_max: 4.0,
        hours: 80.0,
        hours_a_person: 0.0,
        hours_in_words: "80 a year for a municipality",
        weeks: 0,
        decay: 0.005,
        road: "raises the clarity of norms on commercial and project work",
        source: Article("L518-519, L545-548; size of the effect assumed"),
    },
    Intervention {
        kind: Kind::Ontkokering,
        name: "ontkokering",
        alias: "desiloing",
        dose_one: "directors share programmes across services, with a meeting of two hours a month",
        reach: Reach::Municipalities,
        dose_max: 4.0,
        hours: 0.0,
        hours_a_person: 12.0,
        hours_in_words: "12 a year for each alderman and director",
        weeks: 0,
        decay: 0.005,
        road: "lowers silos, which lets conflicts be settled and trust in pairs spread to the bodies",
        source: Article("L484, L503-508; size of the effect assumed"),
    },
];

/// The kind that a name or an alias stands for.
#[must_use]
pub fn find(name: &str) -> Option<&'static Intervention> {
    TABLE.iter().find(|intervention| intervention.name == name || intervention.alias == name)
}
