//! The lines that a terminal of eighty columns shows.

use super::{TOLD, Told, index, percent};
use crate::analysis::sensitivity::{Question, Shares};
use crate::words::en;
use std::fmt::Write;

/// Columns of a terminal.
const COLUMNS: usize = 80;

/// What came of it.
#[must_use]
pub fn summary(told: &Told) -> String {
    let mut text = paragraph("", told.title);
    for (at, shares) in told.shares.iter().enumerate() {
        if shares.question != Question::Difference {
            answer(&mut text, told, at, shares);
        }
    }
    text.push('\n');
    text.push_str(&paragraph("", &closing(told)));
    text
}

fn answer(text: &mut String, told: &Told, at: usize, shares: &Shares) {
    let subject = en::capital(&told.subject(shares.question));
    let named = shares.shares.iter().filter(|share| share.factor.is_some()).take(TOLD);
    let named: Vec<_> = named.collect();
    text.push('\n');
    if named.is_empty() {
        text.push_str(&paragraph("", &format!("{subject} does not vary over these worlds.")));
        return;
    }
    text.push_str(&paragraph("", &format!("{subject} hangs most on:")));
    for share in named {
        let factor = share.factor.unwrap_or_default();
        let known = &told.factors[factor];
        let way = match told.way(factor, at) {
            super::NO_ONE_WAY => String::new(),
            way => format!("; more {way}"),
        };
        let (rank, total) = (share.rank.unwrap_or_default(), index(&share.indices.total));
        let line = format!("{rank:>2}  {}  {total}{way}", known.name);
        text.push_str(&paragraph("", &line));
        text.push_str(&paragraph("    ", &known.meaning));
    }
    for sentence in sentences(told, shares) {
        text.push_str(&paragraph("", &sentence));
    }
}

/// What is to be said of an answer as a whole.
pub(super) fn sentences(told: &Told, shares: &Shares) -> Vec<String> {
    let question = shares.question;
    let mut all = Vec::new();
    if let (Some(mean), Some((low, high))) = (shares.mean, shares.nine_in_ten) {
        let unit = match question {
            Question::Relative => String::new(),
            Question::Level | Question::Difference => format!(" {}", told.unit()),
        };
        all.push(format!(
            "Over worlds that differ in everything it is {} on average{unit} (95% interval {} to \
             {}); in nine of ten worlds between {} and {}, their luck included.",
            Told::value(question, mean.mean),
            Told::value(question, mean.low),
            Told::value(question, mean.high),
            Told::value(question, low),
            Told::value(question, high)
        ));
    }
    let others = shares.shares.iter().find(|share| share.factor.is_none());
    if let Some(others) = others {
        all.push(format!(
            "All {} others together have a total index of {}.",
            told.factors.len() - told.screening.kept.len(),
            index(&others.indices.total)
        ));
    }
    if let Some(alone) = &shares.alone {
        let noise = shares
            .noise
            .as_ref()
            .map_or_else(|| "cannot be told".to_owned(), |noise| format!("is {}", percent(noise)));
        all.push(format!(
            "Each by itself, the {} parameters kept explain {} of the variation; what they do \
             only together, with others or with luck is the rest. The share of chance in one \
             replicate {noise}.",
            told.screening.kept.len(),
            percent(alone)
        ));
    }
    if shares.left_out > 0 {
        all.push(format!(
            "{} of {} rows of worlds have no answer and are left out.",
            shares.left_out,
            shares.left_out + shares.rows
        ));
    }
    all
}

/// How the figures are to be read, and what they rest on.
fn closing(told: &Told) -> String {
    format!(
        "Figures are total Sobol indices: the share of the variation between worlds, by rank, in \
         which a parameter takes part, with a 95% interval; where intervals overlap the order is open. {} \
         {} and {} worlds, {} replicates each.",
        told.roster(),
        en::fixed(told.worlds[0] as f64, 0),
        en::fixed(told.worlds[1] as f64, 0),
        told.replicates
    )
}

/// A text broken between words, each line after the same indent. Blanks that stand together stay.
fn paragraph(indent: &str, text: &str) -> String {
    let mut out = indent.to_owned();
    let mut width = indent.len();
    for (place, word) in text.split(' ').enumerate() {
        let length = word.chars().count();
        if place > 0 && width + 1 + length > COLUMNS {
            let _ = write!(out, "\n{indent}");
            width = indent.len();
        } else if place > 0 {
            out.push(' ');
            width += 1;
        }
        out.push_str(word);
        width += length;
    }
    out.push('\n');
    out
}
