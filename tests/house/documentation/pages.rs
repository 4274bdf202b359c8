//! Markdown taken apart as far as the tests need it: fences, headings, links.

use std::path::{Path, PathBuf};

/// A text of the project.
pub struct Page {
    /// Path within the project, with forward slashes.
    pub name: String,
    /// The folder it stands in, from which its links are read.
    pub folder: PathBuf,
    text: String,
}

/// What stands between two fences.
pub struct Block {
    /// `docs/page.md:LINE`, for messages.
    pub place: String,
    /// What stands behind the opening fence.
    pub kind: String,
    pub text: String,
}

impl Page {
    pub fn read(name: &str) -> Self {
        let path = root().join(name);
        let text = std::fs::read_to_string(&path).unwrap_or_else(|cause| panic!("{name}: {cause}"));
        let folder = path.parent().unwrap().to_owned();
        Self { name: name.to_owned(), folder, text }
    }

    /// All fenced blocks.
    pub fn blocks(&self) -> Vec<Block> {
        let mut blocks: Vec<Block> = Vec::new();
        let mut inside = false;
        for (number, line) in self.text.lines().enumerate() {
            if let Some(kind) = line.strip_prefix("```") {
                inside = !inside;
                if inside {
                    let place = format!("{}:{}", self.name, number + 1);
                    blocks.push(Block { place, kind: kind.to_owned(), text: String::new() });
                }
            } else if let Some(block) = blocks.last_mut().filter(|_| inside) {
                block.text.push_str(line);
                block.text.push('\n');
            }
        }
        assert!(!inside, "{}: a fence is open at the end", self.name);
        blocks
    }

    /// Lines outside fenced blocks, with their numbers.
    fn prose(&self) -> Vec<(usize, &str)> {
        let mut inside = false;
        let lines = self.text.lines().enumerate().filter(|(_, line)| {
            let fence = line.starts_with("```");
            inside ^= fence;
            !inside && !fence
        });
        lines.map(|(number, line)| (number + 1, line)).collect()
    }

    /// Places and targets of all links; what stands in backticks is no link.
    pub fn links(&self) -> Vec<(String, String)> {
        let mut links = Vec::new();
        for (number, line) in self.prose() {
            let plain: String = line.split('`').step_by(2).collect();
            for rest in plain.split("](").skip(1) {
                let target = rest.split(')').next().unwrap();
                links.push((format!("{}:{number}", self.name), target.to_owned()));
            }
        }
        links
    }

    /// Places and texts of all that stands in backticks.
    pub fn code(&self) -> Vec<(String, String)> {
        let mut code = Vec::new();
        for (number, line) in self.prose() {
            for part in line.split('`').skip(1).step_by(2) {
                code.push((format!("{}:{number}", self.name), part.to_owned()));
            }
        }
        code
    }

    /// The anchors of its headings: letters, digits, `-` and `_` in lower case, blanks as `-`.
    pub fn anchors(&self) -> Vec<String> {
        let headings = self.prose().into_iter().filter(|(_, line)| line.starts_with('#'));
        headings
            .map(|(_, line)| {
                let heading = line.trim_start_matches('#').trim().to_lowercase();
                let kept = |letter: &char| letter.is_alphanumeric() || "-_ ".contains(*letter);
                heading.chars().filter(kept).collect::<String>().replace(' ', "-")
            })
            .collect()
    }
}

/// Where the project stands.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The pages of `docs/`, the contents among them.
pub fn docs() -> Vec<Page> {
    let entries = std::fs::read_dir(root().join("docs")).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names
        .filter(|name| Path::new(name).extension().is_some_and(|ending| ending == "md"))
        .collect();
    names.sort();
    assert!(names.len() > 20, "{names:?}");
    names.iter().map(|name| Page::read(&format!("docs/{name}"))).collect()
}

/// These, and what is written beside them.
pub fn all() -> Vec<Page> {
    let beside =
        ["README.md", "README.nl.md", "CONTRIBUTING.md", "CHANGELOG.md", "output/README.md"];
    docs().into_iter().chain(beside.into_iter().map(Page::read)).collect()
}
