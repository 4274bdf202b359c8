//! The lines that a terminal of eighty columns shows.

use crate::studies::sensitivity::judge::question::Question;
use crate::studies::sensitivity::judge::shares::Shares;
use crate::studies::sensitivity::told::{TOLD, Told, Way};
use crate::studies::shared::paragraph::paragraph;
use crate::words::say;

/// The lines shown on a terminal.
#[must_use]
pub fn summary(told: &Told) -> String {
    let mut text = paragraph(0, 0, told.title);
    for (at, shares) in told.shares.iter().enumerate() {
        if shares.question != Question::Difference {
            answer(&mut text, told, at, shares);
        }
    }
    text.push('\n');
    text.push_str(&paragraph(0, 0, &closing(told)));
    text
}

fn answer(text: &mut String, told: &Told, at: usize, shares: &Shares) {
    let words = told.words;
    let subject = told.subject_of_sentence(shares.question);
    let named = shares.shares.iter().filter(|share| share.factor.is_some()).take(TOLD);
    let named: Vec<_> = named.collect();
    text.push('\n');
    if named.is_empty() {
        text.push_str(&paragraph(0, 0, &say!(words, "sensitivity-varies-not", subject = subject)));
        return;
    }
    text.push_str(&paragraph(0, 0, &say!(words, "sensitivity-hangs-on", subject = subject)));
    for share in named {
        let factor = share.factor.unwrap_or_default();
        let known = &told.factors[factor];
        let way = match told.way(factor, at) {
            Way::None => String::new(),
            way => say!(words, "sensitivity-more", way = way.told(words)),
        };
        let (rank, total) = (share.rank.unwrap_or_default(), told.index(&share.indices.total));
        let line = format!("{rank:>2}  {}  {total}{way}", known.name);
        text.push_str(&paragraph(0, 0, &line));
        text.push_str(&paragraph(4, 4, &words.tell(&known.meaning)));
    }
    for sentence in sentences(told, shares) {
        text.push_str(&paragraph(0, 0, &sentence));
    }
}

/// What is to be said of an answer as a whole.
pub(crate) fn sentences(told: &Told, shares: &Shares) -> Vec<String> {
    let words = told.words;
    let mut all: Vec<String> = over_worlds(told, shares).into_iter().collect();
    let others = shares.shares.iter().find(|share| share.factor.is_none());
    if let Some(others) = others {
        let rest = told.factors.len() - told.screening.kept.len();
        all.push(say!(
            words,
            "sensitivity-others-together",
            count = rest,
            number = words.whole(rest),
            index = told.index(&others.indices.total),
        ));
    }
    if let Some(alone) = &shares.alone {
        let noise = shares.noise.as_ref().map(|noise| told.percent(noise));
        all.push(say!(
            words,
            "sensitivity-alone",
            count = told.screening.kept.len(),
            kept = told.screening.kept.len().to_string(),
            alone = told.percent(alone),
            known = noise.is_some(),
            noise = noise.unwrap_or_default(),
        ));
    }
    if shares.left_out > 0 {
        let (left, rows) = (shares.left_out, shares.left_out + shares.rows);
        let (told_left, rows) = (left.to_string(), rows.to_string());
        all.push(say!(words, "sensitivity-left-out", count = left, left = told_left, all = rows));
    }
    all
}

/// The mean of an answer, and between what it mostly lies.
fn over_worlds(told: &Told, shares: &Shares) -> Option<String> {
    let question = shares.question;
    let (mean, (low, high)) = shares.mean.zip(shares.nine_in_ten)?;
    let unit = match question {
        Question::Relative => String::new(),
        Question::Level | Question::Difference => format!(" {}", told.unit()),
    };
    Some(say!(
        told.words,
        "sensitivity-over-worlds",
        mean = told.value(question, mean.mean),
        unit = unit,
        low = told.value(question, mean.low),
        high = told.value(question, mean.high),
        lowest = told.value(question, low),
        highest = told.value(question, high),
    ))
}

/// How the figures are to be read, and what they rest on.
fn closing(told: &Told) -> String {
    say!(
        told.words,
        "sensitivity-closing",
        roster = told.roster(),
        first = told.words.whole(told.worlds[0]),
        second = told.words.number_of("worlds", told.worlds[1]),
        replicates = told.words.number_of("replicates", told.replicates),
    )
}
