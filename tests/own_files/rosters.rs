//! Rosters as statistics offices and spreadsheets write them.
