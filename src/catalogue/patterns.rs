//! Patterns that the article leads one to expect, each with the test that judges it.
//!
//! None stands in the model as such; each must come out of the mechanisms, or is said to be built
//! in. P05 (inwerkprogramma and its neighbours lower relation risks) is a hypothesis that the
//! program is asked about, and never a test.

use crate::records::Window;

/// What stands behind a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A finding of the study.
    Finding,
    /// An expectation of the study or its respondents.
    Expectation,
}

/// On which side of nil a contrast should lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// Above nil.
    Up,
    /// Below nil.
    Down,
}

/// One contrast of a paired experiment: outcomes of one unit, added up, and their sign.
#[derive(Debug, Clone, Copy)]
pub struct Contrast {
    /// Columns that are added up.
    pub outcomes: &'static [&'static str],
    /// The side on which the difference should lie.
    pub sign: Sign,
}

/// How a pattern is tested.
#[derive(Debug, Clone, Copy)]
pub enum Test {
    /// One parameter moves from the 25th to the 75th percentile of its plausible range, all else
    /// and all luck equal.
    Experiment {
        /// Dotted name of the parameter.
        parameter: &'static str,
        /// What should follow.
        contrasts: &'static [Contrast],
    },
    /// Trust in one stretch of time against another, within each replicate.
    Windows {
        /// The stretch that should be lower.
        lower: Window,
        /// The stretch that it is compared with.
        higher: Window,
    },
}

/// A pattern and its test.
#[derive(Debug, Clone, Copy)]
pub struct Pattern {
    /// Identifier.
    pub id: &'static str,
    /// What stands behind it.
    pub kind: Kind,
    /// The expectation in words.
    pub statement: &'static str,
    /// Lines of the article.
    pub lines: &'static str,
    /// The test.
    pub test: Test,
    /// Which mechanism carries it, or that it is built in.
    pub carried_by: &'static str,
}

const fn up(outcomes: &'static [&'static str]) -> Contrast {
    Contrast { outcomes, sign: Sign::Up }
}

const fn down(outcomes: &'static [&'static str]) -> Contrast {
    Contrast { outcomes, sign: Sign::Down }
}

/// The patterns that can be tested on the relation field.
pub const TABLE: &[Pattern] = &[
    Pattern {
        id: "P01",
        kind: Kind::Finding,
        statement: "After an ouster, new aldermen trust sitting officials less in their first half year than after an ordinary change",
        lines: "L2-10",
        test: Test::Windows { lower: Window::AfterOuster, higher: Window::AfterChange },
        carried_by: "built in: officials identify with a coalition that stays, and newcomers after an ouster distrust by that identification (bodies.ouster_distrust)",
    },
    Pattern {
        id: "P03",
        kind: Kind::Finding,
        statement: "Those who stay trust officials less in weeks 1-26 in office than in weeks 105-156",
        lines: "L305-315",
        test: Test::Windows { lower: Window::EarlyStayers, higher: Window::LateStayers },
        carried_by: "partly built in: trust at first meeting (relations.trust_start, trust_uncertainty) lies below what working together leads to; that it does so is not",
    },
    Pattern {
        id: "P04",
        kind: Kind::Finding,
        statement: "More experienced recruits: fewer dilemmas and relation risks",
        lines: "L310, L528-529, L593-595",
        test: Test::Experiment {
            parameter: "people.recruit_experience",
            contrasts: &[
                down(&["dilemmas_rationality", "dilemmas_loyalty", "dilemmas_horizon"]),
                down(&["risks_relation"]),
            ],
        },
        carried_by: "experience -> less uncertainty and more knowledge of norms -> fewer lapses, a longer horizon, more trust",
    },
    Pattern {
        id: "P10",
        kind: Kind::Finding,
        statement: "More cover by aldermen: more safety, then more openness",
        lines: "L374-380",
        test: Test::Experiment {
            parameter: "culture.cover_disposition",
            contrasts: &[up(&["safety"]), up(&["openness"])],
        },
        carried_by: "backing at setbacks -> safety -> telling in time",
    },
    Pattern {
        id: "P12",
        kind: Kind::Finding,
        statement: "More deciding by power: less safety and trust",
        lines: "L383-387, L579-584",
        test: Test::Experiment {
            parameter: "culture.power_culture",
            contrasts: &[
                down(&["safety"]),
                down(&["trust_alderman_official"]),
                down(&["trust_official_alderman"]),
            ],
        },
        carried_by: "decisions by power and punishment -> less safety -> less told -> surprises -> less trust",
    },
    Pattern {
        id: "P21",
        kind: Kind::Expectation,
        statement: "More media pressure: a wider gap between the horizons of officials and aldermen",
        lines: "L459-470",
        test: Test::Experiment {
            parameter: "environment.media_level",
            contrasts: &[up(&["horizon_gap"])],
        },
        carried_by: "built in: media pressure raises an alderman's discount rate (horizon.discount_media)",
    },
    Pattern {
        id: "P22",
        kind: Kind::Expectation,
        statement: "Dualisering: more pressure on aldermen, less cooperation",
        lines: "L246-248, L606-611",
        test: Test::Experiment {
            parameter: "environment.dualisering",
            contrasts: &[up(&["pressure_on_aldermen"]), down(&["cooperation"])],
        },
        carried_by: "pressure is built in (pressure.pressure_council); cooperation follows by power, haste and improper requests under pressure, against the experience of recruits from outside",
    },
];
