//! `--rejects FILE`: every row that was left out, as it stands, with all that is wrong with it.

use std::io::{self, Write};
use std::path::Path;

use modenhed::model::{Finding, Language};
use modenhed::render::{CsvRows, Dialect};
use modenhed::report::Row;
use modenhed::wording;

use crate::cli::error::Error;
use crate::cli::unfinished::Unfinished;

/// The columns: one line for each thing that is wrong.
const COLUMNS: &[u8] = b"file,line,column,value,code,message,help,row\n";

/// How rejects are written, if they are wanted at all.
#[derive(Clone, Copy)]
pub struct Form(Option<Language>);

impl Form {
    /// Whether somebody wants them.
    pub const fn wanted(self) -> bool {
        self.0.is_some()
    }

    /// Adds what was found in a row, if it is wanted.
    pub fn add(self, out: &mut Vec<u8>, found: &[Finding], row: &str) {
        let Some(language) = self.0 else { return };
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
}

/// The file with what was left out, if it is wanted.
pub struct Rejects {
    file: Option<(Unfinished, String)>,
    language: Language,
    failure: Option<Error>,
}

impl Rejects {
    /// None are wanted.
    pub const fn none(language: Language) -> Self {
        Self { file: None, language, failure: None }
    }

    /// Begins the file, if there is to be one.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn new(path: Option<&Path>, language: Language) -> Result<Self, Error> {
        let begun = path.map(|path| {
            let name = path.display().to_string();
            let file = Unfinished::create(path).and_then(|mut file| {
                file.write_all(COLUMNS)?;
                Ok(file)
            });
            match file {
                Ok(file) => Ok((file, name)),
                Err(error) => Err(Error::Write(name, error)),
            }
        });
        Ok(Self { file: begun.transpose()?, ..Self::none(language) })
    }

    /// How they are written.
    pub fn form(&self) -> Form {
        Form(self.file.as_ref().map(|_| self.language))
    }

    /// Writes what `Form` has made.
    ///
    /// # Errors
    /// When it cannot be written; `failure` tells why.
    pub fn write(&mut self, lines: &[u8]) -> io::Result<()> {
        let Some((file, name)) = &mut self.file else { return Ok(()) };
        file.write_all(lines).map_err(|error| {
            let kind = error.kind();
            self.failure = Some(Error::Write(name.clone(), error));
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
        let Some((file, name)) = self.file else { return Ok(()) };
        file.keep().map_err(|error| Error::Write(name, error))
    }
}
