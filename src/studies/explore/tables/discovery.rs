//! The tables of boxes, their paths, and trees.

use crate::results::sheet::Sheet;
use crate::stats::prim::{Limit, Range, Share, TradeOff};
use crate::studies::explore::judge::boxes::{BoxRow, Found, LeafRow, TreeRow, side_word};
use crate::studies::explore::judge::exploration::Exploration;
use crate::studies::explore::tables::policies::SOURCE;
use crate::table::cell::Between;
use crate::table::listed::{Table, columns};
use std::io::{Result, Write};

/// What a column `what` says of a search.
const WHAT: &str = "Which worlds are searched for: those in which the policy is not_better, better or worse by more than matters";

/// A box, and one of its limits if it has any.
#[derive(Clone, Copy)]
pub(super) struct OfBox<'a> {
    told: &'a Exploration,
    row: &'a BoxRow,
    limit: Option<&'a Limit>,
}

impl<'a> OfBox<'a> {
    fn result(self) -> String {
        match (&self.row.found, self.row.reported()) {
            (_, Some(_)) => "box".to_owned(),
            (Ok(Some(_)), None) => "box not beyond chance".to_owned(),
            (Ok(None), None) => "no box found".to_owned(),
            (Err(reason), None) => reason.to_string(),
        }
    }

    fn found(self) -> Option<&'a Found> {
        self.row.found()
    }

    fn share(self, of: fn(&Found) -> Share) -> Option<Between> {
        self.found().map(of).map(|share| Between(share.value, share.interval))
    }
}

/// Columns of `boxes.csv`.
pub(super) fn boxes_table<'a>() -> Table<'a, OfBox<'a>> {
    columns!(OfBox<'a>, |it|
        "source" => it.row.group.word(), SOURCE;
        "policy" => it.told.policy(it.row.policy), "Policy";
        "what" => it.row.sought.word(), WHAT;
        "worlds" => it.row.worlds, "Worlds in which the policy has a value";
        "cases" => it.row.cases, "Decided worlds of which it is so";
        "undecided" => it.row.undecided, "Undecided worlds";
        "result" => it.result(), "Whether there is a box, and if not, why";
        "p_holm" as Fine => it.row.p,
            "p value of the permutation test of whether it depends on any parameter, corrected over the study (Holm)";
        "power" as Share => it.row.power,
            "In which share of studies like this one a region would have been found; only if none is reported";
        "parameter" => it.limit.map(|limit| it.told.factor(limit.factor)), "The parameter that the box limits";
        "side" => it.limit.map(|limit| side_word(limit.side)), "at_least or at_most";
        "limit" => it.limit.map(|limit| limit.value), "The limit, which lies in the box";
        "limit_p10" => it.limit.and_then(|limit| limit.spread).map(|it| it.low),
            "Tenth percentile of the limits found in fifty searches";
        "limit_p90" => it.limit.and_then(|limit| limit.spread).map(|it| it.high),
            "Ninetieth percentile of those limits";
        "share_of_searches" as Share => it.limit.map(|limit| limit.again),
            "In which share of those searches there was such a limit";
        "base" as Share => it.found().map(|found| found.base), "Share of all decided worlds of which it is so";
        "coverage" as Share => it.share(|found| found.coverage),
            "Share of the worlds of which it is so that lie in the box, on worlds held out of the search";
        "density" as Share => it.share(|found| found.density),
            "Share of the worlds in the box of which it is so, on worlds held out of the search";
        "mass" as Share => it.share(|found| found.mass), "Share of all worlds that lie in the box";
    )
}

/// Writes `boxes.csv`: a row for each limit of each box, or one that says why there is none.
pub(crate) fn boxes<W: Write + Send>(out: &mut Sheet<W>, told: &Exploration) -> Result<()> {
    let rows = told.boxes.iter().flat_map(|row| {
        let limits = row.found().map_or(&[][..], |found| &found.limits);
        let none = limits.is_empty().then_some(None);
        let limits = limits.iter().map(Some).chain(none);
        limits.map(move |limit| OfBox { told, row, limit })
    });
    out.table(&boxes_table(), rows)
}

/// Limits as they stand in a table: `culture.silos >= 0.3; risk.habit <= 0.5`.
fn limits(told: &Exploration, limits: &[(usize, Range)]) -> Vec<String> {
    let each = limits.iter().flat_map(|(factor, range)| {
        let name = told.factor(*factor);
        let low = range.low.map(|limit| format!("{name} >= {limit}"));
        let high = range.high.map(|limit| format!("{name} <= {limit}"));
        [low, high].into_iter().flatten()
    });
    each.collect()
}

/// A step of the path of a reported box.
#[derive(Clone, Copy)]
pub(super) struct OfStep<'a> {
    told: &'a Exploration,
    row: &'a BoxRow,
    step: usize,
    values: &'a TradeOff,
}

/// Columns of `tradeoff.csv`.
pub(super) fn tradeoff_table<'a>() -> Table<'a, OfStep<'a>> {
    columns!(OfStep<'a>, |it|
        "source" => it.row.group.word(), SOURCE;
        "policy" => it.told.policy(it.row.policy), "Policy";
        "what" => it.row.sought.word(), WHAT;
        "step" => it.step, "Step of the path; 0 is all worlds";
        "limits" => limits(it.told, &it.values.limits), "Limits of the region";
        "mass" as Share => it.values.mass, "Share of all worlds that lie in the region";
        "coverage" as Share => it.values.coverage,
            "Share of the worlds of which it is so that lie in a region of this size, on worlds held out of the search";
        "density" as Share => it.values.density,
            "Share of the worlds in a region of this size of which it is so, on worlds held out of the search";
        "coverage_found" as Share => it.values.coverage_found,
            "Coverage on the worlds on which the region was found, which is biased upwards";
        "density_found" as Share => it.values.density_found,
            "Density on the worlds on which the region was found, which is biased upwards";
    )
}

/// Writes `tradeoff.csv`: for each reported box the path from all worlds to the smallest region, a row
/// for each step.
pub(crate) fn tradeoff<W: Write + Send>(out: &mut Sheet<W>, told: &Exploration) -> Result<()> {
    let reported = told.boxes.iter().filter_map(|row| Some((row, row.reported()?)));
    let steps = reported.flat_map(|(row, found)| {
        let path = found.path.iter().enumerate();
        path.map(move |(step, values)| OfStep { told, row, step, values })
    });
    out.table(&tradeoff_table(), steps)
}

/// A leaf of a tree.
#[derive(Clone, Copy)]
pub(super) struct OfLeaf<'a> {
    told: &'a Exploration,
    tree: &'a TreeRow,
    place: usize,
    leaf: &'a LeafRow,
}

/// Columns of `tree.csv`.
pub(super) fn tree_table<'a>() -> Table<'a, OfLeaf<'a>> {
    columns!(OfLeaf<'a>, |it|
        "source" => it.tree.group.word(), SOURCE;
        "policy" => it.told.policy(it.tree.policy), "Policy";
        "what" => it.tree.sought.word(), WHAT;
        "leaf" => it.place + 1, "Number of the leaf, from 1";
        "limits" => limits(it.told, &it.leaf.limits), "Limits of the leaf";
        "worlds" => it.leaf.worlds, "Worlds in the leaf";
        "decided" => it.leaf.decided, "Decided worlds in the leaf";
        "share" as Share => it.leaf.share, "Share of these of which it is so";
        "predicted" as Share => it.leaf.predicted,
            "Mean prediction for the worlds of the leaf by trees that were grown without them";
        "auc" as Share => it.tree.auc,
            "Area under the ROC curve of the tree on worlds held out when it was grown; 0.5 by chance";
    )
}

/// Writes `tree.csv`: a row for each leaf of each tree.
pub(crate) fn tree<W: Write + Send>(out: &mut Sheet<W>, told: &Exploration) -> Result<()> {
    let leaves = told.trees.iter().flat_map(|tree| {
        let leaves = tree.leaves.iter().enumerate();
        leaves.map(move |(place, leaf)| OfLeaf { told, tree, place, leaf })
    });
    out.table(&tree_table(), leaves)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::studies::explore::judge::exploration::tests::grid;

    /// A table as CSV, its cells by row.
    fn rows(fill: impl Fn(&mut Sheet<Vec<u8>>) -> Result<()>) -> Vec<Vec<String>> {
        let mut sheet = Sheet::csv(Vec::new());
        fill(&mut sheet).unwrap();
        let text = String::from_utf8(sheet.finish().unwrap().0).unwrap();
        text.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect()
    }

    #[test]
    fn boxes_their_paths_and_trees_are_the_ones_worked_out_by_hand() {
        // The corner above 9.5 and below 7.5: 80 of 400 worlds.
        let told = grid(|silos, habit| silos > 9.5 && habit < 7.5);
        let boxes = rows(|out| boxes(out, &told));
        let column = |name: &str| boxes[0].iter().position(|it| it == name).unwrap();
        let of = |what: &'static str| boxes.iter().filter(move |row| row[2] == what);
        let limits: Vec<[&str; 4]> = of("not_better")
            .map(|row| ["result", "parameter", "side", "limit"].map(|it| row[column(it)].as_str()))
            .collect();
        let low = ["box", "culture.silos", "at_least", "9.5"];
        assert_eq!(limits, [low, ["box", "risk.habit", "at_most", "7.5"]]);
        for row in of("not_better") {
            let cells = ["worlds", "cases", "undecided", "base", "coverage", "density", "mass"];
            let cells = cells.map(|it| row[column(it)].parse::<f64>().unwrap());
            assert_eq!(cells, [400.0, 80.0, 0.0, 0.2, 1.0, 1.0, 0.2]);
            assert_eq!((&*row[column("share_of_searches")], &*row[column("power")]), ("1.0", ""));
        }
        // Where it works is reported as well, and it is never worse.
        assert_eq!(of("better").next().unwrap()[column("cases")], "320");
        let worse: Vec<&Vec<String>> = of("worse").collect();
        assert!(
            worse.len() == 1 && worse[0][column("result")].contains("too few: 400"),
            "{worse:?}"
        );

        let path = rows(|out| tradeoff(out, &told));
        let first: Vec<&str> = path[1].iter().map(String::as_str).collect();
        assert_eq!(
            first,
            ["drawn", "talks", "not_better", "0", "", "1.0", "1.0", "0.2", "1.0", "0.2"]
        );
        assert!(path.iter().any(|row| row[4].contains("; risk.habit <= ")), "{path:?}");

        let tree = rows(|out| tree(out, &told));
        let leaves: Vec<(&str, &str, &str)> =
            tree[1..].iter().map(|row| (&*row[4], &*row[5], &*row[7])).collect();
        let corner = "culture.silos >= 9.5; risk.habit <= 7.5";
        let rest = "culture.silos <= 9.5; risk.habit <= 7.5";
        assert_eq!(
            leaves,
            [(rest, "80", "0.0"), (corner, "80", "1.0"), ("risk.habit >= 7.5", "240", "0.0")]
        );
    }
}
