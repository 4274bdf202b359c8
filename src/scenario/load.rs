//! The only reader of scenario files: finds texts on disk or among the shipped ones and joins
//! them to one tree.

use crate::scenario::canonical::{self, Named};
use crate::scenario::decode::{self, NotText};
use crate::scenario::error::{Draft, FORM, Findings};
use crate::scenario::source::{Base, Place, Source, Sources, printable};
use crate::scenario::tree::{Node, Table, Value};
use crate::scenario::{keys, merge, raw, sets, shipped, suggest};
use crate::words::{Message, message};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Bytes of a scenario file at most.
const SCENARIO_LIMIT: u64 = 1 << 20;
/// Bytes of a roster or a table of worlds at most.
const ROSTER_LIMIT: u64 = 64 << 20;
/// Files that may extend each other in a row.
const DEEPEST: usize = 8;

/// A scenario as written, with all that it names.
#[derive(Clone)]
pub(super) struct Raw {
    /// The file, what it extends and the settings, as one tree.
    pub tree: Table,
    /// The text of the roster of each entry of `municipalities` that could be read.
    pub rosters: BTreeMap<usize, usize>,
    /// The top file, for what is missing in it.
    pub top: Place,
    /// The keys that settings of the command line set.
    pub settings: Vec<Named>,
}

/// A file that is at hand and need not be on a disk.
#[derive(Debug, Clone)]
pub struct AtHand {
    /// By what a scenario calls it.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// Everything read so far.
pub(super) struct Loader<'f> {
    pub sources: Sources,
    pub findings: &'f mut Findings,
    /// A roster that is at hand.
    pub beside: Option<AtHand>,
    /// Rosters by their file; `None` where it is not text.
    rosters_read: BTreeMap<PathBuf, Option<usize>>,
}

impl<'f> Loader<'f> {
    /// A loader that has read nothing yet.
    pub fn new(findings: &'f mut Findings) -> Self {
        Self { sources: Sources::default(), findings, beside: None, rosters_read: BTreeMap::new() }
    }

    /// Reads the scenario that a path or a shipped name stands for.
    pub fn open(&mut self, path: &Path) -> Option<usize> {
        if !path.is_file()
            && let Some((name, text)) = shipped::scenario(path)
        {
            return Some(self.sources.add(shipped_source(name, text)));
        }
        let name = path.display().to_string();
        match read(path, SCENARIO_LIMIT) {
            Ok(bytes) => self.scenario_text(name, bytes, path),
            Err(found) => {
                let names = || shipped().iter().map(|(name, _)| *name);
                let allowed = message!("fault-scenario-file", names = suggest::listed(names()));
                let suggestion = suggest::scenario_file(path, &files_beside(path), names());
                self.findings
                    .push(Draft::of_file(&name, "file", found, allowed).suggest(suggestion));
                None
            }
        }
    }

    /// Joins the text, what it extends, and the settings.
    pub fn join(&mut self, top: usize, settings: &[String]) -> Raw {
        let identity = self.sources.get(top).map(identity).unwrap_or_default();
        let mut tree = self.tree(top, &mut vec![identity]);
        let read = self.sources.len();
        let settings = sets::apply(&mut tree, &mut self.sources, settings, self.findings);
        merge::unfold_parameters(&mut tree, self.findings);
        merge::give_way(&mut tree, |place| place.source >= read);
        canonical::settle_spellings(&mut tree, |place| place.source >= read);
        let rosters = self.rosters(&tree);
        Raw { tree, rosters, top: Place { source: top, span: 0..0 }, settings }
    }

    /// The tree of a text laid over that of the text it extends.
    fn tree(&mut self, source: usize, chain: &mut Vec<String>) -> Table {
        let text = self.sources.text(source).to_owned();
        let mut tree = raw::parse(source, &text, self.findings);
        merge::unfold_parameters(&mut tree, self.findings);
        let Some(extends) = tree.remove("extends") else {
            return tree;
        };
        let Some(base) = self.base(&extends.value, chain) else {
            return tree;
        };
        let mut below = self.tree(base, chain);
        merge::lay_over(&mut below, tree);
        merge::give_way(&mut below, |place| place.source == source);
        canonical::settle_spellings(&mut below, |place| place.source == source);
        below
    }

    /// The text that `extends` names.
    fn base(&mut self, named: &Value, chain: &mut Vec<String>) -> Option<usize> {
        let found = self.extended(named).and_then(|source| {
            let identity = self.sources.get(source).map(identity).unwrap_or_default();
            if chain.contains(&identity) {
                return Err(message!("fault-extends-itself"));
            }
            if chain.len() == DEEPEST {
                return Err(message!("fault-chain", number = DEEPEST));
            }
            chain.push(identity);
            Ok(source)
        });
        match found {
            Ok(source) => Some(source),
            Err(found) => {
                let text = named.text().unwrap_or_default();
                let all = shipped().iter().map(|(name, _)| *name);
                let beside = self
                    .folder_of(named)
                    .map_or_else(Vec::new, |folder| files_beside(&folder.join(text)));
                let suggestion = suggest::scenario_file(Path::new(text), &beside, all);
                let allowed = message!("fault-extends");
                self.findings
                    .push(Draft::at(&named.place, "extends", found, allowed).suggest(suggestion));
                None
            }
        }
    }

    fn extended(&mut self, named: &Value) -> Result<usize, Message> {
        let text = named.text().ok_or_else(|| named.describe())?;
        if let Some(path) = self.on_disk(named, text) {
            let bytes = read(&path, SCENARIO_LIMIT)?;
            let name = path.display().to_string();
            return self
                .scenario_text(name, bytes, &path)
                .ok_or_else(|| message!("fault-not-text"));
        }
        let (name, text) = shipped::scenario(Path::new(text)).ok_or_else(|| absent(named))?;
        Ok(self.sources.add(shipped_source(name, text)))
    }

    /// The file that a value names, if its text has a folder and the file is there.
    fn on_disk(&self, named: &Value, text: &str) -> Option<PathBuf> {
        let path = self.folder_of(named)?.join(text);
        path.is_file().then_some(path)
    }

    /// The folder of the text in which a value stands, if it has one.
    fn folder_of(&self, named: &Value) -> Option<&Path> {
        match &self.sources.get(named.place.source)?.base {
            Base::Folder(folder) => Some(folder),
            Base::Shipped => None,
        }
    }

    /// Keeps the text of a scenario file, if it is text.
    fn scenario_text(&mut self, name: String, bytes: Vec<u8>, path: &Path) -> Option<usize> {
        let base = Base::Folder(path.parent().unwrap_or(Path::new("")).to_owned());
        match String::from_utf8(bytes) {
            Ok(text) => Some(self.sources.add(Source::new(name, text, base))),
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                let shown = String::from_utf8_lossy(error.as_bytes()).into_owned();
                let place = self.shown(name, shown, at, base);
                self.findings.push(Draft::at(
                    &place,
                    FORM,
                    message!("fault-not-utf8"),
                    message!("fault-save-utf8"),
                ));
                None
            }
        }
    }

    /// Keeps a text that could not be read, so that a byte of it can be shown; the place of that byte.
    fn shown(&mut self, name: String, text: String, at: usize, base: Base) -> Place {
        let length = text.len();
        let source = self.sources.add(Source::new(name, text, base));
        // A byte order mark is not kept.
        let at = at.saturating_sub(length - self.sources.text(source).len());
        Place { source, span: at..at }
    }

    /// Reads the rosters that the municipalities name.
    fn rosters(&mut self, tree: &Table) -> BTreeMap<usize, usize> {
        let mut rosters = BTreeMap::new();
        let Some(Node::List(list)) = tree.get("municipalities").map(|entry| &entry.value.node)
        else {
            return rosters;
        };
        for (index, item) in list.iter().enumerate().take(keys::MOST_ENTRIES) {
            let Some(named) = item.table().and_then(|table| table.get("roster")) else {
                continue;
            };
            let named = &named.value;
            let Some(text) = named.text() else { continue };
            match self.roster(named, text) {
                Ok(source) => rosters.extend(source.map(|source| (index, source))),
                Err(found) => {
                    let allowed = message!("fault-roster-file");
                    self.findings.push(Draft::at(
                        &named.place,
                        "municipalities.roster",
                        found,
                        allowed,
                    ));
                }
            }
        }
        rosters
    }

    /// The text of a roster; the same file is read once. `None` where it has errors of its own.
    fn roster(&mut self, named: &Value, text: &str) -> Result<Option<usize>, Message> {
        if let Some(AtHand { name, text }) = self.beside.take_if(|beside| beside.name == text) {
            return match decode::table_text(text.into_bytes()) {
                Ok(text) => Ok(Some(self.sources.add(Source::new(name, text, Base::Shipped)))),
                Err(cause) => {
                    self.not_text(name, cause);
                    Ok(None)
                }
            };
        }
        if let Some(path) = self.on_disk(named, text) {
            let name = path.display().to_string();
            let once = std::fs::canonicalize(&path).unwrap_or_else(|_| path.clone());
            if let Some(known) = self.rosters_read.get(&once) {
                return Ok(*known);
            }
            let source = match decode::table_text(read(&path, ROSTER_LIMIT)?) {
                Ok(text) => Some(self.sources.add(Source::new(name, text, Base::Shipped))),
                Err(cause) => {
                    self.not_text(name, cause);
                    None
                }
            };
            self.rosters_read.insert(once, source);
            return Ok(source);
        }
        let (name, text) = shipped::roster(Path::new(text)).ok_or_else(|| absent(named))?;
        let once = PathBuf::from(format!("shipped {name}"));
        let sources = &mut self.sources;
        let add = || {
            let name = format!("scenarios/{name}");
            Some(sources.add(Source::new(name, text.to_owned(), Base::Shipped)))
        };
        Ok(*self.rosters_read.entry(once).or_insert_with(add))
    }

    /// A roster whose bytes are not text.
    fn not_text(&mut self, name: String, cause: NotText) {
        const KEY: &str = "municipalities.roster";
        let NotText { found, allowed, shown } = cause;
        let draft = match shown {
            Some((text, at)) => {
                let place = self.shown(name, text, at, Base::Shipped);
                Draft::at(&place, KEY, found, allowed)
            }
            None => Draft::of_file(&name, KEY, found, allowed),
        };
        self.findings.push(draft);
    }
}

fn absent(named: &Value) -> Message {
    message!("fault-absent", name = printable(named.text().unwrap_or_default()))
}

fn shipped_source(name: &str, text: &str) -> Source {
    Source::new(format!("scenarios/{name}.toml"), text.to_owned(), Base::Shipped)
}

/// The text of a table of worlds, or what was found instead.
pub(super) fn worlds(path: &Path) -> Result<String, Message> {
    decode::table_text(read(path, ROSTER_LIMIT)?).map_err(|cause| {
        let NotText { found, shown, .. } = cause;
        let Some((text, at)) = shown else { return found };
        let (line, column) = Source::new(String::new(), text, Base::Shipped).line_column(at);
        message!("fault-at-line", found = found, line = line, column = column)
    })
}

/// Names of the scenario files in the folder of a path.
fn files_beside(path: &Path) -> Vec<String> {
    let folder = path.parent().filter(|folder| *folder != Path::new(""));
    let entries = std::fs::read_dir(folder.unwrap_or(Path::new("."))).ok();
    let names = entries.into_iter().flatten().filter_map(|entry| {
        let path = entry.ok()?.path();
        let is_scenario = path.extension().is_some_and(|ending| ending == "toml");
        Some(path.file_name()?.to_str()?.to_owned()).filter(|_| is_scenario && path.is_file())
    });
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

/// What tells that two texts are the same file.
fn identity(source: &Source) -> String {
    match &source.base {
        Base::Shipped => format!("shipped {}", source.name),
        Base::Folder(_) => std::fs::canonicalize(&source.name)
            .map_or_else(|_| source.name.clone(), |path| path.display().to_string()),
    }
}

/// The bytes of a file, or what was found instead.
fn read(path: &Path, limit: u64) -> Result<Vec<u8>, Message> {
    let unreadable =
        |error: std::io::Error| message!("fault-unreadable", cause = error.to_string());
    let about = std::fs::metadata(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => message!("fault-no-file"),
        _ => unreadable(error),
    })?;
    if !about.is_file() {
        return Err(message!("fault-folder"));
    }
    let mut bytes = Vec::new();
    File::open(path)
        .map_err(unreadable)?
        .take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if bytes.len() as u64 > limit {
        return Err(message!("fault-megabytes", number = limit >> 20));
    }
    Ok(bytes)
}
