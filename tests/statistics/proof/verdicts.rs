//! The four verdicts under effects that are known: which are false, and how often they are given.

use super::judge::{ALPHA, Line, blocks, deviation, differences, mean, with_effect};
use super::pool::{BLOCK, OUTCOMES, Pool};
use polaris::catalogue::outcomes;
use polaris::stats::distributions::student_t_quantile;
use polaris::studies::answer::compare::effects;
use polaris::studies::answer::readings::family_size;
use polaris::table::verdict::Verdict;
use std::fmt::Write as _;

/// The most that each kind of false verdict should be given.
const FALSE_VERDICT: (f64, f64) = (0.0, 0.025);
/// The smallest difference that matters, in half-widths that the family interval of a block has on average: a run
/// that is precise enough for any verdict, and one that is not.
const PRECISIONS: [(&str, f64); 2] = [("precise", 1.5), ("imprecise", 0.25)];
/// True effects, in smallest differences that matter; each is tried as a decrease and as an increase.
const EFFECTS: [(&str, f64); 4] = [("no", 0.0), ("half", 0.5), ("exactly", 1.0), ("twice", 2.0)];
/// The two directions of an effect: a decrease is better.
const DIRECTIONS: [f64; 2] = [-1.0, 1.0];
/// Verdicts in the order of the table, those of the good direction first.
const VERDICTS: [Verdict; 6] = [
    Verdict::Better,
    Verdict::BetterUnclear,
    Verdict::SmallerThanMatters,
    Verdict::CannotTell,
    Verdict::WorseUnclear,
    Verdict::Worse,
];
/// A kind of false verdict; see [`FALSE`].
type Kind = ([&'static str; 2], &'static [Verdict], (f64, f64));
/// False verdicts that are counted together: what they are called under a decrease and under an increase, the verdicts
/// under a decrease, and the smallest and the largest effects under which they are counted.
const FALSE: [Kind; 3] = [
    (["better", "worse"], &[Verdict::Better], (0.0, 1.0)),
    (["smaller than matters"; 2], &[Verdict::SmallerThanMatters], (1.0, 2.0)),
    (
        ["worse, by enough or not", "better, by enough or not"],
        &[Verdict::Worse, Verdict::WorseUnclear],
        (0.0, 0.5),
    ),
];

/// The verdicts of all blocks on one true effect of the measure.
struct Tried {
    /// Whether runs are precise enough, as a word.
    precision: &'static str,
    /// How large the effect is, in smallest differences that matter.
    size: f64,
    /// One of [`DIRECTIONS`].
    direction: f64,
    /// One for each block.
    verdicts: Vec<Verdict>,
}

impl Tried {
    /// The effect in words.
    fn effect(&self) -> String {
        let (name, _) = EFFECTS.iter().find(|(_, size)| *size == self.size).unwrap();
        match (self.size > 0.0, self.direction < 0.0) {
            (false, _) => "no effect".to_owned(),
            (true, true) => format!("decrease by {name} what matters"),
            (true, false) => format!("increase by {name} what matters"),
        }
    }
}

/// The verdict that says the same of the other direction.
fn mirrored(verdict: Verdict) -> Verdict {
    match verdict {
        Verdict::Better => Verdict::Worse,
        Verdict::Worse => Verdict::Better,
        Verdict::BetterUnclear => Verdict::WorseUnclear,
        Verdict::WorseUnclear => Verdict::BetterUnclear,
        other => other,
    }
}

/// The verdicts of every block on every effect, in the primary outcome.
fn tried(pool: &Pool) -> Vec<Tried> {
    let primary = outcomes::find(OUTCOMES[0]).unwrap();
    let spread = deviation(&differences(&pool.baseline[0], &pool.measure[0]));
    let alpha = ALPHA / family_size(primary, 1) as f64;
    let quantile = student_t_quantile(1.0 - alpha / 2.0, BLOCK as f64 - 1.0);
    let half_width = quantile * spread / (BLOCK as f64).sqrt();
    let mut all = Vec::new();
    for (precision, half_widths) in PRECISIONS {
        let matters = half_widths * half_width;
        let share = matters / mean(&pool.baseline[0]);
        for (_, size) in EFFECTS {
            for direction in DIRECTIONS {
                let measure = with_effect(pool, direction * size * matters);
                let arms = [("baseline", &pool.baseline), ("measure", &measure)];
                let verdict = |block| {
                    let rows = effects::compare(&super::pool::table(&arms, block), primary, share);
                    rows[0].verdict.expect("the primary outcome stands first and has a verdict")
                };
                let verdicts = blocks(pool, BLOCK).map(verdict).collect();
                all.push(Tried { precision, size, direction, verdicts });
            }
        }
    }
    all
}

/// How often each kind of false verdict is given, in each direction by itself.
pub fn lines(pool: &Pool) -> Vec<Line> {
    let mut lines = Vec::new();
    for it in tried(pool) {
        let decrease = it.direction < 0.0;
        for (called, verdicts, _) in
            FALSE.iter().filter(|(_, _, (least, most))| (*least..=*most).contains(&it.size))
        {
            let seen = |verdict: Verdict| if decrease { verdict } else { mirrored(verdict) };
            let given = it.verdicts.iter().map(|verdict| verdicts.contains(&seen(*verdict)));
            let called = called[usize::from(!decrease)];
            let what = format!("{}, {} runs: falsely called {called}", it.effect(), it.precision);
            lines.push(Line::new(what, given, Some(FALSE_VERDICT)));
        }
    }
    lines
}

/// Which share of runs gives which verdict on which effect.
pub fn table(pool: &Pool) -> String {
    let mut text = "\n| true effect | runs |".to_owned();
    for verdict in VERDICTS {
        write!(text, " `{}` |", verdict.word()).unwrap();
    }
    text.push_str("\n|---|---|");
    text.push_str(&"---|".repeat(VERDICTS.len()));
    text.push('\n');
    for it in tried(pool).iter().filter(|it| it.size > 0.0 || it.direction < 0.0) {
        write!(text, "| {} | {} |", it.effect(), it.precision).unwrap();
        for verdict in VERDICTS {
            let given = it.verdicts.iter().filter(|given| **given == verdict).count();
            write!(text, " {:.1}% |", 100.0 * given as f64 / it.verdicts.len() as f64).unwrap();
        }
        text.push('\n');
    }
    text
}
