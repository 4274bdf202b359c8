//! The tables of `polaris patterns`.

use crate::catalogue::language::Language;
use crate::catalogue::parameters;
use crate::catalogue::patterns::TABLE;
use crate::results::sheet::Sheet;
use crate::stats::estimate::Estimate;
use crate::studies::designs::tables as designs;
use crate::studies::patterns::judge::at_defaults::Pair;
use crate::studies::patterns::judge::estimate::Left;
use crate::studies::patterns::judge::loops::LoopRow;
use crate::studies::patterns::judge::verdict::Finding;
use crate::studies::patterns::judge::worlds::{Deciding, Share, Shares, WorldRow};
use crate::table::cell::Between;
use crate::table::described::Described;
use crate::table::listed::{Table, columns};
use std::io::Result;

/// The tables with their columns.
pub(crate) fn described() -> Vec<Described> {
    let own = vec![
        Described::of("patterns", "patterns", patterns_table().columns()),
        Described::of("patterns", "loops", loops_table().columns()),
        Described::of("patterns", "worlds", worlds_table().columns()),
    ];
    [own, designs::described("patterns", &[])].concat()
}

/// A finding of a pattern, by its place, with the shares of worlds in which the pattern holds.
#[derive(Clone, Copy)]
struct OfFinding<'a> {
    pair: &'a Pair,
    place: usize,
    shares: Option<&'a Shares>,
}

impl<'a> OfFinding<'a> {
    fn finding(self) -> &'a Finding {
        &self.pair.alive.findings[self.place]
    }

    fn held(self) -> Option<Estimate> {
        self.pair.held.as_ref().and_then(|held| held.findings[self.place].estimate)
    }

    fn deciding(self) -> Option<Deciding> {
        self.shares.and_then(|shares| shares.deciding)
    }

    fn share(self, of: fn(&Shares) -> Share) -> Option<Between> {
        self.shares.map(of).map(|Share { share, interval }| Between(Some(share), Some(interval)))
    }
}

fn left(left: Option<Left>) -> Option<Between> {
    left.map(|left| Between(Some(left.share), left.interval))
}

/// Columns of `patterns.csv`.
fn patterns_table<'a>() -> Table<'a, OfFinding<'a>> {
    columns!(OfFinding<'a>, |it|
        "pattern" => it.pair.pattern.id, "Identifier of the pattern";
        "kind" => it.pair.pattern.kind.word(), "Kind of pattern";
        "statement" => it.pair.pattern.statement, "What the pattern says";
        "finding" => it.finding().what, "What is measured";
        "claim" => it.finding().claim.words(), "What is claimed of it";
        "estimate" => it.finding().estimate.map(|it| it.mean),
            "The difference or slope, mean over replicates";
        "ci_low" => it.finding().estimate.map(|it| it.low), "Lower end of its 95% interval";
        "ci_high" => it.finding().estimate.map(|it| it.high), "Upper end of that interval";
        "replicates" => it.finding().effects.iter().flatten().count(),
            "Replicates in which it has a value";
        "finding_verdict" => it.finding().word(), "Whether the finding holds, by its interval";
        "verdict" => it.pair.alive.word(), "Whether the pattern holds, by all its findings";
        "loop" => it.pair.pattern.carried_by_loop, "The loop that should carry the pattern";
        "held_estimate" => it.held().map(|it| it.mean), "The same with a link of that loop held";
        "held_low" => it.held().map(|it| it.low), "Lower end of its 95% interval";
        "held_high" => it.held().map(|it| it.high), "Upper end of that interval";
        "left" as Share => left(it.pair.left(it.place)),
            "What is left of the effect with the link held";
        "built_in" => it.pair.built_in(), "yes: a single rule makes the pattern";
        "holds" as Share => it.share(|shares| shares.holds),
            "Share of worlds in which the pattern holds";
        "undecided" as Share => it.share(|shares| shares.undecided),
            "Share of worlds in which that cannot be told";
        "contradicted" as Share => it.share(|shares| shares.contradicted),
            "Share of worlds in which it is contradicted";
        "worlds_without_data" => it.shares.map(|it| it.no_data), "Worlds in which no test had data";
        "deciding_parameter" => it.deciding().map(|it| it.parameter),
            "The parameter with which the clearness of its worst finding goes most";
        "rank_correlation" as Fine => it.deciding().map(|it| it.correlation),
            "Rank correlation of both over worlds";
        "beyond_chance" => it.deciding().map(|it| it.beyond_chance),
            "yes: more than the largest of so many correlations would be by chance";
    )
}

/// Writes `patterns.csv`: a row for each finding.
///
/// # Errors
/// When it cannot be written.
pub fn patterns(out: &mut Sheet, pairs: &[Pair], shares: &[Option<Shares>]) -> Result<()> {
    let rows = pairs.iter().zip(shares).flat_map(|(pair, shares)| {
        let findings = 0..pair.alive.findings.len();
        findings.map(move |place| OfFinding { pair, place, shares: shares.as_ref() })
    });
    out.table(&patterns_table(), rows)
}

/// Columns of `loops.csv`.
fn loops_table<'a>() -> Table<'a, &'a LoopRow> {
    columns!(&'a LoopRow, |row|
        "loop" => row.name, "The loop";
        "way" => row.way, "Its way round";
        "contrast" => row.contrast.words(Language::English), "What differs between the worlds of the contrast";
        "outcome" => row.outcome.as_str(), "What is judged: outcomes that are added up";
        "expected_with_link_held" => row.expected.word(),
            "What holding the link should do to it: fewer, more, or either";
        "held_at" => row.at, "Where the first of its links is held: its mean in the baseline";
        "alive" => row.alive, "The response to the contrast with the link alive";
        "held" => row.held, "The response with the link held";
        "by_loop" => row.by_loop, "The first less the second, paired by replicate";
        "left" as Share => left(row.left), "The second as a share of the first";
        "verdict" => row.verdict.word(), "What came of the loop";
    )
}

/// Writes `loops.csv`: a row for each outcome of each loop.
///
/// # Errors
/// When it cannot be written.
pub fn loops(out: &mut Sheet, rows: &[LoopRow]) -> Result<()> {
    out.table(&loops_table(), rows)
}

/// Columns of `worlds.csv`.
pub(super) fn worlds_table<'a>() -> Table<'a, &'a WorldRow> {
    let mut table = columns!(&'a WorldRow, |row|
        "world" => row.number, "Number of the world, from 1";
    );
    let clearness = "How far its worst finding lies on the stated side, in half-widths of its \
                     interval: above 1 it holds; empty where one has no data";
    for (place, pattern) in TABLE.iter().enumerate() {
        let judged = move |row: &'a WorldRow| &row.patterns[place];
        table = table.with(pattern.id, pattern.statement, move |row| judged(row).word()).with(
            format!("{}_clearness", pattern.id),
            clearness,
            move |row| judged(row).clearness,
        );
    }
    for (place, parameter) in parameters::TABLE.iter().enumerate() {
        table = table.with(parameter.name, parameter.meaning.en, move |row| row.parameters[place]);
    }
    table
}

/// Writes `worlds.csv`: a row for each world, with the verdict and the clearness of the worst
/// finding of each pattern, and the parameters.
///
/// # Errors
/// When it cannot be written.
pub fn worlds(out: &mut Sheet, rows: &[WorldRow]) -> Result<()> {
    out.table(&worlds_table(), rows)
}
