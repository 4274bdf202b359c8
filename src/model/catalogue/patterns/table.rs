//! The table of patterns, in the order of their identifiers.

use super::pattern::{Against, Association, Claim, Kind, Measure, Outcome, Pattern, Test};
use crate::catalogue::Text;
use crate::catalogue::contrasts::{Move, Sign};
use crate::catalogue::outcomes::Per;
use crate::catalogue::windows::Window;

const RISKS: &[&str] = &["risks_relation", "risks_side_activities", "risks_enterprise"];
const VIOLATIONS: &[&str] =
    &["violations_relation", "violations_side_activities", "violations_enterprise"];
const DILEMMAS: &[&str] = &["dilemmas_rationality", "dilemmas_loyalty", "dilemmas_horizon"];
const DISSENT: &[&str] = &["contradictions", "refusals"];

/// Contradiction that aldermen say they want less the welcome that officials perceive.
const CONTRADICTION_GAP: Measure = Measure::Mix(&[
    (1.0, "contradiction_wanted_by_aldermen"),
    (-1.0, "contradiction_welcome_to_officials"),
]);

/// Violations that nobody learned of, by the years of officials: both are counted, so that two
/// denominators need not meet.
const HIDDEN_VIOLATIONS: Measure =
    Measure::Events { plus: VIOLATIONS, minus: &["exposures_of_violations"], per: Per::Official };

/// How severe the relation risks of a year are together.
const SEVERITY: &[&str] = &["risks_relation_severity"];

/// What scenarios/amsterdam-2004.toml says of a city as it was described in 2004; a test holds the two
/// to each other.
const AMSTERDAM: &[(&str, f32)] = &[
    ("environment.media_level", 0.60),
    ("environment.council_control", 0.65),
    ("culture.informal_culture", 0.70),
    ("culture.power_culture", 0.65),
    ("culture.silos", 0.70),
    ("culture.collectivity", 0.30),
    ("pressure.results_pressure", 0.75),
    ("culture.planning_control", 0.60),
    ("culture.cover_disposition", 0.40),
];

/// Work on the relation, and work on rules, at doses that take about as many hours in the small country.
const RELATION: &[(&str, f32)] =
    &[("relatiegesprek", 1.0), ("kennismaking", 1.0), ("dekking", 1.0)];
const RULES: &[(&str, f32)] = &[("normhelderheid", 1.0), ("toezicht", 0.07)];

/// Share of the vote of the new list of Rotterdam 2002.
const SHOCK: f32 = 0.35;

const fn up(what: &'static str, columns: &'static [&'static str]) -> Outcome {
    Outcome { what, measure: Measure::Sum(columns), claim: Claim::Side(Sign::Up) }
}

const fn down(what: &'static str, columns: &'static [&'static str]) -> Outcome {
    Outcome { what, measure: Measure::Sum(columns), claim: Claim::Side(Sign::Down) }
}

/// More by less than this share, relative to where it starts.
const fn at_most(what: &'static str, columns: &'static [&'static str], share: f64) -> Outcome {
    Outcome { what, measure: Measure::Sum(columns), claim: Claim::GainsLessThan(share) }
}

/// More by more than this share, relative to where it starts.
const fn at_least(what: &'static str, columns: &'static [&'static str], share: f64) -> Outcome {
    Outcome { what, measure: Measure::Sum(columns), claim: Claim::GainsMoreThan(share) }
}

/// A parameter moved from its lower to its upper quartile.
const fn quartiles(parameter: &'static str, outcomes: &'static [Outcome]) -> Test {
    Test::Experiment { moved: Move::Quartiles(parameter), outcomes }
}

/// A window less another.
const fn windows(what: &'static str, tested: Window, against: Window, sign: Sign) -> Test {
    Test::Windows { what, tested, against: Against::Window(against), sign }
}

const fn slope(
    what: &'static str,
    y: Measure,
    x: Measure,
    weight: &'static [&'static str],
    sign: Sign,
) -> Test {
    Test::Association(Association { what, y, x, weight, sign })
}

const fn column(name: &'static [&'static str]) -> Measure {
    Measure::Sum(name)
}

/// The patterns. Where a loop carries one, the effect should at least halve with the loop held.
pub const TABLE: &[Pattern] = &[
    Pattern {
        id: "P01",
        kind: Kind::Finding,
        statement: "After an ouster, new aldermen trust sitting officials less in their first half year than after an ordinary change",
        lines: "L2-10",
        tests: &[windows(
            "trust of newcomers, weeks 1-26: after an ouster less after another change",
            Window::AfterOuster,
            Window::AfterChange,
            Sign::Down,
        )],
        carried_by: "officials identify with a coalition that stays, and newcomers after an ouster distrust by that identification (bodies.ouster_distrust)",
        carried_by_loop: None,
        built_in: true,
    },
    Pattern {
        id: "P02",
        kind: Kind::Finding,
        statement: "After an ouster, dialogue shortens the crisis",
        lines: "L10-11",
        tests: &[Test::Experiment {
            moved: Move::SwitchedOnAfterNewList {
                switched: "bodies.crisis_dialogue_rate",
                list: SHOCK,
            },
            outcomes: &[Outcome {
                what: "weeks of crisis in two years after an ouster, dialogue on less off",
                measure: Measure::Window(Window::CrisisAfterOuster),
                claim: Claim::Side(Sign::Down),
            }],
        }],
        carried_by: "crisis -> dialogue, where both sides invest -> collective trust",
        carried_by_loop: Some("repair"),
        built_in: false,
    },
    Pattern {
        id: "P03",
        kind: Kind::Finding,
        statement: "Those who stay trust officials less in weeks 1-26 in office than in weeks 105-156",
        lines: "L305-315",
        tests: &[windows(
            "trust of stayers: weeks 1-26 less weeks 105-156 in office",
            Window::EarlyStayers,
            Window::LateStayers,
            Sign::Down,
        )],
        carried_by: "trust at first meeting (relations.trust_start, trust_uncertainty) lies below what working together leads to; the first is put in, the second is not",
        carried_by_loop: Some("learning"),
        built_in: true,
    },
    Pattern {
        id: "P04",
        kind: Kind::Finding,
        statement: "More experienced recruits: fewer dilemmas and relation risks",
        lines: "L310, L528-529, L593-595",
        tests: &[quartiles(
            "people.recruit_experience",
            &[down("all dilemmas", DILEMMAS), down("relation risks", &["risks_relation"])],
        )],
        carried_by: "experience -> less uncertainty and more knowledge of norms -> fewer lapses, a longer horizon, more trust",
        carried_by_loop: Some("learning"),
        built_in: false,
    },
    Pattern {
        id: "P06",
        kind: Kind::Theory,
        statement: "More temptation: more risks",
        lines: "L150-154",
        tests: &[quartiles("people.temptation", &[up("all risks", RISKS)])],
        carried_by: "temptation -> embellishing and leaking; and favouring an outside interest",
        carried_by_loop: None,
        built_in: false,
    },
    Pattern {
        id: "P07",
        kind: Kind::Theory,
        statement: "More pressure for results: more embellishment; more media attention: more leaks",
        lines: "L150-153",
        tests: &[
            quartiles(
                "pressure.results_pressure",
                &[up("embellishment", &["risks_embellishment"])],
            ),
            quartiles("environment.media_level", &[up("leaks", &["risks_leak"])]),
        ],
        carried_by: "pressure and attention meet temptation in the official's choice; what that does to requests goes round by the alderman",
        carried_by_loop: None,
        built_in: false,
    },
    Pattern {
        id: "P08",
        kind: Kind::Theory,
        statement: "Clearer norms: fewer risks",
        lines: "L156-157",
        tests: &[quartiles("culture.norm_clarity", &[down("all risks", RISKS)])],
        carried_by: "clear norms -> fewer improper requests and a better record",
        carried_by_loop: None,
        built_in: false,
    },
    Pattern {
        id: "P09",
        kind: Kind::Theory,
        statement: "More compliance and oversight: fewer violations, as many dilemmas",
        lines: "L159-161",
        tests: &[quartiles(
            "culture.oversight",
            &[
                down("all violations", VIOLATIONS),
                Outcome {
                    what: "all dilemmas, relative",
                    measure: Measure::Sum(DILEMMAS),
                    claim: Claim::LosesLessThan(0.05),
                },
            ],
        )],
        carried_by: "oversight deters officials from taking part; it is no part of the alderman's choice",
        carried_by_loop: None,
        built_in: false,
    },
    Pattern {
        id: "P10",
        kind: Kind::Finding,
        statement: "More cover by aldermen: more safety, then more openness",
        lines: "L374-380",
        tests: &[quartiles(
            "culture.cover_disposition",
            &[up("safety", &["safety"]), up("openness", &["openness"])],
        )],
        carried_by: "backing at setbacks -> safety -> telling in time",
        carried_by_loop: Some("defensive spiral"),
        built_in: false,
    },
    Pattern {
        id: "P11",
        kind: Kind::Finding,
        statement: "Less safety goes with more sign-offs and shadow files",
        lines: "L383-389, L585-587",
        tests: &[slope(
            "sign-offs and shadow files per request, on safety",
            Measure::Ratio { above: &["initiallings", "shadow_files"], below: &["requests"] },
            column(&["safety"]),
            &["requests"],
            Sign::Down,
        )],
        carried_by: "lacking safety weighs in asking a sign-off and keeping a file (risk.initialling_unsafety, answer.shadow_unsafety)",
        carried_by_loop: Some("defensive spiral"),
        built_in: true,
    },
    Pattern {
        id: "P12",
        kind: Kind::Finding,
        statement: "More deciding by power: less safety and trust",
        lines: "L383-387, L579-584",
        tests: &[quartiles(
            "culture.power_culture",
            &[
                down("safety", &["safety"]),
                down("trust of aldermen in officials", &["trust_alderman_official"]),
                down("trust of officials in aldermen", &["trust_official_alderman"]),
            ],
        )],
        carried_by: "decisions by power and punishment -> less safety -> less told -> surprises -> less trust",
        carried_by_loop: Some("defensive spiral"),
        built_in: false,
    },
    Pattern {
        id: "P13",
        kind: Kind::Perception,
        statement: "Aldermen say that they want more contradiction than officials find welcome, the more so where dissent is punished",
        lines: "L369-372, L589-593",
        tests: &[
            Test::Level {
                what: "contradiction wanted less welcome",
                measure: CONTRADICTION_GAP,
                sign: Sign::Up,
            },
            slope(
                "that gap, on dissent punished per dissent",
                CONTRADICTION_GAP,
                Measure::Ratio { above: &["contradictions_punished"], below: DISSENT },
                DISSENT,
                Sign::Up,
            ),
        ],
        carried_by: "wanted and real tolerance differ by assumption; what is welcome follows safety, which punishment lowers",
        carried_by_loop: None,
        built_in: false,
    },
    Pattern {
        id: "P14",
        kind: Kind::Finding,
        statement: "Two who work together trust each other more than college and top do as bodies",
        lines: "L355-356",
        tests: &[Test::Level {
            what: "mean trust of pairs less collective trust",
            measure: Measure::Mix(&[
                (0.5, "trust_alderman_official"),
                (0.5, "trust_official_alderman"),
                (-1.0, "trust_collective"),
            ]),
            sign: Sign::Up,
        }],
        carried_by: "incidents are seen by all, good work only where services meet",
        carried_by_loop: None,
        built_in: false,
    },
    Pattern {
        id: "P15",
        kind: Kind::Finding,
        statement: "College and top more of a collective: less playing off, fewer dilemmas",
        lines: "L503-508",
        tests: &[quartiles(
            "culture.collectivity",
            &[down("playing off", &["playing_off"]), down("all dilemmas", DILEMMAS)],
        )],
        carried_by: "a collective settles conflicting wishes first; a united top gives no substitutes",
        carried_by_loop: Some("playing off"),
        built_in: false,
    },
    Pattern {
        id: "P16",
        kind: Kind::Finding,
        statement: "Most affairs of side activities and enterprise bring the alderman's position into question",
        lines: "L225-234, L492-497",
        tests: &[Test::Windows {
            what: "share of those affairs that do, less one half",
            tested: Window::Questioned,
            against: Against::Number(0.5),
            sign: Sign::Up,
        }],
        carried_by: "the alderman answers for what officials do, and may not have known",
        carried_by_loop: None,
        built_in: false,
    },
    Pattern {
        id: "P17",
        kind: Kind::Finding,
        statement: "A more informal culture: more procedure passed by, more left unreported",
        lines: "L484-487",
        tests: &[quartiles(
            "culture.informal_culture",
            &[
                up("bypassed procedure", &["risks_bypass"]),
                up("unreported matters", &["risks_unreported"]),
            ],
        )],
        carried_by: "informal requests -> thin records; what is told in passing is not reported",
        carried_by_loop: None,
        built_in: false,
    },
    Pattern {
        id: "P18",
        kind: Kind::Finding,
        statement: "An informal request that backfires sends the requester back to formal rules, and costs the official's trust more than the alderman's",
        lines: "L348-349",
        tests: &[
            windows(
                "share of informal dealings: half a year after less just before",
                Window::InformalAfter,
                Window::InformalBefore,
                Sign::Down,
            ),
            windows(
                "loss of trust: the official's less the alderman's",
                Window::BackfireTrustOfOfficial,
                Window::BackfireTrustOfAlderman,
                Sign::Up,
            ),
        ],
        carried_by: "a backfire lowers the share of informal dealings at once; culture and trust bring it back",
        carried_by_loop: None,
        built_in: false,
    },
    Pattern {
        id: "P19",
        kind: Kind::Finding,
        statement: "A refuser is more often passed over for a substitute where loyalty is high and the top divided; after escalation the council is informed more often than after substitution",
        lines: "L426-434",
        tests: &[
            slope(
                "substitutions per refusal, on loyalty of officials",
                Measure::Ratio { above: &["substitutions"], below: &["refusals"] },
                column(&["loyalty_official"]),
                &["refusals"],
                Sign::Up,
            ),
            slope(
                "substitutions per refusal, on trust within the top",
                Measure::Ratio { above: &["substitutions"], below: &["refusals"] },
                column(&["trust_top"]),
                &["refusals"],
                Sign::Down,
            ),
            windows(
                "council informed: after escalation less after substitution",
                Window::InformedAfterEscalation,
                Window::InformedAfterSubstitution,
                Sign::Up,
            ),
        ],
        carried_by: "loyalty without professional weight steps in; mayor and secretary call back",
        carried_by_loop: Some("over-loyalty"),
        built_in: false,
    },
    Pattern {
        id: "P20",
        kind: Kind::Finding,
        statement: "U-turns cost credibility with the own service, and are protested less where safety is low",
        lines: "L437-451",
        tests: &[
            slope(
                "credibility, on U-turns per official",
                column(&["credibility_own_service"]),
                column(&["u_turns"]),
                &[],
                Sign::Down,
            ),
            slope(
                "U-turns protested per U-turn, on safety",
                Measure::Ratio { above: &["u_turns_protested"], below: &["u_turns"] },
                column(&["safety"]),
                &["u_turns"],
                Sign::Up,
            ),
        ],
        carried_by: "each U-turn takes credibility by a rule of its own; protest follows safety as all voice does",
        carried_by_loop: Some("defensive spiral"),
        built_in: false,
    },
    Pattern {
        id: "P21",
        kind: Kind::Expectation,
        statement: "More media pressure: a wider gap between the horizons of officials and aldermen",
        lines: "L459-470",
        tests: &[quartiles("environment.media_level", &[up("horizon gap", &["horizon_gap"])])],
        carried_by: "media pressure raises an alderman's discount rate (horizon.discount_media)",
        carried_by_loop: Some("rings"),
        built_in: true,
    },
    Pattern {
        id: "P22",
        kind: Kind::Expectation,
        statement: "Dualisering: more pressure on aldermen, less cooperation",
        lines: "L246-248, L606-611",
        tests: &[quartiles(
            "environment.dualisering",
            &[
                up("pressure on aldermen", &["pressure_on_aldermen"]),
                down("cooperation", &["cooperation"]),
            ],
        )],
        carried_by: "pressure is put in; cooperation follows by power, haste and improper requests under pressure, against the experience of recruits from outside",
        carried_by_loop: Some("council pressure"),
        built_in: false,
    },
    Pattern {
        id: "P23",
        kind: Kind::Expectation,
        statement: "Media pressure and volatility that rise over the years: less cooperation than under constant ones",
        lines: "L600-611",
        tests: &[Test::Experiment {
            moved: Move::Rising(&["environment.media_level", "environment.volatility"]),
            outcomes: &[down("cooperation", &["cooperation"])],
        }],
        carried_by: "pressure and horizon of aldermen -> haste, power, improper requests; more newcomers at elections",
        carried_by_loop: Some("rings"),
        built_in: false,
    },
    Pattern {
        id: "P24",
        kind: Kind::Perception,
        statement: "Enterprise looks less risky than it is until an affair, and less so after",
        lines: "L206-216, L545-554",
        tests: &[
            Test::Windows {
                what: "actual less perceived risk, in the year before an affair",
                tested: Window::GapBeforeAffair,
                against: Against::Number(0.0),
                sign: Sign::Up,
            },
            windows(
                "that gap: in the year after less before",
                Window::GapAfterAffair,
                Window::GapBeforeAffair,
                Sign::Down,
            ),
        ],
        carried_by: "results colour what is seen; an affair corrects it",
        carried_by_loop: Some("autonomy"),
        built_in: false,
    },
    Pattern {
        id: "P25",
        kind: Kind::Finding,
        statement: "Earlier contact and timely information: more political sensitivity, fewer surprises",
        lines: "L317-324, L364-368",
        tests: &[quartiles(
            "people.attention_to_officials",
            &[
                up("political sensitivity", &["political_sensitivity"]),
                down("surprises", &["surprises"]),
            ],
        )],
        carried_by: "attention -> familiarity -> sensitivity and telling in time",
        carried_by_loop: None,
        built_in: false,
    },
    Pattern {
        id: "P26",
        kind: Kind::Own,
        statement: "Where professional weight is low more trust raises hidden violations, where it is high it lowers them",
        lines: "L428-434",
        tests: &[
            Test::Experiment {
                moved: Move::QuartilesGiven {
                    moved: "relations.trust_start",
                    given: "people.professional_weight",
                    share: 0.25,
                },
                outcomes: &[Outcome {
                    what: "hidden violations by trust, professional weight low",
                    measure: HIDDEN_VIOLATIONS,
                    claim: Claim::Side(Sign::Up),
                }],
            },
            Test::Experiment {
                moved: Move::QuartilesGiven {
                    moved: "relations.trust_start",
                    given: "people.professional_weight",
                    share: 0.75,
                },
                outcomes: &[Outcome {
                    what: "hidden violations by trust, professional weight high",
                    measure: HIDDEN_VIOLATIONS,
                    claim: Claim::Side(Sign::Down),
                }],
            },
        ],
        carried_by: "trust -> informality and a thinner record, against trust times professional weight -> warning",
        carried_by_loop: Some("over-loyalty"),
        built_in: false,
    },
    Pattern {
        id: "P27",
        kind: Kind::Theory,
        statement: "More trust at first meeting: relation risks no more severe, and no more violations",
        lines: "L261-263, L494-497",
        tests: &[quartiles(
            "relations.trust_start",
            &[
                at_most("severity of relation risks, relative", SEVERITY, 0.01),
                at_most("violations in the relation, relative", &["violations_relation"], 0.01),
            ],
        )],
        carried_by: "trust restrains improper requests, makes warnings count and tells in time, against willing compliance and a thinner record",
        carried_by_loop: None,
        built_in: false,
    },
    Pattern {
        id: "P28",
        kind: Kind::Finding,
        statement: "Talk about the relation: more trust both ways, more safety, fewer surprises, less playing off",
        lines: "L519-525",
        tests: &[Test::Experiment {
            moved: Move::Policies { from: &[], to: &[("relatiegesprek", 1.0)] },
            outcomes: &[
                up("trust of aldermen in officials", &["trust_alderman_official"]),
                up("trust of officials in aldermen", &["trust_official_alderman"]),
                up("safety", &["safety"]),
                down("surprises", &["surprises"]),
                down("playing off", &["playing_off"]),
            ],
        }],
        carried_by: "a talk in which both invest is a good experience, and makes clear what each expects",
        carried_by_loop: None,
        built_in: false,
    },
    Pattern {
        id: "P29",
        kind: Kind::Theory,
        statement: "What is hidden comes out twice as often: fewer improper requests",
        lines: "L104-112",
        tests: &[Test::Experiment {
            moved: Move::Doubled("scrutiny.discovery_rate"),
            outcomes: &[down("improper requests", &["requests_improper"])],
        }],
        carried_by: "being exposed, called back or left uncovered teaches; nothing in a request reads the rate of discovery",
        carried_by_loop: None,
        built_in: false,
    },
    Pattern {
        id: "P30",
        kind: Kind::Theory,
        statement: "More oversight: fewer and less severe violations in the relation, no more risks",
        lines: "L159-161",
        tests: &[quartiles(
            "culture.oversight",
            &[
                down("violations in the relation", &["violations_relation"]),
                down("severity of relation risks", SEVERITY),
                at_most("relation risks, relative", &["risks_relation"], 0.01),
            ],
        )],
        carried_by: "perceived certainty deters both who asks and who answers, against displacement to the corridor",
        carried_by_loop: None,
        built_in: false,
    },
    Pattern {
        id: "P31",
        kind: Kind::Finding,
        statement: "Newcomers more uncertain: more deciding by power or late telling, and no fewer risks",
        lines: "L305-315, L527-529",
        tests: &[quartiles(
            "people.uncertainty_start",
            &[
                up("decisions by power and surprises", &["decisions_by_power", "surprises"]),
                Outcome {
                    what: "severity of relation risks, relative",
                    measure: Measure::Sum(SEVERITY),
                    claim: Claim::LosesLessThan(0.01),
                },
            ],
        )],
        carried_by: "uncertainty shortens the horizon and lowers first trust; who is unsure decides by power and is told late",
        carried_by_loop: Some("learning"),
        built_in: false,
    },
    Pattern {
        id: "P32",
        kind: Kind::Finding,
        statement: "Those who stay together are safer after two years than in their first quarter",
        lines: "L374-389",
        tests: &[windows(
            "safety of pairs that last: weeks 105-117 less weeks 1-13",
            Window::SafetyAfterTwoYears,
            Window::SafetyInFirstQuarter,
            Sign::Up,
        )],
        carried_by: "a new pair begins insecure; being covered and heard makes it safer",
        carried_by_loop: None,
        built_in: false,
    },
    Pattern {
        id: "P33",
        kind: Kind::Finding,
        statement: "With the environment and cultures of Amsterdam in 2004: half as many sign-offs and shadow files again",
        lines: "L389, L585-587",
        tests: &[Test::Experiment {
            moved: Move::Set {
                what: Text {
                    en: "environment and cultures as described for Amsterdam in 2004",
                    nl: "omgeving en culturen zoals voor Amsterdam in 2004 beschreven",
                },
                values: AMSTERDAM,
            },
            outcomes: &[
                at_least("extra sign-offs, relative", &["initiallings"], 0.5),
                at_least("shadow files, relative", &["shadow_files"], 0.5),
            ],
        }],
        carried_by: "power culture and uncertain cover -> less safety -> paper for one's own protection",
        carried_by_loop: Some("defensive spiral"),
        built_in: false,
    },
    Pattern {
        id: "P34",
        kind: Kind::Expectation,
        statement: "More playing off: more dilemmas of loyalty, less safety",
        lines: "L503-508",
        tests: &[quartiles(
            "dossiers.conflict_share",
            &[up("dilemmas of loyalty", &["dilemmas_loyalty"]), down("safety", &["safety"])],
        )],
        carried_by: "two aldermen pull at one official, who cannot be loyal to both",
        carried_by_loop: Some("playing off"),
        built_in: false,
    },
    Pattern {
        id: "P35",
        kind: Kind::Theory,
        statement: "The environment reaches trust through persons and cultures",
        lines: "L261-271",
        tests: &[Test::Carried {
            moved: Move::Quartiles("environment.media_level"),
            what: "trust of aldermen by media: the effect less twice what is left with persons and cultures held",
            measure: column(&["trust_alderman_official"]),
            sign: Sign::Down,
            by_loop: "rings",
        }],
        carried_by: "media pressure -> pressure, horizon, power culture -> conduct -> trust",
        carried_by_loop: None,
        built_in: false,
    },
    Pattern {
        id: "P36",
        kind: Kind::Theory,
        statement: "An alderman who was called back asks less that is improper in the year after than in the year before",
        lines: "L426-434",
        tests: &[windows(
            "improper requests: in the year after a call-back less in the year before",
            Window::ImproperAfterCallBack,
            Window::ImproperBeforeCallBack,
            Sign::Down,
        )],
        carried_by: "being called back teaches; growing into the office helps",
        carried_by_loop: None,
        built_in: false,
    },
    Pattern {
        id: "P37",
        kind: Kind::Finding,
        statement: "After an ouster the trust of both sides dips, and crises are at least twice as frequent",
        lines: "L2-10",
        tests: &[
            windows(
                "trust of newcomers in officials: after an ouster less after another change",
                Window::AfterOuster,
                Window::AfterChange,
                Sign::Down,
            ),
            windows(
                "trust of officials in newcomers: after an ouster less after another change",
                Window::OfficialsAfterOuster,
                Window::OfficialsAfterChange,
                Sign::Down,
            ),
            Test::Windows {
                what: "crises that begin in the two years after an election, by week: after an ouster less twice after another",
                tested: Window::CrisesBegunAfterOuster,
                against: Against::Twice(Window::CrisesBegunAfterChange),
                sign: Sign::Up,
            },
        ],
        carried_by: "identification with those who left -> distrust on both sides -> less collective trust",
        carried_by_loop: None,
        built_in: false,
    },
    Pattern {
        id: "P38",
        kind: Kind::Hypothesis,
        statement: "At about equal hours, work on the relation does as much to the severity of risks as rules do",
        lines: "L494-497, L515-522",
        tests: &[Test::Experiment {
            moved: Move::Policies { from: RULES, to: RELATION },
            outcomes: &[at_most("severity of relation risks, relative", SEVERITY, 0.02)],
        }],
        carried_by: "talk, acquaintance and cover, against clear norms and oversight",
        carried_by_loop: None,
        built_in: false,
    },
    Pattern {
        id: "P39",
        kind: Kind::Hypothesis,
        statement: "Work on the relation: fewer dilemmas of all three kinds",
        lines: "L495-497",
        tests: &[Test::Experiment {
            moved: Move::Policies { from: &[], to: RELATION },
            outcomes: &[
                down("dilemmas of rationality", &["dilemmas_rationality"]),
                down("dilemmas of loyalty", &["dilemmas_loyalty"]),
                down("dilemmas of horizon", &["dilemmas_horizon"]),
            ],
        }],
        carried_by: "talk, acquaintance and cover",
        carried_by_loop: None,
        built_in: false,
    },
];

/// The place in [`TABLE`] of a pattern by its identifier.
#[must_use]
pub fn find(id: &str) -> Option<usize> {
    TABLE.iter().position(|pattern| pattern.id == id)
}
