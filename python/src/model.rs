//! The model as a function of some of its numbers, without files.

use polaris::catalogue::{outcomes, parameters};
use polaris::engine::{self, Cancellation, RunError};
use polaris::experiment::uncertainty::{against_baseline, with_each};
use polaris::experiment::{Plan, World};
use polaris::interventions;
use polaris::scenario::{self, Quantity, Scenario, ScenarioError, Uncertain};
use polaris::stats::sample::mean;
use polaris::studies::answer::by_replicate::Answer;
use polaris::words::Words;
use pyo3::exceptions::{PyRuntimeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use std::path::Path;
use std::sync::atomic::Ordering;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

/// How often it is seen whether someone wants to stop.
const LOOK_EVERY: Duration = Duration::from_millis(100);

/// What a fault of a scenario consists of: file, line, column, key, found, allowed, suggestion, message.
type Fault = (String, usize, usize, String, String, String, Option<String>, String);

/// A scenario in which some numbers vary.
#[pyclass(frozen, module = "polaris_abm._native")]
pub struct Model {
    /// With the baseline and the policy that is asked about.
    scenario: Scenario,
    varied: Vec<Varied>,
    outcomes: Vec<usize>,
    /// Place of the policy among those of the scenario: 0 is the baseline.
    policy: usize,
    difference: bool,
    threads: usize,
}

/// A number that varies.
struct Varied {
    key: String,
    what: Quantity,
    range: (f64, f64),
    allowed: (f64, f64),
}

#[pymethods]
impl Model {
    /// Reads a scenario; a key without a range gets the one of the catalogue. Faults of the scenario are a
    /// `ValueError` whose arguments are a text and a list of faults.
    #[new]
    #[pyo3(signature = (scenario, vary, outcomes, policy, difference, sets, threads))]
    fn new(
        py: Python<'_>,
        scenario: &str,
        vary: Vec<(String, Option<(f64, f64)>)>,
        outcomes: Option<Vec<String>>,
        policy: Option<&str>,
        difference: bool,
        sets: Vec<String>,
        threads: usize,
    ) -> PyResult<Self> {
        let sets = sets.into_iter().chain(uncertainty(&vary)?).collect::<Vec<_>>();
        let whole = py.detach(|| scenario::load(Path::new(scenario), &sets)).map_err(faults)?;
        if whole.sweep.is_some() || !whole.choices.is_empty() {
            let told = format!(
                "scenario {:?} has [sweep], [[variants]] or [[choices]]; a model is about one scenario without them",
                whole.name
            );
            return Err(PyValueError::new_err(told));
        }
        let place = policy_place(&whole, policy, difference)?;
        let narrowed = against_baseline(&whole, Some(place));
        let varied = vary.iter().map(|(key, _)| varied(&narrowed, key, &whole));
        let outcomes = match outcomes {
            None => vec![whole.outcomes.primary],
            Some(names) => names.iter().map(|name| outcome(name)).collect::<PyResult<_>>()?,
        };
        if outcomes.is_empty() {
            return Err(PyValueError::new_err("outcomes: at least one is needed"));
        }
        Ok(Self {
            varied: varied.collect::<PyResult<_>>()?,
            policy: place.min(1),
            scenario: narrowed,
            outcomes,
            difference,
            threads,
        })
    }

    /// The keys that vary.
    #[getter]
    fn keys(&self) -> Vec<&str> {
        self.varied.iter().map(|varied| varied.key.as_str()).collect()
    }

    /// The range of each.
    #[getter]
    fn bounds(&self) -> Vec<(f64, f64)> {
        self.varied.iter().map(|varied| varied.range).collect()
    }

    /// The value of each in the scenario as written.
    #[getter]
    fn values(&self) -> Vec<f64> {
        let value =
            |it: &Varied| polaris::experiment::uncertainty::scenario_value(&self.scenario, it.what);
        self.varied.iter().map(value).collect()
    }

    /// The names of the outcomes.
    #[getter]
    fn outcomes(&self) -> Vec<&'static str> {
        self.outcomes.iter().map(|place| outcomes::TABLE[*place].name).collect()
    }

    /// The name of the policy.
    #[getter]
    fn policy(&self) -> &str {
        &self.scenario.policies[self.policy].name
    }

    /// Simulates points, given as numbers of 64 bits, row by row, and returns outcomes in the same form. Calls
    /// `progress` with the points that are done now and then.
    #[pyo3(signature = (points, progress))]
    fn evaluate<'py>(
        &self,
        py: Python<'py>,
        points: &[u8],
        progress: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyBytes>> {
        let numbers: Vec<f64> =
            points.as_chunks::<8>().0.iter().map(|bytes| f64::from_ne_bytes(*bytes)).collect();
        let rows: Vec<&[f64]> = numbers.chunks(self.varied.len()).collect();
        for (row, values) in rows.iter().enumerate() {
            self.check(row, values)?;
        }
        let cancellation = Cancellation::new(false);
        let progress = progress.map(Bound::unbind);
        let values = py.detach(|| {
            let (send, receive) = mpsc::channel();
            std::thread::scope(|scope| {
                let work = scope.spawn(|| {
                    // Its end tells that nothing more comes.
                    let send = send;
                    let told = |done: usize, _| {
                        // Nobody who listens is no reason to stop.
                        let _ = send.send(done);
                    };
                    let one = |point: &&[f64]| self.value(point);
                    engine::parallel_map(&rows, self.threads, &cancellation, &told, one)
                });
                let mut stopped = Ok(());
                loop {
                    let done = match receive.recv_timeout(LOOK_EVERY) {
                        Err(RecvTimeoutError::Disconnected) => break,
                        Err(RecvTimeoutError::Timeout) => None,
                        Ok(done) => Some(receive.try_iter().last().unwrap_or(done)),
                    };
                    let looked = Python::attach(|py| {
                        py.check_signals()?;
                        match (&progress, done) {
                            (Some(progress), Some(done)) => progress.call1(py, (done,)).map(|_| ()),
                            _ => Ok(()),
                        }
                    });
                    if stopped.is_ok() && looked.is_err() {
                        cancellation.store(true, Ordering::Relaxed);
                        stopped = looked;
                    }
                }
                let values = work.join();
                stopped?;
                match values {
                    Ok(values) => {
                        values.map_err(|error| PyRuntimeError::new_err(error.to_string()))
                    }
                    Err(_) => Err(PyRuntimeError::new_err("the program itself failed in a point")),
                }
            })
        })?;
        let bytes: Vec<u8> = values.into_iter().flatten().flat_map(f64::to_ne_bytes).collect();
        Ok(PyBytes::new(py, &bytes))
    }
}

impl Model {
    /// Refuses numbers that a scenario could not have.
    fn check(&self, row: usize, values: &[f64]) -> PyResult<()> {
        for (varied, value) in self.varied.iter().zip(values) {
            let (low, high) = varied.allowed;
            // What is stored as a single is at most this far above what people write.
            let slack = 1e-6 * high.abs().max(1.0);
            if !(low - slack..=high + slack).contains(value) {
                let told = format!(
                    "row {row}, {}: found {value}, allowed a number from {low} to {high}",
                    varied.key
                );
                return Err(PyValueError::new_err(told));
            }
        }
        Ok(())
    }

    /// The outcomes at a point: means over the replicates in which they exist.
    fn value(&self, point: &[f64]) -> Result<Vec<f64>, RunError> {
        let values: Vec<(Quantity, f64)> =
            self.varied.iter().map(|varied| varied.what).zip(point.iter().copied()).collect();
        let drawn = with_each(&self.scenario, &values);
        let plan = Plan::new(&drawn, &World::of(&drawn), false);
        let answer = Answer::ask(&plan, &self.outcomes)?;
        let value = |outcome: usize| {
            let values = if self.difference {
                answer.differences(self.policy, outcome)
            } else {
                answer.column(self.policy, outcome).to_vec()
            };
            let there: Vec<f64> = values.into_iter().filter(|value| value.is_finite()).collect();
            mean(&there).unwrap_or(f64::NAN)
        };
        Ok((0..self.outcomes.len()).map(value).collect())
    }
}

/// The settings of a scenario that has these ranges, so that keys and ranges are checked as its own are.
fn uncertainty(vary: &[(String, Option<(f64, f64)>)]) -> PyResult<Vec<String>> {
    if vary.is_empty() {
        return Err(PyValueError::new_err("vary: at least one key is needed"));
    }
    let mut ranges = Vec::new();
    for (place, (key, range)) in vary.iter().enumerate() {
        if vary[..place].iter().any(|(earlier, _)| short(earlier) == short(key)) {
            return Err(PyValueError::new_err(format!("vary: {key} stands there twice")));
        }
        let plausible = || {
            let place = parameters::find(short(key))?;
            let uncertain = Uncertain::plausible(place);
            Some((uncertain.low, uncertain.high))
        };
        let is_part = key.starts_with("policies.");
        match range.or_else(plausible) {
            Some((low, high)) if low.is_finite() && high.is_finite() => {
                ranges.push(format!("{} = [{low:?}, {high:?}]", quoted(key)));
            }
            None if is_part => {
                let told = format!(
                    "{key}: the catalogue has no range of it; allowed {{{key:?}: (low, high)}}"
                );
                return Err(PyValueError::new_err(told));
            }
            Some((low, high)) => {
                let told =
                    format!("{key}: found the range ({low}, {high}), allowed two finite numbers");
                return Err(PyValueError::new_err(told));
            }
            // It is unknown, which reading the scenario says with what was probably meant.
            None => ranges.push(format!("{} = [0.0, 1.0]", quoted(key))),
        }
    }
    Ok(vec![
        "uncertainty.parameters=[]".to_owned(),
        format!("uncertainty.ranges={{ {} }}", ranges.join(", ")),
    ])
}

/// The name of a parameter as the catalogue has it.
fn short(key: &str) -> &str {
    key.strip_prefix("model.").unwrap_or(key)
}

/// A key as TOML.
fn quoted(key: &str) -> String {
    let escaped = key.chars().map(|letter| match letter {
        '"' | '\\' => format!("\\{letter}"),
        letter if letter.is_control() => format!("\\u{:04X}", u32::from(letter)),
        letter => letter.to_string(),
    });
    format!("\"{}\"", escaped.collect::<String>())
}

/// The number that a key names, in a scenario that varies it.
fn varied(scenario: &Scenario, key: &str, whole: &Scenario) -> PyResult<Varied> {
    let named = |scenario: &Scenario, it: &Uncertain| scenario.name_of(it.what) == short(key);
    let found = scenario.uncertainty.uncertain.iter().find(|it| named(scenario, it));
    let Some(found) = found else {
        let other = whole.uncertainty.uncertain.iter().any(|it| named(whole, it));
        let told = if other {
            format!(
                "{key} is of a policy that is not simulated; allowed keys of the baseline and of the policy"
            )
        } else {
            format!("{key} is no number of this scenario that can vary")
        };
        return Err(PyValueError::new_err(told));
    };
    let allowed = match found.what {
        Quantity::Parameter(place) => {
            let known = &parameters::TABLE[place];
            (known.allowed_low().into(), known.allowed_high().into())
        }
        Quantity::Dose(_, kind) => (0.0, interventions::TABLE[kind as usize].dose_max.into()),
        Quantity::Coverage(..) => (0.0, 1.0),
    };
    Ok(Varied { key: key.to_owned(), what: found.what, range: (found.low, found.high), allowed })
}

/// The place of a policy in a scenario; without a name the first after the baseline, or the baseline if there is no
/// other.
fn policy_place(scenario: &Scenario, name: Option<&str>, difference: bool) -> PyResult<usize> {
    let names: Vec<&str> = scenario.policies.iter().map(|policy| policy.name.as_str()).collect();
    let from = usize::from(difference);
    if names.len() <= from {
        let told = "the scenario has no policy beside the baseline: allowed difference=False";
        return Err(PyValueError::new_err(told));
    }
    let Some(name) = name else { return Ok(1.min(names.len() - 1)) };
    let place = names.iter().position(|known| *known == name).filter(|place| *place >= from);
    place.ok_or_else(|| {
        let allowed = names[from..].join(", ");
        PyValueError::new_err(format!("policy: found {name:?}, allowed {allowed}"))
    })
}

/// The place of an outcome.
fn outcome(name: &str) -> PyResult<usize> {
    outcomes::find(name).ok_or_else(|| {
        let meant = scenario::closest(name, outcomes::TABLE.iter().map(|outcome| outcome.name));
        let hint = meant.map_or_else(String::new, |meant| format!("; did you mean `{meant}`?"));
        let told =
            format!("outcomes: found {name:?}, allowed a name that `polaris outcomes` lists{hint}");
        PyValueError::new_err(told)
    })
}

/// The faults of a scenario as an error of Python.
fn faults(error: ScenarioError) -> PyErr {
    let list: Vec<Fault> = error
        .list()
        .iter()
        .map(|it| {
            let message = it.message_in(Words::default());
            let (found, allowed) = (it.found.clone(), it.allowed.clone());
            let (file, key) = (it.file.clone(), it.key.clone());
            (file, it.line, it.column, key, found, allowed, it.suggestion.clone(), message)
        })
        .collect();
    PyValueError::new_err((error.to_string(), list))
}
