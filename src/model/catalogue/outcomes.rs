//! Every outcome: column name, unit, denominator, better direction, what it counts.
//!
//! Three lists, in the order of the columns of `outcomes.csv`: sizes, counts, means. A count
//! becomes a rate by its [`Per`]; a mean is weighted by its [`Per`].

/// What a rate divides by, or what a mean is weighted by, in weeks of filled seats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub enum Per {
    /// Filled seats of aldermen.
    Alderman,
    /// Filled posts of directors; the municipal secretary is counted apart.
    Official,
    /// Pairs of an alderman and an official who work together.
    Dyad,
    /// Municipalities.
    Municipality,
    /// Material matters that one side should tell the other.
    Matter,
    /// Elections held, times seats filled four weeks later.
    ElectedSeat,
    /// Filled posts of directors of companies and projects.
    Enterprise,
}

/// How many kinds of [`Per`] there are.
pub const PERS: usize = 7;

impl Per {
    /// Whether the weight counts weeks, so that rates are per year of 52 weeks.
    #[must_use]
    pub fn is_time(self) -> bool {
        !matches!(self, Self::Matter | Self::ElectedSeat)
    }
}

/// Which way is better, where the field agrees on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Fewer or lower is better.
    Lower,
    /// More or higher is better.
    Higher,
    /// Neither is better in itself.
    Neutral,
}

impl Direction {
    /// The word used in tables: `lower`, `higher` or `none`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Lower => "lower",
            Self::Higher => "higher",
            Self::Neutral => "none",
        }
    }

    /// The direction of that word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        [Self::Lower, Self::Higher, Self::Neutral].into_iter().find(|it| it.word() == word)
    }
}

/// Of what nature an outcome is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Filled seats, mean over the year, per municipality.
    Size,
    /// Events; in `outcomes.csv` their number, elsewhere 100 times the number per person-year.
    Count,
    /// A sum of amounts (hours, weeks, results) kept in thousandths.
    Amount,
    /// A state in 0..1 or years, averaged with weights.
    Mean,
}

/// The description of one outcome.
#[derive(Debug, Clone, Copy)]
pub struct Outcome {
    /// Column name.
    pub name: &'static str,
    /// Its nature.
    pub kind: Kind,
    /// Denominator of its rate or weight of its mean.
    pub per: Per,
    /// Which way is better.
    pub direction: Direction,
    /// What it counts, in one sentence.
    pub meaning: &'static str,
}

impl Outcome {
    /// The unit in which `replicates.csv`, `summary.csv` and `comparison.csv` give it.
    #[must_use]
    pub fn unit(&self) -> &'static str {
        match (self.kind, self.per) {
            (Kind::Size, _) => "per municipality",
            (Kind::Count, Per::Alderman) => "per 100 alderman-years",
            (Kind::Count, Per::Official) => "per 100 official-years",
            (Kind::Count, Per::Dyad) => "per 100 dyad-years",
            (Kind::Count, Per::Municipality) => "per 100 municipality-years",
            (Kind::Count, Per::ElectedSeat) => "per 100 seats at elections",
            (Kind::Count, Per::Enterprise) => "per 100 enterprise-years",
            (Kind::Count, Per::Matter) => "per 100 matters",
            (Kind::Amount, Per::Municipality) => "per municipality-year",
            (Kind::Amount, _) => "per official-year",
            (Kind::Mean, _) if self.name.ends_with("years_in_office") => "years",
            (Kind::Mean, _) => "0-1",
        }
    }
}

macro_rules! outcomes {
    (
        sizes { $($size:ident $sper:ident $smeaning:literal;)+ }
        counts { $($count:ident = $ckind:ident $cper:ident $cdir:ident $cmeaning:literal;)+ }
        means { $($mean:ident $mper:ident $mdir:ident $mmeaning:literal;)+ }
    ) => {
        /// Counters kept by the model; the discriminant is the place in a record.
        #[allow(non_camel_case_types, missing_docs)]
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(usize)]
        pub enum Count { $($count,)+ }

        /// States averaged over the year; the discriminant is the place in a record.
        #[allow(non_camel_case_types, missing_docs)]
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(usize)]
        pub enum Mean { $($mean,)+ }

        /// How many counters a record holds.
        pub const COUNTS: usize = [$(stringify!($count),)+].len();
        /// How many averaged states a record holds.
        pub const MEANS: usize = [$(stringify!($mean),)+].len();
        /// How many sizes a record yields.
        pub const SIZES: usize = [$(stringify!($size),)+].len();

        /// All outcomes in column order: sizes, then counts, then means.
        pub const TABLE: &[Outcome] = &[
            $(Outcome { name: stringify!($size), kind: Kind::Size, per: Per::$sper, direction: Direction::Neutral, meaning: $smeaning },)+
            $(Outcome { name: stringify!($count), kind: Kind::$ckind, per: Per::$cper, direction: Direction::$cdir, meaning: $cmeaning },)+
            $(Outcome { name: stringify!($mean), kind: Kind::Mean, per: Per::$mper, direction: Direction::$mdir, meaning: $mmeaning },)+
        ];
    };
}

/// The index in [`TABLE`] of an outcome by its column name.
#[must_use]
pub fn find(name: &str) -> Option<usize> {
    TABLE.iter().position(|outcome| outcome.name == name)
}

outcomes! {
sizes {
    aldermen Alderman "Filled seats of aldermen, mean over the year";
    officials Official "Filled posts of directors of services, companies and projects, mean over the year; the secretary is counted apart";
    dyads Dyad "Working pairs of alderman and official, mean over the year";
}
counts {
    requests = Count Official Neutral "Requests by aldermen on sensitive dossiers";
    requests_informal = Count Official Neutral "Requests made outside the formal road: just do it";
    requests_improper = Count Official Lower "Requests to omit, embellish, or act against law, norm or an earlier decision";
    officials_asked_improperly = Count Official Lower "Distinct officials who got at least one improper request in the year";
    decisions_by_power = Count Official Lower "Decisions by authority instead of argument";
    playing_off = Count Official Lower "Dossiers in which aldermen with conflicting wishes pull at the same official, not settled first by the college";
    dilemmas_rationality = Count Official Lower "Dilemmas between political and professional rationality";
    dilemmas_loyalty = Count Official Lower "Dilemmas between loyalty to politics and to the own service";
    dilemmas_horizon = Count Official Lower "Dilemmas between short and long term";
    risks_relation = Count Official Lower "Integrity risks that arise in the relation of alderman and official";
    risks_side_activities = Count Official Lower "Integrity risks from side activities";
    risks_enterprise = Count Official Lower "Integrity risks from entrepreneurship";
    risks_omission = Count Official Lower "Risks because a material fact was left out";
    risks_embellishment = Count Official Lower "Risks because facts were made to look better";
    risks_leak = Count Official Lower "Risks because confidential matter was leaked";
    risks_partiality = Count Official Lower "Risks because an interest was favoured against law or norm";
    risks_bypass = Count Official Lower "Risks because procedure was passed by";
    risks_unreported = Count Official Lower "Risks because a material matter was not told upward";
    violations_relation = Count Official Lower "Relation risks in which a norm was truly broken";
    violations_side_activities = Count Official Lower "Side-activity risks in which a norm was truly broken";
    violations_enterprise = Count Official Lower "Enterprise risks in which a norm was truly broken";
    exposures_relation = Count Municipality Neutral "Relation risks that council, audit, media or mayor learned of";
    exposures_side_activities = Count Municipality Neutral "Side-activity risks that came out";
    exposures_enterprise = Count Municipality Neutral "Enterprise risks that came out";
    exposures_of_violations = Count Municipality Neutral "Exposures in which a norm had truly been broken";
    affairs_relation = Count Municipality Lower "Public exposures above the severity line; linked ones within 8 weeks are one";
    affairs_side_activities = Count Municipality Lower "Affairs over side activities";
    affairs_enterprise = Count Municipality Lower "Affairs over entrepreneurship";
    council_misinformed = Count Municipality Lower "Times the council got an incomplete or embellished account";
    council_corrected = Count Municipality Neutral "Times the council was set right, after a call-back or an exposure";
    contradictions = Count Official Neutral "Answers in which an official contradicted";
    contradictions_punished = Count Official Lower "Contradictions and refusals after which the official was punished";
    refusals = Count Official Neutral "Improper requests that an official refused";
    substitutions = Count Official Lower "Refusals after which another official complied";
    escalations = Count Official Neutral "Refusals taken to mayor or secretary";
    calls_back = Count Official Neutral "Escalations after which the request was withdrawn and the council informed";
    shadow_files = Count Official Lower "Private records kept for protection";
    initiallings = Count Official Lower "Extra sign-offs asked for protection";
    surprises = Count Official Lower "Material matters that a party learned from a third before its counterpart told";
    u_turns = Count Official Lower "Positions already carried out that an alderman reversed";
    u_turns_protested = Count Official Neutral "U-turns against which the official protested aloud";
    informal_backfires = Count Official Lower "Informal requests that went wrong and sent the requester back to formal rules";
    covers_given = Count Municipality Higher "Exposures in which a counterpart publicly took responsibility";
    covers_dropped = Count Municipality Lower "Exposures in which a counterpart publicly laid the blame on the other";
    crises = Count Municipality Lower "Crises between college and top as bodies that began";
    crisis_weeks = Count Municipality Lower "Weeks spent in crisis";
    dialogues = Count Municipality Neutral "Dialogues held by both sides after a crisis began";
    coalition_breaks = Count Municipality Lower "Coalitions that broke before the term's end";
    ousters = Count Municipality Neutral "Elections after which a party of two or more terms left the college";
    elections = Count Municipality Neutral "Council elections held";
    aldermen_exits_political = Count Alderman Lower "Exits of aldermen before the term's end for political reasons, integrity apart";
    aldermen_exits_coalition = Count Alderman Lower "Political exits because the coalition broke";
    aldermen_exits_relations = Count Alderman Lower "Political exits because of disturbed relations";
    aldermen_exits_integrity = Count Alderman Lower "Exits of aldermen before the term's end after an affair";
    aldermen_exits_other = Count Alderman Neutral "Exits of aldermen before the term's end for health, career or private reasons";
    aldermen_new = Count Alderman Neutral "Aldermen who took office";
    aldermen_new_after_election = Count ElectedSeat Neutral "Aldermen seated four weeks after an election who were not seated four weeks before it";
    officials_exits_forced = Count Official Lower "Officials who had to go";
    officials_exits_voluntary = Count Official Neutral "Officials who left of their own accord";
    secretary_exits = Count Municipality Neutral "Municipal secretaries who left";
    weeks_low_trust = Count Municipality Lower "Weeks in which the mean of both dyad trusts was below 0.67";
    results_short = Amount Official Higher "Short-term results of dossiers carried out, each from 0 to 1";
    results_long = Amount Official Higher "Long-term results of dossiers carried out, each from 0 to 1";
    delay_weeks = Amount Official Lower "Weeks of delay by contradiction, sign-offs, setbacks and escalation";
    intervention_hours = Amount Municipality Lower "Hours spent on interventions by all who take part";
}
means {
    trust_alderman_official Dyad Higher "Trust of aldermen in their officials";
    trust_official_alderman Dyad Higher "Trust of officials in their aldermen";
    trust_college Municipality Higher "Trust among aldermen";
    trust_top Municipality Higher "Trust among officials";
    trust_collective Municipality Higher "Trust between college and top as bodies";
    loyalty_alderman Dyad Higher "Loyalty of aldermen to their officials";
    loyalty_official Dyad Neutral "Loyalty of officials to their aldermen";
    openness Matter Higher "Share of material matters told in time";
    safety Dyad Higher "Safety that officials feel with their aldermen";
    respect_alderman Dyad Higher "Respect of aldermen for the role of officials";
    respect_official Dyad Higher "Respect of officials for the role of aldermen";
    uncertainty Alderman Lower "Uncertainty of aldermen";
    experience Alderman Neutral "Administrative experience of aldermen, years mapped to 0..1";
    aldermen_years_in_office Alderman Neutral "Years in office of sitting aldermen";
    aldermen_from_outside Alderman Neutral "Share of sitting aldermen from outside the council";
    horizon_gap Dyad Neutral "Weight at 104 weeks of the official less that of the alderman";
    media_pressure Municipality Neutral "Media pressure";
    pressure_on_aldermen Alderman Neutral "Pressure on aldermen from media, council, election and programme";
    contradiction_wanted_by_aldermen Alderman Neutral "Contradiction that aldermen say they want";
    contradiction_welcome_to_officials Dyad Higher "Welcome for contradiction that officials perceive";
    enterprise_risk_perceived Enterprise Neutral "Share of ventures of companies and projects that those around believe risky";
    enterprise_risk_actual Enterprise Lower "Share of ventures of companies and projects that were risks, remembered as long as the belief";
    political_sensitivity Official Higher "Political sensitivity of officials";
    credibility_own_service Official Higher "Credibility of officials with their own service";
    cooperation Dyad Higher "Geometric mean of both dyad trusts, openness and mutual respect";
}
}
