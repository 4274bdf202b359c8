//! The tables of rooms and of studies in docs/house.md.

use crate::architecture::sources::{room, root};
use std::collections::{BTreeMap, BTreeSet};

/// Which rooms, or which studies, each may name; `None` for the room that may name all others.
pub type Table = BTreeMap<String, Option<BTreeSet<String>>>;

/// Reads the table whose columns are "room" or "study", "what it does", "may use".
///
/// The last holds names in backticks, each with a remark in brackets if need be, or the word
/// "nothing" or "all".
pub fn read(first: &str) -> Table {
    let page = std::fs::read_to_string(root().join("docs/house.md")).unwrap();
    let rows = page
        .lines()
        .skip_while(|line| !line.starts_with(&format!("| {first} |")))
        .skip(2)
        .take_while(|line| line.starts_with('|'));
    let table: Table = rows.map(row).collect();
    assert!(table.len() > 10, "docs/house.md has no table of each {first}: {table:?}");
    table
}

fn row(line: &str) -> (String, Option<BTreeSet<String>>) {
    let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
    let [name, _, used] = cells[..] else { panic!("not three cells: {line}") };
    let name = room(quoted(name, line).trim_end_matches('/')).to_owned();
    let used = match without_remarks(used).as_str() {
        "all" => None,
        "nothing" => Some(BTreeSet::new()),
        rooms => Some(rooms.split(',').map(|room| quoted(room.trim(), line).to_owned()).collect()),
    };
    (name, used)
}

fn quoted<'a>(cell: &'a str, line: &str) -> &'a str {
    let inner = cell.strip_prefix('`').and_then(|rest| rest.strip_suffix('`'));
    inner.unwrap_or_else(|| panic!("{cell:?} is not one room in backticks, in: {line}"))
}

/// A text without what it says in brackets.
fn without_remarks(text: &str) -> String {
    let mut depth = 0;
    let outside = text.chars().filter(|letter| {
        depth += i32::from(*letter == '(');
        let outside = depth == 0;
        depth -= i32::from(*letter == ')');
        outside
    });
    outside.collect::<String>().trim().replace(" ,", ",")
}
