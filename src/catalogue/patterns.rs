//! Placeholder heading replaced when the table is written.
