//! The journal: where finished parts are stored, as checksummed bytes, until a run is complete.

use crate::experiment::Fingerprint;
use crate::words::{Message, message};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Mutex, PoisonError};

/// First bytes of every part: the format and its version.
const MAGIC: &[u8; 8] = b"polaris4";
/// Bytes before the payload: magic, fingerprint, checksum.
const HEADER: usize = 8 + 32 + 32;

/// Stores parts by name. What is read is what was written, or nothing.
pub trait Journal: Sync {
    /// Reads the bytes of a part; `None` where there is no such part.
    ///
    /// # Errors
    /// When the journal cannot be read.
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, JournalError>;

    /// Writes the bytes of a part, all of them or none.
    ///
    /// # Errors
    /// When the journal cannot be written.
    fn put(&self, name: &str, bytes: &[u8]) -> Result<(), JournalError>;
}

/// A part could not be read or written.
#[derive(Debug)]
pub struct JournalError {
    /// `reading` or `writing`.
    pub action: &'static str,
    /// Name of the part.
    pub name: String,
    /// The message of the system.
    pub cause: String,
}

impl JournalError {
    /// What failed, for a reader of any language.
    #[must_use]
    pub fn message(&self) -> Message {
        let doing = message!("error-doing", doing = self.action);
        message!("error-part-io", doing = doing, name = &self.name, cause = &self.cause,)
    }
}

impl fmt::Display for JournalError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(out)
    }
}

impl std::error::Error for JournalError {}

/// A journal in memory, for small runs and tests.
#[derive(Debug, Default)]
pub struct MemoryJournal(Mutex<BTreeMap<String, Vec<u8>>>);

impl Journal for MemoryJournal {
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, JournalError> {
        let parts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(parts.get(name).cloned())
    }

    fn put(&self, name: &str, bytes: &[u8]) -> Result<(), JournalError> {
        let mut parts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        parts.insert(name.to_owned(), bytes.to_vec());
        Ok(())
    }
}

/// Encodes a part: a header, then the compressed payload.
///
/// The checksum also covers the fingerprint and the name, so that a part that was copied over another
/// one is not mistaken for it.
///
/// # Panics
/// Never for what leaves a unit: plain numbers always encode.
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

/// Decodes the part of this name and fingerprint; `None` where the bytes are incomplete, altered or
/// those of another part.
#[must_use]
pub fn decode<T: DeserializeOwned>(
    bytes: &[u8],
    fingerprint: &Fingerprint,
    name: &str,
) -> Option<T> {
    let payload = payload(bytes, name).filter(|(found, _)| *found == fingerprint)?.1;
    if !has_plausible_size(payload) {
        return None;
    }
    let plain = lz4_flex::decompress_size_prepended(payload).ok()?;
    postcard::from_bytes(&plain).ok()
}

/// Reads the fingerprint of the part of this name; `None` where the bytes are incomplete, altered or
/// those of another part.
#[must_use]
pub fn fingerprint_of(bytes: &[u8], name: &str) -> Option<Fingerprint> {
    payload(bytes, name)?.0.try_into().ok()
}

/// The fingerprint and the payload of the part of this name, if the checksum matches.
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

/// Whether the decompressed size that a payload claims is possible: LZ4 makes at most 255 bytes of one.
fn has_plausible_size(payload: &[u8]) -> bool {
    let size = payload.first_chunk().map(|size| u32::from_le_bytes(*size));
    size.is_some_and(|size| size as usize <= 255 * payload.len())
}
