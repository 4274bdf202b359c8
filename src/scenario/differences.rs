//! In which keys two resolved scenarios differ.

use std::collections::BTreeMap;

/// A key in which two scenarios differ, with what each has; `None` where it has no such key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Dotted key; policies by their names, municipalities by their number.
    pub key: String,
    /// In the first.
    pub one: Option<String>,
    /// In the other.
    pub other: Option<String>,
}

/// All differences between two resolved texts, in the order of keys. A text that is no TOML has no
/// keys.
#[must_use]
pub fn differences(one: &str, other: &str) -> Vec<Difference> {
    let (one, other) = (keys(one), keys(other));
    let mut all: Vec<&String> = one.keys().chain(other.keys()).collect();
    all.sort_unstable();
    all.dedup();
    all.into_iter()
        .filter(|key| one.get(*key) != other.get(*key))
        .map(|key| Difference {
            key: key.clone(),
            one: one.get(key).cloned(),
            other: other.get(key).cloned(),
        })
        .collect()
}

/// Every key with its value, as text.
fn keys(text: &str) -> BTreeMap<String, String> {
    let mut keys = BTreeMap::new();
    for (name, value) in text.parse::<toml::Table>().unwrap_or_default() {
        flatten(name, &value, &mut keys);
    }
    keys
}

fn flatten(path: String, value: &toml::Value, keys: &mut BTreeMap<String, String>) {
    match value {
        toml::Value::Table(table) => {
            for (name, value) in table {
                flatten(format!("{path}.{name}"), value, keys);
            }
        }
        toml::Value::Array(list) if list.iter().all(toml::Value::is_table) => {
            for (number, item) in (1..).zip(list) {
                let name = item.get("name").and_then(toml::Value::as_str);
                let part = name.map_or_else(|| format!("{number}"), str::to_owned);
                flatten(format!("{path}.{part}"), item, keys);
            }
        }
        other => {
            keys.insert(path, other.to_string());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_that_differ_are_named_with_both_values() {
        let one = "format = 1\n[run]\nseed = 1\nyears = 8\n[[policies]]\nname = \"a\"\ncoaching = { dose = 1.0 }\n";
        let other = "format = 1\n[run]\nseed = 2\nyears = 8\n[[policies]]\nname = \"a\"\ncoaching = { dose = 0.5 }\n[[policies]]\nname = \"b\"\n";
        let found = differences(one, other);
        let told: Vec<(&str, Option<&str>, Option<&str>)> =
            found.iter().map(|d| (d.key.as_str(), d.one.as_deref(), d.other.as_deref())).collect();
        assert_eq!(
            told,
            [
                ("policies.a.coaching.dose", Some("1.0"), Some("0.5")),
                ("policies.b.name", None, Some("\"b\"")),
                ("run.seed", Some("1"), Some("2")),
            ]
        );
        assert!(differences(one, one).is_empty());
    }
}
