//! Every outcome: column name, unit, denominator, better direction, what it counts.
//!
//! Three lists, in the order of the columns of `outcomes.csv`: sizes, counts, means. A count
//! becomes a rate by its [`Per`]; a mean is weighted by its [`Per`].

use super::Text;
use super::listed::listed;

listed! {
    /// What a rate divides by, or what a mean is weighted by, in weeks of filled seats.
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
}

/// How many kinds of [`Per`] there are.
pub const PERS: usize = Per::ALL.len();

impl Per {
    /// Whether the weight counts weeks, so that rates are per year of 52 weeks.
    #[must_use]
    pub fn is_time(self) -> bool {
        !matches!(self, Self::Matter | Self::ElectedSeat)
    }

    /// The outcome that says how many there are in a municipality; `None` where no outcome does.
    #[must_use]
    pub fn size(self) -> Option<&'static Outcome> {
        TABLE.iter().find(|outcome| outcome.kind == Kind::Size && outcome.per == self)
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
    /// A state, averaged with weights.
    Mean(Scale),
}

/// What a state is measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// A share, or a difference between two.
    Share,
    /// Years.
    Years,
}

/// The description of one outcome.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outcome {
    /// Column name.
    pub name: &'static str,
    /// Its nature.
    pub kind: Kind,
    /// Denominator of its rate or weight of its mean.
    pub per: Per,
    /// Which way is better.
    pub direction: Direction,
    /// Short name for labels and headings, without a capital.
    pub label: Text,
    /// What it counts, in one sentence.
    pub meaning: Text,
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
            (Kind::Amount, Per::Alderman) => "per alderman-year",
            (Kind::Amount, Per::Official) => "per official-year",
            (Kind::Amount, Per::Dyad) => "per dyad-year",
            (Kind::Amount, Per::Municipality) => "per municipality-year",
            (Kind::Amount, Per::ElectedSeat) => "per seat at elections",
            (Kind::Amount, Per::Enterprise) => "per enterprise-year",
            (Kind::Amount, Per::Matter) => "per matter",
            (Kind::Mean(Scale::Share), _) => "0-1",
            (Kind::Mean(Scale::Years), _) => "years",
        }
    }

    /// How many events, or how large an amount, a rate in the outcome's unit is for one of those whom it is
    /// about, in a year; `None` for what does not happen but is.
    #[must_use]
    pub fn for_one(&self, rate: f64) -> Option<f64> {
        match self.kind {
            Kind::Count => Some(rate / 100.0),
            Kind::Amount => Some(rate),
            Kind::Size | Kind::Mean(_) => None,
        }
    }
}

macro_rules! outcomes {
    (
        sizes { $($size:ident $sper:ident $sen:literal $snl:literal $smeaning:literal $snlmeaning:literal;)+ }
        counts { $($count:ident = $ckind:ident $cper:ident $cdir:ident $cen:literal $cnl:literal $cmeaning:literal $cnlmeaning:literal;)+ }
        means { $($mean:ident = $mscale:ident $mper:ident $mdir:ident $men:literal $mnl:literal $mmeaning:literal $mnlmeaning:literal;)+ }
    ) => {
        listed! {
            /// Counters kept by the model; the discriminant is the place in a record.
            #[allow(non_camel_case_types, missing_docs)]
            pub enum Count { $($count,)+ }
        }

        listed! {
            /// States averaged over the year; the discriminant is the place in a record.
            #[allow(non_camel_case_types, missing_docs)]
            pub enum Mean { $($mean,)+ }
        }

        /// How many counters a record holds.
        pub const COUNTS: usize = Count::ALL.len();
        /// How many averaged states a record holds.
        pub const MEANS: usize = Mean::ALL.len();
        /// How many sizes a record yields.
        pub const SIZES: usize = [$(stringify!($size),)+].len();

        /// All outcomes in column order: sizes, then counts, then means.
        pub const TABLE: &[Outcome] = &[
            $(Outcome { name: stringify!($size), kind: Kind::Size, per: Per::$sper, direction: Direction::Neutral, label: Text { en: $sen, nl: $snl }, meaning: Text { en: $smeaning, nl: $snlmeaning } },)+
            $(Outcome { name: stringify!($count), kind: Kind::$ckind, per: Per::$cper, direction: Direction::$cdir, label: Text { en: $cen, nl: $cnl }, meaning: Text { en: $cmeaning, nl: $cnlmeaning } },)+
            $(Outcome { name: stringify!($mean), kind: Kind::Mean(Scale::$mscale), per: Per::$mper, direction: Direction::$mdir, label: Text { en: $men, nl: $mnl }, meaning: Text { en: $mmeaning, nl: $mnlmeaning } },)+
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
    aldermen Alderman "aldermen" "wethouders"
        "Filled seats of aldermen, mean over the year"
        "Bezette wethoudersposten, gemiddeld over het jaar";
    officials Official "officials" "topambtenaren"
        "Filled posts of directors of services, companies and projects, mean over the year; the secretary is counted apart"
        "Bezette posten van directeuren van diensten, bedrijven en projecten, gemiddeld over het jaar; de gemeentesecretaris telt apart";
    dyads Dyad "dyads" "koppels van wethouder en ambtenaar"
        "Working pairs of alderman and official, mean over the year"
        "Koppels van een wethouder en een ambtenaar die samenwerken, gemiddeld over het jaar";
}
counts {
    requests = Count Official Neutral "requests on sensitive dossiers" "verzoeken bij gevoelige dossiers"
        "Requests by aldermen on sensitive dossiers"
        "Verzoeken van wethouders bij gevoelige dossiers";
    requests_informal = Count Official Neutral "informal requests" "informele verzoeken"
        "Requests made in the corridor, outside formal procedure, whatever is asked"
        "Verzoeken op de gang, buiten de formele procedure om, wat er ook wordt gevraagd";
    requests_improper = Count Official Lower "improper requests" "oneigenlijke verzoeken"
        "Requests to omit, embellish, or act against law or norm; U-turns are counted apart"
        "Verzoeken om iets weg te laten, bij te kleuren of tegen wet of norm in te handelen; draaien van 180 graden tellen apart";
    requests_improper_done = Count Official Lower "improper requests carried out" "uitgevoerde oneigenlijke verzoeken"
        "Improper requests that were carried out, by who was asked or by a substitute"
        "Oneigenlijke verzoeken die zijn uitgevoerd, door wie het werd gevraagd of door een vervanger";
    requests_handed_down = Count Official Lower "improper requests handed down" "doorgegeven oneigenlijke druk"
        "Improper requests that a director, pressed or unasked, makes to the own staff; not among those of aldermen"
        "Oneigenlijke verzoeken die een directeur, onder druk of ongevraagd, aan de eigen medewerkers doet; niet meegeteld bij die van wethouders";
    officials_asked_improperly = Count Official Lower "officials asked improperly" "ambtenaren met een oneigenlijk verzoek"
        "Distinct officials who got at least one improper request in the year; a successor counts anew"
        "Verschillende ambtenaren die in het jaar minstens één oneigenlijk verzoek kregen; een opvolger telt opnieuw";
    decisions_by_power = Count Official Lower "decisions by power" "machtsbesluiten"
        "Decisions by authority instead of argument"
        "Besluiten op gezag in plaats van op argumenten";
    playing_off = Count Official Lower "officials played off" "ambtenaren tegen elkaar uitgespeeld"
        "Dossiers in which aldermen with conflicting wishes pull at the same official, not settled first by the college"
        "Dossiers waarin wethouders met tegenstrijdige wensen aan dezelfde ambtenaar trekken zonder dat het college eerst heeft gekozen";
    dilemmas_rationality = Count Official Lower "dilemmas: politics or profession" "dilemma's: politiek of professie"
        "Dilemmas between political and professional rationality"
        "Dilemma's tussen politieke en professionele rationaliteit";
    dilemmas_loyalty = Count Official Lower "dilemmas: loyalty" "dilemma's: loyaliteit"
        "Dilemmas between loyalty to politics and to the own service"
        "Dilemma's tussen loyaliteit aan de politiek en aan de eigen dienst";
    dilemmas_horizon = Count Official Lower "dilemmas: short or long term" "dilemma's: korte of lange termijn"
        "Dilemmas between short and long term"
        "Dilemma's tussen korte en lange termijn";
    risks_relation = Count Official Lower "integrity risks in the relation" "integriteitsrisico's in de relatie"
        "Integrity risks that arise in the relation of alderman and official"
        "Integriteitsrisico's die ontstaan in de relatie tussen wethouder en ambtenaar";
    risks_relation_severity = Amount Official Lower "severity of risks in the relation" "ernst van risico's in de relatie"
        "Severity of the integrity risks that arise in the relation, added up: what was done, and how much the public minds"
        "Ernst van de integriteitsrisico's die in de relatie ontstaan, opgeteld: wat er is gedaan, en hoe zwaar de buitenwereld daaraan tilt";
    risks_relation_grave = Count Official Lower "grave risks in the relation" "ernstige risico's in de relatie"
        "Integrity risks in the relation with a severity above 0.5"
        "Integriteitsrisico's in de relatie met een ernst boven 0,5";
    risks_side_activities = Count Official Lower "integrity risks from side activities" "integriteitsrisico's door nevenactiviteiten"
        "Integrity risks from side activities"
        "Integriteitsrisico's door nevenactiviteiten";
    risks_enterprise = Count Official Lower "integrity risks from enterprise" "integriteitsrisico's door ondernemerschap"
        "Integrity risks from entrepreneurship"
        "Integriteitsrisico's door ondernemerschap";
    risks_omission = Count Official Lower "omission" "weglaten"
        "Risks because a material fact was left out"
        "Risico's doordat een wezenlijk feit is weggelaten";
    risks_embellishment = Count Official Lower "embellishment" "bijkleuren"
        "Risks because facts were made to look better"
        "Risico's doordat feiten mooier zijn voorgesteld";
    risks_leak = Count Official Lower "leak" "lekken"
        "Risks because confidential matter was leaked"
        "Risico's doordat iets vertrouwelijks is gelekt";
    risks_partiality = Count Official Lower "partiality" "partijdigheid"
        "Risks because an interest was favoured against law or norm"
        "Risico's doordat een belang tegen wet of norm in is bevoordeeld";
    risks_bypass = Count Official Lower "bypass of procedure" "passeren van procedures"
        "Risks because procedure was passed by"
        "Risico's doordat een procedure is omzeild";
    risks_unreported = Count Official Lower "not reported upward" "niet gemeld naar boven"
        "Risks because a material matter was not told upward"
        "Risico's doordat een wezenlijke kwestie niet naar boven is gemeld";
    violations_relation = Count Official Lower "violations of a norm" "schendingen van een norm"
        "Relation risks in which a norm was truly broken"
        "Risico's in de relatie waarbij werkelijk een norm is geschonden";
    violations_side_activities = Count Official Lower "violations side activities" "schendingen bij nevenactiviteiten"
        "Side-activity risks in which a norm was truly broken"
        "Risico's door nevenactiviteiten waarbij werkelijk een norm is geschonden";
    violations_enterprise = Count Official Lower "violations enterprise" "schendingen bij ondernemerschap"
        "Enterprise risks in which a norm was truly broken"
        "Risico's door ondernemerschap waarbij werkelijk een norm is geschonden";
    exposures_relation = Count Municipality Neutral "exposures" "onthullingen"
        "Relation risks that council, audit, media or mayor learned of"
        "Risico's in de relatie waarvan raad, rekenkamer, media of burgemeester hoorden";
    exposures_side_activities = Count Municipality Neutral "exposures side activities" "onthullingen over nevenactiviteiten"
        "Side-activity risks that came out"
        "Risico's door nevenactiviteiten die aan het licht kwamen";
    exposures_enterprise = Count Municipality Neutral "exposures enterprise" "onthullingen over ondernemerschap"
        "Enterprise risks that came out"
        "Risico's door ondernemerschap die aan het licht kwamen";
    exposures_of_violations = Count Municipality Neutral "exposures of violations" "onthullingen van schendingen"
        "Exposures in which a norm had truly been broken"
        "Onthullingen waarbij werkelijk een norm was geschonden";
    affairs_relation = Count Municipality Lower "affairs" "affaires"
        "Public exposures above the severity line; linked ones within 8 weeks are one"
        "Openbare onthullingen boven de grens van ernst; wat binnen 8 weken samenhangt, telt als één";
    affairs_side_activities = Count Municipality Lower "affairs side activities" "affaires over nevenactiviteiten"
        "Affairs over side activities"
        "Affaires over nevenactiviteiten";
    affairs_enterprise = Count Municipality Lower "affairs enterprise" "affaires over ondernemerschap"
        "Affairs over entrepreneurship"
        "Affaires over ondernemerschap";
    council_misinformed = Count Municipality Lower "council misinformed" "raad verkeerd ingelicht"
        "Times the council got an incomplete or embellished account"
        "Keren dat de raad onvolledig of te rooskleurig is ingelicht";
    council_corrected = Count Municipality Neutral "council set right" "raad alsnog goed ingelicht"
        "Times the council was set right: by a call-back, an exposure, or a note that was put right before the decision"
        "Keren dat de raad alsnog goed is ingelicht: door terugfluiten, een onthulling, of een stuk dat voor het besluit is verbeterd";
    contradictions = Count Official Neutral "contradictions" "gevallen van tegenspraak"
        "Answers in which an official contradicted"
        "Antwoorden waarin een ambtenaar tegensprak";
    contradictions_punished = Count Official Lower "contradictions punished" "bestrafte tegenspraak"
        "Contradictions and refusals after which the official was punished"
        "Tegenspraak en weigeringen waarna de ambtenaar is gestraft";
    refusals = Count Official Neutral "improper requests refused" "geweigerde oneigenlijke verzoeken"
        "Improper requests that an official refused"
        "Oneigenlijke verzoeken die een ambtenaar weigerde";
    substitutions = Count Official Lower "refusals passed by with another official" "weigeringen omzeild via een collega"
        "Refusals after which another official complied"
        "Weigeringen waarna een andere ambtenaar het wel deed";
    escalations = Count Official Neutral "refusals taken to mayor or secretary" "weigeringen voorgelegd aan burgemeester of secretaris"
        "Refusals taken to mayor or secretary"
        "Weigeringen die aan burgemeester of secretaris zijn voorgelegd";
    calls_back = Count Official Neutral "requests called back" "teruggefloten verzoeken"
        "Escalations after which the request was withdrawn and the council informed"
        "Keren dat een voorgelegd verzoek is ingetrokken en de raad is ingelicht";
    shadow_files = Count Official Lower "shadow files" "schaduwdossiers"
        "Private records kept for protection"
        "Eigen vastleggingen ter bescherming";
    initiallings = Count Official Lower "extra sign-offs" "extra parafen"
        "Extra sign-offs asked for protection"
        "Extra parafen die ter bescherming zijn gevraagd";
    agenda_by_officials = Count Official Neutral "matters put on the agenda by officials" "door ambtenaren geagendeerde zaken"
        "Dossiers that an official put on the agenda, before anything was asked"
        "Dossiers die een ambtenaar agendeerde voordat er iets was gevraagd";
    surprises = Count Official Lower "surprises" "verrassingen"
        "Material matters that a party learned from a third before its counterpart told"
        "Wezenlijke kwesties die iemand van een derde hoorde voordat de ander het vertelde";
    u_turns = Count Official Lower "U-turns" "draaien van 180 graden"
        "Positions already carried out that an alderman reversed"
        "Al uitgevoerde standpunten waarop een wethouder terugkwam";
    u_turns_protested = Count Official Neutral "U-turns protested" "draaien waartegen is geprotesteerd"
        "U-turns against which the official protested aloud"
        "Draaien van 180 graden waartegen de ambtenaar hoorbaar protesteerde";
    informal_backfires = Count Official Lower "informal requests gone wrong" "mislukte informele verzoeken"
        "Informal requests that were carried out and met a setback"
        "Informele verzoeken die zijn uitgevoerd en op een tegenslag uitliepen";
    covers_given = Count Municipality Higher "blame taken for the other" "schuld op zich genomen voor de ander"
        "Sides of a public exposure that took responsibility for the other, two an exposure at most"
        "Partijen die bij een openbare onthulling de verantwoordelijkheid voor de ander op zich namen, hoogstens twee per onthulling";
    covers_dropped = Count Municipality Lower "blame laid on the other" "schuld afgeschoven op de ander"
        "Sides of a public exposure that laid the blame on the other, two an exposure at most"
        "Partijen die bij een openbare onthulling de schuld op de ander schoven, hoogstens twee per onthulling";
    crises = Count Municipality Lower "crises between college and top" "crises tussen college en top"
        "Crises between college and top as bodies that began"
        "Begonnen crises tussen college en ambtelijke top";
    crisis_weeks = Count Municipality Lower "weeks in crisis" "weken in crisis"
        "Weeks spent in crisis"
        "Weken in crisis";
    dialogues = Count Municipality Neutral "dialogues after a crisis" "dialogen na een crisis"
        "Dialogues held by both sides after a crisis began"
        "Dialogen van beide kanten na het begin van een crisis";
    coalition_breaks = Count Municipality Lower "coalition breaks" "coalitiebreuken"
        "Coalitions that broke before the term's end"
        "Coalities die voor het einde van de periode braken";
    ousters = Count Municipality Neutral "parties ousted from the college" "partijen uit het college verdreven"
        "Elections after which a party of two or more terms left the college"
        "Verkiezingen waarna een partij die minstens twee perioden meebestuurde het college verliet";
    elections = Count Municipality Neutral "elections held" "gehouden verkiezingen"
        "Council elections held"
        "Gehouden raadsverkiezingen";
    aldermen_exits_political = Count Alderman Lower "political exits of aldermen" "politiek vertrek van wethouders"
        "Exits of aldermen before the term's end for political reasons, integrity apart"
        "Wethouders die voor het einde van de periode om politieke redenen vertrokken, integriteit niet meegeteld";
    aldermen_exits_coalition = Count Alderman Lower "exits of aldermen: coalition" "vertrek van wethouders: coalitie"
        "Political exits because the coalition broke"
        "Politiek vertrek doordat de coalitie brak";
    aldermen_exits_relations = Count Alderman Lower "exits of aldermen: relations" "vertrek van wethouders: verhoudingen"
        "Political exits because of disturbed relations"
        "Politiek vertrek door verstoorde verhoudingen";
    aldermen_exits_integrity = Count Alderman Lower "exits of aldermen: integrity" "vertrek van wethouders: integriteit"
        "Exits of aldermen before the term's end after an affair"
        "Wethouders die voor het einde van de periode na een affaire vertrokken";
    aldermen_exits_other = Count Alderman Neutral "other exits of aldermen" "overig vertrek van wethouders"
        "Exits of aldermen before the term's end for health, career or private reasons"
        "Wethouders die voor het einde van de periode vertrokken om redenen van gezondheid, loopbaan of privéleven";
    aldermen_new = Count Alderman Neutral "new aldermen" "nieuwe wethouders"
        "Aldermen who took office"
        "Wethouders die aantraden";
    aldermen_new_after_election = Count ElectedSeat Neutral "new aldermen after an election" "nieuwe wethouders na verkiezingen"
        "Aldermen seated four weeks after an election who were not seated four weeks before it"
        "Wethouders die vier weken na een verkiezing in functie waren en vier weken daarvoor niet";
    officials_exits_forced = Count Official Lower "forced exits of officials" "gedwongen vertrek van ambtenaren"
        "Officials who had to go"
        "Ambtenaren die moesten vertrekken";
    officials_exits_voluntary = Count Official Neutral "voluntary exits of officials" "vrijwillig vertrek van ambtenaren"
        "Officials who left of their own accord"
        "Ambtenaren die uit eigen beweging vertrokken";
    secretary_exits = Count Municipality Neutral "exits of secretaries" "vertrek van gemeentesecretarissen"
        "Municipal secretaries who left"
        "Gemeentesecretarissen die vertrokken";
    secretary_exits_forced = Count Municipality Lower "secretaries made to leave" "gedwongen vertrek van gemeentesecretarissen"
        "Municipal secretaries who were made to leave; among all who left"
        "Gemeentesecretarissen die moesten vertrekken; begrepen in allen die vertrokken";
    weeks_low_trust = Count Municipality Lower "weeks of low trust" "weken van laag vertrouwen"
        "Weeks in which the mean of both dyad trusts was below 0.67"
        "Weken waarin het gemiddelde van het vertrouwen over en weer in een koppel onder 0,67 lag";
    results_short = Amount Official Higher "results in the short term" "resultaten op korte termijn"
        "Short-term results of dossiers carried out, each from 0 to 1"
        "Resultaten op korte termijn van uitgevoerde dossiers, elk van 0 tot 1";
    results_long = Amount Official Higher "results in the long term" "resultaten op lange termijn"
        "Long-term results of dossiers carried out, each from 0 to 1"
        "Resultaten op lange termijn van uitgevoerde dossiers, elk van 0 tot 1";
    delay_weeks = Amount Official Lower "weeks of delay" "weken vertraging"
        "Weeks of delay by contradiction, sign-offs, setbacks and escalation"
        "Weken vertraging door tegenspraak, parafen, tegenslag en voorleggen";
    intervention_hours = Amount Municipality Lower "hours spent on interventions" "uren besteed aan maatregelen"
        "Hours spent on interventions by all who take part"
        "Uren die alle deelnemers aan maatregelen besteden";
}
means {
    trust_alderman_official = Share Dyad Higher "trust of aldermen in officials" "vertrouwen van wethouders in ambtenaren"
        "Trust of aldermen in their officials"
        "Vertrouwen van wethouders in hun ambtenaren";
    trust_official_alderman = Share Dyad Higher "trust of officials in aldermen" "vertrouwen van ambtenaren in wethouders"
        "Trust of officials in their aldermen"
        "Vertrouwen van ambtenaren in hun wethouders";
    trust_college = Share Municipality Higher "trust among aldermen" "vertrouwen tussen wethouders"
        "Trust among aldermen"
        "Vertrouwen tussen wethouders onderling";
    trust_top = Share Municipality Higher "trust among officials" "vertrouwen tussen ambtenaren"
        "Trust among officials"
        "Vertrouwen tussen ambtenaren onderling";
    trust_collective = Share Municipality Higher "trust between college and top" "vertrouwen tussen college en top"
        "Trust between college and top as bodies"
        "Vertrouwen tussen college en ambtelijke top als geheel";
    loyalty_alderman = Share Dyad Higher "loyalty of aldermen" "loyaliteit van wethouders"
        "Loyalty of aldermen to their officials"
        "Loyaliteit van wethouders aan hun ambtenaren";
    loyalty_official = Share Dyad Neutral "loyalty of officials" "loyaliteit van ambtenaren"
        "Loyalty of officials to their aldermen"
        "Loyaliteit van ambtenaren aan hun wethouders";
    openness = Share Matter Higher "openness" "openheid"
        "Share of material matters told in time"
        "Aandeel wezenlijke kwesties dat op tijd is verteld";
    safety = Share Dyad Higher "safety that officials feel" "veiligheid die ambtenaren ervaren"
        "Safety that officials feel with their aldermen"
        "Veiligheid die ambtenaren bij hun wethouders ervaren";
    respect_alderman = Share Dyad Higher "respect of aldermen for officials' role" "respect van wethouders voor de rol van ambtenaren"
        "Respect of aldermen for the role of officials"
        "Respect van wethouders voor de rol van ambtenaren";
    respect_official = Share Dyad Higher "respect of officials for aldermen's role" "respect van ambtenaren voor de rol van wethouders"
        "Respect of officials for the role of aldermen"
        "Respect van ambtenaren voor de rol van wethouders";
    uncertainty = Share Alderman Lower "uncertainty of aldermen" "onzekerheid van wethouders"
        "Uncertainty of aldermen"
        "Onzekerheid van wethouders";
    experience = Share Alderman Neutral "administrative experience of aldermen" "bestuurlijke ervaring van wethouders"
        "Administrative experience of aldermen, years mapped to 0..1"
        "Bestuurlijke ervaring van wethouders, jaren omgezet naar 0 tot 1";
    aldermen_years_in_office = Years Alderman Neutral "years in office of aldermen" "ambtsjaren van wethouders"
        "Years in office of sitting aldermen"
        "Ambtsjaren van zittende wethouders";
    aldermen_from_outside = Share Alderman Neutral "share of aldermen from outside" "aandeel wethouders van buiten"
        "Share of sitting aldermen from outside the council"
        "Aandeel zittende wethouders dat van buiten de raad komt";
    horizon_gap = Share Dyad Neutral "gap in horizon between official and alderman" "verschil in tijdshorizon tussen ambtenaar en wethouder"
        "Weight at 104 weeks of the official less that of the alderman"
        "Gewicht dat de ambtenaar aan 104 weken vooruit geeft, min dat van de wethouder";
    media_pressure = Share Municipality Neutral "media pressure" "druk van de media"
        "Media pressure"
        "Druk van de media";
    pressure_on_aldermen = Share Alderman Neutral "pressure on aldermen" "druk op wethouders"
        "Pressure on aldermen from media, council, election and programme"
        "Druk op wethouders door media, raad, verkiezing en collegeprogramma";
    contradiction_wanted_by_aldermen = Share Alderman Neutral "contradiction that aldermen say they want" "tegenspraak die wethouders zeggen te willen"
        "Contradiction that aldermen say they want"
        "Tegenspraak die wethouders zeggen te willen";
    contradiction_welcome_to_officials = Share Dyad Higher "welcome for contradiction that officials see" "ruimte voor tegenspraak die ambtenaren zien"
        "Welcome for contradiction that officials perceive"
        "Ruimte voor tegenspraak die ambtenaren ervaren";
    enterprise_risk_perceived = Share Enterprise Neutral "risk of enterprise as seen" "risico van ondernemerschap zoals gezien"
        "Share of ventures of companies and projects that those around believe risky"
        "Aandeel ondernemingen van bedrijven en projecten dat de omgeving riskant vindt";
    enterprise_risk_actual = Share Enterprise Lower "risk of enterprise as it is" "werkelijk risico van ondernemerschap"
        "Share of ventures of companies and projects that were risks, remembered as long as the belief"
        "Aandeel ondernemingen van bedrijven en projecten dat een risico was, onthouden zolang als het beeld ervan";
    political_sensitivity = Share Official Higher "political sensitivity of officials" "politieke sensitiviteit van ambtenaren"
        "Political sensitivity of officials"
        "Politieke sensitiviteit van ambtenaren";
    credibility_own_service = Share Official Higher "credibility of officials in their service" "geloofwaardigheid van ambtenaren in eigen dienst"
        "Credibility of officials with their own service"
        "Geloofwaardigheid van ambtenaren bij de eigen dienst";
    cooperation = Share Dyad Higher "cooperation" "samenwerking"
        "Geometric mean of both dyad trusts, openness and mutual respect"
        "Meetkundig gemiddelde van het vertrouwen over en weer, openheid en wederzijds respect";
}
}
