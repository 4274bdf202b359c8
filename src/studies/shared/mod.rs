//! What several studies share, each part in a file that says so.

pub mod bounds;
pub mod cuts;
pub mod error;
pub mod files;
pub mod folders;
pub mod form;
pub mod loading;
pub mod manner;
pub mod publish;
pub mod resume;
pub mod shares;
pub mod signals;
