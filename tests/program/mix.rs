//! `polaris mix` as its users meet it, on a country of three municipalities.

use crate::common::{SMALL, Workshop, scenario};

const POLICIES: &str = "[[policies]]\nname = \"none\"\n\
     [[policies]]\nname = \"acquaintance\"\nkennismaking = 1\n\
     [[policies]]\nname = \"both\"\nkennismaking = 2\nrelatiegesprek = { dose = 1, coverage = 0.5 }\n";
const FEW: [&str; 12] = [
    "mix",
    "a.toml",
    "--hours",
    "40",
    "--worlds",
    "2",
    "--top",
    "2",
    "--replicates",
    "2",
    "--threads",
    "2",
];

#[test]
fn mixes_stay_within_the_budget_and_are_checked_verified_and_told() {
    let text = scenario(2, SMALL, POLICIES).replace("years = 4", "years = 1");
    let shop = Workshop::with(&text);
    let said = shop.say(&FEW).ended(0);
    for line in said.out.lines() {
        assert!(line.chars().count() <= 80 || line.contains("output/"), "{line}");
    }
    let candidates = shop.table("output/a/mix/candidates.csv");
    let mixes = shop.table("output/a/mix/mixes.csv");
    let number = |text: &String| text.parse::<f64>().unwrap();
    assert!(candidates.len() > 20, "{}", candidates.len());
    assert!(candidates.iter().all(|row| number(&row["expected_hours"]) <= 40.0 + 1e-6));
    let origins: Vec<&str> = candidates[..3].iter().map(|row| row["origin"].as_str()).collect();
    assert_eq!(origins, ["baseline", "single", "single"]);
    let checked = candidates.iter().filter(|row| row["checked"] == "yes").count();
    assert_eq!(checked, mixes.len());
    assert!((3..=4).contains(&mixes.len()), "two, the best single one and the baseline");
    let regrets: Vec<f64> = mixes.iter().map(|row| number(&row["regret"])).collect();
    assert!(regrets.is_sorted(), "{regrets:?}");
    let baseline = mixes.iter().find(|row| row["origin"] == "baseline").unwrap();
    assert_eq!((number(&baseline["effect"]), number(&baseline["hours"])), (0.0, 0.0));
    let page = shop.read("output/a/mix/mix.md");
    assert!(page.starts_with("# Best mix for a\n") && page.contains("at dose"), "{page}");
    let said = shop.say(&["verify", "output/a/mix", "--units", "1"]).ended(0);
    assert!(said.out.contains("4 of"), "{}", said.out);
    let again = [&FEW[..], &["--lang", "nl", "--resume"]].concat();
    shop.say(&again).ended(0);
    assert!(shop.read("output/a/mix/mix.md").contains("in dosis"));

    shop.say(&["mix", "a.toml", "--hours", "0"]).ended(2).complains(&["above 0"]);
    let many = ["mix", "a.toml", "--hours", "9", "--worlds", "999"];
    shop.say(&many).ended(2).complains(&["--worlds", "shipped"]);
    shop.write("a.toml", &scenario(2, SMALL, "[[policies]]\nname = \"none\"\n"));
    shop.say(&FEW).ended(2).complains(&["interventions of the policies"]);
}
