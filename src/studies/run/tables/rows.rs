//! Rows from cells, in the order in which `tables` and `curves` write them.

use crate::catalogue::outcomes::{self, Direction, Outcome};
use crate::interventions::{self, Audience, Form};
use crate::records::CLOCKS;
use crate::results::read::cells::Cells;
use crate::results::read::fault::ReadFault;
use crate::studies::answer::compare::doses::DoseRow;
use crate::studies::answer::compare::effects::{ComparisonRow, Role};
use crate::studies::answer::compare::interactions::{InteractionRow, Interplay};
use crate::studies::answer::compare::policies::PolicyRow;
use crate::studies::answer::compare::verdict::Verdict;
use crate::studies::answer::summary::{SummaryRow, TrajectoryRow};
use crate::studies::run::tables::answers::BETWEEN;

/// An outcome by its column name.
pub(crate) fn outcome(cells: &mut Cells<'_>) -> Result<&'static Outcome, ReadFault> {
    cells.word("an outcome of this version", |name| {
        outcomes::find(name).map(|place| &outcomes::TABLE[place])
    })
}

/// The unit of an outcome.
pub(crate) fn unit(
    cells: &mut Cells<'_>,
    outcome: &'static Outcome,
) -> Result<&'static str, ReadFault> {
    let unit = outcome.unit();
    cells.word("the unit of the outcome", |found| (found == unit).then_some(unit))
}

pub(crate) fn direction(cells: &mut Cells<'_>) -> Result<Direction, ReadFault> {
    cells.word("lower, higher or none", Direction::of_word)
}

pub(crate) fn role(cells: &mut Cells<'_>) -> Result<Role, ReadFault> {
    cells.word("primary or exploratory", Role::of_word)
}

pub(crate) fn verdict(cells: &mut Cells<'_>) -> Result<Verdict, ReadFault> {
    cells.word("a verdict", Verdict::of_word)
}

pub(crate) fn summary(cells: &mut Cells<'_>) -> Result<SummaryRow, ReadFault> {
    let (policy, profile, year) = (cells.text(), cells.text(), cells.whole()?);
    let outcome = outcome(cells)?;
    let unit = unit(cells, outcome)?;
    let [mean, ci_low, ci_high] = cells.numbers()?;
    Ok(SummaryRow { policy, profile, year, outcome: outcome.name, unit, mean, ci_low, ci_high })
}

pub(crate) fn trajectory(cells: &mut Cells<'_>) -> Result<TrajectoryRow, ReadFault> {
    let policy = cells.text();
    let clock = |name: &str| CLOCKS.iter().map(|clock| clock.name()).find(|known| *known == name);
    let clock = cells.word("a clock of this version", clock)?;
    let week = cells.whole()?;
    let series = outcome(cells)?.name;
    let [mean, ci_low, ci_high, p10, p50, p90] = cells.numbers()?;
    Ok(TrajectoryRow { policy, clock, week, series, mean, ci_low, ci_high, p10, p50, p90 })
}

pub(crate) fn comparison(cells: &mut Cells<'_>) -> Result<ComparisonRow, ReadFault> {
    let outcome = outcome(cells)?;
    let unit = unit(cells, outcome)?;
    let (direction, role) = (direction(cells)?, role(cells)?);
    let (profile, policy, baseline) = (cells.text(), cells.text(), cells.text());
    let [baseline_mean, baseline_se, policy_mean, policy_se] = cells.numbers()?;
    let [difference, difference_se, ci_low, ci_high] = cells.numbers()?;
    let [ci_low_family, ci_high_family] = cells.numbers()?;
    let [relative_difference, relative_low, relative_high, p, p_adjusted] = cells.numbers()?;
    let family_size = cells.whole()?;
    let [probability_better, share_identical, correlation] = cells.numbers()?;
    let [variance_ratio, smallest_detectable] = cells.numbers()?;
    Ok(ComparisonRow {
        outcome: outcome.name,
        unit,
        direction,
        role,
        profile,
        policy,
        baseline,
        baseline_mean,
        baseline_se,
        policy_mean,
        policy_se,
        difference,
        difference_se,
        ci_low,
        ci_high,
        ci_low_family,
        ci_high_family,
        relative_difference,
        relative_low,
        relative_high,
        relative_family: None,
        p,
        p_adjusted,
        family_size,
        probability_better,
        share_identical,
        correlation,
        variance_ratio,
        smallest_detectable,
        replicates: cells.whole()?,
        verdict: verdict(cells)?,
    })
}

/// Parts the names in the last cells of policies, which may hold the sign that stands between them.
pub(crate) fn part_names(policies: &mut [PolicyRow]) {
    let mut names: Vec<String> = policies.iter().map(|row| row.policy.clone()).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    for row in policies {
        let joined = row.dominated_by.join(BETWEEN);
        let mut rest = joined.as_str();
        row.dominated_by.clear();
        while !rest.is_empty() {
            let name = names.iter().find(|name| {
                rest.strip_prefix(name.as_str())
                    .is_some_and(|after| after.is_empty() || after.starts_with(BETWEEN))
            });
            let first =
                name.map_or_else(|| rest.split(BETWEEN).next().unwrap_or(rest), String::as_str);
            row.dominated_by.push(first.to_owned());
            rest = rest[first.len()..].strip_prefix(BETWEEN).unwrap_or_default();
        }
    }
}

/// Gives primary rows the interval at which all policies hold together, which stands in
/// `policies.csv`.
pub(crate) fn complete(comparison: &mut [ComparisonRow], policies: &[PolicyRow]) {
    for row in comparison.iter_mut().filter(|row| row.role == Role::Primary) {
        let policy = policies.iter().find(|policy| policy.policy == row.policy);
        let ends = policy.and_then(|policy| policy.relative_low.zip(policy.relative_high));
        row.know_relative_family(ends);
    }
}

pub(crate) fn policy(cells: &mut Cells<'_>) -> Result<PolicyRow, ReadFault> {
    let policy = cells.text();
    let [hours, primary_mean, difference, difference_low, difference_high] = cells.numbers()?;
    let [relative_difference, relative_low, relative_high] = cells.numbers()?;
    let [avoided_per_1000_hours, avoided_low, avoided_high] = cells.numbers()?;
    let [results_short, results_short_low, results_short_high] = cells.numbers()?;
    let [results_long, results_long_low, results_long_high] = cells.numbers()?;
    let in_best_set = cells.yes_no()?;
    let dominated_by = cells.text();
    Ok(PolicyRow {
        policy,
        hours,
        primary_mean,
        difference,
        difference_low,
        difference_high,
        relative_difference,
        relative_low,
        relative_high,
        avoided_per_1000_hours,
        avoided_low,
        avoided_high,
        results_short,
        results_short_low,
        results_short_high,
        results_long,
        results_long_low,
        results_long_high,
        in_best_set,
        dominated_by: vec![dominated_by],
        trade_off: cells.yes_no()?,
    })
}

pub(crate) fn interaction(cells: &mut Cells<'_>) -> Result<InteractionRow, ReadFault> {
    let outcome = outcome(cells)?;
    let unit = unit(cells, outcome)?;
    let role = role(cells)?;
    let (together, first, second) = (cells.text(), cells.text(), cells.text());
    let [first_difference, second_difference, together_difference] = cells.numbers()?;
    let [interaction, ci_low, ci_high, ci_low_family, ci_high_family] = cells.numbers()?;
    let [p, p_adjusted] = cells.numbers()?;
    Ok(InteractionRow {
        outcome: outcome.name,
        unit,
        role,
        together,
        first,
        second,
        first_difference,
        second_difference,
        together_difference,
        interaction,
        ci_low,
        ci_high,
        ci_low_family,
        ci_high_family,
        p,
        p_adjusted,
        family_size: cells.whole()?,
        replicates: cells.whole()?,
        verdict: cells.word("a verdict", Interplay::of_word)?,
    })
}

pub(crate) fn dose(cells: &mut Cells<'_>) -> Result<DoseRow, ReadFault> {
    let intervention = cells.word("an intervention of this version", interventions::find)?.name;
    let coverage = cells.short()?;
    let (start_week, weeks) = (cells.whole()?, cells.whole()?);
    let audience = cells.word("an audience", Audience::of_word)?;
    let form = Form { audience, repeated: cells.yes_no()? };
    let dose = cells.short()?;
    let policy = cells.text();
    let [difference, difference_low, difference_high] = cells.numbers()?;
    let [relative_difference, relative_low, relative_high] = cells.numbers()?;
    let verdict = verdict(cells)?;
    let [hours, avoided_per_1000_hours, avoided_low, avoided_high] = cells.numbers()?;
    Ok(DoseRow {
        intervention,
        coverage,
        start_week,
        weeks,
        form,
        dose,
        policy,
        difference,
        difference_low,
        difference_high,
        relative_difference,
        relative_low,
        relative_high,
        verdict,
        hours,
        avoided_per_1000_hours,
        avoided_low,
        avoided_high,
    })
}
