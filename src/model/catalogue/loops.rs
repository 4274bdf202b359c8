//! The feedback loops of the model: by which link each can be cut, under which contrast it is
//! judged, and what should follow.
//!
//! A cut link is held at its mean in the baseline, not at 0, so that the level stays and only
//! the feedback goes. Under constant inputs such a switch is second order: each loop is judged under
//! a contrast, with the link alive and held.

use super::contrasts::Move;
use super::listed::listed;

listed! {
    /// A link of a loop that can be held at its mean in the baseline; the discriminant is the place in
    /// a record and in the settings.
    pub enum Link {
        /// Safety as it enters voice, shadow files, sign-offs, telling and warning.
        Safety,
        /// Media excitement by the municipality's own exposures and affairs.
        Excitement,
        /// The pull of own income and weak accountability on acting without informing.
        Autonomy,
        /// Trust within the college as it enters settling.
        Collective,
        /// Trust within the top as it enters the search for a substitute and stepping in.
        CollectiveTop,
        /// Years of experience that a successor in mid-term brings.
        Succession,
        /// Uncertainty that a successor in mid-term brings.
        SuccessionUncertainty,
        /// Knowledge of norms that a successor in mid-term brings.
        SuccessionKnowledge,
        /// Uncertainty as it enters horizon, first trust, telling, contradicting and deciding by power.
        Learning,
        /// Knowledge of norms as it enters requests.
        LearningKnowledge,
        /// Experience as it enters tolerance.
        LearningExperience,
        /// What dialogues add to the trust between the bodies in a week.
        Dialogue,
        /// Loyalty of officials to politics as it enters compliance and stepping in.
        Loyalty,
        /// The council's control as it presses on aldermen.
        CouncilPressure,
        /// The council's control as it finds hidden risks.
        CouncilDetection,
        /// The environment (media, council, election) as persons feel it: pressure.
        Environment,
        /// The same: weight of the long term.
        EnvironmentHorizon,
        /// The power culture as it enters requests, answers, decisions and the anchor of safety.
        PowerCulture,
    }
}

impl Link {
    /// The key by which scenarios and tables name it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Safety => "safety",
            Self::Excitement => "excitement",
            Self::Autonomy => "autonomy",
            Self::Collective => "trust_college",
            Self::CollectiveTop => "trust_top",
            Self::Succession => "succession_experience",
            Self::SuccessionUncertainty => "succession_uncertainty",
            Self::SuccessionKnowledge => "succession_knowledge",
            Self::Learning => "learning_uncertainty",
            Self::LearningKnowledge => "learning_knowledge",
            Self::LearningExperience => "learning_experience",
            Self::Dialogue => "dialogue",
            Self::Loyalty => "loyalty",
            Self::CouncilPressure => "council_pressure",
            Self::CouncilDetection => "council_detection",
            Self::Environment => "environment_pressure",
            Self::EnvironmentHorizon => "environment_horizon",
            Self::PowerCulture => "power_culture",
        }
    }
}

/// How many links there are.
pub const LINKS: usize = Link::ALL.len();

/// What holding a link should do to an outcome, under the contrast of its loop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// Fewer, or a lower level.
    Fewer,
    /// More, or a higher level.
    More,
    /// Theory says both: what comes is reported.
    TwoSided,
}

impl Expected {
    /// The word used in tables.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Fewer => "fewer",
            Self::More => "more",
            Self::TwoSided => "either",
        }
    }
}

/// An outcome that a loop is judged by: columns of one unit that are added up, and what should
/// become of them when the link is held.
#[derive(Debug, Clone, Copy)]
pub struct Judged {
    /// Columns that are added up.
    pub columns: &'static [&'static str],
    /// What holding the link should do to them.
    pub expected: Expected,
}

/// A feedback loop.
#[derive(Debug, Clone, Copy)]
pub struct Loop {
    /// Name.
    pub name: &'static str,
    /// Its way round.
    pub way: &'static str,
    /// The links by which it is cut, together.
    pub links: &'static [Link],
    /// The contrast under which it is judged.
    pub contrast: Move,
    /// What is judged.
    pub judged: &'static [Judged],
}

const fn fewer(columns: &'static [&'static str]) -> Judged {
    Judged { columns, expected: Expected::Fewer }
}

const fn more(columns: &'static [&'static str]) -> Judged {
    Judged { columns, expected: Expected::More }
}

const fn either(columns: &'static [&'static str]) -> Judged {
    Judged { columns, expected: Expected::TwoSided }
}

const VIOLATIONS: &[&str] =
    &["violations_relation", "violations_side_activities", "violations_enterprise"];

/// The loops. Control has two faces, each with a link of its own.
pub const TABLE: &[Loop] = &[
    Loop {
        name: "defensive spiral",
        way: "punished dissent -> less safety -> less voice, more shadow files -> surprises -> less trust -> more power",
        links: &[Link::Safety],
        contrast: Move::Quartiles("culture.power_culture"),
        judged: &[fewer(&["risks_relation"])],
    },
    Loop {
        name: "media spiral",
        way: "exposure -> media pressure -> shorter horizon -> improper requests -> exposure",
        links: &[Link::Excitement],
        contrast: Move::Quartiles("scrutiny.discovery_rate"),
        judged: &[fewer(&["requests_improper"]), fewer(&["risks_relation"])],
    },
    Loop {
        name: "autonomy",
        way: "own income and weak oversight -> acting without informing -> an affair out of the blue",
        links: &[Link::Autonomy],
        contrast: Move::Quartiles("enterprise.autonomy"),
        judged: &[fewer(&["affairs_enterprise"])],
    },
    Loop {
        name: "playing off",
        way: "no collective -> conflicting wishes, easy substitutes -> contradiction loses its force",
        links: &[Link::Collective, Link::CollectiveTop],
        contrast: Move::Quartiles("dossiers.conflict_share"),
        judged: &[fewer(&["playing_off"]), fewer(&["substitutions"])],
    },
    Loop {
        name: "turnover",
        way: "fall of an alderman -> inexperienced successor -> uncertainty",
        links: &[Link::Succession, Link::SuccessionUncertainty, Link::SuccessionKnowledge],
        contrast: Move::Quartiles("politics.exit_other_rate"),
        judged: &[fewer(&["requests_improper"])],
    },
    Loop {
        name: "learning",
        way: "experience -> less uncertainty -> better requests, more tolerance -> trust",
        links: &[Link::Learning, Link::LearningKnowledge, Link::LearningExperience],
        contrast: Move::Quartiles("politics.retention"),
        judged: &[more(&["requests_improper"])],
    },
    Loop {
        name: "repair",
        way: "crisis -> dialogue -> trust",
        links: &[Link::Dialogue],
        contrast: Move::NewList(0.35),
        judged: &[more(&["crisis_weeks"]), fewer(&["trust_collective"])],
    },
    Loop {
        name: "over-loyalty",
        way: "loyalty without professional weight -> willing compliance -> risks nobody reports",
        links: &[Link::Loyalty],
        contrast: Move::Quartiles("relations.trust_start"),
        judged: &[either(&["violations_relation"]), either(&["risks_relation"])],
    },
    Loop {
        name: "council pressure",
        way: "dualisering -> control by the council -> pressure on aldermen",
        links: &[Link::CouncilPressure],
        contrast: Move::Quartiles("environment.dualisering"),
        judged: &[either(&["risks_relation"]), either(VIOLATIONS)],
    },
    Loop {
        name: "council detection",
        way: "dualisering -> control by the council -> detection and deterrence",
        links: &[Link::CouncilDetection],
        contrast: Move::Quartiles("environment.dualisering"),
        judged: &[either(&["risks_relation"]), either(VIOLATIONS)],
    },
    Loop {
        name: "rings",
        way: "media, council and election act on pairs only through persons and cultures",
        links: &[Link::Environment, Link::EnvironmentHorizon, Link::PowerCulture],
        contrast: Move::Quartiles("environment.media_level"),
        judged: &[either(&["trust_alderman_official"]), either(&["cooperation"])],
    },
];

/// The loop of this name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Loop> {
    TABLE.iter().find(|known| known.name == name)
}

/// The links that a name cuts: those of a loop, or a single link by its key.
#[must_use]
pub fn links(name: &str) -> Option<&'static [Link]> {
    const ALL: &[Link] = &Link::ALL;
    let link = || ALL.iter().find(|link| link.key() == name).map(std::slice::from_ref);
    find(name).map(|described| described.links).or_else(link)
}

/// The loop that a link belongs to.
#[must_use]
pub fn loop_of(link: Link) -> Option<&'static Loop> {
    TABLE.iter().find(|known| known.links.contains(&link))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_link_belongs_to_a_loop_and_no_name_stands_for_two_things() {
        for link in Link::ALL {
            let of = loop_of(link).unwrap();
            assert!(links(of.name).unwrap().contains(&link), "{}", of.name);
            assert_eq!(links(link.key()), Some(&[link][..]), "{}", link.key());
        }
        assert_eq!(links("weather"), None);
    }
}
