//! What the documentation says holds: its pages are found, its links lead somewhere, its commands
//! can be typed, its scenarios are valid.

mod pages;
mod typed;

use pages::Page;
use polaris::scenario;
use std::collections::BTreeSet;
use std::path::Path;

#[track_caller]
fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_page_stands_once_in_the_contents() {
    let contents = Page::read("docs/SUMMARY.md");
    let mut named: Vec<String> = contents.links().into_iter().map(|(_, target)| target).collect();
    named.sort();
    let pages = pages::docs().into_iter().map(|page| page.name.replace("docs/", ""));
    let pages: Vec<String> = pages.filter(|name| name != "SUMMARY.md").collect();
    assert_eq!(named, pages);
}

#[test]
fn every_link_leads_somewhere() {
    let mut faults = Vec::new();
    let mut links = 0;
    for page in pages::all() {
        for (place, target) in page.links() {
            links += 1;
            if target.contains("://") {
                continue;
            }
            let (path, anchor) = target.split_once('#').unwrap_or((&target, ""));
            let file = if path.is_empty() {
                pages::root().join(&page.name)
            } else {
                page.folder.join(path)
            };
            let leaves = page.name.starts_with("docs/") && path.starts_with("../");
            if leaves {
                faults
                    .push(format!("{place}: {target} leaves docs/, and the site has no such page"));
            } else if !file.exists() {
                faults.push(format!("{place}: {target} does not exist"));
            } else if !anchor.is_empty() {
                let file = file.canonicalize().unwrap();
                let root = pages::root().canonicalize().unwrap();
                let name = file.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
                if !Page::read(&name).anchors().iter().any(|found| found == anchor) {
                    faults.push(format!("{place}: {name} has no heading #{anchor}"));
                }
            }
        }
    }
    assert!(links > 100, "{links} links");
    assert_none(&faults);
}

#[test]
fn every_file_of_the_project_that_is_named_exists() {
    let mut faults = Vec::new();
    for page in pages::all().iter().filter(|page| page.name != "CHANGELOG.md") {
        for (place, code) in page.code() {
            let path = code.split("::").next().unwrap();
            let ours = ["src/", "tests/", "docs/", "scenarios/", ".ci/", "benches/"];
            let plain = !path.contains([' ', '*', '<']);
            if plain
                && ours.iter().any(|folder| path.starts_with(folder))
                && !pages::root().join(path).exists()
            {
                faults.push(format!("{place}: {path} does not exist"));
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn every_command_can_be_typed_and_names_what_is_shipped() {
    let shipped: BTreeSet<&str> = scenario::shipped().iter().map(|(name, _)| *name).collect();
    let mut commands = 0;
    for page in pages::all() {
        for typed in typed::commands(&page) {
            commands += 1;
            let (named, changes) = typed::scenarios(&typed.parse());
            for path in named {
                let name = path.to_str().unwrap();
                let own = path.extension().is_some_and(|ending| ending == "toml")
                    && !path.starts_with("scenarios");
                if own || name.chars().all(char::is_uppercase) {
                    continue;
                }
                let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap();
                assert!(shipped.contains(stem), "{}: {name} is not shipped", typed.place);
                if let Err(faults) = scenario::load(Path::new(stem), &changes) {
                    panic!("{}: {:?}\n{}", typed.place, typed.words, faults.render(false));
                }
            }
        }
    }
    assert!(commands > 30, "{commands} commands");
}

/// A page and its translation show the same commands, but for the language and for names of a user's own files.
#[test]
fn the_dutch_readme_has_the_commands_of_the_english_one() {
    let own = [("my-question.toml", "mijn-vraag.toml"), ("output/double", "output/dubbel")];
    let commands = |name: &str| -> Vec<Vec<String>> {
        let page = Page::read(name);
        let plain = |typed: typed::Typed| {
            let mut words = typed.words;
            if let Some(place) = words.iter().position(|word| word == "--lang") {
                words.drain(place..place + 2);
            }
            for word in &mut words {
                if let Some((english, _)) = own.iter().find(|(_, dutch)| word == dutch) {
                    (*english).clone_into(word);
                }
            }
            words
        };
        typed::commands(&page).into_iter().map(plain).collect()
    };
    let (english, dutch) = (commands("README.md"), commands("README.nl.md"));
    assert!(english.len() > 10, "{english:?}");
    assert_eq!(english, dutch);
}

#[test]
fn every_scenario_is_valid_and_every_piece_of_one_is_toml() {
    let mut whole = 0;
    for page in pages::all() {
        for block in page.blocks() {
            if block.kind == "toml,scenario" {
                whole += 1;
                let base = scenario::Base::Folder(pages::root().join("scenarios"));
                let read = scenario::load_text("shown.toml", &block.text, base, &[]);
                if let Err(faults) = read {
                    panic!("{}\n{}", block.place, faults.render(false));
                }
            } else if block.kind == "toml"
                && let Err(cause) = block.text.parse::<toml::Table>()
            {
                panic!("{}: {cause}", block.place);
            }
        }
    }
    assert!(whole > 0, "no whole scenario is shown");
}
