//! Numbers in the rules of the model: each has a name, as a parameter or as a constant with its reason.

use crate::architecture::names::is_for_tests;
use crate::architecture::sources::root;
use std::path::{Path, PathBuf};
use syn::visit::{self, Visit};
use syn::{Attribute, BinOp, Expr, ExprBinary, ExprLit, ImplItem, Item, Lit};

/// Files and folders, within `src/model`, that hold rules.
const RULES: [&str; 4] = ["rules", "interventions", "draws/dossiers.rs", "state/people.rs"];

/// Numbers that need no name: nothing and all of it.
const PLAIN: [&str; 2] = ["0.0", "1.0"];

/// Where a term that is centred on the middle of a share is zero: `x - 0.5` and `0.5 - x`.
const MIDDLE: &str = "0.5";

/// Exceptions: a file and a number. Name the number instead where that is possible.
const ALLOWED: [(&str, &str); 0] = [];

#[test]
fn every_number_of_the_rules_has_a_name() {
    let folder = root().join("src/model");
    let mut files = Vec::new();
    for place in RULES {
        collect(&folder.join(place), &mut files);
    }
    assert!(files.len() > 40, "{} files", files.len());
    let mut bare = Vec::new();
    for path in files {
        let text = std::fs::read_to_string(&path).unwrap();
        let file =
            syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let name = path.strip_prefix(&folder).unwrap().to_string_lossy().replace('\\', "/");
        let found = literals(&file);
        let strange = |number: &&String| !ALLOWED.contains(&(name.as_str(), number.as_str()));
        bare.extend(found.iter().filter(strange).map(|number| format!("{name}: {number}")));
    }
    assert!(
        bare.is_empty(),
        "make each a parameter (src/model/catalogue/parameters.rs), or a constant with its reason where it is a \
         definition, a unit or a guard, or where docs/numbers.md shows that it moves no primary answer:\n{}",
        bare.join("\n")
    );
}

#[test]
fn a_bare_number_is_found_and_a_named_one_is_not() {
    let found = |code: &str| literals(&syn::parse_file(code).unwrap());
    assert_eq!(found("fn f(x: f32) -> f32 { 0.3 * x + 1.0 }"), ["0.3"]);
    assert_eq!(found("fn f(x: f32) -> f32 { (0.5 + x) * (2e-3 + x) }"), ["0.5", "2e-3"]);
    assert_eq!(found("fn f(x: f32) { g(if x > 0.0 { 1.2f32 } else { 1.0 }) }"), ["1.2"]);
    assert_eq!(found("fn f(x: f32) { [(\"a\", 0.7)].len() }"), ["0.7"]);
    assert!(found("fn f(x: f32) -> f32 { (x - 0.5) * (0.5 - x) }").is_empty());
    assert!(found("const A: f32 = 0.3; impl B { const C: f32 = 0.4; }").is_empty());
    assert!(found("#[cfg(test)] mod tests { fn f() -> f32 { 0.3 } }").is_empty());
}

/// Adds a file, or all files of a folder, in the order of their names.
fn collect(place: &Path, files: &mut Vec<PathBuf>) {
    if place.is_file() {
        files.push(place.to_owned());
        return;
    }
    let entries =
        std::fs::read_dir(place).unwrap_or_else(|error| panic!("{}: {error}", place.display()));
    let mut entries: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for entry in entries {
        collect(&entry, files);
    }
}

/// The numbers with a decimal point that stand outside constants, without those that need no name.
fn literals(file: &syn::File) -> Vec<String> {
    let mut search = Search::default();
    search.visit_file(file);
    search.found
}

#[derive(Default)]
struct Search {
    found: Vec<String>,
}

fn is_middle(expression: &Expr) -> bool {
    let Expr::Lit(ExprLit { lit: Lit::Float(number), .. }) = expression else { return false };
    number.base10_digits() == MIDDLE
}

impl<'ast> Visit<'ast> for Search {
    fn visit_item(&mut self, item: &'ast Item) {
        let attributes: &[Attribute] = match item {
            Item::Const(_) | Item::Static(_) => return,
            Item::Fn(item) => &item.attrs,
            Item::Impl(item) => &item.attrs,
            Item::Mod(item) => &item.attrs,
            _ => &[],
        };
        if !is_for_tests(attributes) {
            visit::visit_item(self, item);
        }
    }

    fn visit_impl_item(&mut self, item: &'ast ImplItem) {
        if !matches!(item, ImplItem::Const(_)) {
            visit::visit_impl_item(self, item);
        }
    }

    fn visit_expr_binary(&mut self, binary: &'ast ExprBinary) {
        let centred = matches!(binary.op, BinOp::Sub(_));
        for side in [&*binary.left, &*binary.right] {
            if !(centred && is_middle(side)) {
                self.visit_expr(side);
            }
        }
    }

    fn visit_lit(&mut self, literal: &'ast Lit) {
        if let Lit::Float(number) = literal
            && !PLAIN.contains(&number.base10_digits())
        {
            self.found.push(number.base10_digits().to_owned());
        }
    }
}
