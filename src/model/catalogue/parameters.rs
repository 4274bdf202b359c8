//! Every parameter of the model: name, unit, default, plausible range, source.
//!
//! [`Parameters`] holds one value of each; [`TABLE`] describes them in the same order. Both are
//! made from the one list at the end of this file; `dutch.rs` has the meanings in Dutch.

mod dutch;

use super::Source::{self, Article, Assumed, Figure, Theory};
use super::Text;
use dutch::in_dutch;

/// The description of one parameter.
#[derive(Debug, Clone, Copy)]
pub struct Parameter {
    /// Dotted name: `group.name`.
    pub name: &'static str,
    /// Unit in words; `share` is a number from 0 to 1, `logit` a term of a utility.
    pub unit: &'static str,
    /// Value used where a scenario says nothing.
    pub default: f32,
    /// Lower end of the plausible range.
    pub low: f32,
    /// Upper end of the plausible range.
    pub high: f32,
    /// Where it comes from.
    pub source: Source,
    /// What it does, in one sentence.
    pub meaning: Text,
}

impl Parameter {
    /// Smallest value that a scenario may set: shares, rates and spreads are never negative.
    #[must_use]
    pub fn allowed_low(&self) -> f32 {
        if self.unit == "logit" { -20.0 } else { 0.0 }
    }

    /// Largest value that a scenario may set.
    #[must_use]
    pub fn allowed_high(&self) -> f32 {
        match self.unit {
            "share" | "share per week" | "per week" => 1.0,
            "logit" => 20.0,
            _ => self.high * 10.0,
        }
    }
}

macro_rules! parameters {
    ($($group:literal { $($field:ident: $default:literal, $low:literal..$high:literal, $unit:literal, $source:expr, $meaning:literal;)+ })+) => {
        /// One value of every parameter of the model.
        #[derive(Debug, Clone, PartialEq)]
        pub struct Parameters {
            $($(#[doc = $meaning] pub $field: f32,)+)+
        }

        /// What every parameter of the model means, in a language.
        struct Meanings {
            $($($field: &'static str,)+)+
        }

        impl Default for Parameters {
            fn default() -> Self {
                Self { $($($field: $default,)+)+ }
            }
        }

        impl Parameters {
            /// The values in the order of [`TABLE`].
            #[must_use]
            pub fn values(&self) -> Vec<f32> {
                vec![$($(self.$field,)+)+]
            }

            /// The place of one value, by its index in [`TABLE`].
            #[must_use]
            pub fn value_mut(&mut self, index: usize) -> Option<&mut f32> {
                [$($(&mut self.$field,)+)+].into_iter().nth(index)
            }
        }

        const DUTCH: Meanings = in_dutch!(Meanings);

        /// The description of every parameter, in the order of declaration.
        pub const TABLE: &[Parameter] = &[
            $($(Parameter {
                name: concat!($group, ".", stringify!($field)),
                unit: $unit, default: $default, low: $low, high: $high,
                source: $source, meaning: Text { en: $meaning, nl: DUTCH.$field },
            },)+)+
        ];
    };
}

/// The index in [`TABLE`] of a parameter by its dotted name.
#[must_use]
pub fn find(name: &str) -> Option<usize> {
    TABLE.iter().position(|parameter| parameter.name == name)
}

parameters! {
"environment" {
    media_level: 0.40, 0.20..0.80, "share", Assumed("no scale exists; the middle of the range is the present day by definition"), "Level to which media pressure returns; may vary over time";
    media_persistence: 0.95, 0.90..0.98, "share per week", Assumed("attention to a theme halves in one to six months"), "Share of a deviation of media pressure that is left a week later";
    media_noise: 0.015, 0.007..0.03, "share", Assumed("keeps the standing spread of media pressure near 0.05"), "Weekly standard deviation of media pressure";
    media_after_affair: 0.20, 0.10..0.40, "share", Theory("media hype, self-exciting (Vasterman 2005)"), "Jump of media pressure after an affair";
    media_after_publicity: 0.05, 0.02..0.10, "share", Theory("media hype, self-exciting (Vasterman 2005)"), "Jump of media pressure after a public exposure, on top of which an affair adds its own";
    media_decay: 0.10, 0.05..0.20, "share per week", Theory("media hype, self-exciting (Vasterman 2005)"), "Weekly loss of the excitement after affairs, publicity and national waves";
    wave_rate: 1.0, 0.5..2.0, "per year", Assumed("about one national wave of attention to integrity a year"), "National media waves that touch every municipality";
    wave_size: 0.15, 0.07..0.30, "share", Assumed("a wave weighs about as much as an affair of one's own"), "Jump of media pressure at a national wave";
    volatility: 0.18, 0.09..0.35, "share", Assumed("no municipal figure was found; national parliament 0.2, Rotterdam 2002 at least 0.35"), "Pedersen index of a municipal election: half the sum of absolute changes of party shares; may vary over time";
    new_list: 0.0, 0.0..0.10, "share", Assumed("most elections bring none; Rotterdam 2002: 0.35, to be set as a series for one election"), "Share of the vote that a new list, in the place of the smallest one outside the coalition, takes at an election; may vary over time";
    dualisering: 1.0, 0.0..1.0, "share", Figure("Wet dualisering gemeentebestuur, in force March 2002"), "How far council and college are set apart; may vary over time";
    council_control: 0.50, 0.25..1.0, "share", Article("L246-254"), "How actively a council uses its means of control";
}
"pressure" {
    pressure_base: 0.10, 0.05..0.20, "share", Assumed("an alderman always answers to someone"), "Pressure on an alderman in the quietest week";
    pressure_media: 0.40, 0.20..0.80, "share", Article("L459-470, L600-604"), "Part of the pressure that media pressure brings";
    pressure_council: 0.30, 0.15..0.60, "share", Article("L606-611"), "Part of the pressure that a dualised, controlling council brings";
    pressure_election: 0.20, 0.10..0.40, "share", Theory("political business cycle (Nordhaus 1975)"), "Part of the pressure that the nearing election brings";
    pressure_programme: 0.15, 0.07..0.30, "share", Article("L398-400"), "Part of the pressure that groups, party and college programme bring";
    results_pressure: 0.50, 0.25..1.0, "share", Article("L150-154, L487-489"), "How strongly the performance culture counts results";
    election_shadow: 0.50, 0.25..0.90, "share", Theory("political business cycle (Nordhaus 1975)"), "Part of the term after which the nearing election begins to be felt";
}
"horizon" {
    alderman_discount: 0.010, 0.005..0.020, "per week", Theory("hyperbolic discounting"), "Discount rate of an alderman without pressure";
    official_discount: 0.003, 0.0015..0.006, "per week", Theory("hyperbolic discounting"), "Discount rate of a top official";
    discount_media: 1.0, 0.5..2.0, "factor", Article("L459-470"), "Growth of an alderman's discount rate with media pressure";
    discount_election: 0.8, 0.4..1.6, "factor", Theory("political business cycle (Nordhaus 1975)"), "Growth of an alderman's discount rate with the nearing election";
    discount_uncertainty: 0.5, 0.25..1.0, "factor", Assumed("who is unsure wants quick proof"), "Growth of an alderman's discount rate with uncertainty";
}
"people" {
    person_spread: 0.16, 0.08..0.32, "share", Assumed("a standard deviation on a 0-1 scale; people differ within one town about as towns do"), "Standard deviation of the traits of persons, the backbone of mayors and secretaries included";
    municipality_spread: 0.15, 0.075..0.30, "share", Assumed("about a quarter of relations need attention (Korsten), which takes real differences"), "Standard deviation of culture, clarity and oversight between municipalities";
    difficulty_spread: 0.60, 0.30..1.20, "logarithm", Assumed("setbacks differ between towns and between aldermen by a factor of about two: a quarter of relations needing attention beside a high mean trust takes real differences (Korsten)"), "Standard deviation of the logarithm of the chance of setbacks, between municipalities and between aldermen";
    recruit_experience: 3.0, 1.5..6.0, "years", Assumed("councillors and outsiders bring some years of comparable work"), "Mean administrative experience of a new alderman";
    outsider_experience: 2.0, 1.0..4.0, "years", Article("L611-614"), "Extra mean experience of an alderman from outside the council";
    experience_half: 4.0, 2.0..8.0, "years", Assumed("one term brings half of what experience can bring"), "Years of experience that count as one half";
    outside_share: 0.32, 0.20..0.45, "share", Figure("23% (2007) to 40% (2014) of aldermen, compendiumpolitiek.nl; De Collegetafel"), "Share of recruits from outside the council under full dualisering";
    uncertainty_start: 0.80, 0.50..1.0, "share", Article("L305-315"), "Uncertainty of a newcomer without experience";
    uncertainty_decline: 0.020, 0.010..0.040, "share per week", Article("L305-315"), "Weekly decline of uncertainty towards what experience allows";
    uncertainty_floor: 0.25, 0.12..0.50, "share", Assumed("no routine removes all doubt"), "Uncertainty that is left without experience once the start is over";
    norm_knowledge_start: 0.35, 0.17..0.70, "share", Assumed("newcomers know part of the rules of the office"), "Knowledge of norms and roles of a newcomer without experience";
    norm_knowledge_learning: 0.006, 0.003..0.012, "share per week", Assumed("about two years to learn most of it on the job"), "Weekly closing of the gap in knowledge of norms and roles";
    need_to_be_seen: 0.50, 0.25..0.75, "share", Article("L593-597"), "Mean need of aldermen to be seen";
    realism: 0.60, 0.30..0.85, "share", Article("L593-598"), "Mean sense of reality of aldermen";
    interest_share: 0.15, 0.07..0.30, "share", Assumed("one alderman in seven has a former employer, a side post or property in the field"), "Share of aldermen with an interest of their own";
    tolerance_wanted: 0.75, 0.50..0.95, "share", Article("L369-372"), "Mean contradiction that aldermen say they want";
    tolerance_real: 0.55, 0.30..0.80, "share", Article("L589-593"), "Mean contradiction that aldermen bear when it comes";
    tolerance_experience: 0.30, 0.15..0.60, "share", Article("L305-315, L528-529"), "Part of the gap between wanted and real tolerance that full experience closes";
    attention_to_officials: 0.55, 0.27..0.85, "share", Article("L326-332"), "Mean attention of aldermen to officials rather than councillors";
    expertise: 0.70, 0.45..0.90, "share", Assumed("top officials are selected on it"), "Mean expertise of officials";
    loyalty_politics: 0.60, 0.35..0.85, "share", Article("L278-280, L437-441"), "Mean weight that officials give to politics";
    loyalty_service: 0.50, 0.25..0.75, "share", Article("L439-442"), "Mean weight that officials give to their own service";
    professional_weight: 0.65, 0.35..0.90, "share", Article("L418-434"), "Mean weight that officials give to their profession";
    temptation: 0.30, 0.15..0.60, "share", Article("L150-154"), "Mean temptation of officials to leak or to embellish";
    sensitivity_start: 0.40, 0.20..0.70, "share", Article("L364-368"), "Political sensitivity of a newly appointed official";
    backbone: 0.60, 0.30..0.90, "share", Article("L431-434"), "Mean backbone of mayor and secretary when a refuser comes to them";
    boundness: 0.50, 0.25..1.0, "share", Article("L398-400; size assumed"), "Mean ties of an alderman from the council to groups, party and programme";
    boundness_outside: 0.40, 0.20..0.80, "share", Article("L611-614; size assumed"), "Mean ties of an alderman from outside the council to them";
    style_content: 0.40, 0.20..0.60, "share", Assumed("no count of styles was found"), "Share of aldermen who steer on content only";
    style_process: 0.30, 0.15..0.60, "share", Assumed("no count of styles was found"), "Share of aldermen who steer on process only";
    proposal_off_style: 0.60, 0.30..1.0, "share", Assumed("who does not steer on content still reads"), "Weight of a proposal with an alderman who steers on process only";
    talk_off_style: 0.60, 0.30..1.0, "share", Assumed("who does not steer on process still talks"), "Weight of talk about the relation with an alderman who steers on content only";
}
"culture" {
    informal_culture: 0.50, 0.25..0.80, "share", Article("L485-487"), "Mean informality of a municipality's culture";
    power_culture: 0.40, 0.20..0.75, "share", Article("L383-387, L487-489"), "Mean inclination to decide by power rather than argument";
    silos: 0.50, 0.25..0.85, "share", Article("L484"), "Mean verkokering: how far services live apart";
    collectivity: 0.50, 0.25..0.85, "share", Article("L503-508"), "Mean degree to which college and top act as collectives";
    norm_clarity: 0.60, 0.30..0.90, "share", Article("L156-157"), "Mean clarity of norms";
    oversight: 0.50, 0.25..0.90, "share", Article("L159-161"), "Mean strength of compliance work, audit and internal control";
    cover_disposition: 0.55, 0.30..0.80, "share", Article("L374-380"), "Mean readiness of aldermen to cover their officials";
    side_rules: 0.55, 0.27..0.85, "share", Article("L516-518, L536-540: formally in order, but no duty to report private activities"), "Mean strength of the rules on side activities, registration included";
    enterprise_norms: 0.35, 0.15..0.70, "share", Article("L541-545: no norms for the whole municipality on commercial and project work"), "Mean clarity of norms on commercial and project work";
    planning_control: 0.50, 0.25..0.85, "share", Article("L353-354"), "Mean strength of the formal circuit of planning and control";
    power_culture_inertia: 0.990, 0.980..0.997, "share per week", Assumed("cultures change over a year or two"), "Share of a deviation of the power culture that is left a week later";
    power_culture_learning: 0.006, 0.003..0.012, "share", Assumed("habits form slowly: some fifty decisions make a culture"), "Rise of the power culture at each decision by power";
}
"dossiers" {
    dossier_rate: 0.20, 0.10..0.40, "per week", Assumed("some ten sensitive dossiers a year for each top official"), "Sensitive dossiers per official post per week";
    cross_share: 0.30, 0.15..0.60, "share", Article("L503-508"), "Share of dossiers that touch the portfolio of a second alderman";
    conflict_share: 0.50, 0.25..0.90, "share", Article("L503-508"), "Share of those in which the wishes of the aldermen conflict";
    reopened_share: 0.30, 0.15..0.60, "share", Article("L437-451"), "Share of the other dossiers in which an earlier decision is already being carried out";
    second_portfolio: 0.85, 0.42..1.0, "share", Assumed("most directors serve more than one alderman where silos are low"), "Chance that a director also serves a second alderman where there are no silos";
    room_to_govern: 0.10, 0.05..0.20, "share", Article("L250-254"), "What full dualisering adds to the results of the college's work, by its room to govern";
}
"request" {
    choice_precision: 1.0, 0.5..2.0, "factor", Theory("logit choice (McFadden 1974; quantal response)"), "Sharpness of choices among options: higher is less noise; yes-no decisions have noise of scale 1";
    proper_appeal: 2.2, 1.1..4.4, "logit", Assumed("most requests are proper"), "Base utility of a proper request";
    proper_long: 1.0, 0.5..2.0, "logit", Article("L459-470"), "Weight of the discounted long-term payoff on a proper request";
    proper_timely: 0.8, 0.4..1.6, "logit", Article("L278-285"), "Weight of a timely proposal on a proper request";
    rush_appeal: -0.6, -1.2..0.0, "logit", Assumed("rush is common but not the rule"), "Base utility of rushing";
    rush_motive: 1.8, 0.9..3.6, "logit", Article("L459-470"), "Weight of the wish for visible results on rushing";
    informal_appeal: -3.2, -6.4..-1.6, "logit", Article("L346-349"), "Base utility of asking in the corridor instead of by formal procedure";
    informal_habit: 2.0, 1.0..4.0, "logit", Article("L485-487"), "Weight of informal culture and habit on asking in the corridor";
    informal_trust: 0.8, 0.4..1.6, "logit", Assumed("one asks informally whom one trusts"), "Weight of trust in the official on asking in the corridor";
    informal_oversight: 0.2, 0.0..0.8, "logit", Assumed("a hypothesis, which the study does not name and which may be zero: who is watched on paper speaks more"), "Weight of oversight above one half on asking in the corridor: displacement";
    informal_improper: 1.5, 0.5..3.0, "logit", Assumed("what may not be seen is not written"), "Weight of asking something improper on asking it in the corridor";
    u_turn_appeal: -2.0, -4.0..-1.0, "logit", Article("L437-451"), "Base utility of a U-turn";
    u_turn_motive: 1.6, 0.8..3.2, "logit", Article("L437-451"), "Weight of pressure and media on a U-turn";
    improper_appeal: -1.1, -3.0..0.0, "logit", Figure("I&O 2018: more than one in five officials asked at some time"), "Base utility of each improper request";
    improper_motive: 1.8, 0.9..3.6, "logit", Article("L150-154, L593-597"), "Weight of the wish for visible results on improper requests";
    improper_lapse: 1.6, 0.8..3.2, "logit", Article("L528-529"), "Weight of not knowing norms and roles on improper requests";
    improper_opportunity: 1.0, 0.5..2.0, "logit", Assumed("who has nothing to hide asks nothing"), "Weight of what a dossier gives to hide on improper requests";
    improper_restraint: 1.2, 0.6..2.4, "logit", Article("L156-157"), "Weight of clear norms against improper requests";
    improper_respect: 0.8, 0.4..1.6, "logit", Article("L391-404"), "Weight of respect for the official's role against improper requests";
    improper_realism: 0.8, 0.4..1.6, "logit", Article("L593-598"), "Weight of a sense of reality against improper requests and U-turns";
    improper_trust: 1.0, 0.5..2.0, "logit", Article("L261-263, L340-361"), "Weight of trust in the official against improper requests";
    improper_certainty: 1.0, 0.5..2.0, "logit", Theory("deterrence by perceived certainty (Nagin 2013)"), "Weight of the certainty that wrong comes out against improper requests";
    improper_caution: 2.0, 1.0..4.0, "logit", Article("L104-112"), "Weight of caution, learnt by having to account, against improper requests";
    improper_interest: 3.0, 1.5..6.0, "logit", Assumed("an interest of one's own weighs as much as the strongest motive"), "Weight of an interest of one's own, times the money at stake, on a request against the norm";
    warning_weight: 1.5, 0.75..3.0, "logit", Article("L290-293"), "Weight of an official's warning against improper requests";
    prepare_base: -1.4, -2.8..-0.7, "logit", Assumed("half of the dossiers are prepared at middling sensitivity"), "Base utility of preparing a dossier before it is asked";
    prepare_sensitivity: 2.2, 1.1..4.4, "logit", Article("L317-324, L364-368"), "Weight of political sensitivity and familiarity on preparing";
    agenda_step: 2.0, 1.0..4.0, "logit", Article("L285-286; about one matter in ten, assumed"), "How much more it takes to put a matter on the agenda oneself than to prepare it";
    prepare_silos: 1.0, 0.5..2.0, "logit", Article("L484; size assumed"), "Weight of silos above one half against preparing: files are not shared";
    lapse_clarity: 0.50, 0.25..1.0, "share", Article("L156-157; size assumed"), "Part of the lapse of who does not know the norms that fully clear norms take away";
    rush_power: 1.0, 0.5..2.0, "logit", Article("L487-489; size assumed"), "Weight of the power culture on rushing";
    prepare_expertise: 1.0, 0.5..2.0, "logit", Assumed("who knows the field sees what will come"), "Weight of expertise on preparing";
    prepare_salience: 1.0, 0.5..2.0, "logit", Assumed("what the public minds is seen to matter"), "Weight of salience on preparing";
    warning_distrusted: 0.50, 0.25..1.0, "share", Article("L290-293; size assumed"), "Force of a warning to an alderman without any trust, against full trust";
}
"learning" {
    lesson: 0.50, 0.25..1.00, "share", Article("L104-112; size assumed"), "Part of the missing caution that being called back or publicly exposed brings";
    lesson_colleagues: 0.30, 0.15..0.60, "share", Assumed("one learns less from another's fall"), "Weight of a lesson to colleagues in the college";
    lesson_knowledge: 0.30, 0.15..0.60, "share", Assumed("a lesson teaches the norm as well"), "Weight of a lesson on knowledge of norms, against that on caution";
    lesson_decay: 0.010, 0.005..0.020, "share per week", Assumed("half of it is gone in about a year"), "Weekly loss of caution";
    mayor_talk: 0.30, 0.15..0.60, "share", Article("L432-434; art. 170 Gemeentewet; size assumed"), "Chance that a mayor of full backbone hears of dissent on an improper request and speaks to the alderman";
    mayor_word: 0.50, 0.25..1.0, "factor", Assumed("a word in private teaches less than being called back"), "Weight of a word from the mayor as a lesson, against being called back";
    lesson_indoors: 0.50, 0.25..1.0, "factor", Article("L104-112; size assumed"), "Weight of the lesson of an exposure that stays indoors, against one in public";
    lesson_uncovered: 0.50, 0.25..1.0, "factor", Article("L104-112; size assumed"), "Weight of the lesson of not being covered by the official";
}
"answer" {
    comply_base: 1.6, 0.8..3.2, "logit", Article("L278-280"), "Base utility of complying: the primacy of politics";
    comply_loyalty: 2.0, 1.0..4.0, "logit", Article("L261-263"), "Weight of the political stake on complying";
    comply_professional: 3.5, 1.75..7.0, "logit", Article("L418-434"), "Weight of the professional stake against complying";
    deterrence: 1.5, 0.75..3.0, "logit", Theory("deterrence by perceived certainty (Nagin 2013)"), "Weight of oversight against taking part in something wrong";
    shadow_cost: 4.6, 2.3..9.2, "logit", Assumed("a private record costs work and shows distrust: a safe house knows few"), "Cost of keeping a shadow file";
    shadow_unsafety: 6.0, 3.0..12.0, "logit", Article("L383-389"), "Weight of lacking safety on keeping a shadow file";
    contradict_base: -0.6, -1.2..0.0, "logit", Article("L369-372, L589"), "Base utility of contradicting: awe keeps it low";
    contradict_stake: 2.5, 1.25..5.0, "logit", Theory("voice (Hirschman 1970)"), "Weight of what is at stake on contradicting";
    contradict_safety: 1.8, 0.9..3.6, "logit", Theory("psychological safety (Edmondson 1999)"), "Weight of safety and perceived welcome on contradicting";
    contradict_uncertainty: 0.8, 0.4..1.6, "logit", Article("L305-315, L589; size assumed"), "Weight of uncertainty of the alderman against contradicting";
    refuse_base: 1.7, -1.0..3.4, "logit", Figure("Telegraaf 2018, on a survey of officials: 29% of improper requests affected the decision"), "Base utility of refusing an improper request";
    refuse_professional: 5.0, 2.5..10.0, "logit", Article("L428-431"), "Weight of the professional stake on refusing";
    retaliation: 1.5, 0.75..3.0, "logit", Theory("reporting upward (Rauwolf and Jones 2019)"), "Weight of expected retaliation against contradicting and refusing";
    embellish_base: -5.0, -10.0..-2.5, "logit", Article("L150-154"), "Base utility of embellishing of one's own accord";
    embellish_pressure: 3.0, 1.5..6.0, "logit", Article("L150-154"), "Weight of pressure for results times temptation on embellishing";
    leak_base: -6.0, -12.0..-3.0, "logit", Article("L150-152"), "Base utility of leaking";
    leak_media: 4.0, 2.0..8.0, "logit", Article("L150-152"), "Weight of media attention times temptation on leaking";
    leak_grievance: 1.5, 0.75..3.0, "logit", Theory("exit, voice, loyalty, neglect (Hirschman 1970)"), "Weight of distrust in the alderman on leaking";
    tell_base: -1.9, -3.8..-0.95, "logit", Assumed("about three in four material matters are told in time"), "Base utility of telling a material matter in time";
    tell_safety: 2.2, 1.1..4.4, "logit", Article("L374-376"), "Weight of safety on telling in time";
    tell_contact: 2.0, 1.0..4.0, "logit", Article("L317-324, L364-368"), "Weight of sensitivity and familiarity on telling in time";
    tell_trust: 2.0, 1.0..4.0, "logit", Article("L340-361, L366"), "Weight of trust in the other on telling in time, both ways";
    tell_expectations: 1.5, 0.75..3.0, "logit", Article("L519-525"), "Weight of clear expectations on telling in time, both ways";
    tell_control: 1.0, 0.5..2.0, "logit", Article("L353-354; size assumed"), "Weight of planning and control above one half on telling in time: what must be reported is told";
    tell_uncertainty: 0.8, 0.4..1.6, "logit", Article("L305-315; size assumed"), "Weight of uncertainty of the alderman against telling in time, both ways";
    dilemma_threshold: 0.16, 0.08..0.32, "share", Assumed("both ways out of a dilemma must cost something felt"), "Cost that each choice must have to count as a dilemma";
    explained: 0.50, 0.25..0.75, "share", Article("L437-451, L495-497; size assumed"), "Part of the clash with the own service that announcing a U-turn takes away";
    torn: 0.20, 0.10..0.40, "share", Article("L503-508; size assumed"), "Clash with the own service of an official who is played off between two aldermen";
    gave_way: 2.0, 1.0..4.0, "factor", Article("L437-451; size assumed"), "Weight of credibility lost with the own service on the clash with it";
    agenda: 0.50, 0.25..0.75, "share", Article("L459-470, L495-497; size assumed"), "Part of the clash of short and long term that a full shared agenda takes away";
    silo_warning: 0.50, 0.25..0.75, "share", Article("L484; size assumed"), "Part of a warning that full silos take away";
    hand_down_base: -3.5, -7.0..-1.75, "logit", Assumed("validated only: more than half of pressure comes through superiors (Rotterdam audit 2010-17)"), "Base utility of a director pressing the own staff";
    hand_down_pressure: 2.0, 1.0..4.0, "logit", Article("L487-489; size assumed"), "Weight of pressure for results on pressing the own staff";
    hand_down_asked: 3.0, 1.5..6.0, "logit", Assumed("who carries out what was asked improperly needs others for it"), "Weight of carrying out an improper request on pressing the own staff";
    hand_down_professional: 2.0, 1.0..4.0, "logit", Article("L418-434; size assumed"), "Weight of the profession against pressing the own staff";
    certainty_oversight: 0.70, 0.35..1.0, "share", Article("L159-161; size assumed"), "Weight of oversight in how certain it seems that what is wrong comes out";
    certainty_council: 0.30, 0.15..0.60, "share", Article("L246-254; size assumed"), "Weight of a dualised, controlling council in how certain it seems";
    certainty_audits: 0.20, 0.10..0.40, "share", Assumed("a theme audit looks at one theme a year"), "Weight of theme audits in how certain it seems";
    service_proper: 0.25, 0.12..0.50, "share", Article("L439-451; size assumed"), "Clash of a proper request with the own service, where much money is at stake";
    service_request: 0.35, 0.17..0.70, "share", Article("L439-451; size assumed"), "Clash of any other request but a U-turn with the own service, where much money is at stake";
    haste_hurried: 0.90, 0.45..1.0, "share", Article("L459-470; size assumed"), "How far rush and U-turns trade the long term for the short";
    haste_improper: 0.40, 0.20..0.80, "share", Article("L459-470; size assumed"), "How far improper requests do so";
    horizon_clash: 2.0, 1.0..4.0, "factor", Article("L459-470; size assumed"), "Clash of short and long term for each gap between horizons, before a shared agenda takes its part";
    political_unnoticed: 0.40, 0.20..0.80, "share", Article("L418-424; size assumed"), "Political stake in a matter of no salience, against one of full salience";
    shadow_wrongness: 1.0, 0.5..2.0, "factor", Article("L383-389; size assumed"), "Weight of wrongness above one half on keeping a shadow file";
    contradict_played_off: 0.50, 0.25..1.0, "logit", Article("L503-508; size assumed"), "What being played off takes from contradicting";
    embellish_tempted: 1.0, 0.5..2.0, "factor", Article("L150-154; size assumed"), "Weight of temptation above one half on embellishing under pressure for results";
    embellish_results: 1.0, 0.5..2.0, "factor", Article("L150-154; size assumed"), "Weight of what shows soon above one half on embellishing under pressure for results";
    embellish_professional: 1.0, 0.5..2.0, "logit", Article("L418-434; size assumed"), "Weight of the profession against embellishing";
    leak_tempted: 1.0, 0.5..2.0, "factor", Article("L150-152; size assumed"), "Weight of temptation above one half on leaking to the media";
    leak_salience: 1.0, 0.5..2.0, "factor", Article("L150-152; size assumed"), "Weight of salience above one half on leaking to the media";
    leak_professional: 0.50, 0.25..1.0, "logit", Article("L418-434; size assumed"), "Weight of the profession against leaking";
}
"counter" {
    accept_tolerance: 2.0, 1.0..4.0, "logit", Article("L589-593"), "Weight of real tolerance on accepting contradiction";
    accept_trust: 1.5, 0.75..3.0, "logit", Article("L340-361"), "Weight of trust on accepting contradiction and ordinary advice";
    power_base: -0.4, -0.8..0.0, "logit", Article("L383-387"), "Base utility of overruling contradiction by power";
    power_ordinary: -3.4, -6.8..-1.7, "logit", Article("L383-387"), "Base utility of deciding an uncontradicted dossier by power";
    power_culture_weight: 3.0, 1.5..6.0, "logit", Article("L383-387, L579-584"), "Weight of the power culture on deciding by power";
    power_pressure: 1.0, 0.5..2.0, "logit", Article("L487-489"), "Weight of pressure on deciding by power";
    power_distrust: 2.0, 1.0..4.0, "logit", Article("L383-387, L579-584"), "Weight of lacking trust between college and top, below 0.67, on deciding by power";
    power_uncertainty: 1.0, 0.5..2.0, "logit", Article("L305-315, L383-387; size assumed"), "Weight of uncertainty of the alderman on deciding by power";
    substitute_base: -0.6, -1.2..-0.3, "logit", Article("L430-431"), "Base utility of looking for a substitute";
    substitute_division: 2.0, 1.0..4.0, "logit", Article("L503-508"), "Weight of a divided top on looking for a substitute";
    willing_base: -2.0, -4.0..-1.0, "logit", Assumed("one colleague in ten to five would do it"), "Base utility of a colleague to step in as a substitute";
    willing_loyalty: 3.0, 1.5..6.0, "logit", Article("L430-431"), "Weight of loyalty to politics on stepping in";
    willing_professional: 3.5, 1.75..7.0, "logit", Article("L418-434"), "Weight of the profession against stepping in";
    punish_share: 0.50, 0.25..1.0, "share", Article("L589-593"), "Chance that dissent is punished where tolerance is nil and the power culture full";
    escalate_base: -1.8, -3.6..-0.9, "logit", Article("L431-432"), "Base utility of going to mayor or secretary after a refusal";
    escalate_professional: 2.0, 1.0..4.0, "logit", Article("L431-432"), "Weight of the professional stake and of safety on escalating";
    settle_base: -0.8, -1.6..0.0, "logit", Article("L503-508"), "Base utility of the college settling conflicting wishes first";
    settle_collective: 3.0, 1.5..6.0, "logit", Article("L503-508"), "Weight of collectivity and trust in the college on settling";
    settle_silos: 1.0, 0.5..2.0, "logit", Article("L484, L503-508"), "Weight of silos above one half against settling conflicting wishes";
    settle_expectations: 1.0, 0.5..2.0, "logit", Article("L503-508, L519-525; size assumed"), "Weight of clear expectations in the director's home pair on settling conflicting wishes first";
    accept_played_off: 0.50, 0.25..1.0, "logit", Article("L503-508; size assumed"), "What contradiction loses of its force where the official is played off";
    willing_anyway: 0.30, 0.15..0.60, "share", Assumed("doing what a colleague refused is wrong enough"), "What is added to wrongness where the profession weighs against stepping in";
    willing_division: 1.0, 0.5..2.0, "logit", Article("L503-508; size assumed"), "Weight of a divided top on stepping in as a substitute";
    played_off_trust: 0.30, 0.15..0.60, "factor", Article("L506-508; size assumed"), "Loss of trust in an official of the alderman who does not get the dossier, against an ordinary loss";
}
"risk" {
    record_base: 0.50, 0.30..0.75, "share", Assumed("an ordinary file justifies an ordinary decision"), "Quality of the record of an ordinary dossier";
    record_clarity: 0.25, 0.12..0.50, "share", Article("L156-157, L485-487"), "What clear norms add to the record";
    record_preparation: 0.12, 0.06..0.24, "share", Article("L278-285"), "What preparation adds to the record";
    record_informal: 0.50, 0.25..1.00, "share", Article("L485-487"), "What informal dealing takes from the record where nobody writes it down";
    record_professional: 0.60, 0.30..1.00, "share", Assumed("a professional writes down what was said in passing"), "Part of what informal dealing takes from the record that a full professional weight of who acts puts back";
    record_untold: 0.25, 0.12..0.50, "share", Article("L366, L372"), "What a salient matter not told in time takes from the justification";
    record_rush: 0.16, 0.08..0.32, "share", Article("L487-489"), "What haste takes from the record";
    wrongness_weight: 0.80, 0.40..1.60, "factor", Assumed("a forum minds the deed more than the file"), "How much the wrong in an act counts against its justification";
    forum_threshold: 0.16, 0.08..0.32, "share", Assumed("not identified by any figure: it sets the level of risks, so effects are told relative too"), "Justification that a forum asks for";
    material_line: 0.60, 0.40..0.80, "share", Assumed("a forum minds a thin file only where something hangs on it"), "Money or norm at stake above which a thin file alone is a risk";
    corridor_visibility: 0.50, 0.25..1.00, "factor", Article("L485-487; size assumed"), "Hazard of discovery of what was asked in the corridor, against an ordinary file";
    violation_line: 0.30, 0.15..0.60, "share", Assumed("with the discovery hazards: at least ten violations per exposed one"), "Wrong in an act above which a norm is truly broken";
    initialling_base: -4.2, -8.4..-2.1, "logit", Article("L389, L587: rare in a safe house"), "Base utility of asking an extra sign-off";
    initialling_unsafety: 8.0, 4.0..16.0, "logit", Article("L383-389"), "Weight of lacking safety on asking an extra sign-off";
    wrong_corridor: 0.30, 0.15..0.60, "share", Article("L485-487; size assumed"), "Wrong in passing procedure by where the law leaves no room";
    wrong_corridor_norm: 0.10, 0.05..0.20, "share", Article("L485-487; size assumed"), "Wrong in passing procedure by that a full norm at stake adds";
    wrong_margin: 0.50, 0.25..1.0, "share", Assumed("what the law leaves open can be defended in part"), "Part of the wrong in omitting and embellishing that full legal room takes away";
    wrong_no_norm: 0.40, 0.20..0.80, "share", Assumed("an improper request is wrong even where the norm is slight"), "Wrong in an improper act where no norm is at stake, against a full one";
    wrong_rush: 0.25, 0.12..0.50, "share", Article("L487-489; size assumed"), "Wrong in rushing where the law leaves no room";
    wrong_rush_norm: 0.10, 0.05..0.20, "share", Article("L487-489; size assumed"), "Wrong in rushing that a full norm at stake adds";
    wrong_u_turn: 0.15, 0.07..0.30, "share", Article("L437-451; size assumed"), "Wrong in a U-turn where no norm is at stake";
    wrong_u_turn_norm: 0.25, 0.12..0.50, "share", Article("L437-451; size assumed"), "Wrong in a U-turn that a full norm at stake adds where the law leaves no room";
    wrong_omit: 0.90, 0.45..1.0, "share", Article("L426-428; size assumed"), "Wrong in omitting a risk where norm and money are at stake and the law leaves no room";
    wrong_omit_money: 0.50, 0.25..1.0, "share", Assumed("the council has to know what costs money"), "Wrong in omitting where no money is at stake, against much";
    wrong_embellish: 0.75, 0.37..1.0, "share", Article("L153; size assumed"), "Wrong in embellishing on request where a norm is at stake and the law leaves no room";
    wrong_against_margin: 0.40, 0.20..0.80, "share", Assumed("a norm is broken even where the law leaves room"), "Wrong in acting against a norm where the law leaves full room, against none";
    wrong_own_embellish: 0.45, 0.22..0.90, "share", Article("L153; size assumed"), "Wrong in embellishing of one's own accord where no norm is at stake";
    wrong_own_embellish_norm: 0.35, 0.17..0.70, "share", Article("L153; size assumed"), "Wrong in it that a full norm at stake adds";
    wrong_leak: 0.40, 0.20..0.80, "share", Article("L152; size assumed"), "Wrong in leaking where no norm is at stake";
    wrong_leak_norm: 0.45, 0.22..0.90, "share", Article("L152; size assumed"), "Wrong in leaking that a full norm at stake adds";
    forum_salience: 0.15, 0.07..0.30, "share", Assumed("a forum asks more of what the public minds"), "What full salience takes from the justification";
    forum_norm: 0.15, 0.07..0.30, "share", Assumed("a forum asks more where a norm is at stake"), "What a full norm at stake takes from the justification";
    forum_margin: 0.10, 0.05..0.20, "share", Assumed("what the law leaves open needs less defence"), "What full legal room adds to the justification";
    dealing_corridor: 0.50, 0.25..1.0, "share", Article("L485-487; size assumed"), "How informal a dossier is that was asked in the corridor of a pair without informal dealings";
    dealing_habit: 0.40, 0.20..0.80, "share", Article("L485-487; size assumed"), "How informal a dossier is that was asked by formal procedure in a pair with informal dealings only";
    initialling_wrongness: 1.0, 0.5..2.0, "factor", Article("L383-389; size assumed"), "Weight of wrongness above one half on asking an extra sign-off";
}
"scrutiny" {
    discovery_rate: 0.0012, 0.0006..0.0024, "per week", Figure("at least ten violations per exposed one (Huberts; NRC 2007)"), "Weekly hazard of discovery of a fresh hidden risk at full severity, oversight and media one half";
    discovery_oversight: 1.0, 0.5..2.0, "factor", Article("L159-161"), "Growth of discovery with oversight";
    discovery_media: 1.5, 0.75..3.0, "factor", Article("L110, L150-152"), "Growth of discovery with media pressure";
    discovery_council: 0.8, 0.4..1.6, "factor", Article("L246-254"), "Growth of discovery with a dualised, controlling council";
    surface_share: 0.10, 0.05..0.20, "share", Article("L366; size assumed"), "Chance that a third party tells an alderman under full pressure of a fully salient matter, without a setback";
    discovery_decay: 0.008, 0.004..0.016, "share per week", Assumed("traces halve in about a year and a half"), "Weekly loss of a hidden risk's discoverability";
    affair_line: 0.28, 0.14..0.56, "share", Figure("Politieke Integriteitsindex: 0.02-0.12 affairs per municipality-year"), "Severity above which a public exposure is an affair";
    cover_base: -0.8, -1.6..0.0, "logit", Article("L360-361, L378-380"), "Base utility of publicly taking responsibility for one's counterpart";
    cover_weight: 3.0, 1.5..6.0, "logit", Article("L374-380"), "Weight of the disposition to cover, and of trust and loyalty, on covering";
    cover_pressure: 1.5, 0.75..3.0, "logit", Article("L360-361"), "Weight of pressure against covering";
    affair_exit_alderman: 0.30, 0.15..0.60, "share", Figure("5-20% of political exits are integrity exits (Trouw, NOS 2018)"), "Chance that an affair costs the alderman the office, before the official's cover (0.7 or 1.3) and authorship (1.2, or 0.3 for a successor) multiply it";
    affair_exit_official: 0.20, 0.10..0.40, "share", Article("L360-361"), "Chance that an affair costs the official the post, before the alderman's cover (0.3 or 1.3) and a shadow file (0.5) multiply it; a successor is safe";
    question_base: 0.0, -1.0..1.0, "logit", Article("L230-234: often"), "Base utility of the council questioning an alderman's position after an affair of side activities or enterprise";
    question_council: 1.5, 0.75..3.0, "logit", Article("L230-234, L246-254"), "Weight of a dualised, controlling council on questioning the alderman";
    question_uninformed: 1.0, 0.5..2.0, "logit", Article("L230-234"), "Weight of the alderman not having been informed in time on being questioned";
    motion_exit: 0.05, 0.02..0.10, "share", Article("L104-112; art. 169 Gemeentewet; size assumed"), "Chance that a council which was publicly misinformed withdraws its confidence, before the official's cover, authorship and its control multiply it";
}
"relations" {
    trust_start: 0.80, 0.50..0.90, "share", Assumed("strangers in office trust each other on credit"), "Trust at first meeting, both ways, before uncertainty takes its part";
    trust_uncertainty: 0.15, 0.07..0.30, "share", Article("L305-312"), "What full uncertainty takes from a newcomer's trust in officials";
    trust_gain: 0.095, 0.040..0.190, "share", Theory("asymmetric trust (Slovic 1993)"), "Gain of trust after a good experience, times one minus trust";
    loss_ratio: 2.5, 2.0..5.0, "factor", Theory("asymmetric trust (Slovic 1993; Poortinga and Pidgeon 2004)"), "How much faster trust is lost than gained";
    setback_share: 0.11, 0.055..0.22, "share", Assumed("about one sensitive dossier in ten goes visibly wrong somewhere"), "Chance that a dossier meets a setback, before expertise, preparation, haste, credibility and difficulty multiply it";
    surprise_weight: 1.4, 0.7..2.8, "factor", Article("L366"), "Loss of trust at a surprise, against an ordinary loss";
    safety_anchor: 0.76, 0.55..0.90, "share", Assumed("keeps mean safety near what it was before strangers, hearsay and power took their part"), "Safety to which a pair slowly returns under an ordinary power culture";
    safety_power: 0.40, 0.20..0.80, "share", Article("L383-389; size assumed"), "What a full power culture, against one of 0.4, takes from the safety to which a pair returns";
    safety_hearsay: 0.50, 0.25..0.75, "share", Assumed("half of what a newcomer feels is what colleagues report"), "Part of the starting safety of a pair that follows the safety of the others";
    stranger_unsafety: 0.12, 0.06..0.24, "share", Article("L305-315, L374-389; size assumed"), "What a new pair lacks in safety at first";
    secretary_cover: 0.50, 0.25..0.75, "share", Article("L432-433; size assumed"), "Part of the loss of safety, where an alderman lets a director down, that a secretary of full backbone takes away";
    played_off_unsafety: 0.30, 0.15..0.60, "factor", Article("L503-508; size assumed"), "Loss of safety at being played off, against an ordinary loss";
    initialling_distrust: 0.15, 0.07..0.30, "factor", Article("L389, L587; size assumed"), "Loss of the alderman's trust at an extra sign-off, against an ordinary loss";
    safety_return: 0.004, 0.002..0.008, "share per week", Assumed("kept small, so that safety answers to behaviour"), "Weekly return of safety to its anchor";
    safety_gain: 0.060, 0.030..0.120, "share", Theory("psychological safety (Edmondson 1999)"), "Gain of safety when backed or when contradiction is accepted";
    safety_loss: 0.100, 0.050..0.200, "share", Article("L374-389"), "Loss of safety when overruled, blamed or punished";
    seen_by_others: 0.20, 0.10..0.40, "share", Assumed("top officials talk to each other"), "Loss of safety that colleagues feel when dissent is punished or an official is dropped in public, against an ordinary loss";
    backing_base: -1.6, -3.2..-0.8, "logit", Article("L378-380"), "Base utility of backing an official at a setback";
    formal_weight: 0.5, 0.25..1.0, "factor", Article("L353-354"), "Gain or loss of an alderman's trust at each quarterly report, against an ordinary one, at full planning and control and full distance from the line";
    formal_line: 0.65, 0.45..0.85, "share", Assumed("about what a report is expected to have told in time"), "Openness above which the formal circuit builds trust and below which it takes it";
    fallback_base: 0.2, -0.8..1.2, "logit", Article("L348-349"), "Base utility of falling back on the formal road when an informal request goes wrong";
    fallback_informal: 0.80, 0.40..1.0, "share", Article("L348-349"), "Part of the informal dealings of a pair that ends when the alderman falls back on the formal road";
    respect_gain: 0.030, 0.015..0.060, "share", Article("L391-404"), "Gain of respect after conduct that honours the other's role";
    respect_loss: 0.060, 0.030..0.120, "share", Article("L391-404"), "Loss of respect after conduct that denies the other's role";
    familiarity_growth: 0.012, 0.006..0.024, "share per week", Article("L317-324"), "Weekly growth of familiarity at full attention";
    expectations_start: 0.20, 0.10..0.40, "share", Assumed("strangers know little of what the other expects"), "How clear it is in a new pair what each expects of the other";
    expectations_by_work: 0.50, 0.25..0.75, "share", Assumed("work alone makes half of it clear"), "How clear expectations become by work alone, at full familiarity";
    sensitivity_growth: 0.010, 0.005..0.020, "share per week", Article("L364-368"), "Weekly move of political sensitivity to what familiarity and openness allow";
    loyalty_adjustment: 0.010, 0.005..0.020, "share per week", Article("L261-263"), "Weekly move of loyalty towards trust";
    informal_adjustment: 0.020, 0.010..0.040, "share per week", Article("L346-349"), "Weekly move of the share of informal dealings to what culture and trust invite";
    credibility_loss: 0.15, 0.07..0.30, "share", Article("L437-451"), "Loss of credibility with the own service at a U-turn";
    credibility_return: 0.010, 0.005..0.020, "share per week", Assumed("a service forgives in a year or two"), "Weekly return of credibility with the own service";
    openness_memory: 0.10, 0.05..0.20, "share", Assumed("some ten matters are remembered"), "Weight of the latest matter in the openness of a pair";
    openness_start: 0.60, 0.30..0.90, "share", Assumed("strangers tell most of what matters"), "Openness of a new pair";
    respect_start: 0.70, 0.35..0.95, "share", Assumed("strangers in office respect each other's role"), "Respect of both for the other's role in a new pair";
    familiarity_start: 0.10, 0.05..0.20, "share", Assumed("strangers hardly know each other"), "Familiarity of a new pair";
    familiarity_colleague: 0.30, 0.15..0.60, "share", Assumed("a colleague in the college is no stranger"), "Familiarity of a new pair with a colleague who acts for a vacant seat";
    informal_start: 0.50, 0.25..1.0, "share", Assumed("a new pair deals half as informally as its municipality"), "Informal dealings of a new pair, against the culture of the municipality";
    informal_distrust: 0.40, 0.20..0.80, "share", Article("L346-349; size assumed"), "Informal dealings to which culture invites without any trust, against full trust";
    sensitivity_floor: 0.30, 0.15..0.60, "share", Article("L364-368; size assumed"), "Political sensitivity of an official who is neither familiar nor open with the alderman";
    sensitivity_openness: 0.50, 0.25..0.75, "share", Article("L364-368; size assumed"), "Weight of openness, rather than familiarity, in political sensitivity";
    surprise_slight: 0.50, 0.25..1.0, "share", Article("L366; size assumed"), "Loss of trust at a surprise in a matter of no salience, against full salience";
    worked_well: 0.40, 0.20..0.80, "factor", Assumed("a dossier that went well is less than an ordinary good experience"), "Gain of trust by a dossier that went well and that nobody minds, against an ordinary gain";
    worked_well_salience: 0.40, 0.20..0.80, "factor", Assumed("what mattered is remembered"), "What full salience adds to that gain";
    worked_well_prepared: 0.20, 0.10..0.40, "factor", Article("L278-285; size assumed"), "What preparation adds to the alderman's gain";
    worked_well_proper: 0.20, 0.10..0.40, "factor", Article("L391-404; size assumed"), "What a proper request adds to the official's gain";
    worked_well_improper: 0.50, 0.25..1.0, "share", Article("L391-404; size assumed"), "Part of the gain that is left to the official where the request was not proper";
    setback_told: 0.25, 0.12..0.50, "factor", Article("L366; size assumed"), "Loss of the alderman's trust at a setback of which he or she was told in time, against an ordinary loss";
    setback_untold: 0.60, 0.30..1.2, "factor", Article("L366; size assumed"), "Loss of the alderman's trust at a setback of which he or she was not told";
    backed_safety: 1.0, 0.5..2.0, "factor", Article("L374-380; size assumed"), "Gain of safety when backed at a setback, against an ordinary gain";
    backed_trust: 1.0, 0.5..2.0, "factor", Article("L378-380; size assumed"), "Gain of the official's trust when backed at a setback";
    blamed_safety: 0.60, 0.30..1.2, "factor", Article("L374-389; size assumed"), "Loss of safety when not backed at a setback, against an ordinary loss";
    blamed_trust: 0.60, 0.30..1.2, "factor", Article("L378-380; size assumed"), "Loss of the official's trust when not backed at a setback";
    accepted_safety: 1.0, 0.5..2.0, "factor", Article("L369-376; size assumed"), "Gain of safety when dissent is accepted, against an ordinary gain";
    accepted_trust: 0.60, 0.30..1.2, "factor", Article("L369-372; size assumed"), "Gain of the official's trust when dissent is accepted";
    accepted_welcome: 0.08, 0.04..0.16, "share", Article("L369-372; size assumed"), "Rise of the perceived welcome when dissent is accepted";
    overruled_dissent: 0.70, 0.35..1.4, "factor", Article("L383-389; size assumed"), "Loss of safety and of the official's trust when overruled after dissent, against an ordinary loss";
    overruled_ordinary: 0.40, 0.20..0.80, "factor", Article("L383-389; size assumed"), "Loss of safety and of the official's trust when overruled without dissent";
    overruled_welcome: 0.08, 0.04..0.16, "share", Article("L369-372; size assumed"), "Fall of the perceived welcome when overruled";
    punished_safety: 1.5, 0.75..3.0, "factor", Article("L374-389; size assumed"), "Loss of safety when dissent is punished, against an ordinary loss";
    punished_trust: 0.80, 0.40..1.6, "factor", Article("L589-593; size assumed"), "Loss of the official's trust when dissent is punished";
    punished_welcome: 0.15, 0.07..0.30, "share", Article("L589-593; size assumed"), "Fall of the perceived welcome when dissent is punished";
    asked_trust: 0.50, 0.25..1.0, "factor", Article("L391-404; size assumed"), "Loss of the official's trust when asked something fully wrong, against an ordinary loss";
    refused_trust: 0.80, 0.40..1.6, "factor", Article("L428-431, L589-593; size assumed"), "Loss of trust at a refusal of an alderman who bears nothing, against an ordinary loss";
    refused_respect: 0.50, 0.25..1.0, "factor", Article("L391-404; size assumed"), "Loss of respect at a refusal of an alderman who bears nothing, against an ordinary loss";
    escalated_trust: 1.0, 0.5..2.0, "factor", Article("L431-432; size assumed"), "Loss of trust in an official who went to mayor or secretary, against an ordinary loss";
    called_back_safety: 0.50, 0.25..1.0, "factor", Article("L432-434; size assumed"), "Gain of safety of an official when the alderman is called back, against an ordinary gain";
    backfire_trust: 1.0, 0.5..2.0, "factor", Article("L348-349; size assumed"), "Loss of the official's trust when the alderman falls back on the formal road, against an ordinary loss";
    backfire_safety: 0.50, 0.25..1.0, "factor", Article("L348-349; size assumed"), "Loss of safety when the alderman falls back on the formal road, against an ordinary loss";
    backfire_informal: 0.25, 0.12..0.50, "share", Article("L348-349; size assumed"), "Part of what falling back ends of informal dealings that ends without it";
    covered_safety: 3.0, 1.5..6.0, "factor", Article("L374-380; size assumed"), "Gain of safety by public cover, against an ordinary gain";
    covered_trust: 3.0, 1.5..6.0, "factor", Article("L360-361, L378-380; size assumed"), "Gain of trust of who is covered in public, both ways, against an ordinary gain";
    dropped_safety: 3.0, 1.5..6.0, "factor", Article("L374-389; size assumed"), "Loss of safety when dropped in public, against an ordinary loss";
    dropped_trust: 2.5, 1.25..5.0, "factor", Article("L360-361, L378-380; size assumed"), "Loss of trust of who is dropped in public, both ways, against an ordinary loss";
    report_formal: 0.10, 0.05..0.20, "share", Article("L353-354; size assumed"), "Part of the informal dealings that each quarterly report ends at full planning and control";
    backing_loyalty: 0.40, 0.20..0.80, "share", Article("L378-380; size assumed"), "Weight of loyalty, rather than trust, on backing an official";
}
"bodies" {
    college_trust_level: 0.90, 0.75..0.96, "share", Figure("survey 2019: trust among aldermen 3.6 on a scale of 1-4"), "Trust among aldermen to which a college returns at middling collectivity";
    top_trust_level: 0.75, 0.55..0.90, "share", Article("L503-508"), "Trust among officials to which the top returns at middling collectivity";
    body_return: 0.020, 0.010..0.040, "share per week", Assumed("a quarrel is digested in about a year"), "Weekly return of trust within college and top";
    body_loss: 0.03, 0.015..0.06, "share", Article("L503-508"), "Loss of trust within college or top at a playing-off, substitution or affair";
    collective_return: 0.006, 0.003..0.012, "share per week", Article("L355-356"), "Weekly move of collective trust towards mean dyad trust where services meet";
    collective_loss: 0.010, 0.005..0.020, "share", Article("L355-356"), "Loss of collective trust when others see an incident in a dyad";
    ouster_distrust: 0.45, 0.22..0.90, "share", Article("L2-10"), "Loss of starting trust in officials fully identified with an ousted coalition";
    identification_growth: 0.004, 0.002..0.008, "share per week", Article("L2-9"), "Weekly growth of identification with a coalition that stays";
    crisis_dialogue_rate: 0.030, 0.015..0.060, "per week", Article("L10-11"), "Weekly hazard of a spontaneous dialogue in a crisis when both sides would invest fully";
    dialogue_gain: 0.25, 0.12..0.50, "share", Article("L10-11"), "Part of the gap in collective trust that a dialogue closes when both invest";
    dialogue_power: 0.30, 0.15..0.60, "share", Article("L10-11, L519-525"), "Part of the excess power culture that a dialogue removes when both invest";
    played_off_top: 0.50, 0.25..1.0, "factor", Article("L503-508; size assumed"), "Loss of trust within the top at a playing-off, against that within the college";
    met_well: 0.30, 0.15..0.60, "factor", Article("L355-356; size assumed"), "Gain of collective trust by work that went well at full collectivity, against the loss at an incident";
    crisis_line: 0.40, 0.20..0.60, "share", Assumed("far below the trust of the worst quarter of relations"), "Collective trust below which a crisis begins";
    crisis_relief: 0.10, 0.05..0.20, "share", Assumed("a crisis ends above where it begins"), "How far collective trust has to rise above that line for a crisis to end";
    dialogue_level: 0.85, 0.65..0.95, "share", Article("L10-11; size assumed"), "Collective trust towards which a dialogue leads";
}
"side_activities" {
    private_share: 0.35, 0.17..0.70, "share", Article("L175-178: many top officials"), "Share of officials with a private side activity";
    request_rate: 0.10, 0.05..0.20, "per year", Article("L182-184: perhaps at the executive's request"), "Seats on outside boards that the executive asks an official to take, per official-year";
    seat_end_rate: 0.25, 0.12..0.50, "per year", Assumed("board seats last about four years"), "Rate at which such seats end";
    occasion_rate: 1.0, 0.5..2.0, "per year", Assumed("once a year an outside interest meets the municipality's"), "Occasions per year on which the interests of municipality and outside body meet, per official with a side activity";
    overlap: 0.35, 0.17..0.70, "share", Article("L186-191"), "Mean overlap of a side activity with the official's own field";
    register_base: -1.0, -2.0..0.0, "logit", Assumed("half of the activities are reported under middling rules"), "Base utility of having a side activity registered";
    register_rules: 4.0, 2.0..8.0, "logit", Article("L516-518"), "Weight of the rules on having it registered";
    declare_rules: 2.0, 1.0..4.0, "logit", Article("L156-157, L516-518"), "Weight of clear norms, rules and a registration on stepping aside";
    both_request: 0.8, 0.4..1.6, "logit", Article("L182-192: unclear capacity"), "Weight of having been sent by the executive on acting in both capacities";
    favour_base: -3.0, -6.0..-1.5, "logit", Article("L536-540: no problems worth mention were found"), "Base utility of favouring the outside interest";
    favour_temptation: 3.0, 1.5..6.0, "logit", Article("L150-154, L186-191"), "Weight of temptation times the interest at stake on favouring it";
    appearance: 0.45, 0.22..0.90, "share", Article("L190-192"), "What the appearance of partiality takes from the justification at full overlap";
    record_register: 0.12, 0.06..0.24, "share", Article("L516-518"), "What a registration adds to the record";
    feelers: 0.40, 0.20..0.80, "share", Article("L178-180"), "Long-term result of an occasion on which an official brings the outside world in";
    declare_registered: 0.50, 0.25..1.0, "share", Article("L516-518; size assumed"), "What a registration adds to clear norms and rules where they weigh on stepping aside";
    declare_professional: 1.0, 0.5..2.0, "logit", Article("L418-434; size assumed"), "Weight of the profession on stepping aside";
    both_interest: 0.50, 0.25..1.0, "logit", Article("L186-191; size assumed"), "Weight of the interest at stake on acting in both capacities";
    favour_tempted: 1.0, 0.5..2.0, "factor", Article("L150-154; size assumed"), "Weight of temptation above one half on favouring an outside interest";
    favour_unwatched: 0.50, 0.25..1.0, "share", Article("L516-518; size assumed"), "Deterrence of an official whose activity is not registered, against one whose is";
    favour_professional: 1.0, 0.5..2.0, "logit", Article("L418-434; size assumed"), "Weight of the profession against favouring an outside interest";
    wrong_both: 0.25, 0.12..0.50, "share", Article("L182-192; size assumed"), "Wrong in acting in both capacities at full overlap with a norm at stake";
    wrong_favour: 0.35, 0.17..0.70, "share", Article("L186-191; size assumed"), "Wrong in favouring an outside interest where no norm is at stake";
    wrong_favour_norm: 0.45, 0.22..0.90, "share", Article("L186-191; size assumed"), "Wrong in it that a full norm at stake adds";
    occasion_sensitivity: 0.05, 0.025..0.10, "share", Article("L178-180; size assumed"), "Rise of political sensitivity by an occasion";
}
"enterprise" {
    company_share: 0.10, 0.05..0.20, "share", Assumed("a port, a market, a land company here and there"), "Share of posts that are directors of a municipal company with own income";
    project_share: 0.15, 0.07..0.30, "share", Article("L204-208, L214-216"), "Share of posts that are directors of a project organisation";
    spun_off_share: 0.40, 0.20..0.80, "share", Article("L207-211"), "Share of the companies that were spun off or privatised";
    own_income: 0.60, 0.30..0.90, "share", Article("L214"), "Mean weight of own income in a company's budget; a project has less";
    autonomy: 0.50, 0.25..0.85, "share", Article("L11-14, L205-206"), "Mean autonomy of companies and projects; a spun-off company has more";
    accountability: 0.50, 0.25..0.80, "share", Article("L209-211"), "Mean strength of accountability in companies and projects; a spun-off company has less";
    venture_rate: 2.0, 1.0..4.0, "per year", Assumed("a commercial step every half year"), "Ventures per year of a company or project";
    inform_base: 1.0, 0.0..2.0, "logit", Article("L545-554: most goes by the book"), "Base utility of a venture of which the alderman is informed";
    inform_trust: 1.5, 0.75..3.0, "logit", Article("L11-16"), "Weight of trust in the alderman on informing";
    alone_base: -1.5, -3.0..-0.5, "logit", Article("L11-14"), "Base utility of acting without informing";
    alone_pull: 3.0, 1.5..6.0, "logit", Article("L11-14, L209-216"), "Weight of autonomy, own income and weak accountability on acting without informing";
    alone_norms: 2.0, 1.0..4.0, "logit", Article("L518-519, L545-548"), "Weight of enterprise norms against acting without informing";
    loss_share: 0.15, 0.07..0.30, "share", Assumed("commercial steps fail somewhat more often than ordinary files"), "Chance that a venture goes wrong, before money at stake, expertise and acting alone multiply it";
    venture_result: 1.0, 0.5..2.0, "factor", Article("L196-204"), "Result of a venture that succeeds at full gain, long and short together";
    record_alone: 0.25, 0.12..0.50, "share", Article("L209-211"), "What acting without informing takes from the record";
    record_accountability: 0.20, 0.10..0.40, "share", Article("L209-211"), "What full accountability adds to the record against none";
    belief_prior: 0.05, 0.02..0.10, "share", Article("L545-554: respondents see no extra risk"), "Share of ventures that respondents believe risky before they have seen any";
    belief_memory: 0.990, 0.980..0.997, "share per week", Assumed("what was seen is forgotten in one to three years"), "Share of seen ventures that is remembered a week later";
    project_income: 3.0, 1.5..6.0, "factor", Assumed("a project lives on the municipality's budget"), "How many times as much own income a company has as a project";
    spun_off_autonomy: 0.20, 0.10..0.40, "share", Article("L207-211; size assumed"), "Part of the missing autonomy that a spun-off company has more";
    spun_off_accountability: 0.33, 0.17..0.66, "share", Article("L209-211; size assumed"), "Part of the accountability that a spun-off company has less";
    pull_income: 1.0, 0.5..2.0, "factor", Article("L214; size assumed"), "Weight of own income above one half on the pull towards acting without informing";
    pull_accountability: 1.0, 0.5..2.0, "factor", Article("L209-211; size assumed"), "Weight of accountability above one half against that pull";
    leave_professional: 0.50, 0.25..1.0, "logit", Article("L418-434; size assumed"), "Weight of the profession on leaving a venture";
    leave_money: 0.50, 0.25..1.0, "logit", Assumed("a large sum makes careful"), "Weight of the money at stake on leaving a venture";
    inform_norms: 0.50, 0.25..1.0, "logit", Article("L518-519; size assumed"), "Weight of enterprise norms on informing the alderman";
    alone_tempted: 1.0, 0.5..2.0, "factor", Article("L150-154; size assumed"), "Weight of temptation above one half on acting alone under pressure for results";
    alone_professional: 0.50, 0.25..1.0, "logit", Article("L418-434; size assumed"), "Weight of the profession against acting alone";
    watch_unsuspecting: 0.50, 0.25..1.0, "share", Article("L545-554; size assumed"), "Deterrence by those who believe that nothing is wrong, against full attention";
    watch_belief: 1.5, 0.75..3.0, "factor", Article("L545-554; size assumed"), "Growth of that attention with the share of ventures that is believed risky";
    wrong_informed: 0.20, 0.10..0.40, "share", Article("L204-211; size assumed"), "Wrong in a venture of which the alderman is informed, with a norm at stake where the law leaves no room";
    wrong_alone: 0.15, 0.07..0.30, "share", Article("L209-211; size assumed"), "Wrong in acting alone where nothing is at stake";
    wrong_alone_norm: 0.25, 0.12..0.50, "share", Article("L209-211; size assumed"), "Wrong in acting alone that a full norm at stake adds";
    wrong_alone_money: 0.20, 0.10..0.40, "share", Article("L209-211; size assumed"), "Wrong in acting alone that much money adds where the law leaves no room";
}
"effects" {
    talk_welcome: 0.15, 0.06..0.30, "share", Assumed("never measured"), "Part of the gap between perceived welcome and real tolerance that a relatiegesprek closes when both invest";
    talk_respect: 0.08, 0.03..0.20, "share", Assumed("never measured"), "Part of the gap in mutual respect that a relatiegesprek closes when both invest";
    talk_collective: 0.10, 0.04..0.25, "share", Assumed("never measured"), "Part of the gap between trust in pairs and between the bodies that a collective talk closes when both invest";
    talk_weight: 1.0, 0.5..2.0, "factor", Assumed("never measured: a good talk counts as a dossier that went well"), "Weight of a talk in which both invest on trust and safety";
    talk_expectations: 0.40, 0.15..0.70, "share", Assumed("never measured"), "Part of the gap in clear expectations that a relatiegesprek closes when both invest";
    dialogue_support: 2.0, 1.0..4.0, "factor", Assumed("never measured"), "Growth of the chance of a dialogue in a crisis, and half that of its gain, by a dialoog na crisis at dose 1";
    team_building: 0.40, 0.15..0.70, "share", Assumed("never measured"), "Part of the gap in collectivity that collectief bestuur at dose 1 closes";
    cover_promise: 0.40, 0.15..0.70, "share", Assumed("never measured"), "Part of the gap in readiness to cover, and of the chance of punishment, that dekking at dose 1 closes";
    clarity_work: 0.40, 0.15..0.70, "share", Assumed("never measured"), "Part of the gap in norm clarity that normhelderheid at dose 1 closes";
    oversight_work: 0.40, 0.15..0.70, "share", Assumed("never measured"), "Part of the gap in oversight that toezicht at dose 1 closes";
    register_duty: 0.60, 0.25..0.90, "share", Article("L516-518; size assumed"), "Part of the gap in rules on side activities that a meldplicht at dose 1 closes";
    enterprise_rules: 0.50, 0.20..0.80, "share", Article("L518-519; size assumed"), "Part of the gap in enterprise norms that a norm ondernemerschap at dose 1 closes";
    desiloing: 0.30, 0.12..0.60, "share", Assumed("never measured"), "Part of the silos that ontkokering at dose 1 takes down";
    clerk_check: 0.40, 0.15..0.70, "share", Assumed("never measured"), "Part of the notes that would misinform the council that a griffiertoets at dose 1 puts right";
    outside_channel: 0.40, 0.15..0.70, "share", Assumed("never measured"), "Part of the fear of retaliation, and of the chance of punishment, that a vertrouwenspersoon at dose 1 takes away";
    channel_escalate: 1.0, 0.5..2.0, "logit", Assumed("never measured"), "Weight of a channel outside the house on going to mayor or secretary after a refusal";
    open_notes: 0.40, 0.15..0.70, "share", Assumed("never measured"), "Part of full publication of decision notes that openbare beslisnotas at dose 1 bring";
    notes_record: 0.5, 0.25..1.0, "share", Assumed("a note holds what was weighed, and half of what was said in passing"), "Part of what informal dealing takes from the record that published notes put back";
    notes_reach: 1.0, 0.5..2.0, "factor", Assumed("never measured"), "Growth of the visibility of a misinformed council where notes are published: what it was told can be compared";
    notes_certainty: 0.2, 0.1..0.4, "share", Assumed("as much as audits"), "What published notes add to how certain it seems that something comes out";
    audit_work: 0.40, 0.15..0.70, "share", Assumed("never measured"), "Part of full theme audits that a rekenkamer at dose 1 brings";
    audit_reach: 1.0, 0.5..2.0, "factor", Assumed("never measured"), "Growth of the attention to hidden risks at full theme audits";
    screening: 0.60, 0.25..0.90, "share", Assumed("never measured"), "Part of the overlap of a recruit's own interest that a risicoanalyse kandidaten at dose 1 removes";
    practice_sustained: 0.40, 0.15..0.70, "share", Assumed("never measured"), "Practice in dilemmas that moresprudentie at dose 1 sustains";
    practice_weight: 0.5, 0.25..1.0, "factor", Assumed("never measured"), "Growth of the professional stake at full practice in dilemmas";
    measure_growth: 0.05, 0.025..0.10, "share per week", Assumed("a measure takes half a year to bed in"), "Weekly move of a municipal measure towards its full effect";
    inwerk_knowledge: 0.35, 0.15..0.70, "share", Assumed("never measured: between a good course and a lost morning"), "Part of the gap in knowledge of norms and roles that an inwerkprogramma at dose 1 closes";
    inwerk_certainty: 0.20, 0.08..0.40, "share", Assumed("never measured"), "Part of a newcomer's uncertainty that an inwerkprogramma at dose 1 removes";
    inwerk_familiarity: 0.20, 0.10..0.40, "share", Assumed("never measured: a day in a group, half of what two hours one by one do"), "Part of the gap in familiarity that the day of a joint inwerkprogramma at dose 1 closes when both invest";
    inwerk_reflection: 0.20, 0.10..0.40, "share", Assumed("never measured: a day of looking back, half of what coaching sustains"), "Part of the gap in reflection that an inwerkprogramma at dose 1 closes by its day at mid-term";
    kennismaking_familiarity: 0.40, 0.15..0.70, "share", Assumed("never measured"), "Part of the gap in familiarity that kennismaking at dose 1 closes";
    coaching_reflection: 0.40, 0.15..0.70, "share", Assumed("never measured"), "Reflection that collegiale coaching at dose 1 sustains";
    reflection_growth: 0.02, 0.01..0.04, "share per week", Assumed("a year of sessions to take effect"), "Weekly move of reflection towards what coaching sustains, and of practice towards what moresprudentie does";
    reflection_certainty: 0.40, 0.20..0.80, "share", Assumed("never measured"), "Part of uncertainty that full reflection removes";
    reflection_tolerance: 0.50, 0.25..1.0, "share", Article("L589-593, L531-532"), "Part of the gap between wanted and real tolerance that full reflection closes";
    reflection_realism: 0.30, 0.15..0.60, "share", Assumed("never measured"), "Part of the lack of realism that full reflection removes";
}
"politics" {
    break_rate: 0.090, 0.045..0.18, "per year", Figure("De Collegetafel: 0.05-0.08 coalition breaks per municipality-year"), "Coalition breaks per year at the reference trust in the college, outside honeymoon and election time";
    exit_political_rate: 0.042, 0.021..0.084, "per year", Figure("Wethoudersonderzoek: 0.045-0.070 political exits per alderman-year, breaks included"), "Political exits outside breaks per alderman-year at the reference trust, outside honeymoon and election time";
    exit_steepness: 5.0, 2.5..10.0, "logit", Assumed("a college at trust 0.6 breaks about three times as often as one at 0.85"), "Growth of breaks and political exits as trust falls below the reference";
    exit_reference: 0.85, 0.70..0.95, "share", Figure("survey 2019: trust among aldermen"), "Trust in the college at which the rates above hold";
    exit_other_rate: 0.050, 0.025..0.10, "per year", Figure("exits for any reason 0.085-0.14 per alderman-year less political ones"), "Exits for health, career and private reasons per alderman-year";
    exit_official_rate: 0.09, 0.045..0.18, "per year", Assumed("top officials stay about a decade or less"), "Voluntary exits per official-year at full safety";
    exit_official_unsafety: 1.5, 0.75..3.0, "factor", Theory("exit, voice, loyalty (Hirschman 1970)"), "Growth of voluntary exits with lacking safety, delayed by loyalty";
    retention: 0.68, 0.45..0.85, "share", Figure("De Collegetafel 2022: 57% not seated before the election"), "Chance that a sitting alderman whose party stays in the college returns";
    coalition_incumbency: 0.60, 0.30..1.20, "logit", Assumed("sitting coalitions like to continue"), "Advantage of a sitting party in a formation";
    exit_relations_share: 0.50, 0.25..0.75, "share", Figure("De Collegetafel 2023: more than half of political exits come from coalition or disturbed relations"), "Part of the political exits outside breaks that comes from disturbed relations at the reference trust";
    exit_secretary_rate: 0.12, 0.06..0.24, "per year", Assumed("municipal secretaries stay eight years on average"), "Exits of municipal secretaries per year outside crises";
    exit_secretary_forced: 0.03, 0.015..0.06, "per year", Figure("Binnenlands Bestuur: about a quarter of exits of secretaries"), "Exits of municipal secretaries per year who are made to leave, outside crises";
    secretary_new_college: 1.5, 0.75..3.0, "factor", Figure("Binnenlands Bestuur: most around elections"), "Growth of both rates at a new college, which fades in half a year";
    honeymoon: 0.80, 0.40..1.00, "share", Figure("VNG: aldermen fall most in the second full year"), "Part of falls and breaks that a new college is spared at first";
    honeymoon_weeks: 40.0, 20.0..80.0, "weeks", Figure("VNG: aldermen fall most in the second full year"), "Weeks in which that credit falls to about a third";
    patience: 0.60, 0.30..0.90, "share", Assumed("who waits for the election waits"), "Part of falls and breaks that the nearing election averts";
    vacancy_weeks: 6.0, 3.0..12.0, "weeks", Assumed("a successor is found in one or two months"), "Weeks before a vacant portfolio is filled";
    appeal_spread: 0.80, 0.40..1.6, "logarithm", Assumed("with nine parties the largest has about a quarter of the vote"), "Standard deviation of the logarithm of a party's appeal";
    formation_noise: 0.50, 0.25..1.0, "logit", Assumed("size and habit decide more than chance"), "Scale of chance in a formation";
    ouster_terms: 2.0, 1.0..4.0, "terms", Assumed("two terms make a coalition that officials identify with"), "Terms in office from which the loss of the college is an ouster";
    exit_loyalty: 0.50, 0.25..1.0, "share", Theory("exit, voice, loyalty (Hirschman 1970)"), "Part of what lacking safety adds to voluntary exits that full loyalty takes away";
}
"choosing" {
    aspiration: 0.0, -1.0..1.0, "logit", Assumed("what an ordinary option promises on its face is good enough; a logit up or down makes odds of the ordinary 2.7 times smaller or larger"), "How much more than an ordinary option promises on its face counts as good enough; read where the rule of choice is satisficing";
}
}
