//! `polaris sensitivity`: on which parameters the primary outcome hangs, and on which the effect of
//! a policy.

use crate::catalogue::parameters;
use crate::cli::Sensitivity;
use crate::engine::Task;
use crate::experiment::stratified::{SIZE_CLASSES, size_class, stratified_sample};
use crate::experiment::uncertainty::{against_baseline, quantile, with_values};
use crate::experiment::{Plan, World};
use crate::interventions;
use crate::scenario::{Municipality, Quantity, Scenario};
use crate::stats::designs::{LEVELS, Trajectory, morris};
use crate::studies::answer::by_replicate::Answer;
use crate::studies::driver::{Study, Tried};
use crate::studies::sensitivity::design::Design;
use crate::studies::sensitivity::figures::figures;
use crate::studies::sensitivity::judge::question::{
    Error, FEWEST_REPLICATES, Factor, Question, Scale,
};
use crate::studies::sensitivity::judge::screening::Screening;
use crate::studies::sensitivity::judge::shares::Shares;
use crate::studies::sensitivity::page::page;
use crate::studies::sensitivity::summary::summary;
use crate::studies::sensitivity::tables;
use crate::studies::sensitivity::told::Told;
use crate::studies::shared::error::Failure;
use crate::studies::shared::loading::{self, load_one};
use crate::terminal::{self, printable};
use crate::words::say;

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Judged(Box::new(error))
    }
}

/// Screens everything uncertain, shares out the variation over what matters, and writes what came of
/// it.
///
/// # Errors
/// The faults of the scenario, what cannot be asked, a folder that cannot be written, or an
/// interruption.
pub fn sensitivity(asked: &Sensitivity) -> Result<(), Failure> {
    let whole = load_one(&asked.scenario, &asked.changes(), "sensitivity")?;
    let scenario = narrowed(asked, &whole)?;
    let mut study = Study::open("sensitivity", &scenario, &asked.options)?;
    let (screenings, first) = screen(asked, &scenario, &study)?;
    let (shares, second) = share_out(asked, &scenario, &screenings[0], &study)?;
    let factors = factors(&scenario);
    let names = names(&scenario);
    let classes = classes(&whole.municipalities, &scenario.municipalities);
    let words = loading::words(asked.options.output.writing.lang);
    let told = Told {
        words,
        scenario: &scenario.name,
        title: &scenario.title,
        outcome: scenario.outcomes.primary,
        baseline: &scenario.policies[0].name,
        policy: scenario.policies.get(1).map(|policy| policy.name.as_str()),
        municipalities: &names,
        of: whole.municipalities.len(),
        classes: &classes,
        years: scenario.run.years,
        burn_in_years: scenario.run.burn_in_years,
        replicates: scenario.run.replicates,
        seed: scenario.run.seed,
        worlds: [first, second],
        factors: &factors,
        screening: &screenings[0],
        shares: &shares[..shares.len() / 2],
    };
    write(&told, &screenings, &shares, &mut study)?;
    let path = study.path().display().to_string();
    let seconds = study.finish(tried(asked, &scenario, first + second))?;
    if !asked.options.output.writing.quiet {
        let seconds = format!("{seconds:.0}");
        let closing = say!(words, "sensitivity-results", path = &path, seconds = seconds);
        terminal::show(&printable(&format!("\n{}\n{closing}\n", summary(&told))))
            .map_err(|error| error.but_written(path))?;
    }
    Ok(())
}

/// The scenario with the baseline, the policy that is asked about, and the municipalities that stand
/// for all.
pub(crate) fn narrowed(asked: &Sensitivity, whole: &Scenario) -> Result<Scenario, Failure> {
    if whole.run.replicates < FEWEST_REPLICATES {
        return Err(Failure::Asked(format!(
            "a sensitivity analysis needs at least {FEWEST_REPLICATES} replicates of each world"
        )));
    }
    let mut scenario = against_baseline(whole, policy(asked, whole)?);
    if scenario.uncertainty.uncertain.is_empty() {
        let why = "nothing is uncertain but doses and coverages of other policies";
        return Err(Failure::Asked(why.to_owned()));
    }
    let wanted = if asked.municipalities == 0 { usize::MAX } else { asked.municipalities };
    let chosen = stratified_sample(&whole.municipalities, wanted);
    let towns = chosen.into_iter().map(|place| whole.municipalities[place].clone());
    scenario.municipalities = towns.collect();
    Ok(scenario)
}

/// The place of the policy that is asked about; nothing where there is only a baseline.
fn policy(asked: &Sensitivity, scenario: &Scenario) -> Result<Option<usize>, Failure> {
    let Some(name) = &asked.policy else {
        return Ok((scenario.policies.len() > 1).then_some(1));
    };
    let place = scenario.policies.iter().position(|policy| policy.name == *name);
    if let Some(place) = place.filter(|place| *place > 0) {
        return Ok(Some(place));
    }
    let why = if place.is_some() { "is the baseline" } else { "is not a policy of the scenario" };
    let others: Vec<&str> =
        scenario.policies.iter().skip(1).map(|policy| policy.name.as_str()).collect();
    let allowed =
        if others.is_empty() { "there is no other".to_owned() } else { others.join(", ") };
    Err(Failure::Asked(format!("--policy {name}: {why}; allowed: {allowed}")))
}

fn questions(scenario: &Scenario) -> &'static [Question] {
    Question::all(scenario.policies.len() > 1)
}

/// The scales, the one that decides first.
const SCALES: [Scale; 2] = [Scale::Rank, Scale::Plain];

/// Elementary effects of everything uncertain on each scale, and how many worlds they took.
fn screen(
    asked: &Sensitivity,
    scenario: &Scenario,
    study: &Study<'_>,
) -> Result<(Vec<Screening>, usize), Failure> {
    let uncertain = scenario.uncertainty.uncertain.len();
    let trajectories = morris(asked.trajectories, uncertain, LEVELS, scenario.run.seed);
    let trajectories: Vec<Trajectory> = trajectories.map_err(Error::from)?;
    let mut points = Vec::new();
    for (number, trajectory) in trajectories.iter().enumerate() {
        for (step, point) in trajectory.points.iter().enumerate() {
            let name = format!("screening{:04}-{step:03}", number + 1);
            points.push(Task { name, input: point.clone() });
        }
    }
    let answers = try_points("screening", &[], &points, scenario, study)?;
    let most = asked.keep as usize;
    let screened = SCALES
        .iter()
        .map(|scale| Screening::new(*scale, questions(scenario), &trajectories, &answers, most));
    Ok((screened.collect::<Result<_, _>>()?, points.len()))
}

/// Shares of what was kept in the variation of each answer, scale after scale, and how many worlds they took.
fn share_out(
    asked: &Sensitivity,
    scenario: &Scenario,
    screening: &Screening,
    study: &Study<'_>,
) -> Result<(Vec<Shares>, usize), Failure> {
    let all = scenario.uncertainty.uncertain.len();
    let design = Design::new(asked.base, &screening.kept, all, scenario.run.seed)?;
    let points: Vec<Task<Vec<f64>>> = design
        .points()
        .into_iter()
        .enumerate()
        .map(|(number, input)| Task { name: format!("indices{number:07}"), input })
        .collect();
    let kept = format!("{:?}", screening.kept);
    let answers = try_points("indices", &[&kept], &points, scenario, study)?;
    let asked = SCALES
        .iter()
        .flat_map(|scale| questions(scenario).iter().map(move |question| (*scale, *question)));
    let shares = asked.map(|(scale, question)| Shares::new(scale, question, &design, &answers));
    Ok((shares.collect::<Result<_, _>>()?, points.len()))
}

/// Simulates the worlds at points: shares of the ranges of what is uncertain.
fn try_points(
    stage: &str,
    texts: &[&str],
    points: &[Task<Vec<f64>>],
    scenario: &Scenario,
    study: &Study<'_>,
) -> Result<Vec<Answer>, Failure> {
    let uncertain = &scenario.uncertainty.uncertain;
    let policies: Vec<&str> = scenario.policies.iter().map(|policy| policy.name.as_str()).collect();
    let fixed = [scenario.resolved_uncertainty(), names(scenario).join("\n"), policies.join("\n")];
    let texts: Vec<&str> = fixed.iter().map(String::as_str).chain(texts.iter().copied()).collect();
    study.worlds(stage, &texts, points, |point| {
        let shares = uncertain.iter().zip(point);
        let values: Vec<f64> = shares.map(|(range, share)| quantile(range, *share)).collect();
        let drawn = with_values(scenario, uncertain, &values);
        let plan = Plan::new(&drawn, &World::of(&drawn), false);
        Answer::ask(&plan, &[scenario.outcomes.primary])
    })
}

/// What is uncertain, in words.
fn factors(scenario: &Scenario) -> Vec<Factor> {
    let meaning = |what: Quantity| match what {
        Quantity::Parameter(index) => parameters::TABLE[index].meaning.to_owned(),
        Quantity::Dose(_, kind) => {
            format!("Dose of it; 1 is: {}", interventions::TABLE[kind as usize].dose_one.en)
        }
        Quantity::Coverage(_, kind) => {
            let reach = interventions::TABLE[kind as usize].reach.words();
            format!("Share reached of: {reach}")
        }
    };
    let uncertain = scenario.uncertainty.uncertain.iter().map(|uncertain| uncertain.what);
    uncertain.map(|what| Factor { name: scenario.name_of(what), meaning: meaning(what) }).collect()
}

fn names(scenario: &Scenario) -> Vec<String> {
    scenario.municipalities.iter().map(|municipality| municipality.id.clone()).collect()
}

/// How many municipalities there are of each size, and how many are simulated.
fn classes(all: &[Municipality], few: &[Municipality]) -> Vec<(&'static str, usize, usize)> {
    let count = |towns: &[Municipality], class: usize| {
        towns.iter().filter(|town| size_class(town.inhabitants) == class).count()
    };
    let names = SIZE_CLASSES.iter().enumerate();
    names.map(|(class, (name, _))| (*name, count(all, class), count(few, class))).collect()
}

fn write(
    told: &Told,
    screenings: &[Screening],
    shares: &[Shares],
    study: &mut Study<'_>,
) -> Result<(), Failure> {
    study.table("screening", |out| tables::screening(out, told.factors, screenings))?;
    study.table("indices", |out| tables::indices(out, told.factors, shares))?;
    study.table("noise", |out| tables::noise(out, shares))?;
    study.text("sensitivity.md", &page(told))?;
    study.figures(&figures(told)?)?;
    Ok(())
}

fn tried(asked: &Sensitivity, scenario: &Scenario, worlds: usize) -> Tried {
    let policy = scenario.policies.get(1).map(|policy| policy.name.clone());
    let asked = serde_json::json!({
        "policy": policy,
        "municipalities": names(scenario),
        "trajectories": asked.trajectories,
        "keep": asked.keep,
        "base": asked.base,
    });
    Tried {
        replicates: scenario.run.replicates,
        worlds,
        uncertainty: scenario.resolved_uncertainty(),
        asked: asked.as_object().cloned().unwrap_or_default(),
    }
}
