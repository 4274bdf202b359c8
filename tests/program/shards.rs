//! Shares of a run or study on several machines, and what `merge` and `verify` make of them.

use crate::common::{SMALL, TWO, Workshop, assert_same, scenario};

/// Two stretches of municipalities and three blocks of replicates: six units.
const WIDE: &str = "[[municipalities]]\nprofile = \"small\"\ncount = 26\ninhabitants = 5000\n";

fn wide() -> Workshop {
    Workshop::with(&scenario(40, WIDE, TWO))
}

/// Runs shares of a scenario each into its folder.
#[track_caller]
fn share(shop: &Workshop, numbers: &[u32], of: u32, more: &[&str]) {
    for number in numbers {
        let share = format!("{number}/{of}");
        let arguments = ["run", "a.toml", "--quiet", "--threads", "1", "--shard", &share];
        shop.say(&[&arguments[..], more].concat()).ended(0);
    }
}

#[test]
fn merged_shares_are_one_run_to_the_byte() {
    let shop = wide();
    shop.say(&["run", "a.toml", "--quiet", "--out", "whole"]).ended(0);
    let whole = shop.files("whole");
    // More shares than units are no trouble either.
    for (of, out) in [(3, "three"), (8, "eight")] {
        let numbers: Vec<u32> = (1..=of).collect();
        share(&shop, &numbers, of, &[]);
        shop.say(&["merge", "output/a.shards/run", "--quiet", "--out", out]).ended(0);
        assert_same(&whole, &shop.files(out));
        std::fs::remove_dir_all(shop.path("output")).unwrap();
    }
    let said = shop.say(&["verify", "three"]).ended(0);
    assert!(said.out.contains("6 of 6 units were run again"), "{}", said.out);
}

#[test]
fn a_merged_sweep_and_a_roster_from_a_file_are_the_same_too() {
    let roster = "[[municipalities]]\nroster = \"towns.csv\"\n";
    let text = scenario(20, roster, TWO) + "[sweep]\n\"culture.silos\" = [0.2, 0.6]\n";
    let shop = Workshop::with(&text);
    shop.write("towns.csv", "name;inhabitants\nAlpha;20.000\nBeta;45.000\n");
    shop.say(&["run", "a.toml", "--quiet", "--out", "whole"]).ended(0);
    share(&shop, &[1, 2], 2, &[]);
    // The roster is not needed any more: shares carry it.
    std::fs::remove_file(shop.path("towns.csv")).unwrap();
    shop.say(&["merge", "output/a.shards/run", "--quiet", "--out", "merged"]).ended(0);
    assert_same(&shop.files("whole"), &shop.files("merged"));
}

#[test]
fn shares_that_do_not_fit_are_named() {
    let shop = wide();
    share(&shop, &[1, 3], 3, &[]);
    let merge =
        |more: &[&str]| shop.say(&[&["merge", "--quiet", "--out", "out"][..], more].concat());
    merge(&["output/a.shards/run"]).ended(2).complains(&["a share is missing: 2/3", "--partial"]);
    // One that is there twice.
    share(&shop, &[1], 3, &["--out", "again"]);
    let twice = ["output/a.shards/run", "again"];
    merge(&twice).ended(2).complains(&["share 1/3 is there twice", "again", "1-of-3"]);
    // One of another scenario, and one of another number of shares.
    share(&shop, &[2], 3, &["--out", "other", "--seed", "7"]);
    let other = ["output/a.shards/run", "other"];
    merge(&other)
        .ended(2)
        .complains(&["other is a share of something else", "run.seed: 1 there, 7"]);
    share(&shop, &[2], 4, &["--out", "four"]);
    let four = ["output/a.shards/run", "four"];
    merge(&four).ended(2).complains(&["four is a share of something else", "shares: 3 there, 4"]);
    // One that is unfinished.
    share(&shop, &[2], 3, &[]);
    std::fs::remove_file(shop.path("output/a.shards/run/2-of-3/shard.json")).unwrap();
    merge(&["output/a.shards/run"]).ended(2).complains(&["2/3", "unfinished", "2-of-3"]);
    assert!(!shop.path("out").exists(), "nothing was begun");
    std::fs::create_dir(shop.path("empty")).unwrap();
    merge(&["empty"]).ended(2).complains(&["no share is there"]);
    merge(&["nowhere"]).ended(2).complains(&["nowhere"]);
}

#[test]
fn a_partial_merge_says_so() {
    let shop = wide();
    share(&shop, &[1, 3], 3, &[]);
    let said = shop.say(&["merge", "output/a.shards/run", "--partial"]).ended(0);
    let told = said.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told.contains("share 2/3 was missing") && told.contains("24 replicates"), "{told}");
    assert!(shop.read("output/a/report.html").contains("share 2/3 was missing"));
    let manifest: serde_json::Value =
        serde_json::from_str(&shop.read("output/a/manifest.json")).unwrap();
    assert_eq!(manifest["missing_shares"][0], "2/3");
    // What is there is what the whole run has of it: the first 16 and the last 8 replicates.
    shop.run("whole", &[]);
    let whole = shop.rows("whole/outcomes.csv");
    let rows = shop.rows("output/a/outcomes.csv");
    assert!(rows.is_subset(&whole) && rows.len() * 40 == whole.len() * 24);
}

#[test]
fn a_share_goes_on_where_it_was_interrupted() {
    let shop = wide();
    shop.say(&["run", "a.toml", "--quiet", "--out", "whole"]).ended(0);
    share(&shop, &[1, 2], 2, &[]);
    std::fs::remove_file(shop.path("output/a.shards/run/2-of-2/shard.json")).unwrap();
    let parts = shop.path("output/a.shards/run/2-of-2/parts");
    let mut kept: Vec<_> =
        std::fs::read_dir(&parts).unwrap().map(|it| it.unwrap().path()).collect();
    kept.retain(|path| path.extension().is_some_and(|ending| ending == "part"));
    std::fs::remove_file(&kept[0]).unwrap();
    share(&shop, &[2], 2, &["--resume"]);
    shop.say(&["merge", "output/a.shards/run", "--quiet"]).ended(0);
    assert_same(&shop.files("whole"), &shop.files("output/a"));
    // A target of precision has no shares.
    let aimed = ["run", "a.toml", "--shard", "1/2", "--set", "run.precision={ half_width = 0.02 }"];
    shop.say(&aimed).ended(2).complains(&["shares cannot stop at a precision", "--pilot"]);
    shop.say(&["run", "a.toml", "--shard", "3/2"]).ended(2).complains(&["I from 1 to N"]);
}

#[test]
fn a_study_goes_stage_by_stage() {
    let uncertain = "[uncertainty]\nworlds = 8\nparameters = [\"risk.forum_threshold\"]\n";
    let shop = Workshop::with(&format!("{}{uncertain}", scenario(20, SMALL, TWO)));
    let explore = |more: &[&str]| {
        shop.say(&[&["explore", "a.toml", "--quiet", "--no-plots"][..], more].concat()).ended(0)
    };
    explore(&["--out", "whole"]);
    for stage in ["worlds", "worst worlds"] {
        for number in ["1/3", "2/3", "3/3"] {
            explore(&["--shard", number]);
        }
        let said = shop.say(&["merge", "output/a.shards/explore"]).ended(0);
        assert!(said.out.to_lowercase().contains(&format!("{stage}: ")), "{}", said.out);
    }
    // Shares that have nothing left to do end well, and so does a merge of them: a queue of jobs does
    // not know how many stages there are.
    for number in ["1/3", "2/3", "3/3"] {
        let done = explore(&["--shard", number, "--resume"]);
        assert!(done.err.contains("nothing left to do"), "{}", done.err);
    }
    let said = shop.say(&["merge", "output/a.shards/explore"]).ended(0);
    assert!(said.out.contains("Nothing was left to do for 3 shares"), "{}", said.out);
    explore(&["--resume"]);
    assert_same(&shop.files("whole"), &shop.files("output/a/explore"));
}

#[test]
fn patterns_are_done_in_shares_too() {
    let shop = Workshop::with(&scenario(8, SMALL, TWO));
    let patterns = |more: &[&str]| {
        let fixed = ["patterns", "a.toml", "--quiet", "--worlds", "2", "--set", "run.years=1"];
        shop.say(&[&fixed[..], more].concat()).ended(0)
    };
    patterns(&["--out", "whole"]);
    for stage in ["patterns", "loops", "worlds"] {
        for number in ["1/2", "2/2"] {
            patterns(&["--shard", number]);
        }
        let said = shop.say(&["merge", "output/a.shards/patterns"]).ended(0);
        assert!(said.out.to_lowercase().starts_with(&format!("{stage}: ")), "{}", said.out);
    }
    patterns(&["--resume"]);
    assert_same(&shop.files("whole"), &shop.files("output/a/patterns"));
    let said = shop.say(&["verify", "output/a/patterns", "--units", "1"]).ended(0);
    assert!(said.out.contains("3 of ") && said.out.contains("bit by bit"), "{}", said.out);
    shop.write("whole/loops.csv", "loop\n");
    shop.say(&["verify", "whole"]).ended(1).complains(&["1 file is not", "loops.csv"]);
}

#[test]
fn what_was_altered_is_found() {
    let shop = wide();
    shop.run("out", &[]);
    let verify = |more: &[&str]| shop.say(&[&["verify", "out"][..], more].concat());
    let said = verify(&["--units", "2"]).ended(0);
    assert!(said.out.contains("2 of 6 units were run again and are the same"), "{}", said.out);
    // A part of another seed, whole in itself.
    shop.run("other", &["--seed", "2"]);
    let part = "parts/r000001-000016_m000001-000024.part";
    std::fs::copy(shop.path("other").join(part), shop.path("out").join(part)).unwrap();
    verify(&["--units", "0"])
        .ended(1)
        .complains(&["1 of 6 units", "r000001-000016_m000001-000024"]);
    // A file that somebody edited, and one that is gone.
    shop.write("out/pairs.csv", "policy\n");
    std::fs::remove_file(shop.path("out/policies.csv")).unwrap();
    verify(&[]).ended(1).complains(&["2 files", "pairs.csv", "policies.csv (gone)"]);
    std::fs::remove_file(shop.path("out/manifest.json")).unwrap();
    verify(&[]).ended(1).complains(&["has no manifest.json", "--resume"]);
    shop.say(&["verify", "nowhere"]).ended(2).complains(&["nowhere"]);
}

#[test]
fn parts_of_something_else_are_refused_with_the_keys_that_differ() {
    let shop = wide();
    shop.run("out", &[]);
    let before = shop.files("out");
    let resume = |more: &[&str]| {
        shop.say(&[&["run", "a.toml", "--no-plots", "--out", "out", "--resume"][..], more].concat())
    };
    resume(&["--seed", "2", "--set", "model.culture.silos=0.3"])
        .ended(2)
        .complains(&["out holds parts of something else", "run.seed: 1 there, 2 here"])
        .complains(&["model.culture.silos: ", "0.3 here", "without --resume"]);
    resume(&["--set", "policies.induction.inwerkprogramma.dose=0.5"])
        .ended(2)
        .complains(&["policies.induction.inwerkprogramma.dose: 1.0 there, 0.5 here"]);
    assert_same(&before, &shop.files("out"));
    let text = shop.read("out/parts/belongs.json").replace("\"0.", "\"7.");
    shop.write("out/parts/belongs.json", &text);
    resume(&[]).ended(2).complains(&["version of polaris: 7."]);
}

#[test]
fn a_damaged_part_is_told_and_made_anew() {
    let shop = wide();
    shop.run("out", &[]);
    let before = shop.files("out");
    let part = shop.path("out/parts/r000017-000032_m000025-000026.part");
    let mut bytes = std::fs::read(&part).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    std::fs::write(&part, bytes).unwrap();
    let arguments = ["run", "a.toml", "--quiet", "--no-plots", "--out", "out", "--resume"];
    shop.say(&arguments).ended(0).complains(&["1 part", "r000017-000032_m000025-000026"]);
    assert_same(&before, &shop.files("out"));
}
