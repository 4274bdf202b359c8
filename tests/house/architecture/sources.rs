//! The files of `src/`, which modules they hold, and which of each other they name.

use crate::architecture::names::{CRATES, Path, is_for_tests, names};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path as FilePath, PathBuf};
use std::sync::LazyLock;

/// Rooms of the model's package that `src/lib.rs` hands on as rooms of their own.
const OF_MODEL: [&str; 2] = ["catalogue", "records"];

/// A file of `src/`, without what is compiled for tests alone.
pub struct Source {
    /// Path within `src`, with forward slashes.
    pub path: String,
    /// Every path that it names.
    pub names: BTreeSet<Path>,
    /// The other files that it names, by their path within `src`.
    pub uses: BTreeSet<String>,
}

impl Source {
    /// The room that it belongs to.
    pub fn room(&self) -> &str {
        room(&self.path)
    }

    /// Whether it is this file, or lies in this folder.
    pub fn is_in(&self, place: &str) -> bool {
        self.path.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// Whether it is a file, or lies in a folder, of this name.
    pub fn is_part(&self, name: &str) -> bool {
        self.path.split(['/', '.']).any(|part| part == name)
    }

    /// The paths it names that hold all of these segments in a row, such as `std::fs`.
    pub fn naming(&self, segments: &str) -> Vec<String> {
        let wanted: Vec<&str> = segments.split("::").collect();
        let holds = |name: &&Path| name.windows(wanted.len()).any(|window| window == wanted);
        self.names.iter().filter(holds).map(|name| name.join("::")).collect()
    }
}

/// The room of a file: the first part of its path, or the second in the package of the model.
pub fn room(path: &str) -> &str {
    let within = path.strip_prefix("model/").and_then(|rest| rest.split('/').next());
    let first = path.split(['/', '.']).next().unwrap_or(path);
    within.filter(|room| OF_MODEL.contains(room)).unwrap_or(first)
}

/// The study of a file, or what studies share: the part of its path below `studies`; `None` for others and
/// for the list of studies.
pub fn study(path: &str) -> Option<&str> {
    let within = path.strip_prefix("studies/")?;
    within.split(['/', '.']).next().filter(|name| *name != "mod")
}

/// All code of the library, the package of the model and the binary.
pub fn sources() -> &'static [Source] {
    static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(read_all);
    &SOURCES
}

fn read_all() -> Vec<Source> {
    let mut tree = Tree { root: root().join("src"), ..Tree::default() };
    tree.read("lib.rs", vec![CRATES[0].to_owned()]);
    tree.read("model/lib.rs", vec![CRATES[1].to_owned()]);
    tree.read("main.rs", vec!["the binary".to_owned()]);
    assert!(tree.parsed.len() > 200, "{} files", tree.parsed.len());
    let modules: BTreeSet<Path> = tree.files.keys().cloned().collect();
    let source = |(path, (module, file)): (&String, &(Path, syn::File))| {
        let names = names(file, module, &modules);
        let uses = names.iter().filter_map(|name| tree.file_of(name)).filter(|used| *used != path);
        Source { path: path.clone(), uses: uses.cloned().collect(), names }
    };
    tree.parsed.iter().map(source).collect()
}

/// The folder of the project.
pub fn root() -> PathBuf {
    FilePath::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// Modules and files, found by following `mod` from the root of each crate.
#[derive(Default)]
struct Tree {
    root: PathBuf,
    /// The file that holds each module.
    files: BTreeMap<Path, String>,
    /// Each file with the module that it is.
    parsed: BTreeMap<String, (Path, syn::File)>,
}

impl Tree {
    fn read(&mut self, path: &str, module: Path) {
        let text = std::fs::read_to_string(self.root.join(path)).unwrap();
        let file = syn::parse_file(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
        let folder =
            ["mod.rs", "lib.rs", "main.rs"].iter().find_map(|name| path.strip_suffix(name));
        let folder = folder.map_or_else(|| path.replace(".rs", "/"), str::to_owned);
        self.enter(&file.items, &module, path, &folder);
        self.parsed.insert(path.to_owned(), (module, file));
    }

    /// Notes a module of a file, and goes on to those within it; files of modules without a body lie
    /// in `folder`.
    fn enter(&mut self, items: &[syn::Item], module: &Path, path: &str, folder: &str) {
        self.files.insert(module.clone(), path.to_owned());
        for item in items {
            let syn::Item::Mod(item) = item else { continue };
            if is_for_tests(&item.attrs) {
                continue;
            }
            let name = item.ident.to_string();
            let child = module.iter().cloned().chain([name.clone()]).collect();
            if let Some((_, items)) = &item.content {
                self.enter(items, &child, path, &format!("{folder}{name}/"));
            } else {
                let beside = format!("{folder}{name}.rs");
                let exists = self.root.join(&beside).exists();
                let file = if exists { beside } else { format!("{folder}{name}/mod.rs") };
                self.read(&file, child);
            }
        }
    }

    /// The file of the innermost module that a path leads through. What a module hands on with
    /// `pub use` is that module's: whoever names it there leans on its file.
    fn file_of(&self, name: &Path) -> Option<&String> {
        let name = handed_on(name);
        (1..=name.len()).rev().find_map(|length| self.files.get(&name[..length]))
    }
}

/// A path through what `src/lib.rs` hands on of the package of the model.
fn handed_on(name: &Path) -> Path {
    let [first, second, rest @ ..] = name.as_slice() else { return name.clone() };
    let start = match second.as_str() {
        _ if first != CRATES[0] => return name.clone(),
        "model" => vec![CRATES[1].to_owned()],
        // What a policy can consist of is handed on as well, and is the model's.
        room if OF_MODEL.contains(&room) || room == "interventions" => {
            vec![CRATES[1].to_owned(), room.to_owned()]
        }
        _ => return name.clone(),
    };
    start.into_iter().chain(rest.iter().cloned()).collect()
}
