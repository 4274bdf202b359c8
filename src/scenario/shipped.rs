//! The scenarios and the roster that the program carries.

use std::path::{Component, Path};

/// Scenarios by name.
const SCENARIOS: &[(&str, &str)] = &[
    ("inwerkprogramma", include_str!("../../scenarios/inwerkprogramma.toml")),
    ("netherlands", include_str!("../../scenarios/netherlands.toml")),
    ("dualisering", include_str!("../../scenarios/dualisering.toml")),
    ("interventions", include_str!("../../scenarios/interventions.toml")),
    ("media-pressure", include_str!("../../scenarios/media-pressure.toml")),
    ("amsterdam-2004", include_str!("../../scenarios/amsterdam-2004.toml")),
    ("rotterdam-2002", include_str!("../../scenarios/rotterdam-2002.toml")),
    ("port-company", include_str!("../../scenarios/port-company.toml")),
    ("small-municipality", include_str!("../../scenarios/small-municipality.toml")),
    ("small-country", include_str!("../../scenarios/small-country.toml")),
    ("plausible-worlds", include_str!("../../scenarios/plausible-worlds.toml")),
];

/// Rosters by file name.
const ROSTERS: &[(&str, &str)] =
    &[("municipalities-2019.csv", include_str!("../../scenarios/municipalities-2019.csv"))];

/// What `new` writes without `--from`.
pub(super) const TEMPLATE: &str = include_str!("template.toml");
/// The same in Dutch.
pub(super) const DUTCH_TEMPLATE: &str = include_str!("template.nl.toml");

/// What stands above a shipped scenario for an author who writes in Dutch.
pub(super) const DUTCH_REMARK: &str = "\
# Een scenario dat bij Polaris hoort; docs/scenario.md legt elke sleutel uit.

lang = \"nl\"
";

/// A shipped scenario with this text above it in place of its own remarks, which stand on lines of their own.
pub(super) fn without_remarks(text: &str, above: &str) -> String {
    let mut kept = above.to_owned();
    for line in text.lines().filter(|line| !line.trim_start().starts_with('#')) {
        let again = line.is_empty() && kept.ends_with("\n\n");
        if !again {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

/// The shipped scenarios: name and text.
#[must_use]
pub fn shipped() -> &'static [(&'static str, &'static str)] {
    SCENARIOS
}

/// The shipped scenario that a path names: `NAME`, `NAME.toml` or a path that ends in
/// `scenarios/NAME.toml`.
pub(super) fn scenario(path: &Path) -> Option<(&'static str, &'static str)> {
    let file = file_among_shipped(path)?;
    let name = file.strip_suffix(".toml").unwrap_or(file);
    SCENARIOS.iter().copied().find(|(shipped, _)| *shipped == name)
}

/// The shipped roster that a path names, likewise.
pub(super) fn roster(path: &Path) -> Option<(&'static str, &'static str)> {
    let file = file_among_shipped(path)?;
    ROSTERS.iter().copied().find(|(shipped, _)| *shipped == file)
}

/// The names of the municipalities of the shipped rosters.
pub fn municipality_names() -> impl Iterator<Item = &'static str> {
    let rows = ROSTERS.iter().flat_map(|(_, text)| text.lines().skip(1));
    rows.filter_map(|row| row.split(',').next())
}

/// The last part of a path that stands alone or in a folder `scenarios`.
fn file_among_shipped(path: &Path) -> Option<&str> {
    let mut parts = path.components().rev().filter(|part| *part != Component::CurDir);
    let Some(Component::Normal(file)) = parts.next() else {
        return None;
    };
    match parts.next() {
        None => file.to_str(),
        Some(Component::Normal(folder)) if folder == "scenarios" => file.to_str(),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::language::Language;
    use crate::scenario::{Base, load_text, template_in};

    #[test]
    fn shipped_scenarios_without_remarks_are_the_same_in_dutch() {
        for (name, text) in SCENARIOS {
            let dutch = template_in(Language::Dutch, Some(name)).unwrap();
            let remarks = dutch.lines().filter(|line| line.contains('#')).count();
            assert_eq!(remarks, 1, "{name}: remarks that do not stand on lines of their own");
            let read = |text: &str| load_text("a.toml", text, Base::Shipped, &[]).unwrap();
            let (dutch, shipped) = (read(&dutch), read(text));
            assert_eq!(dutch.resolved, shipped.resolved, "{name}");
            assert_eq!((dutch.language, shipped.language), (Some(Language::Dutch), None));
        }
    }

    #[test]
    fn the_template_is_a_scenario_in_both_languages() {
        for language in Language::ALL {
            let text = template_in(language, None).unwrap();
            let read = load_text("a.toml", &text, Base::Shipped, &[]).unwrap();
            assert_eq!(read.language.unwrap_or_default(), language);
        }
    }
}
