//! The program as its users meet it: typed commands, scenario files, results, messages, pages.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod assumptions;
mod batch;
#[cfg(unix)]
mod browser;
mod calibrate;
mod choices;
#[cfg(unix)]
mod chromium;
mod cli;
#[allow(dead_code, reason = "each program of tests uses a part of it")]
mod common;
mod cultures;
mod dutch;
mod dutch_faults;
mod dutch_studies;
mod evaluate;
mod explain;
mod explore;
mod fabricated;
mod faults;
mod folders;
mod fuzzed;
mod handout;
mod live;
mod mix;
mod mutations;
mod names;
mod own_files;
mod packages;
#[cfg(feature = "parquet")]
mod parquet;
mod precision;
mod report;
mod reproducibility;
mod scenario;
mod sensitivity;
mod shards;
#[cfg(unix)]
mod slurm;
mod stored;
mod sweep;
mod variants;
mod verified;
