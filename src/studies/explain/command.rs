//! `polaris explain`: one municipality told as a dated story, or where two policies part in it.

use crate::catalogue::MODEL_REVISION;
use crate::cli::Explain;
use crate::engine::RunError;
use crate::experiment::{Plan, World};
use crate::results::{
    Folder, Format, Kind, Manifest, Mark, OutputError, Request, Sheet, Study as Record, page,
};
use crate::scenario::{self, Scenario};
use crate::studies::explain::design::{Picked, pick};
use crate::studies::explain::handout::handout;
use crate::studies::explain::judge::parting::Parting;
use crate::studies::explain::judge::rows::Row;
use crate::studies::explain::judge::story::Story;
use crate::studies::explain::page::markdown;
use crate::studies::explain::told::blocks::Block;
use crate::studies::explain::told::subject::{Against, Applied, Subject};
use crate::studies::explain::told::{against, story};
use crate::studies::explain::{summary, tables};
use crate::studies::shared::choices;
use crate::studies::shared::error::CommandError;
use crate::studies::shared::files::hash;
use crate::studies::shared::language;
use crate::studies::shared::loading::{EXPLAIN, load_one};
use crate::terminal;
use crate::terminal::printable;
use crate::words::{Message, message};
use crate::words::{Words, say};
use std::path::Path;

/// Tells the story of a municipality.
///
/// # Errors
/// The faults of the scenario, a policy, municipality or replicate that it does not have, or what
/// cannot be written.
pub fn explain(asked: &Explain) -> Result<(), CommandError> {
    let scenario = load_one(&asked.scenario, &asked.changes.changes(), EXPLAIN)?;
    let words = language::speak(asked.lang, Some(&scenario))?;
    let plan = Plan::new(&scenario, &World::of(&scenario), false);
    if let Some(told) = choices::missing(&plan)? {
        return Err(CommandError::Asked(told));
    }
    let choice = Choice::of(asked, &plan)?;
    let primary = scenario.outcomes.primary;
    let Choice { place, replicate, policy, against } = choice;
    let picked = pick(&plan, place, replicate, policy, against, primary)?;
    let told = Told::new(asked, &scenario, &plan, &choice, &picked, words)?;
    let text = if let Some(path) = &asked.html {
        let path = printable(&path.display().to_string());
        format!("{}\n", say!(words, "handout-written", path = path))
    } else if asked.events {
        told.events()?
    } else if asked.markdown {
        markdown(&told.blocks)
    } else {
        summary::terminal(&told.blocks, terminal::columns(), terminal::colours())
    };
    if let Some(path) = &asked.html {
        page(path, &handout(told.words, &told.blocks, &told.made), asked.force)?;
    }
    // The folder is written also where the text cannot be shown.
    let shown = terminal::show(&text);
    if let Some(path) = &asked.out {
        told.write(path, asked, &scenario)?;
    }
    Ok(shown?)
}

/// What was asked for, by indices in the plan.
struct Choice {
    policy: usize,
    against: Option<usize>,
    place: Option<usize>,
    replicate: Option<u32>,
}

impl Choice {
    fn of(asked: &Explain, plan: &Plan) -> Result<Self, CommandError> {
        let policy =
            |name: &String| index(Named::Policy, name, plan.policies.iter().map(String::as_str));
        let place = |written: &String| place(plan, written);
        // Where someone chooses is what the story is about.
        let chosen_in = plan.choices.first().and_then(|choice| {
            plan.municipalities.iter().position(|place| place.number == choice.municipality)
        });
        let choice = Self {
            policy: asked.policy.as_ref().map_or(Ok(0), policy)?,
            against: asked.against.as_ref().map(policy).transpose()?,
            place: asked.municipality.as_ref().map(place).transpose()?.or(chosen_in),
            replicate: asked.replicate.or(plan.choices.first().map(|choice| choice.replicate)),
        };
        if choice.against == Some(choice.policy) {
            return Err(CommandError::Asked(message!(
                "error-against-itself",
                name = format!("{:?}", plan.policies[choice.policy]),
            )));
        }
        if let Some(number) = choice.replicate.filter(|n| !(1..=plan.replicates).contains(n)) {
            return Err(CommandError::Asked(message!(
                "error-no-replicate",
                number = number,
                last = plan.replicates,
            )));
        }
        Ok(choice)
    }
}

/// The index of a municipality that is written by its name or its number in the scenario.
fn place(plan: &Plan, written: &str) -> Result<usize, CommandError> {
    let places = || plan.municipalities.iter();
    let by_name = index(Named::Municipality, written, places().map(|place| place.id.as_str()));
    by_name.or_else(|error| {
        let number = written.trim().parse::<u32>().ok();
        places().position(|place| Some(place.number) == number).ok_or(error)
    })
}

/// What has a name in a scenario.
#[derive(Clone, Copy)]
enum Named {
    Policy,
    Municipality,
}

/// The index of a name among those that the scenario has.
fn index<'a>(
    what: Named,
    name: &str,
    names: impl Iterator<Item = &'a str> + Clone,
) -> Result<usize, CommandError> {
    names.clone().position(|known| known == name).ok_or_else(|| {
        let meant = scenario::closest(name, names.clone());
        let hint = match meant {
            Some(meant) => message!("error-meant", name = format!("{meant:?}")),
            None => Message::verbatim(""),
        };
        let (all, name) = (listed(names), format!("{name:?}"));
        CommandError::Asked(match what {
            Named::Policy => message!("error-no-policy", name = name, hint = hint, all = all),
            Named::Municipality => {
                message!("error-no-municipality", name = name, hint = hint, all = all)
            }
        })
    })
}

/// Names for a message, cut where there are many.
fn listed<'a>(names: impl Iterator<Item = &'a str>) -> Message {
    const MOST: usize = 12;
    let names: Vec<String> = names.map(|name| format!("{name:?}")).collect();
    let more = names.len().saturating_sub(MOST);
    let first = names[..names.len() - more].join(", ");
    if more > 0 {
        message!("fault-more", listed = first, more = more)
    } else {
        Message::verbatim(first)
    }
}

/// All that is shown and written.
struct Told {
    words: Words,
    blocks: Vec<Block>,
    /// What made it, in a sentence.
    made: String,
    stories: Vec<(String, Vec<Row>)>,
    asked: serde_json::Map<String, serde_json::Value>,
}

impl Told {
    fn new(
        asked: &Explain,
        scenario: &Scenario,
        plan: &Plan,
        choice: &Choice,
        picked: &Picked,
        words: Words,
    ) -> Result<Self, RunError> {
        let told = |policy| Story::of(plan, picked.place, picked.replicate, policy, asked.all);
        let place = &plan.municipalities[picked.place];
        let kinds = Applied::by(&scenario.policies[choice.policy]);
        let words = if asked.plain { words.without_numbers() } else { words };
        let label = |policy: usize| scenario.policies[policy].label.of(words.language());
        let subject = Subject {
            words,
            short: asked.short,
            scenario: scenario.title.of(words.language()),
            number: place.number,
            inhabitants: place.inhabitants,
            replicate: picked.replicate,
            policy: label(choice.policy),
            interventions: &kinds,
            years: plan.years,
            picked_from: (picked.looked_at > 1).then_some(picked.looked_at),
        };
        let own = told(choice.policy)?;
        let mut stories = vec![(plan.policies[choice.policy].clone(), own.rows.clone())];
        let blocks = match choice.against {
            None => story(&subject, &own),
            Some(policy) => {
                let other = told(policy)?;
                let parting = Parting::of(&own, &other);
                stories.push((plan.policies[policy].clone(), other.rows.clone()));
                let kinds = Applied::by(&scenario.policies[policy]);
                let other = Against {
                    policy: label(policy),
                    interventions: &kinds,
                    parting: &parting,
                    story: &other,
                };
                against(&subject, &own, &other)
            }
        };
        let mut map = serde_json::Map::new();
        map.insert("municipality".to_owned(), place.number.into());
        map.insert("inhabitants".to_owned(), place.inhabitants.into());
        map.insert("replicate".to_owned(), picked.replicate.into());
        map.insert("policy".to_owned(), plan.policies[choice.policy].clone().into());
        if let Some(policy) = choice.against {
            map.insert("against".to_owned(), plan.policies[policy].clone().into());
        }
        let made = say!(
            words,
            "story-handout-made",
            version = env!("CARGO_PKG_VERSION"),
            scenario = scenario.name.as_str(),
            seed = scenario.run.seed.to_string(),
            number = place.number.to_string(),
            replicate = picked.replicate.to_string(),
        );
        Ok(Self { words, blocks, made, stories, asked: map })
    }

    fn rows(&self) -> Vec<(&str, &[Row])> {
        self.stories.iter().map(|(policy, rows)| (policy.as_str(), rows.as_slice())).collect()
    }

    fn events(&self) -> Result<String, CommandError> {
        let mut sheet = Sheet::csv(Vec::new());
        let written = tables::events(&mut sheet, &self.rows()).and_then(|()| sheet.finish());
        let (bytes, _) = written.map_err(|cause| OutputError::Io {
            doing: "writing",
            path: "events".to_owned(),
            cause,
        })?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// Writes story, events and manifest to a folder of their own.
    fn write(&self, path: &Path, asked: &Explain, scenario: &Scenario) -> Result<(), CommandError> {
        let request = Request {
            mark: Mark::new(&format!("{} (story)", scenario.name), Kind::Story),
            resume: false,
            force: asked.force,
            quiet: false,
            words: terminal::words(),
            say: &terminal::line,
        };
        let folder = Folder::open(path, &request)?;
        let staging = folder.stage()?;
        let text = markdown(&self.blocks);
        let files = vec![
            staging.write("story.md", |out| out.write_all(text.as_bytes()).map(|()| None))?,
            staging.table("events", Format::Csv, |sheet| tables::events(sheet, &self.rows()))?,
        ];
        let record = Record {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            model_revision: MODEL_REVISION,
            command: "explain".to_owned(),
            scenario: scenario.name.clone(),
            scenario_blake3: hash(scenario),
            resolved: scenario.resolved.clone(),
            seed: scenario.run.seed,
            replicates: scenario.run.replicates,
            municipalities: scenario.municipalities.len(),
            worlds: 1,
            uncertainty: String::new(),
            asked: self.asked.clone(),
            parameters: Manifest::parameters(&scenario.parameters),
            language: self.words.language().code().to_owned(),
            files,
        };
        record.write(staging)?;
        let path = folder.path().display().to_string();
        terminal::line(&say!(terminal::words(), "story-written", path = path));
        Ok(())
    }
}
