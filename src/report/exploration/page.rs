//! The page: a table that a memo can print, on which worlds it stands, where policies fail, from
//! which dose they matter, what else they change.

use super::{Setting, told};
use crate::analysis::exploration::{BESIDE, Exploration, Failing, Group, RobustRow};
use crate::catalogue::outcomes::TABLE;
use crate::words::en;
use std::fmt::Write;

/// The page as Markdown.
#[must_use]
pub fn page(exploration: &Exploration, setting: &Setting) -> String {
    let mut text = format!("# {}\n\n{}\n\n", cell(&setting.title), cell(&setting.question));
    for (place, group) in exploration.groups().into_iter().enumerate() {
        memo(&mut text, exploration, group, place == 0);
    }
    standing(&mut text, exploration, setting);
    fails(&mut text, exploration);
    breakeven(&mut text, exploration);
    changes(&mut text, exploration);
    beside(&mut text, exploration);
    text.push_str(READING);
    text
}

/// How to read it.
const READING: &str = "\
## How to read this

- **Better, worse** are by more than matters, by the 95% interval of the world itself: the whole \
interval lies beyond. *Smaller* means that neither is so; *undecided*, that a world cannot be told.
- **Effects** are policy less baseline as a share of the baseline's mean in the same world. All worlds \
share the luck of each replicate, so that intervals of means over worlds count both luck and worlds.
- **Regret** is what is lost against the policy that is best in the same world, baseline included, \
as a share of the baseline's mean. It does not count hours. The mean is if anything too large, since \
the best is chosen by the luck that measures it. The largest was measured anew: of the ten worst \
worlds under fresh luck, against the policy that was best at first.
- **Fails** means: shown not to be better by more than matters. Ranges were sought (PRIM) on half of \
the worlds and measured on the other half; a range is told only where clearly more worlds \
fail in it than in all. Quasi-p values in `boxes.csv` describe, no more.
- Policies that ask for different hours are not ranked. A policy is *dominated* where another asks \
fewer hours and does better over all worlds, beyond chance for all pairs together.
";

fn memo(text: &mut String, exploration: &Exploration, group: Group, first: bool) {
    let _ = writeln!(text, "## In {}\n", told::group(exploration, group));
    let _ = write!(
        text,
        "| policy | hours a municipality-year | effect on {} | middle 80% of worlds | better | \
         undecided | smaller | worse | mean regret | largest regret | where it fails |\n\
         |---|---|---|---|---|---|---|---|---|---|---|\n",
        en::outcome(TABLE[exploration.question.primary].name)
    );
    for row in exploration.robust.iter().filter(|row| row.group == group) {
        let _ = writeln!(text, "| {} |", cells(exploration, row).join(" | "));
    }
    let _ = write!(
        text,
        "\nShares of worlds are shares of the {}, not probabilities. In brackets 95% intervals; for \
         hours the lowest and highest.",
        if group == Group::Accepted { "accepted worlds" } else { "stated ranges" }
    );
    if first {
        let _ = write!(text, " Primary outcome: {}.", told::primary(exploration));
    }
    text.push_str("\n\n");
    let rows = exploration.robust.iter().filter(|row| row.group == group && row.policy > 0);
    for row in rows {
        let name = cell(&exploration.question.policies[row.policy]);
        let avoided = told::avoided(row)
            .map_or(String::new(), |avoided| format!("{avoided} avoided for each 1,000 hours. "));
        let deciding = told::deciding(exploration, row)
            .map_or(String::new(), |it| format!("Its effect goes most with {it}. "));
        let rivals: Vec<String> =
            row.dominated_by.iter().map(|it| exploration.question.policies[*it].clone()).collect();
        let dominated = if rivals.is_empty() {
            String::new()
        } else {
            format!("Dominated by {}.", cell(&en::list(&rivals)))
        };
        let line = format!("- **{name}**: {avoided}{deciding}{dominated}");
        let _ = writeln!(text, "{}", line.trim_end());
    }
    text.push('\n');
}

fn cells(exploration: &Exploration, row: &RobustRow) -> Vec<String> {
    let empty = || en::EMPTY.to_owned();
    let mut cells = vec![cell(&exploration.question.policies[row.policy]), told::hours(row)];
    let effect = row.effect.map(|it| told::effect(it.mean, it.low, it.high));
    let spread = row.spread.map(|it| {
        en::interval(&en::signed_percent_bare(it.low), &en::signed_percent_bare(it.high))
    });
    cells.push(effect.unwrap_or_else(empty));
    cells.push(spread.unwrap_or_else(empty));
    match row.verdicts {
        Some(shares) => cells.extend(shares.map(told::share)),
        None => cells.extend([empty(), empty(), empty(), empty()]),
    }
    let regret = row.regret.map(|it| told::size(it.mean, it.low, it.high));
    let largest = row.largest.map(|it| {
        let best = cell(&exploration.question.policies[it.best]);
        let size = told::size(it.regret.mean, it.regret.low, it.regret.high);
        format!("{size}, world {} against {best}", it.world)
    });
    cells.push(regret.unwrap_or_else(empty));
    cells.push(largest.unwrap_or_else(empty));
    cells.push(told::not_better(exploration, row).unwrap_or_else(empty));
    cells
}

fn standing(text: &mut String, exploration: &Exploration, setting: &Setting) {
    let _ = write!(
        text,
        "## On what this stands\n\n{} Scenario `{}`, version {}, seed {}: {} municipalities, {} \
         years, {} replicates in each world, {} policies in each, paired by replicate. {} things \
         differ between worlds.\n\n",
        told::worlds(exploration, setting),
        setting.scenario,
        setting.version,
        setting.seed,
        setting.municipalities,
        setting.years,
        setting.replicates,
        exploration.question.policies.len(),
        exploration.question.factors.len(),
    );
}

fn fails(text: &mut String, exploration: &Exploration) {
    text.push_str("## Where policies fail\n\n| worlds | policy | finding |\n|---|---|---|\n");
    for row in &exploration.boxes {
        if row.failing == Failing::Worse && row.cases == 0 {
            continue;
        }
        let policy = cell(&exploration.question.policies[row.policy]);
        let found = told::failing(exploration, row);
        let _ = writeln!(text, "| {} | {policy} | {found} |", row.group.word());
    }
    text.push('\n');
}

fn breakeven(text: &mut String, exploration: &Exploration) {
    if exploration.breakeven.is_empty() {
        return;
    }
    text.push_str(
        "## From which dose or coverage it matters\n\nA straight line of the effect over worlds; \
         everything else is spread as in those worlds.\n\n",
    );
    for row in &exploration.breakeven {
        let told = cell(&told::breakeven(exploration, row));
        let _ = writeln!(text, "- {} worlds, {told}.", row.group.word());
    }
    text.push('\n');
}

fn changes(text: &mut String, exploration: &Exploration) {
    if exploration.groups().len() < 2 {
        return;
    }
    text.push_str("## Does it matter which worlds?\n\n");
    if exploration.changes.is_empty() {
        text.push_str(
            "The leading verdict on every policy is the same in accepted and drawn worlds.\n\n",
        );
        return;
    }
    for change in &exploration.changes {
        let _ = writeln!(text, "- {}.", cell(&told::change(exploration, *change)));
    }
    text.push('\n');
}

fn beside(text: &mut String, exploration: &Exploration) {
    text.push_str(
        "## What else changes\n\nMean over worlds with its 95% interval; exploratory.\n\n",
    );
    for group in exploration.groups() {
        let rows = || exploration.beside.iter().filter(move |row| row.group == group);
        let outcomes: Vec<usize> = BESIDE
            .iter()
            .filter_map(|name| rows().map(|row| row.outcome).find(|it| TABLE[*it].name == *name))
            .collect();
        let names: Vec<String> = outcomes.iter().map(|it| en::outcome(TABLE[*it].name)).collect();
        let _ = write!(
            text,
            "| {} worlds | {} |\n|---|{}\n",
            group.word(),
            names.join(" | "),
            "---|".repeat(names.len())
        );
        for policy in 1..exploration.question.policies.len() {
            let cells = outcomes.iter().map(|outcome| {
                let row = rows().find(|row| row.policy == policy && row.outcome == *outcome);
                row.and_then(|row| row.effect)
                    .map_or(en::EMPTY.to_owned(), |it| told::effect(it.mean, it.low, it.high))
            });
            let cells: Vec<String> = cells.collect();
            let name = cell(&exploration.question.policies[policy]);
            let _ = writeln!(text, "| {name} | {} |", cells.join(" | "));
        }
        text.push('\n');
    }
}

/// A text in a cell of a table: nothing of it is read as Markdown or HTML.
fn cell(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('|', "\\|").replace('\n', " ")
}
