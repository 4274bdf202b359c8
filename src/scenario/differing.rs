//! In which keys two resolved scenarios differ.

use std::collections::BTreeSet;
use toml::{Table, Value};

/// A key in which two texts differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Differing {
    /// Its dotted name, as `--set` takes it where there is one thing of that name.
    pub key: String,
    /// Its value in the first text, as TOML, if it has one.
    pub first: Option<String>,
    /// Its value in the second text.
    pub second: Option<String>,
}

/// The keys in which two resolved texts differ, those of the first text in its order, then those
/// that only the second has. A text that is no TOML has no keys.
#[must_use]
pub fn differing(first: &str, second: &str) -> Vec<Differing> {
    let (first, second) = (flat(first), flat(second));
    let value = |of: &[(String, String)], key: &str| {
        of.iter().find(|(name, _)| name == key).map(|(_, value)| value.clone())
    };
    let mut known = BTreeSet::new();
    let keys = first.iter().chain(&second).map(|(key, _)| key).filter(|key| known.insert(*key));
    keys.map(|key| Differing {
        key: key.clone(),
        first: value(&first, key),
        second: value(&second, key),
    })
    .filter(|both| both.first != both.second)
    .collect()
}

/// Every key with its value.
fn flat(text: &str) -> Vec<(String, String)> {
    let mut all = Vec::new();
    if let Ok(table) = text.parse::<Table>() {
        gather("", &table, &mut all);
    }
    all
}

fn gather(before: &str, table: &Table, all: &mut Vec<(String, String)>) {
    for (key, value) in table {
        let path = if before.is_empty() { key.clone() } else { format!("{before}.{key}") };
        match value {
            Value::Table(inner) => gather(&path, inner, all),
            Value::Array(list) if list.iter().any(Value::is_table) => {
                let tables = list.iter().filter_map(Value::as_table);
                for (number, inner) in (1..).zip(tables) {
                    let name = inner.get("name").and_then(Value::as_str);
                    let name = name.map_or_else(|| number.to_string(), str::to_owned);
                    let inner_path = format!("{path}.{name}");
                    // That a thing is there is told even where it has nothing but its name.
                    if inner.contains_key("name") {
                        all.push((inner_path.clone(), String::new()));
                    }
                    let mut rest = inner.clone();
                    rest.remove("name");
                    gather(&inner_path, &rest, all);
                }
            }
            other => all.push((path, other.to_string())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_that_differ_are_told_by_name() {
        let one = "format = 1\n[[policies]]\nname = \"none\"\n[[policies]]\nname = \"a\"\nb = { dose = 1.0 }\n[run]\nseed = 1\n";
        let other = "format = 1\n[[policies]]\nname = \"none\"\n[[policies]]\nname = \"a\"\nb = { dose = 0.5 }\n[[policies]]\nname = \"c\"\n[run]\nseed = 1\nyears = 4\n";
        assert!(differing(one, one).is_empty());
        let told: Vec<_> = differing(one, other)
            .into_iter()
            .map(|it| (it.key, it.first.unwrap_or_default(), it.second))
            .collect();
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(
            told,
            [
                ("policies.a.b.dose".to_owned(), "1.0".to_owned(), some("0.5")),
                ("policies.c".to_owned(), String::new(), some("")),
                ("run.years".to_owned(), String::new(), some("4")),
            ]
        );
    }
}
