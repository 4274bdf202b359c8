//! What a study of many worlds adds to the page of a run. The study writes it beside its own page, as
//! JSON, so that the page can be made without the study's rows.

use maud::{Markup, PreEscaped, html};
use serde::{Deserialize, Serialize};

use super::html::section;
use crate::words::en;

/// A part of the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Language of its texts, such as `en`.
    pub language: String,
    /// Heading.
    pub title: String,
    /// What must be known first: that it belongs to another text of the scenario or another version.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remarks: Vec<String>,
    /// What was found, in sentences.
    pub paragraphs: Vec<String>,
    /// Tables.
    pub tables: Vec<SectionTable>,
    /// Figures, in the order in which they are shown.
    pub figures: Vec<SectionFigure>,
    /// The study's own page in the folder of the results, where everything stands.
    pub page: String,
}

/// A table of a part of the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionTable {
    /// What it shows.
    pub caption: String,
    /// Names of the columns.
    pub heading: Vec<String>,
    /// The cells of each row, the first of which names it.
    pub rows: Vec<Vec<String>>,
}

/// A figure of a part of the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionFigure {
    /// Name of its file in the folder of the study.
    pub file: String,
    /// How to read it.
    pub caption: String,
    /// The figure itself, once it is read from there.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub svg: String,
}

impl Section {
    /// As it stands on the page.
    pub(super) fn shown(&self) -> Markup {
        let content = html! {
            div lang=(self.language) {
                @for remark in &self.remarks { p.note { (remark) } }
                @for paragraph in &self.paragraphs { p { (paragraph) } }
                @for figure in self.figures.iter().filter(|figure| !figure.svg.is_empty()) {
                    figure {
                        div.card tabindex="0" { (PreEscaped(figure.svg.as_str())) }
                        p.swipe { (en::SWIPE) }
                        figcaption { (figure.caption) }
                    }
                }
                @for table in &self.tables { (table.shown()) }
                p.note { (en::section_more(&self.page)) }
            }
        };
        section(&self.title, &content)
    }
}

impl SectionTable {
    fn shown(&self) -> Markup {
        html! {
            table {
                caption { (self.caption) }
                thead { tr { @for name in &self.heading { th scope="col" { (name) } } } }
                tbody {
                    @for row in &self.rows {
                        tr {
                            @for (place, cell) in row.iter().enumerate() {
                                @if place == 0 { th scope="row" { (cell) } }
                                @else { td data-label=(self.heading.get(place).map_or("", String::as_str)) { (cell) } }
                            }
                        }
                    }
                }
            }
        }
    }
}
