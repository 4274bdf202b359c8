//! Numbers and findings in words, the same on page and terminal.

use super::Setting;
use crate::analysis::exploration::{
    BoxRow, BreakEven, Change, Exploration, Failing, Found, Group, Limit, Part, PrimError, Reached,
    RobustRow, Share, Verdict,
};
use crate::catalogue::outcomes::TABLE;
use crate::words::en;

/// A share of worlds with its interval: `62% (55-68)`.
pub(super) fn share(share: Share) -> String {
    let percent = |share: f64| format!("{:.0}", 100.0 * share);
    format!(
        "{}% ({}-{})",
        percent(share.share),
        percent(share.interval.low),
        percent(share.interval.high)
    )
}

/// The same for what a box covers.
fn part(part: Part) -> Option<String> {
    let (value, interval) = (part.value?, part.interval?);
    let percent = |share: f64| format!("{:.0}", 100.0 * share);
    Some(format!("{}% ({}-{})", percent(value), percent(interval.low), percent(interval.high)))
}

/// A signed share with its interval.
pub(super) fn effect(mean: f64, low: f64, high: f64) -> String {
    en::effect_numbers(mean, Some((low, high)))
}

/// A share without sign, with its interval: `1.2% (1.0 to 1.4)`.
pub(super) fn size(mean: f64, low: f64, high: f64) -> String {
    let bare = |value: f64| en::fixed(100.0 * value, 1);
    format!("{}% ({} to {})", bare(mean), bare(low), bare(high))
}

/// Hours per municipality-year; lowest and highest over worlds where they differ.
pub(super) fn hours(row: &RobustRow) -> String {
    let Some(hours) = row.hours else { return en::EMPTY.to_owned() };
    match row.hours_ends {
        Some(ends) if ends.high - ends.low > 0.05 * ends.high => {
            format!("{} ({} to {})", en::number(hours), en::number(ends.low), en::number(ends.high))
        }
        _ => en::number(hours),
    }
}

/// Events avoided per 1,000 extra hours.
pub(super) fn avoided(row: &RobustRow) -> Option<String> {
    let (mean, interval) = row.avoided_per_1000_hours?;
    Some(interval.map_or_else(
        || format!("{} (unbounded)", en::number(mean)),
        |it| format!("{} ({} to {})", en::number(mean), en::number(it.low), en::number(it.high)),
    ))
}

/// A verdict in a few words.
pub(super) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Better => "better",
        Verdict::Undecided => "undecided",
        Verdict::Smaller => "smaller than matters",
        Verdict::Worse => "worse",
    }
}

/// The worlds of a group in a heading.
pub(super) fn group(told: &Exploration, group: Group) -> String {
    let number = told.count(group);
    match group {
        Group::Accepted => {
            format!("{number} accepted worlds: they reproduce the published figures")
        }
        Group::Drawn => format!("{number} worlds drawn from the stated ranges"),
    }
}

/// A factor in plain words: the last part of its name.
pub(super) fn factor(told: &Exploration, factor: usize) -> String {
    let name = &told.question.factors[factor].name;
    let last = name.rsplit('.').next().unwrap_or(name).replace('_', " ");
    if name.starts_with("policies.") { format!("its {last}") } else { last }
}

fn limit(told: &Exploration, limit: &Limit) -> String {
    let name = factor(told, limit.factor);
    match (limit.low, limit.high) {
        (Some(low), Some(high)) => {
            format!("{name} between {} and {}", en::number(low), en::number(high))
        }
        (Some(low), None) => format!("{name} above {}", en::number(low)),
        (None, Some(high)) => format!("{name} below {}", en::number(high)),
        (None, None) => name,
    }
}

/// Where a policy fails, in a sentence without a full stop.
pub(super) fn failing(told: &Exploration, row: &BoxRow) -> String {
    let what = match row.failing {
        Failing::NotBetter => "fails",
        Failing::Worse => "is worse",
    };
    match &row.found {
        Ok(found) => inside(told, found, what, row),
        Err(PrimError::AllCases) => format!("{what} in all {} worlds", row.worlds),
        Err(PrimError::TooFew { points, cases: 0 }) => format!("{what} in none of {points} worlds"),
        Err(PrimError::TooFew { points, cases }) => {
            format!("{what} in {cases} of {points} worlds, too few to say where")
        }
        Err(reason) => reason.to_string(),
    }
}

fn inside(told: &Exploration, found: &Found, what: &str, row: &BoxRow) -> String {
    let limits: Vec<String> = found.limits.iter().map(|it| limit(told, it)).collect();
    let (density, coverage) = (part(found.density), part(found.coverage));
    match (limits.is_empty(), density, coverage) {
        (false, Some(density), Some(coverage)) => format!(
            "{what} mostly where {}: {density} of these worlds fail, which are {coverage} of all \
             that do",
            en::list(&limits)
        ),
        _ => format!("{what} in {} of {} worlds, in no range above others", row.cases, row.worlds),
    }
}

/// The box in which a policy is not better, in a group.
pub(super) fn not_better(told: &Exploration, row: &RobustRow) -> Option<String> {
    let found = told.boxes.iter().find(|it| {
        it.group == row.group && it.policy == row.policy && it.failing == Failing::NotBetter
    })?;
    Some(failing(told, found))
}

/// From where a policy matters, in a sentence without a full stop.
pub(super) fn breakeven(told: &Exploration, row: &BreakEven) -> String {
    let factor = &told.question.factors[row.factor];
    let name = factor.name.rsplit('.').next().unwrap_or_default();
    let policy = &told.question.policies[row.policy];
    let range = format!("{} to {}", en::number(factor.low), en::number(factor.high));
    let ends = format!(
        "{} at {}, {} at {}",
        effect(row.at_low.mean, row.at_low.low, row.at_low.high),
        en::number(factor.low),
        effect(row.at_high.mean, row.at_high.low, row.at_high.high),
        en::number(factor.high)
    );
    match row.reached {
        Reached::At(at, interval, hours) => {
            let hours = hours.map_or(String::new(), |hours| {
                format!(", some {} hours a municipality-year", en::number(hours))
            });
            format!(
                "{policy}: reaches what matters at {name} {} ({} to {}){hours}; {ends}",
                en::number(at),
                en::number(interval.low),
                en::number(interval.high)
            )
        }
        Reached::Everywhere => format!("{policy}: matters at every {name} from {range}; {ends}"),
        Reached::Nowhere => format!("{policy}: none in range, {name} {range}; {ends}"),
        Reached::Level => {
            format!("{policy}: the effect does not go with {name} as far as can be told; {ends}")
        }
    }
}

/// A verdict that hangs on which worlds.
pub(super) fn change(told: &Exploration, change: Change) -> String {
    format!(
        "{}: mostly {} in accepted worlds, mostly {} in drawn ones",
        told.question.policies[change.policy],
        verdict(change.accepted),
        verdict(change.drawn)
    )
}

/// What decides the effect of a policy.
pub(super) fn deciding(told: &Exploration, row: &RobustRow) -> Option<String> {
    let deciding = row.deciding?;
    let chance = if deciding.beyond_chance { "" } else { ", perhaps chance" };
    let correlation = en::signed(deciding.correlation);
    Some(format!("{} ({correlation}{chance})", factor(told, deciding.factor)))
}

/// The primary outcome and what matters of it.
pub(super) fn primary(told: &Exploration) -> String {
    let outcome = &TABLE[told.question.primary];
    format!(
        "{} ({}); what matters is a difference of {} of the baseline's mean in the same world",
        en::outcome(outcome.name),
        outcome.unit(),
        en::size_percent(told.question.matters)
    )
}

/// How many worlds there are of what kind, and why.
pub(super) fn worlds(told: &Exploration, setting: &Setting) -> String {
    let (accepted, drawn) = (told.count(Group::Accepted), told.count(Group::Drawn));
    let Some(found) = setting.found else {
        return format!("{drawn} worlds were drawn from the stated ranges.");
    };
    if found > accepted {
        return format!(
            "{found} accepted worlds were found; the first {accepted} were tried, as many as were \
             asked for. No worlds were drawn."
        );
    }
    if drawn == 0 {
        return format!("All {accepted} accepted worlds were tried.");
    }
    format!(
        "{} worlds were asked for and {accepted} are accepted: all of these were tried, and {drawn} \
         drawn from the stated ranges, whatever the published figures say of them. Nothing here is \
         about both together.",
        setting.asked
    )
}
