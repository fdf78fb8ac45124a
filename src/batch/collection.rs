//! The files of a collection: any mix of sheets, tables and folders.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::content::{Content, Opened};
use crate::model::{Finding, Findings, Place, Problem, Skipped};
use crate::store::{self, Input};

/// A file that was named, or that a folder was found to hold.
pub struct Member {
    path: PathBuf,
    name: Arc<str>,
    /// Whether a folder holds it; then it need not be a sheet.
    listed: bool,
    /// What it held, if it can be read but once.
    copy: Option<File>,
}

/// Why a file is not opened.
pub enum Unopened {
    /// It is no sheet, and nobody said that it is.
    Skipped,
    /// It should have been used; the findings say what is wrong.
    LeftOut,
}

/// All the files, each folder replaced by what it and the folders below it hold.
pub fn files(paths: &[PathBuf], findings: &mut Findings) -> Vec<Member> {
    let mut files: Vec<Member> = Vec::new();
    for path in paths {
        if path == Path::new("-") || !store::is_folder(path) {
            files.push(Member::new(path.clone(), false));
            continue;
        }
        let before = files.len();
        for found in store::files_in(path) {
            match found {
                Ok(path) => files.push(Member::new(path, true)),
                Err(unreachable) => findings.push(missed(files.len(), unreachable)),
            }
        }
        if files.len() == before {
            let place = Place::file(before, &path.to_string_lossy().into());
            findings.push(Finding::new(Problem::EmptyFolder, place));
        }
    }
    files
}

fn missed(order: usize, (path, error): store::Unreachable) -> Finding {
    let name = path.to_string_lossy().into();
    match error {
        Some(error) => Finding::unreadable(Place::file(order, &name), &error),
        None => Finding::new(Problem::SkippedFile(Skipped::Loop), Place::file(order, &name)),
    }
}

/// Says that a file in a folder is not used, because it is no sheet.
pub fn skipped(order: usize, name: &Arc<str>) -> Finding {
    Finding::new(Problem::SkippedFile(Skipped::NotASheet), Place::file(order, name))
}

impl Member {
    fn new(path: PathBuf, listed: bool) -> Self {
        Self { name: path.to_string_lossy().into(), path, listed, copy: None }
    }

    /// Makes sure that it can be read twice, by a copy of what comes through a pipe; if that cannot
    /// be had, the findings say so.
    pub fn keep(&mut self, findings: &mut Findings) -> bool {
        let again = self.path != Path::new("-") && store::can_be_read_again(&self.path);
        if again {
            return true;
        }
        match Input::open(&self.path).and_then(store::copied) {
            Ok(copy) => self.copy = Some(copy),
            Err(error) => findings.push(Finding::unreadable(Place::file(0, &self.name), &error)),
        }
        self.copy.is_some()
    }

    /// Opens the file, from its beginning.
    ///
    /// # Errors
    /// When it is not to be read; the findings say why, unless it is simply none of ours.
    pub fn open(&self, order: usize, findings: &mut Findings) -> Result<Opened, Unopened> {
        let skip = |findings: &mut Findings| {
            findings.push(skipped(order, &self.name));
            Err(Unopened::Skipped)
        };
        if self.listed && !has_known_ending(&self.path) {
            return skip(findings);
        }
        match self.content(order, findings) {
            Ok(Some(content)) if self.listed && !content.is_ours() => skip(findings),
            Ok(Some(content)) => {
                let (name, listed) = (self.name.clone(), self.listed);
                Ok(Opened { order, name, content, listed })
            }
            Ok(None) => Err(Unopened::LeftOut),
            Err(error) => {
                findings.push(Finding::unreadable(Place::file(order, &self.name), &error));
                Err(Unopened::LeftOut)
            }
        }
    }

    /// What is in it; nothing, with a finding, if it is of a kind that cannot be read.
    fn content(&self, order: usize, findings: &mut Findings) -> io::Result<Option<Content>> {
        let input = match &self.copy {
            Some(copy) => Input::again(copy)?,
            None => Input::open(&self.path)?,
        };
        Content::of(input, order, &self.name, findings)
    }
}

/// Whether a file's name ends as sheets, tables and questionnaires do, also those of other programs'
/// tables, which are not passed over in silence.
pub fn has_known_ending(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    matches!(
        ending.as_deref(),
        Some(
            "yaml"
                | "yml"
                | "json"
                | "csv"
                | "jsonl"
                | "ndjson"
                | "tsv"
                | "txt"
                | "xlsx"
                | "xlsm"
                | "xlsb"
                | "xls"
                | "ods"
        )
    )
}
