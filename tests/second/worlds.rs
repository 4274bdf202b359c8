//! What is compared: sets of parameters and series, and policies.

use crate::draws::{Luck, Purpose};
use crate::town::Planned;
use polaris::catalogue::choice_rules::ChoiceRule;
use polaris::catalogue::parameters::{Parameter, Parameters, TABLE};
use polaris::interventions::{self, Kind};

const ALL_SIZES: [u32; 9] =
    [2_500, 9_000, 14_999, 22_000, 40_000, 75_000, 160_000, 380_000, 850_000];

/// A named series of points: years since observation began, and values.
pub type Series = (&'static str, &'static [(f32, f32)]);

/// A set of parameters with what varies over time.
pub struct Setting {
    pub name: &'static str,
    /// Of each municipality.
    pub inhabitants: &'static [u32],
    pub parameters: Parameters,
    /// How one of several options is chosen.
    pub choice: ChoiceRule,
    pub series: Vec<Series>,
    /// Weeks of burn-in.
    pub burn_in: u32,
    /// How often all of them are drawn.
    pub replicates: u32,
    /// Whether what is fixed about them is the same each time.
    pub same_place: bool,
}

/// All worlds.
pub fn all() -> Vec<Setting> {
    let default = Parameters::default();
    let mut worlds = ordinary(&default);
    worlds.extend(rare(&default));
    worlds.extend(by_rule("busy, by each rule", 2));
    worlds.extend(chosen_otherwise());
    // The same municipalities each time.
    worlds.push(Setting {
        replicates: 3,
        same_place: true,
        ..drawn("anywhere, the same place", 13, anywhere)
    });
    worlds
}

fn ordinary(default: &Parameters) -> Vec<Setting> {
    vec![
        Setting {
            name: "default",
            inhabitants: &ALL_SIZES,
            parameters: default.clone(),
            choice: ChoiceRule::Logit,
            series: Vec::new(),
            burn_in: 832,
            replicates: 4,
            same_place: false,
        },
        Setting {
            name: "ventures and affairs",
            inhabitants: &ALL_SIZES,
            parameters: Parameters {
                company_share: 0.4,
                project_share: 0.3,
                venture_rate: 8.0,
                occasion_rate: 4.0,
                request_rate: 0.8,
                private_share: 0.6,
                discovery_rate: 0.006,
                record_base: 0.4,
                affair_line: 0.2,
                ..default.clone()
            },
            choice: ChoiceRule::Logit,
            series: Vec::new(),
            burn_in: 208,
            replicates: 2,
            same_place: false,
        },
        Setting {
            name: "crises",
            inhabitants: &ALL_SIZES,
            parameters: Parameters {
                trust_start: 0.6,
                collective_loss: 0.03,
                trust_gain: 0.12,
                setback_share: 0.2,
                crisis_dialogue_rate: 0.06,
                power_culture: 0.6,
                dossier_rate: 0.4,
                retention: 1.0,
                ..default.clone()
            },
            choice: ChoiceRule::Logit,
            series: Vec::new(),
            burn_in: 416,
            replicates: 2,
            same_place: false,
        },
    ]
}

fn rare(default: &Parameters) -> Vec<Setting> {
    vec![
        Setting {
            name: "turbulent politics",
            inhabitants: &ALL_SIZES,
            parameters: Parameters {
                break_rate: 0.4,
                exit_political_rate: 0.2,
                exit_other_rate: 0.2,
                exit_official_rate: 0.3,
                vacancy_weeks: 20.0,
                ouster_distrust: 0.8,
                discovery_rate: 0.02,
                affair_line: 0.1,
                affair_exit_alderman: 0.6,
                ..default.clone()
            },
            choice: ChoiceRule::Logit,
            series: vec![
                ("environment.new_list", &[(-0.1, 0.0), (0.0, 0.3), (3.9, 0.1), (4.0, 0.2)]),
                ("environment.volatility", &[(-4.0, 0.1), (4.0, 0.4)]),
                ("environment.dualisering", &[(0.0, 0.0), (6.0, 1.0)]),
                ("environment.media_level", &[(0.0, 0.3), (8.0, 0.7)]),
            ],
            burn_in: 208,
            replicates: 2,
            same_place: false,
        },
        // What comes out is seldom an affair, but the council was misinformed and minds it; aldermen come
        // and go, so that successors answer for it.
        Setting {
            name: "votes of no confidence",
            inhabitants: &ALL_SIZES,
            parameters: Parameters {
                discovery_rate: 0.02,
                affair_line: 0.5,
                motion_exit: 0.9,
                exit_other_rate: 0.2,
                ..default.clone()
            },
            choice: ChoiceRule::Logit,
            series: Vec::new(),
            burn_in: 208,
            replicates: 2,
            same_place: false,
        },
        // Lists that take just over half of the votes, and then most of them: in small councils
        // majorities of votes without one of seats, and seats that are left where few lists have
        // three quarters of a quota.
        Setting {
            name: "large new lists",
            inhabitants: &[2_500, 2_900, 5_000, 9_000, 9_500, 12_000, 14_999, 22_000, 160_000],
            parameters: Parameters { retention: 1.0, ..default.clone() },
            choice: ChoiceRule::Logit,
            series: vec![("environment.new_list", &[(0.0, 0.501), (3.9, 0.501), (4.0, 0.7)])],
            burn_in: 208,
            replicates: 10,
            same_place: false,
        },
        drawn("anywhere, first", 1, anywhere),
        drawn("anywhere, second", 2, anywhere),
        drawn("anywhere, third", 3, anywhere),
        drawn("anywhere, fourth", 4, anywhere),
        drawn("at ends, first", 5, at_an_end),
        drawn("at ends, second", 6, at_an_end),
        drawn("at ends, third", 7, at_an_end),
        drawn("at ends, fourth", 8, at_an_end),
    ]
}

/// A world in which much is asked, refused, met and ventured, once for each rule of choice.
pub fn by_rule(name: &'static str, replicates: u32) -> Vec<Setting> {
    let parameters = Parameters {
        dossier_rate: 0.4,
        improper_appeal: 0.0,
        company_share: 0.4,
        project_share: 0.3,
        venture_rate: 8.0,
        occasion_rate: 4.0,
        request_rate: 0.8,
        private_share: 0.6,
        aspiration: 0.4,
        ..Parameters::default()
    };
    let setting = |choice| Setting {
        name,
        inhabitants: &ALL_SIZES,
        parameters: parameters.clone(),
        choice,
        series: Vec::new(),
        burn_in: 208,
        replicates,
        same_place: false,
    };
    ChoiceRule::ALL.map(setting).into()
}

/// Worlds in which persons choose otherwise than by logit.
fn chosen_otherwise() -> Vec<Setting> {
    let (satisficing, following) = (ChoiceRule::Satisficing, ChoiceRule::RuleFollowing);
    let by = |choice, setting| Setting { choice, ..setting };
    vec![
        by(satisficing, drawn("satisficing, anywhere", 9, anywhere)),
        by(satisficing, drawn("satisficing, at ends", 10, at_an_end)),
        by(following, drawn("rule-following, anywhere", 11, anywhere)),
        by(following, drawn("rule-following, at ends", 12, at_an_end)),
    ]
}

/// Every parameter drawn within its range.
fn drawn(name: &'static str, number: u64, place: fn(&Parameter, f32) -> f32) -> Setting {
    let luck = Luck::of_nation(number, 0);
    let mut parameters = Parameters::default();
    for (index, described) in TABLE.iter().enumerate() {
        let block = luck.numbers(Purpose::Week, 0, index as u32 / 16);
        *parameters.value_mut(index).unwrap() = place(described, block[index % 16]);
    }
    let inhabitants = &ALL_SIZES;
    Setting {
        name,
        inhabitants,
        parameters,
        choice: ChoiceRule::Logit,
        series: Vec::new(),
        burn_in: 208,
        replicates: 1,
        same_place: false,
    }
}

fn anywhere(described: &Parameter, u: f32) -> f32 {
    described.low + u * (described.high - described.low)
}

fn at_an_end(described: &Parameter, u: f32) -> f32 {
    if u < 0.5 { described.low } else { described.high }
}

/// All policies: the baseline, and together every intervention, some from later on, for a while
/// only, or not for everyone.
pub fn policies(burn_in: u32) -> Vec<(&'static str, Vec<Planned>)> {
    let plan = |kind, dose, coverage, start: u32, end: u32| Planned {
        kind,
        dose,
        coverage,
        start: burn_in + start,
        end: burn_in + end,
        joint: false,
        repeated: false,
    };
    let newcomers = vec![
        plan(Kind::Inwerkprogramma, 1.0, 1.0, 0, 416),
        plan(Kind::Kennismaking, 2.0, 0.6, 10, 300),
        plan(Kind::ErvarenWethouders, 1.0, 0.7, 30, 300),
        plan(Kind::WethoudersVanBuiten, 2.0, 0.8, 0, 416),
        plan(Kind::RisicoanalyseKandidaten, 1.0, 0.8, 0, 350),
    ];
    let sitting = vec![
        plan(Kind::CollegialeCoaching, 1.5, 0.7, 52, 250),
        plan(Kind::Moresprudentie, 1.5, 0.7, 30, 280),
        plan(Kind::Relatiegesprek, 1.0, 0.8, 26, 400),
        plan(Kind::DialoogNaCrisis, 1.0, 0.7, 20, 350),
    ];
    let measures = vec![
        plan(Kind::CollectiefBestuur, 1.0, 0.8, 10, 350),
        plan(Kind::Dekking, 1.0, 0.9, 30, 200),
        plan(Kind::Normhelderheid, 2.0, 0.7, 0, 300),
        plan(Kind::Toezicht, 0.5, 1.0, 104, 208),
        plan(Kind::MeldplichtNevenactiviteiten, 1.0, 0.5, 0, 416),
        plan(Kind::NormOndernemerschap, 1.0, 0.6, 0, 260),
        plan(Kind::Ontkokering, 1.0, 0.8, 52, 416),
        plan(Kind::Griffiertoets, 1.0, 0.9, 20, 300),
        plan(Kind::Vertrouwenspersoon, 1.0, 0.8, 0, 280),
        plan(Kind::OpenbareBeslisnotas, 1.0, 0.7, 40, 416),
        plan(Kind::Rekenkamer, 1.0, 0.9, 52, 330),
    ];
    let mut together: Vec<Planned> =
        newcomers.iter().chain(&sitting).chain(&measures).copied().collect();
    for planned in &mut together {
        planned.dose *= 2.0;
        if planned.kind == Kind::Inwerkprogramma {
            *planned = Planned { joint: true, repeated: true, ..*planned };
        }
    }
    vec![
        ("baseline", Vec::new()),
        ("newcomers", newcomers),
        ("sitting", sitting),
        ("measures", measures),
        ("together", together),
    ]
}

/// The setting in which each intervention is tried alone; it has crises, so that a dialogue can happen.
pub const ALONE: &str = "crises";

/// The baseline, then each intervention of the catalogue alone, in catalogue order, planned as in
/// [`policies`]; then those that may be held jointly, repeated, or both, in these forms and for a while.
pub fn alone(burn_in: u32) -> Vec<(&'static str, Vec<Planned>)> {
    let planned: Vec<Planned> = policies(burn_in).into_iter().flat_map(|policy| policy.1).collect();
    let find = |kind: Kind| planned.iter().copied().find(|planned| planned.kind == kind);
    let kinds = interventions::TABLE.iter().map(|described| (described.name, described.kind));
    let missing: Vec<&str> =
        kinds.clone().filter(|(_, kind)| find(*kind).is_none()).map(|(name, _)| name).collect();
    assert!(
        missing.is_empty(),
        "no policy plans {missing:?}: add `plan(Kind::..., dose, coverage, start, end)` to one of those in \
         tests/second/worlds.rs"
    );
    let alone = kinds.map(|(name, kind)| (name, find(kind).into_iter().collect()));
    let induction = find(Kind::Inwerkprogramma).unwrap();
    let (coverage, end) = (0.8, burn_in + 300);
    let forms =
        [("joint", true, false), ("repeated", false, true), ("joint and repeated", true, true)];
    let forms = forms.map(|(name, joint, repeated)| {
        (name, vec![Planned { coverage, end, joint, repeated, ..induction }])
    });
    std::iter::once(("baseline", Vec::new())).chain(alone).chain(forms).collect()
}
