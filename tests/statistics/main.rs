//! Estimators and designs against closed forms and other programs, and whether intervals keep their promises.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod discovery;
mod estimates;
mod indices;
mod proof;
