//! Comparisons that were counted in parts, merged.

use std::collections::{HashMap, HashSet};
use std::hash::DefaultHasher;
use std::io::{self, BufRead};
use std::path::PathBuf;

use serde_json::error::Category;

use super::part_file::{Hashed, PartFile, goes_on};
use super::part_reader;
use super::partial_sums::{Adding, Basis, SCHEMA};
use crate::model::Questionnaires;
use crate::scoring::Groups;
use crate::store;

/// Why a file cannot be merged.
#[derive(Debug)]
pub enum Fault {
    /// It cannot be read.
    Unread(io::Error),
    /// It is no JSON, or ends too early; at this line and column.
    Json(usize, usize),
    /// It is something else.
    NoPart,
    /// It is of another form.
    Form(u32),
    /// Its form or its numbers are wrong.
    Damaged,
    /// The same was there before, in this file.
    Twice(String),
    /// What it is counted by is not the same as in another part: what, here, the other file, there.
    Differs(&'static str, String, String, String),
    /// It was counted by other questionnaires than there are now: there, now.
    Questionnaires(String, String),
}

/// What parts give together.
pub struct Merged {
    /// The questionnaires they were counted by.
    pub questionnaires: Questionnaires,
    /// What all of them counted.
    pub groups: Groups,
    /// What they were counted by, all in the same way.
    pub basis: Basis,
    /// Where the sheets of all parts end, one part after the other.
    pub length: u64,
}

/// A file that cannot be merged, and why; with the number of the part in it, where it holds several.
pub type Unmerged = (String, Fault);

/// The files of parts among files and folders, those of a folder in the order of their names. What engines
/// put beside them, with a name that begins with `_` or `.`, is left out.
///
/// # Errors
/// When a folder cannot be read.
pub fn in_folders(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Unmerged> {
    let mut files = Vec::new();
    for path in paths {
        if !store::is_folder(path) {
            files.push(path.clone());
            continue;
        }
        for file in store::files_in(path) {
            let file = file.map_err(|(path, error)| {
                let error = error.unwrap_or_else(|| io::ErrorKind::Other.into());
                (path.display().to_string(), Fault::Unread(error))
            })?;
            let name = file.file_name().unwrap_or_default();
            if !name.to_string_lossy().starts_with('_') {
                files.push(file);
            }
        }
    }
    Ok(files)
}

/// Merges the parts of files in the order they are given in; all of them, or none. A file holds one part after
/// the other, and may be packed.
///
/// # Errors
/// The first part that cannot be merged with those before it.
pub fn merge(files: &[PathBuf], questionnaires: Questionnaires) -> Result<Merged, Unmerged> {
    let mut merging =
        Merging { merged: Err(questionnaires), first: String::new(), seen: HashMap::new() };
    for path in files {
        let name = path.display().to_string();
        let unread = |error| (name.clone(), Fault::Unread(error));
        let file = PartFile::open(path).map_err(unread)?;
        let parts = merging.begin(&name, &mut file.unpacked().map_err(unread)?)?;
        let mut groups = file.unpacked().map_err(unread)?;
        for part in &parts {
            let added = goes_on(&mut groups).map_err(Fault::Unread);
            let added = added.and_then(|_| merging.add(part, &mut groups));
            added.map_err(|fault| (part.name.clone(), fault))?;
        }
    }
    merging.merged.map_err(|_| (String::new(), Fault::NoPart))
}

/// Parts that have been merged so far.
struct Merging {
    /// What they gave; before the first, the questionnaires that there are now.
    merged: Result<Merged, Questionnaires>,
    /// The name of the first.
    first: String,
    /// The names of all, by a hash of what is in them.
    seen: HashMap<u64, String>,
}

/// What a part says of itself.
struct Part {
    name: String,
    basis: Basis,
    length: u64,
}

impl Merging {
    /// Reads what the parts of a file say of themselves, and whether they fit.
    fn begin(&mut self, file: &str, input: &mut impl BufRead) -> Result<Vec<Part>, Unmerged> {
        let mut parts = Vec::new();
        loop {
            let mut name = file.to_owned();
            if !parts.is_empty() {
                name.push_str(&format!(":{}", parts.len() + 1));
                if !goes_on(input).map_err(|error| (name.clone(), Fault::Unread(error)))? {
                    return Ok(parts);
                }
            }
            let part = self.part(&name, input).map_err(|fault| (name, fault))?;
            parts.push(part);
        }
    }

    /// Reads what a part says of itself, unless one with the same content was seen before.
    fn part(&mut self, name: &str, input: &mut impl BufRead) -> Result<Part, Fault> {
        let mut bytes = Hashed::new(input, DefaultHasher::new());
        let said = part_reader::said(&mut bytes);
        let said = said.map_err(|error| fault(&error, Fault::NoPart))?;
        if said.partial != SCHEMA {
            return Err(Fault::Form(said.partial));
        }
        let (basis, length) = said.basis.zip(said.length).ok_or(Fault::Damaged)?;
        if let Some(before) = self.seen.insert(bytes.finish(), name.to_owned()) {
            return Err(Fault::Twice(before));
        }
        if let Ok(merged) = &self.merged
            && let Some((what, here, there)) = basis.differs(&merged.basis)
        {
            return Err(Fault::Differs(what, here, self.first.clone(), there));
        }
        Ok(Part { name: name.to_owned(), basis, length })
    }

    /// Adds the groups of a part.
    fn add(&mut self, part: &Part, input: &mut impl BufRead) -> Result<(), Fault> {
        if let Err(questionnaires) = &self.merged {
            let used = &part.basis.questionnaires;
            let set =
                questionnaires.clone().select(|known| used.iter().any(|used| used.id == known.id));
            let counting = part.basis.counting();
            let basis = Basis::of(&set, counting);
            if let Some((_, there, now)) = part.basis.differs(&basis) {
                return Err(Fault::Questionnaires(there, now));
            }
            let groups = counting.groups(&set);
            self.first.clone_from(&part.name);
            self.merged = Ok(Merged { questionnaires: set, groups, basis, length: 0 });
        }
        let Ok(Merged { questionnaires, groups, basis, length }) = &mut self.merged else {
            return Err(Fault::NoPart);
        };
        let (before, seen) = (*length, HashSet::default());
        let (all, set) = (groups, &*questionnaires);
        let mut adding = Adding { all, set, basis, length: part.length, before, seen };
        let added = part_reader::add(input, &mut adding);
        added.map_err(|error| fault(&error, Fault::Damaged))?;
        *length = length.saturating_add(part.length);
        Ok(())
    }
}

/// What is wrong with JSON; `other` if it is JSON of something else.
fn fault(error: &serde_json::Error, other: Fault) -> Fault {
    match error.classify() {
        Category::Data => other,
        Category::Io => Fault::Unread(error.io_error_kind().unwrap_or(io::ErrorKind::Other).into()),
        Category::Syntax | Category::Eof => Fault::Json(error.line(), error.column()),
    }
}
