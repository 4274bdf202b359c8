//! `polaris verify` of studies: right results pass, and whatever was changed is named.

use crate::common::{SMALL, TWO, Workshop, scenario};
use std::path::{Path, PathBuf};

/// Results of a study of four worlds, in `out`.
fn shop(command: &[&str]) -> Workshop {
    let uncertain = "[uncertainty]\nworlds = 4\nparameters = [\"risk.forum_threshold\"]\n";
    let text = format!("{}{uncertain}", scenario(20, SMALL, TWO));
    let shop = Workshop::with(&text.replace("years = 4", "years = 1"));
    let fixed = ["--quiet", "--threads", "1", "--out", "out"];
    shop.say(&[command, &fixed].concat()).ended(0);
    shop
}

/// Changes the text of a file of the results, and what the manifest says of its bytes.
fn forge(shop: &Workshop, file: &str, from: &str, to: &str) {
    let before = shop.read(&format!("out/{file}"));
    assert!(before.contains(from), "no {from:?} in\n{before}");
    let after = before.replacen(from, to, 1);
    shop.write(&format!("out/{file}"), &after);
    let hash = |text: &str| blake3::hash(text.as_bytes()).to_hex().to_string();
    let manifest = shop.read("out/manifest.json");
    assert!(manifest.contains(&hash(&before)));
    let size =
        |text: &str| format!("\"bytes\": {},\n      \"blake3\": \"{}\"", text.len(), hash(text));
    assert!(manifest.contains(&size(&before)), "{manifest}");
    shop.write("out/manifest.json", &manifest.replace(&size(&before), &size(&after)));
}

/// The parts of a study, in the order of their names.
fn parts(shop: &Workshop) -> Vec<PathBuf> {
    let files = std::fs::read_dir(shop.path("out/parts")).unwrap();
    let mut parts: Vec<PathBuf> = files.map(|it| it.unwrap().path()).collect();
    parts.retain(|path| path.extension().is_some_and(|ending| ending == "part"));
    parts.sort();
    parts
}

fn stem(path: &Path) -> &str {
    path.file_stem().and_then(|name| name.to_str()).unwrap()
}

/// A study whose results hold so many units in so many stages, and a file that it writes.
#[track_caller]
fn holds(command: &[&str], units: usize, stages: usize, file: &str) {
    let shop = shop(command);
    let verify = || shop.say(&["verify", "out", "--units", "1", "--threads", "1"]);
    let said = verify().ended(0);
    let again = format!("{stages} of {units} units were run again and are the same, bit by bit");
    assert!(said.out.contains(&again), "{}", said.out);

    let whole = std::fs::read(shop.path("out").join(file)).unwrap();
    shop.write(&format!("out/{file}"), "something else");
    verify().ended(1).complains(&["1 file is not what the manifest says", file]);
    std::fs::write(shop.path("out").join(file), whole).unwrap();

    let kept = shop.read("out/scenario/scenario.toml");
    let manifest = shop.read("out/manifest.json");
    shop.write("out/scenario/scenario.toml", &kept.replace("years = 1", "years = 2"));
    verify().ended(1).complains(&["1 file is not", "scenario/scenario.toml"]);
    shop.write("out/scenario/scenario.toml", &kept);
    forge(&shop, "scenario/scenario.toml", "years = 1", "years = 2");
    verify().ended(2).complains(&["scenario.toml is not what", "run.years: 1 there, 2 here"]);
    shop.write("out/scenario/scenario.toml", &kept);
    let seed = "\"uncertainty\": \"";
    assert!(manifest.contains(seed));
    shop.write("out/manifest.json", &manifest.replace(seed, "\"uncertainty\": \"# none\\n"));
    verify().ended(1).complains(&["manifest.json in out is not of the scenario", "uncertainty: "]);
    shop.write("out/manifest.json", &manifest);

    // Parts need not be looked at again to be found damaged.
    let all = parts(&shop);
    assert_eq!(all.len(), units);
    let part = &all[units - 1];
    let mut bytes = std::fs::read(part).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    std::fs::write(part, &bytes).unwrap();
    let named = format!("part {} in out is missing, damaged", stem(part));
    verify().ended(1).complains(&[&named]);
    bytes[last] ^= 1;
    std::fs::write(part, &bytes).unwrap();
    verify().ended(0);
}

#[test]
fn a_calibration_is_verified() {
    let command = ["calibrate", "a.toml", "--worlds", "4", "--waves", "2", "--replicates", "2"];
    holds(&command, 5, 3, "waves.csv");
}

#[test]
fn an_exploration_is_verified() {
    holds(&["explore", "a.toml"], 8, 2, "robustness.csv");
}

#[test]
fn a_sensitivity_analysis_is_verified() {
    let command = [
        "sensitivity",
        "a.toml",
        "--replicates",
        "3",
        "--trajectories",
        "2",
        "--base",
        "16",
        "--municipalities",
        "2",
    ];
    holds(&command, 4 + 48, 2, "sensitivity.md");
}

#[test]
fn a_part_that_is_whole_and_wrong_comes_out_otherwise() {
    // The header of a part: its format, the fingerprint, a checksum.
    const FINGERPRINT: std::ops::Range<usize> = 8..40;
    const HEADER: usize = 72;
    let shop = shop(&["explore", "a.toml"]);
    let part = &parts(&shop)[0];
    let name = stem(part);
    let bytes = std::fs::read(part).unwrap();
    let mut plain = lz4_flex::decompress_size_prepended(&bytes[HEADER..]).unwrap();
    // The last bit of the last number.
    let place = plain.len() - 8;
    plain[place] ^= 1;
    let payload = lz4_flex::compress_prepend_size(&plain);
    let mut sum = blake3::Hasher::new();
    sum.update(&bytes[FINGERPRINT]).update(&(name.len() as u64).to_le_bytes());
    sum.update(name.as_bytes()).update(&payload);
    let forged = [&bytes[..FINGERPRINT.end], sum.finalize().as_bytes(), &payload].concat();
    std::fs::write(part, forged).unwrap();
    let verify = |units: &str| shop.say(&["verify", "out", "--quiet", "--units", units]);
    verify("0").ended(1).complains(&["1 of 8 units that were run again came out otherwise", name]);
}

/// Changes the last bit of a file; twice, and it is as before.
fn disturb(file: &Path) {
    let mut bytes = std::fs::read(file).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    std::fs::write(file, bytes).unwrap();
}

#[test]
fn a_sweep_is_verified_with_its_first_pass() {
    let grid = "[sweep]\n\"culture.silos\" = [0.2, 0.7]\n";
    // A loop that is cut needs a first pass over the scenario as written.
    let variants = "[[variants]]\nname = \"no defence\"\ncut = [\"defensive spiral\"]\n";
    for (more, units) in [(grid, 2 * 2), (variants, 1 + 2 * 2)] {
        let text = format!("{}{more}", scenario(17, SMALL, TWO));
        let shop = Workshop::with(&text.replace("years = 4", "years = 1"));
        shop.run("out", &[]);
        let verify = |units: &str| shop.say(&["verify", "out", "--quiet", "--units", units]);
        let said = shop.say(&["verify", "out", "--units", "0"]).ended(0);
        let all = parts(&shop);
        assert_eq!(all.len(), units);
        let again = format!("{units} of {units} units were run again and are the same");
        assert!(said.out.contains(&again), "{}", said.out);
        let sample = shop.say(&["verify", "out", "--units", "2"]).ended(0);
        assert!(sample.out.contains(&format!("2 of {units} units")), "{}", sample.out);

        let mut otherwise = 0;
        for part in &all {
            disturb(part);
            let said = verify("0").ended(1);
            // Where links are held cannot be known without the first pass.
            let first = format!("part {} in out is missing, damaged", stem(part));
            let is_first = said.err.contains(&first);
            assert!(is_first || said.err.contains("came out otherwise"), "{}", said.err);
            assert!(said.err.contains(stem(part)), "{}", said.err);
            otherwise += usize::from(!is_first);
            disturb(part);
        }
        assert_eq!(otherwise, 4, "units of points");

        std::fs::remove_file(shop.path("out/parts").join(&all[0])).unwrap();
        verify("0").ended(1).complains(&[stem(&all[0])]);
        shop.run("out", &["--resume"]);
        verify("0").ended(0);
        let manifest = shop.read("out/manifest.json");
        shop.write("out/manifest.json", &manifest.replace("\"years\": 1", "\"years\": 3"));
        verify("1").ended(1).complains(&["manifest.json in out is not", "years: 3 in manifest"]);
    }
}

#[test]
fn worlds_that_an_exploration_read_are_kept_with_it() {
    let shop = shop(&["explore", "a.toml"]);
    shop.write("worlds.csv", "world,risk.forum_threshold\n1,0.4\n2,0.5\n");
    let text = shop.read("a.toml").replace("worlds = 4", "worlds = 4\nfrom = \"worlds.csv\"");
    shop.write("a.toml", &text);
    shop.say(&["explore", "a.toml", "--quiet", "--out", "given"]).ended(0);
    std::fs::remove_file(shop.path("worlds.csv")).unwrap();
    let said = shop.say(&["verify", "given"]).ended(0);
    assert!(said.out.contains("8 of 8 units"), "{}", said.out);
    shop.write("given/scenario/worlds.txt", "world,risk.forum_threshold\n1,0.4\n2,0.6\n");
    shop.say(&["verify", "given"]).ended(1).complains(&["1 file is not", "scenario/worlds.txt"]);
}
