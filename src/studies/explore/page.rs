//! The page: a table that a memo can print, on which worlds it stands, where policies fail, from
//! which dose they matter, what else they change.

use crate::catalogue::outcomes::TABLE;
use crate::studies::explore::judge::boxes::Sought;
use crate::studies::explore::judge::exploration::Exploration;
use crate::studies::explore::judge::question::{BESIDE, Group};
use crate::studies::explore::judge::robust::RobustRow;
use crate::studies::explore::setting::Setting;
use crate::studies::explore::told::{self, cell};
use crate::studies::explore::variants;
use crate::words::{EMPTY, Words, say};
use std::fmt::Write;

/// The page as Markdown.
#[must_use]
pub fn page(exploration: &Exploration, setting: &Setting) -> String {
    let words = setting.words;
    let mut text = format!("# {}\n\n{}\n\n", cell(&setting.title), cell(&setting.question));
    for (place, group) in exploration.groups().into_iter().enumerate() {
        memo(&mut text, setting, exploration, group, place == 0);
    }
    variants::section(&mut text, words, exploration);
    standing(&mut text, exploration, setting);
    fails(&mut text, words, exploration);
    breakeven(&mut text, words, exploration);
    changes(&mut text, words, exploration);
    beside(&mut text, words, exploration);
    reading(&mut text, words);
    text
}

/// How to read it.
fn reading(text: &mut String, words: Words) {
    let _ = writeln!(text, "## {}\n", words.say("explore-reading"));
    for line in words.several("explore-reading") {
        let _ = writeln!(text, "- {line}");
    }
}

fn memo(text: &mut String, setting: &Setting, told: &Exploration, group: Group, first: bool) {
    let words = setting.words;
    let heading = told::group(setting, told, group);
    let _ = writeln!(text, "## {}\n", say!(words, "explore-in-group", group = heading));
    let outcome = words.outcome(TABLE[told.question.primary].name);
    let columns = [
        words.say("explore-policy-column"),
        words.say("explore-hours-column"),
        say!(words, "explore-effect-column", outcome = outcome),
    ];
    let columns: Vec<String> = columns.into_iter().chain(words.several("explore-memo")).collect();
    let _ = writeln!(text, "| {} |\n|{}", columns.join(" | "), "---|".repeat(columns.len()));
    for row in told.robust.iter().filter(|row| row.group == group) {
        let _ = writeln!(text, "| {} |", cells(words, told, row).join(" | "));
    }
    let _ = write!(text, "\n{}", say!(words, "explore-memo-note", group = group.word()));
    if first {
        let primary = told::primary(words, told);
        let _ = write!(text, " {}", say!(words, "explore-memo-primary", primary = primary));
    }
    text.push_str("\n\n");
    for row in told.robust.iter().filter(|row| row.group == group && row.policy > 0) {
        let _ = writeln!(text, "{}", beside_the_table(words, told, row));
    }
    text.push('\n');
}

/// What of a policy does not fit into the table.
fn beside_the_table(words: Words, told: &Exploration, row: &RobustRow) -> String {
    let name = cell(&told.question.policies[row.policy]);
    let avoided =
        told::avoided(words, row).map(|avoided| say!(words, "explore-avoided", avoided = avoided));
    let deciding = told::deciding(words, told, row)
        .map(|factor| say!(words, "explore-goes-with", factor = factor));
    let rivals: Vec<String> =
        row.dominated_by.iter().map(|it| told.question.policies[*it].clone()).collect();
    let dominated = (!rivals.is_empty())
        .then(|| say!(words, "explore-dominated", policies = cell(&words.list(&rivals))));
    let said: Vec<String> = [avoided, deciding, dominated].into_iter().flatten().collect();
    format!("- **{name}**: {}", said.join(" ")).trim_end().to_owned()
}

fn cells(words: Words, exploration: &Exploration, row: &RobustRow) -> Vec<String> {
    let empty = || EMPTY.to_owned();
    let mut cells = vec![cell(&exploration.question.policies[row.policy]), told::hours(words, row)];
    let effect = row.effect.map(|it| told::effect(words, it.mean, it.low, it.high));
    let spread = row.spread.map(|it| {
        words.interval(&words.signed_percent_bare(it.low), &words.signed_percent_bare(it.high))
    });
    cells.push(effect.unwrap_or_else(empty));
    cells.push(spread.unwrap_or_else(empty));
    match row.verdicts {
        Some(shares) => cells.extend(shares.map(|it| told::share(words, it))),
        None => cells.extend([empty(), empty(), empty(), empty()]),
    }
    let regret = row.regret.map(|it| told::size(words, it.mean, it.low, it.high));
    let largest = row.largest.map(|it| {
        let best = cell(&exploration.question.policies[it.best]);
        let size = told::size(words, it.regret.mean, it.regret.low, it.regret.high);
        say!(words, "explore-largest", size = size, world = it.world.to_string(), best = best,)
    });
    cells.push(regret.unwrap_or_else(empty));
    cells.push(largest.unwrap_or_else(empty));
    cells.push(told::leading_box(words, exploration, row).unwrap_or_else(empty));
    cells
}

fn standing(text: &mut String, exploration: &Exploration, setting: &Setting) {
    let words = setting.words;
    let facts = say!(
        words,
        "explore-standing-facts",
        scenario = &setting.scenario,
        version = &setting.version,
        seed = setting.seed.to_string(),
        municipalities = words.number_of("municipalities", setting.municipalities),
        years = words.number_of("years", setting.years),
        replicates = words.number_of("replicates", setting.replicates),
        policies = words.number_of("policies", exploration.question.policies.len()),
        factors = words.number_of("uncertain-things", exploration.question.factors.len()),
    );
    let tried = told::worlds(exploration, setting);
    let _ = write!(text, "## {}\n\n{tried} {facts}\n\n", words.say("explore-standing"));
}

fn fails(text: &mut String, words: Words, exploration: &Exploration) {
    let _ = write!(
        text,
        "## {}\n\n| {} | {} | {} |\n|---|---|---|\n",
        words.say("explore-where-fails"),
        words.say("explore-fails-worlds"),
        words.say("explore-fails-policy"),
        words.say("explore-fails-finding")
    );
    for row in &exploration.boxes {
        // A search without a finding has a row only if it is the leading one of its policy, or if the
        // policy is worse in any world.
        let leading = exploration.leading_box(row.group, row.policy) == Some(row);
        let worse = row.sought == Sought::Worse && row.cases > 0;
        if !leading && !worse && row.reported().is_none() {
            continue;
        }
        let policy = cell(&exploration.question.policies[row.policy]);
        let found = told::failing(words, exploration, row);
        let group = words.named("group", row.group.word());
        let _ = writeln!(text, "| {group} | {policy} | {found} |");
    }
    text.push('\n');
    trees(text, words, exploration);
}

/// Where policies fail, as trees; nothing if there are none.
fn trees(text: &mut String, words: Words, exploration: &Exploration) {
    if exploration.trees.is_empty() {
        return;
    }
    let (heading, note) = (words.say("explore-tree"), words.say("explore-tree-note"));
    let _ = write!(text, "### {heading}\n\n{note}\n\n");
    let columns = [words.say("explore-fails-worlds"), words.say("explore-fails-policy")];
    let columns: Vec<String> = columns.into_iter().chain(words.several("explore-tree")).collect();
    let _ = writeln!(text, "| {} |\n|{}", columns.join(" | "), "---|".repeat(columns.len()));
    for row in &exploration.trees {
        for leaf in &row.leaves {
            let cells = [
                words.named("group", row.group.word()),
                cell(&exploration.question.policies[row.policy]),
                say!(words, "explore-fails", sought = row.sought.word()),
                told::leaf(words, exploration, leaf),
                words.whole(leaf.worlds),
                words.percent(leaf.share),
                words.percent(leaf.predicted),
            ];
            let _ = writeln!(text, "| {} |", cells.join(" | "));
        }
    }
    text.push('\n');
    for row in &exploration.trees {
        if let Some(auc) = told::auc(words, exploration, row) {
            let _ = writeln!(text, "- {}", cell(&auc));
        }
    }
    text.push('\n');
}

fn breakeven(text: &mut String, words: Words, exploration: &Exploration) {
    if exploration.breakeven.is_empty() {
        return;
    }
    let (heading, note) = (words.say("explore-breakeven"), words.say("explore-breakeven-note"));
    let _ = write!(text, "## {heading}\n\n{note}\n\n");
    for row in &exploration.breakeven {
        let told = cell(&told::breakeven(words, exploration, row));
        let group = words.named("group", row.group.word());
        let line = say!(words, "explore-breakeven-row", group = group, told = told);
        let _ = writeln!(text, "- {line}");
    }
    text.push('\n');
}

fn changes(text: &mut String, words: Words, exploration: &Exploration) {
    if exploration.groups().len() < 2 {
        return;
    }
    let _ = write!(text, "## {}\n\n", words.say("explore-changes"));
    if exploration.changes.is_empty() {
        let _ = write!(text, "{}\n\n", words.say("explore-no-changes"));
        return;
    }
    for change in &exploration.changes {
        let _ = writeln!(text, "- {}.", cell(&told::change(words, exploration, *change)));
    }
    text.push('\n');
}

fn beside(text: &mut String, words: Words, exploration: &Exploration) {
    let (heading, note) = (words.say("explore-beside"), words.say("explore-beside-note"));
    let _ = write!(text, "## {heading}\n\n{note}\n\n");
    for group in exploration.groups() {
        let rows = || exploration.beside.iter().filter(move |row| row.group == group);
        let outcomes: Vec<usize> = BESIDE
            .iter()
            .filter_map(|name| rows().map(|row| row.outcome).find(|it| TABLE[*it].name == *name))
            .collect();
        let names: Vec<String> = outcomes.iter().map(|it| words.outcome(TABLE[*it].name)).collect();
        let own = words.named("group", group.word());
        let _ = write!(
            text,
            "| {} | {} |\n|---|{}\n",
            say!(words, "explore-group-worlds", group = own),
            names.join(" | "),
            "---|".repeat(names.len())
        );
        for policy in 1..exploration.question.policies.len() {
            let cells = outcomes.iter().map(|outcome| {
                let row = rows().find(|row| row.policy == policy && row.outcome == *outcome);
                row.and_then(|row| row.effect)
                    .map_or(EMPTY.to_owned(), |it| told::effect(words, it.mean, it.low, it.high))
            });
            let cells: Vec<String> = cells.collect();
            let name = cell(&exploration.question.policies[policy]);
            let _ = writeln!(text, "| {name} | {} |", cells.join(" | "));
        }
        text.push('\n');
    }
}
