//! `--rejects FILE`: every row that was left out, as it stands, with all that is wrong with it.

use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use modenhed::batch::RejectWriter;
use modenhed::model::{Finding, Language};
use modenhed::render::{CsvRows, Dialect};
use modenhed::report::Row;
use modenhed::wording;

use crate::cli::error::Error;
use crate::cli::unfinished::UnfinishedFile;

/// The columns: one line for each thing that is wrong.
const COLUMNS: &[u8] = b"file,line,column,value,code,message,help,row\n";

/// The file with what was left out.
pub struct Rejects {
    file: UnfinishedFile,
    name: String,
    language: Language,
    failure: Option<Error>,
}

impl Rejects {
    /// Begins the file.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn new(path: &Path, language: Language) -> Result<Self, Error> {
        let name = path.display().to_string();
        let file = UnfinishedFile::create(path).and_then(|mut file| {
            file.write_all(COLUMNS)?;
            Ok(file)
        });
        match file {
            Ok(file) => Ok(Self { file, name, language, failure: None }),
            Err(error) => Err(Error::Write(name, error)),
        }
    }

    /// How a row is written.
    pub fn writer(&self) -> RejectWriter {
        let language = self.language;
        Arc::new(move |found, row, out| add(language, found, row, out))
    }

    /// Writes rows, as `writer` has made them.
    ///
    /// # Errors
    /// When it cannot be written; `failure` tells why.
    pub fn write(&mut self, rows: &[u8]) -> io::Result<()> {
        self.file.write_all(rows).map_err(|error| {
            let kind = error.kind();
            self.failure = Some(Error::Write(self.name.clone(), error));
            kind.into()
        })
    }

    /// Why they could not be written.
    pub const fn failure(&mut self) -> Option<Error> {
        self.failure.take()
    }

    /// Puts the file in its place.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn keep(self) -> Result<(), Error> {
        let Self { file, name, .. } = self;
        file.keep().map_err(|error| Error::Write(name, error))
    }
}

/// Adds what was found in a row.
fn add(language: Language, found: &[Finding], row: &str, out: &mut Vec<u8>) {
    let mut lines = CsvRows::new(Dialect::Plain);
    for finding in found {
        let message = wording::message(language, finding);
        lines.text(&finding.place.file);
        lines.whole(Some(finding.place.line));
        lines.text(finding.column.as_deref().unwrap_or_default());
        lines.text(&finding.found);
        lines.text(finding.code().name());
        lines.text(&message.what);
        lines.text(message.help.as_deref().unwrap_or_default());
        lines.text(row);
        lines.end_row();
    }
    out.extend(lines.take(Vec::new()));
}
