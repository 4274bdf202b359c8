//! What a study of many worlds adds to the page of a run: its own page, which is Markdown, with its
//! figures. What answers the question stands open; the rest is folded.

use crate::pages::markdown::{Block, blocks};
use crate::words::{Words, say};
use maud::{Markup, PreEscaped, html};

/// A part of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Findings {
    /// The study.
    pub study: Study,
    /// Language of its page and figures: `en` or `nl`.
    pub language: String,
    /// What must be known first: that it belongs to another text of the scenario or another version.
    pub remarks: Vec<String>,
    /// Its page, as Markdown.
    pub markdown: String,
    /// Its figures, as SVG documents.
    pub figures: Vec<String>,
}

/// A study that adds to the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Study {
    /// `polaris patterns`.
    Patterns,
    /// `polaris calibrate`.
    Calibration,
    /// `polaris sensitivity`.
    Sensitivity,
    /// `polaris explore`.
    Explore,
    /// `polaris mix`.
    Mix,
}

impl Study {
    /// All, in the order of the page.
    pub const ALL: [Self; 5] =
        [Self::Explore, Self::Mix, Self::Sensitivity, Self::Calibration, Self::Patterns];

    /// Name of its folder within that of a run.
    #[must_use]
    pub fn folder(self) -> &'static str {
        match self {
            Self::Patterns => "patterns",
            Self::Calibration => "calibration",
            Self::Sensitivity => "sensitivity",
            Self::Explore => "explore",
            Self::Mix => "mix",
        }
    }

    /// Name of its page there.
    #[must_use]
    pub fn page(self) -> &'static str {
        match self {
            Self::Patterns => "patterns.md",
            Self::Calibration => "calibration.md",
            Self::Sensitivity => "sensitivity.md",
            Self::Explore => "explore.md",
            Self::Mix => "mix.md",
        }
    }

    /// How many parts of its page stand open beside what comes before the first.
    fn open(self) -> usize {
        match self {
            Self::Explore | Self::Mix | Self::Sensitivity => 1,
            Self::Calibration | Self::Patterns => 0,
        }
    }
}

impl Findings {
    /// A part without anything.
    #[must_use]
    pub fn empty(study: Study) -> Self {
        Self {
            study,
            language: String::new(),
            remarks: Vec::new(),
            markdown: String::new(),
            figures: Vec::new(),
        }
    }

    /// Its heading on the page.
    pub(crate) fn heading(&self, words: Words) -> String {
        match self.study {
            Study::Patterns => words.say("study-patterns"),
            Study::Calibration => words.say("study-calibration"),
            Study::Sensitivity => words.say("study-sensitivity"),
            Study::Explore => words.say("study-explore"),
            Study::Mix => words.say("study-mix"),
        }
    }

    /// What stands below it.
    pub(crate) fn content(&self, words: Words) -> Markup {
        let all = blocks(&self.markdown);
        let (open, folded) = all.split_at(self.fold(&all));
        let page = format!("{}/{}", self.study.folder(), self.study.page());
        html! {
            @for remark in &self.remarks { p.note { (remark) } }
            @if !all.is_empty() {
                div lang=(self.language) {
                    @for block in open { (block.shown()) }
                    @for svg in &self.figures {
                        figure { div.card tabindex="0" { (PreEscaped(svg.as_str())) } }
                    }
                    @if !folded.is_empty() {
                        details {
                            summary { (words.say("study-folded")) }
                            @for block in folded { (block.shown()) }
                        }
                    }
                }
                p.note { (say!(words, "study-more", page = page)) }
            }
        }
    }

    /// From which block on the page is folded. Tables before the first part are folded as well.
    fn fold(&self, all: &[Block]) -> usize {
        let mut parts = 0;
        let folds = |block: &Block| match block {
            Block::Heading(_) => {
                parts += 1;
                parts > self.study.open()
            }
            Block::Table(..) => parts == 0,
            Block::Paragraph(_) | Block::List(_) => false,
        };
        all.iter().position(folds).unwrap_or(all.len())
    }
}
