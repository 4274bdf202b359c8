//! Variants of the rules: what holds under all of them, policy by policy.
//!
//! That something holds under all variants is said where each of them says so by itself, which needs no
//! correction for their number (an intersection-union test, Berger 1982); the verdicts are corrected
//! even so, and the more cautious for it.

use crate::catalogue::choice_rules::ChoiceRule;
use crate::catalogue::loops::{self, Link, Loop};
use crate::catalogue::outcomes::Kind;
use crate::charts::estimate::Estimate;
use crate::studies::answer::effect::verdict_word;
use crate::studies::sweep::judge::rows::SweepRow;
use crate::studies::sweep::results::{Results, Variant, relative};
use crate::words::{EMPTY, Words, capital, say};

/// A policy under a variant, as a line of a table.
pub(crate) struct Line {
    /// The variant.
    pub variant: String,
    /// The change with its interval.
    pub change: String,
    /// How the change differs from that in the scenario as written, in percentage points.
    pub shift: String,
    /// The verdict in a few words.
    pub verdict: String,
    /// The verdict, where it is a difference.
    pub decided: Option<&'static str>,
}

/// A line for each variant.
pub(crate) fn lines(results: &Results, policy: usize) -> Vec<Line> {
    let words = results.words;
    let line = |point: usize| {
        let row = results.row(point, policy);
        let change = row.and_then(effect).map(|it| it.told_as_effect(words));
        let shift = point.checked_sub(1).and_then(|pair| shift(results, policy, pair));
        let verdict = verdict(row);
        Line {
            variant: results.at(point),
            change: change.unwrap_or_else(|| EMPTY.to_owned()),
            shift: shift.map_or_else(|| EMPTY.to_owned(), |(told, _)| told),
            verdict: words.verdict_short(verdict),
            decided: row.filter(|row| row.distinguishable()).map(|_| verdict),
        }
    };
    (0..results.points.len()).map(line).collect()
}

/// What holds under all variants, or that they do not agree, and whether they agree on the size.
pub(crate) fn sentences(results: &Results, policy: usize) -> Vec<String> {
    let words = results.words;
    let groups = groups(results, policy);
    let number = results.points.len();
    let (two, number) = (number == 2, words.whole(number));
    let first = if let [(finding, points)] = &groups[..] {
        say!(
            words,
            "variants-agree",
            two = two,
            number = number,
            said = said(results, finding),
            by = between(results, policy, finding, points),
            judged = verdict(results.row(0, policy)),
        )
    } else {
        let one = |(finding, points): &(&'static str, Vec<usize>)| {
            one_of_several(results, policy, finding, points)
        };
        let each: Vec<String> = groups.iter().map(one).collect();
        say!(words, "variants-differ", two = two, number = number, each = each.join("; "))
    };
    std::iter::once(first).chain(sizes(results, policy)).collect()
}

/// What each variant is: its name, how persons choose, what is cut.
pub(crate) fn described(results: &Results) -> Vec<(String, String)> {
    let words = results.words;
    let one = |(point, variant): (usize, &Variant)| {
        let choice = variant.choice(words);
        let cut = variant.loops();
        let cut = if cut.is_empty() {
            words.say("variants-cut-none")
        } else {
            say!(words, "variants-cut", loops = words.list(&cut))
        };
        (capital(&results.at(point)), say!(words, "variants-are", choice = choice, cut = cut))
    };
    results.variants.iter().enumerate().map(one).collect()
}

/// The relative difference, where it has an interval.
pub(crate) fn effect(row: &SweepRow) -> Option<Estimate> {
    relative(row).filter(|estimate| estimate.interval.is_some())
}

/// The verdict under a variant; with too few replicates it is not for want of events.
pub(crate) fn verdict(row: Option<&SweepRow>) -> &'static str {
    match row.and_then(|row| row.comparison.as_ref()) {
        None => "no_values",
        Some(row) => row
            .verdict
            .map_or("no_values", |verdict| verdict_word(verdict, !row.has_too_few_replicates())),
    }
}

/// What a variant says of a policy: `less` or `more` where there is a difference, else the verdict.
fn finding(row: Option<&SweepRow>) -> &'static str {
    let difference = row.filter(|row| row.distinguishable());
    match difference.and_then(|row| row.comparison.as_ref()?.difference) {
        Some(difference) if difference < 0.0 => "less",
        Some(_) => "more",
        None => verdict(row),
    }
}

/// The variants by what they say, in the order in which each is said first.
fn groups(results: &Results, policy: usize) -> Vec<(&'static str, Vec<usize>)> {
    let mut groups: Vec<(&'static str, Vec<usize>)> = Vec::new();
    for point in 0..results.points.len() {
        let finding = finding(results.row(point, policy));
        match groups.iter_mut().find(|(known, _)| *known == finding) {
            Some((_, points)) => points.push(point),
            None => groups.push((finding, vec![point])),
        }
    }
    groups
}

/// A finding in words.
fn said(results: &Results, finding: &str) -> String {
    let words = results.words;
    let outcome = results.outcome();
    say!(
        words,
        "variants-said",
        finding = finding,
        counts = outcome.kind == Kind::Count,
        outcome = words.outcome(outcome.name),
        baseline = &results.policies[0],
    )
}

/// Whether a finding has a size.
fn has_size(finding: &str) -> bool {
    ["less", "more"].contains(&finding)
}

fn size(results: &Results, policy: usize, point: usize) -> Option<f64> {
    results.row(point, policy).and_then(effect).map(|estimate| estimate.mean.abs())
}

/// The least and the largest change over variants, each with its variant.
fn between(results: &Results, policy: usize, finding: &str, points: &[usize]) -> String {
    let words = results.words;
    let mut sizes: Vec<(f64, usize)> = points
        .iter()
        .filter_map(|point| Some((size(results, policy, *point)?, *point)))
        .filter(|_| has_size(finding))
        .collect();
    sizes.sort_by(|one, other| one.0.total_cmp(&other.0));
    let (Some(least), Some(most)) = (sizes.first(), sizes.last()) else { return String::new() };
    let [low, high] = [least, most].map(|(size, _)| words.size_percent(*size));
    if low == high {
        return say!(words, "variants-by", size = low);
    }
    let [low_under, high_under] = [least, most].map(|(_, point)| results.at(*point));
    say!(
        words,
        "variants-by-between",
        low = low,
        low_under = low_under,
        high = high,
        high_under = high_under,
    )
}

/// One of several findings with the variants that say so.
fn one_of_several(results: &Results, policy: usize, finding: &str, points: &[usize]) -> String {
    let named = points.iter().map(|point| {
        let size = size(results, policy, *point).filter(|_| has_size(finding));
        let name = results.at(*point);
        size.map_or(name.clone(), |size| format!("{name}: {}", results.words.size_percent(size)))
    });
    format!("{} ({})", said(results, finding), named.collect::<Vec<_>>().join(", "))
}

/// How the effect under a variant differs from that as written: in words, and whether it can be told
/// from chance.
fn shift(results: &Results, policy: usize, pair: usize) -> Option<(String, bool)> {
    let words = results.words;
    let shift = results.change(policy, pair)?.relative?;
    let numbers = [shift.mean, shift.low, shift.high];
    let told = words.estimate(numbers, |share| words.signed_percent_bare(share));
    Some((told, shift.low > 0.0 || shift.high < 0.0))
}

/// Under which variants the size of the effect is another than in the scenario as written.
fn sizes(results: &Results, policy: usize) -> Option<String> {
    let words = results.words;
    let all: Vec<(String, String, bool)> = (0..results.pairs().len())
        .filter_map(|pair| {
            let (told, decided) = shift(results, policy, pair)?;
            Some((results.at(pair + 1), told, decided))
        })
        .collect();
    if all.is_empty() {
        return None;
    }
    let told: Vec<String> = all
        .iter()
        .filter(|(_, _, decided)| *decided)
        .map(|(variant, told, _)| say!(words, "variants-shift", variant = variant, told = told))
        .collect();
    if told.is_empty() {
        return Some(words.say("variants-same-size"));
    }
    Some(say!(words, "variants-other-size", told = told.join("; ")))
}

/// Columns of a terminal for the name of a variant and for a change.
const WIDTHS: [usize; 2] = [26, 23];

/// The table as lines of a terminal; none where no policy is compared.
pub fn terminal(results: &Results) -> Vec<String> {
    let words = results.words;
    let outcome = words.outcome(results.outcome().name);
    let mut told =
        vec![say!(words, "variants-table", outcome = outcome, baseline = &results.policies[0])];
    for (policy, name) in results.policies.iter().enumerate().skip(1) {
        told.push(name.clone());
        told.extend(lines(results, policy).iter().map(row));
    }
    if results.policies.len() > 1 { told } else { Vec::new() }
}

fn row(line: &Line) -> String {
    let [name, change] = WIDTHS;
    let variant = cut_short(&line.variant, name);
    format!("  {variant:<name$}  {:<change$}  {}", line.change, line.verdict)
}

/// A name of at most so many letters.
fn cut_short(name: &str, most: usize) -> String {
    if name.chars().count() <= most {
        return name.to_owned();
    }
    name.chars().take(most - 1).chain(['…']).collect()
}

impl Variant {
    /// How persons choose, in a sentence.
    fn choice(&self, words: Words) -> String {
        let meaning = ChoiceRule::find(&self.choice).map(|rule| words.of_language(rule.meaning()));
        say!(words, "variants-choice", rule = &self.choice, meaning = meaning.unwrap_or_default())
    }

    /// The loops that are cut by their names; of those that are cut in part, the links.
    fn loops(&self) -> Vec<String> {
        let is_cut = |link: &&Link| self.cut.iter().any(|key| key == link.key());
        let one = |described: &Loop| {
            let cut: Vec<&str> = described.links.iter().filter(is_cut).map(|it| it.key()).collect();
            match cut.len() {
                0 => None,
                all if all == described.links.len() => Some(described.name.to_owned()),
                _ => Some(format!("{} ({})", described.name, cut.join(", "))),
            }
        };
        loops::TABLE.iter().filter_map(one).collect()
    }
}
