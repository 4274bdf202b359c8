//! A row for each policy: what it asks, what it does over worlds, in which share of them it is
//! better, what is lost by choosing it.

use crate::catalogue::outcomes::TABLE;
use crate::stats::crossed::{mean_over_worlds, ratio_over_worlds};
use crate::stats::estimate::{Estimate, Interval};
use crate::stats::proportions::wilson;
use crate::stats::ranks::{largest_by_chance, spearman};
use crate::stats::sample::mean;
use crate::studies::answer::compare::contrast::ALPHA;
use crate::studies::explore::judge::question::{self, Group, Question, Tried};
use crate::studies::explore::judge::regret::{Again, Largest, largest, mean_regret};
use crate::studies::explore::judge::world::{Claim, InWorld, Judged, Verdict};

/// Fewest worlds in which a factor is looked for that decides.
const FEWEST_WORLDS: usize = 20;

/// A share of worlds with its 95% Wilson interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// Worlds of which it is so.
    pub count: usize,
    /// The share, in 0..=1.
    pub share: f64,
    /// Its interval.
    pub interval: Interval,
}

impl Share {
    fn of(count: usize, all: usize) -> Option<Self> {
        let interval = wilson(count as u64, all as u64, ALPHA)?;
        Some(Self { count, share: count as f64 / all as f64, interval })
    }
}

/// The factor with which the effect of a policy goes most.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Deciding {
    /// Its place in the list of factors.
    pub factor: usize,
    /// The correlation of ranks with the effect over worlds.
    pub correlation: f64,
    /// Whether it is beyond what the largest of so many correlations would be by chance.
    pub beyond_chance: bool,
}

/// One row of `robustness.csv`. The baseline has hours and regret only.
#[derive(Debug, Clone, PartialEq)]
pub struct RobustRow {
    /// Which worlds.
    pub group: Group,
    /// Place of the policy in the list.
    pub policy: usize,
    /// Worlds in which the policy has a value.
    pub worlds: usize,
    /// Hours per municipality-year, mean over worlds.
    pub hours: Option<f64>,
    /// Lowest and highest of them, which differ where a dose is drawn or reach differs.
    pub hours_ends: Option<Interval>,
    /// Mean over worlds of the effect as a share of the baseline's mean, with its 95% interval.
    pub effect: Option<Estimate>,
    /// The effect in the middle eighty per cent of worlds, chance included.
    pub spread: Option<Interval>,
    /// Shares of worlds by verdict, in the order of [`Verdict::ALL`].
    pub verdicts: Option<[Share; 4]>,
    /// Shares of worlds in which it is better by more than matters: yes, undecided, no.
    pub better: Option<[Share; 3]>,
    /// Shares of worlds in which it is worse by more than matters: yes, undecided, no.
    pub worse: Option<[Share; 3]>,
    /// Mean regret over worlds, with its 95% interval.
    pub regret: Option<Estimate>,
    /// The largest regret under another seed.
    pub largest: Option<Largest>,
    /// Events avoided per 1,000 extra hours over all worlds, with its 95% Fieller interval.
    pub avoided_per_1000_hours: Option<(f64, Option<Interval>)>,
    /// Policies that ask for fewer hours and are better over all worlds, beyond chance for all
    /// pairs together.
    pub dominated_by: Vec<usize>,
    /// What decides the effect.
    pub deciding: Option<Deciding>,
}

impl RobustRow {
    /// The verdict with the largest share; the first among equals.
    #[must_use]
    pub fn leading(&self) -> Option<Verdict> {
        leading(self.verdicts)
    }
}

/// The verdict with the largest share; the first among equals.
pub(crate) fn leading(shares: Option<[Share; 4]>) -> Option<Verdict> {
    let shares = shares?;
    let most = shares.iter().map(|share| share.count).max()?;
    let place = shares.iter().position(|share| share.count == most)?;
    Some(Verdict::ALL[place])
}

/// A policy whose leading verdict differs between drawn worlds and those accepted or given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// Place of the policy in the list.
    pub policy: usize,
    /// The worlds that are set against the drawn ones.
    pub group: Group,
    /// In those worlds.
    pub there: Verdict,
    /// In drawn ones.
    pub drawn: Verdict,
}

pub(crate) fn rows(
    question: &Question,
    group: Group,
    own: &[(&Tried, &Judged)],
    again: &[Again],
) -> Vec<RobustRow> {
    let judged: Vec<&Judged> = own.iter().map(|(_, judged)| *judged).collect();
    let mut rows: Vec<RobustRow> = (0..question.policies.len())
        .map(|policy| row(question, group, own, &judged, again, policy))
        .collect();
    for policy in 0..rows.len() {
        rows[policy].dominated_by = (0..rows.len())
            .filter(|rival| {
                let costs = |place: usize| rows[place].hours;
                let less = costs(*rival).zip(costs(policy)).is_some_and(|(less, own)| less < own);
                less && beats(question, &judged, *rival, policy)
            })
            .collect();
    }
    rows
}

fn row(
    question: &Question,
    group: Group,
    own: &[(&Tried, &Judged)],
    judged: &[&Judged],
    again: &[Again],
    policy: usize,
) -> RobustRow {
    let told: Vec<&InWorld> = judged.iter().filter_map(|world| world.policy(policy)).collect();
    let hours: Vec<f64> = judged.iter().filter_map(|world| world.hours[policy]).collect();
    let by_replicate: Vec<&[f64]> = told.iter().map(|it| it.by_replicate.as_slice()).collect();
    RobustRow {
        group,
        policy,
        worlds: if policy == 0 { judged.len() } else { told.len() },
        hours: mean(&hours),
        hours_ends: between(&hours, 0.0, 1.0),
        effect: mean_over_worlds(&by_replicate, ALPHA),
        spread: between(&told.iter().map(|it| it.effect).collect::<Vec<_>>(), 0.1, 0.9),
        verdicts: shares(&told, Verdict::ALL, InWorld::verdict),
        better: shares(&told, CLAIMS, |it| it.better),
        worse: shares(&told, CLAIMS, |it| it.worse),
        regret: mean_regret(question, judged, policy),
        largest: largest(question, judged, policy, again),
        avoided_per_1000_hours: avoided(question, own, policy),
        dominated_by: Vec::new(),
        deciding: deciding(question, judged, policy),
    }
}

const CLAIMS: [Claim; 3] = [Claim::Yes, Claim::Undecided, Claim::No];

/// The share of worlds in each class.
pub(crate) fn shares<T: PartialEq + Copy, const N: usize>(
    told: &[&InWorld],
    classes: [T; N],
    class: impl Fn(&InWorld) -> T,
) -> Option<[Share; N]> {
    let counts = classes.map(|wanted| told.iter().filter(|it| class(it) == wanted).count());
    let shares: Option<Vec<Share>> =
        counts.iter().map(|count| Share::of(*count, told.len())).collect();
    shares?.try_into().ok()
}

/// Two quantiles, each the nearest value of the list.
pub(crate) fn between(values: &[f64], low: f64, high: f64) -> Option<Interval> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().checked_sub(1)? as f64;
    let at = |share: f64| sorted[(share * last).round() as usize];
    Some(Interval { low: at(low), high: at(high) })
}

/// Whether one policy does better than another over all worlds, by an interval that holds for all
/// pairs of policies.
fn beats(question: &Question, worlds: &[&Judged], one: usize, other: usize) -> bool {
    let number = question.policies.len();
    let pairs = (number * (number - 1) / 2).max(1);
    let rows: Vec<Vec<f64>> = worlds
        .iter()
        .filter_map(|world| {
            let sign = question.sign();
            let (one, other) = (world.gains(one, sign)?, world.gains(other, sign)?);
            Some(one.iter().zip(&other).map(|(one, other)| one - other).collect())
        })
        .collect();
    let rows: Vec<&[f64]> = rows.iter().map(Vec::as_slice).collect();
    mean_over_worlds(&rows, ALPHA / pairs as f64).is_some_and(|gain| gain.low > 0.0)
}

/// What is avoided per 1,000 hours beyond the baseline's, over all worlds.
fn avoided(
    question: &Question,
    own: &[(&Tried, &Judged)],
    policy: usize,
) -> Option<(f64, Option<Interval>)> {
    let (size, hours) = (question.kept(question.size()?)?, question.kept(question::HOURS)?);
    let primary = &TABLE[question.primary];
    let mut rows: [Vec<Vec<f64>>; 2] = [Vec::new(), Vec::new()];
    for (world, _) in own {
        let events = |policy: usize| {
            let pairs =
                world.answer.column(policy, 0).iter().zip(world.answer.column(policy, size));
            let one = |rate: f64| primary.for_one(rate).unwrap_or(f64::NAN);
            pairs.map(|(rate, size)| one(*rate) * size).collect::<Vec<f64>>()
        };
        let fewer =
            events(0).iter().zip(&events(policy)).map(|(from, to)| 1000.0 * (from - to)).collect();
        rows[0].push(fewer);
        rows[1].push(world.answer.differences(policy, hours));
    }
    let [fewer, extra] =
        rows.each_ref().map(|rows| rows.iter().map(Vec::as_slice).collect::<Vec<_>>());
    let more = mean(&extra.iter().filter_map(|row| mean(row)).collect::<Vec<_>>())?;
    if more <= 0.0 { None } else { ratio_over_worlds(&fewer, &extra, ALPHA) }
}

fn deciding(question: &Question, worlds: &[&Judged], policy: usize) -> Option<Deciding> {
    let told: Vec<(&Judged, f64)> =
        worlds.iter().filter_map(|world| Some((*world, world.policy(policy)?.effect))).collect();
    if told.len() < FEWEST_WORLDS {
        return None;
    }
    let effects: Vec<f64> = told.iter().map(|(_, effect)| *effect).collect();
    let concerned: Vec<usize> = (0..question.factors.len())
        .filter(|factor| question.factors[*factor].concerns(policy))
        .collect();
    let correlations = concerned.iter().filter_map(|factor| {
        let values: Vec<f64> = told.iter().map(|(world, _)| world.values[*factor]).collect();
        Some((*factor, spearman(&values, &effects)?))
    });
    let (factor, correlation) =
        correlations.reduce(|one, other| if other.1.abs() > one.1.abs() { other } else { one })?;
    let chance = largest_by_chance(told.len(), concerned.len());
    Some(Deciding { factor, correlation, beyond_chance: correlation.abs() > chance })
}

/// Policies whose leading verdict differs between the groups.
pub(crate) fn changes(rows: &[RobustRow]) -> Vec<Change> {
    let of = |group: Group| rows.iter().filter(move |row| row.group == group);
    rows.iter()
        .filter(|row| row.group != Group::Drawn)
        .filter_map(|row| {
            let other = of(Group::Drawn).find(|other| other.policy == row.policy)?;
            let (there, drawn) = (row.leading()?, other.leading()?);
            let group = row.group;
            (there != drawn).then_some(Change { policy: row.policy, group, there, drawn })
        })
        .collect()
}
