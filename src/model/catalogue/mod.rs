//! Plain tables in which every parameter, input, outcome, intervention, pattern, loop and figure is declared
//! once.
//!
//! Documentation, scenario schema, listings, result columns and checks are all made from these
//! tables. They hold no logic beyond look-ups.

pub mod choice_rules;
pub mod contrasts;
pub mod figures;
pub mod inputs;
pub mod language;
mod listed;
pub mod loops;
pub mod outcomes;
pub mod parameters;
pub mod patterns;
pub mod references;
pub mod roles;
mod sources;
mod text;
pub mod tuning;
pub mod windows;

use language::Language;
pub use text::Text;

/// The revision of the model's rules: it moves with every change that alters what the model records.
///
/// Checkpoints and calibrations of another revision are refused, and manifests state it.
/// `tests/model/pinned.rs` ties it to the pinned run: new results cannot be pinned under an old revision.
pub const MODEL_REVISION: u32 = 4;

/// Observed years of a run at most.
pub const YEARS_MAX: u32 = 100;

/// The name of a policy without interventions where none is given, and what readers see for it.
pub const BASELINE: Text = Text { en: "baseline", nl: "de uitgangssituatie" };

/// Where a number or a rule comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The study of Bovens et al. (2004), as read through the Polaris model; the lines of the article of Korsten on it
    /// ([`references`]).
    Article(&'static str),
    /// A law, count or survey on Dutch local government.
    Figure(&'static str),
    /// A theory with a published form.
    Theory(&'static str),
    /// No figure is known; the reason why the range is believed to hold the truth.
    Assumed(&'static str),
}

impl Source {
    /// The source in one line of plain text, in a language; names of publications stay as they are.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        const AND_OTHERS: Text = Text { en: "et al.", nl: "e.a." };
        const ASSUMED: Text = Text { en: "assumed", nl: "aangenomen" };
        let words = |words: &'static str| match language {
            Language::English => words,
            Language::Dutch => sources::in_dutch(words).unwrap_or(words),
        };
        match *self {
            Self::Article(place) => {
                let (lines, note) = sources::lines_and_note(place);
                format!("Bovens {} 2004, {lines}{}", AND_OTHERS.of(language), words(note))
            }
            Self::Figure(name) | Self::Theory(name) => words(name).to_owned(),
            Self::Assumed(reason) => format!("{}: {}", ASSUMED.of(language), words(reason)),
        }
    }
}
