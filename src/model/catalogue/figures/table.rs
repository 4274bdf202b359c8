//! The figures themselves.

use super::figure::Evidence::{Counted, Derived, Surveyed, Weak};
use super::figure::Use::{Structure, Tuned, Validation};
use super::figure::{Band, Below, Figure, Measure};
use crate::catalogue::outcomes::{Count, Mean, Per};
use crate::catalogue::windows::Window;

const POLITICAL: &[Count] = &[Count::aldermen_exits_political, Count::aldermen_exits_integrity];

/// All figures.
pub const TABLE: &[Figure] = &[
    Figure {
        name: "aldermen_per_municipality",
        meaning: "Aldermen a municipality, national mean",
        unit: "per municipality",
        usage: Structure,
        band: Band::Between(3.9, 4.3),
        measure: Measure::Size(Per::Alderman),
        published: "3.4 (2002) to 4.1 (2022); the legal maximum would give 4.8",
        source: "Gemeentewet art. 36; De Collegetafel",
        evidence: Counted,
    },
    Figure {
        name: "political_exits",
        meaning: "Political exits of aldermen before the term's end, integrity included",
        unit: "per alderman-year",
        usage: Tuned,
        band: Band::Between(0.045, 0.070),
        measure: Measure::Events { above: POLITICAL, below: Below::Weight(Per::Alderman) },
        published: "20-23% per four-year term",
        source: "Wethoudersonderzoek 2002-06, 2014-18, 2018-22",
        evidence: Counted,
    },
    Figure {
        name: "exits_for_any_reason",
        meaning: "Exits of aldermen for any reason before the term's end",
        unit: "per alderman-year",
        usage: Validation,
        band: Band::Between(0.085, 0.14),
        measure: Measure::Events {
            above: &[
                Count::aldermen_exits_political,
                Count::aldermen_exits_integrity,
                Count::aldermen_exits_other,
            ],
            below: Below::Weight(Per::Alderman),
        },
        published: "35% (2002-06), 40% (2014-18), 55% (2018-22, temporary leave counted) per term",
        source: "Wethoudersonderzoek; NRC 2006; NOS 2018",
        evidence: Derived,
    },
    Figure {
        name: "exits_by_relations",
        meaning: "Of political exits: because of coalition or disturbed relations",
        unit: "share",
        usage: Validation,
        band: Band::Between(0.45, 0.70),
        measure: Measure::Events {
            above: &[Count::aldermen_exits_coalition, Count::aldermen_exits_relations],
            below: Below::Events(POLITICAL),
        },
        published: "more than half",
        source: "De Collegetafel 2023",
        evidence: Counted,
    },
    Figure {
        name: "exits_by_integrity",
        meaning: "Of political exits: because of integrity",
        unit: "share",
        usage: Validation,
        band: Band::Between(0.05, 0.20),
        measure: Measure::Events {
            above: &[Count::aldermen_exits_integrity],
            below: Below::Events(POLITICAL),
        },
        published: "44 of 285 (2014-18); 25 and 24 (style) of 612 exits",
        source: "Trouw and NOS 2018",
        evidence: Derived,
    },
    Figure {
        name: "coalition_breaks",
        meaning: "Coalitions that broke before the term's end",
        unit: "per municipality-year",
        usage: Tuned,
        band: Band::Between(0.05, 0.08),
        measure: Measure::Events {
            above: &[Count::coalition_breaks],
            below: Below::Weight(Per::Municipality),
        },
        published: "24 (2012), 28 (2016), 26 (2019) in the country",
        source: "De Collegetafel",
        evidence: Derived,
    },
    Figure {
        name: "new_after_election",
        meaning: "Of those seated four weeks after an election: not seated four weeks before it",
        unit: "share",
        usage: Validation,
        band: Band::Between(0.40, 0.60),
        measure: Measure::Events {
            above: &[Count::aldermen_new_after_election],
            below: Below::Weight(Per::ElectedSeat),
        },
        published: "57% (2022)",
        source: "De Collegetafel 2022",
        evidence: Counted,
    },
    Figure {
        name: "aldermen_from_outside",
        meaning: "Aldermen from outside the council, under dualisering",
        unit: "share",
        usage: Tuned,
        band: Band::Between(0.20, 0.40),
        measure: Measure::State(Mean::aldermen_from_outside),
        published: "23% (2007) to 40% (2014); about a third (2022)",
        source: "compendiumpolitiek.nl; De Collegetafel",
        evidence: Counted,
    },
    Figure {
        name: "years_in_office",
        meaning: "Mean years in office of sitting aldermen",
        unit: "years",
        usage: Validation,
        band: Band::Between(3.0, 5.5),
        measure: Measure::State(Mean::aldermen_years_in_office),
        published: "4.5",
        source: "Staat van het Bestuur 2020",
        evidence: Counted,
    },
    Figure {
        name: "trust_in_officials",
        meaning: "Trust of aldermen in officials, national mean",
        unit: "0-1",
        usage: Tuned,
        band: Band::Between(0.70, 0.87),
        measure: Measure::State(Mean::trust_alderman_official),
        published: "3.4 on a scale of 1-4, which is 0.80",
        source: "survey 2019",
        evidence: Surveyed,
    },
    Figure {
        name: "trust_in_college",
        meaning: "Trust among aldermen in the college",
        unit: "0-1",
        usage: Validation,
        band: Band::Above("trust_in_officials"),
        measure: Measure::State(Mean::trust_college),
        published: "3.6 on a scale of 1-4, which is 0.87",
        source: "survey 2019",
        evidence: Surveyed,
    },
    Figure {
        name: "officials_asked_improperly",
        meaning: "Officials asked something improper, distinct persons a year",
        unit: "per official-year",
        usage: Tuned,
        band: Band::Between(0.10, 0.40),
        measure: Measure::Events {
            above: &[Count::officials_asked_improperly],
            below: Below::Weight(Per::Official),
        },
        published: "more than 1 in 5 at some time; 5% often",
        source: "I&O 2018 (n = 1,366)",
        evidence: Weak,
    },
    Figure {
        name: "straining_against_distorting",
        meaning: "Among improper requests: straining the law against distorting or withholding",
        unit: "ratio",
        usage: Validation,
        band: Band::Between(1.0, 2.5),
        measure: Measure::Window(Window::Straining),
        published: "13% against 8% of officials",
        source: "I&O 2018 (n = 1,366)",
        evidence: Surveyed,
    },
    Figure {
        name: "affairs",
        meaning: "Public affairs with an alderman or top official as subject",
        unit: "per municipality-year",
        usage: Tuned,
        band: Band::Between(0.02, 0.12),
        measure: Measure::Events {
            above: &[
                Count::affairs_relation,
                Count::affairs_side_activities,
                Count::affairs_enterprise,
            ],
            below: Below::Weight(Per::Municipality),
        },
        published: "39-78 political affairs a year in the country, 79% local, 30% private sphere (out of scope), councillors and fraud included",
        source: "Politieke Integriteitsindex",
        evidence: Weak,
    },
    Figure {
        name: "violations_per_exposure",
        meaning: "Violations for each exposure of a violation",
        unit: "ratio",
        usage: Validation,
        band: Band::AtLeast(10.0),
        measure: Measure::Events {
            above: &[
                Count::violations_relation,
                Count::violations_side_activities,
                Count::violations_enterprise,
            ],
            below: Below::Events(&[Count::exposures_of_violations]),
        },
        published: "28% of officials suspected one in two years; registered cases are few",
        source: "Huberts; NRC 2007",
        evidence: Weak,
    },
    Figure {
        name: "needs_attention",
        meaning: "Municipality-years whose relation needs attention: mean dyad trust below 0.67 (under 3 on a scale of 1-4) or safety below 0.50",
        unit: "share",
        usage: Validation,
        band: Band::Between(0.15, 0.35),
        measure: Measure::NeedsAttention { trust: 0.67, safety: 0.50 },
        published: "about 1 in 4 municipalities",
        source: "Korsten",
        evidence: Derived,
    },
    Figure {
        name: "amsterdam_2004",
        meaning: "Amsterdam in 2004: a case of low trust and low safety",
        unit: "0-1",
        usage: Validation,
        band: Band::BelowCountry,
        measure: Measure::Needs(
            "a run of the scenario amsterdam-2004 beside the national one: trust, safety and openness in both",
        ),
        published: "low trust, low safety, little openness",
        source: "Bovens et al. 2004",
        evidence: Weak,
    },
];

/// The index in [`TABLE`] of a figure by its name.
#[must_use]
pub fn find(name: &str) -> Option<usize> {
    TABLE.iter().position(|figure| figure.name == name)
}
