//! Numbers as people write them, and names that look alike.

use super::{first_line, has, only, read, refused, with_line};
use polaris::scenario::{Base, load_text};

#[test]
fn a_decimal_comma_is_one_error_with_the_number_that_was_meant() {
    for (written, meant) in [
        ("0,5", "0.5"),
        (".5", "0.5"),
        ("5.", "5"),
        ("+.5", "0.5"),
        ("0,50 # half", "0.50"),
        ("50%", "0.5"),
        ("{ dose = 0,5 }", "0.5"),
        ("{ dose = 1, coverage = ,8 }", "0.8"),
        ("\"0,5\"", "0.5"),
        ("\".5\"", "0.5"),
    ] {
        let text = with_line("inwerkprogramma = 1", &format!("inwerkprogramma = {written}"));
        has(&only(&text, &[]), &["a.toml:15:", &format!("did you mean `{meant}`?")]);
    }
    for (written, meant) in
        [("0,5", "0.5"), (".5", "0.5"), ("5.", "5"), ("+.5", "0.5"), ("50%", "0.5")]
    {
        for key in ["policies.inwerk.induction", "policies.2.induction.dose"] {
            if meant == "5" {
                continue;
            }
            let told = refused("", &[&format!("{key}={written}")]);
            has(&told, &[&format!("did you mean `{meant}`?")]);
        }
    }
    // What TOML takes is taken.
    assert_eq!(
        read("", &["policies.2.induction=5e-1"]).unwrap().policies[1].interventions[0].dose,
        0.5
    );
    // Two in a line are two; other faults of the file are still told.
    let text = with_line("inwerkprogramma = 1", "inwerkprogramma = { dose = 0,5, coverage = 0,8 }");
    let faults = load_text("a.toml", &text.replace("years = 1", "years = 0"), Base::Shipped, &[]);
    let told: Vec<String> = faults.unwrap_err().list().iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 3, "{told:#?}");
    has(&told[0], &["a.toml:5:", "run.years"]);
    has(&told[1], &["did you mean `0.5`?"]);
    has(&told[2], &["did you mean `0.8`?"]);
}

#[test]
fn a_list_of_decimals_with_commas_is_not_taken_for_whole_numbers() {
    let dose = "policies.inwerk.inwerkprogramma.dose";
    let told = refused(&format!("[sweep]\n\"{dose}\" = [0,5, 1,5]\n"), &[]);
    has(&told, &["did you mean `[0.5, 1.5]`?", "a decimal has a point"]);
    let told = refused(&format!("[uncertainty.ranges]\n\"{dose}\" = [0,2, 0,8]\n"), &[]);
    has(&told, &["did you mean `[0.2, 0.8]`?"]);
    let told = refused(&format!("[uncertainty.ranges]\n\"{dose}\" = [0,2,0,8]\n"), &[]);
    has(&told, &["did you mean `[0.2, 0.8]`?", "a decimal has a point"]);
    let told = refused(&format!("[sweep]\n\"{dose}\" = [0,1,0,2]\n"), &[]);
    has(&told, &["the value 0 twice", "a decimal has a point"]);
    let told = refused("[series]\n\"environment.media_level\" = [[0, 0,4], [1, 0,6]]\n", &[]);
    has(&told, &["a decimal has a point"]);
    has(&refused("", &[&format!("sweep.{dose}=[0,5, 1,5]")]), &["did you mean `[0.5, 1.5]`?"]);
    let told =
        refused(&format!("[sweep]\n\"{dose}\" = {{ from = 0,1, to = 0,9, steps = 3 }}\n"), &[]);
    assert_eq!(told.lines().count(), 2, "{told}");
    has(&told, &["did you mean `0.1`?", "did you mean `0.9`?"]);
    // Lists of whole numbers, however spaced, are what they are.
    for fine in ["[0, 1, 2, 3]", "[0,1,2,3]", "[ 0, 1,2 ]"] {
        read(&format!("[sweep]\n\"{dose}\" = {fine}\n"), &[]).unwrap();
    }
}

#[test]
fn a_percentage_for_a_share_gets_the_share_as_a_hint() {
    let coverage = "policies.inwerk.inwerkprogramma.coverage";
    for (set, meant) in [
        (format!("{coverage}=80"), "0.8"),
        (format!("{coverage}=80%"), "0.8"),
        (format!("{coverage}=0,8"), "0.8"),
        (format!("{coverage}=\"80%\""), "0.8"),
        ("outcomes.smallest_difference=2".to_owned(), "0.02"),
        ("environment.media_level=45".to_owned(), "0.45"),
        ("run.precision=1.5".to_owned(), "0.015"),
    ] {
        has(&refused("", &[&set]), &[&format!("did you mean `{meant}`?")]);
    }
    let text = with_line("inwerkprogramma = 1", "inwerkprogramma = { coverage = 80 }");
    has(&only(&text, &[]), &["a share: 0.8 is 80%", "did you mean `0.8`?"]);
    let range = "[uncertainty.ranges]\n\"policies.inwerk.inwerkprogramma.coverage\" = [50, 80]\n";
    has(&refused(range, &[]), &["did you mean `[0.5, 0.8]`?"]);
    // Beside the interventions it is a key of none of them.
    has(&refused("coverage = 80\n", &[]), &["a key within an intervention", "coverage = 0.8"]);
    // A number that no percentage would be gets no hint.
    assert!(!refused("", &[&format!("{coverage}=8000")]).contains("did you mean"));
    assert!(!refused("", &["policies.2.induction=80"]).contains("did you mean"));
}

#[test]
fn a_whole_number_with_separators_gets_the_number_without_them() {
    for (written, meant) in [
        ("21.525", Some("21525")),
        ("21.525.0", None),
        ("1.234.567", Some("1234567")),
        ("21 525", Some("21525")),
        ("\"21.525\"", Some("21525")),
        ("\"21,525\"", Some("21525")),
        ("21525.0", Some("21525")),
        ("1.000", Some("1000")),
        ("007", Some("7")),
    ] {
        let text = with_line("inhabitants = 40000", &format!("inhabitants = {written}"));
        let told = only(&text, &[]);
        match meant {
            Some(meant) => has(&told, &["a.toml:10:", &format!("did you mean `{meant}`?")]),
            None => assert!(!told.contains("did you mean"), "{told}"),
        }
    }
    let text = with_line("inhabitants = 40000", "inhabitants = 21,525");
    has(&only(&text, &[]), &["a decimal has a point", "a whole number has no separators"]);
    has(&refused("", &["run.years=8,0"]), &["did you mean `8`?"]);
    has(&refused("", &["run.years=8.000"]), &["did you mean `8`?"]);
    has(&refused("", &["municipalities.1.inhabitants=21.525"]), &["did you mean `21525`?"]);
    let text = with_line("inhabitants = 40000", "inhabitants = 21_525");
    let scenario = load_text("a.toml", &text, Base::Shipped, &[]).unwrap();
    assert_eq!(scenario.municipalities[0].inhabitants, 21_525);
}

#[test]
fn policies_that_look_alike_are_refused() {
    for (one, other) in [
        ("a", "A"),
        ("caf\u{e9}", "cafe\u{301}"),
        ("a", "a\u{200b}"),
        ("a b", "a  b"),
        ("a b", "a\u{a0}b"),
        ("coaching", "c\u{43e}aching"),
        ("Inwerk", "ＩＮＷＥＲＫ"),
    ] {
        let more = format!("[[policies]]\nname = \"{one}\"\n[[policies]]\nname = \"{other}\"\n");
        let told = refused(&more, &[]);
        has(
            &told,
            &[
                "which looks like",
                &format!("a.toml:{}:8", first_line() + 3),
                &format!("a.toml:{}:8", first_line() + 1),
            ],
        );
    }
    has(&refused("[[policies]]\nname = \"a\u{200b}b\"\n", &[]), &["shows nothing (U+200B)"]);
    let fine =
        "[[policies]]\nname = \"a\"\n[[policies]]\nname = \"á\"\n[[policies]]\nname = \"a 2\"\n";
    assert_eq!(read(fine, &[]).unwrap().policies.len(), 5);
}
