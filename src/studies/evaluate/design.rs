//! The worlds of a design of one's own.

use crate::scenario::{self, Accepted, Quantity, Scenario, Values};
use crate::studies::shared::study::StudyError;
use crate::text::printable;
use crate::words::{Message, message};
use std::collections::BTreeSet;
use std::path::Path;

/// Column that numbers the worlds.
const WORLD: &str = "world";

/// A design as it was read.
#[derive(Debug)]
pub struct Design {
    /// The worlds, in the order of the file.
    pub worlds: Vec<World>,
    /// The file as it was read.
    pub text: String,
}

/// A world of a design.
#[derive(Debug, Clone, PartialEq)]
pub struct World {
    /// Its number.
    pub number: u64,
    /// What differs in it; the same things in the same order in all worlds.
    pub values: Values,
}

impl World {
    /// The name under which it is checkpointed: it says what is in the world, so that rows that are added to the
    /// design leave others as they are.
    #[must_use]
    pub fn name(&self) -> String {
        let bits = self.values.iter().flat_map(|(_, value)| (*value as f32).to_le_bytes());
        let hash = blake3::hash(&bits.collect::<Vec<u8>>()).to_hex();
        format!("world{:07}-{}", self.number, &hash[..16])
    }
}

impl Design {
    /// Reads a design for a scenario.
    ///
    /// # Errors
    /// A file that cannot be read; columns, cells or numbers of worlds that cannot be used, with their places.
    pub fn read(scenario: &Scenario, path: &Path) -> Result<Self, StudyError> {
        let from = Accepted::File(path.to_owned());
        let read = scenario::accepted(scenario, &from, Path::new(""))?;
        let file = path.display().to_string();
        let numbers = numbers(&file, &read.text, read.values.len())?;
        for (what, _) in read.values.first().into_iter().flatten() {
            without_effect(scenario, &file, *what)?;
        }
        let worlds = numbers.into_iter().zip(read.values);
        let worlds = worlds.map(|(number, values)| World { number, values }).collect();
        Ok(Self { worlds, text: read.text })
    }
}

/// The numbers of so many worlds: those of the column, or from 1.
fn numbers(file: &str, text: &str, worlds: usize) -> Result<Vec<u64>, StudyError> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let column = reader.headers().ok().and_then(|names| {
        names.iter().position(|name| name.trim().trim_start_matches('\u{feff}') == WORLD)
    });
    let Some(column) = column else { return Ok((1..=worlds as u64).collect()) };
    let mut known = BTreeSet::new();
    let mut numbers = Vec::with_capacity(worlds);
    for record in reader.records().filter_map(Result::ok) {
        let cell = record.get(column).unwrap_or_default().trim();
        let number = cell.parse::<u64>().ok().filter(|it| (1..1 << 53).contains(it));
        let Some(number) = number.filter(|number| known.insert(*number)) else {
            let line = record.position().map_or(0, csv::Position::line);
            return Err(StudyError::Asked(message!(
                "error-design-world",
                file = file,
                line = line.to_string(),
                found = Message::literal(printable(cell)),
            )));
        };
        numbers.push(number);
    }
    Ok(numbers)
}

/// Refuses a parameter that every municipality has its own value of.
fn without_effect(scenario: &Scenario, file: &str, what: Quantity) -> Result<(), StudyError> {
    let Quantity::Parameter(index) = what else { return Ok(()) };
    let own = |overrides: &[(usize, f32)]| overrides.iter().any(|(known, _)| *known == index);
    if scenario.municipalities.iter().all(|town| own(&town.overrides)) {
        let name = scenario.name_of(what);
        return Err(StudyError::Asked(message!("error-design-fixed", file = file, name = name)));
    }
    Ok(())
}
