//! Keys of a scenario: one name for each, and hints where a value is written otherwise.
