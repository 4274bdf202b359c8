//! What the machine has.

use crate::results::names;
use std::path::Path;
use sysinfo::{MemoryRefreshKind, System};

/// Bytes that may still be written to the disk on which a path lies, or will lie; `None` where the
/// system does not say.
#[must_use]
pub fn free(path: &Path) -> Option<u64> {
    let whole = std::path::absolute(path).ok()?;
    let there = whole.ancestors().find(|folder| folder.is_dir())?;
    // What is no disk, such as /proc, has no size.
    fs4::statvfs(there)
        .ok()
        .filter(|disk| disk.total_space() > 0)
        .map(|disk| disk.available_space())
}

/// Bytes of memory of the machine, or that the container may use; `None` where the system does not
/// say.
#[must_use]
pub fn memory() -> Option<u64> {
    let mut system = System::new();
    system.refresh_memory_specifics(MemoryRefreshKind::nothing().with_ram().with_swap());
    let allowed = system.cgroup_limits().map_or(u64::MAX, |limits| limits.total_memory);
    Some(system.total_memory().saturating_add(system.total_swap()).min(allowed))
        .filter(|bytes| *bytes > 0)
}

/// Bytes of the parts that a folder of results holds already.
#[must_use]
pub fn kept(folder: &Path) -> u64 {
    let entries = std::fs::read_dir(folder.join(names::PARTS)).into_iter().flatten();
    entries.filter_map(|entry| entry.ok()?.metadata().ok()).map(|about| about.len()).sum()
}
