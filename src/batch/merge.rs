//! Comparisons that were counted in parts, merged.

use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::hash::{DefaultHasher, Hasher};
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};

use serde_json::error::Category;

use super::part_reader;
use super::partial_sums::{Adding, Basis, PartialSums, SCHEMA};
use crate::model::GroupBy;
use crate::model::Questionnaires;
use crate::scoring::Groups;
use crate::store::{self, Input};

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
    /// What the groups are.
    pub by: GroupBy,
}

/// A file that cannot be merged, and why.
pub type Unmerged = (String, Fault);

/// Merges parts in the order they are given in; all of them, or none.
///
/// # Errors
/// The first file that cannot be merged with those before it.
pub fn merge(files: &[PathBuf], questionnaires: Questionnaires) -> Result<Merged, Unmerged> {
    let mut files = files.iter().map(|path| (path, path.display().to_string()));
    let Some((path, first)) = files.next() else { return Err((String::new(), Fault::NoPart)) };
    let mut seen = HashMap::new();
    let part = read(path, &first, &mut seen).map_err(|fault| (first.clone(), fault))?;
    let mut merging = Merging::new(&first, &part, questionnaires)?;
    for (path, name) in files {
        let added = read(path, &name, &mut seen).and_then(|part| merging.add(&part));
        added.map_err(|fault| (name, fault))?;
    }
    let Merging { merged, .. } = merging;
    Ok(merged)
}

/// Parts that have been merged so far.
struct Merging {
    merged: Merged,
    first: String,
    basis: Basis,
    /// Where the sheets of those parts end.
    end: u64,
}

impl Merging {
    fn new(name: &str, part: &OpenPart, questionnaires: Questionnaires) -> Result<Self, Unmerged> {
        let fault = |fault| (name.to_owned(), fault);
        let used = &part.basis.questionnaires;
        let set = questionnaires.select(|known| used.iter().any(|used| used.id == known.id));
        let counting = part.basis.counting();
        let basis = Basis::of(&set, counting);
        if let Some((_, there, now)) = part.basis.differs(&basis) {
            return Err(fault(Fault::Questionnaires(there, now)));
        }
        let (groups, by) = (counting.groups(&set), counting.by);
        let merged = Merged { questionnaires: set, groups, by };
        let mut merging = Self { merged, first: name.to_owned(), basis, end: 0 };
        merging.add(part).map_err(fault)?;
        Ok(merging)
    }

    fn add(&mut self, part: &OpenPart) -> Result<(), Fault> {
        if let Some((what, here, there)) = part.basis.differs(&self.basis) {
            return Err(Fault::Differs(what, here, self.first.clone(), there));
        }
        let Merged { questionnaires, groups, .. } = &mut self.merged;
        let (all, set, basis, length) = (groups, &*questionnaires, &part.basis, part.length);
        let (before, seen) = (self.end, HashSet::default());
        let mut adding = Adding { all, set, basis, length, before, seen };
        let input = Input::again(&part.file).map_err(Fault::Unread)?;
        let added = part_reader::add(BufReader::new(input), &mut adding);
        added.map_err(|error| fault(&error, Fault::Damaged))?;
        self.end = self.end.saturating_add(length);
        Ok(())
    }
}

/// A part whose groups are still to be read.
struct OpenPart {
    basis: Basis,
    length: u64,
    file: File,
}

/// Reads what a part says of itself, unless one with the same content was seen before.
fn read(path: &Path, name: &str, seen: &mut HashMap<u64, String>) -> Result<OpenPart, Fault> {
    let file = opened(path).map_err(Fault::Unread)?;
    let input = Input::again(&file).map_err(Fault::Unread)?;
    let mut bytes = Hashed { input, hasher: DefaultHasher::new() };
    let said: Result<PartialSums, _> = serde_json::from_reader(BufReader::new(&mut bytes));
    let said = said.map_err(|error| fault(&error, Fault::NoPart))?;
    if said.partial != SCHEMA {
        return Err(Fault::Form(said.partial));
    }
    let (basis, length) = said.basis.zip(said.length).ok_or(Fault::Damaged)?;
    match seen.insert(bytes.hasher.finish(), name.to_owned()) {
        Some(before) => Err(Fault::Twice(before)),
        None => Ok(OpenPart { basis, length, file }),
    }
}

/// A file that can be read twice, since a part may be too long to be kept as text beside its numbers.
fn opened(path: &Path) -> io::Result<File> {
    if path != Path::new("-") && store::can_be_read_again(path) {
        return store::open(path);
    }
    store::copied(Input::open(path)?)
}

/// What is wrong with JSON; `other` if it is JSON of something else.
fn fault(error: &serde_json::Error, other: Fault) -> Fault {
    match error.classify() {
        Category::Data => other,
        Category::Io => Fault::Unread(error.io_error_kind().unwrap_or(io::ErrorKind::Other).into()),
        Category::Syntax | Category::Eof => Fault::Json(error.line(), error.column()),
    }
}

/// What is read, with a hash of all of it.
struct Hashed {
    input: Input,
    hasher: DefaultHasher,
}

impl Read for Hashed {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(into)?;
        self.hasher.write(&into[..count]);
        Ok(count)
    }
}
