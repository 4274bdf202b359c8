//! The paths that a file names: imports, calls, types, macros.

use std::collections::{BTreeMap, BTreeSet};
use syn::visit::{self, Visit};
use syn::{Attribute, ImplItem, Item, Macro, Stmt, UseTree};

/// The segments of a path, such as `["std", "fs", "write"]`. One into this workspace begins with the
/// name of its crate.
pub type Path = Vec<String>;

/// The crates of the workspace.
pub const CRATES: [&str; 2] = ["polaris", "polaris_model"];

/// Collects the paths of a file, as absolute as the file's own imports tell.
///
/// The names of methods and macros (`print!`) count as paths of one segment. Whatever is compiled for
/// tests alone is left out.
pub fn names(file: &syn::File, module: &Path, modules: &BTreeSet<Path>) -> BTreeSet<Path> {
    let mut collector = Collector {
        module: module.clone(),
        modules,
        imported: BTreeMap::new(),
        names: BTreeSet::new(),
    };
    collector.visit_file(file);
    let imported = collector.imported;
    let absolute = |name: Path| match imported.get(&name[0]) {
        Some(import) => import.iter().chain(&name[1..]).cloned().collect(),
        None => name,
    };
    collector.names.into_iter().map(absolute).collect()
}

/// Whether an item is compiled for tests alone.
pub fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute.parse_args::<syn::Path>().is_ok_and(|what| what.is_ident("test"))
    })
}

struct Collector<'a> {
    /// The module that is being read.
    module: Path,
    modules: &'a BTreeSet<Path>,
    /// What a name stands for that a `use` of the file brings in.
    imported: BTreeMap<String, Path>,
    names: BTreeSet<Path>,
}

impl Collector<'_> {
    /// Adds a path of the code, where a lone name is that of a value, a type or a function.
    fn add(&mut self, name: Path) {
        let name = if name.len() > 1 { self.absolute(name) } else { name };
        self.names.insert(name);
    }

    /// A path from the root of its crate where it is one of this workspace, else as it stands.
    fn absolute(&self, name: Path) -> Path {
        let mut base = self.module.clone();
        let mut rest = name.as_slice();
        match name[0].as_str() {
            "crate" => {
                base.truncate(1);
                rest = &rest[1..];
            }
            "self" | "super" => {
                while let [first, after @ ..] = rest
                    && ["self", "super"].contains(&first.as_str())
                {
                    if first == "super" {
                        base.pop();
                    }
                    rest = after;
                }
            }
            _ => {
                base.push(name[0].clone());
                if !self.modules.contains(&base) {
                    return name;
                }
                rest = &rest[1..];
            }
        }
        base.into_iter().chain(rest.iter().cloned()).collect()
    }

    fn import(&mut self, tree: &UseTree, mut before: Path) {
        match tree {
            UseTree::Path(path) => {
                before.push(path.ident.to_string());
                self.import(&path.tree, before);
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.import(tree, before.clone());
                }
            }
            UseTree::Name(name) => self.bring_in(before, &name.ident, &name.ident),
            UseTree::Rename(name) => self.bring_in(before, &name.ident, &name.rename),
            UseTree::Glob(_) => {
                let module = self.absolute(before);
                self.names.insert(module);
            }
        }
    }

    fn bring_in(&mut self, mut path: Path, name: &syn::Ident, known_as: &syn::Ident) {
        let itself = name == "self";
        if !itself {
            path.push(name.to_string());
        }
        let known_as = if itself && known_as == name {
            path.last().cloned().expect("`self` stands behind a path")
        } else {
            known_as.to_string()
        };
        let path = self.absolute(path);
        self.names.insert(path.clone());
        self.imported.insert(known_as, path);
    }
}

impl<'ast> Visit<'ast> for Collector<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        let attributes = match item {
            Item::Const(item) => &item.attrs,
            Item::Enum(item) => &item.attrs,
            Item::Fn(item) => &item.attrs,
            Item::Impl(item) => &item.attrs,
            Item::Mod(item) => &item.attrs,
            Item::Static(item) => &item.attrs,
            Item::Struct(item) => &item.attrs,
            Item::Trait(item) => &item.attrs,
            Item::Type(item) => &item.attrs,
            Item::Use(item) => &item.attrs,
            _ => return visit::visit_item(self, item),
        };
        if is_for_tests(attributes) {
            return;
        }
        match item {
            Item::Use(item) => self.import(&item.tree, Vec::new()),
            Item::Mod(item) => {
                self.module.push(item.ident.to_string());
                visit::visit_item_mod(self, item);
                self.module.pop();
            }
            _ => visit::visit_item(self, item),
        }
    }

    fn visit_impl_item(&mut self, item: &'ast ImplItem) {
        let for_tests = match item {
            ImplItem::Const(item) => is_for_tests(&item.attrs),
            ImplItem::Fn(item) => is_for_tests(&item.attrs),
            ImplItem::Type(item) => is_for_tests(&item.attrs),
            _ => false,
        };
        if !for_tests {
            visit::visit_impl_item(self, item);
        }
    }

    fn visit_stmt(&mut self, statement: &'ast Stmt) {
        let for_tests = matches!(statement, Stmt::Local(local) if is_for_tests(&local.attrs));
        if !for_tests {
            visit::visit_stmt(self, statement);
        }
    }

    /// `pub(super)` names nothing.
    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}

    /// Links of the documentation are no code.
    fn visit_attribute(&mut self, _: &'ast Attribute) {}

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.add(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        self.add(vec![call.method.to_string()]);
        visit::visit_expr_method_call(self, call);
    }

    fn visit_item_static(&mut self, item: &'ast syn::ItemStatic) {
        if matches!(item.mutability, syn::StaticMutability::Mut(_)) {
            self.add(vec!["static mut".to_owned()]);
        }
        visit::visit_item_static(self, item);
    }

    /// What a macro makes of its tokens is not known; the paths and macros among them are.
    fn visit_macro(&mut self, called: &'ast Macro) {
        if let Some(name) = called.path.segments.last() {
            self.add(vec![format!("{}!", name.ident)]);
        }
        let tokens = called.tokens.to_string().replace(" :: ", "::").replace(" ! ", "! ");
        let is_part = |letter: char| letter.is_alphanumeric() || "_:!".contains(letter);
        let words = tokens.split(|letter| !is_part(letter));
        // A single word may be one of a text.
        for word in words.filter(|word| word.contains("::") || word.ends_with('!')) {
            let path: Path = word.split("::").map(str::to_owned).collect();
            if path.iter().all(|segment| segment.starts_with(|first: char| first.is_alphabetic())) {
                self.add(path);
            }
        }
    }
}
