//! One number for each replicate, and what the replicates say together.

use crate::catalogue::loops::{self, Link};
use crate::catalogue::patterns::{Against, Claim, Measure, Move, Pattern, Sign, Test};
use crate::experiment::arms;
use crate::records::Record;
use crate::stats::estimate::{Estimate, Interval};
use crate::stats::paired::{Paired, fieller};
use crate::stats::sample::Sample;
use crate::studies::patterns::design::{Key, Run, Runs};
use crate::studies::patterns::judge::measure::{value, window};
use crate::studies::patterns::judge::verdict::{ALPHA, FEWEST_VALUES, Finding, Judgement, mean};

/// Judges a pattern by the runs of a world, with a link held or all alive.
#[must_use]
pub fn judge(pattern: &Pattern, runs: &Runs, held: &'static [Link]) -> Judgement {
    let mut findings = Vec::new();
    let whole = runs.get(&Key { changes: Vec::new(), held });
    for test in pattern.tests {
        match test {
            Test::Experiment { moved, outcomes } => {
                let arms = arms_of(runs, moved, held);
                findings.extend(outcomes.iter().map(|outcome| match arms {
                    Some(arms) => experiment(outcome.what, &outcome.measure, outcome.claim, arms),
                    None => Finding::nothing(outcome.what, outcome.claim),
                }));
            }
            Test::Carried { moved, what, measure, sign, by_loop } => {
                findings.push(carried(what, measure, *sign, runs, moved, by_loop));
            }
            Test::Windows { what, tested, against, sign } => {
                let difference =
                    |record: &Record| Some(window(*tested, record)? - compared(*against, record)?);
                findings.push(Finding::of(what, *sign, each(whole, difference)));
            }
            Test::Level { what, measure, sign } => {
                findings.push(Finding::of(what, *sign, each(whole, |r| value(measure, r))));
            }
            Test::Association(association) => {
                let slopes = whole.map(|run| run.slopes(association)).unwrap_or_default();
                findings.push(Finding::of(association.what, association.sign, slopes));
            }
        }
    }
    Judgement::of(pattern.id, findings)
}

/// The runs of the lower and the upper world of a contrast.
pub(crate) fn arms_of<'a>(
    runs: &'a Runs,
    moved: &Move,
    held: &'static [Link],
) -> Option<[&'a Run; 2]> {
    let [low, high] = arms(moved)?;
    let of = |changes| runs.get(&Key { changes, held });
    Some([of(low)?, of(high)?])
}

/// A number from each replicate of a run.
fn each(run: Option<&Run>, number: impl Fn(&Record) -> Option<f64>) -> Vec<Option<f64>> {
    run.map(|run| run.records().iter().map(number).collect()).unwrap_or_default()
}

/// What is taken off a window.
fn compared(against: Against, record: &Record) -> Option<f64> {
    match against {
        Against::Window(other) => window(other, record),
        Against::Twice(other) => window(other, record).map(|mean| 2.0 * mean),
        Against::Number(number) => Some(number),
    }
}

/// The upper world less the lower, by replicate.
pub(crate) fn differences(measure: &Measure, [low, high]: [&Run; 2]) -> Vec<Option<f64>> {
    let pairs = low.records().iter().zip(high.records());
    pairs.map(|(low, high)| Some(value(measure, high)? - value(measure, low)?)).collect()
}

fn experiment(what: &'static str, measure: &Measure, claim: Claim, arms: [&Run; 2]) -> Finding {
    let effects = differences(measure, arms);
    let estimate = match claim {
        Claim::Side(_) => mean(&effects),
        Claim::LosesLessThan(_) | Claim::GainsLessThan(_) | Claim::GainsMoreThan(_) => {
            relative(measure, arms)
        }
    };
    Finding { what, claim, effects, estimate }
}

/// The effect of a contrast less twice what is left of it with the links of a loop held.
fn carried(
    what: &'static str,
    measure: &Measure,
    sign: Sign,
    runs: &Runs,
    moved: &Move,
    by_loop: &str,
) -> Finding {
    let links = loops::find(by_loop).map(|described| described.links);
    let alive = arms_of(runs, moved, &[]);
    let held = links.and_then(|links| arms_of(runs, moved, links));
    let (Some(alive), Some(held)) = (alive, held) else {
        return Finding::nothing(what, Claim::Side(sign));
    };
    let (alive, held) = (differences(measure, alive), differences(measure, held));
    let more_than_half =
        |(alive, held): (&Option<f64>, &Option<f64>)| Some((*alive)? - 2.0 * (*held)?);
    Finding::of(what, sign, alive.iter().zip(&held).map(more_than_half).collect())
}

/// The difference relative to the lower world, with its Fieller interval.
fn relative(measure: &Measure, [low, high]: [&Run; 2]) -> Option<Estimate> {
    let pairs = low.records().iter().zip(high.records());
    let pairs = pairs.filter_map(|(low, high)| Some((value(measure, low)?, value(measure, high)?)));
    let (from, to): (Vec<f64>, Vec<f64>) = pairs.unzip();
    if from.len() < FEWEST_VALUES {
        return None;
    }
    let paired = Paired::new(from, to).ok()?;
    let Interval { low, high } = paired.relative_interval(ALPHA)?;
    let (above, below) = (paired.difference(ALPHA), paired.baseline().mean());
    let standard_error = above.standard_error / below.abs();
    Some(Estimate { mean: above.mean / below, standard_error, low, high })
}

/// What is left of an effect with a link held.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Left {
    /// The effect held as a share of the effect alive.
    pub share: f64,
    /// Its Fieller interval, where it is bounded.
    pub interval: Option<Interval>,
}

impl Left {
    /// Whether the loop carries at least half of the effect.
    #[must_use]
    pub fn at_least_halves(&self) -> bool {
        self.share.abs() <= 0.5
    }
}

/// What is left of effects, replicate by replicate; `None` where there are too few, or where the
/// effect alive is zero.
#[must_use]
pub fn left(alive: &[Option<f64>], held: &[Option<f64>]) -> Option<Left> {
    let pairs = alive.iter().zip(held).filter_map(|(alive, held)| Some(((*alive)?, (*held)?)));
    let (alive, held): (Vec<f64>, Vec<f64>) = pairs.unzip();
    if alive.len() < FEWEST_VALUES {
        return None;
    }
    let (alive, held) = (Sample::new(alive).ok()?, Sample::new(held).ok()?);
    let share = held.mean() / alive.mean();
    share.is_finite().then(|| Left { share, interval: fieller(&held, &alive, ALPHA) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::outcomes::{Count, Per};
    use crate::catalogue::patterns::{TABLE, find};
    use crate::catalogue::windows::Window;
    use crate::studies::patterns::judge::verdict::Verdict;

    /// Replicates with so many of an event in ten official-years each.
    fn run(counts: &[usize]) -> Run {
        let record = |many: &usize| {
            let mut record = Record::default();
            record.weigh(Per::Official, 520);
            record.count_many(Count::playing_off, *many);
            record
        };
        Run::of(counts.iter().map(record).collect())
    }

    const PLAYING_OFF: Measure = Measure::Sum(&["playing_off"]);

    #[test]
    fn a_contrast_is_the_mean_of_paired_differences_with_its_t_interval() {
        // Differences of rates: 10, 20, 30, 20, 20. Mean 20, variance 50, standard error
        // sqrt(10), t of 4 degrees of freedom 2.776445.
        let (low, high) = (run(&[1, 2, 3, 4, 5]), run(&[2, 4, 6, 6, 7]));
        let up = experiment("x", &PLAYING_OFF, Claim::Side(Sign::Up), [&low, &high]);
        let estimate = up.estimate.unwrap();
        assert!((estimate.mean - 20.0).abs() < 1e-9);
        assert!((estimate.low - (20.0 - 2.776_445 * 10f64.sqrt())).abs() < 1e-5, "{estimate:?}");
        assert_eq!(up.verdict(), Verdict::Holds);
        assert!((up.clearness().unwrap() - 20.0 / (2.776_445 * 10f64.sqrt())).abs() < 1e-5);
        let down = Finding { claim: Claim::Side(Sign::Down), ..up.clone() };
        assert_eq!(down.verdict(), Verdict::Contradicted);
        assert_eq!(down.clearness().unwrap(), -up.clearness().unwrap());
    }

    #[test]
    fn a_loss_is_judged_relative_to_where_it_starts() {
        // From 100 to 98 in each: two hundredths, with no spread.
        let (low, high) = (run(&[100; 5]), run(&[98; 5]));
        let claim = Claim::LosesLessThan(0.05);
        let finding = experiment("x", &PLAYING_OFF, claim, [&low, &high]);
        assert!((finding.estimate.unwrap().mean + 0.02).abs() < 1e-12);
        assert_eq!(finding.verdict(), Verdict::Holds);
        let more = experiment("x", &PLAYING_OFF, claim, [&low, &run(&[90; 5])]);
        assert_eq!(more.verdict(), Verdict::Contradicted);
    }

    #[test]
    fn no_difference_at_all_decides_nothing_and_few_values_have_no_interval() {
        let none = experiment("x", &PLAYING_OFF, Claim::Side(Sign::Up), [&run(&[3; 8]); 2]);
        assert_eq!((none.verdict(), none.clearness()), (Verdict::Undecided, Some(0.0)));
        let few = Finding::of("x", Sign::Up, vec![Some(1.0), Some(1.0), None, None, None, None]);
        assert_eq!((few.verdict(), few.word()), (Verdict::Undecided, "no data"));
    }

    #[test]
    fn windows_are_compared_within_each_replicate_with_each_other_or_a_number() {
        let shares = [0.75, 0.5, 1.0, 0.75, 1.0, 0.5];
        let records = shares.map(|share| {
            let mut record = Record::default();
            record.window(Window::Questioned, 4.0 * share, 4);
            record
        });
        let runs = Runs::new(vec![(Key::default(), Run::of(records.to_vec()))]);
        let judged = judge(&TABLE[find("P16").unwrap()], &runs, &[]);
        let mean = judged.findings[0].estimate.unwrap().mean;
        assert!((mean - 0.25).abs() < 1e-9);
        assert_eq!(judged.verdict, Verdict::Holds);
        let other = judge(&TABLE[find("P18").unwrap()], &runs, &[]);
        assert_eq!((other.verdict, other.word()), (Verdict::Undecided, "no data"));
    }

    #[test]
    fn a_pattern_without_runs_is_undecided_and_says_so() {
        for pattern in TABLE {
            let judged = judge(pattern, &Runs::default(), &[]);
            assert_eq!(judged.verdict, Verdict::Undecided, "{}", pattern.id);
            assert!(judged.no_data() && judged.worst().is_none());
        }
    }

    #[test]
    fn what_is_left_is_a_ratio_of_means() {
        let alive: Vec<Option<f64>> = [4.0, 5.0, 6.0, 5.0, 5.0].map(Some).to_vec();
        let held: Vec<Option<f64>> = [1.0, 1.0, 2.0, 1.0, 0.0].map(Some).to_vec();
        let some = left(&alive, &held).unwrap();
        assert!((some.share - 0.2).abs() < 1e-12 && some.at_least_halves());
        assert!(some.interval.unwrap().contains(0.2));
        let whole = left(&alive, &alive).unwrap();
        assert_eq!((whole.share, whole.at_least_halves()), (1.0, false));
        assert_eq!(left(&[Some(0.0); 5], &held), None);
        assert_eq!(left(&alive, &[]), None);
    }
}
