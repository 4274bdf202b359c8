//! One municipality told: from the entries of a diary to scenes, of which the telling ones are
//! told; which municipality to tell of; and where two policies part.
//!
//! Everything here is plain data without a phrase: codes, titles, numbers. `explain::told` puts it
//! into words.

pub mod choose;
pub mod codes;
pub mod counts;
pub mod decisive;
pub mod gather;
pub mod parting;
pub mod people;
pub mod rows;
pub mod scene;
pub mod story;
pub mod weighing;
