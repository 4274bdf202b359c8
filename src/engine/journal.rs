//! Parts as checksummed bytes, and where they are kept while a run lasts.

use crate::experiment::Plan;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// First bytes of every part: what it is and the version of its layout.
const MAGIC: &[u8; 8] = b"polaris1";
/// Bytes before the payload: magic, fingerprint of the plan, hash of the payload.
const HEADER: usize = 8 + 32 + 32;

/// Where parts are kept. A part that was put and then got is the same bytes or is not there.
pub trait Journal: Sync {
    /// The bytes of a part, if it is there.
    ///
    /// # Errors
    /// When the place cannot be read, other than because the part is not there.
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, JournalFault>;

    /// Keeps the bytes of a part, whole or not at all.
    ///
    /// # Errors
    /// When the place cannot be written.
    fn put(&self, name: &str, bytes: &[u8]) -> Result<(), JournalFault>;
}

/// Why a part could not be kept or found.
#[derive(Debug, thiserror::Error)]
#[error("{action} part {name} failed: {cause}")]
pub struct JournalFault {
    /// `reading` or `writing`.
    pub action: &'static str,
    /// Name of the part.
    pub name: String,
    /// What the system said.
    pub cause: String,
}

/// A journal in memory, for small runs and tests.
#[derive(Debug, Default)]
pub struct MemoryJournal(Mutex<BTreeMap<String, Vec<u8>>>);

impl Journal for MemoryJournal {
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, JournalFault> {
        let parts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(parts.get(name).cloned())
    }

    fn put(&self, name: &str, bytes: &[u8]) -> Result<(), JournalFault> {
        let mut parts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        parts.insert(name.to_owned(), bytes.to_vec());
        Ok(())
    }
}

/// What determines the parts of a plan apart from the number of replicates, a target of precision
/// that sets it, and the order and
/// selection of units: a part fits a plan if their fingerprints are equal. `resolved` is the text
/// of the scenario.
#[must_use]
pub fn fingerprint(plan: &Plan, resolved: &str) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new();
    let mut add = |text: &str| {
        hasher.update(&(text.len() as u64).to_le_bytes());
        hasher.update(text.as_bytes());
    };
    add(env!("CARGO_PKG_VERSION"));
    // How many replicates there are is said by either of these.
    let counts = |line: &str| ["replicates", "precision"].iter().any(|key| line.starts_with(key));
    for line in resolved.lines().filter(|line| !counts(line.trim_start())) {
        add(line);
    }
    add(&format!("{:?}", (plan.seed, plan.salt, plan.years, plan.keep_rows)));
    for place in &plan.places {
        add(&place.id);
    }
    hasher.finalize().into()
}

/// What determines the parts of a study of worlds: the command, what it asks, and the texts of
/// scenario and worlds.
#[must_use]
pub fn fingerprint_of_study(texts: &[&str]) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new();
    for text in [env!("CARGO_PKG_VERSION")].iter().chain(texts) {
        hasher.update(&(text.len() as u64).to_le_bytes());
        hasher.update(text.as_bytes());
    }
    hasher.finalize().into()
}

/// The bytes of a part: header, then the compressed payload.
#[must_use]
pub fn encode(part: &impl Serialize, fingerprint: &[u8; 32]) -> Vec<u8> {
    let plain = postcard::to_stdvec(part).expect("a part holds plain numbers, which always encode");
    let payload = lz4_flex::compress_prepend_size(&plain);
    let mut bytes = Vec::with_capacity(HEADER + payload.len());
    bytes.extend_from_slice(MAGIC);
    bytes.extend_from_slice(fingerprint);
    bytes.extend_from_slice(blake3::hash(&payload).as_bytes());
    bytes.extend_from_slice(&payload);
    bytes
}

/// The part in these bytes; `None` where they are torn, altered, or of another plan.
#[must_use]
pub fn decode<T: DeserializeOwned>(bytes: &[u8], fingerprint: &[u8; 32]) -> Option<T> {
    let (header, payload) = bytes.split_at_checked(HEADER)?;
    let known = &header[..8] == MAGIC
        && &header[8..40] == fingerprint
        && &header[40..] == blake3::hash(payload).as_bytes();
    if !known || !plausible(payload) {
        return None;
    }
    let plain = lz4_flex::decompress_size_prepended(payload).ok()?;
    postcard::from_bytes(&plain).ok()
}

/// Whether the size that a payload claims can come of its bytes: LZ4 makes no more than 255 of one.
fn plausible(payload: &[u8]) -> bool {
    let size = payload.first_chunk().map(|size| u32::from_le_bytes(*size));
    size.is_some_and(|size| size as usize <= 255 * payload.len())
}
