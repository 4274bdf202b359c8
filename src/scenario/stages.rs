//! The options among which an alderman or an official chooses, by their names.

use crate::model::forced::Stage;
use crate::model::vocabulary::{Answer, Counter, Request};

/// The options of a stage by their names, in the order of the model.
#[must_use]
pub fn options(stage: Stage) -> Vec<&'static str> {
    match stage {
        Stage::Request => Request::ALL.map(Request::word).to_vec(),
        Stage::Answer => Answer::ALL.map(Answer::word).to_vec(),
        Stage::Counter => Counter::ALL.map(Counter::word).to_vec(),
    }
}
