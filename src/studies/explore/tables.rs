//! The tables of an exploration.

use crate::catalogue::outcomes::TABLE;
use crate::results::columns::Columns;
use crate::results::sheet::Sheet;
use crate::studies::explore::judge::boxes::{BoxRow, Limit};
use crate::studies::explore::judge::breakeven::Reached;
use crate::studies::explore::judge::exploration::Exploration;
use crate::studies::explore::judge::world::Verdict;
use std::io::Result;

/// Writes `worlds.csv`: every world with what differs between worlds and, for each policy, its effect
/// as a share of the baseline's mean there, the interval and the verdict.
///
/// # Errors
/// When it cannot be written.
pub fn worlds(out: &mut Sheet, told: &Exploration) -> Result<()> {
    let factors = told.question.factors.iter().map(|factor| &factor.name);
    let variants = &told.question.variants;
    let mut columns = Columns::default().whole(["world"]).text(["source"]);
    if !variants.is_empty() {
        columns = columns.text(["variant"]);
    }
    columns = columns.real(factors);
    for policy in &told.question.policies[1..] {
        let named = |parts: &[&str]| -> Vec<String> {
            parts.iter().map(|part| format!("{policy}: {part}")).collect()
        };
        columns = columns.real(named(&["effect", "ci_low", "ci_high"]));
        columns = columns.text(named(&["verdict"])).real(named(&["hours"]));
    }
    out.columns(&columns)?;
    let line = out;
    for world in &told.worlds {
        line.whole(world.number as i64).text(world.group.word());
        if let Some(variant) = variants.get(world.variant) {
            line.text(variant);
        }
        for value in &world.values {
            line.short(*value);
        }
        for (policy, judged) in (1..).zip(&world.policies) {
            let judged = judged.as_ref();
            let interval = judged.and_then(|it| it.interval);
            line.number(judged.map(|it| it.effect))
                .numbers(&[interval.map(|it| it.low), interval.map(|it| it.high)])
                .text(judged.map_or("no_data", |it| it.verdict().word()))
                .number(world.hours[policy]);
        }
        line.end()?;
    }
    Ok(())
}

/// Writes `robustness.csv`: a row for each group of worlds and policy.
///
/// # Errors
/// When it cannot be written.
pub fn robustness(out: &mut Sheet, told: &Exploration) -> Result<()> {
    out.columns(&robustness_columns())?;
    let line = out;
    let name = |policy: usize| told.question.policies[policy].as_str();
    for row in &told.robust {
        line.text(row.group.word()).text(name(row.policy)).whole(row.worlds as i64);
        line.number(row.hours).numbers(&[
            row.hours_ends.map(|it| it.low),
            row.hours_ends.map(|it| it.high),
            row.effect.map(|it| it.mean),
            row.effect.map(|it| it.low),
            row.effect.map(|it| it.high),
            row.spread.map(|it| it.low),
            row.spread.map(|it| it.high),
        ]);
        let verdicts = row.verdicts.map(Vec::from).unwrap_or_default();
        let claims = [row.better, row.worse].map(|it| it.map(Vec::from).unwrap_or_default());
        for (shares, number) in [(&verdicts, 4), (&claims[0], 3), (&claims[1], 3)] {
            for place in 0..number {
                let share = shares.get(place);
                line.numbers(&[
                    share.map(|it| it.share),
                    share.map(|it| it.interval.low),
                    share.map(|it| it.interval.high),
                ]);
            }
        }
        let (regret, largest) = (row.regret, row.largest);
        let avoided = row.avoided_per_1000_hours;
        let rivals: Vec<&str> = row.dominated_by.iter().map(|rival| name(*rival)).collect();
        line.text(row.leading().map_or("", Verdict::word)).numbers(&[
            regret.map(|it| it.mean),
            regret.map(|it| it.low),
            regret.map(|it| it.high),
            largest.map(|it| it.regret.mean),
            largest.map(|it| it.regret.low),
            largest.map(|it| it.regret.high),
            largest.map(|it| it.at_first),
        ]);
        match largest {
            Some(it) => line.whole(it.world as i64).text(name(it.best)),
            None => line.empty().empty(),
        };
        line.numbers(&[
            avoided.map(|it| it.0),
            avoided.and_then(|it| it.1).map(|it| it.low),
            avoided.and_then(|it| it.1).map(|it| it.high),
        ]);
        line.text(&rivals.join("; "));
        match row.deciding {
            Some(it) => line
                .text(&told.question.factors[it.factor].name)
                .number(it.correlation)
                .yes_no(it.beyond_chance),
            None => line.empty().empty().empty(),
        };
        line.end()?;
    }
    Ok(())
}

fn robustness_columns() -> Columns {
    let mut columns = Columns::default()
        .text(["source", "policy"])
        .whole(["worlds"])
        .real(["hours", "hours_lowest", "hours_highest"])
        .real(["effect", "effect_low", "effect_high", "effect_p10", "effect_p90"]);
    let claims = ["yes", "undecided", "no"];
    let shares = Verdict::ALL.map(|verdict| verdict.word().to_owned());
    let better = claims.map(|claim| format!("better_by_more_than_matters_{claim}"));
    let worse = claims.map(|claim| format!("worse_by_more_than_matters_{claim}"));
    for name in shares.iter().chain(&better).chain(&worse) {
        columns = columns.real([name, &format!("{name}_low"), &format!("{name}_high")]);
    }
    columns
        .text(["leading_verdict"])
        .real(["regret", "regret_low", "regret_high"])
        .real(["largest_regret", "largest_regret_low", "largest_regret_high"])
        .real(["largest_regret_at_first"])
        .whole(["largest_regret_world"])
        .text(["best_policy_there"])
        .real(["avoided_per_1000_hours", "avoided_low", "avoided_high"])
        .text(["dominated_by", "deciding"])
        .real(["deciding_correlation"])
        .text(["deciding_beyond_chance"])
}

/// Writes `variants.csv`: a row for each group of worlds, policy and variant of the rules.
///
/// # Errors
/// When it cannot be written.
pub fn variants(out: &mut Sheet, told: &Exploration) -> Result<()> {
    let mut columns = Columns::default()
        .text(["source", "policy", "variant"])
        .whole(["worlds"])
        .real(["effect", "effect_low", "effect_high"]);
    for name in Verdict::ALL.map(Verdict::word) {
        columns = columns.real([name, &format!("{name}_low"), &format!("{name}_high")]);
    }
    out.columns(&columns.text(["leading_verdict"]))?;
    out.each(&told.variants, |line, row| {
        line.text(row.group.word())
            .text(&told.question.policies[row.policy])
            .text(&told.question.variants[row.variant])
            .whole(row.worlds as i64)
            .numbers(&[
                row.effect.map(|it| it.mean),
                row.effect.map(|it| it.low),
                row.effect.map(|it| it.high),
            ]);
        let shares = row.verdicts.map(Vec::from).unwrap_or_default();
        for place in 0..Verdict::ALL.len() {
            let share = shares.get(place);
            line.numbers(&[
                share.map(|it| it.share),
                share.map(|it| it.interval.low),
                share.map(|it| it.interval.high),
            ]);
        }
        line.text(row.leading().map_or("", Verdict::word));
    })
}

/// Writes `boxes.csv`: a row for each limit of each box, or one that says why there is none.
///
/// # Errors
/// When it cannot be written.
pub fn boxes(out: &mut Sheet, told: &Exploration) -> Result<()> {
    out.columns(
        &Columns::default()
            .text(["source", "policy", "what"])
            .whole(["worlds", "failing"])
            .text(["result", "parameter"])
            .real([
                "low",
                "high",
                "quasi_p_low",
                "quasi_p_high",
                "coverage",
                "coverage_low",
                "coverage_high",
                "density",
                "density_low",
                "density_high",
                "mass",
                "mass_low",
                "mass_high",
            ]),
    )?;
    let line = out;
    for row in &told.boxes {
        let limits = row.found.as_ref().map_or(&[][..], |found| &found.limits);
        let limits: Vec<Option<&Limit>> =
            if limits.is_empty() { vec![None] } else { limits.iter().map(Some).collect() };
        for limit in limits {
            one_box(line, told, row, limit);
            line.end()?;
        }
    }
    Ok(())
}

fn one_box(line: &mut Sheet, told: &Exploration, row: &BoxRow, limit: Option<&Limit>) {
    let result = match (&row.found, limit) {
        (Ok(found), Some(_)) if found.tells() => "box".to_owned(),
        (Ok(_), Some(_)) => "box not clearly denser than all worlds".to_owned(),
        (Ok(_), None) => "no box tells them apart".to_owned(),
        (Err(reason), _) => reason.to_string(),
    };
    let factor = limit.map_or("", |limit| told.question.factors[limit.factor].name.as_str());
    line.text(row.group.word())
        .text(&told.question.policies[row.policy])
        .text(row.failing.word())
        .whole(row.worlds as i64)
        .whole(row.cases as i64)
        .text(&result)
        .text(factor)
        .numbers(&[limit.and_then(|it| it.low), limit.and_then(|it| it.high)])
        .numbers(&[limit.and_then(|it| it.quasi_p_low), limit.and_then(|it| it.quasi_p_high)]);
    let found = row.found.as_ref().ok().filter(|_| limit.is_some());
    for share in [found.map(|it| it.coverage), found.map(|it| it.density), found.map(|it| it.mass)]
    {
        let interval = share.and_then(|it| it.interval);
        line.number(share.and_then(|it| it.value))
            .numbers(&[interval.map(|it| it.low), interval.map(|it| it.high)]);
    }
}

/// Writes `breakeven.csv`: a row for each group and uncertain dose or coverage.
///
/// # Errors
/// When it cannot be written.
pub fn breakeven(out: &mut Sheet, told: &Exploration) -> Result<()> {
    out.columns(
        &Columns::default()
            .text(["source", "policy", "what"])
            .real(["low", "high"])
            .whole(["worlds"])
            .text(["result"])
            .real([
                "break_even",
                "break_even_low",
                "break_even_high",
                "hours_there",
                "slope",
                "slope_low",
                "slope_high",
                "effect_at_low",
                "effect_at_low_low",
                "effect_at_low_high",
                "effect_at_high",
                "effect_at_high_low",
                "effect_at_high_high",
            ]),
    )?;
    let line = out;
    for row in &told.breakeven {
        let factor = &told.question.factors[row.factor];
        let (result, at) = match row.reached {
            Reached::At(at, interval, hours) => ("reached", Some((at, interval, hours))),
            Reached::Everywhere => ("everywhere in the range", None),
            Reached::Nowhere => ("none in range", None),
            Reached::Level => ("no slope to be told from nil", None),
        };
        line.text(row.group.word())
            .text(&told.question.policies[row.policy])
            .text(&factor.name)
            .numbers(&[Some(factor.low), Some(factor.high)])
            .whole(row.worlds as i64)
            .text(result)
            .numbers(&[
                at.map(|it| it.0),
                at.map(|it| it.1.low),
                at.map(|it| it.1.high),
                at.and_then(|it| it.2),
            ]);
        for estimate in [row.slope, row.at_low, row.at_high] {
            line.numbers(&[Some(estimate.mean), Some(estimate.low), Some(estimate.high)]);
        }
        line.end()?;
    }
    Ok(())
}

/// Writes `beside.csv`: a row for each group, policy and other outcome.
///
/// # Errors
/// When it cannot be written.
pub fn beside(out: &mut Sheet, told: &Exploration) -> Result<()> {
    out.columns(
        &Columns::default().text(["source", "policy", "outcome", "role"]).whole(["worlds"]).real([
            "effect",
            "effect_low",
            "effect_high",
            "effect_p10",
            "effect_p90",
            "share_lower",
        ]),
    )?;
    let line = out;
    for row in &told.beside {
        line.text(row.group.word())
            .text(&told.question.policies[row.policy])
            .text(TABLE[row.outcome].name)
            .text("exploratory")
            .whole(row.worlds as i64)
            .numbers(&[
                row.effect.map(|it| it.mean),
                row.effect.map(|it| it.low),
                row.effect.map(|it| it.high),
                row.spread.map(|it| it.low),
                row.spread.map(|it| it.high),
                row.lower,
            ])
            .end()?;
    }
    Ok(())
}
