//! What the page gets to see.

use super::form::{Form, Slider};
use super::request::{Elsewhere, Part, Situation, Stage};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An answer to the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum Response {
    /// To `Page`.
    Page(Box<Page>),
    /// To `Municipality` and `Import`.
    Municipality(Box<Municipality>),
    /// To `Simulate` and `Assume`.
    Part(Part),
    /// To `Compare`.
    Comparison(Box<Comparison>),
    /// To `Find`: the replicate, or none among those of the scenario, and the week to begin at.
    Found {
        /// Number of the replicate.
        replicate: Option<u32>,
        /// Observed week at which the story begins, from 0.
        week: u32,
    },
    /// To `Story`.
    Story(Box<Story>),
    /// To `Debrief`.
    Debriefing(Box<Debriefing>),
    /// To `Elsewhere`.
    Elsewhere(Elsewhere),
    /// To `Weigh`.
    Weighed(Box<Weighed>),
    /// What was asked cannot be answered: every fault, as lines to show.
    Fault {
        /// What is wrong, a line for each fault.
        messages: Vec<String>,
    },
}

/// What the page is built of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// Version of the program.
    pub version: String,
    /// Texts by key: every message of `live.ftl` in the language asked for.
    pub texts: BTreeMap<String, String>,
    /// The sliders of culture and environment.
    pub sliders: Vec<SliderInfo>,
    /// The interventions.
    pub interventions: Vec<InterventionInfo>,
    /// The form as it is at first.
    pub form: Form,
    /// Ready lessons.
    pub lessons: Vec<Lesson>,
    /// From where how many parameters of the model come.
    pub sources: Vec<(String, usize)>,
    /// How many shipped sets of assumptions there are.
    pub worlds: usize,
    /// Fewest replicates for a number.
    pub fewest_replicates: u32,
    /// Fewest and most inhabitants.
    pub inhabitants: [u32; 2],
}

/// A slider of the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SliderInfo {
    /// Dotted name of the parameter.
    pub parameter: String,
    /// Name for readers.
    pub label: String,
    /// Words at its low and high end.
    pub ends: [String; 2],
    /// What it does, in a sentence.
    pub meaning: String,
    /// Where default and range come from.
    pub source: String,
    /// Value at first.
    pub default: f32,
    /// The plausible range; the slider goes from 0 to 1.
    pub plausible: [f32; 2],
}

/// An intervention of the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InterventionInfo {
    /// Name in scenario files.
    pub name: String,
    /// Name for readers.
    pub label: String,
    /// What dose 1 is.
    pub dose_one: String,
    /// Whom coverage counts.
    pub reach: String,
    /// How it works in the model.
    pub route: String,
    /// Hours at dose 1, in words.
    pub hours: String,
    /// The same as numbers, each with what they are counted for.
    pub amounts: Vec<Amount>,
    /// Where the recommendation comes from.
    pub source: String,
    /// Largest dose.
    pub dose_max: f32,
    /// What it adds where it is held with college, council and top officials; empty where it cannot be.
    pub joint: String,
    /// What it adds where it is repeated at mid-term; empty where it cannot be.
    pub repeated: String,
}

/// Hours at dose 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Amount {
    /// How many.
    pub hours: f32,
    /// For whom or what.
    pub whom: String,
    /// Whether they come back every year.
    pub yearly: bool,
}

/// A ready lesson.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Lesson {
    /// Its name for links.
    pub key: String,
    /// Title.
    pub title: String,
    /// What it is about, in a sentence.
    pub text: String,
    /// Inhabitants.
    pub inhabitants: u32,
    /// Sliders that are not at their default.
    pub sliders: Vec<Slider>,
    /// How its story begins.
    pub situation: Situation,
}

/// A municipality, and the scenario file for it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Municipality {
    /// The form that it comes from or comes to; none where the scenario has more than the form can say.
    pub form: Option<Form>,
    /// The scenario file.
    pub scenario: String,
    /// Names and labels of its policies, the baseline first.
    pub policies: Vec<[String; 2]>,
    /// Its size in words, such as "27 seats, 4 aldermen, 6 directors".
    pub told: String,
    /// How many municipalities there are in the scenario.
    pub municipalities: u32,
    /// How many replicates.
    pub replicates: u32,
    /// Who works with whom in the first replicate.
    pub network: Network,
    /// What was noted in reading, such as rows that were skipped.
    pub remarks: Vec<String>,
}

/// Who works with whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Network {
    /// Titles of the aldermen, by seat.
    pub aldermen: Vec<String>,
    /// Titles of the directors, by post.
    pub directors: Vec<String>,
    /// Pairs: seat and post.
    pub pairs: Vec<[usize; 2]>,
}

/// The policies of a scenario against its baseline. Unless the whole was asked for, table, shared, figures, memo and
/// csv are empty.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// Replicates simulated.
    pub replicates: u32,
    /// Whether there are enough for an interval; without, no number is shown.
    pub enough: bool,
    /// What the index counts: "of every 100 ... under the baseline".
    pub heading: String,
    /// The first table: its head, then a row for each policy, all texts.
    pub table: Vec<Vec<String>>,
    /// A sentence or two for each policy.
    pub sentences: Vec<String>,
    /// What holds for all of it: caveat, threshold, what the interval speaks of.
    pub shared: Vec<String>,
    /// For each policy but the baseline: where its mark stands in the plot.
    pub marks: Vec<Mark>,
    /// The smallest difference that matters, as a share.
    pub matters: f64,
    /// Figures in their order: the first is the answer.
    pub figures: Vec<Picture>,
    /// The memo, as Markdown.
    pub memo: String,
    /// The comparison as CSV, with the caveat on top.
    pub csv: String,
    /// Counts over all municipalities, replicates and years: by policy (in their order), then outcome.
    pub counts: Vec<BTreeMap<String, i64>>,
}

/// The effect of a policy on the primary outcome, relative to the baseline: -0.1 is 10% less.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Mark {
    /// Label of the policy.
    pub policy: String,
    /// Mean.
    pub mean: Option<f64>,
    /// Interval by chance; none with too few replicates.
    pub chance: Option<[f64; 2]>,
    /// Middle 80% over sets of assumptions; none until they are simulated.
    pub assumptions: Option<[f64; 2]>,
    /// Verdict, for readers.
    pub verdict: String,
}

/// A figure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    /// Its name.
    pub name: String,
    /// Its title, as it stands above the drawing.
    pub title: String,
    /// The figure as SVG.
    pub svg: String,
    /// What it shows, for those who cannot see it.
    pub alt: String,
    /// What to read from it.
    pub caption: String,
    /// Its values, as tables in HTML.
    pub table: String,
}

/// A story, week by week.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Story {
    /// Observed weeks.
    pub weeks: u32,
    /// What it is about, in a sentence.
    pub about: String,
    /// Who works with whom.
    pub network: Network,
    /// Moments for the timeline.
    pub marks: Vec<TimelineMark>,
    /// What happened, in order.
    pub events: Vec<Event>,
    /// Every four weeks: the state of each pair.
    pub states: Vec<State>,
    /// Where someone chooses, in order.
    pub choices: Vec<Choice>,
    /// The story as `polaris explain` tells it, as Markdown.
    pub markdown: String,
    /// The hand-out: the case without its outcome, questions, then the outcome; HTML.
    pub handout: String,
}

/// A moment on the timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimelineMark {
    /// Observed week, from 0.
    pub week: u32,
    /// `election`, `affair`, `crisis` or `crisis_ended`.
    pub kind: String,
    /// Name for readers.
    pub label: String,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Observed week, from 0.
    pub week: u32,
    /// `politics`, `risk`, `alarm`, `relief` or `plain`.
    pub tone: String,
    /// Whether those outside can see it.
    pub seen_outside: bool,
    /// Whether it is worth a stop of "next event".
    pub notable: bool,
    /// Seat of the alderman it is about, if it is about one.
    pub seat: Option<usize>,
    /// Post of the director it is about, if it is about one.
    pub post: Option<usize>,
    /// Number of the dossier in its week, if it is about one.
    pub dossier: Option<u32>,
    /// What happened, in sentences.
    pub says: Vec<String>,
    /// What weighed, in words.
    pub why: Vec<String>,
    /// What weighed, in numbers: term, and its weight.
    pub numbers: Vec<[String; 2]>,
}

/// The state of all pairs in a week.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct State {
    /// Observed week, from 0.
    pub week: u32,
    /// Trust between the two of each pair, 0..1, in the order of the network's pairs.
    pub trust: Vec<f32>,
    /// Safety that the official of each pair feels, 0..1.
    pub safety: Vec<f32>,
}

/// Where someone chooses.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// Observed week, from 0.
    pub week: u32,
    /// Number of the dossier in its week.
    pub dossier: u32,
    /// Who chooses what.
    pub stage: Stage,
    /// Index of the event in which it happens.
    pub event: usize,
    /// Seat of the alderman.
    pub seat: usize,
    /// Post of the director.
    pub post: usize,
    /// Whether values clash for the official.
    pub torn: bool,
    /// Whether something improper was asked.
    pub improper: bool,
    /// What was asked, by its code.
    pub request: String,
    /// The case in two or three sentences, without the outcome.
    pub case: Vec<String>,
    /// The question to the group.
    pub question: String,
    /// The options that exist, in the order of the model.
    pub options: Vec<ChoiceOption>,
    /// What was chosen, by its code.
    pub chosen: String,
    /// Whether a choice of the scenario decided it.
    pub forced: bool,
}

/// An option of a choice.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ChoiceOption {
    /// Its code.
    pub code: String,
    /// What it is, in a few words.
    pub label: String,
    /// What it means, in a line.
    pub line: String,
    /// Its probability before chance falls, 0..1; none under a rule of choice without such a probability.
    pub odds: Option<f64>,
}

/// Two stories of the same random events: with the choices, and without.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Debriefing {
    /// Headings of the two sides.
    pub sides: [String; 2],
    /// What differs, aligned by week: when, then what happened on each side.
    pub rows: Vec<DebriefRow>,
    /// What came of either side, in counts: what, then both numbers.
    pub counts: Vec<[String; 3]>,
    /// That it is one story, and no proof.
    pub caveat: String,
}

/// What happened in a week on one side or on both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DebriefRow {
    /// When, in words.
    pub when: String,
    /// Observed week, from 0.
    pub week: u32,
    /// What happened with the choices, and without.
    pub sides: [Vec<String>; 2],
}

/// What came of the same choice in other replicates.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Weighed {
    /// In how many replicates the dilemma came up.
    pub found: u32,
    /// How many were looked at.
    pub looked_at: u32,
    /// Whether there are enough for a number.
    pub enough: bool,
    /// Head, then rows: what, chosen, other, difference, each with its interval.
    pub table: Vec<Vec<String>>,
    /// What it says, in a sentence.
    pub sentence: String,
    /// What it does not say.
    pub caveat: String,
}
