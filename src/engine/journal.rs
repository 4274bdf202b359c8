//! Parts as checksummed bytes, and where they are kept while a run lasts.

use crate::experiment::Fingerprint;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// First bytes of every part: what it is and the version of its layout.
const MAGIC: &[u8; 8] = b"polaris2";
/// Bytes before the payload: magic, fingerprint, checksum.
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

/// The bytes of a part: header, then the compressed payload.
///
/// The checksum covers the fingerprint and the name as well, so that a part which was copied or moved
/// over another is not taken for it.
#[must_use]
pub fn encode(part: &impl Serialize, fingerprint: &Fingerprint, name: &str) -> Vec<u8> {
    let plain = postcard::to_stdvec(part).expect("a part holds plain numbers, which always encode");
    let payload = lz4_flex::compress_prepend_size(&plain);
    let mut bytes = Vec::with_capacity(HEADER + payload.len());
    bytes.extend_from_slice(MAGIC);
    bytes.extend_from_slice(fingerprint);
    bytes.extend_from_slice(&checksum(fingerprint, name, &payload));
    bytes.extend_from_slice(&payload);
    bytes
}

/// The part of this name in these bytes; `None` where they are torn, altered, or hold another part
/// or a part of something else.
#[must_use]
pub fn decode<T: DeserializeOwned>(
    bytes: &[u8],
    fingerprint: &Fingerprint,
    name: &str,
) -> Option<T> {
    let payload = payload(bytes, name).filter(|(found, _)| *found == fingerprint)?.1;
    if !plausible(payload) {
        return None;
    }
    let plain = lz4_flex::decompress_size_prepended(payload).ok()?;
    postcard::from_bytes(&plain).ok()
}

/// The fingerprint of the part of this name in these bytes; `None` where they are torn, altered, or
/// hold another part.
#[must_use]
pub fn fingerprint_of(bytes: &[u8], name: &str) -> Option<Fingerprint> {
    payload(bytes, name)?.0.try_into().ok()
}

/// The fingerprint and the payload of a part of this name whose checksum holds.
fn payload<'a>(bytes: &'a [u8], name: &str) -> Option<(&'a [u8], &'a [u8])> {
    let (header, payload) = bytes.split_at_checked(HEADER)?;
    let (magic, rest) = header.split_at(MAGIC.len());
    let (fingerprint, sum) = rest.split_at(size_of::<Fingerprint>());
    (magic == MAGIC && sum == checksum(fingerprint, name, payload))
        .then_some((fingerprint, payload))
}

fn checksum(fingerprint: &[u8], name: &str, payload: &[u8]) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new();
    hasher.update(fingerprint);
    hasher.update(&(name.len() as u64).to_le_bytes());
    hasher.update(name.as_bytes());
    hasher.update(payload);
    hasher.finalize().into()
}

/// Whether the size that a payload claims can come of its bytes: LZ4 makes no more than 255 of one.
fn plausible(payload: &[u8]) -> bool {
    let size = payload.first_chunk().map(|size| u32::from_le_bytes(*size));
    size.is_some_and(|size| size as usize <= 255 * payload.len())
}
