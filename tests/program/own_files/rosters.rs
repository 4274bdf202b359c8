//! Rosters as statistics offices and spreadsheets write them: the right municipalities with the
//! right inhabitants, or a word on what is wrong, with its place.

use crate::common::Workshop;
use crate::own_files::TINY;
use polaris::scenario::{self, Diagnostic, Scenario};

/// A folder with a tiny scenario whose municipalities are those of this roster; `entry` holds more
/// keys of the roster.
fn shop(roster: impl AsRef<[u8]>, entry: &str) -> Workshop {
    let own = "profile = \"middling\"\ncount = 4\ninhabitants = 40000\n";
    let named = format!("roster = \"towns.csv\"\n{entry}\n");
    assert!(TINY.contains(own));
    let shop = Workshop::with(&TINY.replace(own, &named));
    std::fs::write(shop.path("towns.csv"), roster).unwrap();
    shop
}

fn load(roster: impl AsRef<[u8]>, entry: &str) -> Result<Scenario, scenario::ScenarioError> {
    scenario::load(&shop(roster, entry).path("a.toml"), &[])
}

fn towns(scenario: &Scenario) -> Vec<(&str, u32)> {
    scenario.municipalities.iter().map(|town| (town.id.as_str(), town.inhabitants)).collect()
}

/// Line, column and words of faults or warnings.
fn places(list: &[Diagnostic]) -> Vec<(usize, usize, String)> {
    list.iter().map(|fault| (fault.line, fault.column, fault.message())).collect()
}

/// The roster is read as these municipalities, without a warning.
#[track_caller]
fn assert_read(roster: impl AsRef<[u8]>, entry: &str, expected: &[(&str, u32)]) {
    let shown = String::from_utf8_lossy(roster.as_ref()).into_owned();
    let scenario = load(&roster, entry).unwrap_or_else(|faults| panic!("{shown}\n{faults}"));
    assert_eq!(towns(&scenario), expected, "{shown}");
    assert_eq!(places(scenario.warnings.list()), [], "{shown}");
}

/// The roster is refused, with errors at these lines and columns of it; the first says this.
#[track_caller]
fn assert_refused(roster: impl AsRef<[u8]>, entry: &str, at: &[(usize, usize)], says: &str) {
    let shown = String::from_utf8_lossy(roster.as_ref()).into_owned();
    let faults = load(&roster, entry).expect_err(&shown);
    let found = places(faults.list());
    let places: Vec<_> = found.iter().map(|(line, column, _)| (*line, *column)).collect();
    assert_eq!(places, at, "{shown}\n{found:?}");
    assert!(found[0].2.contains(says), "{shown}\n{found:?}");
    assert!(faults.list().iter().all(|fault| fault.file.ends_with("towns.csv")), "{faults}");
}

/// The roster is read as these municipalities, with one warning at this place, which says this.
#[track_caller]
fn assert_warned(
    roster: impl AsRef<[u8]>,
    entry: &str,
    expected: &[(&str, u32)],
    at: (usize, usize),
    says: &str,
) {
    let shown = String::from_utf8_lossy(roster.as_ref()).into_owned();
    let scenario = load(&roster, entry).unwrap_or_else(|faults| panic!("{shown}\n{faults}"));
    assert_eq!(towns(&scenario), expected, "{shown}");
    let found = places(scenario.warnings.list());
    let [(line, column, message)] = &found[..] else { panic!("{shown}\n{found:?}") };
    assert_eq!((*line, *column), at, "{shown}\n{found:?}");
    assert!(message.contains(says), "{shown}\n{message}");
}

#[test]
fn a_row_with_more_cells_than_columns_is_an_error_with_its_line() {
    for roster in [
        "name,inhabitants\nUtrecht,361,924\n",
        "name,inhabitants,\nUtrecht,361,924\n",
        "inhabitants,name\n361924,Utrecht,The Netherlands\n",
    ] {
        let (column, says) = match roster {
            it if it.starts_with("inh") => (16, "found 3 cells"),
            _ => (13, "found 3 cells in this row, allowed 2"),
        };
        assert_refused(roster, "", &[(2, column)], says);
    }
    assert_refused("name\tinhabitants\nA\t5\nB\t5\tx\n", "", &[(3, 5)], "found 3 cells");
    // As R writes row names: a header of one cell less.
    assert_refused("name,inhabitants\n1,Utrecht,361924\n", "", &[(2, 11)], "found 3 cells");
    assert_read("name,inhabitants\nUtrecht,\"361,924\"\n", "", &[("Utrecht", 361_924)]);
    assert_read("name;inhabitants;;\nUtrecht;361924;;;;\n", "", &[("Utrecht", 361_924)]);
}

#[test]
fn a_number_that_goes_on_in_the_next_column_is_warned_of() {
    let columns = "columns = { id = \"name\", inhabitants = \"inhabitants\" }";
    let roster = "name,inhabitants,area\nUtrecht,361,924\nVlieland,1162,316\n";
    let expected = [("Utrecht", 361), ("Vlieland", 1162)];
    assert_warned(roster, columns, &expected, (2, 9), "361 inhabitants, with 924 in the next");
    // The number that was split stands before the inhabitants.
    let roster = "name,households,inhabitants,remark\nAssen,31,234,68000\nEmmen,9,1200,x\n";
    let expected = [("Assen", 234), ("Emmen", 1200)];
    assert_warned(
        roster,
        columns,
        &expected,
        (2, 7),
        "234 inhabitants, with 31 in the column before",
    );
}

#[test]
fn numbers_beyond_all_bounds_are_errors() {
    let roster = "name;inhabitants\nA;18446744073709551615\nB;18446744073709551615\nC;5\n";
    assert_refused(roster, "", &[(2, 3), (3, 3)], "18446744073709551615");
}

#[test]
fn numbers_in_thousands_are_warned_of() {
    for head in ["name;inhabitants\n", "name;inhabitants;note\n"] {
        assert_read(format!("{head}Assen;68\n"), "", &[("Assen", 68)]);
    }
    let titled = "Inwoners in duizendtallen\nname;inhabitants\nAssen;68\n";
    assert_warned(titled, "", &[("Assen", 68)], (1, 1), "numbers in thousands");
    let columns = "columns = { inhabitants = \"Inwoners (x 1 000)\" }";
    let named = "name;Inwoners (x 1 000)\nAssen;68\n";
    assert_warned(named, columns, &[("Assen", 68)], (1, 1), "numbers in thousands");
}

#[test]
fn a_row_with_too_few_cells_is_an_error_with_its_line() {
    assert_refused("name,inhabitants\nA,5\nB\nC,7\n", "", &[(3, 2)], "found 1 cell in");
    assert_refused("code;name;inhabitants\n1;A;5\n2;B\n", "", &[(3, 4)], "found 2 cells");
    let profile = "columns = { profile = \"kind\" }";
    assert_refused("name,inhabitants,kind\nA,5,x\nB,6\n", profile, &[(3, 4)], "at least 3");
}

#[test]
fn a_number_that_begins_with_zero_is_no_number_of_inhabitants() {
    for (written, says) in [
        ("0,435", "found `0,435`"),
        ("00.390", "found `00.390`"),
        ("0.000", "found `0.000`"),
        ("0363", "found `0363`, which looks like a code"),
        ("GM0363", "found `GM0363`, which looks like a code"),
        ("1e5", "found `1e5`"),
        ("-5", "found `-5`"),
        ("0", "found 0, allowed a whole number from 1"),
    ] {
        assert_refused(format!("name;inhabitants\nA;{written}\n"), "", &[(2, 3)], says);
    }
    let fine = "name;inhabitants\nA;435\nB;\"25.390\"\nC;25\u{a0}391\nD;25.392,0\n";
    assert_read(fine, "", &[("A", 435), ("B", 25_390), ("C", 25_391), ("D", 25_392)]);
}

#[test]
fn thousands_and_decimals_that_change_their_mark_are_warned_of() {
    for (second, number) in [("361,925", 361_925), ("25.0", 25)] {
        let roster = format!("name;inhabitants\nA;361.924\nB;{second}\n");
        let expected = [("A", 361_924), ("B", number)];
        assert_warned(&roster, "", &expected, (3, 3), "(the other is at");
    }
}

#[test]
fn a_byte_that_is_not_utf_8_in_a_utf_8_roster_is_an_error_with_line_and_column() {
    let mixed = b"name,inhabitants\nS\xC3\xBAdwest-Frysl\xC3\xA2n,89583\nS\xFAd,5\n";
    assert_refused(mixed, "", &[(3, 2)], "a byte that is not UTF-8 (0xFA)");
    let before = b"name,inhabitants\nS\xFAd,5\nS\xC3\xBAdwest,89583\n";
    assert_refused(before, "", &[(2, 2)], "a byte that is not UTF-8");
    let marked = b"\xEF\xBB\xBFname,inhabitants\nS\xFAdwest,89583\n";
    assert_refused(marked, "", &[(2, 2)], "a byte that is not UTF-8");
    let neither = b"name,inhabitants\nA,5\nB\x81,5\n";
    assert_refused(neither, "", &[(3, 2)], "not Windows-1252 either");
    let zero = b"name,inhabitants\nA\0,5\n";
    assert_refused(zero, "", &[(2, 2)], "a zero byte");
    // Windows-1252 alone is read as before, and so is UTF-8.
    let expected = [("Súdwest-Fryslân", 89_583)];
    let windows = b"name,inhabitants\nS\xFAdwest-Frysl\xE2n,89583\n";
    assert_read(windows, "", &expected);
    assert_read("\u{feff}name,inhabitants\nSúdwest-Fryslân,89583\n", "", &expected);
}

#[test]
fn a_name_damaged_by_a_wrong_encoding_is_warned_of() {
    for (name, says) in [
        ("S\u{fffd}dwest", "a replacement character (U+FFFD)"),
        ("SÃºdwest", "which was perhaps `Súdwest`"),
        ("S£dwest", "`£` between letters"),
    ] {
        let roster = format!("name,inhabitants\nA,5\n{name},89583\n");
        assert_warned(&roster, "", &[("A", 5), (name, 89_583)], (3, 1), says);
    }
    // Code page 850 is no UTF-8 and reads as Windows-1252.
    let dos = b"name,inhabitants\nS\xA3dwest,89583\n";
    assert_warned(dos, "", &[("S£dwest", 89_583)], (2, 1), "save it as UTF-8");
}

#[test]
fn a_quote_that_is_never_closed_is_an_error_with_its_line() {
    let columns = "columns = { id = \"name\", inhabitants = \"inhabitants\" }";
    let says = "a quote that is never closed";
    let unused = "name,inhabitants,note\nA,5,x\nB,6,\"open\nC,7,y\nD,8,z\n";
    assert_refused(unused, columns, &[(3, 5)], says);
    assert_refused("name,inhabitants\nA,5\n\"B,6\nC,7\n", "", &[(3, 1)], says);
    assert_refused("name,inhabitants,\"note\nA,5,x\nB,6,y\n", columns, &[(1, 18)], says);
    let preamble = "\"Bevolking\nname,inhabitants\nA,5\n";
    assert_refused(preamble, "", &[(1, 1)], "a quote that is opened before the header");
    assert_refused("name,inhabitants\nA,5\n\"Bron: CBS\nB,6\n", "", &[(3, 1)], says);
    // Closed by the quote of another row.
    let later = "name,inhabitants,note\nA,5,\"open\nB,6,\"x\"\nC,7,y\n";
    assert_refused(later, columns, &[(3, 6)], "found `x\"` after a closing quote");
    let balanced = "name,inhabitants,note\nA,5,\"open\nB,6,closed\"\nC,7,y\n";
    assert_refused(balanced, columns, &[(2, 5)], "`B,6,closed\"` looks like a row");
    assert_refused("name;inhabitants\n\"A\"B;100\n", "", &[(2, 4)], "found `B` after a closing");
    // A quote within a cell is nothing but text.
    let pipe = "name,pipe,inhabitants\nA,5\" pipe,5\nB,6\" pipe,6\n";
    assert_read(pipe, "", &[("A", 5), ("B", 6)]);
}

#[test]
fn a_line_end_in_a_cell_is_warned_of() {
    let expected = [("A", 5), ("B", 6)];
    let note = "name,inhabitants,note\nA,5,\"two\nlines\"\nB,6,\n";
    assert_warned(note, "", &expected, (2, 5), "a quoted cell of 2 lines");
    let returns = "name,inhabitants,note\rA,5,\"two\rlines\"\rB,6,\r";
    assert_warned(returns, "", &expected, (2, 5), "a quoted cell of 2 lines");
    let counted = "name,inhabitants,note\nA,5,\"two\nlines\"\nB,6,\"and\nthree\nlines\"\n";
    assert_warned(counted, "", &expected, (2, 5), "and 1 more like it");
    let header = "name,\"inhabitants\n(number)\"\nA,5\nB,6\n";
    let columns = "columns = { inhabitants = \"inhabitants (number)\" }";
    assert_warned(header, columns, &expected, (1, 6), "a quoted cell of 2 lines");
    let name = "name,inhabitants\n\"A\nB\",5\n";
    assert_refused(name, "", &[(2, 2)], "a control character");
}

#[test]
fn totals_are_no_municipalities() {
    for (name, inhabitants) in [
        ("Nederland", "18.044.027"),
        ("nederland ", "1000"),
        ("Totaal", "18044027"),
        ("Totaal gemeenten", "1000"),
        ("Groningen (PV)", "596.075"),
        ("Oost-Groningen (cr)", "137.000"),
        ("Noord-Nederland (LD)", "1.723.000"),
        ("NL01", "1000"),
        ("PV20", "1000"),
        ("Eindtotaal", "68.003"),
        ("Nederland*", "1000"),
        ("Nederland 1)", "1000"),
        ("NL", "1000"),
        ("Som", "1000"),
        ("Provincie Groningen", "1000"),
        ("Landsdeel West", "1000"),
        ("COROP Zuidoost-Drenthe", "1000"),
        ("Veiligheidsregio Utrecht", "1000"),
        ("Amsterdam (stadsregio)", "1000"),
    ] {
        let roster = format!("name;inhabitants\nAssen;68.000\n{name};{inhabitants}\n");
        assert_refused(&roster, "", &[(3, 1)], "which is not a municipality");
    }
    let large = "name;inhabitants\nAssen;68.000\nWereld;1.500.001\n";
    assert_refused(large, "", &[(3, 8)], "found 1500001, allowed at most 1500000");
    // By the code in a column that holds those of municipalities.
    let coded = "code;name;inhabitants\nGM0106;Assen;68000\nPV22;Drenthe;490000\n";
    assert_refused(coded, "", &[(3, 6)], "found `Drenthe`, which is not a municipality");
    // A province beside each municipality says nothing of its kind.
    let beside = "province;name;inhabitants\nPV22;Assen;68000\nPV22;Emmen;107000\n";
    assert_read(beside, "", &[("Assen", 68_000), ("Emmen", 107_000)]);
}

#[test]
fn totals_outside_the_bounds_of_the_scenario_are_left_out() {
    let roster = "name;inhabitants\nNederland;18.044.027\nEuropa;450.000.000\nAssen;68.000\n";
    assert_read(roster, "maximum_inhabitants = 1000000", &[("Assen", 68_000)]);
    let small = "name;inhabitants\nTotaal;12\nAssen;68.000\n";
    assert_read(small, "minimum_inhabitants = 100", &[("Assen", 68_000)]);
}

#[test]
fn a_row_that_is_the_sum_of_all_others_is_refused() {
    let says = "21 inhabitants of `Alles`, as many as those of all other rows";
    for (roster, line) in [
        ("name;inhabitants\nA;5\nB;7\nC;9\nAlles;21\n", 5),
        ("name;inhabitants\nAlles;21\nA;5\nB;7\nC;9\n", 2),
    ] {
        assert_refused(roster, "", &[(line, 7)], says);
        assert_refused(roster, "", &[(line, 7)], "leave it out with maximum_inhabitants = 20");
        let towns = [("A", 5), ("B", 7), ("C", 9)];
        assert_read(roster, "maximum_inhabitants = 20", &towns);
    }
}

#[test]
fn a_scenario_is_written_for_a_roster() {
    let shop = Workshop::new();
    std::fs::create_dir(shop.path("data")).unwrap();
    let export = "\u{feff}\"Bevolking\"\n\"Regio's\";\"Totale bevolking\"\n\"Assen\";\"68.000\"\n\
                  \"Haren\";\".\"\n\"Emmen\";\"107.000\"\n";
    shop.write("data/towns.csv", export);
    for (file, more) in [("a.toml", &[][..]), ("nl.toml", &["--lang", "nl"])] {
        let command = [&["new", file, "--roster", "data/towns.csv"], more].concat();
        let said = shop.say(&command).ended(0);
        for part in ["data/towns.csv", "`Regio's`", "`Totale bevolking`", "polaris check"] {
            assert!(said.out.contains(part), "no {part:?} in {}", said.out);
        }
        let scenario = scenario::load(&shop.path(file), &[]).unwrap();
        assert_eq!(towns(&scenario), [("Assen", 68_000), ("Emmen", 107_000)]);
        shop.say(&command).ended(1);
    }
    shop.write("other.csv", "a;b\n1;2\n");
    shop.say(&["new", "b.toml", "--roster", "other.csv"]).ended(2).complains(&[
        "other.csv",
        "found: a, b",
        "columns = {",
    ]);
    shop.say(&["new", "b.toml", "--roster", "nowhere.csv"]).ended(2).complains(&["cannot be read"]);
    assert!(!shop.path("b.toml").exists());
}

#[test]
fn rows_that_are_the_sum_of_others_are_warned_of() {
    let towns = [("A", 5), ("B", 7), ("C", 9)];
    let all = [&towns[..], &[("Alles", 21)]].concat();
    let parts = [&all[..], &[("D", 50)]].concat();
    let roster = "name;inhabitants\nA;5\nB;7\nC;9\nAlles;21\nD;50\n";
    assert_warned(roster, "", &parts, (5, 7), "the 3 rows above it");
    // Two rows may add up to a third by chance.
    assert_read("name;inhabitants\nA;5\nB;7\nC;12\n", "", &[("A", 5), ("B", 7), ("C", 12)]);
    let province = "name;inhabitants\nDrenthe;490000\nAssen;68000\n";
    let expected = [("Drenthe", 490_000), ("Assen", 68_000)];
    assert_warned(province, "", &expected, (2, 1), "the name of a province");
}

#[test]
fn rows_without_inhabitants_are_skipped_and_counted() {
    let marks = [".", "..", "-", "x", "NA", "n.v.t.", "", "#N/B"];
    for mark in marks {
        let roster = format!("name;inhabitants\nA;5\nHaren;{mark}\nB;6\n");
        let says = match mark {
            "" => "no number of inhabitants for `Haren`".to_owned(),
            mark => format!("`{mark}` for the number of inhabitants of `Haren`"),
        };
        assert_warned(&roster, "", &[("A", 5), ("B", 6)], (3, 7), &says);
    }
    let many: Vec<String> =
        marks.iter().enumerate().map(|(at, mark)| format!("T{at};{mark}\n")).collect();
    let many = many.concat();
    let roster = format!("name;inhabitants\nA;5\n{many}B;6\n");
    assert_warned(&roster, "", &[("A", 5), ("B", 6)], (3, 4), "and 7 more like it");
    assert_refused("name;inhabitants\nA;5\nB;0\n", "", &[(3, 3)], "found 0");
    let none = load("name;inhabitants\nA;.\n", "").unwrap_err();
    assert!(none.to_string().contains("no municipality that is kept"), "{none}");
}

#[test]
fn an_export_of_statistics_netherlands_gives_its_municipalities() {
    let export = "\u{feff}\"Regionale kerncijfers Nederland\"\r\n\
        \"Onderwerp\";\"\";\"Bevolking\"\r\n\
        \"Regio's\";\"Perioden\";\"Totale bevolking\"\r\n\
        \"\";\"\";\"aantal\"\r\n\
        \"Nederland\";\"2019\";\"17.282.163\"\r\n\
        \"Noord-Nederland (LD)\";\"2019\";\"1.723.000\"\r\n\
        \"Noord-Holland (PV)\";\"2019\";\"2.853.359\"\r\n\
        \"Groningen (gemeente)\";\"2019\";\"231.299\"\r\n\
        \"Haren\";\"2019\";\".\"\r\n\
        \"Bergen (NH.)\";\"2019\";\"29.974\"\r\n\
        \"Súdwest-Fryslân\";\"2019\";\"89.583\"\r\n\
        \"Ten Boer\";\"2019\";\".\"\r\n\
        \"Nuenen, Gerwen en Nederwetten\";\"2019\";\"23.019\"\r\n\
        \"Bron: CBS\"\r\n";
    let columns = "columns = { id = \"Regio's\", inhabitants = \"Totale bevolking\" }\n";
    let expected = [
        ("Groningen (gemeente)", 231_299),
        ("Bergen (NH.)", 29_974),
        ("Súdwest-Fryslân", 89_583),
        ("Nuenen, Gerwen en Nederwetten", 23_019),
    ];
    let bounded = format!("{columns}maximum_inhabitants = 1000000");
    let says = "`.` for the number of inhabitants of `Haren`, and 1 more like it";
    assert_warned(export, &bounded, &expected, (9, 17), says);
    let all = load(export, columns).unwrap_err();
    let lines: Vec<usize> = all.list().iter().map(|fault| fault.line).collect();
    assert_eq!(lines, [5, 6, 7], "{all}");
}

#[test]
fn twenty_lines_may_come_before_the_header_and_no_more() {
    let roster = |lines: usize| format!("{}name;inhabitants\nA;5\n", "title\n".repeat(lines));
    assert_read(roster(20), "", &[("A", 5)]);
    assert_read(roster(20).replace('\n', "\r\n"), "", &[("A", 5)]);
    let faults = load(roster(21), "").unwrap_err();
    assert!(faults.to_string().contains("in the first 21 lines"), "{faults}");
}

#[test]
fn old_mac_line_ends_are_line_ends() {
    let expected = [("A", 5), ("Súd", 6)];
    assert_read("Title\rname;inhabitants\rA;5\rSúd;6\r", "", &expected);
    assert_read("name;inhabitants\rA;5\rSúd;6", "", &expected);
    assert_read("name;inhabitants\r\nA;5\rSúd;6\n", "", &expected);
    assert_refused("name;inhabitants\rA;5\rB;many\r", "", &[(3, 3)], "`many`");
    // As Excel for the Mac saves them: in Mac Roman, where 0x9C is ú.
    let roman = b"name;inhabitants\rA;5\rS\x9Cd;6\r";
    assert_refused(roman, "", &[(3, 2)], "with old Mac line ends");
}

#[test]
fn names_that_look_the_same_are_an_error_with_both_places() {
    for (one, other) in [
        ("Súdwest", "Su\u{301}dwest"),
        ("Zwolle", "Zwolle\u{200b}"),
        ("Den Haag", "Den\u{a0}Haag"),
        ("'s-Gravenhage", "’s-Gravenhage"),
        ("Olst-Wijhe", "Olst\u{2011}Wijhe"),
        ("Olst-Wijhe", "Olst–Wijhe"),
    ] {
        let roster = format!("name;inhabitants\n{one};5\n{other};6\n");
        assert_refused(&roster, "", &[(3, 1)], "which looks the same as");
        let reason = load(&roster, "").unwrap_err().list()[0].allowed.clone();
        assert!(
            ["not NFC", "invisible", "blanks", "apostrophe"].iter().any(|it| reason.contains(it)),
            "{reason}"
        );
        let turned = format!("name;inhabitants\n{other};5\n{one};6\n");
        let faults = load(turned, "").unwrap_err();
        assert_eq!(faults.list()[0].also.as_ref().map(|first| first.line), Some(2));
    }
}

#[test]
fn names_that_differ_in_capitals_alone_are_warned_of() {
    let expected = [("Bergen", 5), ("BERGEN", 6)];
    let roster = "name;inhabitants\nBergen;5\nBERGEN;6\n";
    assert_warned(roster, "", &expected, (3, 1), "differs from \"Bergen\" in capitals alone");
    let accents = "name;inhabitants\nSúd;5\nSÚD;6\n";
    assert_warned(accents, "", &[("Súd", 5), ("SÚD", 6)], (3, 1), "in capitals alone");
    let text = TINY.replace("count = 4", "count = 2")
        + "[[municipalities]]\nprofile = \"Middling\"\ncount = 2\ninhabitants = 5\n";
    let shop = Workshop::with(&text);
    let read = scenario::load(&shop.path("a.toml"), &[]).unwrap();
    let keys: Vec<_> = read.warnings.list().iter().map(|it| it.key.as_str()).collect();
    assert_eq!(keys, ["municipalities.profile", "municipalities.profile"]);
}

#[test]
fn names_with_characters_that_cannot_be_seen_are_warned_of() {
    for (name, says) in [
        ("Zwolle\u{200b}", "an invisible character (U+200B)"),
        ("Zw\u{ad}olle", "an invisible character (U+00AD)"),
        ("Den\u{a0}Haag", "blanks"),
        ("Den  Haag", "blanks"),
        ("Su\u{301}dwest", "(not NFC)"),
        ("Zw\u{43e}lle", "letters of two alphabets"),
    ] {
        let roster = format!("name;inhabitants\nA;5\n{name};6\n");
        assert_warned(&roster, "", &[("A", 5), (name, 6)], (3, 1), says);
    }
    for mark in ['\u{202e}', '\u{202d}', '\u{2066}', '\u{200f}'] {
        let roster = format!("name;inhabitants\nA;5\n{mark}Zwolle;6\n");
        assert_refused(&roster, "", &[(3, 1)], "a mark of direction");
    }
    let shop = Workshop::with(&TINY.replace("\"middling\"", "\"mid\u{200b}dling\""));
    let read = scenario::load(&shop.path("a.toml"), &[]).unwrap();
    assert_eq!(read.warnings.list()[0].line, 8);
}

#[test]
fn columns_that_match_twice_are_an_error() {
    let twice = "name;inhabitants;inhabitants\nA;5;6\n";
    assert_refused(twice, "", &[(1, 18)], "a second column `inhabitants`");
    let capitals = "Name;NAME;inhabitants\nA;B;6\n";
    assert_refused(capitals, "", &[(1, 6)], "a second column `name`");
    let columns = "columns = { id = \"inhabitants\" }";
    assert_refused("name;inhabitants\nA;5\n", columns, &[(1, 6)], "one column for both");
    let exact = "name;Inhabitants;inhabitants\nA;5;6\n";
    assert_warned(exact, "", &[("A", 6)], (1, 6), "a column `Inhabitants` beside `inhabitants`");
    // A header that stands there twice, as where two files were joined.
    let joined = "name;inhabitants\nA;5\nname;inhabitants\nB;6\n";
    assert_refused(joined, "", &[(3, 6)], "found `inhabitants`");
}

#[test]
fn a_row_that_is_separated_in_another_way_is_not_read_in_silence() {
    let roster = "name,inhabitants\nA,5\nUtrecht;361,924\n";
    assert_warned(roster, "", &[("A", 5), ("Utrecht;361", 924)], (3, 1), "a `;` in the name");
    let commas = "name;inhabitants\nA;5\nUtrecht,361;924\n";
    assert_warned(commas, "", &[("A", 5), ("Utrecht,361", 924)], (3, 1), "a `,` in the name");
    let blank = "name,inhabitants\nA,5\n \"Utrecht\",924\n";
    assert_warned(blank, "", &[("A", 5), ("\"Utrecht\"", 924)], (3, 2), "quotes in the name");
}

#[test]
fn a_roster_with_more_rows_than_are_read_is_an_error() {
    let rows: Vec<String> = (0..100_001).map(|row| format!("T{row};{}\n", row + 1)).collect();
    let many = load(format!("name;inhabitants\n{}", rows.concat()), "every = 1000").unwrap_err();
    assert!(many.to_string().contains("more than 100000 rows"), "{many}");
}

#[test]
fn warnings_are_printed_by_every_command_also_when_it_is_quiet() {
    let roster = "name;inhabitants\nA;40000\nHaren;.\nB;30000\n";
    let shop = shop(roster, "");
    let warning = ["warning: municipalities.inhabitants: found `.`", "towns.csv:3:7"];
    shop.say(&["check", "a.toml"]).ended(0).complains(&warning);
    let run = ["run", "a.toml", "--quiet", "--no-plots", "--out", "out"];
    let said = shop.say(&run).ended(0).complains(&warning);
    assert_eq!(said.err.matches("warning:").count(), 1, "{}", said.err);
    shop.say(&["explain", "a.toml"]).ended(0).complains(&warning);
    // What is stored beside results is the same scenario, of which all has been said.
    let verified = shop.say(&["verify", "out"]).ended(0);
    assert!(!verified.err.contains("warning:"), "{}", verified.err);
}

#[test]
fn warnings_of_a_sweep_are_printed_once() {
    let shop = shop("name;inhabitants\nA;40000\nHaren;.\nB;30000\n", "");
    let sweep = "[sweep]\nculture.silos = [0.4, 0.5, 0.6]\n";
    shop.write("a.toml", &(shop.read("a.toml") + sweep));
    let said = shop.say(&["check", "a.toml"]).ended(0).complains(&["towns.csv:3:7"]);
    assert_eq!(said.err.matches("warning:").count(), 1, "{}", said.err);
}

#[test]
fn a_stored_scenario_with_warnings_reads_again_as_the_same() {
    for roster in [
        &b"name;inhabitants\nA;5\nHaren;.\nS\xFAdwest;6\n"[..],
        b"\xEF\xBB\xBF\xEF\xBB\xBFname;inhabitants\rA;5\rHaren;.\rB;6",
    ] {
        let read = load(roster, "").unwrap();
        let folder = Workshop::with(&read.written.text);
        for (name, text) in &read.written.rosters {
            folder.write(name, text);
        }
        let again = scenario::load_as(&read.name, &folder.path("a.toml"), &[]).unwrap();
        assert_eq!(read.resolved, again.resolved);
        assert_eq!(towns(&read), towns(&again));
        assert_eq!(again.warnings.list().len(), 1);
    }
}
