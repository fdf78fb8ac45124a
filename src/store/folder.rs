//! The files in a folder and all folders below it.

use std::io;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

/// A file or folder that cannot be reached, and why; without a reason it is a link that leads back
/// to a folder above it.
pub type Unreachable = (PathBuf, Option<io::Error>);

/// The files in a folder and below it in the order of their names, links followed; what is hidden
/// (its name begins with a dot, or with `~$` as what Excel puts beside an open workbook) is left out.
pub fn files_in(folder: &Path) -> impl Iterator<Item = Result<PathBuf, Unreachable>> {
    let seen = |entry: &DirEntry| {
        let name = entry.file_name().to_string_lossy();
        entry.depth() == 0 || !(name.starts_with('.') || name.starts_with("~$"))
    };
    let entries = WalkDir::new(folder).follow_links(true).sort_by_file_name();
    entries.into_iter().filter_entry(seen).filter_map(|entry| match entry {
        Ok(entry) => entry.file_type().is_file().then(|| Ok(entry.into_path())),
        Err(error) => {
            let path = error.path().map(Path::to_owned).unwrap_or_default();
            Some(Err((path, error.into_io_error())))
        }
    })
}
