//! Numbers and findings in words, the same on page and terminal.

use crate::catalogue::outcomes::TABLE;
use crate::stats::prim::{DENSE, HOLDS, PrimError, Range, Share as Part};
use crate::studies::explore::judge::boxes::{BoxRow, Found, LeafRow, TreeRow, ranges};
use crate::studies::explore::judge::breakeven::{BreakEven, Reached};
use crate::studies::explore::judge::exploration::Exploration;
use crate::studies::explore::judge::question::Group;
use crate::studies::explore::judge::robust::{Change, RobustRow, Share};
use crate::studies::explore::judge::world::Verdict;
use crate::studies::explore::setting::Setting;
use crate::words::{EMPTY, Words, say};

/// A share of worlds with its interval: `62% (55-68)`.
pub(crate) fn share(words: Words, share: Share) -> String {
    of_all(words, share.share, share.interval.low, share.interval.high)
}

fn of_all(words: Words, share: f64, low: f64, high: f64) -> String {
    let bare = |share: f64| words.fixed(100.0 * share, 0);
    say!(words, "explore-share", share = words.percent(share), low = bare(low), high = bare(high))
}

/// A share of a box with its interval.
fn part(words: Words, part: Part) -> Option<String> {
    let (value, interval) = (part.value?, part.interval?);
    Some(of_all(words, value, interval.low, interval.high))
}

/// A signed share with its interval.
pub(crate) fn effect(words: Words, mean: f64, low: f64, high: f64) -> String {
    words.effect_numbers(mean, Some((low, high)))
}

/// A share without sign, with its interval: `1.2% (1.0 to 1.4)`.
pub(crate) fn size(words: Words, mean: f64, low: f64, high: f64) -> String {
    let bare = |value: f64| words.fixed(100.0 * value, 1);
    words.with_interval(&format!("{}%", bare(mean)), &bare(low), &bare(high))
}

/// A number with its interval.
fn numbers(words: Words, mean: f64, low: f64, high: f64) -> String {
    words.value_numbers(mean, Some((low, high)))
}

/// Hours per municipality-year; lowest and highest over worlds where they differ.
pub(crate) fn hours(words: Words, row: &RobustRow) -> String {
    let Some(hours) = row.hours else { return EMPTY.to_owned() };
    match row.hours_ends {
        Some(ends) if ends.high - ends.low > 0.05 * ends.high => {
            numbers(words, hours, ends.low, ends.high)
        }
        _ => words.number(hours),
    }
}

/// Events avoided per 1,000 extra hours.
pub(crate) fn avoided(words: Words, row: &RobustRow) -> Option<String> {
    let (mean, interval) = row.avoided_per_1000_hours?;
    Some(interval.map_or_else(
        || say!(words, "explore-unbounded", mean = words.number(mean)),
        |it| numbers(words, mean, it.low, it.high),
    ))
}

/// A verdict in a few words.
pub(crate) fn verdict(words: Words, verdict: Verdict) -> String {
    words.judged(verdict.word())
}

/// The worlds of a group in a heading.
pub(crate) fn group(setting: &Setting, told: &Exploration, group: Group) -> String {
    let (words, number) = (setting.words, told.count(group));
    match group {
        Group::Accepted => words.counted_of("explore-accepted", number),
        Group::Given => say!(
            words,
            "explore-given",
            count = number,
            number = number.to_string(),
            file = table(setting),
        ),
        Group::Drawn => words.counted_of("explore-drawn", number),
    }
}

/// The name of the table of worlds that the scenario gives.
fn table(setting: &Setting) -> &str {
    setting.found.as_ref().and_then(|found| found.table.as_deref()).unwrap_or_default()
}

/// A factor in plain words: the last part of its name.
pub(crate) fn factor(words: Words, told: &Exploration, factor: usize) -> String {
    let name = &told.question.factors[factor].name;
    let last = last_part(words, name);
    if name.starts_with("policies.") { say!(words, "explore-own", factor = last) } else { last }
}

/// The last part of a key, in plain words.
fn last_part(words: Words, name: &str) -> String {
    words.named("swept", name.rsplit('.').next().unwrap_or(name))
}

fn limit(words: Words, told: &Exploration, factor: usize, range: Range) -> String {
    let name = self::factor(words, told, factor);
    let (low, high) = (range.low.map(|it| words.number(it)), range.high.map(|it| words.number(it)));
    match (low, high) {
        (Some(low), Some(high)) => {
            say!(words, "explore-between", name = name, low = low, high = high)
        }
        (Some(low), None) => say!(words, "explore-above", name = name, low = low),
        (None, Some(high)) => say!(words, "explore-below", name = name, high = high),
        (None, None) => name,
    }
}

/// Limits of several factors, as a list.
fn limits(words: Words, told: &Exploration, all: &[(usize, Range)]) -> String {
    let each: Vec<String> =
        all.iter().map(|(factor, range)| limit(words, told, *factor, *range)).collect();
    words.list(&each)
}

/// Where a policy fails or works, in a sentence without a full stop.
pub(crate) fn failing(words: Words, told: &Exploration, row: &BoxRow) -> String {
    let what = say!(words, "explore-fails", sought = row.sought.word());
    if let Some(text) = row.reported().and_then(|found| inside(words, told, found, &what)) {
        return text;
    }
    if row.cases == row.worlds {
        let number = words.whole(row.worlds);
        return say!(words, "explore-fails-all", what = what, count = row.worlds, worlds = number);
    }
    let all = words.number_of("worlds", row.worlds);
    if row.cases == 0 && row.undecided == 0 {
        return say!(words, "explore-fails-none", what = what, worlds = all);
    }
    let undecided = if row.undecided == 0 {
        String::new()
    } else {
        say!(words, "explore-fails-undecided", number = words.whole(row.undecided))
    };
    let ending = match &row.found {
        Ok(_) => {
            let power = row.power.map(|power| {
                say!(
                    words,
                    "explore-fails-power",
                    holds = words.percent(HOLDS),
                    dense = words.percent(DENSE),
                    power = words.percent(power),
                )
            });
            format!("{}{}", words.say("explore-fails-anywhere"), power.unwrap_or_default())
        }
        Err(PrimError::TooFew { .. }) => words.say("explore-fails-few"),
        Err(reason) => reason.to_string(),
    };
    say!(
        words,
        "explore-fails-in",
        what = what,
        cases = words.whole(row.cases),
        worlds = all,
        undecided = undecided,
        ending = ending,
    )
}

fn inside(words: Words, told: &Exploration, found: &Found, what: &str) -> Option<String> {
    Some(say!(
        words,
        "explore-fails-where",
        what = what,
        limits = limits(words, told, &ranges(&found.limits)),
        density = part(words, found.density)?,
        base = words.percent(found.base),
        coverage = part(words, found.coverage)?,
    ))
}

/// A policy and which of its worlds are searched for.
pub(crate) fn box_title(words: Words, told: &Exploration, row: &BoxRow) -> String {
    let what = say!(words, "explore-fails", sought = row.sought.word());
    format!("{}: {what}", told.question.policies[row.policy])
}

/// The most informative finding on where a policy fails or works, in a group.
pub(crate) fn leading_box(words: Words, told: &Exploration, row: &RobustRow) -> Option<String> {
    Some(failing(words, told, told.leading_box(row.group, row.policy)?))
}

/// The limits of a leaf of a tree.
pub(crate) fn leaf(words: Words, told: &Exploration, leaf: &LeafRow) -> String {
    limits(words, told, &leaf.limits)
}

/// How well a tree distinguishes held-out worlds.
pub(crate) fn auc(words: Words, told: &Exploration, row: &TreeRow) -> Option<String> {
    Some(say!(
        words,
        "explore-tree-auc",
        policy = &told.question.policies[row.policy],
        group = words.named("group", row.group.word()),
        what = say!(words, "explore-fails", sought = row.sought.word()),
        auc = words.percent(row.auc?),
    ))
}

/// From where a policy matters, in a sentence without a full stop.
pub(crate) fn breakeven(words: Words, told: &Exploration, row: &BreakEven) -> String {
    let factor = &told.question.factors[row.factor];
    let name = last_part(words, &factor.name);
    let policy = &told.question.policies[row.policy];
    let (low, high) = (words.number(factor.low), words.number(factor.high));
    let range = say!(words, "explore-range", low = &low, high = &high);
    let ends = say!(
        words,
        "explore-ends",
        least = effect(words, row.at_low.mean, row.at_low.low, row.at_low.high),
        low = low,
        most = effect(words, row.at_high.mean, row.at_high.low, row.at_high.high),
        high = high,
    );
    match row.reached {
        Reached::At(at, interval, hours) => {
            let hours = hours.map_or_else(String::new, |hours| {
                say!(words, "explore-hours-at", hours = words.number(hours))
            });
            say!(
                words,
                "explore-reached-at",
                policy = policy,
                name = name,
                at = numbers(words, at, interval.low, interval.high),
                hours = hours,
                ends = ends,
            )
        }
        Reached::Everywhere => say!(
            words,
            "explore-reached-everywhere",
            policy = policy,
            name = name,
            range = range,
            ends = ends,
        ),
        Reached::Nowhere => say!(
            words,
            "explore-reached-nowhere",
            policy = policy,
            name = name,
            range = range,
            ends = ends,
        ),
        Reached::Level => {
            say!(words, "explore-reached-level", policy = policy, name = name, ends = ends)
        }
    }
}

/// A verdict that hangs on which worlds.
pub(crate) fn change(words: Words, told: &Exploration, change: Change) -> String {
    say!(
        words,
        "explore-change",
        policy = &told.question.policies[change.policy],
        group = change.group.word(),
        there = verdict(words, change.there),
        drawn = verdict(words, change.drawn),
    )
}

/// What decides the effect of a policy.
pub(crate) fn deciding(words: Words, told: &Exploration, row: &RobustRow) -> Option<String> {
    let deciding = row.deciding?;
    Some(say!(
        words,
        "explore-deciding",
        factor = factor(words, told, deciding.factor),
        correlation = words.signed(deciding.correlation),
        chance = !deciding.beyond_chance,
    ))
}

/// The primary outcome and what matters of it.
pub(crate) fn primary(words: Words, told: &Exploration) -> String {
    let outcome = &TABLE[told.question.primary];
    say!(
        words,
        "explore-primary",
        outcome = words.outcome(outcome.name),
        unit = words.column_unit(outcome.unit()),
        matters = words.size_percent(told.question.matters),
    )
}

/// How many worlds there are of what kind, and why.
pub(crate) fn worlds(told: &Exploration, setting: &Setting) -> String {
    let words = setting.words;
    let drawn = told.count(Group::Drawn);
    let Some(found) = &setting.found else {
        return words.counted_of("explore-worlds-drawn", drawn);
    };
    let tried = told.count(found.group());
    let (group, tried_text) = (found.group().word(), tried.to_string());
    if found.worlds > tried {
        let found = found.worlds.to_string();
        return say!(
            words,
            "explore-worlds-first",
            group = group,
            file = table(setting),
            found = found,
            count = tried,
            tried = tried_text,
        );
    }
    if drawn == 0 {
        return say!(
            words,
            "explore-worlds-all",
            group = group,
            file = table(setting),
            count = tried,
            tried = tried_text,
        );
    }
    say!(
        words,
        "explore-worlds-both",
        group = group,
        file = table(setting),
        asked = setting.asked.to_string(),
        count = tried,
        tried = tried_text,
        drawn = drawn.to_string(),
    )
}

/// Escapes a text for a cell of a table, so that nothing in it is read as Markdown or HTML.
pub(crate) fn cell(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('|', "\\|").replace('\n', " ")
}
