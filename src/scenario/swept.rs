//! A key that is swept, and its values at a point.

use crate::scenario::canonical::Named;
use crate::scenario::tree::Value;

/// A key with its values.
pub(super) struct Swept {
    /// Its name is as written, joined by dots.
    pub key: Named,
    pub(crate) path: Vec<String>,
    pub values: Vec<Value>,
}

/// The place of each key's value at a point: the last key changes fastest.
pub(super) fn values_at(index: usize, swept: &[Swept]) -> Vec<usize> {
    let mut left = index;
    let mut places: Vec<usize> = swept
        .iter()
        .rev()
        .map(|swept| {
            let place = left % swept.values.len();
            left /= swept.values.len();
            place
        })
        .collect();
    places.reverse();
    places
}
