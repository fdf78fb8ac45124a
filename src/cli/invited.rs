//! How many people were invited: the file that tells it, and what is wrong with its numbers.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use modenhed::batch::{Content, Opened};
use modenhed::model::{FileKind, Finding, Findings, GroupBy, Invited, Place, Questionnaires};
use modenhed::parse::{self, LARGEST};
use modenhed::report::response_findings;
use modenhed::scoring::Comparison;
use modenhed::store;

use crate::cli::error::Error;
use crate::cli::output::{self, Screen};

/// Where it is told how many people were invited.
#[derive(clap::Args)]
pub struct InvitedArgs {
    #[arg(long)]
    pub invited: Option<PathBuf>,
}

/// The file, as it was read.
pub struct InvitedFile {
    /// The numbers.
    pub invited: Invited,
    name: Arc<str>,
}

impl InvitedArgs {
    /// The file that was given, if one was; what is wrong with it is shown.
    ///
    /// # Errors
    /// When it cannot be used.
    pub fn read(&self, set: &Questionnaires, screen: Screen) -> Result<Option<InvitedFile>, Error> {
        let Some(path) = &self.invited else { return Ok(None) };
        let mut findings = Findings::default();
        let file = read(path, set, &mut findings);
        output::findings(&findings, screen);
        file.map(Some).ok_or_else(|| Error::Invited(path.display().to_string()))
    }

    /// Checks that groups like these can be compared with the numbers, if there are any.
    ///
    /// # Errors
    /// When they are no departments and no roles.
    pub fn goes_with(&self, by: GroupBy) -> Result<(), Error> {
        match by {
            GroupBy::Area | GroupBy::Date if self.invited.is_some() => {
                Err(Error::InvitedBy(by.name()))
            }
            _ => Ok(()),
        }
    }
}

impl InvitedFile {
    /// Says which groups it does not tell of, and of which more answered; true if anything needs attention.
    pub fn print_findings(&self, comparison: &Comparison, screen: Screen) -> bool {
        let mut findings = Findings::default();
        let found = response_findings(comparison, &self.invited, (0, &self.name));
        for finding in found {
            findings.push(finding);
        }
        output::findings(&findings, screen);
        findings.has_doubts()
    }
}

fn read(path: &Path, set: &Questionnaires, findings: &mut Findings) -> Option<InvitedFile> {
    let Opened { name, content, .. } = Opened::open(0, path, findings)?;
    let place = Place::file(0, &name);
    let table = match content {
        Content::Table(input) if FileKind::of(&name, input.beginning()) != FileKind::Lines => {
            let read = store::read(input, LARGEST);
            read.map_err(|error| findings.push(Finding::unreadable(place, &error))).ok()?
        }
        Content::Workbook(book) => parse::table_of_workbook(0, &name, &book, set, findings)?,
        _ => {
            findings.push(Finding::wrong_kind(place, FileKind::Sheet, FileKind::Table));
            return None;
        }
    };
    let invited = parse::invited(0, &name, &table, findings)?;
    Some(InvitedFile { invited, name })
}
