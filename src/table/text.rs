//! Rows as CSV in memory.

use super::cell::Line;
use super::row::Row;

/// Cells of a line as texts.
#[derive(Default)]
struct Texts(Vec<String>);

impl Line for Texts {
    fn text(&mut self, text: &str) {
        self.0.push(text.to_owned());
    }

    fn plain(&mut self, number: &str) {
        self.0.push(number.to_owned());
    }

    fn whole(&mut self, number: i64) {
        self.0.push(number.to_string());
    }

    fn number(&mut self, number: f64) {
        self.0.push(number.to_string());
    }

    fn short(&mut self, number: f32) {
        self.0.push(number.to_string());
    }

    fn empty(&mut self) {
        self.0.push(String::new());
    }
}

/// Rows as CSV, under the names of their columns.
#[must_use]
pub fn csv<'a, R: Row + 'a>(rows: impl IntoIterator<Item = &'a R>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let head: Vec<String> = R::columns().into_iter().map(|column| column.name).collect();
    // Nothing can go wrong in memory: all rows have as many cells as the head.
    let mut write = |cells: &[String]| writer.write_record(cells).is_ok();
    write(&head);
    for row in rows {
        let mut line = Texts::default();
        row.write(&mut line);
        write(&line.0);
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}
