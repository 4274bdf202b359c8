//! Titles of the people whom a story tells of: portfolios of aldermen, and what directors direct.
//!
//! The model knows seats and posts by number. The titles are those that Dutch municipalities use;
//! who gets which one says nothing about a real municipality.

/// A portfolio, and the posts of the directors who work for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Portfolio {
    /// Its field, as in `wethouder financiën`.
    pub field: &'static str,
    /// What directors of services direct, the most usual first.
    pub services: [&'static str; 5],
    /// What directors of municipal companies direct.
    pub companies: [&'static str; 2],
    /// What project directors direct.
    pub projects: [&'static str; 2],
}

/// Before the field of an alderman.
pub const ALDERMAN: &str = "wethouder";
/// Before what a director of a service or a company directs.
pub const DIRECTOR: &str = "directeur";
/// Before what a project director directs.
pub const PROJECT_DIRECTOR: &str = "projectdirecteur";
/// The highest official.
pub const SECRETARY: &str = "gemeentesecretaris";

/// Portfolios in the order of seats: as many as the largest college has.
pub const PORTFOLIOS: [Portfolio; 9] = [
    Portfolio {
        field: "financiën",
        services: ["concernfinanciën", "belastingen", "bedrijfsvoering", "inkoop", "informatie"],
        companies: ["kredietbank", "facilitair bedrijf"],
        projects: ["stadskantoor", "digitalisering"],
    },
    Portfolio {
        field: "ruimtelijke ordening",
        services: [
            "stadsontwikkeling",
            "bouw- en woningtoezicht",
            "ruimtelijke plannen",
            "vergunningen",
            "stadsbeheer",
        ],
        companies: ["grondbedrijf", "vastgoedbedrijf"],
        projects: ["binnenstad", "stationsgebied"],
    },
    Portfolio {
        field: "economische zaken",
        services: ["economische zaken", "toerisme", "marktzaken", "ondernemersloket", "innovatie"],
        companies: ["havenbedrijf", "congresgebouw"],
        projects: ["havenuitbreiding", "bedrijventerrein"],
    },
    Portfolio {
        field: "sociale zaken",
        services: [
            "sociale zaken",
            "werk en inkomen",
            "welzijn",
            "schuldhulpverlening",
            "inburgering",
        ],
        companies: ["werkvoorzieningsbedrijf", "re-integratiebedrijf"],
        projects: ["wijkaanpak", "banenplan"],
    },
    Portfolio {
        field: "verkeer en vervoer",
        services: ["verkeer", "wegen", "openbaar vervoer", "havens en vaarwegen", "fietsbeleid"],
        companies: ["vervoerbedrijf", "parkeerbedrijf"],
        projects: ["tramlijn", "verkeerstunnel"],
    },
    Portfolio {
        field: "onderwijs en jeugd",
        services: ["onderwijs", "jeugd", "leerplicht", "kinderopvang", "volwassenenonderwijs"],
        companies: ["openbaar onderwijs", "schoolgebouwen"],
        projects: ["scholenbouw", "brede school"],
    },
    Portfolio {
        field: "wonen",
        services: [
            "wonen",
            "volkshuisvesting",
            "woonruimteverdeling",
            "wijkbeheer",
            "leefbaarheid",
        ],
        companies: ["woningbedrijf", "wijkontwikkelingsbedrijf"],
        projects: ["nieuwbouwwijk", "stadsvernieuwing"],
    },
    Portfolio {
        field: "cultuur en sport",
        services: ["cultuur", "sport", "musea", "bibliotheken", "evenementen"],
        companies: ["sportbedrijf", "schouwburg"],
        projects: ["museum", "stadion"],
    },
    Portfolio {
        field: "milieu en zorg",
        services: ["milieu", "gezondheidsdienst", "groen", "riolering", "ouderenzorg"],
        companies: ["reinigingsbedrijf", "energiebedrijf"],
        projects: ["warmtenet", "bodemsanering"],
    },
];
