//! How finely `outcomes.csv` is written.

use super::keys;
use super::valid::{Rows, Run};
use crate::words::{Message, message};

/// What `outcomes.csv` holds a row for, and why, in one sentence: as asked, or else each
/// municipality as long as that makes no more than two million rows.
#[must_use]
pub fn choose(
    asked: Option<Rows>,
    municipalities: usize,
    policies: usize,
    run: Run,
) -> (Rows, Message) {
    let cells = (policies as u64)
        .saturating_mul(u64::from(run.replicates))
        .saturating_mul(u64::from(run.years));
    let rows = cells.saturating_mul(municipalities as u64);
    match asked {
        Some(rows @ Rows::Municipality) => (rows, message!("fault-rows-municipality")),
        Some(rows @ Rows::Profile) => (rows, message!("fault-rows-profile")),
        Some(rows @ Rows::None) => (rows, message!("fault-rows-none")),
        None if rows <= keys::MOST_ROWS => {
            (Rows::Municipality, message!("fault-rows-few", count = rows as usize, number = rows))
        }
        None => {
            let most = keys::MOST_ROWS;
            let reason = message!("fault-rows-many", rows = rows, most = most);
            (Rows::Profile, reason)
        }
    }
}
