//! The few lines that a terminal of eighty columns shows.

use super::{Setting, told};
use crate::analysis::exploration::{Exploration, RobustRow};
use crate::words::en;
use std::fmt::Write;

/// Columns of a terminal.
const COLUMNS: usize = 80;

/// What came of an exploration.
#[must_use]
pub fn terminal(exploration: &Exploration, setting: &Setting) -> String {
    let mut text = format!("\n{}\n", paragraph(0, &setting.question));
    let lead = format!(
        "{}. {} Shares of worlds are shares of the stated ranges, not probabilities; 95% intervals \
         in brackets.",
        en::capital(&told::primary(exploration)),
        told::worlds(exploration, setting)
    );
    text.push_str(&paragraph(0, &lead));
    for group in exploration.groups() {
        let _ = writeln!(text, "\nIn {}", told::group(exploration, group));
        for row in exploration.robust.iter().filter(|row| row.group == group && row.policy > 0) {
            text.push_str(&policy(exploration, row));
        }
        let baseline = exploration.robust.iter().find(|row| row.group == group && row.policy == 0);
        if let Some(regret) = baseline.and_then(regret) {
            text.push_str(&paragraph(
                0,
                &format!("{}: {regret}", exploration.question.policies[0]),
            ));
        }
    }
    if !exploration.breakeven.is_empty() {
        text.push_str("\nFrom which dose or coverage it matters, other things spread\n");
    }
    for row in &exploration.breakeven {
        let group = if exploration.groups().len() > 1 { row.group.word() } else { "" };
        let line = format!("{group} {}.", told::breakeven(exploration, row));
        text.push_str(&paragraph(2, line.trim()));
    }
    text.push_str(&changes(exploration));
    text
}

fn policy(exploration: &Exploration, row: &RobustRow) -> String {
    let name = &exploration.question.policies[row.policy];
    let mut text = String::new();
    let effect = row.effect.zip(row.spread).map_or("no data".to_owned(), |(effect, spread)| {
        format!(
            "{}, middle 80% {}",
            told::effect(effect.mean, effect.low, effect.high),
            en::interval(
                &en::signed_percent_bare(spread.low),
                &en::signed_percent_bare(spread.high)
            )
        )
    });
    text.push_str(&paragraph(0, &format!("{name}, {} hours: {effect}", told::hours(row))));
    if let Some(shares) = row.verdicts {
        let words = ["better", "undecided", "smaller", "worse"];
        let cells: Vec<String> = words
            .iter()
            .zip(shares)
            .map(|(word, share)| format!("{word} {}", told::share(share)))
            .collect();
        text.push_str(&paragraph(2, &cells.join("  ")));
    }
    let dominated: Vec<String> = row
        .dominated_by
        .iter()
        .map(|rival| exploration.question.policies[*rival].clone())
        .collect();
    let mut last = regret(row).unwrap_or_default();
    if !dominated.is_empty() {
        let _ = write!(last, "; dominated by {}", en::list(&dominated));
    }
    text.push_str(&paragraph(2, &last));
    if let Some(failing) = told::not_better(exploration, row) {
        text.push_str(&paragraph(2, &failing));
    }
    text
}

fn regret(row: &RobustRow) -> Option<String> {
    let regret = row.regret?;
    let largest = row.largest.map_or("it loses nowhere".to_owned(), |it| {
        let size = told::size(it.regret.mean, it.regret.low, it.regret.high);
        format!("largest {size} in world {}", it.world)
    });
    Some(format!("regret {}, {largest}", told::size(regret.mean, regret.low, regret.high)))
}

fn changes(exploration: &Exploration) -> String {
    if exploration.groups().len() < 2 {
        return String::new();
    }
    if exploration.changes.is_empty() {
        let policies =
            "The leading verdict on every policy is the same in accepted and drawn worlds.";
        return format!("\n{}", paragraph(0, policies));
    }
    let mut text = "\nVerdicts that hang on which worlds\n".to_owned();
    for change in &exploration.changes {
        text.push_str(&paragraph(2, &format!("{}.", told::change(exploration, *change))));
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
