//! The tables of worlds, and of policies over them.

use crate::catalogue::outcomes::TABLE;
use crate::results::sheet::Sheet;
use crate::studies::explore::judge::beside::BesideRow;
use crate::studies::explore::judge::breakeven::{BreakEven, Reached};
use crate::studies::explore::judge::exploration::Exploration;
use crate::studies::explore::judge::robust::{RobustRow, Share};
use crate::studies::explore::judge::variants::VariantRow;
use crate::studies::explore::judge::world::{Claim, InWorld, Judged, Verdict};
use crate::table::cell::Between;
use crate::table::column::Kind;
use crate::table::listed::{Table, columns};
use std::io::Result;

/// Of what a row is made.
type Of<'a, R> = (&'a Exploration, &'a R);

/// What a column `source` says.
pub(super) const SOURCE: &str = "Where the worlds come from: accepted, given or drawn";
/// What a column of effects holds.
const EFFECT: &str =
    "Policy less baseline as a share of the baseline's mean, averaged over the worlds";
/// What a column says of correlations.
const CHANCE: &str = "yes: more than the largest of so many correlations would be by chance";

impl Exploration {
    pub(super) fn policy(&self, place: usize) -> &str {
        &self.question.policies[place]
    }

    pub(super) fn factor(&self, place: usize) -> &str {
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
pub(crate) fn worlds(out: &mut Sheet, told: &Exploration) -> Result<()> {
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
pub(crate) fn robustness(out: &mut Sheet, told: &Exploration) -> Result<()> {
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
pub(crate) fn variants(out: &mut Sheet, told: &Exploration) -> Result<()> {
    out.table(&variants_table(), told.variants.iter().map(|row| (told, row)))
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
pub(crate) fn breakeven(out: &mut Sheet, told: &Exploration) -> Result<()> {
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
pub(crate) fn beside(out: &mut Sheet, told: &Exploration) -> Result<()> {
    out.table(&beside_table(), told.beside.iter().map(|row| (told, row)))
}
