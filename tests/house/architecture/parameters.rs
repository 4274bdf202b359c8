//! What functions take: parts that belong together are a type whose fields have names, not a tuple.

use crate::architecture::names::is_for_tests;
use crate::architecture::sources::{root, sources};
use std::collections::BTreeSet;
use syn::visit::{self, Visit};
use syn::{FnArg, ItemFn, ItemImpl, ItemMod, Signature, Type};

/// The tuple that is a parameter: a place on a sheet.
const POINT: &str = "Point";

#[test]
fn no_function_takes_a_tuple() {
    let mut found = BTreeSet::new();
    for source in sources() {
        let text = std::fs::read_to_string(root().join("src").join(&source.path)).unwrap();
        let file = syn::parse_file(&text).unwrap();
        found.extend(taking_tuples(&file).into_iter().map(|name| (source.path.as_str(), name)));
    }
    assert!(
        found.is_empty(),
        "give these a struct with named fields, or fewer concerns: {found:?}"
    );
}

#[test]
fn tuples_are_found_in_every_form() {
    let found = |code: &str| taking_tuples(&syn::parse_file(code).unwrap());
    assert_eq!(found("fn f(ends: (f64, f64)) {}"), ["f"]);
    assert_eq!(found("fn f((low, high): &(f64, f64)) {}"), ["f"]);
    assert_eq!(found("struct A; impl A { fn g(&self, of: &mut (u8, u8)) {} }"), ["g"]);
    assert_eq!(found("trait A { fn h(of: ((u8, u8))); }"), ["h"]);
    assert_eq!(found("fn f() { fn inner(of: (u8, u8)) {} }"), ["inner"]);
    assert_eq!(found("type Ends = (f64, f64); fn f(of: Ends) {}"), ["f"]);
    assert!(found("type Point = (f64, f64); fn f(at: Point, (x, y): Point) {}").is_empty());
    assert!(found("fn f(all: &[(u8, u8)], one: Option<(u8, u8)>, none: ()) {}").is_empty());
    assert!(found("#[cfg(test)] mod tests { fn f(of: (u8, u8)) {} }").is_empty());
    assert!(found("fn f() { let g = |of: (u8, u8)| of.0; }").is_empty());
}

/// The names of a file's functions that take a tuple, by itself or by a name of the file for it.
fn taking_tuples(file: &syn::File) -> Vec<String> {
    let aliases = file.items.iter().filter_map(|item| match item {
        syn::Item::Type(alias) if is_tuple(&alias.ty, &[]) => Some(alias.ident.to_string()),
        _ => None,
    });
    let aliases = aliases.filter(|name| name != POINT).collect();
    let mut functions = Functions { aliases, found: Vec::new() };
    functions.visit_file(file);
    functions.found
}

struct Functions {
    aliases: Vec<String>,
    found: Vec<String>,
}

impl<'ast> Visit<'ast> for Functions {
    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        if !is_for_tests(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_item_impl(&mut self, item: &'ast ItemImpl) {
        if !is_for_tests(&item.attrs) {
            visit::visit_item_impl(self, item);
        }
    }

    fn visit_item_fn(&mut self, item: &'ast ItemFn) {
        if !is_for_tests(&item.attrs) {
            visit::visit_item_fn(self, item);
        }
    }

    fn visit_signature(&mut self, signature: &'ast Signature) {
        let takes = |input: &FnArg| match input {
            FnArg::Typed(parameter) => is_tuple(&parameter.ty, &self.aliases),
            FnArg::Receiver(_) => false,
        };
        if signature.inputs.iter().any(takes) {
            self.found.push(signature.ident.to_string());
        }
        visit::visit_signature(self, signature);
    }
}

/// Whether a type is a tuple of several, also behind a reference, in brackets or by one of these names.
fn is_tuple(of: &Type, aliases: &[String]) -> bool {
    match of {
        Type::Tuple(tuple) => tuple.elems.len() > 1,
        Type::Reference(reference) => is_tuple(&reference.elem, aliases),
        Type::Paren(inner) => is_tuple(&inner.elem, aliases),
        Type::Group(inner) => is_tuple(&inner.elem, aliases),
        Type::Path(named) => {
            let last = named.path.segments.last();
            last.is_some_and(|last| aliases.iter().any(|alias| last.ident == alias))
        }
        _ => false,
    }
}
