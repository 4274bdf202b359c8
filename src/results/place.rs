//! Where results may go: links are followed first, and some folders always stay where they are.

use crate::results::safe::OutputError;
use crate::words::{Message, message};
use std::ffi::OsStr;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// Folders at the top of a file system that belong to the system.
const OF_THE_SYSTEM: [&str; 33] = [
    "Applications",
    "Library",
    "Program Files",
    "Program Files (x86)",
    "ProgramData",
    "System",
    "Users",
    "Volumes",
    "Windows",
    "bin",
    "boot",
    "cores",
    "dev",
    "etc",
    "home",
    "lib",
    "lib32",
    "lib64",
    "media",
    "mnt",
    "nix",
    "opt",
    "private",
    "proc",
    "root",
    "run",
    "sbin",
    "snap",
    "srv",
    "sys",
    "tmp",
    "usr",
    "var",
];

/// The folder that a path names, where results can be written and from which they can be moved:
/// links are followed, and told; `.` and `..` get the name that they stand for.
pub(crate) fn resolve(path: &Path, say: &dyn Fn(&Path, &Path)) -> Result<PathBuf, OutputError> {
    // Without a slash at the end, behind which a link would not show.
    let path: PathBuf = path.components().collect();
    let is_link = fs::symlink_metadata(&path).is_ok_and(|about| about.is_symlink());
    if is_link {
        let target = fs::canonicalize(&path).map_err(|cause| OutputError::Dangling {
            path: path.display().to_string(),
            target: fs::read_link(&path).unwrap_or_default().display().to_string(),
            cause,
        })?;
        say(&path, &target);
        return Ok(target);
    }
    let named = matches!(path.components().next_back(), Some(Component::Normal(_)));
    if named {
        return Ok(path);
    }
    let here = if path.as_os_str().is_empty() { Path::new(".") } else { &path };
    fs::canonicalize(here).map_err(OutputError::io("opening", here))
}

/// Why a folder must stay where it is, whatever lies in it; `None` where it may be moved.
pub(crate) fn stays(path: &Path) -> Option<Message> {
    let path = fs::canonicalize(path).ok()?;
    let holds = |inner: Option<PathBuf>| {
        inner.and_then(|inner| fs::canonicalize(inner).ok()).map(|inner| inner.starts_with(&path))
    };
    let Some(parent) = path.parent() else { return Some(message!("error-stays-root")) };
    let name = path.file_name().unwrap_or(OsStr::new(""));
    if parent.parent().is_none() && OF_THE_SYSTEM.iter().any(|own| name == *own) {
        Some(message!("error-stays-system"))
    } else if holds(std::env::home_dir()) == Some(true) {
        Some(message!("error-stays-home"))
    } else if holds(std::env::current_dir().ok()) == Some(true) {
        Some(message!("error-stays-here"))
    } else if is_mount_point(&path, parent) {
        Some(message!("error-stays-mount"))
    } else {
        None
    }
}

/// A folder as seen from another one, with `/` between names. Where they have nothing in common, its
/// whole path.
#[must_use]
pub fn relative(from: &Path, to: &Path) -> String {
    let whole = |path: &Path| {
        // A folder that is not there yet lies in one that is.
        let found = fs::canonicalize(path).ok().or_else(|| {
            let outer = fs::canonicalize(path.parent().filter(|it| !it.as_os_str().is_empty())?);
            Some(outer.ok()?.join(path.file_name()?))
        });
        found.or_else(|| std::path::absolute(path).ok()).unwrap_or_else(|| path.to_owned())
    };
    let (from, to) = (whole(from), whole(to));
    let shared = from.components().zip(to.components()).take_while(|(one, other)| one == other);
    let shared = shared.count();
    let name = |part: Component<'_>| part.as_os_str().to_string_lossy().into_owned();
    if !from.components().take(shared).any(|part| matches!(part, Component::Normal(_))) {
        return to.to_string_lossy().into_owned();
    }
    let up = from.components().skip(shared).map(|_| "..".to_owned());
    let parts: Vec<String> = up.chain(to.components().skip(shared).map(name)).collect();
    if parts.is_empty() { ".".to_owned() } else { parts.join("/") }
}

/// Whether another file system begins at a folder, or a part of one is bound to it.
#[cfg(unix)]
fn is_mount_point(path: &Path, parent: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let device = |path: &Path| fs::metadata(path).map(|about| about.dev()).ok();
    device(path) != device(parent) || is_bound(path)
}

#[cfg(not(unix))]
fn is_mount_point(_: &Path, _: &Path) -> bool {
    false
}

/// Whether Linux lists a folder among its mounts, which also shows folders of the same device.
#[cfg(unix)]
fn is_bound(path: &Path) -> bool {
    let (Some(path), Ok(mounts)) = (path.to_str(), fs::read_to_string("/proc/self/mountinfo"))
    else {
        return false;
    };
    let escaped: String = path
        .chars()
        .map(|letter| match letter {
            ' ' | '\t' | '\n' | '\\' => format!("\\{:03o}", u32::from(letter)),
            other => other.to_string(),
        })
        .collect();
    mounts.lines().any(|line| line.split(' ').nth(4) == Some(&escaped))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_that_others_live_in_stay() {
        let mut all = vec![Path::new("/"), Path::new(".")];
        let home = std::env::home_dir();
        all.extend(home.as_deref());
        all.extend(["/etc", "/usr", "/proc", "/dev/pts", "/dev/shm"].map(Path::new));
        for path in all.into_iter().filter(|path| path.is_dir()) {
            assert!(stays(path).is_some(), "{}", path.display());
        }
        let own = tempfile::tempdir().unwrap();
        assert_eq!(stays(own.path()), None);
    }

    #[test]
    fn a_folder_is_named_as_seen_from_another() {
        let own = tempfile::tempdir().unwrap();
        let at = |name: &str| own.path().join(name);
        fs::create_dir_all(at("output/a")).unwrap();
        fs::create_dir_all(at("elsewhere/b")).unwrap();
        assert_eq!(relative(&at("output/batch"), &at("output/a")), "../a");
        assert_eq!(relative(&at("output/batch"), &at("elsewhere/b")), "../../elsewhere/b");
        assert_eq!(relative(&at("output/a"), &at("output/a")), ".");
    }

    #[test]
    fn a_path_gets_the_name_of_its_folder() {
        let silent = |_: &Path, _: &Path| {};
        assert_eq!(resolve(Path::new("out/"), &silent).unwrap(), Path::new("out"));
        assert_eq!(resolve(Path::new("./out/"), &silent).unwrap(), Path::new("./out"));
        for path in [".", "", "src/.."] {
            let found = resolve(Path::new(path), &silent).unwrap();
            assert_eq!(found, fs::canonicalize(".").unwrap(), "{path:?}");
        }
    }
}
