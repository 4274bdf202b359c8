//! `run.cultures`: of what a run speaks.

use crate::common::{SMALL, TWO, Workshop, scenario};

fn text(run: &str) -> String {
    scenario(24, SMALL, TWO).replace("[run]\n", &format!("[run]\n{run}"))
}

#[test]
fn the_page_says_whether_cultures_are_drawn_again() {
    let shop = Workshop::new();
    for (name, run, said, other) in [
        ("drawn", "", "all countries that this model", "possible futures"),
        ("fixed", "cultures = \"fixed\"\n", "possible futures", "all countries that this model"),
    ] {
        shop.write("a.toml", &text(run));
        shop.say(&["run", "a.toml", "--quiet", "--out", name]).ended(0);
        let page = shop.read(&format!("{name}/report.html"));
        assert!(page.contains(said) && !page.contains(other), "{name}");
        shop.say(&["verify", name, "--units", "1"]).ended(0);
    }
    assert_ne!(shop.read("drawn/outcomes.csv"), shop.read("fixed/outcomes.csv"));
    let dutch = ["report", "fixed", "--lang", "nl", "--quiet"];
    shop.say(&dutch).ended(0);
    assert!(shop.read("fixed/report.html").contains("mogelijke toekomsten van deze gemeenten"));
    // Parts of the one are none of the other.
    let resume = ["run", "a.toml", "--out", "drawn", "--resume"];
    shop.say(&resume).ended(2).complains(&["run.cultures: nothing there"]);
}

#[test]
fn cultures_are_drawn_or_fixed_and_by_default_unsaid() {
    let shop = Workshop::with(&text("cultures = \"frozen\"\n"));
    shop.say(&["check", "a.toml"]).ended(2).complains(&["run.cultures", "allowed: drawn, fixed"]);
    let resolved = |run: &str| {
        polaris::scenario::load_text("a.toml", &text(run), polaris::scenario::Base::Shipped, &[])
            .unwrap()
            .resolved
    };
    assert_eq!(resolved(""), resolved("cultures = \"drawn\"\n"));
    assert!(resolved("cultures = \"fixed\"\n").contains("cultures = \"fixed\""));
}
