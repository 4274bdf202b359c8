//! Variants of the rules: in which share of worlds a policy is better under each.

use crate::studies::explore::judge::exploration::Exploration;
use crate::studies::explore::judge::question::Group;
use crate::studies::explore::judge::variants::VariantRow;
use crate::studies::explore::judge::world::Verdict;
use crate::studies::explore::told;
use crate::words::{EMPTY, Words, capital, say};
use std::fmt::Write;

/// The part of the page; nothing where there are no variants.
pub(crate) fn section(text: &mut String, words: Words, exploration: &Exploration) {
    if exploration.variants.is_empty() {
        return;
    }
    let (heading, note) = (words.say("explore-variants"), words.say("explore-variants-note"));
    let _ = write!(text, "## {heading}\n\n{note}\n\n");
    let columns = [
        words.say("explore-policy-column"),
        words.say("explore-variants-column"),
        words.say("explore-fails-worlds"),
    ];
    // The middle of worlds and what comes after the shares are left out.
    let shares = words.several("explore-memo").into_iter().skip(1).take(Verdict::ALL.len());
    let columns: Vec<String> = columns.into_iter().chain(shares).collect();
    for group in exploration.groups() {
        let own = words.named("group", group.word());
        let of = capital(&say!(words, "explore-group-worlds", group = own));
        let _ = writeln!(text, "### {of}\n");
        let _ = writeln!(text, "| {} |\n|{}", columns.join(" | "), "---|".repeat(columns.len()));
        for row in exploration.variants.iter().filter(|row| row.group == group) {
            let _ = writeln!(text, "| {} |", cells(words, exploration, row).join(" | "));
        }
        text.push('\n');
        for policy in 1..exploration.question.policies.len() {
            if let Some(told) = sentence(words, exploration, group, policy) {
                let name = told::cell(&exploration.question.policies[policy]);
                let _ = writeln!(text, "- **{name}**: {}", told::cell(&told));
            }
        }
        text.push('\n');
    }
}

fn cells(words: Words, exploration: &Exploration, row: &VariantRow) -> Vec<String> {
    let shares = row.verdicts.map_or_else(
        || vec![EMPTY.to_owned(); Verdict::ALL.len()],
        |shares| shares.map(|it| told::share(words, it)).to_vec(),
    );
    let first = [
        told::cell(&exploration.question.policies[row.policy]),
        told::cell(&name(words, exploration, row.variant)),
        words.whole(row.worlds),
    ];
    first.into_iter().chain(shares).collect()
}

/// The name of a variant as a reader meets it.
fn name(words: Words, exploration: &Exploration, variant: usize) -> String {
    match variant {
        0 => words.say("as-written"),
        _ => exploration.question.variants[variant].clone(),
    }
}

/// Whether the leading verdict on a policy is the same under all variants, with the share of worlds in
/// which it is better under each. Nothing where there are no variants.
pub(crate) fn sentence(
    words: Words,
    exploration: &Exploration,
    group: Group,
    policy: usize,
) -> Option<String> {
    let own = |row: &&VariantRow| row.group == group && row.policy == policy;
    let rows: Vec<&VariantRow> = exploration.variants.iter().filter(own).collect();
    let first = rows.first()?.leading();
    let each = rows.iter().map(|row| {
        let better = row
            .verdicts
            .map_or_else(|| EMPTY.to_owned(), |[better, ..]| told::share(words, better));
        let leading = row
            .leading()
            .map_or_else(|| words.say("explore-no-data"), |verdict| told::verdict(words, verdict));
        let variant = name(words, exploration, row.variant);
        (variant, leading, better)
    });
    let (two, number) = (rows.len() == 2, words.whole(rows.len()));
    if let Some(verdict) = first
        && rows.iter().all(|row| row.leading() == first)
    {
        let verdict = told::verdict(words, verdict);
        let each: Vec<String> =
            each.map(|(variant, _, better)| format!("{variant} {better}")).collect();
        let each = each.join(", ");
        return Some(say!(
            words,
            "explore-variants-agree",
            verdict = verdict,
            two = two,
            number = number,
            each = each,
        ));
    }
    let each: Vec<String> =
        each.map(|(variant, leading, better)| format!("{variant} {leading}, {better}")).collect();
    Some(say!(words, "explore-variants-differ", two = two, number = number, each = each.join("; ")))
}
