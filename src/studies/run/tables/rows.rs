//! What rows cannot be told from their own cells.

use crate::studies::answer::compare::policies::PolicyRow;
use crate::table::cell::BETWEEN;

/// Parts the names in the last cells of policies, which may hold the sign that stands between them.
pub(crate) fn part_names(policies: &mut [PolicyRow]) {
    let mut names: Vec<String> = policies.iter().map(|row| row.policy.clone()).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    for row in policies {
        let joined = row.dominated_by.join(BETWEEN);
        let mut rest = joined.as_str();
        row.dominated_by.clear();
        while !rest.is_empty() {
            let name = names.iter().find(|name| {
                rest.strip_prefix(name.as_str())
                    .is_some_and(|after| after.is_empty() || after.starts_with(BETWEEN))
            });
            let first =
                name.map_or_else(|| rest.split(BETWEEN).next().unwrap_or(rest), String::as_str);
            row.dominated_by.push(first.to_owned());
            rest = rest[first.len()..].strip_prefix(BETWEEN).unwrap_or_default();
        }
    }
}
