//! Comparisons that were counted in parts, merged.

use std::collections::HashMap;
use std::fs::File;
use std::hash::{DefaultHasher, Hasher};
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde_json::error::Category;

use super::partial_sums::{Basis, Form, PartialSums, SCHEMA};
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
    fn new(
        name: &str,
        part: &PartialSums,
        questionnaires: Questionnaires,
    ) -> Result<Self, Unmerged> {
        let fault = |fault| (name.to_owned(), fault);
        let used = &part.basis.questionnaires;
        let set = questionnaires.select(|known| used.iter().any(|used| used.id == known.id));
        let Basis { by, period, themes, .. } = part.basis;
        if let Some((_, there, now)) = part.basis.differs(&Basis::of(&set, themes, by, period)) {
            return Err(fault(Fault::Questionnaires(there, now)));
        }
        let groups = Groups::new(&set, themes);
        let basis = Basis::of(&set, themes, by, period);
        let merged = Merged { questionnaires: set, groups, by };
        let mut merging = Self { merged, first: name.to_owned(), basis, end: 0 };
        merging.add(part).map_err(fault)?;
        Ok(merging)
    }

    fn add(&mut self, part: &PartialSums) -> Result<(), Fault> {
        if let Some((what, here, there)) = part.basis.differs(&self.basis) {
            return Err(Fault::Differs(what, here, self.first.clone(), there));
        }
        let Merged { questionnaires, groups, .. } = &mut self.merged;
        part.add_to(groups, questionnaires, self.end).ok_or(Fault::Damaged)?;
        self.end = self.end.saturating_add(part.length);
        Ok(())
    }
}

/// Reads a part, unless one with the same content was seen before.
fn read(path: &Path, name: &str, seen: &mut HashMap<u64, String>) -> Result<PartialSums, Fault> {
    let file = opened(path).map_err(Fault::Unread)?;
    let mut bytes =
        Hashed { input: Input::again(&file).map_err(Fault::Unread)?, hasher: DefaultHasher::new() };
    let form: Form = parsed(&mut bytes, Fault::NoPart)?;
    if form.partial != SCHEMA {
        return Err(Fault::Form(form.partial));
    }
    let part = parsed(Input::again(&file).map_err(Fault::Unread)?, Fault::Damaged)?;
    match seen.insert(bytes.hasher.finish(), name.to_owned()) {
        Some(before) => Err(Fault::Twice(before)),
        None => Ok(part),
    }
}

/// A file that can be read twice, since a part may be too long to be kept as text beside its numbers.
fn opened(path: &Path) -> io::Result<File> {
    if path != Path::new("-") && store::can_be_read_again(path) {
        return store::open(path);
    }
    store::copied(Input::open(path)?)
}

/// Reads JSON of any length; `other` is what is wrong with it if it is JSON of something else.
fn parsed<T: DeserializeOwned>(input: impl Read, other: Fault) -> Result<T, Fault> {
    serde_json::from_reader(BufReader::new(input)).map_err(|error| match error.classify() {
        Category::Data => other,
        Category::Io => Fault::Unread(error.into()),
        Category::Syntax | Category::Eof => Fault::Json(error.line(), error.column()),
    })
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
