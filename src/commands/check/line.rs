//! A line of a plan.

/// What it is about, and what it says.
pub(super) fn line(about: &str, text: &str) -> String {
    format!("  {about:<15} {text}")
}
