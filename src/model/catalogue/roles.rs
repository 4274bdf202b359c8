//! Titles of the people whom a story tells of: portfolios of aldermen, and what directors direct.
//!
//! The model knows seats and posts by number. The titles are those that Dutch municipalities use, each
//! from the size of municipality on in which one would meet it; who gets which one says nothing about a
//! real municipality.

/// A portfolio, and the posts of the directors who work for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Portfolio {
    /// Its field, as in `wethouder financiën`.
    pub field: &'static str,
    /// What directors of services direct, the most usual first.
    pub services: &'static [Title],
    /// What directors of municipal companies direct.
    pub companies: &'static [Title],
    /// What project directors direct.
    pub projects: &'static [Title],
}

/// What a director directs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Title {
    /// Its name.
    pub name: &'static str,
    /// Inhabitants of the smallest municipality in which there may be such a director. Of each kind in
    /// each portfolio at least one title fits any municipality.
    pub smallest: u32,
}

/// A title for any municipality.
const fn any(name: &'static str) -> Title {
    Title { name, smallest: 0 }
}

/// A title for a municipality of 30,000 inhabitants or more.
const fn town(name: &'static str) -> Title {
    Title { name, smallest: 30_000 }
}

/// A title for a municipality of 50,000 inhabitants or more.
const fn large_town(name: &'static str) -> Title {
    Title { name, smallest: 50_000 }
}

/// A title for a municipality of 100,000 inhabitants or more.
const fn city(name: &'static str) -> Title {
    Title { name, smallest: 100_000 }
}

/// A title for a municipality of 200,000 inhabitants or more.
const fn large_city(name: &'static str) -> Title {
    Title { name, smallest: 200_000 }
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
        services: &[
            city("concernfinanciën"),
            town("belastingen"),
            any("bedrijfsvoering"),
            large_town("inkoop"),
            any("informatie"),
            any("financiën"),
        ],
        companies: &[city("kredietbank"), town("facilitair bedrijf"), any("servicebedrijf")],
        projects: &[large_town("stadskantoor"), any("digitalisering"), any("gemeentehuis")],
    },
    Portfolio {
        field: "ruimtelijke ordening",
        services: &[
            large_town("stadsontwikkeling"),
            any("bouw- en woningtoezicht"),
            any("ruimtelijke plannen"),
            any("vergunningen"),
            large_town("stadsbeheer"),
            any("ruimtelijke ontwikkeling"),
        ],
        companies: &[any("grondbedrijf"), town("vastgoedbedrijf")],
        projects: &[large_town("binnenstad"), large_town("stationsgebied"), any("centrumplan")],
    },
    Portfolio {
        field: "economische zaken",
        services: &[
            any("economische zaken"),
            any("toerisme"),
            large_town("marktzaken"),
            any("ondernemersloket"),
            city("innovatie"),
        ],
        companies: &[city("havenbedrijf"), city("congresgebouw"), any("recreatiebedrijf")],
        projects: &[city("havenuitbreiding"), any("bedrijventerrein")],
    },
    Portfolio {
        field: "sociale zaken",
        services: &[
            any("sociale zaken"),
            any("werk en inkomen"),
            any("welzijn"),
            large_town("schuldhulpverlening"),
            large_town("inburgering"),
        ],
        companies: &[any("werkvoorzieningsbedrijf"), large_town("re-integratiebedrijf")],
        projects: &[large_town("wijkaanpak"), town("banenplan"), any("sociaal loket")],
    },
    Portfolio {
        field: "verkeer en vervoer",
        services: &[
            any("verkeer"),
            any("wegen"),
            city("openbaar vervoer"),
            city("havens en vaarwegen"),
            large_town("fietsbeleid"),
            any("openbare ruimte"),
        ],
        companies: &[
            large_city("vervoerbedrijf"),
            large_town("parkeerbedrijf"),
            any("leerlingenvervoer"),
        ],
        projects: &[large_city("tramlijn"), large_town("verkeerstunnel"), any("rondweg")],
    },
    Portfolio {
        field: "onderwijs en jeugd",
        services: &[
            any("onderwijs"),
            any("jeugd"),
            town("leerplicht"),
            town("kinderopvang"),
            city("volwassenenonderwijs"),
        ],
        companies: &[any("openbaar onderwijs"), town("schoolgebouwen")],
        projects: &[town("scholenbouw"), any("brede school")],
    },
    Portfolio {
        field: "wonen",
        services: &[
            any("wonen"),
            any("volkshuisvesting"),
            large_town("woonruimteverdeling"),
            large_town("wijkbeheer"),
            any("leefbaarheid"),
        ],
        companies: &[any("woningbedrijf"), city("wijkontwikkelingsbedrijf")],
        projects: &[any("nieuwbouwwijk"), large_town("stadsvernieuwing")],
    },
    Portfolio {
        field: "cultuur en sport",
        services: &[
            any("cultuur"),
            any("sport"),
            large_town("musea"),
            town("bibliotheken"),
            any("evenementen"),
        ],
        companies: &[large_town("sportbedrijf"), large_town("schouwburg"), any("zwembad")],
        projects: &[large_town("museum"), city("stadion"), any("sportpark")],
    },
    Portfolio {
        field: "milieu en zorg",
        services: &[
            any("milieu"),
            city("gezondheidsdienst"),
            any("groen"),
            any("riolering"),
            any("ouderenzorg"),
        ],
        companies: &[large_town("reinigingsbedrijf"), city("energiebedrijf"), any("milieustraat")],
        projects: &[large_town("warmtenet"), any("bodemsanering")],
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_post_has_a_title_in_the_smallest_municipality() {
        for portfolio in PORTFOLIOS {
            for titles in [portfolio.services, portfolio.companies, portfolio.projects] {
                assert!(titles.iter().any(|title| title.smallest == 0), "{}", portfolio.field);
            }
        }
    }
}
