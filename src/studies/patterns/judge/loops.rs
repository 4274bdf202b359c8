//! Loops: the response to a contrast with the link alive less the response with the link held.

use crate::catalogue::contrasts::Move;
use crate::catalogue::loops::{Expected, Judged, Link, Loop};
use crate::catalogue::patterns::Measure;
use crate::stats::estimate::Estimate;
use crate::studies::patterns::design::Runs;
use crate::studies::patterns::judge::estimate::{Left, arms_of, differences, left};
use crate::studies::patterns::judge::verdict::mean;

/// What came of a loop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoopVerdict {
    /// Holding the link moves the outcome as expected.
    AsExpected,
    /// Holding the link moves it the other way.
    Against,
    /// Holding the link moves it; theory says both ways.
    Moves,
    /// Holding the link moves nothing that can be told from chance.
    Dead,
    /// The link carries nothing yet, or the contrast does not exist.
    NoData,
}

impl LoopVerdict {
    /// The words used in tables.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::AsExpected => "as expected",
            Self::Against => "against",
            Self::Moves => "moves it",
            Self::Dead => "moves nothing",
            Self::NoData => "no data",
        }
    }

    /// The verdict on what the loop adds to a response: that of the live link less that of the
    /// held one. Fewer with the link held is more by the loop.
    fn of(expected: Expected, by_loop: Option<Estimate>) -> Self {
        let Some(Estimate { low, high, .. }) = by_loop else { return Self::NoData };
        match expected {
            _ if low <= 0.0 && high >= 0.0 => Self::Dead,
            Expected::TwoSided => Self::Moves,
            Expected::Fewer if low > 0.0 => Self::AsExpected,
            Expected::More if high < 0.0 => Self::AsExpected,
            Expected::Fewer | Expected::More => Self::Against,
        }
    }
}

/// One outcome of one loop.
#[derive(Debug, Clone, PartialEq)]
pub struct LoopRow {
    /// The loop.
    pub name: &'static str,
    /// Its way round.
    pub way: &'static str,
    /// What differs between the worlds of the contrast.
    pub contrast: Move,
    /// What is judged: columns that are added up.
    pub outcome: String,
    /// What holding the link should do to it.
    pub expected: Expected,
    /// Where the first of its links is held: its mean in the unchanged world.
    pub at: Option<f64>,
    /// The response to the contrast with the link alive.
    pub alive: Option<Estimate>,
    /// The same with the link held.
    pub held: Option<Estimate>,
    /// The first less the second, replicate by replicate.
    pub by_loop: Option<Estimate>,
    /// The second as a share of the first.
    pub left: Option<Left>,
    /// The verdict on the loop.
    pub verdict: LoopVerdict,
}

/// The rows of a loop.
#[must_use]
pub fn loop_rows(described: &Loop, runs: &Runs) -> Vec<LoopRow> {
    described.judged.iter().map(|judged| row(described, judged, runs)).collect()
}

fn row(described: &Loop, judged: &Judged, runs: &Runs) -> LoopRow {
    let response = |held: &'static [Link]| {
        let arms = arms_of(runs, &described.contrast, held);
        arms.map(|arms| differences(&Measure::Sum(judged.columns), arms)).unwrap_or_default()
    };
    let (alive, held) = (response(&[]), response(described.links));
    let difference = |(alive, held): (&Option<f64>, &Option<f64>)| Some((*alive)? - (*held)?);
    let by_loop: Vec<Option<f64>> = alive.iter().zip(&held).map(difference).collect();
    let by_loop = mean(&by_loop);
    LoopRow {
        name: described.name,
        way: described.way,
        contrast: described.contrast,
        outcome: judged.columns.join(" + "),
        expected: judged.expected,
        at: runs.baseline().and_then(|run| run.link_mean(described.links[0])),
        alive: mean(&alive),
        held: mean(&held),
        by_loop,
        left: left(&alive, &held),
        verdict: LoopVerdict::of(judged.expected, by_loop),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::loops::find;
    use crate::catalogue::outcomes::{Count, Per};
    use crate::experiment::arms;
    use crate::records::Record;
    use crate::studies::patterns::design::{Key, Run};

    /// Replicates with so many relation risks in a hundred official-years each.
    fn run(counts: [usize; 6]) -> Run {
        let record = |many: usize| {
            let mut record = Record::default();
            record.weigh(Per::Official, 5200);
            record.count_many(Count::risks_relation, many);
            record
        };
        Run::of(counts.map(record).to_vec())
    }

    fn runs(alive: [usize; 6], held: [usize; 6]) -> Runs {
        let spiral = find("defensive spiral").unwrap();
        let [low, high] = arms(&spiral.contrast).unwrap();
        let key = |changes: &Vec<_>, held| Key { changes: changes.clone(), held };
        let safety: &[Link] = &[Link::Safety];
        Runs::new(vec![
            (key(&low, &[]), run([10; 6])),
            (key(&high, &[]), run(alive)),
            (key(&low, safety), run([10; 6])),
            (key(&high, safety), run(held)),
        ])
    }

    #[test]
    fn a_loop_is_what_it_adds_to_the_response() {
        let spiral = find("defensive spiral").unwrap();
        // Alive the contrast brings 10, 12, 8, 10, 10, 10; held 4 in each.
        let row = &loop_rows(spiral, &runs([20, 22, 18, 20, 20, 20], [14; 6]))[0];
        assert_eq!((row.alive.unwrap().mean, row.held.unwrap().mean), (10.0, 4.0));
        assert_eq!(row.by_loop.unwrap().mean, 6.0);
        assert!((row.left.unwrap().share - 0.4).abs() < 1e-12);
        assert_eq!(row.verdict, LoopVerdict::AsExpected, "fewer risks with the link held");
        let other = &loop_rows(spiral, &runs([14, 15, 13, 14, 14, 14], [20; 6]))[0];
        assert_eq!(other.verdict, LoopVerdict::Against);
        let dead = &loop_rows(spiral, &runs([14, 16, 15, 14, 17, 14], [14, 16, 15, 14, 17, 14]))[0];
        assert_eq!((dead.verdict, dead.left.unwrap().share), (LoopVerdict::Dead, 1.0));
    }

    #[test]
    fn a_loop_without_runs_or_contrast_has_no_data() {
        for described in crate::catalogue::loops::TABLE {
            for row in loop_rows(described, &Runs::default()) {
                assert_eq!(row.verdict, LoopVerdict::NoData, "{}", row.name);
            }
        }
    }

    #[test]
    fn the_side_turns_with_what_is_expected() {
        let above = Estimate { mean: 1.0, standard_error: 0.1, low: 0.8, high: 1.2 };
        assert_eq!(LoopVerdict::of(Expected::Fewer, Some(above)), LoopVerdict::AsExpected);
        assert_eq!(LoopVerdict::of(Expected::More, Some(above)), LoopVerdict::Against);
        assert_eq!(LoopVerdict::of(Expected::TwoSided, Some(above)), LoopVerdict::Moves);
    }
}
