//! Cells of what the catalogue and interventions declare.

use super::cell::{Cell, Fields, Line, Stored, Wrong};
use super::column::{Column, Field, Kind};
use super::row::word_cell;
use crate::catalogue::outcomes::{self, Direction, Outcome};
use crate::interventions::{self, Audience, Form, Intervention};
use crate::records::{CLOCKS, Clock};
use std::ops::Deref;

word_cell!(Direction, "lower, higher or none");
word_cell!(Audience, "an audience");

word_cell!(Clock, |clock| clock.name(); "a clock of this version",
    |name| CLOCKS.into_iter().find(|clock| clock.name() == name));
word_cell!(&'static Outcome, |outcome| outcome.name; "an outcome of this version",
    |name| outcomes::find(name).map(|place| &outcomes::TABLE[place]));
word_cell!(&'static Intervention, |known| known.name; "an intervention of this version",
    |name| interventions::find(name));

/// An outcome with its unit beside it.
#[derive(Debug, Clone, Copy)]
pub struct Measured(pub &'static Outcome);

impl Deref for Measured {
    type Target = Outcome;

    fn deref(&self) -> &Outcome {
        self.0
    }
}

impl PartialEq for Measured {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Cell for Measured {
    const CELLS: usize = 2;

    fn columns(field: Field<'_>) -> Vec<Column> {
        let unit = Column::new("unit", Kind::Text, "Unit of means and differences");
        vec![field.column(Kind::Text), unit]
    }

    fn write(&self, line: &mut dyn Line) {
        line.text(self.name);
        line.text(self.unit());
    }
}

impl Stored for Measured {
    fn read(fields: &mut dyn Fields) -> Result<Self, Wrong> {
        let outcome = Stored::read(fields)?;
        let measured = Self(outcome);
        let fits = fields.cell() == measured.unit();
        fits.then_some(measured).ok_or(Wrong("the unit of the outcome"))
    }
}

impl Cell for Form {
    const CELLS: usize = 2;

    fn columns(_: Field<'_>) -> Vec<Column> {
        vec![
            Column::new(
                "audience",
                Kind::Text,
                "Who takes part: those whom it reaches alone, or joint",
            ),
            Column::new("repeated", Kind::Text, "yes: it comes back at mid-term"),
        ]
    }

    fn write(&self, line: &mut dyn Line) {
        self.audience.write(line);
        self.repeated.write(line);
    }
}

impl Stored for Form {
    fn read(fields: &mut dyn Fields) -> Result<Self, Wrong> {
        Ok(Self { audience: Stored::read(fields)?, repeated: Stored::read(fields)? })
    }
}
