//! The tables of an exploration.

use crate::catalogue::outcomes::TABLE;
use crate::results::sheet::Sheet;
use crate::stats::prim::{Limit, Range, Share as Part, TradeOff};
use crate::studies::explore::judge::beside::BesideRow;
use crate::studies::explore::judge::boxes::{BoxRow, Found, LeafRow, TreeRow, side_word};
use crate::studies::explore::judge::breakeven::{BreakEven, Reached};
use crate::studies::explore::judge::exploration::Exploration;
use crate::studies::explore::judge::robust::{RobustRow, Share};
use crate::studies::explore::judge::variants::VariantRow;
use crate::studies::explore::judge::world::{Claim, InWorld, Judged, Verdict};
use crate::table::cell::Between;
use crate::table::column::Kind;
use crate::table::described::Described;
use crate::table::listed::{Table, columns};
use std::io::{Result, Write};

/// The tables with their columns.
pub(crate) fn described() -> Vec<Described> {
    let worlds = worlds_table(std::iter::once("KEY"), true, std::iter::once("POLICY"));
    vec![
        Described::of("explore", "robustness", robustness_table().columns()),
        Described::of("explore", "worlds", worlds.columns()),
        Described::of("explore", "boxes", boxes_table().columns()),
        Described::of("explore", "tradeoff", tradeoff_table().columns()),
        Described::of("explore", "tree", tree_table().columns()),
        Described::of("explore", "breakeven", breakeven_table().columns()),
        Described::of("explore", "beside", beside_table().columns()),
        Described::of("explore", "variants", variants_table().columns()),
    ]
}

/// Of what a row is made.
type Of<'a, R> = (&'a Exploration, &'a R);

/// What a column `source` says.
const SOURCE: &str = "Where the worlds come from: accepted, given or drawn";
/// What a column `what` says of a search.
const WHAT: &str = "Which worlds are searched for: those in which the policy is not_better, better or worse by more than matters";
/// What a column of effects holds.
const EFFECT: &str =
    "Policy less baseline as a share of the baseline's mean, averaged over the worlds";
/// What a column says of correlations.
const CHANCE: &str = "yes: more than the largest of so many correlations would be by chance";

impl Exploration {
    fn policy(&self, place: usize) -> &str {
        &self.question.policies[place]
    }

    fn factor(&self, place: usize) -> &str {
        &self.question.factors[place].name
    }
}

fn share(share: Share) -> Between {
    Between(Some(share.share), Some(share.interval))
}

/// Columns of `worlds.csv`, given what differs between worlds, whether rules do, and the policies
/// besides the baseline.
pub(super) fn worlds_table<'a>(
    factors: impl Iterator<Item = &'a str>,
    has_variants: bool,
    policies: impl Iterator<Item = &'a str>,
) -> Table<'a, Of<'a, Judged>> {
    let mut table = columns!(Of<'a, Judged>, |(told, world)|
        "world" => world.number, "Number of the world";
        "source" => world.group.word(), "Where the world comes from: accepted, given or drawn";
    );
    if has_variants {
        table = columns!(in table, Of<'a, Judged>, |(told, world)|
            "variant" => told.question.variants[world.variant].as_str(), "Variant of the rules";
        );
    }
    for (place, factor) in factors.enumerate() {
        let value = move |(_, world): Of<'a, Judged>| world.values[place] as f32;
        table = table.with(factor, "Its value in the world", value);
    }
    for (place, policy) in policies.enumerate() {
        let judged = move |(_, world): Of<'a, Judged>| world.policies[place].as_ref();
        let interval = move |row| judged(row).and_then(|it: &InWorld| it.interval);
        let verdict = move |row| judged(row).map_or("no_data", |it| it.verdict().word());
        let effect = "Policy less baseline as a share of the baseline's mean in this world";
        let verdicts =
            "better or worse by more than matters, smaller_than_matters, undecided, or no_data";
        let hours = "Hours of interventions per municipality-year in this world";
        let [low, high] = ["Lower end of its 95% interval", "Upper end of that interval"];
        let name = |part: &str| format!("{policy}: {part}");
        let share = Some(Kind::Share);
        table = table
            .add(name("effect"), share, effect, move |row| judged(row).map(|it| it.effect))
            .add(name("ci_low"), share, low, move |row| interval(row).map(|it| it.low))
            .add(name("ci_high"), share, high, move |row| interval(row).map(|it| it.high))
            .with(name("verdict"), verdicts, verdict)
            .with(name("hours"), hours, move |(_, world)| world.hours[place + 1]);
    }
    table
}

/// Writes `worlds.csv`: every world with what differs between worlds and what each policy does there.
///
/// # Errors
/// When it cannot be written.
pub fn worlds(out: &mut Sheet, told: &Exploration) -> Result<()> {
    let question = &told.question;
    let factors = question.factors.iter().map(|factor| factor.name.as_str());
    let policies = question.policies[1..].iter().map(String::as_str);
    let table = worlds_table(factors, !question.variants.is_empty(), policies);
    out.table(&table, told.worlds.iter().map(|world| (told, world)))
}

/// Columns of the shares of worlds by verdict.
fn with_verdicts<'a, R: Copy + 'a>(
    mut table: Table<'a, R>,
    verdicts: impl Fn(R) -> Option<[Share; 4]> + Copy + 'a,
) -> Table<'a, R> {
    for (place, verdict) in Verdict::ALL.into_iter().enumerate() {
        let meaning = match verdict {
            Verdict::Better => "Share of worlds in which it is better by more than matters",
            Verdict::Undecided => "Share of worlds in which that cannot be told",
            Verdict::Smaller => "Share of worlds in which its effect is smaller than matters",
            Verdict::Worse => "Share of worlds in which it is worse by more than matters",
        };
        let value = move |row| verdicts(row).map(|shares| share(shares[place]));
        table = table.add(verdict.word(), Some(Kind::Share), meaning, value);
    }
    table
}

/// Columns of the shares of worlds in which a claim is so, undecided or not so.
fn with_claims<'a, R: Copy + 'a>(
    mut table: Table<'a, R>,
    claim: &str,
    shares: impl Fn(R) -> Option<[Share; 3]> + Copy + 'a,
) -> Table<'a, R> {
    let answers = [Claim::Yes, Claim::Undecided, Claim::No].map(Claim::word);
    for (place, answer) in answers.into_iter().enumerate() {
        let name = format!("{claim}_by_more_than_matters_{answer}");
        let meaning =
            format!("Share of worlds that say `{answer}` to: {claim} by more than matters");
        let value = move |row| shares(row).map(|shares| share(shares[place]));
        table = table.add(name, Some(Kind::Share), &meaning, value);
    }
    table
}

/// Columns of `robustness.csv`.
pub(super) fn robustness_table<'a>() -> Table<'a, Of<'a, RobustRow>> {
    let table = columns!(Of<'a, RobustRow>, |(told, row)|
        "source" => row.group.word(), SOURCE;
        "policy" => told.policy(row.policy), "Policy";
        "worlds" => row.worlds, "Worlds in which it has a value";
        "hours" => row.hours, "Hours of interventions per municipality-year, mean over worlds";
        "hours_lowest" => row.hours_ends.map(|it| it.low), "Hours in the world with the fewest";
        "hours_highest" => row.hours_ends.map(|it| it.high), "Hours in the world with the most";
        "effect" as Share => row.effect, EFFECT;
        "effect_p10" as Share => row.spread.map(|it| it.low), "Its tenth percentile over worlds";
        "effect_p90" as Share => row.spread.map(|it| it.high), "Its ninetieth percentile over worlds";
    );
    let table = with_verdicts(table, |(_, row)| row.verdicts);
    let table = with_claims(table, "better", |(_, row)| row.better);
    let table = with_claims(table, "worse", |(_, row)| row.worse);
    columns!(in table, Of<'a, RobustRow>, |(told, row)|
        "leading_verdict" => row.leading().map(Verdict::word), "The verdict of most worlds";
        "regret" as Share => row.regret,
            "What is lost by choosing it and not the best in each world, as a share of the baseline's mean";
        "largest_regret" as Share => row.largest.map(|it| it.regret),
            "The largest regret of a world, under new random numbers";
        "largest_regret_at_first" as Share => row.largest.map(|it| it.at_first),
            "The same under the random numbers by which the world was chosen";
        "largest_regret_world" => row.largest.map(|it| it.world), "Number of that world";
        "best_policy_there" => row.largest.map(|it| told.policy(it.best)), "The best policy there";
        "avoided_per_1000_hours" => row.avoided_per_1000_hours.map(|it| it.0),
            "Events of the primary outcome, or as much of its amount, avoided per 1,000 hours beyond the baseline's";
        "avoided_low" => row.avoided_per_1000_hours.and_then(|it| it.1).map(|it| it.low),
            "Lower end of its 95% interval; empty where it has no end";
        "avoided_high" => row.avoided_per_1000_hours.and_then(|it| it.1).map(|it| it.high),
            "Upper end of that interval";
        "dominated_by" =>
            row.dominated_by.iter().map(|it| told.policy(*it).to_owned()).collect::<Vec<_>>(),
            "Policies that take fewer hours and do better";
        "deciding" => row.deciding.map(|it| told.factor(it.factor)),
            "What the effect goes with most over worlds";
        "deciding_correlation" as Fine => row.deciding.map(|it| it.correlation),
            "Rank correlation of both";
        "deciding_beyond_chance" => row.deciding.map(|it| it.beyond_chance), CHANCE;
    )
}

/// Writes `robustness.csv`: a row for each group of worlds and policy.
///
/// # Errors
/// When it cannot be written.
pub fn robustness(out: &mut Sheet, told: &Exploration) -> Result<()> {
    out.table(&robustness_table(), told.robust.iter().map(|row| (told, row)))
}

/// Columns of `variants.csv`.
pub(super) fn variants_table<'a>() -> Table<'a, Of<'a, VariantRow>> {
    let table = columns!(Of<'a, VariantRow>, |(told, row)|
        "source" => row.group.word(), SOURCE;
        "policy" => told.policy(row.policy), "Policy";
        "variant" => told.question.variants[row.variant].as_str(), "Variant of the rules";
        "worlds" => row.worlds, "Worlds in which it has a value";
        "effect" as Share => row.effect, EFFECT;
    );
    columns!(in with_verdicts(table, |(_, row)| row.verdicts), Of<'a, VariantRow>, |(told, row)|
        "leading_verdict" => row.leading().map(Verdict::word), "The verdict of most worlds";
    )
}

/// Writes `variants.csv`: a row for each group of worlds, policy and variant of the rules.
///
/// # Errors
/// When it cannot be written.
pub fn variants(out: &mut Sheet, told: &Exploration) -> Result<()> {
    out.table(&variants_table(), told.variants.iter().map(|row| (told, row)))
}

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

    fn share(self, of: fn(&Found) -> Part) -> Option<Between> {
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
///
/// # Errors
/// When it cannot be written.
pub fn boxes<W: Write + Send>(out: &mut Sheet<W>, told: &Exploration) -> Result<()> {
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
///
/// # Errors
/// When it cannot be written.
pub fn tradeoff<W: Write + Send>(out: &mut Sheet<W>, told: &Exploration) -> Result<()> {
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
///
/// # Errors
/// When it cannot be written.
pub fn tree<W: Write + Send>(out: &mut Sheet<W>, told: &Exploration) -> Result<()> {
    let leaves = told.trees.iter().flat_map(|tree| {
        let leaves = tree.leaves.iter().enumerate();
        leaves.map(move |(place, leaf)| OfLeaf { told, tree, place, leaf })
    });
    out.table(&tree_table(), leaves)
}

/// Where a dose is enough, with the hours there; nothing where it is enough nowhere or everywhere.
fn reached(row: &BreakEven) -> Option<(Between, Option<f64>)> {
    match row.reached {
        Reached::At(at, interval, hours) => Some((Between(Some(at), Some(interval)), hours)),
        Reached::Everywhere | Reached::Nowhere | Reached::Level => None,
    }
}

fn how_reached(row: &BreakEven) -> &'static str {
    match row.reached {
        Reached::At(..) => "reached",
        Reached::Everywhere => "everywhere in the range",
        Reached::Nowhere => "none in range",
        Reached::Level => "no slope distinguishable from zero",
    }
}

/// Columns of `breakeven.csv`.
pub(super) fn breakeven_table<'a>() -> Table<'a, Of<'a, BreakEven>> {
    columns!(Of<'a, BreakEven>, |(told, row)|
        "source" => row.group.word(), SOURCE;
        "policy" => told.policy(row.policy), "Policy";
        "what" => told.factor(row.factor), "The dose or coverage that is uncertain";
        "low" => told.question.factors[row.factor].low, "Lower end of its range";
        "high" => told.question.factors[row.factor].high, "Upper end of its range";
        "worlds" => row.worlds, "Worlds in which the policy has a value";
        "result" => how_reached(row),
            "Where the effect reaches the smallest difference that matters: in the range, everywhere, nowhere, or not to be told";
        "break_even" => reached(row).map(|it| it.0), "The value at which it does";
        "hours_there" => reached(row).and_then(|it| it.1),
            "Hours of interventions per municipality-year there";
        "slope" => row.slope, "Change of the effect for each unit";
        "effect_at_low" as Share => row.at_low, "The effect at the lower end, on the line";
        "effect_at_high" as Share => row.at_high, "The effect at the upper end, on the line";
    )
}

/// Writes `breakeven.csv`: a row for each group and uncertain dose or coverage.
///
/// # Errors
/// When it cannot be written.
pub fn breakeven(out: &mut Sheet, told: &Exploration) -> Result<()> {
    out.table(&breakeven_table(), told.breakeven.iter().map(|row| (told, row)))
}

/// Columns of `beside.csv`.
pub(super) fn beside_table<'a>() -> Table<'a, Of<'a, BesideRow>> {
    columns!(Of<'a, BesideRow>, |(told, row)|
        "source" => row.group.word(), SOURCE;
        "policy" => told.policy(row.policy), "Policy";
        "outcome" => &TABLE[row.outcome], "What is counted or measured";
        "role" => "exploratory", "exploratory: one of many, where some differ by chance";
        "worlds" => row.worlds, "Worlds in which it has a value";
        "effect" as Share => row.effect, EFFECT;
        "effect_p10" as Share => row.spread.map(|it| it.low), "Its tenth percentile over worlds";
        "effect_p90" as Share => row.spread.map(|it| it.high), "Its ninetieth percentile over worlds";
        "share_lower" as Share => row.lower, "Share of worlds in which it is lower under the policy";
    )
}

/// Writes `beside.csv`: a row for each group, policy and other outcome.
///
/// # Errors
/// When it cannot be written.
pub fn beside(out: &mut Sheet, told: &Exploration) -> Result<()> {
    out.table(&beside_table(), told.beside.iter().map(|row| (told, row)))
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
