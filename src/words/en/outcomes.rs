//! The names of outcomes, units, directions and verdicts.

/// A short name of an outcome for labels and headings, without a capital.
///
/// Outcomes without a name of their own are called by their column name.
#[must_use]
pub fn outcome(name: &str) -> String {
    let known = match name {
        "requests" => "requests on sensitive dossiers",
        "requests_informal" => "informal requests",
        "requests_improper" => "improper requests",
        "officials_asked_improperly" => "officials asked improperly",
        "decisions_by_power" => "decisions by power",
        "playing_off" => "officials played off",
        "dilemmas_rationality" => "dilemmas: politics or profession",
        "dilemmas_loyalty" => "dilemmas: loyalty",
        "dilemmas_horizon" => "dilemmas: short or long term",
        "risks_relation" => "integrity risks in the relation",
        "risks_side_activities" => "integrity risks from side activities",
        "risks_enterprise" => "integrity risks from enterprise",
        "risks_omission" => "omission",
        "risks_embellishment" => "embellishment",
        "risks_leak" => "leak",
        "risks_partiality" => "partiality",
        "risks_bypass" => "bypass of procedure",
        "risks_unreported" => "not reported upward",
        "violations_relation" => "violations of a norm",
        "exposures_relation" => "exposures",
        "exposures_of_violations" => "exposures of violations",
        "affairs_relation" => "affairs",
        "council_misinformed" => "council misinformed",
        "council_corrected" => "council set right",
        "contradictions" => "contradictions",
        "contradictions_punished" => "contradictions punished",
        "shadow_files" => "shadow files",
        "refusals" => "improper requests refused",
        "substitutions" => "refusals passed by with another official",
        "escalations" => "refusals taken to mayor or secretary",
        "calls_back" => "requests called back",
        "informal_backfires" => "informal requests gone wrong",
        "covers_given" => "blame taken for the other",
        "covers_dropped" => "blame laid on the other",
        "crisis_weeks" => "weeks in crisis",
        "dialogues" => "dialogues after a crisis",
        "ousters" => "parties ousted from the college",
        "elections" => "elections held",
        "initiallings" => "extra sign-offs",
        "surprises" => "surprises",
        "u_turns" => "U-turns",
        "u_turns_protested" => "U-turns protested",
        "crises" => "crises between college and top",
        "coalition_breaks" => "coalition breaks",
        "aldermen_exits_political" => "political exits of aldermen",
        "aldermen_exits_coalition" => "exits of aldermen: coalition",
        "aldermen_exits_relations" => "exits of aldermen: relations",
        "aldermen_exits_integrity" => "exits of aldermen: integrity",
        "aldermen_exits_other" => "other exits of aldermen",
        "aldermen_new" => "new aldermen",
        "aldermen_new_after_election" => "new aldermen after an election",
        "secretary_exits" => "exits of secretaries",
        "weeks_low_trust" => "weeks of low trust",
        "officials_exits_forced" => "forced exits of officials",
        "officials_exits_voluntary" => "voluntary exits of officials",
        "results_short" => "results in the short term",
        "results_long" => "results in the long term",
        "delay_weeks" => "weeks of delay",
        "intervention_hours" => "hours spent on interventions",
        "trust_alderman_official" => "trust of aldermen in officials",
        "trust_official_alderman" => "trust of officials in aldermen",
        "trust_college" => "trust among aldermen",
        "trust_top" => "trust among officials",
        "trust_collective" => "trust between college and top",
        "openness" => "openness",
        "safety" => "safety that officials feel",
        "cooperation" => "cooperation",
        "loyalty_alderman" => "loyalty of aldermen",
        "loyalty_official" => "loyalty of officials",
        "respect_alderman" => "respect of aldermen for officials' role",
        "respect_official" => "respect of officials for aldermen's role",
        "experience" => "administrative experience of aldermen",
        "aldermen_years_in_office" => "years in office of aldermen",
        "aldermen_from_outside" => "share of aldermen from outside",
        "horizon_gap" => "gap in horizon between official and alderman",
        "contradiction_wanted_by_aldermen" => "contradiction that aldermen say they want",
        "contradiction_welcome_to_officials" => "welcome for contradiction that officials see",
        "enterprise_risk_perceived" => "risk of enterprise as seen",
        "enterprise_risk_actual" => "risk of enterprise as it is",
        "political_sensitivity" => "political sensitivity of officials",
        "credibility_own_service" => "credibility of officials in their service",
        "uncertainty" => "uncertainty of aldermen",
        _ => return name.replace('_', " "),
    };
    known.to_owned()
}

/// The name of a field of integrity risks, by the column that counts them.
#[must_use]
pub fn field(name: &str) -> String {
    let known = match name {
        "risks_relation" => "relation of alderman and official",
        "risks_side_activities" => "side activities",
        "risks_enterprise" => "enterprise",
        _ => return outcome(name),
    };
    known.to_owned()
}

/// A unit as a reader meets it.
#[must_use]
pub fn unit(unit: &str) -> &str {
    match unit {
        "0-1" => "scale from 0 to 1",
        "per 100 dyad-years" => "per 100 years of working pairs",
        other => other,
    }
}

/// Which way is better, as a hint beside a label.
#[must_use]
pub fn direction_hint(direction: &str, counts: bool) -> &'static str {
    match (direction, counts) {
        ("lower", true) => "fewer is better",
        ("lower", false) => "lower is better",
        ("higher", true) => "more is better",
        ("higher", false) => "higher is better",
        _ => "neither way is better",
    }
}

/// A verdict in two or three words.
#[must_use]
pub fn verdict_short(verdict: &str) -> String {
    let known = match verdict {
        "identical" => "identical",
        "too_few_events" => "too few events",
        "smaller_than_matters" => "smaller than matters",
        "no_difference_distinguishable" => "not distinguishable",
        other => return other.replace('_', " "),
    };
    known.to_owned()
}

/// `all` in words, other profiles by their name.
#[must_use]
pub fn profile(name: &str) -> String {
    if name == "all" { "all municipalities".to_owned() } else { name.replace('_', " ") }
}
