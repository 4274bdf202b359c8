//! The page of a batch: one table and one figure over all scenarios, and a link to the page of each.

use crate::charts::figure::Figure;
use crate::pages::html::{caveats, document, limits, section, shown, to_copy};
use crate::studies::batch::judge::{Batch, Member};
use crate::studies::batch::memo::{left_out, memo};
use crate::studies::run::memo::source;
use crate::studies::run::overview::{self, COLUMNS};
use crate::studies::run::page::glance::{head_row, row};
use crate::studies::run::page::ground::consists_of;
use crate::words::{EMPTY, Words, capital, say};
use maud::{Markup, html};

/// The file of a scenario's own page, in its folder.
const PAGE: &str = "report.html";

/// The page as an HTML document.
#[must_use]
pub fn page(batch: &Batch, figures: &[Figure]) -> String {
    let words = batch.words;
    let title = say!(words, "batch-title", number = words.whole(batch.members.len()));
    let memo = memo(batch);
    let answer = html! {
        p { strong { (words.say("caveat-first")) } " " (relevant(batch)) }
        (table(batch))
        (caveats(&notes(batch)))
        (to_copy(words, "memo", &words.say("memo-heading"), &memo))
    };
    let main = html! {
        (section(&words.say("answer"), &answer))
        @if !figures.is_empty() {
            (section(&words.say("figures"), &html! { @for figure in figures { (shown(words, figure)) } }))
        }
        (section(&words.say("batch-scenarios"), &scenarios(batch)))
        (limits(words))
        (section(&words.say("part-cite"), &cited(batch)))
    };
    document(words, &title, &html! {}, &main)
}

/// From which difference on something counts as relevant; of several thresholds their ends.
fn relevant(batch: &Batch) -> String {
    let words = batch.words;
    let all = || batch.members.iter().map(|member| member.results.facts.matters);
    let low = all().fold(f64::INFINITY, f64::min);
    let high = all().fold(f64::NEG_INFINITY, f64::max);
    say!(
        words,
        "batch-relevant",
        one = low >= high,
        low = words.threshold(low),
        high = words.threshold(high),
    )
}

/// What the table must be read with.
fn notes(batch: &Batch) -> Vec<String> {
    let words = batch.words;
    let few = |member: &Member| {
        let told = member.results.too_few_replicates()?;
        Some(format!("{}: {told}", member.results.title))
    };
    let varied = batch.members.iter().any(|member| !member.results.assumptions.is_empty());
    let mut notes = vec![words.say("batch-apart"), words.say("batch-intervals")];
    if varied {
        notes.push(words.say("batch-assumptions"));
    }
    notes.extend(left_out(batch));
    notes.extend(batch.members.iter().filter_map(few));
    notes
}

/// The first table of every scenario, under one head.
fn table(batch: &Batch) -> Markup {
    let words = batch.words;
    // The head says so where the sets of assumptions of any scenario are not calibrated for it.
    let told = |member: &&Member| member.results.assumptions.iter().any(|row| !row.calibrated);
    let Some(first) = batch.members.iter().find(told).or_else(|| batch.members.first()) else {
        return html! {};
    };
    let head = overview::head(&first.results);
    html! {
        div.scroll tabindex="0" role="region" aria-label=(words.say("batch-table")) {
            table.glance {
                caption { (words.say("batch-table")) }
                thead { (head_row(words, &head)) }
                @for member in &batch.members { (body(member, &head)) }
            }
        }
    }
}

fn body(member: &Member, head: &[String; COLUMNS]) -> Markup {
    let results = &member.results;
    let stated = results.stated();
    let lines = overview::lines(results);
    html! {
        tbody {
            tr.heading {
                th scope="rowgroup" colspan=(COLUMNS + 1) {
                    (linked(member)) ". " small { (overview::heading(results)) "." }
                }
            }
            @for line in &lines {
                (row(None, line, head, &consists_of(results.words, &stated, line.policy)))
            }
            @if lines.is_empty() {
                tr { td colspan=(COLUMNS + 1) { (say!(results.words, "alone", policy = results.baseline())) } }
            }
        }
    }
}

/// The title of a scenario, which leads to its own page if it has one.
fn linked(member: &Member) -> Markup {
    let title = &member.results.title;
    html! {
        @if member.has_page { a href=(address(member)) { (title) } } @else { (title) }
    }
}

/// The address of a scenario's own page.
fn address(member: &Member) -> String {
    format!("{}/{PAGE}", encoded(&member.folder))
}

/// A path in which all but letters, digits and plain marks are encoded, as addresses want it.
fn encoded(path: &str) -> String {
    use std::fmt::Write as _;
    let mut address = String::new();
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            address.push(char::from(byte));
        } else {
            let _ = write!(address, "%{byte:02X}");
        }
    }
    address
}

/// What each scenario asks, and how it was run.
fn scenarios(batch: &Batch) -> Markup {
    let words = batch.words;
    let heads = [words.say("municipalities"), words.say("replicates"), words.say("years")]
        .map(|head| capital(&head));
    html! {
        div.scroll tabindex="0" role="region" aria-label=(words.say("batch-scenarios")) {
            table {
                caption { (words.say("batch-scenarios")) }
                thead { tr {
                    th scope="col" { (words.say("batch-scenario")) }
                    th scope="col" { (words.say("question")) }
                    th.number scope="col" { (words.say("batch-matters")) }
                    @for head in &heads { th.number scope="col" { (head) } }
                } }
                tbody {
                    @for member in &batch.members { (scenario(words, member, &heads)) }
                }
            }
        }
    }
}

fn scenario(words: Words, member: &Member, heads: &[String; 3]) -> Markup {
    let results = &member.results;
    let facts = &results.facts;
    let numbers = [facts.municipalities, facts.replicates, facts.years];
    let question = if results.question.is_empty() { EMPTY } else { &results.question };
    html! {
        tr {
            th scope="row" { (linked(member)) }
            td data-label=(words.say("question")) { (question) }
            td.number data-label=(words.say("batch-matters")) { (words.threshold(facts.matters)) }
            @for (head, number) in heads.iter().zip(numbers) {
                td.number data-label=(head) { (words.whole(number as usize)) }
            }
        }
    }
}

/// How each scenario is cited.
fn cited(batch: &Batch) -> Markup {
    html! {
        @for member in &batch.members { p.cite { (member.results.title) ": " (source(&member.results)) } }
        p.note { (batch.words.say("cite-note")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_hold_nothing_but_plain_marks() {
        assert_eq!(encoded("../my results #2/\"a\""), "../my%20results%20%232/%22a%22");
    }
}
