//! Inputs: the parameters that may vary over time, as a scenario's series or week by week.
//!
//! [`Inputs`] holds the weeks of each; [`PARAMETERS`] says which parameters they are, in the same order.
//! Both are made from the one list at the end of this file.

use super::parameters::{Parameters, TABLE};
use serde::Serialize;

macro_rules! inputs {
    ($($group:ident.$field:ident: $meaning:literal;)+) => {
        /// Inputs of the environment week by week, since burn-in began.
        #[derive(Debug, Clone, PartialEq, Serialize)]
        pub struct Inputs {
            $(#[doc = $meaning] pub $field: Vec<f32>,)+
        }

        impl Inputs {
            /// Makes the weeks of each input from its parameter: the index in [`TABLE`], and the value.
            #[must_use]
            pub fn new(parameters: &Parameters, weeks: impl Fn(usize, f32) -> Vec<f32>) -> Self {
                Self { $($field: weeks(
                    const { index(concat!(stringify!($group), ".", stringify!($field))) },
                    parameters.$field,
                ),)+ }
            }
        }

        /// The index in [`TABLE`] of every parameter that may vary over time.
        pub const PARAMETERS: &[usize] =
            &[$(index(concat!(stringify!($group), ".", stringify!($field))),)+];
    };
}

impl Inputs {
    /// Inputs that stay what the parameters say, for so many weeks.
    #[must_use]
    pub fn constant(parameters: &Parameters, weeks: u32) -> Self {
        Self::new(parameters, |_, value| vec![value; weeks as usize])
    }
}

/// The index in [`TABLE`] of a parameter that is there: as a constant, another name does not compile.
const fn index(name: &str) -> usize {
    let mut index = 0;
    while index < TABLE.len() {
        if same(TABLE[index].name.as_bytes(), name.as_bytes()) {
            return index;
        }
        index += 1;
    }
    panic!("an input is no parameter of this group and name")
}

/// Whether two texts are the same, for constants.
const fn same(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

inputs! {
    environment.media_level: "Level to which media pressure returns.";
    environment.volatility: "Pedersen index of an election held in that week.";
    environment.dualisering: "How far council and college are set apart.";
    environment.new_list: "Share of the vote that a new list takes at an election held in that week.";
}
