//! Keyed random numbers: `ChaCha8` addressed by meaning, never by order.
//!
//! Every number has an address: the *key* says which municipality in which replicate under which
//! seed, the *stream* says for what purpose and in which week (or term), and the *word* says for
//! which position: a seat, a post, the ordinal of a dossier. No address holds a person, a policy,
//! a world, a thread or a count of earlier draws, so policies and worlds share random events, and
//! nothing that is added elsewhere moves a number.
//!
//! ```text
//! key    (8 words)  seed low, seed high, replicate, salt, town low, town high, "pola", "ris1"
//! stream (64 bits)  purpose << 32 | week since burn-in began (or term)
//! word              position * words per position + item
//! ```
//!
//! [`Key::rng`] gives the generator at an address: `ChaCha8Rng` of the `rand_chacha` crate, with a 64-bit
//! counter and a 64-bit stream. All scalar numbers are drawn from it, in an order that each place of use
//! states. Two kinds are needed so often that they have a fast form with the same bits: the numbers of
//! weeks ([`WeeklyDraws`]) and of dossiers ([`DossierBatch`]) are made for sixteen weeks or dossiers side
//! by side, by the widest vectors that the processor has, because the generator makes four blocks at each
//! change of address, of which they need one. Tests hold the fast form to the generator.

mod dossiers;
mod key;
mod numbers;
mod weekly;

pub use dossiers::{DossierBatch, dossier_at};
pub use key::{BLOCK, Key, LANES, Purpose};
pub use numbers::{Bell, Exponential, Gumbel, Logistic, half_uniforms_of_block};
pub use weekly::{BATCH, MunicipalityDraw, WeekDraws, WeeklyDraws};
