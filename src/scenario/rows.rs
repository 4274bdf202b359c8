//! How finely `outcomes.csv` is written.

use super::keys;
use super::valid::{Rows, Run};

/// What `outcomes.csv` holds a row for, and why, in one sentence: as asked, or else each
/// municipality as long as that makes no more than two million rows.
#[must_use]
pub fn choose(
    asked: Option<Rows>,
    municipalities: usize,
    policies: usize,
    run: Run,
) -> (Rows, String) {
    let cells = (policies as u64)
        .saturating_mul(u64::from(run.replicates))
        .saturating_mul(u64::from(run.years));
    let rows = cells.saturating_mul(municipalities as u64);
    match asked {
        Some(rows @ Rows::Municipality) => {
            (rows, "a row for each municipality, as the scenario asks".to_owned())
        }
        Some(rows @ Rows::Profile) => {
            (rows, "a row for each profile, as the scenario asks".to_owned())
        }
        Some(rows @ Rows::None) => (rows, "no outcomes.csv, as the scenario asks".to_owned()),
        None if rows <= keys::MOST_ROWS => (
            Rows::Municipality,
            format!(
                "a row for each municipality: {rows} {}",
                if rows == 1 { "row" } else { "rows" }
            ),
        ),
        None => {
            let most = keys::MOST_ROWS;
            let reason = format!(
                "a row for each profile, because a row for each municipality would make {rows} rows, above {most}"
            );
            (Rows::Profile, reason)
        }
    }
}
