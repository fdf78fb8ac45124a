//! What a run writes to: nothing that it reads from, and nothing twice.

use std::path::{Path, PathBuf};

use modenhed::batch::has_known_ending;
use modenhed::store::{self, Identity};

use crate::cli::error::Error;
use crate::cli::members;

/// Checks, before anything is read or written, that no output is an input or another output, through
/// whatever links. Folders stand for what is read in them, and a model file for the questionnaires that it
/// names; the first of the outputs is standard output where it is not given.
///
/// # Errors
/// When one is.
pub fn check(inputs: &[&[PathBuf]], outputs: &[Option<&Path>]) -> Result<(), Error> {
    let stdout = Path::new("-");
    let mut written: Vec<(Identity, &Path)> = Vec::new();
    let mut on_stdout = 0;
    for (index, output) in outputs.iter().enumerate() {
        let Some(path) = output.or((index == 0).then_some(stdout)) else { continue };
        on_stdout += usize::from(path == stdout);
        if on_stdout > 1 {
            return Err(Error::OutputTwice(path.display().to_string()));
        }
        let identity = if path == stdout { Identity::of_stdout() } else { Identity::of(path) };
        let Some(identity) = identity else { continue };
        if written.iter().any(|(other, _)| *other == identity) {
            return Err(Error::OutputTwice(path.display().to_string()));
        }
        written.push((identity, path));
    }
    if written.is_empty() {
        return Ok(());
    }
    let named = inputs.iter().copied().flatten();
    let read = named.flat_map(|path| files(path).into_iter().chain(members::of(path)));
    for identity in read.filter_map(|path| identity(&path)) {
        if let Some((_, path)) = written.iter().find(|(other, _)| *other == identity) {
            return Err(Error::OutputIsInput(path.display().to_string()));
        }
    }
    Ok(())
}

fn identity(input: &Path) -> Option<Identity> {
    if input == Path::new("-") { Identity::of_stdin() } else { Identity::of(input) }
}

/// The file itself, or those of a folder that are read.
fn files(path: &Path) -> Vec<PathBuf> {
    if path == Path::new("-") || !store::is_folder(path) {
        return vec![path.to_owned()];
    }
    store::files_in(path).flatten().filter(|path| has_known_ending(path)).collect()
}
