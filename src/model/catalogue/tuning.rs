//! The parameters that calibration moves, each with the figure that it answers to.
//!
//! As many as the tuned figures can tell apart, and no more. Where several parameters move a figure
//! in the same way, one is moved and the others stay at their defaults.

/// A parameter that may be tuned.
#[derive(Debug, Clone, Copy)]
pub struct Tuned {
    /// Dotted name of the parameter.
    pub parameter: &'static str,
    /// Names of the tuned figures that it moves most.
    pub moves: &'static [&'static str],
    /// Why this one, and which others stay where they are.
    pub why: &'static str,
}

/// Most parameters that may be tuned.
pub const MOST: usize = 10;

/// The parameters in the order of the coordinates of a design.
pub const TABLE: &[Tuned] = &[
    Tuned {
        parameter: "relations.trust_start",
        moves: &["trust_in_officials"],
        why: "with a new alderman every few years, trust is mostly what strangers begin with",
    },
    Tuned {
        parameter: "relations.trust_gain",
        moves: &["trust_in_officials"],
        why: "sets where trust that has grown settles; relations.loss_ratio and relations.setback_share do the same and cannot be told apart from it",
    },
    Tuned {
        parameter: "politics.break_rate",
        moves: &["coalition_breaks", "political_exits"],
        why: "the level of breaks; politics.exit_reference, politics.exit_steepness and bodies.college_trust_level multiply it and the next rate alike",
    },
    Tuned {
        parameter: "politics.exit_political_rate",
        moves: &["political_exits"],
        why: "the level of political exits that come from no break",
    },
    Tuned {
        parameter: "people.outside_share",
        moves: &["aldermen_from_outside"],
        why: "the share of recruits from outside is nearly the share of those who sit",
    },
    Tuned {
        parameter: "request.improper_appeal",
        moves: &["officials_asked_improperly"],
        why: "the level of improper requests; dossiers.dossier_rate cannot be told apart from it",
    },
    Tuned {
        parameter: "answer.refuse_base",
        moves: &["improper_carried_out"],
        why: "how ordinary refusing is; answer.comply_base and answer.contradict_base cannot be told apart from it",
    },
    Tuned {
        parameter: "scrutiny.discovery_rate",
        moves: &["affairs"],
        why: "how much of what is hidden comes out; scrutiny.affair_line and the publicity of discoveries cannot be told apart from it",
    },
];

/// Figures for validation that some default was set by, by hand and before any fit: meeting them is
/// no independent test. Names of figures with the parameters.
pub const INFORMED: &[(&str, &[&str])] = &[
    ("exits_for_any_reason", &["politics.exit_other_rate"]),
    ("exits_by_relations", &["politics.exit_relations_share"]),
    ("exits_by_integrity", &["scrutiny.affair_exit_alderman"]),
    ("new_after_election", &["politics.retention"]),
    ("trust_in_college", &["bodies.college_trust_level", "politics.exit_reference"]),
    ("violations_per_exposure", &["scrutiny.discovery_rate", "risk.violation_line"]),
    ("needs_attention", &["people.municipality_spread", "people.difficulty_spread"]),
];
