//! The calendar: how many weeks a year, a term and the like have.

/// Weeks in a council term.
pub const TERM: u32 = 208;
/// Weeks in a year of account, counted from an election.
pub const YEAR: u32 = 52;
/// Weeks in a quarter.
pub const QUARTER: u32 = 13;
/// Weeks for which the Crown appoints a mayor: six years.
pub const MAYOR_TERM: u32 = 312;
