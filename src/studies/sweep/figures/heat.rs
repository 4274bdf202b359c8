//! Two numbers: a map of the primary outcome under the baseline, and one of each policy's relative
//! difference, with every value written in its cell.

use crate::charts::colour::Colour;
use crate::charts::estimate::Estimate;
use crate::charts::sheet::{Anchor, Area, Sheet};
use crate::charts::style::{
    HEADING, INK, LABEL, MARGIN, PAPER, SMALL, SOFT, WIDTH, shorten, text_width,
};
use crate::studies::sweep::results::{Axis, Results, level, relative};
use crate::words::{EMPTY, say};

/// Height of a cell.
const CELL: f64 = 30.0;
/// Narrowest cell in which a value can be read.
const NARROW: f64 = 42.0;
/// Widest cell.
const BROAD: f64 = 96.0;
/// The largest number of rows of a map.
const ROWS: usize = 24;
/// Most maps on a sheet.
const MAPS: usize = 9;
/// Between two maps beside each other.
const GUTTER: f64 = 30.0;
/// Title and unit above a map.
const HEAD: f64 = 44.0;
/// Labels and key below a map.
const FEET: f64 = 50.0;
/// Between lines that mark a cell as undecided.
const HATCH: f64 = 7.0;

/// Ends of the scales: blue is less or fewer, orange more; blue alone for levels.
const BLUE: Colour = Colour(0, 114, 178);
const ORANGE: Colour = Colour(213, 94, 0);

/// What a map shows.
struct Map {
    title: String,
    unit: String,
    /// By row from the top, then column.
    cells: Vec<Vec<Option<Cell>>>,
    /// Values at which the scale is palest and fullest.
    scale: (f64, f64),
    /// Whether values lie on both sides of zero.
    two_sided: bool,
}

struct Cell {
    value: f64,
    words: String,
    decided: bool,
}

/// The figure, or why there is none.
pub(crate) fn sheet(results: &Results, one: &Axis, other: &Axis) -> Result<Sheet, String> {
    let words = results.words;
    // The key with fewer values lies along the bottom.
    let (across, up) =
        if one.values.len() <= other.values.len() { (one, other) } else { (other, one) };
    let names = up.values.iter().map(|value| text_width(value, SMALL)).fold(20.0, f64::max) + 12.0;
    let whole = WIDTH - 2.0 * MARGIN;
    let columns = across.values.len() as f64;
    let beside = names + columns * NARROW <= (whole - GUTTER) / 2.0 && results.policies.len() > 1;
    let room = if beside { (whole - GUTTER) / 2.0 } else { whole };
    let cell = ((room - names) / columns).min(BROAD);
    if cell < NARROW || up.values.len() > ROWS || results.policies.len() > MAPS {
        let maps = results.policies.len();
        return Err(say!(
            words,
            "sweep-too-many-cells",
            columns = across.values.len().to_string(),
            rows = up.values.len().to_string(),
            count = maps,
            maps = maps.to_string(),
        ));
    }
    let maps = maps(results, across, up);
    if maps.iter().all(|map| map.cells.iter().flatten().all(Option::is_none)) {
        return Err(words.say("sweep-no-values"));
    }
    let keys = words.list(&results.keys);
    let title = words.sweep_title(results.outcome().name, &keys);
    let (mut sheet, y) = Sheet::open(words, &results.title, &title, "");
    let height = HEAD + up.values.len() as f64 * CELL + FEET;
    let per_row = if beside { 2 } else { 1 };
    for (number, map) in maps.iter().enumerate() {
        let left = MARGIN + (number % per_row) as f64 * (room + GUTTER);
        let top = y + 10.0 + (number / per_row) as f64 * height;
        let frame = Frame { left: left + names, top, cell, room: room - names };
        frame.draw(&mut sheet, map, across, up);
        let (below, beside) = (&results.keys[across.key], &results.keys[up.key]);
        frame.keys(&mut sheet, &words.key(below), &words.key(beside), up.values.len(), left);
    }
    let bottom = y + 10.0 + maps.len().div_ceil(per_row) as f64 * height;
    Ok(sheet.close(bottom, &words.sweep_heat_foot(results.facts.replicates, maps.len() > 1)))
}

fn maps(results: &Results, across: &Axis, up: &Axis) -> Vec<Map> {
    let words = results.words;
    let cells = |policy: usize| -> Vec<Vec<Option<Cell>>> {
        let at = |value: &String, column: &String| {
            let point = results.point_at(&[(up.key, value), (across.key, column)])?;
            let row = results.row(point, policy)?;
            let Estimate { mean: value, .. } =
                if policy == 0 { level(row)? } else { relative(row)? };
            let decided = policy == 0 || row.distinguishable();
            let words = match (policy, decided) {
                (0, _) => words.number(value),
                (_, true) => words.signed_percent(value),
                (_, false) => format!("({})", words.signed_percent(value)),
            };
            Some(Cell { value, words, decided })
        };
        let row = |value: &String| across.values.iter().map(|column| at(value, column)).collect();
        up.values.iter().rev().map(row).collect()
    };
    let map = |policy: usize| {
        let cells = cells(policy);
        let values = || cells.iter().flatten().flatten().map(|cell| cell.value);
        let low = values().fold(f64::INFINITY, f64::min);
        let high = values().fold(f64::NEG_INFINITY, f64::max);
        let name = &results.policies[policy];
        let (title, unit, scale) = if policy == 0 {
            (
                say!(words, "sweep-under", policy = name),
                words.unit_line(results.outcome().unit()),
                (low, high),
            )
        } else {
            let title =
                say!(words, "sweep-policy-less", policy = name, baseline = &results.policies[0],);
            (title, words.say("effects-axis"), (0.0, low.abs().max(high.abs())))
        };
        Map { title, unit, cells, scale, two_sided: policy > 0 }
    };
    let mut maps: Vec<Map> = (0..results.policies.len()).map(map).collect();
    // One scale for all differences, so that equal colours are equal differences.
    let most = maps.iter().skip(1).map(|map| map.scale.1).fold(0.0, f64::max);
    for map in maps.iter_mut().skip(1) {
        map.scale.1 = most;
    }
    maps
}

impl Map {
    fn draw(&self, sheet: &mut Sheet, cell: Option<&Cell>, area: Area) {
        let (x, y) = area.middle();
        let Some(cell) = cell else {
            sheet.fill(area, Colour(240, 240, 240));
            sheet.text((x, y), EMPTY, SMALL, SOFT, Anchor::Middle);
            return;
        };
        let (from, to) = self.scale;
        let value = if self.two_sided { cell.value.abs() } else { cell.value };
        let share = if to > from { (value - from) / (to - from) } else { 0.5 };
        let full = if self.two_sided && cell.value > 0.0 { ORANGE } else { BLUE };
        let share = 0.08 + 0.92 * share.clamp(0.0, 1.0);
        let colour = mixed(full, share);
        sheet.fill(area, colour);
        let ink = if share > 0.6 { PAPER } else { INK };
        if !cell.decided {
            hatch(sheet, area, ink);
            let half = text_width(&cell.words, LABEL) / 2.0 + 2.0;
            let (left, right) = ((x - half).max(area.left), (x + half).min(area.right));
            sheet.fill(Area { left, top: y - 8.0, right, bottom: y + 8.0 }, colour);
        }
        sheet.text((x, y), &cell.words, LABEL, ink, Anchor::Middle);
    }
}

/// Where a map stands: the upper left corner of its title, and its cells.
struct Frame {
    left: f64,
    top: f64,
    cell: f64,
    room: f64,
}

impl Frame {
    fn draw(&self, sheet: &mut Sheet, map: &Map, across: &Axis, up: &Axis) {
        let title = shorten(&map.title, HEADING, self.room);
        sheet.text((self.left, self.top + HEADING / 2.0), &title, HEADING, INK, Anchor::Start);
        let second = self.top + HEADING * 1.45 + SMALL / 2.0;
        sheet.text((self.left, second), &map.unit, SMALL, SOFT, Anchor::Start);
        for (number, (row, value)) in map.cells.iter().zip(up.values.iter().rev()).enumerate() {
            let y = self.top + HEAD + number as f64 * CELL;
            let value = sheet.words.swept(value);
            sheet.text((self.left - 7.0, y + CELL / 2.0), &value, SMALL, INK, Anchor::End);
            for (column, cell) in row.iter().enumerate() {
                let left = self.left + column as f64 * self.cell;
                let (right, bottom) = (left + self.cell - 1.5, y + CELL - 1.5);
                map.draw(sheet, cell.as_ref(), Area { left, top: y, right, bottom });
            }
        }
        let bottom = self.top + HEAD + map.cells.len() as f64 * CELL;
        for (column, value) in across.values.iter().enumerate() {
            let x = self.left + (column as f64 + 0.5) * self.cell;
            let value = shorten(&sheet.words.swept(value), SMALL, self.cell);
            sheet.text((x, bottom + 10.0), &value, SMALL, INK, Anchor::Middle);
        }
    }

    /// Which key lies along the bottom, and which stands upright.
    fn keys(&self, sheet: &mut Sheet, below: &str, beside: &str, rows: usize, left: f64) {
        let words = sheet.words;
        let bottom = self.top + HEAD + rows as f64 * CELL;
        let words = say!(words, "sweep-map-keys", below = below, beside = beside);
        let words = shorten(&words, SMALL, self.room + self.left - left);
        sheet.text((left, bottom + 26.0), &words, SMALL, SOFT, Anchor::Start);
    }
}

/// Lines across a cell, from lower left to upper right.
fn hatch(sheet: &mut Sheet, area: Area, colour: Colour) {
    let height = area.bottom - area.top;
    let mut start = area.left - height + HATCH;
    while start < area.right {
        // Along such a line x grows as y falls.
        let (from, to) = (start.max(area.left), (start + height).min(area.right));
        let y = |x: f64| area.bottom - (x - start);
        sheet.rule((from, y(from)), (to, y(to)), colour);
        start += HATCH;
    }
}

/// A colour on white paper.
fn mixed(full: Colour, share: f64) -> Colour {
    let channel = |full: u8| (255.0 + (f64::from(full) - 255.0) * share).round() as u8;
    Colour(channel(full.0), channel(full.1), channel(full.2))
}
