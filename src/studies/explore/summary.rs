//! The few lines that a terminal of eighty columns shows.

use crate::studies::explore::judge::exploration::Exploration;
use crate::studies::explore::judge::robust::RobustRow;
use crate::studies::explore::setting::Setting;
use crate::studies::explore::{told, variants};
use crate::words::{Words, capital, say};
use std::fmt::Write;

/// Columns of a terminal.
const COLUMNS: usize = 80;

/// What came of an exploration.
#[must_use]
pub fn terminal(exploration: &Exploration, setting: &Setting) -> String {
    let words = setting.words;
    let mut text = format!("\n{}\n", paragraph(0, &setting.question));
    let lead = say!(
        words,
        "explore-lead",
        primary = capital(&told::primary(words, exploration)),
        worlds = told::worlds(exploration, setting),
    );
    text.push_str(&paragraph(0, &lead));
    for group in exploration.groups() {
        let group_of = told::group(setting, exploration, group);
        let _ = writeln!(text, "\n{}", say!(words, "explore-in-group", group = group_of));
        for row in exploration.robust.iter().filter(|row| row.group == group && row.policy > 0) {
            text.push_str(&policy(words, exploration, row));
        }
        let baseline = exploration.robust.iter().find(|row| row.group == group && row.policy == 0);
        if let Some(regret) = baseline.and_then(|row| regret(words, row)) {
            text.push_str(&paragraph(
                0,
                &format!("{}: {regret}", exploration.question.policies[0]),
            ));
        }
    }
    if !exploration.breakeven.is_empty() {
        let _ = writeln!(text, "\n{}", words.say("explore-breakeven-spread"));
    }
    for row in &exploration.breakeven {
        let several = exploration.groups().len() > 1;
        let group = if several { words.named("group", row.group.word()) } else { String::new() };
        let line = format!("{group} {}.", told::breakeven(words, exploration, row));
        text.push_str(&paragraph(2, line.trim()));
    }
    text.push_str(&changes(words, exploration));
    text
}

fn policy(words: Words, exploration: &Exploration, row: &RobustRow) -> String {
    let name = &exploration.question.policies[row.policy];
    let mut text = String::new();
    let effect = row.effect.zip(row.spread).map_or_else(
        || words.say("explore-no-data"),
        |(effect, spread)| {
            let bare = |share| words.signed_percent_bare(share);
            say!(
                words,
                "explore-effect-spread",
                effect = told::effect(words, effect.mean, effect.low, effect.high),
                spread = words.interval(&bare(spread.low), &bare(spread.high)),
            )
        },
    );
    let hours = told::hours(words, row);
    let line = say!(words, "explore-policy", policy = name, hours = hours, effect = effect);
    text.push_str(&paragraph(0, &line));
    if let Some(shares) = row.verdicts {
        let cells: Vec<String> = words
            .several("explore-short")
            .iter()
            .zip(shares)
            .map(|(word, share)| format!("{word} {}", told::share(words, share)))
            .collect();
        text.push_str(&paragraph(2, &cells.join("  ")));
    }
    let dominated: Vec<String> = row
        .dominated_by
        .iter()
        .map(|rival| exploration.question.policies[*rival].clone())
        .collect();
    let mut last = regret(words, row).unwrap_or_default();
    if !dominated.is_empty() {
        last.push_str(&say!(words, "explore-dominated-by", policies = words.list(&dominated),));
    }
    text.push_str(&paragraph(2, &last));
    if let Some(told) = variants::sentence(words, exploration, row.group, row.policy) {
        text.push_str(&paragraph(2, &told));
    }
    if let Some(failing) = told::leading_box(words, exploration, row) {
        text.push_str(&paragraph(2, &failing));
    }
    text
}

fn regret(words: Words, row: &RobustRow) -> Option<String> {
    let regret = row.regret?;
    let largest = row.largest.map_or_else(
        || words.say("explore-nowhere"),
        |it| {
            let size = told::size(words, it.regret.mean, it.regret.low, it.regret.high);
            say!(words, "explore-largest-in", size = size, world = it.world.to_string())
        },
    );
    let size = told::size(words, regret.mean, regret.low, regret.high);
    Some(say!(words, "explore-regret", size = size, largest = largest))
}

fn changes(words: Words, exploration: &Exploration) -> String {
    if exploration.groups().len() < 2 {
        return String::new();
    }
    if exploration.changes.is_empty() {
        return format!("\n{}", paragraph(0, &words.say("explore-no-changes")));
    }
    let mut text = format!("\n{}\n", words.say("explore-verdicts-hang"));
    for change in &exploration.changes {
        text.push_str(&paragraph(2, &format!("{}.", told::change(words, exploration, *change))));
    }
    text
}

/// Text broken between words into lines of a terminal, the first indented by so much, the others
/// by two more; two spaces in a row stay where a line is not broken there.
fn paragraph(indent: usize, text: &str) -> String {
    let mut out = " ".repeat(indent);
    let mut width = indent;
    let mut first = true;
    for word in text.split(' ') {
        let length = word.chars().count();
        if !first && width + 1 + length > COLUMNS {
            out.push('\n');
            out.push_str(&" ".repeat(indent + 2));
            width = indent + 2;
            first = true;
        }
        if !first {
            out.push(' ');
            width += 1;
        }
        // A gap of two spaces is an empty word; none opens a line.
        if !(first && word.is_empty()) {
            out.push_str(word);
            width += length;
            first = false;
        }
    }
    let lines: Vec<&str> = out.lines().map(str::trim_end).collect();
    format!("{}\n", lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_to_the_terminal_and_gaps_stay() {
        let text = paragraph(2, &"word  ".repeat(40));
        assert!(text.lines().all(|line| line.chars().count() <= COLUMNS), "{text}");
        assert!(text.contains("word  word"));
        assert!(text.lines().skip(1).all(|line| line.starts_with("    word")));
    }
}
