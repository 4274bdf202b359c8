//! Worlds that were accepted before: a table with a row for each and a column for each thing that
//! differs between them.

use std::ops::Range;
use std::path::Path;

use super::cells::{self, Quoting, cell_span};
use super::error::{Draft, Findings, ScenarioError};
use super::source::{Base, Place, Source, Sources, printable};
use super::valid::{Accepted, Quantity, Scenario};
use super::{keys, load, suggest};
use crate::catalogue::parameters;
use crate::interventions;
use crate::words::{Message, message};

/// Name of the table of accepted worlds in the folder of a calibration.
pub const TABLE: &str = "accepted.csv";
/// Column of [`TABLE`] that says which scenario the worlds were accepted for:
/// [`Scenario::calibration_hash`].
pub const BELONGS_TO: &str = "belongs_to";
/// Columns that say nothing of what differs between worlds.
const ABOUT: [&str; 6] = ["world", "wave", "stage", "source", BELONGS_TO, MODEL_REVISION];
/// Column of [`SHIPPED`] that says with which revision of the model its worlds were accepted.
const MODEL_REVISION: &str = "model_revision";
/// Worlds that a calibration of `plausible-worlds` accepted, without doses and coverages; made by
/// `docs/tables/assumptions.py`.
const SHIPPED: &str = include_str!("assumptions.csv");

/// What differs in a world: things with their values, each once.
pub type Values = Vec<(Quantity, f64)>;

/// Worlds of a table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Worlds {
    /// The worlds, at least one; all hold the same things in the same order.
    pub values: Vec<Values>,
    /// The name of the table, where its worlds were not accepted by a calibration of the scenario;
    /// nothing where they were.
    pub table: Option<String>,
    /// The table as it was read.
    pub text: String,
}

/// Reads accepted worlds for a scenario; `results` is the folder of its results, in which its own
/// calibration lies.
///
/// A world tells all that was tried with it: parameters that the table has no column for are as
/// the scenario has them. Doses and coverages of policies that a calibration does not simulate are
/// not in its table; who takes up the worlds draws those that are uncertain.
///
/// The scenario's own calibration must have been made for the same model, ranges, municipalities,
/// years, baseline and version. A table that the scenario names is taken as it is; its worlds count as
/// accepted only if every row says in [`BELONGS_TO`] that a calibration of this scenario accepted it.
///
/// # Errors
/// A table that is not there, belongs to another scenario, names what the scenario does not know,
/// or holds a value that may not be set.
pub fn accepted(
    scenario: &Scenario,
    from: &Accepted,
    results: &Path,
) -> Result<Worlds, ScenarioError> {
    let (path, own) = match from {
        Accepted::OwnCalibration => (results.join("calibration").join(TABLE), true),
        Accepted::File(path) => (path.clone(), false),
    };
    let mut sources = Sources::default();
    let mut findings = Findings::default();
    let worlds = match load::worlds(&path) {
        Ok(text) => {
            let source = Source::new(path.display().to_string(), text, Base::Shipped);
            let source = sources.add(source);
            let mut reading = Reading { scenario, source, findings: &mut findings };
            let text = sources.text(source);
            let worlds = reading.worlds(text, own);
            let table = worlds.table.map(|_| file_name(&path));
            Worlds { table, text: text.to_owned(), ..worlds }
        }
        Err(found) => {
            findings.push(absent(scenario, &path, own, found));
            Worlds::default()
        }
    };
    if findings.is_empty() { Ok(worlds) } else { Err(findings.finish(sources)) }
}

/// The sets of assumptions that the program carries: worlds that a calibration accepted, in which
/// parameters alone differ.
///
/// # Errors
/// A table that does not fit this version of the model.
pub fn shipped_worlds(scenario: &Scenario) -> Result<Vec<Values>, ScenarioError> {
    let mut sources = Sources::default();
    let mut findings = Findings::default();
    let source = Source::new("assumptions.csv".to_owned(), SHIPPED.to_owned(), Base::Shipped);
    let source = sources.add(source);
    let mut reading = Reading { scenario, source, findings: &mut findings };
    let worlds = reading.worlds(SHIPPED, false);
    if findings.is_empty() { Ok(worlds.values) } else { Err(findings.finish(sources)) }
}

/// How many accepted worlds are shipped.
#[must_use]
pub fn shipped_world_count() -> usize {
    SHIPPED.lines().count() - 1
}

fn file_name(path: &Path) -> String {
    printable(&path.file_name().unwrap_or(path.as_os_str()).to_string_lossy())
}

fn absent(scenario: &Scenario, path: &Path, own: bool, found: Message) -> Draft {
    let allowed = if own { run_first(scenario) } else { message!("fault-worlds-table") };
    Draft::of_file(&path.display().to_string(), "uncertainty.from", found, allowed)
}

fn run_first(scenario: &Scenario) -> Message {
    message!("fault-run-calibrate", name = &scenario.name)
}

/// A table under way.
struct Reading<'a> {
    scenario: &'a Scenario,
    source: usize,
    findings: &'a mut Findings,
}

/// What is wrong with the quotes of a row, if anything: they would make it take in other rows.
fn broken_quotes(text: &str, start: usize) -> Option<(Range<usize>, Message)> {
    cells::cells(text, start, ',').into_iter().find_map(|cell| {
        let found = match cell.quoting {
            Quoting::Unclosed => message!("fault-quote-open"),
            Quoting::TextAfter(_) => message!("fault-quoted-after"),
            Quoting::None | Quoting::Closed if cell.has_line_end(text) => {
                message!("fault-line-end")
            }
            Quoting::None | Quoting::Closed => return None,
        };
        Some((cell.raw.start..cell.raw.start + 1, found))
    })
}

/// A column that holds values.
struct Column {
    at: usize,
    what: Quantity,
    name: String,
    /// What may be set.
    bounds: (f64, f64),
}

impl Reading<'_> {
    fn place(&self, start: usize, length: usize) -> Place {
        Place { source: self.source, span: start..start + length }
    }

    fn fault(&mut self, place: &Place, key: &str, found: Message, allowed: Message) {
        self.findings.push(Draft::at(place, key, found, allowed));
    }

    fn worlds(&mut self, text: &str, own: bool) -> Worlds {
        let nothing = Worlds::default();
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        // The text is UTF-8 and rows may differ in length, so that every record can be read.
        let mut records = reader.records().filter_map(Result::ok);
        let names: Vec<String> = records
            .next()
            .map(|record| record.iter().map(|name| name.trim().to_owned()).collect())
            .unwrap_or_default();
        let columns = self.columns(text, &names);
        let belongs = names.iter().position(|name| name == BELONGS_TO);
        let most = keys::WORLDS.high as usize;
        let (mut values, mut calibrated) = (Vec::new(), true);
        for (number, record) in records.enumerate() {
            let start = record.position().map_or(0, |position| position.byte() as usize);
            if number == most {
                let allowed = message!("fault-most", number = most);
                self.fault(&self.place(start, 0), "world", message!("fault-more-worlds"), allowed);
                return nothing;
            }
            if let Some((span, found)) = broken_quotes(text, start) {
                let place = Place { source: self.source, span };
                let allowed = message!("fault-row-one-line");
                self.fault(&place, "world", found, allowed);
                return nothing;
            }
            let accepted = self.is_accepted(&record, belongs);
            if own && !accepted {
                self.refuse_calibration(text, start, belongs);
                return nothing;
            }
            calibrated &= accepted;
            values.extend(self.world(text, start, &record, names.len(), &columns));
        }
        if values.is_empty() && self.findings.is_empty() {
            let allowed = run_first(self.scenario);
            self.fault(&self.place(0, 0), "world", message!("fault-no-world"), allowed);
        }
        Worlds { values, table: (!calibrated).then(String::new), text: String::new() }
    }

    /// The columns that hold values; every other but those of [`ABOUT`] is a fault.
    fn columns(&mut self, text: &str, names: &[String]) -> Vec<Column> {
        let mut columns: Vec<Column> = Vec::new();
        for (at, name) in names.iter().enumerate() {
            let span = cell_span(text, 0, at, ',');
            let place = Place { source: self.source, span };
            if ABOUT.contains(&name.as_str()) {
                continue;
            }
            let Some((what, bounds)) = self.scenario.quantity(name) else {
                let key = printable(name);
                let allowed = message!("fault-about-columns");
                let draft = Draft::at(&place, &key, message!("fault-unknown-column"), allowed);
                self.findings.push(draft.suggest(suggest::parameter(name)));
                continue;
            };
            if columns.iter().any(|known| known.what == what) {
                self.fault(&place, name, message!("fault-second-column"), message!("fault-one"));
                continue;
            }
            columns.push(Column { at, what, name: name.clone(), bounds });
        }
        if columns.is_empty() && self.findings.is_empty() {
            let allowed = message!("fault-value-column");
            self.fault(&self.place(0, 0), "columns", message!("fault-no-values"), allowed);
        }
        columns
    }

    /// Whether a row says that a calibration of the scenario, as it is now, accepted its world.
    fn is_accepted(&self, record: &csv::StringRecord, column: Option<usize>) -> bool {
        let said = column.and_then(|at| record.get(at)).unwrap_or_default();
        said == self.scenario.calibration_hash()
    }

    /// The error that the scenario's own calibration is of another scenario.
    fn refuse_calibration(&mut self, text: &str, start: usize, column: Option<usize>) {
        let span = column.map_or(start..start, |at| cell_span(text, start, at, ','));
        let place = Place { source: self.source, span };
        let found = message!("fault-other-calibration");
        let allowed = message!("fault-calibrate-again", name = &self.scenario.name);
        self.fault(&place, BELONGS_TO, found, allowed);
    }

    fn world(
        &mut self,
        text: &str,
        start: usize,
        record: &csv::StringRecord,
        width: usize,
        columns: &[Column],
    ) -> Option<Values> {
        if record.len() != width {
            let (count, number) = (record.len(), record.len().to_string());
            let found = message!("fault-cells", count = count, number = number);
            let allowed = message!("fault-cells-wanted", number = width);
            self.fault(&self.place(start, 0), "world", found, allowed);
            return None;
        }
        let mut values = Vec::with_capacity(columns.len());
        for column in columns {
            let cell = record.get(column.at).unwrap_or_default().trim();
            let (low, high) = column.bounds;
            // What is stored as a single is at most this far above what people write.
            let slack = 1e-6 * high.abs().max(1.0);
            match cell.parse::<f64>() {
                Ok(value) if (low - slack..=high + slack).contains(&value) => {
                    values.push((column.what, value));
                }
                _ => {
                    let span = cell_span(text, start, column.at, ',');
                    let place = Place { source: self.source, span };
                    let found = Message::literal(printable(cell));
                    let allowed = message!("fault-number", low = low, high = high);
                    self.fault(&place, &column.name, found, allowed);
                }
            }
        }
        (values.len() == columns.len()).then_some(values)
    }
}

impl Scenario {
    /// What a dotted name stands for, and the bounds of what may be set there.
    fn quantity(&self, name: &str) -> Option<(Quantity, (f64, f64))> {
        if let Some(index) = parameters::find(name) {
            let known = &parameters::TABLE[index];
            let bounds = (known.allowed_low().into(), known.allowed_high().into());
            return Some((Quantity::Parameter(index), bounds));
        }
        let policies = self.policies.iter().enumerate();
        let all = policies.flat_map(|(index, policy)| {
            policy.interventions.iter().flat_map(move |applied| {
                let most = f64::from(interventions::TABLE[applied.kind as usize].dose_max);
                let coverage = (keys::COVERAGE.low, keys::COVERAGE.high);
                [
                    (Quantity::Dose(index, applied.kind), (0.0, most)),
                    (Quantity::Coverage(index, applied.kind), coverage),
                ]
            })
        });
        all.into_iter().find(|(what, _)| self.name_of(*what) == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue;
    use std::collections::BTreeSet;

    /// The rows of the shipped table by column.
    fn rows() -> Vec<Vec<(String, String)>> {
        let mut reader = csv::Reader::from_reader(SHIPPED.as_bytes());
        let names: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let row = |record: csv::StringRecord| {
            names.iter().cloned().zip(record.iter().map(str::to_owned)).collect()
        };
        reader.records().map(|record| row(record.unwrap())).collect()
    }

    #[test]
    fn shipped_worlds_are_of_this_revision_of_the_model() {
        let rows = rows();
        assert!((32..=64).contains(&rows.len()), "{}", rows.len());
        let revision = catalogue::MODEL_REVISION.to_string();
        for row in &rows {
            let said = row.iter().find(|(name, _)| name == MODEL_REVISION);
            let said = said.map(|(_, value)| value);
            assert_eq!(said, Some(&revision), "made again by docs/tables/assumptions.py");
        }
    }

    #[test]
    fn shipped_worlds_are_parameters_within_their_plausible_ranges() {
        for row in rows() {
            let names: BTreeSet<&String> = row.iter().map(|(name, _)| name).collect();
            assert_eq!(names.len(), row.len(), "each column once");
            for (name, value) in row.iter().filter(|(name, _)| !ABOUT.contains(&name.as_str())) {
                let index = parameters::find(name).unwrap_or_else(|| panic!("{name}"));
                let known = &parameters::TABLE[index];
                let value: f32 = value.parse().unwrap();
                assert!((known.low..=known.high).contains(&value), "{name} = {value}");
            }
        }
    }

    #[test]
    fn shipped_worlds_are_read_for_any_scenario() {
        let (name, text) = crate::scenario::shipped()[0];
        let scenario = crate::scenario::load_text(name, text, Base::Shipped, &[]).unwrap();
        let worlds = shipped_worlds(&scenario).unwrap();
        assert_eq!(worlds.len(), rows().len());
        assert!(worlds.iter().flatten().all(|(what, _)| matches!(what, Quantity::Parameter(_))));
    }
}
