//! The few paragraphs that a terminal shows of the best mix.

use crate::studies::mix::judge::Checked;
use crate::studies::mix::told::Told;
use crate::words::say;

/// What came of the search, in paragraphs.
#[must_use]
pub fn summary(told: &Told) -> Vec<String> {
    let words = told.words;
    let lead = say!(
        words,
        "mix-asked",
        hours = words.number(told.search.goal().hours),
        outcome = told.outcome(),
        baseline = told.baseline(),
    );
    let mut text = vec![lead];
    text.extend((1..).zip(&told.checked).map(|(rank, checked)| line(told, rank, checked)));
    text.push(if told.checked.is_empty() {
        words.say("mix-nothing")
    } else {
        words.say("mix-closing")
    });
    if !told.calibrated {
        text.push(words.say("mix-not-calibrated"));
    }
    text.push(words.say("caveat-first"));
    text
}

fn line(told: &Told, rank: usize, checked: &Checked) -> String {
    let words = told.words;
    let mix = told.mix(told.candidate(checked));
    let regret = format!("{}%", words.fixed(100.0 * checked.regret, 1));
    let near = words.percent(checked.near_best);
    let rank = rank.to_string();
    if told.is_baseline(checked) {
        return say!(
            words,
            "mix-line-baseline",
            rank = rank,
            mix = mix,
            regret = regret,
            near = near
        );
    }
    say!(
        words,
        "mix-line",
        rank = rank,
        mix = mix,
        effect = told.effect(checked),
        hours = told.hours(checked),
        regret = regret,
        near = near,
    )
}
