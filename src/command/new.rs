//! `modenhed new`: a questionnaire to begin from.

use std::path::{Path, PathBuf};

use clap::Args;
use modenhed::model::{Findings, Language, Source, slug};
use modenhed::{parse, store, wording};

use crate::cli::error::Error;
use crate::cli::output::{self, Screen};
use crate::cli::typed::{command, shown};
use crate::cli::verdict::Verdict;

/// The longest id that is made of a file's name, in bytes.
const LONGEST: usize = 40;

#[derive(Args)]
pub struct NewArgs {
    file: PathBuf,
    #[arg(long)]
    title: Option<String>,
    #[arg(long, conflicts_with = "title")]
    from: Option<String>,
}

/// Writes a questionnaire with comments, or a copy of a built-in one, to a file that is not there yet.
pub fn run(args: &NewArgs, screen: Screen) -> Result<Verdict, Error> {
    let path = &args.file;
    let is_stream = path == Path::new("-") || store::is_stream(path);
    if !is_stream && path.symlink_metadata().is_ok() {
        return Err(Error::Exists(path.display().to_string()));
    }
    let source = match &args.from {
        Some(id) => built_in(id)?,
        None => begun(path, args.title.as_deref(), screen.language),
    };
    // An id may be taken, and a title may be none.
    let mut found = Findings::default();
    if parse::questionnaires(&[(0, source.clone())], &mut found).is_none() {
        output::findings(&found, screen);
        return Err(Error::Questionnaires);
    }
    output::bytes(Some(path), &source.bytes)?;
    if !is_stream {
        let t = wording::cli(screen.language);
        let next = [command("validate", path), command("assess --questionnaire", path)];
        output::say(&(t.new_written)(&shown(path), &next));
    }
    Ok(Verdict::Yes)
}

/// The built-in questionnaire with this id, as its authors wrote it.
fn built_in(id: &str) -> Result<Source, Error> {
    store::questionnaire(id).ok_or_else(|| {
        let known = store::questionnaires();
        let known = known.iter().filter_map(|source| source.name.strip_suffix(".yaml"));
        let known = known.collect::<Vec<_>>().join(", ");
        Error::UnknownName("--from", id.to_owned(), known)
    })
}

/// A small questionnaire with comments, with an id after the file's name.
fn begun(path: &Path, title: Option<&str>, language: Language) -> Source {
    let t = wording::cli(language);
    let id = path.file_stem().map(|stem| slug(&stem.to_string_lossy(), LONGEST));
    let id = id.filter(|id| !id.is_empty()).unwrap_or_else(|| slug(t.new_title, LONGEST));
    // A text of JSON is one of YAML, too.
    let title = serde_json::Value::from(title.unwrap_or(t.new_title)).to_string();
    let text = t.new_questionnaire.replacen("id: ID", &format!("id: {id}"), 1);
    let text = text.replacen("title: TITLE", &format!("title: {title}"), 1);
    Source::new(path.to_string_lossy(), text.as_bytes())
}
