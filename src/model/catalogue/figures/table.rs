//! The figures themselves.

use super::figure::Evidence::{Counted, Derived, Surveyed, Weak};
use super::figure::Use::{Structure, Tuned, Validation};
use super::figure::{Band, Below, Figure, Measure};
use crate::catalogue::Text;
use crate::catalogue::outcomes::{Count, Mean, Per};
use crate::catalogue::windows::Window;

const POLITICAL: &[Count] = &[Count::aldermen_exits_political, Count::aldermen_exits_integrity];

/// A text that is the same in all languages.
const fn alike(text: &'static str) -> Text {
    Text { en: text, nl: text }
}

/// All figures.
pub const TABLE: &[Figure] = &[
    Figure {
        name: "aldermen_per_municipality",
        meaning: Text {
            en: "Aldermen a municipality, national mean",
            nl: "Wethouders per gemeente, landelijk gemiddelde",
        },
        unit: "per municipality",
        usage: Structure,
        band: Band::Between(3.9, 4.3),
        measure: Measure::Size(Per::Alderman),
        published: Text {
            en: "3.4 (2002) to 4.1 (2022); the legal maximum would give 4.8",
            nl: "3,4 (2002) tot 4,1 (2022); het wettelijk maximum zou 4,8 geven",
        },
        source: alike("Gemeentewet art. 36; De Collegetafel"),
        evidence: Counted,
    },
    Figure {
        name: "political_exits",
        meaning: Text {
            en: "Political exits of aldermen before the term's end, integrity included",
            nl: "Politiek vertrek van wethouders voor het einde van de periode, integriteit inbegrepen",
        },
        unit: "per alderman-year",
        usage: Tuned,
        band: Band::Between(0.045, 0.070),
        measure: Measure::Events { above: POLITICAL, below: Below::Weight(Per::Alderman) },
        published: Text { en: "20-23% per four-year term", nl: "20-23% per periode van vier jaar" },
        source: alike("Wethoudersonderzoek 2002-06, 2014-18, 2018-22"),
        evidence: Counted,
    },
    Figure {
        name: "exits_for_any_reason",
        meaning: Text {
            en: "Exits of aldermen for any reason before the term's end",
            nl: "Vertrek van wethouders om welke reden ook voor het einde van de periode",
        },
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
        published: Text {
            en: "35% (2002-06), 40% (2014-18), 55% (2018-22, temporary leave counted) per term",
            nl: "35% (2002-06), 40% (2014-18), 55% (2018-22, tijdelijk verlof meegeteld) per periode",
        },
        source: alike("Wethoudersonderzoek; NRC 2006; NOS 2018"),
        evidence: Derived,
    },
    Figure {
        name: "exits_by_relations",
        meaning: Text {
            en: "Of political exits: because of coalition or disturbed relations",
            nl: "Van politiek vertrek: om de coalitie of verstoorde verhoudingen",
        },
        unit: "share",
        usage: Validation,
        band: Band::Between(0.45, 0.70),
        measure: Measure::Events {
            above: &[Count::aldermen_exits_coalition, Count::aldermen_exits_relations],
            below: Below::Events(POLITICAL),
        },
        published: Text { en: "more than half", nl: "meer dan de helft" },
        source: alike("De Collegetafel 2023"),
        evidence: Counted,
    },
    Figure {
        name: "exits_by_integrity",
        meaning: Text {
            en: "Of political exits: because of integrity",
            nl: "Van politiek vertrek: om integriteit",
        },
        unit: "share",
        usage: Validation,
        band: Band::Between(0.05, 0.20),
        measure: Measure::Events {
            above: &[Count::aldermen_exits_integrity],
            below: Below::Events(POLITICAL),
        },
        published: Text {
            en: "44 of 285 (2014-18); 25 and 24 (style) of 612 exits",
            nl: "44 van 285 (2014-18); 25 en 24 (stijl) van 612 keer vertrek",
        },
        source: Text { en: "Trouw and NOS 2018", nl: "Trouw en NOS 2018" },
        evidence: Derived,
    },
    Figure {
        name: "coalition_breaks",
        meaning: Text {
            en: "Coalitions that broke before the term's end",
            nl: "Coalities die voor het einde van de periode braken",
        },
        unit: "per municipality-year",
        usage: Tuned,
        band: Band::Between(0.05, 0.08),
        measure: Measure::Events {
            above: &[Count::coalition_breaks],
            below: Below::Weight(Per::Municipality),
        },
        published: Text {
            en: "24 (2012), 28 (2016), 26 (2019) in the country",
            nl: "24 (2012), 28 (2016), 26 (2019) in het hele land",
        },
        source: alike("De Collegetafel"),
        evidence: Derived,
    },
    Figure {
        name: "new_after_election",
        meaning: Text {
            en: "Of those seated four weeks after an election: not seated four weeks before it",
            nl: "Van wie vier weken na de verkiezingen zitten: zat er vier weken ervoor niet",
        },
        unit: "share",
        usage: Validation,
        band: Band::Between(0.40, 0.60),
        measure: Measure::Events {
            above: &[Count::aldermen_new_after_election],
            below: Below::Weight(Per::ElectedSeat),
        },
        published: alike("57% (2022)"),
        source: alike("De Collegetafel 2022"),
        evidence: Counted,
    },
    Figure {
        name: "aldermen_from_outside",
        meaning: Text {
            en: "Aldermen from outside the council, under dualisering",
            nl: "Wethouders van buiten de raad, sinds de dualisering",
        },
        unit: "share",
        usage: Tuned,
        band: Band::Between(0.20, 0.40),
        measure: Measure::State(Mean::aldermen_from_outside),
        published: Text {
            en: "23% (2007) to 40% (2014); about a third (2022)",
            nl: "23% (2007) tot 40% (2014); ongeveer een derde (2022)",
        },
        source: alike("compendiumpolitiek.nl; De Collegetafel"),
        evidence: Counted,
    },
    Figure {
        name: "years_in_office",
        meaning: Text {
            en: "Mean years in office of sitting aldermen",
            nl: "Gemiddeld aantal jaren in het ambt van zittende wethouders",
        },
        unit: "years",
        usage: Validation,
        band: Band::Between(3.0, 5.5),
        measure: Measure::State(Mean::aldermen_years_in_office),
        published: Text { en: "4.5", nl: "4,5" },
        source: alike("Staat van het Bestuur 2020"),
        evidence: Counted,
    },
    Figure {
        name: "trust_in_officials",
        meaning: Text {
            en: "Trust of aldermen in officials, national mean",
            nl: "Vertrouwen van wethouders in ambtenaren, landelijk gemiddelde",
        },
        unit: "0-1",
        usage: Tuned,
        band: Band::Between(0.70, 0.87),
        measure: Measure::State(Mean::trust_alderman_official),
        published: Text {
            en: "3.4 on a scale of 1-4, which is 0.80",
            nl: "3,4 op een schaal van 1-4, dat is 0,80",
        },
        source: Text { en: "survey 2019", nl: "enquête 2019" },
        evidence: Surveyed,
    },
    Figure {
        name: "trust_in_college",
        meaning: Text {
            en: "Trust among aldermen in the college",
            nl: "Vertrouwen tussen wethouders in het college",
        },
        unit: "0-1",
        usage: Validation,
        band: Band::Above("trust_in_officials"),
        measure: Measure::State(Mean::trust_college),
        published: Text {
            en: "3.6 on a scale of 1-4, which is 0.87",
            nl: "3,6 op een schaal van 1-4, dat is 0,87",
        },
        source: Text { en: "survey 2019", nl: "enquête 2019" },
        evidence: Surveyed,
    },
    Figure {
        name: "officials_asked_improperly",
        meaning: Text {
            en: "Officials asked something improper, distinct persons a year",
            nl: "Ambtenaren met een oneigenlijk verzoek, verschillende personen per jaar",
        },
        unit: "per official-year",
        usage: Tuned,
        band: Band::Between(0.10, 0.40),
        measure: Measure::Events {
            above: &[Count::officials_asked_improperly],
            below: Below::Weight(Per::Official),
        },
        published: Text {
            en: "more than 1 in 5 at some time; 5% often",
            nl: "ruim 1 op de 5 ooit; 5% vaak",
        },
        source: Text { en: "I&O 2018 (n = 1,366)", nl: "I&O 2018 (n = 1.366)" },
        evidence: Weak,
    },
    Figure {
        name: "improper_carried_out",
        meaning: Text {
            en: "Of improper requests: carried out",
            nl: "Van oneigenlijke verzoeken: uitgevoerd",
        },
        unit: "share",
        usage: Tuned,
        band: Band::Between(0.15, 0.45),
        measure: Measure::Events {
            above: &[Count::requests_improper_done],
            below: Below::Events(&[Count::requests_improper]),
        },
        published: Text {
            en: "29% said that it affected the decision",
            nl: "29% zei dat het het besluit beïnvloedde",
        },
        source: Text {
            en: "Telegraaf 2018, on a survey of officials",
            nl: "Telegraaf 2018, over een enquête onder ambtenaren",
        },
        evidence: Weak,
    },
    Figure {
        name: "pressed_by_superiors",
        meaning: Text {
            en: "Of improper requests to officials at all levels: by superiors instead of aldermen",
            nl: "Van oneigenlijke verzoeken aan ambtenaren op alle niveaus: door leidinggevenden in plaats van wethouders",
        },
        unit: "share",
        usage: Validation,
        band: Band::Between(0.40, 0.65),
        measure: Measure::Events {
            above: &[Count::requests_handed_down],
            below: Below::Events(&[Count::requests_handed_down, Count::requests_improper]),
        },
        published: Text { en: "just over half", nl: "iets meer dan de helft" },
        source: Text {
            en: "Rotterdam audit of 2010-17, nieuws.nl 2018",
            nl: "onderzoek in Rotterdam over 2010-17, nieuws.nl 2018",
        },
        evidence: Weak,
    },
    Figure {
        name: "falls_in_first_year",
        meaning: Text {
            en: "Of falls of aldermen (political exits, integrity included): in the first year of a term",
            nl: "Van vallende wethouders (politiek vertrek, integriteit inbegrepen): in het eerste jaar van de periode",
        },
        unit: "share",
        usage: Validation,
        band: Band::Between(0.05, 0.22),
        measure: Measure::Window(Window::FallsInFirstYear),
        published: Text {
            en: "low after the election; an even spread would be 0.25",
            nl: "laag na de verkiezingen; gelijk verdeeld zou 0,25 zijn",
        },
        source: Text {
            en: "VNG on pitfalls for aldermen",
            nl: "VNG over valkuilen voor wethouders",
        },
        evidence: Derived,
    },
    Figure {
        name: "falls_in_middle_years",
        meaning: Text {
            en: "Of falls of aldermen: in the second and third year of a term",
            nl: "Van vallende wethouders: in het tweede en derde jaar van de periode",
        },
        unit: "share",
        usage: Validation,
        band: Band::Between(0.52, 0.75),
        measure: Measure::Window(Window::FallsInMiddleYears),
        published: Text {
            en: "most in the second full year; an even spread would be 0.50",
            nl: "de meeste in het tweede volle jaar; gelijk verdeeld zou 0,50 zijn",
        },
        source: Text {
            en: "VNG on pitfalls for aldermen",
            nl: "VNG over valkuilen voor wethouders",
        },
        evidence: Derived,
    },
    Figure {
        name: "secretary_exits",
        meaning: Text {
            en: "Exits of municipal secretaries",
            nl: "Vertrek van gemeentesecretarissen",
        },
        unit: "per municipality-year",
        usage: Validation,
        band: Band::Between(0.13, 0.23),
        measure: Measure::Events {
            above: &[Count::secretary_exits],
            below: Below::Weight(Per::Municipality),
        },
        published: Text {
            en: "204 of 393 in 2011-15, which is 0.18 a year",
            nl: "204 van 393 in 2011-15, dat is 0,18 per jaar",
        },
        source: alike("Binnenlands Bestuur"),
        evidence: Counted,
    },
    Figure {
        name: "secretary_exits_forced",
        meaning: Text {
            en: "Of exits of municipal secretaries: forced",
            nl: "Van vertrekkende gemeentesecretarissen: gedwongen",
        },
        unit: "share",
        usage: Validation,
        band: Band::Between(0.15, 0.35),
        measure: Measure::Events {
            above: &[Count::secretary_exits_forced],
            below: Below::Events(&[Count::secretary_exits]),
        },
        published: Text { en: "about a quarter", nl: "ongeveer een kwart" },
        source: alike("Binnenlands Bestuur"),
        evidence: Derived,
    },
    Figure {
        name: "secretary_exits_in_first_year",
        meaning: Text {
            en: "Of exits of municipal secretaries: in the first year of a term",
            nl: "Van vertrekkende gemeentesecretarissen: in het eerste jaar van de periode",
        },
        unit: "share",
        usage: Validation,
        band: Band::Between(0.28, 0.50),
        measure: Measure::Window(Window::SecretariesInFirstYear),
        published: Text {
            en: "most around elections; an even spread would be 0.25",
            nl: "de meeste rond verkiezingen; gelijk verdeeld zou 0,25 zijn",
        },
        source: alike("Binnenlands Bestuur"),
        evidence: Derived,
    },
    Figure {
        name: "straining_against_distorting",
        meaning: Text {
            en: "Among improper requests: straining the law against distorting or withholding",
            nl: "Bij oneigenlijke verzoeken: de wet oprekken, tegenover verdraaien of achterhouden",
        },
        unit: "ratio",
        usage: Validation,
        band: Band::Between(1.0, 2.5),
        measure: Measure::Window(Window::Straining),
        published: Text {
            en: "13% against 8% of officials",
            nl: "13% tegenover 8% van de ambtenaren",
        },
        source: Text { en: "I&O 2018 (n = 1,366)", nl: "I&O 2018 (n = 1.366)" },
        evidence: Surveyed,
    },
    Figure {
        name: "affairs",
        meaning: Text {
            en: "Public affairs with an alderman or top official as subject",
            nl: "Openbare affaires rond een wethouder of topambtenaar",
        },
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
        published: Text {
            en: "39-78 political affairs a year in the country, 79% local, 30% private sphere (out of scope), councillors and fraud included",
            nl: "39-78 politieke affaires per jaar in het hele land, 79% lokaal, 30% privésfeer (buiten het model), raadsleden en fraude meegeteld",
        },
        source: alike("Politieke Integriteitsindex"),
        evidence: Weak,
    },
    Figure {
        name: "violations_per_exposure",
        meaning: Text {
            en: "Violations for each exposure of a violation",
            nl: "Schendingen per onthulling van een schending",
        },
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
        published: Text {
            en: "28% of officials suspected one in two years; registered cases are few",
            nl: "28% van de ambtenaren vermoedde er een in twee jaar; er zijn weinig geregistreerde gevallen",
        },
        source: alike("Huberts; NRC 2007"),
        evidence: Weak,
    },
    Figure {
        name: "needs_attention",
        meaning: Text {
            en: "Municipality-years whose relation needs attention: mean dyad trust below 0.67 (under 3 on a scale of 1-4) or safety below 0.50",
            nl: "Gemeentejaren waarin de relatie aandacht vraagt: gemiddeld vertrouwen in koppels onder 0,67 (onder 3 op een schaal van 1-4) of veiligheid onder 0,50",
        },
        unit: "share",
        usage: Validation,
        band: Band::Between(0.15, 0.35),
        measure: Measure::NeedsAttention { trust: 0.67, safety: 0.50 },
        published: Text { en: "about 1 in 4 municipalities", nl: "ongeveer 1 op de 4 gemeenten" },
        source: alike("Korsten"),
        evidence: Derived,
    },
    Figure {
        name: "amsterdam_2004",
        meaning: Text {
            en: "Amsterdam in 2004: a case of low trust and low safety",
            nl: "Amsterdam in 2004: een geval van weinig vertrouwen en weinig veiligheid",
        },
        unit: "0-1",
        usage: Validation,
        band: Band::BelowCountry,
        measure: Measure::Needs(
            "a run of the scenario amsterdam-2004 beside the national one: trust, safety and openness in both",
        ),
        published: Text {
            en: "low trust, low safety, little openness",
            nl: "weinig vertrouwen, weinig veiligheid, weinig openheid",
        },
        source: Text { en: "Bovens et al. 2004", nl: "Bovens e.a. 2004" },
        evidence: Weak,
    },
];

/// The index in [`TABLE`] of a figure by its name.
#[must_use]
pub fn find(name: &str) -> Option<usize> {
    TABLE.iter().position(|figure| figure.name == name)
}
