//! The model: one municipality, week by week.
//!
//! # The week
//! Each week runs these phases in this order, for every policy under the same random events:
//!
//!  1. environment: media ([`media`](rules::media)), election and formation ([`elections`](rules::elections)), pressure and horizons
//!  2. interventions act ([`interventions`])
//!  3. dossiers arrive ([`draws`]) and find their handlers ([`handlers`](rules::handlers)); from there on
//!     [`encounter`](rules::encounter) takes them through phases 4 to 7
//!  4. the official may prepare and warn ([`official`](rules::official)); the alderman asks ([`alderman`](rules::alderman))
//!  5. the official answers ([`official`](rules::official))
//!  6. the alderman answers back; substitute, escalation, call-back ([`counter`](rules::counter))
//!  7. consequences: risk, violation, results, delay ([`risks`](rules::risks), [`consequences`](rules::consequences))
//!  8. the autonomous fields ([`autonomous`](rules::autonomous)): side activities ([`side_activities`](rules::side_activities)), companies and
//!     projects ([`enterprise`](rules::enterprise))
//!  9. scrutiny of the ledger, exposure, cover ([`scrutiny`](rules::scrutiny)); exits and arrivals ([`exits`](rules::exits))
//! 10. relations move: of pairs with each dossier ([`relations`](rules::relations)) and by the formal circuit
//!     ([`circuits`](rules::circuits)), of bodies weekly ([`bodies`](rules::bodies)), with crisis and dialogue
//!     ([`crisis`](rules::crisis))
//! 11. slow drift ([`drift`](rules::drift))
//! 12. observation ([`observation`])
//!
//! The model knows no file, thread, policy name or print. It is given settings, programmes and
//! keys, and gives back records of integers.
//!
//! # Where to find what
//! `catalogue` declares parameters, outcomes, patterns and figures; `vocabulary` the words in which rules
//! speak to each other. `state` is what changes, `week` what a rule may read beside it, `draws` the random
//! numbers. `choice` decides among options by the rule of the run, `forced` says where someone else does. `rules` holds one mechanism a file,
//! `interventions` one intervention a file. `observer` takes notes that no rule reads, `records` is what
//! leaves the model. `docs/rules.md` says how a rule is written.

pub mod calendar;
pub mod catalogue;
pub mod choice;
pub mod draws;
pub mod events;
pub mod forced;
pub mod held;
pub mod interventions;
pub mod law;
pub mod math;
pub mod nation;
pub mod observation;
pub mod observer;
pub mod programme;
pub mod rates;
pub mod records;
pub mod rules;
pub mod schedule;
pub mod settings;
mod simulation;
pub mod state;
pub mod vocabulary;
pub mod week;

pub use simulation::{Account, Founded, NotANumber, Simulation, SimulationError};
