//! A table with a caption, headings that say of what they are, and cells that know their policy.

use crate::words::Words;
use maud::{Markup, html};
use std::ops::Range;

/// A cell, and the policy with which a reader can hide it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Cell {
    pub text: String,
    pub policy: Option<usize>,
}

impl Cell {
    /// Of no policy in particular.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), policy: None }
    }

    /// Of a policy.
    pub fn of(policy: usize, text: impl Into<String>) -> Self {
        Self { text: text.into(), policy: Some(policy) }
    }
}

/// A row; its first cell is its heading.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub policy: Option<usize>,
    pub cells: Vec<Cell>,
}

impl Row {
    /// Of no policy in particular.
    pub fn plain(cells: Vec<Cell>) -> Self {
        Self { policy: None, cells }
    }

    /// Of a policy.
    pub fn of(policy: usize, cells: Vec<Cell>) -> Self {
        Self { policy: Some(policy), cells }
    }
}

/// Rows under a heading of their own, if they have one.
#[derive(Debug, Clone)]
pub(crate) struct Body {
    pub heading: Option<Cell>,
    pub rows: Vec<Row>,
}

/// A table.
#[derive(Debug, Clone)]
pub(crate) struct Grid {
    pub caption: String,
    pub head: Vec<Cell>,
    pub bodies: Vec<Body>,
    /// The columns that hold numbers.
    pub numbers: Range<usize>,
    /// Whether rows become cards on small screens, for tables that nobody should have to move.
    pub cards: bool,
}

impl Grid {
    /// A table of rows without headings between them.
    pub fn of_rows(caption: String, head: Vec<Cell>, rows: Vec<Row>) -> Self {
        let numbers = 1..head.len();
        Self { caption, head, bodies: vec![Body { heading: None, rows }], numbers, cards: false }
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.bodies.iter().all(|body| body.rows.is_empty())
    }

    /// As HTML; it scrolls sideways where it is too wide.
    pub fn shown(&self) -> Markup {
        html! {
            div.scroll tabindex="0" role="region" aria-label=(self.caption) {
                table.plain[!self.cards] {
                    caption { (self.caption) }
                    thead { tr {
                        @for (column, cell) in self.head.iter().enumerate() {
                            th scope="col" class=[self.class(column)] data-policy=[cell.policy] { (cell.text) }
                        }
                    } }
                    @for body in self.bodies.iter().filter(|body| !body.rows.is_empty()) {
                        tbody {
                            @if let Some(heading) = &body.heading {
                                tr.heading data-policy=[heading.policy] {
                                    th scope="rowgroup" colspan=(self.head.len()) { (heading.text) }
                                }
                            }
                            @for row in &body.rows { (self.row(row)) }
                        }
                    }
                }
            }
        }
    }

    fn class(&self, column: usize) -> Option<&'static str> {
        self.numbers.contains(&column).then_some("number")
    }

    fn row(&self, row: &Row) -> Markup {
        html! {
            tr data-policy=[row.policy] {
                @for (column, cell) in row.cells.iter().enumerate() {
                    @if column == 0 { th scope="row" data-policy=[cell.policy] { (cell.text) } }
                    @else {
                        td class=[self.class(column)] data-policy=[cell.policy]
                            data-label=[self.cards.then(|| &self.head[column].text)] { (cell.text) }
                    }
                }
            }
        }
    }
}

/// Tables that open on demand; nothing where all are empty.
pub(crate) fn folded(words: Words, grids: &[Grid]) -> Markup {
    html! {
        @if grids.iter().any(|grid| !grid.is_empty()) {
            details.data {
                summary { (words.say("as-table")) }
                @for grid in grids.iter().filter(|grid| !grid.is_empty()) { (grid.shown()) }
            }
        }
    }
}
