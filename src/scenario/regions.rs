//! Rows of a table that stand for more, or less, than one municipality: the country, provinces,
//! regions and other totals, by their name, their code or their number.

/// Municipalities have no more inhabitants than this; the largest has some 0.9 million.
pub(super) const LARGEST: u64 = 1_500_000;

/// Rows that a total must be the sum of, before it counts as one: fewer add up by chance.
const FEWEST_PARTS: usize = 3;

/// Whole names, in small letters.
const NAMES: &[&str] = &[
    "nederland",
    "ned.",
    "nl",
    "randstad",
    "netherlands",
    "the netherlands",
    "noord-nederland",
    "oost-nederland",
    "west-nederland",
    "zuid-nederland",
    "caribisch nederland",
    "alle gemeenten",
    "all municipalities",
    "overig",
    "overige",
    "overige gemeenten",
    "onbekend",
    "unknown",
    "niet in te delen",
    "niet gemeentelijk ingedeeld",
];

/// Words of which one is enough.
const WORDS: &[&str] = &[
    "totaal",
    "eindtotaal",
    "totalen",
    "total",
    "totals",
    "insgesamt",
    "som",
    "sum",
    "subtotaal",
    "subtotal",
    "landelijk",
    "gemiddeld",
    "gemiddelde",
    "gemiddelden",
    "average",
    "mediaan",
    "median",
];

/// What a name begins with that is that of a region.
const BEGINNINGS: &[&str] = &[
    "corop ",
    "coropgebied ",
    "corop-gebied ",
    "gewest ",
    "landsdeel ",
    "metropoolregio ",
    "provincie ",
    "province of ",
    "stadsregio ",
    "veiligheidsregio ",
];

/// What stands in brackets after the name of a region, as Statistics Netherlands (CBS) writes it.
const IN_BRACKETS: &[&str] = &[
    "corop",
    "cp",
    "cr",
    "landsdeel",
    "ld",
    "provincie",
    "province",
    "pv",
    "regio",
    "region",
    "stadsregio",
    "veiligheidsregio",
];

/// Provinces that share their name with no municipality. "Utrecht" and "Groningen" do.
const PROVINCES: &[&str] = &[
    "drenthe",
    "flevoland",
    "friesland",
    "fryslân",
    "gelderland",
    "limburg",
    "noord-brabant",
    "noord-holland",
    "overijssel",
    "zeeland",
    "zuid-holland",
];

/// Whether a name or a code is surely that of something else than a municipality.
pub(super) fn is_region(name: &str) -> bool {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    // A footnote's mark may follow: `Nederland*`, `Nederland 1)`.
    let note = |letter: char| letter.is_ascii_digit() || "*)¹²³ ".contains(letter);
    let bare = name.split(['(', ':']).next().unwrap_or_default().trim_end_matches(note).trim();
    let in_brackets = name
        .strip_suffix(')')
        .and_then(|name| name.rsplit_once('('))
        .is_some_and(|(_, kind)| IN_BRACKETS.contains(&kind.trim()));
    let mut words = name.split(|letter: char| !letter.is_alphanumeric());
    let counted = ["nederland ", "netherlands "].iter().any(|country| {
        name.strip_prefix(country).is_some_and(|rest| {
            rest.chars().all(|letter| letter.is_ascii_digit() || "*-/ ".contains(letter))
        })
    });
    NAMES.contains(&bare)
        || BEGINNINGS.iter().any(|beginning| name.starts_with(beginning))
        || in_brackets
        || counted
        || words.any(|word| WORDS.contains(&word))
        || is_code_of_region(&name)
}

/// Whether a name is that of a province and of no municipality.
pub(super) fn is_province(name: &str) -> bool {
    PROVINCES.contains(&name.trim().to_lowercase().as_str())
}

/// Whether this is a code of Statistics Netherlands (CBS) for a region: `NL01`, `LD01`, `PV20`,
/// `CR01`, or that of a neighbourhood, `WK001400` or `BU00140000`.
pub(super) fn is_code_of_region(text: &str) -> bool {
    let code = text.trim().to_lowercase();
    let Some((letters, digits)) = code.split_at_checked(2) else { return false };
    let length = match letters {
        "nl" | "ld" | "pv" | "cr" => 2,
        "wk" => 6,
        "bu" => 8,
        _ => return false,
    };
    digits.len() == length && digits.bytes().all(|digit| digit.is_ascii_digit())
}

/// Whether this is a code of Statistics Netherlands (CBS) for a municipality, such as `GM0014`.
pub(super) fn is_code_of_municipality(text: &str) -> bool {
    let code = text.trim().to_lowercase();
    code.strip_prefix("gm").is_some_and(|digits| {
        digits.len() == 4 && digits.bytes().all(|digit| digit.is_ascii_digit())
    })
}

/// What a row is the sum of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SumOf {
    /// All other rows.
    Others,
    /// So many rows right above it.
    Above(usize),
    /// So many rows right below it.
    Below(usize),
}

/// For each row what its number is the sum of, if it is that of at least three other rows.
pub(super) fn sums(numbers: &[u64]) -> Vec<Option<SumOf>> {
    // A cell may hold any number, so that sums may be above those of 64 bits.
    let all: u128 = numbers.iter().copied().map(u128::from).sum();
    let (mut above, mut parts) = (0_u128, 0);
    let mut sums = Vec::with_capacity(numbers.len());
    for (index, number) in numbers.iter().enumerate() {
        let own = u128::from(*number);
        let sum = if numbers.len() > FEWEST_PARTS && all - own == own {
            Some(SumOf::Others)
        } else if parts >= FEWEST_PARTS && above == own {
            Some(SumOf::Above(parts))
        } else {
            below(numbers.get(index + 1..).unwrap_or_default(), *number).map(SumOf::Below)
        };
        if sum.is_some() {
            (above, parts) = (0, 0);
        } else {
            (above, parts) = (above + own, parts + 1);
        }
        sums.push(sum);
    }
    sums
}

/// How many of the rows from the first on add up to a number.
fn below(numbers: &[u64], sum: u64) -> Option<usize> {
    let mut left = sum;
    for (index, number) in numbers.iter().enumerate() {
        left = left.checked_sub(*number)?;
        if left == 0 {
            return (index + 1 >= FEWEST_PARTS).then_some(index + 1);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_beyond_all_bounds_add_up() {
        let most = u64::MAX;
        assert_eq!(sums(&[most, most, most, 5]), [None; 4]);
        assert_eq!(sums(&[2, 3, 4, 9])[3], Some(SumOf::Others));
        assert_eq!(sums(&[most - 5, 2, 3, most])[3], Some(SumOf::Others));
    }

    #[test]
    fn regions_are_known_by_name_and_code() {
        for region in [
            "Nederland",
            " nederland ",
            "Nederland (totaal)",
            "Nederland 2019",
            "The Netherlands",
            "TOTAAL",
            "Totaal gemeenten",
            "Total",
            "Landelijk gemiddelde",
            "Groningen (PV)",
            "Noord-Holland (pv)",
            "Oost-Groningen (CR)",
            "Noord-Nederland (LD)",
            "NL01",
            "PV20",
            "cr01",
            "LD01",
            "WK001400",
        ] {
            assert!(is_region(region), "{region}");
        }
        for municipality in [
            "Groningen (gemeente)",
            "Groningen",
            "Bergen (L.)",
            "Bergen (NH.)",
            "Hengelo (O.)",
            "Nederweert",
            "Nederlek",
            "GM0014",
            "Utrecht",
            "Zeewolde",
            "Súdwest-Fryslân",
            "town 7",
        ] {
            assert!(!is_region(municipality) && !is_province(municipality), "{municipality}");
        }
        assert!(is_province(" Drenthe") && !is_province("Utrecht"));
        assert!(is_code_of_municipality("gm0014 ") && !is_code_of_municipality("GM14"));
    }

    #[test]
    fn sums_are_found_above_below_and_over_all() {
        assert_eq!(sums(&[5, 6, 7, 18])[3], Some(SumOf::Others));
        assert_eq!(sums(&[18, 5, 6, 7])[0], Some(SumOf::Others));
        assert_eq!(sums(&[5, 6, 11]), [None, None, None]);
        let two = sums(&[5, 6, 7, 18, 1, 2, 9, 12]);
        assert_eq!((two[3], two[7]), (Some(SumOf::Above(3)), Some(SumOf::Above(3))));
        assert_eq!(sums(&[18, 5, 6, 7, 40, 9])[0], Some(SumOf::Below(3)));
        assert_eq!(sums(&[]), []);
    }
}
