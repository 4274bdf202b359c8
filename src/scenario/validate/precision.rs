//! A precision to reach, instead of a number of replicates.

use crate::scenario::error::{Draft, Findings};
use crate::scenario::keys;
use crate::scenario::tree::{Node, Table};
use crate::scenario::valid::Precision;
use crate::scenario::validate::fields::{Fields, number};
use crate::words::message;

/// The target and the most replicates, if `[run]` has one: a table, or its half-width alone.
pub(super) fn precision(fields: &mut Fields<'_, '_>) -> Option<(Precision, u32)> {
    let entry = fields.table.get(keys::PRECISION)?;
    if let Some(other) = fields.table.get(keys::REPLICATES.key) {
        let draft = Draft::at(
            &entry.key,
            &fields.dotted(keys::PRECISION),
            message!("fault-precision-beside"),
            message!("fault-precision-or"),
        );
        fields.findings.push(draft.also(&other.key));
    }
    let path = fields.dotted(keys::PRECISION);
    let most = keys::MAX_REPLICATES.default.unwrap_or_default();
    let Node::Table(table) = &entry.value.node else {
        let bounds = keys::HALF_WIDTH.low..=keys::HALF_WIDTH.high;
        let allowed = message!("fault-half-width", low = *bounds.start(), high = *bounds.end());
        let half_width = number(&entry.value, &path, bounds, allowed, fields.findings);
        return half_width.map(|half_width| (Precision { half_width }, most as u32));
    };
    let place = entry.value.place.clone();
    let mut inner = Fields { table, path, place, findings: &mut *fields.findings };
    inner.only(keys::TARGET);
    let half_width = inner.real(&keys::HALF_WIDTH);
    Some((Precision { half_width }, inner.whole_or_default(&keys::MAX_REPLICATES) as u32))
}

/// A precision is one of differences, so that there must be a policy to compare.
pub(super) fn compares(tree: &Table, policies: usize, findings: &mut Findings) {
    let run = tree.get("run").and_then(|entry| entry.value.table());
    let Some(entry) = run.and_then(|run| run.get(keys::PRECISION)) else {
        return;
    };
    if policies < 2 {
        let found = message!("fault-precision-alone");
        let allowed = message!("fault-precision-needs");
        findings.push(Draft::at(&entry.key, "run.precision", found, allowed));
    }
}
