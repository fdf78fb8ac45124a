//! References: the file that departments are seen beside, and the one that is published.

use std::path::{Path, PathBuf};

use modenhed::batch::Opened;
use modenhed::model::{Distribution, FileKind, Findings, GroupBy, Questionnaires, Reference};
use modenhed::scoring::{Comparison, Groups, Precision, reference};
use modenhed::{parse, wording};

use crate::cli::error::Error;
use crate::cli::output::{self, Screen};

/// The reference that departments are seen beside.
#[derive(clap::Args)]
pub struct ReferenceArgs {
    #[arg(long)]
    pub reference: Option<PathBuf>,
}

impl ReferenceArgs {
    /// The reference, if one was given; what is wrong with it is shown.
    ///
    /// # Errors
    /// When it cannot be used.
    pub fn read(&self, set: &Questionnaires, screen: Screen) -> Result<Option<Reference>, Error> {
        let Some(path) = &self.reference else { return Ok(None) };
        let mut findings = Findings::default();
        let source = Opened::source(0, path, FileKind::Reference, &mut findings);
        let read = source.and_then(|source| parse::reference(0, &source, set, &mut findings));
        output::findings(&findings, screen);
        read.map(Some).ok_or_else(|| Error::Reference(path.display().to_string()))
    }
}

/// Checks, before anything is read, that a reference may be published of groups like these.
///
/// # Errors
/// When they are no departments, or when more could be told of people than is right.
pub fn may_be_published(by: GroupBy, least: u32) -> Result<(), Error> {
    if by != GroupBy::Department {
        return Err(Error::ReferenceBy(by.name()));
    }
    if least < Precision::LEAST {
        return Err(Error::ReferenceOfFew(Precision::LEAST));
    }
    Ok(())
}

/// Writes what may be told of all departments.
///
/// # Errors
/// When there are too few of them, or the file cannot be written.
pub fn publish(
    path: &Path,
    comparison: &Comparison,
    (groups, set): (&Groups, &Questionnaires),
    least: u32,
    screen: Screen,
) -> Result<(), Error> {
    let reference = reference(comparison, groups, set, Precision::from(least));
    let Some(most) = reference.figures.iter().map(|one| one.groups).max() else {
        return Err(Error::ReferenceTooFew(Distribution::FEWEST));
    };
    let t = wording::cli(screen.language);
    let name = path.display().to_string();
    let text = parse::reference_written(&name, &reference, set, t.reference_hint);
    output::bytes(Some(path), text.as_bytes())?;
    output::say(&(t.reference_written)(&name, most));
    Ok(())
}
